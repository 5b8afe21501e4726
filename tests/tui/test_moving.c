/* test_moving.c - scrolling, jumping, searching, marks, locking and layouts, as a
 * reader sees them. */
#include "tui/reader.h"

#include "tui/testing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Each test has the reader open on a sample at 100x30, and where its numbers are. */
struct moving {
    struct reader_pair pair;
    struct terminal *terminal;
    struct reader_columns columns;
    struct screen before;
};

static struct moving *moving_open(const char *sample)
{
    struct moving *moving = testing_allocate(1, sizeof *moving);
    reader_pair_of_sample(&moving->pair, sample);
    moving->terminal = reader_open(&moving->pair, 100, 30);
    moving->columns = reader_find_columns(terminal_screen(moving->terminal));
    return moving;
}

static void moving_close(struct moving *moving)
{
    terminal_close(moving->terminal);
    screen_clear(&moving->before);
    free(moving);
}

static void remember(struct moving *moving)
{
    screen_copy(&moving->before, terminal_screen(moving->terminal));
}

static const struct screen *press(struct moving *moving, const char *keys)
{
    return reader_press(moving->terminal, keys);
}

static bool panes_changed(const struct moving *moving)
{
    char difference[2048];
    const struct screen *now = terminal_screen(moving->terminal);
    return !screen_equal(&moving->before, now, 1, reader_window_rows(now) + 1,
                         difference, sizeof difference);
}

static void expect_rows_as_before(const struct moving *moving)
{
    reader_expect_same_rows(&moving->before, terminal_screen(moving->terminal));
}

/* A row of one side's text: where the text is the same, the rows are the same. */
static const char *top_row(const struct moving *moving)
{
    return terminal_screen(moving->terminal)->text[1];
}

static void five_hundred_rows_down_and_up_end_where_they_began(void **state)
{
    (void)state;
    struct moving *moving = moving_open("lighthouse");
    press(moving, "5j");
    remember(moving);
    for (int i = 0; i < 500; i++) {
        press(moving, "j");
        reader_expect_level(moving->terminal, moving->columns, &moving->pair);
    }
    reader_expect_status(moving->terminal, "100%");
    for (int i = 0; i < 500; i++) {
        press(moving, "k");
        reader_expect_level(moving->terminal, moving->columns, &moving->pair);
    }
    press(moving, "5j");
    expect_rows_as_before(moving);
    moving_close(moving);
}

static void equal_steps_down_and_up_cancel(void **state)
{
    (void)state;
    static const char *const steps[][2] = {{"j", "k"},       {"\033OB", "\033OA"},
                                           {"\005", "\031"}, {" ", "b"},
                                           {"\006", "\002"}, {"d", "u"},
                                           {"\004", "\025"}, {"\033[6~", "\033[5~"},
                                           {"12j", "12k"},   {"2d", "2u"}};
    struct moving *moving = moving_open("edition");
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        press(moving, "g");
        press(moving, "3j");
        remember(moving);
        press(moving, steps[i][0]);
        if (!panes_changed(moving))
            fail_msg("step %zu does not scroll", i);
        press(moving, steps[i][1]);
        expect_rows_as_before(moving);
        press(moving, "g");
    }
    moving_close(moving);
}

static void ends_and_shares_of_the_text_are_reached(void **state)
{
    (void)state;
    static const char *const to_end[] = {"G", "\033OF", "100%"};
    struct moving *moving = moving_open("bruecke");
    for (size_t i = 0; i < sizeof to_end / sizeof *to_end; i++) {
        remember(moving);
        press(moving, to_end[i]);
        reader_expect_status(moving->terminal, "100%");
        press(moving, i % 2 ? "g" : "\033OH");
        expect_rows_as_before(moving);
    }
    press(moving, "5g");
    reader_expect_status(moving->terminal, "passage 5");
    press(moving, "7G");
    reader_expect_status(moving->terminal, "passage 7");
    moving_close(moving);
}

/* "n of m" of the status line; 0 if it is not there. */
static unsigned read_count(const struct moving *moving, const char *kind,
                           unsigned *most)
{
    unsigned at = 0;
    const char *status = reader_status(moving->terminal);
    const char *found = strstr(status, kind);
    if (!found || sscanf(found + strlen(kind), " %u of %u", &at, most) != 2)
        fail_msg("no count of \"%s\": %s", kind, status);
    return at;
}

