/* drift_quote.c - quotations that are not what was said: altered inside the marks,
 * marks lost or added, dropped or invented. */
#include "compare/drift.h"

#include "base/memory.h"
#include "base/translate.h"
#include "compare/quote_difference.h"

#include <stdlib.h>

enum {
    EVIDENCE_WORDS = 8,
    MANY_WORDS = 6, /* of fewer, one other word is already beyond likeness */
};

/* Below this likeness the words of a direct quotation are not its own any more. */
static const float altered_floor = 0.6f;

/* Some eight words of a run, from a little before the given one. */
static struct span excerpt(const struct document *document, struct range tokens,
                           uint32_t skip, uint32_t at)
{
    uint32_t lead = skip > QUOTE_LEAD_WORDS ? skip - QUOTE_LEAD_WORDS : 0;
    if (tokens.count <= EVIDENCE_WORDS)
        lead = 0;
    else if (lead + EVIDENCE_WORDS > tokens.count)
        lead = tokens.count - EVIDENCE_WORDS;
    struct range shown = {tokens.first + lead, tokens.count - lead};
    if (shown.count > EVIDENCE_WORDS)
        shown.count = EVIDENCE_WORDS;
    return document_token_range_span(document, shown, at);
}

static struct finding_place place_of(const struct comparison *comparison,
                                     const struct quote_link *link)
{
    struct finding_place place = {0};
    struct range tokens[SIDE_COUNT] = {{0, 0}, {0, 0}};
    uint32_t skip = 0;
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        place.has[side] = link->has_span[side];
        if (place.has[side])
            tokens[side] =
                document_tokens_in(comparison->documents[side], link->spans[side]);
    }
    if (place.has[SIDE_LEFT] && place.has[SIDE_RIGHT])
        skip = quote_common_start(comparison, tokens);
    for (int side = SIDE_RIGHT; side >= SIDE_LEFT; side--) {
        const struct document *document = comparison->documents[side];
        if (!place.has[side])
            continue;
        place.spans[side] =
            excerpt(document, tokens[side], skip, link->spans[side].start);
        uint32_t paragraph = document_paragraph_at(document, place.spans[side].start);
        if (paragraph != INDEX_NONE)
            place.paragraph_link = comparison->paragraph_links.link_of[side][paragraph];
    }
    return place;
}

struct verdict {
    int severity;        /* 0: nothing to tell */
    const char *message; /* marked for translation */
    bool has_change;     /* the words that differ are told, too */
};

/* Is the shorter side long enough that its likeness means something? */
static bool has_many_words(const struct comparison *comparison,
                           const struct quote_link *link)
{
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        const struct document *document = comparison->documents[side];
        struct range tokens = document_tokens_in(document, link->spans[side]);
        uint32_t count = 0;
        for (uint32_t i = tokens.first; i < range_end(tokens); i++)
            count += token_is_wordlike(&document->tokens.tokens[i]);
        if (count < MANY_WORDS)
            return false;
    }
    return true;
}

static struct verdict judge_altered(const struct comparison *comparison,
                                    const struct quote_link *link, bool is_direct)
{
    if (link->risk & QUOTE_RISK_NEGATION)
        return (struct verdict){3, N_("a negation in quoted words is on one side only"),
                                true};
    if (link->risk & QUOTE_RISK_NUMBER)
        return (struct verdict){3, N_("a number in quoted words differs"), true};
    if (link->risk & QUOTE_RISK_NAME)
        return (struct verdict){2, N_("a name in quoted words differs"), true};
    if (link->risk & QUOTE_RISK_MODALITY)
        return (struct verdict){2, N_("what may or must be differs in quoted words"),
                                true};
    if (link->relation == QUOTE_TRIMMED || link->is_other_form)
        return (struct verdict){0};
    if (is_direct && link->score < altered_floor && has_many_words(comparison, link))
        return (struct verdict){2, N_("quoted words altered beyond likeness"), true};
    return (struct verdict){1, N_("other words in a quotation"), true};
}

