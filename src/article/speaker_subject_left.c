/* speaker_subject_left.c - the subject before a verb: that of its clause, or the one to
 * which insertions, relative clauses and other verbs lead back. */
#include "article/speaker_person.h"

enum {
    INSERTION_TOKENS = 30, /* between the commas of an apposition */
};

static bool is_clause_edge(const struct speaker_scan *scan, uint32_t token)
{
    uint32_t traits = bits(scan, token);
    return ((traits & (TRAIT_CLAUSE | TRAIT_RELATIVE)) &&
            !speaker_is_name_token(scan, token)) ||
           is_sign(scan, token, ",;:()") ||
           (at(scan, token)->kind == TOKEN_PUNCTUATION &&
            at(scan, token)->length >= 2 && !(traits & TRAIT_NAME_PARTICLE) &&
            (at(scan, token)->flags & TOKEN_AFTER_SPACE)) ||
           (is_sign(scan, token, "-") &&
            (at(scan, token)->flags & TOKEN_AFTER_SPACE)) ||
           (speaker_is_cue_verb(scan, token) && !is_capital(scan, token));
}

uint32_t speaker_insertion_start(const struct speaker_scan *scan, uint32_t comma,
                                 uint32_t first, uint32_t level)
{
    uint32_t token = comma;
    int brackets = 0;
    for (int i = 0; i < INSERTION_TOKENS; i++) {
        token = speaker_step_left(scan, token, first, level);
        if (token == INDEX_NONE)
            return INDEX_NONE;
        brackets += is_sign(scan, token, ")") - is_sign(scan, token, "(");
        if (brackets == 0 && is_sign(scan, token, ",") &&
            !speaker_is_initial_stop(scan, token))
            return token;
    }
    return INDEX_NONE;
}

/* Where the clause that ends before `end` begins: behind the edge to its left. */
static uint32_t clause_start(const struct speaker_scan *scan, uint32_t end,
                             uint32_t first, uint32_t level)
{
    uint32_t token = end;
    for (int i = 0; i < SPEAKER_REACH; i++) {
        uint32_t left = speaker_step_left(scan, token, first, level);
        if (left == INDEX_NONE || left + 1 != token)
            return token;
        if (is_clause_edge(scan, left))
            return token;
        token = left;
    }
    return token;
}

static bool subject_before(const struct speaker_scan *scan, uint32_t end,
                           uint32_t first, uint32_t level, int depth,
                           struct speaker_phrase *phrase);

/* Where a bracket opens that closes before a token; the token itself if none does. */
static uint32_t before_brackets(const struct speaker_scan *scan, uint32_t token,
                                uint32_t first)
{
    if (token <= first || !is_sign(scan, token - 1, ")"))
        return token;
    for (uint32_t i = token - 1; i > first && token - i < INSERTION_TOKENS; i--)
        if (is_sign(scan, i - 1, "("))
            return i - 1;
    return token;
}

/* "Brandreth, whose daughter, 13, was away, said": the comma before a relative clause
 * whose verb stands behind an insertion of its own; INDEX_NONE if none does. */
static uint32_t before_relative(const struct speaker_scan *scan, uint32_t opening,
                                uint32_t first, uint32_t level)
{
    uint32_t token = opening;
    if (!is_auxiliary(scan, opening + 1))
        return INDEX_NONE;
    for (int i = 0; i < INSERTION_TOKENS; i++) {
        uint32_t left = speaker_step_left(scan, token, first, level);
        if (left == INDEX_NONE)
            return INDEX_NONE;
        if ((bits(scan, token) & TRAIT_RELATIVE) && is_sign(scan, left, ","))
            return left;
        token = left;
    }
    return INDEX_NONE;
}

/* "A lawyer for the owners, Beacon Fishing,": do many whom a preposition governs stand
 * right before the comma, so that the name is theirs? */
static bool is_of_many(const struct speaker_scan *scan, uint32_t name, uint32_t comma,
                       uint32_t first)
{
    uint32_t many = comma - 1;
    return comma > first + 3 && (bits(scan, many) & TRAIT_PLURAL) &&
           !(bits(scan, name) & TRAIT_GIVEN_NAME) &&
           !speaker_has_class(scan, many, LANGUAGE_PERSON_NOUNS, "body") &&
           ((bits(scan, many - 1) & TRAIT_PREPOSITION) ||
            (bits(scan, many - 2) & TRAIT_PREPOSITION));
}

/* "the Labour backbencher Huw Orr": is all between an insertion's article and a name
 * his office? */
