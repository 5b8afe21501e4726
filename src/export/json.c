/*
 * json.c - the comparison as data: format version 1, one item of a list a line.
 *
 * Items are made and written one by one, so that a large comparison costs no tree of
 * it in memory.
 */
#include "export/formats.h"

#include "export/json_parts.h"

#include <math.h>

static const char *const paragraph_kinds[] = {
    [PARAGRAPH_HEADING] = "heading",
    [PARAGRAPH_BODY] = "body",
    [PARAGRAPH_CAPTION] = "caption",
    [PARAGRAPH_LIST_ITEM] = "list-item",
    [PARAGRAPH_BLOCK_QUOTE] = "block-quote",
    [PARAGRAPH_DATELINE] = "dateline",
    [PARAGRAPH_CODE] = "code",
};

static const char *const quote_forms[] = {
    [QUOTE_DIRECT] = "direct",
    [QUOTE_FRAGMENT] = "fragment",
    [QUOTE_HEADING] = "heading",
    [QUOTE_BLOCK] = "block",
};

static const char *const quote_marks[] = {
    [QUOTE_MARKS_COMPLETE] = "complete",
    [QUOTE_MARKS_UNOPENED] = "unopened",
    [QUOTE_MARKS_UNCLOSED] = "unclosed",
    [QUOTE_MARKS_STRAY] = "stray",
};

struct risk_word {
    enum quote_risk bit;
    const char *word;
};

static const struct risk_word risk_words[] = {
    {QUOTE_RISK_NEGATION, "negation"},
    {QUOTE_RISK_NUMBER, "number"},
    {QUOTE_RISK_NAME, "name"},
    {QUOTE_RISK_MODALITY, "modality"},
};

/* Offsets are told as the file has them. */
static json_t *make_span(const struct document *document, struct span span)
{
    struct span source = document_source_span(document, span);
    return json_pack("[II]", (json_int_t)source.start, (json_int_t)source.end);
}

static void append_span(struct buffer *out, const char *before,
                        const struct document *document, struct span span)
{
    struct span source = document_source_span(document, span);
    json_append_indices(out, before, (const uint32_t[]){source.start, source.end}, 2);
}

/* ---- Values that jansson makes ---- */

static json_t *make_text(const struct document *document, struct span span)
{
    return json_stringn(document_bytes(document, span), span_length(span));
}

/* Three decimals: the precision given to jansson is in significant digits, and scores
 * are at most 1. */
static json_t *make_score(float score)
{
    if (score < 0)
        return json_null();
    return json_real(round((double)score * 1000) / 1000);
}

static json_t *make_indices(const uint32_t *indices, uint32_t count)
{
    json_t *list = json_array();
    for (uint32_t i = 0; list && i < count; i++)
        if (json_array_append_new(list, json_integer(indices[i])) != 0) {
            json_decref(list);
            list = NULL;
        }
    return list;
}

/* ---- Documents ---- */

static void append_paragraphs(struct buffer *out, const struct document *document)
{
    struct json_list list = json_begin_list(out, "paragraphs");
    for (size_t i = 0; i < document->paragraph_count; i++) {
        const struct paragraph *p = &document->paragraphs[i];
        struct span source = document_source_span(document, p->span);
        json_begin_item(&list);
        json_append_member(out, "{\"end\":", source.end);
        json_append_word(out, ",\"kind\":", paragraph_kinds[p->kind]);
        json_append_member(out, ",\"line\":", p->line);
        json_append_member(out, ",\"start\":", source.start);
        buffer_append_char(out, '}');
    }
    json_end_list(&list);
}

static void append_sentences(struct buffer *out, const struct document *document)
{
    struct json_list list = json_begin_list(out, "sentences");
    for (size_t i = 0; i < document->sentence_count; i++) {
        const struct sentence *s = &document->sentences[i];
        struct span source = document_source_span(document, s->span);
        json_begin_item(&list);
        json_append_member(out, "{\"end\":", source.end);
        json_append_member(out, ",\"paragraph\":", s->paragraph);
        json_append_member(out, ",\"start\":", source.start);
        buffer_append_char(out, '}');
    }
    json_end_list(&list);
}

