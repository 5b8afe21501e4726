/* test_versions.c - two versions that are read side by side are what they are when read
 * one by one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/file.h"
#include "session/versions.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PASSAGES = 400, FILES = 2 };

struct files {
    char folder[64];
    char paths[FILES][96];
};

/* Two long texts that share most words, each with some of its own, in capitals and
 * with marks. */
static void files_make(struct files *files)
{
    struct error err = {0};
    strcpy(files->folder, "/tmp/diptych-versions-XXXXXX");
    assert_non_null(mkdtemp(files->folder));
    for (int f = 0; f < FILES; f++) {
        struct buffer text = {0};
        snprintf(files->paths[f], sizeof files->paths[f], "%s/v%d.txt", files->folder,
                 f);
        for (int i = 0; i < PASSAGES; i++)
            buffer_printf(&text,
                          "“The %s of Weir%d is open,” said Mayor Ada Quill%d. It cost "
                          "£%d.%d million, NOT a penny more.\n\n",
                          f ? "Gate" : "gate", i * (f + 1), i % 7, i % 90, f);
        assert_true(file_write(files->paths[f], text.bytes, text.length, &err));
        buffer_clear(&text);
    }
}

static void files_remove(const struct files *files)
{
    for (int f = 0; f < FILES; f++)
        unlink(files->paths[f]);
    rmdir(files->folder);
}

static struct versions *files_open(const struct files *files)
{
    struct error err = {0};
    const struct version_options items[FILES] = {{.path = files->paths[0]},
                                                 {.path = files->paths[1]}};
    struct versions *versions = versions_new(
        &(struct versions_options){
            .data_folder = SOURCE_DATA_DIR, .items = items, .count = FILES},
        &err);
    assert_non_null(versions);
    return versions;
}

static void assert_documents_equal(const struct document *a, const struct document *b)
{
    assert_true(a->text.length > 32 << 10); /* or nothing would be side by side */
    assert_int_equal(a->tokens.count, b->tokens.count);
    for (size_t i = 0; i < a->tokens.count; i++) {
        uint32_t word = a->tokens.tokens[i].word;
        assert_int_equal(word, b->tokens.tokens[i].word);
        assert_int_equal(lexicon_lower(a->lexicon, word),
                         lexicon_lower(b->lexicon, word));
        assert_string_equal(lexicon_word(a->lexicon, word, NULL),
                            lexicon_word(b->lexicon, word, NULL));
    }
    assert_int_equal(a->word_count, b->word_count);
    for (uint32_t word = 0; word < a->word_count; word++)
        assert_memory_equal(&document_language_word(a, word)->lists,
                            &document_language_word(b, word)->lists,
                            sizeof(struct language_lists));
    assert_int_equal(a->sentence_count, b->sentence_count);
    assert_int_equal(a->quote_count, b->quote_count);
    for (size_t i = 0; i < a->quote_count; i++)
        assert_string_equal(a->quotes[i].speaker.name, b->quotes[i].speaker.name);
}

static void versions_read_side_by_side_are_those_read_one_by_one(void **state)
{
    (void)state;
    struct error err = {0};
    struct files files;
    files_make(&files);
    struct versions *single = files_open(&files);
    for (int is_started = 0; is_started < 2; is_started++) {
        struct versions *pair = files_open(&files);
        assert_true(!is_started || versions_start_pair(pair, 0, 1, &err));
        assert_true(versions_read_pair(pair, 0, 1, &err));
        for (size_t i = 0; i < FILES; i++)
            assert_documents_equal(versions_document(single, i, &err),
                                   versions_document(pair, i, &err));
        versions_free(pair);
    }
    versions_free(single);
    files_remove(&files);
}

static void what_cannot_be_read_is_told_whichever_it_is(void **state)
{
    (void)state;
    struct files files;
    files_make(&files);
    for (size_t i = 0; i < FILES; i++) {
        char path[sizeof files.paths[i]];
        memcpy(path, files.paths[i], sizeof path);
        strcpy(files.paths[i], "/nowhere/at/all");
        for (int is_started = 0; is_started < 2; is_started++) {
            struct error err = {0};
            struct versions *versions = files_open(&files);
            assert_true(!is_started || versions_start_pair(versions, 0, 1, &err));
            assert_false(versions_read_pair(versions, 0, 1, &err));
            assert_non_null(strstr(err.message, "/nowhere/at/all"));
            versions_free(versions);
        }
        memcpy(files.paths[i], path, sizeof path);
    }
    files_remove(&files);
}

static void a_version_that_is_there_is_not_read_again(void **state)
{
    (void)state;
    struct error err = {0};
    struct files files;
    files_make(&files);
    struct versions *versions = files_open(&files);
    const struct document *first = versions_document(versions, 0, &err);
    assert_true(versions_read_pair(versions, 0, 1, &err));
    assert_ptr_equal(versions_document(versions, 0, &err), first);
    assert_true(versions_read_pair(versions, 0, 0, &err));
    versions_free(versions);
    files_remove(&files);
}

static void a_pair_that_was_started_need_not_be_read(void **state)
{
    (void)state;
    struct error err = {0};
    struct files files;
    files_make(&files);
    struct versions *versions = files_open(&files);
    assert_true(versions_start_pair(versions, 0, 1, &err));
    versions_free(versions);
    files_remove(&files);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(versions_read_side_by_side_are_those_read_one_by_one),
        cmocka_unit_test(what_cannot_be_read_is_told_whichever_it_is),
        cmocka_unit_test(a_version_that_is_there_is_not_read_again),
        cmocka_unit_test(a_pair_that_was_started_need_not_be_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
