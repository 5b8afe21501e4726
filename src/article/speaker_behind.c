/*
 * speaker_behind.c - the words behind a quotation that name its speaker: said X; X, an
 * auditor, said; according to X; and at the end of the sentence.
 */
#include "article/attribution.h"
#include "article/speaker_cue.h"

enum {
    /* From a quotation on to a comma's worth of narration that reports it. */
    BEHIND_TOKENS = 40,
};

/* Does the sentence go on behind its verb with more than an addressee or a day: with a
 * clause, or with another quotation that this cue introduces? */
static bool introduces_more(const struct speaker_scan *scan, uint32_t verb,
                            uint32_t end, uint32_t level)
{
    uint32_t token = verb;
    for (int i = 0; i < BEHIND_TOKENS; i++) {
        uint32_t next = speaker_step_right(scan, token, end, level);
        if (next == INDEX_NONE)
            return false;
        if (next != token + 1 || is_sign(scan, next, ":"))
            return true;
        if (is_sign(scan, next, ",.;"))
            return false;
        if (bits(scan, next) & TRAIT_CLAUSE) /* but "a letter that was dated" */
            return next + 1 >= end ||
                   !(bits(scan, next + 1) & (TRAIT_TIME | TRAIT_AUXILIARY));
        token = next;
    }
    return true;
}

/* "..., court told": the last word of a headline has a subject that was told. */
static bool is_told_headline(const struct speaker_scan *scan, uint32_t verb,
                             uint32_t end)
{
    uint32_t paragraph = document_paragraph_at(scan->document, at(scan, verb)->start);
    return verb + 1 == end && (bits(scan, verb) & TRAIT_TELL) &&
           scan->document->paragraphs[paragraph].kind == PARAGRAPH_HEADING;
}

/* "X said", "X, an auditor, said" right behind a quotation. */
static bool subject_verb_behind(const struct speaker_scan *scan, uint32_t token,
                                uint32_t end, uint32_t level, struct speaker_cue *cue)
{
    struct speaker_phrase phrase;
    if (!speaker_phrase_right(scan, token, end, &phrase))
        return false;
    uint32_t next = range_end(phrase.tokens);
    /* "her lawyer, Ned Pike, said": the name behind the comma is read already. */
    bool inserted =
        phrase.name.first > token && is_sign(scan, phrase.name.first - 1, ",");
    for (int i = 0; i < BEHIND_TOKENS && next < end; i++, next++) {
        if (scan->cover[next] != level || scan->is_mark[next])
            return false;
        if (is_sign(scan, next, ",")) {
            inserted = !inserted;
            continue;
        }
        if (is_sign(scan, next, ".;:!?"))
            return false;
        if (is_told_headline(scan, next, end))
            return false;
        bool is_infinitive = /* others try to repeat it */
            next > 0 && (bits(scan, next - 1) & TRAIT_PREPOSITION);
        if (speaker_is_cue_verb(scan, next) && !is_infinitive &&
            (!inserted || is_sign(scan, next - 1, ",")) && /* X, 52, a nurse, said */
            (bits(scan, next) & (TRAIT_SAY | TRAIT_TELL))) {
            struct speaker_phrase subject;
            if (!speaker_subject_of(scan, next, token, end, level, &subject))
                return false;
            cue->phrase = subject;
            cue->token = next;
            return true;
        }
    }
    return false;
}

/* “A view,” as Pike puts it: a clause of its own that nothing follows. */
static bool comparison_behind(const struct speaker_scan *scan, uint32_t token,
                              uint32_t end, uint32_t level, struct speaker_cue *cue)
{
    if (token + 1 >= end || !(bits(scan, token) & TRAIT_CLAUSE) ||
        (bits(scan, token) & TRAIT_RELATIVE))
        return false;
    if (has_class(scan, token, "like") &&
        speaker_verb_behind(scan, token + 1, end, cue))
        return true; /* comme l'a écrit Roux */
    if (speaker_phrase_right(scan, token + 1, end, &cue->phrase)) { /* as X has it */
        uint32_t has = range_end(cue->phrase.tokens);
        cue->token = has;
        if (has + 2 < end && is_auxiliary(scan, has) && is_sign(scan, has + 2, ",.;") &&
            (bits(scan, has + 1) & (TRAIT_OBJECT | TRAIT_SUBJECT)))
            return true;
    }
    if (!subject_verb_behind(scan, token + 1, end, level, cue))
        return false;
    uint32_t next = cue->token + 1;
    if (next < end && (bits(scan, next) & TRAIT_OBJECT))
        next++;
    return next >= end || is_sign(scan, next, ",.;:!?");
}

