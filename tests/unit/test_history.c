/* test_history.c - lines that were typed, kept in a file and cut when they are many. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/file.h"
#include "session/history.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct kept {
    char folder[64];
    char path[96];
    struct history histories[HISTORY_KEPT_COUNT];
};

static void kept_open(struct kept *kept)
{
    *kept = (struct kept){.folder = "/tmp/diptych-history-XXXXXX"};
    assert_non_null(mkdtemp(kept->folder));
    snprintf(kept->path, sizeof kept->path, "%s/state/history", kept->folder);
}

static void kept_read(struct kept *kept)
{
    for (int kind = 0; kind < HISTORY_KEPT_COUNT; kind++)
        history_clear(&kept->histories[kind]);
    assert_true(history_read(kept->histories, kept->path, NULL));
}

static void kept_close(struct kept *kept)
{
    char command[96];
    for (int kind = 0; kind < HISTORY_KEPT_COUNT; kind++)
        history_clear(&kept->histories[kind]);
    snprintf(command, sizeof command, "rm -r %s", kept->folder);
    assert_int_equal(system(command), 0);
}

static void expect(const struct history *history, const char *const *lines,
                   size_t count)
{
    assert_int_equal(history->count, count);
    for (size_t i = 0; i < count; i++)
        assert_string_equal(history->lines[i], lines[i]);
}

static void lines_are_found_again_by_kind_and_in_order(void **state)
{
    (void)state;
    struct kept kept;
    kept_open(&kept);
    kept_read(&kept);
    expect(&kept.histories[HISTORY_COMMANDS], NULL, 0);
    history_keep(kept.path, HISTORY_COMMANDS, "set measure 60");
    history_keep(kept.path, HISTORY_PATTERNS, "K\u00f8benhavn");
    history_keep(kept.path, HISTORY_COMMANDS, "/slash");
    history_keep(kept.path, HISTORY_PATTERNS, "r:^The ");
    kept_read(&kept);
    expect(&kept.histories[HISTORY_COMMANDS],
           (const char *const[]){"set measure 60", "/slash"}, 2);
    expect(&kept.histories[HISTORY_PATTERNS],
           (const char *const[]){"K\u00f8benhavn", "r:^The "}, 2);
    kept_close(&kept);
}

static void what_nobody_can_have_typed_is_passed_over(void **state)
{
    (void)state;
    struct kept kept;
    static const char bytes[] =
        ":good\n\n:\n/\n!sign\n:bell\a\n/\xff\n/\033[31m\n/last";
    kept_open(&kept);
    history_keep(kept.path, HISTORY_COMMANDS, "makes the folder");
    assert_true(file_write(kept.path, bytes, sizeof bytes - 1, NULL));
    kept_read(&kept);
    expect(&kept.histories[HISTORY_COMMANDS], (const char *const[]){"good"}, 1);
    expect(&kept.histories[HISTORY_PATTERNS], (const char *const[]){"last"}, 1);
    kept_close(&kept);
}

static void a_long_file_is_cut_to_the_newest_lines_of_each_kind(void **state)
{
    (void)state;
    struct kept kept;
    struct buffer bytes = {0};
    kept_open(&kept);
    history_keep(kept.path, HISTORY_PATTERNS, "seldom");
    for (int i = 0; i < 9999; i++)
        buffer_printf(&bytes, ":line %d\n", i);
    buffer_append_string(&bytes, "/seldom\n");
    assert_true(file_write(kept.path, bytes.bytes, bytes.length, NULL));
    buffer_clear(&bytes);
    history_keep(kept.path, HISTORY_COMMANDS, "the newest");
    assert_true(file_read(kept.path, 10000, &bytes, NULL));
    buffer_clear(&bytes);
    kept_read(&kept);
    const struct history *commands = &kept.histories[HISTORY_COMMANDS];
    assert_int_equal(commands->count, HISTORY_MOST);
    assert_string_equal(commands->lines[0], "line 9900");
    assert_true(history_ends_with(commands, "the newest"));
    expect(&kept.histories[HISTORY_PATTERNS], (const char *const[]){"seldom"}, 1);
    kept_close(&kept);
}

static void a_full_history_forgets_its_oldest_line(void **state)
{
    (void)state;
    struct history history = {.count = 0};
    char line[16];
    for (int i = 0; i <= HISTORY_MOST; i++) {
        snprintf(line, sizeof line, "%d", i);
        assert_true(history_add(&history, line, NULL));
    }
    assert_int_equal(history.count, HISTORY_MOST);
    assert_string_equal(history.lines[0], "1");
    assert_true(history_ends_with(&history, line));
    history_clear(&history);
    assert_false(history_ends_with(&history, line));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_are_found_again_by_kind_and_in_order),
        cmocka_unit_test(what_nobody_can_have_typed_is_passed_over),
        cmocka_unit_test(a_long_file_is_cut_to_the_newest_lines_of_each_kind),
        cmocka_unit_test(a_full_history_forgets_its_oldest_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
