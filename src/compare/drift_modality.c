/* drift_modality.c - what one version leaves open, or says with another certainty. */
#include "compare/drift_claims.h"

#include "base/translate.h"

static bool modals_differ(const char *a, const char *b)
{
    return a && b && !claim_modals_agree(a, b);
}

/* Is a word that one side doubts said with another modal on a side that doubts no less
 * elsewhere: it could close; perhaps it will close? */
static bool modals_doubt_alike(const struct claim_list *left, const struct claim *a,
                               const struct claim_list *right, const struct claim *b)
{
    bool is_doubt = claim_is_doubt(a->modal);
    return is_doubt != claim_is_doubt(b->modal) &&
           (is_doubt ? right->doubt_count >= left->doubt_count
                     : left->doubt_count >= right->doubt_count);
}

static bool modals_compare(struct claim_search *search)
{
    const struct claim_list *left = &search->lists[SIDE_LEFT];
    const struct claim_list *right = &search->lists[SIDE_RIGHT];
    for (size_t i = 0; i < left->count; i++)
        for (size_t k = 0; left->claims[i].modal && k < right->count; k++)
            if (modals_differ(left->claims[i].modal, right->claims[k].modal) &&
                !modals_doubt_alike(left, &left->claims[i], right, &right->claims[k]) &&
                claims_match(&left->claims[i], &right->claims[k]) &&
                claims_share_context(left, i, right, k) &&
                !claim_is_told(search, SIDE_RIGHT, &right->claims[k])) {
                if (!claim_report(search, FINDING_MODALITY, 2, &left->claims[i],
                                  &right->claims[k], N_("said with other certainty")))
                    return false;
                break;
            }
    return true;
}

/* Words that put the rest to somebody's account, which is another way to leave it
 * open. */
static size_t modals_count_reports(const struct claim_search *search, enum side side)
{
    const struct claim_list *list = &search->lists[side];
    size_t count = 0;
    for (size_t i = 0; i < list->count; i++) {
        const char *class = document_find_word(claim_document(search, side),
                                               LANGUAGE_CUES, list->claims[i].word);
        count += language_cue_reports(class) || language_value_has(class, "according");
    }
    return count;
}

/* The word of the other side that is said without any doubt. */
static const struct claim *modals_find_sure(const struct claim_search *search,
                                            enum side side, size_t at)
{
    const struct claim_list *list = &search->lists[side];
    const struct claim_list *other = &search->lists[!side];
    const struct claim *claim = &list->claims[at];
    for (size_t k = 0; k < other->count; k++)
        if (!other->claims[k].modal &&
            other->claims[k].negations % 2 == claim->negations % 2 &&
            claims_match(claim, &other->claims[k]) &&
            claims_share_context(list, at, other, k))
            return &other->claims[k];
    return NULL;
}

/* "Could not land" leaves nothing open: with a denial these words say that nobody was
 * able to. */
static bool modal_is_unable(const struct document *document, const struct claim *claim)
{
    static const char rule[] = "<unable>";
    const char *words =
        language_find(document->language, LANGUAGE_MODALS, rule, sizeof rule - 1);
    size_t length;
    const char *word = document_lower_bytes(document, claim->cue, &length);
    return claim->negations % 2 && language_value_names(words, word, length);
}

/* He allegedly stole the car, he stole the car. */
static bool doubts_compare(struct claim_search *search, enum side side)
{
    const struct claim_list *list = &search->lists[side];
    if (list->doubt_count <= search->lists[!side].doubt_count ||
        modals_count_reports(search, !side) > modals_count_reports(search, side))
        return true;
    for (size_t i = 0; i < list->count; i++) {
        const struct claim *claim = &list->claims[i];
        const struct claim *sure =
            claim_is_doubt(claim->modal) && !claim_is_told(search, side, claim) &&
                    !modal_is_unable(claim_document(search, side), claim)
                ? modals_find_sure(search, side, i)
                : NULL;
        if (sure &&
            !claim_report(search, FINDING_MODALITY, 2, side == SIDE_LEFT ? claim : sure,
                          side == SIDE_LEFT ? sure : claim,
                          side == SIDE_LEFT ? N_("no longer left open")
                                            : N_("now left open")))
            return false;
    }
    return true;
}

bool claims_compare_modals(struct claim_search *search)
{
    return modals_compare(search) && doubts_compare(search, SIDE_LEFT) &&
           doubts_compare(search, SIDE_RIGHT);
}
