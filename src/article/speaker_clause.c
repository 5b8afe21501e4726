/*
 * speaker_clause.c - clauses around a quotation where the verb stands second or last:
 * "hatte Falk den Plan als „Irrweg“ kritisiert", "das Amt, das Falk als „X“
 * bezeichnete".
 */
#include "article/speaker_scan.h"

#include <string.h>

enum {
    CLAUSE_TOKENS = 40,
    LEADING_TOKENS = 2, /* of, d’: between a comma and the marks */
};

static uint32_t bits(const struct speaker_text *text, uint32_t token)
{
    return text->traits->of_token[token];
}

static bool is_auxiliary(const struct speaker_text *text, uint32_t token)
{
    return (bits(text, token) & TRAIT_AUXILIARY) &&
           !(bits(text, token) & (TRAIT_SUBJECT | TRAIT_ARTICLE));
}

/* Does a clause end behind its verb: at punctuation, or before an auxiliary that ends
 * it? */
static bool ends_clause(const struct speaker_text *text, uint32_t verb, uint32_t end)
{
    uint32_t next = verb + 1;

    if (next < end && is_auxiliary(text, next) && !(bits(text, next) & TRAIT_PASSIVE))
        next++;
    return next >= end || text->is_mark[next] || speaker_is_sign(text, next, ",.;:!?-");
}

/* Where the clause that holds a verb begins: behind the sign that parts it from what is
 * before. */
static uint32_t clause_front(const struct speaker_text *text, uint32_t verb,
                             uint32_t first, uint32_t level)
{
    uint32_t token = verb;

    for (int i = 0; i < CLAUSE_TOKENS; i++) {
        uint32_t left = speaker_step_left(text, token, first, level);
        if (left == INDEX_NONE || (speaker_is_sign(text, left, ",;:") &&
                                   !speaker_is_initial_stop(text, left)))
            return token;
        token = left;
    }
    return token;
}

static bool is_at_level(const struct speaker_text *text, uint32_t token, uint32_t level)
{
    return speaker_quote_at_level(text, token, level) == INDEX_NONE &&
           !text->is_mark[token];
}

/* What begins no subject: a preposition, an adverb, a day. */
static const uint32_t adverbial = TRAIT_PREPOSITION | TRAIT_ADVERB | TRAIT_TIME |
                                  TRAIT_ACCORDING | TRAIT_CLAUSE | TRAIT_CONJUNCTION;

/* The phrase before a verb in second place, if it can be a subject; else the one behind
 * it. */
static bool beside_auxiliary(const struct speaker_text *text, uint32_t front,
                             uint32_t auxiliary, uint32_t end,
                             struct speaker_phrase *phrase)
{
    if (front < auxiliary && !(bits(text, front) & adverbial) &&
        speaker_phrase_right(text, front, auxiliary, phrase))
        return true;
    return speaker_phrase_right(text, auxiliary + 1, end, phrase);
}

/* "Der Gewerkschaft": behind the article that a man's noun has for its subject and a
 * woman's for its object, a noun whose ending tells that it is no subject. */
static bool is_dative(const struct speaker_text *text, uint32_t front, uint32_t verb)
{
    enum { DATIVE_TOKENS = 4, STEM_BYTES = 4 };
    static const char rule[] = "<feminine>";
    const struct document *document = text->document;
    const char *endings =
        language_find(document->language, LANGUAGE_CUES, rule, sizeof rule - 1);

    if (!speaker_has_class(text, front, LANGUAGE_CUES, "either"))
        return false;
    for (uint32_t i = front + 1; i < verb && i <= front + DATIVE_TOKENS; i++) {
        const struct token *token = &document->tokens.tokens[i];
        size_t length;
        const char *word = lexicon_word(document->lexicon, token->word, &length);
        if (token->kind != TOKEN_WORD || !(token->flags & TOKEN_CAPITAL))
            continue;
        if (bits(text, i) & (TRAIT_MALE | TRAIT_FEMALE))
            return (bits(text, i) & TRAIT_FEMALE) && !(bits(text, i) & TRAIT_MALE);
        for (const char *at = endings; at != NULL && *at != '\0'; at += *at == ' ') {
            size_t size = strcspn(at, " ");
            if (length > size + STEM_BYTES &&
                memcmp(word + length - size, at, size) == 0)
                return true;
            at += size;
        }
        return false;
    }
    return false;
}

bool speaker_subject_inverted(const struct speaker_text *text, uint32_t verb,
                              uint32_t first, uint32_t end, uint32_t level,
                              struct speaker_phrase *phrase)
{
    if (!speaker_has_rule(text, "<verb-second>"))
        return false;
    uint32_t front = clause_front(text, verb, first, level);
    /* "Auch Senator Rühl hält": a word that goes with the subject. */
    if ((bits(text, front) & TRAIT_ADVERB) && front + 1 < verb &&
        !(bits(text, front) & (TRAIT_CONJUNCTION | TRAIT_CLAUSE | TRAIT_TIME)))
        return false;
    bool is_object = speaker_has_class(text, front, LANGUAGE_CUES, "oblique") ||
                     is_dative(text, front, verb);
    return front < verb && ((bits(text, front) & adverbial) || is_object) &&
           !(bits(text, front) & TRAIT_SUBJECT) &&
           speaker_phrase_right(text, verb + 1, end, phrase);
}

