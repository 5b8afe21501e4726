/* link_score.c - from the measures of a bead to a probability. */
#include "compare/link_score.h"

#include <math.h>

#define SCORE_OFFSET   (-2.7f)
#define SCORE_LIKENESS 2.6f
#define SCORE_EVIDENCE 1.1f    /* of the logarithm of one more than the evidence */
#define SCORE_SUPPORT  1.0f    /* of each side, 0..1 */
#define SCORE_SEVERAL  (-1.8f) /* a split or merge needs more to be right as a whole */
/* A bead with this logarithm of evidence supports its neighbours in full. */
#define FULL_SUPPORT 3.0f

static float bead_evidence(const struct bead *bead, const struct bags *bags)
{
    float weights[SIDE_COUNT] = {0};
    for (int s = 0; s < SIDE_COUNT; s++)
        for (uint32_t m = 0; m < bead->count[s]; m++)
            weights[s] += bags->side[s].weights[bead->members[s][m]];
    return log1pf(bead->likeness * sqrtf(weights[SIDE_LEFT] * weights[SIDE_RIGHT]));
}

static float bead_support(const struct bead *bead, const struct bead *next,
                          const struct bead *from, const struct bags *bags)
{
    for (int s = 0; s < SIDE_COUNT; s++)
        if (next->members[s][0] != bead->members[s][bead->count[s] - 1] + 1)
            return 0;
    return fminf(1, bead_evidence(from, bags) / FULL_SUPPORT);
}

void link_scores_find(const struct bead_list *list, const struct bags *bags,
                      float *scores)
{
    for (size_t b = 0; b < list->count; b++) {
        const struct bead *bead = &list->beads[b];
        float support = 0;
        if (b > 0)
            support += bead_support(bead - 1, bead, bead - 1, bags);
        if (b + 1 < list->count)
            support += bead_support(bead, bead + 1, bead + 1, bags);
        bool is_several = bead->count[SIDE_LEFT] + bead->count[SIDE_RIGHT] > 2;
        float logit = SCORE_OFFSET + SCORE_LIKENESS * bead->likeness +
                      SCORE_EVIDENCE * bead_evidence(bead, bags) +
                      SCORE_SUPPORT * support + (is_several ? SCORE_SEVERAL : 0);
        scores[b] = 1 / (1 + expf(-logit));
    }
}
