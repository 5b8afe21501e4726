/* speaker.h - who said it: the speakers of quotations and of words without marks. */
#ifndef DIPTYCH_ARTICLE_SPEAKER_H
#define DIPTYCH_ARTICLE_SPEAKER_H

#include "article/document.h"

/*
 * Find the speaker of every quotation of a document whose quotations are there, by cue
 * patterns, inheritance and the nearest fitting person; names come from its arena.
 *
 * Returns false with ERROR_MEMORY. O(text): each search looks at no more than a few
 * dozen words around a quotation.
 * Source: the patterns of Krestel, Bergler and Witte 2008, section 4; inheritance after
 * Muzny et al. 2017, section 4; the order is ours.
 */
bool speaker_find_all(struct document *document, struct error *err);

/* Somebody's words or thoughts reported without marks: X told Y, according to X. */
struct attribution {
    struct speaker speaker; /* its name lives in the arena that was given */
    uint32_t sentence;
    uint32_t verb; /* token */
};

struct attribution_list {
    struct attribution *items; /* in reading order */
    size_t count;
    size_t capacity;
};

/*
 * Append the attributions of a document that stand outside its quotations.
 *
 * list   {0}; items freed by the caller with free(), also on failure
 * arena  gets the names
 *
 * Returns false with ERROR_MEMORY. O(tokens).
 */
bool speaker_list_attributions(const struct document *document,
                               struct attribution_list *list, struct arena *arena,
                               struct error *err);

#endif
