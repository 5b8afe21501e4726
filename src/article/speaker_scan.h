/* speaker_scan.h - what the search for speakers reads: the tokens of a document with
 * their traits, the quotations over them, and the people named. Private to src/article.
 */
#ifndef DIPTYCH_ARTICLE_SPEAKER_SCAN_H
#define DIPTYCH_ARTICLE_SPEAKER_SCAN_H

#include "article/speaker.h"

#include <string.h>

enum {
    /* Words that a search for a cue or a subject looks at, at most. */
    SPEAKER_REACH = 60,
    /* Words, and people, of a sentence that are looked at for another one. */
    SENTENCE_TOKENS = 4 * SPEAKER_REACH,
    SENTENCE_MENTIONS = 40,
};

/* Words that name somebody. */
struct speaker_phrase {
    struct range tokens; /* all of it: article, title, name */
    struct range name;   /* what names the person: the name, else all of it */
    uint32_t traits;     /* gender and number, as far as known */
    bool is_name;        /* `name` is a proper name */
    bool is_pronoun;
    bool is_possessive; /* the last word of the name carries 's */
};

/* Where a mention stands in its sentence, the likelier to be meant the later. */
enum speaker_place {
    PLACE_OWNER,
    PLACE_GOVERNED, /* by a preposition */
    PLACE_OBJECT,
    PLACE_SUBJECT,   /* the first that nothing governs or owns */
    PLACE_REPORTING, /* the subject of a verb of reporting */
};

/* A person named outside quotations: a candidate for pronouns. */
struct speaker_mention {
    struct speaker_phrase phrase;
    uint32_t sentence;
    uint32_t person;  /* equal for equal last names, or nouns */
    uint32_t who;     /* equal for one person, as far as names tell */
    uint32_t same_as; /* the earlier mention whose name it stands for, or INDEX_NONE */
    enum speaker_place place;
    bool is_speaking; /* the subject of a reporting verb */
    bool is_initial;  /* begins its sentence */
    bool is_aside;    /* a noun further on in its sentence */
};

/* A pronoun outside quotations, and whom it means. */
struct speaker_pronoun {
    uint32_t token;
    uint32_t sentence;
    uint32_t mention;
};

/* What the language's lists of cues and name parts say of its grammar. */
struct speaker_rules {
    bool verb_second; /* the finite verb stands second, the rest of it last */
    bool head_first;  /* a noun stands before what tells of it */
    bool pro_drop;    /* a verb needs no subject */
    bool inside;      /* commas part attributions from speech inside its marks */
    bool particles;   /* mark subject and quotation */
    bool nouns;       /* all have capitals */
};

struct speaker_scan {
    const struct document *document;
    struct speaker_rules rules;
    struct word_traits traits; /* borrowed */
    uint32_t *cover; /* token -> innermost quotation that holds it, or INDEX_NONE */
    bool *is_mark;   /* token -> is it a mark that opens or closes a quotation? */
    struct speaker_mention *mentions; /* in reading order */
    size_t mention_count;
    size_t mention_capacity;
    uint32_t *first_mentions; /* by hash of a person's key, the first one of that
                                 person, counted from 1; 0: none. NULL until all are
                                 collected */
    size_t first_mask;        /* a power of two, less 1 */
    struct speaker_pronoun *pronouns; /* in reading order */
    size_t pronoun_count;
    uint32_t
        *narrated; /* sentence -> how many before it have words outside quotations */
};

/* Read the quotations of a document over its tokens; nobody is mentioned yet. Clear it
 * also on failure, which is ERROR_MEMORY. O(tokens). */
bool speaker_scan_init(struct speaker_scan *scan, const struct document *document,
                       struct word_traits *traits, struct error *err);
void speaker_scan_clear(struct speaker_scan *scan);

/* ---- One token ---- */

static inline const struct token *at(const struct speaker_scan *scan, uint32_t token)
{
    return &scan->document->tokens.tokens[token];
}

static inline uint32_t bits(const struct speaker_scan *scan, uint32_t token)
{
    return scan->traits.of_token[token];
}

static inline bool is_word(const struct speaker_scan *scan, uint32_t token)
{
    return at(scan, token)->kind == TOKEN_WORD;
}

static inline bool is_capital(const struct speaker_scan *scan, uint32_t token)
{
    return (at(scan, token)->flags & TOKEN_CAPITAL) != 0;
}

