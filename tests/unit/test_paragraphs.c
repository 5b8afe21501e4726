/* test_paragraphs.c - what separates paragraphs, and what kinds they are. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "reading.h"

#include <stdlib.h>

#define LINES(...) ((const char *const[]){__VA_ARGS__, NULL})

static void assert_paragraphs(const char *content, enum paragraph_mode mode,
                              enum paragraph_mode chosen, const char *const *expected)
{
    struct reading reading;
    reading_open(&reading, content, "en", mode);
    reading_assert_paragraphs(&reading, expected);
    assert_int_equal(reading.document->paragraph_mode, chosen);
    reading_close(&reading);
}

static void blank_lines_separate_paragraphs(void **state)
{
    (void)state;
    assert_paragraphs(
        "One thing came first.\n\nAnother came second.\n\n\nA third.\n",
        PARAGRAPHS_AUTO, PARAGRAPHS_BLANK,
        LINES("One thing came first.", "Another came second.", "A third."));
}

static void each_line_is_a_paragraph_where_lines_end_with_their_sentences(void **state)
{
    (void)state;
    assert_paragraphs(
        "The harbour master rang the bell twice before anybody came down to look.\n"
        "Nobody came.\n"
        "He rang it again, longer, and the gulls left the roof of the customs house.\n"
        "“Fog,” he said.\n",
        PARAGRAPHS_AUTO, PARAGRAPHS_LINE,
        LINES("The harbour master rang the bell twice before anybody came down to "
              "look.",
              "Nobody came.",
              "He rang it again, longer, and the gulls left the roof of the customs "
              "house.",
              "“Fog,” he said."));
}

static void a_lone_short_line_ends_nothing_between_blank_lines(void **state)
{
    (void)state;
    assert_paragraphs(
        "The harbour master rang the bell twice before anybody came\n"
        "down to look at the water, and then he went home to bed and\n"
        "slept.\n\n"
        "The pilot of the trawler said that he had heard no bell and\n"
        "seen no light.\n\n"
        "Odile Marchetti had heard it, she told the board.\n"
        "\"I counted. Nobody else did, for all of them were asleep as\n"
        "they always are.\"\n\n"
        "The board will meet again when the fog has lifted from the\n"
        "quay.\n",
        PARAGRAPHS_AUTO, PARAGRAPHS_BLANK,
        LINES("The harbour master rang the bell twice before anybody came down to look "
              "at the water, and then he went home to bed and slept.",
              "The pilot of the trawler said that he had heard no bell and seen no "
              "light.",
              "Odile Marchetti had heard it, she told the board. \"I counted. Nobody "
              "else did, for all of them were asleep as they always are.\"",
              "The board will meet again when the fog has lifted from the quay."));
}

static void several_short_lines_in_a_block_end_paragraphs(void **state)
{
    (void)state;
    assert_paragraphs(
        "The board of the harbour has laid down what is to be done as\n"
        "soon as there is fog on the quay, and it is not very much:\n\n"
        "A. The bell is rung twice, by the master or by whoever is in\n"
        "the tower at that hour and has seen that the quay is no more\n"
        "to be seen.\n"
        "B. Nobody may sell bread on the stones before it is over and\n"
        "the gulls are gone, which the master says when he thinks it\n"
        "is true of all.\n"
        "C. The pumps rest until the master has gone down to the quay\n"
        "and come back, and then they go on as if nothing at all had\n"
        "been the matter.\n\n"
        "The board will meet again when the fog has lifted from the\n"
        "quay, and not before.\n",
        PARAGRAPHS_AUTO, PARAGRAPHS_BLANK,
        LINES(
            "The board of the harbour has laid down what is to be done as soon as "
            "there is fog on the quay, and it is not very much:",
            "A. The bell is rung twice, by the master or by whoever is in the tower at "
            "that hour and has seen that the quay is no more to be seen.",
            "B. Nobody may sell bread on the stones before it is over and the gulls "
            "are gone, which the master says when he thinks it is true of all.",
            "C. The pumps rest until the master has gone down to the quay and come "
            "back, and then they go on as if nothing at all had been the matter.",
            "The board will meet again when the fog has lifted from the quay, and "
            "not before."));
}

static void lines_above_the_story_do_not_make_it_wrapped(void **state)
{
    (void)state;
    assert_paragraphs(
        "Fog over Orlsund\n"
        "By Anna Holt\n"
        "March 3, 2025\n"
        "The harbour master rang the bell twice before anybody came down to look.\n"
        "Nobody came, and he rang it again, longer, until the gulls left.\n"
        "They left the roof of the customs house, all at once.\n",
        PARAGRAPHS_AUTO, PARAGRAPHS_LINE,
        LINES("Fog over Orlsund", "By Anna Holt", "March 3, 2025",
              "The harbour master rang the bell twice before anybody came down to "
              "look.",
              "Nobody came, and he rang it again, longer, until the gulls left.",
              "They left the roof of the customs house, all at once."));
}

static void indented_paragraphs_may_be_short(void **state)
{
    (void)state;
    assert_paragraphs("  The harbour master rang the bell.\n"
                      "  Nobody came down to look at the water of\n"
                      "the harbour.\n"
                      "  He rang it again.\n"
                      "  “Fog,” he said to the gulls on the roof,\n"
                      "and went in.\n",
                      PARAGRAPHS_AUTO, PARAGRAPHS_INDENT,
                      LINES("The harbour master rang the bell.",
                            "Nobody came down to look at the water of the harbour.",
                            "He rang it again.",
                            "“Fog,” he said to the gulls on the roof, and went in."));
}

static void lines_without_blanks_are_wrapped_between_ideographs(void **state)
{
    (void)state;
    struct reading reading;
    reading_open(&reading,
                 "港が開く\n\n"
                 "　港は月曜日に再び開いた。九日間の嵐のあ\n"
                 "とで、最初の船には四十人の客と二頭の山羊\n"
                 "が乗っていた。\n"
                 "　委員会は金曜日に会合を開き、山羊につい\n"
                 "て話し合う。\n",
                 "ja", PARAGRAPHS_AUTO);
    assert_int_equal(reading.document->paragraph_mode, PARAGRAPHS_INDENT);
    assert_int_equal(reading.document->paragraph_count, 3);
    assert_int_equal(reading.document->paragraphs[1].line, 3);
    assert_int_equal(reading.document->paragraphs[2].line, 6);
    reading_close(&reading);
}

static void wrapped_lines_are_joined(void **state)
{
    (void)state;
    assert_paragraphs("The harbour master rang the bell twice\n"
                      "before anybody came down to look at\n"
                      "the water. Nobody came.\n"
                      "\n"
                      "He rang it again, longer, and the gulls\n"
                      "left the roof.\n",
                      PARAGRAPHS_AUTO, PARAGRAPHS_BLANK,
                      LINES("The harbour master rang the bell twice before anybody "
                            "came down to look at the water. Nobody came.",
                            "He rang it again, longer, and the gulls left the roof."));
}

static void indented_first_lines_open_paragraphs(void **state)
{
    (void)state;
    assert_paragraphs("   The harbour master rang the bell twice\n"
                      "before anybody came down to look at the\n"
                      "water. Nobody came.\n"
                      "   He rang it again, longer, and the gulls\n"
                      "left the roof of the customs house, all\n"
                      "at once.\n"
                      "   Then the fog lifted.\n",
                      PARAGRAPHS_AUTO, PARAGRAPHS_INDENT,
                      LINES("The harbour master rang the bell twice before anybody "
                            "came down to look at the water. Nobody came.",
                            "He rang it again, longer, and the gulls left the roof of "
                            "the customs house, all at once.",
                            "Then the fog lifted."));
}

static void short_line_under_a_caption_is_a_dateline(void **state)
{
    (void)state;
    struct reading reading;
    reading_open(
        &reading,
        "Fishermen mend their nets on the quay at Orlsund, in the far north of the "
        "island, on the morning after the storm that closed the harbour for nine "
        "days. (Photo: A. Berg/Kystbild)\n"
        "ORLSUND \u2014\u00a0\n"
        "\n"
        "The harbour opened again on Monday after the longest closure in its history, "
        "and the first boat out was the one that had been the last to come in.\n",
        "en", PARAGRAPHS_AUTO);
    const struct document *document = reading.document;
    assert_int_equal(document->paragraph_count, 3);
    assert_int_equal(document->paragraphs[0].kind, PARAGRAPH_CAPTION);
    assert_int_equal(document->paragraphs[1].kind, PARAGRAPH_DATELINE);
    assert_int_equal(document->paragraphs[1].line, 2);
    assert_int_equal(document->paragraphs[2].kind, PARAGRAPH_BODY);
    reading_close(&reading);
}

/* Lines between two paragraphs of full lines, and what these are. */
#define WRAPPED(lines)                                                                 \
    "The harbour master rang the bell twice\n"                                         \
    "before anybody came down to look at the\n"                                        \
    "water, and he rang it again, far longer\n"                                        \
    "than the board of the harbour would have\n"                                       \
    "liked it to be rung on a quiet evening.\n"                                        \
    "\n" lines "\n"                                                                    \
    "The gulls left the roof of the old house\n"                                       \
    "where the customs had been, all at once,\n"                                       \
    "and they settled on the crane that stood\n"                                       \
    "idle because of what the fog had done.\n"