/* A pronoun that is an object, with the verb behind it: "lui répond Roux". */
static bool is_clitic(const struct speaker_scan *scan, uint32_t token, uint32_t end)
{
    if (token + 2 < end && (bits(scan, token + 1) & (TRAIT_SAY | TRAIT_TELL)) &&
        has_class(scan, token, "clitic") && speaker_starts_phrase(scan, token + 2))
        return true; /* nous répond une employée */
    if (token + 2 < end && has_class(scan, token, "clitic") &&
        is_auxiliary(scan, token + 1) &&
        (bits(scan, token + 2) & (TRAIT_SAY | TRAIT_TELL)))
        return true; /* gli ha detto Ferri */
    return token + 1 < end && (bits(scan, token) & TRAIT_OBJECT) &&
           !(bits(scan, token) & (TRAIT_SUBJECT | TRAIT_CLAUSE | TRAIT_RELATIVE)) &&
           ((bits(scan, token + 1) &
             (TRAIT_SAY | TRAIT_TELL | TRAIT_AUXILIARY | TRAIT_OBJECT)) ||
            has_class(scan, token + 1, "governs")); /* ci tiene a dire */
}

/* A pronoun that can be nothing but an object, with more behind it: le, sich. */
static bool is_object_pronoun(const struct speaker_scan *scan, uint32_t token,
                              uint32_t end)
{
    const uint32_t other =
        TRAIT_SUBJECT | TRAIT_CLAUSE | TRAIT_RELATIVE | TRAIT_POSSESSIVE | TRAIT_PERSON;
    return token + 1 < end && !(bits(scan, token) & other) &&
           ((bits(scan, token) & TRAIT_OBJECT) || has_class(scan, token, "clitic"));
}

/* The verb of the clause that stands at its end: "hatte Lenz im Mai gesagt". */
static uint32_t final_verb(const struct speaker_scan *scan, uint32_t token,
                           uint32_t end)
{
    for (uint32_t i = token; i < end && i < token + BEHIND_TOKENS; i++) {
        if ((is_sign(scan, i, ",.;:!?") && !speaker_is_initial_stop(scan, i)) ||
            scan->is_mark[i])
            return INDEX_NONE;
        if ((bits(scan, i) & (TRAIT_SAY | TRAIT_TELL)) &&
            (i + 1 == end || is_sign(scan, i + 1, ",.;:!?")))
            return i;
    }
    return INDEX_NONE;
}

/* "it says in the report", "it was said at the ministry": the body behind a
 * preposition speaks. */
bool speaker_source_of_it(const struct speaker_scan *scan, uint32_t token, uint32_t end,
                          struct speaker_cue *cue)
{
    for (uint32_t i = token; i + 1 < end && i < token + BEHIND_TOKENS; i++) {
        struct speaker_phrase phrase;
        if (is_sign(scan, i, ",.;:!?") || scan->is_mark[i])
            return false;
        if (!(bits(scan, i) & (TRAIT_PREPOSITION | TRAIT_SOURCE)) ||
            !speaker_phrase_right(scan, i + 1, end, &phrase))
            continue;
        uint32_t head = bits(scan, range_end(phrase.tokens) - 1);
        if ((bits(scan, i) & TRAIT_SOURCE) ||
            (head & (TRAIT_CUE_NOUN | TRAIT_PERSON))) {
            cue->phrase = phrase;
            return true;
        }
    }
    return false;
}

bool speaker_house_in_front(const struct speaker_scan *scan, uint32_t first,
                            uint32_t verb, struct speaker_cue *cue)
{
    struct speaker_phrase phrase;

    if (first + 1 >= verb || !(bits(scan, first) & TRAIT_PREPOSITION) ||
        !speaker_phrase_right(scan, first + 1, verb, &phrase) ||
        !(bits(scan, range_end(phrase.tokens) - 1) & TRAIT_PERSON))
        return false;
    cue->phrase = phrase;
    return true;
}

/* "said Marsh and Pike": one more name behind the first, unless a verb of its own
 * follows it. */
