/* subject.c - how a thing is written down, and known again. */
#include "session/subject.h"

#include <string.h>

enum {
    SUBJECT_TEXT_BYTES = 2000, /* what is kept of a long text */
    SUBJECT_GRAM_BYTES = 5,
    SUBJECT_GRAM_BITS = 16,
};

/* A passage is another edition of one if they share this part of their grams. */
static const double subject_least_likeness = 0.5;

/* ---- Texts ---- */

/* No more than is kept, and no code point cut. */
static size_t kept_length(const char *bytes, size_t length)
{
    if (length <= SUBJECT_TEXT_BYTES)
        return length;
    length = SUBJECT_TEXT_BYTES;
    while (length && ((unsigned char)bytes[length] & 0xC0) == 0x80)
        length--;
    return length;
}

static json_t *text_value(const struct document *document, struct span span)
{
    const char *bytes = document_bytes(document, span);
    size_t length = span_length(span);
    return json_stringn_nocheck(length ? bytes : "", kept_length(bytes, length));
}

/* Do these bytes begin as, and if the text is whole equal, what was kept of a text? */
static bool text_is(const json_t *value, const struct document *document,
                    struct span span)
{
    size_t length = span_length(span);
    if (!json_is_string(value) ||
        json_string_length(value) !=
            kept_length(document_bytes(document, span), length))
        return false;
    return memcmp(json_string_value(value), document_bytes(document, span),
                  json_string_length(value)) == 0;
}

/* ---- Passages ---- */

json_t *subject_of_passage(const struct document *document, uint32_t paragraph,
                           struct error *err)
{
    json_t *subject =
        json_pack("{s:I, s:o}", "paragraph", (json_int_t)paragraph, "text",
                  text_value(document, document->paragraphs[paragraph].span));
    if (!subject)
        error_set_memory(err);
    return subject;
}

static uint32_t gram_at(const char *bytes)
{
    uint32_t hash = 2166136261u;
    for (int i = 0; i < SUBJECT_GRAM_BYTES; i++)
        hash = (hash ^ (unsigned char)bytes[i]) * 16777619u;
    return (hash ^ hash >> SUBJECT_GRAM_BITS) & ((1u << SUBJECT_GRAM_BITS) - 1);
}

/*
 * The passage that shares most runs of five bytes with a text, of those that share
 * enough; of equal ones the nearest to where it was.
 * Source: Ukkonen 1992, "Approximate string-matching with q-grams", section 2; here the
 * grams of the kept text are bits of a set.
 */
static uint32_t find_most_alike(const char *text, size_t length, json_int_t was_at,
                                const struct document *document)
{
    uint32_t set[(1u << SUBJECT_GRAM_BITS) / 32] = {0};
    size_t grams = length >= SUBJECT_GRAM_BYTES ? length - SUBJECT_GRAM_BYTES + 1 : 0;
    uint32_t best = INDEX_NONE;
    double best_likeness = subject_least_likeness;
    for (size_t i = 0; i < grams; i++) {
        uint32_t gram = gram_at(text + i);
        set[gram / 32] |= 1u << gram % 32;
    }
    for (uint32_t p = 0; grams && p < document->paragraph_count; p++) {
        struct span span = document->paragraphs[p].span;
        const char *bytes = document_bytes(document, span);
        size_t own = kept_length(bytes, span_length(span)), shared = 0;
        if (own < SUBJECT_GRAM_BYTES)
            continue;
        own -= SUBJECT_GRAM_BYTES - 1;
        for (size_t i = 0; i < own; i++) {
            uint32_t gram = gram_at(bytes + i);
            shared += set[gram / 32] >> gram % 32 & 1;
        }
        double likeness = (double)shared / (double)(own > grams ? own : grams);
        bool is_nearer = best != INDEX_NONE && likeness == best_likeness &&
                         llabs((long long)p - was_at) < llabs((long long)best - was_at);
        if (likeness > best_likeness || is_nearer) {
            best = p;
            best_likeness = likeness;
        }
    }
    return best;
}

uint32_t subject_find_passage(const json_t *subject, const struct document *document)
{
    const json_t *text = json_object_get(subject, "text");
    json_int_t was_at = json_integer_value(json_object_get(subject, "paragraph"));
    uint32_t found = INDEX_NONE;
    for (uint32_t p = 0; p < document->paragraph_count; p++)
        if (text_is(text, document, document->paragraphs[p].span) &&
            (found == INDEX_NONE ||
             llabs((long long)p - was_at) < llabs((long long)found - was_at)))
            found = p;
    if (found != INDEX_NONE || !json_is_string(text))
        return found;
    return find_most_alike(json_string_value(text), json_string_length(text), was_at,
                           document);
}

/* ---- Writing down ---- */

