/* translate.c - see translate.h. */
#include "base/translate.h"

void translate_pause(void)
{
    textdomain(TRANSLATE_DOMAIN "-untranslated"); /* there are no such messages */
}

/* The empty message is the head of a translation. */
bool translate_is_on(void)
{
    static const char head[] = "";
    return *gettext(head) != '\0';
}

void translate_resume(void)
{
    textdomain(TRANSLATE_DOMAIN);
}
