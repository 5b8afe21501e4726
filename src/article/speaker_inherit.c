/* speaker_inherit.c - speech without a cue of its own: what came before it tells, or
 * what comes next. */
#include "article/speaker_talk.h"

void speaker_inherit_from(struct quote *quote, const struct quote *from)
{
    quote->speaker = from->speaker;
    quote->speaker.source = SPEAKER_INHERITED;
    quote->speaker.cue = (struct span){quote->span.start, quote->span.start};
}

bool speaker_is_all_quotation(const struct speaker_scan *scan,
                              const struct quote *quote)
{
    struct range sentences = scan->document->paragraphs[quote->paragraph].sentences;
    return scan->narrated[sentences.first] == scan->narrated[range_end(sentences)];
}

bool speaker_is_speech(const struct quote *quote)
{
    return quote->parent == INDEX_NONE && quote->form != QUOTE_FRAGMENT &&
           quote->form != QUOTE_HEADING;
}

/* Speech after a dash has no closing mark: each paragraph of it is another one's turn.
 */
static bool is_turn(const struct quote *quote)
{
    return quote->marks == QUOTE_MARKS_COMPLETE && span_is_empty(quote->closing);
}

/* The one speaker of the paragraph in which a quotation stands; NULL if it has more. */
static const struct quote *only_speaker(const struct document *document, uint32_t last)
{
    const struct quote *quote = &document->quotes[last];
    for (uint32_t i = last; i-- > 0;) {
        const struct quote *other = &document->quotes[i];
        if (other->last_paragraph != quote->last_paragraph)
            break;
        if (other->parent == INDEX_NONE &&
            (!other->speaker.name || !quote->speaker.name ||
             strcmp(other->speaker.name, quote->speaker.name) != 0))
            return NULL;
    }
    return quote;
}

/* “A,” said Marsh, whom friends call “Hook”. “B.”: the speech in the sentence of a
 * fragment goes on behind it, not the fragment. */
static uint32_t speech_beside(const struct document *document, uint32_t index)
{
    enum { BESIDE_QUOTES = 8 }; /* of one sentence that are looked at */
    const struct quote *fragment = &document->quotes[index];
    uint32_t home = document_sentence_of(document, fragment->tokens.first);
    for (uint32_t i = index;
         i-- > 0 && index - i < BESIDE_QUOTES && !speaker_is_speech(fragment);) {
        const struct quote *quote = &document->quotes[i];
        if (quote->last_paragraph != fragment->paragraph ||
            document_sentence_of(document, range_end(quote->tokens) - 1) != home)
            break;
        if (speaker_is_speech(quote) && quote->speaker.name)
            return i;
    }
    return index;
}

/* Does the sentence around a fragment go on with somebody's report, as its verb's form
 * tells where a language has one for that ("Dafür sei er nicht „zuständig“ gewesen"),
 * or a verb of reporting that needs no subject ("Luego reconoció que era «un error»")?
 */
static bool is_in_report(const struct speaker_scan *scan, const struct quote *quote)
{
    const struct document *document = scan->document;
    uint32_t home = document_sentence_of(document, quote->tokens.first);
    struct range tokens = document->sentences[home].tokens;
    if (quote->form != QUOTE_FRAGMENT || quote->parent != INDEX_NONE)
        return false;
    bool needs_no_subject = scan->rules.pro_drop;
    uint32_t end = speaker_reach_on(range_end(quote->tokens), range_end(tokens));
    for (uint32_t i = speaker_reach_back(quote->tokens.first, tokens.first); i < end;
         i++)
        if (scan->cover[i] == INDEX_NONE &&
            (has_class(scan, i, "reported") ||
             (needs_no_subject && i < quote->tokens.first &&
              speaker_is_cue_verb(scan, i))))
            return true;
    return false;
}

