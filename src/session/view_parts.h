/* view_parts.h - what the drawing of one frame shares: the inner part of view_draw().
 */
#ifndef DIPTYCH_SESSION_VIEW_PARTS_H
#define DIPTYCH_SESSION_VIEW_PARTS_H

#include "session/shade.h"
#include "session/view.h"

/* What is drawn, and onto what. */
struct view {
    struct session *session;
    struct frame *frame;
    struct view_geometry geometry;
    struct shade_light light;
    enum display_charset charset;
    uint32_t current_block;
};

static inline struct frame_style view_style(const struct view *view, enum role role)
{
    return (struct frame_style){role, 0, view->charset};
}

/* The gutter of a row of level panes, or of one pane, whose line it shows. */
void view_draw_gutter(struct view *view, uint32_t row, struct layout_place place,
                      const struct layout_line *line);

/* Of panes that do not stand level: a line between them, each pane's signs on its own
 * side of it. */
void view_draw_parted_gutter(struct view *view, uint32_t row,
                             const struct layout_place places[]);

/* The column at the right edge. False with ERROR_MEMORY. */
bool view_draw_overview(struct view *view, struct error *err);

#endif
