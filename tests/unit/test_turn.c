/* test_turn.c - more than two versions: steps from one to the next, any two, and what
 * is kept of each pair. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "showing.h"

#include "base/file.h"
#include "session/place.h"
#include "session/store.h"
#include "session/versions.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { VERSION_COUNT = 4, PATH_BYTES = 128 };

static const char *const texts[VERSION_COUNT] = {
    "Ferry fares to rise\n\n"
    "The harbour board voted on Monday to raise the fares by 5 per cent.\n\n"
    "\"We cannot run a ship on good will,\" said the chairwoman, Ottilie Brandvold.\n\n"
    "The night ferry has carried islanders home since 1962, in every weather.\n",
    "Ferry fares to rise\n\n"
    "The harbour board voted on Monday to raise the fares by 6 per cent.\n\n"
    "\"We cannot run a ship on good will,\" said the chairwoman, Ottilie Brandvold.\n\n"
    "The night ferry has carried islanders home since 1962, in every weather.\n",
    "Ferry fares to rise\n\n"
    "Insurance companies declined to comment on the state of the engine room.\n\n"
    "The harbour board voted on Monday to raise the fares by 6 per cent.\n\n"
    "\"We cannot run a ship on words,\" said the chairwoman, Ottilie Brandvold.\n\n"
    "The night ferry has carried islanders home since 1962, in every weather.\n",
    "Ferry fares to rise\n\n"
    "Insurance companies declined to comment on the state of the engine room.\n\n"
    "The harbour board voted on Monday to raise the fares by 6 per cent.\n\n"
    "The night ferry has carried islanders home since 1962, in every weather.\n",
};

struct turning {
    struct showing showing; /* session and frame */
    struct versions *versions;
    struct store *store;
    struct comparison *comparison;
    char folder[PATH_BYTES];
    char paths[VERSION_COUNT][PATH_BYTES + 8];
};

static void turning_write(const struct turning *turning, size_t index, const char *text)
{
    struct error err = {0};
    assert_true(file_write(turning->paths[index], text, strlen(text), &err));
}

/* Read the first two versions of those that stand in the folder. */
static void turning_read(struct turning *turning, size_t count)
{
    struct error err = {0};
    struct version_options items[VERSION_COUNT];
    const struct document *documents[SIDE_COUNT];
    for (size_t i = 0; i < count; i++)
        items[i] = (struct version_options){.path = turning->paths[i]};
    turning->versions =
        versions_new(&(struct versions_options){.data_folder = SOURCE_DATA_DIR,
                                                .language = "en",
                                                .items = items,
                                                .count = count},
                     &err);
    assert_non_null(turning->versions);
    for (size_t i = 0; i < SIDE_COUNT; i++) {
        documents[i] = versions_document(turning->versions, i, &err);
        assert_non_null(documents[i]);
    }
    turning->store = store_open(
        &(struct store_options){.folder = turning->folder,
                                .paths = {turning->paths[0], turning->paths[1]},
                                .run = 7},
        documents, &err);
    assert_non_null(turning->store);
    turning->comparison = comparison_new(
        documents[0], documents[1], &(struct comparison_options){.pins = NULL}, &err);
    assert_non_null(turning->comparison);
    turning->showing = (struct showing){.session = NULL};
    turning->showing.session =
        session_new(turning->comparison,
                    &(struct session_options){.charset = DISPLAY_ASCII,
                                              .store = turning->store,
                                              .versions = turning->versions,
                                              .version = {0, 1}},
                    &err);
    assert_non_null(turning->showing.session);
    showing_resize(&turning->showing, 120, 40);
}

static void turning_open(struct turning *turning, size_t count)
{
    snprintf(turning->folder, sizeof turning->folder, "/tmp/diptych-turn-XXXXXX");
    assert_non_null(mkdtemp(turning->folder));
    for (size_t i = 0; i < VERSION_COUNT; i++) {
        snprintf(turning->paths[i], sizeof turning->paths[i], "%s/v%zu.txt",
                 turning->folder, i + 1);
        turning_write(turning, i, texts[i]);
    }
    turning_read(turning, count);
}

