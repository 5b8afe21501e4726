/* test_quote_pair.c - what became of each quotation, and who says it now. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "comparing.h"
#include "quote_pair_cases.h"

#include <stdlib.h>
#include <string.h>

static void append_members(struct buffer *out, const struct comparison *comparison,
                           const struct quote_link *link, enum side side)
{
    const struct document *document = comparison->documents[side];
    const uint32_t *members =
        comparison->quote_links.members[side] + link->members[side].first;

    if (link->members[side].count == 0 && link->has_span[side])
        buffer_append(out, document_bytes(document, link->spans[side]),
                      span_length(link->spans[side]));
    for (uint32_t i = 0; i < link->members[side].count; i++) {
        struct span span = document->quotes[members[i]].span;
        buffer_append_string(out, i > 0 ? " + " : "");
        buffer_append(out, document_bytes(document, span), span_length(span));
    }
}

static char *describe(const struct comparison *comparison)
{
    struct buffer out = {0};
    struct error err = {0};

    for (size_t i = 0; i < comparison->quote_links.count; i++) {
        const struct quote_link *link = &comparison->quote_links.links[i];
        buffer_printf(&out, "%s %s%s%s%s%s%s: ", quote_relation_name(link->relation),
                      speaker_relation_name(link->speaker),
                      link->risk & QUOTE_RISK_NEGATION ? " negation" : "",
                      link->risk & QUOTE_RISK_NUMBER ? " number" : "",
                      link->risk & QUOTE_RISK_NAME ? " name" : "",
                      link->risk & QUOTE_RISK_MODALITY ? " modality" : "",
                      link->is_other_form ? " (other form)" : "");
        append_members(&out, comparison, link, SIDE_LEFT);
        buffer_append_string(&out, " = ");
        append_members(&out, comparison, link, SIDE_RIGHT);
        buffer_append_char(&out, '\n');
    }
    return buffer_take_string(&out, &err);
}

static void pairs_the_quotations(void **state)
{
    const struct pair_case *pair_case = *state;
    struct comparing comparing;

    comparing_open(&comparing, pair_case->left, pair_case->right, "en");
    char *found = describe(comparing.comparison);
    assert_non_null(found);
    if (pair_case->is_known_failure)
        assert_string_not_equal(found, pair_case->expected);
    else
        assert_string_equal(found, pair_case->expected);
    free(found);
    comparing_close(&comparing);
}

static void append_words(struct buffer *out, char letter, int first, int end)
{
    for (int i = first; i < end; i++)
        buffer_printf(out, "%s%c%c%co", i > first ? " " : "", letter, 'a' + i % 16,
                      'a' + i / 16);
}

/* All of them together are more than the bag of one quotation has room for. */
static void long_parts_of_one_quotation_are_joined(void **state)
{
    (void)state;
    struct buffer left = {0}, right = {0};
    struct error err = {0};
    struct comparing comparing;
    buffer_append_string(&left, "“");
    append_words(&left, 'w', 0, 70);
    buffer_append_string(&left, " ");
    append_words(&left, 'n', 0, 58);
    buffer_append_string(&left, ",” said Moll Denny, “");
    append_words(&left, 'l', 0, 255);
    buffer_append_string(&left, " ");
    append_words(&left, 'w', 200, 201);
    buffer_append_string(&left, ".”");
    buffer_append_string(&right, "“");
    append_words(&right, 'w', 0, 256);
    buffer_append_string(&right, ",” said Moll Denny.");
    char *older = buffer_take_string(&left, &err);
    char *newer = buffer_take_string(&right, &err);
    assert_non_null(older);
    assert_non_null(newer);
    comparing_open(&comparing, older, newer, "en");
    const struct quote_link_list *links = &comparing.comparison->quote_links;
    assert_int_equal(links->count, 1);
    assert_int_equal(links->links[0].members[SIDE_LEFT].count, 2);
    comparing_close(&comparing);
    free(older);
    free(newer);
}

static void every_quotation_stands_in_a_link_with_a_reason(void **state)
{
    (void)state;
    struct comparing comparing;
    comparing_open(
        &comparing,
        "“It holds,” said Tilda Marsh. She called it “new”.\n\n“It leaks,” said "
        "Amos Pike.\n",
        "“It leaks,” said Amos Pike.\n\nThe wall is new.\n", "en");
    const struct quote_link_list *links = &comparing.comparison->quote_links;
    for (int side = 0; side < SIDE_COUNT; side++)
        for (size_t i = 0; i < comparing.documents[side]->quote_count; i++)
            assert_true(links->link_of[side][i] < links->count);
    for (size_t i = 0; i < links->count; i++)
        assert_true(links->links[i].reason_count > 0);
    comparing_close(&comparing);
}

