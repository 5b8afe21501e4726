/*
 * speaker_cue.c - the cue beside a quotation, and the search for it: before it (X said;
 * according to X; X's refrain), behind it, inside it, in a headline.
 */
#include "article/speaker_cue.h"

/* Is the cue's verb right before the opening mark, but for a comma or colon? */
static bool is_adjacent_before(const struct speaker_scan *scan,
                               const struct quote *quote, const struct speaker_cue *cue)
{
    uint32_t token = quote->tokens.first;
    if (cue->token == INDEX_NONE)
        return false;
    while (token > cue->token + 1 && token > 0 &&
           (scan->is_mark[token - 1] || is_sign(scan, token - 1, ",:") ||
            scan->cover[token - 1] != quote->parent))
        token--;
    return token == cue->token + 1;
}

/* The first token behind the verb and its subject, whichever is the later. */
static uint32_t behind_cue(const struct speaker_cue *cue)
{
    uint32_t after = range_end(cue->phrase.tokens);
    return cue->token != INDEX_NONE && after <= cue->token ? cue->token + 1 : after;
}

/* “Desde arriba —dice Roca, que mira abajo— no se ve”: between dashes inside the marks,
 * with what tells of the speaker. */
static bool is_between_dashes(const struct speaker_scan *scan, uint32_t dash,
                              uint32_t end, struct speaker_cue *cue)
{
    enum { ASIDE_TOKENS = 12 };
    if (!is_sign(scan, dash, "-") || !speaker_verb_behind(scan, dash + 1, end, cue))
        return false;
    uint32_t after = behind_cue(cue);
    uint32_t limit = after + ASIDE_TOKENS;
    if (after < end && is_sign(scan, after, ","))
        while (after < end && after < limit && !is_sign(scan, after, "-.;:!?"))
            after++;
    return after < end && is_sign(scan, after, "-");
}

/* « Il tient, philosophe Anne Roux. Pas la rue. »: the same with a verb that no list
 * knows, of somebody named. */
static bool is_named_inside(const struct speaker_scan *scan, uint32_t token,
                            uint32_t end, struct speaker_cue *cue)
{
    return speaker_unlisted_verb_at(scan, token, end, cue) && cue->phrase.is_name &&
           cue->phrase.name.count > 1;
}

/* « Il tient, explique Roux. Pas la rue. »: where the language prints it so, an
 * attribution stands inside the marks. */
static bool find_inside(const struct speaker_scan *scan, const struct quote *quote,
                        struct speaker_cue *cue)
{
    uint32_t level = (uint32_t)(quote - scan->document->quotes);
    uint32_t end = range_end(quote->tokens);
    for (uint32_t i = quote->tokens.first + 1; i + 2 < end; i++) {
        if (scan->cover[i] != level || at(scan, i)->kind != TOKEN_PUNCTUATION)
            continue;
        if (is_between_dashes(scan, i, end, cue))
            return true;
        if (!scan->rules.inside || !is_sign(scan, i, ",!?") ||
            !(speaker_verb_behind(scan, i + 1, end, cue) ||
              is_named_inside(scan, i + 1, end, cue)))
            continue;
        uint32_t after = behind_cue(cue);
        if (cue->token != INDEX_NONE && (after >= end || is_sign(scan, after, ",.")))
            return true;
    }
    return false;
}

/* "called it “a farce”, denies ...": a verb of naming whose clause runs into the marks
 * has them for its object, whatever follows. */
static bool is_named_so(const struct speaker_scan *scan, const struct quote *quote,
                        const struct speaker_cue *cue)
{
    if (cue->token == INDEX_NONE || !(bits(scan, cue->token) & TRAIT_CALL) ||
        (bits(scan, cue->token) & (TRAIT_SAY | TRAIT_TELL)) ||
        quote->form != QUOTE_FRAGMENT)
        return false;
    for (uint32_t i = cue->token + 1; i < quote->tokens.first; i++)
        if (is_sign(scan, i, ",:;-"))
            return false;
    return true;
}

/* "Farrow warned of “a paper fleet,” according to a person who read it": whoever is
 * named before said it, those behind only know of it. */
static bool is_hearsay(const struct speaker_scan *scan, const struct quote *quote,
                       const struct speaker_cue *before,
                       const struct speaker_cue *behind)
{
    const uint32_t reports = TRAIT_SAY | TRAIT_TELL | TRAIT_PARTICIPLE;
    bool is_source = behind->token != INDEX_NONE && /* according to Harbour Weekly */
                     (bits(scan, behind->token) & TRAIT_ACCORDING) &&
                     speaker_is_person(scan, &before->phrase) &&
                     !speaker_is_person(scan, &behind->phrase);
    return quote->form == QUOTE_FRAGMENT && before->token != INDEX_NONE &&
           (bits(scan, before->token) & reports) &&
           (before->phrase.is_name || (before->phrase.traits & TRAIT_GENDER)) &&
           (is_source || (!behind->phrase.is_name && !behind->phrase.is_pronoun));
}

