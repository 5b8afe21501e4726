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

/* `NAME`, `NAME VALUE`, `NAME=VALUE`, `NAME = VALUE`. Returns where the value begins.
 */
static const char *set_split(const char *line, size_t *name_length)
{
    *name_length = strcspn(line, " =?");
    const char *at = line + *name_length;
    at += strspn(at, " ");
    if (*at == '=' || *at == '?')
        at++;
    return at + strspn(at, " ");
}

enum effect set_command(struct session *session, const struct command_call *call,
                        struct error *err)
{
    size_t length;
    const char *value = set_split(call->argument, &length);
    enum setting_id id;
    struct error own = {0};
    if (!length) {
        set_tell_names(session);
        return EFFECT_REDRAW;
    }
    if (!setting_find(call->argument, length, &id)) {
        session_notify(session, "%.*s: no such setting (set alone names them)",
                       (int)length, call->argument);
        return EFFECT_REDRAW;
    }
    if (!*value)
        return set_tell(session, id, err) ? EFFECT_REDRAW : EFFECT_QUIT;
    if (setting_row(id)->is_fixed) {
        session_notify(session, "%s is set before the reader starts: --help tells how",
                       setting_row(id)->name);
        return EFFECT_REDRAW;
    }
    if (settings_set(&session->settings, id, value, SETTING_FROM_READER, &own))
        return set_take_up(session, id, err);
    if (own.code == ERROR_MEMORY) {
        error_set_memory(err);
        return EFFECT_QUIT;
    }
    session_notify(session, "%s: %s: %s", setting_row(id)->name, value, own.message);
    return EFFECT_REDRAW;
}
