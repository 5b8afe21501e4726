/* test_drift_passages.c - text that belongs to neither version. */
#include "drifting.h"

static const struct drift_case cases[] = {
    {.name = "a scrap behind a sentence is stray",
     .left = "The harbour opened again on Monday after nine days.",
     .right = "The harbour opened again on Monday after nine days. Masu.",
     .expected = "|Masu."},
    {.name = "a stop alone is stray",
     .left = "The gulls left the roof, the keeper said. The fog came back at noon.",
     .right = "The gulls left the roof, the keeper said. . The fog came back at noon.",
     .expected = "|. ."},
    {.name = "a word that stands there twice is stray",
     .left = "The keeper rang the bell before the fog came.",
     .right = "The keeper rang the the bell before the fog came.",
     .expected = "|the the"},
    {.name = "a word that both have twice is not",
     .left = "He said that that bell was the old one, and he rang it.",
     .right = "He said that that bell was the oldest one, and he rang it.",
     .expected = ""},
    {.name = "a short sentence of known words is not",
     .left = "The harbour opened again on Monday after nine days of fog.",
     .right = "The harbour opened again on Monday after nine days of fog. Nine days.",
     .expected = ""},
};

int main(void)
{
    return drift_run_cases("drift_passages", FINDING_STRAY_TEXT, cases,
                           sizeof cases / sizeof *cases);
}
