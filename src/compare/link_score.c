/* link_score.c - from the measures of a bead to a probability. */
#include "compare/link_score.h"

#include "compare/bead_room.h"

#include <math.h>

/* A link that the best path needs is right more often than not, however little else
 * speaks for it. */
#define SCORE_FLOOR    0.58f
#define SCORE_OFFSET   (-5.86f)
#define SCORE_LIKENESS 4.35f
#define SCORE_WORDS    0.36f /* of the logarithm of one more than the words it shares */
#define SCORE_SUPPORT  0.61f /* of each side, 0..1 */
#define SCORE_WEAK     (-0.8f) /* of each member that only its place put there */
/* Of its room; the less, the more words it shares: so many are never shared by chance.
 */
#define SCORE_ROOM    (-0.32f)
#define CERTAIN_WORDS 20.0f
/* A split or merge needs more to be right as a whole, the more alike the pair is. */
#define SCORE_SEVERAL       (-2.81f)
#define SCORE_SEVERAL_LEVEL (-2.07f)
/* Of the logarithm of how many links there are, and ten more: the more of them are in
 * order, the less is left to chance. */
#define SCORE_LINKS 1.37f
#define FEW_LINKS   10.0f
#define LINKS_MOST  500.0f /* no longer chain was measured */
/* Texts that have nothing to do with each other have a mean likeness of 0.13 to 0.18
 * where they seem to meet, free retellings from 0.18 on: below the one level links are
 * worth nothing, from the other on all they are worth. */
#define UNRELATED_LEVEL 0.1f
#define RELATED_LEVEL   0.2f
/* A bead with this logarithm of shared weight supports its neighbours in full. */
#define FULL_SUPPORT 3.0f
#define WEAK_MOST    3

/* The weight of what both sides share. */
static float bead_shared(const struct bead *bead, const struct bags *bags)
{
    float weights[SIDE_COUNT] = {0};
    for (int s = 0; s < SIDE_COUNT; s++)
        for (uint32_t m = 0; m < bead->count[s]; m++)
            weights[s] += bags->side[s].weights[bead->members[s][m]];
    return bead->likeness * sqrtf(weights[SIDE_LEFT] * weights[SIDE_RIGHT]);
}

static float bead_support(const struct bead *bead, const struct bead *next,
                          const struct bead *from, const struct bags *bags)
{
    return bead_is_followed(bead, next)
               ? fminf(1, log1pf(bead_shared(from, bags)) / FULL_SUPPORT)
               : 0;
}

/* On the left one may begin before the other and yet end behind it: where a passage
 * inside a bead was given up to a bead of its own. */
static bool beads_are_ordered(const struct bead *bead, const struct bead *next)
{
    for (int s = 0; s < SIDE_COUNT; s++)
        if (bead_last(bead, s) >= next->members[s][0])
            return false;
    return true;
}

/* Where the bead before it or the one behind it went elsewhere, nothing holds it in its
 * place: the whole documents are its room. */
static float bead_room_in_order(const struct bead *bead, const struct bead *before,
                                const struct bead *behind, const struct bags *bags)
{
    const struct range bounds[SIDE_COUNT] = {
        {0, bags->side[SIDE_LEFT].passage_count},
        {0, bags->side[SIDE_RIGHT].passage_count},
    };
    bool is_held = (!before || beads_are_ordered(before, bead)) &&
                   (!behind || beads_are_ordered(bead, behind));
    return is_held ? bead_room(bead, before, behind, bounds)
                   : bead_room(bead, NULL, NULL, bounds);
}

/* What the place of its passages says, and how they were put together. */
static float bead_score_shape(const struct bead *bead, float level)
{
    int weak = 0;
    for (int s = 0; s < SIDE_COUNT; s++)
        for (uint32_t m = 0; m < bead->count[s]; m++)
            weak += bead->weak[s] >> m & 1;
    float score = SCORE_WEAK * (float)(weak < WEAK_MOST ? weak : WEAK_MOST);
    if (bead_is_several(bead))
        score += SCORE_SEVERAL + SCORE_SEVERAL_LEVEL * level;
    return score;
}

void link_scores_find(const struct bead_list *list, const struct bags *bags,
                      float *scores)
{
    float level = 0, count = (float)list->count;
    for (size_t b = 0; b < list->count; b++)
        level += list->beads[b].likeness / count;
    float related = (level - UNRELATED_LEVEL) / (RELATED_LEVEL - UNRELATED_LEVEL);
    related = fmaxf(0, fminf(related, 1));
    float of_pair =
        SCORE_OFFSET + SCORE_LINKS * logf(fminf(count, LINKS_MOST) + FEW_LINKS);
    for (size_t b = 0; b < list->count; b++) {
        const struct bead *bead = &list->beads[b];
        const struct bead *before = b > 0 ? bead - 1 : NULL;
        const struct bead *behind = b + 1 < list->count ? bead + 1 : NULL;
        float support = 0;
        if (before)
            support += bead_support(before, bead, before, bags);
        if (behind)
            support += bead_support(bead, behind, behind, bags);
        float words = bead_shared(bead, bags) / bags->mean_weight;
        float room = bead_room_in_order(bead, before, behind, bags) *
                     fmaxf(0, 1 - words / CERTAIN_WORDS);
        float logit = of_pair + SCORE_LIKENESS * bead->likeness +
                      SCORE_WORDS * log1pf(words) + SCORE_SUPPORT * support +
                      SCORE_ROOM * room + bead_score_shape(bead, level);
        scores[b] = related * (SCORE_FLOOR + (1 - SCORE_FLOOR) / (1 + expf(-logit)));
    }
}
