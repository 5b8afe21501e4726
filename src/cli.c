/* cli.c - reading the command line by the table of options. */
#include "cli.h"

#include "base/memory.h"
#include "cli_table.h"

#include <stdlib.h>
#include <string.h>

/* By name, or by an unambiguous beginning of it. */
static const struct cli_option *find_long(const char *name, size_t length,
                                          struct error *err)
{
    size_t group_count;
    const struct cli_group *groups = cli_group_table(&group_count);
    const struct cli_option *found = NULL;
    for (size_t g = 0; g < group_count; g++)
        for (const struct cli_option *o = groups[g].options; o->name; o++) {
            if (strncmp(o->name, name, length) != 0)
                continue;
            if (!o->name[length])
                return o;
            if (found) {
                error_set(err, ERROR_USAGE, "--%.*s: is it --%s or --%s? (try --help)",
                          (int)length, name, found->name, o->name);
                return NULL;
            }
            found = o;
        }
    if (!found)
        error_set(err, ERROR_USAGE, "--%.*s: no such option (try --help)", (int)length,
                  name);
    return found;
}

static const struct cli_option *find_short(char letter, struct error *err)
{
    size_t group_count;
    const struct cli_group *groups = cli_group_table(&group_count);
    for (size_t g = 0; g < group_count; g++)
        for (const struct cli_option *o = groups[g].options; o->name; o++)
            if (o->letter && o->letter == letter)
                return o;
    error_set(err, ERROR_USAGE, "-%c: no such option (try --help)", letter);
    return NULL;
}

static bool apply_setting(struct cli_options *options, const struct cli_option *option,
                          const char *value, struct error *err)
{
    enum setting_id id;
    struct error own = {0};
    const char *given = option->given ? option->given : "yes";
    if (!setting_find(option->setting, strlen(option->setting), &id))
        return error_set(err, ERROR_USAGE, "--%s: no such option", option->name);
    return settings_set(&options->settings, id, value ? value : given,
                        SETTING_FROM_OPTION, &own) ||
           error_set(err, own.code, "--%s=%s: %s", option->name, value ? value : given,
                     own.message);
}

static bool apply_option(struct cli_options *options, const struct cli_option *option,
                         const char *value, struct error *err)
{
    if (option->setting)
        return apply_setting(options, option, value, err);
    if (option->apply)
        return option->apply(options, option, value, err);
    *(bool *)((char *)options + option->flag_offset) = true;
    return true;
}

/* The arguments that are still to be read. */
struct arguments {
    int count;
    char **items;
    int next;
};

static bool next_value(struct arguments *arguments, const struct cli_option *option,
                       const char **value, struct error *err)
{
    if (arguments->next == arguments->count)
        return error_set(err, ERROR_USAGE, "--%s: needs %s behind it (try --help)",
                         option->name, option->argument_name);
    *value = arguments->items[arguments->next++];
    return true;
}

static bool parse_long(struct cli_options *options, struct arguments *arguments,
                       const char *text, struct error *err)
{
    size_t length = strcspn(text, "=");
    const char *value = text[length] ? text + length + 1 : NULL;
    const struct cli_option *option = find_long(text, length, err);
    if (!option)
        return false;
    if (option->argument == CLI_ARGUMENT_NO && value)
        return error_set(err, ERROR_USAGE, "--%s: takes no value, but has '%s'",
                         option->name, value);
    if (option->argument == CLI_ARGUMENT_YES && !value &&
        !next_value(arguments, option, &value, err))
        return false;
    return apply_option(options, option, value, err);
}

/* A run of letters behind one dash: -qftext. */
static bool parse_short(struct cli_options *options, struct arguments *arguments,
                        const char *text, struct error *err)
{
    while (*text) {
        const struct cli_option *option = find_short(*text++, err);
        if (!option)
            return false;
        const char *value = NULL;
        if (option->argument == CLI_ARGUMENT_YES) {
            if (*text)
                value = text;
            else if (!next_value(arguments, option, &value, err))
                return false;
            text = "";
        }
        if (!apply_option(options, option, value, err))
            return false;
    }
    return true;
}

static bool check_paths(const struct cli_options *options, struct error *err)
{
    size_t count = options->path_count, from_input = 0;
    if (count == 0)
        return error_set(err, ERROR_USAGE,
                         "no files are named; give two, LEFT and RIGHT (try --help)");
    if (count == 1)
        return error_set(err, ERROR_USAGE,
                         "%s: names one file only; give the other version, too "
                         "(try --help)",
                         options->paths[SIDE_LEFT]);
    for (size_t i = 0; i < count; i++) {
        from_input += strcmp(options->paths[i], "-") == 0;
        if (!*options->paths[i])
            return error_set(err, ERROR_USAGE,
                             "\"\": an empty name is that of no file (try --help)");
    }
    if (from_input > 1)
        return error_set(err, ERROR_USAGE,
                         "-: only one version can come from standard input");
    if (options->label_count > count)
        return error_set(err, ERROR_USAGE,
                         "--label=%s: a label too many; there are %zu versions",
                         options->labels[count], count);
    /* What compares one pair only, whatever else is read. */
    const char *pair_only = options->format         ? "--format"
                            : options->output       ? "--output"
                            : options->is_brief     ? "--brief"
                            : options->check_kinds  ? "--check"
                            : options->session_file ? "--session"
                                                    : NULL;
    if (count > SIDE_COUNT && pair_only)
        return error_set(err, ERROR_USAGE,
                         "%s: a third file; %s takes two, LEFT and RIGHT (try --help)",
                         options->paths[SIDE_COUNT], pair_only);
    return true;
}

/* Room for as many as there are arguments. */
static bool prepare_lists(struct cli_options *options, int argc, struct error *err)
{
    size_t most = (size_t)(argc > 0 ? argc : 1);
    options->commands = memory_new(most, sizeof *options->commands, err);
    options->labels = memory_new(most, sizeof *options->labels, err);
    options->paths = memory_new(most, sizeof *options->paths, err);
    return options->commands && options->labels && options->paths;
}

bool cli_parse(int argc, char **argv, struct cli_options *options, struct error *err)
{
    *options = (struct cli_options){0};
    settings_init(&options->settings);
    if (!prepare_lists(options, argc, err))
        return false;
    struct arguments arguments = {argc, argv, 1};
    bool only_paths = false;
    while (arguments.next < argc) {
        const char *text = argv[arguments.next++];
        bool ok = true;
        if (only_paths || strcmp(text, "-") == 0)
            options->paths[options->path_count++] = text;
        else if (strcmp(text, "--") == 0)
            only_paths = true;
        else if (strncmp(text, "--", 2) == 0)
            ok = parse_long(options, &arguments, text + 2, err);
        else if (*text == '-')
            ok = parse_short(options, &arguments, text + 1, err);
        else if (*text == '+')
            options->commands[options->command_count++] = text + 1;
        else
            options->paths[options->path_count++] = text;
        if (!ok)
            return false;
        if (options->wants_help || options->wants_version)
            return true;
    }
    /* These need no files. */
    if (options->wants_key_list || options->wants_config)
        return true;
    if (!check_paths(options, err))
        return false;
    if (options->output && !options->format && !options->check_kinds)
        options->format = report_format_of_file(options->output);
    return true;
}

void cli_options_clear(struct cli_options *options)
{
    for (int side = 0; side < SIDE_COUNT; side++)
        free(options->encodings[side]);
    free(options->commands);
    free(options->labels);
    free(options->paths);
    *options = (struct cli_options){0};
}
