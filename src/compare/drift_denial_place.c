/* drift_denial_place.c - denials in whose place the other version has another word, and
 * those that deny a whole sentence from its head. */
#include "compare/drift_claims.h"

#include <string.h>

enum {
    PLACE_WORDS_BEHIND = 2, /* that must be the same, if the sentence does not end */
    PLACE_WORDS_CLEAR = 3,  /* before it, of the denial of another verb */
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
        (matched < PLACE_WORDS_BEHIND && !(are_at_end && is_led)))
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

/* Looks for the place of the denial at `cue` in the other sentence: with another word
 * in it (a story, not a proof; a story and a proof), or with none at the end of the
 * sentence. */
static bool place_find(struct denial_place *place, size_t cue, struct claim *denied,
                       struct claim *affirmed)
{
    enum side own = place->side, far = (enum side) !own;
    const struct claim_list *list = &place->search->lists[own];
    const struct claim_list *other = &place->search->lists[far];
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

static bool denials_compare_alone(struct claim_search *search, enum side side)
{
    struct claim denied, affirmed;
    size_t cue = 0;
    return !denial_find_alone(search, side, &denied, &affirmed, &cue) ||
           denial_is_alone(claim_document(search, side), &search->lists[side], cue) ||
           claim_is_excused(search, side, cue) ||
           claim_report_denial(search, side, &denied, &affirmed);
}

bool claims_compare_places(struct claim_search *search)
{
    for (enum side side = 0; side < SIDE_COUNT; side++)
        if (search->drift->count == search->first_finding &&
            search->lists[side].cue_count > search->lists[!side].cue_count &&
            !(places_compare(search, side) && heads_compare(search, side)))
            return false;
    for (enum side side = 0; side < SIDE_COUNT; side++)
        if (search->drift->count == search->first_finding &&
            !denials_compare_alone(search, side))
            return false;
    return true;
}
