/*
 * main.c - from the command line to a report or the reader, and to an exit status.
 */
#include <config.h>

#include "base/datadir.h"
#include "base/file.h"
#include "base/memory.h"
#include "base/memory_expect.h"
#include "base/translate.h"
#include "cli.h"
#include "preferences.h"
#include "session/session.h"
#include "session/store.h"
#include "session/versions.h"
#include "translation.h"

#include <errno.h>
#include <langinfo.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

enum exit_status {
    EXIT_SAME,
    EXIT_DIFFERENT,
    EXIT_TROUBLE,
    EXIT_OUT_OF_MEMORY,
};

/* What word lists and small articles need. */
enum { LEAST_BYTES = 1280 << 10 };

/* What is read of the world, once. */
struct environment {
    const char *data_folder; /* $DIPTYCH_DATADIR; NULL if unset */
    bool has_no_color;       /* $NO_COLOR is set and not empty */
    bool has_terminal;       /* standard output is one, and not a dumb one */
    bool has_utf8_locale;
    const char *state_home;  /* $XDG_STATE_HOME; NULL if unset or not absolute */
    const char *config_home; /* $XDG_CONFIG_HOME, likewise */
    const char *home;        /* $HOME; NULL if unset or empty */
    uint32_t width_cells;    /* of the terminal, else $COLUMNS; 0 if neither says */
    uint64_t run;            /* a number that no other run has */
};

/* The two versions and what was made of them. */
struct pair {
    char *data_folder;
    char *tables_folder; /* of word lists; NULL: the lists are read */
    struct versions *versions;
    const struct document *documents[SIDE_COUNT];
    struct store *store; /* NULL: nothing is kept */
    struct comparison *comparison;
};

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

static struct environment read_environment(void)
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
        .has_utf8_locale = strcmp(nl_langinfo(CODESET), "UTF-8") == 0,
        .width_cells = read_width(),
        .state_home = state_home && *state_home == '/' ? state_home : NULL,
        .config_home = config_home && *config_home == '/' ? config_home : NULL,
        .home = home && *home ? home : NULL,
        .run = choose_run(),
    };
}

/* ---- Telling ---- */

/* One line on standard error, without control characters. */
static int fail(const struct error *err)
{
    struct buffer line = {0};
    char *message = versions_copy_name(err->message, NULL);
    buffer_append_string(&line, "diptych: ");
    if (message)
        display_append_line(&line, message, strlen(message), DISPLAY_UTF8);
    buffer_append_char(&line, '\n');
    static const char plain[] = "diptych: out of memory\n";
    /* There is nowhere to tell that this failed. */
    ssize_t put = message && !line.failed
                      ? write(STDERR_FILENO, line.bytes, line.length)
                      : write(STDERR_FILENO, plain, sizeof plain - 1);
    (void)put;
    free(message);
    buffer_clear(&line);
    return err->code == ERROR_MEMORY ? EXIT_OUT_OF_MEMORY : EXIT_TROUBLE;
}

/* A pipe that nobody reads any more is no failure: SIGPIPE is ignored. */
static bool write_output(const struct buffer *out, struct error *err)
{
    for (size_t at = 0; at < out->length;) {
        ssize_t put = write(STDOUT_FILENO, out->bytes + at, out->length - at);
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0 && errno == EPIPE)
            return true;
        if (put < 0)
            return error_set(err, ERROR_IO, "standard output: %s", strerror(errno));
        at += (size_t)put;
    }
    return true;
}

/* ---- Reading and comparing ---- */

static void pair_clear(struct pair *pair)
{
    comparison_free(pair->comparison);
    store_free(pair->store);
    versions_free(pair->versions);
    free(pair->data_folder);
    free(pair->tables_folder);
}

/* Without word lists everything would still run, and be quietly worse. */
static bool pair_find_data(struct pair *pair, const struct environment *environment,
                           const char *argv0, struct error *err)
{
    struct buffer folder = {0};
    const char *asked = environment->data_folder;
    char *program = datadir_program_path(argv0);
    pair->data_folder = datadir_find(asked, program, INSTALLED_DATA_DIR, err);
    bool is_own = !asked || !*asked;
    if (is_own)
        pair->tables_folder =
            datadir_find_beside(program, "words", INSTALLED_DATA_DIR "/words", err);
    free(program);
    if (!pair->data_folder || (is_own && !pair->tables_folder))
        return false;
    buffer_printf(&folder, "%s/language", pair->data_folder);
    buffer_append_char(&folder, '\0');
    bool ok = buffer_check(&folder, err);
    if (ok && access(folder.bytes, R_OK | X_OK) != 0)
        ok = error_set(err, ERROR_IO,
                       "%s: %s; set DIPTYCH_DATADIR to the folder of the word lists",
                       folder.bytes, strerror(errno));
    buffer_clear(&folder);
    return ok;
}

