/* speaker_subject_clause.c - the subject among the words of one clause: behind what
 * opens it, what a preposition governs, and other phrases. */
#include "article/speaker_person.h"

/* Conjunctions, adverbs and days at the front of a clause are no part of its subject.
 */
static uint32_t skip_front(const struct speaker_scan *scan, uint32_t token,
                           uint32_t end)
{
    bool is_date = token + 2 < end && (bits(scan, token) & TRAIT_ARTICLE) &&
                   at(scan, token + 1)->kind == TOKEN_NUMBER &&
                   (bits(scan, token + 2) & TRAIT_TIME); /* il 3 marzo */
    bool is_span = token + 1 < end &&                    /* three days earlier */
                   (at(scan, token)->kind == TOKEN_NUMBER ||
                    document_find_word(scan->document, LANGUAGE_NUMBER_WORDS,
                                       lower_word(scan, token))) &&
                   (document_find_word(scan->document, LANGUAGE_UNITS,
                                       lower_word(scan, token + 1)) ||
                    (bits(scan, token + 1) & TRAIT_TIME)) &&
                   token + 2 < end && (bits(scan, token + 2) & TRAIT_ADVERB);
    if (is_date)
        token++;
    else if (is_span)
        token += 2;
    while (token < end &&
           (scan->is_mark[token] || !is_word(scan, token) ||
            ((bits(scan, token) & (TRAIT_CONJUNCTION | TRAIT_ADVERB | TRAIT_TIME)) &&
             !(bits(scan, token) & (TRAIT_SUBJECT | TRAIT_GIVEN_NAME)))))
        token++;
    return token;
}

bool speaker_phrase_left(const struct speaker_scan *scan, uint32_t first, uint32_t end,
                         struct speaker_phrase *phrase)
{
    uint32_t start = end;
    while (start > first && end - start < PHRASE_TOKENS &&
           (!speaker_ends_phrase(scan, start - 1) ||
            speaker_is_initial_stop(scan, start - 1)) &&
           !(bits(scan, start - 1) & TRAIT_TIME) &&
           !(start < end && speaker_is_cue_verb(scan, start - 1) &&
             !is_capital(scan, start - 1))) /* ha añadido la alcaldesa */
        start--;
    if (start == end && start > first && (bits(scan, start - 1) & TRAIT_SUBJECT))
        start--;
    return speaker_make_phrase(scan, start, end, phrase);
}

/* "The plan was dear and the board called it ...": behind a verb and a conjunction the
 * phrase before our verb is its subject. */
static bool last_of_two_clauses(const struct speaker_scan *scan, uint32_t first,
                                uint32_t end, struct speaker_phrase *phrase)
{
    struct speaker_phrase second;
    bool has_verb = false;
    bool is_found = false;
    for (uint32_t i = first; i + 1 < end; i++) {
        has_verb |= (bits(scan, i) & TRAIT_AUXILIARY) != 0;
        if (has_verb && (bits(scan, i) & TRAIT_CONJUNCTION) &&
            speaker_phrase_right(scan, i + 1, end, &second) &&
            range_end(second.tokens) == end) {
            *phrase = second;
            is_found = true;
        }
    }
    return is_found;
}

/* "A phrase the regulator called": the last noun phrase with an article of its own,
 * right behind another one, is the subject of a relative clause without a pronoun. */
static bool contact_clause(const struct speaker_scan *scan, uint32_t first,
                           uint32_t end, struct speaker_phrase *phrase)
{
    const uint32_t leads =
        TRAIT_ARTICLE | TRAIT_PREPOSITION | TRAIT_CONJUNCTION | TRAIT_OBJECT;
    if (scan->rules.verb_second)
        return false;
    for (uint32_t i = end; i-- > first + 1;)
        if ((bits(scan, i) & TRAIT_ARTICLE) && !(bits(scan, i - 1) & leads) &&
            !has_class(scan, i, "owner"))
            return speaker_phrase_right(scan, i, end, phrase) &&
                   range_end(phrase->tokens) == end;
    return false;
}

/* "Desde el Ministerio aseguran": a body, or people, from whom something is heard. */
static bool heard_from(const struct speaker_scan *scan, uint32_t first, uint32_t end,
                       struct speaker_phrase *phrase)
{
    return has_class(scan, first, "from") &&
           speaker_phrase_right(scan, first + 1, end, phrase) &&
           range_end(phrase->tokens) == end && (bits(scan, end - 1) & TRAIT_PERSON);
}

/* "Tras la reunión el alcalde dijo": the subject behind what prepositions govern at a
 * clause's front; that front holds none where a verb needs none. */
static bool subject_behind_front(const struct speaker_scan *scan, uint32_t first,
                                 uint32_t end, struct speaker_phrase *phrase)
{
    uint32_t front = speaker_behind_governed(scan, first, end);
    if (front < end)
        return speaker_phrase_right(scan, front, end, phrase);
    return scan->rules.pro_drop ? heard_from(scan, first, end, phrase)
                                : speaker_phrase_left(scan, first, end, phrase);
}

bool speaker_subject_of_clause(const struct speaker_scan *scan, uint32_t first,
                               uint32_t end, bool is_direct,
                               struct speaker_phrase *phrase)
{
    uint32_t start = skip_front(scan, first, end);
    if (start >= end)
        return false;
    if (start > first && start + 1 < end && /* oben wartet die Wirtin */
        scan->rules.verb_second && is_unlisted(scan, start, 0) &&
        (bits(scan, start + 1) & TRAIT_ARTICLE))
        start++;
    if (bits(scan, end - 1) & TRAIT_SUBJECT)
        return speaker_make_phrase(scan, end - 1, end, phrase);
    if (is_capital(scan, start) && !speaker_is_name_token(scan, start) &&
        (bits(scan, start) & (TRAIT_TELL | TRAIT_PARTICIPLE)))
        return false;                     /* "Preguntado por la hora, contestó" */
    if (has_class(scan, start, "even") && /* hasta el alcalde */
        speaker_phrase_right(scan, start + 1, end, phrase) &&
        (phrase->is_name || (bits(scan, range_end(phrase->tokens) - 1) & TRAIT_PERSON)))
        return true;
    if (speaker_is_governing(scan, start))
        return subject_behind_front(scan, start, end, phrase);
    if (is_direct && contact_clause(scan, start, end, phrase))
        return true;
    if (speaker_phrase_right(scan, start, end, phrase)) {
        uint32_t after = range_end(phrase->tokens);
        if (last_of_two_clauses(scan, after, end, phrase))
            return true;
        /* "Marsh and a European official" */
        if (after + 1 < end && (bits(scan, after) & TRAIT_CONJUNCTION)) {
            struct speaker_phrase second;
            if (speaker_phrase_right(scan, after + 1, end, &second) &&
                !second.is_pronoun && range_end(second.tokens) == end)
                return speaker_make_phrase(scan, start, end, phrase);
        }
        return true;
    }
    return speaker_phrase_left(scan, start, end, phrase);
}
