/* test_reversal.c - a version that tells the other one backwards, as live blogs do. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "comparing.h"

/* Entries of a live blog, oldest first. */
#define ENTRY_A "The count began at ten in the old gymnasium of Harlow Street.\n\n"
#define ENTRY_B                                                                        \
    "Observers from both lists were let in at noon, after a quarrel at the gate.\n\n"
#define ENTRY_C                                                                        \
    "A box from Tern Island came ashore late, since the mail boat had engine "         \
    "trouble.\n\n"
#define ENTRY_D                                                                        \
    "The returning officer, Dora Finch, ordered a recount of the northern ward.\n\n"
#define ENTRY_E "Candidates were seen sharing a thermos of soup on the steps.\n\n"
#define ENTRY_F                                                                        \
    "Turnout reached 61 per cent, the highest since the bridge referendum.\n\n"
#define ENTRY_G                                                                        \
    "Abel Quist conceded shortly before midnight and wished everybody a good "         \
    "sleep.\n\n"
#define LAMP  "The keeper lit the lamp before dusk and wrote the hour into his book.\n\n"
#define BAKER "Odile Marchetti sold her last loaves to a Norwegian trawler.\n\n"

/* Each passage of the left has one counterpart. Returns how many moved. */
static size_t assert_partners(const struct link_list *list, const uint32_t *partners)
{
    size_t moved = 0;
    for (uint32_t p = 0; p < list->passage_count[SIDE_LEFT]; p++) {
        const struct link *link = &list->links[list->link_of[SIDE_LEFT][p]];
        uint32_t count;
        const uint32_t *members = link_members(list, link, SIDE_RIGHT, &count);
        assert_int_equal(link->members[SIDE_LEFT].count, 1);
        assert_int_equal(count, 1);
        assert_int_equal(members[0], partners[p]);
        moved += link->relation == RELATION_MOVED;
    }
    return moved;
}

static void a_version_that_runs_backwards_is_followed_backwards(void **state)
{
    (void)state;
    struct comparing comparing;
    static const uint32_t partners[] = {7, 6, 4, 3, 2, 1, 0};
    comparing_open(&comparing, ENTRY_A ENTRY_B ENTRY_C ENTRY_D ENTRY_E ENTRY_F ENTRY_G,
                   "Abel Quist gave up shortly before midnight.\n\n" ENTRY_F ENTRY_E
                   "Officer Dora Finch had the northern ward recounted.\n\n" ENTRY_C
                   "A word from our sponsors.\n\n" ENTRY_B ENTRY_A,
                   "en");
    const struct link_list *list = &comparing.comparison->paragraph_links;
    assert_int_equal(assert_partners(list, partners), 6);
    assert_int_equal(list->links[list->link_of[SIDE_RIGHT][5]].relation,
                     RELATION_ADDED);
    comparing_close(&comparing);
}

static void a_pin_holds_in_a_version_that_runs_backwards(void **state)
{
    (void)state;
    struct comparing comparing;
    static const uint32_t partners[] = {7, 6, 5, 4, 3, 2, 1, 0};
    comparing_open(&comparing,
                   ENTRY_A ENTRY_B ENTRY_C ENTRY_D ENTRY_E ENTRY_F ENTRY_G LAMP,
                   BAKER ENTRY_G ENTRY_F ENTRY_E ENTRY_D ENTRY_C ENTRY_B ENTRY_A, "en");
    struct comparison_pin pin = {.passage = {7, 0}};
    struct error err = {0};
    struct comparison *pinned = comparison_new(
        comparing.documents[SIDE_LEFT], comparing.documents[SIDE_RIGHT],
        &(struct comparison_options){.pins = &pin, .pin_count = 1}, &err);
    assert_non_null(pinned);
    assert_partners(&pinned->paragraph_links, partners);
    comparison_free(pinned);
    comparing_close(&comparing);
}

static void a_title_stays_at_the_top(void **state)
{
    (void)state;
    struct comparing comparing;
    static const uint32_t partners[] = {0, 7, 6, 5, 4, 3, 2, 1};
    comparing_open(&comparing,
                   "How the count went\n\n" ENTRY_A ENTRY_B ENTRY_C ENTRY_D ENTRY_E
                       ENTRY_F ENTRY_G,
                   "The count as it happened\n\n" ENTRY_G ENTRY_F ENTRY_E ENTRY_D
                       ENTRY_C ENTRY_B ENTRY_A,
                   "en");
    assert_int_equal(assert_partners(&comparing.comparison->paragraph_links, partners),
                     6);
    comparing_close(&comparing);
}

static void headings_stay_above_what_they_lead(void **state)
{
    (void)state;
    struct comparing comparing;
    static const uint32_t partners[] = {0, 8, 10, 9, 5, 7, 6, 1, 4, 3, 2};
    comparing_open(
        &comparing,
        "How the count went\n\n"
        "A walk in the morning\n\n" ENTRY_A ENTRY_B "A noisy noon\n\n" ENTRY_C ENTRY_D
        "Late results\n\n" ENTRY_E ENTRY_F ENTRY_G,
        "The count as it happened\n\n"
        "The night\n\n" ENTRY_G ENTRY_F ENTRY_E "Trouble with pumps\n\n" ENTRY_D ENTRY_C
        "A quiet beginning\n\n" ENTRY_B ENTRY_A,
        "en");
    assert_partners(&comparing.comparison->paragraph_links, partners);
    comparing_close(&comparing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_version_that_runs_backwards_is_followed_backwards),
        cmocka_unit_test(a_pin_holds_in_a_version_that_runs_backwards),
        cmocka_unit_test(a_title_stays_at_the_top),
        cmocka_unit_test(headings_stay_above_what_they_lead),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
