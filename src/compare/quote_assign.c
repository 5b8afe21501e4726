/* quote_assign.c - assignment: connected groups apart, each solved by shortest paths.
 */
#include "compare/quote_assign.h"

#include "base/disjoint.h"
#include "base/memory.h"
#include "base/span.h"

#include <float.h>
#include <stdlib.h>

struct grouped {
    struct assign_candidate candidate;
    uint32_t group;
};

static int compare_numbers(uint32_t a, uint32_t b)
{
    return (a > b) - (a < b);
}

/* By group; inside, best score first, then by place, so that the order is one. Equals
 * have neither side in common: their order says nothing. */
static int compare_grouped(const void *a, const void *b)
{
    const struct grouped *left = a;
    const struct grouped *right = b;
    if (left->group != right->group)
        return compare_numbers(left->group, right->group);
    if (left->candidate.score > right->candidate.score)
        return -1;
    if (left->candidate.score < right->candidate.score)
        return 1;
    uint32_t left_sum = left->candidate.left + left->candidate.right;
    uint32_t right_sum = right->candidate.left + right->candidate.right;
    if (left_sum != right_sum)
        return compare_numbers(left_sum, right_sum);
    return compare_numbers(left->candidate.left, right->candidate.left);
}

/* The numbers of one side of a group, in order of first sight. */
struct roster {
    uint32_t members[ASSIGN_EXACT_SIZE];
    size_t count;
    bool is_full;
};

static size_t enrol(struct roster *roster, uint32_t member)
{
    for (size_t i = 0; i < roster->count; i++)
        if (roster->members[i] == member)
            return i;
    if (roster->count == ASSIGN_EXACT_SIZE) {
        roster->is_full = true;
        return 0;
    }
    roster->members[roster->count] = member;
    return roster->count++;
}

struct exact {
    struct roster left;
    struct roster right;
    double cost[ASSIGN_EXACT_SIZE + 1][2 * ASSIGN_EXACT_SIZE + 1];
    double row_price[ASSIGN_EXACT_SIZE + 1];
    double column_price[2 * ASSIGN_EXACT_SIZE + 1];
    double slack[2 * ASSIGN_EXACT_SIZE + 1];
    size_t row_of[2 * ASSIGN_EXACT_SIZE + 1];
    size_t from[2 * ASSIGN_EXACT_SIZE + 1];
    bool is_seen[2 * ASSIGN_EXACT_SIZE + 1];
};

/* Give one more row its column along the shortest augmenting path. Rows and columns
 * count from 1; column 0 stands for "none yet". */
static void add_row(struct exact *exact, size_t row, size_t columns)
{
    size_t column = 0;
    exact->row_of[0] = row;
    for (size_t j = 0; j <= columns; j++) {
        exact->slack[j] = DBL_MAX;
        exact->is_seen[j] = false;
    }
    do {
        size_t current = exact->row_of[column];
        size_t next = 0;
        double least = DBL_MAX;
        exact->is_seen[column] = true;
        for (size_t j = 1; j <= columns; j++) {
            if (exact->is_seen[j])
                continue;
            double reduced = exact->cost[current][j] - exact->row_price[current] -
                             exact->column_price[j];
            if (reduced < exact->slack[j]) {
                exact->slack[j] = reduced;
                exact->from[j] = column;
            }
            if (exact->slack[j] < least) {
                least = exact->slack[j];
                next = j;
            }
        }
        for (size_t j = 0; j <= columns; j++) {
            if (exact->is_seen[j]) {
                exact->row_price[exact->row_of[j]] += least;
                exact->column_price[j] -= least;
            } else {
                exact->slack[j] -= least;
            }
        }
        column = next;
    } while (exact->row_of[column] != 0);
    while (column != 0) {
        size_t previous = exact->from[column];
        exact->row_of[column] = exact->row_of[previous];
        column = previous;
    }
}

/*
 * What decides between equal scores, less than any difference that says something: near
 * places before far ones, which also leaves no lines crossed, then early before late.
 * Which side is the left one does not matter.
 */
