/* test_language.c - word lists, and the language of a text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "article/language.h"
#include "article/language_detect.h"
#include "article/language_table.h"
#include "base/file.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static const char *find(const struct language *language, enum language_list list,
                        const char *word)
{
    return language_find(language, list, word, strlen(word));
}

static void words_have_values_and_others_are_not_found(void **state)
{
    (void)state;
    struct error err = {0};
    struct language *language = language_load(SOURCE_DATA_DIR, NULL, "en-GB", &err);
    assert_non_null(language);
    assert_string_equal(language_tag(language), "en");
    assert_string_equal(find(language, LANGUAGE_ABBREVIATIONS, "mr"), "inner");
    assert_string_equal(find(language, LANGUAGE_TITLES, "prime minister"), "");
    assert_true(language_longest_phrase(language, LANGUAGE_TITLES) >= 2);
    assert_null(find(language, LANGUAGE_TITLES, "harbour"));
    assert_null(find(language, LANGUAGE_TITLES, ""));
    language_free(language);
}

static void words_of_a_value_come_one_by_one(void **state)
{
    (void)state;
    struct language_item item = {.rest = "rise+ many-"};
    assert_true(language_next_item(&item));
    assert_memory_equal(item.text, "rise+", item.length);
    assert_int_equal(item.length, 5);
    assert_true(language_next_item(&item));
    assert_memory_equal(item.text, "many-", item.length);
    assert_int_equal(item.length, 5);
    assert_false(language_next_item(&item));
    assert_false(language_next_item(&item));
    item = (struct language_item){.rest = ""};
    assert_false(language_next_item(&item));
    item = (struct language_item){.rest = NULL};
    assert_false(language_next_item(&item));
}

static size_t bare_length(const struct language *language, const char *word)
{
    return language_bare_length(language, word, strlen(word));
}

static void owners_are_made_as_their_language_makes_them(void **state)
{
    (void)state;
    struct error err = {0};
    struct language *english = language_load(SOURCE_DATA_DIR, NULL, "en", &err);
    struct language *german = language_load(SOURCE_DATA_DIR, NULL, "de", &err);
    struct language *french = language_load(SOURCE_DATA_DIR, NULL, "fr", &err);
    assert_true(english && german && french);
    assert_int_equal(bare_length(english, "o'neill's"), strlen("o'neill"));
    assert_int_equal(bare_length(english, "pilots'"), strlen("pilots"));
    assert_int_equal(bare_length(english, "goin'"), strlen("goin'"));
    assert_int_equal(bare_length(english, "'s"), strlen("'s"));
    assert_int_equal(bare_length(english, "pilots"), strlen("pilots"));
    assert_int_equal(bare_length(german, "strauss'"), strlen("strauss"));
    assert_int_equal(bare_length(french, "pilots'"), strlen("pilots'"));
    assert_int_equal(bare_length(french, "o'neill's"), strlen("o'neill's"));
    assert_true(language_takes_apostrophe(english, "marx", strlen("marx")));
    assert_false(language_takes_apostrophe(english, "", 0));
    language_free(english);
    language_free(german);
    language_free(french);
}

static void every_language_loads(void **state)
{
    (void)state;
    static const char *const tags[] = {"en", "de", "fr", "es", "it", "ja"};
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
        struct error err = {0};
        struct language *language = language_load(SOURCE_DATA_DIR, NULL, tags[i], &err);
        assert_string_equal(err.message, "");
        assert_non_null(language);
        assert_true(language_longest_phrase(language, LANGUAGE_FUNCTION_WORDS) > 0);
        language_free(language);
    }
}

static void unknown_language_has_empty_lists(void **state)
{
    (void)state;
    struct error err = {0};
    static const char *const tags[] = {"xx", "", "../en"};
    for (size_t i = 0; i < 3; i++) {
        struct language *language = language_load(SOURCE_DATA_DIR, NULL, tags[i], &err);
        assert_non_null(language);
        assert_null(find(language, LANGUAGE_TITLES, "mr"));
        assert_int_equal(language_longest_phrase(language, LANGUAGE_TITLES), 0);
        language_free(language);
    }
}

/* Load a language whose titles are these; the folder is gone afterwards. */
static struct language *load_titles(const char *content, struct error *err)
{
    char folder[] = "/tmp/diptych-test-XXXXXX", path[128];
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/language", folder);
    assert_int_equal(mkdir(path, 0700), 0);
    snprintf(path, sizeof path, "%s/language/zz", folder);
    assert_int_equal(mkdir(path, 0700), 0);
    snprintf(path, sizeof path, "%s/language/zz/titles", folder);
    assert_true(file_write(path, content, strlen(content), err));
    struct language *language = language_load(folder, NULL, "zz", err);
    unlink(path);
    snprintf(path, sizeof path, "%s/language/zz", folder);
    rmdir(path);
    snprintf(path, sizeof path, "%s/language", folder);
    rmdir(path);
    rmdir(folder);
    return language;
}