static void join_second(const struct speaker_scan *scan, uint32_t end,
                        struct speaker_phrase *phrase)
{
    struct speaker_phrase second;
    uint32_t after = range_end(phrase->tokens);
    if (!phrase->is_name || after + 1 >= end ||
        !(bits(scan, after) & TRAIT_CONJUNCTION) || scan->is_mark[after] ||
        !speaker_phrase_right(scan, after + 1, end, &second) || !second.is_name)
        return;
    uint32_t next = range_end(second.tokens);
    if (next < end && !is_sign(scan, next, ",.;:!?") &&
        !(bits(scan, next) & (TRAIT_PREPOSITION | TRAIT_TIME)))
        return;
    speaker_make_phrase(scan, phrase->tokens.first, next, phrase);
}

/* Does a phrase that tells of people, the cue's from now on, end the clause? */
static bool is_last_phrase(const struct speaker_scan *scan, uint32_t token,
                           uint32_t end, struct speaker_cue *cue)
{
    if (!speaker_phrase_right(scan, token, end, &cue->phrase) || cue->phrase.is_name ||
        !speaker_names_people(scan, &cue->phrase))
        return false;
    uint32_t behind = range_end(cue->phrase.tokens);
    return behind == end || is_sign(scan, behind, ",.;:!?");
}

/* The verb that reports behind one that governs it: a fait savoir, quiso precisar, a
 * tenu à préciser; INDEX_NONE if none is there. */
static uint32_t governed_verb(const struct speaker_scan *scan, uint32_t token,
                              uint32_t end)
{
    uint32_t verb = token + 1;

    if (verb < end && has_class(scan, token, "causes") &&
        (bits(scan, verb) & TRAIT_SAY))
        return verb;
    if (!has_class(scan, token, "governs"))
        return INDEX_NONE;
    verb += verb + 1 < end && (bits(scan, verb) & (TRAIT_PREPOSITION | TRAIT_CLAUSE));
    return verb < end &&
                   (bits(scan, verb) & (TRAIT_SAY | TRAIT_TELL | TRAIT_PARTICIPLE))
               ? verb
               : INDEX_NONE;
}

bool speaker_verb_behind(const struct speaker_scan *scan, uint32_t token, uint32_t end,
                         struct speaker_cue *cue)
{
    if (token + 1 < end && (bits(scan, token) & TRAIT_ADVERB) &&
        !(bits(scan, token) & (TRAIT_SUBJECT | TRAIT_AUXILIARY | TRAIT_CLAUSE)))
        token++; /* "así se declaró" */
    while (is_clitic(scan, token, end))
        token++;
    uint32_t auxiliary = token;
    uint32_t next = token + 1;
    while (next < end && (bits(scan, token) & TRAIT_AUXILIARY) &&
           !(bits(scan, token) & TRAIT_SUBJECT) && /* a déclaré */
           governed_verb(scan, token, end) == INDEX_NONE)
        token = next++;
    if (token < end && (bits(scan, token) & TRAIT_AUXILIARY) &&
        (bits(scan, token) & TRAIT_SUBJECT) && next < end) { /* a-t-il dit */
        uint32_t verb = next;
        while (verb + 1 < end && (bits(scan, verb) & TRAIT_ADVERB))
            verb++;
        if (!(bits(scan, verb) & (TRAIT_SAY | TRAIT_TELL)))
            return false;
        cue->token = verb;
        if (bits(scan, token) & TRAIT_PASSIVE) /* est-il écrit sur un panneau */
            return speaker_source_of_it(scan, verb + 1, end, cue);
        return speaker_pronoun_at(scan, token, &cue->phrase);
    }
    uint32_t governed = next < end ? governed_verb(scan, token, end) : INDEX_NONE;
    if (governed != INDEX_NONE) {
        token = governed;
        next = token + 1;
    }
    bool reports = governed != INDEX_NONE ||
                   (token < end && (bits(scan, token) & (TRAIT_SAY | TRAIT_TELL)));
    if (token > auxiliary && token < end && !reports) {
        cue->token = final_verb(scan, token, end);
        while (is_object_pronoun(scan, token, end) ||
               (token < end && (bits(scan, token) & TRAIT_ADVERB)))
            token++; /* ist sich auch die Wirtin sicher */
        return cue->token != INDEX_NONE &&
               speaker_phrase_right(scan, token, cue->token, &cue->phrase);
    }
    if (!reports)
        return false;
    if (bits(scan, token) & TRAIT_SUBJECT) { /* dit-il */
        const uint32_t anybody = TRAIT_GENDER | TRAIT_PLURAL | TRAIT_FIRST_PERSON;
        cue->token = token;
        if (!(bits(scan, token) & anybody) && /* indique-t-on à la mairie */
            speaker_source_of_it(scan, token + 1, end, cue))
            return true;
        return speaker_pronoun_at(scan, token, &cue->phrase);
    }
    if (next + 1 < end && (bits(scan, next) & TRAIT_OBJECT) &&
        !(bits(scan, next) & (TRAIT_CLAUSE | TRAIT_PREPOSITION)) && /* dijo que */
        (!speaker_phrase_right(scan, next, end, &cue->phrase) ||
         (scan->rules.verb_second &&
          !(bits(scan, next) & (TRAIT_SUBJECT | TRAIT_ARTICLE)) &&
          speaker_starts_phrase(scan, next + 1))))
        next++; /* erinnerte sich die Wirtin */
    while (next < end && (bits(scan, next) & TRAIT_ADVERB))
        next++;
    cue->token = token;
    if (next + 1 < end && has_class(scan, next, "from") && /* apuntan desde el puerto */
        !(bits(scan, next) & TRAIT_TIME) && is_last_phrase(scan, next + 1, end, cue))
        return true;
    if (!speaker_subject_behind(scan, &next, end, &cue->phrase))
        return false;
    join_second(scan, end, &cue->phrase);
    if (cue->phrase.is_pronoun && !(cue->phrase.traits & TRAIT_KNOWN_PERSON))
        speaker_source_of_it(scan, next + 1, end, cue);
    return true;
}

