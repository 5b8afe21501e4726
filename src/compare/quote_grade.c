/* quote_grade.c - what became of quoted words: verbatim means equal code points, and
 * whatever is folded is named. */
#include "compare/quote_risk.h"

#include "base/memory.h"
#include "base/translate.h"

#include <stdlib.h>
#include <string.h>

void quote_reason_add(struct quote_reasons *reasons, const char *reason)
{
    reason = _(reason);
    for (size_t i = 0; i < reasons->count; i++)
        if (strcmp(reasons->items[i], reason) == 0)
            return;
    if (reasons->count < QUOTE_REASONS)
        reasons->items[reasons->count++] = reason;
}

enum {
    KEY_MARK = UINT32_MAX - 1, /* any quotation mark */
};

static bool is_mark_token(const struct document *document, const struct token *token)
{
    static const char *const marks[] = {
        "\"",     "'",      "\u2018", "\u2019", "\u201C", "\u201D", "\u201E",
        "\u201A", "\u00AB", "\u00BB", "\u2039", "\u203A", "\u300C", "\u300D",
        "\u300E", "\u300F", "`",      "\u201B", "\u201F"};
    const char *bytes = document->text.bytes + token->start;
    if (token->kind != TOKEN_PUNCTUATION)
        return false;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t length = strlen(marks[i]);
        if (token->length >= length && memcmp(bytes, marks[i], length) == 0)
            return true;
    }
    return false;
}

static bool is_final_stop(const struct document *document, const struct token *token)
{
    const char *bytes = document->text.bytes + token->start;
    if (token->kind != TOKEN_PUNCTUATION)
        return false;
    return (token->length == 1 && (bytes[0] == ',' || bytes[0] == '.')) ||
           (token->length == 3 &&
            (memcmp(bytes, "\u3002", 3) == 0 || memcmp(bytes, "\u3001", 3) == 0));
}

/* Append the tokens of a span. */
static void append_line(struct quote_line *line, const struct document *document,
                        struct range tokens)
{
    bool is_first = true;
    for (uint32_t i = tokens.first; i < range_end(tokens); i++) {
        const struct token *token = &document->tokens.tokens[i];
        uint32_t key = token->word;
        if (is_mark_token(document, token))
            key = KEY_MARK;
        else if (is_first && token_is_wordlike(token))
            key = lexicon_lower(document->lexicon, key);
        is_first = is_first && !token_is_wordlike(token);
        line->tokens[line->count] = i;
        line->keys[line->count++] = key;
    }
}

/* Read the words of one side: the parts of a quotation that was split, one after the
 * other. */
static bool read_line(struct quote_line *line, const struct quote_match *match,
                      enum side side, const struct quote_parts *parts,
                      struct error *err)
{
    const struct document *document = match->comparison->documents[side];
    size_t total = 0;
    for (uint32_t i = 0; i < parts->count; i++)
        total += document_tokens_in(document, parts->spans[i]).count;
    *line = (struct quote_line){
        .parts = parts,
        .document = document,
        .numbers = match->numbers[side],
    };
    line->tokens = memory_new(total, sizeof *line->tokens, err);
    line->keys = memory_new(total, sizeof *line->keys, err);
    if (!line->tokens || !line->keys)
        return false;
    for (uint32_t i = 0; i < parts->count; i++)
        append_line(line, document, document_tokens_in(document, parts->spans[i]));
    if (line->count > 0 &&
        is_final_stop(document,
                      &document->tokens.tokens[line->tokens[line->count - 1]])) {
        line->has_final_stop = true;
        line->count--;
    }
    return true;
}

static void clear_line(struct quote_line *line)
{
    free(line->tokens);
    free(line->keys);
    free(line->claims.claims);
}

static bool bytes_equal(const struct quote_line *a, const struct quote_line *b,
                        uint32_t index)
{
    const struct token *left = quote_line_token(a, index);
    const struct token *right = quote_line_token(b, index);
    return left->length == right->length &&
           memcmp(a->document->text.bytes + left->start,
                  b->document->text.bytes + right->start, left->length) == 0;
}