static struct verdict judge(const struct comparison *comparison,
                            const struct quote_link *link)
{
    bool is_direct = true;
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        if (link->members[side].count == 0)
            continue;
        const struct quote *quote = comparison_quote(comparison, link, side, 0);
        is_direct &= quote->form == QUOTE_DIRECT || quote->form == QUOTE_BLOCK;
    }

    switch (link->relation) {
    case QUOTE_REWORDED:
    case QUOTE_TRIMMED:
        return judge_altered(comparison, link, is_direct);
    case QUOTE_UNMARKED:
        return (struct verdict){is_direct ? 2 : 1,
                                N_("the words stand without quotation marks"), false};
    case QUOTE_MARKED:
        return (struct verdict){
            is_direct ? 2 : 1, N_("quotation marks around words that had none"), false};
    case QUOTE_ADDED:
        return (struct verdict){is_direct ? 2 : 1, N_("a quotation is new"), false};
    case QUOTE_DROPPED:
        return (struct verdict){is_direct ? 2 : 1, N_("a quotation is gone"), false};
    default:
        return (struct verdict){0};
    }
}

/* Did the whole passage of a lone quotation go or come? Then that is told, not this. */
static bool is_passage_lone(const struct comparison *comparison,
                            const struct finding_place *place)
{
    const struct link *link = &comparison->paragraph_links.links[place->paragraph_link];
    return link->relation == RELATION_DROPPED || link->relation == RELATION_ADDED;
}

/* ... or all of its sentences? */
static bool is_sentence_lone(const struct comparison *comparison,
                             const struct quote_link *link, enum side side)
{
    const struct link_list *links = &comparison->sentence_links;
    const struct document *document = comparison->documents[side];
    const struct span span = link->spans[side];
    uint32_t paragraph = document_paragraph_at(document, span.start);
    bool has_any = false;
    if (paragraph == INDEX_NONE)
        return false;
    const struct range sentences = document->paragraphs[paragraph].sentences;
    uint32_t first =
        document_sentence_of(document, document_token_at(document, span.start));
    for (uint32_t s = first; s < range_end(sentences); s++) {
        if (!span_overlaps(document->sentences[s].span, span))
            break;
        has_any = true;
        if (links->links[links->link_of[side][s]].members[!side].count != 0)
            return false;
    }
    return has_any;
}

/* Is the quotation told with what stands around it? */
static bool is_told_with_passage(const struct comparison *comparison,
                                 const struct quote_link *link,
                                 const struct finding_place *place)
{
    if (link->relation == QUOTE_DROPPED)
        return is_passage_lone(comparison, place) ||
               is_sentence_lone(comparison, link, SIDE_LEFT);
    return link->relation == QUOTE_ADDED &&
           (is_passage_lone(comparison, place) ||
            is_sentence_lone(comparison, link, SIDE_RIGHT));
}

/* ---- What differs, in a few words ---- */

static void append_words(struct buffer *out, const struct document *document,
                         struct range tokens, uint32_t at)
{
    struct range shown = tokens;
    if (shown.count > EVIDENCE_WORDS)
        shown.count = EVIDENCE_WORDS;
    struct span span = document_token_range_span(document, shown, at);
    drift_append_span(out, document, span);
    if (shown.count < tokens.count)
        buffer_append_string(out, " ...");
}

/* How many words at the end of two runs are equal, not counting those at the start. */
static uint32_t common_end(const struct comparison *comparison,
                           const struct range tokens[SIDE_COUNT], uint32_t start)
{
    uint32_t count = 0;
    while (start + count < tokens[SIDE_LEFT].count &&
           start + count < tokens[SIDE_RIGHT].count) {
        uint32_t words[SIDE_COUNT];
        for (enum side side = 0; side < SIDE_COUNT; side++)
            words[side] = document_lower_word(comparison->documents[side],
                                              range_end(tokens[side]) - 1 - count);
        if (words[SIDE_LEFT] != words[SIDE_RIGHT])
            break;
        count++;
    }
    return count;
}

