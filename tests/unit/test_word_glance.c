/* test_word_glance.c - what is told at a glance is what a closer look would say. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "compare/word_align.h"
#include "compare/word_spelling.h"
#include "comparing.h"

#include <stdlib.h>
#include <string.h>

/* Irregular forms, numbers in words and digits, units, variants of names, reporting
 * verbs, marks, and words that are alike in every way there is. */
static const char left_text[] =
    "The women brought ten children to Kyiv, said Hegseth, and they were running.\n\n"
    "It's 1,500 kilometres, or nearly 5%, a well-known painter told us: \"Go!\"\n\n"
    "She went, sang, thought and was gone; mice ate the keeper's lanterns twice.\n";
static const char right_text[] =
    "A woman brings 10 kids to Kiev, Hegsath says, and it is run by a child.\n\n"
    "It is 1500 km - some five per cent; wellknown painters tell me: 'Went!'\n\n"
    "They go, sing, think, are going; a mouse eats what lantern keepers paint.\n";

struct looking {
    struct comparing comparing;
    struct word_aligner aligner;
    struct word_item *items[SIDE_COUNT];
    uint32_t counts[SIDE_COUNT];
};

static void looking_open(struct looking *looking)
{
    *looking = (struct looking){0};
    comparing_open(&looking->comparing, left_text, right_text, "en");
    struct document *const *documents = looking->comparing.documents;
    assert_true(word_aligner_init(&looking->aligner, documents[SIDE_LEFT],
                                  documents[SIDE_RIGHT], NULL));
    for (int s = 0; s < SIDE_COUNT; s++) {
        uint32_t count = (uint32_t)documents[s]->tokens.count;
        looking->counts[s] = count;
        looking->items[s] = malloc(count * sizeof *looking->items[s]);
        assert_non_null(looking->items[s]);
        assert_true(word_aligner_items(&looking->aligner, (enum side)s, documents[s],
                                       (struct range){0, count}, looking->items[s],
                                       NULL));
    }
}

static void looking_close(struct looking *looking)
{
    for (int s = 0; s < SIDE_COUNT; s++)
        free(looking->items[s]);
    word_aligner_clear(&looking->aligner);
    comparing_close(&looking->comparing);
}

static void words_that_are_similar_are_never_told_apart_at_a_glance(void **state)
{
    (void)state;
    struct looking looking;
    looking_open(&looking);
    struct word_profile_table *const *tables = looking.aligner.tables;
    uint32_t similar = 0, told_apart = 0;
    for (uint32_t i = 0; i < looking.counts[SIDE_LEFT]; i++)
        for (uint32_t j = 0; j < looking.counts[SIDE_RIGHT]; j++) {
            const struct word_item *left = &looking.items[SIDE_LEFT][i];
            const struct word_item *right = &looking.items[SIDE_RIGHT][j];
            struct word_glance a = word_glance_of(tables[SIDE_LEFT], left);
            struct word_glance b = word_glance_of(tables[SIDE_RIGHT], right);
            enum word_link_kind kind;
            unsigned sure = word_similarity(tables[SIDE_LEFT], left, tables[SIDE_RIGHT],
                                            right, &kind);
            assert_true(words_may_be_similar(&a, &b) || !sure);
            assert_int_equal(words_may_be_similar(&a, &b),
                             words_may_be_similar(&b, &a));
            similar += sure > 0;
            told_apart += !words_may_be_similar(&a, &b);
        }
    assert_true(similar > 30);
    assert_true(told_apart > 10 * similar);
    looking_close(&looking);
}

static void spelling_open(struct word_spelling *spelling, const char *word)
{
    word_spelling_init(spelling, word, strlen(word));
}

static void a_word_is_as_like_many_others_as_it_is_each_alone(void **state)
{
    (void)state;
    static const char *const words[] = {
        "lantern",  "lanterns",    "plantern", "banana",   "bananas",  "ananas",
        "anna",     "mississippi", "missouri", "painting", "painters", "paint",
        "überfall", "überfälle",   "abababab", "babababa", "night",    "knights",
    };
    enum { COUNT = sizeof words / sizeof *words };
    struct word_spelling spellings[COUNT];
    struct word_spelling_need need;
    uint32_t alike = 0;
    word_spelling_need_init(&need, 0.52f);
    for (int i = 0; i < COUNT; i++)
        spelling_open(&spellings[i], words[i]);
    for (int i = 0; i < COUNT; i++) {
        struct word_probe probe;
        word_probe_init(&probe, &spellings[i], &need);
        for (int j = 0; j < COUNT; j++) {
            float alone = word_spelling_likeness(&spellings[i], &spellings[j], 0.52f);
            float probed = word_probe_may_be_like(&probe, &spellings[j])
                               ? word_probe_likeness(&probe, &spellings[j])
                               : 0;
            assert_float_equal(alone, probed, 0);
            assert_float_equal(
                alone, word_spelling_likeness(&spellings[j], &spellings[i], 0.52f), 0);
            alike += alone > 0;
        }
    }
    assert_true(alike > COUNT);
}

static void each_pair_of_letters_is_matched_once(void **state)
{
    (void)state;
    struct word_spelling a, b;
    /* xa, an, na, an, na, as; and an, na, an, na. */
    spelling_open(&a, "xananas");
    spelling_open(&b, "anana");
    assert_float_equal(word_spelling_likeness(&a, &b, 0.1f), 2 * 4 / 10.0f, 1e-6);
    spelling_open(&b, "anax");
    assert_float_equal(word_spelling_likeness(&a, &b, 0.1f), 2 * 2 / 9.0f, 1e-6);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_that_are_similar_are_never_told_apart_at_a_glance),
        cmocka_unit_test(a_word_is_as_like_many_others_as_it_is_each_alone),
        cmocka_unit_test(each_pair_of_letters_is_matched_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