/* The auxiliary that stands in a clause before its last verb; INDEX_NONE if none does.
 */
static uint32_t auxiliary_in(const struct speaker_text *text, uint32_t front,
                             uint32_t verb, uint32_t level)
{
    for (uint32_t i = front; i < verb; i++)
        if (is_at_level(text, i, level) && is_auxiliary(text, i))
            return i;
    return INDEX_NONE;
}

bool speaker_clause_is_passive(const struct speaker_text *text, uint32_t verb,
                               uint32_t first, uint32_t end, uint32_t level)
{
    if (!speaker_has_rule(text, "<verb-second>") || !ends_clause(text, verb, end))
        return false;
    uint32_t auxiliary =
        auxiliary_in(text, clause_front(text, verb, first, level), verb, level);
    return auxiliary != INDEX_NONE && (bits(text, auxiliary) & TRAIT_PASSIVE);
}

bool speaker_subject_in_clause(const struct speaker_text *text, uint32_t verb,
                               uint32_t first, uint32_t end, uint32_t level,
                               struct speaker_phrase *phrase)
{
    if (!speaker_has_rule(text, "<verb-second>") || !ends_clause(text, verb, end))
        return false;
    uint32_t front = clause_front(text, verb, first, level);
    uint32_t auxiliary = auxiliary_in(text, front, verb, level);
    if (auxiliary != INDEX_NONE)
        return !(bits(text, auxiliary) & TRAIT_PASSIVE) &&
               beside_auxiliary(text, front, auxiliary, verb, phrase);
    /* A clause whose verb is its last word: "in der er ... aussprach". */
    for (uint32_t i = front; i < verb; i++)
        if (is_at_level(text, i, level) && (bits(text, i) & TRAIT_SUBJECT))
            return speaker_pronoun_at(text, i, phrase);
    return front < verb &&
           (bits(text, front) & (TRAIT_CLAUSE | TRAIT_RELATIVE | TRAIT_CONJUNCTION)) &&
           speaker_phrase_right(text, front + 1, verb, phrase);
}

bool speaker_find_final_verb(const struct speaker_scan *scan, const struct quote *quote,
                             struct speaker_cue *cue)
{
    struct range around = speaker_surroundings(scan, quote);
    uint32_t end = range_end(around);
    uint32_t verb = speaker_step_right(&scan->text, range_end(quote->tokens) - 1, end,
                                       quote->parent);
    uint32_t first = speaker_sentence_front(scan, quote->tokens.first, around.first);

    if (verb == INDEX_NONE || !(scan->traits.of_token[verb] & TRAIT_CUE_VERB))
        return false;
    cue->token = verb;
    return verb > first && speaker_subject_in_clause(&scan->text, verb, first, end,
                                                     quote->parent, &cue->phrase);
}

/* "Marsh, who sees a “trick” in it, recalled ...": the comma in front of the relative
 * clause that holds a quotation, with nothing that bounds a clause between. */
static bool is_in_relative(const struct speaker_scan *scan, const struct quote *quote,
                           uint32_t first)
{
    const struct speaker_text *text = &scan->text;
    uint32_t token = quote->tokens.first;

    for (int i = 0; i < CLAUSE_TOKENS; i++) {
        token = speaker_step_left(text, token, first, quote->parent);
        if (token == INDEX_NONE || token == first ||
            speaker_is_sign(text, token, ",;:"))
            return false;
        if (bits(text, token) & (TRAIT_CLAUSE | TRAIT_RELATIVE))
            return speaker_is_sign(text, token - 1, ",");
    }
    return false;
}

bool speaker_find_antecedent(const struct speaker_scan *scan, const struct quote *quote,
                             struct speaker_cue *cue)
{
    const struct speaker_text *text = &scan->text;
    struct range around = speaker_surroundings(scan, quote);
    uint32_t end = range_end(around);
    uint32_t first = speaker_sentence_front(scan, quote->tokens.first, around.first);
    uint32_t verb =
        speaker_step_right(text, range_end(quote->tokens) - 1, end, quote->parent);
    struct speaker_phrase behind;

