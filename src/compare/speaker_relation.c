/* speaker_relation.c - same, garbled, less or more specific, or another person. */
#include "compare/speaker_relation.h"

#include "compare/name_likeness.h"

#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <unistr.h>

enum {
    NAME_WORDS = 12,
    LISTED_BYTES = 64, /* longer names and words are in no list */
    NEAR_TOKENS = 6,   /* between a name and a description of the same person */
};

/* Names that sound so alike are one that is garbled: of two names that have nothing to
 * do with each other 4 in 100 do (drawn from the lists of given names), of those that
 * were garbled nearly all. */
static const double GARBLED_LEAST = 0.54;
/* Two words of descriptions, which differ in their endings: official, officials. */
static const double DESCRIBED_LEAST = 0.7;

/* One word of a name: bytes in the speaker's string. */
struct word {
    const char *bytes;
    size_t length;
    struct name_letters letters; /* set by spell() */
};

struct words {
    struct word items[NAME_WORDS];
    size_t count;
    struct name_letters whole; /* of the name; set by speaker_compare() */
};

static void add_word(struct words *words, const char *bytes, size_t length)
{
    struct word *word = &words->items[words->count++];
    word->bytes = bytes;
    word->length = length;
}

static void split(const char *name, struct words *words)
{
    words->count = 0;
    while (*name != '\0' && words->count < NAME_WORDS) {
        size_t length = strcspn(name, " ");
        if (length > 0)
            add_word(words, name, length);
        name += length;
        name += strspn(name, " ");
    }
}

static bool is_capital(const struct word *word)
{
    ucs4_t c = 0;
    u8_mbtouc(&c, (const uint8_t *)word->bytes, word->length);
    return uc_is_upper(c);
}

static bool are_named(const struct words *words)
{
    return words->count > 0 && is_capital(&words->items[0]) &&
           is_capital(&words->items[words->count - 1]);
}

bool speaker_is_named(const struct speaker *speaker)
{
    struct words words;
    if (!speaker->name)
        return false;
    split(speaker->name, &words);
    return are_named(&words);
}

static void spell(struct words *words, const struct language *language)
{
    for (size_t i = 0; i < words->count; i++) {
        struct word *word = &words->items[i];
        name_letters_read(&word->letters, word->bytes,
                          language_bare_length(language, word->bytes, word->length));
    }
}

/* Are two equal but for case, accents, apostrophes and hyphens? */
static bool letters_equal(const struct name_letters *left,
                          const struct name_letters *right)
{
    return left->bytes[0] != '\0' && strcmp(left->bytes, right->bytes) == 0;
}

static bool words_equal(const struct word *left, const struct word *right)
{
    return letters_equal(&left->letters, &right->letters);
}

static bool are_alike(const struct name_letters *left, const struct name_letters *right,
                      double least)
{
    return name_likeness(left->bytes, right->bytes, least) > 0.0;
}

/* Is one name a garble of the other? is_known: one version has both */
static bool are_garbled(const struct name_letters *left,
                        const struct name_letters *right, bool is_known)
{
    double least = is_known && left->bytes[0] && right->bytes[0]
                       ? name_likeness_least(left->bytes, right->bytes, GARBLED_LEAST)
                       : GARBLED_LEAST;
    return are_alike(left, right, least);
}

/* The lower-case id of the last whole word of a speaker's name; INDEX_NONE if it is a
 * possessive. */
static uint32_t last_word(const struct document *document,
                          const struct speaker *speaker)
{
    struct range tokens = document_tokens_in(document, speaker->span);
    if (tokens.count == 0)
        return INDEX_NONE;
    const struct token *last = &document->tokens.tokens[range_end(tokens) - 1];
    if (token_span(last).end > speaker->span.end)
        return INDEX_NONE;
    return lexicon_lower(document->lexicon, last->word);
}

static bool knows(const struct quote_weights *weights, enum side side, uint32_t word)
{
    return word != INDEX_NONE && quote_word_count(weights, side, word) > 0;
}

