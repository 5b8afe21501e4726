/* drift_passages.c - what stands in one version alone: passages left out or put in, and
 * text that belongs to neither. */
#include "compare/drift.h"

#include "base/halving.h"
#include "base/translate.h"
#include "compare/quote_bag.h"

#include <string.h>

enum {
    EVIDENCE_TOKENS = 10, /* a passage is shown by its beginning */
    REPEATS_LEAST = 2,    /* one word after itself: the the */
    WEIGHTY_FACTS = 3,    /* names, numbers and quotations that make a loss serious */
    CUSTOM_OF = 20,       /* one mark in so many set off by blanks is a custom */
};

struct passage_search {
    struct drift *drift;
    bool sets_marks_off[SIDE_COUNT]; /* blanks before stops and commas are a custom */
};

static const struct document *passage_document(const struct passage_search *search,
                                               int side)
{
    return search->drift->comparison->documents[side];
}

/* A full stop or a comma; before other marks some languages print a blank. */
static bool passage_is_stop(const struct document *document, const struct token *mark)
{
    size_t length;
    const char *text = lexicon_word(document->lexicon, mark->word, &length);
    return mark->kind == TOKEN_PUNCTUATION && length == 1 && strchr(".,", text[0]);
}

/* A stop or comma with white space on both sides. */
static bool passage_is_orphan(const struct document *document, uint32_t token,
                              struct range tokens)
{
    const struct token *mark = &document->tokens.tokens[token];
    if (mark->kind != TOKEN_PUNCTUATION || !(mark->flags & TOKEN_AFTER_SPACE) ||
        token == tokens.first || !passage_is_stop(document, mark))
        return false;
    bool is_last = token + 1 >= range_end(tokens);
    return is_last || (mark[1].flags & TOKEN_AFTER_SPACE);
}

/* What is broken in some tokens. */
struct passage_damage {
    struct range run; /* the longest of one word, twice in a row or oftener; or empty */
    uint32_t orphans;
    uint32_t first_orphan;
};

static bool passage_rule_has(const struct document *document, const char *rule,
                             uint32_t token)
{
    size_t length;
    const char *word =
        lexicon_word(document->lexicon, document_lower_word(document, token), &length);
    return language_value_names(
        language_find(document->language, LANGUAGE_FUNCTION_WORDS, rule, strlen(rule)),
        word, length);
}

/* Does the language say one word twice here: had had; behind a comma or a preposition,
 * which open a clause, die die, in der der? */
static bool passage_may_repeat(const struct document *document, struct range run,
                               uint32_t first)
{
    if (run.count != REPEATS_LEAST)
        return false;
    if (passage_rule_has(document, "<twice>", run.first))
        return true;
    if (run.first == first ||
        !passage_rule_has(document, "<twice-in-clause>", run.first))
        return false;
    const struct token *before = &document->tokens.tokens[run.first - 1];
    return document->text.bytes[before->start] == ',' ||
           document_is_class(document, document_lower_word(document, run.first - 1),
                             "preposition");
}

/* first  of the passage */
static void passage_end_run(struct passage_damage *damage, struct range run,
                            uint32_t first, const struct document *document)
{
    if (run.count >= REPEATS_LEAST && run.count > damage->run.count &&
        document->tokens.tokens[run.first].kind == TOKEN_WORD &&
        !passage_may_repeat(document, run, first))
        damage->run = run;
}

static struct passage_damage passage_find_damage(const struct document *document,
                                                 struct range tokens)
{
    struct passage_damage damage = {{0, 0}, 0, 0};
    struct range run = {tokens.first, 0};
    uint32_t word = INDEX_NONE;
    for (uint32_t i = tokens.first; i < range_end(tokens); i++, run.count++) {
        uint32_t next = document_lower_word(document, i);
        if (next != word) {
            passage_end_run(&damage, run, tokens.first, document);
            run = (struct range){i, 0};
            word = next;
        }
        if (passage_is_orphan(document, i, tokens) && damage.orphans++ == 0)
            damage.first_orphan = i;
    }
    passage_end_run(&damage, run, tokens.first, document);
    return damage;
}