static void every_kind_of_jump_steps_through_all_and_wraps(void **state)
{
    (void)state;
    static const struct jump {
        const char *next;
        const char *previous;
        const char *kind;
    } jumps[] = {
        {"J", "K", "quotation"},       {"]q", "[q", "quotation"},
        {"]c", "[c", "change"},        {"]d", "[d", "finding"},
        {"]m", "[m", "moved passage"}, {"]u", "[u", "unmatched passage"},
        {"}", "{", "passage"},
    };
    struct moving *moving = moving_open("lighthouse");
    for (size_t i = 0; i < sizeof jumps / sizeof *jumps; i++) {
        const struct jump *jump = &jumps[i];
        press(moving, "\033");
        press(moving, "g");
        unsigned most = 0, first, now;
        press(moving, jump->next);
        first = read_count(moving, jump->kind, &most);
        assert_in_range(first, 1, 2);
        for (unsigned at = first; at < most; at++) {
            press(moving, jump->next);
            now = read_count(moving, jump->kind, &most);
            assert_int_equal(now, at + 1);
        }
        press(moving, jump->next);
        reader_expect_status(moving->terminal, "wrapped");
        assert_int_equal(read_count(moving, jump->kind, &most), 1);
        press(moving, jump->previous);
        reader_expect_status(moving->terminal, "wrapped");
        assert_int_equal(read_count(moving, jump->kind, &most), most);
        char counted[16];
        snprintf(counted, sizeof counted, "2%s", jump->previous);
        if (most > 2) {
            press(moving, counted);
            assert_int_equal(read_count(moving, jump->kind, &most), most - 2);
        }
    }
    moving_close(moving);
}

static void a_jump_is_repeated_either_way(void **state)
{
    (void)state;
    struct moving *moving = moving_open("lighthouse");
    unsigned most;
    press(moving, "]c");
    unsigned first = read_count(moving, "change", &most);
    press(moving, ";");
    assert_int_equal(read_count(moving, "change", &most), first + 1);
    press(moving, "3;");
    assert_int_equal(read_count(moving, "change", &most), first + 4);
    press(moving, ",");
    assert_int_equal(read_count(moving, "change", &most), first + 3);
    press(moving, "[d");
    unsigned finding = read_count(moving, "finding", &most);
    press(moving, ",");
    assert_int_equal(read_count(moving, "finding", &most),
                     finding == most ? 1 : finding + 1);
    moving_close(moving);
}

/* Is anything on this row lit: the light background of what is selected? */
static bool row_is_lit(const struct screen *screen, unsigned row, unsigned from,
                       unsigned end)
{
    for (unsigned column = from; column < end; column++)
        if (screen_cell(screen, row, column)->background != SCREEN_COLOR_DEFAULT)
            return true;
    return false;
}

static int first_lit_row(const struct screen *screen, unsigned from, unsigned end)
{
    unsigned rows = reader_window_rows(screen);
    for (unsigned row = 1; row <= rows; row++)
        if (row_is_lit(screen, row, from, end))
            return (int)row;
    return -1;
}

/* Both sides of a pair of quotations are on the screen after one key, and their
 * passages or, of a move, the quotations themselves stand level. */
static void a_jump_to_a_quotation_shows_both_sides(void **state)
{
    (void)state;
    struct moving *moving = moving_open("lighthouse");
    unsigned most = 0, middle = moving->columns.right - 3;
    press(moving, "J");
    read_count(moving, "quotation", &most);
    for (unsigned i = 0; i < most; i++) {
        const struct screen *screen = press(moving, "J");
        const char *status = reader_status(moving->terminal);
        int left = first_lit_row(screen, 0, middle);
        int right = first_lit_row(screen, middle, screen->columns - 6);
        bool is_lone =
            strstr(status, "dropped") != NULL || strstr(status, "added") != NULL;
        if (!is_lone && (left < 0 || right < 0 || abs(left - right) > 12)) {
            screen_print(screen, stderr);
            fail_msg("lit on rows %d and %d", left, right);
        }
        if (is_lone && left < 0 && right < 0)
            fail_msg("nothing is lit: %s", status);
    }
    moving_close(moving);
}

/* A block cursor must not hide a letter: terminals draw it in the cell's ground. */
static void the_cell_under_the_cursor_is_not_lit(void **state)
{
    (void)state;
    struct moving *moving = moving_open("lighthouse");
    const struct screen *screen = press(moving, "J");
    unsigned row = screen->cursor_row, column = screen->cursor_column;
    assert_int_equal(screen_cell(screen, row, column)->background,
                     SCREEN_COLOR_DEFAULT);
    assert_int_not_equal(screen_cell(screen, row, column + 1)->background,
                         SCREEN_COLOR_DEFAULT);
    screen = press(moving, "w");
    assert_int_not_equal(screen_cell(screen, row, column)->background,
                         SCREEN_COLOR_DEFAULT);
    reader_expect_painted(moving->terminal, "J w");
    moving_close(moving);
}

