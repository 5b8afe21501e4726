/* picture.c - cells to rectangles and runs of letters. */
#include "tui/picture.h"

#include <stdint.h>
#include <string.h>

enum {
    CELL_WIDTH = 9, /* pixels */
    CELL_HEIGHT = 18,
    BASELINE = 14,
    MARGIN = 9,
};

static const char default_foreground[] = "#1c1c1c";
static const char default_background[] = "#fcfcfa";

/* The sixteen first colours differ from terminal to terminal; these are xterm's. */
static const char *const picture_named[] = {"#000000", "#cd0000", "#00cd00", "#cdcd00",
                                            "#0000ee", "#cd00cd", "#00cdcd", "#e5e5e5",
                                            "#7f7f7f", "#ff0000", "#00ff00", "#ffff00",
                                            "#5c5cff", "#ff00ff", "#00ffff", "#ffffff"};

static void picture_color(int color, const char *otherwise, char *name, size_t size)
{
    static const int steps[] = {0, 95, 135, 175, 215, 255};
    if (color < 0 || color > 255) {
        snprintf(name, size, "%s", otherwise);
    } else if (color < 16) {
        snprintf(name, size, "%s", picture_named[color]);
    } else if (color < 232) {
        int cube = color - 16;
        snprintf(name, size, "#%02x%02x%02x", (unsigned)steps[cube / 36],
                 (unsigned)steps[cube / 6 % 6], (unsigned)steps[cube % 6]);
    } else {
        unsigned gray = 8 + 10 * (unsigned)(color - 232);
        snprintf(name, size, "#%02x%02x%02x", gray, gray, gray);
    }
}

struct picture_style {
    char foreground[8];
    char background[8];
    unsigned attributes;
};

static struct picture_style picture_style_of(const struct screen_cell *cell)
{
    struct picture_style style;
    memset(&style, 0, sizeof style);
    bool is_reverse = cell->attributes & SCREEN_REVERSE;
    picture_color(cell->foreground, default_foreground,
                  is_reverse ? style.background : style.foreground,
                  sizeof style.foreground);
    picture_color(cell->background, default_background,
                  is_reverse ? style.foreground : style.background,
                  sizeof style.background);
    style.attributes = cell->attributes & (SCREEN_BOLD | SCREEN_UNDERLINE);
    return style;
}

static void picture_write_character(uint32_t code, FILE *out)
{
    if (code == '<')
        fputs("&lt;", out);
    else if (code == '&')
        fputs("&amp;", out);
    else if (code < 0x80)
        fputc((int)code, out);
    else if (code < 0x800)
        fprintf(out, "%c%c", (int)(0xC0 | code >> 6), (int)(0x80 | (code & 0x3F)));
    else if (code < 0x10000)
        fprintf(out, "%c%c%c", (int)(0xE0 | code >> 12),
                (int)(0x80 | (code >> 6 & 0x3F)), (int)(0x80 | (code & 0x3F)));
    else
        fprintf(out, "%c%c%c%c", (int)(0xF0 | code >> 18),
                (int)(0x80 | (code >> 12 & 0x3F)), (int)(0x80 | (code >> 6 & 0x3F)),
                (int)(0x80 | (code & 0x3F)));
}

static bool picture_is_blank(const struct screen_cell *cell)
{
    return cell->chars[0] == ' ' && !cell->chars[1];
}

/* Letters of one style, blanks at their ends left out. */
static void picture_write_run(const struct screen *screen, unsigned row, unsigned start,
                              unsigned end, const struct picture_style *style,
                              FILE *out)
{
    bool is_underlined = style->attributes & SCREEN_UNDERLINE;
    while (!is_underlined && start < end &&
           picture_is_blank(screen_cell(screen, row, start)))
        start++;
    while (!is_underlined && end > start &&
           picture_is_blank(screen_cell(screen, row, end - 1)))
        end--;
    if (start == end)
        return;
    fprintf(out, "<text x=\"%u\" y=\"%u\" textLength=\"%u\" fill=\"%s\"%s%s>",
            MARGIN + start * CELL_WIDTH, MARGIN + row * CELL_HEIGHT + BASELINE,
            (end - start) * CELL_WIDTH, style->foreground,
            style->attributes & SCREEN_BOLD ? " font-weight=\"bold\"" : "",
            is_underlined ? " text-decoration=\"underline\"" : "");
    for (unsigned column = start; column < end; column++) {
        const struct screen_cell *cell = screen_cell(screen, row, column);
        for (size_t i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell->chars[i]; i++)
            picture_write_character(cell->chars[i], out);
    }
    fputs("</text>\n", out);
}

static void picture_write_row(const struct screen *screen, unsigned row, FILE *out)
{
    for (unsigned start = 0, end; start < screen->columns; start = end) {
        struct picture_style style = picture_style_of(screen_cell(screen, row, start));
        for (end = start + 1; end < screen->columns; end++) {
            const struct screen_cell *cell = screen_cell(screen, row, end);
            struct picture_style other = picture_style_of(cell);
            if (cell->chars[0] && memcmp(&style, &other, sizeof style) != 0)
                break;
        }
        if (strcmp(style.background, default_background) != 0)
            fprintf(out,
                    "<rect x=\"%u\" y=\"%u\" width=\"%u\" height=\"%u\" "
                    "fill=\"%s\"/>\n",
                    MARGIN + start * CELL_WIDTH, MARGIN + row * CELL_HEIGHT,
                    (end - start) * CELL_WIDTH, CELL_HEIGHT, style.background);
        picture_write_run(screen, row, start, end, &style, out);
    }
}

void picture_write(const struct screen *screen, const char *title, FILE *out)
{
    unsigned width = screen->columns * CELL_WIDTH + 2 * MARGIN;
    unsigned height = screen->rows * CELL_HEIGHT + 2 * MARGIN;
    fprintf(out,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %u %u\" "
            "font-family=\"monospace\" font-size=\"15\" xml:space=\"preserve\" "
            "shape-rendering=\"crispEdges\" role=\"img\">\n<title>%s</title>\n"
            "<rect width=\"%u\" height=\"%u\" rx=\"6\" fill=\"%s\"/>\n",
            width, height, title, width, height, default_background);
    for (unsigned row = 0; row < screen->rows; row++)
        picture_write_row(screen, row, out);
    fputs("</svg>\n", out);
}
