/* name_likeness.c - an edit distance by sound, and endings that make no other name. */
#include "compare/name_likeness.h"

#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>

enum {
    COST_GROUP = 1,
    COST_OTHER = 2,
    PREFIX_MOST = 4,
    DERIVED_LEAST_STEM = 3,
};

/* Letters that do not decompose into a plain one and a mark. */
static const char *name_plain_letters(ucs4_t c)
{
    static const struct {
        ucs4_t letter;
        const char *plain;
    } table[] = {{0xaa, "a"},   {0xba, "o"},  {0xdf, "ss"}, {0xe6, "ae"}, {0xf0, "d"},
                 {0xf8, "o"},   {0xfe, "th"}, {0x111, "d"}, {0x131, "i"}, {0x142, "l"},
                 {0x153, "oe"}, {0x167, "t"}, {0x127, "h"}, {0x14b, "n"}};
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (table[i].letter == c)
            return table[i].plain;
    return NULL;
}

enum { NAME_LETTER_BYTES = 6 };

/* What one character adds to the letters. Returns how many bytes it is. */
static size_t name_write_letter(char out[NAME_LETTER_BYTES], ucs4_t c)
{
    if (c >= 'a' && c <= 'z') {
        *out = (char)c;
        return 1;
    }
    c = uc_tolower(c);
    const char *plain = name_plain_letters(c);
    if (plain) {
        memcpy(out, plain, strlen(plain));
        return strlen(plain);
    }
    if (!uc_is_alnum(c))
        return 0;
    int size = u8_uctomb((uint8_t *)out, c, NAME_LETTER_BYTES);
    return size > 0 ? (size_t)size : 0;
}

/* Read one character, and what it adds. Returns where the next one stands. */
static size_t name_read_letter(const char *word, size_t length, size_t at,
                               char out[NAME_LETTER_BYTES], size_t *size)
{
    ucs4_t c, base[UC_DECOMPOSITION_MAX_LENGTH];
    at += (size_t)u8_mbtouc(&c, (const uint8_t *)word + at, length - at);
    while (c >= 0x80 && uc_canonical_decomposition(c, base) > 0)
        c = base[0];
    bool is_mark = c >= 0x80 && uc_is_general_category(c, UC_MARK);
    *size = is_mark ? 0 : name_write_letter(out, c);
    return at;
}

void name_append_letters(struct buffer *out, const char *word, size_t length)
{
    char letter[NAME_LETTER_BYTES];
    size_t size;
    for (size_t at = 0; at < length;) {
        at = name_read_letter(word, length, at, letter, &size);
        buffer_append(out, letter, size);
    }
}

void name_letters_read(struct name_letters *letters, const char *word, size_t length)
{
    char letter[NAME_LETTER_BYTES];
    size_t size, used = 0;
    for (size_t at = 0; at < length;) {
        at = name_read_letter(word, length, at, letter, &size);
        if (used + size > NAME_LETTERS_LIMIT)
            break;
        memcpy(letters->bytes + used, letter, size);
        used += size;
    }
    letters->bytes[used] = '\0';
}

/* Letters that are mistaken for each other, by ear or in another script: a bit for each
 * group that a letter is in. */
enum sound_group {
    SOUND_VOWEL = 1 << 0,
    SOUND_BPV = 1 << 1,
    SOUND_CKQ = 1 << 2,
    SOUND_DT = 1 << 3,
    SOUND_LR = 1 << 4,
    SOUND_MN = 1 << 5,
    SOUND_GJ = 1 << 6,
    SOUND_FPV = 1 << 7,
    SOUND_VW = 1 << 8,
    SOUND_SXZ = 1 << 9,
    SOUND_CSZ = 1 << 10,
};

static const uint16_t sound_groups[256] = {
    ['a'] = SOUND_VOWEL,
    ['b'] = SOUND_BPV,
    ['c'] = SOUND_CKQ | SOUND_CSZ,
    ['d'] = SOUND_DT,
    ['e'] = SOUND_VOWEL,
    ['f'] = SOUND_FPV,
    ['g'] = SOUND_GJ,
    ['i'] = SOUND_VOWEL,
    ['j'] = SOUND_GJ,
    ['k'] = SOUND_CKQ,
    ['l'] = SOUND_LR,
    ['m'] = SOUND_MN,
    ['n'] = SOUND_MN,
    ['o'] = SOUND_VOWEL,
    ['p'] = SOUND_BPV | SOUND_FPV,
    ['q'] = SOUND_CKQ,
    ['r'] = SOUND_LR,
    ['s'] = SOUND_SXZ | SOUND_CSZ,
    ['t'] = SOUND_DT,
    ['u'] = SOUND_VOWEL,
    ['v'] = SOUND_BPV | SOUND_FPV | SOUND_VW,
    ['w'] = SOUND_VW,
    ['x'] = SOUND_SXZ,
    ['y'] = SOUND_VOWEL,
    ['z'] = SOUND_SXZ | SOUND_CSZ,
};

static bool name_letters_sound_alike(char a, char b)
{
    return sound_groups[(unsigned char)a] & sound_groups[(unsigned char)b];
}

