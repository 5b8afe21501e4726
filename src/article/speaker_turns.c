/* speaker_turns.c - talk in turns: lines without names, letters for who asks and who
 * answers, speech right behind speech. */
#include "article/speaker_talk.h"

/* The only quotation of a paragraph that begins with it, as a turn of talk does;
 * INDEX_NONE if the paragraph is another one. */
static uint32_t turn_of(const struct document *document, uint32_t index,
                        uint32_t paragraph)
{
    const struct quote *quote = &document->quotes[index];
    uint32_t start = document->paragraphs[paragraph].span.start;

    while (quote->parent != INDEX_NONE && index > 0)
        quote = &document->quotes[--index];
    if (quote->paragraph != paragraph || quote->last_paragraph != paragraph ||
        quote->opening.start != start || !speaker_is_speech(quote))
        return INDEX_NONE;
    return index;
}

static uint32_t outer_before(const struct document *document, uint32_t index)
{
    while (index > 0)
        if (document->quotes[--index].parent == INDEX_NONE)
            return index;
    return INDEX_NONE;
}

uint32_t speaker_find_turn(const struct speaker_scan *scan, uint32_t index)
{
    const struct document *document = scan->document;
    const struct quote *quote = &document->quotes[index];
    uint32_t last = outer_before(document, index);
    uint32_t paragraph = quote->paragraph;

    if (last == INDEX_NONE || paragraph < 2 ||
        turn_of(document, last, paragraph - 1) == INDEX_NONE)
        return INDEX_NONE;
    uint32_t other = outer_before(document, last);
    if (other == INDEX_NONE || turn_of(document, other, paragraph - 2) == INDEX_NONE)
        return INDEX_NONE;
    const char *theirs = document->quotes[last].speaker.name;
    const char *own = document->quotes[other].speaker.name;
    bool is_run = document->quotes[last].speaker.source == SPEAKER_INHERITED;
    for (uint32_t i = index + 1; i < document->quote_count && !is_run; i++)
        if (document->quotes[i].parent == INDEX_NONE) {
            struct speaker_cue cue;
            is_run = turn_of(document, i, paragraph + 1) == i &&
                     speaker_is_all_quotation(scan, &document->quotes[i]) &&
                     !speaker_find_cue(scan, &document->quotes[i], &cue);
            break;
        }
    return is_run && own != NULL && theirs != NULL && strcmp(own, theirs) != 0
               ? other
               : INDEX_NONE;
}

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
        if (label == NULL)
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

/* The next quotation that nothing but marks parts from this one; INDEX_NONE. */
static uint32_t next_touching(const struct speaker_scan *scan, uint32_t index)
{
    const struct document *document = scan->document;
    const struct quote *quote = &document->quotes[index];
    uint32_t next = index + 1;

    while (next < document->quote_count && document->quotes[next].parent != INDEX_NONE)
        next++;
    if (next >= document->quote_count || quote->form == QUOTE_HEADING ||
        quote->marks != QUOTE_MARKS_COMPLETE ||
        document->quotes[next].paragraph != quote->last_paragraph ||
        document->quotes[next].last_paragraph != quote->paragraph)
        return INDEX_NONE;
    for (uint32_t i = range_end(quote->tokens); i < document->quotes[next].tokens.first;
         i++)
        if (!scan->is_mark[i])
            return INDEX_NONE;
    return next;
}

static bool is_question(const struct document *document, const struct quote *quote)
{
    return document->text.bytes[quote->span.end - 1] == '?';
}

static bool has_own_cue(const struct quote *quote)
{
    return quote->speaker.source == SPEAKER_CUE ||
           quote->speaker.source == SPEAKER_PRONOUN;
}

enum {
    RUN_QUOTES = 16,
};

/* “Your hand?” “It is.” “Who held it?”: speech right behind speech, with a question in
 * it, is by two in turns: who asks is named before, or one of them behind his words. */
