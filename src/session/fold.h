/* fold.h - unchanged stretches folded away. */
#ifndef DIPTYCH_SESSION_FOLD_H
#define DIPTYCH_SESSION_FOLD_H

#include "session/session.h"

/* Variants of fold_command. */
enum fold_deed {
    FOLD_TOGGLE, /* the stretch here */
    FOLD_ALL,
    FOLD_NONE, /* unfold all */
};

command_handler fold_command;

/* Unfold what a jump leads into. */
void fold_reveal(struct session *session, const struct stop *stop);

/* Fold what is to be folded, and nothing else; the current word keeps its row. False
 * with ERROR_MEMORY. */
bool fold_choose(struct session *session, enum folding folding, struct error *err);

/* Fold anew what is folded: what counts as unchanged is another thing now, or the
 * layout is new. Nothing if the reader has not folded all. */
bool fold_renew(struct session *session, struct error *err);

#endif
