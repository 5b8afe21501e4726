/* quote_numbers.c - the quantities of quotations, compared by what they are worth. */
#include "compare/quote_numbers.h"

#include <stdlib.h>

static int numbers_compare_tokens(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return x < y ? -1 : x > y;
}

/* Those of the sentences that the run touches; those that begin outside of it are
 * marked as weak. */
static bool numbers_read(const struct number_run *run, struct quantity_list *list,
                         struct error *err)
{
    const struct document *document = run->document;
    bool ok = true;
    uint32_t last = INDEX_NONE;
    for (uint32_t i = 0; ok && i < run->count; i++) {
        uint32_t sentence = document_sentence_of(document, run->tokens[i]);
        if (sentence != last)
            ok = quantity_list_append(list, run->reader, sentence, err);
        last = sentence;
    }
    for (size_t i = 0; ok && i < list->count; i++)
        if (!bsearch(&list->quantities[i].tokens.first, run->tokens, run->count,
                     sizeof *run->tokens, numbers_compare_tokens))
            list->quantities[i].is_weak = true;
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

bool quote_numbers_differ(const struct number_run *left, const struct number_run *right,
                          bool *differ, struct error *err)
{
    struct quantity_list lists[SIDE_COUNT] = {{0}, {0}};
    bool ok = numbers_read(left, &lists[SIDE_LEFT], err) &&
              numbers_read(right, &lists[SIDE_RIGHT], err);
    *differ = ok && numbers_have_unanswered(&lists[SIDE_LEFT], &lists[SIDE_RIGHT]) &&
              numbers_have_unanswered(&lists[SIDE_RIGHT], &lists[SIDE_LEFT]);
    quantity_list_clear(&lists[SIDE_LEFT]);
    quantity_list_clear(&lists[SIDE_RIGHT]);
    return ok;
}
