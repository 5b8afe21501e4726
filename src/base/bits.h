/* bits.h - sets of up to 64 things as bits. */
#ifndef DIPTYCH_BASE_BITS_H
#define DIPTYCH_BASE_BITS_H

#include <stdint.h>

/* How many bits are set, added up in ever wider fields (Warren 2013, section 5-1): not
 * all processors count them for us. */
static inline unsigned bits_count(uint64_t set)
{
    set -= set >> 1 & UINT64_C(0x5555555555555555);
    set = (set & UINT64_C(0x3333333333333333)) +
          (set >> 2 & UINT64_C(0x3333333333333333));
    set = (set + (set >> 4)) & UINT64_C(0x0F0F0F0F0F0F0F0F);
    return (unsigned)(set * UINT64_C(0x0101010101010101) >> 56);
}

#endif