/* Marks at either end say nothing of what differs, unless there is nothing else. */
static struct range trim_marks(const struct document *document, struct range tokens)
{
    const struct token *items = document->tokens.tokens;
    struct range trimmed = tokens;
    while (trimmed.count > 0 && !token_is_wordlike(&items[trimmed.first])) {
        trimmed.first++;
        trimmed.count--;
    }
    while (trimmed.count > 0 && !token_is_wordlike(&items[range_end(trimmed) - 1]))
        trimmed.count--;
    return trimmed.count > 0 ? trimmed : tokens;
}

/* "burden -> load"; where words were only put in or left out, with their neighbours:
 * "is safe -> is quite safe". */
static void append_change(struct buffer words[SIDE_COUNT],
                          const struct comparison *comparison,
                          const struct quote_link *link)
{
    struct range tokens[SIDE_COUNT];
    for (enum side side = 0; side < SIDE_COUNT; side++)
        tokens[side] =
            document_tokens_in(comparison->documents[side], link->spans[side]);
    uint32_t start = quote_common_start(comparison, tokens);
    uint32_t end = common_end(comparison, tokens, start);
    bool is_one_sided = tokens[SIDE_LEFT].count == start + end ||
                        tokens[SIDE_RIGHT].count == start + end;
    start -= is_one_sided && start > 0;
    end -= is_one_sided && end > 0;
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        tokens[side].first += start;
        tokens[side].count -= start + end;
        tokens[side] = trim_marks(comparison->documents[side], tokens[side]);
        append_words(&words[side], comparison->documents[side], tokens[side],
                     link->spans[side].start);
    }
}

/* ---- Where one quotation became several ---- */

/* The words of all quotations of one side, without what stands between these. */
struct quoted {
    uint32_t *tokens;
    size_t count;
    size_t capacity;
};

static bool read_quoted(const struct comparison *comparison,
                        const struct quote_link *link, enum side side,
                        struct quoted *quoted, struct error *err)
{
    const struct document *document = comparison->documents[side];
    for (uint32_t i = 0; i < link->members[side].count; i++) {
        struct range tokens = comparison_quote(comparison, link, side, i)->tokens;
        if (!memory_reserve(&quoted->tokens, &quoted->capacity,
                            quoted->count + tokens.count, sizeof *quoted->tokens, err))
            return false;
        for (uint32_t t = tokens.first; t < range_end(tokens); t++)
            if (token_is_wordlike(&document->tokens.tokens[t]))
                quoted->tokens[quoted->count++] = t;
    }
    return true;
}

static bool is_same_quoted(const struct comparison *comparison,
                           const struct quoted quoted[SIDE_COUNT], size_t left,
                           size_t right)
{
    const size_t at[SIDE_COUNT] = {left, right};
    uint32_t words[SIDE_COUNT];
    for (enum side side = 0; side < SIDE_COUNT; side++)
        words[side] = document_lower_word(comparison->documents[side],
                                          quoted[side].tokens[at[side]]);
    return words[SIDE_LEFT] == words[SIDE_RIGHT];
}

