/* speaker_turns.c - talk in turns: letters for who asks and who answers, lines without
 * names, speech right behind speech. Two who talk alternate (Elson and McKeown 2010,
 * section 4; He, Barbosa and Kondrak 2013, section 4). */
#include "article/speaker_talk.h"

/* "Q." and "A." in front of a line's quotation: the class of its letter, or NULL. */
static const char *label_of(const struct speaker_scan *scan, const struct quote *quote)
{
    static const char *const classes[] = {"asks", "answers"};
    const struct document *document = scan->document;
    uint32_t first = document->paragraphs[quote->paragraph].tokens.first;
    const struct token *token = &document->tokens.tokens[first];
    if (quote->parent != INDEX_NONE || quote->tokens.first > first + 3 ||
        quote->tokens.first < first + 2 || !(token->flags & TOKEN_CAPITAL))
        return NULL;
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if (has_class(scan, first, classes[i]))
            return classes[i];
    return NULL;
}

/* Lines that begin with "Q." and "A." belong to whoever asks and answers in the
 * paragraph before them. */
static bool read_labels(const struct speaker_scan *scan, struct document *document,
                        struct error *err)
{
    enum { LABEL_PARAGRAPHS = 8 }; /* back from the first label to the question */
    struct speaker_talkers talkers;
    bool has_talkers = false;
    uint32_t last = INDEX_NONE; /* paragraph with a label */
    for (uint32_t i = 0; i < document->quote_count; i++) {
        struct quote *quote = &document->quotes[i];
        const char *label = label_of(scan, quote);
        if (!label)
            continue;
        struct range tokens = document->paragraphs[quote->paragraph].tokens;
        uint32_t from = last != INDEX_NONE ? last + 1
                        : quote->paragraph > LABEL_PARAGRAPHS
                            ? quote->paragraph - LABEL_PARAGRAPHS
                            : 0;
        struct speaker_talkers found;
        if (speaker_find_talkers(scan, document->paragraphs[from].tokens.first,
                                 tokens.first, &found)) {
            talkers = found;
            has_talkers = true;
        }
        last = quote->paragraph;
        if (!has_talkers || (quote->speaker.source != SPEAKER_NONE &&
                             quote->speaker.source != SPEAKER_INHERITED))
            continue;
        if (!speaker_assign(
                scan, document, quote,
                strcmp(label, "asks") == 0 ? &talkers.asker : &talkers.asked, err))
            return false;
    }
    return true;
}

/* Speech in turns: quotations of which none stands in another one, from `first` on. */
struct talk {
    uint32_t first;
    uint32_t end;         /* behind the last */
    uint32_t bare_count;  /* without a word beside them that names anybody */
    uint32_t question;    /* the place of the first that asks; INDEX_NONE */
    struct speaker of[2]; /* whose those at even and at odd places are, if known */
};

static uint32_t outer_before(const struct document *document, uint32_t index)
{
    while (index > 0)
        if (document->quotes[--index].parent == INDEX_NONE)
            return index;
    return INDEX_NONE;
}

static uint32_t outer_behind(const struct document *document, uint32_t index)
{
    do
        index++;
    while (index < document->quote_count &&
           document->quotes[index].parent != INDEX_NONE);
    return index;
}

static bool has_own_cue(const struct quote *quote)
{
    return quote->speaker.source == SPEAKER_CUE ||
           quote->speaker.source == SPEAKER_PRONOUN;
}

static bool is_same_speaker(const struct speaker_scan *scan, const struct speaker *left,
                            const struct speaker *right)
{
    return left->name && right->name &&
           speaker_key_of(scan, left) == speaker_key_of(scan, right);
}

/* Does a quotation begin its paragraph and end in it, as a turn of talk does? */
static bool is_turn(const struct document *document, uint32_t index, uint32_t paragraph)
{
    const struct quote *quote = &document->quotes[index];
    return quote->paragraph == paragraph && quote->last_paragraph == paragraph &&
           quote->opening.start == document->paragraphs[paragraph].span.start &&
           speaker_is_speech(quote);
}

/* Is this speech without a word beside it that names anybody? */
static bool is_bare_line(const struct speaker_scan *scan, uint32_t index,
                         uint32_t paragraph)
{
    const struct quote *quote = &scan->document->quotes[index];
    return is_turn(scan->document, index, paragraph) && !has_own_cue(quote) &&
           quote->marks == QUOTE_MARKS_COMPLETE &&
           speaker_is_all_quotation(scan, quote);
}

