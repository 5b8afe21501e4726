/* drift_spelling.c - days, months and titles with a letter wrong: they are no names,
 * and a garble of one is no word of any list. */
#include "compare/drift.h"

#include "base/translate.h"
#include "compare/name_likeness.h"
#include "compare/name_words.h"

#include <string.h>

enum { SPELLING_LETTERS_LEAST = 4 };

struct spelling_slips {
    struct drift *drift;
    enum side side;                     /* that has the word as it should be */
    struct range sentences[SIDE_COUNT]; /* tokens */
};

static const struct document *slips_document(const struct spelling_slips *slips,
                                             enum side side)
{
    return slips->drift->comparison->documents[side];
}

static const struct name_key *slips_key(const struct spelling_slips *slips,
                                        enum side side, uint32_t token)
{
    const struct name_words *words = slips->drift->names;
    return &words->keys[name_key_of(
        words, &slips_document(slips, side)->tokens.tokens[token])];
}

static const char *slips_letters(const struct spelling_slips *slips, enum side side,
                                 uint32_t token)
{
    const struct name_words *words = slips->drift->names;
    return name_letters(
        words, name_key_of(words, &slips_document(slips, side)->tokens.tokens[token]));
}

/* One letter lost, won or another, inside the word, or two that changed places. What is
 * only longer at its end is another form. */
static bool letters_are_slip(const char *a, const char *b)
{
    size_t a_length = strlen(a), b_length = strlen(b), start = 0, end = 0;
    size_t shorter = a_length < b_length ? a_length : b_length;
    if (shorter < SPELLING_LETTERS_LEAST || a[0] != b[0])
        return false;
    while (start < shorter && a[start] == b[start])
        start++;
    while (start + end < shorter && a[a_length - 1 - end] == b[b_length - 1 - end])
        end++;
    bool is_one = a_length - start - end <= 1 && b_length - start - end <= 1;
    return (is_one && end > 0) || name_is_transposed(a, b);
}

static uint32_t slips_word(const struct spelling_slips *slips, enum side side,
                           uint32_t token)
{
    const struct document *document = slips_document(slips, side);
    return document_lower_word(document, token);
}

/* The next word in one direction, in the sentences; INDEX_NONE at their edge. */
static uint32_t slips_neighbour(const struct spelling_slips *slips, enum side side,
                                uint32_t token, int step)
{
    const struct range sentences = slips->sentences[side];
    const struct token *tokens = slips_document(slips, side)->tokens.tokens;
    while (step > 0 ? token + 1 < range_end(sentences) : token > sentences.first) {
        token = step > 0 ? token + 1 : token - 1;
        if (token_is_wordlike(&tokens[token]))
            return slips_word(slips, side, token);
    }
    return INDEX_NONE;
}

/* Both neighbours must be the same; of a day or month one will do, as numbers stand
 * beside them. */
static bool slips_stand_alike(const struct spelling_slips *slips, uint32_t own,
                              uint32_t far)
{
    int same = 0;
    for (int step = -1; step <= 1; step += 2)
        same += slips_neighbour(slips, slips->side, own, step) ==
                slips_neighbour(slips, (enum side) !slips->side, far, step);
    return same == 2 || (same == 1 && slips_key(slips, slips->side, own)->flags &
                                          NAME_WORD_CALENDAR);
}

/* Is it a word of no list, which the other version does not have? */
static bool slips_is_unknown(const struct spelling_slips *slips, uint32_t far)
{
    enum side side = (enum side) !slips->side;
    const struct document *document = slips_document(slips, side);
    const struct name_key *key = slips_key(slips, side, far);
    return document->tokens.tokens[far].kind == TOKEN_WORD && !key->flags &&
           !key->stands_in[slips->side] &&
           !document_find_word_lists(document, slips_word(slips, side, far)).has;
}

static bool slips_far_has(const struct spelling_slips *slips, uint32_t own)
{
    enum side side = (enum side) !slips->side;
    for (uint32_t i = slips->sentences[side].first;
         i < range_end(slips->sentences[side]); i++)
        if (slips_word(slips, side, i) == slips_word(slips, slips->side, own))
            return true;
    return false;
}

static bool slips_report(struct spelling_slips *slips, uint32_t own, uint32_t far)
{
    struct drift *drift = slips->drift;
    struct finding_place place = {.has = {true, true}};
    for (enum side side = 0; side < SIDE_COUNT; side++)
        place.spans[side] =
            token_span(&slips_document(slips, side)
                            ->tokens.tokens[side == slips->side ? own : far]);
    place.paragraph_link = drift_paragraph_link(drift, place.spans[SIDE_LEFT].start);
    return drift_has_evidence(drift, FINDING_NAME, place.spans) ||
           drift_add_spans(drift, FINDING_NAME, 1, &place, 1, NULL,
                           N_("a day, month or title is spelled otherwise"));
}

static bool slips_find(struct spelling_slips *slips)
{
    enum side far_side = (enum side) !slips->side;
    for (uint32_t i = slips->sentences[slips->side].first;
         i < range_end(slips->sentences[slips->side]); i++) {
        if (!(slips_key(slips, slips->side, i)->flags &
              (NAME_WORD_CALENDAR | NAME_WORD_TITLE)) ||
            slips_far_has(slips, i))
            continue;
        for (uint32_t k = slips->sentences[far_side].first;
             k < range_end(slips->sentences[far_side]); k++)
            if (slips_is_unknown(slips, k) &&
                letters_are_slip(slips_letters(slips, slips->side, i),
                                 slips_letters(slips, far_side, k)) &&
                slips_stand_alike(slips, i, k)) {
                if (!slips_report(slips, i, k))
                    return false;
                break;
            }
    }
    return true;
}

bool drift_find_spellings(struct drift *drift)
{
    struct spelling_slips slips = {.drift = drift};
    const struct link_list *list = &drift->comparison->sentence_links;
    for (size_t i = 0; i < list->count; i++) {
        if (!drift_read_lone_sentences(drift->comparison, &list->links[i],
                                       slips.sentences) ||
            slips.sentences[SIDE_LEFT].count > DRIFT_TOKENS_LIMIT ||
            slips.sentences[SIDE_RIGHT].count > DRIFT_TOKENS_LIMIT)
            continue;
        for (slips.side = 0; slips.side < SIDE_COUNT; slips.side++)
            if (!slips_find(&slips))
                return false;
    }
    return true;
}
