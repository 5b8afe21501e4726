/*
 * speaker_before.c - the words before a quotation that name its speaker: X said;
 * according to X; X's refrain; described by X as.
 */
#include "article/speaker_cue.h"

/* "Kornblum zufolge": the speaker stands before the word. */
static bool according_before(const struct speaker_scan *scan, uint32_t first,
                             uint32_t token, struct speaker_cue *cue)
{
    cue->token = token;
    return speaker_phrase_right(scan, first, token, &cue->phrase) &&
           range_end(cue->phrase.tokens) == token;
}

/* The subject's head is a thing with words on it: "the note from the bishop said". */
static void follow_source(const struct speaker_scan *scan, uint32_t end,
                          struct speaker_cue *cue)
{
    struct speaker_phrase source;
    uint32_t after = range_end(cue->phrase.tokens);
    if (cue->phrase.is_name || cue->phrase.is_pronoun || after == 0 ||
        !(bits(scan, after - 1) & TRAIT_CUE_NOUN) || after + 1 >= end ||
        !(bits(scan, after) & TRAIT_SOURCE))
        return;
    if (speaker_phrase_right(scan, after + 1, end, &source))
        cue->phrase = source;
}

/* "Was rated “poor” for the third time by the inspectors": further on in its clause. */
static bool agent_behind(const struct speaker_scan *scan, const struct quote *quote,
                         uint32_t end, struct speaker_cue *cue)
{
    enum { AGENT_TOKENS = 12 };
    const uint32_t edges = TRAIT_CLAUSE | TRAIT_RELATIVE | TRAIT_CONJUNCTION;
    uint32_t token = range_end(quote->tokens) - 1;
    for (int i = 0; i < AGENT_TOKENS; i++) {
        uint32_t next = speaker_step_right(scan, token, end, quote->parent);
        if (next == INDEX_NONE || (i > 0 && next != token + 1) ||
            is_sign(scan, next, ",.;:!?") || (bits(scan, next) & edges))
            return false;
        if ((bits(scan, next) & TRAIT_SOURCE) &&
            speaker_phrase_right(scan, next + 1, end, &cue->phrase) &&
            (cue->phrase.is_name || speaker_is_person(scan, &cue->phrase)))
            return true;
        if ((speaker_elided_front(scan, next) & TRAIT_SOURCE) && /* dall'edile */
            speaker_phrase_right(scan, next, end, &cue->phrase) &&
            speaker_names_people(scan, &cue->phrase))
            return true;
        token = next;
    }
    return false;
}

/* "Described by critics as “a joke”", "labelled “a joke” by Pike": whose passive it is.
 */
static bool find_agent(const struct speaker_scan *scan, const struct quote *quote,
                       const struct speaker_walk *walk, uint32_t verb,
                       struct speaker_cue *cue)
{
    if (speaker_source_behind(scan, quote, walk->around, cue))
        return true;
    for (uint32_t i = verb + 1; i + 1 < quote->tokens.first; i++)
        if ((bits(scan, i) & TRAIT_SOURCE) && scan->cover[i] == quote->parent &&
            speaker_phrase_right(scan, i + 1, quote->tokens.first, &cue->phrase))
            return true;
    return agent_behind(scan, quote, range_end(walk->around), cue);
}

/* Does nothing but a pronoun stand between a verb and the quotation: "he put it:"? */
static bool is_beside(const struct speaker_scan *scan, uint32_t verb, uint32_t quote)
{
    uint32_t next = verb + 1;
    if (next + 1 < quote && (bits(scan, next) & TRAIT_OBJECT))
        next++;
    return next >= quote || scan->is_mark[next] || is_sign(scan, next, ",:");
}

/* "In the report it says": what carries the words says them; "in a statement it said":
 * a body does that, in something that was not named before. */
static void read_carrier_of_it(const struct speaker_scan *scan,
                               const struct speaker_walk *walk, uint32_t verb,
                               struct speaker_cue *cue)
{
    struct speaker_phrase body;
    uint32_t it = cue->phrase.tokens.first;
    if (!speaker_find_carrier(scan, walk->first, verb, walk->level, cue) ||
        !speaker_is_indefinite(scan, cue->phrase.tokens.first))
        return;
    if (speaker_resolve_thing(scan, it, &body) &&
        !speaker_is_indefinite(scan, body.tokens.first))
        cue->phrase = body;
}

