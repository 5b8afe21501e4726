/* quote_numbers.c - the quantities of quotations, compared by what they are worth. */
#include "compare/quote_numbers.h"

#include "base/halving.h"
#include "base/memory.h"

#include <stdlib.h>

/* So many quantities of a sentence, from the run's first on and before it, may answer
 * those of another run: work stays bounded. */
enum { NUMBERS_BESIDE = 200 };

struct quote_numbers {
    const struct document *document;
    struct quantity_reader *reader;
    struct quantity_list list;
    struct range *of_sentence; /* in `list`; NULL until somebody asks */
};

struct quote_numbers *quote_numbers_new(const struct document *document,
                                        struct error *err)
{
    struct quote_numbers *numbers = memory_new(1, sizeof *numbers, err);
    if (!numbers)
        return NULL;
    numbers->document = document;
    numbers->reader = quantity_reader_new(document, err);
    if (numbers->reader)
        return numbers;
    quote_numbers_free(numbers);
    return NULL;
}

void quote_numbers_free(struct quote_numbers *numbers)
{
    if (!numbers)
        return;
    quantity_reader_free(numbers->reader);
    quantity_list_clear(&numbers->list);
    free(numbers->of_sentence);
    free(numbers);
}

static bool numbers_prepare(struct quote_numbers *numbers, struct error *err)
{
    size_t count = numbers->document->sentence_count;
    if (numbers->of_sentence)
        return true;
    numbers->of_sentence = memory_new(count, sizeof *numbers->of_sentence, err);
    for (size_t i = 0; numbers->of_sentence && i < count; i++)
        numbers->of_sentence[i].first = INDEX_NONE;
    return numbers->of_sentence != NULL;
}

/* The sentence of a run's token, and the run's first token behind it. */
static uint32_t run_sentence(const struct number_run *run, uint32_t *at)
{
    const struct document *document = run->numbers->document;
    uint32_t sentence = document_sentence_of(document, run->tokens[*at]);
    uint32_t end = range_end(document->sentences[sentence].tokens);
    while (*at < run->count && run->tokens[*at] < end)
        ++*at;
    return sentence;
}

/* Those of the sentences that the run touches. */
static bool run_read(const struct number_run *run, struct error *err)
{
    struct quote_numbers *numbers = run->numbers;
    bool ok = numbers_prepare(numbers, err);
    for (uint32_t i = 0; ok && i < run->count;) {
        uint32_t sentence = run_sentence(run, &i);
        struct range *range = &numbers->of_sentence[sentence];
        if (range->first != INDEX_NONE)
            continue;
        size_t before = numbers->list.count;
        ok = quantity_list_append(&numbers->list, numbers->reader, sentence, err);
        *range =
            (struct range){(uint32_t)before, (uint32_t)(numbers->list.count - before)};
    }
    return ok;
}

/* The first quantity of a sentence that begins at a token or behind it. */
static uint32_t numbers_from(const struct quote_numbers *numbers, struct range range,
                             uint32_t token)
{
    struct halving search = halving_begin(range.first, range_end(range));
    while (halving_next(&search))
        halving_judge(&search,
                      numbers->list.quantities[search.middle].tokens.first < token);
    return (uint32_t)search.low;
}

static int numbers_compare_tokens(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return x < y ? -1 : x > y;
}

static bool run_begins(const struct number_run *run, const struct quantity *quantity)
{
    return bsearch(&quantity->tokens.first, run->tokens, run->count,
                   sizeof *run->tokens, numbers_compare_tokens);
}

/* Is the quantity worth one of the sentences of a run? */
static bool run_answers(const struct number_run *run, const struct quantity *quantity)
{
    const struct quote_numbers *numbers = run->numbers;
    for (uint32_t i = 0; i < run->count;) {
        uint32_t token = run->tokens[i];
        struct range range = numbers->of_sentence[run_sentence(run, &i)];
        uint32_t near = numbers_from(numbers, range, token), end = range_end(range);
        uint32_t k =
            near - range.first > NUMBERS_BESIDE ? near - NUMBERS_BESIDE : range.first;
        for (; k < end && k < near + NUMBERS_BESIDE; k++)
            if (quantity_is_equal(quantity, &numbers->list.quantities[k]))
                return true;
    }
    return false;
}

/* Those that begin outside of a run may answer, and need no answer. */
static bool run_has_unanswered(const struct number_run *run,
                               const struct number_run *other)
{
    const struct quote_numbers *numbers = run->numbers;
    uint32_t last = run->tokens[run->count - 1];
    for (uint32_t i = 0; i < run->count;) {
        uint32_t token = run->tokens[i];
        struct range range = numbers->of_sentence[run_sentence(run, &i)];
        for (uint32_t k = numbers_from(numbers, range, token); k < range_end(range);
             k++) {
            const struct quantity *quantity = &numbers->list.quantities[k];
            if (quantity->tokens.first > last)
                break;
            if (!quantity->is_weak && run_begins(run, quantity) &&
                !run_answers(other, quantity))
                return true;
        }
    }
    return false;
}

bool quote_numbers_differ(const struct number_run *left, const struct number_run *right,
                          bool *differ, struct error *err)
{
    bool ok = run_read(left, err) && run_read(right, err);
    *differ = ok && run_has_unanswered(left, right) && run_has_unanswered(right, left);
    return ok;
}
