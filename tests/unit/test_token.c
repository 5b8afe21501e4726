/* test_token.c - where one token ends and the next begins. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "text/character.h"
#include "text/token.h"

#include <stdlib.h>
#include <string.h>
#include <unistr.h>
#include <uniwbrk.h>

struct cutting {
    struct text text;
    struct lexicon *lexicon;
    struct token_list list;
};

static void cut_grouped(struct cutting *cutting, const char *bytes, size_t length,
                        bool groups_by_blanks)
{
    *cutting = (struct cutting){.text = {.length = (uint32_t)length},
                                .list = {.groups_by_blanks = groups_by_blanks}};
    cutting->text.bytes = malloc(length + 1);
    assert_non_null(cutting->text.bytes);
    memcpy(cutting->text.bytes, bytes, length);
    cutting->text.bytes[length] = '\0';
    cutting->lexicon = lexicon_new(NULL);
    assert_true(token_list_append(&cutting->list, &cutting->text,
                                  (struct span){0, (uint32_t)length}, cutting->lexicon,
                                  NULL));
}

static void cut(struct cutting *cutting, const char *bytes, size_t length)
{
    cut_grouped(cutting, bytes, length, false);
}

static void cutting_clear(struct cutting *cutting)
{
    token_list_clear(&cutting->list);
    lexicon_free(cutting->lexicon);
    free(cutting->text.bytes);
}

/* Tokens with a | between them, and no blanks other than their own. */
static void assert_tokens_grouped(const char *string, bool groups_by_blanks,
                                  const char *expected)
{
    struct cutting cutting;
    struct buffer joined = {0};
    cut_grouped(&cutting, string, strlen(string), groups_by_blanks);
    for (size_t i = 0; i < cutting.list.count; i++) {
        const struct token *token = &cutting.list.tokens[i];
        if (i)
            buffer_append_char(&joined, '|');
        buffer_append(&joined, string + token->start, token->length);
    }
    char *result = buffer_take_string(&joined, NULL);
    assert_string_equal(result, expected);
    free(result);
    cutting_clear(&cutting);
}

static void assert_tokens(const char *string, const char *expected)
{
    assert_tokens_grouped(string, false, expected);
}

#define CASES(...)                                                                     \
    static const char *const cases[][2] = {__VA_ARGS__};                               \
    (void)state;                                                                       \
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)                          \
    assert_tokens(cases[i][0], cases[i][1])

static void words_hold_their_apostrophes_and_hyphens(void **state)
{
    CASES({"Don't go", "Don't|go"}, {"O\u2019Neill\u2019s", "O\u2019Neill\u2019s"},
          {"co-operate", "co-operate"}, {"co\u2010op", "co\u2010op"},
          {"a 20-year-old", "a|20-year-old"}, {"COVID-19", "COVID-19"},
          {"Franco\u2013German", "Franco\u2013German"},
          {"COVID\u201319", "COVID\u201319"}, {"May 3\u2013Holt", "May|3|\u2013|Holt"},
          {"two- and three-", "two|-|and|three|-"}, {"l\u2019eau", "l\u2019eau"},
          {"the 1990's", "the|1990's"}, {"paral\u00B7lel", "paral\u00B7lel"},
          {"co\u00ADop", "co\u00ADop"}, {"snake_case", "snake_case"},
          {"AT&T and Q&A", "AT&T|and|Q&A"}, {"salt&pepper", "salt|&|pepper"});
}

static void dashes_part_words(void **state)
{
    CASES({"man\u2014who", "man|\u2014|who"}, {"word -- word", "word|--|word"},
          {"word--word", "word|--|word"}, {"this \u2013 that", "this|\u2013|that"});
}

static void apostrophes_at_the_edge_of_a_word_are_tokens(void **state)
{
    CASES({"boys\u2019 boots", "boys|\u2019|boots"}, {"'tis", "'|tis"},
          {"\u201990s", "\u2019|90s"}, {"rock 'n' roll", "rock|'|n|'|roll"});
}

