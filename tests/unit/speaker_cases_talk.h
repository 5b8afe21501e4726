/* speaker_cases_talk.h - texts in which people talk with each other, or with whoever
 * writes, and who speaks. */
#ifndef DIPTYCH_TESTS_SPEAKER_CASES_TALK_H
#define DIPTYCH_TESTS_SPEAKER_CASES_TALK_H

#include "speaker_cases.h"

static const struct speaker_case talk_cases[] = {
    {"whoever_acts_between_two_speeches_speaks_both", "en",
     "“No.” Tilda Marsh put the lamp down. “It was my fault.”",
     "Tilda Marsh\nTilda Marsh\n", false},
    {"whoever_acts_behind_anothers_speech_does_not_take_it", "en",
     "“No,” said Amos Pike. Tilda Marsh put the lamp down. “It was my fault.”",
     "Amos Pike\nAmos Pike\n", false},
    {"german_whoever_acts_between_two_speeches_speaks_both", "de",
     "Anna Lenz schwieg.\n\n„Nie wieder!“ Lenz stellt den Eimer ab. „Das war das "
     "letzte Mal.“",
     "Lenz\nLenz\n", false},
    {"french_whoever_acts_between_two_speeches_speaks_both", "fr",
     "« Jamais ! » Odile Roux repose le seau. « C’était la dernière fois. »",
     "Odile Roux\nOdile Roux\n", false},
    {"a_line_behind_narration_is_by_whom_it_is_of", "en",
     "Tilda Marsh put down her oar. For a while nothing was to be heard.\n\n“You "
     "rowed that far?”\n\n“I did.”",
     "Tilda Marsh\n-\n", false},
    {"italian_a_line_behind_narration_is_by_whom_it_is_of", "it",
     "Elena Rota posa il remo.\n\n«Ho remato fin qui.»", "Elena Rota\n", false},
    {"a_line_behind_narration_of_nobody_is_nobodys", "en",
     "Tilda Marsh left.\n\nThe lock was closed.\n\n“It leaks.”", "-\n", false},
    {"whoever_is_addressed_answers", "en",
     "The lock has two doors.\n\n“Ms Marsh, do they leak?”\n\n“Only in June.”",
     "-\nMarsh\n", false},
    {"whoever_is_addressed_last_answers", "en",
     "The lock has two doors.\n\n“Do they leak, Ms Marsh?”\n\n“Only in "
     "June.”\n\n“And then?”\n\n“We bail.”",
     "-\nMarsh\n-\nMarsh\n", false},
    {"german_whoever_is_addressed_answers", "de",
     "An der Schleuse hängen Fotos.\n\n„Frau Lenz, wer hat die alle "
     "gemacht?“\n\n„Mein Vater.“",
     "-\nLenz\n", false},
    {"french_whoever_is_addressed_answers", "fr",
     "L’écluse a deux portes.\n\n« Madame Roux, fuient-elles ? »\n\n« Un peu. »",
     "-\nRoux\n", false},
    {"spanish_whoever_is_addressed_answers", "es",
     "La esclusa tiene dos puertas.\n\n«Señora Soler, ¿pierden agua?»\n\n«Un "
     "poco.»",
     "-\nSoler\n", false},
    {"narration_that_asks_is_answered_by_who_spoke", "en",
     "“It holds,” said Tilda Marsh.\n\nAnd in June? “It leaks a little.”",
     "Tilda Marsh\nTilda Marsh\n", false},
    {"spanish_narration_that_asks_is_answered_by_who_spoke", "es",
     "«Aguanta», dice Ana Soler.\n\n¿Y en junio? «Pierde un poco.»",
     "Ana Soler\nAna Soler\n", false},
    {"two_who_talked_in_turns_do_so_again", "en",
     "“They want sun,” says Ned.\n\n“They want water,” says Ernest.\n\n“They have "
     "water.”\n\n“It is the wrong water.”\n\nThe hut was built in 1990 by Carol "
     "Penn. “It was a gift,” she says.\n\n“It leaks,” Ned says.\n\n“By an "
     "inch.”\n\n“By two.”",
     "Ned\nErnest\nNed\nErnest\nCarol Penn\nNed\nErnest\nNed\n", false},
    {"one_question_behind_a_speech_is_no_others", "en",
     "“They leak,” said Amos Pike.\n\n“It holds,” said Tilda Marsh.\n\n“Who would "
     "go in there?”\n\nThe lock was closed.",
     "Amos Pike\nTilda Marsh\nTilda Marsh\n", false},
    {"german_he_reports_in_the_sentence_before", "de",
     "Doktor Jens Pfahl mag Anna Lenz. Gestritten hätten sie oft, sagt er, recht "
     "behalten habe meistens sie. „Leider.“",
     "Jens Pfahl\n", false},
    {"a_group_that_reports_in_the_sentence_before_goes_on", "en",
     "One bottle held no salt at all, says the group. “It did contain chalk.”",
     "the group\n", false},
    {"lines_behind_one_who_talks_alone_are_his", "en",
     "“It holds,” said Tilda Marsh.\n\n“It leaks a little.”\n\n“We bail it out.”",
     "Tilda Marsh\nTilda Marsh\nTilda Marsh\n", false},
};

#endif
