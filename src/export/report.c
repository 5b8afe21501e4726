/* report.c - the table of formats. */
#include "export/report.h"

#include "base/file.h"
#include "base/translate.h"
#include "export/formats.h"

#include <string.h>

static const struct report_format formats[] = {
    {
        .name = "text",
        .help = N_("for reading: what matters most first, with both contexts"),
        .write = report_write_text,
    },
    {
        .name = "side",
        .help = N_("both versions side by side, level paragraph by paragraph"),
        .write = report_write_side,
    },
    {
        .name = "ansi",
        .help = N_("the same with colours, for a terminal or less -R"),
        .is_colored = true,
        .write = report_write_side,
    },
    {
        .name = "html",
        .endings = {".html", ".htm"},
        .help = N_("one page for a browser or for printing"),
        .write = report_write_html,
    },
    {
        .name = "md",
        .endings = {".md", ".markdown"},
        .help = N_("Markdown, for a wiki or a ticket"),
        .write = report_write_markdown,
    },
    {
        .name = "json",
        .endings = {".json"},
        .help = N_("everything, for programs; the manual describes it"),
        .is_data = true,
        .write = report_write_json,
    },
    {
        .name = "tsv",
        .endings = {".tsv"},
        .help = N_("a table of findings, quotations and passages"),
        .is_data = true,
        .write = report_write_tsv,
    },
};

const struct report_format *report_format_table(size_t *count)
{
    *count = sizeof formats / sizeof *formats;
    return formats;
}

const struct report_format *report_format_find(const char *name)
{
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (strcmp(formats[i].name, name) == 0)
            return &formats[i];
    return NULL;
}

const struct report_format *report_format_of_file(const char *path)
{
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        for (size_t e = 0; e < REPORT_ENDINGS_MOST && formats[i].endings[e]; e++)
            if (file_name_ends(path, formats[i].endings[e]))
                return &formats[i];
    return NULL;
}

bool report_has_finding(const struct comparison *comparison, unsigned kinds)
{
    for (size_t i = 0; i < comparison->finding_count; i++)
        if (kinds & 1u << comparison->findings[i].kind)
            return true;
    return false;
}