/* The stop that read_line() took off stands behind the last token that counts. */
static bool final_stops_equal(const struct quote_line *a, const struct quote_line *b)
{
    const struct token *left = quote_line_token(a, a->count);
    const struct token *right = quote_line_token(b, b->count);
    return left->length == right->length &&
           memcmp(a->document->text.bytes + left->start,
                  b->document->text.bytes + right->start, left->length) == 0;
}

/* Which foldings make two lines equal that are equal by their keys. */
static void name_foldings(const struct quote_line *a, const struct quote_line *b,
                          struct quote_reasons *reasons)
{
    for (uint32_t i = 0; i < a->count; i++) {
        const struct token *left = quote_line_token(a, i);
        const struct token *right = quote_line_token(b, i);
        if (a->keys[i] == KEY_MARK) {
            if (!bytes_equal(a, b, i))
                quote_reason_add(reasons, "quotation marks differ");
            continue;
        }
        if (bytes_equal(a, b, i))
            continue;
        if (left->word != right->word)
            quote_reason_add(reasons, "the case of the first letter differs");
        else if (left->kind == TOKEN_PUNCTUATION)
            quote_reason_add(reasons, "dashes or dots are written differently");
        else
            quote_reason_add(reasons, "apostrophes, hyphens or accents are written "
                                      "differently");
    }
    if (a->has_final_stop != b->has_final_stop)
        quote_reason_add(reasons, "a final comma or stop is on one side only");
    else if (a->has_final_stop && !final_stops_equal(a, b))
        quote_reason_add(reasons, "a final comma or stop differs");
    if (reasons->count == 0)
        quote_reason_add(reasons, "spaces or breaks differ");
}

/* Equal but for quotation marks inside, which one side lacks? */
static bool equal_without_marks(const struct quote_line *a, const struct quote_line *b)
{
    uint32_t i = 0;
    uint32_t j = 0;
    for (;;) {
        while (i < a->count && a->keys[i] == KEY_MARK)
            i++;
        while (j < b->count && b->keys[j] == KEY_MARK)
            j++;
        if (i == a->count || j == b->count)
            return i == a->count && j == b->count;
        if (a->keys[i++] != b->keys[j++])
            return false;
    }
}

/* A mark that parts words and says no more: neither a question, nor a bracket, nor dots
 * for words left out. */
static bool is_pause(const struct quote_line *line, uint32_t index)
{
    static const char *const pauses[] = {",", ";",      ":",      ".",     "!",
                                         "-", "\u3001", "\u3002", "\uFF01"};
    const struct token *token = quote_line_token(line, index);
    size_t length;
    const char *mark = lexicon_word(line->document->lexicon, token->word, &length);
    for (size_t i = 0;
         token->kind == TOKEN_PUNCTUATION && i < sizeof pauses / sizeof *pauses; i++)
        if (strlen(pauses[i]) == length && memcmp(pauses[i], mark, length) == 0)
            return true;
    return false;
}

/* The next token that is more than a pause or a mark, from *index on; false if none
 * is. *is_start: a pause stands before it, so that its case says nothing. */
static bool skip_pauses(const struct quote_line *line, uint32_t *index, bool *is_start)
{
    for (; *index < line->count; ++*index) {
        if (is_pause(line, *index))
            *is_start = true;
        else if (line->keys[*index] != KEY_MARK)
            return true;
    }
    return false;
}

/* Equal but for where the words pause, as an editor sets commas? */
static bool equal_without_pauses(const struct quote_line *a, const struct quote_line *b)
{
    const struct lexicon *lexicon = a->document->lexicon;
    uint32_t i = 0;
    uint32_t j = 0;
    for (;; i++, j++) {
        bool is_start = false;
        bool has_left = skip_pauses(a, &i, &is_start);
        bool has_right = skip_pauses(b, &j, &is_start);
        if (!has_left || !has_right)
            return has_left == has_right;
        uint32_t left = a->keys[i], right = b->keys[j];
        if (left != right && !(is_start && lexicon_lower(lexicon, left) ==
                                               lexicon_lower(lexicon, right)))
            return false;
    }
}

