/* furniture_pair.c - furniture that is left over, and at which end of the text it
 * stands. */
#include "compare/furniture_pair.h"

#include "compare/bead_reach.h"

/* So many pieces of text may stand between it and its end of the article: a standfirst,
 * the last words. */
enum { END_MOST_TEXT = 2 };

enum place { PLACE_TOP, PLACE_INSIDE, PLACE_END, PLACE_COUNT };

/* Sorts that a page has once, or one beside the other, and how alike two must be. An
 * author is told by the name; what is advertised or corrected may be anything. */
static const struct {
    enum furniture furniture;
    float least;
} sorts[] = {
    {FURNITURE_BYLINE, 0}, {FURNITURE_HELPERS, 0}, {FURNITURE_STAMP, 0},
    {FURNITURE_CREDIT, 0}, {FURNITURE_RIGHTS, 0},  {FURNITURE_AUTHOR, LEAST_LIKENESS},
};

enum { SORT_COUNT = sizeof sorts / sizeof *sorts };

/* The furniture of one sort in one place that nothing answers: first and how many. */
struct left_over_run {
    uint32_t first, count;
};

/* By sort and place. */
struct furniture_side {
    struct left_over_run runs[SORT_COUNT][PLACE_COUNT];
};

static int sort_find(enum furniture furniture)
{
    for (int k = 0; k < SORT_COUNT; k++)
        if (sorts[k].furniture == furniture)
            return k;
    return SORT_COUNT;
}

static void furniture_side_look(struct furniture_side *found,
                                const struct left_over_side *side)
{
    uint32_t before = 0, behind = 0, count = side->passages->passage_count;
    for (uint32_t p = 0; p < count; p++)
        behind += side_is_text(side, p);
    for (uint32_t p = 0; p < count; p++) {
        if (side_is_text(side, p)) {
            before++;
            behind--;
            continue;
        }
        int sort = sort_find(bag_side_furniture(side->passages, p));
        if (sort == SORT_COUNT || !side_is_left_over(side, p))
            continue;
        enum place place = PLACE_INSIDE;
        if (before <= END_MOST_TEXT && before < behind)
            place = PLACE_TOP;
        else if (behind <= END_MOST_TEXT)
            place = PLACE_END;
        struct left_over_run *run = &found->runs[sort][place];
        if (!run->count++)
            run->first = p;
    }
}

/* The next of the sort behind one, which there is. */
static uint32_t side_next(const struct left_over_side *side, uint32_t passage)
{
    enum furniture furniture = bag_side_furniture(side->passages, passage);
    do
        passage++;
    while (!side_is_left_over(side, passage) ||
           bag_side_furniture(side->passages, passage) != furniture);
    return passage;
}

static bool furniture_join_place(struct left_over *left_over,
                                 const struct left_over_run runs[SIDE_COUNT],
                                 float least, struct error *err)
{
    uint32_t left = runs[SIDE_LEFT].first, right = runs[SIDE_RIGHT].first;
    bool ok = true;
    if (runs[SIDE_LEFT].count != runs[SIDE_RIGHT].count)
        return true;
    for (uint32_t k = runs[SIDE_LEFT].count; ok && k > 0; k--) {
        uint32_t next[SIDE_COUNT] = {left, right};
        if (k > 1) {
            next[SIDE_LEFT] = side_next(&left_over->sides[SIDE_LEFT], left);
            next[SIDE_RIGHT] = side_next(&left_over->sides[SIDE_RIGHT], right);
        }
        if (left_over_may_meet(left_over, left, right))
            ok = left_over_link(left_over, left, right, least, err);
        left = next[SIDE_LEFT];
        right = next[SIDE_RIGHT];
    }
    return ok;
}

/* The one that is left over in whatever place; count 0 if there are others. */
static struct left_over_run runs_find_only(const struct left_over_run runs[PLACE_COUNT])
{
    struct left_over_run only = {0};
    uint32_t count = 0;
    for (int k = 0; k < PLACE_COUNT; k++) {
        count += runs[k].count;
        if (runs[k].count)
            only = runs[k];
    }
    return count == 1 ? only : (struct left_over_run){0};
}

bool furniture_join(struct left_over *left_over, float threshold, struct error *err)
{
    struct furniture_side found[SIDE_COUNT] = {0};
    bool ok = true;
    for (int s = 0; s < SIDE_COUNT; s++)
        furniture_side_look(&found[s], &left_over->sides[s]);
    for (int k = 0; ok && k < SORT_COUNT; k++)
        for (int place = 0; ok && place < PLACE_COUNT; place++) {
            const struct left_over_run runs[SIDE_COUNT] = {
                found[SIDE_LEFT].runs[k][place], found[SIDE_RIGHT].runs[k][place]};
            ok = place == PLACE_INSIDE ||
                 furniture_join_place(left_over, runs, sorts[k].least, err);
        }
    const int byline = sort_find(FURNITURE_BYLINE);
    const struct left_over_run only[SIDE_COUNT] = {
        runs_find_only(found[SIDE_LEFT].runs[byline]),
        runs_find_only(found[SIDE_RIGHT].runs[byline]),
    };
    if (ok && only[SIDE_LEFT].count && only[SIDE_RIGHT].count &&
        side_is_left_over(&left_over->sides[SIDE_LEFT], only[SIDE_LEFT].first) &&
        side_is_left_over(&left_over->sides[SIDE_RIGHT], only[SIDE_RIGHT].first) &&
        left_over_may_meet(left_over, only[SIDE_LEFT].first, only[SIDE_RIGHT].first))
        ok = left_over_link(left_over, only[SIDE_LEFT].first, only[SIDE_RIGHT].first,
                            threshold, err);
    return ok;
}
