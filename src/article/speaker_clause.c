/*
 * speaker_clause.c - clauses around a quotation: where the verb stands second or last
 * ("hatte Falk den Plan als „Irrweg“ kritisiert"), and where no list knows it.
 */
#include "article/speaker_cue.h"

enum {
    LEADING_TOKENS = 2, /* of, d’: between a comma and the marks */
};

/* The token behind a quotation, or INDEX_NONE; where its sentence begins, and where the
 * words end that may tell of it. */
static uint32_t token_behind(const struct speaker_scan *scan, const struct quote *quote,
                             uint32_t *first, uint32_t *end)
{
    struct range around = speaker_surroundings(scan, quote);
    *end = range_end(around);
    *first = speaker_sentence_front(scan, quote->tokens.first, around.first);
    return speaker_token_behind(scan, quote, *end);
}

bool speaker_find_final_verb(const struct speaker_scan *scan, const struct quote *quote,
                             struct speaker_cue *cue)
{
    uint32_t first, end, verb = token_behind(scan, quote, &first, &end);
    if (verb == INDEX_NONE || !(bits(scan, verb) & TRAIT_CUE_VERB))
        return false;
    cue->token = verb;
    return verb > first && speaker_subject_in_clause(scan, verb, first, end,
                                                     quote->parent, &cue->phrase);
}

/* "Marsh, who sees a “trick” in it, recalled ...": the comma in front of the relative
 * clause that holds a quotation, with nothing that bounds a clause between. */
static bool is_in_relative(const struct speaker_scan *scan, const struct quote *quote,
                           uint32_t first)
{
    uint32_t token = quote->tokens.first;
    for (int i = 0; i < CLAUSE_TOKENS; i++) {
        token = speaker_step_left(scan, token, first, quote->parent);
        if (token == INDEX_NONE || token == first || is_sign(scan, token, ",;:"))
            return false;
        if (bits(scan, token) & (TRAIT_CLAUSE | TRAIT_RELATIVE))
            return is_sign(scan, token - 1, ",");
    }
    return false;
}

bool speaker_find_antecedent(const struct speaker_scan *scan, const struct quote *quote,
                             struct speaker_cue *cue)
{
    uint32_t first, end, verb = token_behind(scan, quote, &first, &end);
    struct speaker_phrase behind;
    if (verb == INDEX_NONE || !is_sign(scan, verb, ",") ||
        quote->form != QUOTE_FRAGMENT || !scan->rules.head_first ||
        !is_in_relative(scan, quote, first))
        return false;
    do
        verb++;
    while (verb + 1 < end && (bits(scan, verb) & TRAIT_AUXILIARY));
    if (verb >= end || !speaker_is_cue_verb(scan, verb) ||
        !(bits(scan, verb) & (TRAIT_SAY | TRAIT_TELL)) ||
        (speaker_phrase_right(scan, verb + 1, end, &behind) &&
         speaker_names_people(scan, &behind)))
        return false;
    cue->token = verb;
    return speaker_subject_of(scan, verb, first, end, quote->parent, &cue->phrase) &&
           speaker_is_person(scan, &cue->phrase);
}

bool speaker_find_bare_verb(const struct speaker_scan *scan, const struct quote *quote,
                            struct speaker_cue *cue)
{
    uint32_t first, end, verb = token_behind(scan, quote, &first, &end);
    if (verb != INDEX_NONE && is_sign(scan, verb, ","))
        verb = speaker_step_right(scan, verb, end, quote->parent);
    if (!scan->rules.pro_drop || verb == INDEX_NONE ||
        !speaker_is_cue_verb(scan, verb) || !(bits(scan, verb) & TRAIT_SAY) ||
        !(verb + 1 >= end || is_sign(scan, verb + 1, ".;:")))
        return false;
    cue->token = verb;
    return speaker_acting_subject(scan, first, quote->tokens.first, quote->parent,
                                  &cue->phrase) &&
           !cue->phrase.is_pronoun && speaker_is_person(scan, &cue->phrase);
}

/* "The mayor spoke of “a miracle”; her deputy, of “luck”": the second speaker stands
 * before a comma for the verb that is not said again. */
