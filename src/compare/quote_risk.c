/* quote_risk.c - numbers, names, modals and denials inside quoted words. */
#include "compare/quote_risk.h"

#include "base/translate.h"
#include "compare/house_spelling.h"

#include <string.h>

/* From which likeness two words are one in two forms. */
static const float SAME_WORD_LIKENESS = 0.75f;

/* So many words of the other line, from its first on, may say the contrary of one: work
 * stays bounded. */
enum { CONTRARY_SCAN = 1500 };

enum fact {
    FACT_NUMBER,
    FACT_NAME,
    FACT_MODALITY,
};

/* Has a list this key of a line, under this class if it is not NULL? */
static bool is_class(const struct document *document, enum language_list list,
                     uint32_t key, const char *class)
{
    const char *value = document_find_word(document, list, key);
    return value && (!class || strcmp(value, class) == 0);
}

/* Is a word in capitals, and none beside it? */
static bool is_acronym(const struct quote_line *line, uint32_t index)
{
    return quote_line_token(line, index)->flags & TOKEN_ALL_CAPS &&
           (index == 0 ||
            !(quote_line_token(line, index - 1)->flags & TOKEN_ALL_CAPS)) &&
           (index + 1 == line->count ||
            !(quote_line_token(line, index + 1)->flags & TOKEN_ALL_CAPS));
}

/* Where all nouns have capitals: does more than its own capital make a name of a word?
 * Its letters, a list, or a title or given name right before it. */
static bool is_sure_name(const struct quote_line *line, uint32_t index)
{
    const struct document *document = line->document;
    uint32_t key = line->keys[index];
    if (is_acronym(line, index) ||
        is_class(document, LANGUAGE_GIVEN_NAMES, key, NULL) ||
        is_class(document, LANGUAGE_VARIANTS, key, NULL))
        return true;
    return index > 0 && line->tokens[index - 1] + 1 == line->tokens[index] &&
           (is_class(document, LANGUAGE_TITLES, line->keys[index - 1], NULL) ||
            is_class(document, LANGUAGE_GIVEN_NAMES, line->keys[index - 1], NULL));
}

static bool has_fact(const struct quote_line *line, uint32_t index, enum fact fact)
{
    const struct document *document = line->document;
    const struct token *token = quote_line_token(line, index);
    uint32_t key = line->keys[index];
    size_t length;
    switch (fact) {
    case FACT_NUMBER:
        return token->kind == TOKEN_NUMBER ||
               is_class(document, LANGUAGE_NUMBER_WORDS, key, NULL);
    case FACT_MODALITY:
        return is_class(document, LANGUAGE_MODALS, key, NULL);
    default:
        lexicon_word(document->lexicon, key, &length);
        return index > 0 && token->kind == TOKEN_WORD &&
               (token->flags & TOKEN_CAPITAL) && length > 1 &&
               !is_class(document, LANGUAGE_FUNCTION_WORDS, key, NULL) &&
               (!document_has_capital_nouns(document) || is_sure_name(line, index));
    }
}

/* What a fact is worth for comparing: a number its digits, a modal its class, else the
 * word. */
static const char *fact_value(const struct quote_line *line, uint32_t index,
                              enum fact fact, size_t *length)
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
    if (value && *value != '\0') {
        *length = strlen(value);
        return value;
    }
    return word;
}

/* So many words of the other line, from its first on, may answer a fact: work stays
 * bounded. */
enum { FACT_SCAN = 400 };

/* Does a line say what may be in other words: was able to? It agrees with any doubt. */
static bool says_ability(const struct quote_line *line)
{
    uint32_t end = line->count > 0 ? line->tokens[line->count - 1] + 1 : 0;
    for (uint32_t i = 0; i < line->count && i < FACT_SCAN; i++) {
        uint32_t count;
        const char *class = denial_find_phrase(line->document, line->tokens[i], end,
                                               LANGUAGE_MODALS, &count);
        if (class && strcmp(class, "ability") == 0)
            return true;
    }
    return false;
}

