/* store_view.c - a view to JSON and back. */
#include "session/store_view.h"

#include "session/subject.h"

#include <string.h>

static bool read_place(const struct document *const *documents, const json_t *value,
                       struct store_place *place)
{
    const char *side = json_string_value(json_object_get(value, "side"));
    json_int_t word = json_integer_value(json_object_get(value, "word"));
    if (!side)
        return false;
    place->focus = strcmp(side, "right") == 0 ? SIDE_RIGHT : SIDE_LEFT;
    const struct document *document = documents[place->focus];
    const json_t *passage = json_object_get(value, "passage");
    json_int_t was_at = json_integer_value(json_object_get(passage, "paragraph"));
    uint32_t found = subject_find_passage(passage, document);
    /* Better at the same distance from the start than at the start. */
    if (found == INDEX_NONE && document->paragraph_count && was_at >= 0)
        found = (size_t)was_at < document->paragraph_count
                    ? (uint32_t)was_at
                    : (uint32_t)document->paragraph_count - 1;
    if (found == INDEX_NONE)
        return false;
    uint32_t count = document->paragraphs[found].tokens.count;
    place->paragraph = found;
    place->word = word >= 0 && word < count ? (uint32_t)word : 0;
    return true;
}

static json_t *place_value(const struct document *const *documents,
                           const struct store_place *place, struct error *err)
{
    return json_pack(
        "{s:s, s:I, s:o}", "side", place->focus == SIDE_RIGHT ? "right" : "left",
        "word", (json_int_t)place->word, "passage",
        subject_of_passage(documents[place->focus], place->paragraph, err));
}

/* A value by its name; what is missing or unknown is the usual one. */
static int read_choice(const json_t *value, enum setting_id id)
{
    const char *name = json_string_value(value);
    int choice = setting_row(id)->usual;
    if (name)
        setting_value_find(id, name, &choice);
    return choice;
}

void store_view_read(const json_t *value, const struct document *const *documents,
                     struct store_view *view)
{
    const json_t *marks = json_object_get(value, "marks");
    *view = (struct store_view){.has_place = false};
    view->has_place =
        read_place(documents, json_object_get(value, "place"), &view->place);
    for (int m = 0; m < STORE_MARK_COUNT; m++) {
        const char letter[] = {(char)('a' + m), '\0'};
        view->has_mark[m] =
            read_place(documents, json_object_get(marks, letter), &view->marks[m]);
    }
    view->layout =
        (enum layout_mode)read_choice(json_object_get(value, "layout"), SETTING_LAYOUT);
    view->is_unlocked = json_is_true(json_object_get(value, "unlocked"));
    view->detail = (enum setting_detail)read_choice(json_object_get(value, "detail"),
                                                    SETTING_DETAIL);
    view->shows_dismissed = json_is_true(json_object_get(value, "dismissed"));
}

json_t *store_view_write(const struct store_view *view,
                         const struct document *const *documents, const json_t *before,
                         struct error *err)
{
    const json_t *kept = json_object_get(before, "marks");
    json_t *marks = json_is_object(kept) ? json_deep_copy(kept) : json_object();
    bool ok = marks != NULL;
    for (int m = 0; m < STORE_MARK_COUNT && ok; m++) {
        const char letter[] = {(char)('a' + m), '\0'};
        if (view->has_mark[m])
            ok = json_object_set_new(marks, letter,
                                     place_value(documents, &view->marks[m], err)) == 0;
    }
    json_t *value =
        json_pack("{s:o, s:o*, s:s, s:b, s:s, s:b}", "marks", marks, "place",
                  view->has_place ? place_value(documents, &view->place, err) : NULL,
                  "layout", setting_value_name(SETTING_LAYOUT, (int)view->layout),
                  "unlocked", view->is_unlocked, "detail",
                  setting_value_name(SETTING_DETAIL, (int)view->detail), "dismissed",
                  view->shows_dismissed);
    if (ok && value)
        return value;
    json_decref(value);
    error_set_memory(err);
    return NULL;
}