/* Is a quotation a part of the clause around it: a fragment, or what an article or a
 * preposition leads into (spoke of a “bill that nobody ordered”)? */
static bool is_in_clause(const struct speaker_scan *scan, const struct quote *quote,
                         uint32_t first)
{
    uint32_t before = speaker_token_before(scan, quote, first);
    return quote->form == QUOTE_FRAGMENT || quote->form == QUOTE_HEADING ||
           (before != INDEX_NONE && !speaker_is_title(scan, quote) &&
            (bits(scan, before) & (TRAIT_ARTICLE | TRAIT_PREPOSITION)));
}

/* "Confirmed that", "put it to the witness that": does a verb, with whoever is told,
 * stand right before what it reports? */
static bool leads_to_clause(const struct speaker_scan *scan, uint32_t verb,
                            uint32_t first, uint32_t level, uint32_t end)
{
    struct speaker_phrase told;
    uint32_t next = verb + 1;
    uint32_t front = speaker_clause_front(scan, verb, first, level);
    if (next < end && (bits(scan, next) & TRAIT_CLAUSE))
        return true;
    if (front == first && has_class(scan, front, "like") && front < verb)
        return true; /* As Marsh put it in May, the wall is “a sieve” */
    if (next + 1 < end && is_word(scan, next + 1) &&
        has_class(scan, next + 1, "addressing"))
        next++; /* put it to */
    return next + 1 < end && has_class(scan, next, "addressing") &&
           speaker_phrase_right(scan, next + 1, end, &told) &&
           (bits(scan, range_end(told.tokens)) & TRAIT_CLAUSE);
}

/* "Hailed as a “wonder” by engineers": in languages whose objects stand behind the
 * verb, one with nothing between it and what it calls somebody is a passive. */
static bool has_no_object(const struct speaker_scan *scan, uint32_t verb)
{
    return !scan->rules.verb_second && !scan->rules.head_first &&
           has_class(scan, verb + 1, "like");
}

/* The last person named before a token of a sentence, at such a place at least. */
static bool named_before(const struct speaker_scan *scan, uint32_t verb, uint32_t first,
                         enum speaker_place least, struct speaker_cue *cue)
{
    size_t i = speaker_mentions_before(scan, verb);
    for (size_t left = SENTENCE_MENTIONS; i > 0 && left > 0; left--) {
        const struct speaker_mention *mention = &scan->mentions[--i];
        if (mention->phrase.tokens.first < first)
            return false;
        if (!mention->phrase.is_name || mention->place < least)
            continue;
        cue->token = verb;
        cue->phrase = mention->phrase;
        return speaker_is_person(scan, &cue->phrase);
    }
    return false;
}

/* "El parte, que Inés Prado retransmite, confiesa, «por contrato»": where a verb needs
 * no subject, one alone between commas has the last one named before it. */
static bool named_before_aside(const struct speaker_scan *scan, uint32_t verb,
                               uint32_t first, struct speaker_cue *cue)
{
    return scan->rules.pro_drop && verb > first && is_sign(scan, verb - 1, ",") &&
           is_sign(scan, verb + 1, ",") &&
           named_before(scan, verb, first, PLACE_OBJECT, cue);
}

/* "Le dije: “No”", "le ho detto: “Tu?”": does the form of a verb, or of its auxiliary,
 * tell that whoever speaks says it? */
static bool says_i(const struct speaker_scan *scan, uint32_t verb, uint32_t first,
                   struct speaker_cue *cue)
{
    uint32_t traits = bits(scan, verb);
    if (verb > first && is_auxiliary(scan, verb - 1))
        traits |= bits(scan, verb - 1);
    if (!scan->rules.pro_drop || !(traits & TRAIT_FIRST_PERSON))
        return false;
    cue->token = verb;
    speaker_pronoun_at(scan, verb, &cue->phrase);
    cue->phrase.traits = TRAIT_FIRST_PERSON;
    return true;
}

