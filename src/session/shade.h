/* shade.h - which role a word has: what happened to it, and what is lit. */
#ifndef DIPTYCH_SESSION_SHADE_H
#define DIPTYCH_SESSION_SHADE_H

#include "session/session.h"

/* What is lit in one frame, found once for it. */
struct shade_light {
    bool has[SIDE_COUNT];
    struct span spans[SIDE_COUNT];
};

struct shade {
    enum role role;
    unsigned accents;
    uint32_t until; /* the first byte for which it may differ */
};

struct shade_light shade_find_light(const struct session *session);

/* The role of a byte of one version. O(log n) of what is known of it. */
struct shade shade_at(const struct session *session, const struct shade_light *light,
                      enum side side, uint32_t paragraph, uint32_t offset);

#endif
