/* journal.c - adding, undoing, merging and reading acts. */
#include "session/journal.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

static const char *const act_names[ACT_KIND_COUNT] = {
    [ACT_PIN] = "pin", [ACT_MARK] = "mark", [ACT_NOTE] = "note"};

/* ---- One act ---- */

static enum act_kind entry_kind(const json_t *entry)
{
    const char *what = json_string_value(json_object_get(entry, "what"));
    int kind = 0;
    while (kind < ACT_KIND_COUNT && (!what || strcmp(what, act_names[kind]) != 0))
        kind++;
    return (enum act_kind)kind;
}

static bool is_undone(const json_t *entry)
{
    return json_is_true(json_object_get(entry, "undone"));
}

static bool is_reached(const json_t *entry, struct journal_reach reach)
{
    return reach.is_alone ||
           (uint64_t)json_integer_value(json_object_get(entry, "run")) == reach.run;
}

/* Does an act take away what an earlier one put? */
static bool takes_away(const json_t *entry)
{
    const json_t *to = json_object_get(entry, "to");
    return !to || json_is_null(to) || json_is_false(to);
}

static bool is_same_act(const json_t *a, const json_t *b)
{
    return json_equal(json_object_get(a, "run"), json_object_get(b, "run")) &&
           json_equal(json_object_get(a, "number"), json_object_get(b, "number"));
}

static json_t *find_act(const json_t *acts, const json_t *entry)
{
    for (size_t i = 0; i < json_array_size(acts); i++)
        if (is_same_act(json_array_get(acts, i), entry))
            return json_array_get(acts, i);
    return NULL;
}

static json_t *act_value(const struct act *act)
{
    if (act->kind == ACT_PIN)
        return json_boolean(act->is_set);
    if (act->kind == ACT_NOTE)
        return act->text ? json_string(act->text) : json_null();
    if (act->mark == FINDING_MARK_NONE)
        return json_null();
    return json_pack("{s:s, s:s*}", "mark", finding_mark_name(act->mark), "reason",
                     act->text);
}

static void read_value(const json_t *entry, struct act *act)
{
    const json_t *to = json_object_get(entry, "to");
    act->is_set = json_is_true(to);
    act->mark = FINDING_MARK_NONE;
    act->text = json_string_value(to);
    if (act->kind != ACT_MARK)
        return;
    const char *mark = json_string_value(json_object_get(to, "mark"));
    for (int m = 1; mark && m < FINDING_MARK_COUNT; m++)
        if (strcmp(mark, finding_mark_name((enum finding_mark)m)) == 0)
            act->mark = (enum finding_mark)m;
    act->text = json_string_value(json_object_get(to, "reason"));
}

static json_int_t next_number(const json_t *acts, uint64_t run)
{
    json_int_t most = 0;
    for (size_t i = 0; i < json_array_size(acts); i++) {
        const json_t *entry = json_array_get(acts, i);
        json_int_t number = json_integer_value(json_object_get(entry, "number"));
        if ((uint64_t)json_integer_value(json_object_get(entry, "run")) == run &&
            number > most)
            most = number;
    }
    return most + 1;
}

/* ---- Changing ---- */

bool journal_add(json_t *acts, const struct comparison *comparison,
                 const struct act *act, struct journal_reach reach, struct error *err)
{
    json_t *entry =
        json_pack("{s:I, s:I, s:s, s:o, s:o}", "run", (json_int_t)reach.run, "number",
                  next_number(acts, reach.run), "what", act_names[act->kind], "on",
                  subject_of(comparison, act->thing, err), "to", act_value(act));
    if (!entry || json_array_append_new(acts, entry) != 0)
        return error_set_memory(err);
    for (size_t i = json_array_size(acts) - 1; i-- > 0;) {
        const json_t *before = json_array_get(acts, i);
        if (is_undone(before) && is_reached(before, reach))
            json_array_remove(acts, i);
    }
    return true;
}

