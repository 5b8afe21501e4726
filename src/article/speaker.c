/* speaker.c - the speaker of each quotation: its own cue, a pronoun's person, or the
 * quotation before. */
#include "article/speaker.h"

#include "article/speaker_talk.h"
#include "base/memory.h"

/* Is this verb in a sentence outside every quotation the report of somebody's words? */
static bool read_attribution(const struct speaker_scan *scan, uint32_t sentence,
                             uint32_t verb, struct speaker_cue *cue)
{
    struct range tokens = scan->document->sentences[sentence].tokens;
    uint32_t traits = bits(scan, verb);
    cue->token = verb;
    if (traits & TRAIT_ACCORDING)
        return verb + 2 < range_end(tokens) &&
               speaker_phrase_right(scan, verb + 2, range_end(tokens), &cue->phrase);
    return speaker_is_cue_verb(scan, verb) && (traits & (TRAIT_SAY | TRAIT_TELL)) &&
           speaker_subject_of(scan, verb, tokens.first, range_end(tokens), INDEX_NONE,
                              &cue->phrase) &&
           (!(traits & TRAIT_WEAK) || speaker_is_person(scan, &cue->phrase));
}

static bool list_attributions(const struct speaker_scan *scan,
                              struct document *document, struct error *err)
{
    const uint32_t verbs = TRAIT_SAY | TRAIT_TELL | TRAIT_ACCORDING;
    size_t capacity = 0;
    for (uint32_t i = 0; i < document->sentence_count; i++) {
        struct range tokens = document->sentences[i].tokens;
        for (uint32_t t = tokens.first; t < range_end(tokens); t++) {
            struct attribution item = {.sentence = i, .verb = t};
            struct speaker_cue cue;
            if (!(bits(scan, t) & verbs) || scan->cover[t] != INDEX_NONE ||
                !read_attribution(scan, i, t, &cue))
                continue;
            if (!speaker_refer(scan, &cue, INDEX_NONE, INDEX_NONE, &item.speaker,
                               &document->arena, err) ||
                !memory_reserve(&document->attributions, &capacity,
                                document->attribution_count + 1, sizeof item, err))
                return false;
            document->attributions[document->attribution_count++] = item;
        }
    }
    return true;
}

/* «A», dice. A su juicio es «B»: where a language does not tell whose, whoever spoke
 * last in the paragraph judges. */
static void own_judgement(const struct speaker_scan *scan,
                          const struct speaker_cue *cue, const struct quote *before,
                          struct quote *quote)
{
    if (quote->speaker.source == SPEAKER_PRONOUN && !quote->speaker.name &&
        !quote->speaker.is_ambiguous && cue->token != INDEX_NONE &&
        (scan->traits.of_token[cue->token] & TRAIT_CUE_NOUN) &&
        !(cue->phrase.traits & (TRAIT_GENDER | TRAIT_PLURAL)) &&
        before->last_paragraph == quote->paragraph)
        speaker_inherit_from(quote, before);
}

bool speaker_find_all(struct document *document, struct word_traits *traits,
                      struct error *err)
{
    struct speaker_scan scan;
    uint32_t previous = INDEX_NONE;
    bool ok = false;
    if (!speaker_scan_init(&scan, document, traits, err) ||
        !speaker_collect_mentions(&scan, err))
        goto cleanup;
    for (uint32_t i = 0; i < document->quote_count; i++) {
        struct quote *quote = &document->quotes[i];
        struct speaker_cue cue;
        if (speaker_is_nobodys(&scan, quote))
            continue;
        bool has_cue = speaker_find_cue(&scan, quote, &cue);
        if (has_cue ? !speaker_refer(&scan, &cue, quote->parent,
                                     speaker_asker_before(&scan, &cue, i, previous),
                                     &quote->speaker, &document->arena, err)
                    : !speaker_inherit(&scan, document, i, previous, err))
            goto cleanup;
        if (has_cue && previous != INDEX_NONE)
            own_judgement(&scan, &cue, &document->quotes[previous], quote);
        if (quote->parent == INDEX_NONE)
            previous = i;
    }
    speaker_inherit_backwards(document);
    ok = speaker_take_turns(&scan, document, err) &&
         list_attributions(&scan, document, err);
cleanup:
    speaker_scan_clear(&scan);
    return ok;
}