bool speaker_verb_between(const struct speaker_scan *scan, uint32_t verb,
                          uint32_t first, uint32_t end, struct speaker_cue *cue)
{
    uint32_t front = verb;
    while (front > first && (bits(scan, front - 1) & TRAIT_AUXILIARY) &&
           !(bits(scan, front - 1) & TRAIT_SUBJECT))
        front--;
    return front > first + 1 && is_sign(scan, front - 1, ",") &&
           scan->is_mark[front - 2] && speaker_verb_behind(scan, front, end, cue);
}

bool speaker_according_behind(const struct speaker_scan *scan, uint32_t token,
                              uint32_t end, struct speaker_cue *cue)
{
    uint32_t next = token + 1;
    if (!(bits(scan, token) & TRAIT_ACCORDING) || /* il secondo tempo */
        (token > 0 && (bits(scan, token - 1) & TRAIT_ARTICLE)))
        return false;
    if (next < end && (bits(scan, next) & TRAIT_PREPOSITION))
        next++;
    if (next < end && speaker_is_cue_verb(scan, next) &&
        (bits(scan, next) & (TRAIT_SAY | TRAIT_TELL))) /* según dijo Prado */
        return speaker_verb_behind(scan, next, end, cue);
    cue->token = token;
    if (next < end && !(bits(scan, next) & TRAIT_ARTICLE) && /* selon lui */
        has_class(scan, next, "clitic") && has_class(scan, next, "masculine")) {
        speaker_pronoun_at(scan, next, &cue->phrase);
        cue->phrase.traits |= TRAIT_MALE;
        return true;
    }
    return speaker_phrase_right(scan, next, end, &cue->phrase);
}

bool speaker_is_title(const struct speaker_scan *scan, const struct quote *quote)
{
    const uint32_t small = TRAIT_ARTICLE | TRAIT_PREPOSITION | TRAIT_CONJUNCTION;
    uint32_t capitals = 0;
    if (quote_ends_with(scan, quote, ".!?") || scan->rules.nouns)
        return false;
    for (uint32_t i = quote->tokens.first; i < range_end(quote->tokens); i++) {
        const struct token *token = at(scan, i);
        bool is_capital = (token->flags & TOKEN_CAPITAL) != 0;
        if (token->kind != TOKEN_WORD)
            continue;
        if (!is_capital && !(bits(scan, i) & small))
            return false;
        capitals += is_capital;
    }
    return capitals >= 2;
}

/* Does an attribution between two quotations end right before this one, so that it goes
 * on with the same speaker: “A,” said X. “B.”? */
static bool goes_on(const struct speaker_scan *scan, const struct quote *quote)
{
    uint32_t first = speaker_surroundings(scan, quote).first;
    uint32_t token = speaker_token_before(scan, quote, first);
    if (token == INDEX_NONE || !is_sign(scan, token, ".,"))
        return false;
    for (int i = 0; i < BEHIND_TOKENS && token > first; i++) {
        token--;
        if (scan->cover[token] != quote->parent || scan->is_mark[token])
            return i > 0 && attribution_starts_at(scan->document, &scan->traits,
                                                  token + 1, quote->tokens.first);
    }
    return false;
}

