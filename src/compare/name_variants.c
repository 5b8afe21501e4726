/* name_variants.c - listed names of both sides, matched by their usual forms. */
#include "compare/name_variants.h"

#include "compare/name_likeness.h"
#include "compare/name_words.h"

#include <string.h>

enum { MENTIONS_MOST = 64 }; /* of one side */

struct variant_mention {
    const char *usual; /* the form that stands for all of them */
    struct span span;
};

struct variant_scan {
    const struct comparison *comparison;
    struct variant_mention mentions[SIDE_COUNT][MENTIONS_MOST];
    size_t count[SIDE_COUNT];
};

static bool variants_read_sentence(struct variant_scan *scan, enum side side,
                                   struct range sentence, struct error *err)
{
    const struct document *document = scan->comparison->documents[side];
    struct buffer phrase = {0};
    for (uint32_t i = sentence.first, tokens; i < range_end(sentence); i += tokens) {
        const char *usual = name_find_variant(document, i, sentence, &phrase, &tokens);
        if (!usual) {
            tokens = 1;
            continue;
        }
        if (scan->count[side] < MENTIONS_MOST)
            scan->mentions[side][scan->count[side]++] = (struct variant_mention){
                usual,
                document_token_range_span(document, (struct range){i, tokens}, 0)};
    }
    bool ok = buffer_check(&phrase, err);
    buffer_clear(&phrase);
    return ok;
}

/* The same letters but for case and marks: US, U.S. */
static bool variants_look_equal(const struct variant_scan *scan,
                                const struct variant_mention *left,
                                const struct variant_mention *right, bool *are_equal,
                                struct error *err)
{
    struct buffer letters[SIDE_COUNT] = {{0}, {0}};
    const struct variant_mention *mentions[SIDE_COUNT] = {left, right};
    bool ok = true;
    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct document *document = scan->comparison->documents[side];
        const char *bytes = document_bytes(document, mentions[side]->span);
        size_t length = span_length(mentions[side]->span);
        name_append_letters(&letters[side], bytes,
                            language_bare_length(document->language, bytes, length));
        ok = ok && buffer_check(&letters[side], err);
    }
    *are_equal = ok && letters[0].length == letters[1].length &&
                 memcmp(letters[0].bytes, letters[1].bytes, letters[0].length) == 0;
    buffer_clear(&letters[SIDE_LEFT]);
    buffer_clear(&letters[SIDE_RIGHT]);
    return ok;
}

/* The first mention of the same name on the right, unless one there is written as the
 * left one is. */
static bool variants_find_other(const struct variant_scan *scan,
                                const struct variant_mention *left,
                                const struct variant_mention **other, struct error *err)
{
    *other = NULL;
    for (size_t i = 0; i < scan->count[SIDE_RIGHT]; i++) {
        const struct variant_mention *right = &scan->mentions[SIDE_RIGHT][i];
        bool are_equal;
        if (strcmp(left->usual, right->usual) != 0)
            continue;
        if (!variants_look_equal(scan, left, right, &are_equal, err))
            return false;
        if (are_equal) {
            *other = NULL;
            return true;
        }
        if (!*other)
            *other = right;
    }
    return true;
}

static bool variants_is_known(const struct name_variant *variants, size_t count,
                              struct span right)
{
    for (size_t i = 0; i < count; i++)
        if (variants[i].spans[SIDE_RIGHT].start == right.start)
            return true;
    return false;
}

bool name_variants_find(const struct comparison *comparison, uint32_t paragraph_link,
                        struct name_variant variants[NAME_VARIANTS_MOST], size_t *count,
                        struct error *err)
{
    const struct link_list *list = &comparison->paragraph_links;
    struct variant_scan scan = {.comparison = comparison};
    *count = 0;
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        const struct document *document = comparison->documents[side];
        uint32_t members;
        const uint32_t *paragraphs =
            link_members(list, &list->links[paragraph_link], side, &members);
        for (uint32_t i = 0; i < members; i++) {
            struct range sentences = document->paragraphs[paragraphs[i]].sentences;
            for (uint32_t s = sentences.first; s < range_end(sentences); s++)
                if (!variants_read_sentence(&scan, side, document->sentences[s].tokens,
                                            err))
                    return false;
        }
    }
    for (size_t i = 0; i < scan.count[SIDE_LEFT] && *count < NAME_VARIANTS_MOST; i++) {
        const struct variant_mention *left = &scan.mentions[SIDE_LEFT][i], *right;
        if (!variants_find_other(&scan, left, &right, err))
            return false;
        if (right && !variants_is_known(variants, *count, right->span))
            variants[(*count)++] = (struct name_variant){{left->span, right->span}};
    }
    return true;
}
