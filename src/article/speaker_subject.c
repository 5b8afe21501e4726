/* speaker_subject.c - whose verb it is: the clause before it, insertions and relative
 * clauses stepped over, or the phrase behind it. */
#include "article/speaker_phrase.h"

enum {
    INSERTION_TOKENS = 30, /* between the commas of an apposition */
};

static uint32_t bits(const struct speaker_text *text, uint32_t token)
{
    return text->traits->of_token[token];
}

static const struct token *at(const struct speaker_text *text, uint32_t token)
{
    return &text->document->tokens.tokens[token];
}

static bool is_word(const struct speaker_text *text, uint32_t token)
{
    return at(text, token)->kind == TOKEN_WORD;
}

static bool is_sign(const struct speaker_text *text, uint32_t token, const char *signs)
{
    return speaker_is_sign(text, token, signs);
}

static bool is_clause_edge(const struct speaker_text *text, uint32_t token)
{
    uint32_t traits = bits(text, token);

    return ((traits & (TRAIT_CLAUSE | TRAIT_RELATIVE)) &&
            !speaker_is_name_token(text, token)) ||
           is_sign(text, token, ",;:()") ||
           (at(text, token)->kind == TOKEN_PUNCTUATION &&
            at(text, token)->length >= 2 &&
            (at(text, token)->flags & TOKEN_AFTER_SPACE)) ||
           (is_sign(text, token, "-") &&
            (at(text, token)->flags & TOKEN_AFTER_SPACE)) ||
           (speaker_is_cue_verb(text, token) &&
            !(at(text, token)->flags & TOKEN_CAPITAL));
}

/* Conjunctions, adverbs and days at the front of a clause are no part of its subject.
 */
static uint32_t skip_front(const struct speaker_text *text, uint32_t token,
                           uint32_t end)
{
    while (token < end &&
           (text->is_mark[token] || !is_word(text, token) ||
            ((bits(text, token) & (TRAIT_CONJUNCTION | TRAIT_ADVERB | TRAIT_TIME)) &&
             !(bits(text, token) & (TRAIT_SUBJECT | TRAIT_GIVEN_NAME)))))
        token++;
    return token;
}

bool speaker_phrase_left(const struct speaker_text *text, uint32_t first, uint32_t end,
                         struct speaker_phrase *phrase)
{
    uint32_t start = end;

    while (start > first && end - start < PHRASE_TOKENS &&
           (!speaker_ends_phrase(text, start - 1) ||
            speaker_is_initial_stop(text, start - 1)) &&
           !(bits(text, start - 1) & TRAIT_TIME))
        start--;
    if (start == end && start > first && (bits(text, start - 1) & TRAIT_SUBJECT))
        start--;
    return speaker_make_phrase(text, start, end, phrase);
}

/* "The plan was dear and the board called it ...": behind a verb and a conjunction the
 * phrase before our verb is its subject. */
static bool last_of_two_clauses(const struct speaker_text *text, uint32_t first,
                                uint32_t end, struct speaker_phrase *phrase)
{
    struct speaker_phrase second;
    bool has_verb = false;
    bool is_found = false;

    for (uint32_t i = first; i + 1 < end; i++) {
        has_verb |= (bits(text, i) & TRAIT_AUXILIARY) != 0;
        if (has_verb && (bits(text, i) & TRAIT_CONJUNCTION) &&
            speaker_phrase_right(text, i + 1, end, &second) &&
            range_end(second.tokens) == end) {
            *phrase = second;
            is_found = true;
        }
    }
    return is_found;
}

/* "A phrase the regulator called": the last noun phrase with an article of its own,
 * right behind another one, is the subject of a relative clause without a pronoun. */
static bool contact_clause(const struct speaker_text *text, uint32_t first,
                           uint32_t end, struct speaker_phrase *phrase)
{
    const uint32_t leads =
        TRAIT_ARTICLE | TRAIT_PREPOSITION | TRAIT_CONJUNCTION | TRAIT_OBJECT;

    if (speaker_has_rule(text, "<verb-second>"))
        return false;
    for (uint32_t i = end; i-- > first + 1;)
        if ((bits(text, i) & TRAIT_ARTICLE) && !(bits(text, i - 1) & leads) &&
            !speaker_has_class(text, i, LANGUAGE_CUES, "owner"))
            return speaker_phrase_right(text, i, end, phrase) &&
                   range_end(phrase->tokens) == end;
    return false;
}

