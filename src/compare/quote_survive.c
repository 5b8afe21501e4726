/* quote_survive.c - the words of a quotation found again without its marks. */
#include "compare/quote_match.h"

#include "base/memory.h"

#include <string.h>

enum {
    SHORT_WORDS = 2,       /* such quotations survive only in the linked sentence */
    PURE_WORDS = 6,        /* so many of its words in one stretch are no chance */
    REPORT_TOKENS = 200,   /* of a sentence that is searched for a name, at most */
    ELSEWHERE_WORDS = 4,   /* fewer words than this are found anywhere by chance */
    REPETITION_WORDS = 16, /* between words and the same words again */
    KIN_LIMIT = 40,        /* words of a quotation that are looked for by spelling */
};

/* How much of a quotation must be there, by where it is found. */
static const float floor_linked_sentence = 0.42f;
static const float floor_pure = 0.3f; /* there, if there is hardly another word */
static const float floor_free_sentence = 0.6f;
static const float floor_other_sentence = 0.8f;
static const float floor_elsewhere = 0.8f;
static const float floor_short = 0.9f;

/* How alike a word must be more than this to be taken for one of the quotation's. */
static const float kin_floor = 0.6f;

/* How much of what is found must be the quotation's. */
static const float own_share_floor = 0.38f;
static const float pure_share = 0.8f;

/* How much of it must stand behind "X said that", so that the report begins there. */
static const float report_floor = 0.5f;

/* What a word that the quotation does not have costs a window, of its mean word. */
static const float stranger_cost = 0.4f;

struct search {
    struct quote_match *match;
    enum side side; /* of the quotation */
    uint32_t depth; /* how many quotations it stands in, itself counted */
    const struct document *other;
    const struct quote_bag *bag;
    float mean_weight;
    bool is_in_one_paragraph;
    bool has_sentences;    /* more than one */
    uint32_t opening;      /* its first word */
    uint32_t speaker_word; /* the last one of the speaker's name; INDEX_NONE */
    struct quote_word kin[KIN_LIMIT]; /* words of the bag */
    uint32_t kin_count;
};

static float find_worth(const struct search *search, uint32_t word)
{
    const float *weights = search->match->weights->of_word;
    if (quote_bag_has(search->bag, word))
        return weights[word];
    struct quote_word sought;
    quote_word_init(&sought, search->match->lexicon, word);
    float best = 0.0f;
    for (uint32_t i = 0; i < search->kin_count; i++) {
        float likeness = quote_word_compare(&search->kin[i], &sought, kin_floor);
        if (likeness > kin_floor && likeness * weights[search->kin[i].id] > best)
            best = likeness * weights[search->kin[i].id];
    }
    return best;
}

/* What a word of the other version is worth to a quotation: its weight, or less. Found
 * once for each word, however often it is met. */
static float worth(const struct search *search, uint32_t word)
{
    struct word_worth *known = &search->match->worths[word];
    if (known->search != search->match->search_count)
        *known =
            (struct word_worth){search->match->search_count, find_worth(search, word)};
    return known->worth;
}

/* How many quotations hold this one, itself counted; 0 for none. */
static uint32_t depth_of(const struct document *document, uint32_t quote)
{
    uint32_t depth = 0;
    for (; quote != INDEX_NONE; quote = document->quotes[quote].parent)
        depth++;
    return depth;
}

/* Does a token stand in speech as deep as the quotation that is sought, so that what
 * lost its marks goes neither into it nor on behind it? A fragment may be a part. */
static bool is_in_speech(const struct search *search, uint32_t token)
{
    uint32_t quote = quote_match_around(search->match, !search->side, token);
    return quote != INDEX_NONE && search->other->quotes[quote].form != QUOTE_FRAGMENT &&
           depth_of(search->other, quote) >= search->depth;
}

/* The stretch of tokens outside speech with the greatest worth, strangers deducted
 * (Bentley 1984, column 8). */
