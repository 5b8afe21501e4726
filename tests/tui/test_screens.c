/*
 * test_screens.c - whole screens of the smallest pair, compared with tests/data/tui/
 * NAME.screen.
 *
 * With UPDATE_SCREENS set the files are written instead: `make update-screens`; read
 * what changed before you keep it.
 */
#include "tui/reader.h"

#include "tui/testing.h"

#include <stdio.h>
#include <string.h>

static const struct kept_screen {
    const char *name;
    unsigned columns;
    unsigned rows;
    const char *keys[4]; /* pressed one after the other */
} kept_screens[] = {
    {"side-100x20", 100, 20, {NULL}},
    {"stack-80x20", 80, 20, {" ", NULL}},
    {"one-80x20", 80, 20, {"S", "\033", NULL}},
    {"quotation-100x20", 100, 20, {"J", NULL}},
    {"move-100x20", 100, 20, {"]m", "\r", NULL}},
    {"findings-100x20", 100, 20, {"l", NULL}},
    {"quotations-100x20", 100, 20, {"L", NULL}},
};

enum { KEPT_SCREENS = sizeof kept_screens / sizeof *kept_screens };

static void write_screen(const struct screen *screen, FILE *out)
{
    for (unsigned row = 0; row < screen->rows; row++)
        fprintf(out, "%s\n", screen->text[row]);
}

static void compare_with_kept(const struct screen *screen, const char *path)
{
    char line[2048];
    FILE *kept = fopen(path, "r");
    if (!kept)
        fail_msg("%s is missing: make update-screens", path);
    for (unsigned row = 0; row < screen->rows; row++) {
        if (!fgets(line, sizeof line, kept))
            line[0] = '\0';
        line[strcspn(line, "\n")] = '\0';
        if (strcmp(line, screen->text[row]) == 0)
            continue;
        fclose(kept);
        screen_print(screen, stderr);
        fail_msg("%s:%u: kept \"%s\", shown \"%s\"; make update-screens renews it",
                 path, row + 1, line, screen->text[row]);
    }
    fclose(kept);
}

static void screens_are_as_kept(void **state)
{
    (void)state;
    struct reader_pair pair;
    reader_pair_of_fixture(&pair, "tiny");
    for (size_t i = 0; i < KEPT_SCREENS; i++) {
        const struct kept_screen *kept = &kept_screens[i];
        struct terminal *terminal = reader_open(&pair, kept->columns, kept->rows);
        for (size_t k = 0; k < 4 && kept->keys[k]; k++)
            reader_press(terminal, kept->keys[k]);
        char path[1024];
        snprintf(path, sizeof path, "%s/data/tui/%s.screen", TESTS_DIR, kept->name);
        if (getenv("UPDATE_SCREENS")) {
            FILE *out = fopen(path, "w");
            assert_non_null(out);
            write_screen(terminal_screen(terminal), out);
            fclose(out);
        } else {
            compare_with_kept(terminal_screen(terminal), path);
        }
        terminal_close(terminal);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(screens_are_as_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
