/* exporting.c - a format and a file name, and the report in it. */
#include "session/exporting.h"

#include "base/file.h"
#include "base/translate.h"
#include "export/report.h"
#include "session/session.h"
#include "session/store.h"
#include "session/versions.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

const char *const exporting_formats[] = {"text", "side", "ansi",  "html", "md",
                                         "json", "tsv",  "check", NULL};

struct exporting {
    const char *format; /* of exporting_formats */
    report_writer *write;
    bool is_colored;
    bool is_data;
    bool replaces;
    char *file; /* owned */
};

static bool exporting_find_format(struct exporting *exporting, const char *name,
                                  size_t length)
{
    for (size_t i = 0; exporting_formats[i]; i++)
        if (strlen(exporting_formats[i]) == length &&
            memcmp(exporting_formats[i], name, length) == 0)
            exporting->format = exporting_formats[i];
    if (!exporting->format)
        return false;
    const struct report_format *format = report_format_find(exporting->format);
    exporting->write = format ? format->write : report_write_check;
    exporting->is_colored = format && format->is_colored;
    exporting->is_data = !format || format->is_data;
    return true;
}

char *exporting_expand_path(const struct session *session, const char *path,
                            struct error *err)
{
    struct buffer expanded = {0};
    const char *home = session->options.home;
    bool is_at_home = home && strncmp(path, "~/", 2) == 0;
    buffer_printf(&expanded, "%s%s", is_at_home ? home : "", path + is_at_home);
    return buffer_take_string(&expanded, err);
}

/* Beside nothing: in the working folder, "article-2.html" if "article.html" exists. */
static char *exporting_choose_name(const struct session *session, const char *format,
                                   struct error *err)
{
    static const struct exporting_ending {
        const char *format;
        const char *ending;
    } endings[] = {{"text", "txt"}, {"side", "side.txt"}, {"check", "check.txt"}};
    enum { NAMES_MOST = 1000 };
    const char *label = session->comparison->documents[SIDE_RIGHT]->label;
    const char *slash = label ? strrchr(label, '/') : NULL;
    const char *base = slash && slash[1] ? slash + 1 : label && !slash ? label : "";
    const char *ending = format;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (strcmp(endings[i].format, format) == 0)
            ending = endings[i].ending;
    size_t length = strcspn(base, ".");
    if (!length || *base == '-') {
        base = "diptych";
        length = strlen(base);
    }
    for (int number = 1; number < NAMES_MOST; number++) {
        struct buffer name = {0};
        buffer_printf(&name, "%.*s-report", (int)length, base);
        if (number > 1)
            buffer_printf(&name, "-%d", number);
        buffer_printf(&name, ".%s", ending);
        char *chosen = buffer_take_string(&name, err);
        if (!chosen || access(chosen, F_OK) != 0)
            return chosen;
        free(chosen);
    }
    error_set(err, ERROR_USAGE, "name a file: there are very many reports here");
    return NULL;
}

/* Is it a file of those that can be compared, shown now or not? */
static bool exporting_is_version(const struct session *session, const char *file)
{
    const struct session_options *options = &session->options;
    size_t count = options->versions ? versions_count(options->versions) : SIDE_COUNT;
    for (size_t i = 0; i < count; i++) {
        const char *path =
            options->versions ? versions_path(options->versions, i) : options->paths[i];
        if (path && file_is_same(path, file))
            return true;
    }
    return false;
}

/* A report must not take the place of what it is about, nor of a folder. */
static bool exporting_check_file(const struct session *session, const char *file,
                                 struct error *err)
{
    struct stat status;
    if (stat(file, &status) == 0 && S_ISDIR(status.st_mode))
        return error_set(err, ERROR_USAGE, "%s: is a directory; name a file", file);
    return !exporting_is_version(session, file) ||
           error_set(err, ERROR_USAGE, "%s: is one of the versions; name another file",
                     file);
}

