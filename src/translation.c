/* translation.c - see translation.h. */
#include "translation.h"

#include "base/datadir.h"
#include "base/translate.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#ifndef INSTALLED_LOCALE_DIR
#define INSTALLED_LOCALE_DIR "/usr/share/locale" /* where the C library would look */
#endif

/* The first of these variables that says something; NULL if none does. */
static const char *translation_wish(void)
{
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *value = getenv(names[i]);
        if (value && *value)
            return value;
    }
    return NULL;
}

/* Is it "C", "POSIX", English, or one of these with an encoding behind it? */
static bool translation_is_own(const char *locale)
{
    static const char *const names[] = {"C", "POSIX", "en"};
    size_t length = strcspn(locale, "_.@:");
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strlen(names[i]) == length && memcmp(names[i], locale, length) == 0)
            return true;
    return false;
}

/* A locale that is asked for and not installed, as after a login from another machine:
 * plain UTF-8 has the letters, and LANGUAGE names what is asked for. */
static const char translation_plain[] = "C.UTF-8";

bool translation_take_letters(void)
{
    const char *locale = getenv("LC_ALL");
    if (!locale || !*locale)
        locale = getenv("LC_CTYPE");
    if (!locale || !*locale)
        locale = getenv("LANG");
    if (setlocale(LC_CTYPE, ""))
        return true;
    const char *charset = locale ? strchr(locale, '.') : NULL;
    bool is_utf8 = charset && (strcasecmp(charset, ".UTF-8") == 0 ||
                               strcasecmp(charset, ".utf8") == 0);
    return is_utf8 && setlocale(LC_CTYPE, translation_plain);
}

static bool translation_take_messages(void)
{
    const char *locale = translation_wish(), *language = getenv("LANGUAGE");
    if (setlocale(LC_MESSAGES, ""))
        return true;
    if (!locale || !setlocale(LC_MESSAGES, translation_plain))
        return false;
    return (language && *language) || setenv("LANGUAGE", locale, 1) == 0;
}

/* The C library obeys LANGUAGE only where the locale is not plain "C". */
bool translation_is_wanted(void)
{
    const char *locale = translation_wish(), *language = getenv("LANGUAGE");
    if (!locale || strcmp(locale, "C") == 0 || strcmp(locale, "POSIX") == 0)
        return false;
    return !translation_is_own(language && *language ? language : locale);
}

void translation_start(const char *argv0)
{
    if (!translation_take_messages())
        return;
    char *program = datadir_program_path(argv0);
    char *folder = datadir_find_beside(program, "locale", INSTALLED_LOCALE_DIR, NULL);
    if (folder && bindtextdomain(TRANSLATE_DOMAIN, folder)) {
        bind_textdomain_codeset(TRANSLATE_DOMAIN, "UTF-8");
        textdomain(TRANSLATE_DOMAIN);
    }
    free(folder);
    free(program);
}
