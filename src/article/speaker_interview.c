/* speaker_interview.c - questions in the paper's own voice, each a paragraph, and the
 * speech behind them: the guest's. */
#include "article/speaker_talk.h"

/* Is this speech a paragraph of its own, without a cue, behind one of narration that
 * asks? */
static bool is_answer(const struct speaker_scan *scan, const struct quote *quote)
{
    const struct document *document = scan->document;
    if (!speaker_is_speech(quote) || quote->paragraph == 0 ||
        quote->speaker.source == SPEAKER_CUE ||
        quote->speaker.source == SPEAKER_PRONOUN ||
        quote->opening.start != document->paragraphs[quote->paragraph].span.start ||
        !speaker_is_all_quotation(scan, quote))
        return false;
    struct range question = document->paragraphs[quote->paragraph - 1].tokens;
    uint32_t last = range_end(question) - 1;
    return question.count > 0 && scan->cover[question.first] == INDEX_NONE &&
           scan->cover[last] == INDEX_NONE && !scan->is_mark[last] &&
           is_sign(scan, last, "?");
}

/* Whoever is quoted most among the quotations right before `end`, of those whose
 * speaker is known; NULL if nobody is. O(NEAR_QUOTES squared). */
static const struct quote *most_quoted(const struct speaker_scan *scan, uint32_t end)
{
    enum { NEAR_QUOTES = 64, LOOKED_AT = 4 * NEAR_QUOTES }; /* some have no speaker */
    const struct quote *quotes = scan->document->quotes;
    const struct quote *best = NULL;
    uint32_t most = 0;
    uint32_t keys[NEAR_QUOTES];
    uint32_t count = 0;
    uint32_t first = end > LOOKED_AT ? end - LOOKED_AT : 0;
    for (uint32_t i = end; i-- > first && count < NEAR_QUOTES;) {
        uint32_t key = speaker_key_of(scan, &quotes[i].speaker);
        uint32_t times = 1;
        if (key == INDEX_NONE || quotes[i].parent != INDEX_NONE)
            continue;
        for (uint32_t k = 0; k < count; k++)
            times += keys[k] == key;
        keys[count++] = key;
        if (times > most) {
            most = times;
            best = &quotes[i];
        }
    }
    return best;
}

/* The first person named in the text before a token: of whom an interview's opening
 * tells; NULL if nobody is. */
static const struct speaker_mention *first_named(const struct speaker_scan *scan,
                                                 uint32_t token)
{
    size_t end = speaker_mentions_before(scan, token);
    for (size_t i = 0; i < end && i < SENTENCE_MENTIONS; i++)
        if (scan->mentions[i].phrase.is_name &&
            !scan->mentions[i].phrase.is_possessive &&
            !speaker_in_heading(scan, &scan->mentions[i]) &&
            speaker_is_person(scan, &scan->mentions[i].phrase))
            return &scan->mentions[i];
    return NULL;
}

/* Give the quotations [first, end) that no words beside them name to the guest. */
static bool give_to_guest(const struct speaker_scan *scan, struct document *document,
                          uint32_t first, uint32_t end, struct error *err)
{
    const struct quote *guest = most_quoted(scan, first);
    const struct speaker_mention *named =
        !guest ? first_named(scan, document->quotes[first].tokens.first) : NULL;
    for (uint32_t k = first; k < end; k++) {
        struct quote *quote = &document->quotes[k];
        if (quote->parent != INDEX_NONE || quote->speaker.source == SPEAKER_CUE ||
            quote->speaker.source == SPEAKER_PRONOUN)
            continue;
        if (guest)
            speaker_inherit_from(quote, guest);
        else if (named && !speaker_assign(scan, document, quote, &named->phrase, err))
            return false;
    }
    return true;
}

bool speaker_answer_questions(const struct speaker_scan *scan,
                              struct document *document, struct error *err)
{
    for (uint32_t i = 0; i < document->quote_count;) {
        uint32_t first = i;
        uint32_t last = i;
        uint32_t answers = 0;
        for (; i < document->quote_count; i++) {
            const struct quote *quote = &document->quotes[i];
            bool is_near = quote->paragraph <= document->quotes[last].paragraph + 2;
            if (is_answer(scan, quote) && (answers == 0 || is_near)) {
                answers++;
                last = i;
            } else if (answers == 0 ||
                       quote->paragraph > document->quotes[last].last_paragraph) {
                break;
            }
        }
        if (answers > 1 && !give_to_guest(scan, document, first, i, err))
            return false;
        i = i > first ? i : i + 1;
    }
    return true;
}
