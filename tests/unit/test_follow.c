/* test_follow.c - the session of files that change while they are read. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/file.h"
#include "comparing.h"
#include "session/carry.h"
#include "session/store.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char left_text[] = "The mill stands still since Easter.\n\n"
                                "Nobody has asked the miller why it does.\n\n"
                                "Its wheel was sold to a museum in the valley.\n";
static const char right_text[] = "The mill stands still since Whitsun.\n\n"
                                 "Nobody has asked the miller why it does.\n\n"
                                 "Its wheel was sold to a museum in the valley.\n";
/* The first passage is gone, one is new, the last one is edited. */
static const char newer_text[] = "Nobody has asked the miller why it does.\n\n"
                                 "Rain got into the loft, and then the owls came.\n\n"
                                 "Its wheel was lent to a museum in the valley.\n";

struct desk {
    char folder[64];
    struct comparing before;
    struct comparing after;
};

static void desk_open(struct desk *desk)
{
    strcpy(desk->folder, "/tmp/diptych-follow-XXXXXX");
    assert_non_null(mkdtemp(desk->folder));
    comparing_open(&desk->before, left_text, right_text, "en");
    comparing_open(&desk->after, left_text, newer_text, "en");
}

static void desk_close(struct desk *desk)
{
    char command[128];
    comparing_close(&desk->before);
    comparing_close(&desk->after);
    snprintf(command, sizeof command, "rm -r %s", desk->folder);
    assert_int_equal(system(command), 0);
}

static struct store *open_store(const struct desk *desk,
                                const struct comparing *comparing, const char *file)
{
    struct error err = {0};
    struct store_options options = {
        .file = file,
        .folder = file ? NULL : desk->folder,
        .paths = {"/press/left.txt", "/press/right.txt"},
        .run = 7,
    };
    struct store *store = store_open(&options, comparing->comparison->documents, &err);
    if (!store)
        fail_msg("%s", err.message);
    return store;
}

static void note(struct store *store, const struct comparing *comparing,
                 uint32_t passage, const char *text)
{
    struct act act = {
        .kind = ACT_NOTE,
        .thing = {.kind = THING_PASSAGE, .side = SIDE_RIGHT, .index = passage},
        .text = text};
    assert_true(store_do(store, comparing->comparison, &act, NULL));
}

static void expect_note(const struct store *store, const struct comparing *comparing,
                        uint32_t passage, const char *text)
{
    struct error err = {0};
    struct remarks remarks;
    assert_true(remarks_init(&remarks, comparing->comparison, &err));
    assert_true(store_read_remarks(store, comparing->comparison, &remarks, &err));
    const char *found = remarks.passage_notes[SIDE_RIGHT][passage];
    if (text)
        assert_string_equal(found, text);
    else
        assert_null(found);
    remarks_clear(&remarks);
}

static size_t count_sessions(const struct desk *desk)
{
    char pattern[128];
    glob_t found;
    snprintf(pattern, sizeof pattern, "%s/*.json", desk->folder);
    int status = glob(pattern, 0, NULL, &found);
    size_t count = status == 0 ? found.gl_pathc : 0;
    globfree(&found);
    return count;
}

static void notes_go_with_their_passages_and_both_editions_keep_theirs(void **state)
{
    (void)state;
    struct desk desk;
    struct error err = {0};
    desk_open(&desk);
    struct store *store = open_store(&desk, &desk.before, NULL);
    note(store, &desk.before, 0, "since when?");
    note(store, &desk.before, 2, "which museum?");
    assert_true(store_follow(store, desk.after.comparison->documents, &err));
    expect_note(store, &desk.after, 2, "which museum?");
    expect_note(store, &desk.after, 0, NULL);
    struct journal_count count = store_count_things(store, desk.after.comparison);
    assert_int_equal(count.found[ACT_NOTE], 1);
    assert_int_equal(count.lost[ACT_NOTE], 1);
    note(store, &desk.after, 1, "who saw owls?");
    assert_int_equal(count_sessions(&desk), 2);
    /* Back at the edition before, all is known. */
    assert_true(store_follow(store, desk.before.comparison->documents, &err));
    expect_note(store, &desk.before, 0, "since when?");
    store_free(store);
    store = open_store(&desk, &desk.after, NULL);
    expect_note(store, &desk.after, 1, "who saw owls?");
    store_free(store);
    desk_close(&desk);
}

