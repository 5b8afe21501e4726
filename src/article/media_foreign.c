/* media_foreign.c - files that are no text, though somebody takes them for one. */
#include "article/markup.h"
#include "base/translate.h"

#include <string.h>

enum {
    FOREIGN_WIDE_BYTES = 1024, /* looked at for letters of two bytes */
    FOREIGN_WIDE_LEAST = 4,    /* pairs of bytes: fewer tell nothing */
};

/* How such files begin, as the file command knows them, too. */
static const struct foreign_beginning {
    const char *bytes;
    size_t length;
    const char *what;
} foreign_beginnings[] = {
    {"%PDF-", 5, N_("is a PDF file; take the text out of it first (pdftotext)")},
    {"PK\3\4", 4,
     N_("is an archive, as Word and OpenDocument files are; save it as text first")},
    {"\xD0\xCF\x11\xE0", 4, N_("is an old Word file; save it as text first")},
    {"{\\rtf", 5, N_("is a rich text file (RTF); save it as plain text first")},
    {"\x1F\x8B", 2, N_("is compressed; unpack it first")},
    {"BZh", 3, N_("is compressed; unpack it first")},
    {"\xFD\x37zXZ", 5, N_("is compressed; unpack it first")},
    {"\x28\xB5\x2F\xFD", 4, N_("is compressed; unpack it first")},
    {"\x89PNG", 4, N_("is a picture")},
    {"\xFF\xD8\xFF", 3, N_("is a picture")},
    {"GIF8", 4, N_("is a picture")},
};

/* Latin letters of two bytes have a zero in every second one. UTF-16 has a mark at its
 * beginning, which some programs leave out. Returns its name, or NULL. */
static const char *foreign_find_wide(const struct buffer *raw)
{
    size_t most = raw->length < FOREIGN_WIDE_BYTES ? raw->length : FOREIGN_WIDE_BYTES;
    size_t zeros[2] = {0, 0};
    for (size_t i = 0; i < most; i++)
        zeros[i % 2] += raw->bytes[i] == '\0';
    for (size_t i = 0; i < 2; i++)
        if (most / 2 >= FOREIGN_WIDE_LEAST && zeros[i] > most / 4 && !zeros[!i])
            return i ? "UTF-16LE" : "UTF-16BE";
    return NULL;
}

bool media_check_text(const char *name, const struct buffer *raw, struct error *err)
{
    for (size_t i = 0; i < sizeof foreign_beginnings / sizeof *foreign_beginnings;
         i++) {
        const struct foreign_beginning *one = &foreign_beginnings[i];
        if (raw->length >= one->length &&
            memcmp(raw->bytes, one->bytes, one->length) == 0)
            return error_set(err, ERROR_INPUT, "%s: %s; --input=text reads it as it is",
                             name, _(one->what));
    }
    const char *wide = foreign_find_wide(raw);
    return !wide || error_set(err, ERROR_INPUT,
                              "%s: looks like %s without a mark of it; --encoding=%s "
                              "reads it so",
                              name, wide, wide);
}
