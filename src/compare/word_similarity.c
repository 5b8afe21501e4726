/* word_similarity.c - equal words, equal numbers, forms of one word, misspelt words and
 * names. */
#include "compare/word_similarity.h"

#include <math.h>
#include <string.h>

/* Certainty by kind, in hundredths. Their order matters more than their values: it is
 * the order in which words without rivals in context are given away. */
enum {
    SURE_SAME = 100,
    SURE_CASE = 98,
    SURE_NUMBER = 95,
    SURE_JOINED = 90, /* equal letters, other hyphens or stops */
    SURE_LISTED = 80,
    SURE_STEM = 80,
    SURE_LONG_STEM = 70,
    SURE_SPELLING = 70,
    SURE_NAME = 60,
    SURE_CUE = 55,
};

/* Shares of the longest common subsequence (Dice), in hundredths. A name that begins
 * with the same letter may differ more: transliterations vary in their vowels. */
enum { ALIKE_WORD = 75, ALIKE_NAME = 60, ALIKE_INITIAL_NAME = 50 };

struct spelling {
    const uint16_t *letters;
    size_t count;
    uint64_t letter_set; /* as in a profile; none of a base form */
    unsigned letter_set_count;
};

/* A word with all that its table knows of it. */
struct known_word {
    const struct word_item *item;
    const struct word_profile *profile;
    const struct word_listing *listing;
    const struct word_profile_table *table;
};

static struct known_word known_word_of(const struct word_profile_table *table,
                                       const struct word_item *item)
{
    const struct word_profile *profile = &table->profiles[item->profile];
    return (struct known_word){item, profile, word_listing_of(table, profile), table};
}

static const char *text_of(const struct known_word *word)
{
    const struct lexicon *lexicon = word->table->lexicon;
    return lexicon_word(lexicon, lexicon_lower(lexicon, word->item->token->word), NULL);
}

static struct spelling spelling_of(const struct known_word *word)
{
    const struct word_profile *profile = word->profile;
    return (struct spelling){word->table->letters + profile->letters,
                             profile->letter_count, profile->letter_set,
                             profile->letter_set_count};
}

static struct spelling spelling_of_lemma(const struct known_word *word)
{
    const struct word_listing *listing = word->listing;
    return (struct spelling){word->table->letters + listing->lemma_letters,
                             listing->lemma_letter_count, 0, 0};
}

static bool listed_as_equal(const char *a, const char *b)
{
    return a && b && strcmp(a, b) == 0;
}

static size_t common_prefix(struct spelling a, struct spelling b)
{
    size_t n = 0;
    while (n < a.count && n < b.count && a.letters[n] == b.letters[n])
        n++;
    return n;
}

/* Are two words irregular forms of one word? */
static bool same_lemma(const struct known_word *a, const struct known_word *b)
{
    const char *a_lemma = a->listing->lemma, *b_lemma = b->listing->lemma;
    return (a_lemma || b_lemma) && listed_as_equal(a_lemma ? a_lemma : text_of(a),
                                                   b_lemma ? b_lemma : text_of(b));
}

/* Is a word a regular form of the base form of an irregular one: "brings" and
 * "brought"? It begins as the base form does, but for the last letters. */
static bool is_form_of(struct spelling word, struct spelling base)
{
    size_t prefix = common_prefix(word, base);
    return prefix >= WORD_BEGINNING && base.count - prefix <= 2 &&
           word.count - prefix <= 3;
}

/* Length of the longest common subsequence (Wagner and Fischer 1974), one row. */
static size_t common_letters(struct spelling a, struct spelling b)
{
    uint8_t row[WORD_LETTERS_LIMIT + 1] = {0};
    for (size_t i = 0; i < a.count; i++) {
        uint8_t diagonal = 0;
        for (size_t j = 0; j < b.count; j++) {
            uint8_t above = row[j + 1];
            if (a.letters[i] == b.letters[j])
                row[j + 1] = (uint8_t)(diagonal + 1);
            else if (row[j] > above)
                row[j + 1] = row[j];
            diagonal = above;
        }
    }
    return row[b.count];
}

