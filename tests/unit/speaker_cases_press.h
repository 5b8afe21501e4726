/* speaker_cases_press.h - what reporters write around quotations, and who speaks. */
#ifndef DIPTYCH_TESTS_SPEAKER_CASES_PRESS_H
#define DIPTYCH_TESTS_SPEAKER_CASES_PRESS_H

#include "speaker_cases.h"

static const struct speaker_case press_cases[] = {
    {"a_paper_that_reports_it_did_not_say_it", "en",
     "Tilda Marsh has said some of her pilots “were hiding” after the collision, "
     "according to Harbour Weekly.",
     "Tilda Marsh\n", false},
    {"people_who_spoke_to_her_did_not_say_it", "en",
     "Tilda Marsh resigned in June, telling friends that she had become “a very senior "
     "ferrywoman,” two people who spoke to her told Harbour Weekly.",
     "Tilda Marsh\n", false},
    {"whoever_puts_it_to_a_witness_speaks", "en",
     "Mr Orr then put it to the witness that “papers like yours make things up”. Ada "
     "Finch put it to Mr Pike that the wall was “a ruin”.",
     "Orr\nAda Finch\n", false},
    {"the_subject_of_a_participle_behind_as_speaks", "en",
     "This was widely misread as Marsh suggesting her pilots had been “hiding” below.",
     "Marsh\n", false},
    {"a_thing_behind_his_is_not_he", "en",
     "Amos Pike was late again.\n\nIn a post on his official Tidegram, he said: “Never "
     "will I moor there.”",
     "Amos Pike\n", false},
    {"whoever_introduces_himself_so_speaks", "en",
     "To friends Amos Pike would introduce himself as “the last honest pilot”.",
     "Amos Pike\n", false},
    {"an_infinitive_cites_nothing", "en",
     "Ada Finch argued that the study fails to cite tide tables, has a “complete "
     "absence of water,” and leaks.",
     "Ada Finch\n", false},
    {"a_verb_of_finding_reports_across_an_insertion", "en",
     "Orrin College determined that, in a paper by Amos Pike, “parts of the wall were "
     "not measured at all.”",
     "Orrin College\n", false},
    {"whoever_voices_a_noun_of_speech_speaks", "en",
     "Councillor Tilda Marsh expressed concerns about possible “bridge creep,” warning "
     "that it spreads. Pilot Ada Finch—who has long loved the pier—issued a public "
     "“last "
     "call.”",
     "Tilda Marsh\nAda Finch\n", false},
    {"whoever_talks_of_how_speaks", "en",
     "The judge talked about how “the south quay is being overrun”.", "The judge\n",
     false},
    {"the_agent_of_a_participle_between_dashes_speaks", "en",
     "The barrier—hailed as a “wonder of the tides” by engineers—has a café.",
     "engineers\n", false},
    {"each_of_two_fragments_belongs_to_the_report_at_the_end", "en",
     "His pilots have been “tired for a long time,” and “most of them sleep at sea,” "
     "Amos Pike told Coast Radio’s Ida Moss.",
     "Amos Pike\nAmos Pike\n", false},
    {"what_a_number_did_and_who_said_so", "en",
     "Amos Pike pointed out that the number of boats had dropped by 20 per cent since "
     "May and said others had done the same “without a splash”.",
     "Amos Pike\n", false},
    {"whoever_confirms_what_another_did_cautions", "en",
     "A harbour official confirmed that Marsh had read the chart on the boat but "
     "cautioned against “reading too much into a chart.”",
     "A harbour official\n", false},
    {"that_claim_is_no_verb", "en",
     "Ada Finch, who leads the pilots, said that claim rested on “a survey of two "
     "piers "
     "in fog”.",
     "Ada Finch\n", false},
    {"whoever_repeats_what_a_body_thinks_speaks", "en",
     "Tilda Marsh repeated on Friday that her board considered the island “a car park "
     "with gulls” and would not land.",
     "Tilda Marsh\n", false},
    {"whose_view_a_sentence_has_stands_first_in_german", "de",
     "Für den Hafenforscher Werner Katt erfüllt der Aufruf den „Tatbestand der "
     "Nichtsnützigkeit“.\n\nFür Lotsin Petra Mönk lag der Fall klar auf der Hand: „Das "
     "Boot hat Löcher.“",
     "Werner Katt\nPetra Mönk\n", false},
    {"what_manche_say_goes_on", "de",
     "Pohl kam. Manche sagen: ein „Lotse“, ein „Träumer“.", "Manche\nManche\n", false},
    {"whoever_is_said_to_have_said_it_speaks", "de",
     "Laut Küstenkurier soll der Richter Thomas Sagel den Lotsen zu einem Geständnis "
     "aufgefordert haben: „Hören Sie auf mich.“",
     "Thomas Sagel\n", false},
    {"what_that_means_nobody_says", "de",
     "Der Lotse hält das Ruder. Juristisch korrekt heißt das, ihm obliegt die "
     "„Sachleitung“.",
     "-\n", false},
    {"asked_opens_no_name", "de",
     "Gefragt, ob er zurücktreten wolle, erwiderte Wieburg am Rand einer Andacht in "
     "der Hafenkirche: „Ich bleibe an Bord.“",
     "Wieburg\n", false},
    {"a_report_goes_on_behind_a_semicolon", "de",
     "Osterloh stellte Hilfen in Aussicht. Das Land habe Geld bereitgestellt, sagte "
     "die Ministerin; jedes Boot solle tausend Euro erhalten, „ohne jedes Formular“.",
     "die Ministerin\n", false},
    {"a_relative_clause_without_commas_holds_no_speaker", "fr",
     "Ronan Le Goff qui menait la liste à ces élections dit que « dans tout combat on "
     "doit être prêt ».",
     "Ronan Le Goff\n", false},
    {"selon_lui_means_whoever_spoke", "fr",
     "Ronan Le Goff est déçu.\n\nSelon lui, « les pêcheurs n’ont pas compris ce plan »."
     "\n\nReste, d’après lui, que le port est « une belle ruine ».",
     "Ronan Le Goff\nRonan Le Goff\n", false},
    {"those_who_complain_speak", "fr",
     "Des habitants se plaignent aussi « d’un coq qui chante très tôt ».",
     "Des habitants\n", false},
    {"what_is_written_on_panels_they_say", "fr",
     "« Le coq chante très tôt », est-il écrit sur ces panneaux.", "ces panneaux\n",
     false},
    {"whoever_answers_us_speaks", "fr",
     "« C’est difficile », nous répond une employée, les yeux mouillés.",
     "une employée\n", false},
    {"what_she_calls_everybody", "fr",
     "La patronne n’a rien d’une timide. Cheveux courts, lunettes rouges, elle "
     "apostrophe les machinistes, houspille l’apprenti et appelle tout le monde « mon "
     "lapin », y compris le maire.",
     "La patronne\n", false},
    {"a_writing_of_words_is_somebodys", "fr",
     "Il y a un coussin brodé par une comédienne, Marie Lescot, qui y avait inscrit "
     "ces "
     "mots : « Merci pour la marée ».",
     "Marie Lescot\n", false},
    {"answers_of_an_interview_are_the_guests", "fr",
     "« Le port est petit », raconte Odile Roux. « Il est froid », ajoute-t-elle. « Le "
     "quai reste », promet le maire, Jean Petit.\n\nQue faites-vous exactement ?\n\n« "
     "Je "
     "compte les bateaux. »\n\nVous est-il arrivé de vous tromper ?\n\n« Deux fois. »",
     "Odile Roux\nOdile Roux\nJean Petit\nOdile Roux\nOdile Roux\n", false},
    {"whoever_accepts_to_answer_does_not_ask", "es",
     "Sentada junto al faro, Remedios Alba acepta responder a unas preguntas.\n\n—¿Ha "
     "pensado en dejarlo?\n\n—Los domingos. Luego llega el lunes.\n\n—¿Qué hará si "
     "llega "
     "la multa?\n\n—Leerla entera, con los artículos.",
     "-\nRemedios Alba\n-\nRemedios Alba\n", false},
    {"whoever_does_not_rule_it_out_specifies", "es",
     "El jefe del puerto, Fernando Marcos, no descarta que las fugas existan, pero «el "
     "agua está limpia por ahora», matiza.",
     "Fernando Marcos\n", false},
    {"somebody_who_appears_is_somebody", "es",
     "Manuel tuvo un día en el que alguien apareció en la puerta de su casa y le dijo: "
     "«Tú eres el práctico».",
     "alguien\n", false},
    {"what_the_mayor_said_is_hers", "es",
     "La edil, que declinó hacer comentarios, remitió a este diario a lo dicho por la "
     "alcaldesa: «Todo está en orden».",
     "la alcaldesa\n", false},
    {"a_verb_between_commas_has_the_subject_of_the_sentence", "es",
     "Y a las nueve, el parte, que Remedios Alba retransmite, confiesa, «por contrato "
     "con mi madre».",
     "Remedios Alba\n", false},
    {"a_paper_in_marks_is_nobodys_words", "de",
     "In der „Küster Neuen Presse“ bezeichnete Pohl den Wall als „Sieb aus Beton“. Das "
     "sagte er am Montag in der „Hafen“-Sendung.",
     "-\nPohl\n-\n", false},
    {"whoever_is_accused_stands_behind_the_subject", "de",
     "In der „Küster Post“ warf Dobrin Hafenminister Sigmar Gabel eine „Vergeudung von "
     "Steuern“ vor.",
     "-\nDobrin\n", false},
    {"whoever_is_quoted_with_words_speaks", "de",
     "In der „Küster Neuen Presse“ wird die Wirtin mit den Worten zitiert: „Der Wall "
     "hat Löcher.“",
     "-\ndie Wirtin\n", false},
    {"an_infinitive_stands_between_auxiliary_and_participle", "de",
     "Falk hatte zuvor die Entscheidung, den Wall zu öffnen, in einem Gespräch als "
     "„Herrschaft der Flut“ bezeichnet.",
     "Falk\n", false},
    {"two_parts_of_speech_have_one_report", "fr",
     "« Ce n’est pas n’importe quel quai devant vous, c’est le gardien du port » et « "
     "de la marée », a-t-il continué. « Le mur tient », considère, sec, l’ex-pilote.",
     "-\n-\nl’ex-pilote\n", false},
    {"a_name_behind_speech_and_a_colon_speaks", "fr",
     "« Je vais vous lire une phrase » : Anne Roux, maire du port, tenait son papier.",
     "Anne Roux\n", false},
    {"a_subject_waits_for_a_manner_between_commas", "es",
     "«Este juicio nunca debió celebrarse», considera, tajante, el juez del puerto "
     "José Antonio Marín.",
     "José Antonio Marín\n", false},
    {"whoever_is_asked_in_the_same_sentence_answers", "en",
     "Constance Bird rose.\n\nAsked by Miss Orr whether she was certain, she said: “I "
     "am "
     "never certain of a tide.”",
     "Constance Bird\n", false},
    {"he_inside_speech_goes_on_with_whoever_was_quoted_there", "en",
     "“The tall one said, ‘We’re from the pier.’ I said, ‘Which pier?’ and he said, "
     "‘The "
     "big one,’” Ada Finch said.",
     "Ada Finch\nThe tall one\nAda Finch\nThe tall one\n", false},
    {"as_a_book_has_it", "en",
     "The current is “the fire alarm of the bay”, as one textbook has it.",
     "one textbook\n", false},
    {"the_second_of_two_who_told_her", "en",
     "Ada Finch was told by one pilot to go and by another, “Have you thought of "
     "rowing?”",
     "another\n", false},
    {"she_in_speech_is_whom_its_speaker_met", "en",
     "Amy Orr came. “I met Beverly and she said, ‘Prayers, pilot,’” Orr said.",
     "Orr\nBeverly\n", false},
    {"whoever_resigned_after_weeks_told_friends", "en",
     "Amos Pike resigned after 11 weeks and told friends that he was a “rather grand "
     "postman” there.",
     "Amos Pike\n", false},
    {"whoever_confirms_and_warns_behind_a_comma", "en",
     "Harbour officials confirmed that Pike read the chart, but warned not to “read "
     "too "
     "much into the chart.”",
     "Harbour officials\n", false},
    {"owners_who_decline_are_they", "en",
     "The owners declined to comment. In an email on Sunday, they described the storm "
     "as "
     "“a learning outcome”.",
     "The owners\n", false},
    {"what_the_quoted_words_say_of_a_port_it_does_not_say", "en",
     "Ada Marsh to pull pilots from port by May, says harbour ‘has turned the "
     "corner’\n\nThe pilots left the port on Monday.",
     "Ada Marsh\n", false},
    {"german_she_may_stand_right_behind_her_name", "de",
     "„Das Boot sinkt“, warnt Hafenmeisterin Bettina Graf. Sie fordert ein "
     "„Sofortprogramm“.",
     "Bettina Graf\nBettina Graf\n", false},
    {"whoever_recalls_another_tells_what_he_said", "en",
     "Two pilots recalled Amos Pike telling the crew that sleep was “for gulls.” His "
     "daughter, Ida, recalls him saying, “If you are not early, you are late.”",
     "Amos Pike\nAmos Pike\n", false},
    {"a_question_right_before_an_answer_is_another_ones", "en",
     "“Is it safe?” “No idea,” the engineer replied.", "-\nthe engineer\n", false},
    {"a_spokeswoman_for_a_body_is_named_behind_it", "en",
     "A spokeswoman for the committee, Lila Tran, called the claim “flatly false.”",
     "Lila Tran\n", false},
    {"a_ministers_answer_is_the_ministers", "en",
     "The minister’s answer came in writing: “There are no plans for the pier.”",
     "The minister\n", false},
    {"calls_that_nobody_returns_report_nothing", "en",
     "The pilots’ chair, Dr Ian Pool, did not return calls but emailed a statement: "
     "“The "
     "matter is confidential.”",
     "Ian Pool\n", false},
    {"whoever_is_ill_but_said_it_was", "en",
     "Ian Pool was ill but said it was “a matter of confidence”. The chair, Dr Ada "
     "Finch, "
     "did not come but said it was “no matter at all”.",
     "Ian Pool\nAda Finch\n", false},
    {"days_that_passed_are_no_subject", "en",
     "Three days earlier the same man had told the Echo that the pilots were “heroes”.",
     "the same man\n", false},
    {"whoever_writes_to_staff_to_say_so", "en",
     "On Monday the trust’s chief, Tom Vane, emailed staff to say that the year had "
     "been "
     "“bruising”. Ada Finch wrote to pilots to say it was “over”.",
     "Tom Vane\nAda Finch\n", false},
    {"whose_note_it_is_at_the_very_end", "en",
     "“Noise,” a note from Ada Finch", "Ada Finch\n", false},
    {"as_she_put_it_at_a_sentences_front", "en",
     "Ada Lund came. As Lund put it in a 2019 paper, the bay is “drowning in charts "
     "and "
     "starved of tides”.",
     "Lund\n", false},
    {"answers_are_the_guests_whom_the_opening_names", "en",
     "Dr Ingrid Sorley has spent 30 years in the river. She talks to us about "
     "slime.\n\n"
     "Why eels?\n\n“Nobody else wanted them.”\n\nHow are they doing?\n\n“Badly. I "
     "counted "
     "eleven.”\n\nHer colleague Tom Beck calls her “the eel’s only friend”.",
     "Ingrid Sorley\nIngrid Sorley\nTom Beck\n", false},
    {"what_it_is_behind_a_dateline", "en",
     "LONDON — The biggest water company said on Tuesday that it would cut jobs, "
     "blaming "
     "what it described as “a perfect storm”.",
     "The biggest water company\n", false},
    {"by_saying_tells_of_the_nearest_pronoun", "en",
     "Ada Finch is blunt. One said she had once ended a meeting by saying, “Go home.”",
     "Ada Finch\n", false},
    {"whoever_asked_before_does_not_ask_here", "en",
     "“For the harbour?” Miriam Orr asked. “For the pier,” Ada Finch "
     "replied.\n\nLater, "
     "Gerald Knox denied it. Pressed by Anthony Vale, he called it “possible”.\n\n"
     "“Possible?” said Vale.\n\n“It was a long time ago.”\n\n“It was in March, Mr "
     "Knox.”\n\nThe gulls laughed.",
     "Miriam Orr\nAda Finch\nGerald Knox\nVale\nKnox\nVale\n", false},
    {"what_she_points_out", "en",
     "Ada Finch bristles. When the pilots were asked which cap they had worn, she "
     "points "
     "out, half were right, “which is what you get from a coin”.",
     "Ada Finch\n", false},
    {"whoever_is_told_of_is_not_the_subject", "en",
     "Fergus Dale, a pilot, said he had paid for the harp.\n\nHe was given no receipt. "
     "When he rang, a woman told him that Mr Spade was up a ladder. “It was a long "
     "ladder,” he said.",
     "Fergus Dale\n", false},
    {"italian_verbs_tell_that_whoever_speaks_said_it", "it",
     "«Ho visto la faccia e le ho detto: “Ma sei tu?”», racconta Ines Tamboni.",
     "Ines Tamboni\nInes Tamboni\n", false},
    {"spanish_verbs_tell_that_whoever_speaks_said_it", "es",
     "«Le dije: “No hay luz”», cuenta Inés Prado.", "Inés Prado\nInés Prado\n", false},
    {"whoever_asked_asks_again_right_before_an_answer", "de",
     "„War es dunkel?“, fragte die Richterin. „Stockdunkel“, antwortete der Zeuge. "
     "„Und "
     "trotzdem wollen Sie ihn erkannt haben?“ „An der Stimme.“",
     "die Richterin\nder Zeuge\ndie Richterin\nder Zeuge\n", false},
    {"what_another_contradicts_he_did_not_say", "de",
     "Die Forscherin ist skeptisch: „Das reicht nicht.“ Ihr Kollege Piet Maas "
     "widerspricht. „Wir sehen Erholung“, sagt er.",
     "Die Forscherin\nPiet Maas\n", false},
    {"the_name_behind_a_postposition_is_before_it", "de",
     "Petra Horn zufolge gibt es „keinen Grund zur Sorge“.", "Petra Horn\n", false},
    {"an_inn_in_marks_parts_no_landlord_from_his_name", "de",
     "Der Wirt vom „Goldenen Anker“, Peter Ott, zuckt mit den Schultern. „Mir egal“, "
     "sagt er.",
     "-\nPeter Ott\n", false},
    {"according_to_whom", "it",
     "Meno tenero il presidente, Guido Orsi, secondo cui la squadra è stata «molle».",
     "Guido Orsi\n", false},
    {"whoever_is_reached_denies", "fr",
     "Contacté, le groupe dément « toute pression » et évoque « un malentendu ».",
     "le groupe\nle groupe\n", false},
    {"whoever_doubts_between_two_speeches_speaks_next", "es",
     "«Es una mujer de bien», asegura Carmen. A su lado, su marido duda. «Algo habrá», "
     "murmura.",
     "Carmen\nsu marido\n", false},
    {"a_pronoun_that_reports_goes_before_a_name_it_tells_of", "de",
     "Fraktionschef Tim Brosch kam. Held verwechsle Tempo mit Hektik, sagte er im NDR-"
     "„Magazin“. Der Entwurf sei „schlecht gemacht“.",
     "-\nTim Brosch\n", false},
    {"that_is_what_somebody_explained", "de",
     "„Die Absicht steht im Raum.“ Das erklärte Michael Scharf, Vorsitzender des "
     "Bundes, "
     "am Mittwoch in der Sendung „Die richtigen Fragen“.",
     "Michael Scharf\n-\n", false},
    {"he_who_loved_playing_another_speaks", "en",
     "Sometimes Ralph Fine finds it hard to let go. He loved playing Charles Dow so "
     "much "
     "that he kept the beard. “I told myself we might come back.”",
     "Ralph Fine\n", false},
    {"for_the_prosecution_it_is", "it",
     "Per l’accusa, Lelli era «il dominus» del sistema.", "l’accusa\n", false},
    {"the_husband_who_nods_is_not_she", "it",
     "«Uno vale l’altro», dice Rosa, che vende frutta. Il marito annuisce. «Io non "
     "voto "
     "più», sospira.",
     "Rosa\nIl marito\n", false},
    {"a_father_who_shrugs_speaks_next", "fr",
     "« Il râle, mais il vient tous les matins », sourit Maud. Le père hausse les "
     "épaules. « Je viens voir si elle coule. »",
     "Maud\nLe père\n", false},
    {"a_guest_before_a_colon_speaks", "it",
     "Tullio Magrin ospite di Porto Sera: «Se vinciamo le elezioni chi ci ferma?»",
     "Tullio Magrin\n", false},
    {"who_plays_where_a_banner_appears_does_not_speak", "it",
     "Finito il secondo tempo di Porto contro Faro spunta lo striscione «Magrin a "
     "casa».",
     "-\n", false},
};

#endif
