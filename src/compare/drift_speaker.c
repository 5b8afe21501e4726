/* drift_speaker.c - words that are put to another person's account, inside quotation
 * marks and without. */
#include "base/halving.h"
#include "base/memory.h"
#include "base/translate.h"
#include "compare/drift.h"
#include "compare/name_likeness.h"
#include "compare/quote_bag.h"
#include "compare/speaker_change.h"
#include "compare/speaker_relation.h"

#include <stdlib.h>
#include <string.h>

enum {
    BEHIND_WORDS = 4,     /* of a reporting verb: whom it tells, and when */
    TOLD_REACH = 8,       /* words behind it in which its addressee is named */
    ATTRIBUTIONS_MOST = 8 /* of one sentence: where more stand, none is sure */
};

/* How alike the words behind two reporting verbs must be if the verbs are equal. */
static const float behind_floor = 0.5f;

/* How alike two names must sound to be one person's. */
static const double told_floor = 0.7;

struct speaker_change {
    const char *names[SIDE_COUNT];
    struct finding_place place;
    int severity;
};

struct speaker_changes {
    struct drift *drift;
    const struct quote_weights *weights;
    struct speaker_change *items;
    size_t count;
    size_t capacity;
};

/* The words beside the quotation, or the name that a pronoun stands for if it is in the
 * same paragraph. */
static struct span evidence(const struct document *document,
                            const struct speaker *speaker)
{
    if (speaker->source != SPEAKER_CUE && !span_is_empty(speaker->span) &&
        document_paragraph_at(document, speaker->span.start) ==
            document_paragraph_at(document, speaker->nearest.start))
        return speaker->span;
    return span_is_empty(speaker->nearest) ? speaker->span : speaker->nearest;
}

static bool add_change(struct speaker_changes *changes, const struct speaker *left,
                       const struct speaker *right, int severity)
{
    const struct comparison *comparison = changes->drift->comparison;
    const struct document *document = comparison->documents[SIDE_LEFT];
    struct speaker_change change = {.names = {left->name, right->name},
                                    .severity = severity};
    change.place.has[SIDE_LEFT] = change.place.has[SIDE_RIGHT] = true;
    change.place.spans[SIDE_LEFT] = evidence(document, left);
    change.place.spans[SIDE_RIGHT] = evidence(comparison->documents[SIDE_RIGHT], right);
    uint32_t paragraph =
        document_paragraph_at(document, change.place.spans[SIDE_LEFT].start);
    if (paragraph == INDEX_NONE)
        return true;
    change.place.paragraph_link =
        comparison->paragraph_links.link_of[SIDE_LEFT][paragraph];
    if (drift_has_evidence(changes->drift, FINDING_NAME, change.place.spans) ||
        drift_has_evidence(changes->drift, FINDING_SPEAKER, change.place.spans))
        return true; /* one person, misspelled, or told by the place */
    if (!memory_reserve(&changes->items, &changes->capacity, changes->count + 1,
                        sizeof *changes->items, changes->drift->err))
        return false;
    changes->items[changes->count++] = change;
    return true;
}

/* Does a speaker's name or description hold a name: a capital that is not its first? */
static bool mentions_name(const struct speaker *speaker)
{
    if (speaker_is_named(speaker))
        return true;
    for (const char *at = speaker->name; at && *at != '\0'; at++)
        if (*at == ' ' && at[1] >= 'A' && at[1] <= 'Z')
            return true;
    return false;
}

/* Both versions say "he": whom it means is our reading, not theirs. */
static bool is_same_pronoun(const struct comparison *comparison,
                            const struct speaker *left, const struct speaker *right)
{
    return left->source == SPEAKER_PRONOUN && right->source == SPEAKER_PRONOUN &&
           span_length(left->nearest) == span_length(right->nearest) &&
           memcmp(document_bytes(comparison->documents[SIDE_LEFT], left->nearest),
                  document_bytes(comparison->documents[SIDE_RIGHT], right->nearest),
                  span_length(left->nearest)) == 0;
}

/* The first quotation of a link's side that has a speaker; NULL if none has. */
static const struct quote *find_attributed(const struct comparison *comparison,
                                           struct range members, int side)
{
    for (uint32_t i = members.first; i < range_end(members); i++) {
        uint32_t index = comparison->quote_links.members[side][i];
        const struct quote *quote = &comparison->documents[side]->quotes[index];
        if (quote->speaker.name)
            return quote;
    }
    return NULL;
}

