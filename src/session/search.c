/* search.c - PCRE2 over both texts. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include "session/search.h"

#include "base/memory.h"
#include "session/pattern.h"

#include <pcre2.h>
#include <stdlib.h>
#include <string.h>

#include <unistr.h>

enum {
    SEARCH_MATCHES_MOST = 100000,
    SEARCH_STEPS_MOST = 1000000, /* of one attempt to match: patterns can be hostile */
};

void search_clear(struct search *search)
{
    free(search->pattern);
    for (int side = 0; side < SIDE_COUNT; side++)
        annotation_clear(&search->matches[side]);
    free(search->stops.stops);
    *search = (struct search){0};
}

static bool search_add(struct search *search, const struct layout *layout,
                       enum side side, struct span span, struct error *err)
{
    struct stop stop = {.target = {TARGET_MATCH, (uint32_t)search->stops.count, 0}};
    stop.has[side] = true;
    stop.spans[side] = span;
    return stop_list_add(&search->stops, layout, stop, err);
}

static bool search_side(struct search *search, const struct layout *layout,
                        enum side side, const pcre2_code *code,
                        pcre2_match_context *context, struct error *err)
{
    const struct text *text = &layout->comparison->documents[side]->text;
    pcre2_match_data *data = pcre2_match_data_create(1, NULL);
    if (!data)
        return error_set_memory(err);
    bool ok = true;
    size_t at = text->bom_bytes;
    while (ok && at <= text->length) {
        int found = pcre2_match(code, (PCRE2_SPTR)text->bytes, text->length, at,
                                PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY, data, context);
        if (found < 0) {
            search->is_cut |= found != PCRE2_ERROR_NOMATCH;
            break;
        }
        if (search->stops.count >= SEARCH_MATCHES_MOST) {
            search->is_cut = true;
            break;
        }
        const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(data);
        at = ends[1] > at ? ends[1] : at + 1;
        ok = search_add(search, layout, side,
                        (struct span){(uint32_t)ends[0], (uint32_t)ends[1]}, err);
    }
    pcre2_match_data_free(data);
    return ok;
}

uint32_t search_share(uint32_t share, enum side side)
{
    return share / 2 + (side == SIDE_RIGHT ? UINT32_C(1) << 31 : 0);
}

/* Number the matches in reading order, and make them found by place. */
static bool search_finish(struct search *search, struct error *err)
{
    for (size_t i = 0; i < search->stops.count; i++)
        search->stops.stops[i].share = search_share(
            search->stops.stops[i].share,
            search->stops.stops[i].has[SIDE_LEFT] ? SIDE_LEFT : SIDE_RIGHT);
    stop_list_sort(&search->stops);
    for (size_t i = 0; i < search->stops.count; i++) {
        struct stop *stop = &search->stops.stops[i];
        stop->target.index = (uint32_t)i;
        enum side side = stop->has[SIDE_LEFT] ? SIDE_LEFT : SIDE_RIGHT;
        if (!annotation_add(&search->matches[side], stop->spans[side], (uint32_t)i, 0,
                            err))
            return false;
    }
    annotation_sort(&search->matches[SIDE_LEFT]);
    annotation_sort(&search->matches[SIDE_RIGHT]);
    return true;
}

static pcre2_code *search_compile(const char *pattern, struct error *err)
{
    uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_MULTILINE;
    int number;
    PCRE2_SIZE offset;
    if (u8_check((const uint8_t *)pattern, strlen(pattern))) {
        error_set(err, ERROR_USAGE, "the pattern is not valid UTF-8");
        return NULL;
    }
    bool ignores_case;
    char *expression = pattern_read(pattern, &ignores_case, err);
    if (!expression)
        return NULL;
    if (ignores_case)
        options |= PCRE2_CASELESS;
    pcre2_code *code = pcre2_compile((PCRE2_SPTR)expression, PCRE2_ZERO_TERMINATED,
                                     options, &number, &offset, NULL);
    free(expression);
    if (!code) {
        char message[160];
        pcre2_get_error_message(number, (PCRE2_UCHAR *)message, sizeof message);
        error_set(err, ERROR_USAGE, "%s: %s", pattern, message);
    }
    return code;
}

bool search_run(struct search *search, const struct layout *layout, const char *pattern,
                struct error *err)
{
    struct search found = {0};
    bool wants[SIDE_COUNT] = {true, true};
    const char *bare = pattern;
    if ((*pattern == 'l' || *pattern == 'r') && pattern[1] == ':') {
        wants[*pattern == 'l' ? SIDE_RIGHT : SIDE_LEFT] = false;
        bare = pattern + 2;
    }
    if (!*bare)
        return error_set(err, ERROR_USAGE, "%s needs a pattern behind it", pattern);
    pcre2_code *code = search_compile(bare, err);
    if (!code)
        return false;
    pcre2_match_context *context = pcre2_match_context_create(NULL);
    bool ok = context || error_set_memory(err);
    if (context) {
        pcre2_set_match_limit(context, SEARCH_STEPS_MOST);
        pcre2_set_depth_limit(context, SEARCH_STEPS_MOST / 10);
    }
    for (enum side side = 0; side < SIDE_COUNT && ok; side++)
        if (wants[side])
            ok = search_side(&found, layout, side, code, context, err);
    found.pattern = ok ? memory_copy_string(pattern, strlen(pattern), err) : NULL;
    ok = ok && found.pattern && search_finish(&found, err);
    pcre2_match_context_free(context);
    pcre2_code_free(code);
    if (!ok) {
        search_clear(&found);
        return false;
    }
    search_clear(search);
    *search = found;
    return true;
}
