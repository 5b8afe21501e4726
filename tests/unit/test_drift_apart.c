/* test_drift_apart.c - names that became others in passages that are not linked. */
#include "drifting.h"

#define CARGO                                                                          \
    "The barge carries flour and salt up the canal once a week, and wool on its way "  \
    "back.\n"                                                                          \
    "Nobody in the village remembers a winter in which the lock froze for so long.\n"

static const struct drift_case cases[] = {
    {.name = "a spelling beside the same given name",
     .left = "The keeper of the lock is Grace Tolland, who took over in May.\n" CARGO,
     .right = CARGO "“We wait and drink tea,” says Grace Tollund.",
     .expected = "Grace Tolland|Grace Tollund"},
    {.name = "... but not beside another one",
     .left = "The keeper of the lock is Grace Tolland, who took over in May.\n" CARGO,
     .right = CARGO "“We wait and drink tea,” says Ruben Tollund.",
     .expected = ""},
    {.name = "... nor where both versions have the name",
     .left = "The keeper of the lock is Grace Tolland, who took over in May.\n" CARGO,
     .right = CARGO "“We wait and drink tea,” says Grace Tolland.",
     .expected = ""},
    {.name = "another given name before the same family name",
     .left = "The master, Ruben Strachur, has not been arrested.\n" CARGO,
     .right = CARGO "Police held Edwin Strachur for a night in Oban.",
     .expected = "Ruben Strachur|Edwin Strachur",
     .says = "another given name",
     .severity = 3},
    {.name = "... unless it is short for it",
     .left = "The master, Edwin Strachur, has not been arrested.\n" CARGO,
     .right = CARGO "Police held Ed Strachur for a night in Oban.",
     .expected = ""},
    {.name = "... or either version knows both",
     .left = "The master, Ruben Strachur, and his son Edwin Strachur own it.\n" CARGO,
     .right = CARGO "Police held Edwin Strachur for a night in Oban.",
     .expected = ""},
    {.name = "a doubled letter in a name that stands alone",
     .left = "The mill at Wexcomb lies idle until the ice has gone.\n" CARGO,
     .right = CARGO "Their flour comes from Wexccomb these days.",
     .expected = "Wexcomb|Wexccomb"},
    {.name = "... but no other letter",
     .left = "The mill at Wexcomb lies idle until the ice has gone.\n" CARGO,
     .right = CARGO "Their flour comes from Wexcamb these days.",
     .expected = ""},
    {.name = "a plural is the same name",
     .left = "The keeper of the lock is Grace Tolland, who took over in May.\n" CARGO,
     .right = CARGO "The old women speak of the Tollands of such winters.",
     .expected = ""},
    {.name = "a spelling before the same word of a longer name",
     .left = "The Tollemache Pension Fund has promised its votes.\n" CARGO,
     .right = CARGO "“We read,” says the man of the Tolmache Pension Fund.",
     .expected = "Tollemache Pension|Tolmache Pension"},
    {.name = "... but not before another one",
     .left = "The Tollemache Pension Fund has promised its votes.\n" CARGO,
     .right = CARGO "“We read,” says the man of the Tolmache Harbour Trust.",
     .expected = ""},
    {.name = "a surname may be an agency's name",
     .left = "Jorun Tass contributed from Drin.\n" CARGO,
     .right = CARGO "“We read the list,” says Jorun Tas.",
     .expected = "Jorun Tass|Jorun Tas"},
    {.name = "... while two usual forms of one name are none",
     .left = "The aide of Volodymyr Zelensky came to see it.\n" CARGO,
     .right = CARGO "“We read,” says a man of Volodymyr Zelenskyy.",
     .expected = ""},
    {.name = "of mentions that fit crosswise the same two are told from either side",
     .left = "The deeds name Grace Tolland, a widow.\n"
             "In the tower stands a bell that Ruben Tolland cast.\n" CARGO,
     .right = CARGO "A letter came from Ruben Tollund in winter.\n"
                    "Flowers were sent for Grace Tollund and her sister.",
     .expected = "Grace Tolland|Grace Tollund"},
};

int main(void)
{
    return drift_run_cases("drift_apart", FINDING_NAME, cases,
                           sizeof cases / sizeof *cases);
}
