/* testing.h - cmocka with the headers it wants, and memory that is there or fails the
 * test. */
#ifndef DIPTYCH_TESTS_TUI_TESTING_H
#define DIPTYCH_TESTS_TUI_TESTING_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>

static inline void *testing_allocate(size_t count, size_t size)
{
    void *memory = calloc(count ? count : 1, size);
    if (!memory)
        fail_msg("out of memory");
    return memory;
}

#endif