static void enter_on_a_move_levels_both_ends_and_goes_back_to_the_rows(void **state)
{
    (void)state;
    struct moving *moving = moving_open("edition");
    press(moving, "]m");
    remember(moving);
    press(moving, "\r");
    reader_expect_status(moving->terminal, "both ends of the move");
    reader_expect_painted(moving->terminal, "]m Enter");
    press(moving, "\r");
    expect_rows_as_before(moving);
    moving_close(moving);
}

static void enter_elsewhere_goes_to_the_counterpart_and_back(void **state)
{
    (void)state;
    struct moving *moving = moving_open("lighthouse");
    assert_true(press(moving, "\r")->cursor_column > moving->columns.right);
    assert_true(press(moving, "\r")->cursor_column < moving->columns.right - 6);
    moving_close(moving);
}

static void tab_goes_to_the_other_pane(void **state)
{
    (void)state;
    struct moving *moving = moving_open("lighthouse");
    assert_true(press(moving, "\t")->cursor_column > moving->columns.right);
    assert_true(press(moving, "\t")->cursor_column < moving->columns.right - 6);
    moving_close(moving);
}

static bool cell_is_match(const struct screen_cell *cell)
{
    return (cell->attributes & SCREEN_REVERSE) && (cell->attributes & SCREEN_BOLD);
}

/* How many cells of a column range look like a match. */
static unsigned count_match_cells(const struct screen *screen, unsigned from,
                                  unsigned end)
{
    unsigned count = 0;
    for (unsigned row = 1; row <= reader_window_rows(screen); row++)
        for (unsigned column = from; column < end; column++)
            count += cell_is_match(screen_cell(screen, row, column));
    return count;
}

static void a_search_counts_and_shows_matches_of_both_versions(void **state)
{
    (void)state;
    struct moving *moving = moving_open("lighthouse");
    unsigned middle = moving->columns.right - 3;
    const struct screen *screen = press(moving, "/tower\r");
    unsigned end = screen->columns - 6;
    reader_expect_status(moving->terminal, "match ");
    assert_true(count_match_cells(screen, 0, middle) >= 5);
    assert_true(count_match_cells(screen, middle, end) >= 5);
    press(moving, "\033");
    /* The cursor is on one of the letters. */
    screen = press(moving, "/l:tower\r");
    assert_true(count_match_cells(screen, 0, middle) >= 4);
    assert_int_equal(count_match_cells(screen, middle, end), 0);
    press(moving, "\033");
    screen = press(moving, "?r:tower\r");
    assert_int_equal(count_match_cells(screen, 0, middle), 0);
    assert_true(count_match_cells(screen, middle, end) >= 4);
    screen = press(moving, "\033");
    assert_int_equal(count_match_cells(screen, 0, end), 0);
    press(moving, "/no such words\r");
    reader_expect_status(moving->terminal, "no such words");
    press(moving, "/(\r");
    reader_expect_painted(moving->terminal, "a bad pattern");
    moving_close(moving);
}

static unsigned read_match(const struct moving *moving, unsigned *most)
{
    unsigned at = 0;
    const char *found = strstr(reader_status(moving->terminal), "match ");
    const char *last = found;
    while (found) {
        last = found;
        found = strstr(found + 1, "match ");
    }
    if (!last || sscanf(last, "match %u of %u", &at, most) != 2)
        fail_msg("no match: %s", reader_status(moving->terminal));
    return at;
}

static void n_and_N_step_through_matches(void **state)
{
    (void)state;
    struct moving *moving = moving_open("edition");
    unsigned most;
    press(moving, "/the\r");
    unsigned first = read_match(moving, &most);
    assert_true(most > 3);
    press(moving, "n");
    assert_int_equal(read_match(moving, &most), first % most + 1);
    press(moving, "N");
    assert_int_equal(read_match(moving, &most), first);
    press(moving, "2n");
    assert_int_equal(read_match(moving, &most), (first + 1) % most + 1);
    moving_close(moving);
}

