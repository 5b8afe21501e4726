/* speaker_particle.c - speakers in scripts without spaces, where a particle marks the
 * subject and another the quotation. */
#include "article/speaker_scan.h"

enum {
    SUBJECT_CHARACTERS = 16, /* a longer run before a particle is more than a person */
    SENTENCE_CHARACTERS = 60,
};

static uint32_t bits(const struct speaker_scan *scan, uint32_t token)
{
    return scan->traits.of_token[token];
}

static bool is_letter(const struct speaker_scan *scan, uint32_t token)
{
    return scan->cover[token] == INDEX_NONE && !scan->is_mark[token] &&
           token_is_wordlike(&scan->document->tokens.tokens[token]);
}

/* The run of characters before a particle, its honorific or office cut off. */
static bool read_subject(const struct speaker_scan *scan, uint32_t particle,
                         uint32_t first, struct speaker_cue *cue)
{
    const struct document *document = scan->document;
    uint32_t start = particle;

    while (start > first && particle - start < SUBJECT_CHARACTERS &&
           is_letter(scan, start - 1) &&
           !(bits(scan, start - 1) & (TRAIT_PARTICLE | TRAIT_QUOTE_PARTICLE)))
        start--;
    if (start == particle)
        return false;
    cue->phrase = (struct speaker_phrase){.tokens = {start, particle - start},
                                          .name = {start, particle - start}};
    for (uint32_t cut = start + 1; cut < particle; cut++) {
        struct span title =
            document_token_range_span(document, (struct range){cut, particle - cut}, 0);
        if (language_find(document->language, LANGUAGE_TITLES,
                          document->text.bytes + title.start, span_length(title))) {
            cue->phrase.name.count = cut - start;
            cue->phrase.is_name = true;
            break;
        }
    }
    return true;
}

/* Behind the quotation and its particle: "... to Sato-san wa hanashita". */
static bool find_behind(const struct speaker_scan *scan, uint32_t token, uint32_t end,
                        struct speaker_cue *cue)
{
    for (uint32_t i = token; i < end && i < token + SUBJECT_CHARACTERS; i++) {
        if (!is_letter(scan, i))
            return false;
        if ((bits(scan, i) & TRAIT_PARTICLE) && i > token) {
            cue->token = i + 1 < end ? i + 1 : INDEX_NONE;
            return read_subject(scan, i, token, cue);
        }
        if (bits(scan, i) & TRAIT_SAY)
            return false;
    }
    return false;
}

/* In front of the quotation, in its sentence: "Tanaka-shicho wa". */
static bool find_before(const struct speaker_scan *scan, uint32_t token, uint32_t first,
                        struct speaker_cue *cue)
{
    uint32_t left = token;

    for (int i = 0; i < SENTENCE_CHARACTERS && left > first; i++) {
        left--;
        if ((bits(scan, left) & TRAIT_PARTICLE) && scan->cover[left] == INDEX_NONE &&
            !scan->is_mark[left]) {
            cue->token = INDEX_NONE;
            return read_subject(scan, left, first, cue);
        }
    }
    return false;
}

bool speaker_find_particle_cue(const struct speaker_scan *scan,
                               const struct quote *quote, struct speaker_cue *cue)
{
    const struct document *document = scan->document;
    const struct paragraph *paragraph = &document->paragraphs[quote->last_paragraph];
    uint32_t end = range_end(paragraph->tokens);
    uint32_t after = range_end(quote->tokens);
    uint32_t sentence = document_sentence_of(document, quote->tokens.first);
    uint32_t first = document->paragraphs[quote->paragraph].tokens.first;

    while (after < end && scan->is_mark[after])
        after++;
    if (quote->parent != INDEX_NONE || after >= end ||
        !(bits(scan, after) & TRAIT_QUOTE_PARTICLE))
        return false;
    if (sentence < document->sentence_count &&
        document->sentences[sentence].tokens.first > first)
        first = document->sentences[sentence].tokens.first;
    return find_behind(scan, after + 1, end, cue) ||
           find_before(scan, quote->tokens.first, first, cue);
}
