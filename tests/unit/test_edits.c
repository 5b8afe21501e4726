/* test_edits.c - what a reader sees as changed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "comparing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void same_text_has_no_edit(void **state)
{
    (void)state;
    comparing_assert_edits("The mayor of Hull spoke. Nobody listened to her.\n",
                           "The mayor of Hull spoke. Nobody listened to her.\n", "");
}

static void one_changed_word_is_one_edit(void **state)
{
    (void)state;
    comparing_assert_edits(
        "The ferry sailed in January with forty people on its upper deck.\n",
        "The ferry sailed in March with forty people on its upper deck.\n",
        "replace: January => March\n");
}

static void changed_case_is_an_edit(void **state)
{
    (void)state;
    comparing_assert_edits("They met the Council of the harbour towns on Friday.\n",
                           "They met the council of the harbour towns on Friday.\n",
                           "replace: Council => council\n");
}

static void added_words_are_inserted_at_an_empty_place(void **state)
{
    (void)state;
    comparing_assert_edits("The bridge was closed for two days after the storm.\n",
                           "The old bridge was closed for two days after the storm.\n",
                           "insert:  => old\n");
    comparing_assert_edits("The old bridge was closed for two days after the storm.\n",
                           "The bridge was closed for two days after the storm.\n",
                           "delete: old => \n");
}

static void a_place_of_insertion_is_behind_the_word_before_it(void **state)
{
    (void)state;
    struct comparing comparing;
    comparing_open(&comparing, "The bridge was closed for two days.\n",
                   "The old bridge was closed for two days.\n", "en");
    assert_int_equal(comparing.comparison->edit_count, 1);
    struct span place = comparing.comparison->edits[0].spans[SIDE_LEFT];
    assert_int_equal(place.start, 3);
    assert_int_equal(place.end, 3);
    comparing_close(&comparing);
}

static void a_phrase_is_replaced_as_a_whole(void **state)
{
    (void)state;
    comparing_assert_edits(
        "The minister resigned with the approval of parliament on a rainy Monday "
        "evening in Lisbon.\n",
        "The minister resigned against the wishes of voters on a rainy Monday "
        "evening in Lisbon.\n",
        "replace: with the approval of parliament => against the wishes of voters\n");
}

static void a_rewritten_sentence_is_no_archipelago(void **state)
{
    (void)state;
    comparing_assert_edits(
        "Harbour fees went up. The committee of the port decided that the price of a "
        "berth would rise by a tenth in the spring. Sailors were angry.\n",
        "Harbour fees went up. Owners of small boats in the town will soon pay more to "
        "the people who run the quay. Sailors were angry.\n",
        "replace: The committee of the port decided that the price of a berth would "
        "rise by a tenth in the spring. => Owners of small boats in the town will soon "
        "pay more to the people who run the quay.\n");
}

static void moved_words_are_one_move(void **state)
{
    (void)state;
    comparing_assert_edits("On Tuesday night the crews of both lifeboats searched the "
                           "bay for survivors.\n",
                           "The crews of both lifeboats searched the bay for survivors "
                           "on Tuesday night.\n",
                           "move: On Tuesday night => on Tuesday night\n"
                           "replace: the => The\n");
}

static void sentences_that_change_places_are_one_move(void **state)
{
    (void)state;
    comparing_assert_edits(
        "The council met on Monday to discuss the new bridge. Members argued for three "
        "hours. In the end they voted to delay the work until spring.\n",
        "Members argued for three hours. The council met on Monday to discuss the new "
        "bridge. In the end they voted to delay the work until spring.\n",
        "move: Members argued for three hours. => Members argued for three hours.\n");
}

static void a_speaker_put_last_is_moved(void **state)
{
    (void)state;
    comparing_assert_edits(
        "Police said the man was arrested on Friday in Leeds.\n",
        "The man was arrested on Friday in Leeds, police said.\n",
        "move: Police said => police said\nreplace: the => The\ninsert:  => ,\n");
}

static void a_name_of_another_sentence_is_no_island_in_a_deleted_one(void **state)
{
    (void)state;
    comparing_assert_edits(
        "Ortega sold the yard to a rival last year. The cranes were sold for scrap in "
        "the summer.\n",
        "The cranes were sold for scrap in the summer. Ortega kept nothing at all of "
        "what his father had built there.\n",
        "delete: Ortega sold the yard to a rival last year. => \n"
        "insert:  => Ortega kept nothing at all of what his father had built there.\n");
}

static void typography_is_no_edit(void **state)
{
    (void)state;
    comparing_assert_edits(
        "\"It can't last,\" she said - and left the caf\xc3\xa9... at 5 p.m.\n",
        "\xe2\x80\x9cIt can\xe2\x80\x99t last,\xe2\x80\x9d she\nsaid \xe2\x80\x93 and "
        "left\xc2\xa0the cafe\xcc\x81\xe2\x80\xa6 at 5\xc2\xa0p.m.\n",
        "");
}

static void other_marks_round_a_quotation_are_typography(void **state)
{
    (void)state;
    const char *single = "\xe2\x80\x98We were told, \xe2\x80\x9cPut it in "
                         "writing,\xe2\x80\x9d so we did,\xe2\x80\x99 said Marsh.\n";
    const char *twofold = "\"We were told, 'Put it in writing,' so we did,\" said "
                          "Marsh.\n";
    comparing_assert_edits(single, twofold, "");
    struct comparing comparing;
    comparing_open(&comparing, single, twofold, "en");
    assert_int_equal(comparing.comparison->paragraph_links.links[0].relation,
                     RELATION_SAME);
    assert_int_equal(comparing.comparison->typography_count, 4);
    comparing_close(&comparing);
}

/* A mark that is a quotation's in one version and stray in the other. */
static void stray_marks_are_equal_to_others(void **state)
{
    (void)state;
    comparing_assert_edits("‘Not so,’ he said,” and left.", "so,’ he said,” and left.",
                           "delete: ‘Not => \n");
    comparing_assert_edits("“Not so,” he said,’ and left.", "so,” he said,’ and left.",
                           "delete: “Not => \n");
}

