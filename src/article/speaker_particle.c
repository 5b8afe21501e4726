/* speaker_particle.c - speakers in scripts without spaces, where a particle marks the
 * subject and another the quotation. */
#include "article/speaker_cue.h"

enum {
    SUBJECT_CHARACTERS = 16, /* a longer run before a particle is more than a person */
    SENTENCE_CHARACTERS = 60,
    ACCORDING_CHARACTERS = 6, /* of the longest phrase like "according to" */
    ACCORDING_BYTES = 32,
};

static bool is_letter(const struct speaker_scan *scan, uint32_t token, uint32_t level)
{
    return scan->cover[token] == level && !scan->is_mark[token] &&
           token_is_wordlike(at(scan, token));
}

static bool is_letters(const struct speaker_scan *scan, uint32_t token,
                       const char *sign)
{
    struct span span = token_span(at(scan, token));
    return span_length(span) == strlen(sign) &&
           memcmp(document_bytes(scan->document, span), sign, strlen(sign)) == 0;
}

static bool is_particle(const struct speaker_scan *scan, uint32_t token, uint32_t level)
{
    return (bits(scan, token) & TRAIT_PARTICLE) && scan->cover[token] == level &&
           !scan->is_mark[token];
}

/* Where the brackets open that end before a token, an age or a reading of the name; the
 * token itself if none do. */
static uint32_t before_brackets(const struct speaker_scan *scan, uint32_t token,
                                uint32_t first)
{
    if (token <= first + 1 ||
        !(is_letters(scan, token - 1, ")") || is_letters(scan, token - 1, "\uFF09")))
        return token;
    for (uint32_t i = token - 1; i > first && token - i < SUBJECT_CHARACTERS; i--)
        if (is_letters(scan, i - 1, "(") || is_letters(scan, i - 1, "\uFF08"))
            return i - 1;
    return token;
}

/* Cut the honorific or office off behind a name, and what the name is of before it:
 * "the resident Sato-san" is Sato. */
static void cut_title(const struct speaker_scan *scan, struct speaker_phrase *phrase)
{
    const struct document *document = scan->document;
    uint32_t end = range_end(phrase->name);
    for (uint32_t cut = phrase->name.first + 1; cut < end; cut++) {
        struct span title =
            document_token_range_span(document, (struct range){cut, end - cut}, 0);
        if (!language_find(document->language, LANGUAGE_TITLES,
                           document->text.bytes + title.start, span_length(title)))
            continue;
        uint32_t start = cut;
        while (start > phrase->name.first &&
               !(bits(scan, start - 1) & TRAIT_POSSESSIVE))
            start--;
        if (start == cut)
            continue;
        phrase->name = (struct range){start, cut - start};
        phrase->is_name = true;
        return;
    }
}

/* The run of characters before a particle, or before the end of a clause. */
static bool read_subject(const struct speaker_scan *scan, uint32_t particle,
                         uint32_t first, uint32_t level, struct speaker_cue *cue)
{
    uint32_t end = before_brackets(scan, particle, first);
    uint32_t start = end;
    while (start > first && end - start < SUBJECT_CHARACTERS &&
           is_letter(scan, start - 1, level) &&
           !(bits(scan, start - 1) & (TRAIT_PARTICLE | TRAIT_QUOTE_PARTICLE)))
        start--;
    if (start == end)
        return false;
    cue->phrase = (struct speaker_phrase){.tokens = {start, end - start},
                                          .name = {start, end - start}};
    cut_title(scan, &cue->phrase);
    return true;
}

/* "... to hanasu no wa, Sato-san da": whoever says it stands behind the verb. */
static bool find_cleft(const struct speaker_scan *scan, uint32_t verb, uint32_t end,
                       uint32_t level, struct speaker_cue *cue)
{
    uint32_t token = verb;
    while (token < end && token < verb + ACCORDING_CHARACTERS &&
           !((bits(scan, token) & TRAIT_TOPIC) &&
             (bits(scan, token - 1) & TRAIT_POSSESSIVE)))
        token++;
    if (token >= end || !(bits(scan, token) & TRAIT_TOPIC))
        return false;
    uint32_t first = ++token;
    if (first < end && !is_letter(scan, first, level))
        token = ++first;
    while (token < end && token < first + SUBJECT_CHARACTERS &&
           is_letter(scan, token, level))
        token++;
    cue->token = verb;
    return token > first && read_subject(scan, token, first, level, cue);
}

/* Behind the quotation and its particle: "... to Sato-san wa hanashita". */
static bool find_behind(const struct speaker_scan *scan, uint32_t token, uint32_t end,
                        uint32_t level, struct speaker_cue *cue)
{
    uint32_t first = token;
    if (first < end && is_letters(scan, first, "\u3001"))
        first++;
    for (uint32_t i = first; i < end && i < first + 2 * SUBJECT_CHARACTERS; i++) {
        if (is_particle(scan, i, level) && i > first) {
            cue->token = i + 1 < end ? i + 1 : INDEX_NONE;
            return read_subject(scan, i, first, level, cue);
        }
        if (bits(scan, i) & TRAIT_SAY)
            return find_cleft(scan, i, end, level, cue);
        if (is_letters(scan, i, "\u3002") || is_letters(scan, i, "\u3001") ||
            scan->is_mark[i] || scan->cover[i] != level)
            return false;
    }
    return false;
}

