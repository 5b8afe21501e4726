/* drift_denial_excuse.c - denials that one side has alone and that still tell nothing
 * else than the other side does. */
#include "compare/drift_claims.h"

#include <string.h>

/* Is the token a mark that begins with one of these? */
static bool claim_is_mark(const struct document *document, uint32_t token,
                          const char *marks)
{
    size_t length;
    const char *mark =
        lexicon_word(document->lexicon, document->tokens.tokens[token].word, &length);
    return document->tokens.tokens[token].kind == TOKEN_PUNCTUATION && length &&
           strchr(marks, mark[0]);
}

/* Where a sentence or a quotation begins or ends. */
static bool claim_token_ends(const struct document *document, uint32_t token)
{
    return claim_is_mark(document, token, ".!?\"");
}

bool claim_is_last_said(const struct document *document, const struct claim_list *list,
                        size_t at)
{
    if (at + 1 >= list->count)
        return true;
    for (uint32_t i = list->claims[at].token + 1; i < list->claims[at + 1].token; i++)
        if (claim_is_mark(document, i, ".!?"))
            return true;
    return false;
}

/* "not until Monday" says when, not that it was not, if the other side has no "until".
 */
static bool claim_has_limit(const struct claim_search *search, enum side side,
                            size_t at)
{
    const struct document *document = claim_document(search, side);
    const struct claim_list *list = &search->lists[side];
    uint32_t token = list->claims[at].token;
    for (size_t i = at + 1; i < list->count && i <= at + DENIAL_REACH; i++) {
        for (; token < list->claims[i].token; token++)
            if (denial_ends_clause(document, &document->tokens.tokens[token]))
                return false;
        if (claim_is_in_rule(document, "<limits>", &list->claims[i]))
            return !claim_list_count_word(&search->lists[!side], list->claims[i].word);
    }
    return false;
}

/* The value of a modifier of numbers between two words of a sentence, and whether it is
 * one of those phrases that only look like a denial: no more than; NULL if there is
 * none. */
static const char *claim_find_bound(const struct document *document, uint32_t first,
                                    uint32_t end, bool *is_denied)
{
    for (uint32_t i = first; i < end; i++) {
        uint32_t count;
        const char *bound =
            denial_find_phrase(document, i, end, LANGUAGE_QUANTIFIERS, &count);
        const char *negation =
            bound ? denial_find_phrase(document, i, end, LANGUAGE_NEGATIONS, &count)
                  : NULL;
        *is_denied = negation && strcmp(negation, "none") == 0;
        if (bound &&
            (*is_denied || strcmp(bound, "above") == 0 || strcmp(bound, "below") == 0))
            return bound;
    }
    return NULL;
}

/* Not seen more than twice, seen no more than twice: the denial went to the number. */
static bool claim_has_bound(const struct claim_search *search, enum side side,
                            size_t at)
{
    const struct claim_list *lists[] = {&search->lists[side], &search->lists[!side]};
    bool is_denied = false, is_far_denied = false;
    if (!lists[1]->count)
        return false;
    const char *bound =
        claim_find_bound(claim_document(search, side), lists[0]->claims[at].token,
                         lists[0]->claims[lists[0]->count - 1].token + 1, &is_denied);
    return bound && !is_denied &&
           claim_find_bound(
               claim_document(search, (enum side) !side), lists[1]->claims[0].token,
               lists[1]->claims[lists[1]->count - 1].token + 1, &is_far_denied) &&
           is_far_denied;
}

/* Instead of 310 crowns: figures are compared as numbers, not as what is denied. */
static bool claim_is_of_figure(const struct claim_search *search, enum side side,
                               size_t at)
{
    const struct claim_list *list = &search->lists[side];
    size_t next = at + list->claims[at].is_cue;
    return next < list->count &&
           claim_document(search, side)->tokens.tokens[list->claims[next].token].flags &
               TOKEN_HAS_DIGIT;
}

/* Is the word at a token a number, in digits or as a word? */
static bool claim_is_number(const struct document *document, uint32_t token)
{
    return document->tokens.tokens[token].flags & TOKEN_HAS_DIGIT ||
           document_find_word(document, LANGUAGE_NUMBER_WORDS,
                              document_lower_word(document, token));
}

/* Zero boats, five boats: where the other side has another number for the one that
 * denies, both are compared as numbers. */
static bool claim_is_zero(const struct claim_search *search, enum side side, size_t at)
{
    const struct claim *claim = &search->lists[side].claims[at];
    const struct claim_list *other = &search->lists[!side];
    uint32_t cue = claim->is_cue ? claim->token : claim->cue;
    if (cue >= claim_document(search, side)->tokens.count ||
        !claim_is_number(claim_document(search, side), cue))
        return false;
    for (size_t i = 0; i < other->count; i++)
        if (claim_is_number(claim_document(search, !side), other->claims[i].token) &&
            !claim_list_count_word(&search->lists[side], other->claims[i].word))
            return true;
    return false;
}

