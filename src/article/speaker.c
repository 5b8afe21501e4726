/* speaker.c - the speaker of each quotation: its own cue, a pronoun's person, or the
 * quotation before. */
#include "article/speaker.h"

#include "article/speaker_scan.h"
#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

static bool mark_quotes(struct speaker_scan *scan)
{
    const struct document *document = scan->document;

    for (size_t i = 0; i < document->tokens.count; i++)
        scan->cover[i] = INDEX_NONE;
    for (uint32_t i = 0; i < document->quote_count; i++) {
        const struct quote *quote = &document->quotes[i];
        for (uint32_t t = quote->tokens.first; t < range_end(quote->tokens); t++)
            scan->cover[t] = i;
        struct range opening = document_tokens_in(document, quote->opening);
        struct range closing = document_tokens_in(document, quote->closing);
        for (uint32_t t = opening.first; t < range_end(opening); t++)
            scan->is_mark[t] = true;
        for (uint32_t t = closing.first; t < range_end(closing); t++)
            scan->is_mark[t] = true;
    }
    return true;
}

/* The residents' lawyer: an apostrophe that closes no quotation makes an owner of the
 * plural, or of the name in s, that it touches. */
static void mark_plural_owners(struct speaker_scan *scan)
{
    const struct document *document = scan->document;
    const struct token *tokens = document->tokens.tokens;

    for (size_t i = 0; i + 1 < document->tokens.count; i++) {
        const struct token *mark = &tokens[i + 1];
        struct span word = token_span(&tokens[i]);
        const char *bytes = document_bytes(document, token_span(mark));
        bool is_apostrophe =
            (mark->length == 1 && bytes[0] == '\'') ||
            (mark->length == 3 && memcmp(bytes, "\u2019", mark->length) == 0);
        char last = document->text.bytes[word.end - 1];
        if (tokens[i].kind != TOKEN_WORD || !is_apostrophe || scan->is_mark[i + 1] ||
            mark->start != word.end || (last != 's' && last != 'x' && last != 'z'))
            continue;
        scan->traits.of_token[i] |= TRAIT_POSSESSIVE;
        scan->traits.of_token[i + 1] |= TRAIT_POSSESSIVE;
    }
}

/* Ida “Hook” Marsh: a word or two in marks inside a name are a part of it, and nobody's
 * speech. */
static void join_nicknames(struct speaker_scan *scan)
{
    enum { NICKNAME_TOKENS = 3 };
    const struct document *document = scan->document;

    for (uint32_t i = 0; i < document->quote_count; i++) {
        const struct quote *quote = &document->quotes[i];
        uint32_t first = quote->tokens.first;
        uint32_t end = range_end(quote->tokens);
        if (quote->tokens.count > NICKNAME_TOKENS || first < 2 ||
            end + 1 >= document->tokens.count || !scan->is_mark[first - 1] ||
            !scan->is_mark[end] || !speaker_is_name_token(&scan->text, first) ||
            !speaker_is_name_token(&scan->text, first - 2) ||
            !speaker_is_name_token(&scan->text, end + 1) ||
            document_sentence_of(document, first - 2) !=
                document_sentence_of(document, end + 1))
            continue;
        for (uint32_t t = first - 1; t <= end; t++) {
            scan->cover[t] = quote->parent;
            scan->is_mark[t] = false;
            scan->traits.of_token[t] = TRAIT_NAME_PARTICLE;
        }
    }
}

/* Read what the search needs of a document. Clear it also on failure. O(tokens). */
static bool scan_init(struct speaker_scan *scan, const struct document *document,
                      struct word_traits *traits, struct error *err)
{
    *scan = (struct speaker_scan){.document = document, .traits = *traits};
    scan->cover = memory_new(document->tokens.count + 1, sizeof *scan->cover, err);
    scan->is_mark = memory_new(document->tokens.count + 1, sizeof *scan->is_mark, err);
    if (scan->cover == NULL || scan->is_mark == NULL)
        return false;
    mark_quotes(scan);
    mark_plural_owners(scan);
    scan->text =
        (struct speaker_text){document, &scan->traits, scan->cover, scan->is_mark};
    join_nicknames(scan);
    return speaker_collect_mentions(scan, err);
}

static void scan_clear(struct speaker_scan *scan)
{
    free(scan->cover);
    free(scan->is_mark);
    free(scan->mentions);
}