/* «No», admite.: does a verb of reporting without a subject stand behind speech? */
static bool has_bare_verb_behind(const struct speaker_scan *scan,
                                 const struct quote *quote)
{
    uint32_t end = range_end(speaker_surroundings(scan, quote));
    uint32_t verb = speaker_token_behind(scan, quote, end);
    for (uint32_t i = quote->tokens.first + 1; i + 2 < range_end(quote->tokens); i++)
        if (is_sign(scan, i, "-") && (bits(scan, i + 1) & TRAIT_SAY) &&
            is_sign(scan, i + 2, "-")) /* «Desde arriba —dice— no se ve» */
            return true;
    if (verb != INDEX_NONE && is_sign(scan, verb, ","))
        verb = speaker_step_right(scan, verb, end, quote->parent);
    return verb != INDEX_NONE && (bits(scan, verb) & TRAIT_SAY);
}

/* “No,” said X. Marsh shook her head. “Yes.”: does the sentence before, without any
 * quotation in it, tell of a gesture that takes the word? */
static bool has_gesture(const struct speaker_scan *scan, const struct quote *quote)
{
    const struct document *document = scan->document;
    uint32_t home = document_sentence_of(document, quote->tokens.first);
    bool found = false;
    if (home == 0 || quote->form == QUOTE_FRAGMENT)
        return false;
    struct range tokens = document->sentences[home - 1].tokens;
    if (tokens.count > SPEAKER_REACH)
        return false;
    for (uint32_t i = tokens.first; i < range_end(tokens); i++) {
        if (scan->cover[i] != INDEX_NONE)
            return false;
        found |= has_class(scan, i, "gesture");
    }
    return found;
}

bool speaker_assign(const struct speaker_scan *scan, struct document *document,
                    struct quote *quote, const struct speaker_phrase *phrase,
                    struct error *err)
{
    if (!speaker_name_phrase(scan, phrase, &quote->speaker, &document->arena, err))
        return false;
    quote->speaker.source = SPEAKER_INHERITED;
    quote->speaker.nearest = quote->speaker.span;
    quote->speaker.cue = (struct span){quote->span.start, quote->span.start};
    return true;
}

/* “A,” said X. And at night? “B.”: does narration that asks stand right before speech,
 * in its paragraph or as a line of its own, so that it answers? */
static bool answers_narration(const struct speaker_scan *scan,
                              const struct quote *quote)
{
    const struct document *document = scan->document;
    uint32_t home = document_sentence_of(document, quote->tokens.first);
    if (home == 0 || quote->form == QUOTE_FRAGMENT)
        return false;
    struct range before = document->sentences[home - 1].tokens;
    uint32_t last = range_end(before) - 1;
    return before.count > 0 && scan->cover[before.first] == INDEX_NONE &&
           scan->cover[last] == INDEX_NONE && !scan->is_mark[last] &&
           is_sign(scan, last, "?");
}

/* The quotation whose speaker goes on with this one; NULL if none does. */
static const struct quote *goes_on_from(const struct speaker_scan *scan,
                                        const struct quote *quote, uint32_t previous,
                                        bool is_report)
{
    const struct document *document = scan->document;
    if (previous == INDEX_NONE)
        return NULL;
    const struct quote *before = &document->quotes[speech_beside(document, previous)];
    uint32_t paragraphs = quote->paragraph - before->last_paragraph;
    if (!speaker_is_speech(before))
        return NULL;
    if (paragraphs == 0)
        return before;
    if (is_report)
        return NULL;
    if (paragraphs <= 2 && answers_narration(scan, quote))
        return before;
    return paragraphs == 1 && !is_turn(quote) && speaker_is_all_quotation(scan, quote)
               ? only_speaker(document, previous)
               : NULL;
}

/* Does speech end the paragraph before one, so that its narration does not lead to it?
 */
static bool is_behind_speech(const struct document *document, const struct quote *quote,
                             uint32_t previous)
{
    return previous != INDEX_NONE && speaker_is_speech(&document->quotes[previous]) &&
           document->quotes[previous].last_paragraph + 1 == quote->paragraph;
}

/* Who reports, by a noun or a name, among the words of narration that begin at a
 * sentence's front and end before a token. */
