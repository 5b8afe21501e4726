/* showing.c - see showing.h. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "showing.h"

#include "session/place.h"
#include "session/view.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void showing_open(struct showing *showing, const char *left, const char *right,
                  uint32_t columns, uint32_t rows)
{
    struct error err = {0};
    memset(showing, 0, sizeof *showing);
    comparing_open(&showing->comparing, left, right, "en");
    showing->session =
        session_new(showing->comparing.comparison,
                    &(struct session_options){.charset = DISPLAY_ASCII}, &err);
    assert_non_null(showing->session);
    showing_resize(showing, columns, rows);
}

void showing_close(struct showing *showing)
{
    session_free(showing->session);
    frame_clear(&showing->frame);
    comparing_close(&showing->comparing);
}

void showing_type(struct showing *showing, const char *line)
{
    struct error err = {0};
    for (; *line; line++)
        session_key(showing->session, (uint32_t)(unsigned char)*line, &err);
    session_key(showing->session, KEY_CODE_ENTER, &err);
    assert_int_equal(err.code, ERROR_NONE);
}

void showing_resize(struct showing *showing, uint32_t columns, uint32_t rows)
{
    struct error err = {0};
    assert_true(session_resize(showing->session, columns, rows, &err));
}

enum effect showing_press(struct showing *showing, const char *keys)
{
    enum effect effect = EFFECT_NONE;
    while (*keys) {
        size_t length = strcspn(keys, " ");
        struct key_sequence sequence;
        struct error err = {0};
        assert_true(key_parse(keys, length, &sequence));
        for (size_t i = 0; i < sequence.length; i++)
            effect = session_key(showing->session, sequence.keys[i], &err);
        assert_int_equal(err.code, ERROR_NONE);
        keys += length + strspn(keys + length, " ");
    }
    return effect;
}

static void showing_draw(struct showing *showing)
{
    struct error err = {0};
    assert_true(view_draw(showing->session, &showing->frame, &err));
}

static const char *showing_read_row(const struct showing *showing, uint32_t row)
{
    static char text[4096];
    size_t length = 0;
    for (uint32_t column = 0; column < showing->frame.columns; column++) {
        const struct cell *cell = frame_cell(&showing->frame, row, column);
        memcpy(text + length, cell->bytes, cell->length);
        length += cell->length;
    }
    while (length && text[length - 1] == ' ')
        length--;
    text[length] = '\0';
    return text;
}

const char *showing_row(struct showing *showing, uint32_t row)
{
    showing_draw(showing);
    assert_true(row < showing->frame.rows);
    return showing_read_row(showing, row);
}

int showing_find(struct showing *showing, const char *text)
{
    showing_draw(showing);
    for (uint32_t row = 0; row < showing->frame.rows; row++)
        if (strstr(showing_read_row(showing, row), text))
            return (int)row;
    return -1;
}

const char *showing_word(struct showing *showing)
{
    static char word[128];
    const struct session *session = showing->session;
    const struct document *document = session->comparison->documents[session->focus];
    const struct token *token =
        &document->tokens.tokens[session->token[session->focus]];
    snprintf(word, sizeof word, "%.*s", (int)token->length,
             document->text.bytes + token->start);
    return word;
}
