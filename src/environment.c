/* environment.c - see environment.h. */
#include <config.h>

#include "environment.h"

#include "cli.h"
#include "translation.h"

#include <langinfo.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

static uint32_t read_width(void)
{
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col)
        return size.ws_col;
    const char *columns = getenv("COLUMNS");
    long width = columns ? strtol(columns, NULL, 10) : 0;
    return width > 0 && width <= REPORT_WIDTH_MOST ? (uint32_t)width : 0;
}

/* From the time and the process: two runs that begin at once differ in one of them. */
static uint64_t choose_run(void)
{
    struct timespec now = {0};
    clock_gettime(CLOCK_REALTIME, &now);
    uint64_t time = (uint64_t)now.tv_sec * UINT64_C(1000000000) + (uint64_t)now.tv_nsec;
    return (time ^ (uint64_t)getpid() << 40) & (UINT64_MAX >> 1);
}

struct environment environment_read(void)
{
    const char *no_color = getenv("NO_COLOR");
    const char *terminal = getenv("TERM");
    const char *state_home = getenv("XDG_STATE_HOME");
    const char *config_home = getenv("XDG_CONFIG_HOME");
    const char *home = getenv("HOME");
    bool is_dumb = !terminal || !*terminal || strcmp(terminal, "dumb") == 0;
    translation_take_letters();
    return (struct environment){
        .data_folder = getenv("DIPTYCH_DATADIR"),
        .has_no_color = no_color && *no_color,
        .has_terminal = isatty(STDOUT_FILENO) && !is_dumb,
        .has_keys = isatty(STDIN_FILENO) || access("/dev/tty", R_OK) == 0,
        .has_utf8_locale = strcmp(nl_langinfo(CODESET), "UTF-8") == 0,
        .width_cells = read_width(),
        .state_home = state_home && *state_home == '/' ? state_home : NULL,
        .config_home = config_home && *config_home == '/' ? config_home : NULL,
        .home = home && *home ? home : NULL,
        .run = choose_run(),
    };
}