static bool pair_read(struct pair *pair, const struct cli_options *options,
                      struct error *err)
{
    struct version_options *items = memory_new(options->path_count, sizeof *items, err);
    if (!items)
        return false;
    for (size_t i = 0; i < options->path_count; i++)
        items[i] = (struct version_options){.path = options->paths[i],
                                            .label = options->labels[i],
                                            .encoding = options->encodings[i ? 1 : 0]};
    pair->versions = versions_new(
        &(struct versions_options){
            .data_folder = pair->data_folder,
            .tables_folder = pair->tables_folder,
            .language = options->language,
            .paragraphs = options->paragraphs,
            .input = options->input,
            .items = items,
            .count = options->path_count,
        },
        err);
    free(items);
    if (!pair->versions)
        return false;
    if (!versions_read_pair(pair->versions, SIDE_LEFT, SIDE_RIGHT, err))
        return false;
    for (int side = 0; side < SIDE_COUNT; side++)
        pair->documents[side] = versions_document(pair->versions, (size_t)side, err);
    return true;
}

/*
 * What is kept of earlier runs. A session file that was asked for must be in order; one
 * that was found is passed over with a notice if it is not. True with pair->store NULL:
 * nothing is kept.
 */
static bool pair_open_store(struct pair *pair, const struct cli_options *options,
                            const struct settings *settings,
                            const struct environment *environment, struct error *notice,
                            struct error *err)
{
    struct buffer folder = {0};
    struct store_options wanted = {
        .file = options->session_file,
        .paths = {options->paths[SIDE_LEFT], options->paths[SIDE_RIGHT]},
        .run = environment->run,
    };
    /* A file that was asked for is stronger than what is set for every run. */
    if (!settings->values[SETTING_KEEP] &&
        (!options->session_file ||
         settings->sources[SETTING_KEEP] != SETTING_FROM_FILE))
        return true;
    if (environment->state_home)
        buffer_printf(&folder, "%s/diptych/sessions", environment->state_home);
    else if (environment->home)
        buffer_printf(&folder, "%s/.local/state/diptych/sessions", environment->home);
    else if (!options->session_file) {
        error_set(notice, ERROR_ABSENT, "neither HOME nor XDG_STATE_HOME is set");
        return true;
    }
    buffer_append_char(&folder, '\0');
    bool ok = buffer_check(&folder, err);
    if (ok && !options->session_file)
        wanted.folder = folder.bytes;
    if (ok)
        pair->store =
            store_open(&wanted, pair->documents, options->session_file ? err : notice);
    buffer_clear(&folder);
    return ok && (pair->store || !options->session_file);
}

/* Compare with the pins of the session. */
static bool pair_compare(struct pair *pair, const struct cli_options *options,
                         struct error *err)
{
    struct comparison_options wanted = {.wants_word_links = options->wants_word_links};
    struct comparison_pin *pins = NULL;
    if (pair->store && !store_read_pins(pair->store, &pins, &wanted.pin_count, err))
        return false;
    wanted.pins = pins;
    pair->comparison = comparison_new(pair->documents[SIDE_LEFT],
                                      pair->documents[SIDE_RIGHT], &wanted, err);
    free(pins);
    return pair->comparison != NULL;
}

/* ---- Reports ---- */

static struct report_options choose_report(const struct cli_options *options,
                                           const struct environment *environment,
                                           const struct report_format *format,
                                           const struct pair *pair)
{
    const int *settings = options->settings.values;
    bool is_on_terminal = environment->has_terminal && !options->output;
    uint32_t width =
        options->width_cells ? options->width_cells : environment->width_cells;
    if (!width || (options->output && !options->width_cells))
        width = REPORT_WIDTH_USUAL;
    if (width < REPORT_WIDTH_LEAST)
        width = REPORT_WIDTH_LEAST;
    return (struct report_options){
        .charset =
            settings[SETTING_ASCII] || (is_on_terminal && !environment->has_utf8_locale)
                ? DISPLAY_ASCII
                : DISPLAY_UTF8,
        .width_cells = width,
        .has_color = settings[SETTING_COLOR] == SETTING_COLOR_ALWAYS ||
                     (settings[SETTING_COLOR] == SETTING_COLOR_AUTO &&
                      format->is_colored && !environment->has_no_color),
        .wants_word_links = options->wants_word_links,
        .finding_kinds = options->check_kinds ? options->check_kinds : REPORT_ALL_KINDS,
        .paths = {versions_name(pair->versions, SIDE_LEFT),
                  versions_name(pair->versions, SIDE_RIGHT)},
    };
}

