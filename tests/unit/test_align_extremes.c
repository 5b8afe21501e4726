/* test_align_extremes.c - documents of very different size and without a passage in
 * common. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "comparing.h"

#include <stdlib.h>

static char *write_passages(const char *word, unsigned count)
{
    struct buffer out = {0};
    for (unsigned i = 0; i < count; i++)
        buffer_printf(&out, "%s%u %s%u\n\n", word, i, word, i * 7 + 1);
    return buffer_take_string(&out, NULL);
}

static void assert_nothing_is_linked(unsigned left_count, unsigned right_count)
{
    struct comparing comparing;
    char *left = write_passages("ebb", left_count);
    char *right = write_passages("flood", right_count);
    comparing_open(&comparing, left, right, "en");
    const struct link_list *links = &comparing.comparison->paragraph_links;
    assert_int_equal(links->count, left_count + right_count);
    for (size_t i = 0; i < links->count; i++)
        assert_true(links->links[i].relation == RELATION_DROPPED ||
                    links->links[i].relation == RELATION_ADDED);
    comparing_close(&comparing);
    free(left);
    free(right);
}

static void many_passages_against_few_others_are_dropped(void **state)
{
    (void)state;
    assert_nothing_is_linked(1500, 40);
}

static void few_passages_against_many_others_are_added_to(void **state)
{
    (void)state;
    assert_nothing_is_linked(40, 1500);
}

static void one_passage_against_very_many_is_dropped(void **state)
{
    (void)state;
    assert_nothing_is_linked(1, 3000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(many_passages_against_few_others_are_dropped),
        cmocka_unit_test(few_passages_against_many_others_are_added_to),
        cmocka_unit_test(one_passage_against_very_many_is_dropped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
