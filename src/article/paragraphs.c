/* paragraphs.c - what separates the paragraphs of this text, and cutting it there. */
#include "article/paragraphs.h"

#include "article/lines.h"
#include "base/memory.h"
#include "text/character.h"

#include <stdlib.h>
#include <string.h>

enum {
    WRAP_LEAST_CELLS = 24, /* nobody wraps prose narrower */
    WRAP_MOST_CELLS = 132, /* nor wider: the longest line of a line printer */
    INDENT_LEAST_CELLS = 2,
};

struct joint_counts {
    size_t all;
    size_t full;     /* the next word had no more room on the line */
    size_t sentence; /* at the end of a sentence, no lower case after it */
    size_t label;    /* behind a headline, a byline, a date */
};

/* What the shape of all lines says. A joint is the break between two lines of one
 * block; a block is a run of lines without a blank one. */
struct paragraph_shape {
    uint32_t wrap_cells; /* the width at which lines seem to be broken */
    size_t line_count;   /* not blank */
    size_t wider_count;  /* lines wider than that */
    size_t block_count;
    size_t joined_block_count; /* of two lines or more */
    struct joint_counts joints;
    struct joint_counts opening_joints; /* of those: before an indented line that can
                                           open a paragraph */
    size_t indented_count;
    size_t opening_indent_count; /* indented lines that can open a paragraph */
    size_t blank_count;
    size_t short_block_count; /* blocks with such joints: a line with room left ends its
                                 sentence */
    bool is_in_short_block;   /* while they are counted */
    bool is_wrapped;          /* lines are broken inside paragraphs */
    bool is_clean; /* nearly all lines are full: a short one ends something */
};

static bool paragraph_is_joint(const struct line_list *list, size_t index)
{
    return index + 1 < list->count && !line_is_blank(&list->lines[index]) &&
           !line_is_blank(&list->lines[index + 1]) &&
           !list->lines[index + 1].starts_paragraph;
}

static bool paragraph_line_is_full(const struct line *line, const struct line *next,
                                   uint32_t wrap_cells)
{
    return line->indent_cells + line->width_cells + 1 + next->first_word_cells >
           wrap_cells;
}

/*
 * The width that all but a few of the lines keep that have a line below them in their
 * block: those are the ones that a wrapped text breaks. Few: one in twenty, for web
 * addresses and captions.
 */
static uint32_t paragraph_find_wrap(const struct line_list *list)
{
    size_t counts[WRAP_MOST_CELLS + 2] = {0};
    size_t total = 0;
    for (size_t i = 0; i < list->count; i++) {
        const struct line *line = &list->lines[i];
        if (!paragraph_is_joint(list, i) || !line->may_break)
            continue;
        uint32_t width = line->indent_cells + line->width_cells;
        counts[width <= WRAP_MOST_CELLS ? width : WRAP_MOST_CELLS + 1]++;
        total++;
    }
    uint32_t wrap = WRAP_MOST_CELLS + 1;
    for (size_t left_out = counts[wrap]; total && wrap && left_out <= total / 20;)
        left_out += counts[--wrap];
    return total ? wrap : 0;
}

static bool paragraph_is_opening_indent(const struct line *above,
                                        const struct line *line, uint32_t wrap_cells)
{
    return line->indent_cells >= INDENT_LEAST_CELLS && !line->marker &&
           !line->starts_lower &&
           (!above || line_is_blank(above) || above->ends_sentence ||
            !paragraph_line_is_full(above, line, wrap_cells));
}

/* Does a line end a sentence though the next word had room on it? */
static bool paragraph_is_short_end(const struct line *line, const struct line *next,
                                   uint32_t wrap_cells)
{
    return line->ends_sentence && !next->starts_lower &&
           !paragraph_line_is_full(line, next, wrap_cells) &&
           (line->indent_cells + line->width_cells) * 10 < wrap_cells * 9;
}

/* In the block that begins with a line. */
static size_t paragraph_count_short_ends(const struct line_list *list, size_t start,
                                         uint32_t wrap_cells)
{
    size_t count = 0;
    for (size_t i = start; paragraph_is_joint(list, i); i++)
        count +=
            paragraph_is_short_end(&list->lines[i], &list->lines[i + 1], wrap_cells);
    return count;
}