static void the_row_of_the_word_is_brought_to_middle_top_and_bottom(void **state)
{
    (void)state;
    struct moving *moving = moving_open("lighthouse");
    unsigned rows = reader_window_rows(terminal_screen(moving->terminal));
    static const char *const keys[] = {"zt", "zz", "zb"};
    const unsigned wanted[] = {1, 1 + rows / 2, rows};
    press(moving, "12G5w");
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        char *row = strdup(terminal_screen(moving->terminal)
                               ->text[terminal_screen(moving->terminal)->cursor_row]);
        const struct screen *screen = press(moving, keys[i]);
        assert_int_equal(screen->cursor_row, wanted[i]);
        assert_memory_equal(screen->text[wanted[i]], row, 30);
        free(row);
    }
    reader_expect_painted(moving->terminal, "zb");
    moving_close(moving);
}

static void marks_and_jumps_lead_back_to_the_very_rows(void **state)
{
    (void)state;
    static const char *const ways[] = {"'a", "''", "\017", "`a", "``"};
    struct moving *moving = moving_open("lighthouse");
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        press(moving, "g");
        press(moving, "4j");
        press(moving, "ma");
        remember(moving);
        press(moving, "9]c");
        press(moving, "\033");
        assert_true(panes_changed(moving));
        press(moving, ways[i]);
        press(moving, "\033");
        assert_string_equal(top_row(moving), moving->before.text[1]);
    }
    press(moving, "'z");
    reader_expect_status(moving->terminal, "no such mark");
    moving_close(moving);
}

static void unlocked_panes_move_alone_and_lock_on_the_linked_row(void **state)
{
    (void)state;
    struct moving *moving = moving_open("lighthouse");
    unsigned middle = moving->columns.right - 3;
    press(moving, "s");
    reader_expect_status(moving->terminal, "unlocked");
    remember(moving);
    for (int i = 0; i < 9; i++) {
        const struct screen *screen = press(moving, "j");
        unsigned rows = reader_window_rows(screen);
        for (unsigned row = 1; row <= rows; row++)
            for (unsigned column = middle + 2; column < screen->columns - 6; column++)
                assert_memory_equal(screen_cell(screen, row, column)->chars,
                                    screen_cell(&moving->before, row, column)->chars,
                                    sizeof screen_cell(screen, row, column)->chars);
    }
    assert_true(panes_changed(moving));
    press(moving, "s");
    reader_expect_level(moving->terminal, moving->columns, &moving->pair);
    moving_close(moving);
}

static void back_at_a_place_of_unlocked_panes_locked_ones_are_level(void **state)
{
    (void)state;
    struct moving *moving = moving_open("lighthouse");
    press(moving, "s9jma");
    press(moving, "]cs");
    press(moving, "[j");
    reader_expect_level(moving->terminal, moving->columns, &moving->pair);
    press(moving, "G'a");
    reader_expect_level(moving->terminal, moving->columns, &moving->pair);
    moving_close(moving);
}

/* Scroll until passages of both versions start in the first row; their numbers. */
static struct reader_numbers scroll_to_a_start(struct moving *moving)
{
    struct reader_numbers top = {0, 0};
    press(moving, "8j");
    for (int i = 0; i < 40 && !(top.left && top.right); i++)
        top = reader_numbers_at(press(moving, "j"), moving->columns, 1);
    assert_true(top.left > 1 && top.right > 1);
    return top;
}

static void layouts_keep_the_passage_on_top(void **state)
{
    (void)state;
    struct moving *moving = moving_open("lighthouse");
    struct reader_numbers top = scroll_to_a_start(moving);
    char label[16];
    remember(moving);
    press(moving, "S");
    reader_expect_status(moving->terminal, "layout: stacked");
    reader_expect_painted(moving->terminal, "S");
    snprintf(label, sizeof label, "L%u ", top.left);
    assert_non_null(strstr(top_row(moving), label));
    press(moving, "S");
    reader_expect_status(moving->terminal, "layout: one pane");
    reader_expect_painted(moving->terminal, "S");
    press(moving, "S");
    reader_expect_status(moving->terminal, "layout: side by side");
    expect_rows_as_before(moving);
    moving_close(moving);
}

static void the_same_passage_stays_on_top_through_resizes(void **state)
{
    (void)state;
    static const unsigned sizes[][2] = {{160, 45}, {101, 20}, {80, 24}, {220, 60}};
    struct moving *moving = moving_open("lighthouse");
    struct reader_numbers top = scroll_to_a_start(moving);
    remember(moving);
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        char number[16];
        snprintf(number, sizeof number, "%u ", top.left);
        terminal_resize(moving->terminal, sizes[i][0], sizes[i][1]);
        reader_expect_painted(moving->terminal, "a resize");
        /* On a taller screen the end of the text may be in view. */
        if (sizes[i][1] < 30)
            assert_non_null(strstr(top_row(moving), number));
    }
    terminal_resize(moving->terminal, 100, 30);
    expect_rows_as_before(moving);
    moving_close(moving);
}

