/* word_profile.c - a word's letters, class, base form and value, worked out once. */
#include "compare/word_profile.h"

#include "base/ascii.h"
#include "base/bits.h"
#include "base/hash.h"
#include "base/memory.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unictype.h>
#include <unistr.h>

/* Classes of the function word lists. Words that share a group may stand for each
 * other: `the` for `this`, but not `the` for `of`. */
enum word_group {
    GROUP_NOMINAL = 1,
    GROUP_RELATION = 2,
    GROUP_VERBAL = 4,
    GROUP_JOINT = 8,
    GROUP_ADVERBIAL = 16,
};

static const struct {
    const char *class;
    uint8_t group;
} word_groups[] = {
    {"article", GROUP_NOMINAL},    {"pronoun", GROUP_NOMINAL},
    {"quantifier", GROUP_NOMINAL}, {"preposition", GROUP_RELATION},
    {"auxiliary", GROUP_VERBAL},   {"conjunction", GROUP_JOINT},
    {"adverb", GROUP_ADVERBIAL},   {"negation", GROUP_ADVERBIAL},
};

/* Where a language has no list of function words, the shortest words stand in for it:
 * a word is the shorter the more often it is used (Zipf 1949, chapter 2). */
enum { SHORT_WORD_LETTERS = 3 };

enum { MEAN_LETTERS = 8 }; /* of the words of a text, each counted once */

static bool word_listing_add(struct word_profile_table *table,
                             const struct word_listing *listing, uint32_t *index,
                             struct error *err)
{
    if (!memory_reserve(&table->listings, &table->listing_capacity,
                        table->listing_count + 1, sizeof *table->listings, err))
        return false;
    *index = (uint32_t)table->listing_count;
    table->listings[table->listing_count++] = *listing;
    return true;
}

static bool word_value_add(struct word_profile_table *table, double value,
                           uint32_t *index, struct error *err)
{
    if (!memory_reserve(&table->values, &table->value_capacity, table->value_count + 1,
                        sizeof *table->values, err))
        return false;
    *index = (uint32_t)table->value_count;
    table->values[table->value_count++] = value;
    return true;
}

bool word_profile_table_init(struct word_profile_table *table,
                             const struct document *document, struct error *err)
{
    table->lexicon = document->lexicon;
    table->language = document->language;
    table->slots =
        memory_new(lexicon_count(document->lexicon), sizeof *table->slots, err);
    /* Nearly all words will be asked for: growing would take the room twice. */
    size_t count = 0;
    for (uint32_t word = 0; word < lexicon_count(document->lexicon); word++)
        count += lexicon_lower(document->lexicon, word) == word;
    uint32_t index;
    return table->slots &&
           memory_reserve(&table->profiles, &table->capacity, count,
                          sizeof *table->profiles, err) &&
           memory_reserve(&table->letters, &table->letter_capacity,
                          count * MEAN_LETTERS, sizeof *table->letters, err) &&
           word_listing_add(table, &(struct word_listing){0}, &index, err) &&
           word_value_add(table, NAN, &index, err);
}

void word_profile_table_clear(struct word_profile_table *table)
{
    free(table->slots);
    free(table->profiles);
    free(table->listings);
    free(table->values);
    free(table->letters);
    *table = (struct word_profile_table){0};
}

static uint8_t word_group_of(const char *class)
{
    for (size_t i = 0; i < sizeof word_groups / sizeof *word_groups; i++)
        if (strcmp(word_groups[i].class, class) == 0)
            return word_groups[i].group;
    return GROUP_ADVERBIAL;
}

static bool is_letter_or_digit(ucs4_t c)
{
    if (c < 0x80)
        return ascii_is_letter((char)c) || (c >= '0' && c <= '9');
    return uc_is_alnum(c) || uc_is_general_category(c, UC_CATEGORY_M);
}

/* Keep the letters and digits of a word: co-operate and cooperate have the same. */
static bool word_spell(struct word_profile_table *table, const char *text,
                       size_t length, uint32_t *letters, uint8_t *letter_count,
                       struct error *err)
{
    if (!memory_reserve(&table->letters, &table->letter_capacity,
                        table->letter_count + WORD_LETTERS_LIMIT,
                        sizeof *table->letters, err))
        return false;
    *letters = (uint32_t)table->letter_count;
    *letter_count = 0;
    size_t at = 0;
    while (at < length) {
        ucs4_t c;
        at += (size_t)u8_mbtouc(&c, (const uint8_t *)text + at, length - at);
        if (!is_letter_or_digit(c))
            continue;
        if (*letter_count == WORD_LETTERS_LIMIT) {
            *letter_count = 0;
            break;
        }
        table->letters[*letters + (*letter_count)++] = (uint16_t)c;
    }
    table->letter_count += *letter_count;
    return true;
}

static uint64_t letter_set_of(const uint16_t *letters, uint8_t count)
{
    uint64_t set = 0;
    for (uint8_t i = 0; i < count; i++)
        set |= UINT64_C(1) << (letters[i] % 61);
    return set;
}

/*
 * The value of a number in digits: 1,500 and 1.500 and 1500 are one; 4.5 and 4,5 too.
 * A separator before exactly three digits groups thousands, any other one begins the
 * fraction. NAN if there is more than one number (a range, a date, a time).
 */
