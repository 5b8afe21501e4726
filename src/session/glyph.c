/* glyph.c - the table of signs. */
#include "session/glyph.h"

static const struct glyph_forms {
    const char *utf8;
    const char *ascii;
} glyph_table[GLYPH_COUNT] = {
    [GLYPH_VERTICAL] = {"\u2502", "|"},
    [GLYPH_HORIZONTAL] = {"\u2500", "-"},
    [GLYPH_BAND_TOP] = {"\u252c", "+"},
    [GLYPH_BAND_LEFT] = {"\u2524", "+"},
    [GLYPH_BAND_RIGHT] = {"\u251c", "+"},
    [GLYPH_BAND_BOTH] = {"\u253c", "+"},
    [GLYPH_BAND_END_LEFT] = {"\u2518", "+"},
    [GLYPH_BAND_END_RIGHT] = {"\u2514", "+"},
    [GLYPH_BAND_END_BOTH] = {"\u2534", "+"},
    [GLYPH_HATCH] = {"\u2571", "/"},
    [GLYPH_UP] = {"\u2191", "^"},
    [GLYPH_DOWN] = {"\u2193", "v"},
    [GLYPH_SHADE_LIGHT] = {"\u2591", "."},
    [GLYPH_SHADE_MEDIUM] = {"\u2592", ":"},
    [GLYPH_SHADE_DARK] = {"\u2593", "#"},
    [GLYPH_VIEW] = {"\u2503", "#"},
    [GLYPH_MOVE] = {"\u2195", "m"},
    [GLYPH_ARROW] = {" \u2192 ", " -> "},
    [GLYPH_MORE] = {"\u2026", ".."},
};

const char *glyph_string(enum glyph glyph, enum display_charset charset)
{
    return charset == DISPLAY_UTF8 ? glyph_table[glyph].utf8 : glyph_table[glyph].ascii;
}
