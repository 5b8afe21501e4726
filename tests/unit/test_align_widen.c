/* test_align_widen.c - what a paragraph took in stands in its link. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "comparing.h"

#define TOP                                                                            \
    "Loaves for a trawler\n\n"                                                         \
    "The mayor watched the whole walk from a balcony and did not say a word.\n\n"
#define END                                                                            \
    "Lessons at the harbour school were cut short by the noise of the pumps.\n\n"      \
    "Abel Quist conceded shortly before midnight and wished a good sleep.\n\n"
#define ANSWER                                                                           \
    "“No,” said Odile Marchetti. “I was annoyed, for it was good bread and I had " \
    "counted it.”\n\n"

/* Are paragraphs 2 and 3 of the left in one link with 2 of the right; or, if not, 3
 * alone and 2 in none? */
static void assert_taken_in(const char *left, const char *right, bool is_taken_in)
{
    for (int turn = 0; turn < 2; turn++) { /* and mirrored */
        struct comparing comparing;
        comparing_open(&comparing, turn ? right : left, turn ? left : right, "en");
        const struct link_list *list = &comparing.comparison->paragraph_links;
        enum side own = turn ? SIDE_RIGHT : SIDE_LEFT;
        assert_int_equal(list->link_of[own][3], list->link_of[!own][2]);
        assert_int_equal(list->link_of[own][2] == list->link_of[own][3], is_taken_in);
        comparing_close(&comparing);
    }
}

static void a_question_goes_with_the_answer_that_took_it_in(void **state)
{
    (void)state;
    assert_taken_in(
        TOP "“Were you frightened?” the girl from the school asked.\n\n" ANSWER END,
        TOP "Was she frightened? “No,” said Odile Marchetti, to a girl of "
            "the school. “I was annoyed. It was good bread and I had "
            "counted it.”\n\n" END,
        true);
}

#define TWICE                                                                          \
    "“Twice, and the first time I skipped a page, and the others all came along.”\n\n"

static void a_question_needs_less_than_a_statement_of_its_words(void **state)
{
    (void)state;
    static const char answer[] = TOP
        "She went wrong on two nights. “Twice. The first time I skipped a page, and "
        "the others all came along.”\n\n" END;
    assert_taken_in(TOP "Did it ever happen that you went the other way?\n\n" TWICE END,
                    answer, true);
    assert_taken_in(TOP "It never happened that they went the other way.\n\n" TWICE END,
                    answer, false);
}

static void a_remark_without_a_word_of_it_does_not(void **state)
{
    (void)state;
    assert_taken_in(TOP "It was raining on the roofs of the town.\n\n" ANSWER END,
                    TOP "“No,” said Odile Marchetti, to a girl of the school. “I was "
                        "annoyed. It was good bread and I had counted it.”\n\n" END,
                    false);
}

static void one_sentence_takes_in_nothing(void **state)
{
    (void)state;
    assert_taken_in(TOP "The girl from the school was frightened of it.\n\n"
                        "Odile Marchetti said that she was annoyed, for it was good "
                        "bread and she had counted it twice over.\n\n" END,
                    TOP
                    "Odile Marchetti was annoyed, she told a frightened girl, for it "
                    "was good bread and she had counted it twice over.\n\n" END,
                    false);
}

/* The left paragraph at `left` alone has gone to `right`. */
static void assert_moved(const char *a, const char *b, uint32_t left, uint32_t right,
                         bool has_moved)
{
    for (int turn = 0; turn < 2; turn++) {
        struct comparing comparing;
        comparing_open(&comparing, turn ? b : a, turn ? a : b, "en");
        const struct link_list *list = &comparing.comparison->paragraph_links;
        enum side own = turn ? SIDE_RIGHT : SIDE_LEFT;
        assert_int_equal(list->link_of[own][left] == list->link_of[!own][right],
                         has_moved);
        comparing_close(&comparing);
    }
}

#define PETITION                                                                       \
    "Residents have asked the board to rest the pumps at weekends. A petition had "    \
    "gathered 1,130 signatures by last night.\n\n"
#define PETITION2                                                                      \
    "More than 1,100 people have signed a petition that asks the board to stop "       \
    "weekend pumping.\n\n"

static void what_is_left_over_alone_may_have_moved_reworded(void **state)
{
    (void)state;
    assert_moved(TOP PETITION "The ferry sails at noon on Sundays.\n\n" END,
                 TOP "The ferry sails at noon on Sundays.\n\n" END PETITION2, 2, 5,
                 true);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_question_goes_with_the_answer_that_took_it_in),
        cmocka_unit_test(a_question_needs_less_than_a_statement_of_its_words),
        cmocka_unit_test(a_remark_without_a_word_of_it_does_not),
        cmocka_unit_test(one_sentence_takes_in_nothing),
        cmocka_unit_test(what_is_left_over_alone_may_have_moved_reworded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
