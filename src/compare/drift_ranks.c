/* drift_ranks.c - titles that won or lost what says their rank: the deputy mayor, the
 * mayor; a former minister, a minister. */
#include "compare/drift_claims.h"

#include "base/translate.h"

#include <string.h>

enum { RANK_NAME_WORDS = 3 }; /* of a name between a rank and its title */

/* Is it the title that a word of rank at `at` belongs to: the next one, or, in
 * languages that put it there, the one before? It may be the first of several: deputy
 * prime minister. */
static bool rank_find_title(const struct claim_search *search, enum side side,
                            size_t at, size_t *title)
{
    const struct document *document = claim_document(search, side);
    const struct claim_list *list = &search->lists[side];
    const unsigned bits = 1u << LANGUAGE_TITLES | 1u << LANGUAGE_PERSON_NOUNS;
    for (int step = 1; step >= -1; step -= 2) {
        if (step > 0 ? at + 1 >= list->count : at == 0)
            continue;
        *title = step > 0 ? at + 1 : at - 1;
        uint32_t tokens[] = {list->claims[at].token, list->claims[*title].token};
        if (document_find_word_lists(document, list->claims[*title].word).opens &
                bits &&
            !claim_is_parted(document, tokens[step < 0], tokens[step > 0]))
            return true;
    }
    return false;
}

/* A stretch with the article before it where the other side's article is elided in its
 * first word: le ministre, l'ancien ministre. */
static struct range rank_with_article(const struct claim_search *search, enum side side,
                                      struct range own, const struct claim *far)
{
    const struct document *document = claim_document(search, side);
    const struct claim_list *list = &search->lists[side];
    if (far->is_stripped && own.first > 0 &&
        claim_is_class(document, &list->claims[own.first - 1], "article")) {
        own.first--;
        own.count++;
    }
    return own;
}

/* Do the words beside two stretches agree: the same one, or none on either side? A name
 * behind them settles it: deputy mayor Ann Holm, mayor Ann Holm. */
static bool rank_stands_alike(const struct claim_search *search, enum side side,
                              struct range own, struct range far)
{
    const struct claim_list *list = &search->lists[side];
    const struct claim_list *other = &search->lists[!side];
    far = rank_with_article(search, !side, far, &list->claims[own.first]);
    bool has_next = range_end(own) < list->count && range_end(far) < other->count;
    const struct claim *next = has_next ? &list->claims[range_end(own)] : NULL;
    bool is_next_same = has_next && next->word == other->claims[range_end(far)].word;
    if (is_next_same && next->is_content &&
        claim_document(search, side)->tokens.tokens[next->token].flags & TOKEN_CAPITAL)
        return true;
    bool is_last = range_end(own) == list->count && range_end(far) == other->count;
    bool is_first = own.first == 0 && far.first == 0;
    bool is_before_same =
        own.first > 0 && far.first > 0 &&
        list->claims[own.first - 1].word == other->claims[far.first - 1].word;
    return (is_next_same || is_last) && (is_before_same || is_first);
}

static bool rank_report(struct claim_search *search, enum side side, struct claim first,
                        const struct claim *last, const struct claim *far)
{
    struct claim own = *last;
    own.cue = first.token;
    return claim_report(search, FINDING_NAME, 2, side == SIDE_LEFT ? &own : far,
                        side == SIDE_LEFT ? far : &own, N_("another rank"));
}

/* A word of rank that only this side has: deputy. */
static bool ranks_compare_words(struct claim_search *search, enum side side)
{
    const struct claim_list *list = &search->lists[side];
    const struct claim_list *other = &search->lists[!side];
    size_t title;
    for (size_t i = 0; i < list->count; i++) {
        if (!(list->claims[i].facts & DENIAL_IS_RANK) ||
            claim_list_count_word(other, list->claims[i].word) ||
            !rank_find_title(search, side, i, &title))
            continue;
        size_t first = i < title ? i : title;
        for (size_t k = 0; k < other->count; k++) {
            const struct claim *far = &other->claims[k];
            if (far->word != list->claims[title].word ||
                (k > 0 && far[-1].facts & DENIAL_IS_RANK &&
                 (first == 0 || far[-1].word != list->claims[first - 1].word)) ||
                !rank_stands_alike(search, side, (struct range){(uint32_t)first, 2},
                                   (struct range){(uint32_t)k, 1}) ||
                claim_is_told(search, side, &list->claims[title]))
                continue;
            if (!rank_report(search, side, list->claims[first],
                             &list->claims[first + 1], far))
                return false;
            break;
        }
    }
    return true;
}

/* Does a word before the other side's title say what the prefix of this one says:
 * ex-mayor, former mayor; vice-president, vice president?
 *
 * length  of the title without its prefix, in bytes
 */
static bool rank_is_word_elsewhere(const struct claim_search *search, enum side side,
                                   const struct claim *claim, size_t length,
                                   size_t title)
{
    const struct claim_list *other = &search->lists[!side];
    const struct token *tokens = claim_document(search, !side)->tokens.tokens;
    size_t prefix = claim->length - length, at = title;
    while (at > 0 && title - at < RANK_NAME_WORDS && /* former Holm mayor */
           tokens[other->claims[at - 1].token].flags & TOKEN_CAPITAL &&
           !(other->claims[at - 1].facts & DENIAL_IS_RANK))
        at--;
    if (at == 0 || !(other->claims[at - 1].facts & DENIAL_IS_RANK))
        return false;
    const struct claim *word = &other->claims[at - 1];
    if (prefix > 1 && claim->text[prefix - 1] == '-')
        prefix--;
    if (word->length == prefix && memcmp(word->text, claim->text, prefix) == 0)
        return true;
    return language_opposites_agree(
        claim_document(search, side)->language,
        language_find(claim_document(search, side)->language, LANGUAGE_OPPOSITES,
                      claim->text, prefix),
        document_find_word(claim_document(search, !side), LANGUAGE_OPPOSITES,
                           word->word));
}

/* A title whose prefix of rank only this side has: vice-president. */
static bool ranks_compare_prefixes(struct claim_search *search, enum side side)
{
    const struct claim_list *list = &search->lists[side];
    const struct claim_list *other = &search->lists[!side];
    for (size_t i = 0; i < list->count; i++) {
        const struct claim *claim = &list->claims[i];
        size_t length = claim->facts & DENIAL_HAS_RANK
                            ? denial_title_bytes(&search->readers->of[side],
                                                 claim->text, claim->length)
                            : 0;
        if (!length || claim_list_count_word(other, claim->word))
            continue;
        for (size_t k = 0; k < other->count; k++) {
            const struct claim *far = &other->claims[k];
            if (far->length == length &&
                memcmp(far->text, claim->text + claim->length - length, length) == 0 &&
                !rank_is_word_elsewhere(search, side, claim, length, k) &&
                rank_stands_alike(search, side, (struct range){(uint32_t)i, 1},
                                  (struct range){(uint32_t)k, 1})) {
                if (!rank_report(search, side, *claim, claim, far))
                    return false;
                break;
            }
        }
    }
    return true;
}

bool claims_compare_ranks(struct claim_search *search)
{
    return ranks_compare_words(search, SIDE_LEFT) &&
           ranks_compare_words(search, SIDE_RIGHT) &&
           ranks_compare_prefixes(search, SIDE_LEFT) &&
           ranks_compare_prefixes(search, SIDE_RIGHT);
}