static struct range best_window(const struct search *search, struct range tokens)
{
    const struct document *other = search->other;
    float sum = 0.0f;
    float best = 0.0f;
    uint32_t start = tokens.first;
    struct range window = {tokens.first, 0};
    for (uint32_t i = tokens.first; i < range_end(tokens); i++) {
        const struct token *token = &other->tokens.tokens[i];
        if (!token_is_wordlike(token))
            continue;
        uint32_t word = document_lower_word(other, i);
        float value = worth(search, word);
        if ((sum > 0.0f || value > 0.0f) && is_in_speech(search, i)) {
            sum = 0.0f;
            continue;
        }
        if (value == 0.0f) {
            float weight = search->match->weights->of_word[word];
            value = -stranger_cost *
                    (weight < search->mean_weight ? weight : search->mean_weight);
        }
        if (sum <= 0.0f) {
            sum = 0.0f;
            start = i;
        }
        sum += value;
        if (sum > best) {
            best = sum;
            window = (struct range){start, i + 1 - start};
        }
    }
    return window;
}

/* Has a window a word of the quotation oftener than the quotation has it? */
static bool is_surplus(const struct search *search, struct range window, uint32_t word)
{
    uint32_t surplus = 0;
    if (!quote_bag_has(search->bag, word))
        return worth(search, word) == 0.0f;
    for (uint32_t i = window.first; i < range_end(window); i++)
        surplus += document_lower_word(search->other, i) == word;
    for (uint32_t i = 0; i < search->bag->count; i++)
        surplus -= search->bag->words[i] == word;
    return (int32_t)surplus > 0;
}

/* Words that come twice were counted twice: the end that says them again goes. */
static struct range drop_repetition(const struct search *search, struct range window)
{
    struct range kept = window;
    if (window.count > 2 * search->bag->count + REPETITION_WORDS)
        return window;
    while (kept.count > 1) {
        uint32_t last = range_end(kept) - 1;
        if (token_is_wordlike(&search->other->tokens.tokens[last]) &&
            !is_surplus(search, kept, document_lower_word(search->other, last)))
            break;
        kept.count--;
    }
    return kept.count < window.count ? best_window(search, kept) : window;
}

/* Does a quotation of the other version hold all of this, as deep as the one that is
 * sought stands? Then its words have marks. */
static bool is_quoted(const struct search *search, struct range window)
{
    uint32_t outside = 0;
    for (uint32_t i = window.first; i < range_end(window); i++) {
        uint32_t around = quote_match_around(search->match, !search->side, i);
        outside += depth_of(search->other, around) < search->depth &&
                   token_is_wordlike(&search->other->tokens.tokens[i]);
    }
    return outside * 3 < window.count || outside == 0;
}

/* How much of the quotation a window has, 0..1; 0 if too much else stands in it.
 * *is_pure: it has several words, and hardly another than the quotation's. */
static bool measure(const struct search *search, struct range window, float *coverage,
                    bool *is_pure, struct error *err)
{
    struct quote_bag bag;
    const struct quote_match *match = search->match;
    if (!quote_bag_init(&bag, search->other, window, match->weights, err))
        return false;
    float shared = quote_bag_shared(search->bag, &bag, match->lexicon, match->weights);
    *coverage = search->bag->weight > 0.0f ? shared / search->bag->weight : 0.0f;
    *is_pure = bag.count >= PURE_WORDS && shared >= pure_share * bag.weight;
    if (bag.weight > 0.0f && shared / bag.weight < own_share_floor)
        *coverage = 0.0f;
    quote_bag_clear(&bag);
    return true;
}

/* The word by which a quotation's speaker is known again; INDEX_NONE if it has none. */
static uint32_t speaker_word_of(const struct document *document,
                                const struct quote *quote)
{
    struct range name = document_tokens_in(document, quote->speaker.span);
    return name.count == 0 || !quote->speaker.name
               ? INDEX_NONE
               : document->tokens.tokens[range_end(name) - 1].word;
}

/* The first word of a quotation, in lower case; INDEX_NONE if it has none. */
static uint32_t opening_of(const struct document *document, const struct quote *quote)
{
    for (uint32_t i = quote->tokens.first; i < range_end(quote->tokens); i++)
        if (token_is_wordlike(&document->tokens.tokens[i]))
            return document_lower_word(document, i);
    return INDEX_NONE;
}

/* Is the speaker of the quotation named in this sentence of the other version? Then the
 * sentence may report the same words. */