static bool reporter_among(const struct speaker_scan *scan, uint32_t front,
                           uint32_t end, struct speaker_phrase *phrase)
{
    uint32_t first = speaker_reach_back(end, front);
    for (uint32_t i = end; i-- > first;)
        if (scan->cover[i] == INDEX_NONE && speaker_is_cue_verb(scan, i) &&
            (bits(scan, i) & (TRAIT_SAY | TRAIT_TELL)) && !(bits(scan, i) & TRAIT_WEAK))
            return speaker_subject_of(scan, i, first, end, INDEX_NONE, phrase) &&
                   !phrase->is_pronoun && speaker_is_person(scan, phrase);
    return false;
}

/* "Zwei Drittel seien zugesagt, sagte die Vorsitzende. „Wir sammeln.“": people without
 * a name who report in the sentence before, in the paragraph of a quotation. */
static bool reporter_before(const struct speaker_scan *scan, const struct quote *quote,
                            struct speaker_phrase *phrase)
{
    const struct document *document = scan->document;
    uint32_t home = document_sentence_of(document, quote->tokens.first);
    if (home == 0 || document->sentences[home - 1].paragraph != quote->paragraph)
        return false;
    struct range tokens = document->sentences[home - 1].tokens;
    return reporter_among(scan, tokens.first, range_end(tokens), phrase);
}

bool speaker_inherit(const struct speaker_scan *scan, struct document *document,
                     uint32_t index, uint32_t previous, struct error *err)
{
    struct quote *quote = &document->quotes[index];
    bool is_report = is_in_report(scan, quote);
    struct speaker_phrase reporter;
    if (!speaker_is_speech(quote) && !is_report)
        return true;
    if (is_report && !scan->rules.pro_drop && /* ..., sagte die Wirtin; es sei „aus“ */
        reporter_among(scan, speaker_sentence_front(scan, quote->tokens.first, 0),
                       quote->tokens.first, &reporter))
        return speaker_assign(scan, document, quote, &reporter, err);
    const struct speaker_mention *turned =
        speaker_subject_before(scan, quote->tokens.first);
    bool is_bare = scan->rules.pro_drop && has_bare_verb_behind(scan, quote);
    if (!turned && (is_bare || (scan->rules.pro_drop && is_report)))
        turned = speaker_dropped_subject(scan, quote->tokens.first);
    bool is_new_subject =
        turned && turned->phrase.is_name && is_report && scan->rules.pro_drop;
    bool is_between =
        turned && is_bare && previous != INDEX_NONE && /* Su hijo duda. */
        turned->phrase.tokens.first > range_end(document->quotes[previous].tokens);
    if (turned &&
        (is_between || (is_report && (turned->is_speaking || is_new_subject)) ||
         (!is_report && has_gesture(scan, quote))))
        return speaker_assign(scan, document, quote, &turned->phrase, err);
    const struct quote *from = goes_on_from(scan, quote, previous, is_report);
    if (from && (from->speaker.name || !turned)) {
        speaker_inherit_from(quote, from);
        return true;
    }
    if (!turned && !is_report && !is_behind_speech(document, quote, previous) &&
        speaker_is_all_quotation(scan, quote))
        turned = speaker_dropped_subject(scan, quote->tokens.first);
    if (turned)
        return speaker_assign(scan, document, quote, &turned->phrase, err);
    return is_report || !reporter_before(scan, quote, &reporter) ||
           speaker_assign(scan, document, quote, &reporter, err);
}

void speaker_inherit_backwards(struct document *document)
{
    enum { NEAR_SENTENCES = 2 }; /* “A.” The man rose. “B,” said X. */
    for (size_t i = document->quote_count; i-- > 1;) {
        struct quote *quote = &document->quotes[i - 1];
        const struct quote *next = &document->quotes[i];
        if (speaker_is_speech(quote) && speaker_is_speech(next) &&
            quote->speaker.source == SPEAKER_NONE && next->speaker.name &&
            next->paragraph == quote->last_paragraph &&
            document_sentence_of(document, range_end(quote->tokens) - 1) +
                    NEAR_SENTENCES >=
                document_sentence_of(document, next->tokens.first))
            speaker_inherit_from(quote, next);
    }
}
