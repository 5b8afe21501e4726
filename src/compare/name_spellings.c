/* name_spellings.c - spellings of one version that sound alike. */
#include "compare/name_spellings.h"

#include "base/translate.h"
#include "compare/name_forms.h"
#include "compare/name_likeness.h"
#include "compare/name_mentions.h"

#include <string.h>

static const double SPELLING_ALIKE_LEAST = 0.88;

enum {
    SPELLING_LETTERS_LEAST = 5, /* shorter names differ by one letter too often */
    SPELLING_PREFIX = 2,        /* letters that both begin with */
    SPELLING_NEIGHBOURS_MOST = 64,
    SPELLING_TIMES_MOST = 2, /* the rare one; oftener it is somebody's */
    SPELLING_SAME_AS = 2,    /* how many times commoner the other must be */
};

struct spelling_search {
    struct drift *drift;
    struct name_mention_list names;
};

static const struct document *spelling_document(const struct spelling_search *search)
{
    return search->names.words->comparison->documents[search->names.side];
}

static bool spelling_has_given(const struct spelling_search *search, struct range name,
                               uint32_t given)
{
    for (uint32_t i = name.first; i < range_end(name); i++)
        if (search->names.mentions[i].before == given)
            return true;
    return false;
}

static bool spelling_is_told(const struct spelling_search *search, uint32_t item)
{
    return drift_has_evidence_on(search->drift, FINDING_NAME, search->names.side,
                                 name_mention_span(&search->names, item));
}

/* Is rare another spelling of the name usual? */
static bool spelling_is_slip(const struct spelling_search *search, struct range usual,
                             struct range rare)
{
    const struct name_words *words = search->names.words;
    uint32_t usual_key = search->names.mentions[usual.first].key;
    uint32_t rare_key = search->names.mentions[rare.first].key;
    const char *a = search->names.mentions[usual.first].letters;
    const char *b = search->names.mentions[rare.first].letters;
    if (search->names.mentions[usual.first].variant != INDEX_NONE ||
        search->names.mentions[rare.first].variant != INDEX_NONE ||
        rare.count > SPELLING_TIMES_MOST ||
        usual.count < SPELLING_SAME_AS * rare.count ||
        words->keys[rare_key].stands_in[!search->names.side] ||
        !words->keys[usual_key].stands_in[!search->names.side] ||
        name_is_derived_in(words->comparison, a, b) ||
        name_likeness(a, b, SPELLING_ALIKE_LEAST) <= 0)
        return false;
    for (uint32_t i = rare.first; i < range_end(rare); i++) {
        uint32_t given = search->names.mentions[i].before;
        if (spelling_is_told(search, i) ||
            (given != INDEX_NONE && !spelling_has_given(search, usual, given)))
            return false;
    }
    return true;
}

static void spelling_append(const struct spelling_search *search, struct buffer *out,
                            struct range name)
{
    drift_append_span(out, spelling_document(search),
                      name_mention_span(&search->names, name.first));
    if (name.count > 1)
        buffer_printf(out, _(" (%u times)"), (unsigned)name.count);
}

static bool spelling_report(const struct spelling_search *search, struct range usual,
                            struct range rare)
{
    const struct comparison *comparison = search->names.words->comparison;
    const struct document *document = spelling_document(search);
    struct finding_place places[SPELLING_TIMES_MOST];
    for (uint32_t i = 0; i < rare.count; i++) {
        uint32_t at = rare.first + i;
        uint32_t paragraph =
            document->sentences[search->names.mentions[at].sentence].paragraph;
        places[i] = (struct finding_place){
            .paragraph_link =
                comparison->paragraph_links.link_of[search->names.side][paragraph]};
        places[i].has[search->names.side] = true;
        places[i].spans[search->names.side] = name_mention_span(&search->names, at);
    }
    struct buffer words[SIDE_COUNT] = {{0}}, *out = &words[search->names.side];
    spelling_append(search, out, usual);
    buffer_append_string(out, ", ");
    spelling_append(search, out, rare);
    return drift_add(search->drift, FINDING_NAME, 1, places, rare.count,
                     search->names.side == SIDE_LEFT
                         ? N_("spelled in two ways on the left")
                         : N_("spelled in two ways on the right"),
                     words);
}

static bool spelling_search_side(struct spelling_search *search)
{
    struct range a;
    if (!name_mentions_collect(&search->names, SPELLING_LETTERS_LEAST,
                               search->drift->err))
        return false;
    for (size_t i = 0; i < search->names.count; i = range_end(a)) {
        a = name_mentions_of_key(&search->names, i);
        size_t k = range_end(a);
        for (int tries = 0;
             k < search->names.count && tries < SPELLING_NEIGHBOURS_MOST &&
             strncmp(search->names.mentions[k].letters,
                     search->names.mentions[i].letters, SPELLING_PREFIX) == 0;
             tries++) {
            struct range b = name_mentions_of_key(&search->names, k);
            if (spelling_is_slip(search, a, b)) {
                if (!spelling_report(search, a, b))
                    return false;
            } else if (spelling_is_slip(search, b, a) && !spelling_report(search, b, a))
                return false;
            k = range_end(b);
        }
    }
    return true;
}

bool name_spellings_find(struct drift *drift, const struct name_words *words)
{
    bool ok = true;
    for (int side = 0; ok && side < SIDE_COUNT; side++) {
        struct spelling_search search = {
            .drift = drift, .names = {.words = words, .side = (enum side)side}};
        ok = spelling_search_side(&search);
        name_mentions_clear(&search.names);
    }
    return ok;
}