/* Texts that were cut into words by a machine have blanks before all marks. */
static bool passage_sets_marks_off(const struct document *document)
{
    const struct range all = {0, (uint32_t)document->tokens.count};
    size_t stops = 0, orphans = passage_find_damage(document, all).orphans;
    for (uint32_t i = 0; orphans > 1 && i < range_end(all); i++)
        stops += passage_is_stop(document, &document->tokens.tokens[i]);
    return orphans * CUSTOM_OF > stops && orphans > 1 && stops > CUSTOM_OF;
}

/* What is told of a passage of one version. */
struct passage_news {
    enum finding_kind kind;
    int severity;
    int side;
    struct span span;
    bool is_cut; /* the span is only its beginning */
    uint32_t paragraph_link;
    const char *what; /* marked for translation */
};

static bool passage_report(struct passage_search *search,
                           const struct passage_news *news)
{
    struct finding_place place = {.paragraph_link = news->paragraph_link};
    struct buffer words[SIDE_COUNT] = {{0}};
    place.has[news->side] = true;
    place.spans[news->side] = news->span;
    drift_append_span(&words[news->side], passage_document(search, news->side),
                      news->span);
    if (news->is_cut)
        buffer_append_string(&words[news->side], " ...");
    return drift_add(search->drift, news->kind, news->severity, &place, 1, news->what,
                     words);
}

static struct span passage_beginning(const struct document *document,
                                     struct range tokens)
{
    if (tokens.count > EVIDENCE_TOKENS)
        tokens.count = EVIDENCE_TOKENS;
    return document_token_range_span(document, tokens, 0);
}

/* One that begins in the span, or one that the last before it is part of. */
static bool passage_has_quote(const struct document *document, struct span span)
{
    struct halving search = halving_begin(0, document->quote_count);
    while (halving_next(&search))
        halving_judge(&search, document->quotes[search.middle].span.start < span.start);
    if (search.low < document->quote_count &&
        document->quotes[search.low].span.start < span.end)
        return true;
    for (uint32_t q = search.low ? (uint32_t)search.low - 1 : INDEX_NONE;
         q != INDEX_NONE; q = document->quotes[q].parent)
        if (document->quotes[q].span.end > span.start)
            return true;
    return false;
}

/* 1 to 3: how much of what a reader would miss is in it. Nobody misses a caption or
 * what is no part of the text, unless it is a correction. */
static int passage_severity(const struct document *document, struct range tokens,
                            struct span span)
{
    uint32_t paragraph = document_paragraph_at(document, span.start);
    if (paragraph != INDEX_NONE &&
        (document->paragraphs[paragraph].kind == PARAGRAPH_CAPTION ||
         paragraph_is_imprint(&document->paragraphs[paragraph])))
        return 1;
    int facts = passage_has_quote(document, span) ? WEIGHTY_FACTS : 0;
    for (uint32_t i = tokens.first; i < range_end(tokens); i++) {
        const struct token *token = &document->tokens.tokens[i];
        bool is_loud = i > tokens.first && /* LISTEN TO THIS ARTICLE */
                       token->flags & (token - 1)->flags & TOKEN_ALL_CAPS;
        bool is_name = (token->flags & TOKEN_CAPITAL) && !is_loud && i > tokens.first &&
                       token_is_wordlike(token - 1);
        facts += is_name || (token->flags & TOKEN_HAS_DIGIT);
    }
    return facts >= WEIGHTY_FACTS ? 2 : 1;
}

/* A sentence of one word that the other version has nowhere, and that is neither cried
 * nor asked: a scrap. */
static bool passage_is_scrap(const struct passage_search *search, int side,
                             struct range tokens)
{
    const struct document *document = passage_document(search, side);
    uint32_t words = 0;
    bool is_cry = false;
    for (uint32_t i = tokens.first; i < range_end(tokens); i++) {
        const struct token *token = &document->tokens.tokens[i];
        uint32_t word = document_lower_word(document, i);
        size_t length;
        const char *text = lexicon_word(document->lexicon, word, &length);
        is_cry = is_cry || text[0] == '!' || text[0] == '?';
        if (!token_is_wordlike(token))
            continue;
        if (quote_word_count(search->drift->weights, !side, word) ||
            language_find(document->language, LANGUAGE_FUNCTION_WORDS, text, length) ||
            (token->flags & TOKEN_HAS_DIGIT))
            return false;
        words++;
    }
    return words == 1 && !is_cry;
}

