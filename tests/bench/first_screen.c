/*
 * first_screen.c - how long a full-screen program takes to its first screen, and from a
 * key to the end of painting. Measured, never asserted.
 *
 * usage: first_screen OPENS KEY QUIT PROGRAM [ARGUMENT]...
 *
 * The program runs on a terminal of 160 by 40 cells, OPENS times. A screen counts as
 * painted at its last byte before QUIET milliseconds without any. Prints the medians of
 * both in milliseconds on one line.
 */
#define _GNU_SOURCE /* forkpty() */
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
    QUIET_MS = 60,
    FIRST_MS = 2000, /* the most that is waited for a first byte */
    OPENS_MOST = 200,
};

static double milliseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

/* From `start` to the last byte before a silence. */
static double time_painting(int terminal, double start)
{
    char bytes[65536];
    double last = start;
    struct pollfd wait = {.fd = terminal, .events = POLLIN};
    for (int limit = FIRST_MS; poll(&wait, 1, limit) > 0; limit = QUIET_MS) {
        if (read(terminal, bytes, sizeof bytes) <= 0)
            break;
        last = milliseconds();
    }
    return last - start;
}

static int compare_times(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(double *times, size_t count)
{
    qsort(times, count, sizeof *times, compare_times);
    return times[count / 2];
}

static void send_keys(int terminal, const char *keys)
{
    if (write(terminal, keys, strlen(keys)) < 0)
        perror("first_screen: cannot send keys");
}

int main(int argc, char **argv)
{
    double opened[OPENS_MOST], painted[OPENS_MOST];
    long opens = argc > 4 ? strtol(argv[1], NULL, 10) : 0;
    if (opens < 1 || opens > OPENS_MOST) {
        fprintf(stderr, "usage: first_screen OPENS KEY QUIT PROGRAM [ARGUMENT]...\n");
        return 2;
    }
    for (long i = 0; i < opens; i++) {
        struct winsize size = {.ws_col = 160, .ws_row = 40};
        int terminal;
        double start = milliseconds();
        pid_t program = forkpty(&terminal, NULL, NULL, &size);
        if (program < 0)
            return perror("first_screen"), 2;
        if (program == 0) {
            execvp(argv[4], argv + 4);
            _exit(127);
        }
        opened[i] = time_painting(terminal, start);
        start = milliseconds();
        send_keys(terminal, argv[2]);
        painted[i] = time_painting(terminal, start);
        send_keys(terminal, argv[3]);
        time_painting(terminal, milliseconds());
        close(terminal);
        kill(program, SIGKILL);
        waitpid(program, NULL, 0);
    }
    printf("%.2f %.2f\n", median(opened, (size_t)opens),
           median(painted, (size_t)opens));
    return 0;
}
