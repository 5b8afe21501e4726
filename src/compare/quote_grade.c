/* quote_grade.c - what became of quoted words: verbatim means equal code points, and
 * whatever is folded is named. */
#include "compare/quote_match.h"
#include "compare/quote_numbers.h"

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

/* The tokens of one side that count, by their folded word. */
struct line {
    const struct document *document;
    struct quantity_reader *reader;
    uint32_t *tokens;
    uint32_t *keys;
    uint32_t count;
    bool has_final_stop;
    const char *ending;   /* of words that deny, as the language's rule has it */
    const char *prefixes; /* of their contraries */
};

/* From which likeness two words are one in two forms. */
static const float SAME_WORD_LIKENESS = 0.75f;

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
static void append_line(struct line *line, const struct document *document,
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
static bool read_line(struct line *line, const struct quote_match *match,
                      enum side side, const struct quote_parts *parts,
                      struct error *err)
{
    const struct document *document = match->comparison->documents[side];
    size_t total = 0;

    for (uint32_t i = 0; i < parts->count; i++)
        total += document_tokens_in(document, parts->spans[i]).count;
    *line = (struct line){
        .document = document,
        .reader = match->readers[side],
        .ending = language_find(document->language, LANGUAGE_NEGATIONS, "<ending>", 8),
        .prefixes =
            language_find(document->language, LANGUAGE_NEGATIONS, "<prefixes>", 10),
    };
    line->tokens = memory_new(total, sizeof *line->tokens, err);
    line->keys = memory_new(total, sizeof *line->keys, err);
    if (line->tokens == NULL || line->keys == NULL)
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

static void clear_line(struct line *line)
{
    free(line->tokens);
    free(line->keys);
}

static const struct token *token_of(const struct line *line, uint32_t index)
{
    return &line->document->tokens.tokens[line->tokens[index]];
}

static bool bytes_equal(const struct line *a, const struct line *b, uint32_t index)
{
    const struct token *left = token_of(a, index);
    const struct token *right = token_of(b, index);

    return left->length == right->length &&
           memcmp(a->document->text.bytes + left->start,
                  b->document->text.bytes + right->start, left->length) == 0;
}

/* The stop that read_line() took off stands behind the last token that counts. */
static bool final_stops_equal(const struct line *a, const struct line *b)
{
    const struct token *left = token_of(a, a->count);
    const struct token *right = token_of(b, b->count);

    return left->length == right->length &&
           memcmp(a->document->text.bytes + left->start,
                  b->document->text.bytes + right->start, left->length) == 0;
}

/* Which foldings make two lines equal that are equal by their keys. */
static void name_foldings(const struct line *a, const struct line *b,
                          struct quote_reasons *reasons)
{
    for (uint32_t i = 0; i < a->count; i++) {
        const struct token *left = token_of(a, i);
        const struct token *right = token_of(b, i);
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
    if (reasons->count == 0 && a->has_final_stop && !final_stops_equal(a, b))
        quote_reason_add(reasons, "a final comma or stop differs");
    if (reasons->count == 0)
        quote_reason_add(reasons, "spaces or breaks differ");
}

/* Equal but for quotation marks inside, which one side lacks? */
static bool equal_without_marks(const struct line *a, const struct line *b)
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

/* The words of a line alone, in lower case. */
static uint32_t keep_words(struct line *line)
{
    uint32_t count = 0;

    for (uint32_t i = 0; i < line->count; i++) {
        const struct token *token = token_of(line, i);
        if (!token_is_wordlike(token))
            continue;
        line->tokens[count] = line->tokens[i];
        line->keys[count++] = lexicon_lower(line->document->lexicon, token->word);
    }
    return line->count = count;
}

static bool has_ellipsis(const struct line *line)
{
    for (uint32_t i = 0; i < line->count; i++) {
        const struct token *token = token_of(line, i);
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
static enum cut find_cut(const struct line *shorter, const struct line *longer,
                         uint32_t *start_found)
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

/* ---- What is at risk ---- */

enum fact {
    FACT_NEGATION,
    FACT_NUMBER,
    FACT_NAME,
    FACT_MODALITY,
    FACT_COUNT,
};

/* Has a list this key of a line, under this class if it is not NULL? */
static bool is_class(const struct document *document, enum language_list list,
                     uint32_t key, const char *class)
{
    const char *value = document_find_word(document, list, key);

    return value != NULL && (class == NULL || strcmp(value, class) == 0);
}

/* A word that denies what follows, alone or by its ending: never, won't. */
static bool is_negation(const struct line *line, uint32_t index)
{
    const struct document *document = line->document;
    uint32_t key = line->keys[index];
    size_t size = line->ending != NULL ? strlen(line->ending) : 0;
    size_t length;
    const char *word = lexicon_word(document->lexicon, key, &length);

    return is_class(document, LANGUAGE_NEGATIONS, key, "not") ||
           is_class(document, LANGUAGE_FUNCTION_WORDS, key, "negation") ||
           (size > 0 && length > size &&
            memcmp(word + length - size, line->ending, size) == 0);
}

/* The first of two words that deny together, as neither does alone: yet to. */
static bool opens_negation(const struct line *line, uint32_t index)
{
    enum { PHRASE_BYTES = 64 };
    const struct document *document = line->document;
    char phrase[PHRASE_BYTES];
    size_t length = 0;

    if (index + 1 >= line->count ||
        !(document_find_word_lists(document, line->keys[index]).opens >>
              LANGUAGE_NEGATIONS &
          1))
        return false;
    for (uint32_t i = index; i <= index + 1; i++) {
        size_t size;
        const char *word = lexicon_word(document->lexicon, line->keys[i], &size);
        if (length + size >= sizeof phrase || is_negation(line, i))
            return false;
        memcpy(phrase + length, word, size);
        length += size;
        phrase[length++] = ' ';
    }
    const char *value =
        language_find(document->language, LANGUAGE_NEGATIONS, phrase, length - 1);
    return value != NULL && strcmp(value, "not") == 0;
}

/* A word that a prefix makes the contrary of one in the other line: disagree, agree. */
static bool is_contrary(const struct line *line, uint32_t index,
                        const struct line *other)
{
    const struct document *document = line->document;
    const char *at = line->prefixes;
    size_t length;
    const char *word = lexicon_word(document->lexicon, line->keys[index], &length);

    for (; at != NULL && *at != '\0'; at += *at == ' ') {
        size_t size = 0;
        while (at[size] != '\0' && at[size] == word[size])
            size++;
        bool is_whole = at[size] == '\0' || at[size] == ' ';
        if (is_whole && length > size)
            for (uint32_t i = 0; i < other->count; i++) {
                size_t stem_length;
                const char *stem =
                    lexicon_word(document->lexicon, other->keys[i], &stem_length);
                if (stem_length == length - size &&
                    memcmp(stem, word + size, stem_length) == 0)
                    return true;
            }
        while (*at != '\0' && *at != ' ')
            at++;
    }
    return false;
}

static bool has_fact(const struct line *line, uint32_t index, enum fact fact)
{
    const struct document *document = line->document;
    const struct token *token = token_of(line, index);
    uint32_t key = line->keys[index];
    size_t length;

    switch (fact) {
    case FACT_NEGATION:
        return is_negation(line, index) || opens_negation(line, index);
    case FACT_NUMBER:
        return token->kind == TOKEN_NUMBER ||
               is_class(document, LANGUAGE_NUMBER_WORDS, key, NULL);
    case FACT_MODALITY:
        return is_class(document, LANGUAGE_MODALS, key, NULL);
    default:
        lexicon_word(document->lexicon, key, &length);
        return index > 0 && token->kind == TOKEN_WORD &&
               (token->flags & TOKEN_CAPITAL) && length > 1 &&
               !is_class(document, LANGUAGE_FUNCTION_WORDS, key, NULL);
    }
}

/* What a fact is worth for comparing: a number its digits, a modal its class, else the
 * word. */
static const char *fact_value(const struct line *line, uint32_t index, enum fact fact,
                              size_t *length)
{
    const struct document *document = line->document;
    const char *word = lexicon_word(document->lexicon, line->keys[index], length);
    const char *value = NULL;

    if (fact == FACT_NUMBER)
        value = document_find_word(document, LANGUAGE_NUMBER_WORDS, line->keys[index]);
    if (fact == FACT_MODALITY)
        value = document_find_word(document, LANGUAGE_MODALS, line->keys[index]);
    if (fact == FACT_NAME)
        value = document_find_word(document, LANGUAGE_VARIANTS, line->keys[index]);
    if (value != NULL && *value != '\0') {
        *length = strlen(value);
        return value;
    }
    return word;
}

/* Is the fact at this index also in the other line? Words in `near` are looked at in
 * turn, so this is bounded by FACT_SCAN. */
static bool is_answered(const struct line *line, uint32_t index,
                        const struct line *other, enum fact fact)
{
    enum { FACT_SCAN = 400 };
    size_t length;
    const char *value = fact_value(line, index, fact, &length);

    for (uint32_t i = 0; i < other->count && i < FACT_SCAN; i++) {
        size_t other_length;
        if (fact == FACT_NAME ? !(token_of(other, i)->flags & TOKEN_CAPITAL)
                              : !has_fact(other, i, fact))
            continue;
        const char *other_value = fact_value(other, i, fact, &other_length);
        if (length == other_length && memcmp(value, other_value, length) == 0)
            return true;
        if (fact == FACT_NAME &&
            quote_word_likeness(line->document->lexicon, line->keys[index],
                                other->keys[i]) >= SAME_WORD_LIKENESS)
            return true;
    }
    return false;
}

static uint32_t count_unanswered(const struct line *line, const struct line *other,
                                 enum fact fact)
{
    uint32_t count = 0;

    for (uint32_t i = 0; i < line->count; i++)
        if (has_fact(line, i, fact) && !is_answered(line, i, other, fact))
            count++;
    return count;
}

static uint32_t count_negations(const struct line *line, const struct line *other)
{
    uint32_t count = 0;

    for (uint32_t i = 0; i < line->count; i++)
        count += has_fact(line, i, FACT_NEGATION) || is_contrary(line, i, other);
    return count;
}

/* The word that a negation denies: the next that is more than a function word, or the
 * one behind it; INDEX_NONE if it is the last. */
static uint32_t denied_word(const struct line *line, uint32_t negation)
{
    const struct document *document = line->document;

    for (uint32_t i = negation + 1; i < line->count; i++)
        if (!is_class(document, LANGUAGE_FUNCTION_WORDS, line->keys[i], NULL) &&
            !is_class(document, LANGUAGE_MODALS, line->keys[i], NULL))
            return i;
    return negation + 1 < line->count ? negation + 1 : INDEX_NONE;
}

/* Does one line deny what the other says? Where the denied words are gone, too,
 * nothing is turned round. */
static bool is_denied_elsewhere(const struct line *line, const struct line *other)
{
    for (uint32_t i = 0; i < line->count; i++) {
        if (is_contrary(line, i, other))
            return true;
        uint32_t denied =
            has_fact(line, i, FACT_NEGATION) ? denied_word(line, i) : INDEX_NONE;
        for (uint32_t j = 0; denied != INDEX_NONE && j < other->count; j++)
            if (quote_word_likeness(line->document->lexicon, line->keys[denied],
                                    other->keys[j]) >= SAME_WORD_LIKENESS)
                return true;
    }
    return false;
}

static bool is_turned_round(const struct line *a, const struct line *b)
{
    uint32_t left = count_negations(a, b);
    uint32_t right = count_negations(b, a);

    return left != right &&
           (left > right ? is_denied_elsewhere(a, b) : is_denied_elsewhere(b, a));
}

/* A negation denies what follows it: words cut off behind those that stay take none
 * away from them. */
static bool is_denial_lost(const struct line *longer, uint32_t kept)
{
    for (uint32_t i = 0; i < kept; i++)
        if (has_fact(longer, i, FACT_NEGATION))
            return true;
    return false;
}

/* A number, name or modal is at risk where another one stands for it; one that is
 * only left out is no change. A negation counts either way: is_denial tells whether
 * one came or went. */
static bool find_risk(const struct line *a, const struct line *b, bool is_denial,
                      struct quote_reasons *reasons, unsigned *risk, struct error *err)
{
    static const struct {
        enum fact fact;
        unsigned bit;
        const char *reason;
    } facts[] = {
        {FACT_NUMBER, QUOTE_RISK_NUMBER, N_("a number inside the marks differs")},
        {FACT_NAME, QUOTE_RISK_NAME, N_("a name inside the marks differs")},
        {FACT_MODALITY, QUOTE_RISK_MODALITY, N_("what may, must or can be differs")},
    };

    *risk = 0;
    if (is_denial) {
        *risk |= QUOTE_RISK_NEGATION;
        quote_reason_add(reasons, "a negation is on one side only");
    }
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        bool differ = count_unanswered(a, b, facts[i].fact) > 0 &&
                      count_unanswered(b, a, facts[i].fact) > 0;
        /* Other words may be worth the same: twice, two times. */
        if (differ && facts[i].fact == FACT_NUMBER &&
            !quote_numbers_differ(
                &(struct number_run){a->document, a->reader, a->tokens, a->count},
                &(struct number_run){b->document, b->reader, b->tokens, b->count},
                &differ, err))
            return false;
        if (!differ)
            continue;
        *risk |= facts[i].bit;
        quote_reason_add(reasons, facts[i].reason);
    }
    return true;
}

/* Are the words the same, if not the commas and capitals, how numbers are written,
 * or which of the accepted forms a name has? */
static bool is_other_form(const struct line *a, const struct line *b)
{
    if (a->count != b->count)
        return false;
    for (uint32_t i = 0; i < a->count; i++) {
        bool is_number = has_fact(a, i, FACT_NUMBER) && has_fact(b, i, FACT_NUMBER);
        enum fact fact = is_number ? FACT_NUMBER : FACT_NAME;
        size_t left_length;
        size_t right_length;
        if (a->keys[i] == b->keys[i])
            continue;
        const char *left = fact_value(a, i, fact, &left_length);
        const char *right = fact_value(b, i, fact, &right_length);
        if (left_length != right_length || memcmp(left, right, left_length) != 0)
            return false;
    }
    return true;
}

static bool grade_words(struct line *a, struct line *b, struct quote_link *link,
                        struct quote_reasons *reasons, struct error *err)
{
    bool has_dots = has_ellipsis(a) || has_ellipsis(b);

    keep_words(a);
    keep_words(b);
    bool is_longer = a->count < b->count; /* the right one has more */
    const struct line *longer = is_longer ? b : a;
    uint32_t kept = 0;
    enum cut cut = is_longer ? find_cut(a, b, &kept) : find_cut(b, a, &kept);
    bool is_denial =
        cut == CUT_EDGE ? is_denial_lost(longer, kept) : is_turned_round(a, b);
    if (!find_risk(a, b, is_denial, reasons, &link->risk, err))
        return false;
    if (cut == CUT_EDGE) {
        link->relation = QUOTE_TRIMMED;
        quote_reason_add(reasons, is_longer
                                      ? N_("the left has only a part of the words")
                                      : N_("the right has only a part of the words"));
    } else if (cut == CUT_INSIDE && has_dots) {
        link->relation = QUOTE_TRIMMED;
        quote_reason_add(reasons, "words cut out, with an ellipsis");
    } else {
        link->relation = QUOTE_REWORDED;
        link->is_other_form = is_other_form(a, b);
        if (cut == CUT_INSIDE)
            quote_reason_add(reasons, is_longer
                                          ? N_("words put in on the right")
                                          : N_("words cut out on the right without an "
                                               "ellipsis"));
        if (link->is_other_form)
            quote_reason_add(reasons, "the same words: only commas, capitals or the "
                                      "writing of numbers and names differ");
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
    struct line a = {0};
    struct line b = {0};
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
    } else if (!grade_words(&a, &b, link, reasons, err)) {
        goto cleanup;
    }
    ok = true;
cleanup:
    clear_line(&a);
    clear_line(&b);
    return ok;
}