static void paragraph_count_joint(struct joint_counts *counts, const struct line *line,
                                  const struct line *next, uint32_t wrap_cells)
{
    counts->all++;
    counts->full += paragraph_line_is_full(line, next, wrap_cells);
    counts->sentence += line->ends_sentence && !next->starts_lower;
    counts->label += !line->ends_sentence && !next->starts_lower &&
                     (line->indent_cells + line->width_cells) * 2 < wrap_cells;
}

static void paragraph_count_line(struct paragraph_shape *shape,
                                 const struct line_list *list, size_t index)
{
    const struct line *line = &list->lines[index];
    const struct line *above = index ? &list->lines[index - 1] : NULL;
    if (line_is_blank(line)) {
        shape->blank_count++;
        return;
    }
    shape->line_count++;
    if (line->may_break &&
        line->indent_cells + line->width_cells > shape->wrap_cells + 2)
        shape->wider_count++;
    shape->indented_count += line->indent_cells >= INDENT_LEAST_CELLS && !line->marker;
    shape->opening_indent_count +=
        paragraph_is_opening_indent(above, line, shape->wrap_cells);
    bool is_start = !above || line_is_blank(above);
    shape->block_count += is_start;
    if (!paragraph_is_joint(list, index))
        return;
    const struct line *next = line + 1;
    shape->joined_block_count += is_start;
    if (is_start)
        shape->is_in_short_block = false;
    if (!shape->is_in_short_block &&
        paragraph_is_short_end(line, next, shape->wrap_cells)) {
        shape->is_in_short_block = true;
        shape->short_block_count++;
    }
    paragraph_count_joint(&shape->joints, line, next, shape->wrap_cells);
    if (paragraph_is_opening_indent(line, next, shape->wrap_cells))
        paragraph_count_joint(&shape->opening_joints, line, next, shape->wrap_cells);
}

/* The joints that stand inside paragraphs, if indented lines open these. */
static struct joint_counts paragraph_inner_joints(const struct paragraph_shape *shape)
{
    return (struct joint_counts){
        .all = shape->joints.all - shape->opening_joints.all,
        .full = shape->joints.full - shape->opening_joints.full,
        .sentence = shape->joints.sentence - shape->opening_joints.sentence,
        .label = shape->joints.label - shape->opening_joints.label,
    };
}

/* Some lines are indented, and those that are open paragraphs: half of all lines at
 * most, or more where paragraphs are short and the others surely go on from full ones.
 */
static bool paragraph_shape_is_indented(const struct paragraph_shape *shape)
{
    struct joint_counts inner = paragraph_inner_joints(shape);
    return shape->indented_count > 0 &&
           shape->opening_indent_count * 10 >= shape->indented_count * 8 &&
           (shape->indented_count * 2 <= shape->line_count ||
            (inner.all && inner.full * 10 >= inner.all * 8));
}

static void paragraph_take_shape(struct paragraph_shape *shape,
                                 const struct line_list *list)
{
    *shape = (struct paragraph_shape){.wrap_cells = paragraph_find_wrap(list)};
    for (size_t i = 0; i < list->count; i++)
        paragraph_count_line(shape, list, i);
    bool is_width_plausible = shape->wrap_cells >= WRAP_LEAST_CELLS &&
                              shape->wrap_cells <= WRAP_MOST_CELLS &&
                              shape->wider_count * 10 <= shape->line_count;
    /* A paragraph that ends there says nothing about what is inside paragraphs. */
    struct joint_counts joints = paragraph_shape_is_indented(shape)
                                     ? paragraph_inner_joints(shape)
                                     : shape->joints;
    shape->is_clean = is_width_plausible && joints.full * 10 >= joints.all * 8;
    /* Full lines tell of wrapping; lines that end with their sentences do not, and
     * ragged ones do if most blocks have several. */
    shape->is_wrapped =
        joints.all && is_width_plausible &&
        (shape->is_clean ? joints.sentence * 10 < joints.all * 8
                         : joints.sentence * 10 < (joints.all - joints.label) * 6 &&
                               shape->joined_block_count * 2 > shape->block_count);
}

static enum paragraph_mode paragraph_choose_mode(const struct paragraph_shape *shape)
{
    if (!shape->is_wrapped)
        return shape->joints.all ? PARAGRAPHS_LINE : PARAGRAPHS_BLANK;
    return paragraph_shape_is_indented(shape) ? PARAGRAPHS_INDENT : PARAGRAPHS_BLANK;
}

