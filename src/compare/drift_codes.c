/* drift_codes.c - words with a number in them that became another one: A3127, F-16. */
#include "compare/drift.h"

#include "base/translate.h"
#include "compare/name_likeness.h"

enum {
    CODE_BYTES_MOST = 24, /* a longer one is a web address */
    CODES_LIMIT = 64,     /* of one link and side: work stays bounded */
};

struct code {
    const char *text; /* folded, in lower case */
    uint32_t word;
    uint32_t token;
};

struct code_list {
    struct code codes[CODES_LIMIT]; /* each word once, at its first place */
    size_t count;
};

static bool codes_have(const struct code_list *list, uint32_t word)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->codes[i].word == word)
            return true;
    return false;
}

static void codes_append(struct code_list *list, const struct document *document,
                         struct range tokens)
{
    for (uint32_t i = tokens.first; i < range_end(tokens) && list->count < CODES_LIMIT;
         i++) {
        const struct token *token = &document->tokens.tokens[i];
        size_t length;
        if (token->kind != TOKEN_WORD || !(token->flags & TOKEN_HAS_DIGIT) ||
            token->length > CODE_BYTES_MOST)
            continue;
        struct code code = {.word = document_lower_word(document, i), .token = i};
        code.text = lexicon_word(document->lexicon, code.word, &length);
        /* What begins with its number is a quantity: 34-year-old. */
        if ((code.text[0] < '0' || code.text[0] > '9') && !codes_have(list, code.word))
            list->codes[list->count++] = code;
    }
}

/* Which of the words that are like this one and not in the other list it is, and how
 * many there are. */
static size_t codes_place(const struct code_list *list, const struct code_list *other,
                          const struct code *code, size_t *count)
{
    size_t place = 0;
    *count = 0;
    for (size_t i = 0; i < list->count; i++) {
        if (codes_have(other, list->codes[i].word) ||
            !name_equals_but_numbers(list->codes[i].text, code->text))
            continue;
        if (&list->codes[i] == code)
            place = *count;
        ++*count;
    }
    return place;
}

/* The code of a list that one of the other list became: of as many that are like it,
 * the one in the same place. NULL if there is none. */
static const struct code *codes_find(const struct code_list *list,
                                     const struct code_list *other,
                                     const struct code *code)
{
    size_t count, own_count;
    if (codes_have(list, code->word))
        return NULL;
    size_t place = codes_place(other, list, code, &own_count);
    codes_place(list, other, code, &count);
    for (size_t i = 0; count == own_count && i < list->count; i++)
        if (!codes_have(other, list->codes[i].word) &&
            name_equals_but_numbers(list->codes[i].text, code->text) && !place--)
            return &list->codes[i];
    return NULL;
}

/* Do two codes stand in linked sentences, or beside an equal word? */
static bool codes_stand_alike(const struct comparison *comparison,
                              const struct code *left, const struct code *right)
{
    const struct code *codes[SIDE_COUNT] = {left, right};
    const struct token *tokens[SIDE_COUNT];
    struct range sentences[SIDE_COUNT];
    uint32_t links[SIDE_COUNT];
    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct document *document = comparison->documents[side];
        uint32_t sentence = document_sentence_of(document, codes[side]->token);
        tokens[side] = document->tokens.tokens;
        sentences[side] = document->sentences[sentence].tokens;
        links[side] = comparison->sentence_links.link_of[side][sentence];
    }
    if (links[SIDE_LEFT] == links[SIDE_RIGHT])
        return true;
    for (int step = -1; step <= 1; step += 2) {
        uint32_t l = left->token + (uint32_t)step, r = right->token + (uint32_t)step;
        if (l - sentences[SIDE_LEFT].first < sentences[SIDE_LEFT].count &&
            r - sentences[SIDE_RIGHT].first < sentences[SIDE_RIGHT].count &&
            tokens[SIDE_LEFT][l].word == tokens[SIDE_RIGHT][r].word &&
            token_is_wordlike(&tokens[SIDE_LEFT][l]))
            return true;
    }
    return false;
}

static bool codes_report(struct drift *drift, uint32_t link, const struct code *left,
                         const struct code *right)
{
    const struct code *codes[SIDE_COUNT] = {left, right};
    struct finding_place place = {.has = {true, true}, .paragraph_link = link};
    for (int side = 0; side < SIDE_COUNT; side++)
        place.spans[side] = token_span(
            &drift->comparison->documents[side]->tokens.tokens[codes[side]->token]);
    return drift_add_spans(drift, FINDING_NUMBER, 3, &place, 1, NULL,
                           N_("another number"));
}

static void codes_read(struct code_list *list, const struct comparison *comparison,
                       const struct link *link, enum side side)
{
    const struct document *document = comparison->documents[side];
    uint32_t count;
    const uint32_t *members =
        link_members(&comparison->paragraph_links, link, side, &count);
    list->count = 0;
    for (uint32_t i = 0; i < count; i++)
        codes_append(list, document, document->paragraphs[members[i]].tokens);
}

static bool codes_compare(struct drift *drift, uint32_t index)
{
    const struct link *link = &drift->comparison->paragraph_links.links[index];
    struct code_list left_codes, right_codes;
    codes_read(&left_codes, drift->comparison, link, SIDE_LEFT);
    codes_read(&right_codes, drift->comparison, link, SIDE_RIGHT);
    for (size_t i = 0; i < left_codes.count; i++) {
        const struct code *left = &left_codes.codes[i];
        const struct code *right = codes_find(&right_codes, &left_codes, left);
        if (right && codes_stand_alike(drift->comparison, left, right) &&
            !codes_report(drift, index, left, right))
            return false;
    }
    return true;
}

bool drift_find_codes(struct drift *drift)
{
    const struct link_list *links = &drift->comparison->paragraph_links;
    bool ok = true;
    for (size_t i = 0; ok && i < links->count; i++)
        if (links->links[i].relation != RELATION_SAME)
            ok = codes_compare(drift, (uint32_t)i);
    return ok;
}
