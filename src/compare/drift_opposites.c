/* drift_opposites.c - words that were turned into their opposites: accepted, rejected.
 */
#include "compare/drift_claims.h"

#include "base/translate.h"

#include <string.h>

enum {
    BOUND_REACH = 2,    /* words from a bound to its number: than, a */
    CONTRARY_REACH = 3, /* words from a denial to one with a contrary: not yet open */
};

/* A name in a value. */
struct scale_name {
    const char *text;
    size_t length;
};

/* How two words stand on a scale. */
enum scale_relation {
    SCALE_NONE,     /* on none together, or at the same end of it */
    SCALE_CONTRARY, /* at its two ends: rise+, rise- */
    SCALE_OTHER,    /* at other places of one that has no ends: season1, season4 */
};

/* What two lists of scales ("rise+ many+") have in common; scale: of the first, the one
 * that tells. */
static enum scale_relation scales_relate(const char *a, const char *b,
                                         struct scale_name *scale)
{
    for (struct language_item own = {.rest = a}; language_next_item(&own);) {
        size_t last = own.length - 1; /* where the place on the scale is */
        for (struct language_item far = {.rest = b}; language_next_item(&far);)
            if (far.length == own.length && memcmp(own.text, far.text, last) == 0 &&
                own.text[last] != far.text[last]) {
                *scale = (struct scale_name){own.text, last};
                return strchr("+-", own.text[last]) ? SCALE_CONTRARY : SCALE_OTHER;
            }
    }
    return SCALE_NONE;
}

/* What the list says of a word, or of the phrase that begins with it: ruled out. */
static const char *opposites_find(const struct claim_search *search, enum side side,
                                  const struct claim *claim, uint32_t *token_count)
{
    const struct document *document = claim_document(search, side);
    if (!(claim->facts & DENIAL_IS_OPPOSITE))
        return NULL;
    uint32_t sentence = document_sentence_of(document, claim->token);
    return denial_find_phrase(document, claim->token,
                              range_end(document->sentences[sentence].tokens),
                              LANGUAGE_OPPOSITES, token_count);
}

/* Is a word, or one of the phrase that it begins, oftener on its side? */
static bool opposites_is_surplus(const struct claim_search *search, enum side side,
                                 const struct claim *claim)
{
    const struct document *document = claim_document(search, side);
    for (uint32_t i = 0; i <= claim->phrase; i++) {
        uint32_t word = document_lower_word(document, claim->token + i);
        if (claim_list_count_word(&search->lists[side], word) >
            claim_list_count_word(&search->lists[!side], word))
            return true;
    }
    return false;
}

/* Has a list a word of the other, if it is no little word, in any form at all? */
static bool opposites_list_has(const struct claim_list *list, const struct claim *claim)
{
    for (size_t i = 0; i < list->count; i++)
        if (claims_match(&list->claims[i], claim))
            return true;
    return false;
}

void claims_find_scales(struct claim_search *search)
{
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        const struct claim_list *own = &search->lists[side];
        const struct claim_list *other = &search->lists[!side];
        for (size_t i = 0; i < own->count; i++) {
            struct claim *claim = &own->claims[i];
            uint32_t token_count = 1;
            const char *scales = opposites_find(search, side, claim, &token_count);
            claim->phrase = (uint8_t)(token_count - 1);
            bool is_surplus = scales && opposites_is_surplus(search, side, claim);
            claim->scales = is_surplus ? scales : NULL;
            /* A phrase and its contrary may begin alike: went up, went down. */
            claim->has_kin =
                is_surplus && !claim->phrase && opposites_list_has(other, claim);
        }
    }
}

/* The place before the next word that is no article: dopo of dopo la seduta. */
static size_t opposites_skip(const struct claim_search *search, enum side side,
                             size_t at)
{
    const struct claim_list *list = &search->lists[side];
    while (at + 1 < list->count &&
           (claim_is_class(claim_document(search, side), &list->claims[at + 1],
                           "article") ||
            claim_is_in_rule(claim_document(search, side), "<articles>",
                             &list->claims[at + 1])))
        at++;
    return at;
}

/* Do the neighbours on one side match? On the right over articles: tutti i bambini,
 * alcuni bambini. */
