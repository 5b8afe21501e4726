/* failing.h - memory that ends when a test wants it to.
 *
 * For programs that are linked with --wrap=malloc,--wrap=calloc,--wrap=realloc: the
 * linker sends all calls of these to the functions of failing.c, so nothing in the
 * product knows of this. */
#ifndef DIPTYCH_TESTS_FAILING_H
#define DIPTYCH_TESTS_FAILING_H

/* Which of the allocations to come fails, once; counted down. 0: none. */
extern long failing_allocation;

#endif