static void comments_and_empty_lines_are_no_entries(void **state)
{
    (void)state;
    struct error err = {0};
    struct language *language = load_titles("# one\n\nherr\tmale\r\nfrau", &err);
    assert_non_null(language);
    assert_string_equal(find(language, LANGUAGE_TITLES, "herr"), "male");
    assert_string_equal(find(language, LANGUAGE_TITLES, "frau"), "");
    assert_null(find(language, LANGUAGE_TITLES, "# one"));
    language_free(language);
}

static void bad_line_is_named(void **state)
{
    (void)state;
    struct error err = {0};
    assert_null(load_titles("herr\nfrau\nherr\n", &err));
    assert_int_equal(err.code, ERROR_IO);
    assert_non_null(strstr(err.message, "titles:3:"));
    err = (struct error){0};
    assert_null(load_titles("herr\n\tmale\n", &err));
    assert_non_null(strstr(err.message, "titles:2:"));
}

/* A list, and the table of it that was saved. */
struct saved_list {
    char folder[32];
    char list[64];
    char table[64];
};

static struct language *load_saved(const struct saved_list *saved)
{
    struct error err = {0};
    struct language *language = language_load(saved->folder, saved->folder, "zz", &err);
    assert_non_null(language);
    return language;
}

static void write_list(const struct saved_list *saved, const char *content)
{
    struct error err = {0};
    assert_true(file_write(saved->list, content, strlen(content), &err));
}

static void set_age(const char *path, time_t seconds)
{
    struct timespec times[2] = {{.tv_sec = 1000000 - seconds},
                                {.tv_sec = 1000000 - seconds}};
    assert_int_equal(utimensat(AT_FDCWD, path, times, 0), 0);
}

static void saved_list_init(struct saved_list *saved)
{
    char path[64];
    struct error err = {0};
    strcpy(saved->folder, "/tmp/diptych-test-XXXXXX");
    assert_non_null(mkdtemp(saved->folder));
    snprintf(path, sizeof path, "%s/language", saved->folder);
    assert_int_equal(mkdir(path, 0700), 0);
    snprintf(path, sizeof path, "%s/language/zz", saved->folder);
    assert_int_equal(mkdir(path, 0700), 0);
    snprintf(saved->list, sizeof saved->list, "%s/language/zz/titles", saved->folder);
    snprintf(saved->table, sizeof saved->table, "%s/zz", saved->folder);
    write_list(saved, "herr\tmale\nfrau oberin\tfemale\n");
    struct language *language = load_saved(saved);
    assert_true(language_save(language, saved->table, &err));
    language_free(language);
    /* What the list says now shows whether the table was taken. */
    write_list(saved, "dame\n");
    set_age(saved->list, 2);
    set_age(saved->table, 1);
}

