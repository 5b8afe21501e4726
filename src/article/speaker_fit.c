/* speaker_fit.c - can a pronoun mean somebody: by gender, number and what stands around
 * the name. */
#include "article/speaker_fit.h"

/* "Oswin Tull, 68, her pupil": whoever is told of by a pronoun is not meant by it. */
static bool is_somebodys(const struct speaker_scan *scan,
                         const struct speaker_mention *mention, uint32_t gender)
{
    uint32_t token = range_end(mention->phrase.name);
    const struct token *tokens = scan->document->tokens.tokens;
    uint32_t end = (uint32_t)scan->document->tokens.count;
    if (token >= end || !is_sign(scan, token, ","))
        return false;
    token++;
    if (token + 1 < end && tokens[token].kind == TOKEN_NUMBER &&
        is_sign(scan, token + 1, ","))
        token += 2;
    return token < end && (bits(scan, token) & TRAIT_POSSESSIVE) &&
           speaker_is_gendered(scan, token) && (bits(scan, token) & gender);
}

/* "The surgeon advised her to rest": whoever does something to her is not she. */
static bool acts_on(const struct speaker_scan *scan,
                    const struct speaker_mention *mention, uint32_t gender)
{
    enum { ACTED_TOKENS = 12 };
    uint32_t first = range_end(mention->phrase.tokens);
    uint32_t end = range_end(scan->document->sentences[mention->sentence].tokens);
    for (uint32_t i = first; i < end && i < first + ACTED_TOKENS; i++) {
        if (scan->cover[i] != INDEX_NONE || is_sign(scan, i, ".;:") ||
            (bits(scan, i) & (TRAIT_CLAUSE | TRAIT_RELATIVE)))
            return false;
        if ((bits(scan, i) & gender) && speaker_is_object(scan, i))
            return true;
    }
    return false;
}

bool speaker_is_kin_elsewhere(const struct speaker_scan *scan,
                              const struct speaker_mention *mention,
                              const struct pronoun *pronoun, uint32_t gender)
{
    enum { KIN_TOKENS = 4 };
    uint32_t token = mention->phrase.tokens.first;
    uint32_t first = scan->document->sentences[mention->sentence].tokens.first;
    if (scan->document->sentences[mention->sentence].paragraph == pronoun->paragraph &&
        mention->place != PLACE_GOVERNED)
        return false;
    for (uint32_t i = token; i > first && token - i < KIN_TOKENS; i--) {
        uint32_t traits = bits(scan, i - 1);
        if ((traits & TRAIT_POSSESSIVE) && speaker_is_gendered(scan, i - 1))
            return (traits & gender) != 0;
        if (!(traits & (TRAIT_PERSON | TRAIT_TITLE)) &&
            !(i == token && is_sign(scan, i - 1, ",")))
            return false;
    }
    return false;
}

/* Two words with capitals that no list knows are a person's name rather than a place's
 * or a body's where neither an article nor a preposition stands before them. */
static bool is_bare_name(const struct speaker_scan *scan,
                         const struct speaker_mention *mention)
{
    uint32_t first = mention->phrase.tokens.first;
    const struct token *last = at(scan, range_end(mention->phrase.name) - 1);
    if (mention->phrase.name.count < 2 || (last->flags & TOKEN_ALL_CAPS)) /* OBE, UN */
        return false;
    return mention->is_initial || first == 0 ||
           !(bits(scan, first - 1) & (TRAIT_ARTICLE | TRAIT_PREPOSITION));
}

/* "His wife drove": somebody's, without a name of her own; in another paragraph she is
 * hardly the one who is spoken of. */
static bool is_kin_in_passing(const struct speaker_scan *scan,
                              const struct speaker_mention *mention,
                              const struct pronoun *pronoun)
{
    uint32_t first = mention->phrase.tokens.first;
    return !mention->phrase.is_name && mention->same_as == INDEX_NONE &&
           (bits(scan, first) & TRAIT_POSSESSIVE) &&
           scan->document->sentences[mention->sentence].paragraph != pronoun->paragraph;
}

enum fit speaker_fit_of(const struct speaker_scan *scan,
                        const struct speaker_mention *mention,
                        const struct pronoun *pronoun)
{
    uint32_t own = mention->phrase.traits;
    uint32_t gender = pronoun->traits & TRAIT_GENDER;
    if (mention->person == pronoun->other ||
        (range_end(mention->phrase.tokens) + 1 == pronoun->token && /* X warf sie vor */
         is_word(scan, pronoun->token - 1) && scan->rules.verb_second))
        return FIT_NONE;
    if (pronoun->traits & TRAIT_PLURAL) {
        if (own & TRAIT_PLURAL)
            return FIT_PERSON;
        bool is_anybody =
            !mention->phrase.is_name && (own & TRAIT_PERSON) && !(own & TRAIT_GENDER);
        return is_anybody ? FIT_SAYS : FIT_NONE; /* A source rang. They said */
    }
    if ((own & TRAIT_PLURAL) || (gender && (own & TRAIT_GENDER) && !(own & gender)))
        return FIT_NONE;
    if (gender && !(own & gender) &&
        (is_somebodys(scan, mention, gender) || acts_on(scan, mention, gender)))
        return FIT_NONE;
    if (gender && speaker_is_kin_elsewhere(scan, mention, pronoun, gender))
        return FIT_NONE;
    if (mention->phrase.is_possessive && !(gender && (own & gender))) {
        if (own & (TRAIT_PERSON | TRAIT_SAY))
            return FIT_WEAK;
        uint32_t first = mention->phrase.tokens.first; /* the BBC's programme */
        return first > 0 && (bits(scan, first - 1) & TRAIT_ARTICLE) ? FIT_NONE
                                                                    : FIT_OWNER;
    }
    if (gender && !mention->phrase.is_name && /* la commune: elle */
        speaker_has_class(scan, range_end(mention->phrase.name) - 1,
                          LANGUAGE_PERSON_NOUNS, "body"))
        return FIT_SAYS;
    if (gender && is_kin_in_passing(scan, mention, pronoun))
        return FIT_WEAK;
    if (gender && (own & gender))
        return mention->is_aside && !mention->is_speaking ? FIT_PERSON : FIT_GENDER;
    if (own & TRAIT_PERSON)
        return FIT_PERSON;
    if (own & TRAIT_SAY)
        return FIT_SAYS;
    return is_bare_name(scan, mention) ? FIT_WEAK : FIT_NONE;
}