static bool opposites_step(const struct claim_search *search, size_t left, size_t right,
                           int step)
{
    const struct claim_list *a = &search->lists[SIDE_LEFT];
    const struct claim_list *b = &search->lists[SIDE_RIGHT];
    if (step > 0) {
        left = opposites_skip(search, SIDE_LEFT, left);
        right = opposites_skip(search, SIDE_RIGHT, right);
    }
    bool is_a = step > 0 ? left + 1 < a->count : left > 0;
    bool is_b = step > 0 ? right + 1 < b->count : right > 0;
    if (!is_a || !is_b)
        return !is_a && !is_b;
    left = step > 0 ? left + 1 : left - 1;
    right = step > 0 ? right + 1 : right - 1;
    return claim_words_match(&a->claims[left], &b->claims[right]);
}

/* Does a rule of either version's list name the scale? */
static bool scale_is_in_rule(const struct claim_search *search,
                             const struct scale_name *scale, const char *rule)
{
    bool is_named = false;
    for (enum side side = 0; !is_named && side < SIDE_COUNT; side++)
        is_named =
            language_value_names(language_find(claim_document(search, side)->language,
                                               LANGUAGE_OPPOSITES, rule, strlen(rule)),
                                 scale->text, scale->length);
    return is_named;
}

/* Is it a scale of offices or kin? Whose wife is whose mother, so that only the same
 * words around tell. */
static bool scale_is_of_persons(const struct claim_search *search,
                                const struct scale_name *scale)
{
    return scale_is_in_rule(search, scale, "<persons>");
}

/* Do both end their clauses behind two words that are the same: warned them twice,
 * warned them once? */
static bool opposites_end_alike(const struct claim_search *search, size_t left,
                                size_t right)
{
    const size_t at[SIDE_COUNT] = {left, right};
    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct claim_list *list = &search->lists[side];
        if (at[side] < 2 || (at[side] + 1 < list->count &&
                             !claim_is_parted(claim_document(search, (enum side)side),
                                              list->claims[at[side]].token,
                                              list->claims[at[side] + 1].token)))
            return false;
    }
    return opposites_step(search, left, right, -1) &&
           opposites_step(search, left - 1, right - 1, -1);
}

/* Welcomed the plan, the plan was condemned: is one of two verbs in the passive, so
 * that what stands before the one stands behind the other? */
static bool opposites_are_turned(const struct claim_search *search, size_t left,
                                 size_t right)
{
    const size_t at[SIDE_COUNT] = {left, right};
    bool is_helped[SIDE_COUNT];
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        const struct claim_list *list = &search->lists[side];
        is_helped[side] =
            at[side] > 0 && claim_is_auxiliary(claim_document(search, side),
                                               &list->claims[at[side] - 1]);
    }
    if (is_helped[SIDE_LEFT] == is_helped[SIDE_RIGHT])
        return false;
    for (int step = -1; step <= 1; step += 2) {
        const struct claim_list *a = &search->lists[SIDE_LEFT];
        const struct claim_list *b = &search->lists[SIDE_RIGHT];
        size_t i = claim_neighbour(a, left, step);
        size_t k = claim_neighbour(b, right, -step);
        if (i < a->count && k < b->count && claims_match(&a->claims[i], &b->claims[k]))
            return true;
    }
    return false;
}

/* Words of open classes need the same company; little words (before, few) stand
 * everywhere and need the same neighbours on both sides. */
static bool opposites_stand_alike(const struct claim_search *search, size_t left,
                                  size_t right, const struct scale_name *scale)
{
    const struct claim_list *a = &search->lists[SIDE_LEFT];
    const struct claim_list *b = &search->lists[SIDE_RIGHT];
    if (a->claims[left].is_content && b->claims[right].is_content &&
        !scale_is_of_persons(search, scale))
        return claims_share_context(a, left, b, right) ||
               opposites_are_turned(search, left, right);
    return (opposites_step(search, left, right, -1) &&
            opposites_step(search, left, right, 1)) ||
           opposites_end_alike(search, left, right);
}

/* Directions are told of figures: 5% lower, up 5%. */
static bool opposites_fit(const struct claim_search *search, size_t left, size_t right,
                          const struct scale_name *scale)
{
    bool is_direction = scale_is_in_rule(search, scale, "<directions>");
    bool is_loose = scale_is_in_rule(search, scale, "<figures>");
    return (is_direction && claims_tell_one_figure(search, left, right)) ||
           (!is_loose && opposites_stand_alike(search, left, right, scale));
}

