/* number_place.c - the words around quantities as points. */
#include "compare/number_place.h"

#include <math.h>
#include <string.h>

static const double PLACE_NEXT_WORD = 1.5; /* what is counted */
static const double PLACE_SECOND_WORD = 0.75;
static const double PLACE_WORD_BEFORE = 1.0;
static const double PLACE_FUNCTION_WORD = 0.5;
static const double PLACE_UNIT = 1.0;
static const double PLACE_RATE = 1.5;        /* ... and what it is per */
static const double PLACE_MODIFIER = 0.5;    /* about, over: the same on both sides */
static const double PLACE_DIGITS = 1.25;     /* the same digits in another order */
static const double PLACE_MANY_DIGITS = 2.5; /* of four and more: never chance */
static const double PLACE_FEW_DIGITS =
    0.5;                                   /* the same of two digits: as often chance */
static const double PLACE_ONE_DIGIT = 0.5; /* the same but for one of several digits */
static const double PLACE_MAGNITUDE = 0.5; /* the same digits, with more noughts */

static const double WHOLE_MOST = (double)((uint64_t)1 << 53); /* and exact */

enum {
    SLIP_LEAST_DIGITS = 3,
    SLIP_MANY_DIGITS = 4,
    DIGIT_BITS = 6,
    STEM_BYTES = 3,
    FORM_BYTES_MOST = 2, /* by which one of two forms of a word is longer */
};

static bool number_is_mark(const struct document *document, struct range sentence,
                           uint32_t token, const char *marks)
{
    const struct token *tokens = document->tokens.tokens;
    return token - sentence.first < sentence.count &&
           tokens[token].kind == TOKEN_PUNCTUATION &&
           strchr(marks, document->text.bytes[tokens[token].start]);
}

struct number_word number_word_read(const struct document *document, uint32_t id)
{
    struct number_word word = {.id = id};
    size_t length;
    if (id == INDEX_NONE)
        return word;
    const char *bytes = lexicon_word(document->lexicon, id, &length);
    if (length >= STEM_BYTES)
        memcpy(&word.stem, bytes, STEM_BYTES);
    word.has_base = document_find_word(document, LANGUAGE_LEMMAS, id);
    word.is_content = !document_find_word(document, LANGUAGE_FUNCTION_WORDS, id);
    return word;
}

/* A year counts nothing. */
static bool number_may_be_year(const struct quantity *quantity)
{
    return quantity->number >= 1000 && quantity->number < 3000;
}

static void number_read_figures(struct number_spot *spot,
                                const struct document *document)
{
    const struct span span = spot->quantity.span;
    const char *bytes = document_bytes(document, span);
    double number = spot->quantity.number, power = number > 0 ? log10(number) : 0;
    spot->mantissa = number > 0 ? power - floor(power) : -1;
    if (number >= 1 && number < WHOLE_MOST && number == floor(number) &&
        !number_may_be_year(&spot->quantity))
        spot->whole = (uint64_t)number;
    for (size_t i = 0; i < span_length(span); i++)
        if (bytes[i] >= '0' && bytes[i] <= '9') {
            spot->digits += (uint64_t)1 << (bytes[i] - '0') * DIGIT_BITS;
            spot->digit_count++;
        }
}

struct number_spot number_spot_at(const struct document *document,
                                  const struct quantity *quantity)
{
    const struct range sentence = document->sentences[quantity->sentence].tokens;
    const struct token *tokens = document->tokens.tokens;
    struct number_spot spot = {.quantity = *quantity, .partner = INDEX_NONE};
    for (int i = 0; i < NUMBER_CONTEXT_WORDS; i++)
        spot.before[i].id = spot.after[i].id = INDEX_NONE;
    number_read_figures(&spot, document);
    uint32_t at = quantity->tokens.first;
    uint32_t end = range_end(quantity->tokens);
    spot.is_apposed = number_is_mark(document, sentence, at - 1, ",");
    spot.is_aside = number_is_mark(document, sentence, at - 1, ",(") &&
                    number_is_mark(document, sentence, end, ",)");
    for (int i = 0; i < NUMBER_CONTEXT_WORDS && at > sentence.first;)
        if (token_is_wordlike(&tokens[--at]))
            spot.before[i++] =
                number_word_read(document, document_lower_word(document, at));
    at = end;
    for (int i = 0; i < NUMBER_CONTEXT_WORDS && at < range_end(sentence); at++)
        if (token_is_wordlike(&tokens[at]))
            spot.after[i++] =
                number_word_read(document, document_lower_word(document, at));
    return spot;
}

