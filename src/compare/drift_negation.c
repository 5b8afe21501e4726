/* drift_negation.c - what one version denies and the other does not: the same word in
 * linked sentences with another polarity. */
#include "compare/drift_claims.h"

#include "base/translate.h"

#include <string.h>

enum {
    CUE_WORDS_BEHIND = 2, /* that must be the same where a cue is missing */
    SCANT_REACH = 3,      /* few of the men */
};

/* The word before, without what denies it and helps it: its subject, mostly. */
static const struct claim *claim_subject(const struct document *document,
                                         const struct claim_list *list, size_t at)
{
    while (at > 0 && (list->claims[at - 1].is_cue ||
                      claim_is_auxiliary(document, &list->claims[at - 1])))
        at--;
    return at > 0 ? &list->claims[at - 1] : NULL;
}

/* Does no word of the clause follow this one? */
static bool claim_is_last(const struct claim_search *search, enum side side, size_t at)
{
    const struct claim_list *list = &search->lists[side];
    return at + 1 == list->count ||
           claim_is_parted(claim_document(search, side), list->claims[at].token,
                           list->claims[at + 1].token);
}

/* Does the word end its clause, which is no question? */
static bool claim_is_last_told(const struct claim_search *search, enum side side,
                               size_t at)
{
    const struct document *document = claim_document(search, side);
    uint32_t next = search->lists[side].claims[at].token + 1;
    return claim_is_last(search, side, at) &&
           (next >= document->tokens.count ||
            document->text.bytes[document->tokens.tokens[next].start] != '?');
}

/* Is it a pronoun that somebody does something by: we, they? */
static bool claim_is_person(const struct claim_search *search, enum side side,
                            const struct claim *claim)
{
    return language_value_has(document_find_word(claim_document(search, side),
                                                 LANGUAGE_PRONOUNS, claim->word),
                              "subject");
}

/* Lanyon never sued, she sued: the same form of the verb, behind a name and a pronoun;
 * or behind two, where it ends both clauses. */
static bool claims_share_subject(const struct claim_search *search, enum side side,
                                 size_t at, size_t other_at)
{
    const struct claim_list *lists[] = {&search->lists[side], &search->lists[!side]};
    const size_t places[] = {at, other_at};
    const struct claim *subjects[2];
    bool is_name[2], is_pronoun[2];
    if (lists[0]->claims[at].word != lists[1]->claims[other_at].word)
        return false;
    for (int i = 0; i < 2; i++) {
        const struct document *document =
            claim_document(search, i == 0 ? side : (enum side) !side);
        subjects[i] = claim_subject(document, lists[i], places[i]);
        if (!subjects[i])
            return false;
        is_pronoun[i] = claim_is_class(document, subjects[i], "pronoun");
        is_name[i] = !is_pronoun[i] &&
                     document->tokens.tokens[subjects[i]->token].flags & TOKEN_CAPITAL;
    }
    /* We were never asked; they had been asked. */
    bool are_pronouns = claim_is_person(search, side, subjects[0]) &&
                        claim_is_person(search, (enum side) !side, subjects[1]) &&
                        claim_is_last_told(search, side, at) &&
                        claim_is_last_told(search, (enum side) !side, other_at);
    return (is_name[0] && is_pronoun[1]) || (is_pronoun[0] && is_name[1]) ||
           are_pronouns;
}

bool claim_is_scant(const struct document *document, const struct claim_list *list,
                    size_t at)
{
    for (size_t i = at;
         i-- > 0 && at - i <= SCANT_REACH && !list->claims[i].is_content;) {
        const char *scales =
            document_find_word(document, LANGUAGE_OPPOSITES, list->claims[i].word);
        if (scales && strchr(scales, '-') &&
            !claim_is_class(document, &list->claims[i], "preposition"))
            return true;
    }
    return false;
}

/* The word before the helping verbs and the denial of a verb that ends its clause; NULL
 * if it does not end it, or none stands before. */
