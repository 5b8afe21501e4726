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
        if (mark->kind != TOKEN_PUNCTUATION || tokens[i].kind != TOKEN_WORD)
            continue;
        struct span word = token_span(&tokens[i]);
        const char *bytes = document_bytes(document, token_span(mark));
        bool is_apostrophe =
            (mark->length == 1 && bytes[0] == '\'') ||
            (mark->length == 3 && memcmp(bytes, "\u2019", mark->length) == 0);
        char last = document->text.bytes[word.end - 1];
        if (!is_apostrophe || scan->is_mark[i + 1] || mark->start != word.end ||
            (last != 's' && last != 'x' && last != 'z'))
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

/* Where a word begins behind a preposition that is elided before it: d'Anne,
 * dall'assessore; but Dall'Aglio. */
static uint32_t behind_elided(const struct speaker_text *text, uint32_t token)
{
    static const char *const marks[] = {"'", "\u2019"};
    const struct token *word = &text->document->tokens.tokens[token];
    struct span span = token_span(word);
    const char *bytes = text->document->text.bytes;

    if ((word->flags & TOKEN_CAPITAL) ||
        !(speaker_elided_front(text, token) & (TRAIT_PREPOSITION | TRAIT_SOURCE)))
        return span.start;
    for (uint32_t i = span.start; i < span.end; i++)
        for (size_t k = 0; k < sizeof marks / sizeof *marks; k++) {
            uint32_t length = (uint32_t)strlen(marks[k]);
            if (i + length < span.end && memcmp(bytes + i, marks[k], length) == 0)
                return i + length;
        }
    return span.start;
}

/* The bytes of a phrase's name without a final 's. */
static struct span name_span(const struct speaker_text *text,
                             const struct speaker_phrase *phrase)
{
    const struct document *document = text->document;
    struct span span = document_token_range_span(document, phrase->name, 0);

    span.start = behind_elided(text, phrase->name.first);
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

bool speaker_name_phrase(const struct speaker_scan *scan,
                         const struct speaker_phrase *phrase, struct speaker *speaker,
                         struct arena *arena, struct error *err)
{
    speaker->span = name_span(&scan->text, phrase);
    speaker->name = copy_name(scan->document, speaker->span, arena, err);
    return speaker->name != NULL;
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

/* Finch asked: “Was it you?” She answered: “No.”: whoever answers a question did not
 * ask it. Returns the speaker whom a pronoun of this cue does not mean, or NULL. */
static const struct speaker *asker_before(const struct speaker_scan *scan,
                                          const struct speaker_cue *cue, uint32_t index,
                                          uint32_t previous)
{
    const struct document *document = scan->document;

    if (previous == INDEX_NONE || cue->token == INDEX_NONE)
        return NULL;
    const struct quote *question = &document->quotes[previous];
    bool is_question = document->text.bytes[question->span.end - 1] == '?' &&
                       question->last_paragraph == document->quotes[index].paragraph;
    return is_question &&
                   speaker_has_class(&scan->text, cue->token, LANGUAGE_CUES, "reply")
               ? &question->speaker
               : NULL;
}

/* Fill a speaker from the words beside a quotation; a pronoun does not mean `other`, if
 * that is not NULL. False with ERROR_MEMORY. */
static bool name_speaker(const struct speaker_scan *scan, const struct speaker_cue *cue,
                         uint32_t parent, const struct speaker *other,
                         struct speaker *speaker, struct arena *arena,
                         struct error *err)
{
    const struct document *document = scan->document;
    const struct speaker_phrase *phrase = &cue->phrase;

    speaker->nearest = name_span(&scan->text, phrase);
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
            speaker_label_of(scan, phrase->tokens.first, &thing))
            return speaker_name_phrase(scan, &thing, speaker, arena, err);
        if (!(phrase->traits & (TRAIT_MALE | TRAIT_FEMALE | TRAIT_PLURAL |
                                TRAIT_FIRST_PERSON | TRAIT_POSSESSIVE)))
            return !speaker_resolve_thing(scan, phrase->tokens.first, &thing) ||
                   speaker_name_phrase(scan, &thing, speaker, arena, err);
        if (outer != NULL && scan->cover[phrase->tokens.first] == parent &&
            speaker_resolve_inside(scan, phrase->tokens.first, phrase->traits, &thing))
            return speaker_name_phrase(scan, &thing, speaker, arena, err);
        if (outer == NULL && cue->token != INDEX_NONE &&
            speaker_has_class(&scan->text, cue->token, LANGUAGE_CUES, "reply") &&
            speaker_find_asked(scan, cue->token, phrase->traits, &thing))
            return speaker_name_phrase(scan, &thing, speaker, arena, err);
        const struct speaker_mention *mention =
            speaker_resolve(scan, phrase->tokens.first, phrase->traits,
                            outer != NULL ? outer : other, &speaker->is_ambiguous);
        if (mention == NULL && !speaker->is_ambiguous &&
            (phrase->traits & TRAIT_POSSESSIVE) &&
            !(phrase->traits & (TRAIT_MALE | TRAIT_FEMALE | TRAIT_PLURAL)))
            mention =
                speaker_subject_before(scan, phrase->tokens.first); /* su juicio */
        if (mention == NULL)
            return true;
        speaker->span = name_span(&scan->text, &mention->phrase);
    }
    speaker->name = copy_name(document, speaker->span, arena, err);
    return speaker->name != NULL;
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
                              INDEX_NONE, &cue->phrase) &&
           (!(traits & TRAIT_WEAK) || speaker_is_person(scan, &cue->phrase));
}