/* The bytes of a phrase's name without a final 's. */
static struct span name_span(const struct document *document,
                             const struct speaker_phrase *phrase)
{
    struct span span = document_token_range_span(document, phrase->name, 0);

    if (phrase->is_possessive) {
        const char *bytes = document->text.bytes;
        static const char *const endings[] = {"'s", "\u2019s", "'", "\u2019"};
        for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
            uint32_t length = (uint32_t)strlen(endings[i]);
            if (span_length(span) > length &&
                memcmp(bytes + span.end - length, endings[i], length) == 0) {
                span.end -= length;
                break;
            }
        }
    }
    return span;
}

/* Copy a name with each run of white space as one blank. */
static const char *copy_name(const struct document *document, struct span span,
                             struct arena *arena, struct error *err)
{
    char *name = arena_copy_string(arena, document->text.bytes + span.start,
                                   span_length(span), err);
    char *to = name;

    if (name == NULL)
        return NULL;
    for (const char *from = name; *from != '\0'; from++) {
        bool is_space = *from == ' ' || *from == '\n' || *from == '\r' || *from == '\t';
        if (!is_space)
            *to++ = *from;
        else if (to > name && to[-1] != ' ')
            *to++ = ' ';
    }
    *to = '\0';
    return name;
}

/* "Marsh: I said, “No.”": who says "I" in an interview, by the label of its paragraph.
 */
static bool speaker_label_of(const struct speaker_scan *scan, uint32_t token,
                             struct speaker_phrase *phrase)
{
    const struct document *document = scan->document;
    uint32_t paragraph =
        document_paragraph_at(document, document->tokens.tokens[token].start);
    struct range tokens = document->paragraphs[paragraph].tokens;

    if (!speaker_phrase_right(&scan->text, tokens.first, token, phrase) ||
        !phrase->is_name)
        return false;
    uint32_t after = range_end(phrase->tokens);
    return after < token && speaker_is_sign(&scan->text, after, ":");
}

/* Fill a speaker from the words beside a quotation. False with ERROR_MEMORY. */
static bool name_speaker(const struct speaker_scan *scan, const struct speaker_cue *cue,
                         uint32_t parent, struct speaker *speaker, struct arena *arena,
                         struct error *err)
{
    const struct document *document = scan->document;
    const struct speaker_phrase *phrase = &cue->phrase;

    speaker->nearest = name_span(document, phrase);
    if (cue->token != INDEX_NONE)
        speaker->cue = token_span(&document->tokens.tokens[cue->token]);
    speaker->source = SPEAKER_CUE;
    speaker->span = speaker->nearest;
    if (phrase->is_pronoun) {
        speaker->source = SPEAKER_PRONOUN;
        speaker->span = (struct span){0, 0};
        const struct speaker *outer =
            parent != INDEX_NONE ? &document->quotes[parent].speaker : NULL;
        if (outer != NULL && (phrase->traits & TRAIT_FIRST_PERSON)) {
            speaker->name = outer->name;
            speaker->span = outer->span;
            return true;
        }
        struct speaker_phrase thing;
        if ((phrase->traits & TRAIT_FIRST_PERSON) &&
            speaker_label_of(scan, phrase->tokens.first, &thing)) {
            speaker->span = name_span(document, &thing);
            speaker->name = copy_name(document, speaker->span, arena, err);
            return speaker->name != NULL;
        }
        if (!(phrase->traits & (TRAIT_MALE | TRAIT_FEMALE | TRAIT_PLURAL |
                                TRAIT_FIRST_PERSON | TRAIT_POSSESSIVE))) {
            if (!speaker_resolve_thing(scan, phrase->tokens.first, &thing))
                return true;
            speaker->span = name_span(document, &thing);
            speaker->name = copy_name(document, speaker->span, arena, err);
            return speaker->name != NULL;
        }
        const struct speaker_mention *mention = speaker_resolve(
            scan, phrase->tokens.first, phrase->traits, outer, &speaker->is_ambiguous);
        if (mention == NULL && !speaker->is_ambiguous &&
            (phrase->traits & TRAIT_POSSESSIVE) &&
            !(phrase->traits & (TRAIT_MALE | TRAIT_FEMALE | TRAIT_PLURAL)))
            mention =
                speaker_subject_before(scan, phrase->tokens.first); /* su juicio */
        if (mention == NULL)
            return true;
        speaker->span = name_span(document, &mention->phrase);
    }
    speaker->name = copy_name(document, speaker->span, arena, err);
    return speaker->name != NULL;
}

