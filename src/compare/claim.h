/* claim.h - the words of a sentence with what denies them or leaves them open. */
#ifndef DIPTYCH_COMPARE_CLAIM_H
#define DIPTYCH_COMPARE_CLAIM_H

#include "compare/denial.h"

enum {
    CLAIM_CONTEXT_REACH = 4, /* words around a word that its neighbour is sought in */
};

/* What is known of one word of a sentence. */
struct claim {
    uint32_t token;
    uint32_t word;  /* its lexicon id in lower case */
    uint16_t facts; /* what is known of that word by itself; enum denial_fact */
    const char *text;
    size_t length;
    const char *base;   /* of an irregular form, by its own language's list, zero-ended;
                           NULL: none is listed */
    const char *scales; /* of the list of opposites, of a word or phrase that its list
                           has more often than the other version's; NULL: none. Set by
                           claims_find_scales(), with has_kin and phrase */
    const char *modal;  /* class of the modal that governs it; NULL if none */
    uint32_t cue;       /* token of the negation or modal that governs it */
    uint8_t negations;  /* that govern it */
    uint8_t phrase;     /* words behind it that scales is of, too: ruled out */
    bool is_loose;      /* they may govern a verb before it: not have a wheel */
    bool is_partner;    /* of a particle that denies: never in a list */
    bool has_kin;       /* the other version has it in some form; if it has scales */
    bool is_stripped;   /* the text lacks what is elided before it: n'exclut */
    bool is_content;
    bool is_cue; /* negates */
    bool is_shy; /* a verb that may deny its object: refused comment, ruled out a return
                  */
};

struct claim_list {
    struct claim *claims;
    size_t count;
    size_t capacity;
    size_t cue_count;   /* words that deny */
    size_t doubt_count; /* words that leave open: may, allegedly */
};

/*
 * Append the words of a sentence, with the cues that govern them: a negation or a modal
 * waits for the next content word; punctuation ends the wait.
 *
 * Returns false with ERROR_MEMORY. O(words).
 */
bool claim_list_read(struct claim_list *list, const struct denial_reader *reader,
                     struct range tokens, struct error *err);

/* The base form that its own language lists for a claim's word; NULL: none. */
const char *claim_find_base(const struct document *document, const struct claim *claim);

/* Are two words forms of one: move, moved; went, go? Each is asked of its own
 * language. */
bool claim_words_match(const struct claim *a, const struct claim *b);
/* The same for content words only. */
bool claims_match(const struct claim *a, const struct claim *b);
/* The same of a word of either version: ids of its lower case. */
bool claim_forms_match(const struct comparison *comparison, uint32_t left,
                       uint32_t right);

/* Is a class of modals one of doubt: possible, probable, alleged? NULL is none. */
bool claim_is_doubt(const char *modal);

/* May one of two classes of modals stand for the other: "ability" for any, doubts of
 * all kinds for each other, a plan for what will, should or probably will be? Not NULL.
 */
bool claim_modals_agree(const char *a, const char *b);

/* Does one say what should be, so that it may say the contrary and mean the same:
 * should have been disallowed, was allowed? */
bool claims_wish_apart(const struct claim *a, const struct claim *b);

/* The next content word in one direction, step -1 or 1; none within reach:
 * list->count. */
size_t claim_neighbour(const struct claim_list *list, size_t at, int step);

/* Is the content word before both, or that after both, the same, or is there none at
 * all in sentences of one length, denials not counted? */
bool claims_share_context(const struct claim_list *list, size_t at,
                          const struct claim_list *other, size_t other_at);

/* How many of the words from the first to before the end negate. */
size_t claim_count_cues(const struct claim_list *list, size_t first, size_t end);

/* How often a word (a lexicon id, in lower case) stands in a list, in this very form.
 */
size_t claim_list_count_word(const struct claim_list *list, uint32_t word);

/* Does an ending of the word deny: couldn't? */
bool claim_has_ending(const struct claim *claim);

/* Does a verb that may deny its object stand near this word: ruled out a return? */
bool claim_has_shy_near(const struct claim_list *list, size_t at);

/* Does a negation stand near this word? */
bool claim_has_cue_near(const struct claim_list *list, size_t at);

/* How long a negating prefix of this word is: un-, dis-; 0 if it has none. */
size_t claim_prefix_bytes(const struct document *document, const struct claim *claim);

bool claim_is_auxiliary(const struct document *document, const struct claim *claim);

/* Is it a closed-class word of this class? */
bool claim_is_class(const struct document *document, const struct claim *claim,
                    const char *wanted);

/* Does a mark that ends a clause stand between two words? */
bool claim_is_parted(const struct document *document, uint32_t first, uint32_t second);

/* Does the language's list of negations name this word under a rule: "<limits>"? */
bool claim_is_in_rule(const struct document *document, const char *rule,
                      const struct claim *claim);

/* From the auxiliary before the cue, or before the word, to the word: did not push; or
 * to a cue behind it: Angst hat sie nicht. */
struct span claim_evidence(const struct document *document, const struct claim *claim);

#endif
