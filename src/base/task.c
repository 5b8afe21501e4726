/* task.c - threads that are started and waited for. */
#include "base/task.h"

#include <signal.h>

static void *task_run(void *argument)
{
    struct task *task = argument;
    task->is_done_well = task->run(task->context, &task->err);
    return NULL;
}

/* What a thread does to itself: blocked, it would end the program without the handler
 * that gives the terminal back. */
static const int task_own_signals[] = {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL};

/* A thread has the signals of the one that makes it: block all others meanwhile. */
static bool task_start_thread(struct task *task)
{
    sigset_t others, before;
    sigfillset(&others);
    for (size_t i = 0; i < sizeof task_own_signals / sizeof *task_own_signals; i++)
        sigdelset(&others, task_own_signals[i]);
    if (pthread_sigmask(SIG_SETMASK, &others, &before) != 0)
        return false;
    bool is_started = pthread_create(&task->thread, NULL, task_run, task) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return is_started;
}

void task_start(struct task *task, task_function *run, void *context, bool wants_thread)
{
    *task = (struct task){.run = run, .context = context};
    task->has_thread = wants_thread && task_start_thread(task);
    if (!task->has_thread)
        task_run(task);
}

bool task_finish(struct task *task, struct error *err)
{
    if (task->has_thread)
        pthread_join(task->thread, NULL);
    task->has_thread = false;
    return task->is_done_well ||
           error_set(err, task->err.code, "%s", task->err.message);
}
