/* test_store.c - what a reader did is found again, and never lost. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/file.h"
#include "comparing.h"
#include "session/store.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char left_text[] =
    "Marten Oldekop opened the bridge at Varel on Monday.\n\n"
    "The bridge cost 40 million euros, said Oldekop.\n";
static const char right_text[] =
    "Marten Oldekob opened the bridge at Varel on Monday.\n\n"
    "The bridge cost 60 million euros, said Oldekob.\n";
/* One word more, and a name spelled in yet another way. */
static const char later_text[] =
    "Marten Oldekob opened the new bridge at Varel on Monday.\n\n"
    "The bridge cost 60 million euros, said Oldekob.\n";
static const char worse_text[] =
    "Marten Oldekob opened the bridge at Varel on Monday.\n\n"
    "The bridge cost 60 million euros, said Oldekopf.\n";

/* The word that begins like this behind a byte; empty if there is none. */
static struct span word_like(const struct document *document, const char *beginning,
                             uint32_t from)
{
    for (size_t i = 0; i < document->tokens.count; i++) {
        struct span span = token_span(&document->tokens.tokens[i]);
        if (span.start >= from && span_length(span) >= strlen(beginning) &&
            !memcmp(document_bytes(document, span), beginning, strlen(beginning)))
            return span;
    }
    return (struct span){0, 0};
}

/* Findings made by hand, so that these tests know what they hold: how a name is
 * spelled, in two places, and a number. */
static void set_findings(struct comparing *comparing)
{
    static struct finding_place name[2], number[1];
    struct comparison *comparison = comparing->comparison;
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        const struct document *document = comparison->documents[side];
        name[0].spans[side] = word_like(document, "Oldek", 0);
        name[1].spans[side] = word_like(document, "Oldek", name[0].spans[side].end);
        number[0].spans[side] = word_like(document, side ? "60" : "40", 0);
        name[0].has[side] = name[1].has[side] = number[0].has[side] = true;
    }
    free(comparison->findings);
    comparison->findings = calloc(2, sizeof *comparison->findings);
    assert_non_null(comparison->findings);
    comparison->findings[0] =
        (struct finding){FINDING_NAME, 2, name, 2, "the name is spelled otherwise"};
    comparison->findings[1] =
        (struct finding){FINDING_NUMBER, 3, number, 1, "the number differs"};
    comparison->finding_count = 2;
}

enum { NAME, NUMBER };

static void compare(struct comparing *comparing, const char *left, const char *right)
{
    comparing_open(comparing, left, right, "en");
    set_findings(comparing);
}

struct desk {
    char folder[64];
    char sessions[96];
    struct comparing comparing;
    struct store_options options;
};

static void desk_open(struct desk *desk)
{
    strcpy(desk->folder, "/tmp/diptych-store-XXXXXX");
    assert_non_null(mkdtemp(desk->folder));
    snprintf(desk->sessions, sizeof desk->sessions, "%s/state/sessions", desk->folder);
    compare(&desk->comparing, left_text, right_text);
    desk->options = (struct store_options){
        .folder = desk->sessions, .paths = {"/press/left.txt", "/press/right.txt"}};
}

static void desk_close(struct desk *desk)
{
    char command[128];
    comparing_close(&desk->comparing);
    snprintf(command, sizeof command, "rm -r %s", desk->folder);
    assert_int_equal(system(command), 0);
}

static struct store *open_store(const struct desk *desk,
                                const struct comparing *comparing)
{
    struct error err = {0};
    struct store *store = store_open(&desk->options, comparing->comparison, &err);
    if (!store)
        fail_msg("%s", err.message);
    return store;
}

static void looking_alone_writes_nothing(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    store_free(open_store(&desk, &desk.comparing));
    assert_int_equal(access(desk.sessions, F_OK), -1);
    desk_close(&desk);
}

static void a_dismissed_finding_stays_dismissed(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    struct store *store = open_store(&desk, &desk.comparing);
    assert_false(store_is_dismissed(store, NAME));
    assert_true(store_set_dismissed(store, NAME, true, NULL));
    store_free(store);

    store = open_store(&desk, &desk.comparing);
    assert_true(store_is_dismissed(store, NAME));
    assert_false(store_is_dismissed(store, NUMBER));
    assert_false(store_is_carried_over(store));
    assert_true(store_set_dismissed(store, NAME, false, NULL));
    store_free(store);

    store = open_store(&desk, &desk.comparing);
    assert_false(store_is_dismissed(store, NAME));
    store_free(store);
    desk_close(&desk);
}

