/* pattern.c - see pattern.h. */
#include "session/pattern.h"

#include "base/buffer.h"
#include "text/character.h"

#include <string.h>

#include <unictype.h>

struct pattern {
    const char *at; /* what is still to be read */
    struct buffer out;
    bool has_capital;
    char case_sign; /* c or C; 0: none */
};

const char *pattern_class(char mark)
{
    switch (mark) {
    case '"':
        return "[\"\\x{AB}\\x{BB}\\x{2BA}\\x{2033}\\x{2036}\\x{201C}-\\x{201F}\\x{275D}"
               "\\x{275E}\\x{2E42}\\x{300C}-\\x{300F}\\x{301D}-\\x{301F}\\x{FE41}-"
               "\\x{FE44}\\x{FF02}\\x{FF62}\\x{FF63}]";
    case '\'':
        return "['`\\x{B4}\\x{2B9}\\x{2BB}\\x{2BC}\\x{2018}-\\x{201B}\\x{2032}\\x{2035}"
               "\\x{2039}\\x{203A}\\x{275B}\\x{275C}\\x{FF07}]";
    case '-':
        return "[-\\x{2010}-\\x{2015}\\x{2212}\\x{2E3A}\\x{2E3B}\\x{FE58}\\x{FE63}"
               "\\x{FF0D}]";
    default:
        return NULL;
    }
}

static void pattern_copy(struct pattern *pattern, size_t length)
{
    buffer_append(&pattern->out, pattern->at, length);
    pattern->at += length;
}

/* Up to and with what ends it; all if nothing does. */
static void pattern_copy_to(struct pattern *pattern, const char *end)
{
    const char *found = strstr(pattern->at, end);
    pattern_copy(pattern, found ? (size_t)(found - pattern->at) + strlen(end)
                                : strlen(pattern->at));
}

/* `[...]`, in which `]` may stand first, and `[:alpha:]` anywhere. */
static void pattern_read_class(struct pattern *pattern)
{
    pattern_copy(pattern, 1);
    pattern_copy(pattern, *pattern->at == '^');
    pattern_copy(pattern, *pattern->at == ']');
    while (*pattern->at && *pattern->at != ']')
        if (strncmp(pattern->at, "[:", 2) == 0)
            pattern_copy_to(pattern, ":]");
        else
            pattern_copy(pattern, pattern->at[0] == '\\' && pattern->at[1] ? 2 : 1);
    pattern_copy(pattern, *pattern->at == ']');
}

static void pattern_read_escape(struct pattern *pattern)
{
    uint32_t length;
    switch (pattern->at[1]) {
    case '<':
    case '>':
        buffer_append_string(&pattern->out,
                             pattern->at[1] == '<' ? "(?<!\\w)" : "(?!\\w)");
        pattern->at += 2;
        return;
    case 'c':
    case 'C':
        pattern->case_sign = pattern->at[1];
        pattern->at += 2;
        return;
    case 'Q':
        pattern_copy_to(pattern, "\\E");
        return;
    case '\0':
        pattern_copy(pattern, 1);
        return;
    default:
        /* \W is no capital letter. */
        character_read(pattern->at + 1, strlen(pattern->at + 1), &length);
        pattern_copy(pattern, 1 + length);
        return;
    }
}

static void pattern_read_character(struct pattern *pattern)
{
    uint32_t length;
    uint32_t code = character_read(pattern->at, strlen(pattern->at), &length);
    char mark = code == ' ' ? ' ' : character_plain_mark(code);
    pattern->has_capital |= uc_is_property_uppercase(code);
    if (!mark) {
        pattern_copy(pattern, length);
        return;
    }
    buffer_append_string(&pattern->out, mark == ' ' ? "\\s+" : pattern_class(mark));
    pattern->at += length;
}

char *pattern_read(const char *typed, bool *ignores_case, struct error *err)
{
    /* Of a group: (?-i), (?'name'...) */
    static const char group[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                "0123456789_^'-";
    struct pattern pattern = {.at = typed};
    while (*pattern.at)
        if (*pattern.at == '\\')
            pattern_read_escape(&pattern);
        else if (*pattern.at == '[')
            pattern_read_class(&pattern);
        else if (strncmp(pattern.at, "(?", 2) == 0)
            pattern_copy(&pattern, 2 + strspn(pattern.at + 2, group));
        else
            pattern_read_character(&pattern);
    *ignores_case = pattern.case_sign ? pattern.case_sign == 'c' : !pattern.has_capital;
    return buffer_take_string(&pattern.out, err);
}
