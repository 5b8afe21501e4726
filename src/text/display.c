/* display.c - clusters as they are shown: what is harmless as it stands, a picture or a
 * name for what is not. */
#include "text/display.h"

#include "base/halving.h"
#include "text/character.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unictype.h>
#include <uninorm.h>
#include <uniwidth.h>

enum {
    ZERO_WIDTH_NON_JOINER = 0x200C,
    ZERO_WIDTH_JOINER = 0x200D,
    TEXT_STYLE = 0xFE0E, /* variation selectors 15 and 16 */
    EMOJI_STYLE = 0xFE0F,
    FIRST_COMBINING = 0x300,
};

static void display_set(struct display_cluster *cluster, const char *string,
                        bool is_escaped)
{
    size_t length = strlen(string);
    memcpy(cluster->bytes, string, length);
    cluster->length = (uint8_t)length;
    cluster->width_cells = (uint8_t)length;
    cluster->is_escaped = is_escaped;
}

/* Control characters as ^X, and what could deceive, or what a terminal would not know,
 * by its number. Returns false for everything else. */
static bool display_escape(struct display_cluster *cluster, uint32_t code)
{
    char name[16];
    if (code < 0x20 || code == 0x7F) {
        snprintf(name, sizeof name, "^%c", (int)(code ^ 0x40));
    } else if ((code >= 0x80 && code < 0xA0) || character_is_direction_control(code) ||
               uc_is_general_category_withtable(code, UC_CATEGORY_MASK_Zl |
                                                          UC_CATEGORY_MASK_Zp |
                                                          UC_CATEGORY_MASK_Cn) ||
               (code >= 0xFFF9 && code <= 0xFFFB) ||
               (code >= 0x13430 && code <= 0x1345F)) {
        /* Besides controls: unassigned code points, interlinear annotation, Egyptian
         * format controls. */
        snprintf(name, sizeof name, "<U+%04X>", (unsigned)code);
    } else {
        return false;
    }
    display_set(cluster, name, true);
    return true;
}

/* Cells of one code point that is shown. libunistring has nothing for the format
 * characters that Arabic and Syriac write visibly, wcwidth() has a cell. */
static unsigned display_code_width(uint32_t code)
{
    int width = uc_width(code, "UTF-8");
    if (width > 0)
        return (unsigned)width;
    return uc_is_general_category_withtable(code, UC_CATEGORY_MASK_Cf) &&
           !character_is_invisible(code);
}

/* Code points inside a cluster that may be left out of sight: joiners and selectors say
 * something only to emoji and to scripts whose letters join. */
static bool display_keeps(uint32_t code, uint32_t base, bool is_emoji)
{
    if (!character_is_invisible(code))
        return true;
    if (is_emoji)
        return code == ZERO_WIDTH_JOINER || code == EMOJI_STYLE || code == TEXT_STYLE ||
               (code >= 0xE0020 && code <= 0xE007F);
    return base >= FIRST_COMBINING &&
           (code == ZERO_WIDTH_JOINER || code == ZERO_WIDTH_NON_JOINER);
}

static bool display_is_emoji(uint32_t base, uint32_t next)
{
    return uc_is_property_extended_pictographic(base) || next == EMOJI_STYLE ||
           uc_is_property_emoji_modifier(base) || (base >= 0x1F1E6 && base <= 0x1F1FF);
}

/* The cells of a whole cluster: joined emoji, flags and what is asked to look like an
 * emoji take two, all else the sum of its parts. */
static uint8_t display_cluster_width(const char *bytes, size_t length)
{
    unsigned sum = 0, count = 0;
    bool is_emoji = false, is_wide = false;
    for (size_t i = 0; i < length;) {
        uint32_t used;
        uint32_t code = character_read(bytes + i, length - i, &used);
        if (!i) {
            uint32_t next = used < length ? character_read(bytes + used, length - used,
                                                           &(uint32_t){0})
                                          : 0;
            is_emoji = display_is_emoji(code, next);
        }
        sum += display_code_width(code);
        is_wide |= code == EMOJI_STYLE;
        count++;
        i += used;
    }
    if (is_emoji && (is_wide || (count > 1 && sum >= 2)))
        return 2;
    return (uint8_t)(sum < UINT8_MAX ? sum : UINT8_MAX);
}

