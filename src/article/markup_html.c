/*
 * markup_html.c - the text of an HTML page.
 *
 * The tree is built by gumbo, after the HTML standard, and is walked without recursion:
 * a page may be nested as deeply as it likes. Gumbo does not expect memory to end: it
 * is given an arena, and where that fails it is left for good.
 */
#include "article/markup_html_text.h"
#include "article/markup_writer.h"
#include "base/arena.h"
#include "base/memory.h"

#include <gumbo.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Gumbo looks through all open elements at each tag: no page that was made to be read
 * is nested like this. */
enum { HTML_DEPTH_MOST = 10000 };

/* The mark of a note is a link round a figure or two. */
enum { HTML_NOTE_NODES_MOST = 16 };

/* ---- Parsing ---- */

struct html_memory {
    struct arena arena;
    struct error *err;
    jmp_buf is_full;
};

static void *html_allocate(void *user, size_t size)
{
    struct html_memory *memory = user;
    void *bytes = arena_new(&memory->arena, size ? size : 1, 1, memory->err);
    if (!bytes)
        longjmp(memory->is_full, 1);
    return bytes;
}

static void html_release(void *user, void *bytes)
{
    (void)user;
    (void)bytes; /* with the arena */
}

/* NULL if memory ended. The tree lives in the arena. */
static const GumboOutput *html_parse(struct html_memory *memory, const char *bytes,
                                     size_t length)
{
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = html_allocate;
    options.deallocator = html_release;
    options.userdata = memory;
    options.max_errors = 0;
    if (setjmp(memory->is_full))
        return NULL;
    return gumbo_parse_with_options(&options, bytes, length);
}

/* ---- What elements are ---- */

enum html_role {
    HTML_INLINE,
    HTML_BLOCK,
    HTML_ITEM, /* of a list */
    HTML_ROW,
    HTML_CELL,
    HTML_BREAK,
    HTML_QUOTED, /* <q>: its marks are the page's look */
    HTML_SKIPPED /* no part of what is read */
};

struct html_element {
    uint8_t role;
    uint8_t place; /* one more than an enum markup_place; 0: none */
};

