/* task.h - a piece of work that may be done by a second thread. */
#ifndef DIPTYCH_BASE_TASK_H
#define DIPTYCH_BASE_TASK_H

#include "base/error.h"

#include <pthread.h>

/*
 * What a task does. Until it is finished it alone writes what it writes, and nobody
 * writes what it reads; so its result does not depend on who does it when.
 *
 * Returns false with err set on failure.
 */
typedef bool task_function(void *context, struct error *err);

/* Embedded by the caller, who leaves its fields alone. */
struct task {
    task_function *run;
    void *context; /* borrowed until task_finish() */
    struct error err;
    bool is_done_well;
    bool has_thread;
    pthread_t thread;
};

/*
 * Begin a task: in a thread of its own if that is wanted and the system can make one,
 * else at once, before this returns. Signals stay with the thread that starts it,
 * but for those of a crash.
 */
void task_start(struct task *task, task_function *run, void *context,
                bool wants_thread);

/* Wait for the end of a task that was started. Returns what it returned, its failure in
 * err. */
bool task_finish(struct task *task, struct error *err);

#endif
