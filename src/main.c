/*
 * main.c - from the command line to a report or the reader, and to an exit status.
 */
#include <config.h>

#include "base/datadir.h"
#include "base/file.h"
#include "base/memory_expect.h"
#include "base/translate.h"
#include "cli.h"
#include "environment.h"
#include "pair.h"
#include "preferences.h"
#include "session/session.h"
#include "translation.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum exit_status {
    EXIT_SAME,
    EXIT_DIFFERENT,
    EXIT_TROUBLE,
    EXIT_OUT_OF_MEMORY,
};

/* What word lists and small articles need. */
enum { LEAST_BYTES = 1280 << 10 };

/* What a reader needs and a report does not. */
struct reader {
    struct preferences preferences;
    struct error notice; /* why nothing is kept */
    struct tui *tui;     /* NULL: the terminal is not taken yet */
};

/* A comparison that is read or reported, from the command line to its end. */
struct run {
    const struct cli_options *options;
    const struct environment *environment;
    const char *argv0; /* NULL: not known */
    bool is_reader;    /* else a report */
    struct pair pair;
    struct reader reader;
};

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

/* is_usual: would there be colours if nobody said anything? */
static bool wants_color(const struct settings *settings,
                        const struct environment *environment, bool is_usual)
{
    int color = settings->values[SETTING_COLOR];
    return color == SETTING_COLOR_ALWAYS ||
           (color == SETTING_COLOR_AUTO && is_usual && !environment->has_no_color);
}

/* ---- Reports ---- */

static struct report_options choose_report(const struct run *run,
                                           const struct report_format *format)
{
    const struct cli_options *options = run->options;
    const struct environment *environment = run->environment;
    const struct versions *versions = run->pair.versions;
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
        .has_color = wants_color(&options->settings, environment, format->is_colored),
        .wants_word_links = options->wants_word_links,
        .finding_kinds = options->check_kinds ? options->check_kinds : REPORT_ALL_KINDS,
        .paths = {versions_name(versions, SIDE_LEFT),
                  versions_name(versions, SIDE_RIGHT)},
    };
}

static bool write_report(const struct run *run, const struct remarks *remarks,
                         struct error *err)
{
    const struct cli_options *options = run->options;
    const struct report_format *format =
        options->format ? options->format : report_format_find("side");
    struct report_options report = choose_report(run, format);
    report.remarks = remarks;
    report_writer *write =
        options->check_kinds && !options->format ? report_write_check : format->write;
    struct buffer out = {0};
    bool ok = write(run->pair.comparison, &report, &out, err);
    if (ok && options->output)
        ok = file_write(options->output, out.bytes, out.length, err);
    else if (ok)
        ok = write_output(&out, err);
    buffer_clear(&out);
    return ok;
}

