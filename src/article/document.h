/*
 * document.h - one version of an article: paragraphs, sentences, tokens and quotations
 * over its text.
 *
 * Immutable once read. Everything downstream keeps spans and indices into it, never
 * copies of text.
 */
#ifndef DIPTYCH_ARTICLE_DOCUMENT_H
#define DIPTYCH_ARTICLE_DOCUMENT_H

#include "article/furniture.h"
#include "article/language.h"
#include "article/markup.h"
#include "base/arena.h"
#include "text/lexicon.h"
#include "text/text.h"
#include "text/token.h"

struct paragraph {
    struct span span;       /* without the white space around it */
    uint32_t line;          /* of its first byte, from 1 */
    struct range tokens;    /* indices into document.tokens */
    struct range sentences; /* at least one if it has tokens */
    enum paragraph_kind kind;
    enum furniture furniture; /* what it is for, if it is no text */
};

struct sentence {
    struct span span;
    uint32_t paragraph;
    struct range tokens;
};

enum quote_form {
    QUOTE_DIRECT,   /* at least a clause, put to somebody */
    QUOTE_FRAGMENT, /* a few words inside somebody else's sentence; scare quotes */
    QUOTE_HEADING,  /* in a heading or headline */
    QUOTE_BLOCK,    /* a block quotation or one over several paragraphs */
};

enum quote_marks {
    QUOTE_MARKS_COMPLETE,
    QUOTE_MARKS_UNOPENED,
    QUOTE_MARKS_UNCLOSED,
    QUOTE_MARKS_STRAY, /* complete, but a further stray mark stands in or behind it */
};

/* How a speaker was found. */
enum speaker_source {
    SPEAKER_NONE,
    SPEAKER_CUE,       /* a reporting verb or noun beside the quotation */
    SPEAKER_INHERITED, /* from a quotation before it */
    SPEAKER_PRONOUN,   /* a cue with a pronoun, resolved */
};

struct speaker {
    const char *name;    /* resolved, without title, as it is shown; NULL if nobody */
    struct span span;    /* where that name stands in the text */
    struct span nearest; /* the words beside the quotation (she, the official); may
                            equal span */
    struct span cue;     /* the reporting verb or noun; empty if none */
    enum speaker_source source;
    bool is_ambiguous; /* two candidates fit: `name` is NULL then */
};

struct quote {
    struct span span;    /* what stands between the marks, without marks and the space
                            inside them */
    struct span opening; /* the mark; empty if lost */
    struct span closing;
    struct range tokens; /* those of span (marks of inner quotations and paragraph
                            openers included) */
    uint32_t paragraph;  /* where it starts */
    uint32_t last_paragraph;
    uint32_t parent; /* the quotation it stands in, or INDEX_NONE */
    enum quote_form form;
    enum quote_marks marks;
    const char *repair; /* which rule placed a lost mark, a sentence for the reader;
                           NULL if none */
    struct speaker speaker;
};

/* Somebody's words or thoughts reported without marks: X told Y, according to X. */
struct attribution {
    struct speaker speaker;
    uint32_t sentence;
    uint32_t verb; /* token */
};

enum paragraph_mode {
    PARAGRAPHS_AUTO,
    PARAGRAPHS_BLANK,
    PARAGRAPHS_LINE,
    PARAGRAPHS_INDENT,
};

struct document_options {
    const char *label; /* how the version is called; borrowed, copied */
    enum paragraph_mode paragraphs;
    const struct language *language; /* borrowed, must outlive the document; not NULL */
    struct markup
        *markup; /* of a page: what markup_read() set; taken. NULL: plain text */
};

struct document {
    struct text text;     /* of a page: what it says, not the page itself */
    struct markup markup; /* where that stands in the page; {0} of plain text */
    char *label;
    const char *media_type; /* static */
    const struct language *language;
    const struct lexicon *lexicon;
    enum paragraph_mode paragraph_mode; /* the one that was chosen */
    struct token_list tokens;
    const struct language_word *listings; /* what its language says of words */
    uint32_t *listing_of;                 /* by the words of the lexicon */
    uint32_t word_count;                  /* those up to the document's own */
    struct paragraph *paragraphs;
    size_t paragraph_count;
    struct sentence *sentences;
    size_t sentence_count;
    struct quote *quotes; /* by start; an outer one before those inside it */
    size_t quote_count;
    struct attribution *attributions; /* outside quotations, in reading order */
    size_t attribution_count;
    struct arena arena; /* speakers' names and other small strings */
};

/*
 * Read a document.
 *
 * text     taken: the document owns it, also on failure
 * lexicon  shared by the documents that will be compared; gets the words; must outlive
 * the document
 *
 * Returns a new document, freed with document_free(), or NULL with ERROR_MEMORY or
 * ERROR_TOO_LARGE. An empty text is a document without paragraphs. Cost: O(length).
 */
