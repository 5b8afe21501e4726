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

static void set_tell_names(struct session *session)
{
    char names[SESSION_NOTICE_BYTES] = "";
    for (int i = 0; i < SETTING_COUNT; i++) {
        size_t length = strlen(names);
        const struct setting *row = setting_row((enum setting_id)i);
        if (!row->is_fixed && length + strlen(row->name) + 3 < sizeof names) {
            strcat(names, length ? ", " : "");
            strcat(names, row->name);
        }
    }
    session_notify(session, "set one of %s", names);
}

/* What a line of :set asks for. */
struct set_wish {
    enum setting_id id;
    const char *value; /* ""; tell it */
};

/* A switch is turned off by `noNAME`. */
static bool set_find_negated(const char *name, size_t length, enum setting_id *id)
{
    int off;
    return length > 2 && strncmp(name, "no", 2) == 0 &&
           setting_find(name + 2, length - 2, id) &&
           setting_value_find(*id, "no", &off);
}

/* `NAME`, `NAME VALUE`, `NAME=VALUE`, `NAME = VALUE`; and as in vi `NAME?`, `noNAME`
 * and `NAME!`, which turns a switch over. False if there is no such setting. */
static bool set_read(const struct session *session, const char *line,
                     struct set_wish *wish)
{
    size_t length = strcspn(line, " =?!");
    const char *at = line + length;
    at += strspn(at, " ");
    bool turns = *at == '!';
    if (*at == '=' || *at == '?' || turns)
        at++;
    wish->value = at + strspn(at, " ");
    if (!setting_find(line, length, &wish->id)) {
        wish->value = "no";
        return set_find_negated(line, length, &wish->id);
    }
    if (turns && setting_row(wish->id)->kind == SETTING_KIND_SWITCH)
        wish->value = session->settings.values[wish->id] ? "no" : "yes";
    return true;
}

enum effect set_command(struct session *session, const struct command_call *call,
                        struct error *err)
{
    struct set_wish wish;
    struct error own = {0};
    if (!*call->argument) {
        set_tell_names(session);
        return EFFECT_REDRAW;
    }
    if (!set_read(session, call->argument, &wish)) {
        session_notify(session, "%.*s: no such setting (set alone names them)",
                       (int)strcspn(call->argument, " =?!"), call->argument);
        return EFFECT_REDRAW;
    }
    const char *name = setting_row(wish.id)->name;
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
