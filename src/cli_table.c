/* cli_table.c - the options: their names, what --help says of them, what they set. */
#include "cli_table.h"

#include "base/memory.h"
#include "base/translate.h"

#include <ctype.h>
#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>

static bool fail_choice(const struct cli_option *option, const char *value,
                        struct error *err)
{
    struct buffer known = {0};
    for (const struct cli_choice *c = option->choices; c->name; c++)
        buffer_printf(&known, "%s%s", known.length ? ", " : "", c->name);
    error_set(err, ERROR_USAGE, "--%s=%s: no such value; one of %.*s", option->name,
              value, known.bytes ? (int)known.length : 0,
              known.bytes ? known.bytes : "");
    buffer_clear(&known);
    return false;
}

static bool find_choice(const struct cli_option *option, const char *value, int *found,
                        struct error *err)
{
    for (const struct cli_choice *c = option->choices; c->name; c++) {
        if (strcmp(c->name, value) != 0)
            continue;
        *found = c->value;
        return true;
    }
    return fail_choice(option, value, err);
}

static bool fail_format(const char *value, struct error *err)
{
    size_t count;
    const struct report_format *table = report_format_table(&count);
    struct buffer known = {0};
    for (size_t i = 0; i < count; i++)
        buffer_printf(&known, "%s%s", i ? ", " : "", table[i].name);
    error_set(err, ERROR_USAGE, "--format=%s: no such format; one of %.*s", value,
              known.bytes ? (int)known.length : 0, known.bytes ? known.bytes : "");
    buffer_clear(&known);
    return false;
}

static bool apply_format(struct cli_options *options, const struct cli_option *option,
                         const char *value, struct error *err)
{
    (void)option;
    const struct report_format *format = report_format_find(value);
    if (!format)
        return fail_format(value, err);
    options->format = format;
    return true;
}

static bool apply_output(struct cli_options *options, const struct cli_option *option,
                         const char *value, struct error *err)
{
    (void)option;
    if (!*value)
        return error_set(err, ERROR_USAGE, "--output: names no file");
    options->output = value;
    return true;
}

static bool fail_kind(const char *kind, size_t length, struct error *err)
{
    struct buffer known = {0};
    for (int k = 0; k < FINDING_KIND_COUNT; k++)
        buffer_printf(&known, "%s%s", k ? ", " : "",
                      finding_kind_plural((enum finding_kind)k));
    error_set(err, ERROR_USAGE, "--check=%.*s: no such kind of finding; any of %.*s",
              (int)length, kind, known.bytes ? (int)known.length : 0,
              known.bytes ? known.bytes : "");
    buffer_clear(&known);
    return false;
}

/* By the name that messages ask for, or by the one that reports print. */
static bool is_kind_name(enum finding_kind kind, const char *name, size_t length)
{
    const char *names[] = {finding_kind_plural(kind), finding_kind_name(kind)};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strlen(names[i]) == length && memcmp(names[i], name, length) == 0)
            return true;
    return false;
}

static bool apply_check(struct cli_options *options, const struct cli_option *option,
                        const char *value, struct error *err)
{
    (void)option;
    if (!value) {
        options->check_kinds = REPORT_ALL_KINDS;
        return true;
    }
    for (const char *at = value;; at++) {
        size_t length = strcspn(at, ",");
        int kind = 0;
        while (kind < FINDING_KIND_COUNT &&
               !is_kind_name((enum finding_kind)kind, at, length))
            kind++;
        if (kind == FINDING_KIND_COUNT)
            return fail_kind(at, length, err);
        options->check_kinds |= 1u << kind;
        at += length;
        if (!*at)
            return true;
    }
}

static bool apply_label(struct cli_options *options, const struct cli_option *option,
                        const char *value, struct error *err)
{
    (void)option, (void)err;
    options->labels[options->label_count++] = value;
    return true;
}

static bool apply_input(struct cli_options *options, const struct cli_option *option,
                        const char *value, struct error *err)
{
    int kind = MEDIA_AUTO;
    if (!find_choice(option, value, &kind, err))
        return false;
    options->input = (enum media_kind)kind;
    return true;
}

static bool apply_paragraphs(struct cli_options *options,
                             const struct cli_option *option, const char *value,
                             struct error *err)
{
    int mode = PARAGRAPHS_AUTO;
    if (!find_choice(option, value, &mode, err))
        return false;
    options->paragraphs = (enum paragraph_mode)mode;
    return true;
}

