/* name_forms.c - derived, abbreviated and transcribed forms of names. */
#include "compare/name_forms.h"

#include "compare/name_likeness.h"

#include <string.h>

/* Given names that sound more alike than this are as often one name: Marc, Mark. */
static const double GIVEN_ALIKE_LEAST = 0.85;

enum {
    ABBREVIATION_LETTERS_MOST = 5,
    ABBREVIATION_PART = 3, /* of five letters, that are left at most */
    ABBREVIATION_WHOLE = 5,
    SHORT_LETTERS_LEAST = 3,
    SHORT_LETTERS_LEFT_OUT = 3, /* Paul is not short for Paula */
    COMPOUND_PART_LEAST = 5,    /* letters; Hima is no part of Himalaya */
    COMPOUND_REST_LEAST = 4,    /* letters */
};

static bool name_is_lemma(const struct language *language, const char *form,
                          const char *base)
{
    const char *lemma = language_find(language, LANGUAGE_LEMMAS, form, strlen(form));
    return lemma && strcmp(lemma, base) == 0;
}

bool name_is_derived_in(const struct comparison *comparison, const char *a,
                        const char *b)
{
    for (int side = 0; side < SIDE_COUNT && a[0] == b[0]; side++) {
        const struct language *language = comparison->documents[side]->language;
        if (side && language == comparison->documents[SIDE_LEFT]->language)
            break;
        if (name_is_derived(language, a, b) || name_is_lemma(language, a, b) ||
            name_is_lemma(language, b, a))
            return true;
    }
    return false;
}

/* Is one the genitive of the other, as its language writes it: Lindgrens, Lindgren? */
bool name_is_genitive_in(const struct comparison *comparison, const char *a,
                         const char *b)
{
    static const char rule[] = "<genitive>";
    size_t a_length = strlen(a), b_length = strlen(b);
    size_t stem = a_length < b_length ? a_length : b_length;
    const char *ending = a_length < b_length ? b + stem : a + stem;
    for (int side = 0; side < SIDE_COUNT && memcmp(a, b, stem) == 0; side++) {
        const char *genitive =
            language_find(comparison->documents[side]->language, LANGUAGE_NAME_ENDINGS,
                          rule, sizeof rule - 1);
        if (genitive && strcmp(genitive, ending) == 0)
            return true;
    }
    return false;
}

/* Are all letters of the short one found in the long one in their order, the first as
 * its first: Ga, Georgia; St, Saint? */
static bool name_shortens(const char *shorter, const char *longer)
{
    size_t length = strlen(shorter);
    /* Ganry before a full stop is no abbreviation of Gantry. */
    if (!length || length > ABBREVIATION_LETTERS_MOST ||
        length * ABBREVIATION_WHOLE > strlen(longer) * ABBREVIATION_PART ||
        shorter[0] != longer[0])
        return false;
    for (; *longer && *shorter; longer++)
        shorter += *shorter == *longer;
    return !*shorter;
}

static bool name_has_stop(const struct document *document, const struct name_atom *atom)
{
    static const char feminine[] = "\xc2\xaa", masculine[] = "\xc2\xba"; /* Mª, Fº */
    const char *bytes = document->text.bytes;
    if (span_length(atom->span) > 2 &&
        (memcmp(bytes + atom->span.end - 2, feminine, 2) == 0 ||
         memcmp(bytes + atom->span.end - 2, masculine, 2) == 0))
        return true;
    return bytes[atom->span.end - 1] == '.' ||
           (atom->span.end < document->text.length && bytes[atom->span.end] == '.');
}

static bool name_is_ascii(const struct document *document, struct span span)
{
    const char *bytes = document_bytes(document, span);
    for (size_t i = 0; i < span_length(span); i++)
        if ((unsigned char)bytes[i] >= 0x80)
            return false;
    return true;
}

