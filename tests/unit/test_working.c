/* test_working.c - pins, marks, notes and undoing, from keys to the screen. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "showing.h"
#include "story.h"

#include "base/file.h"
#include "session/place.h"
#include "session/shade.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void open_story(struct showing *showing)
{
    showing_open(showing, story_left, story_right, 120, 40);
}

static void expect_notice(const struct showing *showing, const char *text)
{
    if (!strstr(showing->session->notice, text))
        fail_msg("%s: %s", text, showing->session->notice);
}

/* The passages that a passage of the left corresponds to, as "2,3". */
static const char *counterparts(const struct showing *showing, uint32_t paragraph)
{
    static char text[64];
    const struct link_list *list = &showing->session->comparison->paragraph_links;
    uint32_t count;
    const uint32_t *right = link_members(
        list, &list->links[list->link_of[SIDE_LEFT][paragraph]], SIDE_RIGHT, &count);
    *text = '\0';
    for (uint32_t i = 0; i < count; i++)
        snprintf(text + strlen(text), sizeof text - strlen(text), "%s%u", i ? "," : "",
                 (unsigned)right[i]);
    return text;
}

static void a_pin_makes_counterparts_and_undo_parts_them(void **state)
{
    (void)state;
    struct showing showing;
    char before[64];
    open_story(&showing);
    snprintf(before, sizeof before, "%s", counterparts(&showing, 0));
    showing_press(&showing, "g a");
    expect_notice(&showing, "passage 1 of the left waits");
    assert_true(showing_find(&showing, "pin L1 ?") >= 0);
    showing_press(&showing, "Tab } }");
    uint32_t there =
        document_paragraph_at(showing.session->comparison->documents[SIDE_RIGHT],
                              place_offset(showing.session));
    assert_int_not_equal(there, 0);
    showing_press(&showing, "a");
    expect_notice(&showing, "pinned: 1 and");
    char wanted[16];
    snprintf(wanted, sizeof wanted, "%u", (unsigned)there);
    assert_string_equal(counterparts(&showing, 0), wanted);
    assert_true(showing_find(&showing, "1^") >= 0);
    showing_press(&showing, "U");
    expect_notice(&showing, "undone: pin, passages 1 and");
    assert_string_equal(counterparts(&showing, 0), before);
    showing_press(&showing, "^R");
    assert_string_equal(counterparts(&showing, 0), wanted);
    showing_press(&showing, "A");
    expect_notice(&showing, "unpinned: 1 and");
    assert_string_equal(counterparts(&showing, 0), before);
    showing_close(&showing);
}

static void a_pin_tells_how_many_others_it_parted(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing);
    showing_press(&showing, "2 g a Tab 3 g a");
    expect_notice(&showing, "pinned: 2 and 3 are counterparts; 1 other changed");
    showing_close(&showing);
}

static void half_a_pin_is_given_up_by_escape_and_by_the_same_key(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing);
    showing_press(&showing, "a");
    assert_true(showing.session->half_pin.is_set);
    showing_press(&showing, "Esc");
    assert_false(showing.session->half_pin.is_set);
    showing_press(&showing, "a a");
    assert_false(showing.session->half_pin.is_set);
    assert_int_equal(showing.session->pin_count, 0);
    showing_close(&showing);
}

static void the_word_keeps_its_row_when_the_alignment_changes(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing);
    showing_press(&showing, "ma } } } mb g a Tab } } } a");
    showing_press(&showing, "j j");
    char word[64];
    snprintf(word, sizeof word, "%s", showing_word(&showing));
    struct session *session = showing.session;
    long row = place_screen_row(session, session->focus, place_offset(session));
    showing_press(&showing, "U");
    assert_string_equal(showing_word(&showing), word);
    assert_int_equal(place_screen_row(session, session->focus, place_offset(session)),
                     row);
    showing_press(&showing, "'a");
    assert_string_equal(showing_word(&showing), "Lighthouse");
    showing_close(&showing);
}

static void findings_are_checked_queried_and_dismissed_with_reasons(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing);
    struct session *session = showing.session;
    showing_press(&showing, "]d");
    uint32_t finding = session->target.index;
    const struct finding_remark *remark = &session->remarks.findings[finding];
    showing_press(&showing, "r");
    expect_notice(&showing, "no marked finding here");
    showing_press(&showing, "O");
    expect_notice(&showing, "queried");
    showing_press(&showing, "r");
    showing_type(&showing, "asked the port");
    remark = &session->remarks.findings[finding];
    assert_int_equal(remark->mark, FINDING_MARK_QUERIED);
    assert_string_equal(remark->reason, "asked the port");
    showing_press(&showing, "l");
    assert_true(showing_find(&showing, "(queried)") >= 0);
    assert_true(showing_find(&showing, " - asked the port") >= 0);
    showing_press(&showing, "o");
    remark = &session->remarks.findings[finding];
    assert_int_equal(remark->mark, FINDING_MARK_CHECKED);
    showing_press(&showing, "q :");
    showing_type(&showing, "dismiss no matter");
    remark = &session->remarks.findings[finding];
    assert_int_equal(remark->mark, FINDING_MARK_DISMISSED);
    assert_string_equal(remark->reason, "no matter");
    showing_press(&showing, "U U U U");
    remark = &session->remarks.findings[finding];
    assert_int_equal(remark->mark, FINDING_MARK_NONE);
    showing_press(&showing, "U");
    expect_notice(&showing, "nothing to undo");
    showing_close(&showing);
}

