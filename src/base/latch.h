/* latch.h - what one thread waits for until another has come so far. */
#ifndef DIPTYCH_BASE_LATCH_H
#define DIPTYCH_BASE_LATCH_H

#include <semaphore.h>

/* Shut until it is opened, once; whoever waits at it then goes on, and sees what was
 * written before. Embedded by the caller, who leaves its field alone. */
struct latch {
    sem_t semaphore;
};

void latch_init(struct latch *latch);
void latch_clear(struct latch *latch);

void latch_open(struct latch *latch);

/* Returns at once where it is open. A task that opens it must be started, and come
 * there also where it fails. */
void latch_wait(struct latch *latch);

#endif
