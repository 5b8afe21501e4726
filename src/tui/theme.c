/* theme.c - reading themes, and the look of a cell. */
#include "tui/theme.h"

#include <string.h>
#include <unistd.h>

static const char *const theme_hue_names[HUE_COUNT] = {
    [HUE_TEXT] = "text",   [HUE_GROUND] = "ground", [HUE_OLD] = "old",
    [HUE_NEW] = "new",     [HUE_MOVED] = "moved",   [HUE_QUOTE] = "quote",
    [HUE_ALERT] = "alert", [HUE_FAINT] = "faint",
};

static const char *const theme_role_names[ROLE_COUNT] = {
    [ROLE_BLANK] = "blank",
    [ROLE_TEXT] = "text",
    [ROLE_HEADING] = "heading",
    [ROLE_CAPTION] = "caption",
    [ROLE_BLOCK_QUOTE] = "block-quote",
    [ROLE_DATELINE] = "dateline",
    [ROLE_REPLACED_LEFT] = "replaced-left",
    [ROLE_REPLACED_RIGHT] = "replaced-right",
    [ROLE_DELETED] = "deleted",
    [ROLE_INSERTED] = "inserted",
    [ROLE_WORDS_MOVED] = "words-moved",
    [ROLE_TYPOGRAPHY] = "typography",
    [ROLE_DROPPED] = "dropped",
    [ROLE_ADDED] = "added",
    [ROLE_QUOTE_KEPT] = "quote-kept",
    [ROLE_QUOTE_CHANGED] = "quote-changed",
    [ROLE_QUOTE_LONE] = "quote-lone",
    [ROLE_FIELD] = "field",
    [ROLE_POINTER] = "pointer",
    [ROLE_NUMBER] = "number",
    [ROLE_NUMBER_CURRENT] = "number-current",
    [ROLE_SIGN_SAME] = "sign-same",
    [ROLE_SIGN_EDITED] = "sign-edited",
    [ROLE_SIGN_MOVED] = "sign-moved",
    [ROLE_SIGN_DROPPED] = "sign-dropped",
    [ROLE_SIGN_ADDED] = "sign-added",
    [ROLE_SIGN_SHAPE] = "sign-shape",
    [ROLE_TITLE] = "title",
    [ROLE_TITLE_FOCUSED] = "title-focused",
    [ROLE_STATUS] = "status",
    [ROLE_NOTICE] = "notice",
    [ROLE_FOOTER] = "footer",
    [ROLE_FOOTER_KEY] = "footer-key",
    [ROLE_OVERVIEW_CHANGE] = "overview-change",
    [ROLE_OVERVIEW_QUOTE] = "overview-quote",
    [ROLE_OVERVIEW_FINDING] = "overview-finding",
    [ROLE_OVERVIEW_MOVE] = "overview-move",
    [ROLE_OVERVIEW_VIEW] = "overview-view",
    [ROLE_PANEL] = "panel",
    [ROLE_PANEL_TITLE] = "panel-title",
    [ROLE_PANEL_STRONG] = "panel-strong",
    [ROLE_PANEL_FAINT] = "panel-faint",
    [ROLE_PANEL_SELECTED] = "panel-selected",
    [ROLE_PROMPT] = "prompt",
};

const char *theme_role_name(enum role role)
{
    return theme_role_names[role];
}

/* ---- Reading ---- */

/* The next word of a line, cut off it; NULL at the end. */
static const char *theme_next_word(const char **line, size_t *length)
{
    const char *word = *line + strspn(*line, " \t");
    *length = strcspn(word, " \t");
    *line = word + *length;
    return *length ? word : NULL;
}

static bool theme_word_is(const char *word, size_t length, const char *name)
{
    return name && strlen(name) == length && memcmp(name, word, length) == 0;
}

static bool theme_find_hue(const char *word, size_t length, enum theme_hue *hue)
{
    for (int i = 0; i < HUE_COUNT; i++)
        if (theme_word_is(word, length, theme_hue_names[i])) {
            *hue = (enum theme_hue)i;
            return true;
        }
    return false;
}

/* A number below `limit`, or `-`. */
static bool theme_read_color(const char *word, size_t length, int limit, int *color)
{
    *color = THEME_DEFAULT;
    if (length == 1 && *word == '-')
        return true;
    int value = 0;
    for (size_t i = 0; i < length; i++) {
        if (word[i] < '0' || word[i] > '9' || value >= limit)
            return false;
        value = value * 10 + (word[i] - '0');
    }
    *color = value;
    return value < limit;
}

/* NAME = 256 16 8 LIT */
static void theme_take_color(struct theme *theme, struct ini_file *file,
                             const char *name, const char *value)
{
    static const int limits[] = {256, 16, 16, 256};
    int numbers[4];
    enum theme_hue hue;
    size_t length;
    if (!theme_find_hue(name, strlen(name), &hue)) {
        ini_file_complain(
            file, "%s: no such colour; the theme \"default\" has them all", name);
        return;
    }
    for (int i = 0; i < 4; i++) {
        const char *word = theme_next_word(&value, &length);
        if (!word || !theme_read_color(word, length, limits[i], &numbers[i])) {
            ini_file_complain(file,
                              "%s: give four numbers or -: of 256 colours, of 16, of "
                              "8, and of 256 where it is lit",
                              name);
            return;
        }
    }
    theme->colors[hue] =
        (struct theme_color){numbers[0], numbers[1], numbers[2], numbers[3]};
}