static void a_note_is_typed_shown_changed_and_taken_away(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing);
    struct session *session = showing.session;
    showing_press(&showing, "Esc c");
    showing_type(&showing, "who wrote this?");
    assert_string_equal(session->remarks.passage_notes[SIDE_LEFT][0],
                        "who wrote this?");
    assert_true(showing_find(&showing, "1*") >= 0);
    showing_press(&showing, "c");
    showing_type(&showing, " And when?");
    assert_string_equal(session->remarks.passage_notes[SIDE_LEFT][0],
                        "who wrote this? And when?");
    showing_press(&showing, "J c");
    showing_type(&showing, "heard it myself");
    assert_string_equal(session->remarks.quote_notes[session->target.index],
                        "heard it myself");
    showing_press(&showing, "C");
    assert_true(showing_find(&showing, "who wrote this? And when? - passage 1") >= 0);
    assert_true(showing_find(&showing, "heard it myself - quotation") >= 0);
    showing_press(&showing, "j Enter");
    assert_int_equal(session->focus, SIDE_LEFT);
    assert_string_equal(showing_word(&showing), "Lighthouse");
    showing_press(&showing, "q c ^U Enter");
    assert_null(session->remarks.passage_notes[SIDE_LEFT][0]);
    showing_close(&showing);
}

/* Write a report by the prompt; its bytes, zero-ended, for free(). */
static char *export_report(struct showing *showing, const char *format,
                           const char *folder)
{
    char line[128];
    struct buffer bytes = {0};
    struct error err = {0};
    snprintf(line, sizeof line, "export %s %s/report", format, folder);
    showing_press(showing, ":");
    showing_type(showing, line);
    expect_notice(showing, "wrote /tmp/");
    snprintf(line, sizeof line, "%s/report", folder);
    assert_true(file_read(line, 1 << 20, &bytes, &err));
    assert_int_equal(unlink(line), 0);
    char *text = buffer_take_string(&bytes, &err);
    assert_non_null(text);
    return text;
}

static void reports_carry_marks_reasons_and_notes(void **state)
{
    (void)state;
    struct showing showing;
    char folder[] = "/tmp/diptych-working-XXXXXX";
    static const struct {
        const char *format;
        bool has_findings;
        bool has_passages;
    } formats[] = {
        {"text", true, true},   {"html", true, true},   {"md", true, true},
        {"json", true, true},   {"tsv", true, true},    {"check", true, false},
        {"side", false, false}, {"ansi", false, false},
    };
    assert_non_null(mkdtemp(folder));
    open_story(&showing);
    showing_press(&showing, "c");
    showing_type(&showing, "seen by\001 two");
    showing_press(&showing, "]d :");
    showing_type(&showing, "query asked the port");
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        char *text = export_report(&showing, formats[i].format, folder);
        assert_int_equal(strstr(text, "queried") != NULL, formats[i].has_findings);
        assert_int_equal(strstr(text, "asked the port") != NULL,
                         formats[i].has_findings);
        assert_int_equal(strstr(text, "seen by") != NULL, formats[i].has_passages);
        assert_null(strchr(text, '\001'));
        free(text);
    }
    assert_int_equal(rmdir(folder), 0);
    showing_close(&showing);
}

static void a_report_replaces_no_file_unasked(void **state)
{
    (void)state;
    struct showing showing;
    char file[] = "/tmp/diptych-working-XXXXXX", line[64];
    struct buffer kept = {0};
    int fd = mkstemp(file);
    assert_true(fd >= 0);
    close(fd);
    open_story(&showing);
    showing_press(&showing, ":");
    snprintf(line, sizeof line, "export md %s", file);
    showing_type(&showing, line);
    expect_notice(&showing, "exists");
    showing_press(&showing, ":");
    snprintf(line, sizeof line, "export md! %s", file);
    showing_type(&showing, line);
    expect_notice(&showing, "wrote");
    assert_true(file_read(file, 1 << 20, &kept, NULL));
    assert_true(kept.length > 100);
    buffer_clear(&kept);
    showing_press(&showing, ":");
    showing_type(&showing, "export pdf");
    expect_notice(&showing, "pdf: no such format");
    /* Not even if asked, where the file is what is being read. */
    showing.session->options.paths[SIDE_RIGHT] = file;
    showing_press(&showing, ":");
    showing_type(&showing, line);
    expect_notice(&showing, "is one of the versions");
    assert_int_equal(unlink(file), 0);
    showing_close(&showing);
}

