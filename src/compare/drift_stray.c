/* drift_stray.c - what no writer wrote: words in another script than the rest of their
 * version, and names of characters that a page left in the text. */
#include "compare/drift.h"

#include "base/ascii.h"
#include "base/translate.h"

#include <string.h>
#include <unictype.h>
#include <unistr.h>

enum {
    MAIN_OF_TEN = 9, /* words that must be in one script for it to be the main one */
    ENTITY_BYTES_MOST = 10,
    SCRIPT_RUN_MOST = 8, /* words shown */
};

/* Scripts that stand alone in a text; Japanese has several at once. */
enum { STRAY_SCRIPTS = 3 };
static const char *const stray_script_names[STRAY_SCRIPTS] = {"Latin", "Cyrillic",
                                                              "Greek"};

struct stray_search {
    struct drift *drift;
    const uc_script_t *known[STRAY_SCRIPTS];
    const uc_script_t *scripts[SIDE_COUNT]; /* the main one; NULL if there is none */
    bool is_pure[SIDE_COUNT];               /* all words are in it */
};

static const struct document *stray_document(const struct stray_search *search,
                                             enum side side)
{
    return search->drift->comparison->documents[side];
}

/* The script of a word by its first letter; NULL if it is no word. */
static const uc_script_t *stray_script(const struct stray_search *search,
                                       const struct document *document, uint32_t token)
{
    const struct token *word = &document->tokens.tokens[token];
    const uint8_t *bytes = (const uint8_t *)document->text.bytes + word->start;
    ucs4_t c;
    if (word->kind != TOKEN_WORD && word->kind != TOKEN_IDEOGRAPH)
        return NULL;
    if (*bytes < 0x80)
        return ascii_is_letter((char)*bytes) ? search->known[0] : NULL;
    u8_mbtouc(&c, bytes, word->length);
    return uc_is_alpha(c) ? uc_script(c) : NULL;
}

static void stray_find_main_script(struct stray_search *search, enum side side)
{
    const struct document *document = stray_document(search, side);
    size_t counts[STRAY_SCRIPTS] = {0}, words = 0;
    for (uint32_t t = 0; t < document->tokens.count; t++) {
        const uc_script_t *script = stray_script(search, document, t);
        words += script != NULL;
        for (size_t i = 0; script && i < STRAY_SCRIPTS; i++)
            if (script == search->known[i]) {
                counts[i]++;
                break;
            }
    }
    for (size_t i = 0; i < STRAY_SCRIPTS && !search->scripts[side]; i++)
        if (counts[i] * 10 >= words * MAIN_OF_TEN && counts[i]) {
            search->scripts[side] = search->known[i];
            search->is_pure[side] = counts[i] == words;
        }
}

static bool stray_report(const struct stray_search *search, enum side side,
                         uint32_t paragraph_link, struct span span, const char *what)
{
    struct finding_place place = {.paragraph_link = paragraph_link};
    place.has[side] = true;
    place.spans[side] = span;
    return drift_add_spans(search->drift, FINDING_STRAY_TEXT, 1, &place, 1, NULL, what);
}

static bool stray_is_foreign(const struct stray_search *search, enum side side,
                             uint32_t token)
{
    const uc_script_t *script =
        stray_script(search, stray_document(search, side), token);
    return script && script != search->scripts[side] &&
           strcmp(script->name, "Common") != 0 &&
           strcmp(script->name, "Inherited") != 0;
}

/* The first run of words in another script. */
static bool stray_find_foreign(const struct stray_search *search, enum side side,
                               struct range tokens, struct range *run)
{
    for (uint32_t i = tokens.first; !search->is_pure[side] && i < range_end(tokens);
         i++) {
        if (!stray_is_foreign(search, side, i))
            continue;
        *run = (struct range){i, 1};
        while (range_end(*run) < range_end(tokens) && run->count < SCRIPT_RUN_MOST &&
               stray_is_foreign(search, side, range_end(*run)))
            run->count++;
        return true;
    }
    return false;
}