static enum speaker_relation compare_names(const struct comparison *comparison,
                                           const struct quote_weights *weights,
                                           const struct speaker *left,
                                           const struct speaker *right,
                                           const struct words *a, const struct words *b)
{
    const struct word *left_last = &a->items[a->count - 1];
    const struct word *right_last = &b->items[b->count - 1];
    uint32_t left_word = last_word(comparison->documents[SIDE_LEFT], left);
    uint32_t right_word = last_word(comparison->documents[SIDE_RIGHT], right);
    if (words_equal(left_last, right_last)) {
        bool both_given = a->count > 1 && b->count > 1;
        if (!both_given || words_equal(&a->items[0], &b->items[0]) ||
            are_alike(&a->items[0].letters, &b->items[0].letters, GARBLED_LEAST))
            return SPEAKER_SAME;
        return SPEAKER_CHANGED;
    }
    for (size_t i = 0; i < a->count; i++) /* Aisha Lomax and Aisha */
        for (size_t j = 0; j < b->count; j++)
            if ((a->count == 1 || b->count == 1) &&
                words_equal(&a->items[i], &b->items[j]))
                return SPEAKER_SAME;
    bool left_known = knows(weights, SIDE_RIGHT, left_word);
    bool right_known = knows(weights, SIDE_LEFT, right_word);
    if (left_known && right_known)
        return SPEAKER_CHANGED;
    bool shares_given =
        a->count > 1 && b->count > 1 && words_equal(&a->items[0], &b->items[0]);
    if ((shares_given && !left_known && !right_known) ||
        are_garbled(&left_last->letters, &right_last->letters,
                    left_known || right_known) ||
        are_garbled(&a->whole, &b->whole, left_known || right_known))
        return SPEAKER_GARBLED;
    return SPEAKER_CHANGED;
}

/* Do a name's last word and a description's last word stand near each other in a
 * version? */
static bool stand_together(const struct quote_weights *weights, enum side side,
                           uint32_t name, uint32_t noun)
{
    const uint32_t *names = quote_word_places(weights, side, name);
    const uint32_t *nouns = quote_word_places(weights, side, noun);
    uint32_t name_count = quote_word_count(weights, side, name);
    uint32_t noun_count = quote_word_count(weights, side, noun);
    uint32_t i = 0, j = 0;
    while (i < name_count && j < noun_count) {
        bool name_is_first = names[i] < nouns[j];
        uint32_t between = name_is_first ? nouns[j] - names[i] : names[i] - nouns[j];
        if (between <= NEAR_TOKENS)
            return true;
        if (name_is_first)
            i++;
        else
            j++;
    }
    return false;
}

static enum speaker_relation compare_mixed(const struct comparison *comparison,
                                           const struct quote_weights *weights,
                                           enum side named, const struct speaker *name,
                                           const struct speaker *description)
{
    enum side other = !named;
    uint32_t name_word = last_word(comparison->documents[named], name);
    uint32_t noun = last_word(comparison->documents[other], description);
    enum speaker_relation relation =
        named == SIDE_LEFT ? SPEAKER_LESS_SPECIFIC : SPEAKER_MORE_SPECIFIC;
    if (!knows(weights, other, name_word) || noun == INDEX_NONE)
        return relation;
    /* Whoever is called by an age was named before: the 74-year-old. */
    if (strpbrk(description->name, "0123456789"))
        return relation;
    if (stand_together(weights, SIDE_LEFT, name_word, noun) ||
        stand_together(weights, SIDE_RIGHT, name_word, noun))
        return relation;
    return SPEAKER_CHANGED;
}

/* What a list of the document's language says of some words, whatever their case; NULL
 * if it does not have them. */
static const char *find_listed(const struct document *document, enum language_list list,
                               const char *words, size_t length)
{
    uint8_t lower[LISTED_BYTES];
    size_t used = 0;
    for (size_t at = 0; at < length;) {
        ucs4_t c;
        at += (size_t)u8_mbtouc(&c, (const uint8_t *)words + at, length - at);
        int size =
            u8_uctomb(lower + used, uc_tolower(c), (ptrdiff_t)(sizeof lower - used));
        if (size < 0)
            return NULL; /* no list has anything so long */
        used += (size_t)size;
    }
    return language_find(document->language, list, (const char *)lower, used);
}

static bool is_function_word(const struct document *document, const struct word *word)
{
    return find_listed(document, LANGUAGE_FUNCTION_WORDS, word->bytes, word->length) !=
           NULL;
}

/* Words of one description that the other lacks; sets *has_name if one is a name. */
static size_t count_missing(const struct document *document, const struct words *a,
                            const struct words *b, size_t *shared, bool *has_name)
{
    size_t missing = 0;
    for (size_t i = 0; i < a->count; i++) {
        bool found = false;
        if (is_function_word(document, &a->items[i]))
            continue;
        for (size_t j = 0; j < b->count && !found; j++)
            found =
                words_equal(&a->items[i], &b->items[j]) ||
                are_alike(&a->items[i].letters, &b->items[j].letters, DESCRIBED_LEAST);
        *shared += found;
        missing += !found;
        if (!found && is_capital(&a->items[i]) &&
            (i > 0 || (a->count > 1 && a->items[1].length <= 3)))
            *has_name = true;
    }
    return missing;
}

