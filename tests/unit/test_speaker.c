/* test_speaker.c - who says it: cues, titles, pronouns, inheritance, and nobody. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "article/speaker.h"
#include "base/buffer.h"
#include "reading.h"
#include "speaker_cases.h"
#include "speaker_cases_news.h"
#include "speaker_cases_press.h"
#include "speaker_cases_reference.h"
#include "speaker_cases_romance.h"
#include "speaker_cases_talk.h"
#include "speaker_cases_tongues.h"
#include "speaker_cases_voices.h"

#include <stdlib.h>
#include <string.h>

static char *describe(const struct document *document)
{
    struct buffer out = {0};
    struct error err = {0};

    for (size_t i = 0; i < document->quote_count; i++) {
        const struct speaker *speaker = &document->quotes[i].speaker;
        if (speaker->is_ambiguous)
            buffer_append_char(&out, '?');
        else
            buffer_append_string(&out, speaker->name != NULL ? speaker->name : "-");
        buffer_append_char(&out, '\n');
    }
    return buffer_take_string(&out, &err);
}

static void names_the_speakers(void **state)
{
    const struct speaker_case *speaker_case = *state;
    struct reading reading;

    reading_open(&reading, speaker_case->text, speaker_case->tag, PARAGRAPHS_BLANK);
    char *found = describe(reading.document);
    assert_non_null(found);
    if (speaker_case->is_known_failure)
        assert_string_not_equal(found, speaker_case->expected);
    else
        assert_string_equal(found, speaker_case->expected);
    free(found);
    reading_close(&reading);
}

static void a_speaker_knows_its_words_and_its_cue(void **state)
{
    (void)state;
    struct reading reading;
    reading_open(&reading, "Tilda Marsh rose. “It holds,” she said.", "en",
                 PARAGRAPHS_BLANK);
    const struct document *document = reading.document;
    assert_int_equal(document->quote_count, 1);
    const struct speaker *speaker = &document->quotes[0].speaker;
    assert_string_equal(speaker->name, "Tilda Marsh");
    assert_int_equal(speaker->source, SPEAKER_PRONOUN);
    assert_memory_equal(document_bytes(document, speaker->span), "Tilda Marsh", 11);
    assert_memory_equal(document_bytes(document, speaker->nearest), "she", 3);
    assert_memory_equal(document_bytes(document, speaker->cue), "said", 4);
    reading_close(&reading);
}

static void reports_without_marks_are_listed(void **state)
{
    (void)state;
    struct reading reading;
    reading_open(
        &reading,
        "Ada Finch told Coast Radio that the wall holds. According to Amos Pike "
        "it leaks. “It holds,” said Tilda Marsh.",
        "en", PARAGRAPHS_BLANK);
    const struct attribution *items = reading.document->attributions;
    assert_int_equal(reading.document->attribution_count, 3);
    assert_string_equal(items[0].speaker.name, "Ada Finch");
    assert_string_equal(items[1].speaker.name, "Amos Pike");
    assert_string_equal(items[2].speaker.name, "Tilda Marsh");
    reading_close(&reading);
}

int main(void)
{
    static const struct {
        const struct speaker_case *cases;
        size_t count;
    } tables[] = {
        {cases, sizeof cases / sizeof *cases},
        {news_cases, sizeof news_cases / sizeof *news_cases},
        {press_cases, sizeof press_cases / sizeof *press_cases},
        {reference_cases, sizeof reference_cases / sizeof *reference_cases},
        {romance_cases, sizeof romance_cases / sizeof *romance_cases},
        {tongue_cases, sizeof tongue_cases / sizeof *tongue_cases},
        {talk_cases, sizeof talk_cases / sizeof *talk_cases},
        {voices_cases, sizeof voices_cases / sizeof *voices_cases},
    };
    enum {
        CASE_COUNT = sizeof cases / sizeof *cases +
                     sizeof news_cases / sizeof *news_cases +
                     sizeof press_cases / sizeof *press_cases +
                     sizeof reference_cases / sizeof *reference_cases +
                     sizeof romance_cases / sizeof *romance_cases +
                     sizeof tongue_cases / sizeof *tongue_cases +
                     sizeof talk_cases / sizeof *talk_cases +
                     sizeof voices_cases / sizeof *voices_cases
    };
    struct CMUnitTest tests[CASE_COUNT + 2];
    size_t count = 0;

    for (size_t t = 0; t < sizeof tables / sizeof *tables; t++)
        for (size_t i = 0; i < tables[t].count; i++) {
            const struct speaker_case *item = &tables[t].cases[i];
            tests[count++] = (struct CMUnitTest){item->name, names_the_speakers, NULL,
                                                 NULL, (void *)(uintptr_t)item};
        }
    tests[CASE_COUNT] =
        (struct CMUnitTest)cmocka_unit_test(a_speaker_knows_its_words_and_its_cue);
    tests[CASE_COUNT + 1] =
        (struct CMUnitTest)cmocka_unit_test(reports_without_marks_are_listed);
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
