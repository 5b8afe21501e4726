/* test_watch.c - changes of files, told by the system and by looking. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/file.h"
#include "session/watch.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct place {
    char folder[32];
    char file[48];
    char other[48];
};

static void place_open(struct place *place)
{
    snprintf(place->folder, sizeof place->folder, "/tmp/diptych-watch-XXXXXX");
    assert_non_null(mkdtemp(place->folder));
    snprintf(place->file, sizeof place->file, "%s/a", place->folder);
    snprintf(place->other, sizeof place->other, "%s/b", place->folder);
}

static void place_close(const struct place *place)
{
    unlink(place->file);
    unlink(place->other);
    assert_int_equal(rmdir(place->folder), 0);
}

static void put(const char *path, const char *text)
{
    struct error err = {0};
    assert_true(file_write(path, text, strlen(text), &err));
}

/* Wait as the reader does, until a change is told. Returns how often it looked. */
static int await_change(struct watch *watch)
{
    int looks = 1;
    for (; !watch_look(watch); looks++) {
        struct pollfd event = {.fd = watch_fd(watch), .events = POLLIN};
        poll(&event, 1, watch_wait_ms(watch));
        assert_in_range(looks, 1, 1000);
    }
    return looks;
}

static void expect_changes_are_told(bool polls)
{
    struct place place;
    struct error err = {0};
    place_open(&place);
    put(place.file, "one");
    const char *paths[] = {"-", place.file};
    struct watch *watch = watch_new(paths, 2, polls, &err);
    assert_non_null(watch);
    assert_int_equal(watch_fd(watch) < 0, polls);
    assert_int_equal(watch_wait_ms(watch) < 0, !polls);
    assert_false(watch_look(watch));
    put(place.other, "not watched");
    assert_false(watch_look(watch));
    put(place.file, "another");
    assert_true(await_change(watch) > 1);
    assert_false(watch_look(watch));
    assert_int_equal(unlink(place.file), 0);
    await_change(watch);
    put(place.file, "back");
    await_change(watch);
    watch_free(watch);
    place_close(&place);
}

static void changes_are_told_once_by_the_system(void **state)
{
    (void)state;
    expect_changes_are_told(false);
}

static void changes_are_told_once_by_looking(void **state)
{
    (void)state;
    expect_changes_are_told(true);
}

static void a_link_is_watched_and_what_it_leads_to(void **state)
{
    (void)state;
    struct place place;
    struct error err = {0};
    char link[48];
    place_open(&place);
    put(place.file, "one");
    snprintf(link, sizeof link, "%s/c", place.folder);
    assert_int_equal(symlink("a", link), 0);
    const char *paths[] = {link};
    struct watch *watch = watch_new(paths, 1, false, &err);
    put(place.file, "another");
    await_change(watch);
    watch_free(watch);
    unlink(link);
    place_close(&place);
}

static void a_folder_that_goes_and_comes_back_is_looked_at(void **state)
{
    (void)state;
    struct place place;
    struct error err = {0};
    place_open(&place);
    put(place.file, "one");
    const char *paths[] = {place.file};
    struct watch *watch = watch_new(paths, 1, false, &err);
    place_close(&place);
    await_change(watch);
    assert_int_equal(mkdir(place.folder, 0700), 0);
    put(place.file, "two");
    await_change(watch);
    watch_free(watch);
    place_close(&place);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(changes_are_told_once_by_the_system),
        cmocka_unit_test(changes_are_told_once_by_looking),
        cmocka_unit_test(a_link_is_watched_and_what_it_leads_to),
        cmocka_unit_test(a_folder_that_goes_and_comes_back_is_looked_at),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
