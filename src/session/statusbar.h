/* statusbar.h - the rows around the panes: title, status and footer. */
#ifndef DIPTYCH_SESSION_STATUSBAR_H
#define DIPTYCH_SESSION_STATUSBAR_H

#include "session/view.h"

/* Each draws one row of the frame. False with ERROR_MEMORY; the title needs none. */
void statusbar_draw_title(const struct session *session,
                          const struct view_geometry *geometry, struct frame *frame);
bool statusbar_draw_status(struct session *session,
                           const struct view_geometry *geometry, struct frame *frame,
                           struct error *err);
bool statusbar_draw_footer(const struct session *session,
                           const struct view_geometry *geometry, struct frame *frame,
                           struct error *err);

#endif