/* The words of a line alone, in lower case. */
static uint32_t keep_words(struct quote_line *line)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < line->count; i++) {
        const struct token *token = quote_line_token(line, i);
        if (!token_is_wordlike(token))
            continue;
        line->tokens[count] = line->tokens[i];
        line->keys[count++] = lexicon_lower(line->document->lexicon, token->word);
    }
    return line->count = count;
}

static bool has_ellipsis(const struct quote_line *line)
{
    for (uint32_t i = 0; i < line->count; i++) {
        const struct token *token = quote_line_token(line, i);
        const char *bytes = line->document->text.bytes + token->start;
        if (token->kind == TOKEN_PUNCTUATION &&
            ((token->length >= 2 && bytes[0] == '.' && bytes[1] == '.') ||
             (token->length == 3 && memcmp(bytes, "\u2026", 3) == 0)))
            return true;
    }
    return false;
}

enum cut {
    CUT_NONE,   /* not a cut: words differ */
    CUT_EDGE,   /* words missing at the start or end only */
    CUT_INSIDE, /* words missing in the middle, too */
};

/* Are the words of `shorter` those of `longer` with some left out? *start_found is
 * where they begin in it if they stand there in one piece. */
static enum cut find_cut(const struct quote_line *shorter,
                         const struct quote_line *longer, uint32_t *start_found)
{
    uint32_t matched = 0;
    if (shorter->count == 0 || shorter->count >= longer->count)
        return CUT_NONE;
    for (uint32_t start = 0; start + shorter->count <= longer->count; start++) {
        /* The first and last word fit at few places, so this is linear in practice. */
        if (longer->keys[start] == shorter->keys[0] &&
            longer->keys[start + shorter->count - 1] ==
                shorter->keys[shorter->count - 1] &&
            memcmp(longer->keys + start, shorter->keys,
                   shorter->count * sizeof *shorter->keys) == 0) {
            *start_found = start;
            return CUT_EDGE;
        }
    }
    for (uint32_t i = 0; i < longer->count && matched < shorter->count; i++)
        matched += longer->keys[i] == shorter->keys[matched];
    return matched == shorter->count ? CUT_INSIDE : CUT_NONE;
}

/* Where in a line words stand in one piece, at `from` or behind it; INDEX_NONE if
 * nowhere. */
static uint32_t find_piece(const struct quote_line *line, uint32_t from,
                           const uint32_t *keys, uint32_t count)
{
    for (uint32_t at = from; at + count <= line->count; at++)
        if (line->keys[at] == keys[0] &&
            memcmp(line->keys + at, keys, count * sizeof *keys) == 0)
            return at;
    return INDEX_NONE;
}

/* Is the shorter line made of several quotations, each of which stands in the longer
 * one in one piece? What is left out stands between their marks then. */
static bool are_pieces(const struct quote_line *shorter,
                       const struct quote_line *longer)
{
    uint32_t first = 0;
    uint32_t at = 0;
    for (uint32_t part = 0; part < shorter->parts->count; part++) {
        uint32_t end = first;
        while (end < shorter->count &&
               quote_line_token(shorter, end)->start < shorter->parts->spans[part].end)
            end++;
        if (end == first)
            continue;
        at = find_piece(longer, at, shorter->keys + first, end - first);
        if (at == INDEX_NONE)
            return false;
        at += end - first;
        first = end;
    }
    return shorter->parts->count > 1;
}

/* Read what its words deny. */
static bool read_claims(struct quote_line *line, const struct quote_match *match,
                        enum side side, const struct quote_parts *parts,
                        struct error *err)
{
    bool ok = true;
    for (uint32_t i = 0; ok && i < parts->count; i++)
        ok = claim_list_read(&line->claims, &match->denials->of[side],
                             document_tokens_in(line->document, parts->spans[i]), err);
    return ok;
}

