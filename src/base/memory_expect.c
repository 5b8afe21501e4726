/* memory_expect.c - pages made ready by one call, for the allocator of the GNU C
 * library on Linux. */
#include "base/memory_expect.h"

#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#if defined(__GLIBC__) && defined(MADV_POPULATE_WRITE)
#include <malloc.h>

enum {
    EXPECT_MOST_BYTES = 31 << 20, /* larger blocks are no part of the heap */
    EXPECT_PAGES_LEAST = 8,
    EXPECT_HUGE_BYTES = 4 << 20, /* one fault for hundreds of pages */
    EXPECT_HUGE_PAGE_BYTES = 2 << 20,
};

/* The heap holds large blocks, too, and keeps what is freed. */
static void expect_heap(void)
{
    mallopt(M_MMAP_THRESHOLD, EXPECT_MOST_BYTES + 1);
    mallopt(M_TRIM_THRESHOLD, INT_MAX);
}

/*
 * The allocator takes what follows the break, wherever that is, and writes the size of
 * a block before the block. So the break is moved to one page before a large one: the
 * first write is there, and the large page is still whole when it is asked for.
 */
void memory_start(void)
{
    long page_bytes = sysconf(_SC_PAGESIZE);
    if (page_bytes <= 0 || EXPECT_HUGE_PAGE_BYTES % page_bytes != 0)
        return;
    uintptr_t page = (uintptr_t)page_bytes, large = EXPECT_HUGE_PAGE_BYTES;
    uintptr_t end = (uintptr_t)sbrk(0);
    uintptr_t first = (end + page + large - 1) / large * large;
    expect_heap();
    if (sbrk((intptr_t)(first - page - end)) == (void *)end) {
        void *block = malloc(large + page);
        if ((uintptr_t)block / page == first / page - 1)
            madvise((void *)first, large, MADV_HUGEPAGE);
        free(block);
    }
}

void memory_expect(size_t bytes)
{
    long page_bytes = sysconf(_SC_PAGESIZE);
    if (page_bytes <= 0 || bytes < EXPECT_PAGES_LEAST * (size_t)page_bytes)
        return;
    expect_heap();
    if (bytes >= EXPECT_HUGE_BYTES)
        mallopt(M_ARENA_MAX, 1); /* what one thread frees, the other takes */
    if (bytes > EXPECT_MOST_BYTES)
        bytes = EXPECT_MOST_BYTES;
    void *block = malloc(bytes);
    if (!block)
        return;
    uintptr_t page = (uintptr_t)page_bytes;
    uintptr_t first = ((uintptr_t)block + page - 1) / page * page;
    uintptr_t end = ((uintptr_t)block + bytes) / page * page;
    if (bytes >= EXPECT_HUGE_BYTES)
        madvise((void *)first, end - first, MADV_HUGEPAGE);
    madvise((void *)first, end - first, MADV_POPULATE_WRITE);
    free(block);
}
#else
void memory_start(void)
{
}

void memory_expect(size_t bytes)
{
    (void)bytes;
}
#endif