static void the_name_of_a_file_tells_the_format_of_a_report(void **state)
{
    (void)state;
    struct showing showing;
    char folder[] = "/tmp/diptych-working-XXXXXX", line[96], file[64];
    assert_non_null(mkdtemp(folder));
    open_story(&showing);
    snprintf(file, sizeof file, "%s/all of it.html", folder);
    snprintf(line, sizeof line, "w %s", file);
    showing_press(&showing, ":");
    showing_type(&showing, line);
    expect_notice(&showing, "(html, ");
    assert_int_equal(unlink(file), 0);
    snprintf(line, sizeof line, "w html! %s", folder);
    showing_press(&showing, ":");
    showing_type(&showing, line);
    expect_notice(&showing, "is a directory; name a file");
    showing.session->options.home = folder;
    showing_press(&showing, ":");
    showing_type(&showing, "w ~/all of it.html");
    expect_notice(&showing, "(html, ");
    assert_int_equal(unlink(file), 0);
    /* An exclamation mark in a name is no wish to replace. */
    static const char *const told[] = {"(html, ", "exists"};
    for (size_t i = 0; i < sizeof told / sizeof *told; i++) {
        showing_press(&showing, ":");
        showing_type(&showing, "w ~/all! of it.html");
        expect_notice(&showing, told[i]);
    }
    snprintf(file, sizeof file, "%s/all! of it.html", folder);
    assert_int_equal(unlink(file), 0);
    assert_int_equal(rmdir(folder), 0);
    showing_close(&showing);
}

static void notes_pins_and_dismissals_show_in_the_panes(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing);
    struct session *session = showing.session;
    showing_press(&showing, "a Tab a");
    assert_true(showing_find(&showing, "1^") >= 0);
    showing_press(&showing, "Tab c");
    showing_type(&showing, "so it was");
    assert_true(showing_find(&showing, "1&") >= 0);
    showing_press(&showing, "]d");
    uint32_t token = session->token[session->focus];
    struct span span = token_span(
        &session->comparison->documents[session->focus]->tokens.tokens[token]);
    static const struct shade_step {
        const char *keys;
        bool is_evidence;
    } steps[] = {{"Esc", true}, {"]d x", false}, {"X", true}, {"X", false}};
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        showing_press(&showing, steps[i].keys);
        struct shade_light light = shade_find_light(session);
        uint32_t paragraph = document_paragraph_at(
            session->comparison->documents[SIDE_LEFT], span.start);
        struct shade shade =
            shade_at(session, &light, SIDE_LEFT, paragraph, span.start);
        assert_int_equal((shade.accents & ACCENT_FINDING) != 0, steps[i].is_evidence);
        if (i == 0)
            showing_press(&showing, "[d");
    }
    showing_close(&showing);
}

static void a_new_act_ends_what_could_be_done_again(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing);
    showing_press(&showing, "]d o U");
    expect_notice(&showing, "undone: checked, ");
    showing_press(&showing, "]d O .");
    expect_notice(&showing, "nothing to do again");
    showing_close(&showing);
}

static void reports_without_a_name_get_names_of_their_own(void **state)
{
    (void)state;
    struct showing showing;
    char folder[] = "/tmp/diptych-working-XXXXXX", before[512];
    assert_non_null(mkdtemp(folder));
    assert_non_null(getcwd(before, sizeof before));
    assert_int_equal(chdir(folder), 0);
    open_story(&showing);
    showing_press(&showing, ":");
    showing_type(&showing, "export tsv");
    expect_notice(&showing, "wrote test-report.tsv (tsv, ");
    showing_press(&showing, ":");
    showing_type(&showing, "export tsv");
    expect_notice(&showing, "wrote test-report-2.tsv (tsv, ");
    assert_int_equal(unlink("test-report.tsv"), 0);
    assert_int_equal(unlink("test-report-2.tsv"), 0);
    showing_close(&showing);
    assert_int_equal(chdir(before), 0);
    assert_int_equal(rmdir(folder), 0);
}

static void what_came_through_a_pipe_is_not_opened_in_the_editor(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing);
    showing.session->options.paths[SIDE_LEFT] = "/dev/null";
    showing_press(&showing, "v");
    expect_notice(&showing, "this version came from no file that can be opened");
    showing_close(&showing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_pin_makes_counterparts_and_undo_parts_them),
        cmocka_unit_test(a_pin_tells_how_many_others_it_parted),
        cmocka_unit_test(half_a_pin_is_given_up_by_escape_and_by_the_same_key),
        cmocka_unit_test(the_word_keeps_its_row_when_the_alignment_changes),
        cmocka_unit_test(findings_are_checked_queried_and_dismissed_with_reasons),
        cmocka_unit_test(a_note_is_typed_shown_changed_and_taken_away),
        cmocka_unit_test(reports_carry_marks_reasons_and_notes),
        cmocka_unit_test(a_report_replaces_no_file_unasked),
        cmocka_unit_test(the_name_of_a_file_tells_the_format_of_a_report),
        cmocka_unit_test(notes_pins_and_dismissals_show_in_the_panes),
        cmocka_unit_test(a_new_act_ends_what_could_be_done_again),
        cmocka_unit_test(reports_without_a_name_get_names_of_their_own),
        cmocka_unit_test(what_came_through_a_pipe_is_not_opened_in_the_editor),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
