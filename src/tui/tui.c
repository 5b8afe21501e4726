/* tui.c - the loop: keys to the session, its frames to the terminal. */
#include "tui/tui.h"

#include "base/memory.h"
#include "base/memory_expect.h"
#include "base/translate.h"
#include "session/reload.h"
#include "session/session.h"
#include "session/versions.h"
#include "session/view.h"
#include "session/watch.h"
#include "text/character.h"
#include "tui/capability.h"
#include "tui/errand.h"
#include "tui/input.h"
#include "tui/paint.h"
#include "tui/signals.h"

#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* What ncurses and the frames need for each cell of the screen, as measured. */
enum { TUI_BYTES_PER_CELL = 176 };

struct tui {
    struct session *session; /* NULL until it is shown */
    struct frame frame;
    struct painter painter;
    SCREEN *screen;
    bool has_mouse;
    FILE *keys; /* where keys come from */
    int tty;
    char theme[SETTING_THEME_BYTES]; /* the one that is shown; "": none yet */
    struct watch *watch;             /* NULL: none */
    enum setting_watch watch_way;
    bool is_pasting;
    struct buffer paste; /* what has come of it so far */
    bool has_news;       /* a file has changed, and something is being typed */
};

void tui_find_size(unsigned *columns, unsigned *rows)
{
    struct winsize size = {0};
    *columns = 80;
    *rows = 24;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col && size.ws_row) {
        *columns = size.ws_col;
        *rows = size.ws_row;
    }
}

/* Clicks are the terminal's own unless the reader wants them. */
static void tui_take_mouse(struct tui *tui)
{
    bool wants_mouse = tui->session->settings.values[SETTING_MOUSE];
    if (wants_mouse != tui->has_mouse)
        input_use_mouse(wants_mouse);
    tui->has_mouse = wants_mouse;
}

/* Watch the files, or do not, as is set. */
static bool tui_take_watch(struct tui *tui, struct error *err)
{
    const struct session *session = tui->session;
    enum setting_watch wanted =
        (enum setting_watch)session->settings.values[SETTING_WATCH];
    const struct versions *versions = session->options.versions;
    if (wanted == tui->watch_way || !versions)
        return true;
    watch_free(tui->watch);
    tui->watch = NULL;
    tui->watch_way = wanted;
    tui->has_news = true; /* what happened before somebody watched */
    if (wanted == SETTING_WATCH_NO)
        return true;
    size_t count = versions_count(versions);
    const char **paths = memory_new(count, sizeof *paths, err);
    for (size_t i = 0; paths && i < count; i++)
        paths[i] = versions_path(versions, i);
    if (paths)
        tui->watch = watch_new(paths, count, wanted == SETTING_WATCH_POLL, err);
    free(paths);
    return tui->watch != NULL;
}

static bool tui_open(struct tui *tui, bool wants_color, struct error *err)
{
    char leave[256];
    tui->keys = stdin;
    if (!isatty(STDIN_FILENO)) {
        tui->keys = fopen("/dev/tty", "r");
        if (!tui->keys)
            return error_set(err, ERROR_IO, "/dev/tty: %s; the reader needs keys",
                             strerror(errno));
    }
    tui->tty = fileno(tui->keys);
    if (!signals_start(tui->tty, err))
        return false;
    unsigned columns, rows;
    tui_find_size(&columns, &rows);
    memory_expect((size_t)columns * rows * TUI_BYTES_PER_CELL);
    tui->screen = newterm(NULL, stdout, tui->keys);
    if (!tui->screen) {
        signals_stop();
        const char *term = getenv("TERM");
        return error_set(err, ERROR_IO,
                         "the terminal \"%s\" is not known; set TERM or use "
                         "--format=side",
                         term ? term : "");
    }
    set_term(tui->screen);
    /* Until it has been left once, ncurses 6.4 writes each motion of the cursor on its
       own: hundreds of writes a screen. The first refresh enters again. */
    endwin();
    capability_leave_bytes(leave, sizeof leave);
    signals_set_leave_bytes(leave);
    input_start();
    painter_start(&tui->painter, wants_color);
    return true;
}

/* Where the terminal puts no screen away, the shell goes on in the last row. */
static void tui_leave(void)
{
    input_tell_pastes(false);
    move(LINES - 1, 0);
    clrtoeol();
    refresh();
    endwin();
}

static void tui_close(struct tui *tui)
{
    if (tui->screen) {
        if (tui->session)
            tui_leave();
        else
            reset_shell_mode(); /* the screen was left when it was opened */
        delscreen(tui->screen);
        signals_stop();
    }
    if (tui->keys && tui->keys != stdin)
        fclose(tui->keys);
    watch_free(tui->watch);
    painter_clear(&tui->painter);
    frame_clear(&tui->frame);
    buffer_clear(&tui->paste);
    *tui = (struct tui){0};
}

struct tui *tui_new(bool wants_color, struct error *err)
{
    struct tui *tui = memory_new(1, sizeof *tui, err);
    if (!tui || tui_open(tui, wants_color, err))
        return tui;
    tui_free(tui);
    return NULL;
}

