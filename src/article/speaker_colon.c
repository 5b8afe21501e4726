/*
 * speaker_colon.c - no verb of reporting: a colon, what the words stand on, and whoever
 * stands beside them in a headline.
 */
#include "article/speaker_cue.h"

enum {
    THEREIN_TOKENS = 8, /* from a sentence's front to "there" */
};

/* "Auf einem Schild stand:", "hay un cartel:": what carries the words, behind a
 * preposition or right before the colon. */
bool speaker_find_carrier(const struct speaker_scan *scan, uint32_t first,
                          uint32_t colon, uint32_t level, struct speaker_cue *cue)
{
    for (uint32_t i = speaker_reach_back(colon, first); i + 1 < colon; i++) {
        if (scan->cover[i] != level || scan->is_mark[i])
            continue;
        bool is_governed = (bits(scan, i) & TRAIT_PREPOSITION) != 0;
        uint32_t start = is_governed ? i + 1 : i;
        struct speaker_phrase carrier;
        if (!(bits(scan, start) & (TRAIT_ARTICLE | TRAIT_POSSESSIVE)) ||
            !speaker_phrase_right(scan, start, colon, &carrier))
            continue;
        uint32_t after = range_end(carrier.tokens);
        if (!(bits(scan, after - 1) & TRAIT_CUE_NOUN) ||
            !(is_governed || after == colon))
            continue;
        cue->phrase = carrier;
        return true;
    }
    return false;
}

/* "Not a word from Ada Finch:": somebody's name right before the colon. */
static bool find_named_last(const struct speaker_scan *scan, uint32_t first,
                            uint32_t colon, struct speaker_cue *cue)
{
    if (colon <= first || !speaker_is_name_token(scan, colon - 1))
        return false;
    struct range name = speaker_name_in(scan, first, colon);
    return name.count > 0 && range_end(name) == colon && name.first > first &&
           scan->cover[colon - 1] == scan->cover[colon] &&
           speaker_make_phrase(scan, name.first, colon, &cue->phrase) &&
           speaker_is_person(scan, &cue->phrase);
}

/* Does nothing, or one comma and what tells of somebody, part a name from the colon? */
static bool is_last_insertion(const struct speaker_scan *scan, uint32_t token,
                              uint32_t colon)
{
    if (token < colon && !is_sign(scan, token, ","))
        return false;
    for (uint32_t i = token + 1; i < colon; i++)
        if (is_sign(scan, i, ",;"))
            return false;
    return true;
}

/* "Cent ont signé, dont l'écrivaine Anne Roux, née ici:": one of many who is named
 * before the colon speaks, and not the many. */
static bool find_one_of_many(const struct speaker_scan *scan, uint32_t first,
                             uint32_t colon, uint32_t level, struct speaker_cue *cue)
{
    struct speaker_phrase one;
    for (uint32_t i = speaker_reach_back(colon, first + 1); i + 1 < colon; i++) {
        if (scan->cover[i] != level || !has_class(scan, i, "among"))
            continue;
        uint32_t next = i + 1;
        if (bits(scan, i) & TRAIT_PREPOSITION) { /* parmi lesquels, entre ellas */
            if (!(bits(scan, next) & (TRAIT_RELATIVE | TRAIT_OBJECT | TRAIT_SUBJECT)))
                continue;
            next++;
        }
        if (speaker_phrase_right(scan, next, colon, &one) && one.is_name &&
            speaker_is_person(scan, &one) &&
            is_last_insertion(scan, range_end(one.tokens), colon)) {
            cue->phrase = one;
            return true;
        }
    }
    return false;
}

/* "El cartel apareció en la puerta:": the subject is what carries the words. */
static bool find_carrying_subject(const struct speaker_scan *scan, uint32_t first,
                                  uint32_t colon, uint32_t level,
                                  struct speaker_cue *cue)
{
    struct speaker_phrase subject;
    if (!speaker_first_subject(scan, first, colon, level, &subject) ||
        subject.is_name || subject.is_pronoun)
        return false;
    for (uint32_t i = subject.tokens.first; i < range_end(subject.tokens); i++)
        if ((bits(scan, i) & TRAIT_CUE_NOUN) && !speaker_is_cue_verb(scan, i))
            return speaker_make_phrase(scan, subject.tokens.first, i + 1, &cue->phrase);
    return false;
}

