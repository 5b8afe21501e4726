/*
 * speaker_inverted.c - subjects that stand behind their verb: past days, places and
 * whoever is told; and beside the auxiliary where the finite verb stands second.
 */
#include "article/speaker_person.h"

/* Does a clause end behind its verb: at punctuation, or before an auxiliary that ends
 * it? */
static bool ends_clause(const struct speaker_scan *scan, uint32_t verb, uint32_t end)
{
    uint32_t next = verb + 1;
    if (next < end && is_auxiliary(scan, next) && !(bits(scan, next) & TRAIT_PASSIVE))
        next++;
    return next >= end || scan->is_mark[next] || is_sign(scan, next, ",.;:!?-");
}

uint32_t speaker_clause_front(const struct speaker_scan *scan, uint32_t verb,
                              uint32_t first, uint32_t level)
{
    uint32_t token = verb;
    for (int i = 0; i < CLAUSE_TOKENS; i++) {
        uint32_t left = speaker_step_left(scan, token, first, level);
        if (left == INDEX_NONE ||
            (is_sign(scan, left, ",;:") && !speaker_is_initial_stop(scan, left)))
            return token;
        token = left;
    }
    return token;
}

/* What begins no subject: a preposition, an adverb, a day. */
static const uint32_t adverbial = TRAIT_PREPOSITION | TRAIT_ADVERB | TRAIT_TIME |
                                  TRAIT_ACCORDING | TRAIT_CLAUSE | TRAIT_CONJUNCTION;

/* The phrase before a verb in second place, if it can be a subject; else the one behind
 * it. */
static bool beside_auxiliary(const struct speaker_scan *scan, uint32_t front,
                             uint32_t auxiliary, uint32_t end,
                             struct speaker_phrase *phrase)
{
    if (front < auxiliary && !(bits(scan, front) & adverbial) &&
        speaker_phrase_right(scan, front, auxiliary, phrase))
        return true;
    return speaker_phrase_right(scan, auxiliary + 1, end, phrase);
}

/* "Der Gewerkschaft": behind the article that a man's noun has for its subject and a
 * woman's for its object, a noun whose ending tells that it is no subject. */
static bool is_dative(const struct speaker_scan *scan, uint32_t front, uint32_t verb)
{
    enum { DATIVE_TOKENS = 4, STEM_BYTES = 4 };
    static const char rule[] = "<feminine>";
    const struct document *document = scan->document;
    const char *endings =
        language_find(document->language, LANGUAGE_CUES, rule, sizeof rule - 1);
    if (!has_class(scan, front, "either"))
        return false;
    for (uint32_t i = front + 1; i < verb && i <= front + DATIVE_TOKENS; i++) {
        const struct token *token = &document->tokens.tokens[i];
        size_t length;
        const char *word = lexicon_word(document->lexicon, token->word, &length);
        if (token->kind != TOKEN_WORD || !(token->flags & TOKEN_CAPITAL))
            continue;
        if (bits(scan, i) & TRAIT_GENDER)
            return (bits(scan, i) & TRAIT_FEMALE) && !(bits(scan, i) & TRAIT_MALE);
        for (struct language_item ending = {.rest = endings};
             language_next_item(&ending);)
            if (length > ending.length + STEM_BYTES &&
                memcmp(word + length - ending.length, ending.text, ending.length) == 0)
                return true;
        return false;
    }
    return false;
}

bool speaker_subject_inverted(const struct speaker_scan *scan, uint32_t verb,
                              uint32_t first, uint32_t end, uint32_t level,
                              struct speaker_phrase *phrase)
{
    if (!scan->rules.verb_second)
        return false;
    uint32_t front = speaker_clause_front(scan, verb, first, level);
    if (front == verb) /* Den Vorwurf, er zögere, wies Falk zurück */
        front = first;
    /* "Auch Senator Rühl hält": a word that goes with the subject. */
    if ((bits(scan, front) & TRAIT_ADVERB) && front + 1 < verb &&
        !(bits(scan, front) & (TRAIT_CONJUNCTION | TRAIT_CLAUSE | TRAIT_TIME)))
        return false;
    bool is_object = has_class(scan, front, "oblique") ||
                     is_dative(scan, front, verb) ||
                     speaker_is_cue_verb(scan, front); /* Gefragt, ob er gehe, */
    return front < verb && ((bits(scan, front) & adverbial) || is_object) &&
           !(bits(scan, front) & TRAIT_SUBJECT) &&
           speaker_phrase_right(scan, verb + 1, end, phrase);
}

