/* html_parts.c - escaping, and the style of the page. */
#include "export/html_parts.h"

#include "base/translate.h"

void html_begin_page(struct buffer *out)
{
    buffer_printf(
        out,
        "<!DOCTYPE html>\n"
        "<html lang=\"%s\">\n"
        "<head>\n"
        "<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n"
        "<meta name=\"generator\" content=\"Diptych\">\n",
        /* TRANSLATORS: the tag of your language, as HTML has it */
        _("en"));
}

/* Orange and blue, which all but the rarest kinds of colour blindness tell apart; lines
 * through and under the words say the same without colour. */
const char html_style[] =
    ":root { --ink: #1a1a1a; --paper: #fdfdfb; --rule: #c9c9c2; --soft: #66665f;\n"
    "  --old: #ffe3c2; --new: #d3e6ff; --mark: #fff3a8; }\n"
    "@media (prefers-color-scheme: dark) {\n"
    "  :root { --ink: #e6e4de; --paper: #17181a; --rule: #44464a; --soft: #a0a09a;\n"
    "    --old: #5c3a12; --new: #173d6b; --mark: #5d5410; } }\n"
    "body { color: var(--ink); background: var(--paper); margin: 1.5rem auto;\n"
    "  max-width: 80rem; padding: 0 1rem; font: 1rem/1.5 Georgia, serif; }\n"
    "h1 { font-size: 1.4rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }\n"
    "h1, th, td { overflow-wrap: anywhere; }\n"
    "a { color: inherit; } nav a { margin-right: 1rem; }\n"
    "small, cite, .relation { color: var(--soft); }\n"
    "cite::before { content: \"\\2014\\00a0\"; }\n"
    "table { border-collapse: collapse; }\n"
    "th, td { text-align: start; vertical-align: top; padding: .2rem .6rem; }\n"
    "th { font-weight: normal; color: var(--soft); }\n"
    ".versions, .quotes { width: 100%; table-layout: fixed; }\n"
    ".versions tr, .quotes tr { border-top: 1px solid var(--rule); }\n"
    ".versions th:nth-child(2), .relation { width: 5.5rem; font-size: .8rem; }\n"
    ".versions p { margin: .3rem 0; } .heading { font-weight: bold; }\n"
    ".quotes th:first-child { width: 8rem; }\n"
    ".evidence th { white-space: nowrap; }\n"
    ".severity3 b { text-decoration: underline; }\n"
    "del { background: var(--old); text-decoration: line-through; }\n"
    "ins { background: var(--new); text-decoration: underline; }\n"
    ".dropped td:first-child { background: var(--old); }\n"
    ".added td:last-child { background: var(--new); }\n"
    "mark { background: var(--mark); color: inherit; font-weight: bold; }\n"
    "tr:target td { outline: 2px solid var(--soft); }\n"
    "@media print { body { max-width: none; margin: 0; font-size: 9pt; }\n"
    "  nav { display: none; } tr, li { break-inside: avoid; } }\n";

static const char *find_entity(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    default:
        return NULL;
    }
}

void html_append_text(struct buffer *out, const char *bytes, size_t length,
                      enum display_charset charset)
{
    for (size_t at = 0; at < length;) {
        struct display_cluster cluster;
        display_read_cluster(bytes + at, length - at, charset, &cluster);
        for (uint8_t i = 0; i < cluster.length; i++) {
            const char *entity = find_entity(cluster.bytes[i]);
            if (entity)
                buffer_append_string(out, entity);
            else
                buffer_append_char(out, cluster.bytes[i]);
        }
        at += cluster.source_bytes;
    }
}

void html_begin_passage(struct buffer *out, const char *element,
                        const struct document *document)
{
    buffer_printf(out, "<%s lang=\"%s\" dir=\"auto\">", element,
                  language_tag(document->language));
}