#define WRAPPED_ABOVE                                                                  \
    "The harbour master rang the bell twice before anybody came down to look at the "  \
    "water, and he rang it again, far longer than the board of the harbour would "     \
    "have liked it to be rung on a quiet evening."
#define WRAPPED_BELOW                                                                  \
    "The gulls left the roof of the old house where the customs had been, all at "     \
    "once, and they settled on the crane that stood idle because of what the fog had " \
    "done."

static void a_short_line_opens_the_block_of_a_wrapped_text(void **state)
{
    (void)state;
    assert_paragraphs(WRAPPED("What the board says\n"
                              "Nobody on the board has been told about\n"
                              "the fog.\n"),
                      PARAGRAPHS_AUTO, PARAGRAPHS_BLANK,
                      LINES(WRAPPED_ABOVE, "What the board says",
                            "Nobody on the board has been told about the fog.",
                            WRAPPED_BELOW));
}

static void a_short_line_with_a_sentence_ends_its_paragraph(void **state)
{
    (void)state;
    assert_paragraphs(
        WRAPPED("Nobody on the board has been told about\n"
                "the fog.\n"
                "“That will change,” said the man who rang\n"
                "the bell.\n"),
        PARAGRAPHS_AUTO, PARAGRAPHS_BLANK,
        LINES(WRAPPED_ABOVE, "Nobody on the board has been told about the fog.",
              "“That will change,” said the man who rang the bell.", WRAPPED_BELOW));
}

