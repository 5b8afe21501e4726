/* test_subject.c - things that are written down by what they say, and known again. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "comparing.h"
#include "session/subject.h"

#include <stdlib.h>
#include <string.h>

struct found {
    struct thing thing;
    size_t count;
};

static void take(void *context, struct thing thing)
{
    struct found *found = context;
    found->thing = thing;
    found->count++;
}

/* What a thing of one comparison is in another, on the way through a file. */
static struct found follow(const struct comparing *from, struct thing thing,
                           const struct comparing *to)
{
    struct error err = {0};
    struct found found = {.count = 0};
    json_t *subject = subject_of(from->comparison, thing, &err);
    assert_non_null(subject);
    char *text = json_dumps(subject, 0);
    assert_non_null(text);
    json_t *read = json_loads(text, 0, NULL);
    assert_non_null(read);
    size_t count = subject_find(read, to->comparison->documents, to->comparison, true,
                                take, &found);
    assert_int_equal(count, found.count);
    free(text);
    json_decref(subject);
    json_decref(read);
    return found;
}

static void expect_passage(const char *text, uint32_t paragraph, const char *later,
                           uint32_t expected)
{
    struct comparing one, other;
    struct thing thing = {
        .kind = THING_PASSAGE, .side = SIDE_RIGHT, .index = paragraph};
    comparing_open(&one, text, text, "en");
    comparing_open(&other, text, later, "en");
    struct found found = follow(&one, thing, &other);
    if (expected == INDEX_NONE) {
        assert_int_equal(found.count, 0);
    } else {
        assert_int_equal(found.count, 1);
        assert_int_equal(found.thing.kind, THING_PASSAGE);
        assert_int_equal(found.thing.side, SIDE_RIGHT);
        assert_int_equal(found.thing.index, expected);
    }
    comparing_close(&one);
    comparing_close(&other);
}

#define BELL "The bell of the chapel rang three times.\n\n"
#define GULL "A gull sat on the roof of the harbour office.\n\n"

static void of_equal_passages_the_nearest_is_meant(void **state)
{
    (void)state;
    expect_passage(BELL GULL BELL BELL, 3, BELL GULL BELL BELL, 3);
    expect_passage(BELL GULL BELL BELL, 2, BELL GULL BELL BELL, 2);
    expect_passage(BELL GULL BELL, 2, GULL GULL BELL BELL BELL, 2);
    expect_passage(BELL GULL BELL, 0, GULL BELL BELL BELL, 1);
}

static void an_edited_passage_is_known_and_another_one_is_not(void **state)
{
    (void)state;
    expect_passage(GULL BELL, 1, GULL "Then the bell of the chapel rang twice.\n", 1);
    expect_passage(GULL BELL, 1, GULL "Nobody had wound the clock in the tower.\n",
                   INDEX_NONE);
}

/* What is kept of a long text is cut, but never inside a character. */
static void a_long_passage_is_known_wherever_it_is_cut(void **state)
{
    (void)state;
    for (size_t lead = 0; lead < 3; lead++) {
        char text[4096] = "";
        memset(text, 'x', lead + 1);
        text[lead + 1] = '\0';
        for (int i = 0; i < 900; i++)
            strcat(text, i % 9 ? "\u20ac" : " n");
        strcat(text, " end.\n\n" GULL);
        expect_passage(text, 0, text, 0);
    }
}

static void of_equal_quotations_in_a_passage_each_is_itself(void **state)
{
    (void)state;
    static const char text[] =
        "\"Never again,\" said Marten Oldekop. \"Never again,\" said Ada Holm, too.\n";
    struct comparing comparing;
    comparing_open(&comparing, text, text, "en");
    assert_int_equal(comparing.comparison->quote_links.count, 2);
    for (uint32_t i = 0; i < 2; i++) {
        struct found found = follow(
            &comparing, (struct thing){.kind = THING_QUOTE, .index = i}, &comparing);
        assert_int_equal(found.count, 1);
        assert_int_equal(found.thing.index, i);
    }
    comparing_close(&comparing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(of_equal_passages_the_nearest_is_meant),
        cmocka_unit_test(an_edited_passage_is_known_and_another_one_is_not),
        cmocka_unit_test(a_long_passage_is_known_wherever_it_is_cut),
        cmocka_unit_test(of_equal_quotations_in_a_passage_each_is_itself),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
