/* test_furniture.c - what stands on a page beside the text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "reading.h"

#include <stdlib.h>
#include <string.h>

/* Text above and below; a line between them is neither title nor end. */
#define TOP                                                                            \
    "Loaves for a trawler\n\n"                                                         \
    "Odile Marchetti gave her last loaves to the crew of a Norwegian trawler.\n\n"
#define END                                                                            \
    "\n\nThe harbour school closed early because of the pumps.\n\n"                    \
    "Nobody in Orlsund slept that night, and few of them complained."

static enum furniture furniture_of(const char *content, const char *tag, size_t index)
{
    struct reading reading;
    reading_open(&reading, content, tag, PARAGRAPHS_BLANK);
    assert_true(index < reading.document->paragraph_count);
    enum furniture furniture = reading.document->paragraphs[index].furniture;
    reading_close(&reading);
    return furniture;
}

static void assert_line(const char *line, const char *tag, enum furniture expected)
{
    char content[1024];
    strcpy(content, TOP);
    assert_true(strlen(TOP) + strlen(line) + strlen(END) < sizeof content);
    strcat(content, line);
    strcat(content, END);
    enum furniture found = furniture_of(content, tag, 2);
    if (found != expected)
        fail_msg("%s: %d, not %d", line, (int)found, (int)expected);
}

