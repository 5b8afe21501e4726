/* set.c - see set.h. */
#include "session/set.h"

#include "session/detail.h"

#include <string.h>

/* Take up a value that was changed in session->settings. */
static enum effect set_take_up(struct session *session, enum setting_id id,
                               struct error *err)
{
    switch (id) {
    case SETTING_LAYOUT:
        session->is_apart = false;
        session_lay_out(session);
        return EFFECT_REDRAW;
    case SETTING_DETAIL:
        return detail_take_up(session, err) ? EFFECT_REDRAW : EFFECT_QUIT;
    case SETTING_MEASURE:
    case SETTING_NUMBERS:
        session_lay_out(session);
        return EFFECT_REDRAW;
    default:
        return EFFECT_REDRAW;
    }
}

static bool set_tell(struct session *session, enum setting_id id, struct error *err)
{
    struct buffer value = {0};
    settings_print_value(&value, &session->settings, id);
    buffer_append_string(&value, " (");
    settings_print_values(&value, &session->settings, id);
    buffer_append_string(&value, ")");
    bool ok = buffer_check(&value, err);
    if (ok)
        session_notify(session, "%s = %.*s", setting_row(id)->name, (int)value.length,
                       value.bytes);
    buffer_clear(&value);
    return ok;
}

/* Is a setting turned on and off by its name alone, as in vi? */
static bool set_is_switch(enum setting_id id)
{
    return setting_row(id)->kind == SETTING_KIND_SWITCH;
}

static void set_append_state(const struct session *session, enum setting_id id,
                             struct buffer *out)
{
    const char *name = setting_row(id)->name;
    if (set_is_switch(id)) {
        buffer_printf(out, "%s%s", session->settings.values[id] ? "" : "no", name);
        return;
    }
    buffer_printf(out, "%s=", name);
    settings_print_value(out, &session->settings, id);
}

/* What can be set and how it is, in the form in which it can be typed. */
static bool set_tell_all(struct session *session, struct error *err)
{
    struct buffer all = {0};
    for (int i = 0; i < SETTING_COUNT; i++) {
        if (setting_row((enum setting_id)i)->is_fixed)
            continue;
        buffer_append_string(&all, all.length ? " " : "");
        set_append_state(session, (enum setting_id)i, &all);
    }
    bool ok = buffer_check(&all, err);
    if (ok)
        session_notify(session, "%.*s", (int)all.length, all.bytes);
    buffer_clear(&all);
    return ok;
}

/* What a line of :set asks for. */
struct set_wish {
    enum setting_id id;
    const char *value; /* "": tell it */
    bool has_too_much; /* a value, behind a form that takes none */
};

/* A switch is turned off by `noNAME`, and so is what has "no" among its values. */
static bool set_find_negated(const char *name, size_t length, enum setting_id *id)
{
    int off;
    return length > 2 && strncmp(name, "no", 2) == 0 &&
           setting_find(name + 2, length - 2, id) &&
           setting_value_find(*id, "no", &off);
}

/* `NAME VALUE`, `NAME=VALUE`, `NAME = VALUE`; `NAME`, which tells the value; and as in
 * vi `NAME?`, which always tells it, and of a switch `NAME`, which turns it on,
 * `noNAME`, and `NAME!`, which turns it over. False if there is no such setting. */
static bool set_read(const struct session *session, const char *line,
                     struct set_wish *wish)
{
    size_t length = strcspn(line, " =?!");
    const char *at = line + length;
    at += strspn(at, " ");
    char sign = *at;
    if (sign == '=' || sign == '?' || sign == '!')
        at++;
    wish->value = at + strspn(at, " ");
    bool has_value = *wish->value != '\0';
    wish->has_too_much = has_value && (sign == '?' || sign == '!');
    if (!setting_find(line, length, &wish->id)) {
        wish->value = "no";
        wish->has_too_much = has_value || sign != '\0';
        return set_find_negated(line, length, &wish->id);
    }
    if (sign == '!' && set_is_switch(wish->id))
        wish->value = session->settings.values[wish->id] ? "no" : "yes";
    else if (sign == '\0' && set_is_switch(wish->id))
        wish->value = "yes";
    return true;
}

enum effect set_command(struct session *session, const struct command_call *call,
                        struct error *err)
{
    struct set_wish wish;
    struct error own = {0};
    if (!*call->argument || strcmp(call->argument, "all") == 0)
        return set_tell_all(session, err) ? EFFECT_REDRAW : EFFECT_QUIT;
    if (!set_read(session, call->argument, &wish)) {
        session_notify(session, "%.*s: no such setting (set alone names them)",
                       (int)strcspn(call->argument, " =?!"), call->argument);
        return EFFECT_REDRAW;
    }
    const char *name = setting_row(wish.id)->name;
    if (wish.has_too_much) {
        session_notify(session, "%s: to give a value, write set %s VALUE",
                       call->argument, name);
        return EFFECT_REDRAW;
    }
    if (!*wish.value)
        return set_tell(session, wish.id, err) ? EFFECT_REDRAW : EFFECT_QUIT;
    if (setting_row(wish.id)->is_fixed) {
        session_notify(session, "%s is set before the reader starts: --help tells how",
                       name);
        return EFFECT_REDRAW;
    }
    if (settings_set(&session->settings, wish.id, wish.value, SETTING_FROM_READER,
                     &own))
        return set_take_up(session, wish.id, err);
    if (own.code == ERROR_MEMORY) {
        error_set_memory(err);
        return EFFECT_QUIT;
    }
    session_notify(session, "%s: %s: %s", name, wish.value, own.message);
    return EFFECT_REDRAW;
}
