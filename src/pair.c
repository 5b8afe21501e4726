/* pair.c - see pair.h. */
#include <config.h>

#include "pair.h"

#include "base/datadir.h"
#include "base/memory.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Two versions of so many bytes are compared in some hundredths of a second, whatever
 * stands in them. */
enum { SMALL_PAIR_BYTES = 64 << 10 };

void pair_clear(struct pair *pair)
{
    comparison_free(pair->comparison);
    store_free(pair->store);
    versions_free(pair->versions);
    free(pair->data_folder);
    free(pair->tables_folder);
}

bool pair_find_data(struct pair *pair, const struct environment *environment,
                    const char *argv0, struct error *err)
{
    struct buffer folder = {0};
    const char *asked = environment->data_folder;
    char *program = datadir_program_path(argv0);
    pair->data_folder = datadir_find(asked, program, INSTALLED_DATA_DIR, err);
    bool is_own = !asked || !*asked;
    if (is_own)
        pair->tables_folder =
            datadir_find_beside(program, "words", INSTALLED_DATA_DIR "/words", err);
    free(program);
    if (!pair->data_folder || (is_own && !pair->tables_folder))
        return false;
    buffer_printf(&folder, "%s/language", pair->data_folder);
    buffer_append_char(&folder, '\0');
    bool ok = buffer_check(&folder, err);
    if (ok && access(folder.bytes, R_OK | X_OK) != 0)
        ok = error_set(err, ERROR_IO,
                       "%s: %s; set DIPTYCH_DATADIR to the folder of the word lists",
                       folder.bytes, strerror(errno));
    buffer_clear(&folder);
    return ok;
}

bool pair_name_versions(struct pair *pair, const struct cli_options *options,
                        struct error *err)
{
    struct version_options *items = memory_new(options->path_count, sizeof *items, err);
    if (!items)
        return false;
    for (size_t i = 0; i < options->path_count; i++)
        items[i] = (struct version_options){.path = options->paths[i],
                                            .label = options->labels[i],
                                            .encoding = options->encodings[i ? 1 : 0]};
    pair->versions = versions_new(
        &(struct versions_options){
            .data_folder = pair->data_folder,
            .tables_folder = pair->tables_folder,
            .language = options->language,
            .paragraphs = options->paragraphs,
            .input = options->input,
            .items = items,
            .count = options->path_count,
        },
        err);
    free(items);
    return pair->versions != NULL;
}

bool pair_start(struct pair *pair, struct error *err)
{
    return versions_start_pair(pair->versions, SIDE_LEFT, SIDE_RIGHT, err);
}

bool pair_read(struct pair *pair, struct error *err)
{
    if (!versions_read_pair(pair->versions, SIDE_LEFT, SIDE_RIGHT, err))
        return false;
    for (int side = 0; side < SIDE_COUNT; side++)
        pair->documents[side] = versions_document(pair->versions, (size_t)side, err);
    return true;
}

bool pair_open_store(struct pair *pair, const struct cli_options *options,
                     const struct settings *settings,
                     const struct environment *environment, struct error *notice,
                     struct error *err)
{
    struct buffer folder = {0};
    struct store_options wanted = {
        .file = options->session_file,
        .paths = {options->paths[SIDE_LEFT], options->paths[SIDE_RIGHT]},
        .run = environment->run,
    };
    /* A file that was asked for is stronger than what is set for every run. */
    if (!settings->values[SETTING_KEEP] &&
        (!options->session_file ||
         settings->sources[SETTING_KEEP] != SETTING_FROM_FILE))
        return true;
    if (environment->state_home)
        buffer_printf(&folder, "%s/diptych/sessions", environment->state_home);
    else if (environment->home)
        buffer_printf(&folder, "%s/.local/state/diptych/sessions", environment->home);
    else if (!options->session_file) {
        error_set(notice, ERROR_ABSENT, "neither HOME nor XDG_STATE_HOME is set");
        return true;
    }
    buffer_append_char(&folder, '\0');
    bool ok = buffer_check(&folder, err);
    if (ok && !options->session_file)
        wanted.folder = folder.bytes;
    if (ok)
        pair->store =
            store_open(&wanted, pair->documents, options->session_file ? err : notice);
    buffer_clear(&folder);
    return ok && (pair->store || !options->session_file);
}

bool pair_compare(struct pair *pair, const struct cli_options *options,
                  struct error *err)
{
    struct comparison_options wanted = {.wants_word_links = options->wants_word_links};
    struct comparison_pin *pins = NULL;
    if (pair->store && !store_read_pins(pair->store, &pins, &wanted.pin_count, err))
        return false;
    wanted.pins = pins;
    pair->comparison = comparison_new(pair->documents[SIDE_LEFT],
                                      pair->documents[SIDE_RIGHT], &wanted, err);
    free(pins);
    return pair->comparison != NULL;
}

bool pair_is_small(const struct cli_options *options)
{
    off_t bytes = 0;
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        struct stat file;
        if (stat(options->paths[side], &file) != 0 || !S_ISREG(file.st_mode))
            return false;
        bytes += file.st_size;
    }
    return bytes <= SMALL_PAIR_BYTES;
}