static const struct claim *claim_before_last(const struct claim_search *search,
                                             enum side side, size_t at)
{
    const struct document *document = claim_document(search, side);
    const struct claim *before = claim_subject(document, &search->lists[side], at);
    return claim_is_last(search, side, at) && before &&
                   !claim_is_parted(document, before->token,
                                    search->lists[side].claims[at].token)
               ? before
               : NULL;
}

/* ... and did not cough, and coughed: the same verb ends its clause behind the same
 * word that joins it to another one. */
static bool claims_end_alike(const struct claim_search *search, enum side side,
                             size_t at, size_t other_at)
{
    const struct claim *own = claim_before_last(search, side, at);
    const struct claim *far = claim_before_last(search, (enum side) !side, other_at);
    return own && far && own->word == far->word &&
           claim_is_class(claim_document(search, side), own, "conjunction");
}

/* Are all denials near this word its own, and cancel each other: don't stop eating? */
static bool claim_is_affirmed_twice(const struct claim_list *list, size_t at)
{
    size_t first = at > DENIAL_REACH ? at - DENIAL_REACH : 0;
    size_t own = list->claims[at].negations;
    return own > 0 && own % 2 == 0 &&
           claim_count_cues(list, first, at + DENIAL_REACH + 1) == own;
}

/* Does a denial stand near the word? If both are a verb that denies, its own is none:
 * did not deny it, denied it. */
static bool claim_is_near_denial(const struct claim_list *other, size_t at,
                                 const struct claim *claim)
{
    const struct claim *match = &other->claims[at];
    size_t first = at > DENIAL_REACH ? at - DENIAL_REACH : 0;
    size_t own = match->is_cue && match->is_shy && claim->is_shy;
    return claim_count_cues(other, first, at + DENIAL_REACH + 1) > own;
}

/* Of the words of the other side that match, the one in the most similar company if
 * none is denied as this one is. */
static const struct claim *claim_find_affirmed(const struct claim_search *search,
                                               enum side side, size_t at)
{
    const struct claim *claim = &search->lists[side].claims[at];
    const struct claim_list *other = &search->lists[!side];
    const struct claim *found = NULL;
    for (size_t k = 0; k < other->count; k++) {
        const struct claim *match = &other->claims[k];
        if (!claims_match(claim, match))
            continue;
        if (match->negations % 2)
            return NULL;
        bool is_shied = claim_has_shy_near(other, k) &&
                        !claim_has_shy_near(&search->lists[side], at);
        if (!found && !claims_wish_apart(claim, match) &&
            ((!is_shied && !claim_is_near_denial(other, k, claim)) ||
             claim_is_affirmed_twice(other, k)) &&
            !claim_is_scant(claim_document(search, (enum side) !side), other, k) &&
            (claims_share_context(&search->lists[side], at, other, k) ||
             claims_share_subject(search, side, at, k) ||
             claims_end_alike(search, side, at, k)))
            found = match;
    }
    return found;
}

bool claim_report_denial(struct claim_search *search, enum side side,
                         const struct claim *denied, const struct claim *affirmed)
{
    return claim_report(search, FINDING_NEGATION, 3,
                        side == SIDE_LEFT ? denied : affirmed,
                        side == SIDE_LEFT ? affirmed : denied,
                        side == SIDE_LEFT ? N_("no longer denied") : N_("now denied"));
}

/* She was not a pilot; Ann Holt, a pilot, came: is what one side denies of somebody an
 * aside of the other, which stands nowhere else? */
static bool claim_is_aside(const struct claim_search *search, enum side side,
                           size_t cue, size_t other_at)
{
    const struct claim_list *list = &search->lists[side];
    const struct claim_list *other = &search->lists[!side];
    const struct document *document = claim_document(search, side);
    const struct claim *noun = &list->claims[cue + 2];
    return cue > 0 && cue + 2 < list->count && other_at > 0 &&
           claim_is_auxiliary(document, &list->claims[cue - 1]) &&
           claim_is_class(document, &list->claims[cue + 1], "article") &&
           claim_is_parted(claim_document(search, (enum side) !side),
                           other->claims[other_at - 1].token,
                           other->claims[other_at].token) &&
           claim_list_count_word(list, noun->word) == 1 &&
           claim_list_count_word(other, noun->word) == 1;
}