/* Is the fact at this index also in the other line? */
static bool is_answered(const struct quote_line *line, uint32_t index,
                        const struct quote_line *other, enum fact fact)
{
    size_t length;
    const char *value = fact_value(line, index, fact, &length);
    if (fact == FACT_MODALITY && claim_is_doubt(value) && says_ability(other))
        return true;
    for (uint32_t i = 0; i < other->count && i < FACT_SCAN; i++) {
        size_t other_length;
        if (fact == FACT_NAME ? !(quote_line_token(other, i)->flags & TOKEN_CAPITAL)
                              : !has_fact(other, i, fact))
            continue;
        const char *other_value = fact_value(other, i, fact, &other_length);
        if (fact == FACT_MODALITY && claim_modals_agree(value, other_value))
            return true;
        if (length == other_length && memcmp(value, other_value, length) == 0)
            return true;
        if (fact == FACT_NAME &&
            quote_word_likeness(line->document->lexicon, line->keys[index],
                                other->keys[i]) >= SAME_WORD_LIKENESS)
            return true;
    }
    return false;
}

static uint32_t count_unanswered(const struct quote_line *line,
                                 const struct quote_line *other, enum fact fact)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < line->count; i++)
        if (has_fact(line, i, fact) && !is_answered(line, i, other, fact))
            count++;
    return count;
}

/* Is it a capital word right behind a word that makes a name of it if both lines have
 * it: Ortsteil Holm, nach Holm? */
static bool is_placed_like_name(const struct quote_line *line, uint32_t index)
{
    const struct document *document = line->document;
    if (index == 0 || line->tokens[index - 1] + 1 != line->tokens[index] ||
        !(quote_line_token(line, index)->flags & TOKEN_CAPITAL) ||
        quote_line_token(line, index)->kind != TOKEN_WORD ||
        is_class(document, LANGUAGE_FUNCTION_WORDS, line->keys[index], NULL))
        return false;
    return document_is_class(document, line->keys[index - 1], "preposition") ||
           (quote_line_token(line, index - 1)->flags & TOKEN_CAPITAL &&
            !is_class(document, LANGUAGE_FUNCTION_WORDS, line->keys[index - 1], NULL));
}

/* Do the words on both sides of two words agree? A line's end agrees with another's. */
static bool stands_alike(const struct quote_line *a, uint32_t i,
                         const struct quote_line *b, uint32_t j)
{
    bool has_next = i + 1 < a->count && j + 1 < b->count;
    bool are_last = i + 1 == a->count && j + 1 == b->count;
    return a->keys[i - 1] == b->keys[j - 1] &&
           (are_last || (has_next && a->keys[i + 1] == b->keys[j + 1]));
}

/* The words of a line that their place makes names and the other line has not;
 * FACT_SCAN of them at most. Returns how many. */
static uint32_t find_names_in_place(const struct quote_line *line,
                                    const struct quote_line *other,
                                    uint32_t found[FACT_SCAN])
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < line->count && i < FACT_SCAN; i++)
        if (is_placed_like_name(line, i) && !is_answered(line, i, other, FACT_NAME))
            found[count++] = i;
    return count;
}

/* Where all nouns have capitals: does another word stand where one does that its place
 * makes a name? */
static bool has_other_name_in_place(const struct quote_line *a,
                                    const struct quote_line *b)
{
    uint32_t left[FACT_SCAN], right[FACT_SCAN];
    if (!document_has_capital_nouns(a->document) ||
        !document_has_capital_nouns(b->document))
        return false;
    uint32_t left_count = find_names_in_place(a, b, left);
    uint32_t right_count = left_count > 0 ? find_names_in_place(b, a, right) : 0;
    for (uint32_t i = 0; i < left_count; i++)
        for (uint32_t j = 0; j < right_count; j++)
            if (stands_alike(a, left[i], b, right[j]))
                return true;
    return false;
}

/* A word that a prefix makes the contrary of one in the other line: disagree, agree. */
static bool is_contrary(const struct quote_line *line, const struct claim *claim,
                        const struct quote_line *other)
{
    size_t prefix = claim_prefix_bytes(line->document, claim);
    for (size_t i = 0; prefix > 0 && i < other->claims.count && i < CONTRARY_SCAN;
         i++) {
        const struct claim *stem = &other->claims.claims[i];
        if (stem->length == claim->length - prefix &&
            memcmp(stem->text, claim->text + prefix, stem->length) == 0)
            return true;
    }
    return false;
}