static void marked_lines_stand_for_themselves_in_a_wrapped_text(void **state)
{
    (void)state;
    assert_paragraphs(WRAPPED("This is what was found on the quay when\n"
                              "the fog had lifted in the morning, then:\n"
                              "- two goats, white, that share one rope,\n"
                              "which is long\n"
                              "- a crate that nobody had sent for, with\n"
                              "no name on it\n"),
                      PARAGRAPHS_AUTO, PARAGRAPHS_BLANK,
                      LINES(WRAPPED_ABOVE,
                            "This is what was found on the quay when the fog had "
                            "lifted in the morning, then:",
                            "- two goats, white, that share one rope, which is long",
                            "- a crate that nobody had sent for, with no name on "
                            "it",
                            WRAPPED_BELOW));
    assert_paragraphs(WRAPPED("The board had this to say about the fog,\n"
                              "> We do not hold it for what anybody has\n"
                              "> called it.\n"
                              "but it took it back before the evening.\n"),
                      PARAGRAPHS_AUTO, PARAGRAPHS_BLANK,
                      LINES(WRAPPED_ABOVE, "The board had this to say about the fog,",
                            "> We do not hold it for what anybody has > called it.",
                            "but it took it back before the evening.", WRAPPED_BELOW));
}

static void a_dash_at_the_start_of_a_wrapped_line_is_no_list(void **state)
{
    (void)state;
    assert_paragraphs(WRAPPED("What was found on the quay in the morning\n"
                              "- two goats, white, that share one rope -\n"
                              "belonged to nobody whom the board knows.\n"),
                      PARAGRAPHS_AUTO, PARAGRAPHS_BLANK,
                      LINES(WRAPPED_ABOVE,
                            "What was found on the quay in the morning - two goats, "
                            "white, that share one rope - belonged to nobody whom the "
                            "board knows.",
                            WRAPPED_BELOW));
}

