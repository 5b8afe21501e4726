/* disjoint.c - sets as trees whose roots are their least things. */
#include "base/disjoint.h"

#include "base/memory.h"

uint32_t *disjoint_new(size_t count, struct error *err)
{
    uint32_t *sets = memory_new(count, sizeof *sets, err);
    for (size_t i = 0; sets && i < count; i++)
        sets[i] = (uint32_t)i;
    return sets;
}

uint32_t disjoint_find(uint32_t *sets, uint32_t thing)
{
    while (sets[thing] != thing)
        thing = sets[thing] = sets[sets[thing]];
    return thing;
}

void disjoint_join(uint32_t *sets, uint32_t a, uint32_t b)
{
    a = disjoint_find(sets, a);
    b = disjoint_find(sets, b);
    if (a < b)
        sets[b] = a;
    else
        sets[a] = b;
}
