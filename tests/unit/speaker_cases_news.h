/* speaker_cases_news.h - more texts with quotations, and who speaks in each. */
#ifndef DIPTYCH_TESTS_SPEAKER_CASES_NEWS_H
#define DIPTYCH_TESTS_SPEAKER_CASES_NEWS_H

#include "speaker_cases.h"

static const struct speaker_case news_cases[] = {
    {"whose_claimed_cost_it_is_does_not_speak", "en",
     "Tilda Marsh said the yard’s claimed cost “was counted in the dark”.",
     "Tilda Marsh\n", false},
    {"whoever_has_read_a_letter_does_not_speak", "en",
     "Tilda Marsh said the firm had read all letters and filed them under “later, "
     "maybe”.",
     "Tilda Marsh\n", false},
    {"the_agent_of_a_verdict_stands_further_on", "en",
     "The pier was rated “poor” for the second time in ten years by the Harbour "
     "Inspectorate on Monday.",
     "Harbour Inspectorate\n", false},
    {"an_agent_behind_a_comma_is_another_ones", "en",
     "The pier was rated “poor” in March, and painted by Ada Finch.", "-\n", false},
    {"whoever_ordered_it_did_not_say_so", "en",
     "Repairs that two pilots said were ordered by an official who had “never seen a "
     "rope” began.",
     "two pilots\n", false},
    {"whoever_acts_on_her_is_not_she", "en",
     "Greta Tull fell off the pier. The surgeon, Anand Orr, advised her not to climb. "
     "“I asked how high,” she said.",
     "Greta Tull\n", false},
    {"whoever_kissed_her_husband_may_be_she", "en",
     "Quill Orr kissed her husband. “I won,” she said.", "Quill Orr\n", false},
    {"somebody_once_called_she_is_no_he", "en",
     "Quill Tarn, a pilot, said she was tired.\n\nOtto Brand came late, and Tarn left. "
     "“It leaks,” he said.",
     "Otto Brand\n", false},
    {"two_people_of_one_last_name_are_told_apart", "en",
     "“It holds,” said Otto Marsh.\n\nA pilot found a purse, said Quilla "
     "Marsh.\n\nMarsh "
     "said she was glad. “It leaks,” she said.",
     "Otto Marsh\nMarsh\n", false},
    {"a_last_name_that_is_a_given_name_tells_no_gender", "en",
     "Ada Gordon bought the pier. Gordon has painted it since. “It leaks,” she said.",
     "Gordon\n", false},
    {"a_verb_that_no_list_knows_reports_behind_speech", "en",
     "“It holds,” deadpanned Tilda Marsh. “It leaks!” harrumphed the mayor.",
     "Tilda Marsh\nthe mayor\n", false},
    {"german_verbs_that_no_list_knows_report_behind_speech", "de",
     "„Die Mauer hält“, winkte die Wirtin ab. „Die Mauer bröckelt“, zürnt eine "
     "Sprecherin des Hafenamts auf Anfrage.",
     "die Wirtin\neine Sprecherin des Hafenamts\n", false},
    {"french_verbs_that_no_list_knows_report_behind_speech", "fr",
     "« Le mur tient encore », le coupe sa femme, Odile. « Le mur va tomber », "
     "bougonne "
     "Paul de La Roche.",
     "Odile\nPaul de La Roche\n", false},
    {"french_names_have_small_words_inside", "fr",
     "Pour le sénateur Paul de La Roche, le mur n’est pas « une priorité du moment ».",
     "Paul de La Roche\n", false},
    {"french_offices_are_people", "fr",
     "Anne Roux est partie.\n\nLe préfet, lui, a tout rejeté. « Le mur tient », a-t-il "
     "fait valoir.",
     "Le préfet\n", false},
    {"german_adverbs_of_place_are_nobody", "de",
     "Oben wartet die Wirtin mit Tee und sagt: „Das Dach hält.“", "die Wirtin\n",
     false},
    {"german_it_is_said_by_the_ministry", "de",
     "Die Mauer sei alt, heißt es aus dem Ministerium, „und wird verlängert“.",
     "dem Ministerium\n", false},
    {"german_nouns_behind_articles_are_no_she", "de",
     "Anna Lenz schrieb viel. Der Eintrag von gestern lautet: „Nebel.“\n\n„Das Dach "
     "hält“, sagt sie.",
     "Der Eintrag\nAnna Lenz\n", false},
};

#endif
