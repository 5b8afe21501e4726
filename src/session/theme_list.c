/* theme_list.c - which themes there are: the files of two folders. */
#include "base/memory.h"
#include "session/settings.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool theme_list_holds(const char *folder, const char *name)
{
    struct buffer path = {0};
    buffer_printf(&path, "%s/%s", folder, name);
    buffer_append_char(&path, '\0');
    bool holds = !path.failed && access(path.bytes, R_OK) == 0;
    buffer_clear(&path);
    return holds;
}

bool settings_has_theme(const struct theme_folders *folders, const char *name)
{
    if (!folders->own && !folders->installed)
        return true;
    return (folders->own && theme_list_holds(folders->own, name)) ||
           (folders->installed && theme_list_holds(folders->installed, name));
}

static int theme_list_order(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

struct theme_list {
    char **names;
    size_t count;
    size_t capacity;
};

static bool theme_list_add(struct theme_list *list, const char *name, struct error *err)
{
    for (size_t i = 0; i < list->count; i++)
        if (strcmp(list->names[i], name) == 0)
            return true;
    if (!memory_reserve(&list->names, &list->capacity, list->count + 2,
                        sizeof *list->names, err))
        return false;
    char *copy = memory_copy_string(name, strlen(name), err);
    if (!copy)
        return false;
    list->names[list->count++] = copy;
    list->names[list->count] = NULL;
    return true;
}

/* A folder that is not there holds no themes. */
static bool theme_list_read(struct theme_list *list, const char *folder,
                            struct error *err)
{
    DIR *entries = folder ? opendir(folder) : NULL;
    bool ok = true;
    if (!entries)
        return true;
    for (struct dirent *entry = readdir(entries); entry && ok; entry = readdir(entries))
        if (!strpbrk(entry->d_name, ".~"))
            ok = theme_list_add(list, entry->d_name, err);
    closedir(entries);
    return ok;
}

char **settings_list_themes(const struct theme_folders *folders, struct error *err)
{
    struct theme_list list = {0};
    if (!memory_reserve(&list.names, &list.capacity, 1, sizeof *list.names, err))
        return NULL;
    list.names[0] = NULL;
    if (!theme_list_read(&list, folders->own, err) ||
        !theme_list_read(&list, folders->installed, err)) {
        settings_free_themes(list.names);
        return NULL;
    }
    qsort(list.names, list.count, sizeof *list.names, theme_list_order);
    return list.names;
}

void settings_free_themes(char **names)
{
    for (size_t i = 0; names && names[i]; i++)
        free(names[i]);
    free(names);
}
