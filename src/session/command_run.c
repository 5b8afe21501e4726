/* command_run.c - what is made from the table of commands: finding by name, keys, lines
 * of the prompt. */
#include "base/translate.h"
#include "session/command.h"
#include "session/session.h"

#include <string.h>

/* Is a name one of those that stand between blanks? */
static bool command_lists_name(const char *names, const char *name, size_t length)
{
    for (const char *at = names; at && *at;) {
        size_t own = strcspn(at, " ");
        if (own == length && memcmp(at, name, length) == 0)
            return true;
        at += own + strspn(at + own, " ");
    }
    return false;
}

/* How many commands a name may stand for; *found is the last of them. */
static size_t command_search(const char *name, size_t length,
                             const struct command **found)
{
    size_t count, begin_so = 0;
    const struct command *table = command_table(&count);
    for (size_t i = 0; i < count; i++)
        if (command_lists_name(table[i].aliases, name, length) ||
            (strlen(table[i].name) == length &&
             memcmp(table[i].name, name, length) == 0)) {
            *found = &table[i];
            return 1;
        }
    for (size_t i = 0; length && i < count; i++)
        if (strncmp(table[i].name, name, length) == 0) {
            *found = &table[i];
            begin_so++;
        }
    return begin_so;
}

const struct command *command_find(const char *name, size_t length)
{
    const struct command *found = NULL;
    return command_search(name, length, &found) == 1 ? found : NULL;
}

const char *command_category_title(enum command_category category)
{
    static const char *const titles[CATEGORY_COUNT] = {
        [CATEGORY_SCROLLING] = N_("Scrolling"),
        [CATEGORY_JUMPING] = N_("Jumping"),
        [CATEGORY_SEARCHING] = N_("Searching"),
        [CATEGORY_LISTS] = N_("Lists and reasons"),
        [CATEGORY_VERSIONS] = N_("More than two versions"),
        [CATEGORY_FINDINGS] = N_("Findings"),
        [CATEGORY_WORKING] = N_("Pins, notes and undoing"),
        [CATEGORY_VIEW] = N_("Panes and view"),
        [CATEGORY_GENERAL] = N_("General"),
    };
    return titles[category];
}

bool command_bind_defaults(struct key_map *map, struct error *err)
{
    size_t count;
    const struct command *commands = command_table(&count);
    for (uint32_t i = 0; i < count; i++)
        for (const char *key = commands[i].keys; *key;) {
            size_t length = strcspn(key, " ");
            struct key_sequence sequence;
            if (!key_parse(key, length, &sequence))
                return error_set(err, ERROR_USAGE, "%s: %.*s is no key",
                                 commands[i].name, (int)length, key);
            if (!key_map_bind(map, &sequence, i, err))
                return false;
            key += length + strspn(key + length, " ");
        }
    return true;
}

void command_print_keys(struct buffer *out, const struct key_map *map,
                        const struct command *command, size_t limit)
{
    size_t count;
    uint32_t index = (uint32_t)(command - command_table(&count));
    size_t printed = 0;
    for (size_t i = 0; i < map->count && (!limit || printed < limit); i++) {
        if (map->bindings[i].command != index)
            continue;
        if (printed++)
            buffer_append_string(out, "  ");
        key_sequence_print(out, &map->bindings[i].sequence);
    }
}

void command_list_keys(struct buffer *out, const struct key_map *map)
{
    size_t count;
    const struct command *commands = command_table(&count);
    for (size_t i = 0; i < count; i++) {
        size_t start = out->length;
        command_print_keys(out, map, &commands[i], 0);
        size_t width = out->length - start;
        buffer_append_repeated(out, ' ', width < 18 ? 18 - width : 2);
        buffer_printf(out, "%-20s %s\n", commands[i].name, _(commands[i].help));
    }
}

/* A line that begins with a digit: a place, or a count before a command's name. */
static const char *command_read_count(const char *line, long *count)
{
    long value = 0;
    const char *at = line;
    for (; *at >= '0' && *at <= '9'; at++)
        if (value < 10000000)
            value = value * 10 + (*at - '0');
    *count = at == line ? -1 : value;
    return at + strspn(at, " ");
}

/* What stands for a command without a blank behind it: `/pattern`, `%`, `$`. */
static const char *command_of_sign(char sign)
{
    switch (sign) {
    case '\0':
        return "start";
    case '%':
        return "percent";
    case '$':
        return "end";
    case '/':
        return "search";
    case '?':
        return "search-back";
    case '&':
        return "only";
    default:
        return NULL;
    }
}

/* A key in the place of a name, as less takes it: `+G`, `+]d`. */
static const struct command *command_of_key(const struct session *session,
                                            const char *name, size_t length)
{
    struct key_sequence sequence;
    uint32_t index;
    size_t count;
    if (!key_parse(name, length, &sequence) ||
        key_map_find(&session->keys, &sequence, &index) != KEY_MATCH_WHOLE)
        return NULL;
    return &command_table(&count)[index];
}

static void command_tell_unknown(struct session *session, const char *name,
                                 size_t length, size_t begin_so)
{
    if (begin_so)
        session_notify(session,
                       ngettext("%.*s: %zu command begins so (Tab shows it)",
                                "%.*s: %zu commands begin so (Tab shows them)",
                                begin_so),
                       (int)length, name, begin_so);
    else
        session_notify(session, "%.*s: no such command (h: help)", (int)length, name);
}

enum effect command_run_line(struct session *session, const char *line,
                             struct error *err)
{
    struct command_call call = {.count = -1, .argument = ""};
    line += strspn(line, " :");
    line = command_read_count(line, &call.count);
    if (!*line && call.count < 0)
        return EFFECT_REDRAW;
    const char *sign = command_of_sign(*line), *name = sign ? sign : line;
    size_t length = strcspn(name, " ");
    size_t begin_so = command_search(name, length, &call.command);
    if (!begin_so)
        call.command = command_of_key(session, name, length);
    if (begin_so > 1 || !call.command) {
        command_tell_unknown(session, line, length, begin_so);
        return EFFECT_REDRAW;
    }
    call.argument = sign ? line + (*line != '\0') : line + length;
    if (!sign)
        call.argument += strspn(call.argument, " ");
    if (call.command->argument == ARGUMENT_NONE && *call.argument) {
        session_notify(session, "%s takes no argument", call.command->name);
        return EFFECT_REDRAW;
    }
    return session_run(session, &call, err);
}