struct document *document_read(struct text *text,
                               const struct document_options *options,
                               struct lexicon *lexicon, struct error *err);
void document_free(struct document *document);

/*
 * Give the words of a document, which was read with a lexicon of its own, the ids of
 * another one, which takes them up.
 *
 * Returns false with ERROR_MEMORY, the document then fit for nothing but
 * document_free(). O(tokens + words of both).
 */
bool document_take_lexicon(struct document *document, struct lexicon *lexicon,
                           struct error *err);

/* The bytes of the file (or its conversion to UTF-8) that a span of the text stands
 * for: itself unless the file is a page. O(log pieces). */
struct span document_source_span(const struct document *document, struct span span);

/* The line of the file (from 1) on which a byte of the text stands; LF counts, CR LF is
 * one break, a lone CR none. O(log lines). */
uint32_t document_line_at(const struct document *document, uint32_t offset);

/* The paragraph that holds a byte, or the next one after it; INDEX_NONE past the last.
 * O(log n). */
uint32_t document_paragraph_at(const struct document *document, uint32_t offset);

/* What the lists of the document's language say of a word that the lexicon got after
 * the document was read. O(its length). */
const struct language_word *document_find_language_word(const struct document *document,
                                                        uint32_t word);

/*
 * What the lists of the document's language say of a word.
 *
 * word  an id of its lexicon, in lower case
 *
 * Never NULL. O(1) for a word that was there when the document was read.
 */
static inline const struct language_word *
document_language_word(const struct document *document, uint32_t word)
{
    return word < document->word_count ? &document->listings[document->listing_of[word]]
                                       : document_find_language_word(document, word);
}

/* The lists of its language that have the word or a phrase that begins with it. */
static inline struct language_lists
document_find_word_lists(const struct document *document, uint32_t word)
{
    return document_language_word(document, word)->lists;
}

/* The word's value in one list: "" if the list has none for it, NULL if it is not
 * listed. */
static inline const char *document_find_word(const struct document *document,
                                             enum language_list list, uint32_t word)
{
    return language_word_value(document->language,
                               document_language_word(document, word), list);
}

/* The word of a token, in lower case. */
static inline uint32_t document_lower_word(const struct document *document,
                                           uint32_t token)
{
    return lexicon_lower(document->lexicon, document->tokens.tokens[token].word);
}

/* That word's bytes, zero-ended, as the lexicon has them. */
static inline const char *document_lower_bytes(const struct document *document,
                                               uint32_t token, size_t *length)
{
    return lexicon_word(document->lexicon, document_lower_word(document, token),
                        length);
}

/* Is the word of a closed class, and of this one: "article", "preposition"? */
bool document_is_class(const struct document *document, uint32_t word,
                       const char *class);

/* Does its language write all nouns with capitals? */
bool document_has_capital_nouns(const struct document *document);

/* Does an entry of a list that is no word but names some, "<a>", name this word? */
bool document_rule_names(const struct document *document, enum language_list list,
                         const char *rule, uint32_t word);

/* The first token that ends after this byte (token_count if none). O(log n). */
uint32_t document_token_at(const struct document *document, uint32_t offset);

/* The sentence of a token: the last one for any token behind it. The document has a
 * sentence. O(log n). */
uint32_t document_sentence_of(const struct document *document, uint32_t token);

/* The tokens that overlap a span. O(log n + tokens of the span). */
struct range document_tokens_in(const struct document *document, struct span span);

/* Is one of the tokens a word, a number or an ideograph? O(tokens). */
bool document_has_words(const struct document *document, struct range tokens);

/* The span from the first token's start to the last one's end; empty at `at` for an
 * empty range. */
struct span document_token_range_span(const struct document *document,
                                      struct range tokens, uint32_t at);

static inline const char *document_bytes(const struct document *document,
                                         struct span span)
{
    return document->text.bytes + span.start;
}

/* Does a paragraph tell who made the page, and when, and what else there is to read,
 * but nothing of its matter? O(1). */
static inline bool paragraph_is_imprint(const struct paragraph *paragraph)
{
    return paragraph->kind == PARAGRAPH_DATELINE ||
           (paragraph->furniture != FURNITURE_NONE &&
            paragraph->furniture != FURNITURE_NOTE);
}

/* Does a paragraph tell who wrote the page, and nothing else: By Jane Doe? O(1). */
static inline bool paragraph_is_byline(const struct document *document, uint32_t index)
{
    enum furniture furniture = document->paragraphs[index].furniture;
    return furniture == FURNITURE_BYLINE || furniture == FURNITURE_HELPERS;
}

#endif
