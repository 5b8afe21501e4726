/* drift_denial_alone.c - sentences that are the same but for their denials: It is not
 * one, it is one. */
#include "compare/drift_claims.h"

#include <string.h>

static bool texts_are_equal(const struct claim *a, const struct claim *b)
{
    return a->length == b->length && memcmp(a->text, b->text, a->length) == 0;
}

/* How the words of two sentences that are else the same go on behind a denial. */
enum denial_step {
    DENIAL_NONE,
    DENIAL_MISSING,  /* is not one, is one */
    DENIAL_REPLACED, /* without it, with it; wasn't, was; n'est pas, est */
};

static enum denial_step denial_find_step(const struct claim_list *list, size_t i,
                                         const struct claim_list *other, size_t k)
{
    const struct claim *a = &list->claims[i];
    const struct claim *b = k < other->count ? &other->claims[k] : NULL;
    bool is_last = i + 1 == list->count;
    if (!a->is_cue || (b && a->word == b->word)) /* ne ... pas, and ne alone */
        return DENIAL_NONE;
    if (b && !b->is_cue && a->is_stripped && texts_are_equal(a, b))
        return DENIAL_REPLACED;
    if (is_last ? !b : b && texts_are_equal(&list->claims[i + 1], b))
        return DENIAL_MISSING;
    if (!b || b->is_cue || b->is_shy)
        return DENIAL_NONE;
    bool are_followed = !is_last && k + 1 < other->count &&
                        texts_are_equal(&list->claims[i + 1], &other->claims[k + 1]);
    return are_followed || (is_last && claim_has_ending(a) && k + 1 == other->count)
               ? DENIAL_REPLACED
               : DENIAL_NONE;
}

/* "No, it is": a denial that stands for itself. */
static bool denial_is_alone(const struct document *document,
                            const struct claim_list *list, size_t at)
{
    return at + 1 < list->count && claim_is_parted(document, list->claims[at].token,
                                                   list->claims[at + 1].token);
}

/*
 * Sentences that are the same but for their denials: It is not one, it is one. Then no
 * word need be of any class, and no denial that both have stands in the way.
 */
static bool denial_find_alone(const struct claim_search *search, enum side side,
                              struct claim *denied, struct claim *affirmed, size_t *cue)
{
    const struct claim_list *list = &search->lists[side];
    const struct claim_list *other = &search->lists[!side];
    bool is_found = false;
    size_t i = 0, k = 0;
    while (i < list->count) {
        enum denial_step step = denial_find_step(list, i, other, k);
        if (step != DENIAL_NONE && !is_found && other->count) {
            size_t next = i + 1 < list->count && !claim_has_ending(&list->claims[i]);
            *cue = i;
            *denied = list->claims[i + next];
            denied->cue = list->claims[i].token;
            *affirmed = other->claims[k < other->count ? k : other->count - 1];
            affirmed->cue = affirmed->token;
            if (i > 0 && k > 0 && list->claims[i - 1].is_shy) { /* exclut pas que */
                denied->cue = list->claims[i - 1].token;
                affirmed->cue = other->claims[k - 1].token;
            }
            is_found = true;
        }
        /* The other side denies here, in a way that this one has elsewhere: ni, pas. */
        if (step == DENIAL_NONE && search->readers->of[side].particles &&
            k < other->count && other->claims[k].is_cue && !list->claims[i].is_cue)
            return false;
        if (step == DENIAL_NONE &&
            !(k < other->count && texts_are_equal(&list->claims[i], &other->claims[k])))
            return false;
        i++;
        k += step != DENIAL_MISSING;
    }
    return is_found && k == other->count;
}

bool claims_compare_alone(struct claim_search *search, enum side side)
{
    struct claim denied, affirmed;
    size_t cue = 0;
    return !denial_find_alone(search, side, &denied, &affirmed, &cue) ||
           denial_is_alone(claim_document(search, side), &search->lists[side], cue) ||
           claim_is_excused(search, side, cue) ||
           claim_report_denial(search, side, &denied, &affirmed);
}
