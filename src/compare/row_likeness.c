/* row_likeness.c - what a row shares with its columns, gathered word by word. */
#include "compare/row_likeness.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/*
 * A word of a column. Postings are numbered from 1 in the order of the columns, and
 * each knows the one before it of its word: a list is at its end where the numbers
 * leave the columns that are measured.
 */
struct posting {
    uint32_t before; /* number; 0: none */
    uint32_t column;
    uint32_t row;   /* number of the row that it met last */
    uint16_t count; /* times in the column */
    uint16_t spare; /* times that are not matched with the row yet */
};

struct row_word {
    uint32_t word;
    uint32_t count; /* times in the row */
};

/* What is gathered for a column. */
struct column {
    uint32_t first;  /* number of its first posting */
    uint32_t wanted; /* times of the row's word at hand that kin are wanted for */
    float equal;     /* weight of equal words */
    float kin;       /* weight of kin */
};

struct row_meter {
    const struct bags *bags;
    const struct kin_list *kin;
    uint32_t *last; /* word -> number of its last posting */
    const uint32_t *passages;
    struct posting *postings; /* from number `base` on */
    size_t posting_capacity;
    struct column *columns;
    size_t column_capacity;
    float *likenesses; /* by column */
    size_t likeness_capacity;
    uint32_t base;      /* of the numbers: above all of columns that were set before */
    uint32_t next;      /* number of the next posting */
    uint32_t set_count; /* columns that have their postings */
    uint32_t row;       /* number of the row at hand, from 1 on */
};

struct row_meter *row_meter_new(const struct bags *bags, const struct kin_list *kin,
                                struct error *err)
{
    struct row_meter *meter = memory_new(1, sizeof *meter, err);
    if (!meter)
        return NULL;
    meter->bags = bags;
    meter->kin = kin;
    meter->next = 1;
    meter->last = memory_new(bags->word_count, sizeof *meter->last, err);
    if (meter->last)
        return meter;
    row_meter_free(meter);
    return NULL;
}

void row_meter_free(struct row_meter *meter)
{
    if (!meter)
        return;
    free(meter->last);
    free(meter->postings);
    free(meter->columns);
    free(meter->likenesses);
    free(meter);
}

bool row_meter_set_columns(struct row_meter *meter, const uint32_t *passages,
                           uint32_t count, struct error *err)
{
    const uint32_t *starts = meter->bags->side[SIDE_RIGHT].starts;
    size_t room = 0;
    for (uint32_t c = 0; c < count; c++)
        room += starts[passages[c] + 1] - starts[passages[c]];
    if (room > UINT32_MAX - meter->next) { /* the numbers begin again */
        memset(meter->last, 0, meter->bags->word_count * sizeof *meter->last);
        meter->next = 1;
    }
    meter->passages = passages;
    meter->base = meter->next;
    meter->set_count = 0;
    meter->row = 0;
    return memory_reserve(&meter->postings, &meter->posting_capacity, room,
                          sizeof *meter->postings, err) &&
           memory_reserve(&meter->columns, &meter->column_capacity, count,
                          sizeof *meter->columns, err) &&
           memory_reserve(&meter->likenesses, &meter->likeness_capacity, count,
                          sizeof *meter->likenesses, err);
}

static void meter_add_column(struct row_meter *meter)
{
    const struct bag_side *side = &meter->bags->side[SIDE_RIGHT];
    uint32_t column = meter->set_count++, passage = meter->passages[column];
    meter->columns[column].first = meter->next;
    for (uint32_t k = side->starts[passage]; k < side->starts[passage + 1]; k++) {
        uint32_t *last = &meter->last[side->words[k]];
        meter->postings[meter->next - meter->base] =
            (struct posting){*last, column, 0, side->counts[k], 0};
        *last = meter->next++;
    }
}

/* The postings of a word in the columns from the one on whose first number is `live`:
 * the last one, and the one before another; NULL if there is none. */
static struct posting *meter_posting(const struct row_meter *meter, uint32_t number,
                                     uint32_t live)
{
    return number >= live ? &meter->postings[number - meter->base] : NULL;
}

