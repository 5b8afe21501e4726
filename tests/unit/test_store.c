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
        (struct finding){.kind = FINDING_NAME,
                         .severity = 2,
                         .places = name,
                         .place_count = 2,
                         .message = "the name is spelled otherwise"};
    comparison->findings[1] = (struct finding){.kind = FINDING_NUMBER,
                                               .severity = 3,
                                               .places = number,
                                               .place_count = 1,
                                               .message = "the number differs"};
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
    struct store *store =
        store_open(&desk->options, comparing->comparison->documents, &err);
    if (!store)
        fail_msg("%s", err.message);
    return store;
}

/* A run of its own on the same files. */
static struct store *open_run(struct desk *desk, const struct comparing *comparing,
                              uint64_t run)
{
    desk->options.run = run;
    return open_store(desk, comparing);
}

static bool mark(struct store *store, const struct comparing *comparing,
                 uint32_t finding, enum finding_mark value, const char *reason)
{
    return store_do(store, comparing->comparison,
                    &(struct act){.kind = ACT_MARK,
                                  .thing = {.kind = THING_FINDING, .index = finding},
                                  .mark = value,
                                  .text = reason},
                    NULL);
}

static void note(struct store *store, const struct comparing *comparing,
                 struct thing thing, const char *text)
{
    assert_true(store_do(store, comparing->comparison,
                         &(struct act){.kind = ACT_NOTE, .thing = thing, .text = text},
                         NULL));
}

static struct remarks read_remarks(const struct store *store,
                                   const struct comparing *comparing)
{
    struct remarks remarks;
    assert_true(remarks_init(&remarks, comparing->comparison, NULL));
    assert_true(store_read_remarks(store, comparing->comparison, &remarks, NULL));
    return remarks;
}

static enum finding_mark mark_of(const struct store *store,
                                 const struct comparing *comparing, uint32_t finding)
{
    struct remarks remarks = read_remarks(store, comparing);
    enum finding_mark found = remarks.findings[finding].mark;
    remarks_clear(&remarks);
    return found;
}

