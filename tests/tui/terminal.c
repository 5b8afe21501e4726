/* terminal.c - see terminal.h. */
#define _GNU_SOURCE /* pipe2() */
#include "tui/terminal.h"

#include "tui/testing.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

enum {
    TERMINAL_PATIENCE_SECONDS = 60, /* then it hangs; valgrind needs some of it */
};

struct terminal {
    int master;
    int slave;   /* ours, to look at the terminal's queue and modes */
    int reports; /* from the leader: a status as of waitpid(), whenever it changes */
    pid_t leader;
    pid_t program;
    VTerm *vterm;
    bool is_alternate;
    struct screen screen;
    struct termios modes_before;
    enum terminal_state state;
    int status;
    char home[64]; /* of this terminal alone, with what the reader keeps */
    char *output;
    size_t output_length;
    size_t output_capacity;
};

/* ---- the emulator ---- */

static int terminal_set_property(VTermProp property, VTermValue *value, void *user)
{
    struct terminal *terminal = user;
    if (property == VTERM_PROP_ALTSCREEN)
        terminal->is_alternate = value->boolean;
    return 1;
}

static const VTermScreenCallbacks terminal_callbacks = {
    .settermprop = terminal_set_property,
};

static void terminal_start_emulator(struct terminal *terminal, unsigned columns,
                                    unsigned rows)
{
    if (terminal->vterm)
        vterm_free(terminal->vterm);
    terminal->vterm = vterm_new((int)rows, (int)columns);
    if (!terminal->vterm)
        fail_msg("no terminal emulator");
    vterm_set_utf8(terminal->vterm, 1);
    VTermScreen *screen = vterm_obtain_screen(terminal->vterm);
    vterm_screen_set_callbacks(screen, &terminal_callbacks, terminal);
    vterm_screen_enable_altscreen(screen, 1);
    vterm_screen_reset(screen, 1);
}

/* ---- the program ---- */

static void terminal_set_environment(const struct terminal_options *options,
                                     const char *home)
{
    static const char *const unset[] = {
        "DISPLAY",         "WAYLAND_DISPLAY", "TMUX",    "VISUAL", "XDG_STATE_HOME",
        "XDG_CONFIG_HOME", "NO_COLOR",        "COLUMNS", "LINES",  "LANG",
        "LANGUAGE",        "DIPTYCH_DATADIR"};
    for (size_t i = 0; i < sizeof unset / sizeof *unset; i++)
        unsetenv(unset[i]);
    /* No test depends on which editor a machine happens to have. */
    setenv("EDITOR", "true", 1);
    setenv("LSAN_OPTIONS",
           "suppressions=" TESTS_DIR "/ncurses.lsan:print_suppressions=0", 1);
    setenv("HOME", options->home ? options->home : home, 1);
    setenv("TERM", options->term ? options->term : "xterm-256color", 1);
    setenv("LC_ALL", options->locale ? options->locale : "C.UTF-8", 1);
    for (const char *const *e = options->environment; e && *e; e++)
        putenv((char *)(uintptr_t)*e);
}

/* In the program's process: its own group, in the foreground. */
static void terminal_become_program(const struct terminal_options *options,
                                    const char *const *arguments, const char *home)
{
    setpgid(0, 0);
    signal(SIGTTOU, SIG_IGN);
    tcsetpgrp(STDOUT_FILENO, getpid());
    signal(SIGTTOU, SIG_DFL);
    signal(SIGHUP, SIG_DFL);
    terminal_set_environment(options, home);
    if (options->input_path) {
        int input = open(options->input_path, O_RDONLY);
        if (input < 0 || dup2(input, STDIN_FILENO) < 0)
            _exit(126);
        close(input);
    }
    execv(arguments[0], (char *const *)(uintptr_t)arguments);
    _exit(127);
}

/* The session's leader, as a shell would be: what it started is no orphan and can be
 * stopped. It lives until it is killed, for the terminal goes with it; at the latest
 * with the test program, which may end without closing anything when a test fails. */
static void terminal_lead(const struct terminal_options *options,
                          const char *const *arguments, const char *home, int reports)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    signal(SIGHUP, SIG_IGN);
    pid_t program = fork();
    if (program == 0)
        terminal_become_program(options, arguments, home);
    ssize_t put = write(reports, &program, sizeof program);
    for (int status; put > 0 && waitpid(program, &status, WUNTRACED) == program;)
        put = write(reports, &status, sizeof status);
    for (;;)
        pause();
}