static int name_replace_cost(char a, char b)
{
    return a == b ? 0 : name_letters_sound_alike(a, b) ? COST_GROUP : COST_OTHER;
}

/* Leaving a letter out costs what replacing the one before it by it would: nothing for
 * a doubled letter. */
static int name_delete_cost(const char *word, size_t index)
{
    char before = index ? word[index - 1] : '\0', letter = word[index];
    if ((before == 'h' || before == 'w') && before != letter)
        return COST_GROUP;
    return before ? name_replace_cost(before, letter) : COST_OTHER;
}

static int name_least(int a, int b, int c)
{
    int least = a < b ? a : b;
    return least < c ? least : c;
}

/* Levenshtein 1966 with these costs, row by row; more than `most` if it is more than
 * that. */
static int name_distance(const char *a, size_t a_length, const char *b, size_t b_length,
                         int most)
{
    int row[NAME_LETTERS_LIMIT + 1], costs[NAME_LETTERS_LIMIT];
    row[0] = 0;
    for (size_t j = 0; j < b_length; j++) {
        costs[j] = name_delete_cost(b, j);
        row[j + 1] = row[j] + costs[j];
    }
    for (size_t i = 0; i < a_length; i++) {
        int cost = name_delete_cost(a, i), diagonal = row[0];
        int nearest = row[0] += cost;
        for (size_t j = 0; j < b_length; j++) {
            int above = row[j + 1];
            row[j + 1] = name_least(above + cost, row[j] + costs[j],
                                    diagonal + name_replace_cost(a[i], b[j]));
            diagonal = above;
            nearest = row[j + 1] < nearest ? row[j + 1] : nearest;
        }
        if (nearest > most) /* a row never falls again */
            return nearest;
    }
    return row[b_length];
}

static size_t name_length(const char *word)
{
    size_t length = strlen(word);
    return length < NAME_LETTERS_LIMIT ? length : NAME_LETTERS_LIMIT;
}

/* How alike words are by their distance, the longer one's length and how many letters
 * they begin with alike. */
static double name_rate(int distance, size_t longest, size_t prefix)
{
    double likeness = 1 - (double)distance / (COST_OTHER * (double)longest);
    likeness = likeness < 0 ? 0 : likeness;
    return likeness + 0.1 * (double)prefix * (1 - likeness);
}

double name_likeness(const char *a, const char *b, double least)
{
    size_t a_length = name_length(a), b_length = name_length(b);
    size_t longest = a_length > b_length ? a_length : b_length;
    size_t prefix = 0;
    int most = 0;
    if (!a_length || !b_length)
        return 0;
    while (prefix < PREFIX_MOST && a[prefix] && a[prefix] == b[prefix])
        prefix++;
    while (most <= COST_OTHER * (int)longest &&
           name_rate(most + 1, longest, prefix) >= least)
        most++;
    double likeness =
        name_rate(name_distance(a, a_length, b, b_length, most), longest, prefix);
    return likeness >= least ? likeness : 0;
}

bool name_is_transposed(const char *a, const char *b)
{
    size_t same = 0;
    while (a[same] && a[same] == b[same])
        same++;
    return a[same] && a[same + 1] && a[same] == b[same + 1] && a[same + 1] == b[same] &&
           strcmp(a + same + 2, b + same + 2) == 0;
}

/* Does the list's value name this ending? "-" is the empty one. */
static bool name_ending_is_listed(const char *value, const char *ending)
{
    return language_value_has(value, *ending ? ending : "-");
}

static bool name_ends_derived(const struct language *language, const char *derived,
                              const char *base)
{
    const char *value = *derived ? language_find(language, LANGUAGE_NAME_ENDINGS,
                                                 derived, strlen(derived))
                                 : NULL;
    return name_ending_is_listed(value, base);
}

bool name_is_derived(const struct language *language, const char *a, const char *b)
{
    size_t stem = 0;
    while (a[stem] && a[stem] == b[stem])
        stem++;
    /* The ending may begin inside the common part: Canada, Canadian. */
    for (size_t back = 0; back < 3 && stem >= DERIVED_LEAST_STEM; back++, stem--)
        if (name_ends_derived(language, a + stem, b + stem) ||
            name_ends_derived(language, b + stem, a + stem))
            return true;
    return false;
}

static size_t count_digits(const char *text)
{
    size_t count = 0;
    while (text[count] >= '0' && text[count] <= '9')
        count++;
    return count;
}

bool name_equals_but_numbers(const char *a, const char *b)
{
    bool has_number = false;
    while (*a && *b) {
        size_t a_digits = count_digits(a), b_digits = count_digits(b);
        if (!a_digits != !b_digits || (!a_digits && *a != *b))
            return false;
        has_number |= a_digits > 0;
        a += a_digits ? a_digits : 1;
        b += b_digits ? b_digits : 1;
    }
    return !*a && !*b && has_number;
}

double name_likeness_least(const char *a, const char *b, double least)
{
    static const double other_beginning = 0.70;
    return a[0] == b[0] || least > other_beginning ? least : other_beginning;
}
