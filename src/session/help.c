/* help.c - the help, made from the table of commands and the keys as they are bound. */
#include "base/translate.h"
#include "session/panel.h"
#include "session/panel_keys.h"
#include "session/session.h"

/* What signs and colours say; the table of commands cannot know. */
static const struct help_sign {
    const char *sign;
    const char *meaning;
} help_signs[] = {
    {"=  ~", N_("the passages are the same; edited")},
    {"-  +", N_("dropped: only on the left; added: only on the right")},
    {">  <", N_("moved away from here; moved here from elsewhere")},
    {"|- -|", N_("lines in the gutter hold a split or merged passage together")},
    {N_("orange"), N_("words of the left that changed or went (without colour: bold)")},
    {N_("blue"), N_("words of the right that changed or came (without colour: bold)")},
    {N_("violet"), N_("words that stand elsewhere in the same passage")},
    {"\" \"",
     N_("bold quotation marks: their colour tells kept, changed, without counterpart")},
    {N_("underline"), N_("evidence of a finding")},
    {N_("lit"), N_("what you are at, the same in both panes")},
    {"1* 1^", N_("behind a passage's number: a note; a pin (&: both; ?: half a pin)")},
    {"cqdm", N_("right edge: changes, quotations, findings (drift), moves; ]c ]q ]d ]m "
                "go there")},
};

/* lead: behind what stands in the panel's lead already */
static bool help_add(struct session *session, const char *lead, const char *text,
                     enum role role, struct error *err)
{
    buffer_append_string(&session->panel.lead, lead);
    buffer_append_string(&session->panel.text, text);
    return panel_end_line(&session->panel, role, (struct target){TARGET_NONE, 0, 0},
                          err);
}

static bool help_add_category(struct session *session, enum command_category category,
                              struct error *err)
{
    size_t count;
    const struct command *table = command_table(&count);
    struct buffer *lead = &session->panel.lead;
    bool ok = help_add(session, _(command_category_title(category)), "",
                       ROLE_PANEL_STRONG, err);
    for (size_t i = 0; ok && i < count; i++) {
        if (table[i].category != category)
            continue;
        buffer_append_string(lead, "  ");
        command_print_keys(lead, &session->keys, &table[i], 0);
        if (lead->length == 2)
            buffer_printf(lead, ":%s", table[i].name);
        ok = help_add(session, "", _(table[i].help), ROLE_PANEL, err);
    }
    return ok;
}

/* What a list's own keys do. */
static bool help_add_panel_keys(struct session *session, struct error *err)
{
    size_t count;
    const struct panel_hint *hints = panel_hint_table(&count);
    bool ok =
        help_add(session, _("In a list or on a page"), "", ROLE_PANEL_STRONG, err);
    for (size_t i = 0; ok && i < count; i++) {
        if (!hints[i].keys || !hints[i].help)
            continue;
        buffer_append_string(&session->panel.lead, "  ");
        ok = help_add(session, hints[i].keys, _(hints[i].help), ROLE_PANEL, err);
    }
    return ok;
}

bool help_fill(struct session *session, struct error *err)
{
    bool ok = true;
    panel_open(&session->panel, PANEL_HELP,
               _("Help - a number before a key repeats it; / searches this page"),
               false);
    /* The keys of this program come before those it shares with every pager. */
    static const enum command_category order[] = {
        CATEGORY_JUMPING, CATEGORY_LISTS,     CATEGORY_FINDINGS,
        CATEGORY_WORKING, CATEGORY_SEARCHING, CATEGORY_SCROLLING,
        CATEGORY_VIEW,    CATEGORY_VERSIONS,  CATEGORY_GENERAL};
    for (size_t i = 0; ok && i < sizeof order / sizeof *order; i++)
        ok = help_add_category(session, order[i], err) &&
             (order[i] != CATEGORY_LISTS || help_add_panel_keys(session, err));
    ok = ok && help_add(session, _("Signs"), "", ROLE_PANEL_STRONG, err);
    for (size_t i = 0; ok && i < sizeof help_signs / sizeof *help_signs; i++) {
        buffer_append_string(&session->panel.lead, "  ");
        ok = help_add(session, _(help_signs[i].sign), _(help_signs[i].meaning),
                      ROLE_PANEL, err);
    }
    return ok;
}
