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
     "Amos Pike waited for Otto Brand. “I am Otto Brand,” he said.", "Otto Brand\n",
     false},
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
    {"whoever_is_named_alone_in_his_speech_may_say_it", "en",
     "Ephraim Stoll hums.\n\n“The second Stoll is the dog,” he says.",
     "Ephraim Stoll\n", false},
    {"a_pronoun_goes_on_in_front_of_a_name_it_calls_somebody", "en",
     "Dorothy Tull met us. She had known the man for years and called him Effie. “He "
     "is "
     "never late,” she told me.",
     "Dorothy Tull\n", false},
    {"a_town_that_a_club_is_called_by_is_nobody", "en",
     "Castleby United lost. Castleby hit the post twice, and Castleby manager Quill "
     "Lindqvist blamed nobody. “We had chances,” he said.",
     "Quill Lindqvist\n", false},
    {"a_bay_and_its_shore_are_nobody", "en",
     "Quillona Orr, the woman who drew the trench, died at Halvorson Bay, Nova Scotia, "
     "at "
     "96. She had never learned to swim. “I never went in,” she said.",
     "Quillona Orr\n", false},
    {"whoever_survives_a_subject_is_not_she", "en",
     "Ada Orr sang. She is survived by two daughters, Ida and Una. She did not stop. "
     "“I "
     "will sing,” she said.",
     "Ada Orr\n", false},
    {"a_wife_in_passing_does_not_speak_later", "en",
     "Greta Tull keeps the surgery open.\n\nAmos Lumb walked there. His wife had typed "
     "for him.\n\nShe is old. “Somebody has to be in,” she says.",
     "Greta Tull\n", false},
    {"a_commune_is_not_she", "fr",
     "La maire, Clotilde Naudin, s’est dite « soulagée, mais pas rassurée ». La "
     "commune "
     "vit de la pêche.\n\n« On verra bien », a-t-elle ajouté.",
     "Clotilde Naudin\nClotilde Naudin\n", false},
    {"whoever_asked_asks_again", "en",
     "Ada Finch asked what the sign would say.\n\n“Do not sit,” Amos Pike said.\n\n“On "
     "the bench?”\n\n“On the bench.”\n\nThe rope stayed.",
     "Amos Pike\nAda Finch\nAmos Pike\n", false},
    {"whoever_is_replied_to_asks_again", "en",
     "Ada Finch said the pilot had been tired.\n\n“I was,” Amos Pike replied.\n\n“And "
     "cold?”\n\n“And cold.”\n\nThe rope stayed.",
     "Amos Pike\nAda Finch\nAmos Pike\n", false},
    {"whoever_is_quoted_speaks", "en",
     "An article on Amos Pike quoted him as saying that rope was “a moral position”. "
     "The "
     "Echo quoted a pilot, Ida Orr, as saying it “leaks”.",
     "Amos Pike\nIda Orr\n", false},
    {"the_lawyer_speaks_and_not_the_owners", "en",
     "A lawyer for the owners, Beacon Fishing, said they “accepted it”.", "A lawyer\n",
     false},
    {"a_ship_called_promise_makes_none", "en",
     "Amos Pike said the Maiden’s Promise was struck by “a wall of water”.",
     "Amos Pike\n", false},
    {"a_relative_clause_with_an_age_in_it_is_stepped_over", "en",
     "Ada Brand, whose daughter Evie, 13, was sent home, said she had driven for an "
     "hour. "
     "“I sewed it shut,” she said.",
     "Ada Brand\n", false},
    {"people_right_before_who_are_who_said", "en",
     "The governor signed it, ignoring objections from sheriffs who said it made them "
     "“strangers at home”.",
     "sheriffs\n", false},
    {"one_of_them_said_so", "en",
     "Two people had seen the audit. “He put it in a drawer,” one of them said.",
     "one of them\n", false},
    {"an_admiral_once_called_her_so", "en",
     "Ada Orr, whom an admiral once called “the stubbornest of them”, is dead.",
     "an admiral\n", false},
    {"french_unknown_verbs_carry_their_pronoun", "fr",
     "Jeanne Riou met ses bottes. « Le maire, c’est ma mère », énumère-t-elle.",
     "Jeanne Riou\n", false},
    {"french_a_last_name_has_an_article", "fr",
     "Anaïs Le Bihan attend. « La tempête tombe mal », dit-elle.", "Anaïs Le Bihan\n",
     false},
    {"french_he_makes_it_known", "fr",
     "Le directeur, Marc Audoin, fait valoir que l’appareil se pose « par temps calme "
     "».",
     "Marc Audoin\n", false},
    {"spanish_attributions_stand_between_dashes_inside", "es",
     "“Desde arriba —dice Marta Ibarra— no se ve nada”.\n\nMarta Ibarra subió ayer. "
     "“Desde abajo —dice— tampoco se ve”.",
     "Marta Ibarra\nMarta Ibarra\n", false},
    {"spanish_a_verb_that_opens_a_sentence_is_nobody", "es",
     "Suso Lema lleva tres meses en el mar. Reconoce que avanza despacio. “Llevamos "
     "cien "
     "páginas”, protesta.",
     "Suso Lema\n", false},
    {"german_a_verb_before_an_article_is_no_part_of_her", "de",
     "Das bestätigte eine Bahnsprecherin am Montag. Die Verbindung sei „nicht "
     "darstellbar“.",
     "eine Bahnsprecherin\n", false},
    {"two_who_are_told_of_by_one_clause_speak_both", "en",
     "Orr and a pilot who sat with him said the wall “leaks in June”.",
     "Orr and a pilot\n", false},
    {"spanish_each_dash_is_another_ones_turn", "es",
     "—El muro aguanta —dijo Ana Soler.\n\n—La calle no.", "Ana Soler\n-\n", false},
    {"an_office_with_a_party_in_front_is_no_part_of_the_name", "en",
     "Its sponsor, the Labour backbencher Huw Penry, calls it “a scroll bar”.",
     "Huw Penry\n", false},
    {"a_share_of_users_describes_it", "en",
     "Ada Finch points to a poll in which 84% of users described terms as “fine”.",
     "users\n", false},
    {"whoever_confirmed_that_it_is_so_says_it", "en",
     "A palace spokesman confirmed that he had seen the letter and “enjoyed the map”.",
     "A palace spokesman\n", false},
    {"spanish_what_somebody_was_is_no_second_person", "es",
     "La hija, Rosa Cebrián, heredó el sillón. Fue la primera mujer barbera. “Venían a "
     "ver”, recuerda.",
     "Rosa Cebrián\n", false},
    {"the_last_of_two_clauses_has_its_own_subject", "en",
     "The mayor said the plan was reckless and the board called it “overdue”.",
     "the board\n", false},
    {"it_is_a_firm_that_is_named_behind_what_it_is", "en",
     "The pier’s owner, Ostrel Works, said the pier was safe. “All bolts are new,” it "
     "said in a letter.",
     "Ostrel Works\n", false},
    {"it_is_nobody_with_a_given_name", "en",
     "The pier’s owner, Tilda Marsh, said the pier was safe. “All bolts are new,” it "
     "said.",
     "-\n", false},
    {"another_of_a_kind_is_who_is_named_behind_it", "en",
     "Another Whig, Tilda Marsh, said the pier would be run “like a circus”.",
     "Tilda Marsh\n", false},
    {"a_party_before_a_name_is_no_part_of_it", "en",
     "Green Whig Tilda Marsh asked Ida Pike twice to sell. “Yes or no?” she demanded.",
     "Tilda Marsh\n", false},
    {"initials_before_a_given_name_are_a_part_of_it", "en",
     "J. Edgar Pike came late. “It leaks,” he said.", "J. Edgar Pike\n", false},
    {"whoever_is_asked_does_not_ask", "en",
     "Ada Finch asked Ida Pike to sell the pier. “Will you?” she said.", "Ada Finch\n",
     false},
    {"somebody_before_a_colon_says_what_its_clause_quotes", "en",
     "Amos Pike likes it. But Tilda Marsh was blunt: the pier was “a wreck” by then.",
     "Tilda Marsh\n", false},
    {"nobody_before_a_colon_says_nothing", "en",
     "Two things are sure: the pier was “a wreck” by then.", "-\n", false},
    {"i_would_say_so_inside_a_speech", "en",
     "“I’d say, ‘Not for me,’” Tilda Marsh remembers.", "Tilda Marsh\nTilda Marsh\n",
     false},
    {"german_somebody_before_a_colon_reports", "de",
     "Anna Lenz widersprach: Das Gutachten habe nur einen „Verdacht“ enthalten.",
     "Anna Lenz\n", false},
    {"german_a_spokesman_behind_the_charge_he_denies", "de",
     "Den Vorwurf, die Arbeit verzögert zu haben, wies ein Sprecher als „absurd“ "
     "zurück.",
     "ein Sprecher\n", false},
    {"german_a_charge_is_denied_by_whoever_stands_first", "de",
     "Das Amt wies den Vorwurf, es habe gezögert, als „absurd“ zurück.", "Das Amt\n",
     false},
    {"german_whose_spokeswoman_is_named", "de",
     "Der Verein hat Sorgen. „Meine Tochter schwimmt“, berichtet deren Sprecherin "
     "Anna Lenz.",
     "Anna Lenz\n", false},
    {"italian_a_name_behind_an_office_and_what_it_is_of", "it",
     "«L’acqua sale», sostiene il portavoce della società Bruno Alessi.",
     "Bruno Alessi\n", false},
    {"spanish_a_name_behind_an_office_and_what_it_is_of", "es",
     "«Aguanta», asegura el portavoz del Gobierno Juan Ruiz.", "Juan Ruiz\n", false},
    {"spanish_a_name_behind_of_is_whose_daughter_she_is", "es",
     "«Aguanta», asegura la hija de Ramón Vega.", "la hija\n", false},
    {"spanish_a_subject_behind_a_place_without_an_article", "es",
     "«No quiero», le contestó en X Ramón Vega.", "Ramón Vega\n", false},
    {"italian_a_verb_at_the_front_is_no_name", "it",
     "«Risposero in due righe», ricorda Elena Rota. «Diceva: “Si vedrà”».",
     "Elena Rota\nElena Rota\n-\n", false},
};

#endif
