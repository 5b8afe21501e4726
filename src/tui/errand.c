/* errand.c - starting programs, and waiting for them. */
#include "tui/errand.h"

#include "base/file.h"
#include "base/memory.h"
#include "base/translate.h"
#include "text/text.h"
#include "tui/signals.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
    /* Terminals that have a limit take 100,000 bytes in all (that of hterm's
     * documentation of OSC 52); four of them stand for three of the text. */
    ERRAND_OSC52_BYTES = 74994,
    ERRAND_TEXT_LIMIT_BYTES = 1 << 20,
    ERRAND_NO_PROGRAM = 127, /* as a shell has it */
    ERRAND_TOOL_MS = 2000,   /* what a reader may take for a pause */
};

static const char *errand_variable(const char *name)
{
    const char *value = getenv(name);
    return value && *value ? value : NULL;
}

/* ---- The clipboard ---- */

static const struct errand_tool {
    const char *display; /* the variable that says there is one */
    const char *arguments[4];
} errand_tools[] = {
    {"WAYLAND_DISPLAY", {"wl-copy", NULL}},
    {"DISPLAY", {"xclip", "-selection", "clipboard", NULL}},
    {"DISPLAY", {"xsel", "--clipboard", "--input", NULL}},
};

/* The child's side: input from a pipe, no output. Never returns. */
static void errand_become(const char *const *arguments, int input)
{
    int nowhere = open("/dev/null", O_RDWR);
    dup2(input, STDIN_FILENO);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    signal(SIGPIPE, SIG_DFL);
    signal(SIGXFSZ, SIG_DFL);
    char *copy[4];
    memcpy(copy, arguments, sizeof copy);
    execvp(copy[0], copy);
    _exit(ERRAND_NO_PROGRAM);
}

static void errand_write(int fd, const char *bytes, size_t length)
{
    while (length) {
        ssize_t put = write(fd, bytes, length);
        if (put < 0 && errno != EINTR)
            return;
        bytes += put > 0 ? put : 0;
        length -= put > 0 ? (size_t)put : 0;
    }
}

