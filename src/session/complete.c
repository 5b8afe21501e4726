/* complete.c - candidates by what a command takes. */
#include "session/complete.h"

#include "base/buffer.h"
#include "base/memory.h"
#include "session/exporting.h"
#include "session/session.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <unistr.h>

enum { COMPLETE_MOST = 1000 }; /* a folder may hold very many files */

void completions_clear(struct completions *found)
{
    for (size_t i = 0; i < found->count; i++)
        free(found->items[i]);
    free(found->items);
    *found = (struct completions){0};
}

/* Add a candidate if it begins as the word does. */
static bool complete_offer(struct completions *found, const char *word,
                           const char *candidate, struct error *err)
{
    if (strncmp(candidate, word, strlen(word)) != 0 || found->count >= COMPLETE_MOST)
        return true;
    if (!memory_reserve(&found->items, &found->capacity, found->count + 1,
                        sizeof *found->items, err))
        return false;
    char *copy = memory_copy_string(candidate, strlen(candidate), err);
    if (copy)
        found->items[found->count++] = copy;
    return copy != NULL;
}

static bool complete_commands(struct completions *found, const char *word,
                              struct error *err)
{
    size_t count;
    const struct command *table = command_table(&count);
    bool ok = true;
    for (size_t i = 0; ok && i < count; i++)
        ok = complete_offer(found, word, table[i].name, err);
    return ok;
}

/* What turns a switch off. */
static bool complete_offer_negated(struct completions *found, const char *word,
                                   const char *name, struct error *err)
{
    struct buffer negated = {0};
    buffer_printf(&negated, "no%s", name);
    buffer_append_char(&negated, '\0');
    bool ok =
        buffer_check(&negated, err) && complete_offer(found, word, negated.bytes, err);
    buffer_clear(&negated);
    return ok;
}

static bool complete_setting_names(struct completions *found, const char *word,
                                   struct error *err)
{
    bool ok = true;
    for (int i = 0; ok && i < SETTING_COUNT; i++) {
        const struct setting *row = setting_row((enum setting_id)i);
        if (row->is_fixed)
            continue;
        ok = complete_offer(found, word, row->name, err);
        /* "no" before a switch is offered to whoever began so. */
        if (ok && row->kind == SETTING_KIND_SWITCH && strncmp(word, "no", 2) == 0)
            ok = complete_offer_negated(found, word, row->name, err);
    }
    return ok;
}

static bool complete_setting_values(const struct session *session,
                                    struct completions *found, enum setting_id id,
                                    const char *word, struct error *err)
{
    const struct setting *row = setting_row(id);
    bool ok = true;
    for (const struct setting_choice *c = row->choices; ok && c && c->name; c++)
        ok = complete_offer(found, word, c->name, err);
    if (!ok || row->kind != SETTING_KIND_THEME)
        return ok;
    char **names = settings_list_themes(&session->settings.themes, err);
    for (char **name = names; ok && name && *name; name++)
        ok = complete_offer(found, word, *name, err);
    settings_free_themes(names);
    return ok && names;
}

/* `NAME`, `NAME VALUE`, `NAME=VALUE` */
static bool complete_settings(const struct session *session, const char *line,
                              const char *argument, struct completions *found,
                              struct error *err)
{
    size_t length = strcspn(argument, " =");
    enum setting_id id;
    if (!argument[length])
        return complete_setting_names(found, argument, err);
    const char *value = argument + length + strspn(argument + length, " =");
    found->start = (size_t)(value - line);
    return !setting_find(argument, length, &id) ||
           complete_setting_values(session, found, id, value, err);
}

static bool complete_versions(const struct session *session, const char *word,
                              struct completions *found, struct error *err)
{
    bool ok = true;
    for (size_t i = 1; ok && i <= turn_version_count(session); i++) {
        char number[24];
        snprintf(number, sizeof number, "%zu", i);
        ok = complete_offer(found, word, number, err);
    }
    return ok;
}

static int complete_compare(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Is a name of a folder a folder itself? */
static bool complete_is_folder(const char *folder, const char *name)
{
    struct buffer path = {0};
    struct stat status;
    buffer_printf(&path, "%s/%s", folder, name);
    buffer_append_char(&path, '\0');
    bool is_folder =
        !path.failed && stat(path.bytes, &status) == 0 && S_ISDIR(status.st_mode);
    buffer_clear(&path);
    return is_folder;
}

/* One name of a folder, behind what of the word led there; a folder's with a slash.
 * What is hidden is offered to whoever began so; what is no UTF-8 cannot be typed. */
static bool complete_offer_file(struct completions *found, const char *word,
                                size_t lead_length, const char *folder,
                                const char *name, struct error *err)
{
    struct buffer path = {0};
    bool is_hidden = *name == '.' && word[lead_length] != '.';
    if (is_hidden || strcmp(name, ".") == 0 || strcmp(name, "..") == 0 ||
        u8_check((const uint8_t *)name, strlen(name)))
        return true;
    buffer_append(&path, word, lead_length);
    buffer_append_string(&path, name);
    buffer_append_string(&path, complete_is_folder(folder, name) ? "/" : "");
    buffer_append_char(&path, '\0');
    bool ok = buffer_check(&path, err) && complete_offer(found, word, path.bytes, err);
    buffer_clear(&path);
    return ok;
}

static bool complete_files(const struct session *session, struct completions *found,
                           const char *word, struct error *err)
{
    const char *slash = strrchr(word, '/');
    size_t lead_length = slash ? (size_t)(slash + 1 - word) : 0;
    char *lead = lead_length ? memory_copy_string(word, lead_length, err)
                             : memory_copy_string(".", 1, err);
    char *folder = lead ? exporting_expand_path(session, lead, err) : NULL;
    free(lead);
    if (!folder)
        return false;
    DIR *open = opendir(folder);
    bool ok = true;
    for (struct dirent *entry = open ? readdir(open) : NULL; ok && entry;
         entry = readdir(open))
        ok = complete_offer_file(found, word, lead_length, folder, entry->d_name, err);
    if (open)
        closedir(open);
    free(folder);
    if (found->count)
        qsort(found->items, found->count, sizeof *found->items, complete_compare);
    return ok;
}

/* What may stand behind a command. */
static bool complete_argument(const struct session *session,
                              const struct command *command, const char *line,
                              const char *argument, struct completions *found,
                              struct error *err)
{
    const char *blank = strrchr(argument, ' ');
    const char *word = blank ? blank + 1 : argument;
    bool ok = true;
    for (const char *const *w = blank ? NULL : command->words; ok && w && *w; w++)
        ok = complete_offer(found, word, *w, err);
    if (blank && command->completes != COMPLETES_SETTINGS)
        found->start = (size_t)(word - line);
    if (!ok)
        return false;
    switch (command->completes) {
    case COMPLETES_SETTINGS:
        return complete_settings(session, line, argument, found, err);
    case COMPLETES_FILES:
        return !blank || complete_files(session, found, word, err);
    case COMPLETES_VERSIONS:
        return complete_versions(session, word, found, err);
    case COMPLETES_COMMANDS:
        return blank || complete_commands(found, word, err);
    case COMPLETES_NOTHING:
    default:
        return true;
    }
}

bool complete_line(const struct session *session, const char *line,
                   struct completions *found, struct error *err)
{
    const char *space = strchr(line, ' ');
    completions_clear(found);
    if (!space)
        return complete_commands(found, line, err);
    const struct command *command = command_find(line, (size_t)(space - line));
    const char *argument = space + strspn(space, " ");
    found->start = (size_t)(argument - line);
    return !command || complete_argument(session, command, line, argument, found, err);
}