    if (verb == INDEX_NONE || !speaker_is_sign(text, verb, ",") ||
        quote->form != QUOTE_FRAGMENT || !speaker_has_rule(text, "<head-first>") ||
        !is_in_relative(scan, quote, first))
        return false;
    do
        verb++;
    while (verb + 1 < end && (bits(text, verb) & TRAIT_AUXILIARY));
    if (verb >= end || !speaker_is_cue_verb(text, verb) ||
        !(bits(text, verb) & (TRAIT_SAY | TRAIT_TELL)) ||
        (speaker_phrase_right(text, verb + 1, end, &behind) &&
         speaker_names_people(scan, &behind)))
        return false;
    cue->token = verb;
    return speaker_subject_of(text, verb, first, end, quote->parent, &cue->phrase) &&
           speaker_is_person(scan, &cue->phrase);
}

/* "The mayor spoke of “a miracle”; her deputy, of “luck”": the second speaker stands
 * before a comma for the verb that is not said again. */
bool speaker_find_gapped(const struct speaker_scan *scan, const struct quote *quote,
                         struct speaker_cue *cue)
{
    const struct speaker_text *text = &scan->text;
    uint32_t first = speaker_surroundings(scan, quote).first;
    uint32_t comma = quote->tokens.first;
    for (int i = 0; i <= LEADING_TOKENS; i++) {
        comma = speaker_step_left(text, comma, first, quote->parent);
        if (comma == INDEX_NONE || speaker_is_sign(text, comma, ","))
            break;
    }
    if (comma == INDEX_NONE || !speaker_is_sign(text, comma, ",") || comma == first)
        return false;
    uint32_t front = clause_front(text, comma, first, quote->parent);
    uint32_t start = front;
    if (front > first && speaker_is_sign(text, front - 1, ",")) /* her deputy, X, of */
        start = clause_front(text, front - 1, first, quote->parent);
    bool is_parted = start > first && speaker_is_sign(text, start - 1, ";");
    is_parted |= front < comma && (bits(text, front) & TRAIT_CONJUNCTION);
    while (front < comma && (bits(text, front) & TRAIT_CONJUNCTION))
        front++;
    if (!is_parted || front >= comma ||
        !speaker_phrase_right(text, front, comma, &cue->phrase) ||
        range_end(cue->phrase.tokens) != comma ||
        !speaker_is_person(scan, &cue->phrase))
        return false;
    for (uint32_t i = front, steps = 0; i > first && steps < CLAUSE_TOKENS; steps++) {
        i--;
        if (is_at_level(text, i, quote->parent) && (bits(text, i) & TRAIT_CUE_VERB)) {
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
        if (!is_at_level(&scan->text, i, quote->parent) ||
            speaker_is_sign(&scan->text, i, ",;:"))
            return false;
        if (!speaker_has_class(&scan->text, i, LANGUAGE_CUES, "makes"))
            continue;
        cue->token = i;
        return speaker_phrase_right(&scan->text, i + 1, end, &cue->phrase) &&
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
    const struct speaker_text *text = &scan->text;
    struct range around = speaker_surroundings(scan, quote);
    uint32_t first = speaker_sentence_front(scan, quote->tokens.first, around.first);
    const struct token *opening = &scan->document->tokens.tokens[quote->tokens.first];

    uint32_t before =
        speaker_step_left(text, quote->tokens.first, first, quote->parent);
    if (quote->form != QUOTE_FRAGMENT || (opening->flags & TOKEN_CAPITAL) ||
        before == INDEX_NONE)
        return false;
    uint32_t end = before + 1;
    if (made_so(scan, quote, first, end, cue))
        return true;
    if (quote->tokens.count < 2)
        return false;
    if (speaker_is_sign(text, before, ",")) { /* an insertion stands between */
        uint32_t front = clause_front(text, before, first, quote->parent);
        if (front == first || !speaker_is_sign(text, front - 1, ","))
            return false;
        end = front - 1;
    }
    uint32_t front = clause_front(text, end, first, quote->parent);
    cue->token = INDEX_NONE;
    return front < end && speaker_phrase_right(text, front, end, &cue->phrase) &&
           range_end(cue->phrase.tokens) == end && !cue->phrase.is_pronoun &&
           speaker_is_person(scan, &cue->phrase);
}

/* "For Marsh, the plan is “a gift”": whose view it is stands at the sentence's front.
 */
bool speaker_find_view(const struct speaker_scan *scan, const struct quote *quote,
                       struct speaker_cue *cue)
{
    const struct speaker_text *text = &scan->text;
    struct range around = speaker_surroundings(scan, quote);
    uint32_t first = speaker_sentence_front(scan, quote->tokens.first, around.first);
    uint32_t limit = quote->tokens.first;

    if (first + 1 >= limit || !speaker_has_class(text, first, LANGUAGE_CUES, "view") ||
        !speaker_phrase_right(text, first + 1, limit, &cue->phrase))
        return false;
    uint32_t after = range_end(cue->phrase.tokens);
    if (after >= limit ||
        !(speaker_is_sign(text, after, ",(") || is_auxiliary(text, after)))
        return false;
    cue->token = first;
    return speaker_is_person(scan, &cue->phrase) ||
           (cue->phrase.is_name && !speaker_has_rule(text, "<nouns>"));
}