struct terminal *terminal_open(const struct terminal_options *options,
                               const char *const *arguments)
{
    struct terminal *terminal = testing_allocate(1, sizeof *terminal);
    struct winsize size = {.ws_col = (unsigned short)options->columns,
                           .ws_row = (unsigned short)options->rows};
    int reports[2], slave;
    snprintf(terminal->home, sizeof terminal->home, "/tmp/diptych-test-XXXXXX");
    assert_non_null(mkdtemp(terminal->home));
    assert_int_equal(pipe2(reports, O_CLOEXEC), 0);
    assert_int_equal(openpty(&terminal->master, &slave, NULL, NULL, &size), 0);
    fcntl(terminal->master, F_SETFD, FD_CLOEXEC);
    fcntl(terminal->master, F_SETFL, O_NONBLOCK);
    fcntl(slave, F_SETFD, FD_CLOEXEC);
    tcgetattr(slave, &terminal->modes_before);
    fflush(NULL);
    terminal->leader = fork();
    if (terminal->leader == 0) {
        setsid();
        ioctl(slave, TIOCSCTTY, 0);
        for (int fd = 0; fd < 3; fd++)
            dup2(slave, fd);
        close(slave);
        close(terminal->master);
        terminal_lead(options, arguments, terminal->home, reports[1]);
    }
    close(reports[1]);
    terminal->slave = slave;
    terminal->reports = reports[0];
    assert_int_equal(read(reports[0], &terminal->program, sizeof terminal->program),
                     sizeof terminal->program);
    fcntl(reports[0], F_SETFL, O_NONBLOCK);
    terminal_start_emulator(terminal, options->columns, options->rows);
    terminal_send(terminal, "");
    return terminal;
}

static int terminal_remove(const char *path, const struct stat *status, int type,
                           struct FTW *walk)
{
    (void)status, (void)type, (void)walk;
    return remove(path);
}

void terminal_close(struct terminal *terminal)
{
    if (!terminal)
        return;
    if (terminal->state != TERMINAL_ENDED)
        kill(terminal->program, SIGKILL);
    kill(terminal->leader, SIGKILL);
    waitpid(terminal->leader, NULL, 0);
    close(terminal->master);
    if (terminal->slave >= 0)
        close(terminal->slave);
    close(terminal->reports);
    nftw(terminal->home, terminal_remove, 8, FTW_DEPTH | FTW_PHYS);
    vterm_free(terminal->vterm);
    screen_clear(&terminal->screen);
    free(terminal->output);
    free(terminal);
}

/* ---- rest ---- */

static void terminal_keep_output(struct terminal *terminal, const char *bytes,
                                 size_t length)
{
    if (terminal->output_length + length > terminal->output_capacity) {
        terminal->output_capacity = (terminal->output_length + length) * 2;
        terminal->output = realloc(terminal->output, terminal->output_capacity);
        if (!terminal->output)
            fail_msg("out of memory");
    }
    memcpy(terminal->output + terminal->output_length, bytes, length);
    terminal->output_length += length;
}

/* Draw what the program has written. Returns whether there was anything. */
static bool terminal_drain(struct terminal *terminal)
{
    char bytes[16384];
    bool any = false;
    for (;;) {
        ssize_t got = read(terminal->master, bytes, sizeof bytes);
        if (got <= 0)
            return any;
        vterm_input_write(terminal->vterm, bytes, (size_t)got);
        terminal_keep_output(terminal, bytes, (size_t)got);
        any = true;
    }
}

/* poll() makes the kernel pass on what is between the two ends of the terminal. */
static bool terminal_has_unread_keys(const struct terminal *terminal)
{
    struct pollfd slave = {.fd = terminal->slave, .events = POLLIN};
    return terminal->slave >= 0 && poll(&slave, 1, 0) > 0;
}

/* The first line of a file of the program's in /proc; "" if there is none. */
static void terminal_read_proc(const struct terminal *terminal, const char *name,
                               char *line, int size)
{
    char path[64];
    line[0] = '\0';
    snprintf(path, sizeof path, "/proc/%ld/%s", (long)terminal->program, name);
    FILE *file = fopen(path, "r");
    if (!file)
        return;
    if (!fgets(line, size, file))
        line[0] = '\0';
    fclose(file);
}

/* Does the program sleep in a poll that only an event can end? The system call alone
 * would not tell: one that was just woken and does not run yet is still in it. */