static bool is_office_in_front(const struct speaker_scan *scan, uint32_t first,
                               uint32_t name)
{
    const uint32_t stops = TRAIT_PREPOSITION | TRAIT_RELATIVE | TRAIT_CLAUSE |
                           TRAIT_AUXILIARY | TRAIT_CONJUNCTION;
    if (name <= first || !(bits(scan, first) & TRAIT_ARTICLE) ||
        !(bits(scan, name - 1) & (TRAIT_PERSON | TRAIT_TITLE)))
        return false;
    for (uint32_t i = first; i < name; i++)
        if (bits(scan, i) & stops)
            return false;
    return true;
}

/* "Birgit Hallan, one councillor," or "one councillor, Birgit Hallan,": the comma at
 * `comma` ends an insertion. */
static bool subject_before_insertion(const struct speaker_scan *scan, uint32_t comma,
                                     uint32_t first, uint32_t level, int depth,
                                     struct speaker_phrase *phrase)
{
    uint32_t opening = speaker_insertion_start(scan, comma, first, level);
    struct range name;
    if (opening == INDEX_NONE)
        return false;
    uint32_t relative = before_relative(scan, opening, first, level);
    if (relative != INDEX_NONE)
        return subject_before(scan, relative, first, level, depth, phrase);
    comma = before_brackets(scan, comma, opening + 1); /* Joan Moss (Lab, Quay) */
    name = speaker_name_in(scan, opening + 1, comma);
    if (name.count > 0 && range_end(name) == comma) {
        uint32_t start = name.first;
        while (start > opening + 1 && /* her husband, the poet Ivo March, */
               (bits(scan, start - 1) & (TRAIT_TITLE | TRAIT_PERSON | TRAIT_ARTICLE)))
            start--;
        if (is_office_in_front(scan, opening + 1, name.first))
            start = opening + 1;
        if (start > opening + 1 && (bits(scan, start - 1) & TRAIT_CONJUNCTION) &&
            speaker_name_in(scan, opening + 1, start - 1).count == start - opening - 2)
            start = opening + 1; /* her parents, Ada and Amos Finch, */
        if (start == opening + 1 && !(bits(scan, opening + 1) & TRAIT_RELATIVE)) {
            struct speaker_phrase outer;
            if (subject_before(scan, opening, first, level, depth, &outer) &&
                ((outer.is_name && !speaker_is_kind(scan, &outer)) ||
                 is_of_many(scan, name.first, opening, first))) {
                *phrase = outer;
                return true;
            }
            return speaker_make_phrase(scan, start, comma, phrase);
        }
    }
    return subject_before(scan, opening, first, level, depth, phrase);
}

/* "Gail Noor, head of the board, which ..., said": behind an insertion, words that a
 * comma parts from a name alone belong to that name. */
static bool apposed_name(const struct speaker_scan *scan, uint32_t start, uint32_t end,
                         uint32_t first, uint32_t level, struct speaker_phrase *phrase)
{
    uint32_t comma = speaker_step_left(scan, start, first, level);
    if (comma == INDEX_NONE || comma + 1 != start || !is_sign(scan, comma, ","))
        return false;
    for (uint32_t i = start; i < end; i++)
        if (bits(scan, i) & TRAIT_AUXILIARY)
            return false;
    uint32_t outer = clause_start(scan, comma, first, level);
    if (outer + 1 == comma && (bits(scan, outer) & TRAIT_TELL))
        return false; /* Contacté, le groupe dément */
    if (outer < comma && speaker_phrase_right(scan, outer, comma, phrase) &&
        phrase->is_name && range_end(phrase->tokens) == comma)
        return true;
    /* "Speaking outside court Gail Noor, the lawyer for ..., said" */
    struct range name = speaker_name_in(scan, outer, comma);
    if (name.count > 0 && range_end(name) == comma && name.first > outer + 1 &&
        (bits(scan, name.first - 1) & TRAIT_PREPOSITION)) { /* Gail Noor of Orrin, */
        comma = name.first - 1;
        name = speaker_name_in(scan, outer, comma);
    }
    return name.count >= 2 && range_end(name) == comma && name.first > outer &&
           !(bits(scan, name.first - 1) & (TRAIT_PREPOSITION | TRAIT_CONJUNCTION)) &&
           speaker_make_phrase(scan, name.first, comma, phrase);
}

/* "whom villagers call", "which the board called": does the relative clause [first,
 * end) have a subject of its own? */
