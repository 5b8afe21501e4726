/* speaker_subject.c - whose verb it is: whoever stands before it, or behind it where
 * verb and subject are inverted. */
#include "article/speaker_phrase.h"

/* Verb and subject in inverted order: "..., said Lena Croft, ..." */
static bool inverted_subject(const struct speaker_scan *scan, uint32_t verb,
                             uint32_t end, struct speaker_phrase *phrase)
{
    uint32_t next = verb + 1;
    while (next < end && (bits(scan, next) & TRAIT_ADVERB))
        next++;
    bool is_verb = next > verb + 1 && is_unlisted(scan, next, 0); /* dijo no entender */
    if (is_verb || !speaker_phrase_right(scan, next, end, phrase))
        return false;
    bool is_it = !(phrase->traits & TRAIT_KNOWN_PERSON) && /* nannte es „überholt“ */
                 (bits(scan, verb) & TRAIT_CALL) && !(bits(scan, verb) & TRAIT_SAY);
    return !(phrase->is_pronoun && (is_it || (bits(scan, next) & TRAIT_POSSESSIVE)));
}

/* "A la salida aseguró el alcalde que ...": where a verb may go without a subject,
 * people between it and what it reports are its subject. */
static bool subject_behind_report(const struct speaker_scan *scan, uint32_t verb,
                                  uint32_t first, uint32_t end,
                                  struct speaker_phrase *phrase)
{
    if (!(bits(scan, verb) & TRAIT_SAY) || !speaker_is_governing(scan, first) ||
        !scan->rules.pro_drop || !inverted_subject(scan, verb, end, phrase))
        return false;
    uint32_t after = range_end(phrase->tokens);
    return (phrase->is_name || (bits(scan, after - 1) & TRAIT_PERSON)) && after < end &&
           (scan->is_mark[after] || is_sign(scan, after, ",:") ||
            (bits(scan, after) & TRAIT_CLAUSE));
}

/* "The two sides both say": a word for all of them stands behind the subject. */
static bool is_floating(const struct speaker_scan *scan, uint32_t token, uint32_t first)
{
    return token > first && is_word(scan, token - 1) &&
           has_class(scan, token, "floating") &&
           !(bits(scan, token - 1) &
             (TRAIT_CONJUNCTION | TRAIT_CLAUSE | TRAIT_PREPOSITION | TRAIT_AUXILIARY));
}

/* "On nous a dit": a pronoun right behind the subject is told. */
static bool is_clitic_behind_subject(const struct speaker_scan *scan, uint32_t token,
                                     uint32_t first)
{
    return token > first && (bits(scan, token - 1) & TRAIT_SUBJECT) &&
           has_class(scan, token, "clitic");
}

/* The subject behind a verb that a sentence or a clause begins with, or that stands in
 * second place. `before` is the token left of the verb, or INDEX_NONE. */
static bool subject_behind_verb(const struct speaker_scan *scan, uint32_t verb,
                                uint32_t before, uint32_t first, uint32_t end,
                                uint32_t level, struct speaker_phrase *phrase)
{
    bool is_telling = (bits(scan, verb) & TRAIT_TELL) != 0;
    bool is_saying = (bits(scan, verb) & TRAIT_SAY) && !is_telling;
    bool is_front = before == INDEX_NONE || before + 1 != verb;
    bool has_comma = before != INDEX_NONE && is_sign(scan, before, ",");
    bool is_behind_dash = !is_front && is_sign(scan, before, "-") &&
                          (bits(scan, verb) & (TRAIT_SAY | TRAIT_TELL));
    if (is_front || is_behind_dash) {
        if (verb > first && inverted_subject(scan, verb, end, phrase))
            return true;
    } else if (has_comma && !is_telling &&
               speaker_insertion_start(scan, before, first, level) == INDEX_NONE &&
               inverted_subject(scan, verb, end, phrase)) {
        uint32_t after = range_end(phrase->tokens); /* says state “has slept” */
        return after + 1 >= scan->traits.count || !scan->is_mark[after] ||
               !is_auxiliary(scan, after + 1);
    }
    if (speaker_subject_inverted(scan, verb, first, end, level, phrase))
        return true;
    /* "Auf die Frage, ob er gehe, antwortete Falk:" */
    if (has_comma && is_saying && scan->rules.verb_second &&
        inverted_subject(scan, verb, end, phrase)) {
        uint32_t after = range_end(phrase->tokens);
        if (after < end && (is_sign(scan, after, ":,.") || scan->is_mark[after]))
            return true;
    }
    /* "como explicó la concejala", "comme le rappelle" */
    uint32_t clause = before;
    while (clause != INDEX_NONE && clause + 2 >= verb &&
           (has_class(scan, clause, "clitic") || is_auxiliary(scan, clause)))
        clause = speaker_step_left(scan, clause, first, level);
    return is_saying && clause != INDEX_NONE && clause + 3 > verb &&
           (bits(scan, clause) & TRAIT_CLAUSE) &&
           (scan->rules.head_first || /* was ill but said it was */
            !(bits(scan, clause) & TRAIT_CONJUNCTION)) &&
           inverted_subject(scan, verb, end, phrase);
}