static void inherit(struct quote *quote, const struct quote *from)
{
    quote->speaker = from->speaker;
    quote->speaker.source = SPEAKER_INHERITED;
    quote->speaker.cue = (struct span){quote->span.start, quote->span.start};
}

/* Is nothing in this paragraph outside a quotation but marks? */
static bool is_all_quotation(const struct speaker_scan *scan, const struct quote *quote)
{
    struct range tokens = scan->document->paragraphs[quote->paragraph].tokens;

    for (uint32_t i = tokens.first; i < range_end(tokens); i++)
        if (scan->cover[i] == INDEX_NONE && !scan->is_mark[i] &&
            token_is_wordlike(&scan->document->tokens.tokens[i]))
            return false;
    return true;
}

static bool is_speech(const struct quote *quote)
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
            (other->speaker.name == NULL || quote->speaker.name == NULL ||
             strcmp(other->speaker.name, quote->speaker.name) != 0))
            return NULL;
    }
    return quote;
}

/* “A joke”, said X. “It leaks.”: does the sentence before end with words that somebody
 * is named for? */
static bool is_sentence_after(const struct document *document,
                              const struct quote *before, const struct quote *quote)
{
    return before->speaker.name != NULL &&
           document_sentence_of(document, range_end(before->tokens) - 1) + 1 ==
               document_sentence_of(document, quote->tokens.first);
}

/* “A,” said Marsh, whom friends call “Hook”. “B.”: the speech in the sentence of a
 * fragment goes on behind it, not the fragment. */
static uint32_t speech_beside(const struct document *document, uint32_t index)
{
    enum { BESIDE_QUOTES = 8 }; /* of one sentence that are looked at */
    const struct quote *fragment = &document->quotes[index];
    uint32_t home = document_sentence_of(document, fragment->tokens.first);

    for (uint32_t i = index;
         i-- > 0 && index - i < BESIDE_QUOTES && !is_speech(fragment);) {
        const struct quote *quote = &document->quotes[i];
        if (quote->last_paragraph != fragment->paragraph ||
            document_sentence_of(document, range_end(quote->tokens) - 1) != home)
            break;
        if (is_speech(quote) && quote->speaker.name != NULL)
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
    bool needs_no_subject = speaker_has_rule(&scan->text, "<pro-drop>");
    uint32_t first = tokens.first;
    uint32_t end = range_end(tokens);
    if (quote->tokens.first > first + SPEAKER_REACH)
        first = quote->tokens.first - SPEAKER_REACH;
    if (end > range_end(quote->tokens) + SPEAKER_REACH)
        end = range_end(quote->tokens) + SPEAKER_REACH;
    for (uint32_t i = first; i < end; i++)
        if (scan->cover[i] == INDEX_NONE &&
            (speaker_has_class(&scan->text, i, LANGUAGE_CUES, "reported") ||
             (needs_no_subject && i < quote->tokens.first &&
              speaker_is_cue_verb(&scan->text, i))))
            return true;
    return false;
}

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
        quote->opening.start != start || !is_speech(quote))
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

/* “A,” says X. / “B,” says Y. / “C.” / “D.”: of two who talk in turns, whose turn it
 * is. A line of talk without a name is a turn if another one follows, or came before.
 * Returns the quotation that has the same speaker, or INDEX_NONE. */
static uint32_t find_turn(const struct speaker_scan *scan, uint32_t index)
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
                     is_all_quotation(scan, &document->quotes[i]) &&
                     !speaker_find_cue(scan, &document->quotes[i], &cue);
            break;
        }
    return is_run && own != NULL && theirs != NULL && strcmp(own, theirs) != 0
               ? other
               : INDEX_NONE;
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
        found |= speaker_has_class(&scan->text, i, LANGUAGE_CUES, "gesture");
    }
    return found;
}

static bool name_mention(struct document *document, struct quote *quote,
                         const struct speaker_mention *mention, struct error *err)
{
    quote->speaker.source = SPEAKER_INHERITED;
    quote->speaker.span = quote->speaker.nearest =
        name_span(document, &mention->phrase);
    quote->speaker.cue = (struct span){quote->span.start, quote->span.start};
    quote->speaker.name =
        copy_name(document, quote->speaker.span, &document->arena, err);
    return quote->speaker.name != NULL;
}

