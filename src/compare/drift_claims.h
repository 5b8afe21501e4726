/* drift_claims.h - what linked sentences claim, held against each other. */
#ifndef DIPTYCH_COMPARE_DRIFT_CLAIMS_H
#define DIPTYCH_COMPARE_DRIFT_CLAIMS_H

#include "compare/claim.h"
#include "compare/drift.h"

/* The words of two linked groups of sentences. */
struct claim_search {
    struct drift *drift;
    struct claim_list lists[SIDE_COUNT];
    const struct denial_readers *readers;
    uint32_t paragraph_link;
    size_t first_finding; /* of these sentences, in the list */
};

static inline const struct document *claim_document(const struct claim_search *search,
                                                    enum side side)
{
    return search->drift->comparison->documents[side];
}

/* Add a finding "what: left -> right"; what is marked for translation. False with
 * ERROR_MEMORY. */
bool claim_report(struct claim_search *search, enum finding_kind kind, int severity,
                  const struct claim *left, const struct claim *right,
                  const char *what);

/* Is the claim part of the evidence of what was found in these sentences? */
bool claim_is_told(const struct claim_search *search, enum side side,
                   const struct claim *claim);

/* Add a finding that one side denies what the other says; cues of both tell where it
 * begins. side: that denies. False with ERROR_MEMORY. */
bool claim_report_denial(struct claim_search *search, enum side side,
                         const struct claim *denied, const struct claim *affirmed);

/* Is a denial one of form only (a polite question, "not until"), or said by the other
 * side in another way: not more than, no more than; not open, closed? */
bool claim_is_excused(const struct claim_search *search, enum side side, size_t at);

/* Set the scales of the words of both lists. O(words with opposites, times words). */
void claims_find_scales(struct claim_search *search);

/* Does the other side have the contrary of the word or of one right behind it: is not
 * open, is closed? Then the denial says the same. */
bool claim_has_contrary(const struct claim_search *search, enum side side, size_t at);

/* Does a sentence end between a word and the next one, if only inside marks? */
bool claim_is_last_said(const struct document *document, const struct claim_list *list,
                        size_t at);

/* No team has won, a town has won: does the side that denies say itself what the other
 * does, of something else than it denies? */
bool claim_is_said_beside(const struct claim_search *search, enum side side,
                          const struct claim *denied, const struct claim *affirmed);

/* Has the other side the contrary of a denial, which denies nothing: nobody, everybody?
 */
bool claim_has_contrary_cue(const struct claim_search *search, enum side side);

/* Does a little word that means few or none stand right before: few want? */
bool claim_is_scant(const struct document *document, const struct claim_list *list,
                    size_t at);

/* Do both sides have the same denials? Then these cancel nothing: not accepted, not
 * rejected. */
bool claims_share_denials(const struct claim_search *search);

/* Do more denials stand around this cue than around its place in the other list? */
bool claim_has_spare_cue(const struct claim_list *list, size_t cue,
                         const struct claim_list *other, size_t at);

/* What they find; each false with ERROR_MEMORY. O(words of the sentences, squared). */
bool claims_compare_negations(struct claim_search *search);
/* Do two words stand close to figures that are worth the same: 5% lower, risen 5 per
 * cent? */
bool claims_tell_one_figure(const struct claim_search *search, size_t left,
                            size_t right);

bool claims_compare_opposites(struct claim_search *search);
/* The same for denials that have another word, or a whole sentence, against them; where
 * nothing else was found. */
bool claims_compare_places(struct claim_search *search);
/* Its parts that are no single places: a denial at the head of a sentence of one side,
 * and sentences that only their denials tell apart. */
bool claims_compare_heads(struct claim_search *search, enum side side);
bool claims_compare_alone(struct claim_search *search, enum side side);
bool claims_compare_modals(struct claim_search *search);
/* Titles that won or lost their rank: a finding of the kind name. */
bool claims_compare_ranks(struct claim_search *search);

#endif