/* Copy a cluster without what is not to be seen, as far as there is room. */
static void display_copy(struct display_cluster *cluster, const char *bytes,
                         size_t length, uint32_t base)
{
    uint32_t used;
    size_t at = 0;
    character_read(bytes, length, &used);
    uint32_t next =
        used < length ? character_read(bytes + used, length - used, &(uint32_t){0}) : 0;
    bool is_emoji = display_is_emoji(base, next);
    while (at < length) {
        uint32_t code = character_read(bytes + at, length - at, &used);
        /* A joiner at the end would take hold of the cluster that is drawn next. */
        bool dangles = is_emoji && code == ZERO_WIDTH_JOINER && at + used == length;
        if (!dangles && display_keeps(code, base, is_emoji)) {
            if (cluster->length + used > DISPLAY_CLUSTER_BYTES)
                break;
            memcpy(cluster->bytes + cluster->length, bytes + at, used);
            cluster->length = (uint8_t)(cluster->length + used);
        }
        at += used;
    }
    cluster->width_cells = display_cluster_width(cluster->bytes, cluster->length);
}

/* Characters without a decomposition that leads to ASCII. */
static const struct display_plain {
    uint32_t code;
    char plain[5];
} plain_forms[] = {
    {0x00A2, "c"},  {0x00A3, "GBP"}, {0x00A5, "YEN"}, {0x00A7, "S."},  {0x00A9, "(C)"},
    {0x00AB, "<<"}, {0x00AE, "(R)"}, {0x00B0, "o"},   {0x00B1, "+-"},  {0x00B5, "u"},
    {0x00B7, "*"},  {0x00BB, ">>"},  {0x00C6, "AE"},  {0x00D0, "D"},   {0x00D7, "x"},
    {0x00D8, "O"},  {0x00DE, "Th"},  {0x00DF, "ss"},  {0x00E6, "ae"},  {0x00F0, "d"},
    {0x00F7, ":"},  {0x00F8, "o"},   {0x00FE, "th"},  {0x0110, "D"},   {0x0111, "d"},
    {0x0131, "i"},  {0x0141, "L"},   {0x0142, "l"},   {0x0152, "OE"},  {0x0153, "oe"},
    {0x1E9E, "SS"}, {0x2022, "*"},   {0x2044, "/"},   {0x20AC, "EUR"}, {0x2190, "<-"},
    {0x2192, "->"},
};

static const char *display_find_plain(uint32_t code)
{
    struct halving search = halving_begin(0, sizeof plain_forms / sizeof *plain_forms);
    while (halving_next(&search))
        halving_judge(&search, plain_forms[search.middle].code < code);
    bool found = search.low < sizeof plain_forms / sizeof *plain_forms &&
                 plain_forms[search.low].code == code;
    return found ? plain_forms[search.low].plain : NULL;
}

static void display_add_plain(struct display_cluster *cluster, const char *plain)
{
    size_t length = strlen(plain);
    if (cluster->length + length > DISPLAY_CLUSTER_BYTES)
        return;
    memcpy(cluster->bytes + cluster->length, plain, length);
    cluster->length = (uint8_t)(cluster->length + length);
}

static void display_add_plain_code(struct display_cluster *cluster, uint32_t code)
{
    char mark = character_plain_mark(code);
    const char *plain = display_find_plain(code);
    if (plain)
        display_add_plain(cluster, plain);
    else if (mark)
        display_add_plain(cluster, (char[]){mark, '\0'});
    else if (code < 0x7F && code >= 0x20)
        display_add_plain(cluster, (char[]){(char)code, '\0'});
    else if (!uc_is_general_category_withtable(code, UC_CATEGORY_MASK_M) &&
             !character_is_invisible(code))
        display_add_plain(cluster, "?");
}

/* The ASCII form: that of the first code point's compatibility decomposition, without
 * accents. */
static void display_make_plain(struct display_cluster *cluster, uint32_t base)
{
    ucs4_t parts[32];
    size_t count = sizeof parts / sizeof *parts;
    ucs4_t *decomposed = NULL;
    if (!display_find_plain(base) && !character_plain_mark(base))
        decomposed = u32_normalize(UNINORM_NFKD, &(ucs4_t){base}, 1, parts, &count);
    if (!decomposed) {
        parts[0] = base;
        count = 1;
    }
    for (size_t i = 0; i < count; i++)
        display_add_plain_code(cluster, (decomposed ? decomposed : parts)[i]);
    if (decomposed && decomposed != parts)
        free(decomposed);
    if (memchr(cluster->bytes, '?', cluster->length)) {
        cluster->length = 0;
        display_add_plain(cluster, "?");
    }
    cluster->width_cells = cluster->length;
}