static void every_line_break_counts_as_one(void **state)
{
    (void)state;
    assert_paragraphs("One.\r\n\r\nTwo.\r\rThree.\n\u00a0\u3000\nFour.\n\f\nFive.",
                      PARAGRAPHS_AUTO, PARAGRAPHS_BLANK,
                      LINES("One.", "Two.", "Three.", "Four.", "Five."));
}

static void
paragraph_separator_ends_a_paragraph_and_line_separator_does_not(void **state)
{
    (void)state;
    struct reading reading;
    reading_open(&reading, "One\u2028goes on.\u2029Two.", "en", PARAGRAPHS_AUTO);
    reading_assert_paragraphs(&reading, LINES("One\u2028goes on.", "Two."));
    reading_close(&reading);
}

static void mode_line_makes_every_line_a_paragraph(void **state)
{
    (void)state;
    assert_paragraphs("The harbour master rang the bell twice\nbefore anybody came "
                      "down to look at\n\nthe water.\n",
                      PARAGRAPHS_LINE, PARAGRAPHS_LINE,
                      LINES("The harbour master rang the bell twice",
                            "before anybody came down to look at", "the water."));
}

static void mode_blank_joins_whole_blocks(void **state)
{
    (void)state;
    assert_paragraphs("One.\nTwo.\n\nThree.\n", PARAGRAPHS_BLANK, PARAGRAPHS_BLANK,
                      LINES("One. Two.", "Three."));
}

static void indented_lines_in_a_row_are_a_paragraph_each(void **state)
{
    (void)state;
    assert_paragraphs(
        "   The bell\n"
        "   By a reader of tides\n"
        "   The harbour master rang the bell twice\n"
        "before anybody came down to look at\n"
        "the water, and then he rang it again.\n"
        "   Fog\n"
        "   Nobody came, for nobody had heard him,\n"
        "or so they said when he asked them the\n"
        "next morning over eggs and cold coffee\n"
        "at the long table of the harbour inn.\n",
        PARAGRAPHS_AUTO, PARAGRAPHS_INDENT,
        LINES("The bell", "By a reader of tides",
              "The harbour master rang the bell twice before anybody came down to "
              "look at the water, and then he rang it again.",
              "Fog",
              "Nobody came, for nobody had heard him, or so they said when he asked "
              "them the next morning over eggs and cold coffee at the long table of "
              "the harbour inn."));
}

/* Ends of short paragraphs are no sign against wrapping. */
static void heading_above_does_not_hide_indented_paragraphs(void **state)
{
    (void)state;
    assert_paragraphs("Harbour opens again\n"
                      "\n"
                      "    The harbour at Orlsund opened again on Monday\n"
                      "after nine days.\n"
                      "    “We waited long enough,” said Maren Holt, who\n"
                      "runs the ticket office.\n"
                      "    Nobody could say how the goats on board had come\n"
                      "there at all.\n",
                      PARAGRAPHS_AUTO, PARAGRAPHS_INDENT,
                      LINES("Harbour opens again",
                            "The harbour at Orlsund opened again on Monday after nine "
                            "days.",
                            "“We waited long enough,” said Maren Holt, who runs the "
                            "ticket office.",
                            "Nobody could say how the goats on board had come there at "
                            "all."));
}

static void list_items_keep_their_hanging_lines(void **state)
{
    (void)state;
    assert_paragraphs("The board will meet on Friday to talk about them all.\n"
                      "\n"
                      "- one goat, brown\n"
                      "- two goats, white,\n"
                      "  that share a rope\n"
                      "  and a bell\n"
                      "- a crate\n",
                      PARAGRAPHS_AUTO, PARAGRAPHS_LINE,
                      LINES("The board will meet on Friday to talk about them all.",
                            "- one goat, brown",
                            "- two goats, white, that share a rope and a bell",
                            "- a crate"));
}