static bool has_written(const struct terminal *terminal, const char *bytes)
{
    size_t length;
    const char *output = terminal_output(terminal, &length);
    size_t wanted = strlen(bytes);
    for (size_t i = 0; i + wanted <= length; i++)
        if (memcmp(output + i, bytes, wanted) == 0)
            return true;
    return false;
}

/* Press and release the first button on a cell, counted from 0. */
static void click(struct terminal *terminal, unsigned column, unsigned row)
{
    char bytes[64];
    snprintf(bytes, sizeof bytes, "\033[<0;%u;%uM\033[<0;%u;%um", column + 1, row + 1,
             column + 1, row + 1);
    reader_press(terminal, bytes);
}

static void the_mouse_is_off_until_it_is_set(void **state)
{
    (void)state;
    struct reader_pair pair;
    reader_pair_of_sample(&pair, "lighthouse");
    struct terminal *terminal = reader_open(&pair, 100, 30);
    assert_false(has_written(terminal, "1000h"));
    reader_press(terminal, ":set mouse yes\r");
    assert_true(has_written(terminal, "1000h"));
    assert_false(has_written(terminal, "1000l"));
    reader_press(terminal, ":set mouse no\r");
    assert_true(has_written(terminal, "1000l"));
    terminal_close(terminal);
}

static void a_click_sets_the_place_or_jumps_by_the_overview(void **state)
{
    (void)state;
    static const unsigned sizes[][2] = {{80, 24}, {100, 30}, {160, 45}, {220, 60}};
    static const char *const mouse[] = {"--mouse", NULL};
    struct reader_pair pair;
    reader_pair_of_sample(&pair, "lighthouse");
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        unsigned columns = sizes[i][0], rows = sizes[i][1];
        struct terminal *terminal = reader_open_with(
            &pair, &(struct terminal_options){.columns = columns, .rows = rows}, mouse);
        const struct screen *screen = terminal_screen(terminal);
        click(terminal, columns / 4, 1);
        assert_int_equal(screen->cursor_row, 1);
        assert_in_range(screen->cursor_column, columns / 4 - 15, columns / 4);
        reader_expect_status(terminal, "passage 1 ");
        click(terminal, columns - 3, rows - 4);
        assert_null(strstr(reader_status(terminal), "passage 1 "));
        reader_expect_no(terminal, "Keeper of Skarrow light refuses");
        reader_press(terminal, "''");
        reader_expect_status(terminal, "passage 1 ");
        reader_expect(terminal, "Keeper of Skarrow light refuses");
        click(terminal, columns - 3, 1);
        reader_expect_status(terminal, "passage 1 ");
        terminal_close(terminal);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(five_hundred_rows_down_and_up_end_where_they_began),
        cmocka_unit_test(equal_steps_down_and_up_cancel),
        cmocka_unit_test(ends_and_shares_of_the_text_are_reached),
        cmocka_unit_test(every_kind_of_jump_steps_through_all_and_wraps),
        cmocka_unit_test(a_jump_is_repeated_either_way),
        cmocka_unit_test(a_jump_to_a_quotation_shows_both_sides),
        cmocka_unit_test(the_cell_under_the_cursor_is_not_lit),
        cmocka_unit_test(enter_on_a_move_levels_both_ends_and_goes_back_to_the_rows),
        cmocka_unit_test(enter_elsewhere_goes_to_the_counterpart_and_back),
        cmocka_unit_test(tab_goes_to_the_other_pane),
        cmocka_unit_test(a_search_counts_and_shows_matches_of_both_versions),
        cmocka_unit_test(n_and_N_step_through_matches),
        cmocka_unit_test(the_row_of_the_word_is_brought_to_middle_top_and_bottom),
        cmocka_unit_test(marks_and_jumps_lead_back_to_the_very_rows),
        cmocka_unit_test(unlocked_panes_move_alone_and_lock_on_the_linked_row),
        cmocka_unit_test(back_at_a_place_of_unlocked_panes_locked_ones_are_level),
        cmocka_unit_test(layouts_keep_the_passage_on_top),
        cmocka_unit_test(the_same_passage_stays_on_top_through_resizes),
        cmocka_unit_test(the_mouse_is_off_until_it_is_set),
        cmocka_unit_test(a_click_sets_the_place_or_jumps_by_the_overview),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