static bool number_is_function_word(const struct document *document, uint32_t word)
{
    return document_find_word(document, LANGUAGE_FUNCTION_WORDS, word);
}

bool number_forms_match(const struct comparison *comparison, uint32_t left,
                        uint32_t right)
{
    const struct document *const *documents = comparison->documents;
    const struct lexicon *lexicon = documents[SIDE_LEFT]->lexicon;
    size_t a_length, b_length;
    const char *x = lexicon_word(lexicon, left, &a_length);
    const char *y = lexicon_word(lexicon, right, &b_length);
    const char *x_base =
        document_find_word(documents[SIDE_LEFT], LANGUAGE_LEMMAS, left);
    const char *y_base =
        document_find_word(documents[SIDE_RIGHT], LANGUAGE_LEMMAS, right);
    if ((x_base && strcmp(x_base, y) == 0) || (y_base && strcmp(y_base, x) == 0))
        return true;
    size_t shorter = a_length < b_length ? a_length : b_length;
    size_t longer = a_length < b_length ? b_length : a_length;
    return shorter >= STEM_BYTES && longer - shorter <= FORM_BYTES_MOST &&
           memcmp(x, y, shorter) == 0;
}

/* The same, and what they say is something? */
static bool number_contents_equal(const struct comparison *comparison,
                                  const struct number_word *left,
                                  const struct number_word *right)
{
    return left->is_content && right->is_content &&
           number_words_equal(comparison, left, right);
}

static double number_weigh_word(const struct comparison *comparison,
                                const struct number_word *left,
                                const struct number_word *right, double weight)
{
    if (!number_words_equal(comparison, left, right))
        return 0;
    return left->is_content && right->is_content ? weight : PLACE_FUNCTION_WORD;
}

static double number_weigh_second(const struct comparison *comparison,
                                  const struct number_word *left,
                                  const struct number_word *right)
{
    return number_contents_equal(comparison, left, right) ? PLACE_SECOND_WORD : 0;
}

/* The boy, 12; the 12-year-old boy: what one counts may stand before the other. */
static double number_weigh_apposed(const struct comparison *comparison,
                                   const struct number_spot *left,
                                   const struct number_spot *right)
{
    bool is_left = left->is_apposed &&
                   number_contents_equal(comparison, left->before, right->after);
    bool is_right = right->is_apposed &&
                    number_contents_equal(comparison, left->after, right->before);
    return (is_left ? PLACE_NEXT_WORD : 0) + (is_right ? PLACE_NEXT_WORD : 0);
}

/* Ada Holt, 12, came; then Ada Holt, 21, left: what is told aside is of the name. */
static double number_weigh_aside(const struct comparison *comparison,
                                 const struct number_spot *left,
                                 const struct number_spot *right)
{
    return left->is_aside && right->is_aside &&
                   number_contents_equal(comparison, left->before, right->before)
               ? PLACE_NEXT_WORD
               : 0;
}

double number_weigh_context(const struct comparison *comparison,
                            const struct number_spot *left,
                            const struct number_spot *right)
{
    return number_weigh_word(comparison, left->after, right->after, PLACE_NEXT_WORD) +
           number_weigh_word(comparison, left->before, right->before,
                             PLACE_WORD_BEFORE) +
           number_weigh_second(comparison, left->after + 1, right->after + 1) +
           number_weigh_second(comparison, left->before + 1, right->before + 1) +
           number_weigh_apposed(comparison, left, right) +
           number_weigh_aside(comparison, left, right);
}

bool number_is_between_equal(const struct comparison *comparison,
                             const struct number_spot *left,
                             const struct number_spot *right)
{
    return number_words_equal(comparison, left->before, right->before) &&
           number_words_equal(comparison, left->after, right->after);
}