static void a_lost_mark_is_restored_where_the_other_version_has_it(void **state)
{
    (void)state;
    static const char left[] = "Tilda Marsh shrugged at the crowd. “The wall will hold "
                               "until spring.” The council "
                               "left the hall at nine.\n";
    static const char right[] = "Tilda Marsh shrugged at the crowd. “The wall will "
                                "hold until spring. The council "
                                "left the hall at nine.\n";
    struct comparing comparing;
    comparing_open(&comparing, left, right, "en");
    const struct quote_link_list *links = &comparing.comparison->quote_links;
    assert_int_equal(links->count, 1);
    struct span span = links->links[0].spans[SIDE_RIGHT];
    assert_int_equal(span_length(span), strlen("The wall will hold until spring."));
    assert_int_equal(links->links[0].relation, QUOTE_VERBATIM);
    comparing_close(&comparing);
}

static size_t count_findings(const struct comparison *comparison,
                             enum finding_kind kind)
{
    size_t count = 0;

    for (size_t i = 0; i < comparison->finding_count; i++)
        count += comparison->findings[i].kind == kind;
    return count;
}

static void a_changed_speaker_is_one_finding_with_all_its_places(void **state)
{
    (void)state;
    struct comparing comparing;
    comparing_open(&comparing,
                   "“The wall will hold until spring,” said Lem Harker.\n\nThe pier is "
                   "older than the "
                   "town. “It leaks in every storm,” said Lem Harker.\n",
                   "“The wall will hold until spring,” said Ona Reeve.\n\nThe pier is "
                   "older than the "
                   "town. “It leaks in every storm,” said Ona Reeve.\n",
                   "en");
    assert_int_equal(count_findings(comparing.comparison, FINDING_SPEAKER), 1);
    for (size_t i = 0; i < comparing.comparison->finding_count; i++)
        if (comparing.comparison->findings[i].kind == FINDING_SPEAKER)
            assert_int_equal(comparing.comparison->findings[i].place_count, 2);
    comparing_close(&comparing);
}

/* A reason of the only pair of quotations, the first one being 0. */
static void assert_reason(const char *left, const char *right, size_t index,
                          const char *expected)
{
    struct comparing comparing;
    comparing_open(&comparing, left, right, "en");
    const struct quote_link_list *links = &comparing.comparison->quote_links;
    assert_int_equal(links->count, 1);
    assert_true(links->links[0].reason_count > index);
    assert_string_equal(links->links[0].reasons[index], expected);
    comparing_close(&comparing);
}

static void what_is_folded_is_named(void **state)
{
    (void)state;
    assert_reason("“The wall can't hold,” she said.",
                  "“The wall can't hold,” she said.", 0, "every character is equal");
    assert_reason("“The wall can't hold,” she said.",
                  "“The wall can’t hold,” she said.", 0,
                  "apostrophes, hyphens or accents are written differently");
    assert_reason("“The wall can't hold,” she said.",
                  "She said: “The wall can't hold.”", 0,
                  "a final comma or stop differs");
    assert_reason("“The wall can't hold,” she said.",
                  "She knows that “the wall can't hold”, and said so.", 0,
                  "the case of the first letter differs");
    assert_reason("She knows “the wall can't hold,” and said so.",
                  "She knows “the wall can't hold” and said so.", 0,
                  "a final comma or stop is on one side only");
    assert_reason("“The wall\ncan't hold,” she said.",
                  "“The wall can't hold,” she said.", 0, "spaces or breaks differ");
    assert_reason("“The wall - our wall - can't hold,” she said.",
                  "“The wall – our wall – can't hold,” she said.", 0,
                  "dashes or dots are written differently");
    assert_reason("“The wall, our wall, can't hold,” she said.",
                  "“The wall - our wall - can't hold,” she said.", 0,
                  "commas, stops or dashes inside differ");
    assert_reason("“The wall can't hold,” she said.",
                  "She said: “The wall can’t hold.”", 0,
                  "apostrophes, hyphens or accents are written differently");
    assert_reason("“The wall can't hold,” she said.",
                  "She said: “The wall can’t hold.”", 1,
                  "a final comma or stop differs");
}

