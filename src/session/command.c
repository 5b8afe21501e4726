/* command.c - the table of commands, and what is made from it. */
#include "session/command.h"

#include "base/translate.h"
#include "session/acts.h"
#include "session/detail.h"
#include "session/exporting.h"
#include "session/findings.h"
#include "session/fold.h"
#include "session/jump.h"
#include "session/noting.h"
#include "session/outside.h"
#include "session/panes.h"
#include "session/pins.h"
#include "session/reload.h"
#include "session/scroll.h"
#include "session/session.h"
#include "session/set.h"
#include "session/turn.h"

#include <string.h>

static const char *const command_layout_words[] = {"side", "stack", "one", "linear",
                                                   NULL};

/* In the order of the help; the first key is the one that is shown where there is room
 * for one. */
static const struct command commands[] = {
    /* ---- scrolling ---- */
    {.name = "down",
     .keys = "j Down ^E",
     .help = N_("scroll a row down"),
     .footer = N_("scroll"),
     .footer_rank = 8,
     .handler = scroll_command_rows,
     .variant = SCROLL_ROW,
     .category = CATEGORY_SCROLLING},
    {.name = "up",
     .keys = "k Up ^Y",
     .help = N_("scroll a row up"),
     .handler = scroll_command_rows,
     .variant = -SCROLL_ROW,
     .category = CATEGORY_SCROLLING},
    {.name = "page-down",
     .keys = "Space PgDn ^F",
     .help = N_("scroll a window down"),
     .handler = scroll_command_rows,
     .variant = SCROLL_WINDOW,
     .category = CATEGORY_SCROLLING},
    {.name = "page-up",
     .keys = "b PgUp ^B",
     .help = N_("scroll a window up"),
     .handler = scroll_command_rows,
     .variant = -SCROLL_WINDOW,
     .category = CATEGORY_SCROLLING},
    {.name = "half-down",
     .keys = "d ^D",
     .help = N_("scroll half a window down"),
     .handler = scroll_command_rows,
     .variant = SCROLL_HALF,
     .category = CATEGORY_SCROLLING},
    {.name = "half-up",
     .keys = "u ^U",
     .help = N_("scroll half a window up"),
     .handler = scroll_command_rows,
     .variant = -SCROLL_HALF,
     .category = CATEGORY_SCROLLING},
    {.name = "start",
     .keys = "g Home",
     .help = N_("to the start, or to passage N"),
     .handler = scroll_command_to,
     .variant = SCROLL_START,
     .category = CATEGORY_SCROLLING},
    {.name = "end",
     .keys = "G End",
     .help = N_("to the end, or to passage N"),
     .handler = scroll_command_to,
     .variant = SCROLL_END,
     .category = CATEGORY_SCROLLING},
    {.name = "percent",
     .keys = "%",
     .help = N_("to N percent of the text"),
     .handler = scroll_command_to,
     .variant = SCROLL_PERCENT,
     .category = CATEGORY_SCROLLING},
    /* ---- jumping ---- */
    {.name = "next-quotation",
     .keys = "J ]q",
     .help = N_("next quotation pair"),
     .footer = N_("quotations"),
     .footer_rank = 1,
     .handler = jump_command_next,
     .variant = TARGET_QUOTE,
     .category = CATEGORY_JUMPING},
    {.name = "previous-quotation",
     .keys = "K [q",
     .help = N_("previous quotation pair"),
     .handler = jump_command_next,
     .variant = -TARGET_QUOTE,
     .category = CATEGORY_JUMPING},
    {.name = "next-change",
     .keys = "]c",
     .help = N_("next change"),
     .footer = N_("changes"),
     .footer_rank = 6,
     .handler = jump_command_next,
     .variant = TARGET_CHANGE,
     .category = CATEGORY_JUMPING},
    {.name = "previous-change",
     .keys = "[c",
     .help = N_("previous change"),
     .handler = jump_command_next,
     .variant = -TARGET_CHANGE,
     .category = CATEGORY_JUMPING},
    {.name = "next-finding",
     .keys = "]d",
     .help = N_("next drift finding"),
     .footer = N_("findings"),
     .footer_rank = 2,
     .handler = jump_command_next,
     .variant = TARGET_FINDING,
     .category = CATEGORY_JUMPING},
    {.name = "previous-finding",
     .keys = "[d",
     .help = N_("previous drift finding"),
     .handler = jump_command_next,
     .variant = -TARGET_FINDING,
     .category = CATEGORY_JUMPING},
    {.name = "next-place",
     .keys = "]p",
     .help = N_("next place of this finding"),
     .handler = jump_command_place,
     .variant = 1,
     .category = CATEGORY_JUMPING},
    {.name = "previous-place",
     .keys = "[p",
     .help = N_("previous place of this finding"),
     .handler = jump_command_place,
     .variant = -1,
     .category = CATEGORY_JUMPING},
    {.name = "next-move",
     .keys = "]m",
     .help = N_("next moved passage"),
     .handler = jump_command_next,
     .variant = TARGET_MOVE,
     .category = CATEGORY_JUMPING},
    {.name = "previous-move",
     .keys = "[m",
     .help = N_("previous moved passage"),
     .handler = jump_command_next,
     .variant = -TARGET_MOVE,
     .category = CATEGORY_JUMPING},
    {.name = "next-unmatched",
     .keys = "]u",
     .help = N_("next unmatched passage"),
     .handler = jump_command_next,
     .variant = TARGET_UNMATCHED,
     .category = CATEGORY_JUMPING},
    {.name = "previous-unmatched",
     .keys = "[u",
     .help = N_("previous unmatched passage"),
     .handler = jump_command_next,
     .variant = -TARGET_UNMATCHED,
     .category = CATEGORY_JUMPING},
    {.name = "next-passage",
     .keys = "}",
     .help = N_("next paragraph pair"),
     .handler = jump_command_next,
     .variant = TARGET_PASSAGE,
     .category = CATEGORY_JUMPING},
    {.name = "previous-passage",
     .keys = "{",
     .help = N_("previous paragraph pair"),
     .handler = jump_command_next,
     .variant = -TARGET_PASSAGE,
     .category = CATEGORY_JUMPING},
    {.name = "repeat-jump",
     .keys = ";",
     .help = N_("repeat the last such jump"),
     .handler = jump_command_repeat,
     .variant = 1,
     .category = CATEGORY_JUMPING},
    {.name = "repeat-jump-back",
     .keys = ",",
     .help = N_("the last such jump, backward"),
     .handler = jump_command_repeat,
     .variant = -1,
     .category = CATEGORY_JUMPING},
    {.name = "counterpart",
     .keys = "Enter",
     .help = N_("to the counterpart; of a move: both ends, and back"),
     .handler = jump_command_counterpart,
     .category = CATEGORY_JUMPING},
    {.name = "mark",
     .keys = "m",
     .help = N_("set the mark of a letter"),
     .handler = trail_command_set_mark,
     .category = CATEGORY_JUMPING,
     .argument = ARGUMENT_LETTER},
    {.name = "go-to-mark",
     .keys = "'",
     .help = N_("go to the mark of a letter"),
     .handler = trail_command_go_to_mark,
     .category = CATEGORY_JUMPING,
     .argument = ARGUMENT_LETTER},
    {.name = "to-and-fro",
     .keys = "''",
     .help = N_("to where the last jump began, and back again"),
     .handler = trail_command_swap,
     .category = CATEGORY_JUMPING},
    {.name = "back",
     .keys = "[j ^O",
     .help = N_("back along the list of jumps"),
     .handler = trail_command_step,
     .variant = -1,
     .category = CATEGORY_JUMPING},
    {.name = "forward",
     .keys = "]j",
     .help = N_("forward again along the list of jumps"),
     .handler = trail_command_step,
     .variant = 1,
     .category = CATEGORY_JUMPING},
    /* ---- searching ---- */
    {.name = "search",
     .keys = "/",
     .help = N_("search both versions; l: or r: before the pattern: one"),
     .footer = N_("search"),
     .footer_rank = 7,
     .handler = search_command_start,
     .variant = 1,
     .category = CATEGORY_SEARCHING,
     .argument = ARGUMENT_TEXT},
    {.name = "search-back",
     .keys = "?",
     .help = N_("search backward"),
     .handler = search_command_start,
     .variant = -1,
     .category = CATEGORY_SEARCHING,
     .argument = ARGUMENT_TEXT},
    {.name = "next-match",
     .keys = "n",
     .help = N_("next match"),
     .handler = search_command_next,
     .variant = 1,
     .category = CATEGORY_SEARCHING},
    {.name = "previous-match",
     .keys = "N",
     .help = N_("previous match"),
     .handler = search_command_next,
     .variant = -1,
     .category = CATEGORY_SEARCHING},
    {.name = "search-word",
     .keys = "*",
     .help = N_("search the word here in both versions"),
     .handler = search_command_word,
     .variant = 1,
     .category = CATEGORY_SEARCHING},
    {.name = "search-word-back",
     .keys = "#",
     .help = N_("search the word here, backward"),
     .handler = search_command_word,
     .variant = -1,
     .category = CATEGORY_SEARCHING},
    {.name = "only",
     .keys = "&",
     .help = N_("show only passages that match; without a pattern all"),
     .handler = search_command_only,
     .category = CATEGORY_SEARCHING,
     .argument = ARGUMENT_TEXT},
    /* ---- lists ---- */
    {.name = "findings",
     .keys = "l",
     .help = N_("list of findings; s in it: by place or severity"),
     .footer = N_("list"),
     .footer_rank = 4,
     .handler = panel_command_toggle,
     .variant = PANEL_FINDINGS,
     .category = CATEGORY_LISTS},
    {.name = "quotations",
     .keys = "L",
     .help = N_("list of quotations; s in it: by severity or place"),
     .footer = N_("quotations list"),
     .footer_rank = 9,
     .handler = panel_command_toggle,
     .variant = PANEL_QUOTES,
     .category = CATEGORY_LISTS},
    {.name = "contents",
     .keys = "t",
     .help = N_("contents: headings and their changes"),
     .footer = N_("contents"),
     .footer_rank = 10,
     .handler = panel_command_toggle,
     .variant = PANEL_CONTENTS,
     .category = CATEGORY_LISTS},
    {.name = "moves",
     .keys = "M",
     .help = N_("list of moved passages"),
     .handler = panel_command_toggle,
     .variant = PANEL_MOVES,
     .category = CATEGORY_LISTS},
    {.name = "matches",
     .keys = "F",
     .help = N_("list of what the search found"),
     .handler = panel_command_toggle,
     .variant = PANEL_MATCHES,
     .category = CATEGORY_LISTS},
    {.name = "why",
     .keys = "i",
     .help = N_("why: how this was paired and graded"),
     .footer = N_("why"),
     .footer_rank = 5,
     .handler = panel_command_toggle,
     .variant = PANEL_WHY,
     .category = CATEGORY_LISTS},
    /* ---- versions ---- */
    {.name = "versions",
     .keys = "V",
     .help = N_("list of versions, and what changed at each step"),
     .handler = panel_command_toggle,
     .variant = PANEL_VERSIONS,
     .category = CATEGORY_VERSIONS},
    {.name = "next",
     .keys = "]v",
     .help = N_("compare the next version with the one after it"),
     .handler = turn_command_step,
     .variant = 1,
     .category = CATEGORY_VERSIONS},
    {.name = "prev",
     .keys = "[v",
     .help = N_("compare the versions one step before"),
     .handler = turn_command_step,
     .variant = -1,
     .category = CATEGORY_VERSIONS},
    {.name = "against",
     .keys = "",
     .help = N_("against N: compare this version with the Nth; against N M: these two"),
     .handler = turn_command_against,
     .category = CATEGORY_VERSIONS,
     .argument = ARGUMENT_TEXT},
    /* ---- findings ---- */
    {.name = "dismiss",
     .keys = "x",
     .help = N_("dismiss the finding here, or bring it back"),
     .footer = N_("dismiss"),
     .footer_rank = 12,
     .handler = findings_command_mark,
     .variant = FINDING_MARK_DISMISSED,
     .category = CATEGORY_FINDINGS,
     .argument = ARGUMENT_TEXT},
    {.name = "check",
     .keys = "o",
     .help = N_("mark the finding here as checked, or no longer"),
     .handler = findings_command_mark,
     .variant = FINDING_MARK_CHECKED,
     .category = CATEGORY_FINDINGS,
     .argument = ARGUMENT_TEXT},
    {.name = "query",
     .keys = "O",
     .help = N_("mark the finding here as an open question, or no longer"),
     .handler = findings_command_mark,
     .variant = FINDING_MARK_QUERIED,
     .category = CATEGORY_FINDINGS,
     .argument = ARGUMENT_TEXT},
    {.name = "reason",
     .keys = "r",
     .help = N_("say why the finding here is marked so"),
     .handler = findings_command_reason,
     .category = CATEGORY_FINDINGS,
     .argument = ARGUMENT_TEXT},
    {.name = "show-dismissed",
     .keys = "X",
     .help = N_("show dismissed findings, or hide them"),
     .handler = findings_command_show_dismissed,
     .category = CATEGORY_FINDINGS},
    /* ---- working ---- */
    {.name = "pin",
     .keys = "a",
     .help = N_("pin the passage here to one of the other pane"),
     .handler = pins_command_pin,
     .category = CATEGORY_WORKING},
    {.name = "unpin",
     .keys = "A",
     .help = N_("take the pins of the passage here away"),
     .handler = pins_command_unpin,
     .category = CATEGORY_WORKING},
    {.name = "note",
     .keys = "c",
     .help = N_("a note on the finding, quotation or passage here"),
     .footer = N_("note"),
     .footer_rank = 14,
     .handler = noting_command_note,
     .category = CATEGORY_WORKING,
     .argument = ARGUMENT_TEXT},
    {.name = "notes",
     .keys = "C",
     .help = N_("list of notes, marks and pins, the newest first"),
     .handler = panel_command_toggle,
     .variant = PANEL_NOTES,
     .category = CATEGORY_WORKING},
    {.name = "export",
     .keys = "e",
     .help = N_("write a report with your marks and notes: FORMAT [FILE]"),
     .words = exporting_formats,
     .handler = exporting_command_write,
     .category = CATEGORY_WORKING,
     .argument = ARGUMENT_TEXT},
    {.name = "copy",
     .keys = "y",
     .help = N_("copy the passages here of both versions, with their lines"),
     .handler = outside_command_copy,
     .category = CATEGORY_WORKING},
    {.name = "copy-side",
     .keys = "Y",
     .help = N_("copy the passage here of this version alone"),
     .handler = outside_command_copy,
     .variant = 1,
     .category = CATEGORY_WORKING},
    {.name = "view",
     .keys = "v",
     .help = N_("open this version at this line in your editor"),
     .handler = outside_command_view,
     .category = CATEGORY_WORKING},
    {.name = "reload",
     .keys = "R",
     .help = N_("read both files again; the place, marks, notes and pins stay"),
     .handler = reload_command,
     .category = CATEGORY_WORKING},
    {.name = "undo",
     .keys = "U",
     .help = N_("undo the last mark, note or pin"),
     .handler = acts_command_step,
     .variant = -1,
     .category = CATEGORY_WORKING},
    {.name = "redo",
     .keys = ". ^R",
     .help = N_("do again what was undone"),
     .handler = acts_command_step,
     .variant = 1,
     .category = CATEGORY_WORKING},
    /* ---- view ---- */
    {.name = "other-pane",
     .keys = "Tab",
     .help = N_("to the other pane, or the open list"),
     .footer = N_("other pane"),
     .footer_rank = 11,
     .handler = panes_command_other,
     .category = CATEGORY_VIEW},
    {.name = "lock",
     .keys = "s",
     .help = N_("lock or unlock the panes' scrolling"),
     .handler = panes_command_lock,
     .category = CATEGORY_VIEW},
    {.name = "layout",
     .keys = "S",
     .help = N_("next layout: side, stack, one pane"),
     .words = command_layout_words,
     .footer = N_("layout"),
     .footer_rank = 13,
     .handler = panes_command_layout,
     .category = CATEGORY_VIEW,
     .argument = ARGUMENT_WORD},
    {.name = "fold",
     .keys = "za",
     .help = N_("fold the unchanged stretch here, or unfold it"),
     .handler = fold_command,
     .variant = FOLD_TOGGLE,
     .category = CATEGORY_VIEW},
    {.name = "fold-all",
     .keys = "zM",
     .help = N_("fold all that is unchanged"),
     .handler = fold_command,
     .variant = FOLD_ALL,
     .category = CATEGORY_VIEW},
    {.name = "unfold-all",
     .keys = "zR",
     .help = N_("unfold all"),
     .handler = fold_command,
     .variant = FOLD_NONE,
     .category = CATEGORY_VIEW},
    {.name = "more",
     .keys = "+",
     .help = N_("show more: facts, then words, then typography, too"),
     .handler = detail_command_step,
     .variant = 1,
     .category = CATEGORY_VIEW},
    {.name = "less",
     .keys = "-",
     .help = N_("show less of what changed"),
     .handler = detail_command_step,
     .variant = -1,
     .category = CATEGORY_VIEW},
    {.name = "typography",
     .keys = "T",
     .help = N_("show changes of typography, or hide them"),
     .handler = detail_command_typography,
     .category = CATEGORY_VIEW},
    {.name = "set",
     .keys = "",
     .help = N_("set NAME VALUE: change a setting; set NAME tells it"),
     .handler = set_command,
     .category = CATEGORY_VIEW,
     .argument = ARGUMENT_TEXT},
    {.name = "where",
     .keys = "^G",
     .help = N_("where am I: file, line, passage"),
     .handler = panes_command_where,
     .category = CATEGORY_VIEW},
    {.name = "redraw",
     .keys = "^L",
     .help = N_("draw the screen anew"),
     .handler = panes_command_redraw,
     .category = CATEGORY_VIEW},
    /* ---- general ---- */
    {.name = "prompt",
     .keys = ":",
     .help = N_("type a command; Tab completes it"),
     .handler = prompt_command_open,
     .category = CATEGORY_GENERAL},
    {.name = "help",
     .keys = "h F1",
     .help = N_("this help"),
     .footer = N_("help"),
     .footer_rank = 3,
     .handler = panel_command_toggle,
     .variant = PANEL_HELP,
     .category = CATEGORY_GENERAL},
    {.name = "suspend",
     .keys = "^Z",
     .help = N_("suspend to the shell"),
     .handler = panes_command_suspend,
     .category = CATEGORY_GENERAL},
    {.name = "cancel",
     .keys = "Esc ^C",
     .help = N_("cancel: a started key, a list, a search, what is lit"),
     .handler = panes_command_cancel,
     .category = CATEGORY_GENERAL},
    {.name = "close",
     .keys = "q",
     .help = N_("close the list or help, or quit"),
     .footer = N_("quit"),
     .footer_rank = 0,
     .handler = panes_command_close,
     .category = CATEGORY_GENERAL},
    {.name = "quit",
     .keys = "Q",
     .help = N_("quit"),
     .handler = panes_command_quit,
     .category = CATEGORY_GENERAL},
};

