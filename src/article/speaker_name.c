/* speaker_name.c - proper names: which words may be a part of one, and where it begins
 * behind titles, offices and trades. */
#include "article/speaker_phrase.h"

/* Words of closed classes that are surnames, too. */
static const uint32_t surname_traits = TRAIT_ACCORDING | TRAIT_TIME | TRAIT_AUXILIARY |
                                       TRAIT_PREPOSITION | TRAIT_CONJUNCTION |
                                       TRAIT_CLAUSE | TRAIT_ADVERB;

/* Theresa May, Will Orr, Joe Till: a month, an auxiliary or the like in capitals beside
 * another part of a name. */
static bool is_name_by_place(const struct speaker_scan *scan, uint32_t token)
{
    const uint32_t known = TRAIT_TIME | TRAIT_AUXILIARY | TRAIT_GIVEN_NAME;
    if (token > 0 && (bits(scan, token - 1) & TRAIT_GIVEN_NAME) &&
        is_capital(scan, token - 1))
        return true;
    return (bits(scan, token) & TRAIT_GIVEN_NAME) && token + 1 < scan->traits.count &&
           is_word(scan, token + 1) && is_capital(scan, token + 1) &&
           !(bits(scan, token + 1) & (known | TRAIT_PREPOSITION));
}

/* Anaïs Le Bihan: a small word with a capital between a given name, or a word that no
 * list and no text knows otherwise, and another one. */
static bool is_capital_particle(const struct speaker_scan *scan, uint32_t token)
{
    return token > 0 && token + 1 < scan->traits.count &&
           ((bits(scan, token - 1) & TRAIT_GIVEN_NAME) ||
            (is_word(scan, token - 1) && bits(scan, token - 1) == 0)) &&
           is_capital(scan, token - 1) && is_word(scan, token + 1) &&
           is_capital(scan, token + 1) &&
           !(bits(scan, token + 1) & (TRAIT_TITLE | TRAIT_PERSON));
}

static bool begins_sentence(const struct speaker_scan *scan, uint32_t token)
{
    return token == 0 || scan->is_mark[token - 1] || is_sign(scan, token - 1, ".!?");
}

bool speaker_is_name_token(const struct speaker_scan *scan, uint32_t token)
{
    uint32_t traits = bits(scan, token);
    if (!is_word(scan, token) || !is_capital(scan, token))
        return false;
    if (scan->rules.pro_drop && !(traits & TRAIT_GIVEN_NAME) &&
        token + 1 < scan->traits.count && !scan->is_mark[token + 1] &&
        ((traits & TRAIT_SAY) || /* "Gridava: «Aiuto»" */
         (bits(scan, token + 1) & (TRAIT_ARTICLE | TRAIT_CLAUSE))) &&
        !has_class(scan, token + 1, "clitic") && begins_sentence(scan, token))
        return false; /* "Llevaba el taxi", "Reconoce que" */
    if ((traits & surname_traits) && is_name_by_place(scan, token))
        traits &= ~surname_traits;
    else if (!(traits & TRAIT_GIVEN_NAME) &&
             document_find_word(scan->document, LANGUAGE_NUMBER_WORDS,
                                lower_word(scan, token)))
        return false; /* "Zwei Jahre" */
    if ((traits & TRAIT_NAME_PARTICLE) && is_capital_particle(scan, token))
        return true;
    if (traits & (TRAIT_ACCORDING | TRAIT_TIME | TRAIT_SUBJECT | TRAIT_OBJECT |
                  TRAIT_ARTICLE | TRAIT_PREPOSITION | TRAIT_CONJUNCTION | TRAIT_CLAUSE |
                  TRAIT_RELATIVE | TRAIT_AUXILIARY))
        return false;
    return (traits & TRAIT_GIVEN_NAME) || !(traits & TRAIT_ADVERB);
}

static bool is_title(const struct speaker_scan *scan, uint32_t token)
{
    return (bits(scan, token) & TRAIT_TITLE) != 0;
}

bool speaker_is_body_of_name(const struct speaker_scan *scan, uint32_t token)
{
    return scan->rules.head_first &&
           speaker_has_class(scan, token, LANGUAGE_PERSON_NOUNS, "body");
}

/* Titles, offices and trades before a name, and a first word that is capital only
 * because it stands first. */
static bool is_prefix(const struct speaker_scan *scan, uint32_t token, uint32_t end)
{
    uint32_t traits = bits(scan, token);
    if (traits & TRAIT_GIVEN_NAME && !(traits & TRAIT_TITLE))
        return false;
    if (traits & (TRAIT_TITLE | TRAIT_PERSON)) /* but Autoridad Portuaria */
        return !speaker_is_body_of_name(scan, token);
    if (traits & TRAIT_SEEN_LOWER)
        return true;
    return token + 2 < end && (bits(scan, token + 1) & TRAIT_GIVEN_NAME) &&
           !(bits(scan, token + 2) & TRAIT_GIVEN_NAME);
}