/* Does a token between subject and verb belong to the verb: has, once, me, both? */
static bool goes_with_verb(const struct speaker_scan *scan, uint32_t token,
                           uint32_t first)
{
    uint32_t traits = bits(scan, token);
    if (is_clitic_behind_subject(scan, token, first))
        return true;
    return ((traits & (TRAIT_ADVERB | TRAIT_AUXILIARY)) ||
            is_floating(scan, token, first) || has_class(scan, token, "clitic")) &&
           !(traits & TRAIT_SUBJECT) &&
           (!(traits & TRAIT_CLAUSE) || (traits & TRAIT_ADVERB)); /* an admiral once */
}

bool speaker_subject_of(const struct speaker_scan *scan, uint32_t verb, uint32_t first,
                        uint32_t end, uint32_t level, struct speaker_phrase *phrase)
{
    if (bits(scan, verb) & TRAIT_SUBJECT) /* reconnaît-il */
        return speaker_pronoun_at(scan, verb, phrase);
    if (speaker_clause_is_passive(scan, verb, first, end, level) ||
        (scan->rules.verb_second && verb + 2 < end && /* genau heißt das, */
         (bits(scan, verb + 1) & TRAIT_ARTICLE) && is_sign(scan, verb + 2, ",:")))
        return false;
    uint32_t before = speaker_step_left(scan, verb, first, level);
    uint32_t last = verb;
    bool is_passive = false;

    if (subject_behind_verb(scan, verb, before, first, end, level, phrase))
        return true;
    while (before != INDEX_NONE && goes_with_verb(scan, before, first)) {
        is_passive |= (bits(scan, before) & TRAIT_PASSIVE) != 0;
        if (has_class(scan, before, "reflexive"))
            is_passive = false; /* si era impegnata */
        last = before;
        before = speaker_step_left(scan, before, first, level);
    }
    if (bits(scan, verb) & TRAIT_PARTICIPLE)
        is_passive = false;
    bool is_bare = last == verb && /* la obra descrita como “X” */
                   has_class(scan, verb, "past");
    if (before == INDEX_NONE || is_passive || is_bare ||
        (bits(scan, before) & TRAIT_ACCORDING)) /* según ha dicho: it has none here */
        return false;
    return speaker_subject_left(scan, last, first, level, phrase) ||
           subject_behind_report(scan, verb, first, end, phrase);
}

bool speaker_first_subject(const struct speaker_scan *scan, uint32_t first,
                           uint32_t end, uint32_t level, struct speaker_phrase *phrase)
{
    bool is_governed = false;
    for (uint32_t token = first; token < end && token < first + SPEAKER_REACH;) {
        if (speaker_quote_at_level(scan, token, level) != INDEX_NONE ||
            scan->is_mark[token]) {
            is_governed = false; /* in der „Küstenpost“ wird die Wirtin */
            token++;
            continue;
        }
        if (bits(scan, token) & TRAIT_PREPOSITION)
            is_governed = true;
        if (is_sign(scan, token, ","))
            is_governed = false;
        bool is_verb = /* Asked about it, the coach was blunt: */
            (bits(scan, token) & (TRAIT_CUE_VERB | TRAIT_PARTICIPLE)) &&
            !(bits(scan, token) & (TRAIT_PERSON | TRAIT_GIVEN_NAME | TRAIT_CUE_NOUN));
        if (!is_verb && speaker_starts_phrase(scan, token) &&
            speaker_phrase_right(scan, token, end, phrase)) {
            if (!is_governed)
                return true;
            token = range_end(phrase->tokens);
            is_governed = false; /* "amid laughter the mayor" */
            continue;
        }
        token++;
    }
    return false;
}