static void feet_are_no_inches(void **state)
{
    (void)state;
    comparing_assert_edits("The plank was 6' long and quite dry.\n",
                           "The plank was 6\" long and quite dry.\n",
                           "replace: ' => \"\n");
}

static void typography_is_found_for_those_who_ask(void **state)
{
    (void)state;
    struct comparing comparing;
    comparing_open(&comparing, "\"It can't last.\"\n",
                   "\xe2\x80\x9cIt can\xe2\x80\x99t\xc2\xa0last.\xe2\x80\x9d\n", "en");
    char *typography = comparing_typography(&comparing);
    assert_string_equal(typography, "\" ~ \xe2\x80\x9c\n"
                                    "can't ~ can\xe2\x80\x99t\n"
                                    "  ~ \xc2\xa0\n"
                                    "\" ~ \xe2\x80\x9d\n");
    free(typography);
    comparing_close(&comparing);
}

static void wrapping_is_no_typography(void **state)
{
    (void)state;
    struct comparing comparing;
    comparing_open(&comparing, "The crews searched the bay.\n",
                   "The crews\nsearched  the bay.\n", "en");
    assert_int_equal(comparing.comparison->edit_count, 0);
    assert_int_equal(comparing.comparison->typography_count, 0);
    comparing_close(&comparing);
}

static void a_split_passage_shows_the_words_that_changed(void **state)
{
    (void)state;
    comparing_assert_edits(
        "The lighthouse keeper saw the trawler turn over near the reef at dawn. He "
        "called the coastguard, who sent a helicopter from the base at Wick.\n",
        "The lighthouse keeper saw the trawler turn over near the rocks at dawn.\n\n"
        "He called the coastguard, who sent two helicopters from the base at Wick.\n",
        "replace: reef => rocks\n"
        "replace: a helicopter => two helicopters\n");
}

static void merged_and_moved_passages_show_the_words_that_changed(void **state)
{
    (void)state;
    static const char ferry[] =
        "The ferry company hired forty sailors in spring and taught them to tie knots.";
    static const char bakery[] =
        "A bakery on the quay sells rye bread to the crews before they leave.";
    static const char museum[] =
        "The museum keeps a whale's jaw that two brothers found on the beach in 1908.";
    char left[512], right[512];
    snprintf(left, sizeof left,
             "The school choir sang to the lifeboat men on the pier last Sunday.\n\n"
             "%s\n\n%s\n\n%s\n",
             ferry, bakery, museum);
    snprintf(right, sizeof right,
             "%s A bakery on the quay sells white bread to the crews before they "
             "leave.\n\n%s\n\n"
             "The school choir sang to the lifeboat men on the bridge last Sunday.\n",
             ferry, museum);
    comparing_assert_edits(left, right,
                           "replace: pier => bridge\n"
                           "replace: rye => white\n");
    comparing_assert_edits(right, left,
                           "replace: white => rye\n"
                           "replace: bridge => pier\n");
}

