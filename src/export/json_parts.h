/*
 * json_parts.h - how values and lists are written: the inner part of the JSON report.
 *
 * What holds text of an article is made and escaped by jansson. Items of which there
 * are most hold numbers and our own words alone: they are written without it, which
 * would take a third of the whole run.
 */
#ifndef DIPTYCH_EXPORT_JSON_PARTS_H
#define DIPTYCH_EXPORT_JSON_PARTS_H

#include "base/buffer.h"

#include <jansson.h>
#include <stdint.h>

/* A list that is being written. */
struct json_list {
    struct buffer *out;
    size_t count;
};

struct json_list json_begin_list(struct buffer *out, const char *key);
void json_begin_item(struct json_list *list);
void json_end_list(struct json_list *list);

/* Append a value, and let go of it; NULL stands for memory that ended while it was
 * made. What a terminal would obey is escaped. False with ERROR_MEMORY. */
bool json_append_value(struct buffer *out, json_t *value, struct error *err);

/* The same as an item of a list. */
bool json_append_item(struct json_list *list, json_t *item, struct error *err);

/* Append a number, a word of ours or a list of numbers behind `before`: what stands
 * there, as a key with its colon. */
void json_append_member(struct buffer *out, const char *before, uint32_t number);
void json_append_word(struct buffer *out, const char *before, const char *word);
void json_append_indices(struct buffer *out, const char *before,
                         const uint32_t *indices, uint32_t count);

/* Append a score: 0..1 with up to three decimals, one at least; null below 0. */
void json_append_score(struct buffer *out, const char *before, float score);

#endif
