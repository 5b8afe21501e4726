/*
 * speaker_head.c - noun phrases inside others: what a preposition governs is no
 * subject, and "a technician of the county" is the technician.
 */
#include "article/speaker_phrase.h"

uint32_t speaker_elided_front(const struct speaker_scan *scan, uint32_t token)
{
    const struct document *document = scan->document;
    uint32_t lower = lower_word(scan, token);
    size_t length;
    const char *word = lexicon_word(document->lexicon, lower, &length);
    const char *mark = memchr(word, '\'', length);
    if (!mark || mark + 1 == word + length)
        return 0;
    return word_traits_of(document->language, word, (size_t)(mark - word) + 1);
}

bool speaker_is_governing(const struct speaker_scan *scan, uint32_t token)
{
    return ((bits(scan, token) | speaker_elided_front(scan, token)) &
            TRAIT_PREPOSITION) != 0;
}

bool speaker_begins_anew(const struct speaker_scan *scan, uint32_t token)
{
    const uint32_t determiner = TRAIT_ARTICLE | TRAIT_POSSESSIVE;
    const uint32_t binding = determiner | TRAIT_PREPOSITION | TRAIT_CONJUNCTION |
                             TRAIT_TITLE | TRAIT_NAME_PARTICLE;
    uint32_t own = bits(scan, token) | speaker_elided_front(scan, token);
    uint32_t before = bits(scan, token - 1);
    if ((before & binding) || has_class(scan, token - 1, "owner"))
        return false;
    if (own & determiner)
        return !(own & TRAIT_PREPOSITION) && token + 1 < scan->traits.count &&
               !(bits(scan, token + 1) & TRAIT_TIME);
    bool is_given = (own & TRAIT_GIVEN_NAME) && /* a la EFE Inés Prado */
                    !(before & TRAIT_GIVEN_NAME);
    return speaker_is_name_token(scan, token) && !(before & TRAIT_PERSON) &&
           (is_given || !speaker_is_name_token(scan, token - 1));
}

uint32_t speaker_behind_governed(const struct speaker_scan *scan, uint32_t first,
                                 uint32_t end)
{
    for (uint32_t i = first + 1; i < end; i++)
        if (speaker_begins_anew(scan, i) || (bits(scan, i) & TRAIT_SUBJECT))
            return i;
    return end;
}

/* The phrase to which a preposition or a word for owners right before another one binds
 * it: "un técnico" before "de la Junta". */
static bool phrase_around(const struct speaker_scan *scan, uint32_t first,
                          const struct speaker_phrase *inner,
                          struct speaker_phrase *outer)
{
    uint32_t link = inner->tokens.first;
    if (link > first && ((bits(scan, link - 1) & TRAIT_PREPOSITION) ||
                         has_class(scan, link - 1, "owner")))
        link--;
    else if (!speaker_is_governing(scan, link))
        return false;
    return link > first && speaker_phrase_left(scan, first, link, outer);
}

bool speaker_head_left(const struct speaker_scan *scan, uint32_t first, uint32_t end,
                       struct speaker_phrase *phrase)
{
    enum { NESTED_PHRASES = 4 };
    struct speaker_phrase inner;
    struct speaker_phrase outer;
    if (!speaker_phrase_left(scan, first, end, phrase))
        return false;
    inner = *phrase;
    for (int i = 0; i < NESTED_PHRASES && phrase_around(scan, first, &inner, &outer);
         i++) {
        if (bits(scan, range_end(outer.tokens) - 1) & TRAIT_PERSON)
            *phrase = outer;
        inner = outer;
    }
    return true;
}
