/* preferences.c - see preferences.h. */
#include "preferences.h"

#include <stdlib.h>

/* A path in the configuration folder; NULL where there is none, or with ERROR_MEMORY.
 */
static char *preferences_path(const char *config_home, const char *home,
                              const char *name, struct error *err)
{
    struct buffer path = {0};
    if (config_home)
        buffer_printf(&path, "%s/diptych/%s", config_home, name);
    else if (home)
        buffer_printf(&path, "%s/.config/diptych/%s", home, name);
    else
        return NULL;
    return buffer_take_string(&path, err);
}

static bool preferences_find_themes(struct preferences *preferences,
                                    const char *config_home, const char *home,
                                    const char *data_folder, struct error *err)
{
    struct buffer installed = {0};
    preferences->own_themes = preferences_path(config_home, home, "themes", err);
    if (!preferences->own_themes && (config_home || home))
        return false;
    buffer_printf(&installed, "%s/themes", data_folder);
    preferences->installed_themes = buffer_take_string(&installed, err);
    preferences->config.settings.themes =
        (struct theme_folders){preferences->own_themes, preferences->installed_themes};
    return preferences->installed_themes != NULL;
}

bool preferences_read(struct preferences *preferences, const struct settings *given,
                      const char *config_home, const char *home,
                      const char *data_folder, struct error *err)
{
    struct error own = {0};
    struct config *config = &preferences->config;
    if (!config_init(config, err))
        return false;
    config->settings = *given;
    if (!preferences_find_themes(preferences, config_home, home, data_folder, err))
        return false;
    if (!settings_check_theme(&config->settings, &own))
        return error_set(err, own.code, "--theme=%s: %s", config->settings.theme,
                         own.message);
    char *path = preferences_path(config_home, home, "config", err);
    bool ok = path ? config_read(config, path, err) : !config_home && !home;
    free(path);
    return ok;
}

void preferences_clear(struct preferences *preferences)
{
    config_clear(&preferences->config);
    free(preferences->own_themes);
    free(preferences->installed_themes);
}
