/* speaker_cases_tongues.h - ways in which German, French, Spanish and Italian papers
 * name who speaks, and English ones do not. */
#ifndef DIPTYCH_TESTS_SPEAKER_CASES_TONGUES_H
#define DIPTYCH_TESTS_SPEAKER_CASES_TONGUES_H

#include "speaker_cases.h"

static const struct speaker_case tongue_cases[] = {
    {"german_a_town_that_ends_like_a_woman_is_none", "de",
     "Am Montag kam Anna Holm an. Schwerin wartete lange. „Es ist gut“, sagte sie.",
     "Anna Holm\n", false},
    {"german_a_small_word_behind_the_subject_belongs_to_the_verb", "de",
     "„Der Steg war morsch“, räumt der Hafenmeister ein.", "der Hafenmeister\n", false},
    {"german_whoever_is_convinced_of_it_says_so", "de",
     "„Der Steg hält noch“, ist die Wirtin Antje Lund überzeugt. „Er hält“, ist sich "
     "auch Uwe Brand sicher.",
     "Antje Lund\nUwe Brand\n", false},
    {"german_whoever_has_himself_quoted_says_so", "de",
     "„Der Steg hält noch“, lässt sich Antje Lund zitieren.", "Antje Lund\n", false},
    {"german_a_house_before_it_is_said_speaks", "de",
     "Im Rathaus heißt es: „Der Steg wird ersetzt.“", "Rathaus\n", false},
    {"german_a_view_has_an_owner_in_the_genitive", "de",
     "Aus Sicht des Vereins ist der Steg „eine Gefahr“.", "des Vereins\n", false},
    {"german_words_have_an_owner_in_the_genitive", "de",
     "Nach den Worten des Bürgermeisters ist der Steg „eine Gefahr“.",
     "des Bürgermeisters\n", false},
    {"german_years_of_age_are_nobody", "de",
     "„Der Steg hält noch“, so der 61 Jahre alte Fährmann.",
     "der 61 Jahre alte Fährmann\n", false},
    {"french_whoever_wanted_to_make_it_clear_says_so", "fr",
     "« Le ponton tiendra », a tenu à préciser le capitaine.", "le capitaine\n", false},
    {"french_whoever_wanted_to_reassure_says_so", "fr",
     "« Le ponton tiendra », a voulu rassurer la maire.", "la maire\n", false},
    {"french_one_says_so_at_the_town_hall", "fr",
     "« Rien n'est signé », indique-t-on à la mairie.", "la mairie\n", false},
    {"french_at_the_town_hall_one_says_so", "fr",
     "À la mairie, on assure que « rien n'est signé ».", "la mairie\n", false},
    {"french_a_judge_is_no_verb", "fr",
     "« Vous étiez là ? » demande le juge. « Non », répond Yann Tall.",
     "le juge\nYann Tall\n", false},
    {"spanish_whoever_wanted_to_make_it_clear_says_so", "es",
     "«El muelle aguanta», quiso precisar el ministro.", "el ministro\n", false},
    {"spanish_whoever_had_to_admit_it_says_so", "es",
     "«El muelle cedió», tuvo que admitir la alcaldesa.", "la alcaldesa\n", false},
    {"spanish_from_a_body_somebody_speaks", "es",
     "«El muelle aguanta», apuntan desde el Ayuntamiento.", "el Ayuntamiento\n", false},
    {"spanish_whoever_speaks_from_a_place_is_not_the_place", "es",
     "Nuria Cobos calló. «El muelle aguanta», dijo desde la cárcel.", "Nuria Cobos\n",
     false},
    {"spanish_a_body_is_the_head_of_its_name", "es",
     "La Comisión Naval calló el lunes. En un comunicado sostiene que el dique «está "
     "bien».",
     "Comisión Naval\n", false},
    {"italian_whoever_wanted_to_make_it_clear_says_so", "it",
     "«Il molo regge», ha voluto precisare il ministro.", "il ministro\n", false},
    {"italian_whoever_cares_to_say_it_says_so", "it",
     "«Il molo regge», ci tiene a dire la sindaca.", "la sindaca\n", false},
    {"italian_a_pronoun_before_the_auxiliary_is_told", "it",
     "«Il molo regge», gli ha detto Ferri.", "Ferri\n", false},
    {"italian_so_somebody", "it", "«Il molo regge», così la sindaca Lidia Corsi.",
     "Lidia Corsi\n", false},
    {"italian_a_verb_behind_a_name_is_no_part_of_it", "it",
     "Lidia Corsi guida l'associazione. «Il molo regge», ha aggiunto.", "Lidia Corsi\n",
     false},
};

#endif
