/* fuzz_main.c - a driver for fuzz_compare.c without libFuzzer: the same inputs on every
 * run, made by tearing up texts.
 *
 *     fuzz_compare --runs=N [--first=N] FILE...   N inputs made from these files
 *     fuzz_compare FILE                           that file as the one input
 *
 * The input under test stands in fuzz-input until it has passed, for a second look. */
#include "fuzz_compare.h"

#include "base/file.h"
#include "text/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char last_input_path[] = "fuzz-input";

enum {
    SOURCE_LIMIT = 16,
    PIECE_MOST_BYTES = 900,
    MUTATION_MOST = 24,
};

struct sources {
    struct buffer files[SOURCE_LIMIT];
    size_t count;
};

/* What texts trip over: marks of all kinds, damage, layout, terminals. */
static const struct morsel {
    const char *bytes;
    size_t length;
} morsels[] = {
#define MORSEL(string)                                                                 \
    {                                                                                  \
        string, sizeof(string) - 1                                                     \
    }
    MORSEL("\""),           MORSEL("'"),           MORSEL("\u201C"),
    MORSEL("\u201D"),       MORSEL("\u2018"),      MORSEL("\u2019"),
    MORSEL("\u201E"),       MORSEL("\u00AB"),      MORSEL("\u00BB "),
    MORSEL("\u300C"),       MORSEL("''"),          MORSEL(",\u201D she said. \u201C"),
    MORSEL("\n"),           MORSEL("\n\n"),        MORSEL("\n\n\u201C"),
    MORSEL("\r\n"),         MORSEL("\f"),          MORSEL("\n    "),
    MORSEL("\0"),           MORSEL("\xFF"),        MORSEL("\xE2\x80"),
    MORSEL("\xEF\xBB\xBF"), MORSEL("\xFF\xFE"),    MORSEL("\x1B[2J"),
    MORSEL("\xC2\x9B"),     MORSEL("\u202E"),      MORSEL("\u200D"),
    MORSEL("\u00AD"),       MORSEL("\u0301"),      MORSEL("\u2028"),
    MORSEL("\u00A0"),       MORSEL("\u6771"),      MORSEL("\U0001F468\u200D"),
    MORSEL("\U0001F1E9"),   MORSEL(" not "),       MORSEL(" 1,500 "),
    MORSEL(" $4.5bn"),      MORSEL(" 10\u201315"), MORSEL("- "),
    MORSEL("# "),           MORSEL("> "),          MORSEL("![a](b)"),
    MORSEL("..."),          MORSEL(" Mr. "),       MORSEL(" U.S. "),
    MORSEL("):"),           MORSEL("\t"),          MORSEL("99999999999999999999"),
    MORSEL("<p>"),          MORSEL("</b>"),        MORSEL("<!--"),
    MORSEL("<li><q>"),      MORSEL("<br>"),        MORSEL("&rsquo;"),
    MORSEL("&copy2"),       MORSEL("&#x110000;"),  MORSEL("<table><tr>x<td>"),
    MORSEL("<pre>\n"),      MORSEL("<script>"),    MORSEL("[a](b)"),
    MORSEL("**"),           MORSEL("\n---\n"),     MORSEL("\n|a|b|\n|-|-|\n"),
#undef MORSEL
};

/* xorshift (Marsaglia 2003). */
static uint32_t next_random(uint32_t *seed)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 17;
    *seed ^= *seed << 5;
    return *seed;
}

static size_t random_below(uint32_t *seed, size_t limit)
{
    return limit ? next_random(seed) % limit : 0;
}

static void splice(struct buffer *input, size_t at, size_t removed, const char *bytes,
                   size_t length)
{
    struct buffer out = {0};
    buffer_append(&out, input->bytes, at);
    buffer_append(&out, bytes, length);
    buffer_append(&out, input->bytes + at + removed, input->length - at - removed);
    buffer_clear(input);
    *input = out;
}

