/* memory_expect.h - making much memory ready at once. */
#ifndef DIPTYCH_BASE_MEMORY_EXPECT_H
#define DIPTYCH_BASE_MEMORY_EXPECT_H

#include <stddef.h>

/*
 * Expect that about this many bytes more will be allocated.
 *
 * The kernel gives memory page by page, when each is first touched; on a virtual
 * machine that may cost microseconds a page, more than it takes to read and compare
 * what is written there. Where the system can, the pages are made ready in one call,
 * and freed memory is kept for the next allocation. A hint: nothing fails, and nothing
 * is lost if it was wrong but the pages.
 */
void memory_expect(size_t bytes);

#endif
