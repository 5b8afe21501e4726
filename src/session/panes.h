/* panes.h - commands about how the panes are shown, and the smaller ones. */
#ifndef DIPTYCH_SESSION_PANES_H
#define DIPTYCH_SESSION_PANES_H

#include "session/session.h"

command_handler panes_command_other;
command_handler panes_command_lock;
command_handler panes_command_layout; /* argument: side, stack, one or nothing: next */
command_handler panes_command_where;
command_handler panes_command_redraw;
command_handler panes_command_suspend;
command_handler panes_command_cancel;
command_handler panes_command_close; /* the overlay, or the reader */
command_handler panes_command_quit;

#endif
