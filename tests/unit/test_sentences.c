/* test_sentences.c - where sentences end, and where a stop ends none. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "reading.h"

#define SENTENCES(...) ((const char *const[]){__VA_ARGS__, NULL})

static void assert_sentences_of(const char *tag, const char *content,
                                const char *const *expected)
{
    struct reading reading;
    reading_open(&reading, content, tag, PARAGRAPHS_BLANK);
    reading_assert_sentences(&reading, expected);
    reading_close(&reading);
}

static void assert_sentences(const char *content, const char *const *expected)
{
    assert_sentences_of("en", content, expected);
}

static void stops_questions_and_cries_end_sentences(void **state)
{
    (void)state;
    assert_sentences(
        "The bell rang. Who rang it? Nobody! Then fog came.",
        SENTENCES("The bell rang.", "Who rang it?", "Nobody!", "Then fog came."));
}

static void abbreviations_end_none(void **state)
{
    (void)state;
    assert_sentences("Mr. Berg met Gen. Holt and Cllr. Reed.",
                     SENTENCES("Mr. Berg met Gen. Holt and Cllr. Reed."));
    assert_sentences("It came on Feb. 11 to Kyst Inc. Harbour.",
                     SENTENCES("It came on Feb. 11 to Kyst Inc. Harbour."));
}

static void
word_that_is_also_an_abbreviation_ends_one_unless_a_number_follows(void **state)
{
    (void)state;
    assert_sentences("He said no. Boats stayed in.",
                     SENTENCES("He said no.", "Boats stayed in."));
    assert_sentences("It is No. 5 on p. 12 of vol. 3, est. 1871.",
                     SENTENCES("It is No. 5 on p. 12 of vol. 3, est. 1871."));
}

static void initials_end_none(void **state)
{
    (void)state;
    assert_sentences("J. R. Holt came. He left.",
                     SENTENCES("J. R. Holt came.", "He left."));
    assert_sentences("Harlan P. Whitcomb met F. I. Prentiss.",
                     SENTENCES("Harlan P. Whitcomb met F. I. Prentiss."));
}

static void inner_stops_end_one_only_before_a_sentence_opener(void **state)
{
    (void)state;
    assert_sentences("The U.S. Navy came at 5 p.m. The gulls left.",
                     SENTENCES("The U.S. Navy came at 5 p.m.", "The gulls left."));
    assert_sentences("He left the U.S. In May he was back.",
                     SENTENCES("He left the U.S.", "In May he was back."));
}

static void closing_marks_belong_to_the_sentence_before(void **state)
{
    (void)state;
    assert_sentences("“Fog came.” (It stayed.) Then it left.",
                     SENTENCES("“Fog came.”", "(It stayed.)", "Then it left."));
    assert_sentences("\"Fog came.\" \"It stayed.\"",
                     SENTENCES("\"Fog came.\"", "\"It stayed.\""));
    assert_sentences_of("fr", "Il dit « Bonjour. » Puis il part.",
                        SENTENCES("Il dit « Bonjour. »", "Puis il part."));
    assert_sentences_of("fr", "Il part. « Bonjour », dit-elle. « Adieu. »",
                        SENTENCES("Il part.", "« Bonjour », dit-elle.", "« Adieu. »"));
    assert_sentences_of("de", "»Er geht.« Dann »kommt er.«",
                        SENTENCES("»Er geht.«", "Dann »kommt er.«"));
    assert_sentences_of("de", "Er sagte: „Nebel kam.“ Dann ging er.",
                        SENTENCES("Er sagte: „Nebel kam.“", "Dann ging er."));
}

static void sentence_goes_on_in_lower_case(void **state)
{
    (void)state;
    assert_sentences("“Who rang it?” asked the master... and left.",
                     SENTENCES("“Who rang it?” asked the master... and left."));
}

static void marks_that_stand_alone_belong_to_what_stands_before(void **state)
{
    (void)state;
    assert_sentences(
        "The source said. . Similarly, it rained. ” Then it cleared.",
        SENTENCES("The source said. .", "Similarly, it rained. ”", "Then it cleared."));
}

static void numbers_hold_stops(void **state)
{
    (void)state;
    assert_sentences("It cost 3.5 million in 2019. 40 boats came.",
                     SENTENCES("It cost 3.5 million in 2019.", "40 boats came."));
}

static void german_ordinals_end_none(void **state)
{
    (void)state;
    assert_sentences_of(
        "de", "Am 3. Oktober kam Nebel. Er blieb bis 2019. Dann ging er.",
        SENTENCES("Am 3. Oktober kam Nebel.", "Er blieb bis 2019.", "Dann ging er."));
}

static void abbreviations_may_have_blanks_inside(void **state)
{
    (void)state;
    assert_sentences_of(
        "de", "Dazu zählen u. a. Regeln für Boote. Das sind d. h. Leute. Sie gingen.",
        SENTENCES("Dazu zählen u. a. Regeln für Boote.", "Das sind d. h. Leute.",
                  "Sie gingen."));
    assert_sentences_of("de", "Es war das a. Regeln gab es nicht.",
                        SENTENCES("Es war das a.", "Regeln gab es nicht."));
}

static void single_letters_with_stops_before_capitals_end_none(void **state)
{
    (void)state;
    assert_sentences_of("de", "Der Verein e. V. kam z. B. Mittwoch. Er ging.",
                        SENTENCES("Der Verein e. V. kam z. B. Mittwoch.", "Er ging."));
    assert_sentences_of("de", "Das war 44 v. Chr. in Rom. Er fiel.",
                        SENTENCES("Das war 44 v. Chr. in Rom.", "Er fiel."));
    assert_sentences_of("es", "Nació en el 44 a. C. en Roma. Cayó.",
                        SENTENCES("Nació en el 44 a. C. en Roma.", "Cayó."));
}

static void abbreviations_behind_elided_articles_end_none(void **state)
{
    (void)state;
    assert_sentences_of("it", "L'avv. Neri è qui. L’ing. Bini è via.",
                        SENTENCES("L'avv. Neri è qui.", "L’ing. Bini è via."));
}

static void foreign_titles_end_none(void **state)
{
    (void)state;
    assert_sentences_of("de", "Mr. Holm kam. Rev. Ashdown blieb.",
                        SENTENCES("Mr. Holm kam.", "Rev. Ashdown blieb."));
    assert_sentences_of("fr", "Il a vu Mr. Holm. Mrs. Tissot est partie.",
                        SENTENCES("Il a vu Mr. Holm.", "Mrs. Tissot est partie."));
}

static void dots_between_two_numbers_end_none(void **state)
{
    (void)state;
    assert_sentences("It fell to +15°C...+17°C in the fog. Then it cleared...The boats "
                     "came.",
                     SENTENCES("It fell to +15°C...+17°C in the fog.",
                               "Then it cleared...", "The boats came."));
}

static void japanese_stops_need_no_space(void **state)
{
    (void)state;
    assert_sentences_of(
        "ja", "霧が来た。「行きます。」と彼は言った。船は出なかった！",
        SENTENCES("霧が来た。", "「行きます。」と彼は言った。", "船は出なかった！"));
}

static void every_token_stands_in_one_sentence(void **state)
{
    (void)state;
    struct reading reading;
    reading_open(&reading, "One. Two? . ”Three\n\n—\n\nFour... Five", "en",
                 PARAGRAPHS_BLANK);
    const struct document *document = reading.document;
    uint32_t at = 0;
    for (size_t i = 0; i < document->sentence_count; i++) {
        assert_int_equal(document->sentences[i].tokens.first, at);
        assert_true(document->sentences[i].tokens.count > 0);
        at = range_end(document->sentences[i].tokens);
    }
    assert_int_equal(at, document->tokens.count);
    reading_close(&reading);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(single_letters_with_stops_before_capitals_end_none),
        cmocka_unit_test(abbreviations_behind_elided_articles_end_none),
        cmocka_unit_test(stops_questions_and_cries_end_sentences),
        cmocka_unit_test(abbreviations_end_none),
        cmocka_unit_test(
            word_that_is_also_an_abbreviation_ends_one_unless_a_number_follows),
        cmocka_unit_test(initials_end_none),
        cmocka_unit_test(inner_stops_end_one_only_before_a_sentence_opener),
        cmocka_unit_test(closing_marks_belong_to_the_sentence_before),
        cmocka_unit_test(sentence_goes_on_in_lower_case),
        cmocka_unit_test(marks_that_stand_alone_belong_to_what_stands_before),
        cmocka_unit_test(numbers_hold_stops),
        cmocka_unit_test(german_ordinals_end_none),
        cmocka_unit_test(abbreviations_may_have_blanks_inside),
        cmocka_unit_test(foreign_titles_end_none),
        cmocka_unit_test(dots_between_two_numbers_end_none),
        cmocka_unit_test(japanese_stops_need_no_space),
        cmocka_unit_test(every_token_stands_in_one_sentence),
    };
    return cmocka_run_group_tests_name("sentences", tests, NULL, NULL) != 0;
}