const json_t *journal_step(json_t *acts, struct journal_reach reach, int direction)
{
    size_t count = json_array_size(acts), newest = count, redo = count;
    for (size_t i = count; i-- > 0 && newest == count;) {
        const json_t *entry = json_array_get(acts, i);
        if (!is_reached(entry, reach))
            continue;
        if (is_undone(entry))
            redo = i;
        else
            newest = i;
    }
    json_t *entry = json_array_get(acts, direction < 0 ? newest : redo);
    if (!entry)
        return NULL;
    if (direction < 0)
        return json_object_set_new(entry, "undone", json_true()) == 0 ? entry : NULL;
    json_object_del(entry, "undone");
    return entry;
}

bool journal_merge(json_t *acts, const json_t *from, uint64_t run, struct error *err)
{
    for (size_t i = 0; i < json_array_size(from); i++) {
        json_t *entry = json_array_get(from, i);
        json_t *own = find_act(acts, entry);
        int failed = 0;
        if (run && (uint64_t)json_integer_value(json_object_get(entry, "run")) != run)
            continue;
        if (!own)
            failed = json_array_append_new(acts, json_deep_copy(entry));
        else if (is_undone(entry))
            failed = json_object_set_new(own, "undone", json_true());
        else
            json_object_del(own, "undone");
        if (failed)
            return error_set_memory(err);
    }
    return true;
}

size_t journal_count_news(const json_t *acts, const json_t *known, uint64_t run)
{
    size_t count = 0;
    for (size_t i = 0; i < json_array_size(acts); i++) {
        const json_t *entry = json_array_get(acts, i);
        const json_t *own = find_act(known, entry);
        if ((uint64_t)json_integer_value(json_object_get(entry, "run")) != run)
            count += !own || is_undone(own) != is_undone(entry);
    }
    return count;
}

/* ---- Reading ---- */

struct found {
    struct thing thing;
    size_t count;
};

static void note_found(void *context, struct thing thing)
{
    struct found *found = context;
    if (found->count++ == 0)
        found->thing = thing;
}

bool journal_read_act(const json_t *entry, const struct comparison *comparison,
                      struct act *act)
{
    struct found found = {.count = 0};
    *act = (struct act){.kind = entry_kind(entry)};
    if (act->kind == ACT_KIND_COUNT)
        return false;
    read_value(entry, act);
    subject_find(json_object_get(entry, "on"), comparison->documents, comparison,
                 act->kind == ACT_MARK, note_found, &found);
    act->thing = found.thing;
    return found.count > 0;
}

static bool is_pin_of(const struct comparison_pin *pin, struct thing thing)
{
    return pin->passage[SIDE_LEFT] == thing.passage[SIDE_LEFT] &&
           pin->passage[SIDE_RIGHT] == thing.passage[SIDE_RIGHT];
}

bool journal_read_pins(const json_t *acts, const struct document *const *documents,
                       struct comparison_pin **pins, size_t *count, struct error *err)
{
    size_t capacity = 0;
    *pins = NULL;
    *count = 0;
    for (size_t i = 0; i < json_array_size(acts); i++) {
        const json_t *entry = json_array_get(acts, i);
        struct found found = {.count = 0};
        if (is_undone(entry) || entry_kind(entry) != ACT_PIN ||
            !subject_find(json_object_get(entry, "on"), documents, NULL, false,
                          note_found, &found) ||
            found.thing.kind != THING_PAIR)
            continue;
        size_t at = 0, kept = *count;
        while (at < kept && !is_pin_of(&(*pins)[at], found.thing))
            at++;
        if (takes_away(entry)) {
            if (at < kept)
                memmove(*pins + at, *pins + at + 1, (--*count - at) * sizeof **pins);
            continue;
        }
        if (at < kept)
            continue;
        if (!memory_reserve(pins, &capacity, kept + 1, sizeof **pins, err)) {
            free(*pins);
            *pins = NULL;
            return false;
        }
        (*pins)[(*count)++] = (struct comparison_pin){
            {found.thing.passage[SIDE_LEFT], found.thing.passage[SIDE_RIGHT]}};
    }
    return true;
}

struct remarking {
    struct remarks *remarks;
    enum act_kind kind;
    enum finding_mark mark;
    const char *text; /* in the arena */
};

