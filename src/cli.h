/* cli.h - the command line: what was asked for, and the texts that --help shows. */
#ifndef DIPTYCH_CLI_H
#define DIPTYCH_CLI_H

#include "article/document.h"
#include "base/buffer.h"
#include "compare/comparison.h"
#include "export/report.h"
#include "session/settings.h"
#include "tui/tui.h"

/* Set by cli_parse(); strings are borrowed from argv but where noted. */
struct cli_options {
    bool wants_help; /* what stands behind it was not read */
    bool wants_version;
    bool wants_key_list;
    bool wants_config;
    const struct report_format *format; /* NULL: none was asked for, not even by the
                                           name of the output */
    const char *output;                 /* NULL: standard output */
    bool is_brief;
    unsigned check_kinds; /* bits 1u << finding kind; 0 without --check */
    bool wants_word_links;
    const char **labels; /* of the first versions; the array is owned */
    size_t label_count;
    const char **paths; /* two or more; the array is owned */
    size_t path_count;
    enum paragraph_mode paragraphs;
    enum media_kind input;
    char *encodings[SIDE_COUNT]; /* owned; NULL: look for yourself; the second holds for
                                    all versions behind the first */
    const char *language;        /* NULL: look for yourself */
    uint32_t width_cells;        /* of reports; 0: not given */
    struct settings settings;    /* usual but for what was given */
    const char *session_file;    /* NULL: chosen by what the files contain */
    const char **commands;       /* what stood behind each `+`; the array is owned */
    size_t command_count;
};

/*
 * Read the command line.
 *
 * argc, argv  as main() has them; must outlive the options
 * options     set; cleared with cli_options_clear(), also after a failure
 *
 * Returns false with ERROR_USAGE for what cannot be understood or is not known, or
 * ERROR_MEMORY.
 */
bool cli_parse(int argc, char **argv, struct cli_options *options, struct error *err);
void cli_options_clear(struct cli_options *options);

/* Append what --help and --version print. */
void cli_append_help(struct buffer *out);
void cli_append_version(struct buffer *out);

#endif