static enum store_step step(struct store *store, const struct comparing *comparing,
                            int direction)
{
    struct act told;
    enum store_step came;
    assert_true(
        store_step(store, comparing->comparison, direction, &told, &came, NULL));
    return came;
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

static void marks_and_notes_are_found_again(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    struct comparing *c = &desk.comparing;
    struct thing passage = {.kind = THING_PASSAGE, .side = SIDE_RIGHT, .index = 1};
    struct thing finding = {.kind = THING_FINDING, .index = NUMBER};
    struct store *store = open_run(&desk, c, 1);
    assert_int_equal(mark_of(store, c, NAME), FINDING_MARK_NONE);
    assert_true(mark(store, c, NAME, FINDING_MARK_QUERIED, "asked the desk"));
    note(store, c, passage, "see the budget\nof 2019");
    note(store, c, finding, "who says so?");
    store_free(store);

    store = open_run(&desk, c, 2);
    struct remarks remarks = read_remarks(store, c);
    assert_int_equal(remarks.findings[NAME].mark, FINDING_MARK_QUERIED);
    assert_string_equal(remarks.findings[NAME].reason, "asked the desk");
    assert_int_equal(remarks.findings[NUMBER].mark, FINDING_MARK_NONE);
    assert_string_equal(remarks.findings[NUMBER].note, "who says so?");
    assert_string_equal(remarks.passage_notes[SIDE_RIGHT][1],
                        "see the budget\nof 2019");
    assert_null(remarks.passage_notes[SIDE_LEFT][1]);
    remarks_clear(&remarks);
    assert_false(store_is_carried_over(store));
    assert_true(mark(store, c, NAME, FINDING_MARK_NONE, NULL));
    note(store, c, passage, NULL);
    store_free(store);

    store = open_run(&desk, c, 3);
    remarks = read_remarks(store, c);
    assert_int_equal(remarks.findings[NAME].mark, FINDING_MARK_NONE);
    assert_null(remarks.findings[NAME].reason);
    assert_null(remarks.passage_notes[SIDE_RIGHT][1]);
    remarks_clear(&remarks);
    store_free(store);
    desk_close(&desk);
}

static void everything_is_undone_and_done_again_across_runs(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    struct comparing *c = &desk.comparing;
    struct store *store = open_run(&desk, c, 1);
    assert_true(mark(store, c, NAME, FINDING_MARK_CHECKED, NULL));
    assert_true(mark(store, c, NAME, FINDING_MARK_DISMISSED, NULL));
    assert_int_equal(step(store, c, -1), STORE_STEP_FOUND);
    assert_int_equal(mark_of(store, c, NAME), FINDING_MARK_CHECKED);
    store_free(store);

    store = open_run(&desk, c, 2);
    assert_int_equal(mark_of(store, c, NAME), FINDING_MARK_CHECKED);
    assert_int_equal(step(store, c, 1), STORE_STEP_FOUND);
    assert_int_equal(mark_of(store, c, NAME), FINDING_MARK_DISMISSED);
    assert_int_equal(step(store, c, 1), STORE_STEP_NONE);
    assert_int_equal(step(store, c, -1), STORE_STEP_FOUND);
    assert_int_equal(step(store, c, -1), STORE_STEP_FOUND);
    assert_int_equal(step(store, c, -1), STORE_STEP_NONE);
    assert_int_equal(mark_of(store, c, NAME), FINDING_MARK_NONE);
    /* A new act ends what could be done again. */
    assert_true(mark(store, c, NUMBER, FINDING_MARK_CHECKED, NULL));
    assert_int_equal(step(store, c, 1), STORE_STEP_NONE);
    store_free(store);
    desk_close(&desk);
}

static void without_a_file_everything_holds_until_the_end(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    struct comparing *c = &desk.comparing;
    desk.options = (struct store_options){.run = 1};
    struct store *store = open_store(&desk, c);
    assert_true(mark(store, c, NAME, FINDING_MARK_CHECKED, NULL));
    assert_int_equal(mark_of(store, c, NAME), FINDING_MARK_CHECKED);
    assert_int_equal(step(store, c, -1), STORE_STEP_FOUND);
    assert_int_equal(mark_of(store, c, NAME), FINDING_MARK_NONE);
    store_free(store);
    desk_close(&desk);
}

static void pins_are_found_again_and_taken_away(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    struct comparing *c = &desk.comparing;
    struct act pin = {.kind = ACT_PIN,
                      .thing = {.kind = THING_PAIR, .passage = {0, 1}},
                      .is_set = true};
    struct comparison_pin *pins;
    size_t count;
    struct store *store = open_run(&desk, c, 1);
    assert_true(store_do(store, c->comparison, &pin, NULL));
    store_free(store);

    store = open_run(&desk, c, 2);
    assert_true(store_read_pins(store, &pins, &count, NULL));
    assert_int_equal(count, 1);
    assert_int_equal(pins[0].passage[SIDE_LEFT], 0);
    assert_int_equal(pins[0].passage[SIDE_RIGHT], 1);
    free(pins);
    pin.is_set = false;
    assert_true(store_do(store, c->comparison, &pin, NULL));
    assert_true(store_read_pins(store, &pins, &count, NULL));
    assert_int_equal(count, 0);
    free(pins);
    store_free(store);
    desk_close(&desk);
}

static void a_changed_file_keeps_what_is_recognised_and_counts_the_rest(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    struct comparing *c = &desk.comparing;
    struct store *store = open_run(&desk, c, 1);
    assert_true(mark(store, c, NAME, FINDING_MARK_DISMISSED, NULL));
    note(store, c,
         (struct thing){.kind = THING_PASSAGE, .side = SIDE_RIGHT, .index = 0},
         "on the first");
    note(store, c,
         (struct thing){.kind = THING_PASSAGE, .side = SIDE_RIGHT, .index = 1},
         "on the second");
    store_free(store);

    static const char other[] = "Marten Oldekob opened the new bridge at Varel on "
                                "Monday.\n\nNothing here is as it was, Oldekob.\n";
    struct comparing later;
    compare(&later, left_text, other);
    store = open_run(&desk, &later, 2);
    assert_true(store_is_carried_over(store));
    assert_int_equal(mark_of(store, &later, NAME), FINDING_MARK_DISMISSED);
    struct remarks remarks = read_remarks(store, &later);
    assert_string_equal(remarks.passage_notes[SIDE_RIGHT][0], "on the first");
    assert_null(remarks.passage_notes[SIDE_RIGHT][1]);
    remarks_clear(&remarks);
    struct journal_count things = store_count_things(store, later.comparison);
    assert_int_equal(things.found[ACT_NOTE], 1);
    assert_int_equal(things.lost[ACT_NOTE], 1);
    assert_int_equal(things.found[ACT_MARK], 1);
    /* Written on, nothing is lost: back at the old text, the note is there. */
    assert_true(mark(store, &later, NUMBER, FINDING_MARK_CHECKED, NULL));
    store_free(store);
    store = open_run(&desk, c, 3);
    remarks = read_remarks(store, c);
    assert_string_equal(remarks.passage_notes[SIDE_RIGHT][1], "on the second");
    remarks_clear(&remarks);
    store_free(store);
    comparing_close(&later);
    desk_close(&desk);
}

static void new_evidence_brings_a_dismissed_finding_back(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    struct store *store = open_run(&desk, &desk.comparing, 1);
    assert_true(mark(store, &desk.comparing, NAME, FINDING_MARK_DISMISSED, NULL));
    store_free(store);

    struct comparing worse;
    compare(&worse, left_text, worse_text);
    store = open_run(&desk, &worse, 2);
    assert_int_equal(mark_of(store, &worse, NAME), FINDING_MARK_NONE);
    store_free(store);
    comparing_close(&worse);
    desk_close(&desk);
}

static void other_files_have_a_session_of_their_own(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    struct store *store = open_run(&desk, &desk.comparing, 1);
    assert_true(mark(store, &desk.comparing, NAME, FINDING_MARK_DISMISSED, NULL));
    store_free(store);

    struct comparing later;
    compare(&later, left_text, later_text);
    desk.options.paths[SIDE_RIGHT] = "/press/other.txt";
    store = open_run(&desk, &later, 2);
    assert_false(store_is_carried_over(store));
    assert_int_equal(mark_of(store, &later, NAME), FINDING_MARK_NONE);
    store_free(store);
    comparing_close(&later);
    desk_close(&desk);
}

static void moved_files_have_their_session(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    struct store *store = open_run(&desk, &desk.comparing, 1);
    assert_true(mark(store, &desk.comparing, NAME, FINDING_MARK_DISMISSED, NULL));
    store_free(store);
    desk.options.paths[SIDE_LEFT] = "/archive/left.txt";
    desk.options.paths[SIDE_RIGHT] = "/archive/right.txt";
    store = open_run(&desk, &desk.comparing, 2);
    assert_int_equal(mark_of(store, &desk.comparing, NAME), FINDING_MARK_DISMISSED);
    store_free(store);
    desk_close(&desk);
}

static void two_readers_lose_nothing_of_each_other(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    struct comparing *c = &desk.comparing;
    struct store *one = open_run(&desk, c, 1);
    struct store *two = open_run(&desk, c, 2);
    assert_true(mark(one, c, NAME, FINDING_MARK_DISMISSED, NULL));
    assert_int_equal(store_take_news(one), 0);
    assert_true(mark(two, c, NUMBER, FINDING_MARK_CHECKED, NULL));
    assert_int_equal(store_take_news(two), 1);
    assert_int_equal(store_take_news(two), 0);
    assert_int_equal(mark_of(two, c, NAME), FINDING_MARK_DISMISSED);
    store_free(one);
    store_free(two);
    one = open_run(&desk, c, 3);
    assert_int_equal(mark_of(one, c, NAME), FINDING_MARK_DISMISSED);
    assert_int_equal(mark_of(one, c, NUMBER), FINDING_MARK_CHECKED);
    store_free(one);
    desk_close(&desk);
}

static void the_place_and_marks_are_found_again_by_their_words(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    struct store *store = open_run(&desk, &desk.comparing, 1);
    struct store_view view = {
        .has_place = true, .place = {SIDE_RIGHT, 1, 3}, .layout = LAYOUT_STACK};
    view.has_mark[4] = true;
    view.marks[4] = (struct store_place){SIDE_LEFT, 1, 2};
    struct store_view found;
    assert_false(store_load_view(store, &found));
    assert_true(store_save_view(store, &view, NULL));
    store_free(store);

    static const char longer[] =
        "A new beginning.\n\n"
        "Marten Oldekob opened the bridge at Varel on Monday.\n\n"
        "The bridge cost 60 million euros, said Oldekob.\n";
    struct comparing later;
    compare(&later, left_text, longer);
    store = open_run(&desk, &later, 2);
    assert_true(store_load_view(store, &found));
    assert_true(found.has_place);
    assert_int_equal(found.place.focus, SIDE_RIGHT);
    assert_int_equal(found.place.paragraph, 2);
    assert_int_equal(found.place.word, 3);
    assert_int_equal(found.layout, LAYOUT_STACK);
    assert_true(found.has_mark[4]);
    assert_false(found.has_mark[5]);
    assert_int_equal(found.marks[4].word, 2);
    /* Marks that this run did not set stay. */
    view.has_mark[4] = false;
    assert_true(store_save_view(store, &view, NULL));
    assert_true(store_load_view(store, &found));
    assert_true(found.has_mark[4]);
    store_free(store);
    comparing_close(&later);
    desk_close(&desk);
}

static void what_an_older_program_dismissed_stays_dismissed(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    char file[128];
    snprintf(file, sizeof file, "%s/old.json", desk.folder);
    static const char old[] =
        "{\"format\": \"diptych-session\", \"version\": 1, \"dismissed\": ["
        "{\"kind\": \"number\", \"left\": \"40\", \"right\": \"60\"}]}";
    assert_true(file_write(file, old, strlen(old), NULL));
    desk.options.file = file;
    struct store *store = open_run(&desk, &desk.comparing, 1);
    assert_int_equal(mark_of(store, &desk.comparing, NUMBER), FINDING_MARK_DISMISSED);
    assert_int_equal(mark_of(store, &desk.comparing, NAME), FINDING_MARK_NONE);
    store_free(store);
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
    assert_null(store_open(&desk.options, desk.comparing.comparison->documents, &err));
    assert_int_equal(err.code, ERROR_INPUT);
    assert_non_null(strstr(err.message, "mine.json"));
    struct buffer kept = {0};
    assert_true(file_read(file, 1000, &kept, NULL));
    assert_int_equal(kept.length, strlen(damaged));
    assert_memory_equal(kept.bytes, damaged, kept.length);
    buffer_clear(&kept);
    desk_close(&desk);
}

static void an_empty_session_file_is_a_new_session(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    char file[128];
    snprintf(file, sizeof file, "%s/mine.json", desk.folder);
    assert_true(file_write(file, "", 0, NULL));
    desk.options.file = file;
    struct store *store = open_run(&desk, &desk.comparing, 1);
    assert_false(store_is_carried_over(store));
    assert_true(mark(store, &desk.comparing, NAME, FINDING_MARK_CHECKED, NULL));
    store_free(store);

    /* One that is emptied while it is open loses nothing of earlier runs. */
    store = open_run(&desk, &desk.comparing, 2);
    assert_true(file_write(file, "", 0, NULL));
    assert_true(mark(store, &desk.comparing, NUMBER, FINDING_MARK_QUERIED, NULL));
    store_free(store);
    store = open_run(&desk, &desk.comparing, 3);
    assert_int_equal(mark_of(store, &desk.comparing, NAME), FINDING_MARK_CHECKED);
    assert_int_equal(mark_of(store, &desk.comparing, NUMBER), FINDING_MARK_QUERIED);
    store_free(store);
    desk_close(&desk);
}

static void a_session_in_a_folder_that_is_missing_is_refused(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    char file[128];
    snprintf(file, sizeof file, "%s/none/mine.json", desk.folder);
    desk.options.file = file;
    struct error err = {0};
    assert_null(store_open(&desk.options, desk.comparing.comparison->documents, &err));
    assert_int_equal(err.code, ERROR_ABSENT);
    assert_non_null(strstr(err.message, "/none for"));
    desk_close(&desk);
}

static void what_cannot_be_written_holds_and_is_written_later(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    struct comparing *c = &desk.comparing;
    char file[128];
    snprintf(file, sizeof file, "%s/state", desk.folder);
    assert_true(file_write(file, "a file", 6, NULL));
    struct store *store = open_run(&desk, c, 1);
    struct error err = {0};
    struct act act = {.kind = ACT_MARK,
                      .thing = {.kind = THING_FINDING, .index = NAME},
                      .mark = FINDING_MARK_CHECKED};
    assert_false(store_do(store, c->comparison, &act, &err));
    assert_int_equal(err.code, ERROR_IO);
    assert_int_equal(mark_of(store, c, NAME), FINDING_MARK_CHECKED);
    assert_int_equal(unlink(file), 0);
    assert_true(mark(store, c, NUMBER, FINDING_MARK_QUERIED, NULL));
    store_free(store);
    store = open_run(&desk, c, 2);
    assert_int_equal(mark_of(store, c, NAME), FINDING_MARK_CHECKED);
    assert_int_equal(mark_of(store, c, NUMBER), FINDING_MARK_QUERIED);
    store_free(store);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(looking_alone_writes_nothing),
        cmocka_unit_test(marks_and_notes_are_found_again),
        cmocka_unit_test(everything_is_undone_and_done_again_across_runs),
        cmocka_unit_test(without_a_file_everything_holds_until_the_end),
        cmocka_unit_test(pins_are_found_again_and_taken_away),
        cmocka_unit_test(a_changed_file_keeps_what_is_recognised_and_counts_the_rest),
        cmocka_unit_test(new_evidence_brings_a_dismissed_finding_back),
        cmocka_unit_test(other_files_have_a_session_of_their_own),
        cmocka_unit_test(moved_files_have_their_session),
        cmocka_unit_test(two_readers_lose_nothing_of_each_other),
        cmocka_unit_test(the_place_and_marks_are_found_again_by_their_words),
        cmocka_unit_test(what_an_older_program_dismissed_stays_dismissed),
        cmocka_unit_test(a_damaged_session_is_refused_and_left_alone),
        cmocka_unit_test(an_empty_session_file_is_a_new_session),
        cmocka_unit_test(a_session_in_a_folder_that_is_missing_is_refused),
        cmocka_unit_test(what_cannot_be_written_holds_and_is_written_later),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
