/* panel_keys.c - what the keys of a panel do. */
#include "session/panel_keys.h"

#include "base/translate.h"
#include "session/panel.h"

#define PANEL_PAGES  (1u << PANEL_WHY | 1u << PANEL_HELP)
#define PANEL_SORTED (1u << PANEL_FINDINGS | 1u << PANEL_QUOTES)
#define PANEL_ALL    (~0u)

static const struct panel_hint panel_hints[] = {
    {.command = "close", .word = N_("close"), .panels = PANEL_ALL},
    {.keys = "Enter",
     .word = N_("go there"),
     .help = N_("go to the chosen line; again: to a finding's next place"),
     .panels = ~(PANEL_PAGES | 1u << PANEL_VERSIONS)},
    {.keys = "Enter",
     .word = N_("compare"),
     .help = N_("in the list of versions: compare these two"),
     .panels = 1u << PANEL_VERSIONS},
    {.keys = "j k",
     .word = N_("choose"),
     .help = N_("choose a line, shown at once in both panes; also g G d u Space b"),
     .panels = ~PANEL_PAGES},
    {.keys = "j k", .word = N_("scroll"), .panels = PANEL_PAGES},
    {.keys = "/",
     .word = N_("filter"),
     .help = N_("show only the lines that hold what you type"),
     .panels = PANEL_ALL},
    {.keys = "Tab",
     .word = N_("to the text"),
     .help = N_("give the keys to the text, and back to the list"),
     .panels = PANEL_ALL},
    {.keys = "s",
     .word = N_("sort"),
     .help = N_("sort by severity, or by place"),
     .panels = PANEL_SORTED},
    {.command = "why", .word = N_("why"), .panels = PANEL_SORTED | 1u << PANEL_MOVES},
    {.command = "dismiss", .word = N_("dismiss"), .panels = 1u << PANEL_FINDINGS},
    {.command = "check", .word = N_("checked"), .panels = 1u << PANEL_FINDINGS},
    {.command = "query", .word = N_("open question"), .panels = 1u << PANEL_FINDINGS},
    {.command = "note", .word = N_("note"), .panels = PANEL_SORTED},
    {.command = "show-dismissed",
     .word = N_("dismissed, too"),
     .panels = 1u << PANEL_FINDINGS},
};

const struct panel_hint *panel_hint_table(size_t *count)
{
    *count = sizeof panel_hints / sizeof *panel_hints;
    return panel_hints;
}