static void a_dropped_sentence_is_deleted_apart_from_what_follows(void **state)
{
    (void)state;
    comparing_assert_edits(
        "Rain fell on the moor all week. The river rose by two metres overnight. The "
        "farmers moved their sheep to higher ground before breakfast.\n",
        "Rain fell on the moor all week. Farmers moved their sheep to higher ground "
        "before breakfast.\n",
        "delete: The river rose by two metres overnight. => \n"
        "replace: The farmers => Farmers\n");
}

/* Words for made-up sentences: few, so that they recur. */
static const char *const made_words[] = {
    "the",   "harbour", "of",   "a",      "storm",  "and",   "boats", "in",
    "night", "keeper",  "rose", "lights", "Friday", "forty", ",",     "he",
};

static void make_sentences(char *text, size_t room, unsigned *seed, const char *base,
                           unsigned changes)
{
    size_t at = 0;
    const char *from = base;
    while (base && *from && at + 16 < room) {
        size_t length = strcspn(from, " ");
        *seed = *seed * 1103515245U + 12345U;
        unsigned draw = (*seed >> 16) % 100;
        if (draw >= changes) {
            memcpy(text + at, from, length);
            at += length;
            text[at++] = ' ';
        } else if (draw % 2) {
            at += (size_t)snprintf(text + at, room - at, "%s ",
                                   made_words[(*seed >> 8) % 16]);
        }
        from += length + (from[length] == ' ');
    }
    for (unsigned i = 0; !base && i < 60; i++) {
        *seed = *seed * 1103515245U + 12345U;
        at += (size_t)snprintf(text + at, room - at, "%s%s ",
                               made_words[(*seed >> 16) % 16], i % 20 == 19 ? "." : "");
    }
    text[at] = '\0';
}

static void swapped_files_give_mirrored_edits(void **state)
{
    (void)state;
    static const enum edit_op mirrored[] = {[EDIT_REPLACE] = EDIT_REPLACE,
                                            [EDIT_DELETE] = EDIT_INSERT,
                                            [EDIT_INSERT] = EDIT_DELETE,
                                            [EDIT_MOVE] = EDIT_MOVE};
    unsigned seed = 7;
    for (int round = 0; round < 300; round++) {
        char left[2048], right[2048];
        make_sentences(left, sizeof left, &seed, NULL, 0);
        make_sentences(right, sizeof right, &seed, left, (unsigned)round % 40);
        struct comparing there, back;
        comparing_open(&there, left, right, "en");
        comparing_open(&back, right, left, "en");
        const struct comparison *a = there.comparison, *b = back.comparison;
        assert_int_equal(a->edit_count, b->edit_count);
        for (size_t i = 0; i < a->edit_count; i++) {
            bool found = false;
            for (size_t k = 0; k < b->edit_count; k++)
                found =
                    found ||
                    (b->edits[k].op == mirrored[a->edits[i].op] &&
                     memcmp(&a->edits[i].spans[SIDE_LEFT],
                            &b->edits[k].spans[SIDE_RIGHT], sizeof(struct span)) == 0 &&
                     memcmp(&a->edits[i].spans[SIDE_RIGHT],
                            &b->edits[k].spans[SIDE_LEFT], sizeof(struct span)) == 0);
            assert_true(found);
        }
        comparing_close(&there);
        comparing_close(&back);
    }
}

/* End a paragraph behind some of the sentences. */
static void break_paragraphs(char *text, unsigned *seed)
{
    for (char *stop = text; (stop = strstr(stop, ". ")); stop += 2) {
        *seed = *seed * 1103515245U + 12345U;
        if ((*seed >> 16) % 2 && stop[2])
            memcpy(stop, ".\n\n", 3); /* takes the blank, and one letter behind it */
    }
}