static void block_quotations_have_paragraphs_of_their_own(void **state)
{
    (void)state;
    struct reading reading;
    reading_open(&reading, "> Nobody came\n> down here.\n>\n> They never do.\n> > \n",
                 "en", PARAGRAPHS_AUTO);
    reading_assert_paragraphs(&reading,
                              LINES("> Nobody came > down here.", "> They never do."));
    for (size_t i = 0; i < reading.document->paragraph_count; i++)
        assert_int_equal(reading.document->paragraphs[i].kind, PARAGRAPH_BLOCK_QUOTE);
    reading_close(&reading);
}

static void mode_indent_separates_at_indented_lines(void **state)
{
    (void)state;
    assert_paragraphs("One\nand more.\n    two\nand more.\n", PARAGRAPHS_INDENT,
                      PARAGRAPHS_INDENT, LINES("One and more.", "two and more."));
}

static void text_without_words_has_no_paragraphs(void **state)
{
    (void)state;
    struct reading reading;
    const char *const contents[] = {"", "\n\n", " \t\u00a0\n\ufeff"};
    for (size_t i = 0; i < sizeof contents / sizeof *contents; i++) {
        reading_open(&reading, contents[i], "en", PARAGRAPHS_AUTO);
        assert_int_equal(reading.document->paragraph_count, 0);
        assert_int_equal(reading.document->sentence_count, 0);
        reading_close(&reading);
    }
}

static void assert_kind(const char *paragraph, enum paragraph_kind kind)
{
    struct reading reading;
    struct buffer content = {0};
    struct error err = {0};
    buffer_printf(&content, "%s\n\nAnd then the story went on, as stories do.\n",
                  paragraph);
    char *string = buffer_take_string(&content, &err);
    assert_non_null(string);
    reading_open(&reading, string, "en", PARAGRAPHS_AUTO);
    assert_true(reading.document->paragraph_count >= 2);
    assert_int_equal(reading.document->paragraphs[0].kind, kind);
    reading_close(&reading);
    free(string);
}

static void kinds_are_told_by_their_looks(void **state)
{
    (void)state;
    assert_kind("Harbour opens after nine days", PARAGRAPH_HEADING);
    assert_kind("# Harbour opens.", PARAGRAPH_HEADING);
    assert_kind("Harbour opens\n=============", PARAGRAPH_HEADING);
    assert_kind("‘Nothing but fog’", PARAGRAPH_HEADING);
    assert_kind("Nobody came.", PARAGRAPH_BODY);
    assert_kind("“Fog,” he said.", PARAGRAPH_BODY);
    assert_kind("By Anna Berg, harbour reporter", PARAGRAPH_BODY);
    assert_kind("![The quay at night](https://example.org/quay.jpg)",
                PARAGRAPH_CAPTION);
    assert_kind("The quay at night. Anna Berg via REUTERS/Handout", PARAGRAPH_CAPTION);
    assert_kind("> Nobody came.\n> Nobody ever does.", PARAGRAPH_BLOCK_QUOTE);
    assert_kind("- a bell", PARAGRAPH_LIST_ITEM);
    assert_kind("2) a rope", PARAGRAPH_LIST_ITEM);
    assert_kind("100. The last rope of the year was sold at noon.",
                PARAGRAPH_LIST_ITEM);
    assert_kind("1914. The last rope of the year was sold at noon.", PARAGRAPH_BODY);
    assert_kind("ORLSUND (Kyst) -", PARAGRAPH_DATELINE);
    assert_kind("March 3, 2025", PARAGRAPH_DATELINE);
    assert_kind("Tuesday, 12 August", PARAGRAPH_DATELINE);
    assert_kind("Published 14:02 GMT, Tuesday 4 March 2025", PARAGRAPH_DATELINE);
    assert_kind("Last updated: 4 March 2025 at 16:45", PARAGRAPH_DATELINE);
    assert_kind("10:14 AM \u00b7 Feb 12, 2025", PARAGRAPH_DATELINE);
    assert_kind("Updated plans for 64 piles", PARAGRAPH_HEADING);
    assert_kind("12 gulls", PARAGRAPH_HEADING);
    assert_kind("and no one knows", PARAGRAPH_BODY);
    assert_kind("* * *", PARAGRAPH_BODY);
    assert_kind("____", PARAGRAPH_BODY);
    assert_kind("_Fog_", PARAGRAPH_HEADING);
    assert_kind("A list of bells (and of ropes", PARAGRAPH_BODY);
    assert_kind("A list of bells (and of ropes)", PARAGRAPH_HEADING);
    assert_kind("As the pilot put it\n\nand nobody else", PARAGRAPH_BODY);
}

