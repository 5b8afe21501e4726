/* quotation_mark.h - marks that stand round a quotation, whatever their form. */
#ifndef DIPTYCH_COMPARE_QUOTATION_MARK_H
#define DIPTYCH_COMPARE_QUOTATION_MARK_H

#include "article/document.h"

/*
 * Does a token open or close a quotation of its document? Which marks a house prints is
 * typography: such tokens are equal to each other, single or double; an apostrophe or a
 * mark of feet and inches is not.
 *
 * O(log quotations).
 */
bool quotation_mark_at(const struct document *document, const struct token *token);

#endif