/* "sagte Lenz dem „Kurier“": a name in marks behind verb and subject is told. */
static bool is_told(const struct speaker_scan *scan, const struct quote *quote,
                    const struct speaker_cue *cue)
{
    enum { TOLD_TOKENS = 2 };
    uint32_t before = range_end(cue->phrase.tokens);
    const struct token *first = at(scan, quote->tokens.first);
    return cue->token != INDEX_NONE && cue->phrase.tokens.first > cue->token &&
           (bits(scan, cue->token) & (TRAIT_SAY | TRAIT_TELL)) &&
           quote->form == QUOTE_FRAGMENT && quote->tokens.count <= TOLD_TOKENS &&
           (first->flags & TOKEN_CAPITAL) && before + 2 >= quote->tokens.first - 1 &&
           (bits(scan, before) & (TRAIT_ARTICLE | TRAIT_PREPOSITION));
}

/* "told “Sunday Morning” that": a title right behind a verb of telling is told. */
static bool is_programme(const struct speaker_scan *scan, const struct quote *quote,
                         const struct speaker_cue *cue)
{
    uint32_t end = range_end(speaker_surroundings(scan, quote));
    uint32_t behind = speaker_token_behind(scan, quote, end);
    return (bits(scan, cue->token) & TRAIT_TELL) && quote->form != QUOTE_HEADING &&
           is_adjacent_before(scan, quote, cue) && speaker_is_title(scan, quote) &&
           behind != INDEX_NONE && (bits(scan, behind) & TRAIT_CLAUSE);
}

/* Die „heute“-Sendung: a hyphen right behind the closing mark makes one word of the
 * quotation and what follows, which says nothing. */
static bool is_in_compound(const struct speaker_scan *scan, const struct quote *quote)
{
    uint32_t hyphen = range_end(quote->tokens) + 1;
    return hyphen < scan->traits.count && scan->is_mark[hyphen - 1] &&
           is_sign(scan, hyphen, "-") &&
           !(at(scan, hyphen)->flags & TOKEN_AFTER_SPACE) &&
           hyphen + 1 < scan->traits.count &&
           !(at(scan, hyphen + 1)->flags & TOKEN_AFTER_SPACE);
}

/* In der „Küster Neuen Presse“: where all nouns have capitals, two words or more that
 * all have them, behind an article, are a name. */
static bool is_medium(const struct speaker_scan *scan, const struct quote *quote,
                      uint32_t before)
{
    enum { NAME_TOKENS = 4 };
    if (!scan->rules.nouns || quote->tokens.count < 2 ||
        quote->tokens.count > NAME_TOKENS || !(bits(scan, before) & TRAIT_ARTICLE))
        return false;
    for (uint32_t i = quote->tokens.first; i < range_end(quote->tokens); i++)
        if (!is_word(scan, i) || !is_capital(scan, i))
            return false;
    return true;
}

bool speaker_is_nobodys(const struct speaker_scan *scan, const struct quote *quote)
{
    bool is_nickname = scan->cover[quote->tokens.first] == quote->parent;
    uint32_t first = speaker_surroundings(scan, quote).first;
    uint32_t owner = speaker_token_before(scan, quote, first);
    bool is_hyphened =
        quote->tokens.first > 2 && /* im NDR-„Magazin“ */
        scan->is_mark[quote->tokens.first - 1] &&
        is_sign(scan, quote->tokens.first - 2, "-") && scan->rules.nouns &&
        !(at(scan, quote->tokens.first - 2)->flags & TOKEN_AFTER_SPACE) &&
        !(at(scan, quote->tokens.first - 1)->flags & TOKEN_AFTER_SPACE);
    return is_nickname || is_hyphened ||
           (is_in_compound(scan, quote) && /* die „heute“-Sendung */
            has_class(scan, range_end(quote->tokens) + 2, "medium")) ||
           (owner != INDEX_NONE && has_class(scan, owner, "medium")) ||
           (owner != INDEX_NONE && is_medium(scan, quote, owner)) ||
           (owner != INDEX_NONE && (bits(scan, owner) & TRAIT_POSSESSIVE) &&
            quote->form != QUOTE_HEADING && speaker_is_title(scan, quote));
}

/* "According to an aide, the mayor fears “a flood”"; "an aide said that the mayor fears
 * “a flood”": nobody hears what somebody fears or hopes, so that whoever the sentence's
 * front names, or whoever reports it, tells it. */