static int run_report(const struct run *run, struct error *err)
{
    const struct cli_options *options = run->options;
    const struct pair *pair = &run->pair;
    struct remarks remarks;
    bool ok = remarks_init(&remarks, pair->comparison, err) &&
              (!pair->store ||
               store_read_remarks(pair->store, pair->comparison, &remarks, err)) &&
              (options->is_brief || write_report(run, &remarks, err));
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
           !options->output && environment->has_terminal && environment->has_keys;
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
static bool tell_notices(struct session *session, const struct reader *reader,
                         struct error *err)
{
    const struct error *notice = &reader->notice;
    struct buffer text = {0};
    complaints_print_first(&text, &reader->preferences.config.complaints);
    bool ok = buffer_check(&text, err);
    if (ok && notice->code != ERROR_NONE)
        session_notify(session, "nothing will be kept: %s", notice->message);
    else if (ok && text.length)
        session_notify(session, "%.*s", (int)text.length, text.bytes);
    buffer_clear(&text);
    return ok;
}

static int run_reader(struct run *run, struct error *err)
{
    const struct cli_options *options = run->options;
    const struct environment *environment = run->environment;
    const struct pair *pair = &run->pair;
    struct reader *reader = &run->reader;
    const struct config *config = &reader->preferences.config;
    const struct settings *settings = &config->settings;
    bool is_ascii = settings->values[SETTING_ASCII] || !environment->has_utf8_locale;
    struct session *session = session_new(
        pair->comparison,
        &(struct session_options){
            .store = pair->store,
            .versions = pair->versions,
            .version = {SIDE_LEFT, SIDE_RIGHT},
            .paths = {options->paths[SIDE_LEFT], options->paths[SIDE_RIGHT]},
            .settings = settings,
            .keys = &config->keys,
            .charset = is_ascii ? DISPLAY_ASCII : DISPLAY_UTF8,
            .home = environment->home,
        },
        err);
    bool is_over = false;
    bool ok = session && tell_notices(session, reader, err) &&
              start_session(session, options, &is_over, err);
    if (ok && !is_over && !reader->tui)
        ok = (reader->tui =
                  tui_new(wants_color(&session->settings, environment, true), err));
    ok = ok && (is_over || tui_run(reader->tui, session, err)) &&
         session_save(session, err);
    session_free(session);
    tui_free(reader->tui);
    reader->tui = NULL;
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
static int run_listing(const struct run *run, struct error *err)
{
    const struct cli_options *options = run->options;
    const struct environment *environment = run->environment;
    struct preferences preferences = {0};
    struct buffer out = {0};
    char *program = datadir_program_path(run->argv0);
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

/*
 * What does not need the versions, while another thread begins with small ones: memory,
 * what the reader has set, the terminal. That is taken later where commands of the
 * command line may change what it is to look like, or leave without it.
 */
static bool begin(struct run *run, struct error *err)
{
    const struct cli_options *options = run->options;
    struct pair *pair = &run->pair;
    struct reader *reader = &run->reader;
    bool is_beside =
        run->is_reader && !options->command_count && pair_is_small(options);
    if (is_beside && !pair_start(pair, err))
        return false;
    memory_start();
    memory_expect(LEAST_BYTES);
    bool ok =
        !run->is_reader || read_preferences(&reader->preferences, options,
                                            run->environment, pair->data_folder, err);
    if (!ok || !is_beside)
        return ok;
    const struct settings *settings = &reader->preferences.config.settings;
    reader->tui = tui_new(wants_color(settings, run->environment, true), err);
    return reader->tui != NULL;
}

static bool read_and_compare(struct run *run, struct error *err)
{
    const struct cli_options *options = run->options;
    struct pair *pair = &run->pair;
    const struct settings *settings =
        run->is_reader ? &run->reader.preferences.config.settings : &options->settings;
    bool wants_store = run->is_reader || options->session_file;
    return check_pair(options, run->is_reader, err) && check_output(options, err) &&
           pair_find_data(pair, run->environment, run->argv0, err) &&
           pair_name_versions(pair, options, err) && begin(run, err) &&
           pair_read(pair, err) &&
           (!wants_store || pair_open_store(pair, options, settings, run->environment,
                                            &run->reader.notice, err)) &&
           pair_compare(pair, options, err);
}

static int run_comparison(struct run *run, struct error *err)
{
    const struct cli_options *options = run->options;
    int status;
    run->is_reader = wants_reader(options, run->environment);
    /* What programs read is in one language. */
    if (!run->is_reader &&
        (options->format ? options->format->is_data : options->check_kinds != 0))
        translate_pause();
    if (!read_and_compare(run, err)) {
        tui_free(run->reader.tui);
        status = fail(err);
    } else if (run->is_reader) {
        status = run_reader(run, err);
    } else {
        status = run_report(run, err);
    }
    preferences_clear(&run->reader.preferences);
    pair_clear(&run->pair);
    return status;
}

int main(int argc, char **argv)
{
    struct environment environment = environment_read();
    struct cli_options options;
    struct run run = {.options = &options,
                      .environment = &environment,
                      .argv0 = argc ? argv[0] : NULL};
    struct error err = {0};
    int status;
    /* Writing tells: no reader any more, or a file that may not grow. */
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);
    if (translation_is_wanted())
        translation_start(run.argv0);
    if (!cli_parse(argc, argv, &options, &err))
        status = fail(&err);
    else if (options.wants_help || options.wants_version)
        status = run_help(&options, &err);
    else if (options.wants_key_list || options.wants_config)
        status = run_listing(&run, &err);
    else
        status = run_comparison(&run, &err);
    cli_options_clear(&options);
    return status;
}