static void every_quotation_mark_is_a_token(void **state)
{
    CASES({"\u201CWell,\u201D", "\u201C|Well|,|\u201D"},
          {"off.\u2019\u201D", "off|.|\u2019|\u201D"}, {"''Hi''", "''|Hi|''"},
          {"``Hi''", "``|Hi|''"}, {"end.\u2019\u2019", "end|.|\u2019\u2019"},
          {"\"\"", "\"|\""}, {"'\"a\"'", "'|\"|a|\"|'"},
          {"\u00AB\u00A0oui\u00A0\u00BB", "\u00AB|oui|\u00BB"},
          {"\u201Ehm\u201C", "\u201E|hm|\u201C"}, {",,so''", ",,|so|''"},
          {"\u300C\u300Ca", "\u300C|\u300C|a"}, {"'''", "''|'"});
}

static void blanks_group_thousands_where_the_text_does_so(void **state)
{
    (void)state;
    assert_tokens_grouped("Les 1 500 et 12 345 678,9 euros", true,
                          "Les|1 500|et|12 345 678,9|euros");
    assert_tokens_grouped("En 2019 300 trains, en 12 50", true,
                          "En|2019|300|trains|,|en|12|50");
    assert_tokens_grouped("10  000 et 10\n000", true, "10|000|et|10|000");
}

static void numbers_hold_separators_signs_and_units(void **state)
{
    CASES({"1,500 1.500 1\u00A0500 1\u202F500", "1,500|1.500|1\u00A0500|1\u202F500"},
          {"1 500", "1|500"}, {"12\u00A05000", "12|5000"}, {"12,5 2.75", "12,5|2.75"},
          {"$4.5bn, \u00A32 50p 500B", "$4.5bn|,|\u00A32|50p|500B"},
          {"5% 12.5% 5 %", "5%|12.5%|5|%"}, {"5\u20AC US$500", "5\u20AC|US$500"},
          {"11th 1st", "11th|1st"}, {"20\u00B0C", "20\u00B0C"},
          {"2\u00BD and \u00BD", "2\u00BD|and|\u00BD"},
          {"-4 (-4) +2.5% \u22123", "-4|(|-4|)|+2.5%|\u22123"},
          {"-$5 -\u20AC3m", "-$5|-\u20AC3m"}, {".45", ".45"}, {"5.", "5|."},
          {"1,000,000,", "1,000,000|,"}, {"12,34,567", "12,34,567"},
          {"2000,2001,2002", "2000|,|2001|,|2002"}, {"1,2,3", "1|,|2|,|3"},
          {"3,222,33,444", "3|,|222|,|33|,|444"}, {"1,500,20", "1|,|500|,|20"},
          {"12345,678,901", "12345|,|678|,|901"}, {"1,234,5678", "1|,|234|,|5678"},
          {"1,22,33", "1|,|22|,|33"}, {"2000,2001, 2002", "2000,2001|,|2002"},
          {"$1,200,300", "$1,200,300"},
          {"1,234,567,890,123,456,789,012,345,678",
           "1|,|234|,|567|,|890|,|123|,|456|,|789|,|012|,|345|,|678"},
          {"$ 5", "$|5"}, {"24/7", "24/7"});
}

static void times_and_dates_are_one_token(void **state)
{
    CASES({"3:45 7.30pm 23:00:15", "3:45|7.30pm|23:00:15"}, {"7.30 p.m.", "7.30|p.m."},
          {"2023-05-01.", "2023-05-01|."}, {"5/12/2023", "5/12/2023"},
          {"2023-05-012", "2023|-|05|-|012"});
}

static void ranges_and_scores_are_their_numbers(void **state)
{
    CASES({"17-14", "17|-|14"}, {"10\u201315", "10|\u2013|15"},
          {"2019-20", "2019|-|20"}, {"7pm-9pm", "7pm|-|9pm"},
          {"\u00A32m-\u00A33m", "\u00A32m|-|\u00A33m"},
          {"20-30-year-olds", "20|-|30-year-olds"});
}

