/* lexicon.h - words as 32-bit ids, shared by all documents that are compared with each
 * other. */
#ifndef DIPTYCH_TEXT_LEXICON_H
#define DIPTYCH_TEXT_LEXICON_H

#include "base/error.h"

#include <stddef.h>
#include <stdint.h>

struct lexicon;

struct lexicon *lexicon_new(struct error *err);
void lexicon_free(struct lexicon *lexicon);

/* How many ids there are; ids are 0 .. count-1 in the order of first sight. */
uint32_t lexicon_count(const struct lexicon *lexicon);

/*
 * The id of a word's typographic fold: normal form C; every kind of quotation mark and
 * apostrophe, dash, space and ellipsis as its plain one; ligatures, soft hyphens and
 * zero-width characters gone. Two tokens are equal but for typography exactly if their
 * ids are equal.
 *
 * bytes  valid UTF-8, not zero-ended
 * id     set on success
 *
 * Returns false with ERROR_MEMORY. Amortised O(length).
 */
bool lexicon_intern(struct lexicon *lexicon, const char *bytes, size_t length,
                    uint32_t *id, struct error *err);

/* The id of a spelling that was interned before, folded or as it was; else false, and
 * id is left as it is. */
bool lexicon_find(const struct lexicon *lexicon, const char *bytes, size_t length,
                  uint32_t *id);

/*
 * Take the words of another lexicon up, in the order in which it has them: as if they
 * had been interned here in the first place.
 *
 * ids  gets the id of each, by the id there: lexicon_count(from) items
 *
 * Returns false with ERROR_MEMORY. O(words of `from`).
 */
bool lexicon_take(struct lexicon *lexicon, const struct lexicon *from, uint32_t *ids,
                  struct error *err);

/* Make room for so many words more; more or fewer may come. Returns false with
 * ERROR_MEMORY. */
bool lexicon_reserve(struct lexicon *lexicon, size_t word_count, struct error *err);

/* Give back what was taken for more words than came. Returns false with ERROR_MEMORY.
 */
bool lexicon_trim(struct lexicon *lexicon, struct error *err);

struct lexicon_word {
    const char *bytes; /* zero-ended */
    uint32_t length;
    uint32_t lower;
};

/* How a lexicon begins: what is asked for at each token is read without a call. */
struct lexicon_head {
    struct lexicon_word *words; /* by id */
};

/* The id of the same word in lower case (full case folding): itself if it is in lower
 * case. */
static inline uint32_t lexicon_lower(const struct lexicon *lexicon, uint32_t id)
{
    return ((const struct lexicon_head *)lexicon)->words[id].lower;
}

/* The folded word itself, zero-ended; borrowed, valid until the lexicon is freed.
 * length  may be NULL */
static inline const char *lexicon_word(const struct lexicon *lexicon, uint32_t id,
                                       size_t *length)
{
    const struct lexicon_word *word =
        &((const struct lexicon_head *)lexicon)->words[id];
    if (length)
        *length = word->length;
    return word->bytes;
}

#endif