static long long errand_now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (long long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Write until a moment. Returns whether all was taken. */
static bool errand_feed(int fd, const char *bytes, size_t length, long long until_ms)
{
    fcntl(fd, F_SETFL, O_NONBLOCK);
    while (length) {
        struct pollfd room = {.fd = fd, .events = POLLOUT};
        long long left_ms = until_ms - errand_now_ms();
        if (left_ms <= 0)
            return false;
        poll(&room, 1, (int)left_ms);
        ssize_t put = write(fd, bytes, length);
        if (put < 0 && errno != EINTR && errno != EAGAIN)
            return false;
        bytes += put > 0 ? put : 0;
        length -= put > 0 ? (size_t)put : 0;
    }
    return true;
}

/* A child's end until a moment; then it is ended. */
static bool errand_await_tool(pid_t child, long long until_ms)
{
    enum { ERRAND_LOOK_MS = 2 };
    int status = -1;
    pid_t got;
    while ((got = waitpid(child, &status, WNOHANG)) == 0 && errand_now_ms() < until_ms)
        poll(NULL, 0, ERRAND_LOOK_MS);
    if (got == 0) {
        kill(child, SIGKILL);
        while (waitpid(child, &status, 0) < 0 && errno == EINTR)
            ;
    }
    return got == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/* A tool may hang, as on a display that is gone: nothing is to be cancelled here, so it
 * has not for ever. */
static bool errand_run_tool(const char *const *arguments, const char *text,
                            size_t length)
{
    int ends[2];
    if (pipe(ends) != 0)
        return false;
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    pid_t child = fork();
    if (child == 0)
        errand_become(arguments, ends[0]);
    close(ends[0]);
    long long until_ms = errand_now_ms() + ERRAND_TOOL_MS;
    bool ok = child > 0 && errand_feed(ends[1], text, length, until_ms);
    close(ends[1]);
    return child > 0 && errand_await_tool(child, until_ms) && ok;
}

/* RFC 4648, section 4. */
static void errand_append_base64(struct buffer *out, const char *bytes, size_t length)
{
    static const char digits[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (size_t i = 0; i < length; i += 3) {
        size_t rest = length - i;
        uint32_t group = (uint32_t)(unsigned char)bytes[i] << 16;
        group |= rest > 1 ? (uint32_t)(unsigned char)bytes[i + 1] << 8 : 0;
        group |= rest > 2 ? (uint32_t)(unsigned char)bytes[i + 2] : 0;
        buffer_append_char(out, digits[group >> 18 & 63]);
        buffer_append_char(out, digits[group >> 12 & 63]);
        buffer_append_char(out, rest > 1 ? digits[group >> 6 & 63] : '=');
        buffer_append_char(out, rest > 2 ? digits[group & 63] : '=');
    }
}

/* The sequence by which a terminal sets its clipboard. Inside tmux also wrapped, for
 * one that only passes sequences on. False, and nothing appended, if the text is longer
 * than terminals take. */
static bool errand_append_osc52(struct buffer *out, const char *text, size_t length,
                                bool is_tmux)
{
    if (length > ERRAND_OSC52_BYTES)
        return false;
    buffer_append_string(out, "\033]52;c;");
    errand_append_base64(out, text, length);
    buffer_append_char(out, '\a');
    if (!is_tmux)
        return true;
    buffer_append_string(out, "\033Ptmux;\033\033]52;c;");
    errand_append_base64(out, text, length);
    buffer_append_string(out, "\a\033\\");
    return true;
}

bool errand_copy(int tty, const char *text, size_t length, struct buffer *told)
{
    struct buffer sequence = {0};
    for (size_t i = 0; i < sizeof errand_tools / sizeof *errand_tools; i++) {
        const struct errand_tool *tool = &errand_tools[i];
        if (errand_variable(tool->display) &&
            errand_run_tool(tool->arguments, text, length)) {
            buffer_printf(told, _("by %s"), tool->arguments[0]);
            return true;
        }
    }
    bool fits =
        errand_append_osc52(&sequence, text, length, errand_variable("TMUX") != NULL);
    bool ok = fits && !sequence.failed;
    if (ok)
        errand_write(tty, sequence.bytes, sequence.length);
    if (ok)
        buffer_append_string(told, _("by the terminal, if it lets programs copy"));
    else
        buffer_printf(told,
                      _("too long for the terminal's clipboard (at most %d bytes), and "
                        "no display has one"),
                      ERRAND_OSC52_BYTES);
    buffer_clear(&sequence);
    return ok;
}

/* ---- The editor ---- */

/* What stands in the variable may have options of its own, so a shell reads it. */
static void errand_become_editor(int tty, const char *script, const char *line,
                                 const char *path)
{
    if (tty != STDIN_FILENO)
        dup2(tty, STDIN_FILENO);
    signal(SIGPIPE, SIG_DFL);
    signal(SIGXFSZ, SIG_DFL);
    if (*line)
        execl("/bin/sh", "sh", "-c", script, "sh", line, path, (char *)NULL);
    else
        execl("/bin/sh", "sh", "-c", script, "sh", path, (char *)NULL);
    _exit(ERRAND_NO_PROGRAM);
}

/* An editor that is stopped stops this program with it. The terminal's key has stopped
 * both already: if this one goes on first, it still finds the editor stopped. */
static int errand_wait(pid_t child)
{
    int status = 0;
    for (;;) {
        pid_t got = waitpid(child, &status, WUNTRACED);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0 || !WIFSTOPPED(status))
            return status;
        if (!signals_take_continued())
            kill(getpid(), SIGSTOP);
        signals_take_continued();
        kill(child, SIGCONT);
    }
}

bool errand_edit(int tty, const char *path, uint32_t line, struct error *err)
{
    struct buffer script = {0}, name = {0};
    char line_argument[16] = "";
    const char *editor = errand_variable("VISUAL");
    if (!editor)
        editor = errand_variable("EDITOR");
    if (!editor)
        editor = "vi";
    buffer_printf(&script, "%s \"$@\"", editor);
    buffer_append_char(&script, '\0');
    /* No name may be taken for an option. */
    buffer_printf(&name, "%s%s", *path == '-' || *path == '+' ? "./" : "", path);
    buffer_append_char(&name, '\0');
    if (line)
        snprintf(line_argument, sizeof line_argument, "+%u", (unsigned)line);
    bool ok = buffer_check(&script, err) && buffer_check(&name, err);
    if (ok) {
        signals_yield();
        pid_t child = fork();
        if (child == 0) {
            signals_become_plain();
            errand_become_editor(tty, script.bytes, line_argument, name.bytes);
        }
        int status = child > 0 ? errand_wait(child) : -1;
        signals_retake();
        ok = child > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
        if (!ok && child > 0 && WIFEXITED(status))
            error_set(err, ERROR_IO, "the editor (%s) ended with %d", editor,
                      WEXITSTATUS(status));
        else if (!ok)
            error_set(err, ERROR_IO, "the editor (%s) could not be run to its end",
                      editor);
    }
    buffer_clear(&script);
    buffer_clear(&name);
    return ok;
}

static bool errand_read_text(const char *path, char **edited, struct error *err)
{
    struct buffer raw = {0};
    struct text text = {0};
    bool ok = file_read(path, ERRAND_TEXT_LIMIT_BYTES, &raw, err) &&
              text_decode(&text, &raw, NULL, path, err);
    uint32_t length = ok ? text.length : 0;
    while (length && strchr("\r\n \t", text.bytes[length - 1]))
        length--;
    *edited = ok ? memory_copy_string(length ? text.bytes : "", length, err) : NULL;
    text_clear(&text);
    buffer_clear(&raw);
    return *edited != NULL;
}

bool errand_edit_text(int tty, const char *text, char **edited, struct error *err)
{
    struct buffer path = {0};
    const char *folder = errand_variable("TMPDIR");
    *edited = NULL;
    buffer_printf(&path, "%s/diptych-note-XXXXXX", folder ? folder : "/tmp");
    char *name = buffer_take_string(&path, err);
    int fd = name ? mkstemp(name) : -1;
    if (fd < 0) {
        if (name)
            error_set(err, ERROR_IO, "%s: %s", name, strerror(errno));
        free(name);
        return false;
    }
    close(fd);
    bool ok = file_write(name, text, strlen(text), err) &&
              errand_edit(tty, name, 0, err) && errand_read_text(name, edited, err);
    unlink(name);
    free(name);
    return ok;
}
