/*
 * speaker_owner.c - nouns with words on them beside a quotation, and whose they are:
 * X's refrain, a note from X, cries from the gallery.
 */
#include "article/speaker_cue.h"

/* De l'avis d'Anne Roux, a parere dell'assessora: the owner of a noun behind what is
 * elided before it. */
static bool elided_owner(const struct speaker_scan *scan, uint32_t noun, uint32_t end,
                         struct speaker_cue *cue)
{
    uint32_t owner = noun + 1;
    if (owner >= end ||
        !(speaker_elided_front(scan, owner) & (TRAIT_PREPOSITION | TRAIT_SOURCE)) ||
        !speaker_phrase_right(scan, owner, end, &cue->phrase) ||
        !(cue->phrase.is_name || speaker_names_people(scan, &cue->phrase)))
        return false;
    if (cue->phrase.is_name && cue->phrase.name.first == owner + 1 &&
        !(bits(scan, owner) & (TRAIT_PERSON | TRAIT_TITLE)))
        cue->phrase.name = (struct range){owner, cue->phrase.name.count + 1};
    return true;
}

/* "Trump's refrain that", "his statement", "a note from the bishop": whose words? */
static bool owner_of_noun(const struct speaker_scan *scan, uint32_t noun,
                          uint32_t first, uint32_t end, struct speaker_cue *cue)
{
    uint32_t start = noun;
    bool has_next = noun + 1 < end;
    cue->token = noun;
    if (has_next && (bits(scan, noun + 1) & TRAIT_SOURCE) &&
        speaker_phrase_right(scan, noun + 2, end, &cue->phrase)) {
        uint32_t after = range_end(cue->phrase.tokens);
        if (after == end || !has_class(scan, after, "like")) /* as “noise” */
            return true;
    }
    /* In the words of Rosa Delgado: only a person has words, cries of "Shame!" none. */
    if (has_next && has_class(scan, noun + 1, "owner") &&
        speaker_phrase_right(scan, noun + 2, end, &cue->phrase) &&
        (cue->phrase.is_name ||
         (bits(scan, range_end(cue->phrase.tokens) - 1) & TRAIT_PERSON)))
        return true;
    if (elided_owner(scan, noun, end, cue))
        return true;
    /* Nach Ansicht einer Anwohnerin: where nouns have cases, an article is enough. */
    if (has_next && (bits(scan, noun + 1) & TRAIT_ARTICLE) && scan->rules.nouns &&
        speaker_phrase_right(scan, noun + 1, end, &cue->phrase) &&
        speaker_is_person(scan, &cue->phrase))
        return true;
    for (int i = 0; i < 4 && start > first; i++) {
        uint32_t traits = bits(scan, start - 1);
        if (scan->is_mark[start - 1] ||
            (traits & (TRAIT_PREPOSITION | TRAIT_ARTICLE | TRAIT_AUXILIARY)))
            return false;
        start--;
        if (!(traits & TRAIT_POSSESSIVE))
            continue;
        while (start > first && speaker_is_name_token(scan, start - 1))
            start--;
        struct range owner = {start, 1};
        while (!(bits(scan, range_end(owner) - 1) & TRAIT_POSSESSIVE))
            owner.count++;
        struct range name = speaker_name_in(scan, start, range_end(owner));
        cue->phrase = (struct speaker_phrase){
            .tokens = owner,
            .name = name.count > 0 ? name : owner,
            .traits = bits(scan, range_end(owner) - 1),
            .is_name = speaker_is_name_token(scan, owner.first),
            .is_possessive = true,
        };
        cue->phrase.is_pronoun = !cue->phrase.is_name && owner.count == 1;
        if (cue->phrase.is_pronoun && (bits(scan, start) & TRAIT_PERSON) &&
            speaker_phrase_left(scan, first, range_end(owner), &cue->phrase))
            cue->phrase.is_possessive = true; /* the minister's answer */
        return true;
    }
    return false;
}

/* "“No,” was Webb's verdict", "“no,” in Webb's phrase": the words behind a quotation
 * name it and whose it is. */
bool speaker_find_owner_behind(const struct speaker_scan *scan,
                               const struct quote *quote, struct speaker_cue *cue)
{
    enum { OWNER_TOKENS = 6 };
    uint32_t end = range_end(speaker_surroundings(scan, quote));
    uint32_t first = range_end(quote->tokens);
    while (first < end && (scan->is_mark[first] || is_sign(scan, first, ",")))
        first++;
    if (quote_ends_with(scan, quote, ".!?") && first < end && is_capital(scan, first))
        return false; /* a sentence of its own */
    for (uint32_t i = first; i < end && i < first + OWNER_TOKENS; i++) {
        if (scan->cover[i] != quote->parent || scan->is_mark[i] ||
            is_sign(scan, i, ",.;:!?"))
            return false;
        if ((bits(scan, i) & TRAIT_CUE_NOUN) && owner_of_noun(scan, i, first, end, cue))
            return true;
    }
    return false;
}

/* "Marsh, who sent a letter:", "withdrew the word “thief”": whoever the verb before a
 * noun with words on it belongs to, if a colon or nothing parts it from them. */
