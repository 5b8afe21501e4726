/* config.c - reading the configuration file, and writing one. */
#include "session/config.h"

#include "base/translate.h"
#include "session/command.h"

#include <string.h>

bool config_init(struct config *config, struct error *err)
{
    *config = (struct config){.complaints = {.count = 0}};
    settings_init(&config->settings);
    return command_bind_defaults(&config->keys, err);
}

void config_clear(struct config *config)
{
    key_map_clear(&config->keys);
    complaints_clear(&config->complaints);
}

/* ---- Reading ---- */

static void config_take_setting(struct config *config, struct ini_file *file,
                                const char *name, const char *value, struct error *err)
{
    enum setting_id id;
    struct error own = {0};
    size_t length = strlen(name);
    if (!setting_find(name, length, &id) || strlen(setting_row(id)->name) != length)
        ini_file_complain(file, "%s: no such setting; --print-config shows them all",
                          name);
    else if (!settings_set(&config->settings, id, value, SETTING_FROM_FILE, &own) &&
             own.code == ERROR_USAGE)
        ini_file_complain(file, "%s = %s: %s", name, value, own.message);
    if (own.code == ERROR_MEMORY)
        error_set_memory(err);
}

/* One key of the list at `*at`: quotation marks keep a key apart that would begin a
 * comment. False at the end. */
static bool config_next_key(const char **at, const char **key, size_t *length)
{
    *at += strspn(*at, " \t");
    *key = *at;
    *length = strcspn(*at, " \t");
    *at += *length;
    if (*length >= 3 && (*key)[0] == '"' && (*key)[*length - 1] == '"') {
        *key += 1;
        *length -= 2;
    }
    return *length > 0;
}

static bool config_check_keys(struct ini_file *file, const char *name,
                              const char *value)
{
    const char *key;
    size_t length;
    struct key_sequence sequence;
    if (!*value && ini_file_has_semicolon(file)) {
        ini_file_complain(file, "%s: ; begins a comment; write \";\" for the key",
                          name);
        return false;
    }
    while (config_next_key(&value, &key, &length))
        if (!key_parse(key, length, &sequence)) {
            ini_file_complain(
                file, "%s: %.*s is no key; write keys as --list-keys shows them", name,
                (int)length, key);
            return false;
        }
    return true;
}

static void config_take_keys(struct config *config, struct ini_file *file,
                             const char *name, const char *value, struct error *err)
{
    size_t count, length;
    const struct command *command = command_find(name, strlen(name));
    const char *key;
    struct key_sequence sequence;
    if (!command || strcmp(command->name, name) != 0) {
        ini_file_complain(file, "%s: no such command; --list-keys shows them all",
                          name);
        return;
    }
    if (!config_check_keys(file, name, value))
        return;
    uint32_t index = (uint32_t)(command - command_table(&count));
    key_map_unbind(&config->keys, index);
    while (config_next_key(&value, &key, &length))
        if (key_parse(key, length, &sequence) &&
            !key_map_bind(&config->keys, &sequence, index, err))
            return;
}

static void config_take(struct ini_file *file, const char *part, const char *name,
                        const char *value, void *user, struct error *err)
{
    if (strcmp(part, "keys") == 0)
        config_take_keys(user, file, name, value, err);
    else if (!*part)
        config_take_setting(user, file, name, value, err);
    else
        ini_file_complain(
            file, "[%s]: no such part; settings stand at the top, keys in [keys]",
            part);
}

bool config_read(struct config *config, const char *path, struct error *err)
{
    return ini_file_read(path, config_take, config, &config->complaints, err);
}

/* ---- Writing ---- */

static void config_print_setting(struct buffer *out, const struct settings *settings,
                                 enum setting_id id)
{
    struct settings usual;
    const struct setting *row = setting_row(id);
    settings_init(&usual);
    buffer_printf(out, "\n# %s: ", _(row->help));
    settings_print_values(out, settings, id);
    buffer_append_string(out, _(" (default: "));
    settings_print_value(out, &usual, id);
    buffer_printf(out, ")\n%s = ", row->name);
    settings_print_value(out, settings, id);
    buffer_append_char(out, '\n');
}

static void config_print_key(struct buffer *out, const struct key_sequence *sequence)
{
    struct buffer name = {0};
    key_sequence_print(&name, sequence);
    out->failed |= name.failed;
    bool is_quoted = name.length && (name.bytes[0] == ';' || name.bytes[0] == '"');
    buffer_append_string(out, is_quoted ? " \"" : " ");
    buffer_append(out, name.bytes, name.length);
    buffer_append_string(out, is_quoted ? "\"" : "");
    buffer_clear(&name);
}

static void config_print_command(struct buffer *out, const struct key_map *map,
                                 const struct command *command, uint32_t index)
{
    buffer_printf(out, "\n# %s", _(command->help));
    if (*command->keys)
        buffer_printf(out, _(" (default: %s)"), command->keys);
    buffer_printf(out, "\n%s =", command->name);
    for (size_t i = 0; i < map->count; i++)
        if (map->bindings[i].command == index)
            config_print_key(out, &map->bindings[i].sequence);
    buffer_append_char(out, '\n');
}

void config_print(struct buffer *out, const struct config *config)
{
    size_t count;
    const struct command *table = command_table(&count);
    buffer_append_string(
        out, _("# What the reader of Diptych is set to. Kept as "
               "$XDG_CONFIG_HOME/diptych/config (without\n"
               "# that variable ~/.config/diptych/config) it is read back; leave out "
               "what is to stay usual.\n"));
    for (int i = 0; i < SETTING_COUNT; i++)
        config_print_setting(out, &config->settings, (enum setting_id)i);
    buffer_append_string(
        out, _("\n# The keys of each command, with blanks between them; none unbinds "
               "it. ; stands in \"\".\n"));
    buffer_append_string(out, "[keys]\n");
    for (uint32_t i = 0; i < count; i++)
        config_print_command(out, &config->keys, &table[i], i);
}