/* "Sato-san ni yoru to, ...": according to. */
static bool find_according(const struct speaker_scan *scan, uint32_t token,
                           uint32_t first, uint32_t level, struct speaker_cue *cue)
{
    const struct document *document = scan->document;
    if (token > first + 2 * SENTENCE_CHARACTERS)
        first = token - 2 * SENTENCE_CHARACTERS;
    for (uint32_t i = first + 1; i < token; i++)
        for (uint32_t count = 2; count <= ACCORDING_CHARACTERS && i + count <= token;
             count++) {
            struct span span =
                document_token_range_span(document, (struct range){i, count}, 0);
            if (span_length(span) > ACCORDING_BYTES || scan->cover[i] != level)
                break;
            const char *class =
                language_find(document->language, LANGUAGE_CUES,
                              document_bytes(document, span), span_length(span));
            if (!class || strcmp(class, "according") != 0)
                continue;
            cue->token = i;
            return read_subject(scan, i, first, level, cue);
        }
    return false;
}

/* In front of the quotation, back to another one if the sentence has a subject behind
 * that: its topic, else the nearest subject. "Tanaka-shicho wa". */
static bool find_before(const struct speaker_scan *scan, uint32_t token, uint32_t first,
                        uint32_t level, struct speaker_cue *cue)
{
    uint32_t found = INDEX_NONE;
    for (uint32_t left = token, i = 0; left > first && i < SENTENCE_CHARACTERS; i++) {
        left--;
        if (scan->cover[left] != level && found != INDEX_NONE)
            break;
        if (is_particle(scan, left, level) && left > first &&
            (found == INDEX_NONE || (bits(scan, left) & TRAIT_TOPIC)))
            found = left;
    }
    cue->token = INDEX_NONE;
    return found != INDEX_NONE && read_subject(scan, found, first, level, cue);
}

/* "Maruyama-shicho wa ko katatta. ...": the sentence before announces the quotation. */
static bool find_announced(const struct speaker_scan *scan, const struct quote *quote,
                           uint32_t sentence, struct speaker_cue *cue)
{
    const struct document *document = scan->document;
    if (sentence == 0 || sentence >= document->sentence_count ||
        document->sentences[sentence - 1].paragraph != quote->paragraph)
        return false;
    struct range before = document->sentences[sentence - 1].tokens;
    for (uint32_t i = before.first; i < range_end(before); i++)
        if ((bits(scan, i) & TRAIT_SAY) && scan->cover[i] == quote->parent)
            return find_before(scan, i, before.first, quote->parent, cue);
    return false;
}

/* "... wo “hakushi” ni modosu to nobeta": the words around a fragment are reported,
 * too: a quotation's particle with a verb of saying behind it ends the sentence. */
static bool is_reported_later(const struct speaker_scan *scan, uint32_t token,
                              uint32_t end, uint32_t level)
{
    for (uint32_t i = token; i + 1 < end && i < token + SENTENCE_CHARACTERS; i++) {
        if (is_letters(scan, i, "\u3002"))
            return false;
        if (scan->cover[i] == level && (bits(scan, i) & TRAIT_QUOTE_PARTICLE) &&
            (bits(scan, i + 1) & TRAIT_SAY))
            return true;
    }
    return false;
}

bool speaker_find_particle_cue(const struct speaker_scan *scan,
                               const struct quote *quote, struct speaker_cue *cue)
{
    const struct document *document = scan->document;
    uint32_t level = quote->parent;
    struct range around = document->paragraphs[quote->paragraph].tokens;
    uint32_t end = range_end(document->paragraphs[quote->last_paragraph].tokens);
    uint32_t after = range_end(quote->tokens);
    uint32_t sentence = document_sentence_of(document, quote->tokens.first);
    uint32_t first = around.first;
    if (level != INDEX_NONE) {
        first = document->quotes[level].tokens.first;
        end = range_end(document->quotes[level].tokens);
    }
    while (after < end && scan->is_mark[after])
        after++;
    first = speaker_sentence_front(scan, quote->tokens.first, first);
    if (!scan->rules.particles)
        return false;
    if (after >= end || !(bits(scan, after) & TRAIT_QUOTE_PARTICLE)) {
        if (quote->form != QUOTE_FRAGMENT)
            return find_announced(scan, quote, sentence, cue);
        return find_according(scan, quote->tokens.first, first, level, cue) ||
               (is_reported_later(scan, after, end, level) &&
                find_before(scan, quote->tokens.first, first, level, cue));
    }
    return find_behind(scan, after + 1, end, level, cue) ||
           find_according(scan, quote->tokens.first, first, level, cue) ||
           find_before(scan, quote->tokens.first, first, level, cue);
}