static bool subject_in_relative(const struct speaker_scan *scan, uint32_t first,
                                uint32_t end, struct speaker_phrase *phrase)
{
    if (first < end && at(scan, first)->kind == TOKEN_NUMBER) /* 84% of users */
        return (bits(scan, end - 1) & TRAIT_PERSON) &&
               speaker_phrase_left(scan, first, end, phrase);
    if (!speaker_phrase_right(scan, first, end, phrase) ||
        range_end(phrase->tokens) != end)
        return false;
    return (phrase->is_name && (is_capital(scan, first) || phrase->name.count > 1)) ||
           (bits(scan, end - 1) & TRAIT_PERSON) ||
           (bits(scan, first) & TRAIT_ARTICLE) ||
           has_class(scan, first - 1, "object"); /* whom */
}

/* The verb of reporting that a clause with what is reported belongs to: said that,
 * pointed out that; INDEX_NONE if none stands before it. */
static uint32_t verb_before_content(const struct speaker_scan *scan, uint32_t content,
                                    uint32_t first)
{
    for (uint32_t i = content; i > first && content - i < 2 && is_word(scan, i - 1);
         i--)
        if (speaker_is_cue_verb(scan, i - 1))
            return i - 1;
    return INDEX_NONE;
}

/* "The report said ministers had been “asleep” and warned": the verb of reporting whose
 * clause ends before a conjunction, quotations stepped over; whoever said so warns,
 * too.
 */
static uint32_t verb_around(const struct speaker_scan *scan, uint32_t conjunction,
                            uint32_t first, uint32_t level)
{
    uint32_t token = conjunction;
    for (int i = 0; i < SPEAKER_REACH; i++) {
        token = speaker_step_left(scan, token, first, level);
        if (token == INDEX_NONE)
            return INDEX_NONE;
        if (has_class(scan, token, "like"))
            continue; /* described it as “X” and said */
        if (has_class(scan, token, "content"))
            return verb_before_content(scan, token, first);
        if ((bits(scan, token) & TRAIT_WEAK) || (bits(scan, token) & TRAIT_CLAUSE))
            continue; /* confirmed that he had read it since May and said */
        if (token + 1 == conjunction && is_sign(scan, token, ","))
            continue; /* confirmed that he slept, but warned */
        if (is_clause_edge(scan, token))
            return speaker_is_cue_verb(scan, token) && token + 1 < conjunction
                       ? token
                       : INDEX_NONE;
    }
    return INDEX_NONE;
}

/* "One official, who asked to be left out, said": the relative whose verb of reporting
 * bounds a clause; INDEX_NONE if none does. */
static uint32_t relative_of(const struct speaker_scan *scan, uint32_t verb,
                            uint32_t first, uint32_t level)
{
    uint32_t before = verb;
    if (!speaker_is_cue_verb(scan, verb))
        return INDEX_NONE;
    do
        before = speaker_step_left(scan, before, first, level);
    while (before != INDEX_NONE &&
           (bits(scan, before) & (TRAIT_ADVERB | TRAIT_AUXILIARY)));
    return before != INDEX_NONE && (bits(scan, before) & TRAIT_RELATIVE) ? before
                                                                         : INDEX_NONE;
}

/* "Un vecino que no quiso dar su nombre resumió": people right before a clause that has
 * no subject of its own. */
static bool people_before_clause(const struct speaker_scan *scan, uint32_t edge,
                                 uint32_t first, uint32_t end,
                                 struct speaker_phrase *phrase)
{
    uint32_t behind = edge; /* whoever stands right before "que", or ", que" */
    if (edge > first + 1 && is_sign(scan, edge - 1, ",") && scan->rules.head_first)
        behind--;
    return behind > first && (bits(scan, edge) & TRAIT_CLAUSE) &&
           ((bits(scan, behind - 1) & TRAIT_PERSON) ||
            speaker_is_name_token(scan, behind - 1)) &&
           !subject_in_relative(scan, edge + 1, end, phrase) &&
           speaker_head_left(scan, first, behind, phrase);
}

/* "A driver accused of fraud told": is this verb, right between somebody and a
 * preposition, a participle that tells of him? */
static bool is_reduced_relative(const struct speaker_scan *scan, uint32_t verb,
                                uint32_t first)
{
    return verb > first && verb + 1 < scan->traits.count &&
           speaker_is_cue_verb(scan, verb) && (bits(scan, verb - 1) & TRAIT_PERSON) &&
           is_word(scan, verb + 1) && !scan->is_mark[verb + 1] &&
           (bits(scan, verb + 1) & TRAIT_PREPOSITION) &&
           !(bits(scan, verb + 1) & TRAIT_CLAUSE);
}

/* "Objections from sheriffs who said": right before a word for people, people. */
static bool is_people_before(const struct speaker_scan *scan, uint32_t relative,
                             uint32_t end, uint32_t start)
{
    return has_class(scan, relative, "personal") && end == relative && start > 0 &&
           !(bits(scan, start - 1) & TRAIT_CONJUNCTION) &&
           (bits(scan, end - 1) & TRAIT_PERSON) &&
           !speaker_has_class(scan, end - 1, LANGUAGE_PERSON_NOUNS, "body");
}