/* 1946 and 1964: a slip of the hand, not two numbers. */
static double number_weigh_slip(const struct number_spot *left,
                                const struct number_spot *right)
{
    if (left->digits != right->digits)
        return 0;
    return left->digit_count >= SLIP_MANY_DIGITS && left->whole && right->whole
               ? PLACE_MANY_DIGITS
           : left->digit_count >= SLIP_LEAST_DIGITS ? PLACE_DIGITS
           : left->digit_count > 1                  ? PLACE_FEW_DIGITS
                                                    : 0;
}

/* 1.2 million and 1.2 billion, 800,000 and 80,000? */
static bool number_is_power_of_ten(const struct number_spot *a,
                                   const struct number_spot *b)
{
    static const double least = 1e-9;
    double apart = fabs(a->mantissa - b->mantissa);
    return a->mantissa >= 0 && b->mantissa >= 0 && (apart < least || 1 - apart < least);
}

/* 92 and 82, 17 and 7, in whatever words: whole numbers that are the same but for one
 * of several digits, which is another one or left out? Years mostly are. */
static bool number_differs_in_digit(const struct number_spot *a,
                                    const struct number_spot *b)
{
    uint64_t x = a->whole, y = b->whole;
    if (!x || !y || (x < 10 && y < 10) || x == y)
        return false;
    while (x % 10 == y % 10) {
        x /= 10;
        y /= 10;
    }
    return x / 10 == y / 10 || x / 10 == y || y / 10 == x;
}

double number_weigh_place(const struct comparison *comparison,
                          const struct number_spot *left,
                          const struct number_spot *right)
{
    const struct quantity *a = &left->quantity, *b = &right->quantity;
    double weight = number_weigh_context(comparison, left, right);
    bool is_same_unit =
        a->unit_bytes && a->unit_bytes == b->unit_bytes &&
        (a->unit == b->unit || memcmp(a->unit, b->unit, a->unit_bytes) == 0);
    if (is_same_unit || (a->kind == b->kind && a->kind != QUANTITY_AMOUNT))
        weight += PLACE_UNIT;
    if (is_same_unit && a->per_unit_bytes && a->per_unit_bytes == b->per_unit_bytes &&
        memcmp(a->per_unit, b->per_unit, a->per_unit_bytes) == 0)
        weight += PLACE_RATE;
    if (a->modifier != MODIFIER_NONE && a->modifier == b->modifier)
        weight += PLACE_MODIFIER;
    if (a->kind != QUANTITY_AMOUNT)
        return weight + number_weigh_slip(left, right);
    if (a->number == b->number)
        return weight + PLACE_UNIT;
    if (number_is_power_of_ten(left, right))
        return weight + PLACE_MAGNITUDE;
    if (number_differs_in_digit(left, right))
        weight += PLACE_ONE_DIGIT;
    return weight + number_weigh_slip(left, right);
}

/* Is the token a content word, and a noun as far as can be seen? */
static bool number_may_be_head(const struct document *document,
                               const struct token *token)
{
    bool are_nouns_capital = document_has_capital_nouns(document);
    return token->kind == TOKEN_WORD && (token->flags & TOKEN_AFTER_SPACE) &&
           are_nouns_capital == ((token->flags & TOKEN_CAPITAL) != 0) &&
           !number_is_function_word(document,
                                    lexicon_lower(document->lexicon, token->word));
}

struct span number_span_with_head(const struct document *document,
                                  const struct quantity *quantity)
{
    const struct range sentence = document->sentences[quantity->sentence].tokens;
    uint32_t next = range_end(quantity->tokens);
    struct span span = quantity->span;
    if (next >= range_end(sentence) || quantity->unit_bytes ||
        number_may_be_year(quantity))
        return span;
    const struct token *token = &document->tokens.tokens[next];
    if (number_may_be_head(document, token))
        span.end = token_span(token).end;
    return span;
}

bool number_is_of_loser(const struct document *document, const struct number_spot *spot)
{
    static const char rule[] = "<losing>";
    const char *losing =
        language_find(document->language, LANGUAGE_NUMBER_WORDS, rule, sizeof rule - 1);
    for (int i = 0; i < 2 * NUMBER_CONTEXT_WORDS; i++) {
        uint32_t id = i % 2 ? spot->after[i / 2].id : spot->before[i / 2].id;
        size_t length;
        if (id == INDEX_NONE)
            continue;
        const char *word = lexicon_word(document->lexicon, id, &length);
        if (language_value_names(losing, word, length))
            return true;
    }
    return false;
}
