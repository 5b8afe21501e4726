/* language_table.c - words found by their hash in one block of bytes. */
#include "article/language_table.h"

#include "base/hash.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

size_t language_table_size(const struct language_head *head)
{
    return sizeof *head + head->slot_count * sizeof(struct language_slot) +
           head->word_count * sizeof(struct language_word) +
           head->value_count * sizeof(struct language_value) + head->byte_count;
}

uint64_t language_table_sum(const struct language_head *block, size_t bytes)
{
    return hash_block((const char *)block + sizeof block->sum,
                      bytes - sizeof block->sum);
}

void language_table_divide(struct language_table *table)
{
    const struct language_head *head = table->block;
    table->slots = (const struct language_slot *)(head + 1);
    table->words = (const struct language_word *)(table->slots + head->slot_count);
    table->values = (const struct language_value *)(table->words + head->word_count);
    table->bytes = (const char *)(table->values + head->value_count);
}

uint32_t language_files_hash(const struct language_files *files)
{
    uint64_t hash = files->count;
    for (size_t i = 0; i < files->count; i++)
        hash = hash_mix(hash ^ hash_bytes(files->names[i], strlen(files->names[i])));
    return (uint32_t)hash;
}

void language_table_clear(struct language_table *table)
{
    if (table->is_mapped)
        munmap(table->block, table->block_bytes);
    else
        free(table->block);
    *table = (struct language_table){0};
}

/* No place that is read in a table is believed: its sum tells of damage, but not of
 * what somebody made. */
const struct language_word *language_table_find(const struct language_table *table,
                                                const char *word, size_t length)
{
    const struct language_head *head = table->block;
    uint32_t hash = hash_bytes(word, length), at = hash;
    for (uint32_t tries = 0; tries < head->slot_count; tries++, at++) {
        const struct language_slot *slot = &table->slots[at & (head->slot_count - 1)];
        if (!slot->word)
            break;
        if (slot->hash != hash || slot->word >= head->word_count)
            continue;
        const struct language_word *found = &table->words[slot->word];
        if (found->length == length && found->at < head->byte_count &&
            length < head->byte_count - found->at &&
            memcmp(table->bytes + found->at, word, length) == 0)
            return found;
    }
    return &table->words[0];
}

const char *language_table_value(const struct language_table *table,
                                 const struct language_word *word, unsigned list)
{
    const struct language_head *head = table->block;
    uint32_t at = word->first_value, before = head->value_count;
    while (at < before && table->values[at].list != list) {
        before = at;
        at = table->values[at].next;
    }
    uint32_t place = at < before ? table->values[at].at : 0;
    return table->bytes + (place < head->byte_count ? place : 0);
}
