/*
 * test_tour.c - the pictures in doc/tour.md are screens of the program as it is.
 *
 * A picture stands in the tour below a line that says how to come to it:
 *
 *     <!-- screen lighthouse 100x24 --layout=one: J i Enter -->
 *     ![What is to be seen](tour/name.svg)
 *
 * a sample, a size, options and NAME=VALUE of the environment, and behind the colon the
 * keys, with blanks between them and named as the help names them. With UPDATE_TOUR set
 * the pictures are drawn anew: `make update-tour`; look at what changed before you keep
 * it.
 */
#include "tui/picture.h"
#include "tui/reader.h"

#include "tui/testing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_BYTES = 1024, WORDS_MOST = 4 };

/* What a line of the tour asks for. */
struct view {
    char sample[32];
    unsigned columns;
    unsigned rows;
    char words[2][WORDS_MOST + 1][48]; /* options; variables */
    const char *lists[2][WORDS_MOST + 1];
    const char *keys; /* in the line */
};

static const char view_mark[] = "<!-- screen ";

/* NULL-ended lists of the words before the colon. */
static void view_read(struct view *view, char *line)
{
    size_t counts[2] = {0, 0};
    *view = (struct view){.keys = ""};
    char *colon = strchr(line, ':');
    char *end = strstr(line, " -->");
    if (!end || !colon || colon > end)
        fail_msg("%s: no colon, or no end", line);
    *end = *colon = '\0';
    view->keys = colon + 1;
    char *word = strtok(line + sizeof view_mark - 1, " ");
    assert_non_null(word);
    snprintf(view->sample, sizeof view->sample, "%s", word);
    word = strtok(NULL, " ");
    assert_non_null(word);
    assert_int_equal(sscanf(word, "%ux%u", &view->columns, &view->rows), 2);
    while ((word = strtok(NULL, " "))) {
        int kind = *word == '-' ? 0 : 1;
        assert_in_range(counts[kind], 0, WORDS_MOST - 1);
        char *copy = view->words[kind][counts[kind]];
        snprintf(copy, sizeof view->words[0][0], "%s", word);
        view->lists[kind][counts[kind]++] = copy;
    }
}

static void view_press(struct terminal *terminal, const char *keys)
{
    for (keys += strspn(keys, " "); *keys; keys += strspn(keys, " ")) {
        size_t length = strcspn(keys, " ");
        char key[64] = "";
        reader_append_key(key, keys, length);
        reader_press(terminal, key);
        keys += length;
    }
}

static struct terminal *view_open(const struct view *view)
{
    struct reader_pair pair;
    struct terminal_options options = {
        .columns = view->columns, .rows = view->rows, .environment = view->lists[1]};
    reader_pair_of_sample(&pair, view->sample);
    struct terminal *terminal = reader_open_with(&pair, &options, view->lists[0]);
    view_press(terminal, view->keys);
    return terminal;
}

/* The picture as it should be, for free(). */
static char *view_draw(const struct view *view, const char *title)
{
    char *picture = NULL;
    size_t length;
    struct terminal *terminal = view_open(view);
    FILE *out = open_memstream(&picture, &length);
    assert_non_null(out);
    picture_write(terminal_screen(terminal), title, out);
    assert_int_equal(fclose(out), 0);
    terminal_close(terminal);
    return picture;
}

static void compare_picture(const char *path, const char *wanted)
{
    static char kept[1 << 18];
    FILE *file = fopen(path, "r");
    if (!file)
        fail_msg("%s is missing: make update-tour", path);
    kept[fread(kept, 1, sizeof kept - 1, file)] = '\0';
    fclose(file);
    size_t same = 0;
    while (kept[same] && kept[same] == wanted[same])
        same++;
    if (kept[same] != wanted[same])
        fail_msg("%s is not what the program shows (make update-tour draws it anew): "
                 "\"%.120s\", now \"%.120s\"",
                 path, kept + same, wanted + same);
}

static void keep_picture(const char *path, const char *picture)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_true(fputs(picture, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

/* `image` is the line below: "![title](tour/name.svg)". */
static void check_picture(const struct view *view, char *image)
{
    char path[512];
    char *title = image + 2, *title_end = strstr(image, "](tour/");
    char *end = title_end ? strchr(title_end, ')') : NULL;
    if (strncmp(image, "![", 2) != 0 || !end)
        fail_msg("%s: is no picture of the tour", image);
    *title_end = *end = '\0';
    snprintf(path, sizeof path, "%s/../doc/%s", TESTS_DIR, title_end + 2);
    char *picture = view_draw(view, title);
    if (getenv("UPDATE_TOUR"))
        keep_picture(path, picture);
    else
        compare_picture(path, picture);
    free(picture);
}

static void the_tour_shows_what_the_program_shows(void **state)
{
    (void)state;
    char line[LINE_BYTES], image[LINE_BYTES];
    unsigned count = 0;
    FILE *tour = fopen(TESTS_DIR "/../doc/tour.md", "r");
    assert_non_null(tour);
    while (fgets(line, sizeof line, tour)) {
        if (strncmp(line, view_mark, sizeof view_mark - 1) != 0)
            continue;
        struct view view;
        view_read(&view, line);
        assert_non_null(fgets(image, sizeof image, tour));
        check_picture(&view, image);
        count++;
    }
    fclose(tour);
    assert_in_range(count, 8, 100);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_tour_shows_what_the_program_shows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
