/* test_theme.c - themes: complete, legible, and told apart with and without colours. */
#include "base/file.h"
#include "tui/theme.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const struct theme_folders folders = {NULL, SOURCE_DATA_DIR "/themes"};

static void load(struct theme *theme, const char *name)
{
    struct complaints complaints = {0};
    struct error err = {0};
    assert_true(theme_load(theme, &folders, name, &complaints, &err));
    if (complaints.count)
        fail_msg("%s", complaints.text.bytes);
    complaints_clear(&complaints);
}

/* ---- Colours as numbers ---- */

struct rgb {
    double part[3]; /* linear, 0 to 1 */
};

/* sRGB, IEC 61966-2-1. */
static double linear(int byte)
{
    double value = byte / 255.0;
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

/* The palette of xterm; the first 16 are what it has unless told otherwise. */
static struct rgb palette(int number)
{
    static const int first[16][3] = {
        {0, 0, 0},       {205, 0, 0},   {0, 205, 0},   {205, 205, 0},
        {0, 0, 238},     {205, 0, 205}, {0, 205, 205}, {229, 229, 229},
        {127, 127, 127}, {255, 0, 0},   {0, 255, 0},   {255, 255, 0},
        {92, 92, 255},   {255, 0, 255}, {0, 255, 255}, {255, 255, 255}};
    static const int levels[] = {0, 95, 135, 175, 215, 255};
    int bytes[3];
    assert_in_range(number, 0, 255);
    if (number < 16) {
        memcpy(bytes, first[number], sizeof bytes);
    } else if (number < 232) {
        bytes[0] = levels[(number - 16) / 36];
        bytes[1] = levels[(number - 16) / 6 % 6];
        bytes[2] = levels[(number - 16) % 6];
    } else {
        bytes[0] = bytes[1] = bytes[2] = 8 + 10 * (number - 232);
    }
    return (struct rgb){{linear(bytes[0]), linear(bytes[1]), linear(bytes[2])}};
}

static double luminance(struct rgb c)
{
    return 0.2126 * c.part[0] + 0.7152 * c.part[1] + 0.0722 * c.part[2];
}

/* WCAG 2.1, "contrast ratio". */
static double contrast(int a, int b)
{
    double x = luminance(palette(a)), y = luminance(palette(b));
    return ((x > y ? x : y) + 0.05) / ((x > y ? y : x) + 0.05);
}

/* How a colour looks without the pigment for green: Machado, Oliveira and Fernandes
 * 2009, table 1, severity 1. */
static struct rgb deuteranopic(struct rgb c)
{
    static const double m[3][3] = {{0.367322, 0.860646, -0.227968},
                                   {0.280085, 0.672501, 0.047413},
                                   {-0.011820, 0.042940, 0.968881}};
    struct rgb seen;
    for (int i = 0; i < 3; i++) {
        double value = m[i][0] * c.part[0] + m[i][1] * c.part[1] + m[i][2] * c.part[2];
        seen.part[i] = value < 0 ? 0 : value > 1 ? 1 : value;
    }
    return seen;
}

static double cube_root(double t)
{
    return t > 0.008856 ? cbrt(t) : 7.787 * t + 16.0 / 116;
}

/* The distance of two colours in CIE 1976 L*a*b*. */
static double difference(struct rgb a, struct rgb b)
{
    double lab[2][3];
    for (int i = 0; i < 2; i++) {
        const double *c = i ? b.part : a.part;
        double x = cube_root((0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.9505);
        double y = cube_root(0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]);
        double z = cube_root((0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.089);
        lab[i][0] = 116 * y - 16;
        lab[i][1] = 500 * (x - y);
        lab[i][2] = 200 * (y - z);
    }
    double l = lab[0][0] - lab[1][0], u = lab[0][1] - lab[1][1];
    double v = lab[0][2] - lab[1][2];
    return sqrt(l * l + u * u + v * v);
}

/* ---- Tests ---- */

static void expect_contrast(const char *theme, const char *where, int hue, int letters,
                            int ground, double least)
{
    if (contrast(letters, ground) < least)
        fail_msg("%s, %s: hue %d: %d on %d has a contrast of %.2f, less than %.1f",
                 theme, where, hue, letters, ground, contrast(letters, ground), least);
}

static void each_theme_is_listed_and_read_without_a_complaint(void **state)
{
    (void)state;
    static const char *const known[] = {"dark",          "default", "deuteranopia",
                                        "high-contrast", "light",   "monochrome"};
    struct error err = {0};
    char **names = settings_list_themes(&folders, &err);
    assert_non_null(names);
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        struct theme theme;
        assert_non_null(names[i]);
        assert_string_equal(names[i], known[i]);
        load(&theme, names[i]);
    }
    assert_null(names[sizeof known / sizeof *known]);
    settings_free_themes(names);
}

static void the_default_theme_names_every_role(void **state)
{
    (void)state;
    struct error err = {0};
    struct buffer bytes = {0};
    struct theme theme;
    load(&theme, "default");
    assert_true(file_read(SOURCE_DATA_DIR "/themes/default", 1 << 20, &bytes, &err));
    buffer_append_char(&bytes, '\0');
    for (int role = 0; role < ROLE_COUNT; role++) {
        char line[64];
        assert_non_null(theme_role_name((enum role)role));
        snprintf(line, sizeof line, "\n%s ", theme_role_name((enum role)role));
        if (!strstr(bytes.bytes, line))
            fail_msg("data/themes/default says nothing of%s", line);
    }
    buffer_clear(&bytes);
}

/* The terminal may be black or white: nobody knows. */
static void the_default_theme_is_legible_on_black_and_on_white(void **state)
{
    (void)state;
    struct theme theme;
    load(&theme, "default");
    for (int hue = 0; hue < HUE_COUNT; hue++) {
        int color = theme.colors[hue].of_256;
        if (color == THEME_DEFAULT)
            continue;
        expect_contrast("default", "on black", hue, color, 16, 3);
        expect_contrast("default", "on white", hue, color, 231, 3);
    }
}

/* Plain blue on black, of 1.8 to 1, is what few colours are known for. Quotation marks
 * are the exception: no colour that is left is legible on both grounds. */
static void what_changed_is_legible_at_few_colours_too(void **state)
{
    (void)state;
    static const enum role roles[] = {ROLE_DELETED, ROLE_INSERTED, ROLE_WORDS_MOVED,
                                      ROLE_OVERVIEW_FINDING};
    static const int counts[] = {8, 16};
    struct theme theme;
    load(&theme, "default");
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        for (size_t c = 0; c < sizeof counts / sizeof *counts; c++) {
            struct theme_style style = theme_look_up(&theme, roles[i], 0, counts[c]);
            assert_in_range(style.foreground, 0, counts[c] - 1);
            int shown = style.foreground;
            if (counts[c] == 8 && style.attributes & THEME_BOLD)
                shown += 8;
            expect_contrast("default", "few, on black", (int)roles[i], shown, 16, 3);
            expect_contrast("default", "few, on white", (int)roles[i], shown, 231, 3);
        }
}

/* Where nothing is lit, letters and ground change places: in the colours of text, and
 * what changed keeps its mark. */
static void the_lit_is_read_in_the_colours_of_text_at_few_colours(void **state)
{
    (void)state;
    struct theme theme;
    load(&theme, "default");
    struct theme_style text = theme_look_up(&theme, ROLE_TEXT, ACCENT_SELECTED, 8);
    struct theme_style changed =
        theme_look_up(&theme, ROLE_INSERTED, ACCENT_SELECTED, 8);
    assert_int_equal(text.attributes, THEME_REVERSE);
    assert_int_equal(changed.attributes, THEME_REVERSE | THEME_BOLD);
    assert_int_equal(changed.foreground, text.foreground);
    assert_int_equal(changed.background, text.background);
}

static void themes_with_a_ground_are_legible_on_it(void **state)
{
    (void)state;
    static const struct wanted {
        const char *name;
        double of_256;
        double of_16; /* the terminal's palette may be another: a sensible one */
    } all[] = {{"dark", 4.5, 3},
               {"light", 4.5, 3},
               {"deuteranopia", 4.5, 3},
               {"high-contrast", 7, 4.5}};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        struct theme theme;
        load(&theme, all[i].name);
        const struct theme_color *ground = &theme.colors[HUE_GROUND];
        for (int hue = 0; hue < HUE_COUNT; hue++) {
            const struct theme_color *color = &theme.colors[hue];
            if (hue == HUE_GROUND)
                continue;
            expect_contrast(all[i].name, "256 colours", hue, color->of_256,
                            ground->of_256, all[i].of_256);
            expect_contrast(all[i].name, "16 colours", hue, color->of_16, ground->of_16,
                            all[i].of_16);
            expect_contrast(all[i].name, "8 colours", hue, color->of_8, ground->of_8,
                            all[i].of_16);
        }
    }
}

