/*
 * speaker_noun.c - people who are spoken of by a noun: their gender, whose name it
 * stands for, and whom a pronoun inside a quotation means by it.
 */
#include "article/speaker_person.h"

uint32_t speaker_noun_gender(const struct speaker_scan *scan, uint32_t article,
                             uint32_t noun)
{
    uint32_t gender = bits(scan, noun) & TRAIT_GENDER;
    if (gender != 0 || (bits(scan, noun) & TRAIT_PLURAL))
        return gender;
    if (has_class(scan, article, "masculine"))
        return TRAIT_MALE;
    return has_class(scan, article, "feminine") ? TRAIT_FEMALE : 0;
}

/* A word in small letters without what is elided before it: élue for "L'élue". */
static const char *bare_word(const struct speaker_scan *scan, uint32_t token,
                             size_t *length)
{
    const struct lexicon *lexicon = scan->document->lexicon;
    const char *word = lexicon_word(lexicon, lower_word(scan, token), length);
    const char *mark = memchr(word, '\'', *length);
    if (!mark || mark + 1 == word + *length)
        return word;
    *length -= (size_t)(mark - word) + 1;
    return mark + 1;
}

static bool is_same_word(const struct speaker_scan *scan, uint32_t left, uint32_t right)
{
    size_t left_length;
    size_t right_length;
    const char *left_word = bare_word(scan, left, &left_length);
    const char *right_word = bare_word(scan, right, &right_length);
    return left_length == right_length &&
           memcmp(left_word, right_word, left_length) == 0;
}

/* L'élue, el edil: a noun that takes turns with the name of whoever it means. */
static bool is_epithet(const struct speaker_scan *scan, uint32_t noun)
{
    size_t length;
    const char *word = bare_word(scan, noun, &length);
    const char *classes =
        language_find(scan->document->language, LANGUAGE_PERSON_NOUNS, word, length);
    return language_value_has(classes, "epithet");
}

/* "La maire, Anne Roux", "Anne Roux, la maire": does a noun stand beside a name? */
static bool bears_noun(const struct speaker_scan *scan,
                       const struct speaker_mention *mention, uint32_t noun)
{
    enum { FRONT_TOKENS = 6, BEHIND_TOKENS = 3 };
    struct range sentence = scan->document->sentences[mention->sentence].tokens;
    uint32_t token = mention->phrase.name.first;
    uint32_t behind = range_end(mention->phrase.name);
    uint32_t commas = 0;
    for (uint32_t i = token; i > sentence.first && token - i < FRONT_TOKENS;) {
        i--;
        commas += is_sign(scan, i, ",");
        if (is_sign(scan, i, ".;:()") || commas > 1)
            break;
        if (is_same_word(scan, i, noun)) /* la maire de Saint-Lô, Anne Roux */
            return i + 1 == token || commas == 1;
    }
    if (behind >= range_end(sentence) || !is_sign(scan, behind, ","))
        return false;
    for (uint32_t i = behind + 1; i < range_end(sentence) && i < behind + BEHIND_TOKENS;
         i++)
        if (is_same_word(scan, i, noun))
            return true;
    return false;
}

uint32_t speaker_named_by(const struct speaker_scan *scan, uint32_t noun,
                          uint32_t sentence, uint32_t gender)
{
    enum { NAMED_MENTIONS = 40, EPITHET_SENTENCES = 3 };
    if (!scan->rules.head_first || (bits(scan, noun) & TRAIT_PLURAL))
        return INDEX_NONE;
    bool takes_turns = is_epithet(scan, noun);
    for (size_t i = scan->mention_count, left = NAMED_MENTIONS; i > 0 && left > 0;
         left--) {
        const struct speaker_mention *mention = &scan->mentions[--i];
        uint32_t traits = mention->phrase.traits;
        if (!mention->phrase.is_name || mention->phrase.is_possessive ||
            ((traits & TRAIT_GENDER) && gender && !(traits & gender)))
            continue;
        if (bears_noun(scan, mention, noun) ||
            (takes_turns && mention->sentence + EPITHET_SENTENCES >= sentence &&
             (traits & (TRAIT_PERSON | TRAIT_GIVEN_NAME | TRAIT_TITLE))))
            return (uint32_t)i;
    }
    return INDEX_NONE;
}

/* The person that a noun or a name at a token stands for, with what is before it. */
static bool person_at(const struct speaker_scan *scan, uint32_t token, uint32_t first,
                      struct speaker_phrase *phrase)
{
    const uint32_t fronts = TRAIT_ARTICLE | TRAIT_POSSESSIVE | TRAIT_OBJECT;
    enum { FRONT_TOKENS = 4 };
    if (bits(scan, token) & TRAIT_GIVEN_NAME)
        return speaker_make_phrase(scan, token, token + 1, phrase);

    for (uint32_t start = token; start > first && token - start < FRONT_TOKENS; start--)
        if (scan->cover[start - 1] != scan->cover[token] || scan->is_mark[start - 1])
            break;
        else if (bits(scan, start - 1) & fronts)
            return speaker_make_phrase(scan, start - 1, token + 1, phrase);
    return false;
}

bool speaker_resolve_inside(const struct speaker_scan *scan, uint32_t token,
                            uint32_t traits, struct speaker_phrase *phrase)
{
    uint32_t parent = scan->cover[token];
    uint32_t number = traits & TRAIT_PLURAL;
    if (parent == INDEX_NONE || !(traits & (TRAIT_GENDER | TRAIT_PLURAL)))
        return false;
    uint32_t first =
        speaker_reach_back(token, scan->document->quotes[parent].tokens.first);
    uint32_t home = document_sentence_of(scan->document, token);
    uint32_t near = home > 0 ? scan->document->sentences[home - 1].tokens.first : 0;
    for (uint32_t wanted = traits & TRAIT_GENDER;; wanted = 0) {
        for (uint32_t i = token; i-- > first && (i >= near || wanted == 0);) {
            uint32_t own = bits(scan, i);
            if (scan->cover[i] == parent && (own & (TRAIT_PERSON | TRAIT_GIVEN_NAME)) &&
                (own & TRAIT_PLURAL) == number && (own & TRAIT_GENDER) == wanted &&
                person_at(scan, i, first, phrase))
                return true;
        }
        if (wanted == 0)
            return false;
    }
}