/* “Mr Rowe, was it you?”, “Was it you, Mr Rowe?”: whom speech addresses. */
static bool find_addressee(const struct speaker_scan *scan, const struct quote *quote,
                           struct speaker_phrase *phrase)
{
    uint32_t end = range_end(quote->tokens);
    for (uint32_t i = quote->tokens.first; i < end; i++) {
        bool is_front = i == quote->tokens.first;
        if (!(is_front || is_sign(scan, i - 1, ",")) ||
            !speaker_phrase_right(scan, i, end, phrase) || !phrase->is_name ||
            !speaker_is_person(scan, phrase))
            continue;
        uint32_t after = range_end(phrase->tokens);
        bool is_told_of = is_front && after + 1 < end && /* Ada, the barmaid, did. */
                          (bits(scan, after + 1) & TRAIT_ARTICLE);
        if (after < end && is_sign(scan, after, is_front ? "," : ".!?") && !is_told_of)
            return true;
    }
    return false;
}

/* Let the quotations of a talk tell whose its turns are. False if they do not agree, so
 * that it is no talk of two. */
static bool read_anchors(const struct speaker_scan *scan, struct talk *talk)
{
    const struct document *document = scan->document;
    uint32_t place = 0;
    for (uint32_t i = talk->first; i < talk->end;
         i = outer_behind(document, i), place++) {
        const struct quote *quote = &document->quotes[i];
        struct speaker *of = &talk->of[place % 2];
        if (talk->question == INDEX_NONE && quote_ends_with(scan, quote, "?"))
            talk->question = place;
        if (!quote->speaker.name ||
            !(has_own_cue(quote) || (place == 0 && talk->bare_count > 0)))
            continue;
        if (of->name && !is_same_speaker(scan, of, &quote->speaker))
            return false;
        *of = quote->speaker;
    }
    return !is_same_speaker(scan, &talk->of[0], &talk->of[1]);
}

/* Whoever is addressed in a turn has the next one, and not this one. */
static bool read_addressees(const struct speaker_scan *scan, struct talk *talk,
                            struct document *document, struct error *err)
{
    uint32_t place = 0;
    for (uint32_t i = talk->first; i < talk->end;
         i = outer_behind(document, i), place++) {
        struct speaker *of = &talk->of[place % 2];
        struct speaker *next = &talk->of[(place + 1) % 2];
        struct speaker addressee = {0};
        struct speaker_phrase phrase;
        if (!find_addressee(scan, &document->quotes[i], &phrase))
            continue;
        if (!speaker_name_phrase(scan, &phrase, &addressee, &document->arena, err))
            return false;
        if (is_same_speaker(scan, of, &addressee))
            *of = (struct speaker){0};
        if (!next->name)
            *next = addressee;
    }
    return true;
}

/* Finch asked Orr what he saw. / “A rope?” / “Mine.”: the two are who asks and who is
 * asked in the paragraphs before. */
static bool read_talkers(const struct speaker_scan *scan, struct talk *talk,
                         struct document *document, struct error *err)
{
    enum { ASKED_PARAGRAPHS = 4 };
    uint32_t paragraph = document->quotes[talk->first].paragraph;
    uint32_t from = paragraph > ASKED_PARAGRAPHS ? paragraph - ASKED_PARAGRAPHS : 0;
    struct speaker asker = {0};
    struct speaker asked = {0};
    struct speaker_talkers talkers;
    if (talk->question == INDEX_NONE ||
        !speaker_find_talkers(scan, document->paragraphs[from].tokens.first,
                              document->quotes[talk->first].tokens.first, &talkers))
        return true;
    if (!speaker_name_phrase(scan, &talkers.asker, &asker, &document->arena, err) ||
        !speaker_name_phrase(scan, &talkers.asked, &asked, &document->arena, err))
        return false;
    uint32_t asks = talk->question % 2;
    for (uint32_t i = 0; i < 2; i++)
        if (is_same_speaker(scan, &talk->of[i], &asker))
            asks = i;
        else if (is_same_speaker(scan, &talk->of[i], &asked))
            asks = 1 - i;
        else if (talk->of[i].name && has_own_cue(&document->quotes[talk->first]))
            return true; /* somebody else talks here */
    talk->of[asks] = asker;
    talk->of[1 - asks] = asked;
    return true;
}

/* Are there three turns, and not only a question behind a speech? */
static bool is_long(const struct document *document, const struct talk *talk)
{
    return outer_behind(document, outer_behind(document, talk->first)) < talk->end;
}

/* Of one who talks, whose turns are those at `known`, let what is around tell the
 * other: the two who talked in turns before, somebody else who spoke right before,
 * whoever he replies to. */
