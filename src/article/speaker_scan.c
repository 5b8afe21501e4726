/* speaker_scan.c - a document as the search for speakers walks over it: quotations that
 * are stepped over, paragraphs without their datelines. */
#include "article/speaker_scan.h"

#include "article/speaker_person.h"
#include "base/memory.h"

#include <stdlib.h>

bool speaker_mark_is(const struct speaker_scan *scan, uint32_t token, const char *signs)
{
    const struct token *mark = at(scan, token);
    const char *bytes = scan->document->text.bytes + mark->start;
    if (bytes[0] == '\0')
        return false;
    if (strchr(signs, bytes[0]))
        return true;
    return strchr(signs, '-') && mark->length == 3 &&
           memcmp(bytes, "\xE2\x80", 2) == 0 && (unsigned char)bytes[2] >= 0x90 &&
           (unsigned char)bytes[2] <= 0x95;
}

bool speaker_has_class(const struct speaker_scan *scan, uint32_t token,
                       enum language_list list, const char *class)
{
    const struct document *document = scan->document;
    uint32_t word = lower_word(scan, token);
    return language_value_names(document_find_word(document, list, word), class,
                                strlen(class));
}

uint32_t speaker_quote_at_level(const struct speaker_scan *scan, uint32_t token,
                                uint32_t level)
{
    uint32_t quote = scan->cover[token];
    while (quote != INDEX_NONE && quote != level &&
           scan->document->quotes[quote].parent != level)
        quote = scan->document->quotes[quote].parent;
    return quote == level ? INDEX_NONE : quote;
}

uint32_t speaker_step_left(const struct speaker_scan *scan, uint32_t token,
                           uint32_t first, uint32_t level)
{
    for (int jumps = 0; token > first && jumps < SPEAKER_REACH; jumps++) {
        token--;
        uint32_t quote = speaker_quote_at_level(scan, token, level);
        if (quote != INDEX_NONE) {
            token = scan->document->quotes[quote].tokens.first;
            continue;
        }
        if (!scan->is_mark[token])
            return token;
    }
    return INDEX_NONE;
}

uint32_t speaker_step_right(const struct speaker_scan *scan, uint32_t token,
                            uint32_t end, uint32_t level)
{
    for (int jumps = 0; token + 1 < end && jumps < SPEAKER_REACH; jumps++) {
        token++;
        uint32_t quote = speaker_quote_at_level(scan, token, level);
        if (quote != INDEX_NONE) {
            token = range_end(scan->document->quotes[quote].tokens) - 1;
            continue;
        }
        if (!scan->is_mark[token])
            return token;
    }
    return INDEX_NONE;
}

uint32_t speaker_behind_dateline(const struct speaker_scan *scan,
                                 struct range paragraph)
{
    enum { DATELINE_TOKENS = 12 };
    const struct document *document = scan->document;
    const struct token *tokens = document->tokens.tokens;
    uint32_t first = paragraph.first;
    uint32_t end = range_end(paragraph);
    if (first == end || !(tokens[first].flags & TOKEN_ALL_CAPS))
        return first;
    for (uint32_t i = first; i < end && i < first + DATELINE_TOKENS; i++) {
        if (is_sign(scan, i, "-"))
            return i + 1;
        if (scan->cover[i] != INDEX_NONE || scan->is_mark[i] ||
            (tokens[i].kind == TOKEN_WORD && !(tokens[i].flags & TOKEN_CAPITAL)))
            break;
    }
    return first;
}

uint32_t speaker_sentence_front(const struct speaker_scan *scan, uint32_t token,
                                uint32_t first)
{
    uint32_t sentence = document_sentence_of(scan->document, token);
    uint32_t front = scan->document->sentences[sentence].tokens.first;
    return front > first ? front : first;
}

struct range speaker_surroundings(const struct speaker_scan *scan,
                                  const struct quote *quote)
{
    const struct document *document = scan->document;
    uint32_t first =
        speaker_behind_dateline(scan, document->paragraphs[quote->paragraph].tokens);
    uint32_t end = range_end(document->paragraphs[quote->last_paragraph].tokens);
    if (quote->parent != INDEX_NONE) {
        struct range outer = document->quotes[quote->parent].tokens;
        first = outer.first;
        end = range_end(outer);
    }
    return (struct range){first, end - first};
}

static void mark_quotes(struct speaker_scan *scan)
{
    const struct document *document = scan->document;
    for (size_t i = 0; i < document->tokens.count; i++)
        scan->cover[i] = INDEX_NONE;
    for (uint32_t i = 0; i < document->quote_count; i++) {
        const struct quote *quote = &document->quotes[i];
        for (uint32_t t = quote->tokens.first; t < range_end(quote->tokens); t++)
            scan->cover[t] = i;
        struct range opening = document_tokens_in(document, quote->opening);
        struct range closing = document_tokens_in(document, quote->closing);
        for (uint32_t t = opening.first; t < range_end(opening); t++)
            scan->is_mark[t] = true;
        for (uint32_t t = closing.first; t < range_end(closing); t++)
            scan->is_mark[t] = true;
    }
}

/* The residents' lawyer: an apostrophe that closes no quotation makes an owner of the
 * plural, or of the name in s, that it touches. */