/* "Desde el Ministerio aseguran": a body, or people, from whom something is heard. */
static bool heard_from(const struct speaker_text *text, uint32_t first, uint32_t end,
                       struct speaker_phrase *phrase)
{
    return speaker_has_class(text, first, LANGUAGE_CUES, "from") &&
           speaker_phrase_right(text, first + 1, end, phrase) &&
           range_end(phrase->tokens) == end && (bits(text, end - 1) & TRAIT_PERSON);
}

/* "Tras la reunión el alcalde dijo": the subject behind what prepositions govern at a
 * clause's front; that front holds none where a verb needs none. */
static bool subject_behind_front(const struct speaker_text *text, uint32_t first,
                                 uint32_t end, struct speaker_phrase *phrase)
{
    uint32_t front = speaker_behind_governed(text, first, end);

    if (front < end)
        return speaker_phrase_right(text, front, end, phrase);
    return speaker_has_rule(text, "<pro-drop>")
               ? heard_from(text, first, end, phrase)
               : speaker_phrase_left(text, first, end, phrase);
}

/* The subject of a clause whose words before the verb are [first, end); or, unless the
 * verb that is asked for follows directly, of one that has a verb of its own. */
static bool subject_of_clause(const struct speaker_text *text, uint32_t first,
                              uint32_t end, bool is_direct,
                              struct speaker_phrase *phrase)
{
    uint32_t start = skip_front(text, first, end);

    if (start >= end)
        return false;
    if (start > first && start + 1 < end && /* oben wartet die Wirtin */
        speaker_has_rule(text, "<verb-second>") &&
        !(bits(text, start) & ~(uint32_t)TRAIT_SEEN_LOWER) &&
        !(at(text, start)->flags & TOKEN_CAPITAL) &&
        (bits(text, start + 1) & TRAIT_ARTICLE))
        start++;
    if (bits(text, end - 1) & TRAIT_SUBJECT)
        return speaker_make_phrase(text, end - 1, end, phrase);
    if ((at(text, start)->flags & TOKEN_CAPITAL) &&
        !speaker_is_name_token(text, start) &&
        (bits(text, start) & (TRAIT_TELL | TRAIT_PARTICIPLE)))
        return false; /* "Preguntado por la hora, contestó" */
    if (speaker_has_class(text, start, LANGUAGE_CUES, "even") && /* hasta el alcalde */
        speaker_phrase_right(text, start + 1, end, phrase) &&
        (phrase->is_name || (bits(text, range_end(phrase->tokens) - 1) & TRAIT_PERSON)))
        return true;
    if (speaker_is_governing(text, start))
        return subject_behind_front(text, start, end, phrase);
    if (is_direct && contact_clause(text, start, end, phrase))
        return true;
    if (speaker_phrase_right(text, start, end, phrase)) {
        uint32_t after = range_end(phrase->tokens);
        if (last_of_two_clauses(text, after, end, phrase))
            return true;
        /* "Marsh and a European official" */
        if (after + 1 < end && (bits(text, after) & TRAIT_CONJUNCTION)) {
            struct speaker_phrase second;
            if (speaker_phrase_right(text, after + 1, end, &second) &&
                !second.is_pronoun && range_end(second.tokens) == end)
                return speaker_make_phrase(text, start, end, phrase);
        }
        return true;
    }
    return speaker_phrase_left(text, start, end, phrase);
}

/* The comma that opens the insertion which a comma closes; INDEX_NONE if none does. */
static uint32_t insertion_start(const struct speaker_text *text, uint32_t comma,
                                uint32_t first, uint32_t level)
{
    uint32_t token = comma;
    int brackets = 0;

    for (int i = 0; i < INSERTION_TOKENS; i++) {
        token = speaker_step_left(text, token, first, level);
        if (token == INDEX_NONE)
            return INDEX_NONE;
        brackets += is_sign(text, token, ")") - is_sign(text, token, "(");
        if (brackets == 0 && is_sign(text, token, ",") &&
            !speaker_is_initial_stop(text, token))
            return token;
    }
    return INDEX_NONE;
}