/* Speech without a cue of its own: what came before it tells. */
static bool inherit_speaker(const struct speaker_scan *scan, struct document *document,
                            uint32_t index, uint32_t previous, struct error *err)
{
    struct quote *quote = &document->quotes[index];
    const struct quote *before =
        previous != INDEX_NONE ? &document->quotes[speech_beside(document, previous)]
                               : NULL;

    bool is_report = is_in_report(scan, quote);
    if (!is_speech(quote) && !is_report)
        return true;
    const struct speaker_mention *turned =
        speaker_subject_before(scan, quote->tokens.first);
    if (turned != NULL &&
        ((is_report && turned->is_speaking) ||
         (!is_report && turned->phrase.is_name && has_gesture(scan, quote))))
        return name_mention(document, quote, turned, err);
    if (before != NULL && before->last_paragraph == quote->paragraph &&
        (is_speech(before) || is_sentence_after(document, before, quote))) {
        inherit(quote, before);
        return true;
    }
    if (before != NULL && before->last_paragraph + 1 == quote->paragraph &&
        !is_report && is_speech(before) && !is_turn(quote) &&
        is_all_quotation(scan, quote)) {
        uint32_t turn = find_turn(scan, index);
        const struct quote *only = turn != INDEX_NONE
                                       ? &document->quotes[turn]
                                       : only_speaker(document, previous);
        if (only != NULL)
            inherit(quote, only);
        return true;
    }
    return turned == NULL || name_mention(document, quote, turned, err);
}

/* “A.” “B,” said X: the first speech of a paragraph takes the next one's speaker. */
static void inherit_backwards(struct document *document)
{
    for (size_t i = document->quote_count; i-- > 1;) {
        struct quote *quote = &document->quotes[i - 1];
        const struct quote *next = &document->quotes[i];
        if (is_speech(quote) && is_speech(next) &&
            quote->speaker.source == SPEAKER_NONE && next->speaker.name != NULL &&
            next->paragraph == quote->last_paragraph)
            inherit(quote, next);
    }
}

/* Is this verb in a sentence outside every quotation the report of somebody's words? */
static bool read_attribution(const struct speaker_scan *scan, uint32_t sentence,
                             uint32_t verb, struct speaker_cue *cue)
{
    struct range tokens = scan->document->sentences[sentence].tokens;
    uint32_t traits = scan->traits.of_token[verb];

    cue->token = verb;
    if (traits & TRAIT_ACCORDING)
        return verb + 2 < range_end(tokens) &&
               speaker_phrase_right(&scan->text, verb + 2, range_end(tokens),
                                    &cue->phrase);
    return speaker_is_cue_verb(&scan->text, verb) &&
           (traits & (TRAIT_SAY | TRAIT_TELL)) &&
           speaker_subject_of(&scan->text, verb, tokens.first, range_end(tokens),
                              INDEX_NONE, &cue->phrase);
}

static bool list_attributions(const struct speaker_scan *scan,
                              struct document *document, struct error *err)
{
    size_t capacity = 0;

    for (uint32_t i = 0; i < document->sentence_count; i++) {
        struct range tokens = document->sentences[i].tokens;
        for (uint32_t t = tokens.first; t < range_end(tokens); t++) {
            struct attribution item = {.sentence = i, .verb = t};
            struct speaker_cue cue;
            if (scan->cover[t] != INDEX_NONE || !read_attribution(scan, i, t, &cue))
                continue;
            if (!name_speaker(scan, &cue, INDEX_NONE, &item.speaker, &document->arena,
                              err) ||
                !memory_reserve(&document->attributions, &capacity,
                                document->attribution_count + 1, sizeof item, err))
                return false;
            document->attributions[document->attribution_count++] = item;
        }
    }
    return true;
}

bool speaker_find_all(struct document *document, struct word_traits *traits,
                      struct error *err)
{
    struct speaker_scan scan;
    uint32_t previous = INDEX_NONE;
    bool ok = false;

    if (!scan_init(&scan, document, traits, err))
        goto cleanup;
    for (uint32_t i = 0; i < document->quote_count; i++) {
        struct quote *quote = &document->quotes[i];
        struct speaker_cue cue;
        bool has_cue = speaker_find_cue(&scan, quote, &cue);
        if (has_cue ? !name_speaker(&scan, &cue, quote->parent, &quote->speaker,
                                    &document->arena, err)
                    : !inherit_speaker(&scan, document, i, previous, err))
            goto cleanup;
        if (quote->parent == INDEX_NONE)
            previous = i;
    }
    inherit_backwards(document);
    ok = list_attributions(&scan, document, err);
cleanup:
    scan_clear(&scan);
    return ok;
}