/* Behind a stop, "The council had promised sandbags" is a sentence of its own, and
 * "Marsh said on Monday" mostly belongs to the quotation. */
static bool begins_narration(const struct speaker_scan *scan, uint32_t verb,
                             uint32_t end)
{
    uint32_t next = verb + 1;
    uint32_t before = verb - 1;
    while (before > 0 && (bits(scan, before) & TRAIT_ADVERB)) /* did not elaborate */
        before--;
    if ((bits(scan, before) & TRAIT_AUXILIARY) && !(bits(scan, before) & TRAIT_SUBJECT))
        return true;
    if ((bits(scan, verb) & TRAIT_TELL) || next >= end || scan->is_mark[next])
        return false;
    const struct token *token = at(scan, next);
    return token->kind == TOKEN_WORD &&
           !(bits(scan, next) & (TRAIT_TIME | TRAIT_PREPOSITION | TRAIT_ADVERB |
                                 TRAIT_CONJUNCTION | TRAIT_CLAUSE | TRAIT_PARTICIPLE));
}

/* “Your hand?” “It is,” said Marsh: does nothing but marks part a quotation from the
 * next one, so that the words at `token` stand behind that? */
static bool touches_next(const struct speaker_scan *scan, const struct quote *quote,
                         uint32_t token)
{
    for (uint32_t i = range_end(quote->tokens); i < token; i++)
        if (!scan->is_mark[i])
            return speaker_quote_at_level(scan, i, quote->parent) != INDEX_NONE;
    return false;
}

bool speaker_find_behind(const struct speaker_scan *scan, const struct quote *quote,
                         struct speaker_cue *cue)
{
    struct range around = speaker_surroundings(scan, quote);
    uint32_t end = range_end(around);
    uint32_t token = speaker_token_behind(scan, quote, end);
    bool paused = quote_ends_with(scan, quote, ",!?");
    if (token == INDEX_NONE || touches_next(scan, quote, token))
        return false;
    if (is_sign(scan, token, ",-") ||
        (quote->form != QUOTE_FRAGMENT && is_sign(scan, token, ":"))) {
        bool is_colon = is_sign(scan, token, ":");
        token = speaker_step_right(scan, token, end, quote->parent);
        paused = true;
        if (token == INDEX_NONE)
            return false;
        if (is_colon) {
            cue->token = INDEX_NONE;
            return speaker_phrase_right(scan, token, end, &cue->phrase) &&
                   (speaker_is_person(scan, &cue->phrase) ||
                    (range_end(cue->phrase.tokens) == end &&
                     (bits(scan, token) & TRAIT_ARTICLE)));
        }
    }
    if (scan->cover[token] != quote->parent)
        return false;
    if (scan->rules.verb_second && token + 2 < end && /* Das sagte Pohl am Montag. */
        has_class(scan, token, "so") && speaker_verb_behind(scan, token + 1, end, cue))
        return true;
    bool is_new = quote_ends_with(scan, quote, ".!?") && /* According to X, ... */
                  is_capital(scan, token);
    /* “Stop!” The crowd answered ...: what is no name has its capital from the start of
     * a sentence. */
    bool is_narration =
        quote_ends_with(scan, quote, ".") ||
        (is_new && !speaker_is_name_token(scan, token) &&
         (bits(scan, token) & (TRAIT_ARTICLE | TRAIT_SUBJECT | TRAIT_POSSESSIVE)));
    if (quote->form == QUOTE_FRAGMENT && (bits(scan, token) & TRAIT_CALL) &&
        scan->rules.verb_second &&
        speaker_phrase_right(scan, token + 1, end, &cue->phrase)) {
        cue->token = token; /* Von einem „Schlag“ sprach Heyn */
        return true;
    }
    if (speaker_verb_behind(scan, token, end, cue) ||
        (!is_new && speaker_according_behind(scan, token, end, cue)) ||
        (paused && comparison_behind(scan, token, end, quote->parent, cue)))
        return true;
    if ((quote->form == QUOTE_FRAGMENT && !paused) ||
        (quote_ends_with(scan, quote, ".") && goes_on(scan, quote)))
        return false;
    if (!subject_verb_behind(scan, token, end, quote->parent, cue))
        return false;
    bool is_inverting = scan->rules.verb_second || scan->rules.head_first;
    if (is_narration && (is_inverting || begins_narration(scan, cue->token, end)))
        return false;
    if ((is_narration || speaker_is_title(scan, quote)) &&
        introduces_more(scan, cue->token, end, quote->parent))
        return false;
    return true;
}

