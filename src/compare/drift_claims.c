/* drift_claims.c - going through the linked sentences whose claims may differ. */
#include "compare/drift_claims.h"

#include <stdlib.h>

enum { CLAIMS_LIMIT = 1500 }; /* no sentence is longer: work stays bounded */

bool claim_report(struct claim_search *search, enum finding_kind kind, int severity,
                  const struct claim *left, const struct claim *right, const char *what)
{
    struct finding_place place = {
        .has = {true, true},
        .spans = {claim_evidence(claim_document(search, SIDE_LEFT), left),
                  claim_evidence(claim_document(search, SIDE_RIGHT), right)},
        .paragraph_link = search->paragraph_link,
    };
    return drift_add_spans(search->drift, kind, severity, &place, 1, NULL, what);
}

bool claim_is_told(const struct claim_search *search, enum side side,
                   const struct claim *claim)
{
    const struct drift *drift = search->drift;
    struct span span = claim_evidence(claim_document(search, side), claim);
    for (size_t i = search->first_finding; i < drift->count; i++)
        if (span_overlaps(drift->findings[i].places[0].spans[side], span))
            return true;
    return false;
}

bool claims_share_denials(const struct claim_search *search)
{
    const struct claim_list *left = &search->lists[SIDE_LEFT];
    const struct claim_list *right = &search->lists[SIDE_RIGHT];
    if (left->cue_count != right->cue_count)
        return false;
    for (size_t i = 0, k = 0; i < left->count; i++) {
        if (!left->claims[i].is_cue)
            continue;
        while (!right->claims[k].is_cue)
            k++;
        if (left->claims[i].word != right->claims[k++].word)
            return false;
    }
    return true;
}

static bool claim_search_link(struct claim_search *search, const struct link *link)
{
    const struct comparison *comparison = search->drift->comparison;
    bool ok = true;
    for (enum side side = 0; ok && side < SIDE_COUNT; side++) {
        const struct document *document = comparison->documents[side];
        uint32_t count;
        const uint32_t *members =
            link_members(&comparison->sentence_links, link, side, &count);
        struct claim_list *list = &search->lists[side];
        list->count = list->cue_count = list->doubt_count = 0;
        search->paragraph_link =
            comparison->paragraph_links
                .link_of[side][document->sentences[members[0]].paragraph];
        for (uint32_t i = 0; ok && i < count; i++)
            ok = claim_list_read(&search->lists[side], &search->readers->of[side],
                                 document->sentences[members[i]].tokens,
                                 search->drift->err);
    }
    if (ok && (search->lists[SIDE_LEFT].count > CLAIMS_LIMIT ||
               search->lists[SIDE_RIGHT].count > CLAIMS_LIMIT))
        return true;
    search->first_finding = search->drift->count;
    if (ok)
        claims_find_scales(search);
    return ok && claims_compare_negations(search) && claims_compare_opposites(search) &&
           claims_compare_places(search) && claims_compare_modals(search) &&
           claims_compare_ranks(search);
}

/* The words of the only sentence of one side of a link; none if it has several. */
static struct range claim_lone_tokens(const struct comparison *comparison,
                                      const struct link *link, enum side side)
{
    uint32_t count;
    const uint32_t *members =
        link_members(&comparison->sentence_links, link, side, &count);
    return count == 1 ? comparison->documents[side]->sentences[members[0]].tokens
                      : (struct range){0, 0};
}

/* Most sentences deny nothing and leave nothing open on either side, and have no word
 * with opposites that the other has not. */
static bool claim_link_may_differ(struct claim_search *search, const struct link *link)
{
    const struct comparison *comparison = search->drift->comparison;
    unsigned facts[SIDE_COUNT] = {0, 0};
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        const struct sentence *sentences = comparison->documents[side]->sentences;
        struct range far = claim_lone_tokens(comparison, link, (enum side) !side);
        uint32_t count;
        const uint32_t *members =
            link_members(&comparison->sentence_links, link, side, &count);
        for (uint32_t i = 0; i < count; i++)
            facts[side] |= denial_sentence_facts(&search->readers->of[side],
                                                 sentences[members[i]].tokens,
                                                 &search->readers->of[!side], far);
        if (facts[side] & (DENIAL_MAY_DENY | DENIAL_IS_RANK | DENIAL_HAS_RANK))
            return true;
    }
    return (facts[SIDE_LEFT] | facts[SIDE_RIGHT]) & DENIAL_IS_OPPOSITE;
}

bool drift_find_claims(struct drift *drift)
{
    struct claim_search search = {.drift = drift, .readers = drift->denials};
    const struct link_list *list = &drift->comparison->sentence_links;
    bool ok = true;
    for (size_t i = 0; ok && i < list->count; i++) {
        const struct link *link = &list->links[i];
        if (link->relation != RELATION_SAME && link->members[SIDE_LEFT].count &&
            link->members[SIDE_RIGHT].count && claim_link_may_differ(&search, link))
            ok = claim_search_link(&search, link);
    }
    for (enum side side = 0; side < SIDE_COUNT; side++)
        free(search.lists[side].claims);
    return ok;
}