static bool sender_of_noun(const struct speaker_scan *scan, const struct quote *quote,
                           uint32_t noun, uint32_t first, struct speaker_cue *cue)
{
    uint32_t before = speaker_token_before(scan, quote, first);
    uint32_t verb = noun - 2;
    if (noun < first + 3 || !(before == noun || is_sign(scan, before, ":")) ||
        !((bits(scan, noun - 1) & TRAIT_ARTICLE) ||
          has_class(scan, noun - 1, "determiner")) ||
        scan->cover[verb] != quote->parent || !is_word(scan, verb) ||
        (bits(scan, verb) & (TRAIT_PREPOSITION | TRAIT_CONJUNCTION | TRAIT_CLAUSE |
                             TRAIT_RELATIVE | TRAIT_ARTICLE)))
        return false;
    cue->token = noun;
    return speaker_subject_of(scan, verb, first, noun, quote->parent, &cue->phrase) &&
           cue->phrase.is_name && speaker_is_person(scan, &cue->phrase);
}

/* The quotation stands in brackets of a noun: shouts of "Shame!" from the gallery. */
bool speaker_source_behind(const struct speaker_scan *scan, const struct quote *quote,
                           struct range around, struct speaker_cue *cue)
{
    uint32_t token = speaker_token_behind(scan, quote, range_end(around));
    if (token != INDEX_NONE && token + 1 < range_end(around) &&
        is_unlisted(scan, token, 0) && !scan->is_mark[token + 1])
        token++; /* came from, rang out from */
    return token != INDEX_NONE && (bits(scan, token) & TRAIT_SOURCE) &&
           speaker_phrase_right(scan, token + 1, range_end(around), &cue->phrase);
}

/* "From the gallery came cries of": the source stands first. */
bool speaker_source_in_front(const struct speaker_scan *scan, uint32_t first,
                             uint32_t noun, struct speaker_cue *cue)
{
    struct speaker_phrase phrase;
    if (first + 1 >= noun || !(bits(scan, first) & TRAIT_SOURCE) ||
        (bits(scan, first + 1) & TRAIT_ANY_CUE) ||
        !speaker_phrase_right(scan, first + 1, noun, &phrase))
        return false;
    cue->phrase = phrase;
    return true;
}

/* "He called the union's demands “absurd”": a noun right before the marks that a verb
 * of naming has for its object owns no words. */
static bool is_object_of_naming(const struct speaker_scan *scan,
                                const struct quote *quote,
                                const struct speaker_walk *walk, uint32_t noun)
{
    enum { OBJECT_TOKENS = 8 };
    if (noun + 2 < quote->tokens.first)
        return false;
    for (uint32_t i = noun; i > walk->first && noun - i < OBJECT_TOKENS;) {
        i--;
        if (scan->cover[i] != walk->level || is_sign(scan, i, ",;:") ||
            (bits(scan, i) & (TRAIT_CLAUSE | TRAIT_RELATIVE)))
            return false;
        if (has_class(scan, i, "naming"))
            return true;
    }
    return false;
}

/* "Orr said Marsh's remark was meant as “a joke”": a noun with words on it whose own
 * verb is another than to be carries no others. */
static bool has_verb_of_its_own(const struct speaker_scan *scan,
                                const struct quote *quote, uint32_t noun)
{
    enum { OWNER_TOKENS = 4 };
    uint32_t auxiliary = INDEX_NONE;
    for (uint32_t i = noun; i > 0 && noun - i < OWNER_TOKENS; i--)
        if (bits(scan, i - 1) & TRAIT_PREPOSITION)
            return false; /* In Orr's words the plan was meant as “a joke” */
    for (uint32_t i = noun + 1; i + 1 < quote->tokens.first; i++) {
        if (scan->cover[i] != quote->parent || !is_word(scan, i) ||
            (bits(scan, i) & (TRAIT_CLAUSE | TRAIT_RELATIVE)))
            return false;
        if (is_auxiliary(scan, i))
            auxiliary = i;
        else if (auxiliary != INDEX_NONE && !(bits(scan, i) & TRAIT_ADVERB))
            return true;
    }
    return false;
}

/* A noun with words on it left of a quotation: whose words these are. */
bool speaker_find_owner_before(const struct speaker_scan *scan,
                               const struct quote *quote,
                               const struct speaker_walk *walk, uint32_t noun,
                               struct speaker_cue *cue)
{
    bool is_named = is_capital(scan, noun) && noun > walk->first && /* the Promise */
                    !scan->rules.nouns;
    /* "Marsh read Orr's statement, accusing him of “...”": words of the participle's.
     */
    bool is_view = noun == walk->first + 1 && /* Per l'accusa, */
                   has_class(scan, walk->first, "view");
    if (walk->has_participle || is_named || is_view ||
        speaker_is_cue_verb(scan, noun) ||
        is_object_of_naming(scan, quote, walk, noun) ||
        has_verb_of_its_own(scan, quote, noun))
        return false;
    if (owner_of_noun(scan, noun, walk->first, quote->tokens.first, cue)) {
        uint32_t owner = cue->phrase.tokens.first; /* and the report “a joke” */
        return noun + 2 < quote->tokens.first || owner <= walk->first ||
               !(bits(scan, owner - 1) & TRAIT_CONJUNCTION) || cue->phrase.is_name;
    }
    return speaker_source_behind(scan, quote, walk->around, cue) ||
           speaker_source_in_front(scan, walk->first, noun, cue) ||
           sender_of_noun(scan, quote, noun, walk->first, cue);
}
