/*
 * language_image.c - tables that were made when the program was built, taken as they
 * are.
 *
 * They are only another form of the lists: one that is not as new as its lists, or not
 * of this program, or damaged, is passed over, and the lists are read.
 */
#include "article/language_table.h"

#include "base/buffer.h"
#include "base/file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    IMAGE_COUNT_MOST = 1 << 24, /* of each part: sizes stay small */
    IMAGE_PHRASE_WORDS_MOST = 64,
};

static bool time_is_later(struct timespec a, struct timespec b)
{
    return a.tv_sec != b.tv_sec ? a.tv_sec > b.tv_sec : a.tv_nsec > b.tv_nsec;
}

/* Is no list newer, and none gone? */
static bool image_is_new(const struct language_head *head, struct timespec made,
                         const struct language_files *files)
{
    struct buffer path = {0};
    bool ok = true;
    for (size_t i = 0; ok && i < files->count; i++) {
        struct stat list;
        path.length = 0;
        buffer_printf(&path, "%s/%s", files->folder, files->names[i]);
        buffer_append_char(&path, '\0');
        if (!buffer_check(&path, NULL))
            ok = false;
        else if (stat(path.bytes, &list) == 0)
            ok = !time_is_later(list.st_mtim, made);
        else
            ok = !head->longest_phrase_words[i];
    }
    buffer_clear(&path);
    return ok;
}

static bool head_is_sound(const struct language_head *head, size_t bytes)
{
    for (unsigned i = 0; bytes >= sizeof *head && i < LANGUAGE_TABLE_LISTS; i++)
        if (head->longest_phrase_words[i] > IMAGE_PHRASE_WORDS_MOST)
            return false;
    return bytes >= sizeof *head && head->format == LANGUAGE_TABLE_FORMAT &&
           head->slot_count < IMAGE_COUNT_MOST && head->word_count < IMAGE_COUNT_MOST &&
           head->value_count < IMAGE_COUNT_MOST &&
           head->byte_count < IMAGE_COUNT_MOST && language_table_size(head) == bytes &&
           head->slot_count && !(head->slot_count & (head->slot_count - 1)) &&
           head->word_count && head->value_count && head->byte_count;
}

bool language_table_map(struct language_table *table, const char *path,
                        const struct language_files *files)
{
    struct stat image;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    void *block = MAP_FAILED;
    if (fstat(fd, &image) == 0 && image.st_size > 0 && image.st_size < INT32_MAX)
        block = mmap(NULL, (size_t)image.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
    close(fd);
    if (block == MAP_FAILED)
        return false;
    table->block = block;
    table->block_bytes = (size_t)image.st_size;
    table->is_mapped = true;
    if (head_is_sound(table->block, table->block_bytes) &&
        table->block->names_hash == language_files_hash(files) &&
        image_is_new(table->block, image.st_mtim, files) &&
        table->block->sum == language_table_sum(table->block, table->block_bytes)) {
        language_table_divide(table);
        if (!table->bytes[table->block->byte_count - 1])
            return true;
    }
    language_table_clear(table);
    return false;
}

bool language_table_save(const struct language_table *table, const char *path,
                         struct error *err)
{
    return file_write(path, (const char *)table->block, table->block_bytes, err);
}