static void feet_and_inches_leave_their_marks(void **state)
{
    CASES({"6'2\"", "6|'|2|\""}, {"21\"", "21|\""},
          {"6\u2032 2\u2033", "6|\u2032|2|\u2033"});
}

static void abbreviations_hold_their_stops(void **state)
{
    CASES({"the U.S. and", "the|U.S.|and"}, {"at 7 p.m.", "at|7|p.m."},
          {"e.g. this", "e.g.|this"}, {"J.K. Rowling", "J.K.|Rowling"},
          {"J. Smith", "J|.|Smith"}, {"a Ph.D. once", "a|Ph.D.|once"},
          {"Mr. No", "Mr|.|No"}, {"U.S...", "U.S|..."});
}

static void sentences_that_lost_their_blank_are_parted(void **state)
{
    CASES({"carrots.And then", "carrots|.|And|then"}, {"it.I went", "it|.|I|went"},
          {"said:he", "said|:|he"}, {"a;b", "a|;|b"}, {"one,two", "one|,|two"});
}

static void addresses_are_one_token(void **state)
{
    CASES({"jo.doe@example.com, or", "jo.doe@example.com|,|or"},
          {"https://a.org/b?c=d.", "https://a.org/b?c=d|."},
          {"(www.example.org/x)", "(|www.example.org/x|)"},
          {"\u201Cexample.com\u201D", "\u201C|example.com|\u201D"},
          {"and/or", "and|/|or"});
}

static void runs_of_one_mark_are_one_token(void **state)
{
    CASES({"wait...", "wait|..."}, {"what?!", "what|?|!"}, {"***", "***"},
          {"((a))", "(|(|a|)|)"}, {"\u2026.", "\u2026|."});
}

static void scripts_without_blanks_give_a_token_a_character(void **state)
{
    CASES({"\u6771\u4EAC\u3078\u3002", "\u6771|\u4EAC|\u3078|\u3002"},
          {"\u30BF\u30EF\u30FC\u306E", "\u30BF\u30EF\u30FC|\u306E"},
          {"\u0E2A\u0E27\u0E31", "\u0E2A|\u0E27\u0E31"},
          {"\uD55C\uAD6D \uB9D0", "\uD55C\uAD6D|\uB9D0"});
}

static void emoji_and_flags_are_whole(void **state)
{
    CASES({"\U0001F468\u200D\U0001F469\u200D\U0001F467!",
           "\U0001F468\u200D\U0001F469\u200D\U0001F467|!"},
          {"\U0001F1E9\U0001F1EA\U0001F1EB\U0001F1F7",
           "\U0001F1E9\U0001F1EA|\U0001F1EB\U0001F1F7"},
          {"\u2764\uFE0F", "\u2764\uFE0F"});
}

static void kinds_are_told(void **state)
{
    (void)state;
    static const struct {
        const char *token;
        enum token_kind kind;
    } kinds[] = {
        {"word", TOKEN_WORD},          {"U.S.", TOKEN_WORD},
        {"20-year-old", TOKEN_WORD},   {"7.30pm", TOKEN_NUMBER},
        {"$4.5bn", TOKEN_NUMBER},      {"US$5", TOKEN_NUMBER},
        {"2023-05-01", TOKEN_NUMBER},  {"\u00BD", TOKEN_NUMBER},
        {"11th", TOKEN_NUMBER},        {"\u6771", TOKEN_IDEOGRAPH},
        {"\u201D", TOKEN_PUNCTUATION}, {"--", TOKEN_PUNCTUATION},
        {"%", TOKEN_PUNCTUATION},      {"\u20AC", TOKEN_SYMBOL},
        {"\U0001F600", TOKEN_SYMBOL},  {"\x1B", TOKEN_SYMBOL},
        {"a@b.example", TOKEN_WORD},   {"caf\u00E9", TOKEN_WORD},
    };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        struct cutting cutting;
        cut(&cutting, kinds[i].token, strlen(kinds[i].token));
        assert_int_equal(cutting.list.count, 1);
        assert_int_equal(cutting.list.tokens[0].kind, kinds[i].kind);
        cutting_clear(&cutting);
    }
}

