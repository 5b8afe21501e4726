/* test_reload.c - files that change while they are read: by R, and by themselves. */
#include "tui/desk.h"

#include "tui/testing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *const watching[] = {"--watch", NULL};

static const char right_text[] =
    "The ferry leaves at ten, said the harbour master.\n\n"
    "Nobody had asked the fishermen about the new pier.\n\n"
    "The council will vote on the pier in May.\n";

/* A passage before all others, and a changed one at the end. */
static const char newer_text[] =
    "Rain fell on the harbour all morning, and the flags hung down.\n\n"
    "The ferry leaves at ten, said the harbour master.\n\n"
    "Nobody had asked the fishermen about the new pier.\n\n"
    "The council will vote on the pier in June.\n";

static void desk_rename(const struct desk *desk, const char *from, const char *to)
{
    char paths[2][DESK_PATH_BYTES];
    snprintf(paths[0], sizeof paths[0], "%s/%s", desk->folder, from);
    snprintf(paths[1], sizeof paths[1], "%s/%s", desk->folder, to);
    assert_int_equal(rename(paths[0], paths[1]), 0);
}

static void a_file_is_read_again_and_the_reader_stays_where_it_was(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    struct terminal *terminal = desk_read(&desk, NULL, NULL);
    reader_press(terminal, "R");
    reader_expect_status(terminal, "both versions are as they were read");
    reader_press(terminal, "}}c");
    reader_press(terminal, "who says May?\r");
    reader_press(terminal, "{\tma}\t");
    desk_write(&desk, "right.txt", newer_text, 0600);
    reader_press(terminal, "R");
    reader_expect_status(terminal, "right read again: 1 passage edited, 1 added");
    reader_expect(terminal, "the pier in June");
    reader_expect(terminal, "Rain fell");
    reader_press(terminal, "Y");
    reader_expect_status(terminal, "copied: left 3");
    reader_expect(terminal, "3*");
    reader_press(terminal, "'a");
    reader_press(terminal, "Y");
    reader_expect_status(terminal, "copied: right 3");
    reader_expect_painted(terminal, "reloading");
    terminal_close(terminal);
    desk_close(&desk);
}

static void a_pin_and_a_half_pin_live_through_reading_again(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    struct terminal *terminal = desk_read(&desk, NULL, NULL);
    reader_press(terminal, "a\t}a");
    reader_expect_status(terminal, "pinned: 1 and 2");
    reader_press(terminal, "G}a");
    desk_write(&desk, "right.txt", newer_text, 0600);
    reader_press(terminal, "R");
    reader_expect_status(terminal, "read again");
    reader_expect(terminal, "2?");
    reader_press(terminal, "\033g");
    reader_expect(terminal, "1^");
    reader_expect(terminal, "3^");
    reader_press(terminal, "U");
    reader_expect_status(terminal, "undone: pin, passages 1 and 3");
    terminal_close(terminal);
    desk_close(&desk);
}

static void what_is_not_found_again_is_told(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    struct terminal *terminal = desk_read(&desk, NULL, NULL);
    reader_press(terminal, "\tc");
    reader_press(terminal, "about the ferry\r");
    desk_write(&desk, "right.txt",
               "Nobody had asked the fishermen about the new pier.\n\n"
               "The council will vote on the pier in May.\n",
               0600);
    reader_press(terminal, "R");
    reader_expect_status(terminal, "right read again: 1 dropped; found again: 0 of 1 "
                                   "note (C lists the others)");
    reader_press(terminal, "C");
    reader_expect(terminal, "about the ferry - not found in these versions, but kept");
    terminal_close(terminal);
    desk_close(&desk);
}

