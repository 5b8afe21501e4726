/* drift_figures.c - the figures that words of a sentence are told of: 5% lower. */
#include "compare/drift_claims.h"

#include <stdlib.h>
#include <string.h>

enum {
    FIGURE_REACH_BEFORE = 2, /* words from the figure to the word: 5 per cent lower */
    FIGURE_REACH_BEHIND = 3, /* ... and on from it: fell by about five */
    FIGURE_BYTES = 32,
};

/* What a word is worth as a number: in digits without marks of thousands, or in the
 * list of number words, whatever part or order it is there; negative if it is none. */
static double figure_value(const struct document *document, const struct claim *claim)
{
    char digits[FIGURE_BYTES];
    if (document->tokens.tokens[claim->token].flags & TOKEN_HAS_DIGIT) {
        size_t length = strcspn(claim->text, "0123456789"), used = 0;
        for (; length < claim->length && used + 1 < sizeof digits; length++) {
            char c = claim->text[length];
            if (c == ',' || c == '.' || (c >= '0' && c <= '9'))
                digits[used++] = c == ',' ? '.' : c;
            else
                break;
        }
        digits[used] = '\0';
        return used ? strtod(digits, NULL) : -1; /* digits of another script */
    }
    const char *value =
        document_find_word(document, LANGUAGE_NUMBER_WORDS, claim->word);
    double number = value ? strtod(value + strcspn(value, "0123456789"), NULL) : 0;
    return number > 0 && number != 1 ? number : -1; /* one is as often no number */
}

/* The figures right before and right behind a word of its clause; negative for none. */
static void figures_find(const struct claim_search *search, enum side side, size_t at,
                         double figures[2])
{
    const struct document *document = claim_document(search, side);
    const struct claim_list *list = &search->lists[side];
    figures[0] = figures[1] = -1;
    for (size_t i = at; i > 0 && at - i < FIGURE_REACH_BEFORE && figures[0] < 0; i--) {
        if (claim_is_parted(document, list->claims[i - 1].token, list->claims[i].token))
            break;
        figures[0] = figure_value(document, &list->claims[i - 1]);
    }
    for (size_t i = at;
         i + 1 < list->count && i - at < FIGURE_REACH_BEHIND && figures[1] < 0; i++) {
        if (claim_is_parted(document, list->claims[i].token, list->claims[i + 1].token))
            break;
        figures[1] = figure_value(document, &list->claims[i + 1]);
    }
}

bool claims_tell_one_figure(const struct claim_search *search, size_t left,
                            size_t right)
{
    double figures[SIDE_COUNT][2];
    figures_find(search, SIDE_LEFT, left, figures[SIDE_LEFT]);
    figures_find(search, SIDE_RIGHT, right, figures[SIDE_RIGHT]);
    for (int i = 0; i < 2; i++)
        for (int k = 0; k < 2; k++)
            if (figures[SIDE_LEFT][i] >= 0 &&
                figures[SIDE_LEFT][i] == figures[SIDE_RIGHT][k])
                return true;
    return false;
}