/* Does the word at `other_at` stand behind the same words as the denied one at `at`
 * does, the negation left out: was not at the game, was at the game? A verb that is
 * denied with the help of another need not share that: does not have, has. */
static bool claim_has_frame(const struct claim_search *search, enum side side,
                            size_t cue, size_t at, size_t other_at)
{
    const struct claim_list *list = &search->lists[side];
    const struct claim_list *other = &search->lists[!side];
    const struct document *document = claim_document(search, side);
    size_t count = at - cue;
    if (cue == 0 || other_at < count || other->claims[other_at].negations % 2)
        return false;
    bool is_ending = claim_has_ending(&list->claims[cue]);
    for (size_t i = 0; i < count; i++) {
        const struct claim *a = &list->claims[at - i];
        const struct claim *b = &other->claims[other_at - i];
        if (b->is_cue || !claim_words_match(a, b))
            return false;
    }
    if (claim_is_aside(search, side, cue, other_at - count + 1))
        return true;
    const struct claim *before = &list->claims[cue - 1];
    const struct claim *other_before = &other->claims[other_at - count];
    if (is_ending && !other_before->is_cue && other_at > count &&
        claim_is_auxiliary(claim_document(search, (enum side) !side),
                           other_before)) /* you couldn't go, you could go */
        other_before--;
    if (other_before->is_cue)
        return false;
    return (before->length == other_before->length &&
            memcmp(before->text, other_before->text, before->length) == 0) ||
           (count > 1 && claim_is_auxiliary(document, before) &&
            claim_is_auxiliary(document, &list->claims[cue + 1]));
}

/* The word that stands in the frame of a denied one without being denied; its cue is
 * where the frame begins. */
static bool claim_find_in_frame(const struct claim_search *search, enum side side,
                                size_t at, struct claim *found)
{
    const struct claim_list *list = &search->lists[side];
    const struct claim_list *other = &search->lists[!side];
    size_t cue = at;
    while (cue > 0 && at - cue < CLAIM_CONTEXT_REACH && !list->claims[cue].is_cue)
        cue--;
    if (!list->claims[cue].is_cue || cue == at)
        return false;
    for (size_t k = 0; k < other->count; k++)
        if (!claim_has_cue_near(other, k) &&
            claim_has_frame(search, side, cue, at, k)) {
            *found = other->claims[k];
            found->cue = other->claims[k - (at - cue) + 1].token;
            return true;
        }
    return false;
}

/* Is the word the `step`th from the cue, and does the other sentence have it at the
 * same step from its own place? */
static bool claim_step_matches(const struct claim_search *search, enum side side,
                               size_t at, size_t other_at)
{
    const struct claim_list *list = &search->lists[side];
    const struct claim_list *other = &search->lists[!side];
    if (at >= list->count || other_at >= other->count)
        return false;
    const struct claim *a = &list->claims[at], *b = &other->claims[other_at];
    return (!b->is_cue || (a->is_cue && a->is_shy && b->is_shy)) &&
           claim_words_match(a, b);
}

bool claim_has_spare_cue(const struct claim_list *list, size_t cue,
                         const struct claim_list *other, size_t at)
{
    size_t reach = cue < at ? cue : at;
    if (reach > DENIAL_REACH)
        reach = DENIAL_REACH;
    return claim_count_cues(list, cue - reach, cue + 1 + DENIAL_REACH) >
           claim_count_cues(other, at - reach, at + DENIAL_REACH);
}

/* How many words behind a cue and behind the place where it is missing are the same, up
 * to those that it takes; 0 if these, and those before, are too few to tell. The last
 * word of a clause will do alone if two before are the same. */