static bool names_speaker(const struct search *search, uint32_t sentence)
{
    struct range tokens = search->other->sentences[sentence].tokens;
    if (search->speaker_word == INDEX_NONE)
        return false;
    for (uint32_t i = tokens.first; i < range_end(tokens); i++)
        if (search->other->tokens.tokens[i].word == search->speaker_word)
            return true;
    return false;
}

/* The floor for what is found in a sentence: high where that sentence answers another
 * one. */
static float floor_for(const struct search *search, const struct quote_view *view,
                       uint32_t sentence)
{
    const struct link_list *links = &search->match->comparison->sentence_links;
    enum side other = !search->side;
    uint32_t link = links->link_of[other][sentence];
    if (search->bag->count <= SHORT_WORDS)
        return link == view->sentence_link ? floor_short : 2.0f;
    if (link == view->sentence_link || names_speaker(search, sentence))
        return floor_linked_sentence;
    return links->links[link].members[search->side].count == 0 ? floor_free_sentence
                                                               : floor_other_sentence;
}

struct best {
    struct range found;
    float coverage;
};

/* Look in one stretch; keep what is found if it passes its floor and beats the best.
 * Where there is more to look at than may be, all searches end. */
static bool look(const struct search *search, struct range tokens, float floor,
                 struct best *best, struct error *err)
{
    float coverage = 0.0f;
    bool is_pure = false;
    if (search->match->work_left < tokens.count) {
        search->match->work_left = 0;
        return true;
    }
    search->match->work_left -= tokens.count;
    struct range window = drop_repetition(search, best_window(search, tokens));
    if (window.count == 0 || is_quoted(search, window))
        return true;
    if (!measure(search, window, &coverage, &is_pure, err))
        return false;
    if (is_pure && floor <= floor_linked_sentence)
        floor = floor_pure;
    if (coverage >= floor && coverage > best->coverage) {
        best->found = window;
        best->coverage = coverage;
    }
    return true;
}

static bool look_in_links(const struct search *search, const struct quote_view *view,
                          struct best *best, struct error *err)
{
    const struct link_list *links = &search->match->comparison->paragraph_links;
    enum side other = !search->side;
    uint32_t count;
    const uint32_t *members =
        link_members(links, &links->links[view->paragraph_link], other, &count);
    for (uint32_t i = 0; i < count && search->match->work_left > 0; i++) {
        struct range sentences = search->other->paragraphs[members[i]].sentences;
        for (uint32_t s = sentences.first;
             s < range_end(sentences) && search->match->work_left > 0; s++)
            if (!look(search, search->other->sentences[s].tokens,
                      floor_for(search, view, s), best, err))
                return false;
        if (search->bag->count > SHORT_WORDS && sentences.count > 1 &&
            !look(search, search->other->paragraphs[members[i]].tokens,
                  search->has_sentences ? floor_linked_sentence : floor_other_sentence,
                  best, err))
            return false;
    }
    return true;
}

/* In the sentence of a word, if it names the speaker: it may report what he said. */
static bool look_in_report(const struct search *search, uint32_t token,
                           struct best *best, struct error *err)
{
    uint32_t sentence = document_sentence_of(search->other, token);
    if (search->other->sentences[sentence].tokens.count > REPORT_TOKENS ||
        !names_speaker(search, sentence))
        return true;
    return look(search, search->other->sentences[sentence].tokens,
                floor_linked_sentence, best, err);
}

static struct range paragraph_around(const struct document *document, uint32_t token)
{
    uint32_t sentence = document_sentence_of(document, token);
    return document->paragraphs[document->sentences[sentence].paragraph].tokens;
}