/* Where the clause that ends before `end` begins: behind the edge to its left. */
static uint32_t clause_start(const struct speaker_text *text, uint32_t end,
                             uint32_t first, uint32_t level)
{
    uint32_t token = end;

    for (int i = 0; i < SPEAKER_REACH; i++) {
        uint32_t left = speaker_step_left(text, token, first, level);
        if (left == INDEX_NONE || left + 1 != token)
            return token;
        if (is_clause_edge(text, left))
            return token;
        token = left;
    }
    return token;
}

static bool subject_before(const struct speaker_text *text, uint32_t end,
                           uint32_t first, uint32_t level, int depth,
                           struct speaker_phrase *phrase);

/* Where a bracket opens that closes before a token; the token itself if none does. */
static uint32_t before_brackets(const struct speaker_text *text, uint32_t token,
                                uint32_t first)
{
    if (token <= first || !is_sign(text, token - 1, ")"))
        return token;
    for (uint32_t i = token - 1; i > first; i--)
        if (is_sign(text, i - 1, "("))
            return i - 1;
    return token;
}

/* "Birgit Hallan, one councillor," or "one councillor, Birgit Hallan,": the comma at
 * `comma` ends an insertion. */
static bool subject_before_insertion(const struct speaker_text *text, uint32_t comma,
                                     uint32_t first, uint32_t level, int depth,
                                     struct speaker_phrase *phrase)
{
    uint32_t opening = insertion_start(text, comma, first, level);
    struct range name;

    if (opening == INDEX_NONE)
        return false;
    comma = before_brackets(text, comma, opening + 1); /* Joan Moss (Lab, Quay) */
    name = speaker_name_in(text, opening + 1, comma);
    if (name.count > 0 && range_end(name) == comma) {
        uint32_t start = name.first;
        while (start > opening + 1 && /* her husband, the poet Ivo March, */
               (bits(text, start - 1) & (TRAIT_TITLE | TRAIT_PERSON | TRAIT_ARTICLE)))
            start--;
        if (start > opening + 1 && (bits(text, start - 1) & TRAIT_CONJUNCTION) &&
            speaker_name_in(text, opening + 1, start - 1).count == start - opening - 2)
            start = opening + 1; /* her parents, Ada and Amos Finch, */
        if (start == opening + 1 && !(bits(text, opening + 1) & TRAIT_RELATIVE)) {
            struct speaker_phrase outer;
            if (subject_before(text, opening, first, level, depth, &outer) &&
                outer.is_name) {
                *phrase = outer;
                return true;
            }
            return speaker_make_phrase(text, start, comma, phrase);
        }
    }
    return subject_before(text, opening, first, level, depth, phrase);
}

/* "Jon Adler (Liberal) said": what stands in brackets is stepped over. */
static bool subject_before_brackets(const struct speaker_text *text, uint32_t closing,
                                    uint32_t first, uint32_t level, int depth,
                                    struct speaker_phrase *phrase)
{
    uint32_t token = closing;

    for (int i = 0; i < INSERTION_TOKENS && token != INDEX_NONE; i++) {
        token = speaker_step_left(text, token, first, level);
        if (token != INDEX_NONE && is_sign(text, token, "("))
            return subject_before(text, token, first, level, depth, phrase);
    }
    return false;
}

/* "Gail Noor, head of the board, which ..., said": behind an insertion, words that a
 * comma parts from a name alone belong to that name. */
static bool apposed_name(const struct speaker_text *text, uint32_t start, uint32_t end,
                         uint32_t first, uint32_t level, struct speaker_phrase *phrase)
{
    uint32_t comma = speaker_step_left(text, start, first, level);

    if (comma == INDEX_NONE || comma + 1 != start || !is_sign(text, comma, ","))
        return false;
    for (uint32_t i = start; i < end; i++)
        if (bits(text, i) & TRAIT_AUXILIARY)
            return false;
    uint32_t outer = clause_start(text, comma, first, level);
    if (outer < comma && speaker_phrase_right(text, outer, comma, phrase) &&
        phrase->is_name && range_end(phrase->tokens) == comma)
        return true;
    /* "Speaking outside court Gail Noor, the lawyer for ..., said" */
    struct range name = speaker_name_in(text, outer, comma);
    return name.count >= 2 && range_end(name) == comma && name.first > outer &&
           !(bits(text, name.first - 1) & (TRAIT_PREPOSITION | TRAIT_CONJUNCTION)) &&
           speaker_make_phrase(text, name.first, comma, phrase);
}

/* "whom villagers call", "which the board called": does the relative clause [first,
 * end) have a subject of its own? */