static void turning_leave(struct turning *turning)
{
    struct error err = {0};
    assert_true(session_save(turning->showing.session, &err));
    session_free(turning->showing.session);
    frame_clear(&turning->showing.frame);
    comparison_free(turning->comparison);
    store_free(turning->store);
    versions_free(turning->versions);
}

static int remove_entry(const char *path, const struct stat *status, int type,
                        struct FTW *walk)
{
    (void)status, (void)type, (void)walk;
    return remove(path);
}

static void turning_close(struct turning *turning)
{
    turning_leave(turning);
    nftw(turning->folder, remove_entry, 8, FTW_DEPTH | FTW_PHYS);
}

static void assert_pair(const struct turning *turning, size_t left, size_t right)
{
    const struct session *session = turning->showing.session;
    struct error err = {0};
    assert_int_equal(session->options.version[SIDE_LEFT], left - 1);
    assert_int_equal(session->options.version[SIDE_RIGHT], right - 1);
    assert_ptr_equal(session->comparison->documents[SIDE_LEFT],
                     versions_document(turning->versions, left - 1, &err));
    assert_ptr_equal(session->comparison->documents[SIDE_RIGHT],
                     versions_document(turning->versions, right - 1, &err));
}

static void versions_are_stepped_through_to_both_ends(void **state)
{
    (void)state;
    struct turning turning;
    turning_open(&turning, VERSION_COUNT);
    const struct session *session = turning.showing.session;
    assert_pair(&turning, 1, 2);
    showing_press(&turning.showing, "[v");
    assert_non_null(strstr(session->notice, "this is the first version"));
    showing_press(&turning.showing, "]v");
    assert_pair(&turning, 2, 3);
    assert_true(showing_find(&turning.showing, "2/4 ") >= 0);
    assert_true(showing_find(&turning.showing, "Insurance") >= 0);
    showing_press(&turning.showing, "9 ]v");
    assert_pair(&turning, 3, 4);
    showing_press(&turning.showing, "]v");
    assert_non_null(strstr(session->notice, "this is the last version"));
    showing_press(&turning.showing, ": p r e v Enter");
    assert_pair(&turning, 2, 3);
    turning_close(&turning);
}

static void the_word_is_kept_from_step_to_step(void **state)
{
    (void)state;
    struct turning turning;
    turning_open(&turning, VERSION_COUNT);
    showing_press(&turning.showing, "/ i s l a n d e r s Enter");
    for (int i = 0; i < 2; i++) {
        showing_press(&turning.showing, "]v");
        assert_string_equal(showing_word(&turning.showing), "islanders");
    }
    showing_press(&turning.showing, "Tab");
    for (int i = 0; i < 2; i++) {
        showing_press(&turning.showing, "[v");
        assert_string_equal(showing_word(&turning.showing), "islanders");
    }
    showing_press(&turning.showing, "Space : a g a i n s t Space 3 Space 4 Enter");
    assert_pair(&turning, 3, 4);
    assert_string_equal(showing_word(&turning.showing), "islanders");
    turning_close(&turning);
}

static void any_two_are_compared_the_earlier_on_the_left(void **state)
{
    (void)state;
    struct turning turning;
    turning_open(&turning, VERSION_COUNT);
    const struct session *session = turning.showing.session;
    showing_press(&turning.showing, ": a g a i n s t Space 4 Enter");
    assert_pair(&turning, 1, 4);
    showing_press(&turning.showing, "Tab : a g a i n s t Space 2 Enter");
    assert_pair(&turning, 2, 4);
    showing_press(&turning.showing, ": a g a i n s t Space 3 Space 1 Enter");
    assert_pair(&turning, 1, 3);
    showing_press(&turning.showing, "]v");
    assert_pair(&turning, 3, 4);
    showing_press(&turning.showing, ": a g a i n s t Space 1 Space 3 Enter [v");
    assert_pair(&turning, 1, 2);
    static const char *const wrong[] = {"0", "5", "x", "1 Space 2 Space 3", ""};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        char keys[64];
        snprintf(keys, sizeof keys, ": a g a i n s t Space %s%sEnter", wrong[i],
                 *wrong[i] ? " " : "");
        showing_press(&turning.showing, keys);
        assert_non_null(strstr(session->notice, "against N compares"));
    }
    showing_press(&turning.showing, ": a g a i n s t Space 2 Space 2 Enter");
    assert_non_null(strstr(session->notice, "version 2 itself"));
    assert_pair(&turning, 1, 2);
    turning_close(&turning);
}

