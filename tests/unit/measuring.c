/* measuring.c - bags and a meter over paragraphs that the tests write down. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "measuring.h"

#include <stdlib.h>

void measuring_open(struct measuring *m, const char *left, const char *right)
{
    *m = (struct measuring){0};
    comparing_open(&m->comparing, left, right, "en");
    for (int s = 0; s < SIDE_COUNT; s++) {
        const struct document *document = m->comparing.documents[s];
        m->passages.documents[s] = document;
        m->passages.count[s] = document->paragraph_count;
        m->tokens[s] = malloc(document->paragraph_count * sizeof *m->tokens[s]);
        m->sorts[s] = malloc(document->paragraph_count * sizeof *m->sorts[s]);
        assert_non_null(m->tokens[s]);
        assert_non_null(m->sorts[s]);
        for (size_t p = 0; p < document->paragraph_count; p++) {
            m->tokens[s][p] = document->paragraphs[p].tokens;
            m->sorts[s][p] = (struct passage_sort){
                .kind = (uint8_t)document->paragraphs[p].kind,
                .furniture = (uint8_t)document->paragraphs[p].furniture,
            };
        }
        m->passages.tokens[s] = m->tokens[s];
        m->passages.sorts[s] = m->sorts[s];
    }
    assert_true(bags_init(&m->bags, &m->passages, NULL));
    assert_true(kin_list_init(&m->kin, &m->bags, m->comparing.lexicon, NULL));
    m->meter = likeness_meter_new(&m->bags, &m->kin, NULL);
    assert_non_null(m->meter);
}

void measuring_close(struct measuring *m)
{
    likeness_meter_free(m->meter);
    kin_list_clear(&m->kin);
    bags_clear(&m->bags);
    for (int s = 0; s < SIDE_COUNT; s++) {
        free(m->tokens[s]);
        free(m->sorts[s]);
    }
    comparing_close(&m->comparing);
}