static bool collect_quotes(struct speaker_changes *changes)
{
    const struct comparison *comparison = changes->drift->comparison;
    const struct quote_link_list *links = &comparison->quote_links;
    for (size_t i = 0; i < links->count; i++) {
        const struct quote_link *link = &links->links[i];
        const struct quote *quotes[SIDE_COUNT];
        if (link->speaker != SPEAKER_CHANGED)
            continue;
        for (int side = 0; side < SIDE_COUNT; side++)
            quotes[side] = find_attributed(comparison, link->members[side], side);
        if (!quotes[SIDE_LEFT] || !quotes[SIDE_RIGHT])
            continue;
        const struct speaker *left = &quotes[SIDE_LEFT]->speaker;
        const struct speaker *right = &quotes[SIDE_RIGHT]->speaker;
        if (!mentions_name(left) && !mentions_name(right) &&
            (quotes[SIDE_LEFT]->form == QUOTE_FRAGMENT ||
             quotes[SIDE_RIGHT]->form == QUOTE_FRAGMENT))
            continue;
        if (is_same_pronoun(comparison, left, right) ||
            !speakers_surely_differ(comparison, changes->weights, left, right))
            continue;
        bool is_sure = left->source == SPEAKER_CUE && right->source == SPEAKER_CUE;
        if (!add_change(changes, left, right, is_sure ? 3 : 2))
            return false;
    }
    return true;
}

/* ---- Attributions without marks ---- */

/* The first attribution that stands in a sentence or behind it. O(log n). */
static size_t first_attribution(const struct document *document, uint32_t sentence)
{
    struct halving search = halving_begin(0, document->attribution_count);
    while (halving_next(&search))
        halving_judge(&search,
                      document->attributions[search.middle].sentence < sentence);
    return search.low;
}

/* The attributions in all sentences of one side of a link; 0 if there are too many. */
static size_t gather(const struct document *document, const struct link_list *links,
                     const struct link *link, enum side side,
                     const struct attribution *found[ATTRIBUTIONS_MOST])
{
    uint32_t members;
    const uint32_t *sentences = link_members(links, link, side, &members);
    size_t count = 0;
    for (uint32_t i = 0; i < members; i++)
        for (size_t k = first_attribution(document, sentences[i]);
             k < document->attribution_count &&
             document->attributions[k].sentence == sentences[i];
             k++) {
            if (count == ATTRIBUTIONS_MOST)
                return 0;
            found[count++] = &document->attributions[k];
        }
    return count;
}

/* Do two attributions report in the same words? Their verbs must be alike, and what
 * stands behind these. */
static bool is_same_report(const struct speaker_changes *changes,
                           const struct attribution *left,
                           const struct attribution *right, bool *is_same)
{
    const struct comparison *comparison = changes->drift->comparison;
    const struct attribution *items[SIDE_COUNT] = {left, right};
    struct quote_bag bags[SIDE_COUNT] = {{0}, {0}};
    uint32_t verbs[SIDE_COUNT];
    bool ok = true;
    for (int side = 0; side < SIDE_COUNT && ok; side++) {
        const struct document *document = comparison->documents[side];
        uint32_t first = items[side]->verb + 1;
        uint32_t end = range_end(document->sentences[items[side]->sentence].tokens);
        uint32_t last = first + BEHIND_WORDS < end ? first + BEHIND_WORDS : end;
        verbs[side] = document_lower_word(document, items[side]->verb);
        ok = quote_bag_init(&bags[side], document, (struct range){first, last - first},
                            changes->weights, changes->drift->err);
    }
    if (ok) {
        const struct lexicon *lexicon = comparison->documents[SIDE_LEFT]->lexicon;
        *is_same = quote_word_likeness(lexicon, verbs[SIDE_LEFT], verbs[SIDE_RIGHT]) >=
                       0.75f &&
                   quote_bag_likeness(&bags[SIDE_LEFT], &bags[SIDE_RIGHT], lexicon,
                                      changes->weights) >= behind_floor;
    }
    quote_bag_clear(&bags[SIDE_LEFT]);
    quote_bag_clear(&bags[SIDE_RIGHT]);
    return ok;
}

/* Is this span the evidence of a change that was found already? */
static bool is_told(const struct speaker_changes *changes, enum side side,
                    struct span span)
{
    for (size_t i = changes->count; i-- > 0 && changes->count - i < 64;)
        if (span_overlaps(changes->items[i].place.spans[side], span))
            return true;
    return false;
}

static bool append_letters(struct buffer *letters, const struct document *document,
                           uint32_t token, struct error *err)
{
    struct span span = token_span(&document->tokens.tokens[token]);
    const char *bytes = document_bytes(document, span);
    letters->length = 0;
    name_append_letters(
        letters, bytes,
        language_bare_length(document->language, bytes, span_length(span)));
    buffer_append_char(letters, '\0');
    return buffer_check(letters, err);
}

/* Is the last word of somebody's name, or one that sounds like it, among the words
 * right behind a verb of the other version: told Anna? */