static bool write_report(const struct cli_options *options,
                         const struct environment *environment, const struct pair *pair,
                         const struct remarks *remarks, struct error *err)
{
    const struct report_format *format =
        options->format ? options->format : report_format_find("side");
    struct report_options report = choose_report(options, environment, format, pair);
    report.remarks = remarks;
    report_writer *write =
        options->check_kinds && !options->format ? report_write_check : format->write;
    struct buffer out = {0};
    bool ok = write(pair->comparison, &report, &out, err);
    if (ok && options->output)
        ok = file_write(options->output, out.bytes, out.length, err);
    else if (ok)
        ok = write_output(&out, err);
    buffer_clear(&out);
    return ok;
}

static int run_report(const struct cli_options *options,
                      const struct environment *environment, const struct pair *pair,
                      struct error *err)
{
    struct remarks remarks;
    bool ok =
        remarks_init(&remarks, pair->comparison, err) &&
        (!pair->store ||
         store_read_remarks(pair->store, pair->comparison, &remarks, err)) &&
        (options->is_brief || write_report(options, environment, pair, &remarks, err));
    remarks_clear(&remarks);
    if (!ok)
        return fail(err);
    bool differs = options->check_kinds
                       ? report_has_finding(pair->comparison, options->check_kinds)
                       : comparison_has_differences(pair->comparison);
    return differs ? EXIT_DIFFERENT : EXIT_SAME;
}

/* ---- The reader ---- */

static bool wants_reader(const struct cli_options *options,
                         const struct environment *environment)
{
    return !options->format && !options->is_brief && !options->check_kinds &&
           !options->output && environment->has_terminal && tui_is_possible();
}

/* Commands of the command line run on a session that has its size already; *is_over:
 * one of them was to quit. */
static bool start_session(struct session *session, const struct cli_options *options,
                          bool *is_over, struct error *err)
{
    unsigned columns, rows;
    tui_find_size(&columns, &rows);
    if (!session_resize(session, columns, rows, err))
        return false;
    session_restore(session);
    for (size_t i = 0; i < options->command_count && !*is_over; i++) {
        /* What was typed in another encoding is a text like any other. */
        char *line = versions_copy_name(options->commands[i], err);
        *is_over = !line || command_run_line(session, line, err) == EFFECT_QUIT;
        free(line);
    }
    return err->code == ERROR_NONE;
}

/* What could not be used, where the reader will see it. */
static bool tell_notices(struct session *session, const struct preferences *preferences,
                         const struct error *notice, struct error *err)
{
    struct buffer text = {0};
    complaints_print_first(&text, &preferences->config.complaints);
    bool ok = buffer_check(&text, err);
    if (ok && notice->code != ERROR_NONE)
        session_notify(session, "nothing will be kept: %s", notice->message);
    else if (ok && text.length)
        session_notify(session, "%.*s", (int)text.length, text.bytes);
    buffer_clear(&text);
    return ok;
}

static int run_reader(const struct cli_options *options,
                      const struct environment *environment, const struct pair *pair,
                      const struct preferences *preferences, const struct error *notice,
                      struct error *err)
{
    const struct settings *settings = &preferences->config.settings;
    bool is_ascii = settings->values[SETTING_ASCII] || !environment->has_utf8_locale;
    struct session *session = session_new(
        pair->comparison,
        &(struct session_options){
            .store = pair->store,
            .versions = pair->versions,
            .version = {SIDE_LEFT, SIDE_RIGHT},
            .paths = {options->paths[SIDE_LEFT], options->paths[SIDE_RIGHT]},
            .settings = settings,
            .keys = &preferences->config.keys,
            .charset = is_ascii ? DISPLAY_ASCII : DISPLAY_UTF8,
        },
        err);
    bool is_over = false;
    bool ok = session && tell_notices(session, preferences, notice, err) &&
              start_session(session, options, &is_over, err) &&
              (is_over || tui_run(session, err)) && session_save(session, err);
    session_free(session);
    return ok ? EXIT_SAME : fail(err);
}

/* ---- Start ---- */

static int run_help(const struct cli_options *options, struct error *err)
{
    struct buffer out = {0};
    if (options->wants_help)
        cli_append_help(&out);
    else
        cli_append_version(&out);
    bool ok = buffer_check(&out, err) && write_output(&out, err);
    buffer_clear(&out);
    return ok ? EXIT_SAME : fail(err);
}