static bool subject_in_relative(const struct speaker_text *text, uint32_t first,
                                uint32_t end, struct speaker_phrase *phrase)
{
    if (!speaker_phrase_right(text, first, end, phrase) ||
        range_end(phrase->tokens) != end)
        return false;
    return (phrase->is_name && (at(text, first)->flags & TOKEN_CAPITAL)) ||
           (bits(text, end - 1) & TRAIT_PERSON) ||
           (bits(text, first) & TRAIT_ARTICLE) ||
           speaker_has_class(text, first - 1, LANGUAGE_CUES, "object"); /* whom */
}

/* "The report said ministers had been “asleep” and warned": the verb of reporting whose
 * clause ends before a conjunction, quotations stepped over; whoever said so warns,
 * too.
 */
static uint32_t verb_around(const struct speaker_text *text, uint32_t conjunction,
                            uint32_t first, uint32_t level)
{
    uint32_t token = conjunction;

    for (int i = 0; i < SPEAKER_REACH; i++) {
        token = speaker_step_left(text, token, first, level);
        if (token == INDEX_NONE)
            return INDEX_NONE;
        if (speaker_has_class(text, token, LANGUAGE_CUES, "like"))
            continue; /* described it as “X” and said */
        if (is_clause_edge(text, token))
            return speaker_is_cue_verb(text, token) && token + 1 < conjunction
                       ? token
                       : INDEX_NONE;
    }
    return INDEX_NONE;
}

/* "One official, who asked to be left out, said": the relative whose verb of reporting
 * bounds a clause; INDEX_NONE if none does. */
static uint32_t relative_of(const struct speaker_text *text, uint32_t verb,
                            uint32_t first, uint32_t level)
{
    uint32_t before = verb;

    if (!speaker_is_cue_verb(text, verb))
        return INDEX_NONE;
    do
        before = speaker_step_left(text, before, first, level);
    while (before != INDEX_NONE &&
           (bits(text, before) & (TRAIT_ADVERB | TRAIT_AUXILIARY)));
    return before != INDEX_NONE && (bits(text, before) & TRAIT_RELATIVE) ? before
                                                                         : INDEX_NONE;
}

/* "Un vecino que no quiso dar su nombre resumió": people right before a clause that has
 * no subject of its own. */
static bool people_before_clause(const struct speaker_text *text, uint32_t edge,
                                 uint32_t first, uint32_t end,
                                 struct speaker_phrase *phrase)
{
    uint32_t behind = edge; /* whoever stands right before "que", or ", que" */

    if (edge > first + 1 && is_sign(text, edge - 1, ",") &&
        speaker_has_rule(text, "<head-first>"))
        behind--;
    return behind > first && (bits(text, edge) & TRAIT_CLAUSE) &&
           ((bits(text, behind - 1) & TRAIT_PERSON) ||
            speaker_is_name_token(text, behind - 1)) &&
           !subject_in_relative(text, edge + 1, end, phrase) &&
           speaker_head_left(text, first, behind, phrase);
}

/* "She took a string, laid it down and told them:" a small word without an article that
 * no list knows, and that is no plural, is the verb of a clause without a subject. */
static bool is_bare_verb(const struct speaker_text *text,
                         const struct speaker_phrase *phrase)
{
    uint32_t token = phrase->tokens.first;
    const uint32_t known = TRAIT_ARTICLE | TRAIT_POSSESSIVE | TRAIT_PERSON |
                           TRAIT_TITLE | TRAIT_OBJECT | TRAIT_SUBJECT | TRAIT_CUE_NOUN |
                           TRAIT_GIVEN_NAME;
    struct span span = token_span(at(text, token));

    return phrase->tokens.count == 1 && is_word(text, token) &&
           !(bits(text, token) & known) && !(at(text, token)->flags & TOKEN_CAPITAL) &&
           text->document->text.bytes[span.end - 1] != 's';
}

static bool subject_before(const struct speaker_text *text, uint32_t end,
                           uint32_t first, uint32_t level, int depth,
                           struct speaker_phrase *phrase)
{
    uint32_t last = speaker_step_left(text, end, first, level);