static bool grade_words(struct quote_line *a, struct quote_line *b,
                        struct quote_link *link, struct quote_reasons *reasons,
                        struct error *err)
{
    bool has_dots = has_ellipsis(a) || has_ellipsis(b);
    keep_words(a);
    keep_words(b);
    bool is_longer = a->count < b->count; /* the right one has more */
    const struct quote_line *longer = is_longer ? b : a, *shorter = is_longer ? a : b;
    uint32_t kept = 0;
    enum cut cut = find_cut(shorter, longer, &kept);
    bool is_denial = cut == CUT_EDGE ? quote_line_loses_denial(longer, kept)
                                     : quote_lines_turn_round(a, b);
    if (!quote_lines_find_risk(a, b, is_denial, reasons, &link->risk, err))
        return false;
    if (cut == CUT_EDGE || (cut == CUT_INSIDE && are_pieces(shorter, longer))) {
        link->relation = QUOTE_TRIMMED;
        quote_reason_add(reasons, is_longer
                                      ? N_("the left has only a part of the words")
                                      : N_("the right has only a part of the words"));
    } else if (cut == CUT_INSIDE && has_dots) {
        link->relation = QUOTE_TRIMMED;
        quote_reason_add(reasons, "words cut out, with an ellipsis");
    } else {
        link->relation = QUOTE_REWORDED;
        link->is_other_form = quote_lines_are_other_form(a, b);
        if (cut == CUT_INSIDE)
            quote_reason_add(reasons, is_longer
                                          ? N_("words put in on the right")
                                          : N_("words cut out on the right without an "
                                               "ellipsis"));
        if (link->is_other_form)
            quote_reason_add(reasons, "the same words: only marks, capitals, spelling "
                                      "or the writing of numbers and names differ");
    }
    return true;
}

bool quote_grade(const struct quote_match *match,
                 const struct quote_parts parts[SIDE_COUNT], struct quote_link *link,
                 struct quote_reasons *reasons, struct error *err)
{
    const struct span spans[SIDE_COUNT] = {parts[SIDE_LEFT].spans[0],
                                           parts[SIDE_RIGHT].spans[0]};
    const struct document *left = match->comparison->documents[SIDE_LEFT];
    const struct document *right = match->comparison->documents[SIDE_RIGHT];
    struct quote_line a = {0};
    struct quote_line b = {0};
    bool ok = false;
    if (parts[SIDE_LEFT].count == 1 && parts[SIDE_RIGHT].count == 1 &&
        span_length(spans[SIDE_LEFT]) == span_length(spans[SIDE_RIGHT]) &&
        memcmp(document_bytes(left, spans[SIDE_LEFT]),
               document_bytes(right, spans[SIDE_RIGHT]),
               span_length(spans[SIDE_LEFT])) == 0) {
        link->relation = QUOTE_VERBATIM;
        quote_reason_add(reasons, "every character is equal");
        return true;
    }
    if (!read_line(&a, match, SIDE_LEFT, &parts[SIDE_LEFT], err) ||
        !read_line(&b, match, SIDE_RIGHT, &parts[SIDE_RIGHT], err))
        goto cleanup;
    if (a.count == b.count &&
        (a.count == 0 || memcmp(a.keys, b.keys, a.count * sizeof *a.keys) == 0)) {
        link->relation = QUOTE_TYPOGRAPHY;
        name_foldings(&a, &b, reasons);
    } else if (equal_without_marks(&a, &b)) {
        link->relation = QUOTE_TYPOGRAPHY;
        quote_reason_add(reasons, "quotation marks inside are on one side only");
    } else if (equal_without_pauses(&a, &b)) {
        link->relation = QUOTE_TYPOGRAPHY;
        quote_reason_add(reasons, "commas, stops or dashes inside differ");
    } else if (!read_claims(&a, match, SIDE_LEFT, &parts[SIDE_LEFT], err) ||
               !read_claims(&b, match, SIDE_RIGHT, &parts[SIDE_RIGHT], err) ||
               !grade_words(&a, &b, link, reasons, err)) {
        goto cleanup;
    }
    ok = true;
cleanup:
    clear_line(&a);
    clear_line(&b);
    return ok;
}