static void the_list_tells_what_changed_at_each_step(void **state)
{
    (void)state;
    struct turning turning;
    turning_open(&turning, VERSION_COUNT);
    const struct panel *panel = &turning.showing.session->panel;
    showing_press(&turning.showing, "V");
    assert_int_equal(panel->count, VERSION_COUNT);
    assert_int_equal(panel->selected, 1);
    assert_string_equal(panel->lines[0].text, "v1.txt");
    assert_string_equal(panel->lines[1].text, "v2.txt: 1 finding, 1 passage edited");
    assert_non_null(strstr(panel->lines[2].text,
                           " 1 quotation changed, 1 passage edited, 1 added"));
    assert_non_null(strstr(panel->lines[3].text, " 1 dropped"));
    showing_press(&turning.showing, "G Enter");
    assert_pair(&turning, 3, 4);
    assert_int_equal(panel->kind, PANEL_VERSIONS);
    assert_int_equal(panel->selected, 3);
    assert_int_equal(panel->lines[3].role, ROLE_PANEL_STRONG);
    showing_press(&turning.showing, "q");
    assert_pair(&turning, 3, 4);
    turning_close(&turning);
}

static void marks_and_dismissals_are_those_of_the_pair(void **state)
{
    (void)state;
    struct turning turning;
    turning_open(&turning, VERSION_COUNT);
    const struct session *session = turning.showing.session;
    showing_press(&turning.showing, "]d x } m a ]v");
    assert_false(session->has_mark[0]);
    for (size_t i = 0; i < session->comparison->finding_count; i++)
        assert_false(session_is_dismissed(session, (uint32_t)i));
    showing_press(&turning.showing, "] d x [v");
    assert_true(session->has_mark[0]);
    assert_true(session_is_dismissed(session, 0));
    turning_leave(&turning);
    turning_read(&turning, VERSION_COUNT);
    session = turning.showing.session;
    assert_true(session_is_dismissed(session, 0));
    showing_press(&turning.showing, "]v");
    size_t dismissed = 0;
    for (size_t i = 0; i < session->comparison->finding_count; i++)
        dismissed += session_is_dismissed(session, (uint32_t)i);
    assert_int_equal(dismissed, 1);
    turning_close(&turning);
}

static void expect_chosen_is_lit(const struct session *session)
{
    const struct panel *panel = &session->panel;
    assert_true(panel->selected < panel->shown_count);
    struct target chosen = panel->lines[panel->shown[panel->selected]].target;
    assert_int_equal(session->target.kind, TARGET_FINDING);
    assert_int_equal(session->target.index, chosen.index);
}

static void what_is_chosen_in_an_open_list_is_shown_of_the_new_pair(void **state)
{
    (void)state;
    struct turning turning;
    turning_open(&turning, VERSION_COUNT);
    const struct session *session = turning.showing.session;
    showing_press(&turning.showing, "l g");
    expect_chosen_is_lit(session);
    showing_press(&turning.showing, "]v");
    expect_chosen_is_lit(session);
    /* And of a new edition. */
    turning_write(&turning, 2, texts[3]);
    showing_press(&turning.showing, "G R");
    expect_chosen_is_lit(session);
    turning_close(&turning);
}