static const struct html_element html_elements[GUMBO_TAG_LAST] = {
    [GUMBO_TAG_HEAD] = {HTML_SKIPPED, 0},
    [GUMBO_TAG_STYLE] = {HTML_SKIPPED, 0},
    [GUMBO_TAG_SCRIPT] = {HTML_SKIPPED, 0},
    [GUMBO_TAG_NOSCRIPT] = {HTML_SKIPPED, 0},
    [GUMBO_TAG_TEMPLATE] = {HTML_SKIPPED, 0},
    [GUMBO_TAG_NAV] = {HTML_SKIPPED, 0},
    [GUMBO_TAG_FOOTER] = {HTML_SKIPPED, 0},
    [GUMBO_TAG_IFRAME] = {HTML_SKIPPED, 0},
    [GUMBO_TAG_OBJECT] = {HTML_SKIPPED, 0},
    [GUMBO_TAG_VIDEO] = {HTML_SKIPPED, 0},
    [GUMBO_TAG_AUDIO] = {HTML_SKIPPED, 0},
    [GUMBO_TAG_CANVAS] = {HTML_SKIPPED, 0},
    [GUMBO_TAG_SVG] = {HTML_SKIPPED, 0},
    [GUMBO_TAG_MATH] = {HTML_SKIPPED, 0},
    [GUMBO_TAG_BUTTON] = {HTML_SKIPPED, 0},
    [GUMBO_TAG_SELECT] = {HTML_SKIPPED, 0},
    [GUMBO_TAG_DATALIST] = {HTML_SKIPPED, 0},
    [GUMBO_TAG_TEXTAREA] = {HTML_SKIPPED, 0},
    [GUMBO_TAG_RP] = {HTML_SKIPPED, 0},
    [GUMBO_TAG_RT] = {HTML_SKIPPED, 0},
    [GUMBO_TAG_H1] = {HTML_BLOCK, MARKUP_HEADING + 1},
    [GUMBO_TAG_H2] = {HTML_BLOCK, MARKUP_HEADING + 1},
    [GUMBO_TAG_H3] = {HTML_BLOCK, MARKUP_HEADING + 1},
    [GUMBO_TAG_H4] = {HTML_BLOCK, MARKUP_HEADING + 1},
    [GUMBO_TAG_H5] = {HTML_BLOCK, MARKUP_HEADING + 1},
    [GUMBO_TAG_H6] = {HTML_BLOCK, MARKUP_HEADING + 1},
    [GUMBO_TAG_FIGCAPTION] = {HTML_BLOCK, MARKUP_CAPTION + 1},
    [GUMBO_TAG_CAPTION] = {HTML_BLOCK, MARKUP_CAPTION + 1},
    [GUMBO_TAG_PRE] = {HTML_BLOCK, MARKUP_CODE + 1},
    [GUMBO_TAG_LISTING] = {HTML_BLOCK, MARKUP_CODE + 1},
    [GUMBO_TAG_BLOCKQUOTE] = {HTML_BLOCK, MARKUP_QUOTE + 1},
    [GUMBO_TAG_BODY] = {HTML_BLOCK, 0},
    [GUMBO_TAG_ARTICLE] = {HTML_BLOCK, 0},
    [GUMBO_TAG_SECTION] = {HTML_BLOCK, 0},
    [GUMBO_TAG_ASIDE] = {HTML_BLOCK, 0},
    [GUMBO_TAG_HGROUP] = {HTML_BLOCK, 0},
    [GUMBO_TAG_HEADER] = {HTML_BLOCK, 0},
    [GUMBO_TAG_ADDRESS] = {HTML_BLOCK, 0},
    [GUMBO_TAG_MAIN] = {HTML_BLOCK, 0},
    [GUMBO_TAG_P] = {HTML_BLOCK, 0},
    [GUMBO_TAG_HR] = {HTML_BLOCK, 0},
    [GUMBO_TAG_UL] = {HTML_BLOCK, 0},
    [GUMBO_TAG_OL] = {HTML_BLOCK, 0},
    [GUMBO_TAG_DL] = {HTML_BLOCK, 0},
    [GUMBO_TAG_DT] = {HTML_BLOCK, 0},
    [GUMBO_TAG_DD] = {HTML_BLOCK, 0},
    [GUMBO_TAG_FIGURE] = {HTML_BLOCK, 0},
    [GUMBO_TAG_DIV] = {HTML_BLOCK, 0},
    [GUMBO_TAG_TABLE] = {HTML_BLOCK, 0},
    [GUMBO_TAG_FORM] = {HTML_BLOCK, 0},
    [GUMBO_TAG_FIELDSET] = {HTML_BLOCK, 0},
    [GUMBO_TAG_LEGEND] = {HTML_BLOCK, 0},
    [GUMBO_TAG_DETAILS] = {HTML_BLOCK, 0},
    [GUMBO_TAG_SUMMARY] = {HTML_BLOCK, 0},
    [GUMBO_TAG_CENTER] = {HTML_BLOCK, 0},
    [GUMBO_TAG_LI] = {HTML_ITEM, 0},
    [GUMBO_TAG_TR] = {HTML_ROW, 0},
    [GUMBO_TAG_TD] = {HTML_CELL, 0},
    [GUMBO_TAG_TH] = {HTML_CELL, 0},
    [GUMBO_TAG_BR] = {HTML_BREAK, 0},
    [GUMBO_TAG_Q] = {HTML_QUOTED, 0},
};

static bool html_is(const GumboNode *node, GumboTag tag)
{
    return node && node->type == GUMBO_NODE_ELEMENT && node->v.element.tag == tag;
}

static const char *html_attribute(const GumboNode *node, const char *name)
{
    const GumboAttribute *found =
        gumbo_get_attribute(&node->v.element.attributes, name);
    return found ? found->value : NULL;
}

