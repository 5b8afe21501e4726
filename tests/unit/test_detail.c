/* test_detail.c - how much of what changed is shown. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "showing.h"

#include "session/place.h"

#include <string.h>

static const char detail_left[] =
    "The old ferry crossed the sound on Monday with 40 people on board.\n\n"
    "“We shall never sail in such weather again,” said Tilda Marsh, its pilot.\n\n"
    "The baker keeps the timetable in her window for all who wish to see it.\n\n"
    "A crane stands behind the church, which nobody has used since the winter.\n";

static const char detail_right[] =
    "The old ferry traversed the sound on Monday with 60 people on board.\n\n"
    "“We shall never sail in such wind again,” remarked Tilda Marsh, its pilot.\n\n"
    "The baker displays the timetable in her window for all who want to see it.\n\n"
    "A crane stands behind the church, which nobody has used since the winter.\n";

static void open_detail(struct showing *showing, const char *keys)
{
    showing_open(showing, detail_left, detail_right, 100, 30);
    showing_press(showing, "S S");
    showing_press(showing, keys);
}

static void facts_and_quotations_stay_when_less_is_shown(void **state)
{
    (void)state;
    static const char *const always[] = {"40", "60", "weather", "wind"};
    static const char *const words[] = {"crossed", "said", "keeps", "wish"};
    struct showing showing;
    open_detail(&showing, "g");
    for (size_t i = 0; i < 4; i++)
        assert_true(showing_find(&showing, words[i]) >= 0);
    showing_press(&showing, "-");
    for (size_t i = 0; i < 4; i++) {
        assert_true(showing_find(&showing, always[i]) >= 0);
        assert_true(showing_find(&showing, words[i]) < 0);
    }
    assert_true(showing_find(&showing, "The old ferry traversed the sound") >= 0);
    assert_true(showing_find(&showing, "facts  ") >= 0);
    showing_press(&showing, "-");
    assert_non_null(strstr(showing.session->notice, "nothing less"));
    showing_press(&showing, "+");
    assert_true(showing_find(&showing, "crossed") >= 0);
    showing_press(&showing, "+");
    assert_non_null(strstr(showing.session->notice, "typography shown"));
    showing_press(&showing, "T");
    assert_non_null(strstr(showing.session->notice, "typography hidden"));
    showing_close(&showing);
}

static void jumps_and_counts_follow_the_level(void **state)
{
    (void)state;
    struct showing showing;
    size_t lit, all;
    showing_open(&showing, detail_left, detail_right, 120, 30);
    all = session_count_stops(showing.session, TARGET_CHANGE, &lit);
    showing_press(&showing, "- ]c");
    assert_string_equal(showing_word(&showing), "40");
    size_t few = session_count_stops(showing.session, TARGET_CHANGE, &lit);
    assert_in_range(few, 2, all - 3);
    showing_press(&showing, "]c");
    assert_string_equal(showing_word(&showing), "weather");
    showing_press(&showing, "+ ]c");
    assert_string_equal(showing_word(&showing), "said");
    showing_close(&showing);
}

static void passages_without_a_fact_fold_when_facts_are_shown(void **state)
{
    (void)state;
    struct showing showing;
    showing_open(&showing, detail_left, detail_right, 120, 30);
    showing_press(&showing, "zM");
    assert_true(showing_find(&showing, "timetable") >= 0);
    showing_press(&showing, "-");
    assert_true(showing_find(&showing, "timetable") < 0);
    assert_true(showing_find(&showing, "3-4: 2 passages, no fact changed") >= 0);
    showing_press(&showing, "+");
    assert_true(showing_find(&showing, "timetable") >= 0);
    showing_close(&showing);
}

static void the_word_keeps_its_row_between_levels(void **state)
{
    (void)state;
    struct showing showing;
    showing_open(&showing, detail_left, detail_right, 40, 12);
    showing_press(&showing, "S Tab } }");
    struct session *session = showing.session;
    uint32_t token = session->token[session->focus];
    const char *levels[] = {"-", "+", "+", "-", "-"};
    for (size_t i = 0; i < 5; i++) {
        showing_press(&showing, levels[i]);
        assert_int_equal(session->token[session->focus], token);
        long row = place_screen_row(session, session->focus, place_offset(session));
        assert_in_range(row, 0, (long)place_window_rows(session) - 1);
    }
    showing_close(&showing);
}

static void numbers_can_be_left_out(void **state)
{
    (void)state;
    struct showing showing;
    showing_open(&showing, detail_left, detail_right, 120, 30);
    assert_non_null(strstr(showing_row(&showing, 1), "1 The old ferry"));
    showing_press(&showing, ": s e t Space n u m b e r s Space n o Enter");
    assert_non_null(strstr(showing_row(&showing, 1), "The old ferry"));
    assert_null(strstr(showing_row(&showing, 1), "1 The old ferry"));
    showing_press(&showing, "S");
    assert_non_null(strstr(showing_row(&showing, 1), "L ~ The old ferry"));
    showing_close(&showing);
}

static void words_put_into_a_quotation_are_facts(void **state)
{
    (void)state;
    struct showing showing;
    showing_open(
        &showing, "\"We go home before the storm,\" said Ada Holm on the quay.\n",
        "\"We go home well before the storm,\" said Ada Holm on the old quay.\n", 120,
        30);
    const struct comparison *c = showing.session->comparison;
    assert_int_equal(c->edit_count, 2);
    showing_press(&showing, "-");
    for (uint32_t i = 0; i < 2; i++) {
        struct span span = c->edits[i].spans[SIDE_RIGHT];
        bool is_inside =
            memcmp(document_bytes(c->documents[SIDE_RIGHT], span), "well", 4) == 0;
        assert_int_equal(layout_hides_edit(&showing.session->layout, i), !is_inside);
    }
    showing_close(&showing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(facts_and_quotations_stay_when_less_is_shown),
        cmocka_unit_test(jumps_and_counts_follow_the_level),
        cmocka_unit_test(passages_without_a_fact_fold_when_facts_are_shown),
        cmocka_unit_test(the_word_keeps_its_row_between_levels),
        cmocka_unit_test(numbers_can_be_left_out),
        cmocka_unit_test(words_put_into_a_quotation_are_facts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