static void display_show_mark_alone(struct display_cluster *cluster, const char *bytes,
                                    size_t length, uint32_t base,
                                    enum display_charset charset)
{
    if (charset == DISPLAY_ASCII) {
        display_set(cluster, "?", true);
        return;
    }
    display_set(cluster, "\xE2\x97\x8C", true); /* dotted circle */
    display_copy(cluster, bytes, length, base);
    cluster->is_escaped = true;
}

void display_read_cluster(const char *bytes, size_t length,
                          enum display_charset charset, struct display_cluster *cluster)
{
    unsigned char first = (unsigned char)bytes[0];
    *cluster = (struct display_cluster){.source_bytes = 1};
    if (first >= 0x20 && first < 0x7F &&
        (length == 1 || (unsigned char)bytes[1] < 0x80)) {
        cluster->bytes[0] = bytes[0];
        cluster->length = cluster->width_cells = 1;
        cluster->is_space = first == ' ';
        return;
    }
    uint32_t base_bytes;
    uint32_t base = character_read(bytes, length, &base_bytes);
    size_t cluster_bytes = character_cluster_bytes(bytes, length);
    cluster->source_bytes = (uint32_t)cluster_bytes;
    bool is_combined = cluster_bytes > base_bytes;
    if (character_is_space(base) && (!is_combined || base == '\r')) {
        display_set(cluster, " ", false);
        cluster->is_space = true;
    } else if (character_is_invisible(base)) {
        cluster->source_bytes = base_bytes;
    } else if (display_escape(cluster, base)) {
        /* What combines with it is left out of sight. */
    } else if (uc_is_general_category_withtable(base, UC_CATEGORY_MASK_M)) {
        display_show_mark_alone(cluster, bytes, cluster_bytes, base, charset);
    } else if (charset == DISPLAY_ASCII) {
        display_make_plain(cluster, base);
    } else {
        display_copy(cluster, bytes, cluster_bytes, base);
    }
}

void display_read_in_line(const char *bytes, size_t length,
                          enum display_charset charset, struct display_cluster *cluster,
                          bool *after_space)
{
    display_read_cluster(bytes, length, charset, cluster);
    if (cluster->is_space && *after_space)
        cluster->length = cluster->width_cells = 0;
    else if (cluster->length)
        *after_space = cluster->is_space;
}

/* How many printable ASCII characters stand at the start that nothing combines with. */
static size_t display_plain_run(const char *bytes, size_t length)
{
    size_t i = 0;
    while (i < length && bytes[i] >= 0x20 && bytes[i] < 0x7F)
        i++;
    return i && i < length && ((unsigned char)bytes[i] & 0x80) ? i - 1 : i;
}

/* Append printable ASCII with single blanks. */
static void display_append_run(struct buffer *out, const char *bytes, size_t length,
                               bool *after_space)
{
    size_t start = 0;
    for (size_t i = 0; i < length; i++) {
        bool is_space = bytes[i] == ' ';
        if (is_space && *after_space) {
            buffer_append(out, bytes + start, i - start);
            start = i + 1;
        }
        *after_space = is_space;
    }
    buffer_append(out, bytes + start, length - start);
}

void display_append_line(struct buffer *out, const char *bytes, size_t length,
                         enum display_charset charset)
{
    bool after_space = false;
    for (size_t i = 0; i < length;) {
        size_t run = display_plain_run(bytes + i, length - i);
        display_append_run(out, bytes + i, run, &after_space);
        i += run;
        if (run)
            continue;
        struct display_cluster cluster;
        display_read_in_line(bytes + i, length - i, charset, &cluster, &after_space);
        buffer_append(out, cluster.bytes, cluster.length);
        i += cluster.source_bytes;
    }
}

uint32_t display_width_cells(const char *bytes, size_t length,
                             enum display_charset charset)
{
    uint32_t width = 0;
    for (size_t i = 0; i < length;) {
        size_t run = display_plain_run(bytes + i, length - i);
        width += (uint32_t)run;
        i += run;
        if (run)
            continue;
        struct display_cluster cluster;
        display_read_cluster(bytes + i, length - i, charset, &cluster);
        width += cluster.width_cells;
        i += cluster.source_bytes;
    }
    return width;
}
