/* input.c - curses' key codes to ours. */
#include "tui/input.h"

#include "session/keys.h"
#include "tui/capability.h"

#include <curses.h>
#include <wchar.h>

static const struct input_name {
    wint_t curses;
    uint32_t key;
} input_names[] = {
    {KEY_UP, KEY_CODE_UP},
    {KEY_DOWN, KEY_CODE_DOWN},
    {KEY_LEFT, KEY_CODE_LEFT},
    {KEY_RIGHT, KEY_CODE_RIGHT},
    {KEY_PPAGE, KEY_CODE_PAGE_UP},
    {KEY_NPAGE, KEY_CODE_PAGE_DOWN},
    {KEY_HOME, KEY_CODE_HOME},
    {KEY_END, KEY_CODE_END},
    {KEY_BACKSPACE, KEY_CODE_BACKSPACE},
    {KEY_DC, KEY_CODE_DELETE},
    {KEY_IC, KEY_CODE_INSERT},
    {KEY_BTAB, KEY_CODE_BACK_TAB},
    {KEY_ENTER, KEY_CODE_ENTER},
};

/* Function keys that no terminal has stand for what surrounds a paste. */
enum {
    INPUT_PASTE_KEY = KEY_F(62),
    INPUT_PASTE_END_KEY = KEY_F(63),
};

void input_tell_pastes(bool tells)
{
    const char *begin = capability_string("PS"), *end = capability_string("PE");
    if (!begin || !end)
        return;
    define_key(begin, INPUT_PASTE_KEY);
    define_key(end, INPUT_PASTE_END_KEY);
    capability_send(tells ? "BE" : "BD");
}

void input_start(void)
{
    raw();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    meta(stdscr, TRUE);
    set_escdelay(25);
}

void input_use_mouse(bool wants_mouse)
{
    mmask_t wanted =
        BUTTON1_PRESSED | BUTTON1_CLICKED | BUTTON4_PRESSED | BUTTON5_PRESSED;
    mousemask(wants_mouse ? wanted : 0, NULL);
    mouseinterval(0);
}

static struct input input_read_mouse(void)
{
    struct input input = {.kind = INPUT_KEY, .key = KEY_CODE_NONE};
    MEVENT event;
    if (getmouse(&event) != OK)
        return input;
    if (event.bstate & BUTTON4_PRESSED) {
        input.key = KEY_CODE_UP;
    } else if (event.bstate & BUTTON5_PRESSED) {
        input.key = KEY_CODE_DOWN;
    } else if (event.x >= 0 && event.y >= 0) {
        input.kind = INPUT_CLICK;
        input.column = (uint32_t)event.x;
        input.row = (uint32_t)event.y;
    }
    return input;
}

struct input input_read(void)
{
    struct input input = {.kind = INPUT_KEY, .key = KEY_CODE_NONE};
    wint_t got;
    int status = get_wch(&got);
    if (status == ERR)
        return (struct input){.kind = INPUT_NONE};
    if (status != KEY_CODE_YES) {
        input.key = (uint32_t)got;
        if (got == '\n')
            input.key = KEY_CODE_ENTER;
        if (got == 127 || got == '\b')
            input.key = KEY_CODE_BACKSPACE;
        return input;
    }
    if (got == KEY_RESIZE)
        return input_read();
    if (got == KEY_MOUSE)
        return input_read_mouse();
    if (got == (wint_t)INPUT_PASTE_KEY)
        input.kind = INPUT_PASTE;
    if (got == (wint_t)INPUT_PASTE_END_KEY)
        input.kind = INPUT_PASTE_END;
    if (got >= (wint_t)KEY_F(1) && got <= (wint_t)KEY_F(12))
        input.key = KEY_CODE_F1 + (uint32_t)(got - (wint_t)KEY_F(1));
    for (size_t i = 0; i < sizeof input_names / sizeof *input_names; i++)
        if (input_names[i].curses == got)
            input.key = input_names[i].key;
    return input;
}