static void what_is_searched_and_hidden_is_taken_along(void **state)
{
    (void)state;
    struct turning turning;
    turning_open(&turning, VERSION_COUNT);
    const struct session *session = turning.showing.session;
    showing_press(&turning.showing, "& i n s u r a n c e | n i g h t Enter ]v");
    assert_int_equal(session->folding, FOLDING_UNMATCHED);
    assert_int_equal(session->search.stops.count, 3);
    assert_true(showing_find(&turning.showing, "Insurance") >= 0);
    assert_true(showing_find(&turning.showing, "voted on Monday") < 0);
    turning_close(&turning);
}

static void a_version_that_cannot_be_read_leaves_what_is_shown(void **state)
{
    (void)state;
    struct turning turning;
    turning_open(&turning, VERSION_COUNT);
    assert_int_equal(unlink(turning.paths[2]), 0);
    showing_press(&turning.showing, "]v");
    assert_non_null(strstr(turning.showing.session->notice, "v3.txt"));
    assert_pair(&turning, 1, 2);
    showing_press(&turning.showing, "V");
    assert_non_null(strstr(turning.showing.session->panel.lines[2].text, "v3.txt: "));
    showing_press(&turning.showing, "q");
    turning_write(&turning, 2, texts[3]);
    showing_press(&turning.showing, "]v");
    assert_pair(&turning, 2, 3);
    turning_close(&turning);
}

static void a_version_that_has_changed_meanwhile_is_read_again(void **state)
{
    (void)state;
    struct turning turning;
    turning_open(&turning, VERSION_COUNT);
    showing_press(&turning.showing, "V q");
    turning_write(&turning, 2, "Nothing of the kind, and somewhat longer than that.\n");
    showing_press(&turning.showing, "V");
    assert_non_null(strstr(turning.showing.session->panel.lines[2].text, "4 dropped"));
    showing_press(&turning.showing, "q");
    showing_press(&turning.showing, "]v");
    assert_true(showing_find(&turning.showing, "Nothing of the kind") >= 0);
    turning_close(&turning);
}

static void two_versions_are_no_more_than_two(void **state)
{
    (void)state;
    static const char *const keys[] = {"]v", "[v", ": a g a i n s t Space 2 Enter"};
    struct turning turning;
    turning_open(&turning, 2);
    assert_true(showing_find(&turning.showing, "1/2") < 0);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        showing_press(&turning.showing, keys[i]);
        assert_non_null(
            strstr(turning.showing.session->notice, "there are two versions only"));
    }
    showing_press(&turning.showing, "V");
    assert_int_equal(turning.showing.session->panel.count, 2);
    turning_close(&turning);
}

static void no_version_is_replaced_by_a_report(void **state)
{
    (void)state;
    char line[PATH_BYTES + 32];
    struct turning turning;
    turning_open(&turning, VERSION_COUNT);
    for (size_t i = 0; i < VERSION_COUNT; i++) {
        snprintf(line, sizeof line, "export html! %s", turning.paths[i]);
        showing_press(&turning.showing, ":");
        showing_type(&turning.showing, line);
        assert_non_null(
            strstr(turning.showing.session->notice, "is one of the versions"));
    }
    turning_close(&turning);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(versions_are_stepped_through_to_both_ends),
        cmocka_unit_test(the_word_is_kept_from_step_to_step),
        cmocka_unit_test(any_two_are_compared_the_earlier_on_the_left),
        cmocka_unit_test(the_list_tells_what_changed_at_each_step),
        cmocka_unit_test(marks_and_dismissals_are_those_of_the_pair),
        cmocka_unit_test(what_is_chosen_in_an_open_list_is_shown_of_the_new_pair),
        cmocka_unit_test(what_is_searched_and_hidden_is_taken_along),
        cmocka_unit_test(a_version_that_cannot_be_read_leaves_what_is_shown),
        cmocka_unit_test(a_version_that_has_changed_meanwhile_is_read_again),
        cmocka_unit_test(two_versions_are_no_more_than_two),
        cmocka_unit_test(no_version_is_replaced_by_a_report),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