static void flags_tell_case_digits_and_what_stands_before(void **state)
{
    (void)state;
    static const unsigned expected[] = {
        TOKEN_AFTER_SPACE | TOKEN_CAPITAL,
        TOKEN_AFTER_SPACE | TOKEN_CAPITAL | TOKEN_ALL_CAPS,
        0,
        TOKEN_AFTER_SPACE | TOKEN_AFTER_BREAK | TOKEN_HAS_DIGIT,
        TOKEN_AFTER_SPACE | TOKEN_CAPITAL,
        TOKEN_AFTER_SPACE | TOKEN_AFTER_BREAK | TOKEN_CAPITAL | TOKEN_ALL_CAPS |
            TOKEN_HAS_DIGIT,
        TOKEN_AFTER_SPACE | TOKEN_CAPITAL,
    };
    struct cutting cutting;
    const char *string = "One U.S., \n 4th \u00C9t\u00E9\u2028F-16X\u00A0I";
    cut(&cutting, string, strlen(string));
    assert_int_equal(cutting.list.count, 7);
    for (size_t i = 0; i < 7; i++)
        assert_int_equal(cutting.list.tokens[i].flags, expected[i]);
    cutting_clear(&cutting);
}

static void a_very_long_word_is_several_tokens(void **state)
{
    (void)state;
    enum { LENGTH = 200000 };
    char *bytes = malloc(LENGTH);
    assert_non_null(bytes);
    for (size_t i = 0; i < LENGTH; i += 2)
        memcpy(bytes + i, "\xC3\xA9", 2);
    struct cutting cutting;
    cut(&cutting, bytes, LENGTH);
    assert_int_equal(cutting.list.count, 4);
    assert_int_equal(cutting.list.tokens[0].length, UINT16_MAX - 1);
    cutting_clear(&cutting);
    free(bytes);
}

static uint32_t next_random(uint32_t *seed)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 17;
    *seed ^= *seed << 5;
    return *seed;
}

/* Pieces that meet each other in ways nobody thought of. */
static const char *const pieces[] = {
    "a",         "B",      "zed",        "7",          "2023-05-01", "1,5",    " ",
    "\n",        "'",      "\"",         "''",         "\u2019",     "\u201C", "-",
    "\u2013",    ".",      "...",        ",",          ":",          "//",     "@",
    "&",         "$",      "\u20AC",     "%",          "\u00A0",     "\u2009", "\u00AD",
    "\u200B",    "\u200D", "\u0301",     "\u00E9",     "\u6771",     "\u30BF", "\u0E2A",
    "\uD55C",    "\u05D0", "\U0001F468", "\U0001F1E9", "\u00BD",     "\x1B",   "\x7F",
    "_",         "(",      "\u202E",     "\uFEFF",     "#",          "\u0661", "U.S.",
    "www.a.org", "\u300C", "+",          "\u00B7",     "\r\n",
};

static size_t fill_randomly(char *bytes, size_t room, uint32_t *seed)
{
    size_t length = 0;
    for (;;) {
        const char *piece =
            pieces[next_random(seed) % (sizeof pieces / sizeof *pieces)];
        if (length + strlen(piece) > room)
            return length;
        memcpy(bytes + length, piece, strlen(piece));
        length += strlen(piece);
    }
}

static void assert_unseen(const char *bytes, uint32_t from, uint32_t to)
{
    while (from < to) {
        uint32_t used;
        uint32_t code = character_read(bytes + from, to - from, &used);
        assert_true(character_is_space(code) || character_is_invisible(code));
        from += used;
    }
}

