/* link_parts.h - links of several paragraphs, held against the links of their
 * sentences. */
#ifndef DIPTYCH_COMPARE_LINK_PARTS_H
#define DIPTYCH_COMPARE_LINK_PARTS_H

#include "compare/link_list.h"

/*
 * Let each link of more than two paragraphs fall apart into what the links of its
 * sentences hold together: two paragraphs that were reworded each by itself are two
 * links, and one that no sentence of the other side answers is dropped or added.
 *
 * A paragraph without a counterpart joins the link of the one paragraph of the other
 * side to which most of its words went, sentence by sentence: it was run together with
 * another far from it. That may be a pinned link: a pin says what belongs together, and
 * not that nothing else does.
 *
 * A paragraph without words stays with the one before it, or else behind it. What the
 * reader pinned stays whole, and so does a link without any linked sentence, and a firm
 * one with one paragraph of several sentences on a side.
 *
 * paragraphs, sentences  links of the same documents; paragraphs is changed
 * options                its pins
 *
 * Returns false with ERROR_MEMORY, the links unchanged. O(sentences + n log n).
 */
bool link_parts_take(struct link_list *paragraphs, const struct link_list *sentences,
                     const struct passage_set *passages,
                     const struct comparison_options *options, struct error *err);

#endif