static double word_value_of_digits(const char *text, size_t length)
{
    size_t at = 0;
    while (at < length && (text[at] < '0' || text[at] > '9'))
        at++;
    double value = 0, scale = 1;
    bool fraction = false;
    for (; at < length; at++) {
        char c = text[at];
        if (c >= '0' && c <= '9') {
            value = value * 10 + (c - '0');
            scale *= fraction ? 10 : 1;
            continue;
        }
        bool is_separator = c == ',' || c == '.' || c == '\'' || c == ' ';
        size_t digits = 0;
        while (at + 1 + digits < length && text[at + 1 + digits] >= '0' &&
               text[at + 1 + digits] <= '9')
            digits++;
        if (!is_separator || !digits)
            break;
        if (fraction)
            return NAN;
        fraction = digits != 3;
    }
    for (; at < length; at++)
        if (text[at] >= '0' && text[at] <= '9')
            return NAN;
    return value / scale;
}

static double word_value(const struct language *language, const struct token *token,
                         const struct language_word *listed, const char *text,
                         size_t length)
{
    if (token->flags & TOKEN_HAS_DIGIT)
        return word_value_of_digits(text, length);
    const char *worth = language_word_value(language, listed, LANGUAGE_NUMBER_WORDS);
    if (!worth || !*worth)
        return NAN;
    char *end;
    double value = strtod(worth, &end);
    return *end ? NAN : value;
}

static void word_profile_classify(struct word_profile *profile,
                                  const struct language *language,
                                  const struct language_word *listed,
                                  const struct token *token, bool has_unit)
{
    if (token->kind == TOKEN_PUNCTUATION) {
        profile->class = has_unit ? WORD_CONTENT : WORD_MARK;
        return;
    }
    const char *class = language_word_value(language, listed, LANGUAGE_FUNCTION_WORDS);
    if (class) {
        profile->class = WORD_FUNCTION;
        profile->group = word_group_of(class);
    } else if (!language_longest_phrase(language, LANGUAGE_FUNCTION_WORDS) &&
               token->kind == TOKEN_WORD &&
               profile->letter_count <= SHORT_WORD_LETTERS) {
        profile->class = WORD_FUNCTION;
        profile->group = UINT8_MAX;
    }
}

static uint32_t key_of(const void *bytes, size_t count)
{
    uint32_t hash = hash_bytes(bytes, count);
    return hash ? hash : 1;
}

static uint32_t string_key(const char *string)
{
    return string ? key_of(string, strlen(string)) : 0;
}

static uint32_t beginning_key(const uint16_t *letters, uint8_t count)
{
    return count < WORD_BEGINNING ? 0
                                  : key_of(letters, WORD_BEGINNING * sizeof *letters);
}

/* What the lists say of a word; index is set. */
static bool word_list(struct word_profile_table *table,
                      const struct language_word *listed, uint32_t *index,
                      struct error *err)
{
    const struct language *language = table->language;
    struct word_listing listing = {
        .lemma = language_word_value(language, listed, LANGUAGE_LEMMAS),
        .unit = language_word_value(language, listed, LANGUAGE_UNITS),
        .name = language_word_value(language, listed, LANGUAGE_VARIANTS),
    };
    *index = 0;
    if (!listing.lemma && !listing.unit && !listing.name)
        return true;
    if (listing.lemma &&
        !word_spell(table, listing.lemma, strlen(listing.lemma), &listing.lemma_letters,
                    &listing.lemma_letter_count, err))
        return false;
    listing.lemma_key = string_key(listing.lemma);
    listing.unit_key = string_key(listing.unit);
    listing.name_key = string_key(listing.name);
    listing.lemma_beginning = beginning_key(table->letters + listing.lemma_letters,
                                            listing.lemma_letter_count);
    return word_listing_add(table, &listing, index, err);
}

static bool word_profile_make(struct word_profile_table *table,
                              const struct token *token, uint32_t lower,
                              struct error *err)
{
    if (!memory_reserve(&table->profiles, &table->capacity, table->count + 1,
                        sizeof *table->profiles, err))
        return false;
    const struct language *language = table->language;
    size_t length;
    const char *text = lexicon_word(table->lexicon, lower, &length);
    const struct language_word *listed = language_find_word(language, text, length);
    struct word_profile *profile = &table->profiles[table->count];
    *profile = (struct word_profile){
        .key = key_of(text, length),
        .is_cue =
            language_cue_reports(language_word_value(language, listed, LANGUAGE_CUES)),
    };
    if (!word_spell(table, text, length, &profile->letters, &profile->letter_count,
                    err) ||
        !word_list(table, listed, &profile->listing, err))
        return false;
    double value = word_value(language, token, listed, text, length);
    if (!isnan(value) && !word_value_add(table, value, &profile->value, err))
        return false;
    const uint16_t *letters = table->letters + profile->letters;
    profile->beginning = beginning_key(letters, profile->letter_count);
    profile->letter_set = letter_set_of(letters, profile->letter_count);
    profile->letter_set_count = (uint8_t)bits_count(profile->letter_set);
    word_profile_classify(profile, language, listed, token,
                          word_listing_of(table, profile)->unit);
    table->slots[lower] = (uint32_t)++table->count;
    return true;
}

bool word_profile_find(struct word_profile_table *table, const struct token *token,
                       uint32_t *index, struct error *err)
{
    uint32_t lower = lexicon_lower(table->lexicon, token->word);
    if (!table->slots[lower] && !word_profile_make(table, token, lower, err))
        return false;
    *index = table->slots[lower] - 1;
    return true;
}
