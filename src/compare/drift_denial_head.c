/* drift_denial_head.c - denials at the head of a sentence or at the end of a clause,
 * which deny all of it: nobody was hurt, three men were hurt. */
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

/* Where the clause ends that a word stands in: at the first mark. */
static size_t head_clause_end(const struct document *document,
                              const struct claim_list *list, size_t at)
{
    size_t end = at + 1;
    while (end < list->count && !claim_is_parted(document, list->claims[end - 1].token,
                                                 list->claims[end].token))
        end++;
    return end;
}

static size_t head_clause_start(const struct document *document,
                                const struct claim_list *list, size_t at)
{
    while (at > 0 && !claim_is_parted(document, list->claims[at - 1].token,
                                      list->claims[at].token))
        at--;
    return at;
}

/* Does nothing but helping verbs follow in the clause: habe sie nicht gehabt? */
static bool head_ends_clause(const struct document *document,
                             const struct claim_list *list, size_t at)
{
    size_t end = head_clause_end(document, list, at);
    for (size_t i = at + 1; i < end; i++)
        if (!claim_is_auxiliary(document, &list->claims[i]))
            return false;
    return true;
}

/* Does a verb deny its object: es fehlt ihm, er hat es nicht? */
static bool head_is_lacking(const struct claim_list *list)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->claims[i].is_shy)
            return true;
    return false;
}

/* Has the other version all that the clause of a denial says, and denies nothing? Then
 * it is told. */
static bool head_compare(struct claim_search *search, enum side side, size_t cue,
                         size_t first, size_t end)
{
    const struct claim_list *list = &search->lists[side];
    const struct claim *denied = NULL, *affirmed = NULL;
    if (claim_is_excused(search, side, cue) || head_is_limited(search) ||
        head_is_lacking(&search->lists[!side]))
        return true;
    for (size_t i = first; i < end; i++) {
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
    head.cue = list->claims[cue].token;
    return claim_report_denial(search, side, &head, affirmed);
}

/*
 * Nobody was hurt, three men were hurt; Angst hat sie nicht, sie hat Angst: the first
 * word of a sentence, or the last one of a clause, denies all of it.
 */
bool claims_compare_heads(struct claim_search *search, enum side side)
{
    const struct document *document = claim_document(search, side);
    const struct claim_list *list = &search->lists[side];
    if (search->drift->count > search->first_finding || !list->count ||
        search->lists[!side].cue_count)
        return true;
    if (list->claims[0].is_cue &&
        !claim_is_class(document, &list->claims[0], "preposition"))
        return head_compare(search, side, 0, 1, head_clause_end(document, list, 0));
    for (size_t i = 1; i < list->count; i++)
        if (list->claims[i].is_cue && !list->claims[i].is_content &&
            head_ends_clause(document, list, i))
            return head_compare(search, side, i, head_clause_start(document, list, i),
                                i);
    return true;
}