/* "Marsh emailed staff to say": whoever the verb belongs to whose object the phrase
 * before "to say" is, unless it asks for that: "asked staff to say". */
static bool writer_to_say(const struct speaker_scan *scan, uint32_t say, uint32_t first,
                          uint32_t level, const struct speaker_phrase *told,
                          struct speaker_phrase *writer)
{
    uint32_t verb = told->tokens.first;
    if (range_end(told->tokens) + 1 != say || verb < first + 2)
        return false;
    verb -= has_class(scan, verb - 1, "addressing") ? 2 : 1; /* wrote to */
    return speaker_is_cue_verb(scan, verb) && !has_class(scan, verb, "question") &&
           has_class(scan, verb, "sending") &&
           speaker_subject_of(scan, verb, first, say, level, writer);
}

/* A verb of reporting left of a quotation: whose it is; sets *is_done where the search
 * must stop. */
static bool judge_verb(const struct speaker_scan *scan, const struct quote *quote,
                       const struct speaker_walk *walk, uint32_t verb,
                       struct speaker_cue *cue, bool *is_done)
{
    uint32_t traits = bits(scan, verb);
    uint32_t first = walk->first;
    uint32_t end = quote->tokens.first;
    bool has_agent = bits(scan, verb + 1) & TRAIT_SOURCE;
    if ((traits & TRAIT_WEAK) && !is_beside(scan, verb, end) &&
        !leads_to_clause(scan, verb, first, walk->level, end))
        return false;
    if ((traits & TRAIT_CALL) && !(traits & (TRAIT_SAY | TRAIT_TELL)) &&
        !has_class(scan, verb + 1, "cry") && /* called out “Stop!” */
        !is_in_clause(scan, quote, first))
        return false;
    bool is_infinitive = verb > first && has_class(scan, verb - 1, "addressing") &&
                         is_word(scan, verb - 1);
    cue->token = verb;
    bool is_passive = has_agent || has_no_object(scan, verb);
    if ((traits & TRAIT_CALL) && is_passive && /* a letter dismissed by X as */
        find_agent(scan, quote, walk, verb, cue))
        return true;
    if ((traits & TRAIT_SAY) && has_agent && /* lo dicho por la alcaldesa */
        verb > first && !is_auxiliary(scan, verb - 1) &&
        speaker_phrase_right(scan, verb + 2, end, &cue->phrase) &&
        speaker_names_people(scan, &cue->phrase) &&
        is_beside(scan, range_end(cue->phrase.tokens) - 1, end))
        return true;
    if (named_before_aside(scan, verb, first, cue) || says_i(scan, verb, first, cue))
        return true;
    if (speaker_subject_in_clause(scan, verb, first, end, walk->level, &cue->phrase) ||
        speaker_subject_of(scan, verb, first, end, walk->level, &cue->phrase)) {
        struct speaker_phrase writer;
        if (is_infinitive && (traits & TRAIT_SAY) && /* emailed staff to say */
            writer_to_say(scan, verb, first, walk->level, &cue->phrase, &writer))
            cue->phrase = writer;
        if (is_infinitive && !speaker_names_people(scan, &cue->phrase) &&
            !cue->phrase.is_name)
            return false; /* "argued that the study fails to cite" */
        follow_source(scan, verb, cue);
        if (cue->phrase.is_pronoun && !(cue->phrase.traits & TRAIT_KNOWN_PERSON) &&
            !speaker_source_in_front(scan, first, verb, cue) &&
            !speaker_house_in_front(scan, first, verb, cue) &&
            !speaker_source_of_it(scan, range_end(cue->phrase.tokens), end, cue))
            read_carrier_of_it(scan, walk, verb, cue);
        return true;
    }
    if (quote->form == QUOTE_HEADING && (traits & TRAIT_SAY) && /* Marsh sues, says */
        speaker_acting_subject(scan, first, verb, walk->level, &cue->phrase))
        return true;
    if (speaker_verb_between(scan, verb, first, end, cue) ||
        ((traits & TRAIT_CALL) && find_agent(scan, quote, walk, verb, cue)))
        return true;
    if ((traits & TRAIT_TELL) && verb + 2 < end && verb > first && has_agent &&
        (bits(scan, verb - 1) & TRAIT_PASSIVE) && /* was told by a doctor that */
        speaker_phrase_right(scan, verb + 2, end, &cue->phrase) &&
        !(bits(scan, range_end(cue->phrase.tokens)) & TRAIT_RELATIVE))
        return true;
    *is_done =
        (traits & TRAIT_TELL) && !has_agent; /* we were told: who knows by whom */
    return false;
}

