/* latch.c - a semaphore that is never taken for good. */
#include "base/latch.h"

void latch_init(struct latch *latch)
{
    sem_init(&latch->semaphore, 0, 0);
}

void latch_clear(struct latch *latch)
{
    sem_destroy(&latch->semaphore);
}

void latch_open(struct latch *latch)
{
    sem_post(&latch->semaphore);
}

void latch_wait(struct latch *latch)
{
    while (sem_wait(&latch->semaphore) != 0)
        ; /* a signal came */
    sem_post(&latch->semaphore);
}