static json_t *make_speaker(const struct document *document,
                            const struct speaker *speaker)
{
    if (!speaker->name)
        return json_null();
    struct span source = document_source_span(document, speaker->span);
    return json_pack("{s:s, s:I, s:I}", "text", speaker->name, "start",
                     (json_int_t)source.start, "end", (json_int_t)source.end);
}

static bool append_quotes(struct buffer *out, const struct document *document,
                          struct error *err)
{
    struct json_list list = json_begin_list(out, "quotes");
    for (size_t i = 0; i < document->quote_count; i++) {
        const struct quote *q = &document->quotes[i];
        struct span source = document_source_span(document, q->span);
        json_t *item = json_pack(
            "{s:I, s:I, s:I, s:I, s:o, s:s, s:s, s:o}", "paragraph",
            (json_int_t)q->paragraph, "line",
            (json_int_t)document_line_at(document, q->span.start), "start",
            (json_int_t)source.start, "end", (json_int_t)source.end, "text",
            make_text(document, q->span), "form", quote_forms[q->form], "marks",
            quote_marks[q->marks], "speaker", make_speaker(document, &q->speaker));
        if (!json_append_item(&list, item, err))
            return false;
    }
    json_end_list(&list);
    return true;
}

static bool append_string_member(struct buffer *out, const char *key, const char *value,
                                 struct error *err)
{
    buffer_printf(out, "\"%s\":", key);
    return json_append_value(out, json_string(value), err);
}

static bool append_document(struct buffer *out, const struct document *document,
                            struct error *err)
{
    buffer_append_char(out, '{');
    if (!append_string_member(out, "charset", document->text.charset, err))
        return false;
    buffer_append_char(out, ',');
    if (!append_string_member(out, "label", document->label, err))
        return false;
    buffer_append_char(out, ',');
    if (!append_string_member(out, "media_type", document->media_type, err))
        return false;
    buffer_append_string(out, ",\n");
    append_paragraphs(out, document);
    buffer_append_string(out, ",\n");
    if (!append_quotes(out, document, err))
        return false;
    buffer_append_string(out, ",\n");
    append_sentences(out, document);
    buffer_append_char(out, '}');
    return true;
}

/* ---- The comparison ---- */

static bool append_documents(struct buffer *out, const struct comparison *comparison,
                             struct error *err)
{
    buffer_append_string(out, "\"documents\":[\n");
    for (int side = 0; side < SIDE_COUNT; side++) {
        buffer_append_string(out, side ? ",\n" : "");
        if (!append_document(out, comparison->documents[side], err))
            return false;
    }
    buffer_append_string(out, "\n]");
    return true;
}

static void append_edits(struct buffer *out, const struct comparison *comparison)
{
    struct json_list list = json_begin_list(out, "edits");
    for (size_t i = 0; i < comparison->edit_count; i++) {
        const struct edit *e = &comparison->edits[i];
        json_begin_item(&list);
        append_span(out, "{\"left\":", comparison->documents[SIDE_LEFT],
                    e->spans[SIDE_LEFT]);
        json_append_word(out, ",\"op\":", edit_op_name(e->op));
        append_span(out, ",\"right\":", comparison->documents[SIDE_RIGHT],
                    e->spans[SIDE_RIGHT]);
        buffer_append_char(out, '}');
    }
    json_end_list(&list);
}

static json_t *make_place(const struct document *document, bool has, struct span span)
{
    if (!has)
        return json_null();
    struct span source = document_source_span(document, span);
    return json_pack("{s:I, s:I, s:I, s:o}", "line",
                     (json_int_t)document_line_at(document, span.start), "start",
                     (json_int_t)source.start, "end", (json_int_t)source.end, "text",
                     make_text(document, span));
}

