/* bead.c - lists of beads, and whose passages are whose. */
#include "compare/bead.h"

#include "base/memory.h"

#include <string.h>

bool bead_list_append(struct bead_list *list, const struct bead *bead,
                      struct error *err)
{
    if (!memory_reserve(&list->beads, &list->capacity, list->count + 1,
                        sizeof *list->beads, err))
        return false;
    list->beads[list->count++] = *bead;
    return true;
}

uint32_t *bead_list_find_owners(const struct bead_list *list, int side,
                                size_t passage_count, struct error *err)
{
    uint32_t *owners = memory_new(passage_count, sizeof *owners, err);
    if (!owners)
        return NULL;
    memset(owners, 0xFF, passage_count * sizeof *owners); /* INDEX_NONE */
    for (size_t b = 0; b < list->count; b++)
        for (uint32_t m = 0; m < list->beads[b].count[side]; m++)
            owners[list->beads[b].members[side][m]] = (uint32_t)b;
    return owners;
}