/* The auxiliary that stands in a clause before its last verb; INDEX_NONE if none does.
 */
static uint32_t auxiliary_in(const struct speaker_scan *scan, uint32_t front,
                             uint32_t verb, uint32_t level)
{
    for (uint32_t i = front; i < verb; i++)
        if (is_at_level(scan, i, level) && is_auxiliary(scan, i))
            return i;
    return INDEX_NONE;
}

bool speaker_clause_is_passive(const struct speaker_scan *scan, uint32_t verb,
                               uint32_t first, uint32_t end, uint32_t level)
{
    if (!scan->rules.verb_second || !ends_clause(scan, verb, end))
        return false;
    uint32_t auxiliary =
        auxiliary_in(scan, speaker_clause_front(scan, verb, first, level), verb, level);
    return auxiliary != INDEX_NONE && (bits(scan, auxiliary) & TRAIT_PASSIVE);
}

enum {
    INSERTED_CLAUSES = 2, /* between an auxiliary and the verb that ends its clause */
};

bool speaker_subject_in_clause(const struct speaker_scan *scan, uint32_t verb,
                               uint32_t first, uint32_t end, uint32_t level,
                               struct speaker_phrase *phrase)
{
    if (!scan->rules.verb_second || !ends_clause(scan, verb, end))
        return false;
    uint32_t front = speaker_clause_front(scan, verb, first, level);
    uint32_t auxiliary = auxiliary_in(scan, front, verb, level);
    for (int i = 0;
         i < INSERTED_CLAUSES && auxiliary == INDEX_NONE && front < verb &&
         front > first && is_sign(scan, front - 1, ",") &&
         !(bits(scan, front) & (TRAIT_CLAUSE | TRAIT_RELATIVE | TRAIT_CONJUNCTION));
         i++) { /* hatte Falk den Plan, den Wall zu öffnen, als „Irrweg“ bezeichnet */
        front = speaker_clause_front(scan, front - 1, first, level);
        auxiliary = auxiliary_in(scan, front, verb, level);
    }
    if (auxiliary != INDEX_NONE)
        return !(bits(scan, auxiliary) & TRAIT_PASSIVE) &&
               beside_auxiliary(scan, front, auxiliary, verb, phrase);
    /* A clause whose verb is its last word: "in der er ... aussprach". */
    for (uint32_t i = front; i < verb; i++)
        if (is_at_level(scan, i, level) && (bits(scan, i) & TRAIT_SUBJECT))
            return speaker_pronoun_at(scan, i, phrase);
    return front < verb &&
           (bits(scan, front) & (TRAIT_CLAUSE | TRAIT_RELATIVE | TRAIT_CONJUNCTION)) &&
           speaker_phrase_right(scan, front + 1, verb, phrase);
}

/* Days between a verb and its subject: "a déclaré mardi le préfet", "dijo el lunes". */
static uint32_t skip_days(const struct speaker_scan *scan, uint32_t token, uint32_t end)
{
    while (token < end) {
        if (bits(scan, token) & TRAIT_TIME)
            token++;
        else if (token + 1 < end && (bits(scan, token + 1) & TRAIT_TIME) &&
                 (bits(scan, token) &
                  (TRAIT_ARTICLE | TRAIT_PREPOSITION | TRAIT_OBJECT)))
            token += 2;
        else
            break;
    }
    return token;
}

/* Where the subject begins behind a day, and behind whoever is told: "contó a la
 * radio Inés Prado", "dijo el lunes a la prensa la alcaldesa". */
