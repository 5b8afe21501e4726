/* name_spellings.c - spellings of one version that sound alike, sorted next to each
 * other. */
#include "compare/name_spellings.h"

#include "base/memory.h"
#include "base/translate.h"
#include "compare/name_forms.h"
#include "compare/name_likeness.h"

#include <stdlib.h>
#include <string.h>

static const double SPELLING_ALIKE_LEAST = 0.88;

enum {
    SPELLING_LETTERS_LEAST = 5, /* shorter names differ by one letter too often */
    SPELLING_PREFIX = 2,        /* letters that both begin with */
    SPELLING_NEIGHBOURS_MOST = 64,
    SPELLING_TIMES_MOST = 2, /* the rare one; oftener it is somebody's */
    SPELLING_SAME_AS = 2,    /* how many times commoner the other must be */
};

/* One mention of a name, with what stands before it. */
struct spelling {
    uint32_t key;
    uint32_t token;
    uint32_t sentence;
    uint32_t given; /* key of the name before it, or INDEX_NONE */
    const char *letters;
};

struct spelling_search {
    struct drift *drift;
    const struct name_words *words;
    enum side side;
    struct spelling *items; /* sorted by letters, then in reading order */
    size_t count;
    size_t capacity;
};

static const struct document *spelling_document(const struct spelling_search *search)
{
    return search->words->comparison->documents[search->side];
}

static bool spelling_is_name(const struct spelling_search *search,
                             const struct token *token)
{
    const struct name_key *key =
        &search->words->keys[name_key_of(search->words, token)];
    return token->kind == TOKEN_WORD && (token->flags & TOKEN_CAPITAL) &&
           key->name_count && !key->lower_count &&
           !(key->flags & (NAME_WORD_FUNCTION | NAME_WORD_TITLE | NAME_WORD_CALENDAR));
}

static bool spelling_add(struct spelling_search *search, uint32_t sentence,
                         uint32_t token)
{
    const struct token *tokens = spelling_document(search)->tokens.tokens;
    struct spelling spelling = {.key = name_key_of(search->words, &tokens[token]),
                                .token = token,
                                .sentence = sentence,
                                .given = INDEX_NONE};
    spelling.letters = name_letters(search->words, spelling.key);
    if (name_variant_key(search->words, search->side, token) != INDEX_NONE ||
        strlen(spelling.letters) < SPELLING_LETTERS_LEAST)
        return true;
    if (token > spelling_document(search)->sentences[sentence].tokens.first &&
        spelling_is_name(search, &tokens[token - 1]))
        spelling.given = name_key_of(search->words, &tokens[token - 1]);
    if (!memory_reserve(&search->items, &search->capacity, search->count + 1,
                        sizeof *search->items, search->drift->err))
        return false;
    search->items[search->count++] = spelling;
    return true;
}

static int spelling_compare(const void *a, const void *b)
{
    const struct spelling *x = a, *y = b;
    int order = strcmp(x->letters, y->letters);
    return order ? order : x->token < y->token ? -1 : x->token > y->token;
}

static bool spelling_collect(struct spelling_search *search)
{
    const struct document *document = spelling_document(search);
    for (uint32_t s = 0; s < document->sentence_count; s++) {
        struct range tokens = document->sentences[s].tokens;
        for (uint32_t i = tokens.first; i < range_end(tokens); i++)
            if (spelling_is_name(search, &document->tokens.tokens[i]) &&
                !spelling_add(search, s, i))
                return false;
    }
    if (search->count)
        qsort(search->items, search->count, sizeof *search->items, spelling_compare);
    return true;
}

/* Items of one key: from first up to the index that is returned. */
static size_t spelling_end(const struct spelling_search *search, size_t first)
{
    size_t end = first + 1;
    while (end < search->count && search->items[end].key == search->items[first].key)
        end++;
    return end;
}

static bool spelling_has_given(const struct spelling_search *search, struct range name,
                               uint32_t given)
{
    for (uint32_t i = name.first; i < range_end(name); i++)
        if (search->items[i].given == given)
            return true;
    return false;
}