static bool share_run(const struct speaker_scan *scan, struct document *document,
                      const uint32_t *run, size_t count, struct error *err)
{
    struct speaker_talkers talkers;
    uint32_t first =
        document->paragraphs[document->quotes[run[0]].paragraph].tokens.first;
    size_t question = count;
    size_t anchor = count;

    for (size_t i = count; i-- > 0;) {
        if (is_question(document, &document->quotes[run[i]]))
            question = i;
        if (has_own_cue(&document->quotes[run[i]]))
            anchor = i;
    }
    if (question == count)
        return true;
    bool has_talkers = speaker_find_talkers(
        scan, first, document->quotes[run[0]].tokens.first, &talkers);
    if (!has_talkers && anchor == count)
        return true;
    for (size_t i = 0; i < count; i++) {
        struct quote *quote = &document->quotes[run[i]];
        if (has_own_cue(quote))
            continue;
        if (has_talkers) {
            if (!speaker_assign(
                    scan, document, quote,
                    (i - question) % 2 == 0 ? &talkers.asker : &talkers.asked, err))
                return false;
        } else if ((i - anchor) % 2 == 0) {
            speaker_inherit_from(quote, &document->quotes[run[anchor]]);
        } else {
            quote->speaker = (struct speaker){0};
        }
    }
    return true;
}

static bool share_runs(const struct speaker_scan *scan, struct document *document,
                       struct error *err)
{
    uint32_t run[RUN_QUOTES];
    size_t count = 0;

    for (uint32_t i = 0; i < document->quote_count; i++) {
        if (document->quotes[i].parent != INDEX_NONE)
            continue;
        if (count == RUN_QUOTES)
            count = 0; /* no talk is that dense */
        run[count++] = i;
        uint32_t next = next_touching(scan, i);
        if (next != INDEX_NONE)
            continue;
        if (count > 1 && !share_run(scan, document, run, count, err))
            return false;
        count = 0;
    }
    return true;
}

/* A line of talk without a word that names anybody. */
static bool is_bare_line(const struct speaker_scan *scan, uint32_t index,
                         uint32_t paragraph)
{
    const struct quote *quote = &scan->document->quotes[index];

    return turn_of(scan->document, index, paragraph) == index && !has_own_cue(quote) &&
           quote->marks == QUOTE_MARKS_COMPLETE &&
           speaker_is_all_quotation(scan, quote);
}

static bool is_same_speaker(const struct quote *left, const struct quote *right)
{
    return left->speaker.name != NULL && right->speaker.name != NULL &&
           strcmp(left->speaker.name, right->speaker.name) == 0;
}

/* Bare lines [first, end) behind an answer: questions are by whoever it answers. */
static bool share_with_answer(const struct speaker_scan *scan,
                              struct document *document, uint32_t first, uint32_t end,
                              struct error *err)
{
    uint32_t last = outer_before(document, first);
    struct speaker_phrase other;

    if (last == INDEX_NONE || document->quotes[last].speaker.name == NULL ||
        !speaker_find_interlocutor(scan, &document->quotes[last], &other) ||
        speaker_person_key(scan, range_end(other.name) - 1) ==
            speaker_key_of(scan, &document->quotes[last].speaker))
        return true;
    for (uint32_t i = first; i < end; i++) {
        struct quote *quote = &document->quotes[i];
        if (quote->parent != INDEX_NONE)
            continue;
        if (!is_question(document, quote))
            speaker_inherit_from(quote, &document->quotes[last]);
        else if (!speaker_assign(scan, document, quote, &other, err))
            return false;
    }
    return true;
}

/* Finch asked Orr what he saw. / “A rope,” he said. / “Which?” / “Mine.”: bare lines
 * behind the words of one of the two, with a question among them. */