/* A wrong name is told even where the file is UTF-8 and nothing will be converted. */
static bool check_encoding(const char *encoding, struct error *err)
{
    iconv_t converter = iconv_open("UTF-8", encoding);
    if (converter == (iconv_t)-1)
        return error_set(err, ERROR_USAGE,
                         "--encoding=%s: no such encoding; iconv -l lists them",
                         encoding);
    iconv_close(converter);
    return true;
}

static bool apply_encoding(struct cli_options *options, const struct cli_option *option,
                           const char *value, struct error *err)
{
    const char *comma = strchr(value, ',');
    const char *parts[SIDE_COUNT] = {value, comma ? comma + 1 : value};
    size_t lengths[SIDE_COUNT] = {comma ? (size_t)(comma - value) : strlen(value),
                                  strlen(parts[SIDE_RIGHT])};
    for (int side = 0; side < SIDE_COUNT; side++) {
        if (!lengths[side] || memchr(parts[side], ',', lengths[side]))
            return error_set(
                err, ERROR_USAGE,
                "--%s=%s: give one encoding, or two with a comma between them",
                option->name, value);
        free(options->encodings[side]);
        options->encodings[side] = memory_copy_string(parts[side], lengths[side], err);
        if (!options->encodings[side] || !check_encoding(options->encodings[side], err))
            return false;
    }
    return true;
}

static bool apply_language(struct cli_options *options, const struct cli_option *option,
                           const char *value, struct error *err)
{
    size_t primary = strcspn(value, "-_");
    bool is_tag = primary == 2 || primary == 3;
    for (const char *c = value; *c; c++)
        is_tag = is_tag && (*c == '-' || *c == '_' || isalnum((unsigned char)*c));
    if (!is_tag)
        return error_set(err, ERROR_USAGE,
                         "--%s=%s: no language tag; give one as en, de or pt-BR",
                         option->name, value);
    options->language = value;
    return true;
}

static bool apply_session(struct cli_options *options, const struct cli_option *option,
                          const char *value, struct error *err)
{
    if (!*value)
        return error_set(err, ERROR_USAGE, "--%s: name a file", option->name);
    options->session_file = value;
    return true;
}

static bool apply_width(struct cli_options *options, const struct cli_option *option,
                        const char *value, struct error *err)
{
    char *end;
    errno = 0;
    long width = *value >= '0' && *value <= '9' ? strtol(value, &end, 10) : -1;
    if (width < REPORT_WIDTH_LEAST || width > REPORT_WIDTH_MOST || *end || errno)
        return error_set(err, ERROR_USAGE,
                         "--%s=%s: give a number of columns from %d to %d",
                         option->name, value, REPORT_WIDTH_LEAST, REPORT_WIDTH_MOST);
    options->width_cells = (uint32_t)width;
    return true;
}

static const struct cli_choice input_choices[] = {
    {.name = "auto", .value = MEDIA_AUTO},
    {.name = "text", .value = MEDIA_TEXT},
    {.name = "md", .value = MEDIA_MARKDOWN},
    {.name = "html", .value = MEDIA_HTML},
    {0},
};

static const struct cli_choice paragraph_choices[] = {
    {.name = "auto", .value = PARAGRAPHS_AUTO},
    {.name = "blank", .value = PARAGRAPHS_BLANK},
    {.name = "line", .value = PARAGRAPHS_LINE},
    {.name = "indent", .value = PARAGRAPHS_INDENT},
    {0},
};

static const struct cli_option report_options[] = {
    {
        .name = "format",
        .letter = 'f',
        .argument = CLI_ARGUMENT_YES,
        .argument_name = "FORMAT",
        .help = N_("write a report instead of opening the reader; FORMAT is one of the "
                   "names below"),
        .apply = apply_format,
    },
    {
        .name = "output",
        .letter = 'o',
        .argument = CLI_ARGUMENT_YES,
        .argument_name = "FILE",
        .help =
            N_("write the report to FILE, whole or not at all; without --format its "
               "ending tells which"),
        .apply = apply_output,
    },
    {
        .name = "brief",
        .letter = 'q',
        .help = N_("write nothing; only the exit status tells"),
        .flag_offset = offsetof(struct cli_options, is_brief),
    },
    {
        .name = "check",
        .argument = CLI_ARGUMENT_MAYBE,
        .argument_name = "KINDS",
        .help =
            N_("write one line a finding, as a compiler does; only these kinds, with "
               "commas between them; with --format: narrow that report's findings"),
        .apply = apply_check,
    },
    {
        .name = "words",
        .help = N_("the JSON report tells which word became which"),
        .flag_offset = offsetof(struct cli_options, wants_word_links),
    },
    {
        .name = "label",
        .letter = 'L',
        .argument = CLI_ARGUMENT_YES,
        .argument_name = "TEXT",
        .help =
            N_("call a version TEXT; given twice: first the left, then the right one"),
        .apply = apply_label,
    },
    {0},
};

