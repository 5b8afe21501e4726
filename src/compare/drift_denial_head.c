/* drift_denial_head.c - denials at the head of a sentence, which deny all of it: nobody
 * was hurt, three men were hurt. */
#include "compare/drift_claims.h"

enum {
    HEAD_STEM_LEAST = 3,
    HEAD_STEM_OF_FIVE = 3, /* this share of the longer word, in fifths */
};

/* Forms of one word, also irregular ones: kam, kamen; resultó, resultaron. */
static bool head_words_match(const struct claim *a, const struct claim *b)
{
    size_t common = 0, longer = a->length > b->length ? a->length : b->length;
    while (common < a->length && common < b->length &&
           a->text[common] == b->text[common])
        common++;
    return claims_match(a, b) || (b->is_content && common >= HEAD_STEM_LEAST &&
                                  5 * common >= HEAD_STEM_OF_FIVE * longer);
}

static const struct claim *head_find(const struct claim_search *search, enum side side,
                                     const struct claim *claim)
{
    const struct claim_list *other = &search->lists[!side];
    for (size_t k = 0; k < other->count; k++)
        if (other->claims[k].negations % 2 == 0 &&
            !claim_is_scant(claim_document(search, (enum side) !side), other, k) &&
            head_words_match(claim, &other->claims[k]))
            return &other->claims[k];
    return NULL;
}

/* Does a sentence say of few or of one what is else denied of all: only, but for? */
static bool head_is_limited(const struct claim_search *search)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct claim_list *list = &search->lists[side];
        for (size_t i = 0; i < list->count; i++)
            if (claim_is_in_rule(claim_document(search, (enum side)side), "<only>",
                                 &list->claims[i]))
                return true;
    }
    return false;
}

/* The claims of the clause that the first word denies: up to the first mark. */
static size_t head_clause_end(const struct document *document,
                              const struct claim_list *list)
{
    size_t end = 1;
    while (end < list->count)
        if (claim_is_parted(document, list->claims[end - 1].token,
                            list->claims[end].token))
            break;
        else
            end++;
    return end;
}

/*
 * Nobody was hurt, three men were hurt: the first word of a sentence denies all of it,
 * and the other version has all that is denied, but denies nothing.
 */
bool claims_compare_heads(struct claim_search *search, enum side side)
{
    const struct document *document = claim_document(search, side);
    const struct claim_list *list = &search->lists[side];
    const struct claim *denied = NULL, *affirmed = NULL;
    if (search->drift->count > search->first_finding || !list->count ||
        !list->claims[0].is_cue || search->lists[!side].cue_count ||
        claim_is_class(document, &list->claims[0], "preposition") ||
        claim_is_excused(search, side, 0) || head_is_limited(search))
        return true;
    size_t end = head_clause_end(document, list);
    for (size_t i = 1; i < end; i++) {
        if (!list->claims[i].is_content)
            continue;
        const struct claim *found = head_find(search, side, &list->claims[i]);
        if (!found)
            return true;
        if (!denied) {
            denied = &list->claims[i];
            affirmed = found;
        }
    }
    if (!denied)
        return true;
    struct claim head = *denied;
    head.cue = list->claims[0].token;
    return claim_report_denial(search, side, &head, affirmed);
}