/*
 * Do two words begin alike and differ in their endings only? Without rules of any
 * language: a common beginning of half the longer word, and short rests.
 */
static unsigned stem_similarity(struct spelling a, struct spelling b)
{
    size_t shorter = a.count < b.count ? a.count : b.count;
    size_t longer = a.count < b.count ? b.count : a.count;
    size_t prefix = common_prefix(a, b);
    if (prefix >= 3 && shorter - prefix <= 3 && longer - prefix <= 4 &&
        2 * prefix >= longer)
        return SURE_STEM;
    return prefix >= 5 ? SURE_LONG_STEM : 0;
}

/* No more than the letters in common: those that the other word has, too. */
static size_t bound_letters(struct spelling a, struct spelling b)
{
    unsigned both = bits_count(a.letter_set & b.letter_set);
    size_t of_a = a.count - (a.letter_set_count - both);
    size_t of_b = b.count - (b.letter_set_count - both);
    return of_a < of_b ? of_a : of_b;
}

static unsigned spelling_similarity(struct spelling a, struct spelling b, bool names)
{
    if (a.count < 3 || b.count < 3 ||
        200 * bound_letters(a, b) <
            (names ? ALIKE_INITIAL_NAME : ALIKE_WORD) * (a.count + b.count))
        return 0;
    size_t share = 200 * common_letters(a, b) / (a.count + b.count);
    if (share >= ALIKE_WORD)
        return SURE_SPELLING;
    if (!names)
        return 0;
    bool same_initial = a.letters[0] == b.letters[0];
    return share >= (same_initial ? ALIKE_INITIAL_NAME : ALIKE_NAME) ? SURE_NAME : 0;
}

static unsigned letter_similarity(struct spelling a, struct spelling b, bool names,
                                  enum word_link_kind *kind)
{
    if (!a.count || !b.count)
        return 0;
    if (a.count == b.count &&
        memcmp(a.letters, b.letters, a.count * sizeof *a.letters) == 0) {
        *kind = WORD_SPELLING;
        return SURE_JOINED;
    }
    unsigned sure = stem_similarity(a, b);
    *kind = names ? WORD_NAME : WORD_INFLECTION;
    if (!sure) {
        sure = spelling_similarity(a, b, names);
        *kind = names ? WORD_NAME : WORD_SPELLING;
    }
    return sure;
}

/* What the lists of a language say of two words. */
static unsigned listed_similarity(const struct known_word *a,
                                  const struct known_word *b, enum word_link_kind *kind)
{
    const char *a_name = a->listing->name, *b_name = b->listing->name;
    if (same_lemma(a, b)) {
        *kind = WORD_INFLECTION;
        return SURE_LISTED;
    }
    if (listed_as_equal(a->listing->unit, b->listing->unit)) {
        *kind = WORD_NUMBER;
        return SURE_LISTED;
    }
    if (listed_as_equal(a_name, b_name) || listed_as_equal(a_name, text_of(b)) ||
        listed_as_equal(text_of(a), b_name)) {
        *kind = WORD_NAME;
        return SURE_LISTED;
    }
    return 0;
}

/* What the letters of two content words say. */
static unsigned form_similarity(const struct known_word *a, const struct known_word *b,
                                enum word_link_kind *kind)
{
    struct spelling a_letters = spelling_of(a), b_letters = spelling_of(b);
    if ((b->listing->lemma_letter_count &&
         is_form_of(a_letters, spelling_of_lemma(b))) ||
        (a->listing->lemma_letter_count &&
         is_form_of(b_letters, spelling_of_lemma(a)))) {
        *kind = WORD_INFLECTION;
        return SURE_LISTED;
    }
    return letter_sets_are_alike(a_letters.letter_set, a_letters.letter_set_count,
                                 b_letters.letter_set, b_letters.letter_set_count)
               ? letter_similarity(a_letters, b_letters,
                                   a->item->is_name && b->item->is_name, kind)
               : 0;
}