bool speaker_unlisted_verb_at(const struct speaker_scan *scan, uint32_t verb,
                              uint32_t end, struct speaker_cue *cue)
{
    while (is_object_pronoun(scan, verb, end) ||         /* le coupe sa femme */
           (verb + 1 < end && is_auxiliary(scan, verb))) /* a coupé la présidente */
        verb++;
    if (!is_unlisted(scan, verb, TRAIT_CALL | TRAIT_WEAK))
        return false;
    uint32_t next = verb + 1;
    while (is_object_pronoun(scan, next, end) && /* freut sich die Wirtin */
           !(bits(scan, next) & TRAIT_ARTICLE))
        next++;
    cue->token = verb;
    return speaker_phrase_right(scan, next, end, &cue->phrase) &&
           speaker_names_people(scan, &cue->phrase) &&
           !(cue->phrase.is_pronoun && (bits(scan, next) & TRAIT_POSSESSIVE));
}

/* “It holds,” deadpanned Marsh; »Nein«, winkt die Wirtin ab: behind speech and a pause
 * a word that no list knows, with somebody behind it, is a verb of reporting. */
bool speaker_find_unlisted_verb(const struct speaker_scan *scan,
                                const struct quote *quote, struct speaker_cue *cue)
{
    struct range around = speaker_surroundings(scan, quote);
    uint32_t end = range_end(around);
    uint32_t verb = speaker_token_behind(scan, quote, end);
    bool paused = quote_ends_with(scan, quote, ",!?");
    if (verb != INDEX_NONE && is_sign(scan, verb, ",")) {
        verb = speaker_step_right(scan, verb, end, quote->parent);
        paused = true;
    }
    return verb != INDEX_NONE && paused && quote->form == QUOTE_DIRECT &&
           speaker_unlisted_verb_at(scan, verb, end, cue);
}

/* Does a quotation that a comma ends stand right before a token? */
static bool ends_in_comma(const struct speaker_scan *scan, uint32_t token)
{
    return token > 1 && scan->is_mark[token - 1] &&
           (is_sign(scan, token - 2, ",") ||
            (token > 2 && scan->is_mark[token - 2] && is_sign(scan, token - 3, ",")));
}

bool speaker_find_at_end(const struct speaker_scan *scan, const struct quote *quote,
                         struct speaker_cue *cue)
{
    struct range around = speaker_surroundings(scan, quote);
    uint32_t end = range_end(around);
    uint32_t token = range_end(quote->tokens) - 1;
    for (int i = 0; i < BEHIND_TOKENS; i++) {
        uint32_t next = speaker_step_right(scan, token, end, quote->parent);
        if (next == INDEX_NONE || is_sign(scan, next, ".;:!?"))
            return false;
        if (speaker_according_behind(scan, next, end, cue))
            return true;
        bool is_paused = is_sign(scan, next, ",");
        uint32_t start = is_paused ? next + 1 : next;
        is_paused |= i > 0 && ends_in_comma(scan, next); /* “a,” and “b,” Marsh said */
        if (is_paused && start < end &&
            (speaker_verb_behind(scan, start, end, cue) ||
             subject_verb_behind(scan, start, end, quote->parent, cue)) &&
            !introduces_more(scan, cue->token, end, quote->parent))
            return true;
        token = next;
    }
    return false;
}

bool speaker_find_manner(const struct speaker_scan *scan, const struct quote *quote,
                         struct speaker_cue *cue)
{
    uint32_t end = range_end(speaker_surroundings(scan, quote));
    uint32_t token = speaker_token_behind(scan, quote, end);
    if (token == INDEX_NONE || token + 2 >= end ||
        !(bits(scan, token) & TRAIT_PASSIVE) ||
        !(bits(scan, token + 1) & TRAIT_CLAUSE) ||
        !speaker_phrase_right(scan, token + 2, end, &cue->phrase))
        return false;
    cue->token = range_end(cue->phrase.tokens);
    return cue->token < end && speaker_is_cue_verb(scan, cue->token);
}
