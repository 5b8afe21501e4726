/*
 * store_view.h - where the reader was and how the versions were shown, as it is kept:
 * places are words of passages, and passages are known by what they say.
 */
#ifndef DIPTYCH_SESSION_STORE_VIEW_H
#define DIPTYCH_SESSION_STORE_VIEW_H

#include "session/layout.h"
#include "session/settings.h"

#include <jansson.h>

/* Where the reader was: a word of a passage. */
struct store_place {
    enum side focus;
    uint32_t paragraph;
    uint32_t word; /* token, counted from the paragraph's first */
};

enum { STORE_MARK_COUNT = 26 };

/* What is kept beside the acts; not undone. */
struct store_view {
    bool has_place;
    struct store_place place;
    bool has_mark[STORE_MARK_COUNT];
    struct store_place marks[STORE_MARK_COUNT];
    enum layout_mode layout;
    bool is_unlocked;
    enum setting_detail detail;
    bool shows_dismissed;
};

/* Read a view; what is missing or damaged is as if it were not there. A passage that is
 * not found is the one at the same distance from the start. */
void store_view_read(const json_t *value, const struct document *const *documents,
                     struct store_view *view);

/* Write a view. before: the one that was kept so far, whose other marks stay; or NULL.
 * Returns a new reference, NULL with ERROR_MEMORY. */
json_t *store_view_write(const struct store_view *view,
                         const struct document *const *documents, const json_t *before,
                         struct error *err);

#endif
