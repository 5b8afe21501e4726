/* ini_file.c - lines for the parser of inih, and what it passes over. */
#include "base/ini_file.h"

#include "base/file.h"
#include "base/translate.h"

#include <ini.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { INI_FILE_LIMIT_BYTES = 1 << 20 };

struct ini_file {
    const char *path;
    const char *bytes;
    size_t length;
    size_t next;      /* the byte behind the line at hand */
    unsigned number;  /* of the line, from 1; 0: none was read */
    const char *line; /* without the blanks it begins with */
    size_t line_length;
    bool is_entry; /* it should be an entry, and has not been seen as one yet */
    struct complaints *complaints;
    ini_file_handler *take;
    void *user;
    struct error error;
};

void complaints_clear(struct complaints *complaints)
{
    buffer_clear(&complaints->text);
    complaints->count = 0;
}

void complaints_print_first(struct buffer *out, const struct complaints *complaints)
{
    const char *first = complaints->count ? complaints->text.bytes : "";
    const char *path_end = strstr(first, ": ");
    size_t path_length = path_end ? (size_t)(path_end - first) : 0;
    for (size_t i = path_length; i; i--)
        if (first[i - 1] == '/') {
            first += i;
            break;
        }
    buffer_append(out, first, strcspn(first, "\n"));
    if (complaints->count > 1)
        buffer_printf(out, _(" (and %zu more)"), complaints->count - 1);
}

void ini_file_complain(struct ini_file *file, const char *format, ...)
{
    struct buffer *out = &file->complaints->text;
    char what[ERROR_MESSAGE_BYTES];
    va_list args;
    va_start(args, format);
    vsnprintf(what, sizeof what, _(format), args);
    va_end(args);
    if (out->length)
        out->bytes[out->length - 1] = '\n';
    if (file->number)
        buffer_printf(out, "%s:%u: %s", file->path, file->number, what);
    else
        buffer_append_string(out, what);
    buffer_append_char(out, '\0');
    file->complaints->count++;
}

bool ini_file_has_semicolon(const struct ini_file *file)
{
    return memchr(file->line, ';', file->line_length) != NULL;
}

/* An entry that the parser passed over is none. */
static void ini_file_finish_line(struct ini_file *file)
{
    if (!file->is_entry)
        return;
    file->is_entry = false;
    ini_file_complain(file, "%.*s: is no setting; write NAME = VALUE",
                      (int)file->line_length, file->line);
}

static void ini_file_find_line(struct ini_file *file)
{
    const char *start = file->bytes + file->next;
    const char *end = memchr(start, '\n', file->length - file->next);
    if (!end)
        end = file->bytes + file->length;
    file->next = (size_t)(end - file->bytes) + 1;
    file->number++;
    if (file->number == 1 && end - start >= 3 && memcmp(start, "\xef\xbb\xbf", 3) == 0)
        start += 3;
    /* To the parser a line that begins with a blank goes on with the one before. */
    while (start < end && (*start == ' ' || *start == '\t' || *start == '\r'))
        start++;
    file->line = start;
    file->line_length = (size_t)(end - start);
}

/* The next line for the parser, as fgets() would give it. */
static char *ini_file_next_line(char *line, int size, void *user)
{
    struct ini_file *file = user;
    ini_file_finish_line(file);
    if (file->next >= file->length)
        return NULL;
    ini_file_find_line(file);
    size_t length = file->line_length;
    if (length + 2 > (size_t)size) {
        ini_file_complain(file, "the line is longer than %d bytes; shorten it",
                          size - 2);
        length = 0;
    }
    bool is_part = length && *file->line == '[' && memchr(file->line, ']', length);
    file->is_entry = length && *file->line != ';' && *file->line != '#' && !is_part;
    /* A zero byte would end the line early, and hide what stands behind it. */
    for (size_t i = 0; i < length; i++)
        line[i] = file->line[i] ? file->line[i] : '?';
    line[length] = '\n';
    line[length + 1] = '\0';
    return line;
}

static int ini_file_take(void *user, const char *part, const char *name,
                         const char *value)
{
    struct ini_file *file = user;
    file->is_entry = false;
    file->take(file, part, name, value, file->user, &file->error);
    return 1;
}

bool ini_file_read(const char *path, ini_file_handler *take, void *user,
                   struct complaints *complaints, struct error *err)
{
    struct buffer bytes = {0};
    struct ini_file file = {
        .path = path, .complaints = complaints, .take = take, .user = user};
    struct error own = {0};
    if (file_read(path, INI_FILE_LIMIT_BYTES, &bytes, &own)) {
        file.bytes = bytes.bytes ? bytes.bytes : "";
        file.length = bytes.length;
        ini_parse_stream(ini_file_next_line, &file, ini_file_take, &file);
    } else if (own.code == ERROR_MEMORY) {
        file.error = own;
    } else if (own.code != ERROR_ABSENT) {
        ini_file_complain(&file, "%s", own.message);
    }
    buffer_clear(&bytes);
    if (file.error.code != ERROR_NONE)
        return error_set(err, file.error.code, "%s", file.error.message);
    return buffer_check(&complaints->text, err);
}