/* Signs that a line stands for itself, whatever the text around it looks like; a dash
 * inside a sentence may have got to the start of a line. first: of the paragraph */
static bool paragraph_marker_separates(const struct line *first,
                                       const struct line *line, const struct line *next)
{
    if (next->marker == LINE_MARKER_UNDERLINE)
        return false;
    if (line->marker == LINE_MARKER_QUOTE || next->marker == LINE_MARKER_QUOTE)
        return line->marker != next->marker;
    if (next->marker == LINE_MARKER_LIST)
        return first->marker == LINE_MARKER_LIST || line->marker == LINE_MARKER_LIST ||
               line->ends_sentence || line->ends_colon ||
               line->indent_cells >= INDENT_LEAST_CELLS;
    return next->marker == LINE_MARKER_HEADING || next->marker == LINE_MARKER_IMAGE ||
           line->marker == LINE_MARKER_HEADING || line->marker == LINE_MARKER_IMAGE ||
           line->marker == LINE_MARKER_UNDERLINE;
}

/* In a text whose lines are full, a line with room left ends a paragraph if it ends a
 * sentence, and is a heading or a dateline if it opens its block. Where blank lines
 * part the paragraphs, for few blocks have such lines, a lone one of half the width or
 * more was only broken. */
static bool paragraph_short_line_separates(const struct paragraph_shape *shape,
                                           const struct line *line,
                                           const struct line *next, bool opens_block,
                                           size_t short_end_count)
{
    if (!shape->is_clean || next->starts_lower || line->marker || next->marker ||
        paragraph_line_is_full(line, next, shape->wrap_cells))
        return false;
    bool is_half = (line->indent_cells + line->width_cells) * 2 < shape->wrap_cells;
    bool do_short_ends_part = is_half || short_end_count > 1 ||
                              shape->short_block_count * 2 >= shape->block_count;
    return (do_short_ends_part &&
            paragraph_is_short_end(line, next, shape->wrap_cells)) ||
           (opens_block && is_half);
}

/* Lines between two blank ones. */
struct paragraph_block {
    size_t start;
    uint32_t margin_cells;  /* the least that one of its lines is indented */
    size_t short_end_count; /* joints where a line with room left ends its sentence */
};

static struct paragraph_block paragraph_start_block(const struct line_list *list,
                                                    size_t start,
                                                    const struct paragraph_shape *shape)
{
    struct paragraph_block block = {
        .start = start,
        .margin_cells = UINT32_MAX,
        .short_end_count =
            shape->is_clean ? paragraph_count_short_ends(list, start, shape->wrap_cells)
                            : 0,
    };
    for (size_t i = start; i < list->count && !line_is_blank(&list->lines[i]); i++)
        if (list->lines[i].indent_cells < block.margin_cells)
            block.margin_cells = list->lines[i].indent_cells;
    return block;
}

/* An indented line opens a paragraph. Where a whole block is indented it is set in, or
 * holds nothing but paragraphs of one line, which leave room at their ends. */
static bool paragraph_indent_separates(bool is_auto,
                                       const struct paragraph_shape *shape,
                                       const struct line *line, const struct line *next,
                                       uint32_t margin_cells)
{
    if (line->marker == LINE_MARKER_LIST || (is_auto && next->starts_lower))
        return false;
    if (next->indent_cells >= margin_cells + INDENT_LEAST_CELLS)
        return true;
    return margin_cells >= INDENT_LEAST_CELLS && !next->marker &&
           !paragraph_line_is_full(line, next, shape->wrap_cells);
}

/* Lines of a list item stand under its text, not under its marker. Where indented lines
 * open paragraphs, one may do so behind a finished item. */
static bool paragraph_hangs(enum paragraph_mode mode, const struct line *item,
                            const struct line *line, const struct line *next)
{
    return item->marker == LINE_MARKER_LIST && !next->marker &&
           next->indent_cells >= item->indent_cells + INDENT_LEAST_CELLS &&
           (mode != PARAGRAPHS_INDENT || next->starts_lower || !line->ends_sentence);
}