static void a_report_without_marks_has_a_speaker_too(void **state)
{
    (void)state;
    struct comparing comparing;
    comparing_open(&comparing,
                   "Ada Finch told Coast Radio on Monday that the wall holds.",
                   "Amos Pike told Coast Radio on Monday that the wall holds.", "en");
    assert_int_equal(count_findings(comparing.comparison, FINDING_SPEAKER), 1);
    comparing_close(&comparing);
}

static void garbled_people_who_changed_places_are_told(void **state)
{
    (void)state;
    struct comparing comparing;
    comparing_open(
        &comparing,
        "Farouk Hadjian said the wall would “hold in most weathers”. Beatrix "
        "Olmstead called it “a costly joke about the sea”.",
        "Farouk Hajian called it “a costly joke about the sea”. Beatrix "
        "Olmsted said the wall would “hold in most weathers”.",
        "en");
    assert_int_equal(count_findings(comparing.comparison, FINDING_SPEAKER), 2);
    comparing_close(&comparing);
}

static void equal_texts_have_no_finding_of_quotations(void **state)
{
    (void)state;
    struct comparing comparing;
    const char *text =
        "“The wall will hold, said Lem Harker.\n\nHe called it ‘new’. ”\n";
    comparing_open(&comparing, text, text, "en");
    assert_int_equal(count_findings(comparing.comparison, FINDING_SPEAKER), 0);
    assert_int_equal(count_findings(comparing.comparison, FINDING_QUOTE), 0);
    comparing_close(&comparing);
}

static void open_long_sentences(struct comparing *comparing, unsigned numbers)
{
    struct buffer texts[SIDE_COUNT] = {{0}, {0}};
    for (int side = 0; side < SIDE_COUNT; side++) {
        buffer_printf(&texts[side], "“We lost %d goats in May,” Tilda Marsh said of",
                      side == SIDE_LEFT ? 4001 : 4002);
        for (unsigned i = 0; i < numbers; i++)
            buffer_printf(&texts[side], " %u sheep and", 5000 + i);
        buffer_append_string(&texts[side], " 4001 horses and 4002 hens.");
        buffer_append_char(&texts[side], '\0');
    }
    comparing_open(comparing, texts[SIDE_LEFT].bytes, texts[SIDE_RIGHT].bytes, "en");
    for (int side = 0; side < SIDE_COUNT; side++)
        buffer_clear(&texts[side]);
}

static void a_number_far_off_in_a_sentence_does_not_stand_for_a_quoted_one(void **state)
{
    (void)state;
    static const struct {
        unsigned numbers;
        unsigned risk;
    } expected[] = {{10, 0}, {300, QUOTE_RISK_NUMBER}};
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        struct comparing comparing;
        open_long_sentences(&comparing, expected[i].numbers);
        assert_int_equal(comparing.comparison->quote_links.count, 1);
        assert_int_equal(comparing.comparison->quote_links.links[0].risk,
                         expected[i].risk);
        comparing_close(&comparing);
    }
}

int main(void)
{
    enum { CASE_COUNT = sizeof cases / sizeof *cases };
    static const struct CMUnitTest others[] = {
        cmocka_unit_test(long_parts_of_one_quotation_are_joined),
        cmocka_unit_test(every_quotation_stands_in_a_link_with_a_reason),
        cmocka_unit_test(a_lost_mark_is_restored_where_the_other_version_has_it),
        cmocka_unit_test(a_changed_speaker_is_one_finding_with_all_its_places),
        cmocka_unit_test(what_is_folded_is_named),
        cmocka_unit_test(a_report_without_marks_has_a_speaker_too),
        cmocka_unit_test(garbled_people_who_changed_places_are_told),
        cmocka_unit_test(equal_texts_have_no_finding_of_quotations),
        cmocka_unit_test(
            a_number_far_off_in_a_sentence_does_not_stand_for_a_quoted_one),
    };
    enum { OTHER_COUNT = sizeof others / sizeof *others };
    struct CMUnitTest tests[CASE_COUNT + OTHER_COUNT];

    for (size_t i = 0; i < CASE_COUNT; i++)
        tests[i] = (struct CMUnitTest){cases[i].name, pairs_the_quotations, NULL, NULL,
                                       (void *)(uintptr_t)&cases[i]};
    memcpy(tests + CASE_COUNT, others, sizeof others);
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