static bool terminal_program_waits(const struct terminal *terminal)
{
    char line[512];
    terminal_read_proc(terminal, "stat", line, sizeof line);
    const char *name_end = strrchr(line, ')');
    if (!name_end || strncmp(name_end, ") S", 3) != 0)
        return false;
    long number;
    unsigned long fds, count, limit;
    terminal_read_proc(terminal, "syscall", line, sizeof line);
    if (sscanf(line, "%ld %lx %lx %lx", &number, &fds, &count, &limit) != 4)
        return false;
#ifdef SYS_poll
    if (number == SYS_poll)
        return (int)(unsigned)limit == -1;
#endif
    return number == SYS_ppoll && limit == 0;
}

static void terminal_read_reports(struct terminal *terminal)
{
    int status;
    while (read(terminal->reports, &status, sizeof status) == (ssize_t)sizeof status) {
        terminal->status = status;
        terminal->state = WIFSTOPPED(status) ? TERMINAL_STOPPED : TERMINAL_ENDED;
    }
}

static bool terminal_is_at_rest(struct terminal *terminal)
{
    terminal_read_reports(terminal);
    if (terminal->state != TERMINAL_IDLE)
        return true;
    return !terminal_has_unread_keys(terminal) && terminal_program_waits(terminal) &&
           !terminal_drain(terminal);
}

static enum terminal_state terminal_await_rest(struct terminal *terminal)
{
    struct timespec start, now;
    clock_gettime(CLOCK_MONOTONIC, &start);
    terminal_drain(terminal);
    while (!terminal_is_at_rest(terminal)) {
        struct pollfd events[] = {{.fd = terminal->master, .events = POLLIN},
                                  {.fd = terminal->reports, .events = POLLIN}};
        poll(events, 2, 1);
        terminal_drain(terminal);
        clock_gettime(CLOCK_MONOTONIC, &now);
        if (now.tv_sec - start.tv_sec > TERMINAL_PATIENCE_SECONDS) {
            screen_take(&terminal->screen, terminal->vterm);
            screen_print(&terminal->screen, stderr);
            fail_msg("the program does not come to rest");
        }
    }
    terminal_drain(terminal);
    screen_take(&terminal->screen, terminal->vterm);
    return terminal->state;
}

enum terminal_state terminal_send(struct terminal *terminal, const char *bytes)
{
    size_t length = strlen(bytes);
    while (length) {
        ssize_t put = write(terminal->master, bytes, length);
        if (put < 0 && errno != EAGAIN)
            fail_msg("cannot send keys: %s", strerror(errno));
        if (put < 0) {
            terminal_await_rest(terminal);
            continue;
        }
        bytes += put;
        length -= (size_t)put;
    }
    return terminal_await_rest(terminal);
}

enum terminal_state terminal_signal(struct terminal *terminal, int number)
{
    terminal->state = TERMINAL_IDLE;
    /* A shell lets all go on that it has stopped. */
    kill(number == SIGCONT ? -terminal->program : terminal->program, number);
    return terminal_await_rest(terminal);
}

enum terminal_state terminal_resize(struct terminal *terminal, unsigned columns,
                                    unsigned rows)
{
    struct winsize size = {.ws_col = (unsigned short)columns,
                           .ws_row = (unsigned short)rows};
    vterm_set_size(terminal->vterm, (int)rows, (int)columns);
    ioctl(terminal->master, TIOCSWINSZ, &size);
    return terminal_await_rest(terminal);
}

void terminal_repaint(struct terminal *terminal)
{
    terminal_start_emulator(terminal, terminal->screen.columns, terminal->screen.rows);
    terminal_signal(terminal, SIGCONT);
}

void terminal_hang_up(struct terminal *terminal)
{
    close(terminal->slave);
    terminal->slave = -1;
    close(terminal->master);
    terminal->master = open("/dev/null", O_RDONLY | O_CLOEXEC);
    terminal_await_rest(terminal);
}

const struct screen *terminal_screen(const struct terminal *terminal)
{
    return &terminal->screen;
}

bool terminal_is_alternate(const struct terminal *terminal)
{
    return terminal->is_alternate;
}

bool terminal_modes_are_restored(const struct terminal *terminal)
{
    struct termios now;
    assert_int_equal(tcgetattr(terminal->slave, &now), 0);
    const struct termios *before = &terminal->modes_before;
    return now.c_iflag == before->c_iflag && now.c_oflag == before->c_oflag &&
           now.c_cflag == before->c_cflag && now.c_lflag == before->c_lflag &&
           memcmp(now.c_cc, before->c_cc, sizeof now.c_cc) == 0;
}

const char *terminal_output(const struct terminal *terminal, size_t *length)
{
    *length = terminal->output_length;
    return terminal->output;
}

int terminal_exit_status(const struct terminal *terminal)
{
    assert_int_equal(terminal->state, TERMINAL_ENDED);
    return terminal->status;
}