static void mutate(struct buffer *input, uint32_t *seed)
{
    size_t at = random_below(seed, input->length + 1);
    size_t left = input->length - at;
    size_t length = random_below(seed, (left < 60 ? left : 60) + 1);
    const struct morsel *morsel =
        &morsels[random_below(seed, sizeof morsels / sizeof *morsels)];
    switch (next_random(seed) % 6) {
    case 0:
        if (left)
            input->bytes[at] = (char)next_random(seed);
        break;
    case 1:
        splice(input, at, length, "", 0);
        break;
    case 2: { /* the same words once more, elsewhere */
        char copy[60];
        size_t to = random_below(seed, input->length + 1);
        if (length)
            memcpy(copy, input->bytes + at, length);
        splice(input, to, 0, copy, length);
        break;
    }
    default:
        splice(input, at, 0, morsel->bytes, morsel->length);
        break;
    }
}

static void append_piece(struct buffer *input, const struct sources *sources,
                         uint32_t *seed)
{
    const struct buffer *file = &sources->files[random_below(seed, sources->count)];
    size_t length = random_below(seed, PIECE_MOST_BYTES);
    if (length > file->length)
        length = file->length;
    size_t at = random_below(seed, file->length - length + 1);
    buffer_append(input, file->bytes + at, length);
}

/* Two versions of one piece, or of two; each torn up a little. */
static void make_input(struct buffer *input, const struct sources *sources,
                       uint32_t *seed)
{
    append_piece(input, sources, seed);
    if (next_random(seed) % 4) {
        struct buffer twin = {0};
        buffer_append(&twin, input->bytes, input->length);
        buffer_append(input, twin.bytes, twin.length);
        buffer_clear(&twin);
    } else {
        append_piece(input, sources, seed);
    }
    for (size_t left = random_below(seed, MUTATION_MOST); left > 0; left--)
        mutate(input, seed);
}

/* Not file_write(), which waits for the disk. */
static bool keep_input(const struct buffer *input, struct error *err)
{
    FILE *file = fopen(last_input_path, "wb");
    bool ok = file && (!input->length ||
                       fwrite(input->bytes, 1, input->length, file) == input->length);
    if (file && fclose(file) != 0)
        ok = false;
    return ok || error_set(err, ERROR_IO, "cannot write %s", last_input_path);
}

static bool run_input(const struct buffer *input, struct error *err)
{
    /* A copy of just this size, so that a sanitizer sees each byte too far. */
    uint8_t *data = malloc(input->length ? input->length : 1);
    if (!data)
        return error_set_memory(err);
    if (input->length)
        memcpy(data, input->bytes, input->length);
    LLVMFuzzerTestOneInput(data, input->length);
    free(data);
    return true;
}

static bool run_all(const struct sources *sources, unsigned long first,
                    unsigned long run_count, struct error *err)
{
    for (unsigned long run = first; run < first + run_count; run++) {
        uint32_t seed = (uint32_t)(run + 1) * 2654435761u;
        struct buffer input = {0};
        make_input(&input, sources, &seed);
        bool ok = buffer_check(&input, err) && keep_input(&input, err) &&
                  run_input(&input, err);
        buffer_clear(&input);
        if (!ok)
            return false;
    }
    remove(last_input_path);
    printf("%lu inputs passed\n", run_count);
    return true;
}

int main(int argc, char **argv)
{
    struct sources sources = {0};
    struct error err = {0};
    unsigned long first = 0, run_count = 0;
    bool ok = true;
    for (int i = 1; ok && i < argc; i++) {
        if (!strncmp(argv[i], "--runs=", 7))
            run_count = strtoul(argv[i] + 7, NULL, 10);
        else if (!strncmp(argv[i], "--first=", 8))
            first = strtoul(argv[i] + 8, NULL, 10);
        else if (sources.count < SOURCE_LIMIT)
            ok = file_read(argv[i], TEXT_LIMIT_BYTES, &sources.files[sources.count++],
                           &err);
    }
    if (ok && !sources.count)
        ok = error_set(&err, ERROR_USAGE,
                       "usage: fuzz_compare [--runs=N] [--first=N] FILE...");
    if (ok)
        ok = run_count ? run_all(&sources, first, run_count, &err)
                       : run_input(&sources.files[0], &err);
    if (!ok)
        fprintf(stderr, "fuzz_compare: %s\n", err.message);
    for (size_t i = 0; i < sources.count; i++)
        buffer_clear(&sources.files[i]);
    return ok ? 0 : 2;
}
