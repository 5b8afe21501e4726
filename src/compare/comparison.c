/* comparison.c - the stages of a comparison, in their order, and the words for their
 * results. */
#include "compare/comparison.h"

#include "base/memory.h"
#include "base/task.h"
#include "base/translate.h"
#include "compare/align.h"
#include "compare/denial.h"
#include "compare/drift.h"
#include "compare/edits.h"
#include "compare/link_list.h"
#include "compare/name_words.h"
#include "compare/quote_pair.h"

#include <stdlib.h>

/* To begin a thread costs about as much as to compare half a page. */
enum { THREAD_LEAST_BYTES = 4 << 10 };

/* In larger texts the search for links has work for two threads itself, and what is
 * found out of their words would stand beside what it needs. */
enum { FACTS_BESIDE_MOST_BYTES = 256 << 10 };

/* What is found out of the words of both versions without links, and of denials when it
 * is asked for. */
struct word_facts {
    const struct comparison *comparison;
    struct quote_weights weights;
    struct name_words names;
    struct denial_readers denials;
    bool are_found; /* but for denials */
};

static bool word_facts_find(struct word_facts *facts, struct error *err)
{
    facts->are_found = quote_weights_init(&facts->weights, facts->comparison, err) &&
                       name_words_init(&facts->names, facts->comparison, err);
    return facts->are_found;
}

static void word_facts_clear(struct word_facts *facts)
{
    quote_weights_clear(&facts->weights);
    name_words_clear(&facts->names);
    denial_readers_clear(&facts->denials);
}

/* What can be done while paragraphs are linked. */
struct beside_paragraphs {
    struct word_facts *facts;
    struct sentence_aligner *sentences;
};

static bool beside_paragraphs_run(void *context, struct error *err)
{
    struct beside_paragraphs *beside = context;
    const struct document *const *documents = beside->facts->comparison->documents;
    beside->sentences =
        sentence_aligner_new(documents[SIDE_LEFT], documents[SIDE_RIGHT], err);
    return beside->sentences && word_facts_find(beside->facts, err);
}

/* Link passages, beside what is found out of the words of both in short texts. */
static bool comparison_link(struct comparison *comparison,
                            const struct comparison_options *options,
                            struct word_facts *facts, size_t text_bytes,
                            struct error *err)
{
    const struct document *left = comparison->documents[SIDE_LEFT];
    const struct document *right = comparison->documents[SIDE_RIGHT];
    struct beside_paragraphs beside = {.facts = facts};
    bool is_beside = text_bytes < FACTS_BESIDE_MOST_BYTES;
    struct task task;
    if (is_beside)
        task_start(&task, beside_paragraphs_run, &beside,
                   text_bytes >= THREAD_LEAST_BYTES);
    bool ok = align_paragraphs(left, right, options, &comparison->paragraph_links, err);
    if (is_beside)
        ok = task_finish(&task, err) && ok;
    else if (ok)
        ok = (beside.sentences = sentence_aligner_new(left, right, err));
    if (!ok) {
        sentence_aligner_free(beside.sentences);
        return false;
    }
    return align_sentences_take(beside.sentences, &comparison->paragraph_links,
                                &comparison->sentence_links, err) &&
           align_part_paragraphs(left, right, options, &comparison->paragraph_links,
                                 &comparison->sentence_links, err);
}

/* One half of what follows from the links. */
struct half {
    struct comparison *comparison;
    const struct comparison_options *options;
    struct word_facts *facts;
    struct drift drift;
};

static bool half_of_words(struct half *half, struct error *err)
{
    half->drift = (struct drift){.comparison = half->comparison, .err = err};
    return edits_find_all(half->comparison, half->options, err) &&
           drift_find_numbers(&half->drift) && drift_find_codes(&half->drift);
}

static bool half_of_quotes(void *context, struct error *err)
{
    struct half *half = context;
    half->drift = (struct drift){.comparison = half->comparison,
                                 .weights = &half->facts->weights,
                                 .names = &half->facts->names,
                                 .denials = &half->facts->denials,
                                 .err = err};
    struct word_facts *facts = half->facts;
    /* What is not counted yet is counted when it is needed, and no sooner. */
    return denial_readers_init(&facts->denials, facts->comparison, err) &&
           (facts->are_found ||
            quote_weights_init(&facts->weights, facts->comparison, err)) &&
           quote_pair_all(half->comparison, &facts->weights, &facts->denials, err) &&
           (facts->are_found ||
            name_words_init(&facts->names, facts->comparison, err)) &&
           drift_find_others(&half->drift);
}

/* Edits and numbers, beside quotations and all other findings. These begin a little
 * later in a thread of their own, and take a little less. */
static bool comparison_read_links(struct comparison *comparison,
                                  const struct comparison_options *options,
                                  struct word_facts *facts, bool in_threads,
                                  struct error *err)
{
    struct half words = {.comparison = comparison, .options = options};
    struct half quotes = {.comparison = comparison, .facts = facts};
    struct task task;
    task_start(&task, half_of_quotes, &quotes, in_threads);
    bool ok = half_of_words(&words, err);
    ok = task_finish(&task, err) && ok;
    ok = ok &&
         drift_collect(comparison, (struct drift *const[]){&words.drift, &quotes.drift},
                       2, err);
    drift_clear(&words.drift);
    drift_clear(&quotes.drift);
    return ok;
}