static void a_watched_file_is_taken_up_by_itself_however_it_is_saved(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    struct terminal *terminal = desk_read(&desk, NULL, watching);
    desk_write(&desk, "right.txt", newer_text, 0600);
    terminal_send(terminal, "");
    reader_expect_status(terminal, "right read again: 1 passage edited, 1 added");
    reader_expect(terminal, "the pier in June");
    /* As editors do: written beside, and renamed. */
    desk_write(&desk, "right.txt~", right_text, 0600);
    desk_rename(&desk, "right.txt~", "right.txt");
    terminal_send(terminal, "");
    reader_expect_status(terminal, "right read again: 1 passage edited, 1 dropped");
    reader_expect(terminal, "the pier in May");
    reader_expect_painted(terminal, "two changes");
    terminal_close(terminal);
    desk_close(&desk);
}

static void a_file_that_is_gone_or_emptied_for_a_while_does_no_harm(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    struct terminal *terminal = desk_read(&desk, NULL, watching);
    reader_press(terminal, "}}");
    desk_rename(&desk, "right.txt", "away");
    terminal_send(terminal, "");
    reader_expect_status(terminal, "No such file or directory; what was read before");
    reader_expect(terminal, "the pier in May");
    desk_write(&desk, "right.txt", "", 0600);
    terminal_send(terminal, "");
    reader_expect_status(terminal, "is empty now; what was read before stays");
    reader_expect(terminal, "the pier in May");
    desk_rename(&desk, "away", "right.txt");
    terminal_send(terminal, "");
    reader_expect(terminal, "the pier in May");
    desk_write(&desk, "right.txt", newer_text, 0600);
    terminal_send(terminal, "");
    reader_expect(terminal, "the pier in June");
    reader_press(terminal, "Y");
    reader_expect_status(terminal, "copied: left 3");
    terminal_close(terminal);
    desk_close(&desk);
}

static void a_half_written_file_waits_for_its_writer(void **state)
{
    (void)state;
    struct desk desk;
    char path[DESK_PATH_BYTES];
    desk_open(&desk);
    struct terminal *terminal = desk_read(&desk, NULL, watching);
    snprintf(path, sizeof path, "%s/right.txt", desk.folder);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_true(fwrite(newer_text, 1, 100, file) == 100);
    assert_int_equal(fflush(file), 0);
    assert_true(fputs(newer_text + 100, file) >= 0);
    assert_int_equal(fclose(file), 0);
    terminal_send(terminal, "");
    reader_expect_status(terminal, "right read again: 1 passage edited, 1 added");
    terminal_close(terminal);
    desk_close(&desk);
}

static void what_is_being_typed_is_not_disturbed(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    struct terminal *terminal = desk_read(&desk, NULL, watching);
    reader_press(terminal, "c");
    reader_press(terminal, "half a no");
    desk_write(&desk, "right.txt", newer_text, 0600);
    terminal_send(terminal, "");
    reader_expect(terminal, "the pier in May");
    reader_press(terminal, "te\r");
    reader_expect(terminal, "the pier in June");
    reader_press(terminal, "C");
    reader_expect(terminal, "half a note - passage 1");
    terminal_close(terminal);
    desk_close(&desk);
}

static void watching_is_turned_on_and_off_while_reading(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    struct terminal *terminal = desk_read(&desk, NULL, NULL);
    desk_write(&desk, "right.txt", newer_text, 0600);
    reader_press(terminal, "j");
    reader_expect(terminal, "the pier in May");
    reader_press(terminal, ":set watch yes\r");
    reader_expect(terminal, "the pier in June");
    reader_press(terminal, ":set watch no\r");
    desk_write(&desk, "right.txt", right_text, 0600);
    reader_press(terminal, "j");
    reader_expect(terminal, "the pier in June");
    terminal_close(terminal);
    desk_close(&desk);
}

