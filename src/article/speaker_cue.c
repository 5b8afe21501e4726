/*
 * speaker_cue.c - the cue beside a quotation: behind it (said X; X said), before it
 * (X said; according to X; X's refrain), or at the end of its sentence.
 */
#include "article/speaker_scan.h"

#include <string.h>

enum {
    /* From a quotation back to a comma's worth of narration that reports it. */
    BEHIND_TOKENS = 40,
};

static uint32_t bits(const struct speaker_scan *scan, uint32_t token)
{
    return scan->traits.of_token[token];
}

static bool is_sign(const struct speaker_scan *scan, uint32_t token, const char *signs)
{
    return speaker_is_sign(&scan->text, token, signs);
}

/* The tokens in which a quotation's cue may stand: its paragraphs, or the quotation
 * around it. */
static struct range surroundings(const struct speaker_scan *scan,
                                 const struct quote *quote)
{
    const struct document *document = scan->document;
    uint32_t first = document->paragraphs[quote->paragraph].tokens.first;
    uint32_t end = range_end(document->paragraphs[quote->last_paragraph].tokens);

    if (quote->parent != INDEX_NONE) {
        struct range outer = document->quotes[quote->parent].tokens;
        first = outer.first;
        end = range_end(outer);
    }
    return (struct range){first, end - first};
}

static bool ends_with(const struct speaker_scan *scan, const struct quote *quote,
                      const char *signs)
{
    char c = scan->document->text.bytes[quote->span.end - 1];

    return strchr(signs, c) != NULL;
}

/* Does the sentence go on behind its verb with more than an addressee or a day: with a
 * clause, or with another quotation that this cue introduces? */
static bool introduces_more(const struct speaker_scan *scan, uint32_t verb,
                            uint32_t end, uint32_t level)
{
    uint32_t token = verb;

    for (int i = 0; i < 8; i++) {
        uint32_t next = speaker_step_right(&scan->text, token, end, level);
        if (next == INDEX_NONE)
            return false;
        if (next != token + 1 || is_sign(scan, next, ":"))
            return true;
        if (is_sign(scan, next, ",.;"))
            return false;
        if (bits(scan, next) & TRAIT_CLAUSE)
            return true;
        token = next;
    }
    return true;
}

/* "X said", "X, an auditor, said" right behind a quotation. */
static bool subject_verb_behind(const struct speaker_scan *scan, uint32_t token,
                                uint32_t end, uint32_t level, struct speaker_cue *cue)
{
    struct speaker_phrase phrase;

    if (!speaker_phrase_right(&scan->text, token, end, &phrase))
        return false;
    uint32_t next = range_end(phrase.tokens);
    bool inserted = false;
    for (int i = 0; i < BEHIND_TOKENS && next < end; i++, next++) {
        if (scan->cover[next] != level || scan->text.is_mark[next])
            return false;
        if (is_sign(scan, next, ",")) {
            inserted = !inserted;
            continue;
        }
        if (is_sign(scan, next, ".;:!?"))
            return false;
        if (speaker_is_cue_verb(&scan->text, next) && !inserted &&
            (bits(scan, next) & (TRAIT_SAY | TRAIT_TELL))) {
            struct speaker_phrase subject;
            if (!speaker_subject_of(&scan->text, next, token, end, level, &subject))
                return false;
            cue->phrase = subject;
            cue->token = next;
            return true;
        }
        if (bits(scan, next) & TRAIT_CLAUSE)
            return false;
    }
    return false;
}

static bool verb_subject_behind(const struct speaker_scan *scan, uint32_t token,
                                uint32_t end, struct speaker_cue *cue)
{
    uint32_t next = token + 1;

    while (next < end && (bits(scan, token) & TRAIT_AUXILIARY) &&
           !(bits(scan, token) & TRAIT_SUBJECT)) /* a déclaré */
        token = next++;
    if (token >= end || !(bits(scan, token) & (TRAIT_SAY | TRAIT_TELL)))
        return false;
    if (bits(scan, token) & TRAIT_SUBJECT) { /* dit-il */
        cue->token = token;
        cue->phrase = (struct speaker_phrase){.tokens = {token, 1},
                                              .name = {token, 1},
                                              .traits = bits(scan, token),
                                              .is_pronoun = true};
        return true;
    }
    if (next + 1 < end && (bits(scan, next) & TRAIT_OBJECT) &&
        (bits(scan, next + 1) & TRAIT_ARTICLE)) /* erinnerte sich die Wirtin */
        next++;
    while (next < end && (bits(scan, next) & TRAIT_ADVERB))
        next++;
    if (!speaker_phrase_right(&scan->text, next, end, &cue->phrase))
        return false;
    cue->token = token;
    return true;
}

