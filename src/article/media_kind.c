/* media_kind.c - what a file is, and in what encoding a page says it is. */
#include "article/markup.h"

#include "base/file.h"

#include <iconv.h>
#include <string.h>
#include <strings.h>

enum {
    SNIFF_BYTES = 1024, /* "Determining the character encoding", HTML standard */
};

static const struct media_ending {
    const char *ending;
    enum media_kind kind;
} media_endings[] = {
    {".html", MEDIA_HTML},    {".htm", MEDIA_HTML},          {".xhtml", MEDIA_HTML},
    {".md", MEDIA_MARKDOWN},  {".markdown", MEDIA_MARKDOWN}, {".mdown", MEDIA_MARKDOWN},
    {".mkd", MEDIA_MARKDOWN}, {".txt", MEDIA_TEXT},          {".text", MEDIA_TEXT},
};

/* Does a text begin with a word, in whatever case? */
static bool media_begins(const char *bytes, size_t length, const char *word)
{
    size_t word_length = strlen(word);
    return length >= word_length && strncasecmp(bytes, word, word_length) == 0;
}

static bool media_looks_like_html(const struct buffer *raw)
{
    size_t at = raw->length >= 3 && memcmp(raw->bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    while (at < raw->length && at < SNIFF_BYTES &&
           strchr(" \t\r\n\f", raw->bytes[at]) && raw->bytes[at])
        at++;
    return media_begins(raw->bytes + at, raw->length - at, "<!doctype html") ||
           media_begins(raw->bytes + at, raw->length - at, "<html");
}

enum media_kind media_kind_of(const char *path, const struct buffer *raw)
{
    for (size_t i = 0; i < sizeof media_endings / sizeof *media_endings; i++)
        if (file_name_ends(path, media_endings[i].ending))
            return media_endings[i].kind;
    return raw->length && media_looks_like_html(raw) ? MEDIA_HTML : MEDIA_TEXT;
}

/* The value behind "charset" and "=" in a <meta> tag, in quotation marks or not. */
static bool media_read_charset(const char *at, const char *end, char *charset)
{
    static const char name[] = "charset";
    for (; at < end; at++) {
        if (!media_begins(at, (size_t)(end - at), name))
            continue;
        at += sizeof name - 1;
        while (at < end && strchr(" \t\r\n\"'=", *at) && *at)
            at++;
        size_t length = 0;
        while (at + length < end && length < MEDIA_CHARSET_BYTES - 1 &&
               at[length] > ' ' && !strchr("\"';/>", at[length]))
            length++;
        memcpy(charset, at, length);
        charset[length] = '\0';
        return length > 0;
    }
    return false;
}

static void media_replace_charset(char *charset)
{
    static const struct {
        const char *label;
        const char *charset;
    } readings[] = {{"iso-8859-1", "windows-1252"},
                    {"latin1", "windows-1252"},
                    {"us-ascii", "windows-1252"},
                    {"ascii", "windows-1252"},
                    {"utf-16", "UTF-8"},
                    {"utf-16le", "UTF-8"},
                    {"utf-16be", "UTF-8"}};
    for (size_t i = 0; i < sizeof readings / sizeof *readings; i++)
        if (strcasecmp(charset, readings[i].label) == 0)
            strcpy(charset, readings[i].charset);
}

bool media_declared_charset(const struct buffer *raw, char charset[MEDIA_CHARSET_BYTES])
{
    static const char meta[] = "<meta";
    size_t length = raw->length < SNIFF_BYTES ? raw->length : SNIFF_BYTES;
    const char *at = raw->bytes, *end = at + length;
    for (; at < end; at++) {
        if (!media_begins(at, (size_t)(end - at), meta))
            continue;
        const char *tag_end = memchr(at, '>', (size_t)(end - at));
        if (!media_read_charset(at, tag_end ? tag_end : end, charset))
            continue;
        media_replace_charset(charset);
        iconv_t converter = iconv_open("UTF-8", charset);
        if (converter != (iconv_t)-1)
            iconv_close(converter);
        return converter != (iconv_t)-1;
    }
    return false;
}