/* ---- Walking ---- */

struct html_walk {
    struct markup_writer *writer;
    const char *bytes;      /* of the page */
    const GumboNode *root;  /* what holds the article */
    const GumboNode *title; /* a headline outside of it; NULL if there is none */
    uint32_t included;      /* how many of these two we are in */
    uint32_t quotes;        /* how many <q> */
    uint32_t quote_blocks;
    unsigned *numbers; /* by depth of numbered lists: of the last item that is shown */
    size_t list_depth;
    size_t list_capacity;
};

static const GumboNode *html_child(const GumboNode *node, size_t index)
{
    const GumboVector *children = NULL;
    if (node->type == GUMBO_NODE_ELEMENT)
        children = &node->v.element.children;
    else if (node->type == GUMBO_NODE_DOCUMENT)
        children = &node->v.document.children;
    return children && index < children->length ? children->data[index] : NULL;
}

/* The next node of a tree in the order of the page that is not inside this one. */
static const GumboNode *html_after(const GumboNode *node, const GumboNode *top)
{
    for (; node && node != top; node = node->parent) {
        const GumboNode *next = html_child(node->parent, node->index_within_parent + 1);
        if (next)
            return next;
    }
    return NULL;
}

static const GumboNode *html_next(const GumboNode *node, const GumboNode *top)
{
    const GumboNode *child = html_child(node, 0);
    return child ? child : html_after(node, top);
}

/* The only element of a kind, or NULL. */
static const GumboNode *html_find_only(const GumboNode *top, GumboTag tag)
{
    const GumboNode *found = NULL;
    for (const GumboNode *node = top; node; node = html_next(node, top)) {
        if (!html_is(node, tag))
            continue;
        if (found)
            return NULL;
        found = node;
    }
    return found;
}

static bool html_is_inside(const GumboNode *node, const GumboNode *top)
{
    while (node && node != top)
        node = node->parent;
    return node != NULL;
}

/* A page that says where its article is is taken at its word; a headline before it
 * belongs to it. */
static void html_find_root(struct html_walk *walk, const GumboNode *top)
{
    const GumboNode *article = html_find_only(top, GUMBO_TAG_ARTICLE);
    const GumboNode *main_part = html_find_only(top, GUMBO_TAG_MAIN);
    walk->root = article ? article : main_part ? main_part : top;
    const GumboNode *title = html_find_only(top, GUMBO_TAG_H1);
    if (title && !html_is_inside(title, walk->root))
        walk->title = title;
}

/* A link that is raised is the number of a note. */
static bool html_is_note_mark(const GumboNode *node)
{
    if (!html_is(node, GUMBO_TAG_SUP))
        return false;
    const GumboNode *inner = node;
    for (int i = 0; inner && i < HTML_NOTE_NODES_MOST; i++) {
        if (html_is(inner, GUMBO_TAG_A))
            return true;
        inner = html_next(inner, node);
    }
    return false;
}

static bool html_is_hidden(const GumboNode *node)
{
    const char *hidden = html_attribute(node, "aria-hidden");
    const char *style = html_attribute(node, "style");
    const char *display = style ? strstr(style, "display:") : NULL;
    if (display)
        display += strcspn(display, ":") + 1;
    return html_attribute(node, "hidden") || (hidden && strcmp(hidden, "true") == 0) ||
           (display && strncmp(display + strspn(display, " "), "none", 4) == 0);
}

static bool html_is_skipped(const struct html_walk *walk, const GumboNode *node)
{
    if (node->type == GUMBO_NODE_TEMPLATE)
        return true;
    if (node->type != GUMBO_NODE_ELEMENT)
        return false;
    GumboTag tag = node->v.element.tag;
    bool is_source = tag == GUMBO_TAG_FOOTER && walk->quote_blocks;
    return (tag < GUMBO_TAG_LAST && html_elements[tag].role == HTML_SKIPPED &&
            !is_source) ||
           html_is_note_mark(node) || html_is_hidden(node);
}