static void saved_list_clear(struct saved_list *saved)
{
    char path[64];
    unlink(saved->list);
    unlink(saved->table);
    snprintf(path, sizeof path, "%s/language/zz", saved->folder);
    rmdir(path);
    snprintf(path, sizeof path, "%s/language", saved->folder);
    rmdir(path);
    rmdir(saved->folder);
}

static void table_says_what_its_lists_said(void **state)
{
    (void)state;
    struct saved_list saved;
    saved_list_init(&saved);
    struct language *language = load_saved(&saved);
    assert_string_equal(find(language, LANGUAGE_TITLES, "herr"), "male");
    assert_string_equal(find(language, LANGUAGE_TITLES, "frau oberin"), "female");
    assert_null(find(language, LANGUAGE_TITLES, "frau"));
    assert_null(find(language, LANGUAGE_TITLES, "dame"));
    assert_int_equal(language_longest_phrase(language, LANGUAGE_TITLES), 2);
    language_free(language);
    saved_list_clear(&saved);
}

static void table_older_than_a_list_is_not_taken(void **state)
{
    (void)state;
    struct saved_list saved;
    saved_list_init(&saved);
    set_age(saved.list, 0);
    struct language *language = load_saved(&saved);
    assert_null(find(language, LANGUAGE_TITLES, "herr"));
    assert_string_equal(find(language, LANGUAGE_TITLES, "dame"), "");
    language_free(language);
    saved_list_clear(&saved);
}

static void table_without_its_list_is_not_taken(void **state)
{
    (void)state;
    struct saved_list saved;
    saved_list_init(&saved);
    unlink(saved.list);
    struct language *language = load_saved(&saved);
    assert_null(find(language, LANGUAGE_TITLES, "herr"));
    language_free(language);
    saved_list_clear(&saved);
}

/* A copy of a table in which four bytes, or all of them behind a place, are others. */
static struct buffer damage_table(const struct buffer *table, size_t part, size_t parts)
{
    struct buffer damaged = {0};
    size_t at = part * (table->length - 4) / parts;
    size_t count = part % 2 ? 4 : table->length - at;
    buffer_append(&damaged, table->bytes, table->length);
    assert_false(damaged.failed);
    for (size_t i = 0; i < count; i++)
        damaged.bytes[at + i] ^= (char)0xFF;
    return damaged;
}

/* What the lists say, although the table says something else. */
static void assert_list_is_read(const struct saved_list *saved,
                                const struct buffer *table, size_t length)
{
    struct error err = {0};
    assert_true(file_write(saved->table, table->bytes, length, &err));
    set_age(saved->table, 1);
    struct language *language = load_saved(saved);
    assert_null(find(language, LANGUAGE_TITLES, "herr"));
    assert_string_equal(find(language, LANGUAGE_TITLES, "dame"), "");
    language_free(language);
}

static void damaged_table_is_not_taken(void **state)
{
    (void)state;
    enum { PARTS = 512 };
    struct error err = {0};
    struct saved_list saved;
    struct buffer table = {0};
    saved_list_init(&saved);
    assert_true(file_read(saved.table, 1 << 20, &table, &err));
    for (size_t part = 0; part < PARTS; part++) {
        struct buffer damaged = damage_table(&table, part, PARTS);
        assert_list_is_read(&saved, &damaged, damaged.length);
        assert_list_is_read(&saved, &table, part * table.length / PARTS);
        buffer_clear(&damaged);
    }
    buffer_clear(&table);
    saved_list_clear(&saved);
}

/* Somebody may make one whose sum is right: whatever stands in it, nothing outside of
 * it is read and every search ends. */