/* "Smith: “No.”", and a colon after a sentence that has a person for its subject. */
bool speaker_find_colon(const struct speaker_scan *scan, const struct quote *quote,
                        struct speaker_cue *cue)
{
    struct range around = speaker_surroundings(scan, quote);
    uint32_t token = speaker_token_before(scan, quote, around.first);
    uint32_t first = around.first;
    if (token == INDEX_NONE || !is_sign(scan, token, ":") ||
        quote->form == QUOTE_HEADING)
        return false;
    first = speaker_sentence_front(scan, token, first);
    if (first + 1 == token && /* Q:, A: */
        (has_class(scan, first, "asks") || has_class(scan, first, "answers")))
        return false;
    cue->token = token;
    for (uint32_t i = first; i < token && i < first + THEREIN_TOKENS; i++)
        if (scan->cover[i] == quote->parent && has_class(scan, i, "therein") &&
            speaker_resolve_thing(scan, first, &cue->phrase))
            return true; /* Darin steht: */
    if (find_one_of_many(scan, first, token, quote->parent, cue))
        return true;
    bool is_carrier = speaker_find_carrier(scan, first, token, quote->parent, cue);
    struct speaker_phrase subject;
    if (is_carrier && range_end(cue->phrase.tokens) == token &&
        !(speaker_first_subject(scan, first, token, quote->parent, &subject) &&
          subject.tokens.first < cue->phrase.tokens.first &&
          speaker_names_people(scan, &subject)))
        return true;
    if (speaker_acting_subject(scan, first, token, quote->parent, &cue->phrase) &&
        (cue->phrase.is_pronoun || speaker_is_person(scan, &cue->phrase) ||
         (cue->phrase.is_name &&
          (range_end(cue->phrase.tokens) == token || !scan->rules.nouns))))
        return true;
    return speaker_find_carrier(scan, first, token, quote->parent, cue) ||
           find_carrying_subject(scan, first, token, quote->parent, cue) ||
           find_named_last(scan, first, token, cue);
}

/* "Falk was blunt: the plan is “a farce”": somebody before a colon whose clause runs
 * into a fragment. */
bool speaker_find_before_colon(const struct speaker_scan *scan,
                               const struct quote *quote, struct speaker_cue *cue)
{
    uint32_t first = speaker_surroundings(scan, quote).first;
    uint32_t colon =
        speaker_clause_front(scan, quote->tokens.first, first, quote->parent);
    first = speaker_sentence_front(scan, quote->tokens.first, first);
    if (quote->form != QUOTE_FRAGMENT || colon < first + 2 ||
        !is_sign(scan, colon - 1, ":"))
        return false;
    cue->token = colon - 1;
    return speaker_first_subject(scan, first, colon - 1, quote->parent, &cue->phrase) &&
           speaker_is_person(scan, &cue->phrase);
}

/* "Auf einem Transparent stand „Frei“": what the words stand on. */
bool speaker_find_standing(const struct speaker_scan *scan, const struct quote *quote,
                           struct speaker_cue *cue)
{
    uint32_t first = speaker_surroundings(scan, quote).first;
    uint32_t verb = speaker_token_before(scan, quote, first);
    first = speaker_sentence_front(scan, quote->tokens.first, first);
    cue->token = verb;
    return verb != INDEX_NONE && verb > first && has_class(scan, verb, "stands") &&
           speaker_find_carrier(scan, first, verb, quote->parent, cue);
}

/* "Crane: Bridge delay ‘a disgrace’": who stands before the colon of a headline. */
static bool find_heading_colon(const struct speaker_scan *scan, struct range heading,
                               uint32_t limit, struct speaker_cue *cue)
{
    uint32_t first = speaker_sentence_front(scan, limit, heading.first);
    cue->token = INDEX_NONE;
    for (uint32_t i = first + 1; i < speaker_reach_on(first, limit); i++)
        if (is_sign(scan, i, ":"))
            return speaker_phrase_right(scan, first, i, &cue->phrase) &&
                   range_end(cue->phrase.tokens) == i &&
                   (speaker_is_person(scan, &cue->phrase) ||
                    (cue->phrase.is_name && cue->phrase.tokens.count == 1));
    return false;
}

/* "‘Heartbroken’ swimmers", "Mayor ‘furious’": in a headline the people stand beside
 * the word. */
bool speaker_find_beside_heading(const struct speaker_scan *scan,
                                 const struct quote *quote, struct speaker_cue *cue)
{
    struct range around = speaker_surroundings(scan, quote);
    uint32_t before = speaker_token_before(scan, quote, around.first);
    uint32_t behind = speaker_token_behind(scan, quote, range_end(around));
    uint32_t token = behind;
    if (quote->form != QUOTE_HEADING)
        return false;
    if (find_heading_colon(scan, around, quote->tokens.first, cue))
        return true;
    if (before != INDEX_NONE &&
        (bits(scan, before) &
         (TRAIT_ARTICLE | TRAIT_PREPOSITION | TRAIT_RELATIVE | TRAIT_POSSESSIVE)))
        return false; /* the ‘impossible’ chair */
    bool is_verb =
        bits(scan, quote->tokens.first) & TRAIT_CUE_VERB; /* pilot ‘begged’ */
    if (token == INDEX_NONE || !(bits(scan, token) & TRAIT_PERSON) ||
        (is_verb && before != INDEX_NONE && (bits(scan, before) & TRAIT_PERSON)))
        token = before;
    if (token == INDEX_NONE)
        return false;
    cue->token = INDEX_NONE;
    cue->phrase = (struct speaker_phrase){.tokens = {token, 1},
                                          .name = {token, 1},
                                          .traits = bits(scan, token),
                                          .is_name = token == before};
    return (bits(scan, token) & TRAIT_PERSON) ||
           (token == before && !scan->rules.nouns &&
            speaker_is_name_token(scan, token) &&
            speaker_is_person(scan, &cue->phrase));
}
