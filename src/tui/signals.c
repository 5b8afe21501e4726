/*
 * signals.c - what may happen to a program at any time.
 *
 * The state below is the one place in the program that outlives calls: a signal handler
 * has nothing else to stand on.
 */
#include "tui/signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const int signals_waking[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT,
                                     SIGQUIT,  SIGTSTP, SIGCONT};
static const int signals_fatal[] = {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL};

enum {
    SIGNALS_WAKING = sizeof signals_waking / sizeof *signals_waking,
    SIGNALS_FATAL = sizeof signals_fatal / sizeof *signals_fatal,
};

static struct signals_state {
    int pipe[2];
    int tty;
    struct termios termios;
    char leave[512];
    size_t leave_bytes;
    struct sigaction waking_before[SIGNALS_WAKING];
    struct sigaction fatal_before[SIGNALS_FATAL];
    volatile sig_atomic_t has_continued;
} signals_state;

static void signals_wake(int number)
{
    int saved = errno;
    if (number == SIGCONT)
        signals_state.has_continued = 1;
    char byte = (char)number;
    ssize_t put = write(signals_state.pipe[1], &byte, 1);
    (void)put;
    errno = saved;
}

static void signals_fall(int number)
{
    ssize_t put =
        write(signals_state.tty, signals_state.leave, signals_state.leave_bytes);
    (void)put;
    tcsetattr(signals_state.tty, TCSANOW, &signals_state.termios);
    signal(number, SIG_DFL);
    raise(number);
}

bool signals_start(int tty, struct error *err)
{
    if (pipe(signals_state.pipe) != 0)
        return error_set(err, ERROR_IO, "cannot make a pipe: %s", strerror(errno));
    for (int i = 0; i < 2; i++) {
        fcntl(signals_state.pipe[i], F_SETFD, FD_CLOEXEC);
        fcntl(signals_state.pipe[i], F_SETFL, O_NONBLOCK);
    }
    signals_state.tty = tty;
    signals_state.leave_bytes = 0;
    tcgetattr(tty, &signals_state.termios);
    struct sigaction action;
    memset(&action, 0, sizeof action);
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    action.sa_handler = signals_wake;
    for (int i = 0; i < SIGNALS_WAKING; i++)
        sigaction(signals_waking[i], &action, &signals_state.waking_before[i]);
    action.sa_flags = (int)SA_RESETHAND;
    action.sa_handler = signals_fall;
    for (int i = 0; i < SIGNALS_FATAL; i++)
        sigaction(signals_fatal[i], &action, &signals_state.fatal_before[i]);
    return true;
}

void signals_stop(void)
{
    for (int i = 0; i < SIGNALS_WAKING; i++)
        sigaction(signals_waking[i], &signals_state.waking_before[i], NULL);
    for (int i = 0; i < SIGNALS_FATAL; i++)
        sigaction(signals_fatal[i], &signals_state.fatal_before[i], NULL);
    close(signals_state.pipe[0]);
    close(signals_state.pipe[1]);
}

void signals_set_leave_bytes(const char *bytes)
{
    size_t length = strlen(bytes);
    if (length > sizeof signals_state.leave)
        length = sizeof signals_state.leave;
    memcpy(signals_state.leave, bytes, length);
    signals_state.leave_bytes = length;
}

int signals_fd(void)
{
    return signals_state.pipe[0];
}

int signals_next(void)
{
    char byte;
    ssize_t got = read(signals_state.pipe[0], &byte, 1);
    return got == 1 ? byte : 0;
}

void signals_stop_process(void)
{
    struct sigaction ours, plain;
    memset(&plain, 0, sizeof plain);
    plain.sa_handler = SIG_DFL;
    sigemptyset(&plain.sa_mask);
    sigaction(SIGTSTP, &plain, &ours);
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &ours, NULL);
}

static void signals_set(int number, void (*handler)(int))
{
    struct sigaction action;
    memset(&action, 0, sizeof action);
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    action.sa_handler = handler;
    sigaction(number, &action, NULL);
}

void signals_yield(void)
{
    signals_set(SIGINT, SIG_IGN);
    signals_set(SIGQUIT, SIG_IGN);
    signals_set(SIGTSTP, SIG_DFL);
    signals_state.has_continued = 0;
}

bool signals_take_continued(void)
{
    bool has_continued = signals_state.has_continued;
    signals_state.has_continued = 0;
    return has_continued;
}

void signals_retake(void)
{
    signals_set(SIGINT, signals_wake);
    signals_set(SIGQUIT, signals_wake);
    signals_set(SIGTSTP, signals_wake);
}

void signals_become_plain(void)
{
    for (int i = 0; i < SIGNALS_WAKING; i++)
        signals_set(signals_waking[i], SIG_DFL);
    for (int i = 0; i < SIGNALS_FATAL; i++)
        signals_set(signals_fatal[i], SIG_DFL);
}

void signals_raise_default(int number)
{
    signal(number, SIG_DFL);
    raise(number);
}
