/* align.h - which passages of two versions correspond. */
#ifndef DIPTYCH_COMPARE_ALIGN_H
#define DIPTYCH_COMPARE_ALIGN_H

#include <stdbool.h>

struct comparison_options;
struct document;
struct error;
struct link_list;

/*
 * Align the paragraphs of two documents.
 *
 * pins  passages that the reader made counterparts; the alignment keeps them
 * list  {0}; freed with link_list_clear()
 *
 * Returns false with ERROR_MEMORY.
 */
bool align_paragraphs(const struct document *left, const struct document *right,
                      const struct comparison_options *options, struct link_list *list,
                      struct error *err);

/* The words of the sentences of two documents, weighed before anything is linked. */
struct sentence_aligner;

/* Returns a new one, freed with sentence_aligner_free(); the documents must outlive it.
 * NULL with ERROR_MEMORY. */
struct sentence_aligner *sentence_aligner_new(const struct document *left,
                                              const struct document *right,
                                              struct error *err);
void sentence_aligner_free(struct sentence_aligner *sentences);

/*
 * Align the sentences inside linked paragraphs; every sentence of both documents gets a
 * link.
 *
 * sentences        of the same documents; freed in any case, as soon as links need the
 *                  room
 * paragraph_links  of the same documents
 * list             {0}; freed with link_list_clear()
 *
 * Returns false with ERROR_MEMORY.
 */
bool align_sentences_take(struct sentence_aligner *sentences,
                          const struct link_list *paragraph_links,
                          struct link_list *list, struct error *err);

/*
 * Let links of several paragraphs fall apart where no link of sentences holds them
 * together (see link_parts.h). The links of sentences stay.
 */
bool align_part_paragraphs(const struct document *left, const struct document *right,
                           const struct comparison_options *options,
                           struct link_list *paragraph_links,
                           const struct link_list *sentence_links, struct error *err);

#endif