static bool list_attributions(const struct speaker_scan *scan,
                              struct document *document, struct error *err)
{
    const uint32_t verbs = TRAIT_SAY | TRAIT_TELL | TRAIT_ACCORDING;
    size_t capacity = 0;

    for (uint32_t i = 0; i < document->sentence_count; i++) {
        struct range tokens = document->sentences[i].tokens;
        for (uint32_t t = tokens.first; t < range_end(tokens); t++) {
            struct attribution item = {.sentence = i, .verb = t};
            struct speaker_cue cue;
            if (!(scan->traits.of_token[t] & verbs) || scan->cover[t] != INDEX_NONE ||
                !read_attribution(scan, i, t, &cue))
                continue;
            if (!name_speaker(scan, &cue, INDEX_NONE, NULL, &item.speaker,
                              &document->arena, err) ||
                !memory_reserve(&document->attributions, &capacity,
                                document->attribution_count + 1, sizeof item, err))
                return false;
            document->attributions[document->attribution_count++] = item;
        }
    }
    return true;
}

/* «A», dice. A su juicio es «B»: where a language does not tell whose, whoever spoke
 * last in the paragraph judges. */
static void own_judgement(const struct speaker_scan *scan,
                          const struct speaker_cue *cue, const struct quote *before,
                          struct quote *quote)
{
    if (quote->speaker.source == SPEAKER_PRONOUN && quote->speaker.name == NULL &&
        !quote->speaker.is_ambiguous && cue->token != INDEX_NONE &&
        (scan->traits.of_token[cue->token] & TRAIT_CUE_NOUN) &&
        !(cue->phrase.traits & (TRAIT_MALE | TRAIT_FEMALE | TRAIT_PLURAL)) &&
        before->last_paragraph == quote->paragraph)
        speaker_inherit_from(quote, before);
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
        if (has_cue ? !name_speaker(&scan, &cue, quote->parent,
                                    asker_before(&scan, &cue, i, previous),
                                    &quote->speaker, &document->arena, err)
                    : !speaker_inherit(&scan, document, i, previous, err))
            goto cleanup;
        if (has_cue && previous != INDEX_NONE)
            own_judgement(&scan, &cue, &document->quotes[previous], quote);
        if (quote->parent == INDEX_NONE)
            previous = i;
    }
    speaker_inherit_backwards(document);
    ok = speaker_take_turns(&scan, document, err) &&
         list_attributions(&scan, document, err);
cleanup:
    scan_clear(&scan);
    return ok;
}