/* Of a passage that the other version has not. */
static struct passage_news passage_loss(const struct document *document, int side,
                                        struct range tokens, struct span span,
                                        uint32_t paragraph_link)
{
    return (struct passage_news){
        .kind = side == SIDE_LEFT ? FINDING_OMISSION : FINDING_ADDITION,
        .severity = passage_severity(document, tokens, span),
        .side = side,
        .span = passage_beginning(document, tokens),
        .is_cut = tokens.count > EVIDENCE_TOKENS,
        .paragraph_link = paragraph_link,
    };
}

static bool passage_report_sentence(struct passage_search *search, int side,
                                    const struct sentence *sentence)
{
    const struct comparison *comparison = search->drift->comparison;
    const struct document *document = passage_document(search, side);
    const struct paragraph *paragraph = &document->paragraphs[sentence->paragraph];
    uint32_t paragraph_link =
        comparison->paragraph_links.link_of[side][sentence->paragraph];
    enum relation relation = comparison->paragraph_links.links[paragraph_link].relation;
    if (relation == RELATION_DROPPED || relation == RELATION_ADDED ||
        !document_has_words(document, sentence->tokens))
        return true; /* told with its paragraph, or nothing to tell */
    struct passage_news news =
        passage_loss(document, side, sentence->tokens, sentence->span, paragraph_link);
    news.what = side == SIDE_LEFT ? N_("sentence left out") : N_("sentence added");
    if (passage_is_scrap(search, side, sentence->tokens) &&
        paragraph->sentences.count > 1) {
        news.kind = FINDING_STRAY_TEXT;
        news.severity = 1;
        news.what = N_("text that does not belong here");
    }
    return passage_report(search, &news);
}

static bool passage_report_sentences(struct passage_search *search, int side,
                                     const struct link *link)
{
    uint32_t count;
    const uint32_t *members = link_members(&search->drift->comparison->sentence_links,
                                           link, (enum side)side, &count);
    for (uint32_t i = 0; i < count; i++)
        if (!passage_report_sentence(
                search, side, &passage_document(search, side)->sentences[members[i]]))
            return false;
    return true;
}

static bool passage_report_paragraph(struct passage_search *search, int side,
                                     uint32_t paragraph_link, const struct link *link)
{
    const struct comparison *comparison = search->drift->comparison;
    const struct document *document = passage_document(search, side);
    uint32_t count;
    const uint32_t *members =
        link_members(&comparison->paragraph_links, link, (enum side)side, &count);
    for (uint32_t i = 0; i < count; i++) {
        const struct paragraph *paragraph = &document->paragraphs[members[i]];
        if (!document_has_words(document, paragraph->tokens))
            continue;
        struct passage_news news = passage_loss(document, side, paragraph->tokens,
                                                paragraph->span, paragraph_link);
        news.what = side == SIDE_LEFT ? N_("passage left out") : N_("passage added");
        if (!passage_report(search, &news))
            return false;
    }
    return true;
}

/* ---- Damage inside linked passages ------------------------------------------------
 */

/* The worst of a link's side: its longest run, and all its orphans. */
static struct passage_damage passage_worst(const struct passage_search *search,
                                           int side, const struct link *link)
{
    const struct document *document = passage_document(search, side);
    struct passage_damage worst = {{0, 0}, 0, 0};
    uint32_t count;
    const uint32_t *members = link_members(&search->drift->comparison->paragraph_links,
                                           link, (enum side)side, &count);
    for (uint32_t i = 0; i < count; i++) {
        const struct passage_damage damage =
            passage_find_damage(document, document->paragraphs[members[i]].tokens);
        if (damage.run.count > worst.run.count)
            worst.run = damage.run;
        worst.orphans += damage.orphans;
    }
    return worst;
}