static json_t *make_places(const struct comparison *comparison,
                           const struct finding *finding)
{
    json_t *list = json_array();
    for (size_t i = 0; list && i < finding->place_count; i++) {
        const struct finding_place *place = &finding->places[i];
        json_t *item =
            json_pack("{s:o, s:o}", "left",
                      make_place(comparison->documents[SIDE_LEFT],
                                 place->has[SIDE_LEFT], place->spans[SIDE_LEFT]),
                      "right",
                      make_place(comparison->documents[SIDE_RIGHT],
                                 place->has[SIDE_RIGHT], place->spans[SIDE_RIGHT]));
        if (json_array_append_new(list, item) != 0) {
            json_decref(list);
            list = NULL;
        }
    }
    return list;
}

/* Keys that only what was noted has. */
static json_t *add_string(json_t *item, const char *key, const char *string)
{
    if (!item || !string || !*string ||
        json_object_set_new(item, key, json_string(string)) == 0)
        return item;
    json_decref(item);
    return NULL;
}

static json_t *add_finding_remark(json_t *item, const struct finding_remark *remark)
{
    item = add_string(item, "mark", finding_mark_name(remark->mark));
    item = add_string(item, "reason", remark->reason);
    return add_string(item, "note", remark->note);
}

static bool append_findings(struct buffer *out, const struct comparison *comparison,
                            const struct report_options *options, struct error *err)
{
    unsigned kinds = options->finding_kinds;
    struct json_list list = json_begin_list(out, "findings");
    for (size_t i = 0; i < comparison->finding_count; i++) {
        const struct finding *f = &comparison->findings[i];
        if (!(kinds & 1u << f->kind))
            continue;
        json_t *item = json_pack(
            "{s:s, s:i, s:o, s:s}", "kind", finding_kind_name(f->kind), "severity",
            f->severity, "places", make_places(comparison, f), "message", f->message);
        if (options->remarks)
            item = add_finding_remark(item, &options->remarks->findings[i]);
        if (!json_append_item(&list, item, err))
            return false;
    }
    json_end_list(&list);
    return true;
}

static void append_links(struct buffer *out, const char *key,
                         const struct link_list *links)
{
    struct json_list list = json_begin_list(out, key);
    for (size_t i = 0; i < links->count; i++) {
        const struct link *link = &links->links[i];
        const uint32_t *indices[SIDE_COUNT];
        uint32_t counts[SIDE_COUNT];
        for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++)
            indices[side] = link_members(links, link, side, &counts[side]);
        json_begin_item(&list);
        json_append_indices(out, "{\"left\":", indices[SIDE_LEFT], counts[SIDE_LEFT]);
        json_append_word(out, ",\"relation\":", relation_name(link->relation));
        json_append_indices(out, ",\"right\":", indices[SIDE_RIGHT],
                            counts[SIDE_RIGHT]);
        json_append_score(out, ",\"score\":", link->score);
        buffer_append_char(out, '}');
    }
    json_end_list(&list);
}

static json_t *make_risk(unsigned risk)
{
    json_t *list = json_array();
    for (size_t i = 0; list && i < sizeof risk_words / sizeof *risk_words; i++)
        if (risk & (unsigned)risk_words[i].bit &&
            json_array_append_new(list, json_string(risk_words[i].word)) != 0) {
            json_decref(list);
            list = NULL;
        }
    return list;
}

static json_t *make_reasons(const struct quote_link *link)
{
    json_t *list = json_array();
    for (size_t i = 0; list && i < link->reason_count; i++)
        if (json_array_append_new(list, json_string(link->reasons[i])) != 0) {
            json_decref(list);
            list = NULL;
        }
    return list;
}

static json_t *make_quote_members(const struct quote_link_list *links,
                                  const struct quote_link *link, enum side side)
{
    struct range range = link->members[side];
    return make_indices(range.count ? links->members[side] + range.first : NULL,
                        range.count);
}

static json_t *make_quote_span(const struct comparison *comparison,
                               const struct quote_link *link, enum side side)
{
    return link->has_span[side]
               ? make_span(comparison->documents[side], link->spans[side])
               : json_null();
}

