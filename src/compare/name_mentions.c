/* name_mentions.c - the names of one version, those with like letters next to each
 * other. */
#include "compare/name_mentions.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

static const struct document *mention_document(const struct name_mention_list *list)
{
    return list->words->comparison->documents[list->side];
}

static bool mention_is_name(const struct name_mention_list *list,
                            const struct token *token)
{
    const struct name_key *key = &list->words->keys[name_key_of(list->words, token)];
    return token->kind == TOKEN_WORD && (token->flags & TOKEN_CAPITAL) &&
           key->name_count && !key->lower_count &&
           !(key->flags & (NAME_WORD_FUNCTION | NAME_WORD_TITLE | NAME_WORD_CALENDAR));
}

static bool mention_is_capital(const struct name_mention_list *list,
                               const struct token *token)
{
    const struct name_key *key = &list->words->keys[name_key_of(list->words, token)];
    return token->kind == TOKEN_WORD && (token->flags & TOKEN_CAPITAL) &&
           !list->words->are_nouns_capital[list->side] &&
           !(key->flags & (NAME_WORD_FUNCTION | NAME_WORD_CALENDAR));
}

static bool mention_add(struct name_mention_list *list, uint32_t sentence,
                        uint32_t token, size_t letters_least, struct error *err)
{
    const struct document *document = mention_document(list);
    const struct token *tokens = document->tokens.tokens;
    const struct range range = document->sentences[sentence].tokens;
    struct name_mention mention = {.key = name_key_of(list->words, &tokens[token]),
                                   .token = token,
                                   .sentence = sentence,
                                   .before = INDEX_NONE,
                                   .after = INDEX_NONE,
                                   .next = INDEX_NONE};
    mention.letters = name_letters(list->words, mention.key);
    mention.variant = name_variant_key(list->words, list->side, token);
    if (strlen(mention.letters) < letters_least)
        return true;
    if (token > range.first && mention_is_name(list, &tokens[token - 1]))
        mention.before = name_key_of(list->words, &tokens[token - 1]);
    if (token + 1 < range_end(range) && mention_is_name(list, &tokens[token + 1]))
        mention.after = name_key_of(list->words, &tokens[token + 1]);
    if (token + 1 < range_end(range) && mention_is_capital(list, &tokens[token + 1]))
        mention.next = name_key_of(list->words, &tokens[token + 1]);
    if (!memory_reserve(&list->mentions, &list->capacity, list->count + 1,
                        sizeof *list->mentions, err))
        return false;
    list->mentions[list->count++] = mention;
    return true;
}

static int mention_compare(const void *a, const void *b)
{
    const struct name_mention *x = a, *y = b;
    int order = strcmp(x->letters, y->letters);
    return order ? order : x->token < y->token ? -1 : x->token > y->token;
}

bool name_mentions_collect(struct name_mention_list *list, size_t letters_least,
                           struct error *err)
{
    const struct document *document = mention_document(list);
    for (uint32_t s = 0; s < document->sentence_count; s++) {
        struct range tokens = document->sentences[s].tokens;
        for (uint32_t i = tokens.first; i < range_end(tokens); i++)
            if (mention_is_name(list, &document->tokens.tokens[i]) &&
                !mention_add(list, s, i, letters_least, err))
                return false;
    }
    if (list->count)
        qsort(list->mentions, list->count, sizeof *list->mentions, mention_compare);
    return true;
}

void name_mentions_clear(struct name_mention_list *list)
{
    free(list->mentions);
    list->mentions = NULL;
    list->count = list->capacity = 0;
}

struct range name_mentions_of_key(const struct name_mention_list *list, size_t first)
{
    size_t end = first + 1;
    while (end < list->count && list->mentions[end].key == list->mentions[first].key)
        end++;
    return (struct range){(uint32_t)first, (uint32_t)(end - first)};
}

struct span name_mention_span(const struct name_mention_list *list, size_t at)
{
    return token_span(&mention_document(list)->tokens.tokens[list->mentions[at].token]);
}