static const struct cli_option input_options[] = {
    {
        .name = "input",
        .argument = CLI_ARGUMENT_YES,
        .argument_name = "KIND",
        .help = N_("how to read the files; else their names and first words tell"),
        .choices = input_choices,
        .apply = apply_input,
    },
    {
        .name = "paragraphs",
        .argument = CLI_ARGUMENT_YES,
        .argument_name = "HOW",
        .help = N_("what separates paragraphs in plain text"),
        .choices = paragraph_choices,
        .apply = apply_paragraphs,
    },
    {
        .name = "encoding",
        .argument = CLI_ARGUMENT_YES,
        .argument_name = "ENC[,ENC]",
        .help =
            N_("the files' character encoding, or one for each; as iconv names them"),
        .apply = apply_encoding,
    },
    {
        .name = "lang",
        .argument = CLI_ARGUMENT_YES,
        .argument_name = "TAG",
        .help =
            N_("the language of the articles: en, de, fr, ...; else it is recognised"),
        .apply = apply_language,
    },
    {0},
};

static const struct cli_option reader_options[] = {
    {
        .name = "layout",
        .argument = CLI_ARGUMENT_YES,
        .argument_name = "LAYOUT",
        .setting = "layout",
    },
    {
        .name = "measure",
        .argument = CLI_ARGUMENT_YES,
        .argument_name = "N",
        .setting = "measure",
    },
    {
        .name = "width",
        .argument = CLI_ARGUMENT_YES,
        .argument_name = "N",
        .help = N_("columns of the text, side and ansi reports"),
        .apply = apply_width,
    },
    {
        .name = "color",
        .argument = CLI_ARGUMENT_YES,
        .argument_name = "WHEN",
        .setting = "color",
    },
    {
        .name = "theme",
        .argument = CLI_ARGUMENT_YES,
        .argument_name = "NAME",
        .help = N_("the colours of the reader; --print-config names the themes"),
        .setting = "theme",
    },
    {
        .name = "numbers",
        .argument = CLI_ARGUMENT_MAYBE,
        .argument_name = "no",
        .setting = "numbers",
    },
    {
        .name = "detail",
        .argument = CLI_ARGUMENT_YES,
        .argument_name = "LEVEL",
        .setting = "detail",
    },
    {
        .name = "ascii",
        .argument = CLI_ARGUMENT_MAYBE,
        .argument_name = "no",
        .setting = "ascii",
    },
    {
        .name = "mouse",
        .argument = CLI_ARGUMENT_MAYBE,
        .argument_name = "no",
        .setting = "mouse",
    },
    {
        .name = "watch",
        .argument = CLI_ARGUMENT_MAYBE,
        .argument_name = "poll",
        .setting = "watch",
    },
    {
        .name = "session",
        .argument = CLI_ARGUMENT_YES,
        .argument_name = "FILE",
        .help = N_("keep the place, marks, notes and pins in FILE"),
        .apply = apply_session,
    },
    {
        .name = "no-session",
        .help = N_("keep nothing, and know nothing of earlier runs"),
        .setting = "keep",
        .given = "no",
    },
    {
        .name = "list-keys",
        .help = N_("print the keys of the reader and what they do"),
        .flag_offset = offsetof(struct cli_options, wants_key_list),
    },
    {
        .name = "print-config",
        .help = N_("print all settings and keys, as the configuration file has them"),
        .flag_offset = offsetof(struct cli_options, wants_config),
    },
    {0},
};

static const struct cli_option general_options[] = {
    {.name = "help",
     .help = N_("print this help"),
     .flag_offset = offsetof(struct cli_options, wants_help)},
    {.name = "version",
     .help = N_("print the version"),
     .flag_offset = offsetof(struct cli_options, wants_version)},
    {0},
};

const struct cli_group *cli_group_table(size_t *count)
{
    static const struct cli_group groups[] = {
        {N_("Reports"), report_options},
        {N_("What the files are"), input_options},
        {N_("The reader and the width of reports"), reader_options},
        {N_("General"), general_options},
    };
    *count = sizeof groups / sizeof *groups;
    return groups;
}