static void a_dismissal_survives_a_changed_file(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    struct store *store = open_store(&desk, &desk.comparing);
    assert_true(store_set_dismissed(store, NAME, true, NULL));
    store_free(store);

    struct comparing later;
    compare(&later, left_text, later_text);
    store = open_store(&desk, &later);
    assert_true(store_is_carried_over(store));
    assert_true(store_is_dismissed(store, NAME));
    store_free(store);
    comparing_close(&later);
    desk_close(&desk);
}

static void new_evidence_brings_a_dismissed_finding_back(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    struct store *store = open_store(&desk, &desk.comparing);
    assert_true(store_set_dismissed(store, NAME, true, NULL));
    store_free(store);

    struct comparing worse;
    compare(&worse, left_text, worse_text);
    store = open_store(&desk, &worse);
    assert_false(store_is_dismissed(store, NAME));
    store_free(store);
    comparing_close(&worse);
    desk_close(&desk);
}

static void other_files_have_a_session_of_their_own(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    struct store *store = open_store(&desk, &desk.comparing);
    assert_true(store_set_dismissed(store, NAME, true, NULL));
    store_free(store);

    struct comparing later;
    compare(&later, left_text, later_text);
    desk.options.paths[SIDE_RIGHT] = "/press/other.txt";
    store = open_store(&desk, &later);
    assert_false(store_is_carried_over(store));
    assert_false(store_is_dismissed(store, NAME));
    store_free(store);
    comparing_close(&later);
    desk_close(&desk);
}

static void two_readers_lose_nothing_of_each_other(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    struct store *one = open_store(&desk, &desk.comparing);
    struct store *two = open_store(&desk, &desk.comparing);
    assert_true(store_set_dismissed(one, NAME, true, NULL));
    assert_true(store_set_dismissed(two, NUMBER, true, NULL));
    store_free(one);
    store_free(two);
    one = open_store(&desk, &desk.comparing);
    assert_true(store_is_dismissed(one, NAME));
    assert_true(store_is_dismissed(one, NUMBER));
    store_free(one);
    desk_close(&desk);
}

static void the_place_is_found_again_by_its_words(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    struct store *store = open_store(&desk, &desk.comparing);
    struct store_place place = {SIDE_RIGHT, 1, 3}, found;
    assert_false(store_load_place(store, &found));
    assert_true(store_save_place(store, &place, NULL));
    store_free(store);

    static const char longer[] =
        "A new beginning.\n\n"
        "Marten Oldekob opened the bridge at Varel on Monday.\n\n"
        "The bridge cost 60 million euros, said Oldekob.\n";
    struct comparing later;
    compare(&later, left_text, longer);
    store = open_store(&desk, &later);
    assert_true(store_load_place(store, &found));
    assert_int_equal(found.focus, SIDE_RIGHT);
    assert_int_equal(found.paragraph, 2);
    assert_int_equal(found.word, 3);
    store_free(store);
    comparing_close(&later);
    desk_close(&desk);
}

static void a_damaged_session_is_refused_and_left_alone(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    char file[128];
    snprintf(file, sizeof file, "%s/mine.json", desk.folder);
    static const char damaged[] = "{\"format\": \"diptych-session\", ";
    assert_true(file_write(file, damaged, strlen(damaged), NULL));
    desk.options.file = file;
    struct error err = {0};
    assert_null(store_open(&desk.options, desk.comparing.comparison, &err));
    assert_int_equal(err.code, ERROR_INPUT);
    assert_non_null(strstr(err.message, "mine.json"));
    struct buffer kept = {0};
    assert_true(file_read(file, 1000, &kept, NULL));
    assert_int_equal(kept.length, strlen(damaged));
    assert_memory_equal(kept.bytes, damaged, kept.length);
    buffer_clear(&kept);
    desk_close(&desk);
}

static void a_folder_that_cannot_be_written_is_an_error(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    char file[128];
    snprintf(file, sizeof file, "%s/state", desk.folder);
    assert_true(file_write(file, "a file", 6, NULL));
    struct store *store = open_store(&desk, &desk.comparing);
    struct error err = {0};
    assert_false(store_set_dismissed(store, 0, true, &err));
    assert_int_equal(err.code, ERROR_IO);
    assert_false(store_is_dismissed(store, 0));
    store_free(store);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(looking_alone_writes_nothing),
        cmocka_unit_test(a_dismissed_finding_stays_dismissed),
        cmocka_unit_test(a_dismissal_survives_a_changed_file),
        cmocka_unit_test(new_evidence_brings_a_dismissed_finding_back),
        cmocka_unit_test(other_files_have_a_session_of_their_own),
        cmocka_unit_test(two_readers_lose_nothing_of_each_other),
        cmocka_unit_test(the_place_is_found_again_by_its_words),
        cmocka_unit_test(a_damaged_session_is_refused_and_left_alone),
        cmocka_unit_test(a_folder_that_cannot_be_written_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