/* Is it a number, in digits or a word? */
static bool opposites_is_number(const struct document *document,
                                const struct claim *claim)
{
    return (document->tokens.tokens[claim->token].flags & TOKEN_HAS_DIGIT) ||
           document_find_word(document, LANGUAGE_NUMBER_WORDS, claim->word);
}

/* Is it a modifier of the number behind it, which is compared with its bound: more than
 * 300? But three more than in 2019. */
static bool opposites_bound(const struct claim_search *search, enum side side,
                            size_t at)
{
    const struct document *document = claim_document(search, side);
    const struct claim_list *list = &search->lists[side];
    if (list->claims[at].is_content ||
        (at > 0 && opposites_is_number(document, &list->claims[at - 1])) ||
        !(document_find_word_lists(document, list->claims[at].word).opens >>
              LANGUAGE_QUANTIFIERS &
          1))
        return false;
    for (size_t i = at + 1; i < list->count && i <= at + BOUND_REACH; i++)
        if (opposites_is_number(document, &list->claims[i]))
            return true;
    return false;
}

/* Does a denial stand near, if behind the word in its clause? */
static bool opposites_has_cue_near(const struct claim_search *search, enum side side,
                                   size_t at)
{
    const struct claim_list *list = &search->lists[side];
    size_t end = at + 1;
    while (end < list->count && end <= at + DENIAL_REACH &&
           !claim_is_parted(claim_document(search, side), list->claims[end - 1].token,
                            list->claims[end].token))
        end++;
    return claim_count_cues(list, at > DENIAL_REACH ? at - DENIAL_REACH : 0, end) > 0;
}

/* Is it denied, or unclear whether it is? */
static bool opposites_denied(const struct claim_search *search, enum side side,
                             size_t at)
{
    const struct claim_list *list = &search->lists[side];
    if (!list->claims[at].is_cue)
        return opposites_has_cue_near(search, side, at);
    struct claim_list rest = {.claims = list->claims + at + 1,
                              .count = list->count - at - 1};
    return (at > 0 && claim_has_cue_near(list, at - 1) && list->cue_count > 1) ||
           (rest.count && claim_has_cue_near(&rest, 0));
}

/* May a denial on one side make the same of both? */
static bool opposites_cancel(const struct claim_search *search, size_t left,
                             size_t right)
{
    return !claims_share_denials(search) &&
           (opposites_denied(search, SIDE_LEFT, left) ||
            opposites_denied(search, SIDE_RIGHT, right));
}

/* Half empty is half full. */
static bool opposites_are_halved(const struct claim_search *search, size_t left,
                                 size_t right)
{
    const size_t at[SIDE_COUNT] = {left, right};
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        const char *number =
            at[side] ? document_find_word(claim_document(search, side),
                                          LANGUAGE_NUMBER_WORDS,
                                          search->lists[side].claims[at[side] - 1].word)
                     : NULL;
        if (!number || strncmp(number, "half ", 5) != 0)
            return false;
    }
    return true;
}

static enum scale_relation opposites_relate(const struct claim_search *search,
                                            size_t left, size_t right,
                                            struct scale_name *scale)
{
    const struct claim *a = &search->lists[SIDE_LEFT].claims[left];
    const struct claim *b = &search->lists[SIDE_RIGHT].claims[right];
    enum scale_relation relation = a->scales && b->scales
                                       ? scales_relate(a->scales, b->scales, scale)
                                       : SCALE_NONE;
    return relation == SCALE_NONE || a->has_kin || b->has_kin ||
                   claims_wish_apart(a, b) ||
                   opposites_are_halved(search, left, right) ||
                   !opposites_fit(search, left, right, scale) ||
                   opposites_bound(search, SIDE_LEFT, left) ||
                   opposites_bound(search, SIDE_RIGHT, right) ||
                   claim_is_told(search, SIDE_LEFT, a) ||
                   claim_is_told(search, SIDE_RIGHT, b)
               ? SCALE_NONE
               : relation;
}

static bool opposites_is_report(const struct document *document,
                                const struct claim *claim)
{
    const char *cue = document_find_word(document, LANGUAGE_CUES, claim->word);
    return language_value_has(cue, "say") || language_value_has(cue, "tell");
}

/* Is it a person of whom a verb of reporting follows, or stands before, perhaps with an
 * article between: a woman told him, ha mormorato la donna? */