static struct posting *meter_last(const struct row_meter *meter, uint32_t word,
                                  uint32_t live)
{
    return meter_posting(meter, meter->last[word], live);
}

static struct row_word row_word_at(const struct bag_side *side, uint32_t item)
{
    return (struct row_word){side->words[item], side->counts[item]};
}

static uint32_t least(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
}

static void meter_gather_equal(struct row_meter *meter, struct row_word item,
                               uint32_t live)
{
    float weight = meter->bags->word_weights[item.word];
    for (struct posting *p = meter_last(meter, item.word, live); p;
         p = meter_posting(meter, p->before, live)) {
        uint32_t times = least(item.count, p->count);
        meter->columns[p->column].equal += (float)times * weight;
        p->row = meter->row;
        p->spare = (uint16_t)(p->count - times);
    }
}

/* Is anything of a word's kin left over in a column when equal words are matched, and
 * kin of words before? Prepares its columns for the match. */
static bool meter_find_spare(struct row_meter *meter, struct row_word item,
                             uint32_t live)
{
    const struct kin_list *list = meter->kin;
    bool has_any = false;
    for (uint32_t n = list->starts[item.word]; n < list->starts[item.word + 1]; n++)
        for (struct posting *p = meter_last(meter, list->kin[n].word, live); p;
             p = meter_posting(meter, p->before, live)) {
            if (p->row != meter->row) {
                p->row = meter->row;
                p->spare = p->count;
            }
            has_any = has_any || p->spare;
            meter->columns[p->column].wanted = item.count;
        }
    return has_any;
}

/* Match what is left over of a word of the row with its kin in each column, best first.
 */
static void meter_gather_kin(struct row_meter *meter, struct row_word item,
                             uint32_t live)
{
    const float *weights = meter->bags->word_weights;
    const struct kin_list *list = meter->kin;
    for (const struct posting *p = meter_last(meter, item.word, live); p;
         p = meter_posting(meter, p->before, live))
        meter->columns[p->column].wanted -= least(item.count, p->count);
    for (uint32_t n = list->starts[item.word]; n < list->starts[item.word + 1]; n++) {
        struct kin kin = list->kin[n];
        float a = weights[item.word], b = weights[kin.word];
        float weight = kin.likeness * (a < b ? a : b);
        for (struct posting *p = meter_last(meter, kin.word, live); p;
             p = meter_posting(meter, p->before, live)) {
            struct column *column = &meter->columns[p->column];
            uint32_t times = least(column->wanted, p->spare);
            column->kin += (float)times * weight;
            column->wanted -= times;
            p->spare = (uint16_t)(p->spare - times);
        }
    }
}

const float *row_meter_measure(struct row_meter *meter, uint32_t passage,
                               uint32_t first, uint32_t end)
{
    const struct bag_side *left = &meter->bags->side[SIDE_LEFT];
    const struct bag_side *right = &meter->bags->side[SIDE_RIGHT];
    struct range items = {left->starts[passage],
                          left->starts[passage + 1] - left->starts[passage]};
    float padding = likeness_padding(meter->bags), weight = left->weights[passage];
    while (meter->set_count < end)
        meter_add_column(meter);
    uint32_t live = first < end ? meter->columns[first].first : meter->next;
    for (uint32_t c = first; c < end; c++)
        meter->columns[c].equal = meter->columns[c].kin = 0;
    meter->row++;
    for (uint32_t k = items.first; k < range_end(items); k++)
        meter_gather_equal(meter, row_word_at(left, k), live);
    for (uint32_t k = items.first; k < range_end(items); k++)
        if (meter_find_spare(meter, row_word_at(left, k), live))
            meter_gather_kin(meter, row_word_at(left, k), live);
    for (uint32_t c = first; c < end; c++) {
        const struct column *column = &meter->columns[c];
        float other = right->weights[meter->passages[c]];
        meter->likenesses[c] = likeness_weights_are_equal(column->equal, weight, other)
                                   ? 1
                                   : (column->equal + column->kin) /
                                         sqrtf((weight + padding) * (other + padding));
    }
    return meter->likenesses;
}
