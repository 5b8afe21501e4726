/* quotation_mark.c - quotations are looked up by the place of a mark. */
#include "compare/quotation_mark.h"

/* How many quotations may end between a quotation's first word and its closing mark and
 * still be looked through: nested ones. */
enum { NESTED_QUOTES = 16 };

/* The first quotation whose words begin behind an offset. */
static size_t first_quote_behind(const struct document *document, uint32_t offset)
{
    size_t low = 0, high = document->quote_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (document->quotes[middle].span.start <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool quotation_mark_at(const struct document *document, const struct token *token)
{
    if (token->kind != TOKEN_PUNCTUATION)
        return false;
    char first = document->text.bytes[token->start];
    if (token->length == 1 && (first == '.' || first == ',')) /* most marks are */
        return false;
    size_t behind = first_quote_behind(document, token->start);
    if (behind < document->quote_count &&
        span_holds(document->quotes[behind].opening, token->start))
        return true;
    for (size_t k = behind; k-- > 0 && k + NESTED_QUOTES >= behind;)
        if (span_holds(document->quotes[k].closing, token->start))
            return true;
    return false;
}
