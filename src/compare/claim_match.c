/* claim_match.c - the words of two sentences with their cues, held against each other.
 */
#include "compare/claim.h"

#include <string.h>

enum {
    STEM_LEAST_LETTERS = 3,
    STEM_ENDING_MOST = 3,
};

bool claim_is_parted(const struct document *document, uint32_t first, uint32_t second)
{
    for (uint32_t i = first + 1; i < second; i++)
        if (denial_ends_clause(document, &document->tokens.tokens[i]))
            return true;
    return false;
}

/* Equal, or equal beginnings with short endings. */
static bool claim_stems_match(const char *a, size_t a_length, const char *b,
                              size_t b_length)
{
    size_t common = 0;
    while (common < a_length && common < b_length && a[common] == b[common])
        common++;
    if (common == a_length && common == b_length)
        return true;
    return common > STEM_LEAST_LETTERS && a_length - common <= STEM_ENDING_MOST &&
           b_length - common <= STEM_ENDING_MOST &&
           (common + 1 >= a_length || common + 1 >= b_length);
}

bool claim_words_match(const struct claim *a, const struct claim *b)
{
    if (claim_stems_match(a->text, a->length, b->text, b->length))
        return true;
    if (!a->base && !b->base)
        return false;
    return claim_stems_match(
        a->base ? a->base : a->text, a->base ? strlen(a->base) : a->length,
        b->base ? b->base : b->text, b->base ? strlen(b->base) : b->length);
}

bool claims_match(const struct claim *a, const struct claim *b)
{
    return a->is_content && b->is_content && claim_words_match(a, b);
}

bool claim_forms_match(const struct comparison *comparison, uint32_t left,
                       uint32_t right)
{
    const uint32_t words[SIDE_COUNT] = {left, right};
    struct claim claims[SIDE_COUNT] = {{0}};
    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct document *document = comparison->documents[side];
        claims[side].word = words[side];
        claims[side].text =
            lexicon_word(document->lexicon, words[side], &claims[side].length);
        claims[side].base = claim_find_base(document, &claims[side]);
    }
    return claim_words_match(&claims[SIDE_LEFT], &claims[SIDE_RIGHT]);
}

size_t claim_neighbour(const struct claim_list *list, size_t at, int step)
{
    size_t i = at;
    for (int reach = 0; reach < CLAIM_CONTEXT_REACH; reach++) {
        if ((step < 0 && i == 0) || (step > 0 && i + 1 >= list->count))
            break;
        i = step < 0 ? i - 1 : i + 1;
        if (list->claims[i].is_content)
            return i;
    }
    return list->count;
}

/* The words of a list but for what does nothing but deny: can't is a word, not is none.
 */
static size_t claim_count_words(const struct claim_list *list)
{
    size_t count = 0;
    for (size_t i = 0; i < list->count; i++)
        count += !list->claims[i].is_cue || claim_has_ending(&list->claims[i]);
    return count;
}

/* The last word of the phrase that a word begins, where the way goes forward. */
static size_t claim_edge(const struct claim_list *list, size_t at, int step)
{
    uint32_t last = list->claims[at].token + list->claims[at].phrase;
    while (step > 0 && at + 1 < list->count && list->claims[at + 1].token <= last)
        at++;
    return at;
}

/* Is the next content word but one the same: negotiate with the Kesh, negotiate
 * directly with the Kesh? */
static bool claim_is_next(const struct claim_list *list, size_t at,
                          const struct claim *claim, int step)
{
    size_t next = claim_neighbour(list, at, step);
    return next < list->count && claims_match(&list->claims[next], claim);
}

bool claims_share_context(const struct claim_list *list, size_t at,
                          const struct claim_list *other, size_t other_at)
{
    bool are_alone = true;
    for (int step = -1; step <= 1; step += 2) {
        size_t i = claim_neighbour(list, claim_edge(list, at, step), step);
        size_t k = claim_neighbour(other, claim_edge(other, other_at, step), step);
        are_alone = are_alone && i == list->count && k == other->count;
        if (i < list->count && k < other->count &&
            (claims_match(&list->claims[i], &other->claims[k]) ||
             claim_is_next(list, i, &other->claims[k], step) ||
             claim_is_next(other, k, &list->claims[i], step)))
            return true;
    }
    return are_alone && claim_count_words(list) == claim_count_words(other);
}

size_t claim_list_count_word(const struct claim_list *list, uint32_t word)
{
    size_t count = 0;
    for (size_t i = 0; i < list->count; i++)
        count += list->claims[i].word == word;
    return count;
}

size_t claim_count_cues(const struct claim_list *list, size_t first, size_t end)
{
    size_t count = 0;
    for (size_t i = first; i < list->count && i < end; i++)
        count += list->claims[i].is_cue;
    return count;
}

bool claim_has_shy_near(const struct claim_list *list, size_t at)
{
    size_t first = at > DENIAL_REACH ? at - DENIAL_REACH : 0;
    for (size_t i = first; i < list->count && i <= at + DENIAL_REACH; i++)
        if (list->claims[i].is_shy && i != at)
            return true;
    return false;
}

bool claim_has_cue_near(const struct claim_list *list, size_t at)
{
    return claim_count_cues(list, at > DENIAL_REACH ? at - DENIAL_REACH : 0,
                            at + DENIAL_REACH + 1);
}