/* The passages around spans: {"left": PASSAGE or null, "right": ...}. */
static json_t *passages_around(const struct comparison *comparison, const bool *has,
                               const struct span *spans, struct error *err)
{
    json_t *sides[SIDE_COUNT];
    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct document *document = comparison->documents[side];
        uint32_t paragraph =
            has[side] ? document_paragraph_at(document, spans[side].start) : INDEX_NONE;
        sides[side] = paragraph == INDEX_NONE
                          ? json_null()
                          : subject_of_passage(document, paragraph, err);
    }
    return json_pack("{s:o, s:o}", "left", sides[SIDE_LEFT], "right",
                     sides[SIDE_RIGHT]);
}

static json_t *evidence_of(const struct comparison *comparison, const bool *has,
                           const struct span *spans)
{
    json_t *sides[SIDE_COUNT];
    for (int side = 0; side < SIDE_COUNT; side++)
        sides[side] = has[side] ? text_value(comparison->documents[side], spans[side])
                                : json_null();
    return json_pack("{s:o, s:o}", "left", sides[SIDE_LEFT], "right",
                     sides[SIDE_RIGHT]);
}

static json_t *subject_of_finding(const struct comparison *comparison,
                                  const struct finding *finding, struct error *err)
{
    json_t *places = json_array();
    for (size_t i = 0; places && i < finding->place_count; i++) {
        const struct finding_place *place = &finding->places[i];
        if (json_array_append_new(
                places, evidence_of(comparison, place->has, place->spans)) != 0) {
            json_decref(places);
            places = NULL;
        }
    }
    json_t *passages = finding->place_count
                           ? passages_around(comparison, finding->places[0].has,
                                             finding->places[0].spans, err)
                           : json_null();
    return json_pack("{s:s, s:o, s:o}", "kind", finding_kind_name(finding->kind),
                     "places", places, "passages", passages);
}

/* ---- Knowing again ---- */

static const json_t *side_value(const json_t *object, enum side side)
{
    return json_object_get(object, side == SIDE_LEFT ? "left" : "right");
}

static bool evidence_is(const json_t *evidence, const struct comparison *comparison,
                        const bool *has, const struct span *spans)
{
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++) {
        const json_t *value = side_value(evidence, side);
        if (has[side] ? !text_is(value, comparison->documents[side], spans[side])
                      : !json_is_null(value))
            return false;
    }
    return true;
}

/* Does one of the passages around spans stand as it did? */
static bool passages_are(const json_t *passages, const struct comparison *comparison,
                         const bool *has, const struct span *spans)
{
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++) {
        const struct document *document = comparison->documents[side];
        const json_t *text = json_object_get(side_value(passages, side), "text");
        uint32_t p =
            has[side] ? document_paragraph_at(document, spans[side].start) : INDEX_NONE;
        if (p != INDEX_NONE && text_is(text, document, document->paragraphs[p].span))
            return true;
    }
    return false;
}

static bool finding_is(const json_t *subject, const struct comparison *comparison,
                       const struct finding *finding, bool needs_all)
{
    const char *kind = json_string_value(json_object_get(subject, "kind"));
    const json_t *places = json_object_get(subject, "places");
    size_t known = 0;
    if (!kind || strcmp(kind, finding_kind_name(finding->kind)) != 0)
        return false;
    for (size_t p = 0; p < finding->place_count; p++) {
        const struct finding_place *place = &finding->places[p];
        size_t i = 0;
        while (i < json_array_size(places) &&
               !evidence_is(json_array_get(places, i), comparison, place->has,
                            place->spans))
            i++;
        known += i < json_array_size(places);
    }
    return known && (!needs_all || known == finding->place_count);
}

/* One of several that look alike: a sure one is in the same passage, and of several
 * there it is the one that stands as far behind the first. */
struct choice {
    size_t wanted;
    uint32_t index;
    size_t count;
    bool is_sure;
};

static void choose(struct choice *choice, uint32_t index, bool is_sure)
{
    if (choice->is_sure && !is_sure)
        return;
    if (is_sure && !choice->is_sure)
        choice->count = 0;
    choice->is_sure = is_sure;
    if (choice->count++ <= choice->wanted)
        choice->index = index;
}

static struct choice choice_begin(const json_t *subject)
{
    json_int_t nth = json_integer_value(json_object_get(subject, "nth"));
    return (struct choice){.wanted = nth > 0 ? (size_t)nth : 0};
}

static size_t report_choice(const struct choice *choice, enum thing_kind kind,
                            subject_found *found, void *context)
{
    if (!choice->count || (choice->count > 1 && !choice->is_sure))
        return 0;
    found(context, (struct thing){.kind = kind, .index = choice->index});
    return 1;
}

/* A subject without passages means each finding with its evidence. */
static size_t find_findings(const json_t *subject, const struct comparison *comparison,
                            bool needs_all, subject_found *found, void *context)
{
    const json_t *passages = json_object_get(subject, "passages");
    struct choice choice = choice_begin(subject);
    size_t count = 0;
    for (size_t i = 0; i < comparison->finding_count; i++) {
        const struct finding *finding = &comparison->findings[i];
        if (!finding_is(subject, comparison, finding, needs_all))
            continue;
        if (passages) {
            choose(&choice, (uint32_t)i,
                   passages_are(passages, comparison, finding->places[0].has,
                                finding->places[0].spans));
        } else {
            found(context, (struct thing){.kind = THING_FINDING, .index = (uint32_t)i});
            count++;
        }
    }
    return passages ? report_choice(&choice, THING_FINDING, found, context) : count;
}