struct comparison *comparison_new(const struct document *left,
                                  const struct document *right,
                                  const struct comparison_options *options,
                                  struct error *err)
{
    struct comparison *comparison = memory_new(1, sizeof *comparison, err);
    if (!comparison)
        return NULL;
    size_t text_bytes = (size_t)left->text.length + right->text.length;
    comparison->documents[SIDE_LEFT] = left;
    comparison->documents[SIDE_RIGHT] = right;
    bool in_threads = text_bytes >= THREAD_LEAST_BYTES;
    struct word_facts facts = {.comparison = comparison};
    bool ok = comparison_link(comparison, options, &facts, text_bytes, err) &&
              comparison_read_links(comparison, options, &facts, in_threads, err);
    word_facts_clear(&facts);
    if (ok)
        return comparison;
    comparison_free(comparison);
    return NULL;
}

void comparison_free(struct comparison *comparison)
{
    if (!comparison)
        return;
    link_list_clear(&comparison->paragraph_links);
    link_list_clear(&comparison->sentence_links);
    free(comparison->edits);
    free(comparison->typography);
    free(comparison->word_links);
    free(comparison->quote_links.links);
    for (int side = 0; side < SIDE_COUNT; side++) {
        free(comparison->quote_links.members[side]);
        free(comparison->quote_links.link_of[side]);
    }
    free(comparison->findings);
    arena_clear(&comparison->arena);
    free(comparison);
}

bool comparison_has_differences(const struct comparison *comparison)
{
    if (comparison->edit_count)
        return true;
    for (size_t i = 0; i < comparison->paragraph_links.count; i++)
        if (comparison->paragraph_links.links[i].relation != RELATION_SAME)
            return true;
    for (size_t i = 0; i < comparison->quote_links.count; i++) {
        enum quote_relation relation = comparison->quote_links.links[i].relation;
        if (relation != QUOTE_VERBATIM && relation != QUOTE_TYPOGRAPHY)
            return true;
    }
    return false;
}

const char *relation_name(enum relation relation)
{
    static const char *const names[RELATION_COUNT] = {
        [RELATION_DROPPED] = N_("dropped"), [RELATION_ADDED] = N_("added"),
        [RELATION_MOVED] = N_("moved"),     [RELATION_REGROUPED] = N_("regrouped"),
        [RELATION_SPLIT] = N_("split"),     [RELATION_MERGED] = N_("merged"),
        [RELATION_SAME] = N_("same"),       [RELATION_EDITED] = N_("edited"),
    };
    return names[relation];
}

const char *edit_op_name(enum edit_op op)
{
    static const char *const names[] = {
        [EDIT_REPLACE] = "replace",
        [EDIT_DELETE] = "delete",
        [EDIT_INSERT] = "insert",
        [EDIT_MOVE] = "move",
    };
    return names[op];
}

const char *word_link_kind_name(enum word_link_kind kind)
{
    static const char *const names[WORD_LINK_KIND_COUNT] = {
        [WORD_SAME] = "same",
        [WORD_CASE] = "case",
        [WORD_INFLECTION] = "inflection",
        [WORD_SPELLING] = "spelling",
        [WORD_SYNONYM] = "synonym",
        [WORD_NAME] = "name",
        [WORD_NUMBER] = "number",
        [WORD_REPLACED] = "replaced",
    };
    return names[kind];
}

const char *quote_relation_name(enum quote_relation relation)
{
    static const char *const names[QUOTE_RELATION_COUNT] = {
        [QUOTE_DROPPED] = N_("dropped"),   [QUOTE_ADDED] = N_("added"),
        [QUOTE_UNMARKED] = N_("unmarked"), [QUOTE_MARKED] = N_("marked"),
        [QUOTE_VERBATIM] = N_("verbatim"), [QUOTE_TYPOGRAPHY] = N_("typography"),
        [QUOTE_TRIMMED] = N_("trimmed"),   [QUOTE_REWORDED] = N_("reworded"),
    };
    return names[relation];
}

const char *speaker_relation_name(enum speaker_relation relation)
{
    static const char *const names[SPEAKER_RELATION_COUNT] = {
        [SPEAKER_SAME] = N_("same"),
        [SPEAKER_GARBLED] = N_("garbled"),
        [SPEAKER_LESS_SPECIFIC] = N_("less-specific"),
        [SPEAKER_MORE_SPECIFIC] = N_("more-specific"),
        [SPEAKER_CHANGED] = N_("changed"),
        [SPEAKER_LOST] = N_("lost"),
        [SPEAKER_GAINED] = N_("gained"),
        [SPEAKER_NONE_NAMED] = N_("none"),
    };
    return names[relation];
}

struct finding_kind_words {
    const char *singular;
    const char *plural;
};

static const struct finding_kind_words finding_kinds[FINDING_KIND_COUNT] = {
    [FINDING_NAME] = {N_("name"), "names"},
    [FINDING_NUMBER] = {N_("number"), "numbers"},
    [FINDING_SPEAKER] = {N_("speaker"), "speakers"},
    [FINDING_NEGATION] = {N_("negation"), "negations"},
    [FINDING_QUOTE] = {N_("quote"), "quotes"},
    [FINDING_MODALITY] = {N_("modality"), "modalities"},
    [FINDING_OMISSION] = {N_("omission"), "omissions"},
    [FINDING_ADDITION] = {N_("addition"), "additions"},
    [FINDING_STRAY_TEXT] = {N_("stray-text"), "stray-texts"},
};

const char *finding_kind_name(enum finding_kind kind)
{
    return finding_kinds[kind].singular;
}

const char *finding_kind_plural(enum finding_kind kind)
{
    return finding_kinds[kind].plural;
}
