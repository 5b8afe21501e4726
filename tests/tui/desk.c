/* desk.c - see desk.h. */
#include "tui/desk.h"

#include "tui/testing.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int remove_entry(const char *path, const struct stat *status, int kind,
                        struct FTW *walk)
{
    (void)status, (void)kind, (void)walk;
    return remove(path);
}

void desk_write(const struct desk *desk, const char *name, const char *text,
                mode_t mode)
{
    char path[DESK_PATH_BYTES];
    snprintf(path, sizeof path, "%s/%s", desk->folder, name);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
    assert_int_equal(chmod(path, mode), 0);
}

const char *desk_contents(const struct desk *desk, const char *name)
{
    static char text[1 << 17];
    char path[DESK_PATH_BYTES];
    snprintf(path, sizeof path, "%s/%s", desk->folder, name);
    FILE *file = fopen(path, "r");
    size_t length = file ? fread(text, 1, sizeof text - 1, file) : 0;
    text[length] = '\0';
    if (file)
        fclose(file);
    return text;
}

static const char left_text[] = "The ferry leaves at nine, said the harbour master.\n\n"
                                "Nobody had asked the fishermen about the new pier.\n\n"
                                "The council will vote on the pier in March.\n";
static const char right_text[] =
    "The ferry leaves at ten, said the harbour master.\n\n"
    "Nobody had asked the fishermen about the new pier.\n\n"
    "The council will vote on the pier in May.\n";

void desk_open(struct desk *desk)
{
    *desk = (struct desk){.folder = "/tmp/diptych-desk-XXXXXX"};
    assert_non_null(mkdtemp(desk->folder));
    snprintf(desk->path_variable, sizeof desk->path_variable, "PATH=%s:%s",
             desk->folder, getenv("PATH"));
    snprintf(desk->pair.left, sizeof desk->pair.left, "%s/left.txt", desk->folder);
    snprintf(desk->pair.right, sizeof desk->pair.right, "%s/right.txt", desk->folder);
    desk_write(desk, "left.txt", left_text, 0600);
    desk_write(desk, "right.txt", right_text, 0600);
}

void desk_close(struct desk *desk)
{
    assert_int_equal(nftw(desk->folder, remove_entry, 8, FTW_DEPTH | FTW_PHYS), 0);
}

struct terminal *desk_read(const struct desk *desk, const char *const *variables,
                           const char *const *arguments)
{
    struct terminal_options options = {
        .columns = 120, .rows = 30, .environment = variables, .home = desk->folder};
    return reader_open_with(&desk->pair, &options, arguments);
}
