/* test_long.c - sentences and articles too long to compare all with all: what is rare
 * in both cuts them into parts, and nothing may be lost at the cuts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "comparing.h"

#include <stdlib.h>
#include <string.h>

/* Something that looks like a word, another for each number. */
static void append_word(struct buffer *out, uint32_t number)
{
    static const char consonants[] = "bdfgklmnprstvz", vowels[] = "aeiou";
    number *= 2654435761; /* so that neighbours do not look alike */
    for (int i = 0; i < 5; i++) {
        buffer_append_char(out, consonants[number % 14]);
        number /= 14;
        buffer_append_char(out, vowels[number % 5]);
        number /= 5;
    }
}

/* One sentence of words from a number on; each one that step divides is another word,
 * as far as step is not 0. */
static void append_sentence(struct buffer *out, uint32_t first, uint32_t count,
                            uint32_t step)
{
    buffer_append_string(out, "Then");
    for (uint32_t i = 0; i < count; i++) {
        buffer_append_char(out, ' ');
        append_word(out, 2 * (first + i) + (step && i % step == 0));
    }
    buffer_append_string(out, " ended.");
}

static void each_changed_word_of_a_very_long_sentence_is_an_edit(void **state)
{
    (void)state;
    enum { WORDS = 900, STEP = 30 };
    struct buffer left = {0}, right = {0}, expected = {0};
    append_sentence(&left, 1, WORDS, 0);
    append_sentence(&right, 1, WORDS, STEP);
    for (uint32_t i = 0; i < WORDS; i += STEP) {
        buffer_append_string(&expected, "replace: ");
        append_word(&expected, 2 * (1 + i));
        buffer_append_string(&expected, " => ");
        append_word(&expected, 2 * (1 + i) + 1);
        buffer_append_char(&expected, '\n');
    }
    char *texts[SIDE_COUNT] = {buffer_take_string(&left, NULL),
                               buffer_take_string(&right, NULL)};
    char *edits = buffer_take_string(&expected, NULL);
    comparing_assert_edits(texts[SIDE_LEFT], texts[SIDE_RIGHT], edits);
    free(texts[SIDE_LEFT]);
    free(texts[SIDE_RIGHT]);
    free(edits);
}

/* Paragraphs of a story, all of them edited so that none is equal to its counterpart.
 */
static void append_paragraphs(struct buffer *out, uint32_t first, uint32_t count,
                              uint32_t step)
{
    for (uint32_t i = 0; i < count; i++) {
        append_sentence(out, 20 * (first + i), 20, step);
        buffer_append_string(out, "\n\n");
    }
}

static void a_long_article_is_linked_on_both_sides_of_what_was_replaced(void **state)
{
    (void)state;
    enum { BEFORE = 150, OTHERS = 260, AFTER = 150 };
    struct buffer left = {0}, right = {0};
    struct comparing comparing;
    append_paragraphs(&left, 0, BEFORE, 0);
    append_paragraphs(&left, 1000, OTHERS, 0);
    append_paragraphs(&left, 2000, AFTER, 0);
    append_paragraphs(&right, 0, BEFORE, 7);
    append_paragraphs(&right, 3000, OTHERS, 0);
    append_paragraphs(&right, 2000, AFTER, 7);
    char *texts[SIDE_COUNT] = {buffer_take_string(&left, NULL),
                               buffer_take_string(&right, NULL)};
    comparing_open(&comparing, texts[SIDE_LEFT], texts[SIDE_RIGHT], "en");
    const struct link_list *links = &comparing.comparison->paragraph_links;
    assert_int_equal(links->count, BEFORE + 2 * OTHERS + AFTER);
    for (size_t i = 0; i < links->count; i++) {
        const struct link *link = &links->links[i];
        if (link->relation == RELATION_DROPPED || link->relation == RELATION_ADDED)
            continue;
        uint32_t count;
        uint32_t left_at = *link_members(links, link, SIDE_LEFT, &count);
        assert_int_equal(link->relation, RELATION_EDITED);
        assert_int_equal(left_at, *link_members(links, link, SIDE_RIGHT, &count));
        assert_false(left_at >= BEFORE && left_at < BEFORE + OTHERS);
    }
    comparing_close(&comparing);
    free(texts[SIDE_LEFT]);
    free(texts[SIDE_RIGHT]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_changed_word_of_a_very_long_sentence_is_an_edit),
        cmocka_unit_test(a_long_article_is_linked_on_both_sides_of_what_was_replaced),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