/* Are both of one office, by any name of it: the attorney, the lawyer? */
static bool share_office(const struct comparison *comparison,
                         const struct speaker *left, const struct speaker *right)
{
    const struct document *const *documents = comparison->documents;
    uint32_t a = last_word(documents[SIDE_LEFT], left);
    uint32_t b = last_word(documents[SIDE_RIGHT], right);
    return a != INDEX_NONE && b != INDEX_NONE &&
           language_opposites_agree(
               documents[SIDE_LEFT]->language,
               document_find_word(documents[SIDE_LEFT], LANGUAGE_OPPOSITES, a),
               document_find_word(documents[SIDE_RIGHT], LANGUAGE_OPPOSITES, b));
}

/* Two descriptions without a common word are another word for the same people, as far
 * as anybody can tell, unless one version has both of them. */
static bool are_two_people(const struct comparison *comparison,
                           const struct quote_weights *weights,
                           const struct speaker *left, const struct speaker *right)
{
    return knows(weights, SIDE_RIGHT,
                 last_word(comparison->documents[SIDE_LEFT], left)) ||
           knows(weights, SIDE_LEFT,
                 last_word(comparison->documents[SIDE_RIGHT], right));
}

static enum speaker_relation compare_descriptions(const struct comparison *comparison,
                                                  const struct quote_weights *weights,
                                                  const struct speaker *left,
                                                  const struct speaker *right,
                                                  const struct words *a,
                                                  const struct words *b)
{
    size_t shared = 0;
    bool left_name = false;
    bool right_name = false;
    size_t lost =
        count_missing(comparison->documents[SIDE_LEFT], a, b, &shared, &left_name);
    size_t gained =
        count_missing(comparison->documents[SIDE_RIGHT], b, a, &shared, &right_name);
    if (shared == 0)
        return are_two_people(comparison, weights, left, right) &&
                       !share_office(comparison, left, right)
                   ? SPEAKER_CHANGED
                   : SPEAKER_SAME;
    if (left_name != right_name && a->count != b->count &&
        (a->count > b->count ? a->count - b->count : b->count - a->count) >= 2)
        return SPEAKER_CHANGED;
    if (lost == gained)
        return SPEAKER_SAME;
    return lost > gained ? SPEAKER_LESS_SPECIFIC : SPEAKER_MORE_SPECIFIC;
}

/* The form that stands for all of a name's accepted variants: conservative for Tory;
 * NULL if the list has none. */
static const char *usual_form(const struct document *document, const char *name,
                              size_t length)
{
    return find_listed(document, LANGUAGE_VARIANTS, name, length);
}

/* Lib Dems and Liberal Democrats, a Tory MP and a Conservative MP: are two speakers
 * called by variants of the same words? */
static bool are_variants(const struct comparison *comparison,
                         const struct speaker *left, const struct speaker *right,
                         const struct words *a, const struct words *b)
{
    const struct document *const *documents = comparison->documents;
    const char *usual =
        usual_form(documents[SIDE_LEFT], left->name, strlen(left->name));
    const char *other =
        usual_form(documents[SIDE_RIGHT], right->name, strlen(right->name));
    if (usual && other)
        return strcmp(usual, other) == 0;
    if (a->count != b->count)
        return false;
    for (size_t i = 0; i < a->count; i++) {
        const struct word *x = &a->items[i];
        const struct word *y = &b->items[i];
        if (words_equal(x, y))
            continue;
        usual = usual_form(documents[SIDE_LEFT], x->bytes, x->length);
        other = usual_form(documents[SIDE_RIGHT], y->bytes, y->length);
        if (!usual || !other || strcmp(usual, other) != 0)
            return false;
    }
    return true;
}

enum speaker_relation speaker_compare(const struct comparison *comparison,
                                      const struct quote_weights *weights,
                                      const struct speaker *left,
                                      const struct speaker *right)
{
    struct words a;
    struct words b;
    if (left->is_ambiguous || right->is_ambiguous || (!left->name && !right->name))
        return SPEAKER_NONE_NAMED;
    if (!left->name)
        return SPEAKER_GAINED;
    if (!right->name)
        return SPEAKER_LOST;
    split(left->name, &a);
    split(right->name, &b);
    name_letters_read(&a.whole, left->name, strlen(left->name));
    name_letters_read(&b.whole, right->name, strlen(right->name));
    if (a.count == 0 || b.count == 0 || letters_equal(&a.whole, &b.whole))
        return SPEAKER_SAME;
    spell(&a, comparison->documents[SIDE_LEFT]->language);
    spell(&b, comparison->documents[SIDE_RIGHT]->language);
    if (are_variants(comparison, left, right, &a, &b))
        return SPEAKER_SAME;
    bool left_named = are_named(&a);
    bool right_named = are_named(&b);
    if (left_named && right_named)
        return compare_names(comparison, weights, left, right, &a, &b);
    if (left_named)
        return compare_mixed(comparison, weights, SIDE_LEFT, left, right);
    if (right_named)
        return compare_mixed(comparison, weights, SIDE_RIGHT, right, left);
    return compare_descriptions(comparison, weights, left, right, &a, &b);
}