/* The words that differ, inside the quotation in which they begin; and that one. */
static void find_change(const struct comparison *comparison,
                        const struct quote_link *link,
                        const struct quoted quoted[SIDE_COUNT],
                        struct range changed[SIDE_COUNT],
                        struct range around[SIDE_COUNT])
{
    const struct quoted *left = &quoted[SIDE_LEFT];
    const struct quoted *right = &quoted[SIDE_RIGHT];
    size_t shorter = left->count < right->count ? left->count : right->count;
    size_t start = 0, end = 0;
    while (start < shorter && is_same_quoted(comparison, quoted, start, start))
        start++;
    while (start + end < shorter &&
           is_same_quoted(comparison, quoted, left->count - 1 - end,
                          right->count - 1 - end))
        end++;
    if (start + end == shorter) { /* only put in or left out: with the neighbours */
        start -= start > 0;
        end -= end > 0;
    }
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        const struct quoted *own = &quoted[side];
        size_t first = start < own->count ? start : own->count - 1;
        size_t last = own->count > end + first ? own->count - end - 1 : first;
        uint32_t token = own->tokens[first];
        around[side] = comparison_quote(comparison, link, side, 0)->tokens;
        for (uint32_t i = 0; i < link->members[side].count; i++) {
            struct range tokens = comparison_quote(comparison, link, side, i)->tokens;
            if (tokens.first <= token && token < range_end(tokens))
                around[side] = tokens;
        }
        uint32_t stop = own->tokens[last] + 1;
        if (stop > range_end(around[side]))
            stop = range_end(around[side]);
        changed[side] = (struct range){token, stop - token};
    }
}

/* Where one quotation became several, put what differs inside the marks into the words
 * and the place. Does nothing to others. */
static bool tell_split_change(const struct comparison *comparison,
                              const struct quote_link *link,
                              struct buffer words[SIDE_COUNT],
                              struct finding_place *place, bool *is_told,
                              struct error *err)
{
    struct quoted quoted[SIDE_COUNT] = {{0}, {0}};
    struct range changed[SIDE_COUNT];
    struct range around[SIDE_COUNT];
    bool ok = true;
    *is_told = false;
    if (link->members[SIDE_LEFT].count == 0 || link->members[SIDE_RIGHT].count == 0 ||
        link->members[SIDE_LEFT].count + link->members[SIDE_RIGHT].count == 2)
        return true;
    for (enum side side = 0; side < SIDE_COUNT; side++)
        ok = ok && read_quoted(comparison, link, side, &quoted[side], err);
    if (ok && quoted[SIDE_LEFT].count > 0 && quoted[SIDE_RIGHT].count > 0) {
        find_change(comparison, link, quoted, changed, around);
        for (enum side side = 0; side < SIDE_COUNT; side++) {
            const struct document *document = comparison->documents[side];
            uint32_t at = link->spans[side].start;
            append_words(&words[side], document, changed[side], at);
            place->spans[side] = excerpt(document, around[side],
                                         changed[side].first - around[side].first, at);
        }
        *is_told = true;
    }
    free(quoted[SIDE_LEFT].tokens);
    free(quoted[SIDE_RIGHT].tokens);
    return ok;
}

static bool tell(struct drift *drift, const struct quote_link *link,
                 const struct verdict *verdict, struct finding_place *place)
{
    const struct comparison *comparison = drift->comparison;
    struct buffer words[SIDE_COUNT] = {{0}};
    bool is_told = false;
    if (verdict->has_change &&
        !tell_split_change(comparison, link, words, place, &is_told, drift->err))
        return false;
    if (!is_told && verdict->has_change && link->has_span[SIDE_LEFT] &&
        link->has_span[SIDE_RIGHT]) {
        append_change(words, comparison, link);
    } else if (!is_told) {
        enum side side = link->has_span[SIDE_LEFT] ? SIDE_LEFT : SIDE_RIGHT;
        append_words(&words[side], comparison->documents[side],
                     document_tokens_in(comparison->documents[side], link->spans[side]),
                     link->spans[side].start);
    }
    return drift_add(drift, FINDING_QUOTE, verdict->severity, place, 1,
                     verdict->message, words);
}

bool drift_find_quotes(struct drift *drift)
{
    const struct comparison *comparison = drift->comparison;
    const struct quote_link_list *links = &comparison->quote_links;
    for (size_t i = 0; i < links->count; i++) {
        const struct quote_link *link = &links->links[i];
        struct verdict verdict = judge(comparison, link);
        if (verdict.severity == 0)
            continue;
        struct finding_place place = place_of(comparison, link);
        if (is_told_with_passage(comparison, link, &place))
            continue;
        if (!tell(drift, link, &verdict, &place))
            return false;
    }
    return true;
}