static bool according_behind(const struct speaker_scan *scan, uint32_t token,
                             uint32_t end, struct speaker_cue *cue)
{
    uint32_t next = token + 1;

    if (!(bits(scan, token) & TRAIT_ACCORDING))
        return false;
    if (next < end && (bits(scan, next) & TRAIT_PREPOSITION))
        next++;
    if (!speaker_phrase_right(&scan->text, next, end, &cue->phrase))
        return false;
    cue->token = token;
    return true;
}

/* Right behind the closing mark. */
static bool find_behind(const struct speaker_scan *scan, const struct quote *quote,
                        struct speaker_cue *cue)
{
    struct range around = surroundings(scan, quote);
    uint32_t end = range_end(around);
    uint32_t last = range_end(quote->tokens) - 1;
    uint32_t token = speaker_step_right(&scan->text, last, end, quote->parent);
    bool paused = ends_with(scan, quote, ",!?");

    if (token == INDEX_NONE)
        return false;
    if (is_sign(scan, token, ",-") ||
        (quote->form == QUOTE_HEADING && is_sign(scan, token, ":"))) {
        bool is_colon = is_sign(scan, token, ":");
        token = speaker_step_right(&scan->text, token, end, quote->parent);
        paused = true;
        if (token == INDEX_NONE)
            return false;
        if (is_colon) {
            cue->token = INDEX_NONE;
            return speaker_phrase_right(&scan->text, token, end, &cue->phrase);
        }
    }
    if (scan->cover[token] != quote->parent)
        return false;
    if (verb_subject_behind(scan, token, end, cue) ||
        according_behind(scan, token, end, cue))
        return true;
    if (quote->form == QUOTE_FRAGMENT && !paused)
        return false;
    if (!subject_verb_behind(scan, token, end, quote->parent, cue))
        return false;
    if (ends_with(scan, quote, ".") &&
        introduces_more(scan, cue->token, end, quote->parent))
        return false;
    return true;
}

/* Later in the sentence: "..., Marsh told the Courier last week." */
static bool find_at_end(const struct speaker_scan *scan, const struct quote *quote,
                        struct speaker_cue *cue)
{
    struct range around = surroundings(scan, quote);
    uint32_t end = range_end(around);
    uint32_t token = range_end(quote->tokens) - 1;

    if (ends_with(scan, quote, ".!?"))
        return false;
    for (int i = 0; i < BEHIND_TOKENS; i++) {
        uint32_t next = speaker_step_right(&scan->text, token, end, quote->parent);
        if (next == INDEX_NONE || is_sign(scan, next, ".;:!?"))
            return false;
        if (according_behind(scan, next, end, cue))
            return true;
        if (is_sign(scan, next, ",") && next + 1 < end &&
            (verb_subject_behind(scan, next + 1, end, cue) ||
             subject_verb_behind(scan, next + 1, end, quote->parent, cue)) &&
            !introduces_more(scan, cue->token, end, quote->parent))
            return true;
        token = next;
    }
    return false;
}