static bool find_other(const struct speaker_scan *scan, struct document *document,
                       struct talk *talk, uint32_t known,
                       const struct speaker *last_two, struct error *err)
{
    enum { NEAR_PARAGRAPHS = 2, NEAR_QUOTES = 16 };
    const struct speaker *one = &talk->of[known];
    struct speaker *other = &talk->of[1 - known];
    const struct quote *first = &document->quotes[talk->first];
    uint32_t near =
        is_long(document, talk) ? outer_before(document, talk->first) : INDEX_NONE;
    struct speaker_phrase phrase;
    for (int i = 0; i < 2; i++)
        if (is_same_speaker(scan, &last_two[i], one)) {
            *other = last_two[1 - i];
            return true;
        }
    for (int i = 0;
         i < NEAR_QUOTES && near != INDEX_NONE &&
         document->quotes[near].last_paragraph + NEAR_PARAGRAPHS > first->paragraph;
         i++, near = outer_before(document, near))
        if (document->quotes[near].speaker.name &&
            !is_same_speaker(scan, &document->quotes[near].speaker, one)) {
            *other = document->quotes[near].speaker;
            return true;
        }
    return known != 0 || talk->question == INDEX_NONE ||
           !speaker_find_interlocutor(scan, first, &phrase) ||
           speaker_name_phrase(scan, &phrase, other, &document->arena, err);
}

/* "Marsh agreed to answer a few questions. / “Since when?”": does the sentence before
 * speech tell that its subject answers? */
static bool is_asked_first(const struct speaker_scan *scan, const struct talk *talk)
{
    const struct document *document = scan->document;
    const struct quote *first = &document->quotes[talk->first];
    uint32_t home = document_sentence_of(document, first->tokens.first);
    if (home == 0 || talk->question != 0 || has_own_cue(first))
        return false;
    struct range tokens = document->sentences[home - 1].tokens;
    bool has_answer = false;
    bool has_questions = false;
    for (uint32_t i = tokens.first;
         i < range_end(tokens) && i < tokens.first + SENTENCE_TOKENS; i++)
        if (scan->cover[i] == INDEX_NONE) {
            has_answer |= has_class(scan, i, "reply") || has_class(scan, i, "answers");
            has_questions |= has_class(scan, i, "questions");
        }
    return has_answer && has_questions;
}

/* Share out what two say in turns. */
static bool share_talk(const struct speaker_scan *scan, struct document *document,
                       struct talk *talk, struct speaker *last_two, struct error *err)
{
    uint32_t place = 0;
    if (!read_anchors(scan, talk))
        return true;
    if (is_asked_first(scan, talk) && !talk->of[1].name) {
        talk->of[1] = talk->of[0];
        talk->of[0] = (struct speaker){0};
    }
    if (!read_addressees(scan, talk, document, err) ||
        !read_talkers(scan, talk, document, err))
        return false;
    bool is_led =
        !is_bare_line(scan, talk->first, document->quotes[talk->first].paragraph);
    for (uint32_t known = 0; known < 2 && is_led; known++)
        if (talk->of[known].name && !talk->of[1 - known].name &&
            !find_other(scan, document, talk, known, last_two, err))
            return false;
    if (is_same_speaker(scan, &talk->of[0], &talk->of[1]))
        return true;
    bool is_known = talk->of[0].name && talk->of[1].name;
    if (!is_known &&
        (talk->question == INDEX_NONE || (is_led && !is_long(document, talk))))
        return true;
    for (uint32_t i = talk->first; i < talk->end; i = outer_behind(document, i)) {
        struct quote *quote = &document->quotes[i];
        const struct speaker *of = &talk->of[place++ % 2];
        if (has_own_cue(quote))
            continue;
        quote->speaker = *of;
        if (!of->name)
            continue;
        quote->speaker.source = SPEAKER_INHERITED;
        quote->speaker.cue = (struct span){quote->span.start, quote->span.start};
    }
    if (is_known)
        memcpy(last_two, talk->of, sizeof talk->of);
    return true;
}

/* Bare lines in a row from `first` on, with the speech in the paragraph before them and
 * a turn with a name behind them. Sets *next behind them. */
static struct talk read_lines(const struct speaker_scan *scan, uint32_t first,
                              uint32_t *next)
{
    const struct document *document = scan->document;
    uint32_t paragraph = document->quotes[first].paragraph;
    uint32_t last = outer_before(document, first);
    struct talk talk = {first, first, 0, INDEX_NONE, {{0}, {0}}};
    while (talk.end < document->quote_count &&
           is_bare_line(scan, talk.end, paragraph + talk.bare_count)) {
        talk.bare_count++;
        talk.end = outer_behind(document, talk.end);
    }
    *next = talk.end;
    if (last != INDEX_NONE && document->quotes[last].last_paragraph + 1 == paragraph &&
        speaker_is_speech(&document->quotes[last]))
        talk.first = last;
    if (talk.end < document->quote_count && has_own_cue(&document->quotes[talk.end]) &&
        is_turn(document, talk.end, paragraph + talk.bare_count))
        talk.end = outer_behind(document, talk.end);
    return talk;
}

/* Is it talk, and not what one says in paragraphs of its own: several lines, one
 * between two of the same, or one that asks? */