static bool theme_find_attribute(const char *word, size_t length, unsigned *bit)
{
    static const struct theme_attribute_name {
        const char *name;
        unsigned bit;
    } names[] = {{"bold", THEME_BOLD},
                 {"underline", THEME_UNDERLINE},
                 {"reverse", THEME_REVERSE},
                 {"dim", THEME_DIM}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (theme_word_is(word, length, names[i].name)) {
            *bit = names[i].bit;
            return true;
        }
    return false;
}

/* NAME = COLOUR [ATTRIBUTE]... [| ATTRIBUTE...] */
static void theme_take_role(struct theme *theme, struct ini_file *file,
                            const char *name, const char *value)
{
    size_t length;
    int role = 0;
    while (role < ROLE_COUNT &&
           !theme_word_is(name, strlen(name), theme_role_names[role]))
        role++;
    if (role == ROLE_COUNT) {
        ini_file_complain(file, "%s: no such thing; the theme \"default\" has them all",
                          name);
        return;
    }
    struct theme_entry entry = {HUE_TEXT, 0, 0};
    unsigned *bits = &entry.attributes, bit = 0;
    for (const char *word; (word = theme_next_word(&value, &length));) {
        if (theme_word_is(word, length, "|"))
            bits = &entry.plain;
        else if (theme_find_attribute(word, length, &bit))
            *bits |= bit;
        else if (!theme_find_hue(word, length, &entry.hue)) {
            ini_file_complain(file,
                              "%s: %.*s is neither a colour nor bold, underline, "
                              "reverse or dim",
                              name, (int)length, word);
            return;
        }
    }
    theme->entries[role] = entry;
}

static void theme_take(struct ini_file *file, const char *part, const char *name,
                       const char *value, void *user, struct error *err)
{
    (void)err;
    if (strcmp(part, "colors") == 0)
        theme_take_color(user, file, name, value);
    else if (strcmp(part, "roles") == 0)
        theme_take_role(user, file, name, value);
    else
        ini_file_complain(file, "%s: stands neither in [colors] nor in [roles]", name);
}

static bool theme_read(struct theme *theme, const struct theme_folders *folders,
                       const char *name, struct complaints *complaints,
                       struct error *err)
{
    const char *places[] = {folders->own, folders->installed};
    for (size_t i = 0; i < 2; i++) {
        struct buffer path = {0};
        if (!places[i])
            continue;
        buffer_printf(&path, "%s/%s", places[i], name);
        buffer_append_char(&path, '\0');
        bool ok = buffer_check(&path, err);
        bool is_there = ok && access(path.bytes, F_OK) == 0;
        if (is_there)
            ok = ini_file_read(path.bytes, theme_take, theme, complaints, err);
        buffer_clear(&path);
        if (!ok || is_there)
            return ok;
    }
    return true;
}

bool theme_load(struct theme *theme, const struct theme_folders *folders,
                const char *name, struct complaints *complaints, struct error *err)
{
    static const char usual[] = "default";
    *theme = (struct theme){.entries = {{HUE_TEXT, 0, 0}}};
    for (int i = 0; i < HUE_COUNT; i++)
        theme->colors[i] = (struct theme_color){THEME_DEFAULT, THEME_DEFAULT,
                                                THEME_DEFAULT, THEME_DEFAULT};
    return theme_read(theme, folders, usual, complaints, err) &&
           (strcmp(name, usual) == 0 ||
            theme_read(theme, folders, name, complaints, err));
}

/* ---- Looking up ---- */

static int theme_color_of(const struct theme_color *color, int color_count)
{
    return color_count >= 256  ? color->of_256
           : color_count >= 16 ? color->of_16
           : color_count >= 8  ? color->of_8
                               : THEME_DEFAULT;
}

struct theme_style theme_look_up(const struct theme *theme, enum role role,
                                 unsigned accents, int color_count)
{
    const struct theme_entry *entry = &theme->entries[role];
    const struct theme_color *color = &theme->colors[entry->hue];
    const struct theme_color *ground = &theme->colors[HUE_GROUND];
    bool is_lit = accents & ACCENT_SELECTED;
    bool has_lit_ground = color_count >= 256 && ground->lit != THEME_DEFAULT;
    /* Letters and ground change places, and some colours are no ground to read on. */
    if (is_lit && !has_lit_ground)
        color = &theme->colors[HUE_TEXT];
    struct theme_style style = {theme_color_of(color, color_count),
                                theme_color_of(ground, color_count), entry->attributes};
    if (style.foreground == THEME_DEFAULT || (is_lit && !has_lit_ground))
        style.attributes |= entry->plain;
    if (accents & ACCENT_FINDING)
        style.attributes |= THEME_UNDERLINE;
    if (is_lit && has_lit_ground) {
        style.foreground = color->lit;
        style.background = ground->lit;
        style.attributes &= ~(unsigned)(THEME_REVERSE | THEME_DIM);
    } else if (is_lit) {
        style.attributes |= THEME_REVERSE;
    }
    if (color_count >= 8 && color_count < 16 && style.foreground >= 8) {
        style.foreground -= 8;
        style.attributes |= THEME_BOLD;
    }
    if (accents & ACCENT_MATCH)
        style.attributes |= THEME_REVERSE | THEME_BOLD;
    return style;
}