static bool is_told_there(const struct speaker_changes *changes,
                          const struct attribution *teller, enum side side,
                          const struct speaker *told, bool *is_there)
{
    const struct document *document = changes->drift->comparison->documents[side];
    const struct document *other = changes->drift->comparison->documents[!side];
    struct range name = document_tokens_in(other, told->nearest);
    uint32_t end = range_end(document->sentences[teller->sentence].tokens);
    struct buffer letters = {0}, told_letters = {0};
    bool ok =
        name.count > 0 &&
        append_letters(&told_letters, other, range_end(name) - 1, changes->drift->err);
    *is_there = false;
    for (uint32_t i = teller->verb + 1; ok && i < end && i <= teller->verb + TOLD_REACH;
         i++) {
        if (!(document->tokens.tokens[i].flags & TOKEN_CAPITAL))
            continue;
        ok = append_letters(&letters, document, i, changes->drift->err);
        *is_there = *is_there || (ok && name_likeness(letters.bytes, told_letters.bytes,
                                                      told_floor) > 0);
    }
    buffer_clear(&letters);
    buffer_clear(&told_letters);
    return ok || name.count == 0;
}

/* Anna told Peter, Peter told Anna: whoever spoke is spoken to. */
static bool is_exchange(const struct speaker_changes *changes,
                        const struct attribution *left, const struct attribution *right,
                        bool *is_turned)
{
    bool is_left_told = false, is_right_told = false;
    if (!is_told_there(changes, right, SIDE_RIGHT, &left->speaker, &is_left_told) ||
        !is_told_there(changes, left, SIDE_LEFT, &right->speaker, &is_right_told))
        return false;
    *is_turned = is_left_told && is_right_told;
    return true;
}

/* Does the sentence of an attribution hold the last word of a name of the other
 * version?
 */
static bool is_in_sentence(const struct speaker_changes *changes,
                           const struct attribution *report, enum side side,
                           const struct speaker *speaker)
{
    const struct document *document = changes->drift->comparison->documents[side];
    const struct document *other = changes->drift->comparison->documents[!side];
    struct range name = document_tokens_in(other, speaker->nearest);
    struct range tokens = document->sentences[report->sentence].tokens;
    for (uint32_t i = tokens.first; name.count > 0 && i < range_end(tokens); i++)
        if (document->tokens.tokens[i].word ==
            other->tokens.tokens[range_end(name) - 1].word)
            return true;
    return false;
}

static bool compare_reports(struct speaker_changes *changes,
                            const struct attribution *left,
                            const struct attribution *right)
{
    bool is_same = false, is_turned = false;
    if (!speaker_is_named(&left->speaker) || !speaker_is_named(&right->speaker) ||
        left->speaker.source != SPEAKER_CUE || right->speaker.source != SPEAKER_CUE ||
        speaker_compare(changes->drift->comparison, changes->weights, &left->speaker,
                        &right->speaker) != SPEAKER_CHANGED ||
        is_told(changes, SIDE_LEFT, left->speaker.nearest) ||
        is_told(changes, SIDE_RIGHT, right->speaker.nearest) ||
        !speakers_surely_differ(changes->drift->comparison, changes->weights,
                                &left->speaker, &right->speaker))
        return true;
    if (!is_same_report(changes, left, right, &is_same) ||
        !is_exchange(changes, left, right, &is_turned))
        return false;
    /* Where both sentences name both, who of them speaks is our reading. */
    if (is_in_sentence(changes, left, SIDE_LEFT, &right->speaker) &&
        is_in_sentence(changes, right, SIDE_RIGHT, &left->speaker))
        is_same = false;
    return !(is_same || is_turned) ||
           add_change(changes, &left->speaker, &right->speaker, 3);
}

/* The attributions of linked sentences. */
struct reports {
    const struct attribution *items[SIDE_COUNT][ATTRIBUTIONS_MOST];
    size_t count[SIDE_COUNT];
    /* Has an attribution of the other side the same speaker? Then nothing was taken
       from that one. */
    bool has_speaker[SIDE_COUNT][ATTRIBUTIONS_MOST];
};

static void find_shared_speakers(const struct speaker_changes *changes,
                                 struct reports *reports)
{
    bool(*has)[ATTRIBUTIONS_MOST] = reports->has_speaker;
    for (size_t a = 0; a < reports->count[SIDE_LEFT]; a++)
        for (size_t b = 0; b < reports->count[SIDE_RIGHT]; b++)
            if (!(has[SIDE_LEFT][a] && has[SIDE_RIGHT][b]) &&
                speaker_compare(changes->drift->comparison, changes->weights,
                                &reports->items[SIDE_LEFT][a]->speaker,
                                &reports->items[SIDE_RIGHT][b]->speaker) ==
                    SPEAKER_SAME)
                has[SIDE_LEFT][a] = has[SIDE_RIGHT][b] = true;
}

