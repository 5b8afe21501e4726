/*
 * config.h - the configuration file: settings, and the keys of commands.
 *
 *     layout = side
 *     [keys]
 *     next-quotation = J ]q
 *
 * A line that cannot be understood is skipped and told; the others hold.
 */
#ifndef DIPTYCH_SESSION_CONFIG_H
#define DIPTYCH_SESSION_CONFIG_H

#include "base/ini_file.h"
#include "session/keys.h"
#include "session/settings.h"

/* Embedded; begun with config_init(). */
struct config {
    struct settings settings;
    struct key_map keys;
    struct complaints complaints;
};

/* What holds without a file. False with ERROR_MEMORY; cleared all the same. */
bool config_init(struct config *config, struct error *err);
void config_clear(struct config *config);

/*
 * Read a file over what holds. Options that were given are not overruled.
 *
 * Returns true also if there is no such file, or if lines of it were skipped: these are
 * added to the complaints. False with ERROR_MEMORY. A file that cannot be read is a
 * complaint, too.
 */
bool config_read(struct config *config, const char *path, struct error *err);

/* Append a file that config_read() reads back to what holds now: each setting and each
 * command's keys, with what they do and what is usual. */
void config_print(struct buffer *out, const struct config *config);

#endif
