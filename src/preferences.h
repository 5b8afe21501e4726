/* preferences.h - what the reader wants: the configuration file found, read, and
 * overruled by the command line. */
#ifndef DIPTYCH_PREFERENCES_H
#define DIPTYCH_PREFERENCES_H

#include "session/config.h"

/* Embedded; {0} is none. */
struct preferences {
    struct config config;
    char *own_themes;
    char *installed_themes;
};

/*
 * Read the configuration file.
 *
 * given        settings of the command line; they overrule the file
 * config_home  $XDG_CONFIG_HOME if it is an absolute path, else NULL
 * home         $HOME, or NULL: without both there is no file
 * data_folder  where the program's own themes are
 *
 * Returns false with ERROR_MEMORY, or ERROR_USAGE for a theme that was given and is not
 * there; cleared with preferences_clear() all the same. Lines that were skipped are
 * complaints of the configuration.
 */
bool preferences_read(struct preferences *preferences, const struct settings *given,
                      const char *config_home, const char *home,
                      const char *data_folder, struct error *err);
void preferences_clear(struct preferences *preferences);

#endif
