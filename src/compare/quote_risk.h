/* quote_risk.h - which facts are at risk where quoted words differ. Private to
 * src/compare. */
#ifndef DIPTYCH_COMPARE_QUOTE_RISK_H
#define DIPTYCH_COMPARE_QUOTE_RISK_H

#include "compare/claim.h"
#include "compare/quote_match.h"

/* The tokens of one side that count, by their folded word. */
struct quote_line {
    const struct quote_parts *parts; /* what it was read from */
    const struct document *document;
    struct quote_numbers *numbers;
    uint32_t *tokens;
    uint32_t *keys;
    uint32_t count;
    bool has_final_stop;
    struct claim_list claims; /* its words with what denies them */
};

static inline const struct token *quote_line_token(const struct quote_line *line,
                                                   uint32_t index)
{
    return &line->document->tokens.tokens[line->tokens[index]];
}

/* All that follows is asked of the words of lines alone, in lower case. */

/* Does one line deny what the other says? O(negations * words). */
bool quote_lines_turn_round(const struct quote_line *a, const struct quote_line *b);

/* Does a negation stand among the words of the longer line before the one at `kept`,
 * with which those that are left begin? What is cut off behind them denies none of
 * them. */
bool quote_line_loses_denial(const struct quote_line *longer, uint32_t kept);

/*
 * Find which facts differ. A number, name or modal is at risk where another one stands
 * for it; one that is only left out is no change. A negation counts either way.
 *
 * is_denial  a negation came or went
 * reasons    appended to
 * risk       set: bits of QUOTE_RISK_...
 *
 * Returns false with ERROR_MEMORY.
 */
bool quote_lines_find_risk(const struct quote_line *a, const struct quote_line *b,
                           bool is_denial, struct quote_reasons *reasons,
                           unsigned *risk, struct error *err);

/* Are the words the same, if not the commas and capitals, how numbers are written, how a
 * house spells them, or which of the accepted forms a name has? O(words). */
bool quote_lines_are_other_form(const struct quote_line *a, const struct quote_line *b);

#endif