static bool is_talk(const struct speaker_scan *scan, const struct talk *talk,
                    uint32_t bare, uint32_t next)
{
    const struct quote *quotes = scan->document->quotes;
    return talk->bare_count > 1 || quote_ends_with(scan, &quotes[bare], "?") ||
           span_is_empty(quotes[bare].closing) ||
           (talk->first < bare && talk->end > next &&
            is_same_speaker(scan, &quotes[talk->first].speaker, &quotes[next].speaker));
}

static bool share_lines(const struct speaker_scan *scan, struct document *document,
                        struct speaker *last_two, struct error *err)
{
    uint32_t next;
    for (uint32_t i = 0; i < document->quote_count; i = next) {
        next = outer_behind(document, i);
        if (document->quotes[i].parent != INDEX_NONE ||
            !is_bare_line(scan, i, document->quotes[i].paragraph))
            continue;
        struct talk talk = read_lines(scan, i, &next);
        if (is_talk(scan, &talk, i, next) &&
            !share_talk(scan, document, &talk, last_two, err))
            return false;
    }
    return true;
}

/* Does nothing but marks part a quotation from the next one? */
static bool touches_next(const struct speaker_scan *scan, uint32_t index, uint32_t next)
{
    const struct document *document = scan->document;
    const struct quote *quote = &document->quotes[index];
    if (next >= document->quote_count || quote->form == QUOTE_HEADING ||
        quote->marks != QUOTE_MARKS_COMPLETE ||
        document->quotes[next].paragraph != quote->last_paragraph ||
        document->quotes[next].last_paragraph != quote->paragraph)
        return false;
    for (uint32_t i = range_end(quote->tokens); i < document->quotes[next].tokens.first;
         i++)
        if (!scan->is_mark[i])
            return false;
    return true;
}

/* “Was it you?” asked Orr. “It was,” said Finch. “Alone?” “Alone.”: where the speech
 * before in the paragraph answers the one before that, whoever asked there asks again.
 */
static void go_on_asking(const struct speaker_scan *scan, struct document *document,
                         const struct talk *talk)
{
    uint32_t answer = outer_before(document, talk->first);
    uint32_t question =
        answer != INDEX_NONE ? outer_before(document, answer) : INDEX_NONE;
    uint32_t place = 0;
    if (question == INDEX_NONE)
        return;
    const struct quote *quotes = document->quotes;
    if (quotes[question].paragraph != quotes[talk->first].paragraph ||
        !quote_ends_with(scan, &quotes[talk->first], "?") ||
        !quote_ends_with(scan, &quotes[question], "?") ||
        !has_own_cue(&quotes[question]) || !has_own_cue(&quotes[answer]) ||
        is_same_speaker(scan, &quotes[question].speaker, &quotes[answer].speaker))
        return;
    for (uint32_t i = talk->first; i < talk->end; i = outer_behind(document, i))
        if (!has_own_cue(&quotes[i]))
            speaker_inherit_from(&document->quotes[i],
                                 &quotes[place++ % 2 == 0 ? question : answer]);
}

/* “Your hand?” “It is.” “Who held it?”: speech right behind speech, with a question in
 * it. */
static bool share_touching(const struct speaker_scan *scan, struct document *document,
                           struct speaker *last_two, struct error *err)
{
    for (uint32_t i = 0; i < document->quote_count;) {
        struct talk talk = {i, i, 0, INDEX_NONE, {{0}, {0}}};
        bool has_question = false;
        bool is_touching = document->quotes[i].parent == INDEX_NONE;
        while (is_touching) {
            uint32_t next = outer_behind(document, talk.end);
            has_question |= quote_ends_with(scan, &document->quotes[talk.end], "?");
            is_touching = touches_next(scan, talk.end, next);
            talk.end = next;
        }
        if (has_question && outer_behind(document, talk.first) < talk.end)
            go_on_asking(scan, document, &talk);
        uint32_t answer = outer_behind(document, i);
        if (talk.end == outer_behind(document, answer) && has_question &&
            has_own_cue(&document->quotes[answer]) &&
            !has_own_cue(&document->quotes[i]) && /* “Is it?” “No,” said Orr. */
            is_same_speaker(scan, &document->quotes[i].speaker,
                            &document->quotes[answer].speaker))
            document->quotes[i].speaker = (struct speaker){0};
        i = talk.end > i ? talk.end : i + 1;
        if (has_question && outer_behind(document, talk.first) < talk.end &&
            !share_talk(scan, document, &talk, last_two, err))
            return false;
    }
    return true;
}

bool speaker_take_turns(const struct speaker_scan *scan, struct document *document,
                        struct error *err)
{
    struct speaker last_two[2] = {{0}, {0}};
    return speaker_answer_questions(scan, document, err) &&
           share_lines(scan, document, last_two, err) &&
           read_labels(scan, document, err) &&
           share_touching(scan, document, last_two, err);
}
