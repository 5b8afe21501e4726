/* speaker_cases_reference.h - texts in which a pronoun, a noun or nothing stands for
 * somebody, and who speaks in each. */
#ifndef DIPTYCH_TESTS_SPEAKER_CASES_REFERENCE_H
#define DIPTYCH_TESTS_SPEAKER_CASES_REFERENCE_H

#include "speaker_cases.h"

static const struct speaker_case reference_cases[] = {
    {"a_profile_is_of_whom_it_is_and_not_of_a_man_in_it", "en",
     "Ned Tarrow keeps the lamp.\n\nTarrow is small. He began at 15 under a man called "
     "Quill Bright. Bright drank, and the boy learned fast. “Quill taught me to "
     "listen,” "
     "he says.",
     "Tarrow\n", false},
    {"whoever_is_named_in_speech_does_not_speak_it", "en",
     "Otto Brand met Amos Pike. “Amos taught me to row,” he said.", "Otto Brand\n",
     false},
    {"whoever_names_himself_speaks", "en",
     "Otto Brand came in. “I am Otto Brand,” he said.", "Otto Brand\n", false},
    {"a_last_name_alone_is_a_persons", "en",
     "Zebulon Quarl has a key, and Quarl uses it. Ada Finch watched Brief Encounter. "
     "“I "
     "oil things,” he said.",
     "Quarl\n", false},
    {"a_title_can_be_a_last_name", "en",
     "The plan of Clare Abbot was late.\n\nIrma Vance disliked it.\n\nAbbot shrugged. "
     "“It holds,” she said.",
     "Abbot\n", false},
    {"whoever_asks_in_the_sentence_before_does_not_answer", "en",
     "Roger Blythe defended the cut. Quill Osman asked if he had been inside. “I was "
     "married in it,” he said.",
     "Roger Blythe\n", false},
    {"whoever_asks_in_the_line_before_does_not_answer", "en",
     "Deb Kowal spoke of a bridge.\n\n“A bridge to what?” a reporter asked.\n\n“To the "
     "sea,” she said.",
     "a reporter\nDeb Kowal\n", false},
    {"a_sister_who_is_brought_in_further_on_may_speak", "en",
     "Roz Marl tells it well. Her former husband, the actor Ivo Vey, was away, but his "
     "sister came. “She said, ‘It is all true,’” says Marl.",
     "Marl\nhis sister\n", false},
    {"a_passage_that_names_people_late_has_its_subject", "en",
     "At the wedding my uncle made a speech in which he called the groom “third "
     "choice”.",
     "my uncle\n", false},
    {"whoever_was_he_before_is_not_she", "en",
     "An officer told Quill Fell to stop. He would not sit. “He had no chair,” she "
     "recalls.",
     "Quill Fell\n", false},
    {"in_a_statement_it_is_the_body_that_says", "en",
     "The council saves a little. In a statement it added: “No choice was made.”",
     "The council\n", false},
    {"a_headline_is_nobodys_rival", "en",
     "The Woman Who Counts\n\nWinifred Askew climbs the tower. She brings a chair. “I "
     "count,” she says.",
     "Winifred Askew\n", false},
    {"spanish_a_laugh_does_not_hide_the_subject", "es",
     "Eusebio Roca ha leído el anuncio. Se ríe al teléfono. “Lo del carné es por mí”, "
     "admite.",
     "Eusebio Roca\n", false},
    {"french_a_number_is_nobody", "fr",
     "Le préfet est venu lundi. Interrogé sur la licence IV, qui attend, il a souri. « "
     "Je vais regarder », a-t-il dit.",
     "Le préfet\n", false},
    {"german_numbers_are_nobody", "de",
     "Rosa Egli ging. Zwei Tage später kam sie wieder. „Da ist es“, sagte sie.",
     "Rosa Egli\n", false},
    {"whoever_made_the_reports_did_not_describe_them_so", "en",
     "Tilda Marsh said the board had treated warnings from its pilots as “noise”.",
     "Tilda Marsh\n", false},
    {"counted_reports_do_not_report", "en",
     "Amos Pike said the four reports concerned “two different days”.", "Amos Pike\n",
     false},
    {"a_verb_that_no_list_knows_has_the_subject_before_its_clause", "en",
     "Edmund Farrow, who has died, spent six decades mending clocks and claimed that "
     "there was “no right time”.",
     "Edmund Farrow\n", false},
    {"one_accused_of_something_tells", "en",
     "A driver accused of causing the death of a rider told a court that he “never saw "
     "her”.",
     "A driver\n", false},
    {"a_chapter_that_orders_says_nothing", "en",
     "The dean, Hubert Carey, said the chapter had ordered a clock and “got a small "
     "religion”.",
     "Hubert Carey\n", false},
    {"shouts_come_from_a_crowd", "en",
     "Shouts of “Resign!” came from the gallery, where Ada Finch sat.", "the gallery\n",
     false},
    {"spanish_a_notice_appears_with_words", "es",
     "El cartel apareció en la puerta de la iglesia: “Se necesita sacerdote”.",
     "El cartel\n", false},
    {"french_the_first_noun_for_people_is_the_subject", "fr",
     "L’élue balaie la critique : « Je les ai comptés hier soir. »", "L’élue\n", false},
    {"french_verbs_that_no_list_knows_have_auxiliaries", "fr",
     "« Cela n’en fait pas un médecin », a coupé la présidente.", "la présidente\n",
     false},
};

#endif
