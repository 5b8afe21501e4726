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
    {"somebody_who_is_told_of_inside_speaks_there", "en",
     "“The cook took off his hat. He said, ‘There is a door.’ That was all,” says Ada "
     "Finch.",
     "Ada Finch\nThe cook\n", false},
    {"a_long_speech_does_not_part_she_from_her_name", "en",
     "Ada Finch fell.\n\n“It rained. It blew. It froze. It rained again. It poured. It "
     "hailed. It snowed. It thawed. It dripped. It stopped,” she says.",
     "Ada Finch\n", false},
    {"somebodys_mother_is_not_she_in_the_next_paragraph", "en",
     "Ada Finch grew up in Orrin. Her mother, Greta, cleaned boats.\n\nOne day she was "
     "left behind. “I had a torch,” she says.",
     "Ada Finch\n", false},
    {"we_were_told_by_nobody_known", "fr",
     "Paul Roux sourit. « On nous a dit : “Le mur tient toujours.” »", "Paul Roux\n-\n",
     false},
    {"letters_stand_for_who_asks_and_who_answers", "en",
     "Ms Finch asked Mr Orr what he saw.\n\nA. “I saw a rope.”\n\nQ. “And did you pull "
     "it?”\n\nA. “I did pull it.”",
     "Orr\nFinch\nOrr\n", false},
    {"letters_without_a_question_stand_for_nobody", "en",
     "The court sat late.\n\nA. “I saw a rope.”\n\nQ. “And did you pull it?”", "-\n-\n",
     false},
    {"touching_speech_with_questions_is_by_two_in_turns", "en",
     "Questioned by Ada Finch, Mr Orr accepted it. “Is this your hand?” “It is mine.” "
     "“Who held the pen?” “Nobody had to,” the pilot replied.",
     "Ada Finch\nOrr\nAda Finch\nthe pilot\n", false},
    {"touching_speech_without_questions_has_one_speaker", "en",
     "“It holds well.” “It leaks a little,” said Ada Finch.", "Ada Finch\nAda Finch\n",
     false},
    {"bare_lines_between_two_named_ones_are_theirs", "en",
     "Orr says: “They want sun here.” Finch: “They want water.”\n\n“They have "
     "water.”\n\n“It is the wrong water.”\n\n“He knows a right water.”\n\n“I do know a "
     "right water,” says Finch.",
     "Orr\nFinch\nOrr\nFinch\nOrr\nFinch\n", false},
    {"bare_lines_that_do_not_fit_the_next_name_stay_unnamed", "en",
     "Orr says: “They want sun here.” Finch: “They want water.”\n\n“They have "
     "water.”\n\n“I do know a right water,” says Orr.",
     "Orr\nFinch\n-\nOrr\n", false},
    {"a_line_that_asks_is_answered_by_who_spoke", "de",
     "Was macht man da oben? „Ich schaue nur“, sagt Lenz.\n\nUnd nachts?\n\n„Da schaue "
     "ich auch.“",
     "Lenz\nLenz\n", false},
    {"two_names_behind_a_comma_speak", "en",
     "Her parents, Ada and Amos Finch, said the report was “the same letter again”.",
     "Ada and Amos Finch\n", false},
    {"whose_director_has_a_name", "en",
     "The trust, whose director, Jens af Holm, says that he expected “perhaps a better "
     "lawn”, paid.",
     "Jens af Holm\n", false},
    {"it_read_means_the_letter", "en",
     "Ada Finch said that her first letter had gone in March. “Pins worn. Please "
     "ring,” "
     "it read.",
     "letter\n", true},
    {"a_statement_by_somebody_is_his", "en",
     "A statement by the mate, Amos Pike, was read out. It said: “I was told to say "
     "so.”",
     "Amos Pike\n", false},
    {"no_comment_is_no_verb", "en",
     "Ada Finch added that the family would make no further comment “until there is "
     "news”.",
     "Ada Finch\n", false},
    {"a_court_that_was_told_does_not_speak", "en",
     "Engineer ‘begged’ owners to stop, court told\n\nThe engineer begged the owners "
     "to "
     "stop in May, the court heard.",
     "engineer\n", true},
    {"a_ministrys_spokesman_is_a_person", "en",
     "Ada Finch left.\n\nA Ministry of Works spokesman said that the pier would stay. "
     "“There are no plans,” he said.",
     "A Ministry of Works spokesman\n", false},
    {"whoever_is_left_so_would_say_so", "en",
     "The closure has left swimmers “heartbroken”. It left the pier “unsafe”.",
     "swimmers\n-\n", false},
    {"both_is_a_part_of_the_subject_before_it", "en",
     "Harbour and council sources both say the pier is “not too terrible”.",
     "Harbour and council sources\n", false},
    {"french_owners_are_named_behind_a_comma", "fr",
     "Un rapport parlait de ruines. Son auteure, l’ingénieure Odile Roux, soupire : « "
     "J’aurais préféré avoir tort ».",
     "Odile Roux\n", false},
    {"a_far_attribution_ends_the_sentence", "en",
     "The ban on chairs is “an insult to sitting,” Judge Amos Pike wrote for a "
     "unanimous "
     "state appeals court in the old hall on Friday.",
     "Amos Pike\n", false},
    {"whoever_speaks_outside_court_is_named_before_his_client", "en",
     "Speaking outside court Amos Pike, the solicitor for the daughter, Ada Finch, "
     "said "
     "she had waited for “one sentence”.",
     "Amos Pike\n", false},
    {"a_letter_to_somebody_has_another_writer", "en",
     "In a letter to Ada Finch, the mayor, Amos Pike, said the pier was “not safe”.",
     "Amos Pike\n", false},
    {"who_knows_what_somebody_fears_tells_it", "en",
     "According to a harbour source, the mayor fears “a second flood, and a wet one”.",
     "a harbour source\n", false},
    {"who_says_it_is_nearer_than_the_front", "en",
     "According to Ada Finch, the mayor said it was “a second flood”.", "the mayor\n",
     false},
    {"whoever_answers_did_not_ask", "en",
     "Silke Holt opened the door. Ada Finch asked: “Was it you?” She replied: “It was "
     "me.”",
     "Ada Finch\nSilke Holt\n", false},
    {"german_there_means_the_letter", "de",
     "Ihr Brief ist kurz. Am Ende steht dort nur: „Nebel am ganzen Tag.“", "Brief\n",
     false},
    {"they_inside_a_quotation_are_who_was_asked_there", "en",
     "Traders wept.\n\nAda Finch said: “We asked the divers, ‘Is it bad?’ and they "
     "said, "
     "‘It is.’”",
     "Ada Finch\nAda Finch\nthe divers\n", false},
    {"german_whose_spokesman_is_named", "de",
     "„Das Wasser bleibt hier im Ort“, so deren Sprecher Jens Pohl.", "Jens Pohl\n",
     false},
    {"whoever_was_asked_replies", "en",
     "Coroner Ysolde Trent asked Dr Mwangi when she had first seen him.\n\n“At ten "
     "past "
     "four,” she replied. “He was awake.”\n\n“And did he speak?”\n\n“He asked for his "
     "sister.”",
     "Mwangi\nMwangi\nYsolde Trent\nMwangi\n", false},
    {"labels_with_a_colon_are_nobodys_names", "en",
     "Ada Finch asked Amos Pike what he saw.\n\nQ: “Was it late?”\n\nA: “It was very "
     "late.”",
     "Ada Finch\nAmos Pike\n", false},
    {"labels_without_people_name_nobody", "de",
     "Das Protokoll ist kurz.\n\nFrage: „Wer zahlt das?“\n\nAntwort: „Alle zahlen "
     "das.“",
     "-\n-\n", false},
    {"one_line_between_two_of_the_same_is_the_others", "en",
     "“It is the water,” Ada Finch says. Otto Brand laughs. “It is the flour.”\n\n“It "
     "is "
     "the water.”\n\n“It is flour,” says Otto Brand.",
     "Ada Finch\nOtto Brand\nAda Finch\nOtto Brand\n", false},
    {"german_women_and_bodies_behind_der_are_objects", "de",
     "Der Gewerkschaft warf Ministerin Anna Lenz vor, „von der Welt beurlaubt“ zu "
     "sein.\n\nDer Gewerkschaft warf sie vor, „alles zu teuer“ zu finden.",
     "Anna Lenz\nAnna Lenz\n", false},
    {"german_men_behind_der_are_subjects", "de",
     "Der Minister warf der Gewerkschaft vor, „von der Welt beurlaubt“ zu sein.",
     "Der Minister\n", false},
    {"a_dateline_with_a_stop_is_nobody", "es",
     "ORRIN.- La ministra Rosa Prado anunció un fondo. «No dejamos a nadie», aseguró "
     "en "
     "el pleno.",
     "Rosa Prado\n", false},
    {"spanish_according_has_a_verb", "es",
     "El fondo trae «más gasóleo», según dijo a este diario su presidente, Antón "
     "Freire.",
     "Antón Freire\n", false},
    {"whoever_took_the_picture_is_not_she", "en",
     "Ada Finch climbed the ladder.\n\nPhoto: Mette Lund\n\nThe town has lamps. “They "
     "are "
     "old,” she says.",
     "Ada Finch\n", false},
    {"an_unknown_woman_is_brought_in_before_her_verb", "fr",
     "Odile Roux est partie.\n\nÀ la sortie, une grand-mère attend. « L’école est "
     "fermée ? "
     "» demande-t-elle.",
     "une grand-mère\n", false},
    {"french_courtesy_behind_according_is_no_name", "fr",
     "D’après M. Louvel, l’école fermera. « On verra bien », a-t-il dit.", "Louvel\n",
     false},
    {"whoever_is_challenged_is_told_apart_from_a_name", "en",
     "Priti Vance said: “We hear it.” Challenged by reporters to say who, she paused. "
     "“All "
     "of them.”",
     "Priti Vance\nPriti Vance\n", false},
    {"a_colon_behind_an_unknown_verb_introduces_its_subject", "en",
     "Priti Vance paused. An aide stepped in: “That was the last question.”",
     "An aide\n", false},
    {"himself_is_no_part_of_a_name", "en",
     "Osric Dunn himself would say only that he was “reading it with interest”.",
     "Osric Dunn\n", false},
    {"it_is_the_office_that_denied", "en",
     "The Harbour Office, which runs the gates, denied that they were open. It called "
     "the "
     "claim “wholly without foundation”.",
     "Harbour Office\n", false},
    {"a_director_who_is_called_she_is_not_he", "en",
     "Asked by Cllr Reddle to name one, the director said she would “come back to "
     "him”. “In "
     "four weeks, no doubt,” he said.",
     "the director\nReddle\n", false},
    {"italian_mayors_have_names_before_an_unknown_verb", "it",
     "Il sindaco Tullio Magrin getta acqua sul fuoco: «Nessuno chiude niente qui».",
     "Tullio Magrin\n", false},
    {"spanish_judgements_belong_to_who_spoke", "es",
     "La alcaldesa, Uxue Arana, calla. «Me enteré tarde», reconoce. A su juicio, la "
     "decisión es «una torpeza con sello».",
     "Uxue Arana\nUxue Arana\n", false},
    {"whoever_a_preposition_governs_is_no_subject", "en",
     "Sorcha Dix was blunt. “We have a plan.” Asked whether she had spoken with "
     "Leander "
     "Quast, she laughed. “With him? Never.”",
     "Sorcha Dix\nSorcha Dix\n", false},
    {"for_whom_it_is_so_may_speak_next", "it",
     "Per il maresciallo Pasquale Iovine il ferro vale molto. “Costerà 30 volte "
     "tanto”, ha "
     "spiegato.",
     "Pasquale Iovine\n", false},
    {"german_councillors_are_people_and_women", "de",
     "Jens Quast schwieg.\n\nBetriebsrätin Nurcan Aydın sieht das anders. „Ich kann "
     "Ihnen die leeren Stationen zeigen.“",
     "Nurcan Aydın\n", false},
    {"german_participles_of_speaking_end_the_clause", "de",
     "Wie das Blatt berichtet, soll Jens Quast intern von „Jammerlappen an der Küste“ "
     "gesprochen haben.",
     "Jens Quast\n", false},
    {"in_somebodys_view_it_is_so", "en",
     "The team went home. That, in Kerr’s view, is “mostly social media”: “A photo "
     "gets "
     "liked, and 200 people come.”",
     "Kerr\nKerr\n", false},
    {"a_broadcaster_with_an_article_is_no_she", "en",
     "Perpetua Lyle left. Speaking to the BBC’s breakfast programme, she said it "
     "“wrote "
     "children off”.",
     "Perpetua Lyle\n", false},
    {"somebodys_name_right_before_a_colon_will_do", "fr",
     "Aucun regret en revanche chez Odette Kervella : « J’ai vendu des livres pendant "
     "longtemps. »",
     "Odette Kervella\n", false},
    {"whose_view_it_is_may_have_an_age_in_brackets", "fr",
     "Pour sa patronne, Odette Kervella (66 ans), « c’est le loyer qui nous tue ».",
     "Odette Kervella\n", false},
    {"whoever_is_spoken_of_as_i_think_is_not_the_one_who_thinks", "en",
     "President Otto Brand will ring the harbour this week, envoy Tom Marsh "
     "said.\n\n“They are close,” Mr. Marsh said.\n\n“I think President Brand is in "
     "on all of it,” he said.",
     "Marsh\nMarsh\n", false},
    {"whoever_gives_his_own_name_speaks", "en",
     "Otto Brand and Tom Marsh met the mayor, Ada Finch, by the pier. “My name is Tom "
     "Marsh and I am late,” he said.",
     "Tom Marsh\n", false},
    {"german_own_names_are_given_by_a_verb", "de",
     "Bürgermeister Karl Ruhland und der Lehrer Otto Brand kamen. „Ich heiße Otto "
     "Brand und bin müde“, sagte er.",
     "Otto Brand\n", false},
    {"a_nickname_behind_speech_is_a_part_of_the_name", "en",
     "“It holds,” Secretary Amos “Ace” Newbold said. William “Bill” Marsh, 41, said "
     "the "
     "pier “leaks”.",
     "Amos “Ace” Newbold\n-\n-\nWilliam “Bill” Marsh\n", false},
    {"whoever_accuses_another_speaks_and_not_whose_remarks_it_was", "en",
     "Governor Vera Finch met envoy Tom Marsh. Finch attacked Marsh’s statements on "
     "Monday, accusing the envoy of “wittingly spreading fog.”",
     "Finch\n", false},
    {"an_official_who_boasts_wrote_the_email", "en",
     "Tom Marsh said he had seen an email from an official boasting that the deal was "
     "“in the bag”.",
     "an official\n", false},
    {"a_verb_that_no_list_knows_is_no_part_of_a_name", "en",
     "Jim Marsh leads Quay to its first win in ten years: “This means a lot.” The "
     "mayor "
     "sued the firm, calling its plan “a folly”.",
     "Jim Marsh\nThe mayor\n", false},
    {"nobody_speaks_the_title_of_a_programme", "en",
     "Tom Marsh told the QBC’s “State of the Quay” that talks go on. Ada Finch heard "
     "Radio Quay’s “Talk of the Town” programme.",
     "-\n-\n", false},
    {"german_words_made_with_a_quotation_do_not_speak", "de",
     "Otto Brand hatte Falk vorgeworfen, den \"Dachschaden\"-Satz über Norbert Fuchs "
     "gesagt zu haben. Dann lief die „heute“-Sendung.",
     "Otto Brand\n-\n", false},
    {"a_pronoun_may_look_ahead_to_the_subject", "en",
     "She has not met the president, Milko Marsh, in person.\n\nThe minister, Amos "
     "Orr, said he would not close it.\n\nIn his Easter address, Marsh put it "
     "otherwise. “I was asked whether we can,” he said.",
     "Marsh\n", false},
    {"the_head_of_a_party_is_she_and_not_the_party", "en",
     "Quilla Tarn, head of the Harbour party, called the visit “an auction with "
     "flags.” "
     "She urged Marsh to sign nothing “in pencil.”",
     "Quilla Tarn\nQuilla Tarn\n", false},
    {"french_names_that_no_list_knows_have_small_words_inside", "fr",
     "Yannig Le Floder attend au port. « Un curé sans messe », dit-il.",
     "Yannig Le Floder\n", false},
    {"italian_days_are_no_subject", "it",
     "Il 3 marzo 1994 Sgrena vi annotava: «La statua non è mai uscita».", "Sgrena\n",
     false},
    {"others_who_try_to_repeat_it_do_not_speak", "en",
     "The study is the latest to show the “replication crisis” where results, mostly "
     "in "
     "medicine, fail to hold up when other researchers try to repeat tests.",
     "-\n", false},
    {"an_office_of_two_words_may_hold_no_title", "en",
     "“We know,” said council leader Ada Finch. “It is so,” said House Speaker Marsh.",
     "Ada Finch\nMarsh\n", false},
    {"an_office_of_several_words_may_begin_with_a_noun", "it",
     "«Lo sappiamo», ha detto il capo dello Stato Marsani.", "Marsani\n", false},
    {"who_stands_before_the_last_colon_of_a_headline_is_the_speaker", "en",
     "Weir falls at Orlsund, two hurt. The mayor: “A narrow escape”\n\n"
     "The weir at Orlsund fell on Friday, and the mills are dry.",
     "The mayor\n", false},
    {"rates_are_no_verb", "en",
     "Gustav Orr spoke. He told the Amt that high rates cost “a lot of money”.",
     "Gustav Orr\n", false},
};

#endif