bool speaker_find_gapped(const struct speaker_scan *scan, const struct quote *quote,
                         struct speaker_cue *cue)
{
    uint32_t first = speaker_surroundings(scan, quote).first;
    uint32_t comma = quote->tokens.first;
    for (int i = 0; i <= LEADING_TOKENS; i++) {
        comma = speaker_step_left(scan, comma, first, quote->parent);
        if (comma == INDEX_NONE || is_sign(scan, comma, ","))
            break;
    }
    if (comma == INDEX_NONE || !is_sign(scan, comma, ",") || comma == first)
        return false;
    uint32_t front = speaker_clause_front(scan, comma, first, quote->parent);
    uint32_t start = front;
    if (front > first && is_sign(scan, front - 1, ",")) /* her deputy, X, of */
        start = speaker_clause_front(scan, front - 1, first, quote->parent);
    bool is_parted = start > first && is_sign(scan, start - 1, ";");
    is_parted |= front < comma && (bits(scan, front) & TRAIT_CONJUNCTION);
    while (front < comma && (bits(scan, front) & TRAIT_CONJUNCTION))
        front++;
    if (!is_parted || front >= comma ||
        !speaker_phrase_right(scan, front, comma, &cue->phrase) ||
        range_end(cue->phrase.tokens) != comma ||
        !speaker_is_person(scan, &cue->phrase))
        return false;
    for (uint32_t i = front, steps = 0; i > first && steps < CLAUSE_TOKENS; steps++) {
        i--;
        if (is_at_level(scan, i, quote->parent) && (bits(scan, i) & TRAIT_CUE_VERB)) {
            cue->token = i;
            return true;
        }
    }
    return false;
}

/* "The news left swimmers “heartbroken”": whom a verb of making leaves so. */
static bool made_so(const struct speaker_scan *scan, const struct quote *quote,
                    uint32_t first, uint32_t end, struct speaker_cue *cue)
{
    for (uint32_t i = end; i-- > first && end - i < PHRASE_TOKENS;) {
        if (!is_at_level(scan, i, quote->parent) || is_sign(scan, i, ",;:"))
            return false;
        if (!has_class(scan, i, "makes"))
            continue;
        cue->token = i;
        return speaker_phrase_right(scan, i + 1, end, &cue->phrase) &&
               range_end(cue->phrase.tokens) == end && !cue->phrase.is_pronoun &&
               speaker_is_person(scan, &cue->phrase);
    }
    return false;
}

/* "The ministry “takes note”", "la empresa, consultada, “no comenta”": whoever the
 * quoted words say something of, if nothing but an insertion stands between. */
bool speaker_find_predicate(const struct speaker_scan *scan, const struct quote *quote,
                            struct speaker_cue *cue)
{
    struct range around = speaker_surroundings(scan, quote);
    uint32_t first = speaker_sentence_front(scan, quote->tokens.first, around.first);
    const struct token *opening = at(scan, quote->tokens.first);
    uint32_t before = speaker_token_before(scan, quote, first);
    if (quote->form != QUOTE_FRAGMENT || (opening->flags & TOKEN_CAPITAL) ||
        before == INDEX_NONE)
        return false;
    uint32_t end = before + 1;
    if (made_so(scan, quote, first, end, cue))
        return true;
    if (quote->tokens.count < 2)
        return false;
    if (is_sign(scan, before, ",")) { /* an insertion stands between */
        uint32_t front = speaker_clause_front(scan, before, first, quote->parent);
        if (front == first || !is_sign(scan, front - 1, ","))
            return false;
        end = front - 1;
    }
    uint32_t front = speaker_clause_front(scan, end, first, quote->parent);
    cue->token = INDEX_NONE;
    return front < end && speaker_phrase_right(scan, front, end, &cue->phrase) &&
           range_end(cue->phrase.tokens) == end && !cue->phrase.is_pronoun &&
           speaker_is_person(scan, &cue->phrase);
}

/* "Marsh hit back that the plan was “a farce”": behind somebody, words that no list
 * knows are a verb of reporting if a clause with what is reported follows. */
