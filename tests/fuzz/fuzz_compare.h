/* fuzz_compare.h - the entry point that libFuzzer and our own driver call. */
#ifndef DIPTYCH_TESTS_FUZZ_COMPARE_H
#define DIPTYCH_TESTS_FUZZ_COMPARE_H

#include <stddef.h>
#include <stdint.h>

/* Take the two halves of the data for two versions, compare them, write all reports,
 * check what must hold; aborts if something does not. Returns 0. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
