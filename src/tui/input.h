/* input.h - what the terminal sends, as keys of the reader. */
#ifndef DIPTYCH_TUI_INPUT_H
#define DIPTYCH_TUI_INPUT_H

#include <stdbool.h>
#include <stdint.h>

enum input_kind {
    INPUT_NONE, /* nothing waits */
    INPUT_KEY,
    INPUT_CLICK,
};

struct input {
    enum input_kind kind;
    uint32_t key;
    uint32_t column; /* of a click */
    uint32_t row;
};

/* Prepare curses for reading keys without waiting. */
void input_start(void);

/* Take clicks and the wheel from the terminal, or leave them to it: then it selects
 * text. */
void input_use_mouse(bool wants_mouse);

/* The next key that waits, if one does. */
struct input input_read(void);

#endif