static bool find_who_knows(const struct speaker_scan *scan, const struct quote *quote,
                           const struct speaker_cue *mind, struct speaker_cue *cue)
{
    enum { REPORT_TOKENS = 4 }; /* said on Friday that */
    uint32_t first = speaker_surroundings(scan, quote).first;
    uint32_t front = speaker_sentence_front(scan, quote->tokens.first, first);
    uint32_t subject = mind->phrase.tokens.first;
    if (mind->token == INDEX_NONE || front >= mind->token ||
        !has_class(scan, mind->token, "mind"))
        return false;
    if (speaker_according_behind(scan, front, mind->token, cue))
        return true;
    if (subject <= front + 1 || !has_class(scan, subject - 1, "content"))
        return false;
    for (uint32_t i = subject - 1; i > front && subject - i <= REPORT_TOKENS; i--)
        if (speaker_is_cue_verb(scan, i - 1) && (bits(scan, i - 1) & TRAIT_SAY)) {
            cue->token = i - 1;
            return speaker_subject_of(scan, i - 1, front, subject, quote->parent,
                                      &cue->phrase) &&
                   speaker_is_person(scan, &cue->phrase);
        }
    return false;
}

/* The cue that stands before, if it has the first word in this order. */
static bool has_first_word(const struct speaker_scan *scan, const struct quote *quote,
                           const struct speaker_cue *before)
{
    return is_adjacent_before(scan, quote, before) || is_named_so(scan, quote, before);
}

enum {
    RULE_ALONE = 1,    /* only where no cue stands before */
    RULE_FRAGMENT = 2, /* only for a few words in a sentence or a headline */
    RULE_HEARSAY = 4,  /* not where this is only whoever knows of it */
};

/* In the order in which they are asked; the cue before a quotation has its say between
 * those that are stronger than it and those that are weaker. */
static const struct cue_rule {
    bool (*find)(const struct speaker_scan *scan, const struct quote *quote,
                 struct speaker_cue *cue);
    unsigned when;
} behind_rules[] =
    {
        {speaker_find_antecedent, RULE_ALONE},
        {speaker_find_behind, RULE_HEARSAY},
        {speaker_find_unlisted_verb, 0},
},
  apart_rules[] =
      {
          {speaker_find_at_end, RULE_FRAGMENT | RULE_HEARSAY},
          {speaker_find_final_verb, 0},
          {speaker_find_bare_verb, RULE_FRAGMENT | RULE_ALONE},
          {find_inside, 0},
          {speaker_find_manner, 0},
          {speaker_find_owner_behind, RULE_ALONE},
          {speaker_find_gapped, 0},
          {speaker_find_standing, RULE_ALONE},
},
  verbless_rules[] = {
      {speaker_find_colon, 0},        {speaker_find_beside_heading, 0},
      {speaker_find_view, 0},         {speaker_find_predicate, 0},
      {speaker_find_before_colon, 0}, {speaker_find_unlisted_report, 0},
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Ask some rules in order. `before` is the cue that stands before, or NULL. */
static bool ask(const struct speaker_scan *scan, const struct quote *quote,
                const struct cue_rule *rules, size_t count,
                const struct speaker_cue *before, struct speaker_cue *cue)
{
    bool is_fragment = quote->form == QUOTE_FRAGMENT || quote->form == QUOTE_HEADING ||
                       !quote_ends_with(scan, quote, ".,!?");
    for (size_t i = 0; i < count; i++) {
        unsigned when = rules[i].when;
        if (((when & RULE_ALONE) && before) ||
            ((when & RULE_FRAGMENT) && !is_fragment) ||
            !rules[i].find(scan, quote, cue))
            continue;
        if (!((when & RULE_HEARSAY) && before && is_hearsay(scan, quote, before, cue)))
            return true;
    }
    return false;
}

bool speaker_find_cue(const struct speaker_scan *scan, const struct quote *quote,
                      struct speaker_cue *cue)
{
    struct speaker_cue found;
    if (speaker_find_particle_cue(scan, quote, cue))
        return true;
    bool has_before = speaker_find_before(scan, quote, &found);
    const struct speaker_cue *before = has_before ? &found : NULL;
    if (has_before &&
        (is_told(scan, quote, before) || is_programme(scan, quote, before)))
        return false;
    if (has_before && find_who_knows(scan, quote, before, cue))
        return true;
    bool is_settled = (has_before && has_first_word(scan, quote, before)) ||
                      is_in_compound(scan, quote);
    if (!is_settled) {
        if (ask(scan, quote, behind_rules, COUNT(behind_rules), before, cue))
            return true;
        if (ask(scan, quote, apart_rules, COUNT(apart_rules), before, cue))
            return true;
        if (!has_before)
            return ask(scan, quote, verbless_rules, COUNT(verbless_rules), NULL, cue);
    }
    if (has_before)
        *cue = found;
    return has_before;
}