static uint32_t skip_addressee(const struct speaker_scan *scan, uint32_t token,
                               uint32_t end)
{
    struct speaker_phrase told;
    uint32_t next = skip_days(scan, token, end);
    if (next + 1 < end && (bits(scan, next) & TRAIT_PREPOSITION) &&
        speaker_phrase_right(scan, next + 1, end, &told)) {
        uint32_t after = range_end(told.tokens);
        /* "a la EFE Inés Prado" is no one name: the given name begins the other. */
        for (uint32_t i = next + 2; i < after; i++) {
            uint32_t before = bits(scan, i - 1);
            bool is_given = (bits(scan, i) & TRAIT_GIVEN_NAME) &&
                            !(before & (TRAIT_GIVEN_NAME | TRAIT_TITLE | TRAIT_PERSON));
            bool is_title = (bits(scan, i) & TRAIT_TITLE) &&
                            !(before & (TRAIT_ARTICLE | TRAIT_TITLE | TRAIT_PERSON |
                                        TRAIT_POSSESSIVE | TRAIT_OBJECT));
            if (is_given || is_title)
                after = i;
        }
        after = skip_days(scan, after, end);
        if (after < end && speaker_starts_phrase(scan, after) &&
            !has_class(scan, after, "owner"))
            next = after;
    }
    return next;
}

/* Behind a verb, a subject that waits for a place or an occasion: "proclamó desde la
 * escalinata de la catedral Inés Prado", "advirtió al final de la reunión el edil". */
static bool late_subject(const struct speaker_scan *scan, uint32_t token, uint32_t end,
                         struct speaker_phrase *phrase)
{
    enum { LATE_TOKENS = 12 };
    if (token >= end || !(bits(scan, token) & TRAIT_PREPOSITION))
        return false;
    for (uint32_t i = token + 1; i < end && i < token + LATE_TOKENS; i++) {
        if (scan->is_mark[i] || is_sign(scan, i, ",.;:!?") ||
            (bits(scan, i) & TRAIT_CLAUSE))
            return false;
        if (speaker_begins_anew(scan, i))
            return speaker_phrase_right(scan, i, end, phrase) &&
                   speaker_names_people(scan, phrase);
    }
    return false;
}

/* « Non », lâche, en remontant son col, la patronne: the token behind an insertion
 * between commas that tells of no other people; the token itself if there is none. */
static uint32_t skip_insertion(const struct speaker_scan *scan, uint32_t token,
                               uint32_t end)
{
    enum { INSERTION_TOKENS = 8 };
    const uint32_t others = TRAIT_CLAUSE | TRAIT_RELATIVE | TRAIT_CONJUNCTION |
                            TRAIT_SUBJECT | TRAIT_PERSON | TRAIT_GIVEN_NAME;
    if (token >= end || !is_sign(scan, token, ","))
        return token;
    for (uint32_t i = token + 1; i + 1 < end && i <= token + INSERTION_TOKENS; i++) {
        if (is_sign(scan, i, ","))
            return i + 1;
        if (scan->is_mark[i] || is_sign(scan, i, ".;:!?") || (bits(scan, i) & others))
            break;
    }
    return token;
}

bool speaker_subject_behind(const struct speaker_scan *scan, uint32_t *token,
                            uint32_t end, struct speaker_phrase *phrase)
{
    struct speaker_phrase late;
    uint32_t behind = skip_insertion(scan, *token, end);
    if (behind > *token)
        return speaker_phrase_right(scan, behind, end, phrase) &&
               (((bits(scan, behind) | speaker_elided_front(scan, behind)) &
                 TRAIT_ARTICLE) ||
                speaker_names_people(scan, phrase));
    *token = skip_addressee(scan, *token, end);
    bool is_found = speaker_phrase_right(scan, *token, end, phrase);
    if ((!is_found || !speaker_names_people(scan, phrase)) &&
        late_subject(scan, *token, end, &late)) {
        *phrase = late;
        return true;
    }
    return is_found;
}