static void table_that_lies_does_no_harm(void **state)
{
    (void)state;
    enum { PARTS = 512 };
    struct error err = {0};
    struct saved_list saved;
    struct buffer table = {0};
    size_t taken = 0;
    saved_list_init(&saved);
    assert_true(file_read(saved.table, 1 << 20, &table, &err));
    for (size_t part = 0; part < PARTS; part++) {
        struct buffer lying = damage_table(&table, part, PARTS);
        struct language_head *head = (struct language_head *)lying.bytes;
        head->sum = language_table_sum(head, lying.length);
        assert_true(file_write(saved.table, lying.bytes, lying.length, &err));
        set_age(saved.table, 1);
        struct language *language = load_saved(&saved);
        for (enum language_list list = 0; list < LANGUAGE_LIST_COUNT; list++) {
            find(language, list, "herr");
            find(language, list, "frau");
            find(language, list, "dame");
        }
        const char *listed = find(language, LANGUAGE_TITLES, "dame");
        taken += !listed || *listed;
        language_free(language);
        buffer_clear(&lying);
    }
    assert_true(taken > PARTS / 4);
    buffer_clear(&table);
    saved_list_clear(&saved);
}

static void assert_detects(const char *content, const char *expected)
{
    struct error err = {0};
    struct buffer raw = {0};
    struct text text = {0};
    char tag[LANGUAGE_TAG_BYTES];
    buffer_append_string(&raw, content);
    assert_true(text_decode(&text, &raw, NULL, "test", &err));
    struct language_detector *detector =
        language_detector_new(SOURCE_DATA_DIR, NULL, &err);
    assert_non_null(detector);
    language_detect(detector, &text, tag);
    language_detector_free(detector);
    assert_string_equal(tag, expected);
    text_clear(&text);
    buffer_clear(&raw);
}

static void language_is_told_by_its_function_words(void **state)
{
    (void)state;
    /* A list of names is in no language, although one of them has a French word. */
    assert_detects("Kowalczyk Marwitz Okafor Quintavalle Haugland Tveitan Lindqvist "
                   "Kerbiriou Penhaligon Oyelaran Batungbakal Orletzky Daneshvar "
                   "Malfatti Roncevaux du Treussart Salcedo Urquijo Peyrac Vosbeck",
                   "en");
    assert_detects(
        "The bell in the tower rang, and nobody came to see who had rung it.", "en");
    assert_detects("Die Glocke im Turm läutete, und niemand kam, um zu sehen, wer sie "
                   "geläutet hatte.",
                   "de");
    assert_detects("La cloche de la tour a sonné, et personne n’est venu voir qui "
                   "l’avait sonnée.",
                   "fr");
    assert_detects("La campana de la torre sonó, y nadie vino a ver quién la había "
                   "tocado.",
                   "es");
    assert_detects("La campana della torre ha suonato, e nessuno è venuto a vedere chi "
                   "l’avesse suonata.",
                   "it");
    assert_detects("塔の鐘が鳴ったが、誰が鳴らしたのかを見に来る人はいなかった。",
                   "ja");
}

static void text_of_no_known_language_is_taken_for_english(void **state)
{
    (void)state;
    assert_detects("", "en");
    assert_detects("Колокол на башне зазвонил, но никто не пришёл.", "en");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_have_values_and_others_are_not_found),
        cmocka_unit_test(words_of_a_value_come_one_by_one),
        cmocka_unit_test(owners_are_made_as_their_language_makes_them),
        cmocka_unit_test(every_language_loads),
        cmocka_unit_test(unknown_language_has_empty_lists),
        cmocka_unit_test(comments_and_empty_lines_are_no_entries),
        cmocka_unit_test(bad_line_is_named),
        cmocka_unit_test(table_says_what_its_lists_said),
        cmocka_unit_test(table_older_than_a_list_is_not_taken),
        cmocka_unit_test(table_without_its_list_is_not_taken),
        cmocka_unit_test(damaged_table_is_not_taken),
        cmocka_unit_test(table_that_lies_does_no_harm),
        cmocka_unit_test(language_is_told_by_its_function_words),
        cmocka_unit_test(text_of_no_known_language_is_taken_for_english),
    };
    return cmocka_run_group_tests_name("language", tests, NULL, NULL) != 0;
}