static uint64_t key_bit(uint32_t key)
{
    return key ? UINT64_C(1) << (key & 63) : 0;
}

/* Of all keys that keys_may_agree() looks at, of cues, and of numbers. */
static uint64_t specials_of(const struct word_profile *profile,
                            const struct word_listing *listing)
{
    return key_bit(profile->key) | key_bit(profile->beginning) |
           key_bit(listing->lemma_key) | key_bit(listing->unit_key) |
           key_bit(listing->name_key) | key_bit(listing->lemma_beginning) |
           (uint64_t)profile->is_cue << 62 | (uint64_t)(profile->value != 0) << 63;
}

struct word_glance word_glance_of(const struct word_profile_table *table,
                                  const struct word_item *item)
{
    const struct word_profile *profile = &table->profiles[item->profile];
    const struct word_listing *listing = word_listing_of(table, profile);
    bool is_special = profile->listing || profile->value || profile->is_cue;
    return (struct word_glance){
        .profile = profile,
        .listing = listing,
        .specials = specials_of(profile, listing),
        .letter_set = profile->letter_set,
        .lower = item->lower,
        .letter_set_count = profile->letter_set_count,
        .facts = (uint8_t)((item->class != WORD_MARK ? GLANCE_WORD : 0) |
                           (item->class == WORD_CONTENT ? GLANCE_CONTENT : 0) |
                           (is_special ? GLANCE_SPECIAL : 0)),
    };
}

/* As listed_similarity() and is_form_of() have it, by keys. */
static bool keys_may_agree(const struct word_glance *a, const struct word_glance *b)
{
    const struct word_listing *p = a->listing, *q = b->listing;
    return (p->lemma_key ? p->lemma_key : a->profile->key) ==
               (q->lemma_key ? q->lemma_key : b->profile->key) ||
           (p->unit_key && p->unit_key == q->unit_key) ||
           (p->name_key &&
            (p->name_key == q->name_key || p->name_key == b->profile->key)) ||
           (q->name_key && q->name_key == a->profile->key) ||
           (p->lemma_beginning && p->lemma_beginning == b->profile->beginning) ||
           (q->lemma_beginning && q->lemma_beginning == a->profile->beginning);
}

bool special_words_may_be_similar(const struct word_glance *left,
                                  const struct word_glance *right)
{
    return keys_may_agree(left, right) ||
           (left->profile->is_cue && right->profile->is_cue) ||
           (left->profile->value && right->profile->value);
}

unsigned word_similarity(const struct word_profile_table *left_table,
                         const struct word_item *left,
                         const struct word_profile_table *right_table,
                         const struct word_item *right, enum word_link_kind *kind)
{
    if (left->lower == right->lower) {
        bool is_same = left->word == right->word;
        *kind = is_same ? WORD_SAME : WORD_CASE;
        return is_same ? SURE_SAME : SURE_CASE;
    }
    if (left->class == WORD_MARK || right->class == WORD_MARK)
        return 0;
    struct known_word a = known_word_of(left_table, left);
    struct known_word b = known_word_of(right_table, right);
    if (a.profile->value && b.profile->value) {
        double a_value = left_table->values[a.profile->value];
        double b_value = right_table->values[b.profile->value];
        *kind = WORD_NUMBER;
        return fabs(a_value - b_value) <= 1e-9 * fabs(a_value) ? SURE_NUMBER : 0;
    }
    unsigned sure =
        a.profile->listing || b.profile->listing ? listed_similarity(&a, &b, kind) : 0;
    if (sure || left->class == WORD_FUNCTION || right->class == WORD_FUNCTION)
        return sure;
    sure = form_similarity(&a, &b, kind);
    if (sure)
        return sure;
    *kind = WORD_SYNONYM;
    return a.profile->is_cue && b.profile->is_cue ? SURE_CUE : 0;
}