/* By the words of both sides, else by those of one. */
static size_t find_quote(const json_t *subject, const struct comparison *comparison,
                         subject_found *found, void *context)
{
    const json_t *quotation = json_object_get(subject, "quotation");
    const json_t *passages = json_object_get(subject, "passages");
    struct choice both = choice_begin(subject), one = both;
    for (size_t i = 0; i < comparison->quote_links.count; i++) {
        const struct quote_link *link = &comparison->quote_links.links[i];
        bool is_sure = passages_are(passages, comparison, link->has_span, link->spans);
        if (evidence_is(quotation, comparison, link->has_span, link->spans))
            choose(&both, (uint32_t)i, is_sure);
        for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++)
            if (link->has_span[side] &&
                text_is(side_value(quotation, side), comparison->documents[side],
                        link->spans[side])) {
                choose(&one, (uint32_t)i, is_sure);
                break;
            }
    }
    return report_choice(both.count ? &both : &one, THING_QUOTE, found, context);
}

/* How many before it say the same in the same passage. */
static size_t count_twins_before(const json_t *subject,
                                 const struct comparison *comparison,
                                 struct thing thing)
{
    const json_t *passages = json_object_get(subject, "passages");
    const json_t *quotation = json_object_get(subject, "quotation");
    size_t count = 0;
    for (size_t i = 0; subject && i < thing.index; i++)
        if (thing.kind == THING_FINDING) {
            const struct finding *finding = &comparison->findings[i];
            count += finding_is(subject, comparison, finding, true) &&
                     passages_are(passages, comparison, finding->places[0].has,
                                  finding->places[0].spans);
        } else {
            const struct quote_link *link = &comparison->quote_links.links[i];
            count += evidence_is(quotation, comparison, link->has_span, link->spans) &&
                     passages_are(passages, comparison, link->has_span, link->spans);
        }
    return count;
}

json_t *subject_of(const struct comparison *comparison, struct thing thing,
                   struct error *err)
{
    json_t *subject = NULL;
    if (thing.kind == THING_PASSAGE) {
        subject = json_pack(
            "{s:s, s:o}", "side", thing.side == SIDE_LEFT ? "left" : "right", "passage",
            subject_of_passage(comparison->documents[thing.side], thing.index, err));
    } else if (thing.kind == THING_QUOTE) {
        const struct quote_link *link = &comparison->quote_links.links[thing.index];
        subject =
            json_pack("{s:o, s:o}", "quotation",
                      evidence_of(comparison, link->has_span, link->spans), "passages",
                      passages_around(comparison, link->has_span, link->spans, err));
    } else if (thing.kind == THING_FINDING) {
        subject =
            subject_of_finding(comparison, &comparison->findings[thing.index], err);
    } else {
        subject = json_pack("{s:o, s:o}", "left",
                            subject_of_passage(comparison->documents[SIDE_LEFT],
                                               thing.passage[SIDE_LEFT], err),
                            "right",
                            subject_of_passage(comparison->documents[SIDE_RIGHT],
                                               thing.passage[SIDE_RIGHT], err));
    }
    size_t nth = 0;
    if (thing.kind == THING_FINDING || thing.kind == THING_QUOTE)
        nth = count_twins_before(subject, comparison, thing);
    if (!subject || (nth && json_object_set_new(subject, "nth",
                                                json_integer((json_int_t)nth)) != 0)) {
        json_decref(subject);
        error_set_memory(err);
        return NULL;
    }
    return subject;
}

size_t subject_find(const json_t *subject, const struct document *const *documents,
                    const struct comparison *comparison, bool needs_all,
                    subject_found *found, void *context)
{
    const json_t *passage = json_object_get(subject, "passage");
    struct thing thing = {.kind = THING_PAIR};
    if (passage) {
        const char *side = json_string_value(json_object_get(subject, "side"));
        thing.kind = THING_PASSAGE;
        thing.side = side && strcmp(side, "right") == 0 ? SIDE_RIGHT : SIDE_LEFT;
        thing.index = subject_find_passage(passage, documents[thing.side]);
        if (thing.index == INDEX_NONE)
            return 0;
        found(context, thing);
        return 1;
    }
    if (json_object_get(subject, "kind"))
        return comparison
                   ? find_findings(subject, comparison, needs_all, found, context)
                   : 0;
    if (json_object_get(subject, "quotation"))
        return comparison ? find_quote(subject, comparison, found, context) : 0;
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++) {
        thing.passage[side] =
            subject_find_passage(side_value(subject, side), documents[side]);
        if (thing.passage[side] == INDEX_NONE)
            return 0;
    }
    found(context, thing);
    return 1;
}