bool speaker_find_unlisted_report(const struct speaker_scan *scan,
                                  const struct quote *quote, struct speaker_cue *cue)
{
    enum { VERB_TOKENS = 3 };
    uint32_t first = speaker_surroundings(scan, quote).first;
    uint32_t clause = quote->tokens.first;
    if (quote->form != QUOTE_FRAGMENT)
        return false;
    first = speaker_sentence_front(scan, clause, first);
    clause = speaker_step_left(scan, clause, first, quote->parent);
    for (int i = 0; i < SPEAKER_REACH && clause != INDEX_NONE && clause > first &&
                    !is_sign(scan, clause, ";:") && !has_class(scan, clause, "content");
         i++)
        clause = speaker_step_left(scan, clause, first, quote->parent);
    if (clause == INDEX_NONE || !has_class(scan, clause, "content"))
        return false;
    uint32_t verb = clause;
    while (verb > first && clause - verb < VERB_TOKENS &&
           is_unlisted(scan, verb - 1, TRAIT_CALL | TRAIT_WEAK | TRAIT_ADVERB))
        verb--;
    cue->token = verb;
    return verb < clause &&
           speaker_subject_left(scan, verb, first, quote->parent, &cue->phrase) &&
           range_end(cue->phrase.tokens) == verb &&
           speaker_is_person(scan, &cue->phrase);
}

/* "For Marsh, the plan is “a gift”": whose view it is stands at the sentence's front.
 */
bool speaker_find_view(const struct speaker_scan *scan, const struct quote *quote,
                       struct speaker_cue *cue)
{
    struct range around = speaker_surroundings(scan, quote);
    uint32_t first = speaker_sentence_front(scan, quote->tokens.first, around.first);
    uint32_t limit = quote->tokens.first;
    if (first + 1 >= limit || !has_class(scan, first, "view") ||
        !speaker_phrase_right(scan, first + 1, limit, &cue->phrase))
        return false;
    uint32_t after = range_end(cue->phrase.tokens);
    if (after >= limit ||
        !(is_sign(scan, after, ",(") || scan->is_mark[after] ||
          is_auxiliary(scan, after) || (bits(scan, after) & TRAIT_ARTICLE) ||
          scan->rules.verb_second))
        return false;
    cue->token = first;
    return speaker_is_person(scan, &cue->phrase) ||
           (cue->phrase.is_name && !scan->rules.nouns);
}

/* "Marsh sued the board": a person's name with words in small letters behind it, none
 * of which says that the name is other people's ("Marsh supporters"). */
static bool cut_behind_name(const struct speaker_scan *scan,
                            struct speaker_phrase *phrase)
{
    struct speaker_phrase front;
    uint32_t first = phrase->tokens.first;
    uint32_t end = range_end(phrase->tokens);
    uint32_t last = first;
    while (last < end &&
           (speaker_joins_name(scan, last, end) ||
            speaker_is_initial_stop(scan, last) || (bits(scan, last) & TRAIT_TITLE)))
        last++;
    if (last == first || last == end || (bits(scan, last - 1) & TRAIT_POSSESSIVE))
        return false;
    for (uint32_t i = last; i < end && i < last + 2; i++)
        if (bits(scan, i) & (TRAIT_PERSON | TRAIT_TITLE))
            return false;
    if (!speaker_make_phrase(scan, first, last, &front) || !front.is_name ||
        !speaker_is_person(scan, &front))
        return false;
    *phrase = front;
    return true;
}

/* "An aide stepped in": a noun for people with words in small letters behind it. */
static void cut_behind_people(const struct speaker_scan *scan,
                              struct speaker_phrase *phrase)
{
    uint32_t last = phrase->tokens.first;
    uint32_t end = range_end(phrase->tokens);
    if (phrase->is_name || speaker_is_person(scan, phrase))
        return;
    while (last < end && !(bits(scan, last) & TRAIT_PERSON))
        last++;
    while (last < end && (bits(scan, last) & TRAIT_PERSON)) /* the council officer */
        last++;
    if (last > phrase->tokens.first && (bits(scan, last - 1) & TRAIT_PERSON))
        speaker_make_phrase(scan, phrase->tokens.first, last, phrase);
}

bool speaker_acting_subject(const struct speaker_scan *scan, uint32_t first,
                            uint32_t end, uint32_t level, struct speaker_phrase *phrase)
{
    if (!speaker_first_subject(scan, first, end, level, phrase))
        return false;
    if (!phrase->is_pronoun && !cut_behind_name(scan, phrase))
        cut_behind_people(scan, phrase);
    return true;
}