static bool spelling_is_told(const struct spelling_search *search, uint32_t item)
{
    const struct document *document = spelling_document(search);
    return drift_has_evidence_on(
        search->drift, FINDING_NAME, search->side,
        token_span(&document->tokens.tokens[search->items[item].token]));
}

/* Is rare another spelling of the name usual? */
static bool spelling_is_slip(const struct spelling_search *search, struct range usual,
                             struct range rare)
{
    const struct name_words *words = search->words;
    uint32_t usual_key = search->items[usual.first].key;
    uint32_t rare_key = search->items[rare.first].key;
    const char *a = search->items[usual.first].letters;
    const char *b = search->items[rare.first].letters;
    if (rare.count > SPELLING_TIMES_MOST ||
        usual.count < SPELLING_SAME_AS * rare.count ||
        words->keys[rare_key].stands_in[!search->side] ||
        !words->keys[usual_key].stands_in[!search->side] ||
        name_is_derived_in(words->comparison, a, b) ||
        name_likeness(a, b, SPELLING_ALIKE_LEAST) <= 0)
        return false;
    for (uint32_t i = rare.first; i < range_end(rare); i++) {
        uint32_t given = search->items[i].given;
        if (spelling_is_told(search, i) ||
            (given != INDEX_NONE && !spelling_has_given(search, usual, given)))
            return false;
    }
    return true;
}

static void spelling_append(const struct spelling_search *search, struct buffer *out,
                            struct range name)
{
    const struct document *document = spelling_document(search);
    struct span span =
        token_span(&document->tokens.tokens[search->items[name.first].token]);
    drift_append_span(out, document, span);
    if (name.count > 1)
        buffer_printf(out, _(" (%u times)"), (unsigned)name.count);
}

static bool spelling_report(const struct spelling_search *search, struct range usual,
                            struct range rare)
{
    const struct comparison *comparison = search->words->comparison;
    const struct document *document = spelling_document(search);
    struct finding_place places[SPELLING_TIMES_MOST];
    for (uint32_t i = 0; i < rare.count; i++) {
        const struct spelling *item = &search->items[rare.first + i];
        uint32_t paragraph = document->sentences[item->sentence].paragraph;
        places[i] = (struct finding_place){
            .paragraph_link =
                comparison->paragraph_links.link_of[search->side][paragraph]};
        places[i].has[search->side] = true;
        places[i].spans[search->side] =
            token_span(&document->tokens.tokens[item->token]);
    }
    struct buffer words[SIDE_COUNT] = {{0}}, *out = &words[search->side];
    spelling_append(search, out, usual);
    buffer_append_string(out, ", ");
    spelling_append(search, out, rare);
    return drift_add(search->drift, FINDING_NAME, 1, places, rare.count,
                     search->side == SIDE_LEFT ? N_("spelled in two ways on the left")
                                               : N_("spelled in two ways on the right"),
                     words);
}

static bool spelling_search_side(struct spelling_search *search)
{
    if (!spelling_collect(search))
        return false;
    for (size_t i = 0; i < search->count; i = spelling_end(search, i)) {
        struct range a = {(uint32_t)i, (uint32_t)(spelling_end(search, i) - i)};
        size_t k = range_end(a);
        for (int tries = 0; k < search->count && tries < SPELLING_NEIGHBOURS_MOST &&
                            strncmp(search->items[k].letters, search->items[i].letters,
                                    SPELLING_PREFIX) == 0;
             tries++) {
            struct range b = {(uint32_t)k, (uint32_t)(spelling_end(search, k) - k)};
            if (spelling_is_slip(search, a, b)) {
                if (!spelling_report(search, a, b))
                    return false;
            } else if (spelling_is_slip(search, b, a) && !spelling_report(search, b, a))
                return false;
            k = range_end(b);
        }
    }
    return true;
}

bool name_spellings_find(struct drift *drift, const struct name_words *words)
{
    bool ok = true;
    for (int side = 0; ok && side < SIDE_COUNT; side++) {
        struct spelling_search search = {
            .drift = drift, .words = words, .side = (enum side)side};
        ok = spelling_search_side(&search);
        free(search.items);
    }
    return ok;
}