static void mark_plural_owners(struct speaker_scan *scan)
{
    const struct document *document = scan->document;
    const struct token *tokens = document->tokens.tokens;
    for (size_t i = 0; i + 1 < document->tokens.count; i++) {
        const struct token *mark = &tokens[i + 1];
        if (mark->kind != TOKEN_PUNCTUATION || tokens[i].kind != TOKEN_WORD)
            continue;
        size_t length;
        const char *word = document_lower_bytes(document, (uint32_t)i, &length);
        const char *bytes = document_bytes(document, token_span(mark));
        bool is_apostrophe =
            (mark->length == 1 && bytes[0] == '\'') ||
            (mark->length == 3 && memcmp(bytes, "\u2019", mark->length) == 0);
        if (!is_apostrophe || scan->is_mark[i + 1] ||
            (mark->flags & TOKEN_AFTER_SPACE) ||
            !language_takes_apostrophe(document->language, word, length))
            continue;
        scan->traits.of_token[i] |= TRAIT_POSSESSIVE;
        scan->traits.of_token[i + 1] |= TRAIT_POSSESSIVE;
    }
}

/* Ida “Hook” Marsh: a word or two in marks inside a name are a part of it, and nobody's
 * speech. */
static void join_nicknames(struct speaker_scan *scan)
{
    enum { NICKNAME_TOKENS = 3 };
    const struct document *document = scan->document;
    for (uint32_t i = 0; i < document->quote_count; i++) {
        const struct quote *quote = &document->quotes[i];
        uint32_t first = quote->tokens.first;
        uint32_t end = range_end(quote->tokens);
        if (quote->tokens.count > NICKNAME_TOKENS || first < 2 ||
            end + 1 >= document->tokens.count || !scan->is_mark[first - 1] ||
            !scan->is_mark[end] || !speaker_is_name_token(scan, first) ||
            !speaker_is_name_token(scan, first - 2) ||
            !speaker_is_name_token(scan, end + 1) ||
            document_sentence_of(document, first - 2) !=
                document_sentence_of(document, end + 1))
            continue;
        for (uint32_t t = first - 1; t <= end; t++) {
            scan->cover[t] = quote->parent;
            scan->is_mark[t] = false;
            scan->traits.of_token[t] = TRAIT_NAME_PARTICLE;
        }
    }
}

static bool has_rule(const struct speaker_scan *scan, const char *rule)
{
    const struct language_word *word =
        language_find_word(scan->document->language, rule, strlen(rule));
    return (word->lists.has >> LANGUAGE_CUES & 1) ||
           (word->lists.has >> LANGUAGE_NAME_PARTS & 1);
}

static void read_rules(struct speaker_scan *scan)
{
    scan->rules = (struct speaker_rules){
        .verb_second = has_rule(scan, "<verb-second>"),
        .head_first = has_rule(scan, "<head-first>"),
        .pro_drop = has_rule(scan, "<pro-drop>"),
        .inside = has_rule(scan, "<inside>"),
        .particles = has_rule(scan, "<particles>"),
        .nouns = has_rule(scan, "<nouns>"),
    };
}

/* Clare Abbot ... Abbot: titles and nouns for people that are somebody's last name
 * here. Behind a given name, and with no more of a name behind it, a word is one; then
 * it is one wherever it has a capital, no article before it and no name behind. */
static void learn_surnames(struct speaker_scan *scan)
{
    enum { SURNAMES = 16 };
    const uint32_t listed = TRAIT_TITLE | TRAIT_PERSON;
    uint32_t keys[SURNAMES];
    size_t count = 0;
    uint32_t last = (uint32_t)scan->traits.count;
    for (uint32_t i = 1; i < last && count < SURNAMES; i++)
        if ((bits(scan, i) & listed) && !(bits(scan, i) & TRAIT_GIVEN_NAME) &&
            is_capital(scan, i) && (bits(scan, i - 1) & TRAIT_GIVEN_NAME) &&
            !(bits(scan, i - 1) & listed) && is_capital(scan, i - 1) &&
            (i + 1 == last || !speaker_is_name_token(scan, i + 1)))
            keys[count++] = speaker_person_key(scan, i);
    for (uint32_t i = 0; i < last && count > 0; i++) {
        if (!(bits(scan, i) & listed) || !is_capital(scan, i) ||
            (i > 0 && (bits(scan, i - 1) & TRAIT_ARTICLE)) ||
            (i + 1 < last && speaker_is_name_token(scan, i + 1)))
            continue;
        uint32_t key = speaker_person_key(scan, i);
        for (size_t k = 0; k < count; k++)
            if (keys[k] == key)
                scan->traits.of_token[i] &= TRAIT_POSSESSIVE;
    }
}

static void count_narration(struct speaker_scan *scan)
{
    const struct document *document = scan->document;
    uint32_t count = 0;
    for (uint32_t s = 0; s < document->sentence_count; s++) {
        struct range tokens = document->sentences[s].tokens;
        scan->narrated[s] = count;
        for (uint32_t t = tokens.first; t < range_end(tokens); t++)
            if (scan->cover[t] == INDEX_NONE && token_is_wordlike(at(scan, t))) {
                count++;
                break;
            }
    }
    scan->narrated[document->sentence_count] = count;
}

bool speaker_scan_init(struct speaker_scan *scan, const struct document *document,
                       struct word_traits *traits, struct error *err)
{
    *scan = (struct speaker_scan){.document = document, .traits = *traits};
    scan->cover = memory_new(document->tokens.count + 1, sizeof *scan->cover, err);
    scan->is_mark = memory_new(document->tokens.count + 1, sizeof *scan->is_mark, err);
    scan->narrated =
        memory_new(document->sentence_count + 1, sizeof *scan->narrated, err);
    if (!scan->cover || !scan->is_mark || !scan->narrated)
        return false;
    read_rules(scan);
    mark_quotes(scan);
    count_narration(scan);
    mark_plural_owners(scan);
    join_nicknames(scan);
    if (!scan->rules.nouns)
        learn_surnames(scan);
    return true;
}

void speaker_scan_clear(struct speaker_scan *scan)
{
    free(scan->cover);
    free(scan->is_mark);
    free(scan->mentions);
    free(scan->first_mentions);
    free(scan->pronouns);
    free(scan->narrated);
}