/* Is the token part of a scrap, which is a finding already? */
static bool passage_is_told(const struct passage_search *search, int side,
                            uint32_t token)
{
    const struct document *document = passage_document(search, side);
    const struct link_list *list = &search->drift->comparison->sentence_links;
    uint32_t at = document->tokens.tokens[token].start;
    uint32_t paragraph = document_paragraph_at(document, at);
    struct range sentences = document->paragraphs[paragraph].sentences;
    uint32_t s = sentences.first;
    while (s + 1 < range_end(sentences) && document->sentences[s].span.end <= at)
        s++;
    return list->links[list->link_of[side][s]].members[!side].count == 0 &&
           passage_is_scrap(search, side, document->sentences[s].tokens);
}

static bool passage_report_repeat(struct passage_search *search, int side,
                                  uint32_t paragraph_link, struct range run)
{
    const struct passage_news news = {
        .kind = FINDING_STRAY_TEXT,
        .severity = 1,
        .side = side,
        .span = passage_beginning(passage_document(search, side), run),
        .is_cut = run.count > EVIDENCE_TOKENS,
        .paragraph_link = paragraph_link,
        .what = N_("a word stands there more than once")};
    return passage_report(search, &news);
}

static bool passage_report_orphan(struct passage_search *search, int side,
                                  uint32_t paragraph_link, uint32_t orphan)
{
    const struct range shown = {orphan - 1, 2};
    const struct passage_news news = {
        .kind = FINDING_STRAY_TEXT,
        .severity = 1,
        .side = side,
        .span = document_token_range_span(passage_document(search, side), shown, 0),
        .paragraph_link = paragraph_link,
        .what = N_("a stray mark")};
    return search->sets_marks_off[side] || passage_is_told(search, side, orphan) ||
           passage_report(search, &news);
}

/* Tell what the paragraphs of a side have more of than all those of the other. */
static bool passage_report_damage(struct passage_search *search, int side,
                                  uint32_t paragraph_link, const struct link *link,
                                  const struct passage_damage *other)
{
    const struct document *document = passage_document(search, side);
    uint32_t count;
    const uint32_t *members = link_members(&search->drift->comparison->paragraph_links,
                                           link, (enum side)side, &count);
    for (uint32_t i = 0; i < count; i++) {
        const struct passage_damage own =
            passage_find_damage(document, document->paragraphs[members[i]].tokens);
        if (own.run.count > other->run.count &&
            !passage_report_repeat(search, side, paragraph_link, own.run))
            return false;
        if (own.orphans > other->orphans &&
            !passage_report_orphan(search, side, paragraph_link, own.first_orphan))
            return false;
    }
    return true;
}

static bool passage_compare_damage(struct passage_search *search,
                                   uint32_t paragraph_link, const struct link *link)
{
    const struct passage_damage worst[SIDE_COUNT] = {
        passage_worst(search, SIDE_LEFT, link),
        passage_worst(search, SIDE_RIGHT, link)};
    for (int side = 0; side < SIDE_COUNT; side++)
        if ((worst[side].run.count > worst[!side].run.count ||
             worst[side].orphans > worst[!side].orphans) &&
            !passage_report_damage(search, side, paragraph_link, link, &worst[!side]))
            return false;
    return true;
}

bool drift_find_passages(struct drift *drift)
{
    const struct comparison *comparison = drift->comparison;
    struct passage_search search = {.drift = drift};
    bool ok = true;
    for (int side = 0; side < SIDE_COUNT; side++)
        search.sets_marks_off[side] =
            passage_sets_marks_off(comparison->documents[side]);
    for (size_t i = 0; ok && i < comparison->sentence_links.count; i++) {
        const struct link *link = &comparison->sentence_links.links[i];
        for (int side = 0; ok && side < SIDE_COUNT; side++)
            if (link->members[!side].count == 0)
                ok = passage_report_sentences(&search, side, link);
    }
    for (size_t i = 0; ok && i < comparison->paragraph_links.count; i++) {
        const struct link *link = &comparison->paragraph_links.links[i];
        if (!link->members[SIDE_RIGHT].count)
            ok = passage_report_paragraph(&search, SIDE_LEFT, (uint32_t)i, link);
        else if (!link->members[SIDE_LEFT].count)
            ok = passage_report_paragraph(&search, SIDE_RIGHT, (uint32_t)i, link);
        else if (link->relation != RELATION_SAME)
            ok = passage_compare_damage(&search, (uint32_t)i, link);
    }
    return ok;
}