void tui_free(struct tui *tui)
{
    if (tui)
        tui_close(tui);
    free(tui);
}

static bool tui_take_size(struct tui *tui, struct error *err)
{
    unsigned columns, rows;
    tui_find_size(&columns, &rows);
    if ((int)columns != COLS || (int)rows != LINES)
        resizeterm((int)rows, (int)columns);
    if (columns == tui->session->columns && rows == tui->session->rows)
        return true;
    return session_resize(tui->session, columns, rows, err);
}

/* Bring what roles look like to what is set; *is_new is set if it changed. */
static bool tui_take_theme(struct tui *tui, bool *is_new, struct error *err)
{
    const struct settings *settings = &tui->session->settings;
    struct complaints complaints = {0};
    struct buffer first = {0};
    if (strcmp(tui->theme, settings->theme) == 0)
        return true;
    bool ok = theme_load(&tui->painter.theme, &settings->themes, settings->theme,
                         &complaints, err);
    complaints_print_first(&first, &complaints);
    ok = ok && buffer_check(&first, err);
    if (ok && first.length)
        session_notify(tui->session, "%.*s", (int)first.length, first.bytes);
    painter_take_theme(&tui->painter);
    memcpy(tui->theme, settings->theme, sizeof tui->theme);
    buffer_clear(&first);
    complaints_clear(&complaints);
    *is_new = true;
    return ok;
}

static bool tui_draw(struct tui *tui, bool is_whole, struct error *err)
{
    if (!tui_take_theme(tui, &is_whole, err) ||
        !view_draw(tui->session, &tui->frame, err))
        return false;
    painter_paint(&tui->painter, &tui->frame, is_whole);
    return true;
}

static bool tui_resume(struct tui *tui, struct error *err)
{
    reset_prog_mode();
    input_tell_pastes(true);
    return tui_take_size(tui, err) && tui_draw(tui, true, err);
}

static bool tui_suspend(struct tui *tui, struct error *err)
{
    tui_leave();
    signals_stop_process();
    return tui_resume(tui, err);
}

/* "copied: left passage 3 and right passage 4 (812 bytes), by xclip" */
static enum effect tui_copy(struct tui *tui, struct error *err)
{
    const struct outside_request *request = &tui->session->outside;
    struct buffer told = {0};
    size_t length = strlen(request->text);
    buffer_printf(&told, _("copied: %s (%zu bytes), "), request->name, length);
    size_t start = told.length;
    if (!errand_copy(STDOUT_FILENO, request->text, length, &told) && !told.failed) {
        memmove(told.bytes, told.bytes + start, told.length - start);
        told.length -= start;
    }
    buffer_append_char(&told, '\0');
    enum effect effect = EFFECT_QUIT;
    if (buffer_check(&told, err))
        effect = outside_answer(tui->session, NULL, told.bytes, err);
    buffer_clear(&told);
    return effect;
}

/* Do what the session asks for; what to do then. */
static enum effect tui_do_errand(struct tui *tui, struct error *err)
{
    const struct outside_request *request = &tui->session->outside;
    struct error failure = {0};
    char *edited = NULL;
    bool shows_file = request->kind == OUTSIDE_SHOW_FILE;
    if (request->kind == OUTSIDE_COPY)
        return tui_copy(tui, err);
    input_tell_pastes(false);
    endwin();
    if (shows_file)
        errand_edit(tui->tty, request->name, request->line, &failure);
    else
        errand_edit_text(tui->tty, request->text ? request->text : "", &edited,
                         &failure);
    enum effect effect = outside_answer(
        tui->session, edited, failure.code != ERROR_NONE ? failure.message : NULL, err);
    free(edited);
    reset_prog_mode();
    input_tell_pastes(true);
    /* Who goes to the editor with a file means to see what was done there. */
    if (shows_file && effect != EFFECT_QUIT)
        effect = reload_changed(tui->session, err);
    return effect != EFFECT_QUIT && tui_take_size(tui, err) ? EFFECT_REPAINT
                                                            : EFFECT_QUIT;
}

/* What a command of the command line has asked for, once there is a screen. */
static bool tui_do_waiting_errand(struct tui *tui, struct error *err)
{
    return tui->session->outside.kind == OUTSIDE_NOTHING ||
           (tui_do_errand(tui, err) != EFFECT_QUIT && tui_draw(tui, true, err));
}

/* What signals ask for; *ending is set to one that ends the program. */
static bool tui_take_signals(struct tui *tui, int *ending, struct error *err)
{
    bool ok = true;
    for (int number = signals_next(); number && ok && !*ending;
         number = signals_next()) {
        if (number == SIGWINCH)
            ok = tui_take_size(tui, err) && tui_draw(tui, false, err);
        else if (number == SIGTSTP)
            ok = tui_suspend(tui, err);
        else if (number == SIGCONT)
            ok = tui_resume(tui, err);
        else
            *ending = number;
    }
    return ok;
}