/* "Trump's refrain that", "his statement", "a note from the bishop": whose words? */
static bool owner_of_noun(const struct speaker_scan *scan, uint32_t noun,
                          uint32_t first, uint32_t end, struct speaker_cue *cue)
{
    uint32_t start = noun;

    if (noun + 1 < end && (bits(scan, noun + 1) & TRAIT_SOURCE) &&
        speaker_phrase_right(&scan->text, noun + 2, end, &cue->phrase)) {
        cue->token = noun;
        return true;
    }
    for (int i = 0; i < 4 && start > first; i++) {
        uint32_t traits = bits(scan, start - 1);
        if (scan->text.is_mark[start - 1] || (traits & TRAIT_PREPOSITION))
            return false;
        start--;
        if (!(traits & TRAIT_POSSESSIVE))
            continue;
        while (start > first && speaker_is_name_token(&scan->text, start - 1))
            start--;
        struct range owner = {start, 1};
        while (!(bits(scan, range_end(owner) - 1) & TRAIT_POSSESSIVE))
            owner.count++;
        cue->phrase = (struct speaker_phrase){
            .tokens = owner,
            .name = owner,
            .traits = bits(scan, range_end(owner) - 1),
            .is_name = speaker_is_name_token(&scan->text, owner.first),
            .is_possessive = true,
        };
        cue->phrase.is_pronoun = !cue->phrase.is_name && owner.count == 1;
        cue->token = noun;
        return true;
    }
    return false;
}

/* The quotation stands in brackets of a noun: shouts of "Shame!" from the gallery. */
static bool source_behind(const struct speaker_scan *scan, const struct quote *quote,
                          struct range around, struct speaker_cue *cue)
{
    uint32_t last = range_end(quote->tokens) - 1;
    uint32_t token =
        speaker_step_right(&scan->text, last, range_end(around), quote->parent);

    return token != INDEX_NONE && (bits(scan, token) & TRAIT_SOURCE) &&
           speaker_phrase_right(&scan->text, token + 1, range_end(around),
                                &cue->phrase);
}

/* "From the gallery came cries of": the source stands first. */
static bool source_in_front(const struct speaker_scan *scan, uint32_t first,
                            uint32_t noun, struct speaker_cue *cue)
{
    return first < noun && (bits(scan, first) & TRAIT_SOURCE) &&
           speaker_phrase_right(&scan->text, first + 1, noun, &cue->phrase);
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
    if (speaker_phrase_right(&scan->text, after + 1, end, &source))
        cue->phrase = source;
}

struct walk {
    struct range around;
    uint32_t first; /* of the sentence */
    uint32_t level;
    bool wants_clause_subject; /* a participle was met */
};

/* What one token left of a quotation says; sets *is_done where the search must stop. */
static bool judge_left(const struct speaker_scan *scan, const struct quote *quote,
                       const struct walk *walk, uint32_t token, struct speaker_cue *cue,
                       bool *is_done)
{
    uint32_t traits = bits(scan, token);
    uint32_t end = range_end(walk->around);

    bool is_progressive = (traits & TRAIT_PARTICIPLE) && token > walk->first &&
                          (bits(scan, token - 1) & TRAIT_PASSIVE);
    if (speaker_is_cue_verb(&scan->text, token) || is_progressive) {
        if ((traits & TRAIT_WEAK) && token + 1 < quote->tokens.first &&
            !scan->text.is_mark[token + 1] && !is_sign(scan, token + 1, ",:"))
            return false;
        if ((traits & TRAIT_CALL) && !(traits & (TRAIT_SAY | TRAIT_TELL)) &&
            quote->form != QUOTE_FRAGMENT && quote->form != QUOTE_HEADING)
            return false;
        cue->token = token;
        if (speaker_subject_of(&scan->text, token, walk->first, quote->tokens.first,
                               walk->level, &cue->phrase)) {
            follow_source(scan, token, cue);
            return true;
        }
        *is_done = (traits & TRAIT_TELL) != 0; /* we were told: who knows by whom */
        return false;
    }
    if ((traits & TRAIT_CUE_NOUN) && !speaker_is_cue_verb(&scan->text, token)) {
        if (owner_of_noun(scan, token, walk->first, quote->tokens.first, cue))
            return true;
        cue->token = token;
        if (source_behind(scan, quote, walk->around, cue) ||
            source_in_front(scan, walk->first, token, cue))
            return true;
    }
    if (traits & TRAIT_ACCORDING)
        return according_behind(scan, token, end, cue);
    return false;
}

/* Before the opening mark, in its sentence. */
static bool find_before(const struct speaker_scan *scan, const struct quote *quote,
                        struct speaker_cue *cue)
{
    const struct document *document = scan->document;
    struct walk walk = {surroundings(scan, quote), 0, quote->parent, false};
    uint32_t token = quote->tokens.first;
    bool is_done = false;
    uint32_t participle = INDEX_NONE;