static void what_the_reader_is_at_is_legible(void **state)
{
    (void)state;
    static const char *const names[] = {"default", "dark", "light", "deuteranopia",
                                        "high-contrast"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct theme theme;
        load(&theme, names[i]);
        for (int hue = 0; hue < HUE_COUNT; hue++)
            if (hue != HUE_GROUND)
                expect_contrast(names[i], "lit", hue, theme.colors[hue].lit,
                                theme.colors[HUE_GROUND].lit, 4.5);
    }
}

static void hues_are_told_apart_without_red_and_green(void **state)
{
    (void)state;
    static const enum theme_hue hues[] = {HUE_TEXT,  HUE_OLD,   HUE_NEW,
                                          HUE_MOVED, HUE_QUOTE, HUE_ALERT};
    struct theme theme;
    load(&theme, "deuteranopia");
    for (size_t a = 0; a < sizeof hues / sizeof *hues; a++)
        for (size_t b = 0; b < a; b++) {
            double apart =
                difference(deuteranopic(palette(theme.colors[hues[a]].of_256)),
                           deuteranopic(palette(theme.colors[hues[b]].of_256)));
            if (apart < 20)
                fail_msg("hues %d and %d differ by %.1f", hues[a], hues[b], apart);
        }
}

static bool look_equal(struct theme_style a, struct theme_style b)
{
    return a.foreground == b.foreground && a.background == b.background &&
           a.attributes == b.attributes;
}