/* "Farrow, who is dead, spent a life on clocks and said": do the words from an
 * insertion to a conjunction before the verb, or to a comma before that (`is_joined`),
 * begin like a verb, and not like somebody? */
static bool is_bare_predicate(const struct speaker_scan *scan, uint32_t start,
                              uint32_t last, uint32_t edge, bool is_joined)
{
    const uint32_t verbs = TRAIT_CALL | TRAIT_WEAK | TRAIT_SAY | TRAIT_TELL;
    bool is_conjunction = (bits(scan, last) & TRAIT_CONJUNCTION) != 0;
    bool is_denied = (bits(scan, start) & TRAIT_ADVERB) && start < last && /* no vino */
                     is_unlisted(scan, start + 1, verbs);
    return (is_conjunction || is_joined) && is_sign(scan, edge, ",") && start < last &&
           !scan->rules.verb_second &&
           (is_auxiliary(scan, start) || is_denied ||
            (is_conjunction && is_unlisted(scan, start, verbs)));
}

/* The relative that begins the clause which ends before a token; INDEX_NONE. */
static uint32_t relative_before(const struct speaker_scan *scan, uint32_t end,
                                uint32_t first, uint32_t level)
{
    uint32_t edge =
        speaker_step_left(scan, clause_start(scan, end, first, level), first, level);
    return edge != INDEX_NONE && (bits(scan, edge) & TRAIT_RELATIVE) ? edge
                                                                     : INDEX_NONE;
}

/* Do the words [start, end) between commas behind a noun tell of it, and name nobody?
 */
static bool is_dated(const struct speaker_scan *scan, uint32_t start, uint32_t end)
{
    if (start < 2 || !is_sign(scan, start - 1, ",") || is_capital(scan, start))
        return false;
    for (uint32_t i = start; i < end; i++)
        if (bits(scan, i) & (TRAIT_PERSON | TRAIT_GIVEN_NAME | TRAIT_ARTICLE))
            return false;
    return (bits(scan, start - 2) & TRAIT_CUE_NOUN) != 0;
}

/* "Orr called her in, shut the door and told her": the subject of the predicates in a
 * row of which a comma ends one; or "Farrow, who is dead, spent a life". */
static bool subject_before_predicate(const struct speaker_scan *scan, uint32_t comma,
                                     uint32_t first, uint32_t level, int depth,
                                     struct speaker_phrase *phrase)
{
    uint32_t verb = verb_around(scan, comma, first, level);
    if (verb != INDEX_NONE)
        return subject_before(scan, verb, first, level, depth, phrase);
    uint32_t opening = speaker_insertion_start(scan, comma, first, level);
    if (opening != INDEX_NONE && (bits(scan, opening + 1) & TRAIT_SUBJECT))
        return speaker_pronoun_at(scan, opening + 1, phrase); /* in rags, he smiled, */
    if (opening != INDEX_NONE)
        return subject_before_insertion(scan, comma, first, level, depth, phrase);
    return speaker_subject_of_clause(scan, clause_start(scan, comma, first, level),
                                     comma, false, phrase);
}

/* "Amos Pike, who", "a letter, dated May, which": whom or what the relative clause that
 * begins with this word tells of. */
static bool subject_before_relative(const struct speaker_scan *scan, uint32_t relative,
                                    uint32_t first, uint32_t level, int depth,
                                    struct speaker_phrase *phrase)
{
    uint32_t last = relative;
    uint32_t before = speaker_step_left(scan, relative, first, level);
    if (before != INDEX_NONE && (bits(scan, before) & TRAIT_CONJUNCTION)) {
        uint32_t other = relative_before(scan, before, first, level);
        if (other != INDEX_NONE) /* who fell and who rose */
            return subject_before(scan, other + 1, first, level, depth + 1, phrase);
    }
    if (before != INDEX_NONE && is_sign(scan, before, ","))
        last = before;
    uint32_t start = clause_start(scan, last, first, level);
    if (start == last)
        return subject_before(scan, last, first, level, depth + 1, phrase);
    if (last > start && is_dated(scan, start, last)) { /* a letter, dated May, */
        last = start - 1;
        start = clause_start(scan, last, first, level);
    }
    if (apposed_name(scan, start, last, first, level, phrase))
        return true;
    if (speaker_head_left(scan, start, last, phrase) &&
        (phrase->is_name || speaker_carrier_before(scan, start, last, phrase) ||
         is_people_before(scan, relative, last, phrase->tokens.first)))
        return true;
    return speaker_subject_of_clause(scan, start, last, false, phrase);
}

