/*
 * panel_fit.h - a line that holds two versions' words against each other, in the room
 * that there is.
 */
#ifndef DIPTYCH_SESSION_PANEL_FIT_H
#define DIPTYCH_SESSION_PANEL_FIT_H

#include "base/buffer.h"
#include "session/panel.h"

/*
 * Append a line's text: whole if both halves fit, else as much of either as there is
 * room for, and nothing behind them. If what is to be seen of one half would be cut off,
 * both begin with that; what stands before the halves gives way to them.
 *
 * out         not zero-ended
 * room_cells  of the line
 */
void panel_fit_pair(struct buffer *out, const char *text, const struct panel_pair *pair,
                    uint32_t room_cells, enum display_charset charset);

#endif