static double place_cost(const struct assign_candidate *candidate, const size_t *counts)
{
    static const double far_cost = 1e-4, late_cost = 1e-6;
    double left = (double)candidate->left / (double)counts[0];
    double right = (double)candidate->right / (double)counts[1];
    return far_cost * (left - right) * (left - right) + late_cost * (left + right) / 2;
}

/* Each row also has a column of its own that costs nothing: to stay alone. */
static void solve_exact(struct exact *exact, const struct grouped *group, size_t count,
                        const size_t *counts, uint32_t *partner)
{
    size_t rows = exact->left.count;
    size_t columns = exact->right.count + rows;
    for (size_t i = 0; i <= rows; i++) {
        exact->row_price[i] = 0;
        for (size_t j = 0; j <= columns; j++)
            exact->cost[i][j] = j == exact->right.count + i ? 0.0 : 4.0;
    }
    for (size_t j = 0; j <= columns; j++) {
        exact->column_price[j] = 0;
        exact->row_of[j] = 0;
    }
    for (size_t i = 0; i < count; i++) {
        size_t row = enrol(&exact->left, group[i].candidate.left) + 1;
        size_t column = enrol(&exact->right, group[i].candidate.right) + 1;
        exact->cost[row][column] =
            place_cost(&group[i].candidate, counts) - (double)group[i].candidate.score;
    }
    for (size_t i = 1; i <= rows; i++)
        add_row(exact, i, columns);
    for (size_t j = 1; j <= exact->right.count; j++)
        if (exact->row_of[j] != 0 && exact->cost[exact->row_of[j]][j] < 0)
            partner[exact->left.members[exact->row_of[j] - 1]] =
                exact->right.members[j - 1];
}

static void solve_greedily(const struct grouped *group, size_t count, uint32_t *partner,
                           bool *is_taken)
{
    for (size_t i = 0; i < count; i++) {
        const struct assign_candidate *candidate = &group[i].candidate;
        if (partner[candidate->left] != INDEX_NONE || is_taken[candidate->right])
            continue;
        partner[candidate->left] = candidate->right;
        is_taken[candidate->right] = true;
    }
}

static void solve_group(struct exact *exact, const struct grouped *group, size_t count,
                        const size_t *counts, uint32_t *partner, bool *is_taken)
{
    exact->left = (struct roster){.count = 0};
    exact->right = (struct roster){.count = 0};
    for (size_t i = 0; i < count && !exact->left.is_full && !exact->right.is_full;
         i++) {
        enrol(&exact->left, group[i].candidate.left);
        enrol(&exact->right, group[i].candidate.right);
    }
    if (exact->left.is_full || exact->right.is_full)
        solve_greedily(group, count, partner, is_taken);
    else
        solve_exact(exact, group, count, counts, partner);
}

bool assign_best(struct assign_candidate *candidates, size_t count, size_t left_count,
                 size_t right_count, uint32_t *partner, struct error *err)
{
    uint32_t *sets = disjoint_new(left_count + right_count, err); /* of both sides */
    const size_t counts[] = {left_count, right_count};
    bool *is_taken = memory_new(right_count, sizeof *is_taken, err);
    struct grouped *grouped = memory_new(count, sizeof *grouped, err);
    struct exact *exact = memory_new(1, sizeof *exact, err);
    bool ok = sets && is_taken && grouped && exact;
    if (!ok)
        goto cleanup;
    for (size_t i = 0; i < left_count; i++)
        partner[i] = INDEX_NONE;
    for (size_t i = 0; i < count; i++)
        disjoint_join(sets, candidates[i].left,
                      candidates[i].right + (uint32_t)left_count);
    for (size_t i = 0; i < count; i++)
        grouped[i] =
            (struct grouped){candidates[i], disjoint_find(sets, candidates[i].left)};
    if (count > 1)
        qsort(grouped, count, sizeof *grouped, compare_grouped);
    for (size_t first = 0; first < count;) {
        size_t end = first + 1;
        while (end < count && grouped[end].group == grouped[first].group)
            end++;
        solve_group(exact, grouped + first, end - first, counts, partner, is_taken);
        first = end;
    }
cleanup:
    free(sets);
    free(is_taken);
    free(grouped);
    free(exact);
    return ok;
}