static bool exporting_read_argument(const struct session *session, const char *argument,
                                    struct exporting *exporting, struct error *err)
{
    size_t length = strcspn(argument, " ");
    const char *file = argument + length + strspn(argument + length, " ");
    const struct report_format *named = report_format_of_file(argument);
    exporting->replaces = length && argument[length - 1] == '!';
    if (!exporting_find_format(exporting, argument,
                               exporting->replaces ? length - 1 : length)) {
        /* A file alone: its name says which. */
        if (!named)
            return error_set(err, ERROR_USAGE,
                             "%.*s: no such format; text, side, ansi, html, md, json, "
                             "tsv or check",
                             (int)length, argument);
        exporting_find_format(exporting, named->name, strlen(named->name));
        exporting->replaces = false;
        file = argument;
    }
    exporting->file = *file ? exporting_expand_path(session, file, err)
                            : exporting_choose_name(session, exporting->format, err);
    if (!exporting->file || !exporting_check_file(session, exporting->file, err))
        return false;
    return exporting->replaces || access(exporting->file, F_OK) != 0 ||
           error_set(err, ERROR_USAGE, "%s exists; :export %s! %s replaces it",
                     exporting->file, exporting->format, exporting->file);
}

static bool exporting_write_of(const struct session *session,
                               const struct exporting *exporting,
                               const struct comparison *c,
                               const struct remarks *remarks, size_t *bytes,
                               struct error *err)
{
    struct buffer out = {0};
    struct report_options options = {
        .charset = session->options.charset,
        .width_cells = REPORT_WIDTH_USUAL,
        .has_color = exporting->is_colored,
        .finding_kinds = REPORT_ALL_KINDS,
        .remarks = remarks,
        .paths = {c->documents[SIDE_LEFT]->label, c->documents[SIDE_RIGHT]->label},
    };
    bool ok = exporting->write(c, &options, &out, err) &&
              file_write(exporting->file, out.bytes ? out.bytes : "", out.length, err);
    *bytes = out.length;
    buffer_clear(&out);
    return ok;
}

/* The findings of a session are told in the reader's language, those of other programs
 * in the one that these know: everything is compared and told anew. */
static bool exporting_write_data(const struct session *session,
                                 const struct exporting *exporting, size_t *bytes,
                                 struct error *err)
{
    const struct document *const *documents = session->comparison->documents;
    struct remarks remarks = {0};
    translate_pause();
    struct comparison *c =
        comparison_new(documents[SIDE_LEFT], documents[SIDE_RIGHT],
                       &(struct comparison_options){.pins = session->pins,
                                                    .pin_count = session->pin_count},
                       err);
    bool ok = c && remarks_init(&remarks, c, err) &&
              store_read_remarks(session->store, c, &remarks, err) &&
              exporting_write_of(session, exporting, c, &remarks, bytes, err);
    translate_resume();
    remarks_clear(&remarks);
    comparison_free(c);
    return ok;
}

static bool exporting_write(const struct session *session,
                            const struct exporting *exporting, size_t *bytes,
                            struct error *err)
{
    if (exporting->is_data && translate_is_on())
        return exporting_write_data(session, exporting, bytes, err);
    return exporting_write_of(session, exporting, session->comparison,
                              &session->remarks, bytes, err);
}

enum effect exporting_command_write(struct session *session,
                                    const struct command_call *call, struct error *err)
{
    if (!*call->argument)
        return prompt_open(&session->prompt, PROMPT_COMMAND, "export ", err)
                   ? EFFECT_REDRAW
                   : EFFECT_QUIT;
    struct exporting exporting = {0};
    struct error own = {0};
    size_t bytes;
    if (exporting_read_argument(session, call->argument, &exporting, &own) &&
        exporting_write(session, &exporting, &bytes, &own))
        session_notify(session, "wrote %s (%s, %zu bytes)", exporting.file,
                       exporting.format, bytes);
    else if (own.code != ERROR_MEMORY)
        session_notify(session, "%s", own.message);
    else
        error_set_memory(err);
    free(exporting.file);
    return own.code == ERROR_MEMORY ? EFFECT_QUIT : EFFECT_REDRAW;
}