/* ---- Elements ---- */

static struct span html_span(const GumboSourcePosition *position)
{
    return (struct span){position->offset, position->offset};
}

static bool html_put_mark(struct html_walk *walk, const GumboSourcePosition *position,
                          bool is_opening)
{
    static const char *const marks[2][2] = {{"\u201D", "\u201C"}, {"\u2019", "\u2018"}};
    const char *mark = marks[walk->quotes % 2][is_opening];
    return markup_put(walk->writer, mark, strlen(mark), html_span(position));
}

static void html_set_bullet(struct html_walk *walk, const GumboNode *item)
{
    char *bullet = walk->writer->bullet;
    /* The list that was entered last and not left is its own. */
    if (html_is(item->parent, GUMBO_TAG_OL))
        snprintf(bullet, MARKUP_BULLET_BYTES, "%u. ",
                 ++walk->numbers[walk->list_depth - 1]);
    else
        snprintf(bullet, MARKUP_BULLET_BYTES, "\u2022 ");
}

static bool html_enter_list(struct html_walk *walk)
{
    if (!memory_reserve(&walk->numbers, &walk->list_capacity, walk->list_depth + 1,
                        sizeof *walk->numbers, walk->writer->err))
        return false;
    walk->numbers[walk->list_depth++] = 0;
    return true;
}

/* Cells of a row are kept apart: two numbers are not one. */
static bool html_enter_cell(struct html_walk *walk, const GumboNode *cell)
{
    static const char bar[] = " | ";
    struct markup_writer *writer = walk->writer;
    writer->has_blank = false;
    return !writer->is_open || markup_put(writer, bar, sizeof bar - 1,
                                          html_span(&cell->v.element.start_pos));
}

static bool html_enter(struct html_walk *walk, const GumboNode *node)
{
    GumboTag tag = node->v.element.tag;
    const struct html_element element =
        tag < GUMBO_TAG_LAST ? html_elements[tag] : (struct html_element){0};
    struct markup_writer *writer = walk->writer;
    walk->included += node == walk->root || node == walk->title;
    walk->quote_blocks += tag == GUMBO_TAG_BLOCKQUOTE;
    bool ok = true;
    switch ((enum html_role)element.role) {
    case HTML_BLOCK:
    case HTML_ITEM:
    case HTML_ROW:
        ok = markup_end_block(writer);
        break;
    case HTML_CELL:
        ok = !walk->included || html_enter_cell(walk, node);
        break;
    case HTML_BREAK:
        ok = markup_put_break(writer, html_span(&node->v.element.start_pos));
        break;
    case HTML_QUOTED:
        ok = !walk->included || html_put_mark(walk, &node->v.element.start_pos, true);
        walk->quotes++;
        break;
    case HTML_INLINE:
    case HTML_SKIPPED:
        break;
    }
    if (element.place)
        writer->depths[element.place - 1]++;
    if (tag == GUMBO_TAG_OL)
        ok = ok && html_enter_list(walk);
    if (element.role == HTML_ITEM)
        html_set_bullet(walk, node);
    return ok;
}

static bool html_leave(struct html_walk *walk, const GumboNode *node)
{
    if (node->type != GUMBO_NODE_ELEMENT)
        return true;
    GumboTag tag = node->v.element.tag;
    const struct html_element element =
        tag < GUMBO_TAG_LAST ? html_elements[tag] : (struct html_element){0};
    struct markup_writer *writer = walk->writer;
    bool ok = true;
    if (element.role == HTML_QUOTED) {
        walk->quotes--;
        ok = !walk->included || html_put_mark(walk, &node->v.element.end_pos, false);
    } else if (element.role == HTML_BLOCK || element.role == HTML_ITEM ||
               element.role == HTML_ROW) {
        ok = markup_end_block(writer);
        if (element.role == HTML_ITEM)
            writer->bullet[0] = '\0';
    }
    if (element.place)
        writer->depths[element.place - 1]--;
    walk->list_depth -= tag == GUMBO_TAG_OL;
    walk->quote_blocks -= tag == GUMBO_TAG_BLOCKQUOTE;
    walk->included -= node == walk->root || node == walk->title;
    return ok;
}