static void lines_are_told_by_the_words_they_begin_with(void **state)
{
    (void)state;
    static const struct {
        const char *line;
        enum furniture furniture;
    } lines[] = {
        {"By Agnete Moll, Staff Writer", FURNITURE_BYLINE},
        {"Story by Agnete Moll and Per Dahl", FURNITURE_BYLINE},
        {"Text: Agnete Moll", FURNITURE_BYLINE},
        {"By our harbour correspondent", FURNITURE_BYLINE},
        {"From Ulrike Manning in Orlsund", FURNITURE_BYLINE},
        {"Words: Agnete Moll. Pictures: Per Dahl", FURNITURE_BYLINE},
        {"(Reporting by Agnete Moll in Orlsund; editing by Per Dahl)",
         FURNITURE_HELPERS},
        {"Additional reporting by Per Dahl.", FURNITURE_HELPERS},
        {"Updated 10:32 GMT", FURNITURE_STAMP},
        {"First published on Mon 9 Feb 2026 05.12 EST", FURNITURE_STAMP},
        {"Photo: Per Dahl", FURNITURE_CREDIT},
        {"Photographs by Per Dahl", FURNITURE_CREDIT},
        {"© 2024 Orlsund Mail Ltd.", FURNITURE_RIGHTS},
        {"(c) Orlsund Mail 2024", FURNITURE_RIGHTS},
        {"Copyright 2024 The Orlsund Mail", FURNITURE_RIGHTS},
        {"The Orlsund Mail, 2024. All rights reserved.", FURNITURE_RIGHTS},
        {"Correction: an earlier version gave the trawler a wrong flag.",
         FURNITURE_NOTE},
        {"This article was amended on 4 March to name the school.", FURNITURE_NOTE},
        {"Topics: Fishing; Bread", FURNITURE_TOPICS},
        {"Read more: How the pumps came to Orlsund", FURNITURE_SIGNPOST},
        {"More on this story", FURNITURE_SIGNPOST},
        {"Sign up for our weekly letter from the quay.", FURNITURE_PLUG},
        {"Advertisement", FURNITURE_PLUG},
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        assert_line(lines[i].line, "en", lines[i].furniture);
}

static void text_that_begins_with_such_words_stays_text(void **state)
{
    (void)state;
    static const char *const lines[] = {
        "By Thursday Agnete Moll had baked again.",
        "By one vote, the board keeps the pumps",
        "From Friday on the town is dry",
        "Text: all that was left of the loaves",
        "Updated plans for 64 piles",
        "Photo albums of the trawler stood in a row on her counter.",
        "Copyright was the last thing that she had thought about.",
        "Related families owned both of the boats.",
        "Reporting by night is hard, and by day it is dull.",
        "“Sign up for the navy,” her father had told her.",
        "(See also Moll 1955, on loaves.)",
        "Correction is a word that bakers do not like.",
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        assert_line(lines[i], "en", FURNITURE_NONE);
}

static void each_language_has_words_of_its_own(void **state)
{
    (void)state;
    assert_line("Von Henning Krahe, Orlsund", "de", FURNITURE_BYLINE);
    assert_line("Von Anfang an dabei", "de", FURNITURE_NONE);
    assert_line("Eine Reportage von Henning Krahe", "de", FURNITURE_BYLINE);
    assert_line("Lesen Sie auch: Wie die Pumpen kamen", "de", FURNITURE_SIGNPOST);
    assert_line("Mitarbeit: Keike Bohn", "de", FURNITURE_HELPERS);
    assert_line("Par la rédaction, avec agences", "fr", FURNITURE_BYLINE);
    assert_line("Tous droits réservés", "fr", FURNITURE_RIGHTS);
    assert_line("Texto: Inés Baroja", "es", FURNITURE_BYLINE);
    assert_line("REDACCIÓN / AGENCIAS", "es", FURNITURE_BYLINE);
    assert_line("Suscríbase a nuestro boletín.", "es", FURNITURE_PLUG);
    assert_line("Dal nostro inviato Piero Saltini", "it", FURNITURE_BYLINE);
    assert_line("© RIPRODUZIONE RISERVATA", "it", FURNITURE_RIGHTS);
}

static void a_name_alone_is_a_byline_at_either_end(void **state)
{
    (void)state;
    assert_line("Agnes Moll, fisheries correspondent", "en", FURNITURE_BYLINE);
    assert_line("Agnes Moll in Orlsund", "en", FURNITURE_BYLINE);
    assert_line("AGNES MOLL, Bread Writer", "en", FURNITURE_BYLINE);
    assert_line("Agnes Moll and Per Dahl", "en", FURNITURE_BYLINE);
    assert_line("Staff and agencies", "en", FURNITURE_BYLINE);
    assert_line("Island News", "en", FURNITURE_NONE);
    assert_line("Paper Loses Its Bread Editor", "en", FURNITURE_NONE);
    assert_line("Mayor Silent on Pumps", "en", FURNITURE_NONE);
    assert_int_equal(furniture_of(TOP "It rained" END "\n\nAgnes Moll", "en", 5),
                     FURNITURE_BYLINE);
    assert_int_equal(
        furniture_of(TOP "It rained" END END END "\n\nAgnes Moll" END, "en", 9),
        FURNITURE_NONE);
}

static void what_a_byline_names_may_be_told_below_it(void **state)
{
    (void)state;
    static const char content[] = TOP "By Agnes Moll\n\nBread Correspondent" END;
    assert_int_equal(furniture_of(content, "en", 2), FURNITURE_BYLINE);
    assert_int_equal(furniture_of(content, "en", 3), FURNITURE_AUTHOR);
}

static void the_first_line_is_rather_a_title(void **state)
{
    (void)state;
    assert_int_equal(furniture_of("From Orlsund With Love\n\n" TOP END, "en", 0),
                     FURNITURE_NONE);
    assert_int_equal(furniture_of("By Agnes Moll\n\n" TOP END, "en", 0),
                     FURNITURE_BYLINE);
}

static void whoever_is_told_of_at_the_end_is_the_author(void **state)
{
    (void)state;
    static const char content[] =
        TOP "Odvar Quist" END "\n\nOdvar Quist bakes in Orlsund and writes here on "
            "Fridays.\n\nWrite to quay@orlsund.example with what you know.";
    assert_int_equal(furniture_of(content, "en", 2), FURNITURE_BYLINE);
    assert_int_equal(furniture_of(content, "en", 5), FURNITURE_AUTHOR);
    assert_int_equal(furniture_of(content, "en", 6), FURNITURE_PLUG);
    assert_int_equal(furniture_of(TOP "Odvar Quist" END, "en", 2), FURNITURE_NONE);
}

static void a_credit_is_a_caption_and_a_stamp_a_dateline(void **state)
{
    (void)state;
    struct reading reading;
    reading_open(&reading,
                 TOP "Photographs by Per Dahl\n\nFirst published on Mon 9 Feb 2026" END,
                 "en", PARAGRAPHS_BLANK);
    assert_int_equal(reading.document->paragraphs[2].kind, PARAGRAPH_CAPTION);
    assert_int_equal(reading.document->paragraphs[3].kind, PARAGRAPH_DATELINE);
    reading_close(&reading);
}

static void furniture_is_no_heading_and_hides_none(void **state)
{
    (void)state;
    struct reading reading;
    reading_open(&reading,
                 "Pane per un peschereccio\n\ndi Piero Saltini\n\n"
                 "Odile Marchetti ha regalato il suo pane ai marinai norvegesi.\n\n"
                 "Leggi anche: Le pompe di Orlsund\n\n"
                 "Nessuno ha dormito quella notte, e pochi se ne sono lamentati.",
                 "it", PARAGRAPHS_BLANK);
    static const enum paragraph_kind kinds[] = {PARAGRAPH_HEADING, PARAGRAPH_BODY,
                                                PARAGRAPH_BODY, PARAGRAPH_BODY,
                                                PARAGRAPH_BODY};
    for (size_t p = 0; p < sizeof kinds / sizeof *kinds; p++)
        assert_int_equal(reading.document->paragraphs[p].kind, kinds[p]);
    reading_close(&reading);
}

static void a_name_alone_that_is_a_byline_is_no_heading(void **state)
{
    (void)state;
    struct reading reading;
    reading_open(&reading, "Loaves for a trawler\n\nAgnes Moll" END, "en",
                 PARAGRAPHS_BLANK);
    assert_int_equal(reading.document->paragraphs[1].furniture, FURNITURE_BYLINE);
    assert_int_equal(reading.document->paragraphs[0].kind, PARAGRAPH_HEADING);
    assert_int_equal(reading.document->paragraphs[1].kind, PARAGRAPH_BODY);
    reading_close(&reading);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_are_told_by_the_words_they_begin_with),
        cmocka_unit_test(text_that_begins_with_such_words_stays_text),
        cmocka_unit_test(each_language_has_words_of_its_own),
        cmocka_unit_test(a_name_alone_is_a_byline_at_either_end),
        cmocka_unit_test(what_a_byline_names_may_be_told_below_it),
        cmocka_unit_test(the_first_line_is_rather_a_title),
        cmocka_unit_test(whoever_is_told_of_at_the_end_is_the_author),
        cmocka_unit_test(a_credit_is_a_caption_and_a_stamp_a_dateline),
        cmocka_unit_test(furniture_is_no_heading_and_hides_none),
        cmocka_unit_test(a_name_alone_that_is_a_byline_is_no_heading),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
