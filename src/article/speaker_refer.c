/* speaker_refer.c - the name that stands for the words beside a quotation: their own,
 * or that of whomever a pronoun among them means. */
#include "article/speaker_talk.h"

/* Where a word begins behind a preposition that is elided before it: d'Anne,
 * dall'assessore; but Dall'Aglio. */
static uint32_t behind_elided(const struct speaker_scan *scan, uint32_t token)
{
    static const char *const marks[] = {"'", "\u2019"};
    const struct token *word = at(scan, token);
    struct span span = token_span(word);
    const char *bytes = scan->document->text.bytes;
    if ((word->flags & TOKEN_CAPITAL) ||
        !(speaker_elided_front(scan, token) & (TRAIT_PREPOSITION | TRAIT_SOURCE)))
        return span.start;
    for (uint32_t i = span.start; i < span.end; i++)
        for (size_t k = 0; k < sizeof marks / sizeof *marks; k++) {
            uint32_t length = (uint32_t)strlen(marks[k]);
            if (i + length < span.end && memcmp(bytes + i, marks[k], length) == 0)
                return i + length;
        }
    return span.start;
}

/* The bytes of a phrase's name without what makes an owner of it. */
static struct span name_span(const struct speaker_scan *scan,
                             const struct speaker_phrase *phrase)
{
    const struct document *document = scan->document;
    struct span span = document_token_range_span(document, phrase->name, 0);
    span.start = behind_elided(scan, phrase->name.first);
    if (phrase->is_possessive) {
        size_t length;
        const char *word =
            document_lower_bytes(document, range_end(phrase->name) - 1, &length);
        size_t bare = language_bare_length(document->language, word, length);
        for (; length > bare; length--) /* a mark and a letter, whatever the mark */
            do
                span.end--;
            while (((unsigned char)document->text.bytes[span.end] & 0xC0) == 0x80);
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
    if (!name)
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
    speaker->span = name_span(scan, phrase);
    speaker->name = copy_name(scan->document, speaker->span, arena, err);
    return speaker->name != NULL;
}

/* "Marsh: I said, “No.”": who says "I" in an interview, by the label of its paragraph.
 */
static bool label_of(const struct speaker_scan *scan, uint32_t token,
                     struct speaker_phrase *phrase)
{
    const struct document *document = scan->document;
    uint32_t paragraph =
        document_paragraph_at(document, document->tokens.tokens[token].start);
    struct range tokens = document->paragraphs[paragraph].tokens;
    if (!speaker_phrase_right(scan, tokens.first, token, phrase) || !phrase->is_name)
        return false;
    uint32_t after = range_end(phrase->tokens);
    return after < token && is_sign(scan, after, ":");
}

/* ‘The tall one said, “A.” I said, “B?” and he said, “C.”’: the quotation inside the
 * same one whose speaker a pronoun there goes on with; NULL if none is. */
static const struct quote *nested_before(const struct speaker_scan *scan,
                                         const struct speaker_phrase *phrase,
                                         uint32_t parent)
{
    enum { NESTED_QUOTES = 8 };
    const struct document *document = scan->document;
    const struct quote *found = NULL;
    if (parent == INDEX_NONE || !(phrase->traits & TRAIT_GENDER))
        return NULL;
    for (uint32_t i = parent + 1;
         i < document->quote_count && i <= parent + NESTED_QUOTES &&
         document->quotes[i].tokens.first < phrase->tokens.first;
         i++) {
        const struct quote *quote = &document->quotes[i];
        bool is_other = quote->parent == parent &&
                        quote->speaker.source == SPEAKER_CUE &&
                        document_tokens_in(document, quote->speaker.span).first >=
                            document->quotes[parent].tokens.first;
        if (is_other)
            found = quote;
    }
    return found;
}

/* Fill a speaker from the words beside a quotation; a pronoun does not mean the person
 * `other`. False with ERROR_MEMORY. */
bool speaker_refer(const struct speaker_scan *scan, const struct speaker_cue *cue,
                   uint32_t parent, uint32_t other, struct speaker *speaker,
                   struct arena *arena, struct error *err)
{
    const struct document *document = scan->document;
    const struct speaker_phrase *phrase = &cue->phrase;
    speaker->nearest = name_span(scan, phrase);
    if (cue->token != INDEX_NONE)
        speaker->cue = token_span(&document->tokens.tokens[cue->token]);
    speaker->source = SPEAKER_CUE;
    speaker->span = speaker->nearest;
    if (phrase->is_pronoun) {
        speaker->source = SPEAKER_PRONOUN;
        speaker->span = (struct span){0, 0};
        const struct speaker *outer =
            parent != INDEX_NONE ? &document->quotes[parent].speaker : NULL;
        if (outer && (phrase->traits & TRAIT_FIRST_PERSON)) {
            speaker->name = outer->name;
            speaker->span = outer->span;
            return true;
        }
        struct speaker_phrase thing;
        if ((phrase->traits & TRAIT_FIRST_PERSON) &&
            label_of(scan, phrase->tokens.first, &thing))
            return speaker_name_phrase(scan, &thing, speaker, arena, err);
        if (!(phrase->traits &
              (TRAIT_GENDER | TRAIT_PLURAL | TRAIT_FIRST_PERSON | TRAIT_POSSESSIVE)))
            return !speaker_resolve_thing(scan, phrase->tokens.first, &thing) ||
                   speaker_name_phrase(scan, &thing, speaker, arena, err);
        const struct quote *sibling = nested_before(scan, phrase, parent);
        if (sibling) {
            speaker->name = sibling->speaker.name;
            speaker->span = sibling->speaker.span;
            return true;
        }
        if (outer && scan->cover[phrase->tokens.first] == parent &&
            speaker_resolve_inside(scan, phrase->tokens.first, phrase->traits, &thing))
            return speaker_name_phrase(scan, &thing, speaker, arena, err);
        const struct speaker_mention *mention = speaker_resolve(
            scan, phrase->tokens.first, phrase->traits,
            outer ? speaker_key_of(scan, outer) : other, &speaker->is_ambiguous);
        if (!mention && !speaker->is_ambiguous && (phrase->traits & TRAIT_POSSESSIVE) &&
            !(phrase->traits & (TRAIT_GENDER | TRAIT_PLURAL)))
            mention =
                speaker_subject_before(scan, phrase->tokens.first); /* su juicio */
        if (!mention)
            return true;
        speaker->span = name_span(scan, &mention->phrase);
    }
    speaker->name = copy_name(document, speaker->span, arena, err);
    return speaker->name != NULL;
}