/* "Will you not come?" asks what "Will you come?" does: the question begins with its
 * auxiliary. */
static bool claim_is_asked(const struct claim_search *search, enum side side, size_t at)
{
    const struct document *document = claim_document(search, side);
    const struct token *tokens = document->tokens.tokens;
    uint32_t end = search->lists[side].claims[at].token, first = end;
    uint32_t sentence = document_sentence_of(document, end);
    uint32_t stop = range_end(document->sentences[sentence].tokens);
    while (end < stop && !claim_token_ends(document, end))
        end++;
    while (first > search->lists[side].claims[0].token &&
           !claim_token_ends(document, first - 1))
        first--;
    if (end == stop || document->text.bytes[tokens[end].start] != '?')
        return false;
    return document_is_class(document, document_lower_word(document, first),
                             "auxiliary");
}

/* Nobody refused, everybody agreed: two denials, the one of all, say what the other
 * side says of all without any. */
static bool claims_cancel_for_all(const struct claim_search *search, enum side side)
{
    const struct claim_list *list = &search->lists[side];
    bool has_verb = false;
    for (size_t i = 0; i < list->count; i++)
        has_verb = has_verb || (list->claims[i].is_cue && list->claims[i].is_shy);
    return has_verb && list->cue_count == 2 && !search->lists[!side].cue_count &&
           claim_has_contrary_cue(search, side);
}

/* How often a side denies what is reported: rejected claims, dismissed the reports. */
static size_t claims_count_rejected(const struct claim_search *search, enum side side)
{
    const struct document *document = claim_document(search, side);
    const struct claim_list *list = &search->lists[side];
    size_t count = 0;
    for (size_t i = 0; i + 1 < list->count; i++) {
        size_t object = i + 1;
        object += claim_is_class(document, &list->claims[object], "article");
        count += list->claims[i].is_shy && object < list->count &&
                 language_value_has(document_find_word(document, LANGUAGE_CUES,
                                                       list->claims[object].word),
                                    "noun");
    }
    return count;
}

/* Denied that it leaked, rejected claims that it leaked: does the other side deny in
 * this way what this one denies otherwise? */
static bool claim_far_rejects(const struct claim_search *search, enum side side)
{
    return claims_count_rejected(search, !side) > claims_count_rejected(search, side);
}

/* Known for A rather than B, better known for A than B: a comparison that denies, and
 * one that does not. */
static bool claim_is_compared(const struct claim_search *search, enum side side,
                              size_t at)
{
    const struct document *document = claim_document(search, side);
    const struct claim_list *other = &search->lists[!side];
    uint32_t next = search->lists[side].claims[at].cue + 1;
    size_t length;
    if (next >= document->tokens.count)
        return false;
    const char *word =
        lexicon_word(document->lexicon, document_lower_word(document, next), &length);
    if (!denial_rule_has(document, "<than>", word, length))
        return false;
    for (size_t i = 0; i < other->count; i++)
        if (claim_is_in_rule(claim_document(search, (enum side) !side), "<than>",
                             &other->claims[i]))
            return true;
    return false;
}

bool claim_is_excused(const struct claim_search *search, enum side side, size_t at)
{
    return claims_cancel_for_all(search, side) || claim_has_limit(search, side, at) ||
           claim_is_asked(search, side, at) || claim_is_of_figure(search, side, at) ||
           claim_is_zero(search, side, at) || claim_is_compared(search, side, at) ||
           claim_far_rejects(search, side) || claim_has_bound(search, side, at) ||
           claim_has_contrary(search, side, at);
}

/* Is the next content word of both the same? */
static bool claims_go_on_alike(const struct claim_list *list, size_t at,
                               const struct claim_list *other, size_t other_at)
{
    size_t i = claim_neighbour(list, at, 1);
    size_t k = claim_neighbour(other, other_at, 1);
    return i < list->count && k < other->count &&
           claims_match(&list->claims[i], &other->claims[k]);
}

static size_t claim_index_of(const struct claim_list *list, const struct claim *claim)
{
    size_t at = 0;
    while (at < list->count && list->claims[at].token != claim->token)
        at++;
    return at;
}

bool claim_is_said_beside(const struct claim_search *search, enum side side,
                          const struct claim *denied, const struct claim *affirmed)
{
    const struct claim_list *list = &search->lists[side];
    const struct claim_list *other = &search->lists[!side];
    size_t at = claim_index_of(list, denied), far = claim_index_of(other, affirmed);
    if (at == list->count || far == other->count ||
        claims_go_on_alike(list, at, other, far))
        return false;
    for (size_t i = 0; i < list->count; i++)
        if (i != at && list->claims[i].negations % 2 == 0 &&
            claims_match(&list->claims[i], affirmed) &&
            claims_go_on_alike(list, i, other, far))
            return true;
    return false;
}
