/* test_drift_phrases.c - contraries that are phrases, which may begin or end alike. */
#include "drifting.h"

static const struct drift_case cases[] = {
    {.name = "up and down behind one verb",
     .left = "Fares went up in May.",
     .right = "Fares went down in May.",
     .expected = "went up|went down"},
    {.name = "up and down that changed places",
     .left = "Fares went up in May and down in June.",
     .right = "Fares went down in June and up in May.",
     .expected = ""},
    {.name = "a phrase against a word that means it",
     .left = "Fares went up in May.",
     .right = "Fares rose in May.",
     .expected = ""},
    {.name = "a phrase against its contrary in a word",
     .left = "The board turned down the plan.",
     .right = "The board accepted the plan.",
     .expected = "turned down|accepted"},
    {.name = "the same phrase on both sides",
     .left = "The board turned down the plan.",
     .right = "The board turned down the plan of the mayor.",
     .expected = ""},
    {.name = "French: right and wrong behind one verb",
     .left = "Le juge a donné raison au maire.",
     .right = "Le juge a donné tort au maire.",
     .expected = "a donné raison|a donné tort",
     .tag = "fr"},
    {.name = "Spanish: phrases that end alike",
     .left = "El juez dio la razón al alcalde.",
     .right = "El juez quitó la razón al alcalde.",
     .expected = "dio la razón|quitó la razón",
     .tag = "es"},
    {.name = "Italian: right and wrong behind one verb",
     .left = "Il giudice ha dato ragione al sindaco.",
     .right = "Il giudice ha dato torto al sindaco.",
     .expected = "ha dato ragione|ha dato torto",
     .tag = "it"},
};

int main(void)
{
    return drift_run_cases("drift_phrases", FINDING_NEGATION, cases,
                           sizeof cases / sizeof *cases);
}
