/* speaker_name.c - proper names: which words may be a part of one, and where it begins
 * behind titles, offices and trades. */
#include "article/speaker_phrase.h"

static uint32_t bits(const struct speaker_text *text, uint32_t token)
{
    return text->traits->of_token[token];
}

static const struct token *at(const struct speaker_text *text, uint32_t token)
{
    return &text->document->tokens.tokens[token];
}

static bool is_sign(const struct speaker_text *text, uint32_t token, const char *signs)
{
    return speaker_is_sign(text, token, signs);
}

static bool is_word(const struct speaker_text *text, uint32_t token)
{
    return at(text, token)->kind == TOKEN_WORD;
}

/* Words of closed classes that are surnames, too. */
static const uint32_t surname_traits = TRAIT_ACCORDING | TRAIT_TIME | TRAIT_AUXILIARY |
                                       TRAIT_PREPOSITION | TRAIT_CONJUNCTION |
                                       TRAIT_CLAUSE | TRAIT_ADVERB;

/* Theresa May, Will Orr, Joe Till: a month, an auxiliary or the like in capitals beside
 * another part of a name. */
static bool is_name_by_place(const struct speaker_text *text, uint32_t token)
{
    const uint32_t known = TRAIT_TIME | TRAIT_AUXILIARY | TRAIT_GIVEN_NAME;

    if (token > 0 && (bits(text, token - 1) & TRAIT_GIVEN_NAME) &&
        (at(text, token - 1)->flags & TOKEN_CAPITAL))
        return true;
    return (bits(text, token) & TRAIT_GIVEN_NAME) && token + 1 < text->traits->count &&
           is_word(text, token + 1) && (at(text, token + 1)->flags & TOKEN_CAPITAL) &&
           !(bits(text, token + 1) & (known | TRAIT_PREPOSITION));
}

bool speaker_is_name_token(const struct speaker_text *text, uint32_t token)
{
    uint32_t traits = bits(text, token);

    if (!is_word(text, token) || !(at(text, token)->flags & TOKEN_CAPITAL))
        return false;
    if ((traits & (TRAIT_PARTICIPLE | TRAIT_TELL)) && !(traits & TRAIT_GIVEN_NAME) &&
        (token == 0 || text->is_mark[token - 1] || is_sign(text, token - 1, ".!?")))
        return false; /* "Asked about it, she": a capital of the sentence */
    if ((traits & surname_traits) && is_name_by_place(text, token))
        traits &= ~surname_traits;
    if (traits & (TRAIT_ACCORDING | TRAIT_TIME | TRAIT_SUBJECT | TRAIT_OBJECT |
                  TRAIT_ARTICLE | TRAIT_PREPOSITION | TRAIT_CONJUNCTION | TRAIT_CLAUSE |
                  TRAIT_RELATIVE | TRAIT_AUXILIARY))
        return false;
    if ((traits & TRAIT_POSSESSIVE) && (traits & (TRAIT_MALE | TRAIT_FEMALE)) &&
        !(traits & TRAIT_GIVEN_NAME))
        return false;
    return (traits & TRAIT_GIVEN_NAME) || !(traits & TRAIT_ADVERB);
}

static bool is_title(const struct speaker_text *text, uint32_t token)
{
    return (bits(text, token) & TRAIT_TITLE) != 0;
}

/* Titles, offices and trades before a name, and a first word that is capital only
 * because it stands first. */
static bool is_prefix(const struct speaker_text *text, uint32_t token, uint32_t end)
{
    uint32_t traits = bits(text, token);

    if (traits & TRAIT_GIVEN_NAME && !(traits & TRAIT_TITLE))
        return false;
    if (traits & (TRAIT_TITLE | TRAIT_PERSON))
        return true;
    if (traits & TRAIT_SEEN_LOWER)
        return true;
    return token + 2 < end && (bits(text, token + 1) & TRAIT_GIVEN_NAME) &&
           !(bits(text, token + 2) & TRAIT_GIVEN_NAME);
}

