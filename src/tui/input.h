/* input.h - what the terminal sends, as keys of the reader. */
#ifndef DIPTYCH_TUI_INPUT_H
#define DIPTYCH_TUI_INPUT_H

#include <stdbool.h>
#include <stdint.h>

enum input_kind {
    INPUT_NONE, /* nothing waits */
    INPUT_KEY,
    INPUT_CLICK,
    INPUT_PASTE, /* what comes up to INPUT_PASTE_END was pasted, not typed */
    INPUT_PASTE_END,
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

/* Have the terminal say what is pasted, if it can; off while another program has it. */
void input_tell_pastes(bool tells);

/* The next key that waits, if one does. */
struct input input_read(void);

#endif
