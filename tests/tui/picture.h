/* picture.h - a screen as a picture (SVG), colours and all. */
#ifndef DIPTYCH_TESTS_TUI_PICTURE_H
#define DIPTYCH_TESTS_TUI_PICTURE_H

#include "tui/screen.h"

/* Write a picture. Every run of letters has the width of its cells, whatever font the
 * viewer has. title: what a screen reader says. */
void picture_write(const struct screen *screen, const char *title, FILE *out);

#endif
