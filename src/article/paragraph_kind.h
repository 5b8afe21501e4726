/* paragraph_kind.h - what a paragraph is to its reader. */
#ifndef DIPTYCH_ARTICLE_PARAGRAPH_KIND_H
#define DIPTYCH_ARTICLE_PARAGRAPH_KIND_H

enum paragraph_kind {
    PARAGRAPH_HEADING,
    PARAGRAPH_BODY,
    PARAGRAPH_CAPTION,
    PARAGRAPH_LIST_ITEM,
    PARAGRAPH_BLOCK_QUOTE,
    PARAGRAPH_DATELINE,
    PARAGRAPH_CODE,
};

#endif
