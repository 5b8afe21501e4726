/* test_align_pins.c - what the reader pinned is linked, and stays so. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "comparing.h"

#include <stdlib.h>

#define LAMP "The keeper lit the lamp before dusk and wrote the hour into his book.\n\n"
#define FERRY                                                                          \
    "Three ferries lay at anchor because the pilots had refused the night run.\n\n"
#define BAKER                                                                          \
    "Odile Marchetti sold her last loaves to the crew of a Norwegian trawler.\n\n"
#define SCHOOL                                                                         \
    "Lessons at the harbour school were cut short by the noise of the pumps.\n\n"
#define COUNCIL                                                                        \
    "Councillors promised 40,000 crowns for a breakwater of granite blocks.\n\n"

static void assert_pinned(const char *left, const char *right,
                          const struct comparison_pin *pins, size_t pin_count,
                          const char *expected)
{
    struct comparing comparing;
    struct error err = {0};
    comparing_open(&comparing, left, right, "en");
    struct comparison *pinned = comparison_new(
        comparing.documents[SIDE_LEFT], comparing.documents[SIDE_RIGHT],
        &(struct comparison_options){.pins = pins, .pin_count = pin_count}, &err);
    assert_non_null(pinned);
    char *links = comparing_links(&pinned->paragraph_links);
    assert_string_equal(links, expected);
    free(links);
    comparison_free(pinned);
    comparing_close(&comparing);
}

static void a_pair_is_kept_however_unlike(void **state)
{
    (void)state;
    const struct comparison_pin pin = {.passage = {1, 1}};
    assert_pinned(LAMP FERRY BAKER, LAMP COUNCIL BAKER, &pin, 1,
                  "0=0 same; 1=1 edited; 2=2 same");
}

static void a_group_stays_whole_of_which_a_part_is_unlike(void **state)
{
    (void)state;
    const struct comparison_pin pins[] = {{.passage = {1, 1}}, {.passage = {1, 2}}};
    assert_pinned(LAMP FERRY BAKER, LAMP COUNCIL FERRY BAKER, pins, 2,
                  "0=0 same; 1=1,2 split; 2=3 same");
}

static void a_group_stays_whole_whose_passages_are_alike_crosswise(void **state)
{
    (void)state;
    const struct comparison_pin pins[] = {
        {.passage = {1, 1}}, {.passage = {1, 2}}, {.passage = {2, 1}}};
    assert_pinned(LAMP FERRY SCHOOL BAKER, LAMP SCHOOL FERRY BAKER, pins, 3,
                  "0=0 same; 1,2=1,2 regrouped; 3=3 same");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_pair_is_kept_however_unlike),
        cmocka_unit_test(a_group_stays_whole_of_which_a_part_is_unlike),
        cmocka_unit_test(a_group_stays_whole_whose_passages_are_alike_crosswise),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