static bool share_questions(const struct speaker_scan *scan, struct document *document,
                            uint32_t first, uint32_t end, struct error *err)
{
    enum { ASKED_PARAGRAPHS = 4 };
    uint32_t paragraph = document->quotes[first].paragraph;
    uint32_t from = paragraph > ASKED_PARAGRAPHS ? paragraph - ASKED_PARAGRAPHS : 0;
    struct speaker_talkers talkers;
    bool has_question = false;

    for (uint32_t i = first; i < end; i++)
        has_question |= document->quotes[i].parent == INDEX_NONE &&
                        is_question(document, &document->quotes[i]);
    if (!has_question)
        return true;
    if (!speaker_find_talkers(scan, document->paragraphs[from].tokens.first,
                              document->quotes[first].tokens.first, &talkers))
        return share_with_answer(scan, document, first, end, err);
    for (uint32_t i = first; i < end; i++) {
        struct quote *quote = &document->quotes[i];
        if (quote->parent == INDEX_NONE &&
            !speaker_assign(
                scan, document, quote,
                is_question(document, quote) ? &talkers.asker : &talkers.asked, err))
            return false;
    }
    return true;
}

/* Bare lines in a row: their first quotation, and the one behind the last of them. */
struct line_run {
    uint32_t first;
    uint32_t end;
    uint32_t lines;
};

static struct line_run read_run(const struct speaker_scan *scan, uint32_t first)
{
    const struct document *document = scan->document;
    uint32_t paragraph = document->quotes[first].paragraph;
    struct line_run run = {first, first, 0};

    while (run.end < document->quote_count &&
           is_bare_line(scan, run.end, paragraph + run.lines)) {
        run.lines++;
        for (run.end++; run.end < document->quote_count &&
                        document->quotes[run.end].parent != INDEX_NONE;)
            run.end++;
    }
    return run;
}

/* X says: “A.” Y: “B.” / “C.” / “D.” / “E,” says Y: whose is the first of the bare
 * lines behind `last`, if the line behind them then is by whoever it names? Returns a
 * quotation of the same speaker, or INDEX_NONE. */
static uint32_t find_first_turn(const struct document *document,
                                const struct line_run *run, uint32_t last)
{
    const struct quote *quotes = document->quotes;
    const struct quote *next = &quotes[run->end];
    uint32_t other = outer_before(document, last);
    bool is_other_known =
        other != INDEX_NONE && quotes[other].speaker.name != NULL &&
        quotes[other].last_paragraph + 2 >= quotes[run->first].paragraph &&
        !is_same_speaker(&quotes[other], &quotes[last]);

    if (is_other_known)
        return is_same_speaker(&quotes[run->lines % 2 == 0 ? other : last], next)
                   ? other
                   : INDEX_NONE;
    return run->lines % 2 == 0 && !is_same_speaker(next, &quotes[last]) ? run->end
                                                                        : INDEX_NONE;
}

static bool share_lines(const struct speaker_scan *scan, struct document *document,
                        struct error *err)
{
    for (uint32_t i = 1; i < document->quote_count; i++) {
        struct quote *quotes = document->quotes;
        uint32_t paragraph = quotes[i].paragraph;
        if (quotes[i].parent != INDEX_NONE || !is_bare_line(scan, i, paragraph))
            continue;
        uint32_t last = outer_before(document, i);
        struct line_run run = read_run(scan, i);
        i = run.end - 1;
        if (last == INDEX_NONE || quotes[last].last_paragraph + 1 != paragraph ||
            quotes[last].speaker.name == NULL)
            continue;
        if (run.end >= document->quote_count || !has_own_cue(&quotes[run.end]) ||
            turn_of(document, run.end, paragraph + run.lines) != run.end) {
            if (!share_questions(scan, document, run.first, run.end, err))
                return false;
            continue;
        }
        uint32_t own = find_first_turn(document, &run, last);
        bool is_own = true;
        for (uint32_t k = run.first; k < run.end && own != INDEX_NONE; k++) {
            if (quotes[k].parent != INDEX_NONE)
                continue;
            speaker_inherit_from(&quotes[k], &quotes[is_own ? own : last]);
            is_own = !is_own;
        }
    }
    return true;
}

bool speaker_take_turns(const struct speaker_scan *scan, struct document *document,
                        struct error *err)
{
    return share_lines(scan, document, err) && read_labels(scan, document, err) &&
           share_runs(scan, document, err);
}
