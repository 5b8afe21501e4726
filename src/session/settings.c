/* settings.c - the table of settings, and values to and from their names. */
#include "session/settings.h"

#include "base/translate.h"
#include "session/layout.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static const struct setting_choice setting_switch[] = {
    {"yes", 1}, {"no", 0}, {"on", 1}, {"off", 0}, {NULL, 0}};

static const struct setting_choice setting_layouts[] = {
    {"auto", LAYOUT_AUTO}, {"side", LAYOUT_SIDE},     {"stack", LAYOUT_STACK},
    {"one", LAYOUT_ONE},   {"linear", LAYOUT_LINEAR}, {NULL, 0}};

static const struct setting_choice setting_details[] = {
    {"facts", SETTING_DETAIL_FACTS},
    {"words", SETTING_DETAIL_WORDS},
    {"typography", SETTING_DETAIL_TYPOGRAPHY},
    {NULL, 0}};

static const struct setting_choice setting_colors[] = {{"auto", SETTING_COLOR_AUTO},
                                                       {"always", SETTING_COLOR_ALWAYS},
                                                       {"never", SETTING_COLOR_NEVER},
                                                       {NULL, 0}};

static const struct setting_choice setting_watches[] = {{"no", SETTING_WATCH_NO},
                                                        {"yes", SETTING_WATCH_YES},
                                                        {"poll", SETTING_WATCH_POLL},
                                                        {NULL, 0}};

static const char setting_usual_theme[] = "default";

static const struct setting settings_table[SETTING_COUNT] = {
    [SETTING_LAYOUT] = {.name = "layout",
                        .help = N_("how the versions stand on the screen"),
                        .choices = setting_layouts,
                        .usual = LAYOUT_AUTO},
    [SETTING_MEASURE] = {.name = "measure",
                         .help = N_("the widest a pane's text gets, in columns"),
                         .kind = SETTING_KIND_NUMBER,
                         .least = 20,
                         .most = 400,
                         .usual = 76}, /* wider lines are harder to follow */
    [SETTING_NUMBERS] = {.name = "numbers",
                         .help = N_("number the passages"),
                         .kind = SETTING_KIND_SWITCH,
                         .choices = setting_switch,
                         .usual = 1},
    [SETTING_DETAIL] = {.name = "detail",
                        .help = N_("how much of what changed is shown"),
                        .choices = setting_details,
                        .usual = SETTING_DETAIL_WORDS},
    [SETTING_THEME] = {.name = "theme",
                       .help = N_("the colours of the reader"),
                       .kind = SETTING_KIND_THEME},
    [SETTING_COLOR] = {.name = "color",
                       .help = N_("when to use colours"),
                       .choices = setting_colors,
                       .usual = SETTING_COLOR_AUTO,
                       .is_fixed = true},
    [SETTING_ASCII] = {.name = "ascii",
                       .help = N_("draw and write nothing but ASCII"),
                       .kind = SETTING_KIND_SWITCH,
                       .choices = setting_switch,
                       .is_fixed = true},
    [SETTING_MOUSE] = {.name = "mouse",
                       .help =
                           N_("use the mouse: a click sets the place or jumps by the "
                              "overview, the wheel scrolls"),
                       .kind = SETTING_KIND_SWITCH,
                       .choices = setting_switch},
    [SETTING_WATCH] = {.name = "watch",
                       .help = N_(
                           "read a file again when it changes; poll: by looking each "
                           "second"),
                       .choices = setting_watches,
                       .usual = SETTING_WATCH_NO},
    [SETTING_KEEP] = {.name = "keep",
                      .help = N_("keep the place and what was dismissed between runs"),
                      .kind = SETTING_KIND_SWITCH,
                      .choices = setting_switch,
                      .usual = 1,
                      .is_fixed = true},
};

const struct setting *setting_row(enum setting_id id)
{
    return &settings_table[id];
}

const char *setting_value_name(enum setting_id id, int value)
{
    for (const struct setting_choice *c = settings_table[id].choices; c && c->name; c++)
        if (c->value == value)
            return c->name;
    return NULL;
}

bool setting_value_find(enum setting_id id, const char *name, int *value)
{
    for (const struct setting_choice *c = settings_table[id].choices; c && c->name; c++)
        if (strcmp(c->name, name) == 0) {
            *value = c->value;
            return true;
        }
    return false;
}

bool setting_find(const char *name, size_t length, enum setting_id *id)
{
    size_t begin_so = 0;
    for (int i = 0; i < SETTING_COUNT; i++) {
        const char *own = settings_table[i].name;
        if (strncmp(own, name, length) != 0)
            continue;
        *id = (enum setting_id)i;
        if (!own[length])
            return true;
        begin_so++;
    }
    return length && begin_so == 1;
}

