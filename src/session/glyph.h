/* glyph.h - signs that the reader draws itself, with their plain twins. */
#ifndef DIPTYCH_SESSION_GLYPH_H
#define DIPTYCH_SESSION_GLYPH_H

#include "text/display.h"

/* Each is one cell wide in both charsets, but for GLYPH_ARROW and GLYPH_MORE. */
enum glyph {
    GLYPH_VERTICAL,
    GLYPH_HORIZONTAL,
    GLYPH_BAND_TOP,  /* lines to left, right and below */
    GLYPH_BAND_LEFT, /* to the left, above and below */
    GLYPH_BAND_RIGHT,
    GLYPH_BAND_BOTH,
    GLYPH_BAND_END_LEFT, /* to the left and above */
    GLYPH_BAND_END_RIGHT,
    GLYPH_BAND_END_BOTH,
    GLYPH_HATCH,
    GLYPH_UP,
    GLYPH_DOWN,
    GLYPH_SHADE_LIGHT,
    GLYPH_SHADE_MEDIUM,
    GLYPH_SHADE_DARK,
    GLYPH_VIEW,
    GLYPH_MOVE,
    GLYPH_ARROW, /* from old to new, with blanks around it */
    GLYPH_MORE,  /* what does not fit goes on */
    GLYPH_COUNT,
};

/* Zero-ended; for ever. */
const char *glyph_string(enum glyph glyph, enum display_charset charset);

#endif