static bool opposites_speak(const struct claim_search *search, enum side side,
                            const struct claim *claim)
{
    enum { VERB_WORDS_BEFORE = 2 };
    const struct document *document = claim_document(search, side);
    const struct claim_list *list = &search->lists[side];
    size_t at = (size_t)(claim - list->claims);
    if (!language_find(document->language, LANGUAGE_PERSON_NOUNS, claim->text,
                       claim->length))
        return false;
    if (at + 1 < list->count && opposites_is_report(document, claim + 1))
        return true;
    for (size_t back = 1; back <= VERB_WORDS_BEFORE && back <= at; back++)
        if (opposites_is_report(document, claim - back))
            return true;
    return false;
}

/* A third less, a third more: are they part of what one figure says? */
static bool opposites_measure(const struct claim_search *search,
                              const struct scale_name *scale, const struct claim *left,
                              const struct claim *right)
{
    return scale_is_in_rule(search, scale, "<measures>") &&
           claims_tell_one_figure(search,
                                  (size_t)(left - search->lists[SIDE_LEFT].claims),
                                  (size_t)(right - search->lists[SIDE_RIGHT].claims));
}

/* Contraries deny each other; other places of a scale are another time or measure, or,
 * on scales that the rule <persons> names, somebody else. */
static bool opposites_report(struct claim_search *search, enum scale_relation relation,
                             const struct scale_name *scale, const struct claim *left,
                             const struct claim *right)
{
    if (relation == SCALE_CONTRARY && opposites_speak(search, SIDE_LEFT, left) &&
        opposites_speak(search, SIDE_RIGHT, right))
        return claim_report(search, FINDING_SPEAKER, 3, left, right,
                            N_("another speaker"));
    if (relation == SCALE_CONTRARY)
        return opposites_measure(search, scale, left, right)
                   ? claim_report(search, FINDING_NUMBER, 3, left, right,
                                  N_("another time or measure"))
                   : claim_report(search, FINDING_NEGATION, 3, left, right,
                                  N_("turned into its opposite"));
    if (scale_is_of_persons(search, scale))
        return claim_report(search, FINDING_NAME, 2, left, right,
                            N_("another office or relation"));
    return claim_report(search, FINDING_NUMBER, 2, left, right,
                        N_("another time or measure"));
}

/* Has the other side a contrary of the word that denies nothing? */
static bool opposites_far_has(const struct claim_search *search, enum side side,
                              const struct claim *claim)
{
    const struct claim_list *other = &search->lists[!side];
    struct scale_name scale;
    for (size_t k = 0; claim->scales && k < other->count; k++) {
        const struct claim *far = &other->claims[k];
        if (far->scales && !far->is_cue &&
            scales_relate(claim->scales, far->scales, &scale) == SCALE_CONTRARY)
            return true;
    }
    return false;
}

bool claim_has_contrary_cue(const struct claim_search *search, enum side side)
{
    const struct claim_list *list = &search->lists[side];
    for (size_t i = 0; i < list->count; i++)
        if (list->claims[i].is_cue && opposites_far_has(search, side, &list->claims[i]))
            return true;
    return false;
}

bool claim_has_contrary(const struct claim_search *search, enum side side, size_t at)
{
    const struct claim_list *list = &search->lists[side];
    size_t first = at;
    while (first > 0 && list->claims[first].token > list->claims[at].cue)
        first--;
    /* At the head of a sentence it denies all of its clause. */
    for (size_t i = first;
         i < list->count && (first == 0 || i <= first + CONTRARY_REACH) &&
         !(i > first &&
           claim_is_parted(claim_document(search, side), list->claims[i - 1].token,
                           list->claims[i].token));
         i++)
        if (!list->claims[i].is_cue &&
            opposites_far_has(search, side, &list->claims[i]))
            return true;
    return false;
}

bool claims_compare_opposites(struct claim_search *search)
{
    const struct claim_list *left = &search->lists[SIDE_LEFT];
    const struct claim_list *right = &search->lists[SIDE_RIGHT];
    struct scale_name scale;
    for (size_t i = 0; i < left->count; i++)
        for (size_t k = 0; left->claims[i].scales && k < right->count; k++) {
            enum scale_relation relation = opposites_relate(search, i, k, &scale);
            if (relation == SCALE_NONE ||
                (relation == SCALE_CONTRARY && opposites_cancel(search, i, k)))
                continue;
            if (!opposites_report(search, relation, &scale, &left->claims[i],
                                  &right->claims[k]))
                return false;
            break;
        }
    return true;
}
