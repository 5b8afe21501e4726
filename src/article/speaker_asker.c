/* speaker_asker.c - who asks whom, and so who answers. */
#include "article/speaker_talk.h"

/* The person who answers where the question is a passive, or a noun: "Cross-examined by
 * X, Y agreed"; "Y was questioned by X". */
static bool find_answerer(const struct speaker_scan *scan, uint32_t verb,
                          struct speaker_talkers *talkers)
{
    uint32_t sentence = document_sentence_of(scan->document, verb);
    const struct speaker_mention *found = NULL;
    for (size_t i = speaker_mentions_before(
             scan, scan->document->sentences[sentence].tokens.first);
         i < scan->mention_count && scan->mentions[i].sentence == sentence; i++) {
        const struct speaker_mention *mention = &scan->mentions[i];
        bool is_before = mention->phrase.tokens.first < verb;
        if (range_end(mention->phrase.name) == range_end(talkers->asker.name) ||
            mention->phrase.is_possessive)
            continue;
        if (mention->is_speaking || is_before) {
            found = mention;
            break;
        }
    }
    if (found)
        talkers->asked = found->phrase;
    return found != NULL;
}

/* The first person who is named in a sentence from a token on. */
static bool next_person(const struct speaker_scan *scan, struct range sentence,
                        uint32_t token, struct speaker_phrase *phrase)
{
    size_t i = speaker_mentions_before(scan, token);
    for (; i < scan->mention_count &&
           scan->mentions[i].phrase.tokens.first < range_end(sentence);
         i++)
        if (scan->mentions[i].phrase.traits & TRAIT_PERSON) {
            *phrase = scan->mentions[i].phrase;
            return true;
        }
    return false;
}

/* Who asks whom by a verb or noun of asking. */
static bool read_question(const struct speaker_scan *scan, uint32_t verb,
                          struct speaker_talkers *talkers)
{
    const struct document *document = scan->document;
    struct range sentence =
        document->sentences[document_sentence_of(document, verb)].tokens;
    uint32_t end = range_end(sentence);
    uint32_t next = verb + 1;
    if (next + 1 >= end)
        return false;
    if (bits(scan, next) & TRAIT_SOURCE)
        return speaker_phrase_right(scan, next + 1, end, &talkers->asker) &&
               talkers->asker.is_name && find_answerer(scan, verb, talkers);
    if (bits(scan, next) & TRAIT_PREPOSITION)
        next++;
    if (verb > sentence.first && is_sign(scan, verb - 1, ",") &&
        speaker_phrase_right(scan, next, end, &talkers->asker) &&
        talkers->asker.is_name) /* What, asked Marsh, had Pike seen? */
        return next_person(scan, sentence, range_end(talkers->asker.tokens),
                           &talkers->asked);
    if (!speaker_is_cue_verb(scan, verb) ||
        !speaker_subject_of(scan, verb, sentence.first, end, INDEX_NONE,
                            &talkers->asker) ||
        !speaker_phrase_right(scan, next, end, &talkers->asked) ||
        talkers->asked.is_pronoun || !speaker_is_person(scan, &talkers->asked))
        return false;
    if (talkers->asker.is_pronoun) {
        bool is_ambiguous;
        const struct speaker_mention *mention =
            speaker_resolve(scan, talkers->asker.tokens.first, talkers->asker.traits,
                            INDEX_NONE, &is_ambiguous);
        if (!mention)
            return false;
        talkers->asker = mention->phrase;
    }
    return true;
}

/* The last question of [first, end) outside quotations that tells who asks whom. */
bool speaker_find_talkers(const struct speaker_scan *scan, uint32_t first, uint32_t end,
                          struct speaker_talkers *talkers)
{
    for (uint32_t i = end; i-- > first && end - i < SENTENCE_TOKENS;)
        if (scan->cover[i] == INDEX_NONE && has_class(scan, i, "question") &&
            read_question(scan, i, talkers))
            return true;
    return false;
}

uint32_t speaker_key_of(const struct speaker_scan *scan, const struct speaker *speaker)
{
    struct range tokens = {0};
    if (!span_is_empty(speaker->span))
        tokens = document_tokens_in(scan->document, speaker->span);
    return tokens.count > 0 ? speaker_person_key(scan, range_end(tokens) - 1)
                            : INDEX_NONE;
}

/* Whoever the question before a quotation is by, if that is an answer to it: a verb of
 * answering says so, or a paragraph of its own. */