/* first: the line that the paragraph began with, whose last line so far is `index` */
static bool paragraph_separates(enum paragraph_mode mode, bool is_auto,
                                const struct paragraph_shape *shape,
                                const struct line_list *list, size_t first,
                                size_t index, const struct paragraph_block *block)
{
    const struct line *line = &list->lines[index], *next = line + 1;
    if (line_is_blank(next) || next->starts_paragraph)
        return true;
    if (is_auto && paragraph_hangs(mode, &list->lines[first], line, next))
        return false;
    if (mode == PARAGRAPHS_LINE)
        return !is_auto || (next->marker != LINE_MARKER_UNDERLINE &&
                            (line->marker != LINE_MARKER_QUOTE ||
                             next->marker != LINE_MARKER_QUOTE));
    if (mode == PARAGRAPHS_INDENT &&
        paragraph_indent_separates(is_auto, shape, line, next, block->margin_cells))
        return true;
    return is_auto &&
           (paragraph_marker_separates(&list->lines[first], line, next) ||
            paragraph_short_line_separates(shape, line, next, index == block->start,
                                           block->short_end_count));
}

static enum paragraph_kind paragraph_kind_of_marker(const struct line_list *list,
                                                    size_t first, size_t last)
{
    if (list->lines[last].marker == LINE_MARKER_UNDERLINE && last > first)
        return PARAGRAPH_HEADING;
    switch ((enum line_marker)list->lines[first].marker) {
    case LINE_MARKER_QUOTE:
        return PARAGRAPH_BLOCK_QUOTE;
    case LINE_MARKER_LIST:
        return PARAGRAPH_LIST_ITEM;
    case LINE_MARKER_HEADING:
        return PARAGRAPH_HEADING;
    case LINE_MARKER_IMAGE:
        return PARAGRAPH_CAPTION;
    case LINE_MARKER_UNDERLINE:
    case LINE_MARKER_NONE:
        break;
    }
    return PARAGRAPH_BODY;
}

/* Is there more than white space and what is drawn as nothing? */
static bool paragraph_is_seen(const struct document *document, struct span span)
{
    uint32_t used;
    for (uint32_t at = span.start; at < span.end; at += used)
        if (character_classify(character_read(document->text.bytes + at, span.end - at,
                                              &used)) > CHARACTER_INVISIBLE)
            return true;
    return false;
}

bool paragraphs_take(struct document *document, struct error *err)
{
    const struct markup *markup = &document->markup;
    document->paragraphs =
        memory_new(markup->block_count, sizeof *document->paragraphs, err);
    if (!document->paragraphs)
        return false;
    for (size_t i = 0; i < markup->block_count; i++)
        if (paragraph_is_seen(document, markup->blocks[i].span))
            document->paragraphs[document->paragraph_count++] = (struct paragraph){
                .span = markup->blocks[i].span, .kind = markup->blocks[i].kind};
    return true;
}

bool paragraphs_find(struct document *document, enum paragraph_mode wanted,
                     struct error *err)
{
    struct line_list list = {0};
    struct paragraph_shape shape;
    size_t capacity = 0;
    bool ok = line_list_read(&list, &document->text, err);
    if (!ok)
        goto cleanup;
    paragraph_take_shape(&shape, &list);
    bool is_auto = wanted == PARAGRAPHS_AUTO;
    enum paragraph_mode mode = is_auto ? paragraph_choose_mode(&shape) : wanted;
    document->paragraph_mode = mode;
    struct paragraph_block block = paragraph_start_block(&list, 0, &shape);
    for (size_t first = 0; ok && first < list.count;) {
        if (line_is_blank(&list.lines[first])) {
            block = paragraph_start_block(&list, ++first, &shape);
            continue;
        }
        size_t last = first;
        while (last + 1 < list.count &&
               !paragraph_separates(mode, is_auto, &shape, &list, first, last, &block))
            last++;
        ok = memory_reserve(&document->paragraphs, &capacity,
                            document->paragraph_count + 1, sizeof *document->paragraphs,
                            err);
        if (ok)
            document->paragraphs[document->paragraph_count++] = (struct paragraph){
                .span = {list.lines[first].span.start, list.lines[last].span.end},
                .kind = paragraph_kind_of_marker(&list, first, last),
            };
        first = last + 1;
    }
    ok = ok && memory_trim(&document->paragraphs, &capacity, document->paragraph_count,
                           sizeof *document->paragraphs, err);
cleanup:
    line_list_clear(&list);
    return ok;
}
