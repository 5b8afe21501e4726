/* test_likeness.c - rows of passages are as alike as the same passages one by one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "compare/word_counterpart.h"
#include "measuring.h"

#include <string.h>

/* Passages with repeated words, inflected ones, and words that several may answer. */
static const char left_text[] =
    "The ferry harbours every sailor who sailed from the harbour of Ness.\n\n"
    "A sailor sails, a sailing sailor sailed: sailors are sailors.\n\n"
    "Nobody counted the lanterns before the storm.\n\n"
    "The ferry was painted twice, the painter paid once.\n\n"
    "Ness.\n\n"
    "Lanterns, lanterns, and the keeper of the lanterns.\n";
static const char right_text[] =
    "Ness.\n\n"
    "Sailing from Ness harbour, the sailors saw a harboured ferry.\n\n"
    "The lantern was counted before the stormy night.\n\n"
    "A lantern keeper kept lanterns and a lantern.\n\n"
    "Painting the ferries twice was paid for by the painters of Ness.\n\n"
    "Sailors sail; sailboats are sailed by sailors, and a sailor sails.\n";

static float measure_alone(struct measuring *m, uint32_t left, uint32_t right)
{
    struct likeness likeness;
    likeness_meter_load(m->meter, &left, 1);
    likeness_meter_measure(m->meter, &right, 1, &likeness);
    return likeness.whole;
}

/* Measure windows of so many columns that move on with the rows. */
static void assert_rows_agree(struct measuring *m, const uint32_t *columns,
                              uint32_t column_count, uint32_t width)
{
    struct row_meter *rows = likeness_meter_rows(m->meter);
    uint32_t alike_count = 0;
    assert_true(row_meter_set_columns(rows, columns, column_count, NULL));
    for (uint32_t row = 0; row < m->passages.count[SIDE_LEFT]; row++) {
        uint32_t end = row + width < column_count ? row + width : column_count;
        uint32_t first = end > width ? end - width : 0;
        const float *likenesses = row_meter_measure(rows, row, first, end);
        for (uint32_t c = first; c < end; c++) {
            float alone = measure_alone(m, row, columns[c]);
            assert_float_equal(likenesses[c], alone, 1e-5);
            alike_count += alone > 0;
        }
    }
    assert_true(alike_count >= width);
}

static void a_row_is_as_alike_to_each_passage_as_the_two_are_alone(void **state)
{
    (void)state;
    static const uint32_t all[] = {0, 1, 2, 3, 4, 5};
    struct measuring m;
    measuring_open(&m, left_text, right_text);
    assert_int_equal(m.passages.count[SIDE_RIGHT], 6);
    assert_rows_agree(&m, all, 6, 6);
    measuring_close(&m);
}

static void rows_are_measured_in_a_window_that_moves_on(void **state)
{
    (void)state;
    static const uint32_t all[] = {0, 1, 2, 3, 4, 5};
    struct measuring m;
    measuring_open(&m, left_text, right_text);
    for (uint32_t width = 1; width <= 5; width++)
        assert_rows_agree(&m, all, 6, width);
    measuring_close(&m);
}

static void columns_that_were_set_before_are_forgotten(void **state)
{
    (void)state;
    static const uint32_t some[] = {1, 3, 5}, others[] = {0, 2, 3, 4};
    struct measuring m;
    measuring_open(&m, left_text, right_text);
    assert_rows_agree(&m, some, 3, 2);
    assert_rows_agree(&m, others, 4, 3);
    assert_rows_agree(&m, some, 3, 3);
    measuring_close(&m);
}

static void equal_passages_are_wholly_alike_however_short(void **state)
{
    (void)state;
    static const uint32_t first[] = {0};
    struct measuring m;
    measuring_open(&m, left_text, right_text);
    struct row_meter *rows = likeness_meter_rows(m.meter);
    assert_true(row_meter_set_columns(rows, first, 1, NULL));
    assert_float_equal(*row_meter_measure(rows, 4, 0, 1), 1, 0);
    measuring_close(&m);
}

/* How many kin of a word are the other one, as the links of each passage to the one in
 * its place teach it. */
static int count_learned(struct measuring *m, const char *word, const char *other)
{
    enum { BEADS_MOST = 8 };
    struct bead beads[BEADS_MOST];
    struct bead_list list = {beads, m->passages.count[SIDE_LEFT], BEADS_MOST};
    uint32_t ids[2];
    int count = 0;
    assert_true(list.count <= BEADS_MOST);
    for (uint32_t b = 0; b < list.count; b++)
        beads[b] =
            (struct bead){.members = {{b}, {b}}, .count = {1, 1}, .likeness = 0.5f};
    assert_true(counterparts_learn(&m->kin, &m->bags, &list, NULL));
    assert_true(lexicon_find(m->comparing.lexicon, word, strlen(word), &ids[0]));
    assert_true(lexicon_find(m->comparing.lexicon, other, strlen(other), &ids[1]));
    for (uint32_t k = m->kin.starts[ids[0]]; k < m->kin.starts[ids[0] + 1]; k++)
        count += m->kin.kin[k].word == ids[1];
    return count;
}

#define LIKE_ANY_OTHER                                                                 \
    "Gulls cried over the mole.\n\nNets dried on the wall.\n\n"                        \
    "The school was shut.\n\nIt rained until noon.\n"
static const char oftener_text[] = "The lamp by the lamp was lit at dusk.\n\n"
                                   "A lamp, and again a lamp, hung there.\n\n"
                                   "They sold lamp after lamp in winter.\n\n"
                                   "No lamp is a lamp without oil.\n\n" LIKE_ANY_OTHER;
static const char seldomer_text[] =
    "The lamp by the beacon was lit at dusk.\n\n"
    "A lamp, and again a beacon, hung there.\n\n"
    "They sold beacon after lamp in winter.\n\n"
    "No lamp is a beacon without oil.\n\n" LIKE_ANY_OTHER;

static void a_word_that_one_side_has_oftener_answers_another_one_there(void **state)
{
    (void)state;
    struct measuring m;
    measuring_open(&m, oftener_text, seldomer_text);
    assert_int_equal(count_learned(&m, "lamp", "beacon"), 1);
    assert_int_equal(count_learned(&m, "lamp", "lamp"), 0);
    measuring_close(&m);
    measuring_open(&m, seldomer_text, oftener_text);
    assert_int_equal(count_learned(&m, "beacon", "lamp"), 1);
    assert_int_equal(count_learned(&m, "lamp", "lamp"), 0);
    measuring_close(&m);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_is_as_alike_to_each_passage_as_the_two_are_alone),
        cmocka_unit_test(rows_are_measured_in_a_window_that_moves_on),
        cmocka_unit_test(columns_that_were_set_before_are_forgotten),
        cmocka_unit_test(equal_passages_are_wholly_alike_however_short),
        cmocka_unit_test(a_word_that_one_side_has_oftener_answers_another_one_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