/* Around each place of the quotation's rarest word. */
static bool look_elsewhere(const struct search *search, struct best *best,
                           struct error *err)
{
    enum side other = !search->side;
    const struct quote_weights *weights = search->match->weights;
    const struct document *document = search->other;
    uint32_t rarest = INDEX_NONE;
    uint32_t rarest_count = 0;
    if (search->bag->count < ELSEWHERE_WORDS)
        return true;
    for (uint32_t i = 0; i < search->bag->count; i++) {
        uint32_t word = search->bag->words[i];
        uint32_t count = quote_word_count(weights, other, word);
        if (count > 0 && count <= QUOTE_RARE_PLACES &&
            (rarest == INDEX_NONE || count < rarest_count ||
             (count == rarest_count &&
              quote_word_precedes(weights, search->match->lexicon, word, rarest)))) {
            rarest = word;
            rarest_count = count;
        }
    }
    if (rarest == INDEX_NONE)
        return true;
    const struct range all = {0, (uint32_t)document->tokens.count};
    uint32_t reach = 2 * search->bag->count + 8;
    const uint32_t *places = quote_word_places(weights, other, rarest);
    for (uint32_t k = 0; k < rarest_count; k++) {
        uint32_t i = places[k];
        struct range room =
            search->is_in_one_paragraph ? paragraph_around(document, i) : all;
        uint32_t first = i > room.first + reach ? i - reach : room.first;
        uint32_t end = i + reach < range_end(room) ? i + reach : range_end(room);
        if (!look(search, (struct range){first, end - first}, floor_elsewhere, best,
                  err))
            return false;
        if (!look_in_report(search, i, best, err))
            return false;
    }
    return true;
}

/* Begin what was found behind who reports it, if most of it stands there. */
static bool set_start(const struct search *search, struct best *best, struct error *err)
{
    uint32_t start =
        quote_report_start(search->other, search->bag, search->opening, best->found);
    struct range rest = {start, range_end(best->found) - start};
    float coverage = 0.0f;
    bool is_pure = false;
    if (rest.count == best->found.count)
        return true;
    if (!measure(search, rest, &coverage, &is_pure, err))
        return false;
    if (coverage >= report_floor * best->coverage)
        *best = (struct best){rest, coverage};
    return true;
}

static void choose_kin(struct search *search)
{
    const struct quote_match *match = search->match;
    const struct quote_bag *bag = search->bag;
    uint32_t words[QUOTE_BAG_WORDS];
    memcpy(words, bag->words, bag->count * sizeof *words);
    search->kin_count =
        quote_words_keep(words, bag->count, KIN_LIMIT, match->weights, match->lexicon);
    for (uint32_t i = 0; i < search->kin_count; i++)
        quote_word_init(&search->kin[i], match->lexicon, words[i]);
}

static bool is_in_one_paragraph(const struct document *document, struct range tokens)
{
    struct range around = paragraph_around(document, tokens.first);
    return range_end(tokens) <= range_end(around);
}

bool quote_survive_find(struct quote_match *match, enum side side, uint32_t quote,
                        struct range *found, float *score, struct error *err)
{
    const struct quote_view *view = &match->views[side][quote];
    const struct quote *own = &match->comparison->documents[side]->quotes[quote];
    struct search search = {
        .match = match,
        .side = side,
        .depth = depth_of(match->comparison->documents[side], quote),
        .other = match->comparison->documents[!side],
        .bag = &view->words,
        .is_in_one_paragraph =
            is_in_one_paragraph(match->comparison->documents[side], own->tokens),
        .has_sentences = document_sentence_of(match->comparison->documents[side],
                                              own->tokens.first) !=
                         document_sentence_of(match->comparison->documents[side],
                                              range_end(own->tokens) - 1),
        .opening = opening_of(match->comparison->documents[side], own),
        .speaker_word = speaker_word_of(match->comparison->documents[side], own),
        .mean_weight = view->words.count > 0
                           ? view->words.weight / (float)view->words.count
                           : 0.0f,
    };
    struct best best = {{0, 0}, 0.0f};
    *found = best.found;
    *score = 0.0f;
    if (view->words.count == 0)
        return true;
    if (!match->worths && !(match->worths = memory_new(match->weights->word_count,
                                                       sizeof *match->worths, err)))
        return false;
    match->search_count++;
    choose_kin(&search);
    if (!look_in_links(&search, view, &best, err) ||
        (best.coverage == 0.0f && !look_elsewhere(&search, &best, err)))
        return false;
    if (best.found.count > 0 && !set_start(&search, &best, err))
        return false;
    *found = best.found;
    *score = best.coverage > 1.0f ? 1.0f : best.coverage;
    return true;
}