/* What changed, what is lit, and what matches show at any number of colours. */
static void what_matters_differs_from_plain_text_everywhere(void **state)
{
    (void)state;
    static const enum role roles[] = {
        ROLE_REPLACED_LEFT, ROLE_REPLACED_RIGHT, ROLE_DELETED,       ROLE_INSERTED,
        ROLE_WORDS_MOVED,   ROLE_TYPOGRAPHY,     ROLE_DROPPED,       ROLE_ADDED,
        ROLE_QUOTE_KEPT,    ROLE_QUOTE_CHANGED,  ROLE_QUOTE_LONE,    ROLE_HEADING,
        ROLE_STATUS,        ROLE_NOTICE,         ROLE_PANEL_SELECTED};
    static const int counts[] = {0, 8, 16, 256};
    struct error err = {0};
    char **names = settings_list_themes(&folders, &err);
    assert_non_null(names);
    for (size_t n = 0; names[n]; n++)
        for (size_t c = 0; c < sizeof counts / sizeof *counts; c++) {
            struct theme theme;
            load(&theme, names[n]);
            struct theme_style text = theme_look_up(&theme, ROLE_TEXT, 0, counts[c]);
            for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
                if (look_equal(text, theme_look_up(&theme, roles[i], 0, counts[c])))
                    fail_msg("%s at %d colours: %s looks like text", names[n],
                             counts[c], theme_role_name(roles[i]));
            for (unsigned accent = ACCENT_FINDING; accent <= ACCENT_MATCH; accent *= 2)
                assert_false(look_equal(
                    text, theme_look_up(&theme, ROLE_TEXT, accent, counts[c])));
        }
    settings_free_themes(names);
}

static void without_colours_no_theme_has_any(void **state)
{
    (void)state;
    struct error err = {0};
    char **names = settings_list_themes(&folders, &err);
    assert_non_null(names);
    for (size_t n = 0; names[n]; n++) {
        struct theme theme;
        load(&theme, names[n]);
        for (int role = 0; role < ROLE_COUNT; role++) {
            struct theme_style style =
                theme_look_up(&theme, (enum role)role, ACCENT_SELECTED, 0);
            assert_int_equal(style.foreground, THEME_DEFAULT);
            assert_int_equal(style.background, THEME_DEFAULT);
        }
    }
    settings_free_themes(names);
}

static void monochrome_has_no_colours_at_256_either(void **state)
{
    (void)state;
    struct theme theme;
    load(&theme, "monochrome");
    for (int role = 0; role < ROLE_COUNT; role++) {
        struct theme_style style =
            theme_look_up(&theme, (enum role)role, ACCENT_SELECTED, 256);
        assert_int_equal(style.foreground, THEME_DEFAULT);
        assert_int_equal(style.background, THEME_DEFAULT);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_theme_is_listed_and_read_without_a_complaint),
        cmocka_unit_test(the_default_theme_names_every_role),
        cmocka_unit_test(the_default_theme_is_legible_on_black_and_on_white),
        cmocka_unit_test(what_changed_is_legible_at_few_colours_too),
        cmocka_unit_test(the_lit_is_read_in_the_colours_of_text_at_few_colours),
        cmocka_unit_test(themes_with_a_ground_are_legible_on_it),
        cmocka_unit_test(what_the_reader_is_at_is_legible),
        cmocka_unit_test(hues_are_told_apart_without_red_and_green),
        cmocka_unit_test(what_matters_differs_from_plain_text_everywhere),
        cmocka_unit_test(without_colours_no_theme_has_any),
        cmocka_unit_test(monochrome_has_no_colours_at_256_either),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