static size_t claim_match_around(const struct claim_search *search, enum side side,
                                 size_t cue, size_t behind, size_t k)
{
    const struct claim_list *list = &search->lists[side];
    const struct document *document = claim_document(search, side);
    bool is_particle =
        list->claims[cue].is_stripped || list->claims[cue].facts & DENIAL_IS_PARTICLE;
    size_t least = CUE_WORDS_BEHIND, count = 0;
    if (is_particle && behind < list->count && /* n'avait pas vu */
        claim_is_auxiliary(document, &list->claims[behind]))
        least++;
    if (!claim_has_spare_cue(list, cue, &search->lists[!side], k) ||
        claim_is_last_said(document, list, cue) ||
        !claim_step_matches(search, side, cue - 1, k - 1))
        return 0;
    while (count < least && claim_step_matches(search, side, behind + count, k + count))
        count++;
    bool is_end = count == 1 && cue > 1 && k > 1 &&
                  claim_is_last(search, side, behind) &&
                  claim_is_last(search, (enum side) !side, k) &&
                  claim_step_matches(search, side, cue - 2, k - 2);
    return count == least || is_end ? count : 0;
}

/*
 * The words of the other sentence that are the same around the place where the cue is
 * missing: would not do so, would do so. The word that is denied may be of any class.
 */
static bool claim_find_without_cue(const struct claim_search *search, enum side side,
                                   size_t cue, struct claim *denied,
                                   struct claim *affirmed)
{
    const struct claim_list *list = &search->lists[side];
    const struct claim_list *other = &search->lists[!side];
    size_t behind = cue + !list->claims[cue].is_stripped; /* n'y: the y is behind */
    for (size_t k = 1; cue > 0 && k < other->count; k++) {
        size_t count = claim_match_around(search, side, cue, behind, k);
        if (!count)
            continue;
        *denied = list->claims[behind + count - 1];
        denied->cue = list->claims[cue].token;
        *affirmed = other->claims[k + count - 1];
        affirmed->cue = other->claims[k].token;
        if (list->claims[cue - 1].is_shy) { /* n'exclut pas que, exclut que */
            denied->cue = list->claims[cue - 1].token;
            affirmed->cue = other->claims[k - 1].token;
        }
        /* had, the report said, known: the word before the comma tells more */
        if (denial_ends_clause(claim_document(search, (enum side) !side),
                               &claim_document(search, (enum side) !side)
                                    ->tokens.tokens[affirmed->cue - 1]))
            affirmed->cue = other->claims[k - 1].token;
        return true;
    }
    return false;
}

/* The affirmed word with the helping verbs before it that the denied one has behind its
 * cue, too: have is permission, of do not have is permission. */
static struct claim claim_with_lead(const struct claim_search *search, enum side side,
                                    size_t at, const struct claim *affirmed)
{
    const struct claim_list *list = &search->lists[side];
    const struct claim_list *other = &search->lists[!side];
    size_t k = (size_t)(affirmed - other->claims);
    struct claim widened = *affirmed;
    while (at > 0 && k > 0 && affirmed->cue == affirmed->token &&
           list->claims[at - 1].token > list->claims[at].cue &&
           !other->claims[k - 1].is_cue &&
           claim_is_auxiliary(claim_document(search, side), &list->claims[at - 1]) &&
           claim_words_match(&list->claims[at - 1], &other->claims[k - 1])) {
        at--;
        k--;
        widened.cue = other->claims[k].token;
    }
    return widened;
}

