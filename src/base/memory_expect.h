/* memory_expect.h - making much memory ready at once. */
#ifndef DIPTYCH_BASE_MEMORY_EXPECT_H
#define DIPTYCH_BASE_MEMORY_EXPECT_H

#include <stddef.h>

/*
 * Let the first two megabytes of memory be one page where the system has pages of that
 * size: one fault instead of hundreds. To be called once, before much is allocated. A
 * hint, as memory_expect().
 */
void memory_start(void);

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