bool speaker_joins_name(const struct speaker_scan *scan, uint32_t token, uint32_t end)
{
    if (speaker_is_name_token(scan, token))
        return true;
    return token + 1 < end && (bits(scan, token) & TRAIT_NAME_PARTICLE) &&
           (speaker_is_name_token(scan, token + 1) ||
            (bits(scan, token + 1) & TRAIT_NAME_PARTICLE));
}

bool speaker_is_initial_stop(const struct speaker_scan *scan, uint32_t token)
{
    if (token == 0 || !is_sign(scan, token, ".") || at(scan, token - 1)->length > 4 ||
        (at(scan, token)->flags & TOKEN_AFTER_SPACE))
        return false;
    return at(scan, token - 1)->length == 1 ||
           (is_title(scan, token - 1) && token + 1 < scan->traits.count &&
            speaker_is_name_token(scan, token + 1));
}

/* Where all nouns have capitals: a noun for people, which ends no name. */
static bool is_plain_noun(const struct speaker_scan *scan, uint32_t token)
{
    return (bits(scan, token) & (TRAIT_TITLE | TRAIT_PERSON)) &&
           !(bits(scan, token) & TRAIT_GIVEN_NAME) && scan->rules.nouns;
}

/* "Vera Stahl von der Universität": where all nouns have capitals, a small word behind
 * a full name tells where somebody comes from. */
static uint32_t cut_origin(const struct speaker_scan *scan, uint32_t first,
                           uint32_t last)
{
    for (uint32_t i = first + 2; i < last; i++)
        if ((bits(scan, i) & TRAIT_NAME_PARTICLE) &&
            (bits(scan, i) & TRAIT_PREPOSITION) &&
            !(bits(scan, i - 1) & (TRAIT_GIVEN_NAME | TRAIT_NAME_PARTICLE)))
            return i;
    return last;
}

/* Where a name begins behind an office of several words: Shadow Health Secretary. */
static uint32_t skip_office(const struct speaker_scan *scan, uint32_t first,
                            uint32_t last)
{
    for (uint32_t i = first; i + 1 < last; i++) {
        if (bits(scan, i) & TRAIT_GIVEN_NAME)
            break;
        if ((bits(scan, i) & TRAIT_TITLE) && (bits(scan, i + 1) & TRAIT_GIVEN_NAME))
            return i + 1;
    }
    return first;
}

struct range speaker_name_in(const struct speaker_scan *scan, uint32_t first,
                             uint32_t end)
{
    uint32_t last = end;
    while (last > first && !speaker_is_name_token(scan, last - 1) &&
           !(last > first + 1 && speaker_is_initial_stop(scan, last - 1) &&
             speaker_is_name_token(scan, last - 2))) /* Ilse B. */
        last--;
    if (last == first)
        return (struct range){first, 0};
    uint32_t start = last - 1;
    while (start > first && (speaker_joins_name(scan, start - 1, last) ||
                             speaker_is_initial_stop(scan, start - 1)))
        start--;
    while (start + 1 < last && (is_prefix(scan, start, last) || !is_word(scan, start) ||
                                (bits(scan, start) & TRAIT_POSSESSIVE)))
        start++;
    start = skip_office(scan, start, last);
    while (start + 1 < last && (bits(scan, start) & TRAIT_ARTICLE) &&
           (bits(scan, start + 1) & (TRAIT_TITLE | TRAIT_PERSON)))
        start++; /* "Der Sprecher": a particle of names is an article, too */
    if (start + 1 < last && is_plain_noun(scan, last - 1) &&
        !(bits(scan, last - 2) & TRAIT_GIVEN_NAME))
        return (struct range){first, 0};
    if (start + 1 == last && !(bits(scan, start) & TRAIT_GIVEN_NAME) &&
        ((bits(scan, start) & (TRAIT_TITLE | TRAIT_PERSON)) ||
         (start > first && (bits(scan, start - 1) & TRAIT_ARTICLE) &&
          scan->rules.nouns))) /* der Sprecher des Amtes */
        return (struct range){first, 0};
    if (scan->rules.nouns)
        last = cut_origin(scan, start, last);
    return (struct range){start, last - start};
}

bool speaker_is_surname(const struct speaker_scan *scan, uint32_t token)
{
    return (bits(scan, token) & surname_traits) && speaker_is_name_token(scan, token);
}