static uint32_t count_denials(const struct quote_line *line,
                              const struct quote_line *other)
{
    uint32_t count = 0;
    for (size_t i = 0; i < line->claims.count; i++)
        count += line->claims.claims[i].is_cue ||
                 is_contrary(line, &line->claims.claims[i], other);
    return count;
}

/* Does the line say, denied in another measure, what a cue denies, in any form: the
 * next word of an open class, or the one behind the cue? Two denials of one word
 * cancel.
 */
static bool says_denied(const struct quote_line *line, const struct claim_list *list,
                        size_t cue)
{
    const struct lexicon *lexicon = line->document->lexicon;
    size_t denied = claim_neighbour(list, cue, 1);
    if (denied == list->count && cue + 1 < list->count)
        denied = cue + 1;
    unsigned denials = denied < list->count && list->claims[denied].is_content
                           ? list->claims[denied].negations
                           : 1;
    for (size_t i = 0;
         denied < list->count && i < line->claims.count && i < CONTRARY_SCAN; i++) {
        const struct claim *word = &list->claims[denied];
        const struct claim *said = &line->claims.claims[i];
        if (said->negations % 2 != denials % 2 &&
            (claim_words_match(word, said) ||
             quote_word_likeness(lexicon, word->word, said->word) >=
                 SAME_WORD_LIKENESS))
            return true;
    }
    return false;
}

/* Does one line deny what the other says? Where the denied words are gone, too,
 * nothing is turned round. */
static bool is_denied_elsewhere(const struct quote_line *line,
                                const struct quote_line *other)
{
    const struct claim_list *list = &line->claims;
    for (size_t i = 0; i < list->count; i++)
        if (is_contrary(line, &list->claims[i], other) ||
            (list->claims[i].is_cue && says_denied(other, list, i)))
            return true;
    return false;
}

/* The words that deny their object alone: lacking it, which is without it. */
static uint32_t count_shy(const struct quote_line *line)
{
    uint32_t count = 0;
    for (size_t i = 0; i < line->claims.count; i++)
        count += line->claims.claims[i].is_shy && !line->claims.claims[i].is_cue;
    return count;
}

bool quote_lines_turn_round(const struct quote_line *a, const struct quote_line *b)
{
    uint32_t left = count_denials(a, b);
    uint32_t right = count_denials(b, a);
    return left != right && left + count_shy(a) != right + count_shy(b) &&
           (left > right ? is_denied_elsewhere(a, b) : is_denied_elsewhere(b, a));
}

bool quote_line_loses_denial(const struct quote_line *longer, uint32_t kept)
{
    const struct claim_list *list = &longer->claims;
    for (size_t i = 0; i < list->count; i++)
        if (list->claims[i].is_cue && list->claims[i].token < longer->tokens[kept])
            return true;
    return false;
}

bool quote_lines_find_risk(const struct quote_line *a, const struct quote_line *b,
                           bool is_denial, struct quote_reasons *reasons,
                           unsigned *risk, struct error *err)
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
        if (facts[i].fact == FACT_NAME)
            differ = differ || has_other_name_in_place(a, b);
        /* Other words may be worth the same: twice, two times. */
        if (differ && facts[i].fact == FACT_NUMBER &&
            !quote_numbers_differ(&(struct number_run){a->numbers, a->tokens, a->count},
                                  &(struct number_run){b->numbers, b->tokens, b->count},
                                  &differ, err))
            return false;
        if (!differ)
            continue;
        *risk |= facts[i].bit;
        quote_reason_add(reasons, facts[i].reason);
    }
    return true;
}

bool quote_lines_are_other_form(const struct quote_line *a, const struct quote_line *b)
{
    if (a->count != b->count)
        return false;
    for (uint32_t i = 0; i < a->count; i++) {
        bool is_number = has_fact(a, i, FACT_NUMBER) && has_fact(b, i, FACT_NUMBER);
        enum fact fact = is_number ? FACT_NUMBER : FACT_NAME;
        size_t left_length;
        size_t right_length;
        if (a->keys[i] == b->keys[i] ||
            house_spellings_agree(a->document, a->keys[i], b->keys[i]))
            continue;
        const char *left = fact_value(a, i, fact, &left_length);
        const char *right = fact_value(b, i, fact, &right_length);
        if (left_length != right_length || memcmp(left, right, left_length) != 0)
            return false;
    }
    return true;
}