void settings_init(struct settings *settings)
{
    *settings = (struct settings){0};
    for (int i = 0; i < SETTING_COUNT; i++)
        settings->values[i] = settings_table[i].usual;
    memcpy(settings->theme, setting_usual_theme, sizeof setting_usual_theme);
}

static bool settings_fail(const struct settings *settings, enum setting_id id,
                          const char *what, struct error *err)
{
    struct buffer known = {0};
    settings_print_values(&known, settings, id);
    if (buffer_check(&known, err))
        error_set(err, ERROR_USAGE, "%s %.*s", _(what), (int)known.length,
                  known.bytes ? known.bytes : "");
    buffer_clear(&known);
    return false;
}

static bool settings_read_number(const struct setting *row, const char *value,
                                 int *number)
{
    char *end;
    errno = 0;
    long read = *value >= '0' && *value <= '9' ? strtol(value, &end, 10) : -1;
    if (read < row->least || read > row->most || *end || errno)
        return false;
    *number = (int)read;
    return true;
}

static bool settings_set_theme(struct settings *settings, const char *name,
                               enum setting_source source, struct error *err)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789-_";
    size_t length = strlen(name);
    bool is_name =
        length && strspn(name, letters) == length && length < SETTING_THEME_BYTES;
    /* An option is read before the folders of themes are known. */
    if (!is_name && !settings->themes.own && !settings->themes.installed)
        return error_set(err, ERROR_USAGE,
                         "no name of a theme; give small letters, digits, - and _");
    if (!is_name || !settings_has_theme(&settings->themes, name))
        return settings_fail(settings, SETTING_THEME, N_("no such theme; one of"), err);
    if (source < settings->sources[SETTING_THEME])
        return true;
    memcpy(settings->theme, name, length + 1);
    settings->sources[SETTING_THEME] = (uint8_t)source;
    return true;
}

void settings_choose(struct settings *settings, enum setting_id id, int value)
{
    settings->values[id] = value;
    settings->sources[id] = SETTING_FROM_READER;
}

int settings_chosen(const struct settings *settings, enum setting_id id, int otherwise)
{
    return settings->sources[id] == SETTING_FROM_READER ? settings->values[id]
                                                        : otherwise;
}

bool settings_check_theme(const struct settings *settings, struct error *err)
{
    return settings_has_theme(&settings->themes, settings->theme) ||
           settings_fail(settings, SETTING_THEME, N_("no such theme; one of"), err);
}

bool settings_set(struct settings *settings, enum setting_id id, const char *value,
                  enum setting_source source, struct error *err)
{
    const struct setting *row = &settings_table[id];
    int number = 0;
    if (row->kind == SETTING_KIND_THEME)
        return settings_set_theme(settings, value, source, err);
    if (row->kind == SETTING_KIND_NUMBER) {
        if (!settings_read_number(row, value, &number))
            return settings_fail(settings, id, N_("give a number from"), err);
    } else if (!setting_value_find(id, value, &number)) {
        return settings_fail(settings, id, N_("no such value; one of"), err);
    }
    if (source < settings->sources[id])
        return true;
    settings->values[id] = number;
    settings->sources[id] = (uint8_t)source;
    return true;
}

void settings_print_value(struct buffer *out, const struct settings *settings,
                          enum setting_id id)
{
    const struct setting *row = &settings_table[id];
    if (row->kind == SETTING_KIND_THEME) {
        buffer_append_string(out, settings->theme);
        return;
    }
    const char *name = setting_value_name(id, settings->values[id]);
    if (name)
        buffer_append_string(out, name);
    else
        buffer_printf(out, "%d", settings->values[id]);
}

static void settings_print_themes(struct buffer *out,
                                  const struct theme_folders *folders)
{
    char **names = settings_list_themes(folders, NULL);
    out->failed |= !names;
    for (size_t i = 0; names && names[i]; i++)
        buffer_printf(out, "%s%s", i ? ", " : "", names[i]);
    settings_free_themes(names);
}

void settings_print_values(struct buffer *out, const struct settings *settings,
                           enum setting_id id)
{
    const struct setting *row = &settings_table[id];
    if (row->kind == SETTING_KIND_THEME)
        settings_print_themes(out, &settings->themes);
    else if (row->kind == SETTING_KIND_NUMBER)
        buffer_printf(out, _("%d to %d"), row->least, row->most);
    else if (row->kind == SETTING_KIND_SWITCH)
        buffer_append_string(out, "yes, no");
    else
        for (const struct setting_choice *c = row->choices; c->name; c++)
            buffer_printf(out, "%s%s", c == row->choices ? "" : ", ", c->name);
}