static bool collect_reports(struct speaker_changes *changes)
{
    const struct comparison *comparison = changes->drift->comparison;
    const struct link_list *links = &comparison->sentence_links;
    bool ok = true;
    for (size_t i = 0; ok && i < links->count; i++) {
        struct reports reports = {0};
        for (enum side side = 0; side < SIDE_COUNT; side++)
            reports.count[side] = gather(comparison->documents[side], links,
                                         &links->links[i], side, reports.items[side]);
        find_shared_speakers(changes, &reports);
        for (size_t a = 0; ok && a < reports.count[SIDE_LEFT]; a++)
            for (size_t b = 0; ok && b < reports.count[SIDE_RIGHT]; b++)
                if (!reports.has_speaker[SIDE_LEFT][a] ||
                    !reports.has_speaker[SIDE_RIGHT][b])
                    ok = compare_reports(changes, reports.items[SIDE_LEFT][a],
                                         reports.items[SIDE_RIGHT][b]);
    }
    return ok;
}

/* ---- One finding for each pair of people, with all its places ---- */

static bool is_same_change(const struct speaker_change *a,
                           const struct speaker_change *b)
{
    return strcmp(a->names[SIDE_LEFT], b->names[SIDE_LEFT]) == 0 &&
           strcmp(a->names[SIDE_RIGHT], b->names[SIDE_RIGHT]) == 0;
}

/* By names, then by place. */
static int compare_changes(const void *a, const void *b)
{
    const struct speaker_change *x = a;
    const struct speaker_change *y = b;
    int order = strcmp(x->names[SIDE_LEFT], y->names[SIDE_LEFT]);
    if (order == 0)
        order = strcmp(x->names[SIDE_RIGHT], y->names[SIDE_RIGHT]);
    if (order == 0 &&
        x->place.spans[SIDE_LEFT].start != y->place.spans[SIDE_LEFT].start)
        order =
            x->place.spans[SIDE_LEFT].start < y->place.spans[SIDE_LEFT].start ? -1 : 1;
    if (order == 0)
        order = (x->place.spans[SIDE_RIGHT].start > y->place.spans[SIDE_RIGHT].start) -
                (x->place.spans[SIDE_RIGHT].start < y->place.spans[SIDE_RIGHT].start);
    return order;
}

static uint32_t link_at(const struct comparison *comparison, enum side side,
                        struct span span)
{
    uint32_t paragraph = document_paragraph_at(comparison->documents[side], span.start);
    return paragraph == INDEX_NONE
               ? INDEX_NONE
               : comparison->paragraph_links.link_of[side][paragraph];
}

/* Is there a place in the same passages? What was moved, or is meant by a pronoun, may
 * stand in others on one side. */
static bool has_place(const struct speaker_changes *changes,
                      const struct finding_place *places, size_t count,
                      const struct finding_place *place)
{
    const struct comparison *comparison = changes->drift->comparison;
    for (size_t i = count;
         i-- > 0 && places[i].paragraph_link == place->paragraph_link;)
        if (link_at(comparison, SIDE_RIGHT, places[i].spans[SIDE_RIGHT]) ==
            link_at(comparison, SIDE_RIGHT, place->spans[SIDE_RIGHT]))
            return true;
    return false;
}

static bool tell(struct speaker_changes *changes)
{
    struct finding_place *places =
        memory_new(changes->count, sizeof *places, changes->drift->err);
    bool ok = places != NULL;
    if (ok && changes->count > 1)
        qsort(changes->items, changes->count, sizeof *changes->items, compare_changes);
    for (size_t i = 0; ok && i < changes->count;) {
        const struct speaker_change *first = &changes->items[i];
        size_t count = 0;
        int severity = 1;
        for (; i < changes->count && is_same_change(first, &changes->items[i]); i++) {
            const struct speaker_change *change = &changes->items[i];
            if (change->severity > severity)
                severity = change->severity;
            if (!has_place(changes, places, count, &change->place))
                places[count++] = change->place;
        }
        struct buffer words[SIDE_COUNT] = {{0}};
        for (int side = 0; side < SIDE_COUNT; side++)
            buffer_append_string(&words[side], first->names[side]);
        ok = drift_add(changes->drift, FINDING_SPEAKER, severity, places, count,
                       N_("another speaker"), words);
    }
    free(places);
    return ok;
}

bool drift_find_speakers(struct drift *drift)
{
    struct speaker_changes changes = {.drift = drift, .weights = drift->weights};
    bool ok = collect_quotes(&changes) && collect_reports(&changes) && tell(&changes);
    free(changes.items);
    return ok;
}
