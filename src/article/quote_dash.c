/* quote_dash.c - speech that a dash introduces, as French and Spanish print dialogue.
 */
#include "article/quote_scan.h"

#include <string.h>

static bool is_speech_dash(const struct document *document, uint32_t offset,
                           uint32_t end)
{
    static const char *const dashes[] = {"\u2014", "\u2013", "\u2015", "--"};
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++) {
        size_t length = strlen(dashes[i]);
        if (end - offset > length &&
            memcmp(document->text.bytes + offset, dashes[i], length) == 0)
            return true;
    }
    return false;
}

/* "—dijo Marta", "–le responde–": behind a dash a verb of reporting needs no subject.
 */
static bool is_attribution(const struct quote_scan *scan, uint32_t token, uint32_t end)
{
    const uint32_t *traits = scan->traits->of_token;
    if (attribution_starts_at(scan->document, scan->traits, token, end))
        return true;
    while (token + 1 < end && (traits[token] & TRAIT_OBJECT) &&
           !(traits[token] & TRAIT_SUBJECT))
        token++;
    return token < end && (traits[token] & (TRAIT_SAY | TRAIT_TELL));
}

/* The next dash or attribution of the paragraph from this token on; `end` if none. */
static uint32_t find_turn(const struct quote_scan *scan, uint32_t token, uint32_t end,
                          bool *is_dash)
{
    const struct document *document = scan->document;
    for (uint32_t i = token; i < end; i++) {
        const struct token *at = &document->tokens.tokens[i];
        uint32_t limit = token_span(&document->tokens.tokens[end - 1]).end;
        if (is_speech_dash(document, at->start, limit)) {
            *is_dash = true;
            return i;
        }
        if (strchr(",.!?", document->text.bytes[at->start]) && i + 1 < end &&
            (scan->traits->of_token[i + 1] & (TRAIT_SAY | TRAIT_TELL)) &&
            attribution_starts_at(document, scan->traits, i + 1, end)) {
            *is_dash = false;
            return i;
        }
    }
    return end;
}

static bool add_speech(struct quote_scan *scan, uint32_t paragraph, struct span opening,
                       struct span words, struct error *err)
{
    struct span span = quote_trim(scan->document, words.start, words.end);
    struct quote_draft draft = {
        .quote = {.span = span,
                  .opening = opening,
                  .closing = {span.end, span.end},
                  .paragraph = paragraph,
                  .last_paragraph = paragraph,
                  .parent = INDEX_NONE},
        .family = MARK_FAMILY_COUNT,
    };
    return span_is_empty(span) || quote_scan_add(scan, &draft, err);
}

/* Behind an attribution: the token after the dash and the stop that end it, or `end`.
 */
static uint32_t skip_attribution(const struct quote_scan *scan, uint32_t token,
                                 uint32_t end, struct span *opening)
{
    const struct document *document = scan->document;
    uint32_t limit = token_span(&document->tokens.tokens[end - 1]).end;
    while (token < end &&
           !is_speech_dash(document, document->tokens.tokens[token].start, limit))
        token++;
    if (token >= end)
        return end;
    *opening = token_span(&document->tokens.tokens[token++]);
    while (token < end &&
           strchr(",.;:", document->text.bytes[document->tokens.tokens[token].start]))
        token++;
    return token;
}

bool quote_dash_paragraph(struct quote_scan *scan, uint32_t paragraph,
                          struct error *err)
{
    const struct document *document = scan->document;
    const struct paragraph *home = &document->paragraphs[paragraph];
    uint32_t token = home->tokens.first;
    uint32_t end = range_end(home->tokens);
    if (home->tokens.count < 2 || home->kind == PARAGRAPH_CODE ||
        home->kind == PARAGRAPH_CAPTION ||
        !is_speech_dash(document, home->span.start, home->span.end) ||
        !language_find(document->language, LANGUAGE_CUES, "-", 1))
        return true;
    struct span opening = token_span(&document->tokens.tokens[token++]);
    while (token < end) {
        bool is_dash = false;
        uint32_t start = document->tokens.tokens[token].start;
        uint32_t turn = find_turn(scan, token, end, &is_dash);
        uint32_t stop = home->span.end;
        if (turn < end)
            stop = is_dash ? document->tokens.tokens[turn].start
                           : token_span(&document->tokens.tokens[turn]).end;
        if (!add_speech(scan, paragraph, opening, (struct span){start, stop}, err))
            return false;
        if (turn >= end)
            break;
        if (is_dash && !is_attribution(scan, turn + 1, end)) {
            opening = token_span(&document->tokens.tokens[turn]);
            token = turn + 1;
        } else {
            token = skip_attribution(scan, turn + 1, end, &opening);
        }
    }
    return true;
}