enum { COMMAND_COUNT = sizeof commands / sizeof *commands };

const struct command *command_table(size_t *count)
{
    *count = COMMAND_COUNT;
    return commands;
}

const struct command *command_find(const char *name, size_t length)
{
    const struct command *found = NULL;
    size_t begin_so = 0;
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        if (strncmp(commands[i].name, name, length) != 0)
            continue;
        if (!commands[i].name[length])
            return &commands[i];
        found = &commands[i];
        begin_so++;
    }
    return length && begin_so == 1 ? found : NULL;
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
    for (uint32_t i = 0; i < COMMAND_COUNT; i++)
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
    uint32_t index = (uint32_t)(command - commands);
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
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        size_t start = out->length;
        command_print_keys(out, map, &commands[i], 0);
        size_t width = out->length - start;
        buffer_append_repeated(out, ' ', width < 18 ? 18 - width : 2);
        buffer_printf(out, "%-20s %s\n", commands[i].name, _(commands[i].help));
    }
}

static size_t command_count_beginning(const char *name, size_t length)
{
    size_t begin_so = 0;
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        begin_so += strncmp(commands[i].name, name, length) == 0;
    return begin_so;
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

enum effect command_run_line(struct session *session, const char *line,
                             struct error *err)
{
    struct command_call call = {.count = -1, .argument = ""};
    line += strspn(line, " :");
    line = command_read_count(line, &call.count);
    if (!*line && call.count < 0)
        return EFFECT_REDRAW;
    size_t length = strcspn(line, " ");
    if (!*line)
        call.command = command_find("start", 5);
    else if (*line == '%')
        call.command = command_find("percent", 7);
    else if (*line == '/' || *line == '?')
        call.command =
            *line == '/' ? command_find("search", 6) : command_find("search-back", 11);
    else
        call.command = command_find(line, length);
    if (!call.command) {
        size_t begin_so = command_count_beginning(line, length);
        if (begin_so)
            session_notify(session, "%.*s: %zu commands begin so (Tab shows them)",
                           (int)length, line, begin_so);
        else
            session_notify(session, "%.*s: no such command (h: help)", (int)length,
                           line);
        return EFFECT_REDRAW;
    }
    if (*line == '/' || *line == '?')
        call.argument = line + 1;
    else if (*line && *line != '%')
        call.argument = line + length + strspn(line + length, " ");
    if (call.command->argument == ARGUMENT_NONE && *call.argument) {
        session_notify(session, "%s takes no argument", call.command->name);
        return EFFECT_REDRAW;
    }
    return session_run(session, &call, err);
}