static void marks_of_a_block_quotation_are_no_tokens(void **state)
{
    (void)state;
    struct reading reading;
    reading_open(&reading, "> Nobody came\n> down here", "en", PARAGRAPHS_AUTO);
    assert_int_equal(reading.document->paragraph_count, 1);
    assert_int_equal(reading.document->tokens.count, 4);
    assert_true(reading.document->tokens.tokens[2].flags & TOKEN_AFTER_BREAK);
    reading_close(&reading);
}

static void datelines_stand_near_the_top(void **state)
{
    (void)state;
    struct reading reading;
    reading_open(
        &reading,
        "The quay\n\nORLSUND (Kyst) -\n\nOne boat came home.\n\nTwo boats came "
        "home.\n\nThree boats came home.\n\nFour boats came home.\n\nORLSUND "
        "(Kyst) -\n\nFive boats came home.\n",
        "en", PARAGRAPHS_BLANK);
    const struct document *document = reading.document;
    assert_int_equal(document->paragraph_count, 8);
    assert_int_equal(document->paragraphs[1].kind, PARAGRAPH_DATELINE);
    assert_int_not_equal(document->paragraphs[6].kind, PARAGRAPH_DATELINE);
    reading_close(&reading);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blank_lines_separate_paragraphs),
        cmocka_unit_test(each_line_is_a_paragraph_where_lines_end_with_their_sentences),
        cmocka_unit_test(a_lone_short_line_ends_nothing_between_blank_lines),
        cmocka_unit_test(several_short_lines_in_a_block_end_paragraphs),
        cmocka_unit_test(lines_above_the_story_do_not_make_it_wrapped),
        cmocka_unit_test(indented_paragraphs_may_be_short),
        cmocka_unit_test(lines_without_blanks_are_wrapped_between_ideographs),
        cmocka_unit_test(wrapped_lines_are_joined),
        cmocka_unit_test(indented_first_lines_open_paragraphs),
        cmocka_unit_test(short_line_under_a_caption_is_a_dateline),
        cmocka_unit_test(a_short_line_opens_the_block_of_a_wrapped_text),
        cmocka_unit_test(a_short_line_with_a_sentence_ends_its_paragraph),
        cmocka_unit_test(marked_lines_stand_for_themselves_in_a_wrapped_text),
        cmocka_unit_test(a_dash_at_the_start_of_a_wrapped_line_is_no_list),
        cmocka_unit_test(every_line_break_counts_as_one),
        cmocka_unit_test(
            paragraph_separator_ends_a_paragraph_and_line_separator_does_not),
        cmocka_unit_test(mode_line_makes_every_line_a_paragraph),
        cmocka_unit_test(mode_blank_joins_whole_blocks),
        cmocka_unit_test(indented_lines_in_a_row_are_a_paragraph_each),
        cmocka_unit_test(heading_above_does_not_hide_indented_paragraphs),
        cmocka_unit_test(list_items_keep_their_hanging_lines),
        cmocka_unit_test(block_quotations_have_paragraphs_of_their_own),
        cmocka_unit_test(mode_indent_separates_at_indented_lines),
        cmocka_unit_test(text_without_words_has_no_paragraphs),
        cmocka_unit_test(kinds_are_told_by_their_looks),
        cmocka_unit_test(datelines_stand_near_the_top),
        cmocka_unit_test(marks_of_a_block_quotation_are_no_tokens),
    };
    return cmocka_run_group_tests_name("paragraphs", tests, NULL, NULL) != 0;
}