static bool append_quote_links(struct buffer *out, const struct comparison *comparison,
                               const struct remarks *remarks, struct error *err)
{
    const struct quote_link_list *links = &comparison->quote_links;
    struct json_list list = json_begin_list(out, "quote_links");
    for (size_t i = 0; i < links->count; i++) {
        const struct quote_link *l = &links->links[i];
        json_t *item = json_pack(
            "{s:o, s:o, s:s, s:s, s:o, s:o, s:o, s:o, s:o}", "left",
            make_quote_members(links, l, SIDE_LEFT), "right",
            make_quote_members(links, l, SIDE_RIGHT), "relation",
            quote_relation_name(l->relation), "speaker",
            speaker_relation_name(l->speaker), "risk", make_risk(l->risk), "score",
            make_score(l->score), "left_span",
            make_quote_span(comparison, l, SIDE_LEFT), "right_span",
            make_quote_span(comparison, l, SIDE_RIGHT), "reasons", make_reasons(l));
        if (remarks)
            item = add_string(item, "note", remarks->quote_notes[i]);
        if (!json_append_item(&list, item, err))
            return false;
    }
    json_end_list(&list);
    return true;
}

static bool append_passage_notes(struct buffer *out,
                                 const struct comparison *comparison,
                                 const struct remarks *remarks, struct error *err)
{
    struct json_list list = json_begin_list(out, "notes");
    for (int side = 0; side < SIDE_COUNT; side++)
        for (size_t p = 0; p < comparison->documents[side]->paragraph_count; p++) {
            const char *note = remarks->passage_notes[side][p];
            if (note &&
                !json_append_item(&list,
                                  json_pack("{s:s, s:I, s:s}", "side",
                                            side == SIDE_LEFT ? "left" : "right",
                                            "paragraph", (json_int_t)p, "note", note),
                                  err))
                return false;
        }
    json_end_list(&list);
    return true;
}

static void append_word_links(struct buffer *out, const struct comparison *comparison)
{
    struct json_list list = json_begin_list(out, "word_links");
    for (size_t i = 0; i < comparison->word_link_count; i++) {
        const struct word_link *w = &comparison->word_links[i];
        struct span spans[SIDE_COUNT];
        for (int side = 0; side < SIDE_COUNT; side++)
            spans[side] = document_token_range_span(comparison->documents[side],
                                                    w->tokens[side], 0);
        json_begin_item(&list);
        json_append_word(out, "{\"kind\":", word_link_kind_name(w->kind));
        append_span(out, ",\"left\":", comparison->documents[SIDE_LEFT],
                    spans[SIDE_LEFT]);
        append_span(out, ",\"right\":", comparison->documents[SIDE_RIGHT],
                    spans[SIDE_RIGHT]);
        buffer_append_char(out, '}');
    }
    json_end_list(&list);
}

bool report_write_json(const struct comparison *comparison,
                       const struct report_options *options, struct buffer *out,
                       struct error *err)
{
    buffer_append_char(out, '{');
    if (!append_documents(out, comparison, err))
        return false;
    buffer_append_string(out, ",\n");
    append_edits(out, comparison);
    buffer_append_string(out, ",\n");
    if (!append_findings(out, comparison, options, err))
        return false;
    buffer_append_string(out, ",\n\"format\":\"diptych-comparison\",\n");
    if (remarks_have_passage_notes(options->remarks, comparison)) {
        if (!append_passage_notes(out, comparison, options->remarks, err))
            return false;
        buffer_append_string(out, ",\n");
    }
    append_links(out, "paragraph_links", &comparison->paragraph_links);
    buffer_append_string(out, ",\n");
    if (!append_quote_links(out, comparison, options->remarks, err))
        return false;
    buffer_append_string(out, ",\n");
    append_links(out, "sentence_links", &comparison->sentence_links);
    buffer_append_string(out, ",\n\"version\":1");
    if (options->wants_word_links) {
        buffer_append_string(out, ",\n");
        append_word_links(out, comparison);
    }
    buffer_append_string(out, "}\n");
    return buffer_check(out, err);
}