static void what_the_editor_did_is_taken_up_when_it_ends(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    desk_write(&desk, "myeditor", "#!/bin/sh\nsed -i s/nine/eight/ \"$2\"\n", 0700);
    const char *const variables[] = {desk.path_variable, "EDITOR=myeditor", NULL};
    struct terminal *terminal = desk_read(&desk, variables, NULL);
    reader_press(terminal, "v");
    reader_expect_status(terminal, "left read again: 1 passage edited");
    reader_expect(terminal, "leaves at eight");
    reader_expect_painted(terminal, "the editor");
    terminal_close(terminal);
    desk_close(&desk);
}

/* The same numbers on every machine (Marsaglia 2003, "Xorshift RNGs"). */
static unsigned choose(uint32_t *seed, unsigned end)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 17;
    *seed ^= *seed << 5;
    return *seed % end;
}

/* An edition made of the sample's passages: some left out, told twice or changed. */
static void desk_write_edition(const struct desk *desk, const char *name,
                               const char *whole, uint32_t *seed)
{
    char text[32768] = "";
    size_t length = 0;
    while (*whole && length + 4096 < sizeof text) {
        const char *end = strstr(whole, "\n\n");
        size_t bytes = end ? (size_t)(end - whole) + 2 : strlen(whole);
        unsigned what = choose(seed, 12);
        assert_in_range(bytes, 1, 2000);
        for (unsigned times = what == 0 ? 0 : what == 1 ? 2 : 1; times; times--) {
            memcpy(text + length, whole, bytes);
            if (what == 2 && bytes > 20)
                memcpy(text + length + choose(seed, (unsigned)bytes - 12), " new 77 ",
                       8);
            length += bytes;
        }
        whole += bytes;
    }
    text[length] = '\0';
    desk_write(desk, name, text, 0600);
}

/* Whatever is open, folded, lit or pinned while the files change: the screen is what a
 * full painting shows, and the reader goes on. */
static void a_hundred_editions_do_no_harm(void **state)
{
    (void)state;
    static const char *const keys[] = {
        "J",   "]c", "]d", "]m",   "\r", "}",      "G",  "zM", "zR",   "S", "l", "i",
        "C",   "t",  "M",  "\033", "ma", "'a",     "''", "a",  "\t}a", "U", ".", "x",
        "]dO", "-",  "+",  "s",    "j",  "/the\r", "n",  "F",  "\033", "h", "L", "w"};
    static const char *const names[] = {"left.txt", "right.txt"};
    struct desk desk;
    char whole[16384], path[1024];
    uint32_t seed = 1234567u;
    desk_open(&desk);
    snprintf(path, sizeof path, "%s/samples/edition/left.txt", SOURCE_DATA_DIR);
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    whole[fread(whole, 1, sizeof whole - 1, file)] = '\0';
    fclose(file);
    struct terminal *terminal = desk_read(&desk, NULL, NULL);
    for (int edition = 0; edition < 100; edition++) {
        desk_write_edition(&desk, names[choose(&seed, 2)], whole, &seed);
        reader_press(terminal, "R");
        reader_expect_painted(terminal, "R");
        for (int i = 0; i < 3; i++) {
            const char *key = keys[choose(&seed, sizeof keys / sizeof *keys)];
            reader_press(terminal, key);
            reader_expect_painted(terminal, key);
        }
    }
    terminal_close(terminal);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_file_is_read_again_and_the_reader_stays_where_it_was),
        cmocka_unit_test(a_pin_and_a_half_pin_live_through_reading_again),
        cmocka_unit_test(what_is_not_found_again_is_told),
        cmocka_unit_test(a_watched_file_is_taken_up_by_itself_however_it_is_saved),
        cmocka_unit_test(a_file_that_is_gone_or_emptied_for_a_while_does_no_harm),
        cmocka_unit_test(a_half_written_file_waits_for_its_writer),
        cmocka_unit_test(what_is_being_typed_is_not_disturbed),
        cmocka_unit_test(watching_is_turned_on_and_off_while_reading),
        cmocka_unit_test(what_the_editor_did_is_taken_up_when_it_ends),
        cmocka_unit_test(a_hundred_editions_do_no_harm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