static uint32_t asker_in_marks(const struct speaker_scan *scan,
                               const struct speaker_cue *cue, const struct quote *quote,
                               const struct quote *question)
{
    bool is_reply = question->last_paragraph == quote->paragraph &&
                    has_class(scan, cue->token, "reply");
    bool is_next_line = question->last_paragraph + 1 == quote->paragraph &&
                        question->speaker.source == SPEAKER_CUE;
    return quote_ends_with(scan, question, "?") && (is_reply || is_next_line)
               ? speaker_key_of(scan, &question->speaker)
               : INDEX_NONE;
}

/* Does a clause follow a verb of asking: if, whether, what? */
static bool asks_clause(const struct speaker_scan *scan, uint32_t verb, uint32_t end)
{
    enum { ADDRESSEE_TOKENS = 6 };
    for (uint32_t i = verb + 1; i < end && i <= verb + ADDRESSEE_TOKENS; i++)
        if (!is_word(scan, i) || speaker_is_cue_verb(scan, i))
            return false;
        else if (bits(scan, i) & (TRAIT_CLAUSE | TRAIT_RELATIVE))
            return true;
    return false;
}

/* Osman asked if he had been there. “I was married in it,” he said: whoever asks in the
 * sentence before. */
static bool asker_in_narration(const struct speaker_scan *scan,
                               const struct quote *quote, struct speaker_phrase *asker)
{
    uint32_t home = document_sentence_of(scan->document, quote->tokens.first);
    struct range own = scan->document->sentences[home].tokens;
    for (uint32_t i = speaker_reach_back(quote->tokens.first, own.first);
         i + 2 < quote->tokens.first; i++)
        if (scan->cover[i] == INDEX_NONE && has_class(scan, i, "question") &&
            (bits(scan, i + 1) & TRAIT_SOURCE)) /* Asked by Orr if it was, she said: */
            return speaker_phrase_right(scan, i + 2, quote->tokens.first, asker) &&
                   asker->is_name;
    if (home == 0)
        return false;
    struct range before = scan->document->sentences[home - 1].tokens;
    for (uint32_t i = before.first;
         i < range_end(before) && i < before.first + SENTENCE_TOKENS; i++)
        if (scan->cover[i] == INDEX_NONE && has_class(scan, i, "question") &&
            speaker_is_cue_verb(scan, i) && asks_clause(scan, i, range_end(before)) &&
            speaker_subject_of(scan, i, before.first, range_end(before), INDEX_NONE,
                               asker) &&
            !asker->is_pronoun)
            return true;
    return false;
}

uint32_t speaker_asker_before(const struct speaker_scan *scan,
                              const struct speaker_cue *cue, uint32_t index,
                              uint32_t previous)
{
    const struct document *document = scan->document;
    const struct quote *quote = &document->quotes[index];
    uint32_t asker = INDEX_NONE;
    struct speaker_phrase phrase;
    if (!cue->phrase.is_pronoun || cue->token == INDEX_NONE)
        return INDEX_NONE;
    if (previous != INDEX_NONE)
        asker = asker_in_marks(scan, cue, quote, &document->quotes[previous]);
    if (asker != INDEX_NONE)
        return asker;
    return asker_in_narration(scan, quote, &phrase)
               ? speaker_person_key(scan, range_end(phrase.name) - 1)
               : INDEX_NONE;
}

/* “It was,” she replied. / “Were you hurt?”: whoever a quotation answers: whoever asks
 * before it, or reported last if it is a reply. */
bool speaker_find_interlocutor(const struct speaker_scan *scan,
                               const struct quote *answer, struct speaker_phrase *other)
{
    enum { TALK_PARAGRAPHS = 2 };
    const struct document *document = scan->document;
    if (asker_in_narration(scan, answer, other))
        return true;
    struct range cue = document_tokens_in(document, answer->speaker.cue);
    if (cue.count == 0 || !has_class(scan, cue.first, "reply"))
        return false;
    for (size_t i = speaker_mentions_before(scan, answer->tokens.first); i > 0;) {
        const struct speaker_mention *mention = &scan->mentions[--i];
        if (document->sentences[mention->sentence].paragraph + TALK_PARAGRAPHS <
            answer->paragraph)
            return false;
        if (mention->is_speaking) {
            *other = mention->phrase;
            return true;
        }
    }
    return false;
}