/* The words of one side of a link that no edit has; *count of them. */
static void list_kept(const struct comparison *c, uint32_t link, enum side side,
                      uint32_t *words, size_t *count)
{
    const struct document *document = c->documents[side];
    uint32_t member_count;
    const uint32_t *members = link_members(
        &c->paragraph_links, &c->paragraph_links.links[link], side, &member_count);
    *count = 0;
    for (uint32_t m = 0; m < member_count; m++) {
        struct range tokens = document->paragraphs[members[m]].tokens;
        for (uint32_t t = tokens.first; t < range_end(tokens); t++) {
            const struct token *token = &document->tokens.tokens[t];
            bool is_changed = false;
            for (size_t i = 0; i < c->edit_count; i++)
                is_changed =
                    is_changed || span_holds(c->edits[i].spans[side], token->start);
            if (!is_changed)
                words[(*count)++] = token->word;
        }
    }
}

static void split_and_merged_passages_differ_in_their_edits_alone(void **state)
{
    (void)state;
    unsigned seed = 31;
    size_t linked = 0;
    for (int round = 0; round < 200; round++) {
        char left[2048], right[2048];
        static uint32_t kept[SIDE_COUNT][2048];
        struct comparing comparing;
        make_sentences(left, sizeof left, &seed, NULL, 0);
        make_sentences(right, sizeof right, &seed, left, (unsigned)round % 30);
        break_paragraphs(left, &seed);
        break_paragraphs(right, &seed);
        comparing_open(&comparing, left, right, "en");
        const struct comparison *c = comparing.comparison;
        for (uint32_t k = 0; k < c->paragraph_links.count; k++) {
            const struct link *link = &c->paragraph_links.links[k];
            size_t counts[SIDE_COUNT];
            if (!link->members[SIDE_LEFT].count || !link->members[SIDE_RIGHT].count)
                continue;
            for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++)
                list_kept(c, k, side, kept[side], &counts[side]);
            assert_int_equal(counts[SIDE_LEFT], counts[SIDE_RIGHT]);
            assert_memory_equal(kept[SIDE_LEFT], kept[SIDE_RIGHT],
                                counts[SIDE_LEFT] * sizeof **kept);
            linked += link->members[SIDE_LEFT].count != link->members[SIDE_RIGHT].count;
        }
        comparing_close(&comparing);
    }
    assert_true(linked > 20); /* that were split or merged */
}

static void edits_never_overlap(void **state)
{
    (void)state;
    unsigned seed = 99;
    for (int round = 0; round < 100; round++) {
        char left[2048], right[2048];
        make_sentences(left, sizeof left, &seed, NULL, 0);
        make_sentences(right, sizeof right, &seed, left, (unsigned)round % 60);
        struct comparing comparing;
        comparing_open(&comparing, left, right, "en");
        const struct comparison *c = comparing.comparison;
        for (size_t i = 0; i < c->edit_count; i++)
            for (size_t k = 0; k < i; k++)
                for (int side = 0; side < SIDE_COUNT; side++)
                    assert_false(span_overlaps(c->edits[i].spans[side],
                                               c->edits[k].spans[side]));
        comparing_close(&comparing);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(same_text_has_no_edit),
        cmocka_unit_test(one_changed_word_is_one_edit),
        cmocka_unit_test(changed_case_is_an_edit),
        cmocka_unit_test(added_words_are_inserted_at_an_empty_place),
        cmocka_unit_test(a_place_of_insertion_is_behind_the_word_before_it),
        cmocka_unit_test(a_phrase_is_replaced_as_a_whole),
        cmocka_unit_test(a_rewritten_sentence_is_no_archipelago),
        cmocka_unit_test(moved_words_are_one_move),
        cmocka_unit_test(sentences_that_change_places_are_one_move),
        cmocka_unit_test(a_speaker_put_last_is_moved),
        cmocka_unit_test(a_name_of_another_sentence_is_no_island_in_a_deleted_one),
        cmocka_unit_test(typography_is_no_edit),
        cmocka_unit_test(other_marks_round_a_quotation_are_typography),
        cmocka_unit_test(stray_marks_are_equal_to_others),
        cmocka_unit_test(feet_are_no_inches),
        cmocka_unit_test(typography_is_found_for_those_who_ask),
        cmocka_unit_test(wrapping_is_no_typography),
        cmocka_unit_test(a_split_passage_shows_the_words_that_changed),
        cmocka_unit_test(merged_and_moved_passages_show_the_words_that_changed),
        cmocka_unit_test(a_dropped_sentence_is_deleted_apart_from_what_follows),
        cmocka_unit_test(swapped_files_give_mirrored_edits),
        cmocka_unit_test(split_and_merged_passages_differ_in_their_edits_alone),
        cmocka_unit_test(edits_never_overlap),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
