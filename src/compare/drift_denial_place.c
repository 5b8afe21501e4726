/* drift_denial_place.c - denials in whose place the other version has another word. */
#include "compare/drift_claims.h"

enum {
    PLACE_WORDS_BEHIND = 2, /* that must be the same, if the sentence does not end */
    PLACE_WORDS_CLEAR = 3,  /* before it, of the denial of another verb */
};

/* One frame: the words around a denial, and those around its place on the other side.
 */
struct denial_place {
    const struct claim_search *search;
    enum side side; /* that denies */
    size_t before[SIDE_COUNT];
    size_t behind[SIDE_COUNT];
    bool is_article; /* an article has the place of the only denial: no sign, a sign */
};

static bool place_matches(const struct denial_place *place, size_t at, size_t other_at)
{
    const struct claim_list *list = &place->search->lists[place->side];
    const struct claim_list *other = &place->search->lists[!place->side];
    return at < list->count && other_at < other->count &&
           !other->claims[other_at].is_cue && !list->claims[at].is_cue &&
           claim_words_match(&list->claims[at], &other->claims[other_at]);
}

static bool place_has_class(const struct denial_place *place, enum side side, size_t at,
                            const char *class)
{
    const struct claim_list *list = &place->search->lists[side];
    return at < list->count && claim_is_class(claim_document(place->search, side),
                                              &list->claims[at], class);
}

/* Are the words before and behind the same, a content word among them? On success the
 * behind of each side is the last word of the frame. */
static bool place_fits(struct denial_place *place)
{
    enum side own = place->side, other = (enum side) !own;
    const struct claim_list *list = &place->search->lists[own];
    size_t matched = 0, contents;
    if (!place_matches(place, place->before[own], place->before[other]))
        return false;
    contents = list->claims[place->before[own]].is_content;
    for (int side = 0; side < SIDE_COUNT; side++)
        if (place_has_class(place, (enum side)side, place->behind[side], "article"))
            place->behind[side]++;
    while (matched < PLACE_WORDS_BEHIND &&
           place_matches(place, place->behind[own] + matched,
                         place->behind[other] + matched)) {
        contents += list->claims[place->behind[own] + matched].is_content;
        matched++;
    }
    bool are_at_end =
        place->behind[own] + matched == list->count &&
        place->behind[other] + matched == place->search->lists[other].count;
    bool is_led =
        place->before[own] > 0 && place->before[other] > 0 &&
        place_matches(place, place->before[own] - 1, place->before[other] - 1);
    if (!contents || !matched ||
        (matched < PLACE_WORDS_BEHIND && !(are_at_end && is_led) && !place->is_article))
        return false;
    place->behind[own] += matched - 1;
    place->behind[other] += matched - 1;
    return true;
}

/* May the word at k stand for the cue, or for nothing? Mostly not where the other side
 * denies something near; but some oil may stand for no oil beside another denial that
 * both have. A particle without its partner denies, too: ne peut. */
static bool place_may_be_free(const struct denial_place *place, size_t cue, size_t k,
                              bool is_replaced)
{
    enum side far = (enum side) !place->side;
    const struct claim_list *list = &place->search->lists[place->side];
    const struct claim_list *other = &place->search->lists[far];
    const struct document *document = claim_document(place->search, far);
    /* lacking it stands for without it */
    if ((is_replaced && other->claims[k].is_shy) ||
        claim_is_scant(document, other, k + 1) ||
        claim_is_in_rule(document, "<particles>", &other->claims[k]))
        return false;
    if (!claim_has_cue_near(other, k))
        return true;
    size_t first = k > PLACE_WORDS_CLEAR ? k - PLACE_WORDS_CLEAR : 0;
    return is_replaced && claim_has_spare_cue(list, cue, other, k) &&
           !claim_count_cues(other, first, k + 1) &&
           (place_has_class(place, far, k, "article") ||
            place_has_class(place, far, k, "quantifier"));
}

/* Is the denial the only one of both sides, right behind a helping verb, and has the
 * other side an article for it: there was no sign, there had been a sign? */
static bool place_is_only(const struct denial_place *place, size_t cue, size_t k)
{
    enum side own = place->side, far = (enum side) !own;
    return place->search->lists[own].cue_count == 1 &&
           place->search->lists[far].cue_count == 0 &&
           claim_is_auxiliary(claim_document(place->search, own),
                              &place->search->lists[own].claims[cue - 1]) &&
           place_has_class(place, far, k, "article");
}

/* Looks for the place of the denial at `cue` in the other sentence: with another word
 * in it (a story, not a proof; a story and a proof), or with none at the end of the
 * sentence. */
static bool place_find(struct denial_place *place, size_t cue, struct claim *denied,
                       struct claim *affirmed)
{
    enum side own = place->side, far = (enum side) !own;
    const struct claim_list *list = &place->search->lists[own];
    const struct claim_list *other = &place->search->lists[far];
    if (claim_is_last_said(claim_document(place->search, own), list, cue))
        return false;
    for (size_t k = 1; cue > 0 && k < other->count; k++) {
        bool is_led = cue > 1 && place_has_class(place, own, cue - 1, "conjunction");
        for (size_t replaced = 0; replaced < 2; replaced++) {
            if (!place_may_be_free(place, cue, k, replaced))
                continue;
            /* but not because, because; but not a crime, and a crime */
            bool is_joined =
                is_led && (!replaced || place_has_class(place, far, k, "conjunction"));
            place->before[own] = cue - 1 - is_joined;
            place->before[far] = k - 1;
            place->is_article = replaced && place_is_only(place, cue, k);
            place->behind[own] = cue + !list->claims[cue].is_stripped;
            place->behind[far] = k + replaced;
            if (!place_fits(place))
                continue;
            *denied = list->claims[place->behind[own]];
            denied->cue = list->claims[cue].token;
            *affirmed = other->claims[place->behind[far]];
            affirmed->cue = other->claims[k].token;
            return true;
        }
    }
    return false;
}

static bool places_compare(struct claim_search *search, enum side side)
{
    const struct claim_list *list = &search->lists[side];
    struct denial_place place = {.search = search, .side = side};
    struct claim denied, affirmed;
    for (size_t i = 0; i < list->count; i++)
        if (list->claims[i].is_cue && !claim_is_told(search, side, &list->claims[i]) &&
            place_find(&place, i, &denied, &affirmed) &&
            !claim_is_excused(search, side, i) &&
            !claim_is_said_beside(search, side, &denied, &affirmed) &&
            !claim_report_denial(search, side, &denied, &affirmed))
            return false;
    return true;
}

bool claims_compare_places(struct claim_search *search)
{
    for (enum side side = 0; side < SIDE_COUNT; side++)
        if (search->drift->count == search->first_finding &&
            search->lists[side].cue_count > search->lists[!side].cue_count &&
            !(places_compare(search, side) && claims_compare_heads(search, side)))
            return false;
    for (enum side side = 0; side < SIDE_COUNT; side++)
        if (search->drift->count == search->first_finding &&
            !claims_compare_alone(search, side))
            return false;
    return true;
}