/* Is the mark that this token is one of these ASCII signs? */
bool speaker_mark_is(const struct speaker_scan *scan, uint32_t token,
                     const char *signs);

/* Is this token one of these ASCII signs? '-' stands for every dash. */
static inline bool is_sign(const struct speaker_scan *scan, uint32_t token,
                           const char *signs)
{
    return at(scan, token)->kind == TOKEN_PUNCTUATION &&
           speaker_mark_is(scan, token, signs);
}

/* Is this a word in small letters of which no list says more than some traits? */
static inline bool is_unlisted(const struct speaker_scan *scan, uint32_t token,
                               uint32_t but)
{
    return is_word(scan, token) && !is_capital(scan, token) &&
           !(bits(scan, token) & ~((uint32_t)TRAIT_SEEN_LOWER | but));
}

/* The id of the word in lower case. */
static inline uint32_t lower_word(const struct speaker_scan *scan, uint32_t token)
{
    return lexicon_lower(scan->document->lexicon, at(scan, token)->word);
}

/* Has a token this class in a list? For classes that no trait stands for. */
bool speaker_has_class(const struct speaker_scan *scan, uint32_t token,
                       enum language_list list, const char *class);

static inline bool has_class(const struct speaker_scan *scan, uint32_t token,
                             const char *class)
{
    return speaker_has_class(scan, token, LANGUAGE_CUES, class);
}

/* ---- Where tokens stand ---- */

/* The quotation of a level that holds a token; INDEX_NONE if the token is at that level
 * itself. O(depth). */
uint32_t speaker_quote_at_level(const struct speaker_scan *scan, uint32_t token,
                                uint32_t level);

/* Is a token outside the quotations of a level, and no mark of one? */
static inline bool is_at_level(const struct speaker_scan *scan, uint32_t token,
                               uint32_t level)
{
    return speaker_quote_at_level(scan, token, level) == INDEX_NONE &&
           !scan->is_mark[token];
}

/* The tokens before or after one that are outside quotations of its level (`level` is
 * the quotation around them, or INDEX_NONE); INDEX_NONE past the bound, or behind more
 * than SPEAKER_REACH quotations in a row. A quotation is stepped over as one. O(1). */
uint32_t speaker_step_left(const struct speaker_scan *scan, uint32_t token,
                           uint32_t first, uint32_t level);
uint32_t speaker_step_right(const struct speaker_scan *scan, uint32_t token,
                            uint32_t end, uint32_t level);

/* Behind "DELPHI FALLS, Dec. 3 (WNA) —" at the front of a paragraph; else its front.
 */
uint32_t speaker_behind_dateline(const struct speaker_scan *scan,
                                 struct range paragraph);

/* How far a search goes from a token, back to `first` or on to `end`. */
static inline uint32_t speaker_reach_back(uint32_t token, uint32_t first)
{
    return token > first + SPEAKER_REACH ? token - SPEAKER_REACH : first;
}

static inline uint32_t speaker_reach_on(uint32_t token, uint32_t end)
{
    return end > token + SPEAKER_REACH ? token + SPEAKER_REACH : end;
}

/* The tokens in which a quotation's cue may stand: its paragraphs but for a dateline,
 * or the quotation around it. */
struct range speaker_surroundings(const struct speaker_scan *scan,
                                  const struct quote *quote);

/* Where the sentence of a token begins, but not before `first`. O(log sentences). */
uint32_t speaker_sentence_front(const struct speaker_scan *scan, uint32_t token,
                                uint32_t first);

/* The token that stands right before or behind a quotation and its marks, as the two
 * steps above find it. */
static inline uint32_t speaker_token_before(const struct speaker_scan *scan,
                                            const struct quote *quote, uint32_t first)
{
    return speaker_step_left(scan, quote->tokens.first, first, quote->parent);
}

static inline uint32_t speaker_token_behind(const struct speaker_scan *scan,
                                            const struct quote *quote, uint32_t end)
{
    return speaker_step_right(scan, range_end(quote->tokens) - 1, end, quote->parent);
}

/* Does a quotation end with one of these ASCII signs? */
static inline bool quote_ends_with(const struct speaker_scan *scan,
                                   const struct quote *quote, const char *signs)
{
    return strchr(signs, scan->document->text.bytes[quote->span.end - 1]) != NULL;
}

#endif
