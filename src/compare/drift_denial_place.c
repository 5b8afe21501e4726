/* drift_denial_place.c - denials in whose place the other version has another word, and
 * those that deny a whole sentence from its head. */
#include "compare/drift_claims.h"

enum {
    PLACE_WORDS_BEHIND = 2, /* that must be the same, if the sentence does not end */
    HEAD_STEM_LEAST = 3,
    HEAD_STEM_OF_FIVE = 3, /* this share of the longer word, in fifths */
};

/* One frame: the words around a denial, and those around its place on the other side.
 */
struct denial_place {
    const struct claim_search *search;
    enum side side; /* that denies */
    size_t before[SIDE_COUNT];
    size_t behind[SIDE_COUNT];
};

static bool place_matches(const struct denial_place *place, size_t at, size_t other_at)
{
    const struct claim_list *list = &place->search->lists[place->side];
    const struct claim_list *other = &place->search->lists[!place->side];
    return at < list->count && other_at < other->count &&
           !other->claims[other_at].is_cue && !list->claims[at].is_cue &&
           claim_words_match(claim_document(place->search, place->side),
                             &list->claims[at], &other->claims[other_at]);
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
        (matched < PLACE_WORDS_BEHIND && !(are_at_end && is_led)))
        return false;
    place->behind[own] += matched - 1;
    place->behind[other] += matched - 1;
    return true;
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
    const struct document *document = claim_document(place->search, far);
    for (size_t k = 1; cue > 0 && k < other->count; k++) {
        if (claim_has_cue_near(other, k) || claim_is_scant(document, other, k + 1))
            continue;
        bool is_led = cue > 1 && place_has_class(place, own, cue - 1, "conjunction");
        for (size_t replaced = 0; replaced < 2; replaced++) {
            /* but not because, because; but not a crime, and a crime */
            bool is_joined =
                is_led && (!replaced || place_has_class(place, far, k, "conjunction"));
            place->before[own] = cue - 1 - is_joined;
            place->before[far] = k - 1;
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
            !claim_report_denial(search, side, &denied, &affirmed))
            return false;
    return true;
}

/* Forms of one word, also irregular ones: kam, kamen; resultó, resultaron. */
static bool head_words_match(const struct document *document, const struct claim *a,
                             const struct claim *b)
{
    size_t common = 0, longer = a->length > b->length ? a->length : b->length;
    while (common < a->length && common < b->length &&
           a->text[common] == b->text[common])
        common++;
    return claims_match(document, a, b) ||
           (b->is_content && common >= HEAD_STEM_LEAST &&
            5 * common >= HEAD_STEM_OF_FIVE * longer);
}

static const struct claim *head_find(const struct claim_search *search, enum side side,
                                     const struct claim *claim)
{
    const struct claim_list *other = &search->lists[!side];
    for (size_t k = 0; k < other->count; k++)
        if (other->claims[k].negations % 2 == 0 &&
            !claim_is_scant(claim_document(search, (enum side) !side), other, k) &&
            head_words_match(claim_document(search, side), claim, &other->claims[k]))
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
static bool heads_compare(struct claim_search *search, enum side side)
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

bool claims_compare_places(struct claim_search *search)
{
    for (enum side side = 0; side < SIDE_COUNT; side++)
        if (search->drift->count == search->first_finding &&
            search->lists[side].cue_count > search->lists[!side].cue_count &&
            !(places_compare(search, side) && heads_compare(search, side)))
            return false;
    return true;
}