/* What one token left of a quotation says; sets *is_done where the search must stop. */
static bool judge_left(const struct speaker_scan *scan, const struct quote *quote,
                       const struct speaker_walk *walk, uint32_t token,
                       struct speaker_cue *cue, bool *is_done)
{
    uint32_t traits = bits(scan, token);
    bool is_progressive = (traits & TRAIT_PARTICIPLE) && token > walk->first &&
                          (bits(scan, token - 1) & TRAIT_PASSIVE);
    if (speaker_is_cue_verb(scan, token) || is_progressive)
        return judge_verb(scan, quote, walk, token, cue, is_done);
    if ((traits & TRAIT_CUE_NOUN) &&
        speaker_find_owner_before(scan, quote, walk, token, cue))
        return true;
    if ((traits & TRAIT_SOURCE) && token > walk->first && /* and by another, “Go!” */
        (bits(scan, token - 1) & TRAIT_CONJUNCTION) &&
        speaker_phrase_right(scan, token + 1, quote->tokens.first, &cue->phrase) &&
        speaker_is_person(scan, &cue->phrase) &&
        is_beside(scan, range_end(cue->phrase.tokens) - 1, quote->tokens.first)) {
        cue->token = token;
        return true;
    }
    /* „Sie hält“, so Marsch: only behind a quotation; "so viele" is something else. */
    if (has_class(scan, token, "behind") &&
        (token == walk->first ||
         !(is_sign(scan, token - 1, ",") || scan->is_mark[token - 1])))
        return false;
    if (!(traits & TRAIT_ACCORDING))
        return false;
    if (bits(scan, token + 1) & TRAIT_RELATIVE) /* secondo cui, selon laquelle */
        return named_before(scan, token, walk->first, PLACE_OWNER, cue);
    return (scan->rules.verb_second && /* Horn zufolge gibt es */
            according_before(scan, walk->first, token, cue)) ||
           speaker_according_behind(scan, token, range_end(walk->around), cue) ||
           according_before(scan, walk->first, token, cue);
}

/* "An article quoted the chef as saying “No”": whom a verb of quoting has for its
 * object, before "as" and a participle. */
static bool is_quoted(const struct speaker_scan *scan, const struct speaker_walk *walk,
                      uint32_t participle, struct speaker_cue *cue)
{
    uint32_t as = participle - 1;
    if (participle < walk->first + 3 || !has_class(scan, as, "like"))
        return false;
    for (uint32_t i = as; i > walk->first && as - i < PHRASE_TOKENS; i--)
        if (has_class(scan, i - 1, "quoting")) {
            cue->token = i - 1;
            if (i + 1 == as && (bits(scan, i) & TRAIT_GENDER))
                return speaker_pronoun_at(scan, i, &cue->phrase); /* quoted him as */
            return i < as && speaker_phrase_right(scan, i, as, &cue->phrase);
        }
    return false;
}

/* "Another remembers the dean asking, “Why?”": right before the quotation, a participle
 * whose subject stands beside it. */