/* "&nbsp;", "&#160;": how long the name of a character is that begins here, or 0. */
static uint32_t stray_entity_bytes(const char *text, uint32_t length)
{
    uint32_t at = 1;
    if (length < 4 || text[0] != '&')
        return 0;
    at += text[1] == '#';
    for (; at < length && at < ENTITY_BYTES_MOST; at++) {
        bool is_letter = ascii_is_letter(text[at]);
        bool is_digit = (unsigned)text[at] - '0' < 10;
        if (text[at] == ';')
            return at > 2 ? at + 1 : 0;
        if (!is_letter && !is_digit)
            return 0;
    }
    return 0;
}

static bool stray_find_entity(const struct document *document, struct span span,
                              struct span *entity)
{
    for (uint32_t at = span.start; at < span.end; at++) {
        const char *text = memchr(document->text.bytes + at, '&', span.end - at);
        if (!text)
            return false;
        at = (uint32_t)(text - document->text.bytes);
        uint32_t bytes = stray_entity_bytes(text, span.end - at);
        if (bytes) {
            *entity = (struct span){at, at + bytes};
            return true;
        }
    }
    return false;
}

/* Does one paragraph of the other side have such a thing, too? */
static bool stray_other_has(const struct stray_search *search, enum side side,
                            const struct link *link, bool is_entity)
{
    const struct document *document = stray_document(search, side);
    struct span entity;
    struct range run;
    uint32_t count;
    const uint32_t *members =
        link_members(&search->drift->comparison->paragraph_links, link, side, &count);
    for (uint32_t i = 0; i < count; i++) {
        const struct paragraph *paragraph = &document->paragraphs[members[i]];
        if (is_entity ? stray_find_entity(document, paragraph->span, &entity)
                      : stray_find_foreign(search, side, paragraph->tokens, &run))
            return true;
    }
    return false;
}

static bool stray_search_paragraph(const struct stray_search *search, enum side side,
                                   uint32_t paragraph_link,
                                   const struct paragraph *paragraph)
{
    const struct document *document = stray_document(search, side);
    const struct link *link =
        &search->drift->comparison->paragraph_links.links[paragraph_link];
    struct range run;
    struct span entity;
    if (search->scripts[side] && search->scripts[side] == search->scripts[!side] &&
        stray_find_foreign(search, side, paragraph->tokens, &run) &&
        !stray_other_has(search, !side, link, false) &&
        !stray_report(search, side, paragraph_link,
                      document_token_range_span(document, run, 0),
                      N_("words in another script")))
        return false;
    return !stray_find_entity(document, paragraph->span, &entity) ||
           stray_other_has(search, !side, link, true) ||
           stray_report(search, side, paragraph_link, entity,
                        N_("the name of a character stands for it"));
}

bool drift_find_stray(struct drift *drift)
{
    const struct comparison *comparison = drift->comparison;
    const struct link_list *list = &comparison->paragraph_links;
    struct stray_search search = {.drift = drift};
    for (size_t i = 0; i < STRAY_SCRIPTS; i++)
        search.known[i] = uc_script_byname(stray_script_names[i]);
    for (enum side side = 0; side < SIDE_COUNT; side++)
        stray_find_main_script(&search, side);
    for (size_t i = 0; i < list->count; i++) {
        const struct link *link = &list->links[i];
        if (link->relation == RELATION_SAME || !link->members[SIDE_LEFT].count ||
            !link->members[SIDE_RIGHT].count)
            continue;
        for (enum side side = 0; side < SIDE_COUNT; side++) {
            uint32_t count;
            const uint32_t *members = link_members(list, link, side, &count);
            for (uint32_t k = 0; k < count; k++)
                if (!stray_search_paragraph(
                        &search, side, (uint32_t)i,
                        &comparison->documents[side]->paragraphs[members[k]]))
                    return false;
        }
    }
    return true;
}