/* "Orr resigned after 11 weeks and told friends": does a word like after lead to a time
 * that ends at a conjunction, and not to a clause about people? */
static bool is_time_clause(const struct speaker_scan *scan, uint32_t edge,
                           uint32_t conjunction, struct speaker_phrase *time)
{
    return is_word(scan, edge) && (bits(scan, edge) & TRAIT_CLAUSE) &&
           !has_class(scan, edge, "content") &&
           (at(scan, edge + 1)->kind == TOKEN_NUMBER ||
            (bits(scan, edge + 1) & TRAIT_TIME)) &&
           !(speaker_phrase_left(scan, edge + 1, conjunction, time) &&
             speaker_names_people(scan, time));
}

static bool subject_before(const struct speaker_scan *scan, uint32_t end,
                           uint32_t first, uint32_t level, int depth,
                           struct speaker_phrase *phrase)
{
    uint32_t last = speaker_step_left(scan, end, first, level);
    if (last == INDEX_NONE || depth > 3)
        return false;
    if (is_sign(scan, last, ","))
        return subject_before_insertion(scan, last, first, level, depth + 1, phrase);
    uint32_t bracket = before_brackets(scan, end, first);
    if (bracket < end) /* Jon Adler (Liberal) said */
        return subject_before(scan, bracket, first, level, depth + 1, phrase);
    if (bits(scan, last) & TRAIT_RELATIVE)
        return subject_before_relative(scan, last, first, level, depth, phrase);
    if ((bits(scan, last) & TRAIT_SUBJECT) && is_word(scan, last)) /* who he said */
        return speaker_make_phrase(scan, last, last + 1, phrase);
    const uint32_t but = TRAIT_CONJUNCTION | TRAIT_CLAUSE;
    bool is_but = (bits(scan, last) & but) == but; /* joins predicates, as "and" does */
    uint32_t start = clause_start(scan, is_but ? last : last + 1, first, level);
    uint32_t edge = speaker_step_left(scan, start, first, level);
    if (edge != INDEX_NONE && (bits(scan, edge) & TRAIT_RELATIVE)) {
        if (subject_in_relative(scan, start, last + 1, phrase))
            return true;
        return subject_before(scan, edge + 1, first, level, depth + 1, phrase);
    }
    if (edge != INDEX_NONE && edge + 1 == start &&
        is_reduced_relative(scan, edge, first))
        return subject_before(scan, edge, first, level, depth + 1, phrase);
    if (bits(scan, last) & TRAIT_CONJUNCTION) {
        uint32_t verb = verb_around(scan, last, first, level);
        bool is_time = verb == INDEX_NONE && edge != INDEX_NONE && edge + 1 == start &&
                       is_time_clause(scan, edge, last, phrase);
        if ((verb != INDEX_NONE || is_time) &&
            subject_before(scan, is_time ? edge : verb, first, level, depth + 1,
                           phrase))
            return true;
    }
    if (edge != INDEX_NONE && edge + 1 == start &&
        is_bare_predicate(scan, start, last, edge, depth > 0))
        return subject_before_predicate(scan, edge, first, level, depth + 1, phrase);
    if (depth > 0 && apposed_name(scan, start, last + 1, first, level, phrase))
        return true;
    if (edge != INDEX_NONE && edge + 1 == start) {
        if (people_before_clause(scan, edge, first, last + 1, phrase) ||
            (edge == last && has_class(scan, edge, "content") &&
             speaker_carrier_before(scan, first, edge, phrase)))
            return true;
        uint32_t relative = relative_of(scan, edge, first, level);
        if (relative != INDEX_NONE &&
            !subject_in_relative(scan, start, last + 1, phrase))
            return subject_before(scan, relative + 1, first, level, depth + 1, phrase);
    }
    if (speaker_subject_of_clause(scan, start, last + 1, depth == 0, phrase))
        return true;
    /* "smiled and said": the subject stands with the verb before. */
    if (edge == INDEX_NONE)
        return false;
    bool ends_insertion = /* Orr, who saw it, is said to have said */
        is_sign(scan, edge, ",") && !(bits(scan, start) & TRAIT_CONJUNCTION);
    return subject_before(scan, edge + ends_insertion, first, level, depth + 1, phrase);
}

bool speaker_subject_left(const struct speaker_scan *scan, uint32_t end, uint32_t first,
                          uint32_t level, struct speaker_phrase *phrase)
{
    return subject_before(scan, end, first, level, 0, phrase);
}
