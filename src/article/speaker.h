/* speaker.h - who said it: the speakers of quotations and of words without marks. */
#ifndef DIPTYCH_ARTICLE_SPEAKER_H
#define DIPTYCH_ARTICLE_SPEAKER_H

#include "article/word_traits.h"

/*
 * Find the speaker of every quotation of a document whose quotations are there, by cue
 * patterns, inheritance and the nearest fitting person, and the attributions that stand
 * outside its quotations; names come from its arena.
 *
 * traits  of its tokens; changed where a quotation tells more of a word
 *
 * Returns false with ERROR_MEMORY. O(scan): each search looks at no more than a few
 * dozen words around a quotation.
 * Source: the patterns of Krestel, Bergler and Witte 2008, section 4; inheritance after
 * Muzny et al. 2017, section 4; the order is ours.
 */
bool speaker_find_all(struct document *document, struct word_traits *traits,
                      struct error *err);

#endif
