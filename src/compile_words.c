/*
 * compile_words.c - the word lists as tables that the program takes as they are; run
 * when it is built.
 *
 *     compile-words DATA_FOLDER TABLES_FOLDER
 */
#include <config.h>

#include "article/language.h"
#include "article/language_detect.h"
#include "base/buffer.h"

#include <stdio.h>
#include <stdlib.h>

static char *table_path(const char *folder, const char *name, struct error *err)
{
    struct buffer path = {0};
    buffer_printf(&path, "%s/%s", folder, name);
    return buffer_take_string(&path, err);
}

static bool compile_language(const char *data_folder, const char *tables_folder,
                             const char *tag, struct error *err)
{
    struct language *language = language_load(data_folder, NULL, tag, err);
    char *path = language ? table_path(tables_folder, tag, err) : NULL;
    bool ok = path && language_save(language, path, err);
    free(path);
    language_free(language);
    return ok;
}

static bool compile_all(const char *data_folder, const char *tables_folder,
                        struct error *err)
{
    struct language_detector *detector = language_detector_new(data_folder, NULL, err);
    char *path =
        detector ? table_path(tables_folder, LANGUAGE_DETECTOR_FILE, err) : NULL;
    bool ok = path != NULL;
    const char *tag;
    for (size_t i = 0; ok && (tag = language_detector_tag(detector, i)); i++)
        ok = compile_language(data_folder, tables_folder, tag, err);
    ok = ok && language_detector_save(detector, path, err);
    free(path);
    language_detector_free(detector);
    return ok;
}

int main(int argc, char **argv)
{
    struct error err = {0};
    if (argc != 3) {
        fprintf(stderr, "usage: compile-words DATA_FOLDER TABLES_FOLDER\n");
        return 2;
    }
    if (compile_all(argv[1], argv[2], &err))
        return 0;
    fprintf(stderr, "compile-words: %s\n", err.message);
    return 1;
}