static void put_remark(void *context, struct thing thing)
{
    const struct remarking *remarking = context;
    struct remarks *remarks = remarking->remarks;
    if (remarking->kind == ACT_MARK && thing.kind == THING_FINDING) {
        remarks->findings[thing.index].mark = remarking->mark;
        remarks->findings[thing.index].reason = remarking->text;
    } else if (remarking->kind == ACT_NOTE && thing.kind == THING_FINDING) {
        remarks->findings[thing.index].note = remarking->text;
    } else if (remarking->kind == ACT_NOTE && thing.kind == THING_QUOTE) {
        remarks->quote_notes[thing.index] = remarking->text;
    } else if (remarking->kind == ACT_NOTE && thing.kind == THING_PASSAGE) {
        remarks->passage_notes[thing.side][thing.index] = remarking->text;
    }
}

bool journal_read_remarks(const json_t *acts, const struct comparison *comparison,
                          struct remarks *remarks, struct error *err)
{
    for (size_t i = 0; i < json_array_size(acts); i++) {
        const json_t *entry = json_array_get(acts, i);
        struct act act = {.kind = entry_kind(entry)};
        if (is_undone(entry) || (act.kind != ACT_MARK && act.kind != ACT_NOTE))
            continue;
        read_value(entry, &act);
        struct remarking remarking = {remarks, act.kind, act.mark, NULL};
        if (act.text && *act.text) {
            remarking.text =
                arena_copy_string(&remarks->arena, act.text, strlen(act.text), err);
            if (!remarking.text)
                return false;
        }
        subject_find(json_object_get(entry, "on"), comparison->documents, comparison,
                     act.kind == ACT_MARK, put_remark, &remarking);
    }
    return true;
}

static bool is_same_thing(const struct act *a, const struct act *b)
{
    if (a->kind != b->kind || a->thing.kind != b->thing.kind)
        return false;
    if (a->thing.kind == THING_PAIR)
        return a->thing.passage[SIDE_LEFT] == b->thing.passage[SIDE_LEFT] &&
               a->thing.passage[SIDE_RIGHT] == b->thing.passage[SIDE_RIGHT];
    return a->thing.index == b->thing.index &&
           (a->thing.kind != THING_PASSAGE || a->thing.side == b->thing.side);
}

/* A later act on the same thing decides: on one that is found, or by what was written
 * down of one that is not. */
static bool is_overruled(const json_t *acts, const struct act *known,
                         const bool *is_found, size_t index)
{
    const json_t *on = json_object_get(json_array_get(acts, index), "on");
    for (size_t i = index + 1; i < json_array_size(acts); i++) {
        const json_t *later = json_array_get(acts, i);
        if (is_undone(later) || known[i].kind != known[index].kind)
            continue;
        if (is_found[i] && is_found[index]
                ? is_same_thing(&known[i], &known[index])
                : json_equal(json_object_get(later, "on"), on))
            return true;
    }
    return false;
}

bool journal_tell(const json_t *acts, const struct comparison *comparison,
                  journal_told *told, void *context, struct error *err)
{
    size_t count = json_array_size(acts);
    struct act *known = memory_new(count, sizeof *known, err);
    bool *is_found = memory_new(count, sizeof *is_found, err);
    bool ok = known && is_found;
    for (size_t i = 0; ok && i < count; i++)
        is_found[i] = journal_read_act(json_array_get(acts, i), comparison, &known[i]);
    for (size_t i = count; ok && i-- > 0;) {
        const json_t *entry = json_array_get(acts, i);
        if (known[i].kind != ACT_KIND_COUNT && !is_undone(entry) &&
            !takes_away(entry) && !is_overruled(acts, known, is_found, i))
            ok = told(context, &known[i], is_found[i]);
    }
    free(known);
    free(is_found);
    return ok;
}

static bool count_thing(void *context, const struct act *act, bool is_found)
{
    struct journal_count *count = context;
    if (is_found)
        count->found[act->kind]++;
    else
        count->lost[act->kind]++;
    return true;
}

struct journal_count journal_count_things(const json_t *acts,
                                          const struct comparison *comparison)
{
    struct journal_count count = {{0}, {0}};
    journal_tell(acts, comparison, count_thing, &count, NULL);
    return count;
}
