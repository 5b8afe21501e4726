/* error.c - recording the first failure. */
#include "base/error.h"

#include "base/translate.h"

#include <stdarg.h>
#include <stdio.h>

bool error_set(struct error *err, enum error_code code, const char *format, ...)
{
    if (!err || err->code != ERROR_NONE)
        return false;
    err->code = code;
    va_list args;
    va_start(args, format);
    vsnprintf(err->message, sizeof err->message, _(format), args);
    va_end(args);
    return false;
}

bool error_set_memory(struct error *err)
{
    return error_set(err, ERROR_MEMORY, "out of memory");
}