static bool html_walk_tree(struct html_walk *walk, const GumboNode *top)
{
    const GumboNode *node = top;
    while (node) {
        bool is_skipped = html_is_skipped(walk, node), ok = true;
        if (!is_skipped && node->type == GUMBO_NODE_ELEMENT)
            ok = html_enter(walk, node);
        else if (walk->included && (node->type == GUMBO_NODE_TEXT ||
                                    node->type == GUMBO_NODE_WHITESPACE ||
                                    node->type == GUMBO_NODE_CDATA))
            ok = markup_put_html_text(walk->writer, walk->bytes, &node->v.text);
        if (!ok)
            return false;
        const GumboNode *child = is_skipped ? NULL : html_child(node, 0);
        if (child) {
            node = child;
            continue;
        }
        /* Up to the first that has something behind it. */
        if (!is_skipped && !html_leave(walk, node))
            return false;
        while (node != top &&
               !html_child(node->parent, node->index_within_parent + 1)) {
            node = node->parent;
            if (!html_leave(walk, node))
                return false;
        }
        node = node == top ? NULL
                           : html_child(node->parent, node->index_within_parent + 1);
    }
    return true;
}

/* Tags that need not be closed, and those that cannot be. */
static bool html_is_closed_by_itself(const char *name, size_t length)
{
    static const char *const names[] = {
        "p",  "li",  "td", "tr",    "th",   "dd",   "dt",     "option", "tbody",
        "br", "img", "hr", "input", "meta", "link", "source", "wbr",    "col"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strlen(names[i]) == length && strncasecmp(name, names[i], length) == 0)
            return true;
    return false;
}

/* About how deeply the tags of a page are nested. */
static size_t html_depth(const struct text *page)
{
    const char *at = page->bytes, *end = at + page->length;
    size_t depth = 0, deepest = 0;
    while (at < end && (at = memchr(at, '<', (size_t)(end - at)))) {
        const char *name = ++at;
        bool is_end = name < end && *name == '/';
        name += is_end;
        size_t length =
            strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
        if (!length || html_is_closed_by_itself(name, length))
            continue;
        depth = is_end ? depth - (depth > 0) : depth + 1;
        deepest = depth > deepest ? depth : deepest;
    }
    return deepest;
}

bool markup_read_html(struct markup_writer *writer, const struct text *page)
{
    if (html_depth(page) > HTML_DEPTH_MOST)
        return error_set(writer->err, ERROR_INPUT,
                         "%s: tags are nested more than %d deep; use --input=text",
                         writer->name, HTML_DEPTH_MOST);
    struct html_memory memory = {.err = writer->err};
    struct html_walk walk = {.writer = writer, .bytes = page->bytes};
    const GumboOutput *output = html_parse(&memory, page->bytes, page->length);
    bool ok = output != NULL;
    if (ok) {
        html_find_root(&walk, output->root);
        ok = html_walk_tree(&walk, output->root);
    }
    free(walk.numbers);
    arena_clear(&memory.arena);
    return ok;
}

/* ---- Single references ---- */

bool markup_append_reference(struct buffer *out, const char *reference, size_t length,
                             struct error *err)
{
    struct html_memory memory = {.err = err};
    const GumboOutput *output = html_parse(&memory, reference, length);
    const GumboNode *text = output ? output->root : NULL;
    while (text && text->type != GUMBO_NODE_TEXT)
        text = html_next(text, output->root);
    if (text)
        buffer_append_string(out, text->v.text.text);
    else if (output)
        buffer_append(out, reference, length);
    arena_clear(&memory.arena);
    return output && buffer_check(out, err);
}