static void a_named_session_stays_the_one_file(void **state)
{
    (void)state;
    struct desk desk;
    struct error err = {0};
    char file[96];
    desk_open(&desk);
    snprintf(file, sizeof file, "%s/mine.json", desk.folder);
    struct store *store = open_store(&desk, &desk.before, file);
    note(store, &desk.before, 1, "ask him");
    assert_true(store_follow(store, desk.after.comparison->documents, &err));
    note(store, &desk.after, 1, "who saw owls?");
    assert_int_equal(count_sessions(&desk), 1);
    store_free(store);
    store = open_store(&desk, &desk.after, file);
    expect_note(store, &desk.after, 0, "ask him");
    expect_note(store, &desk.after, 1, "who saw owls?");
    store_free(store);
    desk_close(&desk);
}

static void a_damaged_session_of_the_new_edition_is_left_alone(void **state)
{
    (void)state;
    struct desk desk;
    struct error err = {0};
    char pattern[128];
    glob_t found;
    desk_open(&desk);
    struct store *store = open_store(&desk, &desk.after, NULL);
    note(store, &desk.after, 1, "soon damaged");
    store_free(store);
    snprintf(pattern, sizeof pattern, "%s/*.json", desk.folder);
    assert_int_equal(glob(pattern, 0, NULL, &found), 0);
    assert_int_equal(found.gl_pathc, 1);
    assert_true(file_write(found.gl_pathv[0], "{ oh", 4, &err));
    store = open_store(&desk, &desk.before, NULL);
    note(store, &desk.before, 1, "ask him");
    assert_false(store_follow(store, desk.after.comparison->documents, &err));
    assert_int_equal(err.code, ERROR_INPUT);
    expect_note(store, &desk.after, 0, "ask him");
    note(store, &desk.after, 2, "not written");
    expect_note(store, &desk.after, 2, "not written");
    store_free(store);
    struct buffer bytes = {0};
    struct error none = {0};
    assert_true(file_read(found.gl_pathv[0], 100, &bytes, &none));
    assert_int_equal(bytes.length, 4);
    buffer_clear(&bytes);
    globfree(&found);
    desk_close(&desk);
}

/* The word of one edition in the next, in the lexicon of both. */
static void words_are_found_in_the_next_edition(void **state)
{
    (void)state;
    struct comparing editions;
    struct carry carry;
    struct error err = {0};
    comparing_open(&editions, right_text, newer_text, "en");
    const struct document *before = editions.comparison->documents[SIDE_LEFT];
    const struct document *after = editions.comparison->documents[SIDE_RIGHT];
    assert_true(carry_init(&carry, (const struct document *[]){before, before},
                           (const struct document *[]){before, after}, &err));
    assert_int_equal(carry_passage(&carry, SIDE_RIGHT, 1), 0);
    assert_int_equal(carry_passage(&carry, SIDE_RIGHT, 2), 2);
    assert_int_equal(carry_passage(&carry, SIDE_RIGHT, 0), INDEX_NONE);
    assert_int_equal(carry_passage(&carry, SIDE_LEFT, 1), 1);
    /* "museum" behind a word that changed; then the first word of what is gone. */
    uint32_t museum = before->paragraphs[2].tokens.first + 6;
    uint32_t there = carry_token(&carry, SIDE_RIGHT, museum);
    struct span span = token_span(&after->tokens.tokens[there]);
    assert_memory_equal(document_bytes(after, span), "museum", 6);
    assert_int_equal(carry_token(&carry, SIDE_RIGHT, 0), 0);
    assert_int_equal(carry_token(&carry, SIDE_LEFT, museum), museum);
    struct passage_counts counts = carry_count(&carry, SIDE_RIGHT);
    assert_int_equal(counts.dropped, 1);
    assert_int_equal(counts.added, 1);
    assert_int_equal(counts.edited, 1);
    assert_int_equal(carry_count(&carry, SIDE_LEFT).edited, 0);
    carry_clear(&carry);
    comparing_close(&editions);
}

