/* report.h - a comparison written out: one table of formats, one signature for all. */
#ifndef DIPTYCH_EXPORT_REPORT_H
#define DIPTYCH_EXPORT_REPORT_H

#include "compare/comparison.h"
#include "export/remarks.h"
#include "text/display.h"

/* All kinds of findings, as bits 1u << kind. */
#define REPORT_ALL_KINDS ((1u << FINDING_KIND_COUNT) - 1)

struct report_options {
    enum display_charset charset;  /* JSON is UTF-8 in any case */
    uint32_t width_cells;          /* of formats that are read in columns; at least
                                      REPORT_WIDTH_LEAST */
    bool has_color;                /* escape sequences for colours may be used */
    bool wants_word_links;         /* JSON: they were made and are wanted */
    unsigned finding_kinds;        /* bits: which findings are shown */
    const struct remarks *remarks; /* what the reader noted; NULL: nothing */
    const char
        *paths[SIDE_COUNT]; /* how messages name the files; valid UTF-8; borrowed */
};

enum {
    REPORT_WIDTH_LEAST = 32,
    REPORT_WIDTH_MOST = 1000,
    REPORT_WIDTH_USUAL = 80, /* where nothing says how wide */
};

/*
 * Append a report.
 *
 * Every byte of an article passes text/display.h on its way (JSON and HTML escape by
 * their own rules). The same comparison and options always give the same bytes.
 *
 * Returns false with ERROR_MEMORY; `out` then holds a useless part.
 */
typedef bool report_writer(const struct comparison *comparison,
                           const struct report_options *options, struct buffer *out,
                           struct error *err);

enum { REPORT_ENDINGS_MOST = 2 };

struct report_format {
    const char *name; /* as --format takes it */
    const char *help;
    const char *endings[REPORT_ENDINGS_MOST]; /* of names of files that are nothing
                                                 else; NULL: no more */
    bool is_colored; /* has colours unless they are turned off */
    bool is_data;    /* for programs: in one language, whatever the reader's */
    report_writer *write;
};

/* All formats in the order of the manual, and one by its name (NULL if there is none).
 */
const struct report_format *report_format_table(size_t *count);
const struct report_format *report_format_find(const char *name);

/* The format that the ending of a file's name means; NULL if it means none. */
const struct report_format *report_format_of_file(const char *path);

/* One line a finding, `FILE:LINE: kind: message`: what --check prints. Not a --format
 * of its own. */
bool report_write_check(const struct comparison *comparison,
                        const struct report_options *options, struct buffer *out,
                        struct error *err);

/* Is there a finding of one of these kinds? */
bool report_has_finding(const struct comparison *comparison, unsigned kinds);

#endif