static bool has_own_subject(const struct speaker_scan *scan, const struct quote *quote,
                            const struct speaker_walk *walk, uint32_t participle,
                            struct speaker_cue *cue)
{
    uint32_t end = quote->tokens.first;
    if (participle <= walk->first || is_sign(scan, participle - 1, ",-"))
        return false;
    cue->token = participle;
    if ((bits(scan, participle - 1) & TRAIT_GENDER) && /* recalls him saying */
        !(bits(scan, participle - 1) & TRAIT_SUBJECT) &&
        bits(scan, participle - 1) & TRAIT_OBJECT)
        return speaker_pronoun_at(scan, participle - 1, &cue->phrase);
    if ((bits(scan, participle - 1) & TRAIT_PREPOSITION) && /* she left by saying “A” */
        is_beside(scan, participle, end))
        for (uint32_t i = participle;
             i > walk->first && !speaker_is_cue_verb(scan, i - 1); i--)
            if (is_at_level(scan, i - 1, walk->level) &&
                (bits(scan, i - 1) & TRAIT_SUBJECT))
                return speaker_pronoun_at(scan, i - 1, &cue->phrase);
    if (!is_beside(scan, participle, end)) { /* misread as Marsh suggesting it was */
        if (!speaker_phrase_left(scan, walk->first, participle, &cue->phrase) ||
            !cue->phrase.is_name || cue->phrase.tokens.first <= walk->first)
            return false;
        uint32_t before = cue->phrase.tokens.first - 1; /* recalled Marsh telling */
        return has_class(scan, before, "like") || speaker_is_cue_verb(scan, before);
    }
    return speaker_subject_of(scan, participle, walk->first, end, walk->level,
                              &cue->phrase) &&
           range_end(cue->phrase.tokens) == participle &&
           speaker_is_person(scan, &cue->phrase);
}

/* "Se cerró el pacto, afirmando Prado que, “A”": where a verb may go without a subject,
 * people right behind a participle that begins a clause are its own. */
static bool has_subject_behind(const struct speaker_scan *scan,
                               const struct quote *quote,
                               const struct speaker_walk *walk, uint32_t participle,
                               struct speaker_cue *cue)
{
    cue->token = participle;
    return scan->rules.pro_drop && walk->has_participle &&
           speaker_phrase_right(scan, participle + 1, quote->tokens.first,
                                &cue->phrase) &&
           speaker_is_person(scan, &cue->phrase);
}

/* "Some say: a “pilot”, a “dreamer”": does nothing but articles, commas and quotations
 * stand between a colon and one? */
static bool leads_to_quotes(const struct speaker_scan *scan, uint32_t colon,
                            const struct quote *quote)
{
    for (uint32_t i = colon + 1; i < quote->tokens.first; i++)
        if (is_at_level(scan, i, quote->parent) && !is_sign(scan, i, ",") &&
            !(bits(scan, i) & (TRAIT_ARTICLE | TRAIT_CONJUNCTION)))
            return false;
    return true;
}

/* Before the opening mark, in its sentence. */
bool speaker_find_before(const struct speaker_scan *scan, const struct quote *quote,
                         struct speaker_cue *cue)
{
    struct speaker_walk walk = {speaker_surroundings(scan, quote), 0, quote->parent,
                                false};
    uint32_t token = quote->tokens.first;
    bool is_done = false;
    uint32_t participle = INDEX_NONE;
    walk.first = speaker_sentence_front(scan, token, walk.around.first);
    for (int i = 0; i < SPEAKER_REACH && !is_done; i++) {
        token = speaker_step_left(scan, token, walk.first, walk.level);
        if (token == INDEX_NONE)
            break;
        if (is_sign(scan, token, ";") ||
            (is_sign(scan, token, ":") && !leads_to_quotes(scan, token, quote)) ||
            (i > 0 && token > walk.first && /* ..., while Marsh sees “a way” */
             has_class(scan, token, "contrast") && is_sign(scan, token - 1, ",")))
            break;
        if (judge_left(scan, quote, &walk, token, cue, &is_done))
            return true;
        if ((bits(scan, token) & TRAIT_PARTICIPLE) && participle == INDEX_NONE) {
            participle = token;
            walk.has_participle = token > walk.first && is_sign(scan, token - 1, ",-");
            if (is_quoted(scan, &walk, token, cue) ||
                has_own_subject(scan, quote, &walk, token, cue) ||
                has_subject_behind(scan, quote, &walk, token, cue))
                return true;
        }
    }
    if (participle == INDEX_NONE || is_done)
        return false;
    cue->token = participle;
    return speaker_acting_subject(scan, walk.first, participle, walk.level,
                                  &cue->phrase);
}