static void a_word_of_a_dropped_passage_becomes_the_one_before(void **state)
{
    (void)state;
    struct comparing editions;
    struct carry carry;
    struct error err = {0};
    static const char shorter[] = "The mill stands still since Whitsun.\n\n"
                                  "Its wheel was sold to a museum in the valley.\n";
    comparing_open(&editions, right_text, shorter, "en");
    const struct document *before = editions.comparison->documents[SIDE_LEFT];
    const struct document *after = editions.comparison->documents[SIDE_RIGHT];
    assert_true(carry_init(&carry, (const struct document *[]){before, before},
                           (const struct document *[]){before, after}, &err));
    uint32_t asked = before->paragraphs[1].tokens.first + 2;
    uint32_t there = carry_token(&carry, SIDE_RIGHT, asked);
    assert_int_equal(there, range_end(after->paragraphs[0].tokens) - 1);
    carry_clear(&carry);
    comparing_close(&editions);
}

static void a_place_whose_passage_is_gone_is_as_far_from_the_start(void **state)
{
    (void)state;
    static const char *const others[] = {
        "Snow lay on every road.\n\nSchools were closed.\n\nBuses stood still.\n",
        "Snow lay on every road.\n"};
    struct desk desk;
    desk_open(&desk);
    struct store *store = open_store(&desk, &desk.before, NULL);
    struct store_view view = {.has_place = true, .place = {SIDE_RIGHT, 1, 1}};
    assert_true(store_save_view(store, &view, NULL));
    store_free(store);
    for (size_t i = 0; i < 2; i++) {
        struct comparing other;
        comparing_open(&other, left_text, others[i], "en");
        store = open_store(&desk, &other, NULL);
        assert_true(store_load_view(store, &view));
        assert_true(view.has_place);
        assert_int_equal(view.place.paragraph, i ? 0 : 1);
        store_free(store);
        comparing_close(&other);
    }
    desk_close(&desk);
}

static void a_named_session_of_another_left_version_is_carried_over(void **state)
{
    (void)state;
    struct desk desk;
    struct comparing other;
    char file[96];
    desk_open(&desk);
    snprintf(file, sizeof file, "%s/mine.json", desk.folder);
    struct store *store = open_store(&desk, &desk.before, file);
    assert_true(store_save_view(store, &(struct store_view){.has_place = false}, NULL));
    store_free(store);
    store = open_store(&desk, &desk.before, file);
    assert_false(store_is_carried_over(store));
    store_free(store);
    comparing_open(&other, newer_text, right_text, "en");
    store = open_store(&desk, &other, file);
    assert_true(store_is_carried_over(store));
    store_free(store);
    comparing_close(&other);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(notes_go_with_their_passages_and_both_editions_keep_theirs),
        cmocka_unit_test(a_named_session_stays_the_one_file),
        cmocka_unit_test(a_damaged_session_of_the_new_edition_is_left_alone),
        cmocka_unit_test(words_are_found_in_the_next_edition),
        cmocka_unit_test(a_word_of_a_dropped_passage_becomes_the_one_before),
        cmocka_unit_test(a_place_whose_passage_is_gone_is_as_far_from_the_start),
        cmocka_unit_test(a_named_session_of_another_left_version_is_carried_over),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
