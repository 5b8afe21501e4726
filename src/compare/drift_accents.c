/* drift_accents.c - names that lost or won an accent, in languages that write them:
 * their letters are the same, so that no other finder looks at them. */
#include "compare/drift.h"

#include "base/memory.h"
#include "base/translate.h"
#include "compare/name_words.h"

#include <stdlib.h>
#include <string.h>

/* Where fewer words have letters beyond ASCII, accents are a matter of house style. */
enum { ACCENTED_ONE_WORD_IN = 50 };

struct accent_slip {
    uint32_t words[SIDE_COUNT]; /* lexicon ids */
    struct finding_place place;
};

struct accent_slips {
    struct drift *drift;
    struct accent_slip *items;
    size_t count;
    size_t capacity;
};

static const struct document *accents_document(const struct accent_slips *slips,
                                               enum side side)
{
    return slips->drift->comparison->documents[side];
}

static bool text_is_ascii(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if ((unsigned char)text[i] >= 0x80)
            return false;
    return true;
}

static bool document_writes_accents(const struct document *document)
{
    size_t words = 0, accented = 0;
    for (uint32_t i = 0; i < document->tokens.count; i++) {
        const struct token *token = &document->tokens.tokens[i];
        if (token->kind != TOKEN_WORD)
            continue;
        words++;
        accented +=
            !text_is_ascii(document_bytes(document, token_span(token)), token->length);
    }
    return accented * ACCENTED_ONE_WORD_IN >= words;
}

/* Is it a name, by its capital inside a sentence, and nowhere a word in lower case? */
static bool accents_is_name(const struct accent_slips *slips, enum side side,
                            uint32_t token, struct range sentence)
{
    const struct document *document = accents_document(slips, side);
    const struct token *at = &document->tokens.tokens[token];
    const struct name_words *words = slips->drift->names;
    return at->kind == TOKEN_WORD && at->flags & TOKEN_CAPITAL &&
           !(at->flags & (TOKEN_ALL_CAPS | TOKEN_DIVIDED)) &&
           !words->keys[name_key_of(words, at)].lower_count &&
           !name_opens_sentence(document, token, sentence);
}

/* The characters of a word, but for the first, which printers leave bare; 0 for what
 * has an apostrophe or hyphen. */
static size_t text_count_letters(const char *text, size_t length)
{
    size_t count = 0;
    for (size_t i = 0; i < length; i++) {
        if (text[i] == '\'' || text[i] == '-')
            return 0;
        count += ((unsigned char)text[i] & 0xC0) != 0x80;
    }
    return count;
}

/* The same letters, but for accents inside? */
static bool accents_differ(const struct accent_slips *slips, uint32_t left,
                           uint32_t right)
{
    const struct lexicon *lexicon = accents_document(slips, SIDE_LEFT)->lexicon;
    const struct name_words *words = slips->drift->names;
    size_t a_length, b_length;
    const char *a = lexicon_word(lexicon, lexicon_lower(lexicon, left), &a_length);
    const char *b = lexicon_word(lexicon, lexicon_lower(lexicon, right), &b_length);
    size_t count = text_count_letters(a, a_length);
    return words->key_of[left] == words->key_of[right] && count > 1 && a[0] == b[0] &&
           count == text_count_letters(b, b_length) &&
           (a_length != b_length || memcmp(a, b, a_length) != 0);
}

static bool accents_hold_word(const struct document *document, struct range tokens,
                              uint32_t word)
{
    for (uint32_t i = tokens.first; i < range_end(tokens); i++)
        if (document_lower_word(document, i) == lexicon_lower(document->lexicon, word))
            return true;
    return false;
}

static bool accents_add(struct accent_slips *slips, uint32_t left, uint32_t right)
{
    const struct document *documents[] = {accents_document(slips, SIDE_LEFT),
                                          accents_document(slips, SIDE_RIGHT)};
    const struct token *tokens[] = {&documents[SIDE_LEFT]->tokens.tokens[left],
                                    &documents[SIDE_RIGHT]->tokens.tokens[right]};
    struct accent_slip slip = {.place.has = {true, true}};
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        slip.words[side] = tokens[side]->word;
        slip.place.spans[side] = token_span(tokens[side]);
    }
    slip.place.paragraph_link =
        drift_paragraph_link(slips->drift, slip.place.spans[SIDE_LEFT].start);
    if (drift_has_evidence(slips->drift, FINDING_NAME, slip.place.spans))
        return true;
    if (!memory_reserve(&slips->items, &slips->capacity, slips->count + 1,
                        sizeof *slips->items, slips->drift->err))
        return false;
    slips->items[slips->count++] = slip;
    return true;
}