    uint32_t sentence = document_sentence_of(document, token);
    walk.first = walk.around.first;
    if (sentence < document->sentence_count &&
        document->sentences[sentence].tokens.first > walk.first)
        walk.first = document->sentences[sentence].tokens.first;
    for (int i = 0; i < SPEAKER_REACH && !is_done; i++) {
        token = speaker_step_left(&scan->text, token, walk.first, walk.level);
        if (token == INDEX_NONE)
            break;
        if (is_sign(scan, token, ";") || (i > 0 && is_sign(scan, token, ":")))
            break;
        if (judge_left(scan, quote, &walk, token, cue, &is_done))
            return true;
        if ((bits(scan, token) & TRAIT_PARTICIPLE) && participle == INDEX_NONE)
            participle = token;
    }
    if (participle == INDEX_NONE || is_done)
        return false;
    cue->token = participle;
    return speaker_first_subject(&scan->text, walk.first, participle, walk.level,
                                 &cue->phrase);
}

/* "Smith: “No.”", and a colon after a sentence that has a person for its subject. */
static bool find_colon(const struct speaker_scan *scan, const struct quote *quote,
                       struct speaker_cue *cue)
{
    struct range around = surroundings(scan, quote);
    uint32_t token = speaker_step_left(&scan->text, quote->tokens.first, around.first,
                                       quote->parent);
    uint32_t first = around.first;

    if (token == INDEX_NONE || !is_sign(scan, token, ":"))
        return false;
    uint32_t sentence = document_sentence_of(scan->document, token);
    if (sentence < scan->document->sentence_count &&
        scan->document->sentences[sentence].tokens.first > first)
        first = scan->document->sentences[sentence].tokens.first;
    cue->token = token;
    return speaker_first_subject(&scan->text, first, token, quote->parent,
                                 &cue->phrase) &&
           (cue->phrase.is_name || cue->phrase.is_pronoun ||
            (bits(scan, range_end(cue->phrase.tokens) - 1) & TRAIT_PERSON));
}

/* "‘Heartbroken’ swimmers": in a headline the people stand beside the word. */
static bool find_beside_heading(const struct speaker_scan *scan,
                                const struct quote *quote, struct speaker_cue *cue)
{
    uint32_t end = range_end(surroundings(scan, quote));
    uint32_t token = speaker_step_right(&scan->text, range_end(quote->tokens) - 1, end,
                                        quote->parent);

    if (quote->form != QUOTE_HEADING || token == INDEX_NONE ||
        !(bits(scan, token) & TRAIT_PERSON))
        return false;
    cue->token = INDEX_NONE;
    cue->phrase = (struct speaker_phrase){
        .tokens = {token, 1}, .name = {token, 1}, .traits = bits(scan, token)};
    return true;
}

/* Is the cue's verb right before the opening mark, but for a comma or colon? */
static bool is_adjacent_before(const struct speaker_scan *scan,
                               const struct quote *quote, const struct speaker_cue *cue)
{
    uint32_t token = quote->tokens.first;

    if (cue->token == INDEX_NONE)
        return false;
    while (token > cue->token + 1 && token > 0 &&
           (scan->text.is_mark[token - 1] || is_sign(scan, token - 1, ",:") ||
            scan->cover[token - 1] != quote->parent))
        token--;
    return token == cue->token + 1;
}

bool speaker_find_cue(const struct speaker_scan *scan, const struct quote *quote,
                      struct speaker_cue *cue)
{
    struct speaker_cue other;
    if (speaker_find_particle_cue(scan, quote, cue))
        return true;
    bool has_before = find_before(scan, quote, cue);

    if (has_before && is_adjacent_before(scan, quote, cue))
        return true;
    if (find_behind(scan, quote, &other)) {
        *cue = other;
        return true;
    }
    if (has_before && (bits(scan, cue->token) & (TRAIT_CALL | TRAIT_CUE_NOUN)) &&
        !(bits(scan, cue->token) & (TRAIT_SAY | TRAIT_TELL)))
        return true;
    if (quote->form == QUOTE_FRAGMENT && find_at_end(scan, quote, &other)) {
        *cue = other;
        return true;
    }
    return has_before || find_colon(scan, quote, cue) ||
           find_beside_heading(scan, quote, cue);
}
