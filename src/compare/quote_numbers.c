/* quote_numbers.c - the quantities of quotations, compared by what they are worth. */
#include "compare/quote_numbers.h"

#include "article/quantity.h"

#include <stdlib.h>

static int numbers_compare_tokens(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return x < y ? -1 : x > y;
}

/* Those of the sentences that the run touches; weak ones and those that begin outside
 * are marked as weak. */
static bool numbers_read(const struct document *document, const uint32_t *tokens,
                         uint32_t count, struct quantity_list *list, struct error *err)
{
    struct quantity_reader *reader = quantity_reader_new(document, err);
    bool ok = reader != NULL;
    uint32_t last_paragraph = INDEX_NONE;
    for (uint32_t i = 0; ok && i < count; i++) {
        uint32_t paragraph =
            document_paragraph_at(document, document->tokens.tokens[tokens[i]].start);
        if (paragraph == last_paragraph || paragraph == INDEX_NONE)
            continue;
        last_paragraph = paragraph;
        struct range sentences = document->paragraphs[paragraph].sentences;
        for (uint32_t s = sentences.first; ok && s < range_end(sentences); s++)
            ok = quantity_list_append(list, reader, s, err);
    }
    for (size_t i = 0; ok && i < list->count; i++)
        if (!bsearch(&list->quantities[i].tokens.first, tokens, count, sizeof *tokens,
                     numbers_compare_tokens))
            list->quantities[i].is_weak = true;
    quantity_reader_free(reader);
    return ok;
}

static bool numbers_have_unanswered(const struct quantity_list *list,
                                    const struct quantity_list *other)
{
    for (size_t i = 0; i < list->count; i++) {
        bool is_answered = list->quantities[i].is_weak;
        for (size_t k = 0; !is_answered && k < other->count; k++)
            is_answered =
                quantity_is_equal(&list->quantities[i], &other->quantities[k]);
        if (!is_answered)
            return true;
    }
    return false;
}

bool quote_numbers_differ(const struct document *const documents[SIDE_COUNT],
                          const uint32_t *const tokens[SIDE_COUNT],
                          const uint32_t counts[SIDE_COUNT], bool *differ,
                          struct error *err)
{
    struct quantity_list lists[SIDE_COUNT] = {{0}, {0}};
    bool ok = true;
    for (int side = 0; ok && side < SIDE_COUNT; side++)
        ok = numbers_read(documents[side], tokens[side], counts[side], &lists[side],
                          err);
    *differ = ok && numbers_have_unanswered(&lists[SIDE_LEFT], &lists[SIDE_RIGHT]) &&
              numbers_have_unanswered(&lists[SIDE_RIGHT], &lists[SIDE_LEFT]);
    quantity_list_clear(&lists[SIDE_LEFT]);
    quantity_list_clear(&lists[SIDE_RIGHT]);
    return ok;
}