static bool read_preferences(struct preferences *preferences,
                             const struct cli_options *options,
                             const struct environment *environment,
                             const char *data_folder, struct error *err)
{
    return preferences_read(preferences, &options->settings, environment->config_home,
                            environment->home, data_folder, err);
}

/* Lines that were skipped are told, and no trouble. */
static void tell_complaints(const struct config *config)
{
    struct error one = {ERROR_USAGE, ""};
    const char *at = config->complaints.count ? config->complaints.text.bytes : "";
    while (*at) {
        size_t length = strcspn(at, "\n");
        snprintf(one.message, sizeof one.message, "%.*s", (int)length, at);
        fail(&one);
        at += length + (at[length] != '\0');
    }
}

/* --list-keys and --print-config. */
static int run_listing(const struct cli_options *options,
                       const struct environment *environment, const char *argv0,
                       struct error *err)
{
    struct preferences preferences = {0};
    struct buffer out = {0};
    char *program = datadir_program_path(argv0);
    char *data_folder =
        datadir_find(environment->data_folder, program, INSTALLED_DATA_DIR, err);
    bool ok = data_folder &&
              read_preferences(&preferences, options, environment, data_folder, err);
    if (ok) {
        tell_complaints(&preferences.config);
        if (options->wants_key_list)
            command_list_keys(&out, &preferences.config.keys);
        else
            config_print(&out, &preferences.config);
        ok = buffer_check(&out, err) && write_output(&out, err);
    }
    preferences_clear(&preferences);
    buffer_clear(&out);
    free(data_folder);
    free(program);
    return ok ? EXIT_SAME : fail(err);
}

/* A report must not take the place of what it is about. */
static bool check_output(const struct cli_options *options, struct error *err)
{
    for (size_t i = 0; options->output && i < options->path_count; i++)
        if (file_is_same(options->paths[i], options->output))
            return error_set(
                err, ERROR_USAGE,
                "--output=%s: is one of the versions; name another file for the report",
                options->output);
    return true;
}

/* A report is of two versions. */
static bool check_pair(const struct cli_options *options, bool is_reader,
                       struct error *err)
{
    return is_reader || options->path_count == SIDE_COUNT ||
           error_set(err, ERROR_USAGE,
                     "%s: a third file; without a terminal to read at give two, LEFT "
                     "and RIGHT (try --help)",
                     options->paths[SIDE_COUNT]);
}

static int run_comparison(const struct cli_options *options,
                          const struct environment *environment, const char *argv0,
                          struct error *err)
{
    struct pair pair = {0};
    struct preferences preferences = {0};
    struct error notice = {0};
    bool is_reader = wants_reader(options, environment);
    bool wants_store = is_reader || options->session_file;
    int status;
    memory_start();
    memory_expect(LEAST_BYTES);
    /* What programs read is in one language. */
    if (!is_reader &&
        (options->format ? options->format->is_data : options->check_kinds != 0))
        translate_pause();
    if (!check_pair(options, is_reader, err) || !check_output(options, err) ||
        !pair_find_data(&pair, environment, argv0, err) ||
        (is_reader && !read_preferences(&preferences, options, environment,
                                        pair.data_folder, err)) ||
        !pair_read(&pair, options, err) ||
        (wants_store &&
         !pair_open_store(&pair, options,
                          is_reader ? &preferences.config.settings : &options->settings,
                          environment, &notice, err)) ||
        !pair_compare(&pair, options, err))
        status = fail(err);
    else if (is_reader)
        status = run_reader(options, environment, &pair, &preferences, &notice, err);
    else
        status = run_report(options, environment, &pair, err);
    preferences_clear(&preferences);
    pair_clear(&pair);
    return status;
}

int main(int argc, char **argv)
{
    struct environment environment = read_environment();
    struct cli_options options;
    struct error err = {0};
    int status;
    /* Writing tells: no reader any more, or a file that may not grow. */
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);
    if (translation_is_wanted())
        translation_start(argc ? argv[0] : NULL);
    if (!cli_parse(argc, argv, &options, &err))
        status = fail(&err);
    else if (options.wants_help || options.wants_version)
        status = run_help(&options, &err);
    else if (options.wants_key_list || options.wants_config)
        status = run_listing(&options, &environment, argc ? argv[0] : NULL, &err);
    else
        status = run_comparison(&options, &environment, argc ? argv[0] : NULL, &err);
    cli_options_clear(&options);
    return status;
}