static void tokens_are_ordered_and_leave_out_only_what_is_not_seen(void **state)
{
    (void)state;
    uint32_t seed = 77;
    for (unsigned round = 0; round < 2000; round++) {
        char bytes[120];
        struct cutting cutting;
        size_t length = fill_randomly(bytes, sizeof bytes, &seed);
        cut(&cutting, bytes, length);
        uint32_t at = 0;
        for (size_t i = 0; i < cutting.list.count; i++) {
            const struct token *token = &cutting.list.tokens[i];
            assert_true(token->start >= at && token->length > 0);
            assert_unseen(bytes, at, token->start);
            assert_null(u8_check((const uint8_t *)bytes + token->start, token->length));
            at = token->start + token->length;
        }
        assert_unseen(bytes, at, (uint32_t)length);
        cutting_clear(&cutting);
    }
}

/* In words of letters, digits and accents the breaks are libunistring's; several
 * numbers with commas between them are not a word to us. */
static void words_break_where_unicode_breaks_them(void **state)
{
    (void)state;
    static const char *const letters[] = {
        "a", "B",      "7",      "\u00E9", "\u0301", "_",
        " ", "\u05D0", "\uD55C", "\u6771", "\u03B1", "\u0661",
        "!", "\u0627", "x.y",    "1.5",    "x1,5y",  "e'f",
    };
    uint32_t seed = 5;
    for (unsigned round = 0; round < 3000; round++) {
        char bytes[48], breaks[48];
        size_t length = 0;
        bytes[length++] = 'q'; /* an accent without a letter is not a word's */
        while (length < 40) {
            const char *piece =
                letters[next_random(&seed) % (sizeof letters / sizeof *letters)];
            bool is_accent = (unsigned char)piece[0] == 0xCC;
            if (is_accent && strchr(" !", bytes[length - 1]))
                continue;
            memcpy(bytes + length, piece, strlen(piece));
            length += strlen(piece);
        }
        struct cutting cutting;
        cut(&cutting, bytes, length);
        u8_wordbreaks((const uint8_t *)bytes, length, breaks);
        for (size_t i = 0; i < cutting.list.count; i++) {
            const struct token *token = &cutting.list.tokens[i];
            if (token->start && !breaks[token->start])
                fail_msg("%.*s: token at %u inside a word", (int)length, bytes,
                         token->start);
        }
        cutting_clear(&cutting);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_hold_their_apostrophes_and_hyphens),
        cmocka_unit_test(dashes_part_words),
        cmocka_unit_test(apostrophes_at_the_edge_of_a_word_are_tokens),
        cmocka_unit_test(every_quotation_mark_is_a_token),
        cmocka_unit_test(numbers_hold_separators_signs_and_units),
        cmocka_unit_test(blanks_group_thousands_where_the_text_does_so),
        cmocka_unit_test(times_and_dates_are_one_token),
        cmocka_unit_test(ranges_and_scores_are_their_numbers),
        cmocka_unit_test(feet_and_inches_leave_their_marks),
        cmocka_unit_test(abbreviations_hold_their_stops),
        cmocka_unit_test(sentences_that_lost_their_blank_are_parted),
        cmocka_unit_test(addresses_are_one_token),
        cmocka_unit_test(runs_of_one_mark_are_one_token),
        cmocka_unit_test(scripts_without_blanks_give_a_token_a_character),
        cmocka_unit_test(emoji_and_flags_are_whole),
        cmocka_unit_test(kinds_are_told),
        cmocka_unit_test(flags_tell_case_digits_and_what_stands_before),
        cmocka_unit_test(a_very_long_word_is_several_tokens),
        cmocka_unit_test(tokens_are_ordered_and_leave_out_only_what_is_not_seen),
        cmocka_unit_test(words_break_where_unicode_breaks_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
