/* prose.c - rows of text with colours that start and end inside a row. */
#include "export/prose.h"

#include "base/halving.h"
#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

/* The narrowest that text is broken to: what the deepest labels leave of the narrowest
 * report. */
enum { ROOM_LEAST_CELLS = 16 };

/* Red and blue can be told apart by all but the rarest kinds of colour blindness, and
 * are legible on light and dark grounds alike; weight tells them apart without colour.
 */
static const char *const role_sequences[PROSE_ROLE_COUNT] = {
    [PROSE_PLAIN] = "",       [PROSE_OLD] = "\033[31m", [PROSE_NEW] = "\033[1;34m",
    [PROSE_HEAD] = "\033[1m", [PROSE_NOTE] = "\033[2m",
};

static void append_role(struct buffer *out, enum prose_role role, bool has_color)
{
    if (has_color)
        buffer_append_string(out, role_sequences[role]);
}

static void append_role_end(struct buffer *out, enum prose_role role, bool has_color)
{
    if (has_color && role != PROSE_PLAIN)
        buffer_append_string(out, "\033[0m");
}

void prose_clear(struct prose *prose)
{
    buffer_clear(&prose->text);
    free(prose->runs);
    wrap_row_list_clear(&prose->rows);
    *prose = (struct prose){0};
}

void prose_reset(struct prose *prose)
{
    prose->text.length = 0;
    prose->run_count = 0;
    prose->rows.count = 0;
}

void prose_add(struct prose *prose, const char *bytes, size_t length,
               enum prose_role role)
{
    if (!length)
        return;
    buffer_append(&prose->text, bytes, length);
    struct prose_run *last =
        prose->run_count ? &prose->runs[prose->run_count - 1] : NULL;
    if (last && last->role == role) {
        last->end = (uint32_t)prose->text.length;
        return;
    }
    if (!memory_reserve(&prose->runs, &prose->run_capacity, prose->run_count + 1,
                        sizeof *prose->runs, NULL)) {
        prose->text.failed = true;
        return;
    }
    prose->runs[prose->run_count++] =
        (struct prose_run){(uint32_t)prose->text.length, role};
}

void prose_add_string(struct prose *prose, const char *string, enum prose_role role)
{
    prose_add(prose, string, strlen(string), role);
}

bool prose_take(struct prose *prose, struct buffer *text, struct error *err)
{
    bool ok = buffer_check(text, err);
    prose_reset(prose);
    if (ok && text->length)
        prose_add(prose, text->bytes, text->length, PROSE_PLAIN);
    buffer_clear(text);
    return ok;
}

bool prose_wrap(struct prose *prose, uint32_t width_cells, struct error *err)
{
    prose->rows.count = 0;
    return buffer_check(&prose->text, err) &&
           wrap_append(&prose->rows, prose->text.bytes ? prose->text.bytes : "",
                       (struct span){0, (uint32_t)prose->text.length}, width_cells,
                       false, prose->charset, err);
}

/* The run that holds a byte; O(log n). */
static size_t prose_find_run(const struct prose *prose, uint32_t offset)
{
    struct halving search = halving_begin(0, prose->run_count);
    while (halving_next(&search))
        halving_judge(&search, prose->runs[search.middle].end <= offset);
    return search.low;
}

uint32_t prose_append_row(const struct prose *prose, size_t row, struct buffer *out)
{
    struct span span = prose->rows.rows[row].span;
    size_t run = prose_find_run(prose, span.start);
    enum prose_role role = PROSE_PLAIN;
    bool after_space = false;
    uint32_t width = 0;
    for (uint32_t at = span.start; at < span.end;) {
        struct display_cluster cluster;
        display_read_in_line(prose->text.bytes + at, span.end - at, prose->charset,
                             &cluster, &after_space);
        while (prose->runs[run].end <= at)
            run++;
        if (prose->runs[run].role != role) {
            append_role_end(out, role, prose->has_color);
            role = prose->runs[run].role;
            append_role(out, role, prose->has_color);
        }
        buffer_append(out, cluster.bytes, cluster.length);
        width += cluster.width_cells;
        at += cluster.source_bytes;
    }
    append_role_end(out, role, prose->has_color);
    return width;
}

bool prose_append_hanging(struct prose *prose, uint32_t indent_cells,
                          uint32_t width_cells, struct buffer *out, struct error *err)
{
    uint32_t room = width_cells > indent_cells + ROOM_LEAST_CELLS
                        ? width_cells - indent_cells
                        : ROOM_LEAST_CELLS;
    if (!prose_wrap(prose, room, err))
        return false;
    for (size_t row = 0; row < prose->rows.count; row++) {
        if (row)
            buffer_append_repeated(out, ' ', indent_cells);
        prose_append_row(prose, row, out);
        buffer_append_char(out, '\n');
    }
    return true;
}

/* Text in a role, as it is shown on one line. Returns its cells. */
static uint32_t prose_append_line(struct buffer *out, const char *string,
                                  enum prose_role role, enum display_charset charset,
                                  bool has_color)
{
    size_t length = strlen(string);
    append_role(out, role, has_color);
    display_append_line(out, string, length, charset);
    append_role_end(out, role, has_color);
    return display_width_cells(string, length, charset);
}

bool prose_append_labelled(struct prose *prose, uint32_t indent_cells,
                           uint32_t label_cells, const char *label,
                           uint32_t width_cells, struct buffer *out, struct error *err)
{
    buffer_append_repeated(out, ' ', indent_cells);
    uint32_t width =
        prose_append_line(out, label, PROSE_HEAD, prose->charset, prose->has_color);
    buffer_append_repeated(out, ' ', width < label_cells ? label_cells - width : 1);
    return prose_append_hanging(prose, indent_cells + label_cells, width_cells, out,
                                err);
}
