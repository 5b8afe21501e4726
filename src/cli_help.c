/* cli_help.c - what --help and --version print. */
#include <config.h>

#include "cli_table.h"

#include "base/translate.h"
#include "text/display.h"

#include <string.h>

enum {
    HELP_COLUMN = 26, /* where the descriptions start */
    HELP_WIDTH = 79,
};

/* Append words from `column` on, broken before HELP_WIDTH. */
static void append_wrapped(struct buffer *out, const char *text, size_t column)
{
    size_t at = column;
    while (*text) {
        size_t length = strcspn(text, " ");
        size_t cells = display_width_cells(text, length, DISPLAY_UTF8);
        if (at > column && at + 1 + cells > HELP_WIDTH) {
            buffer_append_char(out, '\n');
            buffer_append_repeated(out, ' ', column);
            at = column;
        } else if (at > column) {
            buffer_append_char(out, ' ');
            at++;
        }
        buffer_append(out, text, length);
        at += cells;
        text += length;
        text += strspn(text, " ");
    }
    buffer_append_char(out, '\n');
}

static void append_described(struct buffer *out, const char *term, const char *text)
{
    size_t length = strlen(term);
    buffer_append(out, term, length);
    if (length + 2 > HELP_COLUMN) {
        buffer_append_char(out, '\n');
        length = 0;
    }
    buffer_append_repeated(out, ' ', HELP_COLUMN - length);
    append_wrapped(out, text, HELP_COLUMN);
}

/* What it does, and what it takes. */
static void append_option_help(struct buffer *out, const struct cli_option *option)
{
    enum setting_id id;
    if (!option->setting ||
        !setting_find(option->setting, strlen(option->setting), &id)) {
        buffer_append_string(out, _(option->help));
        return;
    }
    const struct setting *row = setting_row(id);
    buffer_append_string(out, _(option->help ? option->help : row->help));
    if (option->help || row->kind == SETTING_KIND_SWITCH ||
        row->kind == SETTING_KIND_THEME)
        return;
    struct settings usual;
    settings_init(&usual);
    buffer_append_string(out, ": ");
    settings_print_values(out, &usual, id);
}

static void append_option(struct buffer *out, const struct cli_option *option)
{
    struct buffer term = {0};
    struct buffer text = {0};
    if (option->letter)
        buffer_printf(&term, "  -%c, ", option->letter);
    else
        buffer_append_string(&term, "      ");
    buffer_printf(&term, "--%s", option->name);
    if (option->argument == CLI_ARGUMENT_YES)
        buffer_printf(&term, "=%s", option->argument_name);
    else if (option->argument == CLI_ARGUMENT_MAYBE)
        buffer_printf(&term, "[=%s]", option->argument_name);
    append_option_help(&text, option);
    for (const struct cli_choice *c = option->choices; c && c->name; c++)
        buffer_printf(&text, "%s %s", c == option->choices ? ":" : ",", c->name);
    buffer_append_char(&term, '\0');
    buffer_append_char(&text, '\0');
    if (term.failed || text.failed)
        out->failed = true;
    else
        append_described(out, term.bytes, text.bytes);
    buffer_clear(&term);
    buffer_clear(&text);
}

static void append_formats(struct buffer *out)
{
    size_t count;
    const struct report_format *table = report_format_table(&count);
    buffer_printf(out, "\n%s:\n", _("Formats"));
    for (size_t i = 0; i < count; i++) {
        buffer_printf(out, "  %s", table[i].name);
        buffer_append_repeated(out, ' ', HELP_COLUMN - 2 - strlen(table[i].name));
        append_wrapped(out, _(table[i].help), HELP_COLUMN);
    }
}

static void append_kinds(struct buffer *out)
{
    const char *title = _("Kinds of findings: ");
    buffer_printf(out, "\n%s", title);
    struct buffer kinds = {0};
    for (int k = 0; k < FINDING_KIND_COUNT; k++)
        buffer_printf(&kinds, "%s%s", k ? ", " : "",
                      finding_kind_plural((enum finding_kind)k));
    buffer_append_char(&kinds, '\0');
    if (kinds.failed)
        out->failed = true;
    else
        append_wrapped(out, kinds.bytes,
                       display_width_cells(title, strlen(title), DISPLAY_UTF8));
    buffer_clear(&kinds);
}

void cli_append_help(struct buffer *out)
{
    size_t group_count;
    const struct cli_group *groups = cli_group_table(&group_count);
    buffer_append_string(
        out, _("Usage: diptych [OPTION]... LEFT RIGHT [+COMMAND]... [+/PATTERN]\n"
               "  or:  diptych [OPTION]... VERSION1 VERSION2 VERSION3...\n"
               "Read two versions of one article side by side: LEFT is the reference, "
               "RIGHT what\n"
               "became of it. One of them may be -, for standard input.\n"));
    for (size_t g = 0; g < group_count; g++) {
        buffer_printf(out, "\n%s:\n", _(groups[g].title));
        for (const struct cli_option *o = groups[g].options; o->name; o++)
            append_option(out, o);
    }
    append_formats(out);
    append_kinds(out);
    buffer_append_string(
        out,
        _("\nWithout a terminal to read at, --format=side is what happens. +COMMAND "
          "runs a\n"
          "command of the reader after opening, +/PATTERN searches.\n"
          "\nExit status of a report: 0 no difference (with --check: no finding),\n"
          "1 differences, 2 trouble, 3 out of memory; of the reader: 0, 2 or 3.\n"));
}

void cli_append_version(struct buffer *out)
{
    buffer_printf(out, "diptych (%s) %s\n%s", PACKAGE_NAME, PACKAGE_VERSION,
                  _("License GPLv3+: GNU GPL version 3 or later.\n"
                    "This is free software: you are free to change and redistribute "
                    "it.\nThere is NO WARRANTY, to the extent permitted by law.\n"));
}