/* Equal if an e behind a, o or u, and a second a, are left out? */
static bool name_equals_transcribed(const char *a, const char *b)
{
    for (;;) {
        if (*a != *b)
            return false;
        if (!*a)
            return true;
        char letter = *a;
        bool may_have_e = letter == 'a' || letter == 'o' || letter == 'u';
        a++;
        b++;
        if (may_have_e && *a == 'e' && *b != 'e')
            a++;
        else if (may_have_e && *b == 'e' && *a != 'e')
            b++;
        else if (letter == 'a' && *a == 'a' && *b != 'a')
            a++;
        else if (letter == 'a' && *b == 'a' && *a != 'a')
            b++;
    }
}

/* Where all nouns have capitals: is one a compound of the other, Gletscherbecken,
 * Gletscher? */
static bool name_is_compound(const struct name_words *words,
                             const struct name_atom *left,
                             const struct name_atom *right)
{
    const char *a = name_letters(words, left->key),
               *b = name_letters(words, right->key);
    if (!words->are_nouns_capital[SIDE_LEFT] || !words->are_nouns_capital[SIDE_RIGHT] ||
        (left->flags | right->flags) & NAME_WORD_GIVEN)
        return false;
    size_t a_length = strlen(a), b_length = strlen(b);
    const char *whole = a_length > b_length ? a : b, *part = whole == a ? b : a;
    size_t length = strlen(part), rest = strlen(whole) - length;
    return length >= COMPOUND_PART_LEAST && rest >= COMPOUND_REST_LEAST &&
           (memcmp(whole, part, length) == 0 ||
            memcmp(whole + rest, part, length) == 0);
}

bool name_atoms_agree(const struct name_words *words, const struct name_atom *left,
                      const struct name_atom *right, bool are_persons)
{
    const struct document *const *documents = words->comparison->documents;
    const char *a = name_letters(words, left->key),
               *b = name_letters(words, right->key);
    if (!are_persons && name_is_compound(words, left, right))
        return true;
    if (a[0] != b[0])
        return false;
    /* Julian is no word for what comes from Julio. */
    bool are_given = left->flags & right->flags & NAME_WORD_GIVEN;
    if ((are_persons || are_given ? name_is_genitive_in(words->comparison, a, b)
                                  : name_is_derived_in(words->comparison, a, b)) ||
        (name_shortens(a, b) && name_has_stop(documents[SIDE_LEFT], left)) ||
        (name_shortens(b, a) && name_has_stop(documents[SIDE_RIGHT], right)))
        return true;
    /* One of them has the letters that the other spells out. */
    return name_is_ascii(documents[SIDE_LEFT], left->span) !=
               name_is_ascii(documents[SIDE_RIGHT], right->span) &&
           name_equals_transcribed(a, b);
}

/* Is it short for the other without a stop, too: St, Saint? */
static bool name_is_listed_short(const struct name_words *words, const char *shorter,
                                 const char *longer)
{
    bool is_listed = false;
    for (int side = 0; side < SIDE_COUNT; side++)
        is_listed = is_listed ||
                    language_find(words->comparison->documents[side]->language,
                                  LANGUAGE_ABBREVIATIONS, shorter, strlen(shorter));
    return is_listed && name_shortens(shorter, longer);
}

bool name_atoms_are_short(const struct name_words *words, const struct name_atom *left,
                          const struct name_atom *right)
{
    const char *a = name_letters(words, left->key),
               *b = name_letters(words, right->key);
    bool is_left_longer = strlen(a) > strlen(b);
    const char *longer = is_left_longer ? a : b, *shorter = is_left_longer ? b : a;
    if (name_is_listed_short(words, shorter, longer))
        return true;
    return (is_left_longer ? left : right)->flags & NAME_WORD_GIVEN &&
           strlen(shorter) >= SHORT_LETTERS_LEAST &&
           strlen(longer) - strlen(shorter) >= SHORT_LETTERS_LEFT_OUT &&
           strncmp(longer, shorter, strlen(shorter)) == 0;
}

bool name_atoms_are_known_apart(const struct name_words *words,
                                const struct name_atom *left,
                                const struct name_atom *right)
{
    if (left->variant != INDEX_NONE && right->variant != INDEX_NONE)
        return left->variant != right->variant;
    return left->flags & right->flags & NAME_WORD_GIVEN &&
           name_likeness(name_letters(words, left->key),
                         name_letters(words, right->key), GIVEN_ALIKE_LEAST) <= 0;
}