    if (last == INDEX_NONE || depth > 3)
        return false;
    if (is_sign(text, last, ","))
        return subject_before_insertion(text, last, first, level, depth + 1, phrase);
    if (is_sign(text, last, ")"))
        return subject_before_brackets(text, last, first, level, depth + 1, phrase);
    if (bits(text, last) & TRAIT_RELATIVE) {
        uint32_t before = speaker_step_left(text, last, first, level);
        if (before != INDEX_NONE && is_sign(text, before, ","))
            last = before;
        uint32_t start = clause_start(text, last, first, level);
        if (start == last)
            return subject_before(text, last, first, level, depth + 1, phrase);
        if (apposed_name(text, start, last, first, level, phrase))
            return true;
        return speaker_head_left(text, start, last, phrase) && phrase->is_name
                   ? true
                   : subject_of_clause(text, start, last, false, phrase);
    }
    if ((bits(text, last) & TRAIT_SUBJECT) && is_word(text, last)) /* who he said */
        return speaker_make_phrase(text, last, last + 1, phrase);
    uint32_t start = clause_start(text, last + 1, first, level);
    uint32_t edge = speaker_step_left(text, start, first, level);
    if (edge != INDEX_NONE && (bits(text, edge) & TRAIT_RELATIVE)) {
        if (subject_in_relative(text, start, last + 1, phrase))
            return true;
        return subject_before(text, edge + 1, first, level, depth + 1, phrase);
    }
    if (bits(text, last) & TRAIT_CONJUNCTION) {
        uint32_t verb = verb_around(text, last, first, level);
        if (verb != INDEX_NONE &&
            subject_before(text, verb, first, level, depth + 1, phrase))
            return true;
    }
    if (depth > 0 && apposed_name(text, start, last + 1, first, level, phrase))
        return true;
    if (edge != INDEX_NONE && edge + 1 == start) {
        if (people_before_clause(text, edge, first, last + 1, phrase))
            return true;
        uint32_t relative = relative_of(text, edge, first, level);
        if (relative != INDEX_NONE &&
            !subject_in_relative(text, start, last + 1, phrase))
            return subject_before(text, relative + 1, first, level, depth + 1, phrase);
    }
    if (subject_of_clause(text, start, last + 1, depth == 0, phrase) &&
        !(edge != INDEX_NONE && is_bare_verb(text, phrase)))
        return true;
    /* "smiled and said": the subject stands with the verb before. */
    return edge != INDEX_NONE &&
           subject_before(text, edge, first, level, depth + 1, phrase);
}

/* Verb and subject in inverted order: "..., said Lena Croft, ..." */
static bool inverted_subject(const struct speaker_text *text, uint32_t verb,
                             uint32_t end, struct speaker_phrase *phrase)
{
    uint32_t next = verb + 1;

    while (next < end && (bits(text, next) & TRAIT_ADVERB))
        next++;
    return speaker_phrase_right(text, next, end, phrase) &&
           !(phrase->is_pronoun && (bits(text, next) & TRAIT_POSSESSIVE));
}

/* "A la salida aseguró el alcalde que ...": where a verb may go without a subject,
 * people between it and what it reports are its subject. */
static bool subject_behind_report(const struct speaker_text *text, uint32_t verb,
                                  uint32_t first, uint32_t end,
                                  struct speaker_phrase *phrase)
{
    if (!(bits(text, verb) & TRAIT_SAY) || !speaker_is_governing(text, first) ||
        !speaker_has_rule(text, "<pro-drop>") ||
        !inverted_subject(text, verb, end, phrase))
        return false;
    uint32_t after = range_end(phrase->tokens);
    return (phrase->is_name || (bits(text, after - 1) & TRAIT_PERSON)) && after < end &&
           (text->is_mark[after] || is_sign(text, after, ",:") ||
            (bits(text, after) & TRAIT_CLAUSE));
}

/* "The two sides both say": a word for all of them stands behind the subject. */
static bool is_floating(const struct speaker_text *text, uint32_t token, uint32_t first)
{
    return token > first && is_word(text, token - 1) &&
           speaker_has_class(text, token, LANGUAGE_CUES, "floating") &&
           !(bits(text, token - 1) &
             (TRAIT_CONJUNCTION | TRAIT_CLAUSE | TRAIT_PREPOSITION | TRAIT_AUXILIARY));
}

/* "On nous a dit": a pronoun right behind the subject is told. */
static bool is_clitic_behind_subject(const struct speaker_text *text, uint32_t token,
                                     uint32_t first)
{
    return token > first && (bits(text, token - 1) & TRAIT_SUBJECT) &&
           speaker_has_class(text, token, LANGUAGE_CUES, "clitic");
}