/* One character more of a paste; what is no character, as an arrow, is none of it. */
static void tui_paste_key(struct tui *tui, uint32_t key)
{
    enum { TUI_PASTE_MOST = 64 << 10 }; /* no prompt needs as much */
    char bytes[4];
    if (key && key < KEY_CODE_FIRST && tui->paste.length < TUI_PASTE_MOST)
        buffer_append(&tui->paste, bytes, character_write(bytes, key));
}

/* What was pasted is a text and no keys. */
static enum effect tui_end_paste(struct tui *tui, struct error *err)
{
    enum effect effect = EFFECT_QUIT;
    tui->is_pasting = false;
    buffer_append_char(&tui->paste, '\0');
    if (buffer_check(&tui->paste, err))
        effect = session_paste(tui->session, tui->paste.bytes, err);
    buffer_clear(&tui->paste);
    return effect;
}

static enum effect tui_take_input(struct tui *tui, const struct input *input,
                                  struct error *err)
{
    /* A terminal that does not say where a paste ends must not swallow all keys. */
    bool breaks_off = tui->is_pasting && input->key == KEY_CONTROL('C');
    if (input->kind == INPUT_PASTE) {
        tui->is_pasting = true;
        return EFFECT_NONE;
    }
    if (input->kind == INPUT_PASTE_END || breaks_off)
        return tui_end_paste(tui, err);
    if (tui->is_pasting) {
        tui_paste_key(tui, input->key);
        return EFFECT_NONE;
    }
    return input->kind == INPUT_CLICK
               ? session_click(tui->session, input->column, input->row, err)
               : session_key(tui->session, input->key, err);
}

/* Every key that waits, then one frame. */
static bool tui_take_keys(struct tui *tui, bool *is_over, struct error *err)
{
    enum effect effect = EFFECT_NONE;
    for (struct input input = input_read(); input.kind != INPUT_NONE && !*is_over;
         input = input_read()) {
        enum effect one = tui_take_input(tui, &input, err);
        if (err->code != ERROR_NONE)
            return false;
        if (one == EFFECT_OUTSIDE)
            one = tui_do_errand(tui, err);
        if (one == EFFECT_SUSPEND) {
            if (!tui_suspend(tui, err))
                return false;
        } else if (one == EFFECT_QUIT) {
            *is_over = true;
        }
        effect = one > effect ? one : effect;
    }
    if (*is_over || effect == EFFECT_NONE)
        return true;
    tui_take_mouse(tui);
    return tui_take_watch(tui, err) && tui_draw(tui, effect == EFFECT_REPAINT, err);
}

/* Files that changed, as soon as nothing is being typed. */
static bool tui_take_news(struct tui *tui, struct error *err)
{
    if (tui->watch && watch_look(tui->watch))
        tui->has_news = true;
    if (!tui->watch || !tui->has_news || !reload_is_welcome(tui->session))
        return true;
    tui->has_news = false;
    enum effect effect = reload_changed(tui->session, err);
    if (effect == EFFECT_QUIT)
        return false;
    return effect == EFFECT_NONE || tui_draw(tui, false, err);
}

static bool tui_loop(struct tui *tui, int *ending, struct error *err)
{
    struct pollfd waits[] = {{.fd = tui->tty, .events = POLLIN},
                             {.fd = signals_fd(), .events = POLLIN},
                             {.fd = -1, .events = POLLIN}};
    bool is_over = false;
    while (!is_over && !*ending) {
        waits[2].fd = tui->watch ? watch_fd(tui->watch) : -1;
        if (poll(waits, 3, tui->watch ? watch_wait_ms(tui->watch) : -1) < 0 &&
            errno != EINTR)
            return error_set(err, ERROR_IO, "cannot wait for keys: %s",
                             strerror(errno));
        if (!tui_take_signals(tui, ending, err) || *ending)
            break;
        if (waits[0].revents & (POLLHUP | POLLERR | POLLNVAL))
            *ending = SIGHUP;
        else if ((waits[0].revents & POLLIN) && !tui_take_keys(tui, &is_over, err))
            break;
        if (!is_over && !*ending && !tui_take_news(tui, err))
            break;
    }
    return err->code == ERROR_NONE;
}

bool tui_run(struct tui *tui, struct session *session, struct error *err)
{
    struct error own = {0};
    int ending = 0;
    tui->session = session;
    tui_take_mouse(tui);
    input_tell_pastes(true);
    bool ok = tui_take_size(tui, &own) && tui_take_watch(tui, &own) &&
              tui_draw(tui, false, &own) &&
              (session_settle(session) == EFFECT_NONE || tui_draw(tui, false, &own)) &&
              tui_do_waiting_errand(tui, &own) && tui_loop(tui, &ending, &own);
    tui_close(tui);
    if (ending) {
        session_save(session, NULL); /* there is nobody to tell if this fails */
        signals_raise_default(ending);
    }
    return ok || error_set(err, own.code, "%s", own.message);
}