/* Has a word of the right its counterpart? first: the first slip of the sentence. */
static bool accents_told(const struct accent_slips *slips, size_t first, uint32_t right)
{
    uint32_t start = accents_document(slips, SIDE_RIGHT)->tokens.tokens[right].start;
    for (size_t i = first; i < slips->count; i++)
        if (slips->items[i].place.spans[SIDE_RIGHT].start == start)
            return true;
    return false;
}

static bool accents_search(struct accent_slips *slips,
                           const struct range sentences[SIDE_COUNT])
{
    size_t first = slips->count;
    const struct document *left = accents_document(slips, SIDE_LEFT);
    const struct document *right = accents_document(slips, SIDE_RIGHT);
    for (uint32_t i = sentences[SIDE_LEFT].first; i < range_end(sentences[SIDE_LEFT]);
         i++) {
        uint32_t word = left->tokens.tokens[i].word;
        if (!accents_is_name(slips, SIDE_LEFT, i, sentences[SIDE_LEFT]) ||
            accents_hold_word(right, sentences[SIDE_RIGHT], word))
            continue;
        for (uint32_t k = sentences[SIDE_RIGHT].first;
             k < range_end(sentences[SIDE_RIGHT]); k++) {
            uint32_t other = right->tokens.tokens[k].word;
            if (!accents_is_name(slips, SIDE_RIGHT, k, sentences[SIDE_RIGHT]) ||
                !accents_differ(slips, word, other) || accents_told(slips, first, k) ||
                accents_hold_word(left, sentences[SIDE_LEFT], other))
                continue;
            if (!accents_add(slips, i, k))
                return false;
            break;
        }
    }
    return true;
}

static int accents_compare(const void *a, const void *b)
{
    const struct accent_slip *x = a, *y = b;
    for (int side = 0; side < SIDE_COUNT; side++)
        if (x->words[side] != y->words[side])
            return x->words[side] < y->words[side] ? -1 : 1;
    return x->place.spans[SIDE_LEFT].start < y->place.spans[SIDE_LEFT].start ? -1 : 1;
}

/* One finding for all places of a name. */
static bool accents_report(struct accent_slips *slips)
{
    struct drift *drift = slips->drift;
    struct finding_place *places = memory_new(slips->count, sizeof *places, drift->err);
    bool ok = places != NULL;
    qsort(slips->items, slips->count, sizeof *slips->items, accents_compare);
    for (size_t i = 0, end; ok && i < slips->count; i = end) {
        const struct accent_slip *first = &slips->items[i];
        for (end = i;
             end < slips->count &&
             memcmp(slips->items[end].words, first->words, sizeof first->words) == 0;
             end++)
            places[end - i] = slips->items[end].place;
        ok = drift_add_spans(drift, FINDING_NAME, 1, places, end - i, NULL,
                             N_("the name is spelled otherwise"));
    }
    free(places);
    return ok;
}

bool drift_find_accents(struct drift *drift)
{
    struct accent_slips slips = {.drift = drift};
    const struct link_list *list = &drift->comparison->sentence_links;
    struct range sentences[SIDE_COUNT];
    bool ok = true;
    for (enum side side = 0; side < SIDE_COUNT; side++)
        if (!document_writes_accents(accents_document(&slips, side)))
            return true;
    for (size_t i = 0; ok && i < list->count; i++)
        if (drift_read_lone_sentences(drift->comparison, &list->links[i], sentences) &&
            sentences[SIDE_LEFT].count <= DRIFT_TOKENS_LIMIT &&
            sentences[SIDE_RIGHT].count <= DRIFT_TOKENS_LIMIT)
            ok = accents_search(&slips, sentences);
    ok = ok && (!slips.count || accents_report(&slips));
    free(slips.items);
    return ok;
}