bool speaker_subject_of(const struct speaker_text *text, uint32_t verb, uint32_t first,
                        uint32_t end, uint32_t level, struct speaker_phrase *phrase)
{
    if (bits(text, verb) & TRAIT_SUBJECT) /* reconnaît-il */
        return speaker_pronoun_at(text, verb, phrase);
    if (speaker_clause_is_passive(text, verb, first, end, level))
        return false;
    uint32_t before = speaker_step_left(text, verb, first, level);
    uint32_t last = verb;
    bool is_passive = false;
    bool is_telling = (bits(text, verb) & TRAIT_TELL) != 0;

    if (before == INDEX_NONE || before + 1 != verb || is_sign(text, before, "-")) {
        if (verb > first && inverted_subject(text, verb, end, phrase))
            return true;
    } else if (is_sign(text, before, ",") && !is_telling &&
               insertion_start(text, before, first, level) == INDEX_NONE) {
        if (inverted_subject(text, verb, end, phrase))
            return true;
    }
    if (speaker_subject_inverted(text, verb, first, end, level, phrase))
        return true;
    /* "Auf die Frage, ob er gehe, antwortete Falk:" */
    if (before != INDEX_NONE && is_sign(text, before, ",") &&
        (bits(text, verb) & TRAIT_SAY) && !is_telling &&
        speaker_has_rule(text, "<verb-second>") &&
        inverted_subject(text, verb, end, phrase) && range_end(phrase->tokens) < end &&
        (is_sign(text, range_end(phrase->tokens), ":,") ||
         text->is_mark[range_end(phrase->tokens)]))
        return true;
    /* "como explicó la concejala", "comme le rappelle" */
    uint32_t clause = before;
    while (clause != INDEX_NONE && clause + 2 >= verb &&
           speaker_has_class(text, clause, LANGUAGE_CUES, "clitic"))
        clause = speaker_step_left(text, clause, first, level);
    if (clause != INDEX_NONE && clause + 3 > verb && (bits(text, verb) & TRAIT_SAY) &&
        !is_telling && (bits(text, clause) & TRAIT_CLAUSE) &&
        inverted_subject(text, verb, end, phrase))
        return true;
    while (before != INDEX_NONE &&
           (is_clitic_behind_subject(text, before, first) ||
            (((bits(text, before) & (TRAIT_ADVERB | TRAIT_AUXILIARY)) ||
              is_floating(text, before, first) ||
              speaker_has_class(text, before, LANGUAGE_CUES, "clitic")) &&
             !(bits(text, before) & (TRAIT_SUBJECT | TRAIT_CLAUSE))))) {
        is_passive |= (bits(text, before) & TRAIT_PASSIVE) != 0;
        if (speaker_has_class(text, before, LANGUAGE_CUES, "reflexive"))
            is_passive = false; /* si era impegnata */
        last = before;
        before = speaker_step_left(text, before, first, level);
    }
    if (bits(text, verb) & TRAIT_PARTICIPLE)
        is_passive = false;
    bool is_bare = last == verb && /* la obra descrita como “X” */
                   speaker_has_class(text, verb, LANGUAGE_CUES, "past");
    if (before == INDEX_NONE || is_passive || is_bare)
        return false;
    return subject_before(text, last, first, level, 0, phrase) ||
           subject_behind_report(text, verb, first, end, phrase);
}

bool speaker_first_subject(const struct speaker_text *text, uint32_t first,
                           uint32_t end, uint32_t level, struct speaker_phrase *phrase)
{
    bool is_governed = false;

    for (uint32_t token = first; token < end && token < first + SPEAKER_REACH;) {
        if (speaker_quote_at_level(text, token, level) != INDEX_NONE ||
            text->is_mark[token]) {
            token++;
            continue;
        }
        if (bits(text, token) & TRAIT_PREPOSITION)
            is_governed = true;
        if (is_sign(text, token, ","))
            is_governed = false;
        bool is_participle = /* Asked about it, the coach was blunt: */
            (bits(text, token) & (TRAIT_TELL | TRAIT_PARTICIPLE)) &&
            !(bits(text, token) & (TRAIT_PERSON | TRAIT_GIVEN_NAME | TRAIT_CUE_NOUN));
        if (!is_participle && speaker_starts_phrase(text, token) &&
            speaker_phrase_right(text, token, end, phrase)) {
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