bool speaker_joins_name(const struct speaker_text *text, uint32_t token, uint32_t end)
{
    if (speaker_is_name_token(text, token))
        return true;
    return token + 1 < end && (bits(text, token) & TRAIT_NAME_PARTICLE) &&
           (speaker_is_name_token(text, token + 1) ||
            (bits(text, token + 1) & TRAIT_NAME_PARTICLE));
}

bool speaker_is_initial_stop(const struct speaker_text *text, uint32_t token)
{
    if (token == 0 || !is_sign(text, token, ".") || at(text, token - 1)->length > 4 ||
        (at(text, token)->flags & TOKEN_AFTER_SPACE))
        return false;
    return at(text, token - 1)->length == 1 ||
           (is_title(text, token - 1) && token + 1 < text->traits->count &&
            speaker_is_name_token(text, token + 1));
}

/* Where all nouns have capitals: a noun for people, which ends no name. */
static bool is_plain_noun(const struct speaker_text *text, uint32_t token)
{
    return (bits(text, token) & (TRAIT_TITLE | TRAIT_PERSON)) &&
           !(bits(text, token) & TRAIT_GIVEN_NAME) && speaker_has_rule(text, "<nouns>");
}

/* "Vera Stahl von der Universität": where all nouns have capitals, a small word behind
 * a full name tells where somebody comes from. */
static uint32_t cut_origin(const struct speaker_text *text, uint32_t first,
                           uint32_t last)
{
    for (uint32_t i = first + 2; i < last; i++)
        if ((bits(text, i) & TRAIT_NAME_PARTICLE) &&
            (bits(text, i) & TRAIT_PREPOSITION) &&
            !(bits(text, i - 1) & (TRAIT_GIVEN_NAME | TRAIT_NAME_PARTICLE)))
            return i;
    return last;
}

/* Where a name begins behind an office of several words: Shadow Health Secretary. */
static uint32_t skip_office(const struct speaker_text *text, uint32_t first,
                            uint32_t last)
{
    for (uint32_t i = first; i + 1 < last; i++) {
        if (bits(text, i) & TRAIT_GIVEN_NAME)
            break;
        if ((bits(text, i) & TRAIT_TITLE) && (bits(text, i + 1) & TRAIT_GIVEN_NAME))
            return i + 1;
    }
    return first;
}

struct range speaker_name_in(const struct speaker_text *text, uint32_t first,
                             uint32_t end)
{
    uint32_t last = end;

    while (last > first && !speaker_is_name_token(text, last - 1) &&
           !(last > first + 1 && speaker_is_initial_stop(text, last - 1) &&
             speaker_is_name_token(text, last - 2))) /* Ilse B. */
        last--;
    if (last == first)
        return (struct range){first, 0};
    uint32_t start = last - 1;
    while (start > first && (speaker_joins_name(text, start - 1, last) ||
                             speaker_is_initial_stop(text, start - 1)))
        start--;
    while (start + 1 < last && (is_prefix(text, start, last) || !is_word(text, start) ||
                                (bits(text, start) & TRAIT_POSSESSIVE)))
        start++;
    start = skip_office(text, start, last);
    while (start + 1 < last && (bits(text, start) & TRAIT_ARTICLE) &&
           (bits(text, start + 1) & (TRAIT_TITLE | TRAIT_PERSON)))
        start++; /* "Der Sprecher": a particle of names is an article, too */
    if (start + 1 < last && is_plain_noun(text, last - 1) &&
        !(bits(text, last - 2) & TRAIT_GIVEN_NAME))
        return (struct range){first, 0};
    if (start + 1 == last && !(bits(text, start) & TRAIT_GIVEN_NAME) &&
        ((bits(text, start) & (TRAIT_TITLE | TRAIT_PERSON)) ||
         (start > first && (bits(text, start - 1) & TRAIT_ARTICLE) &&
          speaker_has_rule(text, "<nouns>")))) /* der Sprecher des Amtes */
        return (struct range){first, 0};
    if (speaker_has_rule(text, "<nouns>"))
        last = cut_origin(text, start, last);
    return (struct range){start, last - start};
}

bool speaker_is_surname(const struct speaker_text *text, uint32_t token)
{
    return (bits(text, token) & surname_traits) && speaker_is_name_token(text, token);
}