static bool negations_compare_words(struct claim_search *search, enum side side)
{
    const struct claim_list *list = &search->lists[side];
    for (size_t i = 0; i < list->count; i++) {
        const struct claim *claim = &list->claims[i];
        if (!claim->is_content || claim->negations % 2 == 0)
            continue;
        const struct claim *affirmed =
            claim->is_loose ? NULL : claim_find_affirmed(search, side, i);
        struct claim found;
        if (affirmed)
            found = claim_with_lead(search, side, i, affirmed);
        if (affirmed || claim_find_in_frame(search, side, i, &found))
            affirmed = &found;
        if (affirmed && !claim_is_told(search, side, claim) &&
            !claim_is_told(search, (enum side) !side, affirmed) &&
            !claim_is_excused(search, side, i) &&
            !claim_is_said_beside(search, side, claim, affirmed) &&
            !claim_report_denial(search, side, claim, affirmed))
            return false;
    }
    return true;
}

static bool negations_compare_cues(struct claim_search *search, enum side side)
{
    const struct claim_list *list = &search->lists[side];
    struct claim denied, affirmed;
    for (size_t i = 0; i < list->count; i++)
        if (list->claims[i].is_cue && !claim_is_told(search, side, &list->claims[i]) &&
            claim_find_without_cue(search, side, i, &denied, &affirmed) &&
            !claim_is_excused(search, side, i) &&
            !claim_is_said_beside(search, side, &denied, &affirmed) &&
            !claim_report_denial(search, side, &denied, &affirmed))
            return false;
    return true;
}

/* Is any word denied twice? */
static bool claim_list_cancels(const struct claim_list *list)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->claims[i].is_content && claim_is_affirmed_twice(list, i))
            return true;
    return false;
}

/* The side with more denials is asked what it denies; if that tells nothing, the other
 * one, whose denials may be cancelled there. */
static bool negations_compare(struct claim_search *search)
{
    const struct claim_list *lists = search->lists;
    for (enum side side = 0; side < SIDE_COUNT; side++)
        if (lists[side].cue_count > lists[!side].cue_count &&
            !(negations_compare_words(search, side) &&
              negations_compare_cues(search, side)))
            return false;
    bool is_found = search->drift->count > search->first_finding;
    for (enum side side = 0; !is_found && side < SIDE_COUNT; side++)
        if (lists[side].cue_count && lists[side].cue_count <= lists[!side].cue_count &&
            claim_list_cancels(&lists[!side]) && !negations_compare_words(search, side))
            return false;
    return true;
}

/* Does the list hold this very word, which the lexicon need not have? */
static bool claim_list_has_text(const struct claim_list *list, const char *text,
                                size_t length)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->claims[i].length == length &&
            memcmp(list->claims[i].text, text, length) == 0)
            return true;
    return false;
}

/* likely, unlikely: the one is found here, the other there, and nothing else denies. */
static bool prefixes_compare(struct claim_search *search, enum side side)
{
    const struct document *document = claim_document(search, side);
    const struct claim_list *list = &search->lists[side];
    const struct claim_list *other = &search->lists[!side];
    bool are_denied_alike = claims_share_denials(search);
    for (size_t i = 0; i < list->count; i++) {
        const struct claim *claim = &list->claims[i];
        size_t prefix = claim->is_content ? claim_prefix_bytes(document, claim) : 0;
        if (!prefix ||
            (!are_denied_alike && (claim->negations || claim_has_cue_near(list, i))) ||
            claim_list_has_text(other, claim->text, claim->length) ||
            claim_list_has_text(list, claim->text + prefix, claim->length - prefix))
            continue;
        for (size_t k = 0; k < other->count; k++) {
            const struct claim *match = &other->claims[k];
            if (match->is_content && (are_denied_alike || !match->negations) &&
                !claims_wish_apart(claim, match) &&
                match->length == claim->length - prefix &&
                memcmp(match->text, claim->text + prefix, match->length) == 0 &&
                (are_denied_alike || !claim_has_cue_near(other, k)) &&
                claims_share_context(list, i, other, k)) {
                if (!claim_report_denial(search, side, claim, match))
                    return false;
                break;
            }
        }
    }
    return true;
}

bool claims_compare_negations(struct claim_search *search)
{
    return negations_compare(search) && prefixes_compare(search, SIDE_LEFT) &&
           prefixes_compare(search, SIDE_RIGHT);
}
