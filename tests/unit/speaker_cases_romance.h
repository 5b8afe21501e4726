/* speaker_cases_romance.h - texts in Spanish, French and Italian with quotations, and
 * who speaks in each. */
#ifndef DIPTYCH_TESTS_SPEAKER_CASES_ROMANCE_H
#define DIPTYCH_TESTS_SPEAKER_CASES_ROMANCE_H

#include "speaker_cases.h"

static const struct speaker_case romance_cases[] = {
    {"spanish_the_subject_before_sums_up_behind_his_words", "es",
     "Tomás Arriaga recibió a los vecinos. “El muelle no se toca”, resumió.",
     "Tomás Arriaga\n", false},
    {"spanish_an_exit_is_no_subject", "es",
     "La concejala Marta Ibarra se reunió con los vecinos. A la salida "
     "aseguró que el plan «no va a dejar a nadie fuera».",
     "Marta Ibarra\n", false},
    {"spanish_an_end_is_no_subject", "es",
     "El alcalde, Jon Larrea, presidió el pleno. Al término dijo que el faro"
     " «no se vende».",
     "Jon Larrea\n", false},
    {"spanish_a_meeting_before_the_verb_is_no_subject", "es",
     "Inés Prado compareció ante la prensa. Tras la reunión insistió en que "
     "la obra «va con retraso».",
     "Inés Prado\n", false},
    {"spanish_an_afternoon_is_no_subject", "es",
     "La ministra Elena Ruano visitó el puerto. Por la tarde admitió que el "
     "dique era «una vergüenza».",
     "Elena Ruano\n", false},
    {"spanish_a_subject_stands_behind_the_meeting_it_came_after", "es",
     "Elena Ruano visitó el puerto. Tras la reunión el alcalde insistió en "
     "que el dique «aguantará».",
     "el alcalde\n", false},
    {"spanish_a_subject_behind_the_comma_of_an_exit_speaks", "es",
     "Elena Ruano visitó el puerto. A la salida, Jon Larrea aseguró que el "
     "dique «aguantará».",
     "Jon Larrea\n", false},
    {"spanish_a_subject_behind_the_verb_of_an_exit_speaks", "es",
     "Elena Ruano visitó el puerto. A la salida aseguró el alcalde que el "
     "dique «aguantará».",
     "el alcalde\n", false},
    {"spanish_whoever_a_relative_clause_tells_of_speaks_in_it", "es",
     "Lorenzo Basterra, portavoz de los vecinos, que ve en la tasa un "
     "“atraco”, recordó que el padrón sigue sin publicarse.",
     "Lorenzo Basterra\n", false},
    {"spanish_whoever_rates_in_a_relative_clause_speaks", "es",
     "La presidenta de la cofradía, Nekane Ugarte, que calificó la veda de "
     "«disparate», anunció que recurrirá.",
     "Nekane Ugarte\n", false},
    {"spanish_a_relative_clause_does_not_hide_its_subject", "es",
     "Lorenzo Basterra, que preside la cofradía desde 2019, recordó que la "
     "lonja era «la casa de todos».",
     "Lorenzo Basterra\n", false},
    {"spanish_a_technician_speaks_and_not_the_body_of_his", "es",
     "Un técnico de la Diputación que prefiere callar su nombre reconoce que"
     " el dique cedió. “Lo avisamos en enero”, añade.",
     "Un técnico\n", false},
    {"spanish_a_spokeswoman_speaks_and_not_her_ministry", "es",
     "Una portavoz del Ministerio de Fomento aseguró que la obra «sigue su "
     "curso».",
     "Una portavoz\n", false},
    {"spanish_a_neighbour_speaks_and_not_her_town", "es",
     "Una vecina de Lezama que vive frente al muelle cuenta que aquella "
     "noche «temblaban los cristales».",
     "Una vecina\n", false},
    {"spanish_the_name_of_a_spokesman_stands_behind_his_body", "es",
     "El portavoz de la Diputación, Iker Zabala, dijo que el retraso es "
     "«asumible».",
     "Iker Zabala\n", false},
    {"spanish_a_body_speaks_where_nobody_else_does", "es",
     "La Confederación aseguró que el dique «no corre peligro».", "La Confederación\n",
     false},
    {"spanish_an_engineer_is_the_source_and_not_his_body", "es",
     "El dique, según un ingeniero de la Confederación que pide no ser "
     "citado, «está muerto».",
     "un ingeniero\n", false},
    {"spanish_a_verb_without_a_subject_goes_on", "es",
     "Marta Ibarra defendió la tasa ante el pleno. Después negó que fuera "
     "«un castigo».",
     "Marta Ibarra\n", false},
    {"spanish_whoever_left_speaks_on_the_way", "es",
     "Marta Ibarra salió a las nueve. «Estamos tranquilos», zanjó antes de "
     "subir al coche.",
     "Marta Ibarra\n", false},
    {"spanish_neighbours_who_brought_a_banner_shout", "es",
     "Los vecinos llevaron una pancarta al pleno. «No nos vamos», gritaban.",
     "Los vecinos\n", false},
    {"spanish_a_press_conference_is_no_subject", "es",
     "La directora del museo, Olga Reyero, dimitió ayer. En una rueda de "
     "prensa dijo que se iba «con la cabeza alta».",
     "Olga Reyero\n", false},
    {"spanish_from_the_opposition_somebody_speaks", "es",
     "Desde la oposición, Pablo Arce reprochó que el plan llegaba «tarde y "
     "mal».",
     "Pablo Arce\n", false},
    {"spanish_a_broken_voice_is_no_subject", "es",
     "Con la voz quebrada, la viuda contó que él «nunca volvió».", "la viuda\n", false},
    {"spanish_whoever_judged_judges_on", "es",
     "Pablo Arce criticó la tasa. A su juicio, es «un impuesto a la "
     "pobreza».",
     "Pablo Arce\n", false},
    {"spanish_fishermen_speak_in_a_port", "es",
     "En el puerto, los pescadores dicen que la veda es «una ruina».",
     "los pescadores\n", false},
    {"spanish_what_is_spoken_about_is_no_subject", "es",
     "Nuria Cobos leyó el informe de la Cámara. Sobre el coste apuntó que "
     "era «un disparate».",
     "Nuria Cobos\n", false},
    {"french_an_end_between_verb_and_mayor_is_stepped_over", "fr",
     "« Nous fermerons le pont », a prévenu en fin de matinée la maire de "
     "Kervalan, Solène Le Goff.",
     "Solène Le Goff\n", false},
    {"french_the_end_of_a_day_is_no_subject", "fr",
     "« Nous fermerons le pont », a prévenu en fin de journée la maire.", "la maire\n",
     false},
    {"french_a_council_between_verb_and_deputy_is_stepped_over", "fr",
     "« Nous fermerons le pont », a prévenu lundi soir en conseil municipal "
     "l'adjoint aux travaux, Paul Lannuzel.",
     "Paul Lannuzel\n", false},
    {"french_he_is_not_the_management", "fr",
     "Bastien Morvan, délégué syndical, n'y croit pas. La direction assure "
     "que tous seront reclassés. « Où donc ? », ironise-t-il.",
     "Bastien Morvan\n", false},
    {"french_he_is_not_the_town_hall", "fr",
     "Bastien Morvan, délégué syndical, a relu l'accord. La mairie promet "
     "une navette. « À quelle heure ? », demande-t-il.",
     "Bastien Morvan\n", false},
    {"french_she_is_not_the_education_office", "fr",
     "La directrice, Anne Rolland, quitte le lycée. Le rectorat promet un "
     "remplaçant. « Pas avant mai », souffle-t-elle.",
     "Anne Rolland\n", false},
    {"french_she_may_be_the_management", "fr",
     "La direction a réuni les salariés. « Rien n'est décidé », "
     "assure-t-elle.",
     "La direction\n", false},
    {"french_one_of_the_signers_speaks", "fr",
     "Une centaine d'habitants ont signé, parmi lesquels le romancier Yann "
     "Kerguen, né ici : « Un phare, c'est une adresse. »",
     "Yann Kerguen\n", false},
    {"french_one_of_the_members_speaks", "fr",
     "Trois élus ont voté contre, dont la conseillère Maud Quéré, ancienne "
     "maire : « On brade le port. »",
     "Maud Quéré\n", false},
    {"french_whoever_committed_itself_in_a_report_is_quoted", "fr",
     "Hervé Tanguy rappelle que la région s'était engagée à rouvrir la ligne"
     " « quoi qu'il en coûte ».",
     "la région\n", false},
    {"french_whoever_recalls_is_quoted_else", "fr",
     "Hervé Tanguy rappelle que la ligne est « la plus lente du pays ».",
     "Hervé Tanguy\n", false},
    {"french_a_region_that_somebody_reports_of_speaks", "fr",
     "Le département s'était engagé à payer « rubis sur l'ongle », selon "
     "Hervé Tanguy.",
     "Hervé Tanguy\n", false},
    {"french_a_president_speaks_in_the_clause_on_her", "fr",
     "Maud Quéré, présidente de l'association, qui voit dans la taxe un « "
     "racket », a annoncé un recours.",
     "Maud Quéré\n", false},
    {"french_an_engineer_speaks_and_not_his_region", "fr",
     "Un ingénieur de la Région qui demande l'anonymat reconnaît que le "
     "tablier est fissuré. « On le savait », ajoute-t-il.",
     "Un ingénieur\n", false},
    {"french_an_employee_speaks_behind_her_company", "fr",
     "Une employée de la Sernam, qui préfère rester anonyme, raconte que « "
     "tout le monde se taisait ».",
     "Une employée\n", false},
    {"french_a_technician_is_the_source_and_not_his_office", "fr",
     "Selon un technicien de la Direction des routes, le tablier « ne "
     "passera pas l'hiver ».",
     "un technicien\n", false},
    {"french_a_subject_behind_an_exit_speaks", "fr",
     "À la sortie du conseil, Paul Lannuzel a assuré que le pont « tiendra "
     "».",
     "Paul Lannuzel\n", false},
    {"french_a_pronoun_behind_an_exit_speaks", "fr",
     "Paul Lannuzel a présidé la séance. À la sortie, il a assuré que le "
     "pont « tiendra ».",
     "Paul Lannuzel\n", false},
    {"french_a_nurse_behind_an_inverted_verb_speaks", "fr",
     "Dans le hall, raconte une infirmière, « les gens dormaient par terre "
     "».",
     "une infirmière\n", false},
    {"french_dockers_behind_a_place_chant", "fr",
     "« On ne lâchera pas », ont scandé devant la préfecture les dockers.",
     "les dockers\n", false},
    {"french_a_court_behind_its_report_wrote_so", "fr",
     "« Une honte », comme l'a écrit dans son rapport la chambre régionale "
     "des comptes.",
     "la chambre régionale\n", false},
    {"french_a_sister_refuses", "fr",
     "Denis Le Bras a vendu la ferme. Sa sœur, elle, refuse : « Je ne "
     "signerai pas. »",
     "Sa sœur\n", false},
    {"french_a_mayor_who_receives_is_the_source", "fr",
     "Selon le maire, qui recevait la presse, la digue est « sauvée ».", "le maire\n",
     false},
    {"french_a_minister_promises_the_mayor", "fr",
     "Le ministre des Transports a promis au maire une ligne « avant Noël ».",
     "Le ministre\n", false},
    {"french_an_evening_between_verb_and_county_is_stepped_over", "fr",
     "« Le bac sera à quai lundi », a fait savoir dans la soirée le "
     "département.",
     "le département\n", false},
    {"french_the_mayor_repeats", "fr",
     "La maire a reçu les riverains. « Rien ne presse », a-t-elle répété "
     "devant eux.",
     "La maire\n", false},
    {"italian_an_exit_is_no_subject", "it",
     "L'assessora Lidia Corsi ha incontrato i sindacati. All'uscita ha detto"
     " che il piano «non lascia indietro nessuno».",
     "Lidia Corsi\n", false},
    {"italian_an_end_is_no_subject", "it",
     "Il sindaco, Piero Zanella, ha presieduto la giunta. Al termine ha "
     "spiegato che il molo «non si vende».",
     "Piero Zanella\n", false},
    {"italian_a_meeting_before_the_verb_is_no_subject", "it",
     "Marta Bellini ha visitato il cantiere. Dopo la riunione ha ribadito "
     "che i lavori sono «in ritardo».",
     "Marta Bellini\n", false},
    {"italian_an_evening_is_no_subject", "it",
     "Marta Bellini ha visitato il cantiere. In serata ha ammesso che la "
     "diga è «una vergogna».",
     "Marta Bellini\n", false},
    {"italian_a_subject_behind_an_exit_speaks", "it",
     "Marta Bellini ha visitato il cantiere. All'uscita il sindaco ha detto "
     "che la diga «reggerà».",
     "il sindaco\n", false},
    {"italian_a_subject_behind_the_comma_of_an_exit_speaks", "it",
     "Marta Bellini ha visitato il cantiere. All'uscita, Piero Zanella ha "
     "detto che la diga «reggerà».",
     "Piero Zanella\n", false},
    {"italian_the_subject_before_sums_up_behind_his_words", "it",
     "Piero Zanella ha ricevuto i residenti. «Il molo non si tocca», ha "
     "riassunto.",
     "Piero Zanella\n", false},
    {"italian_whoever_came_out_speaks_on_the_way", "it",
     "Piero Zanella è uscito alle nove. «Siamo tranquilli», ha tagliato "
     "corto prima di salire in auto.",
     "Piero Zanella\n", false},
    {"italian_whoever_a_relative_clause_tells_of_speaks_in_it", "it",
     "Bruno Tasca, portavoce dell'opposizione, che vede nella tassa uno "
     "«scippo», ha ricordato che il bando è scaduto.",
     "Bruno Tasca\n", false},
    {"italian_whoever_rates_in_a_relative_clause_speaks", "it",
     "La presidente della cooperativa, Ines Morandi, che definisce il "
     "divieto «una follia», ha annunciato un ricorso.",
     "Ines Morandi\n", false},
    {"italian_a_technician_speaks_and_not_the_body_of_his", "it",
     "Un tecnico della Provincia che chiede l'anonimato ammette che l'argine"
     " ha ceduto. «Lo sapevamo da marzo», aggiunge.",
     "Un tecnico\n", false},
    {"italian_a_spokeswoman_speaks_and_not_her_ministry", "it",
     "Una portavoce del Ministero ha assicurato che il cantiere «procede».",
     "Una portavoce\n", false},
    {"italian_a_neighbour_who_lives_there_tells", "it",
     "Una vicina di casa che abita davanti al molo racconta che quella notte"
     " «tremavano i vetri».",
     "Una vicina\n", false},
    {"italian_a_body_speaks_where_nobody_else_does", "it",
     "La Provincia ha assicurato che l'argine «non corre pericoli».", "La Provincia\n",
     false},
    {"italian_an_engineer_is_the_source_and_not_his_body", "it",
     "L'argine, secondo un ingegnere della Provincia che non vuole essere "
     "citato, «è morto».",
     "un ingegnere\n", false},
    {"italian_a_verb_without_a_subject_goes_on", "it",
     "Lidia Corsi ha difeso la tassa in consiglio. Poi ha negato che sia "
     "«una punizione».",
     "Lidia Corsi\n", false},
    {"italian_the_end_of_a_day_is_no_subject", "it",
     "«Chiuderemo il ponte», ha avvertito a fine giornata la sindaca.", "la sindaca\n",
     false},
    {"italian_a_town_hall_between_verb_and_councillor_is_stepped_over", "it",
     "«Chiuderemo il ponte», ha detto davanti al municipio l'assessore ai "
     "lavori, Ugo Ferri.",
     "Ugo Ferri\n", false},
    {"italian_one_of_the_signers_speaks", "it",
     "Hanno firmato in cento, tra cui lo scrittore Elio Banti, nato qui: «Un"
     " faro è un indirizzo».",
     "Elio Banti\n", false},
    {"italian_whoever_committed_itself_in_a_report_is_quoted", "it",
     "Ugo Ferri ricorda che la Regione si era impegnata a riaprire la linea "
     "«a ogni costo».",
     "la Regione\n", false},
    {"italian_a_press_conference_is_no_subject", "it",
     "La direttrice del museo, Olga Neri, si è dimessa ieri. In conferenza "
     "stampa ha detto di andarsene «a testa alta».",
     "Olga Neri\n", false},
    {"italian_whoever_judged_judges_on", "it",
     "Bruno Tasca ha criticato la tassa. A suo giudizio è «una tassa sui "
     "poveri».",
     "Bruno Tasca\n", false},
    {"italian_fishermen_speak_in_a_port", "it",
     "Al porto i pescatori dicono che il fermo è «una rovina».", "i pescatori\n",
     false},
    {"italian_a_broken_voice_is_no_subject", "it",
     "Con la voce rotta, la vedova ha raccontato che lui «non è più "
     "tornato».",
     "la vedova\n", false},
    {"spanish_even_the_mayor_speaks", "es",
     "Hasta el alcalde reconoció que la obra era «un despropósito».", "el alcalde\n",
     false},
    {"spanish_a_mayor_without_a_name_goes_on", "es",
     "La alcaldesa visitó el dique. «Aguantará», prometió.", "La alcaldesa\n", false},
    {"spanish_a_noun_stands_for_the_name_it_was_said_of", "es",
     "El consejero de Pesca, Iñaki Soto, recibió a los armadores. El "
     "consejero escuchó las quejas. «Tienen razón», concedió.",
     "Iñaki Soto\n", false},
    {"spanish_an_epithet_stands_for_the_name_before", "es",
     "Iñaki Soto presentó el plan de pesca. El edil esquivó las preguntas. "
     "«Hoy no toca», zanjó.",
     "Iñaki Soto\n", false},
    {"spanish_a_new_office_stands_for_itself", "es",
     "Iñaki Soto presentó el plan de pesca. La directora del puerto torció "
     "el gesto. «Llega tarde», advirtió.",
     "La directora\n", false},
    {"spanish_who_is_asked_behind_a_front", "es",
     "Preguntada por el coste, la ministra respondió que «no es el momento».",
     "la ministra\n", false},
    {"spanish_a_judge_who_hears_does_not_speak", "es",
     "Ante el juez negó que hubiera cobrado «un solo euro».", "-\n", false},
    {"spanish_the_accused_before_the_judge", "es",
     "El acusado, Ramón Vega, llegó tarde. Ante el juez negó que hubiera "
     "cobrado «un solo euro».",
     "Ramón Vega\n", false},
    {"spanish_he_promised_in_a_report", "es",
     "Carmen Otero recuerda que el Gobierno se comprometió a pagar «hasta el"
     " último céntimo».",
     "el Gobierno\n", false},
    {"spanish_fishermen_by_their_spokesman", "es",
     "Los pescadores, por boca de su portavoz, Luis Abad, tacharon la veda "
     "de «ruina».",
     "Luis Abad\n", false},
    {"spanish_a_report_speaks", "es",
     "El informe de la Cámara de Cuentas concluye que el contrato fue "
     "«opaco».",
     "Cámara de Cuentas\n", false},
    {"spanish_several_sources", "es",
     "Fuentes del Ministerio aseguran que la decisión «está tomada».",
     "Fuentes del Ministerio\n", false},
    {"spanish_one_of_the_signers_speaks", "es",
     "Un centenar de autores firmó la carta, entre ellos el novelista Andrés"
     " Lago, vecino del barrio: «Aquí aprendí a leer».",
     "Andrés Lago\n", false},
    {"spanish_a_daughter_says_of_her_father", "es",
     "La hija de Ramón Vega, que vive en Vigo, cuenta que su padre «no "
     "volvió a ser el mismo».",
     "La hija\n", false},
    {"spanish_the_mayor_of_a_town", "es",
     "La alcaldesa de Mundaka, que no acudió al acto, dijo por teléfono que "
     "todo era «un teatro».",
     "La alcaldesa\n", false},
    {"spanish_an_adverb_of_place_and_a_body", "es",
     "En un comunicado, la Autoridad Portuaria sostiene que el vertido «está"
     " bajo control».",
     "Autoridad Portuaria\n", false},
    {"spanish_a_note_is_no_subject", "es",
     "La Autoridad Portuaria calló el lunes. En un comunicado sostiene ahora"
     " que el vertido «está bajo control».",
     "Autoridad Portuaria\n", false},
    {"spanish_an_exit_behind_the_subject", "es",
     "“No hay plan B”, contestó la consejera, molesta, a la salida del "
     "pleno.",
     "la consejera\n", false},
    {"spanish_what_others_call_it", "es",
     "El proyecto, que los ecologistas llaman “la gran tubería”, saldrá a "
     "concurso en mayo.",
     "los ecologistas\n", false},
    {"french_the_mayor_without_a_name_goes_on", "fr",
     "La maire a visité la digue. « Elle tiendra », promet-elle.", "La maire\n", false},
    {"french_the_mayor_stands_for_her_name", "fr",
     "La maire de Tréboul, Anne Kerdoncuff, a reçu les marins. La maire a "
     "pris des notes. « Ils ont raison », a-t-elle concédé.",
     "Anne Kerdoncuff\n", false},
    {"french_an_epithet_stands_for_the_name", "fr",
     "Paul Guillou présente le plan. L'élu esquive les questions. « Pas "
     "aujourd'hui », coupe-t-il.",
     "Paul Guillou\n", false},
    {"french_sources_speak", "fr",
     "Des sources proches du dossier assurent que la décision « est prise ».",
     "Des sources proches\n", false},
    {"french_a_daughter_tells", "fr",
     "La fille de Paul Guillou, qui vit à Nantes, raconte que son père « n'a"
     " plus jamais navigué ».",
     "La fille\n", false},
    {"french_even_the_prefect", "fr",
     "Même le préfet a reconnu que la carte était « fausse ».", "le préfet\n", false},
    {"french_in_a_communique", "fr",
     "Dans un communiqué, la préfecture assure que le rejet est « sous "
     "contrôle ».",
     "la préfecture\n", false},
    {"french_made_known", "fr",
     "La préfecture a fait savoir que le rejet était « sous contrôle ».",
     "La préfecture\n", false},
    {"french_what_others_call_it", "fr",
     "Le projet, que les riverains appellent « le grand tuyau », sera voté "
     "en mai.",
     "les riverains\n", false},
    {"french_whoever_answers", "fr",
     "Interrogée sur le coût, la ministre a répondu que ce n'était « pas le "
     "moment ».",
     "la ministre\n", false},
    {"french_a_union_by_its_delegate", "fr",
     "Pour la CGT, dont le délégué, Marc Le Goff, siège au comité, le plan "
     "est « une saignée ».",
     "CGT\n", false},
    {"french_a_verb_inserted_in_a_sentence", "fr",
     "Le quai, estime Marc Le Goff, « ne passera pas l'hiver ».", "Marc Le Goff\n",
     false},
    {"french_an_insertion_between_verb_and_owner", "fr",
     "« Un gâchis », lâche, en remontant son col, la patronne du bistrot.",
     "la patronne\n", false},
    {"french_the_end_of_a_visit", "fr",
     "« On paiera », a lancé à l'issue de la visite le ministre délégué, "
     "Éric Salaün.",
     "Éric Salaün\n", false},
    {"italian_the_mayor_without_a_name_goes_on", "it",
     "La sindaca ha visitato la diga. «Reggerà», ha promesso.", "La sindaca\n", false},
    {"italian_the_councillor_stands_for_his_name", "it",
     "L'assessore alla Pesca, Ugo Ferri, ha ricevuto gli armatori. "
     "L'assessore ha preso appunti. «Hanno ragione», ha ammesso.",
     "Ugo Ferri\n", false},
    {"italian_even_the_prefect", "it",
     "Perfino il prefetto ha riconosciuto che la mappa era «sbagliata».",
     "il prefetto\n", false},
    {"italian_a_daughter_tells", "it",
     "La figlia di Ugo Ferri, che vive a Trieste, racconta che il padre «non"
     " è più uscito in mare».",
     "La figlia\n", false},
    {"italian_in_a_communique", "it",
     "In una nota la Capitaneria assicura che lo sversamento è «sotto "
     "controllo».",
     "Capitaneria\n", false},
    {"italian_a_note_is_no_subject", "it",
     "La Capitaneria ha taciuto per giorni. In una nota assicura ora che lo "
     "sversamento è «sotto controllo».",
     "Capitaneria\n", false},
    {"italian_made_known", "it",
     "La prefettura ha fatto sapere che lo sversamento è «sotto controllo».",
     "La prefettura\n", false},
    {"italian_made_known_behind", "it",
     "«Apriremo lunedì», ha fatto sapere in serata la prefettura.", "la prefettura\n",
     false},
    {"italian_what_others_call_it", "it",
     "Il progetto, che i residenti chiamano «il grande tubo», andrà al voto "
     "a maggio.",
     "i residenti\n", false},
    {"italian_said_himself", "it",
     "Il ministro si è detto «sereno» davanti ai cronisti.", "Il ministro\n", false},
    {"italian_was_told_by", "it",
     "Piero Zanella è stato definito «un dilettante» dal segretario, Ivo "
     "Conti.",
     "Ivo Conti\n", false},
    {"italian_behind_a_place_and_a_comma", "it",
     "«Non ci fermeremo», ha gridato dal palco di piazza Unità Ines Morandi.",
     "Ines Morandi\n", false},
    {"italian_before_the_judge", "it",
     "L'imputato, Dario Pozzi, è arrivato tardi. Davanti al giudice ha "
     "negato di aver preso «un solo euro».",
     "Dario Pozzi\n", false},
    {"italian_a_porter_tells", "it",
     "Il custode della scuola, che chiede di non comparire, dice che quel "
     "giorno «non c'era nessuno».",
     "Il custode\n", false},
    {"italian_a_door_between_verb_and_owner", "it",
     "«Un gran peccato», sbotta sulla porta del bar la titolare.", "la titolare\n",
     false},
    {"spanish_a_dropped_subject_stands_a_paragraph_above", "es",
     "La ministra Elena Ruano visitó el puerto el lunes.\n\nA su regreso a la "
     "capital explicó que el dique «no se hundió por azar».",
     "Elena Ruano\n", false},
    {"spanish_ship_owners_warn_without_a_subject", "es",
     "Los armadores se reunieron de madrugada. Después advirtieron de que la"
     " flota «no saldrá».",
     "Los armadores\n", false},
    {"spanish_the_object_before_is_no_subject", "es",
     "La alcaldesa llamó al consejero por la noche. Le dijo que el plan era "
     "«papel mojado».",
     "La alcaldesa\n", false},
    {"spanish_a_relative_with_its_own_subject", "es",
     "El plan, que Marta Ibarra calificó de «ocurrencia», costará ocho "
     "millones.",
     "Marta Ibarra\n", false},
    {"spanish_she_answered_whom_she_was_asked_by", "es",
     "A la pregunta de si dimitirá, Jon Larrea respondió: «Ni lo pienso».",
     "Jon Larrea\n", false},
    {"spanish_somebody_demands_for_neighbours", "es",
     "En nombre de los vecinos, Pilar Goñi exigió «agua limpia ya».", "Pilar Goñi\n",
     false},
    {"spanish_somebody_beside_a_mayor_defends", "es",
     "Junto al alcalde, la consejera Ane Ruiz defendió un modelo «de todos».",
     "Ane Ruiz\n", false},
    {"spanish_an_engineer_stands_between_two_halves", "es",
     "«El dique», recordó ante los medios el ingeniero jefe, Pau Ferrer, «se"
     " revisó en mayo».",
     "Pau Ferrer\nPau Ferrer\n", false},
    {"spanish_the_lawyer_of_a_family_regrets", "es",
     "El abogado de la familia, que estudia recurrir, lamentó que la "
     "sentencia sea «tibia».",
     "El abogado\n", false},
    {"spanish_the_agent_of_a_feminine_passive", "es",
     "La obra fue descrita como «un milagro» por el ingeniero jefe.",
     "el ingeniero jefe\n", false},
    {"spanish_in_somebodys_judgement", "es",
     "A juicio de los ecologistas, el trasvase es «una sangría».", "los ecologistas\n",
     false},
    {"spanish_from_a_ministry_they_say", "es",
     "Desde el Ministerio aseguran que el trámite es «pura rutina».", "el Ministerio\n",
     false},
    {"spanish_they_in_a_village_are_nobody", "es",
     "Se trata, dicen en el pueblo, de «una burla».", "-\n", false},
    {"french_he_returns_in_the_next_paragraph", "fr",
     "Le préfet, Louis Marchand, a visité le chantier lundi.\n\nDe retour à "
     "Quimper, il a jugé le retard « inacceptable ».",
     "Louis Marchand\n", false},
    {"french_somebody_beside_a_mayor_defends", "fr",
     "Aux côtés du maire, la conseillère Maud Quéré a défendu un projet « "
     "pour tous ».",
     "Maud Quéré\n", false},
    {"french_the_agent_of_a_passive", "fr",
     "Le chantier a été décrit comme « un miracle » par l'ingénieur en chef.",
     "l'ingénieur\n", false},
    {"french_in_somebodys_words", "fr",
     "Selon les mots de Nadia Ferrand, la taxe est « une rustine ».", "Nadia Ferrand\n",
     false},
    {"french_in_the_eyes_of", "fr",
     "Aux yeux des écologistes, le barrage est « une saignée ».", "écologistes\n",
     false},
    {"french_a_relative_with_its_own_subject", "fr",
     "Le plan, que Maud Quéré a qualifié de « lubie », coûtera huit "
     "millions.",
     "Maud Quéré\n", false},
    {"french_whoever_believes", "fr",
     "Denis Le Bras, qui se dit « écœuré », a rendu sa carte.", "Denis Le Bras\n",
     false},
    {"french_he_and_the_company", "fr",
     "Le patron du port, Yves Moal, a rencontré l'armateur. La société "
     "promet six mois de loyer. « On verra », soupire-t-il.",
     "Yves Moal\n", false},
    {"french_an_engineer_stands_between_two_halves", "fr",
     "« Le quai », a rappelé devant la presse l'ingénieur en chef, Paul "
     "Ferrer, « a été contrôlé en mai ».",
     "Paul Ferrer\nPaul Ferrer\n", false},
    {"italian_a_dropped_subject_stands_a_paragraph_above", "it",
     "La ministra Elena Rota ha visitato il porto lunedì.\n\nAl rientro a Roma"
     " ha spiegato che la diga «non è crollata per caso».",
     "Elena Rota\n", false},
    {"italian_ship_owners_warn_without_a_subject", "it",
     "Gli armatori si sono riuniti di notte. Poi hanno avvertito che la "
     "flotta «non uscirà».",
     "Gli armatori\n", false},
    {"italian_the_object_before_is_no_subject", "it",
     "La sindaca ha chiamato l'assessore in serata. Gli ha detto che il "
     "piano era «carta straccia».",
     "La sindaca\n", false},
    {"italian_a_relative_with_its_own_subject", "it",
     "Il piano, che Marta Bellini ha definito «una trovata», costerà otto "
     "milioni.",
     "Marta Bellini\n", false},
    {"italian_somebody_demands_for_neighbours", "it",
     "A nome dei residenti, Pia Gori ha chiesto «acqua pulita subito».", "Pia Gori\n",
     false},
    {"italian_somebody_beside_a_mayor_defends", "it",
     "Accanto al sindaco, l'assessora Ines Ruffo ha difeso un progetto «per "
     "tutti».",
     "Ines Ruffo\n", false},
    {"italian_the_lawyer_of_a_family_regrets", "it",
     "L'avvocato della famiglia, che valuta il ricorso, lamenta una pena "
     "«tiepida».",
     "L'avvocato\n", false},
    {"italian_the_agent_of_a_passive_is_elided", "it",
     "Il cantiere è stato descritto come «un miracolo» dall'ingegnere capo.",
     "ingegnere capo\n", false},
    {"italian_in_somebodys_words", "it",
     "Nelle parole di Nora Corsi, la tassa è «una toppa».", "Nora Corsi\n", false},
    {"italian_in_somebodys_judgement", "it",
     "A giudizio degli ecologisti, la diga è «un salasso».", "ecologisti\n", false},
    {"italian_by_what_somebody_says", "it", "A detta di Ugo Ferri, il molo è «sicuro».",
     "Ugo Ferri\n", false},
    {"italian_from_a_ministry_they_say", "it",
     "Dal ministero assicurano che l'iter è «pura routine».", "ministero\n", false},
    {"italian_an_engineer_stands_between_two_halves", "it",
     "«Il molo», ha ricordato davanti alla stampa l'ingegnere capo, Pio "
     "Ferri, «è stato controllato a maggio».",
     "Pio Ferri\nPio Ferri\n", false},
    {"french_by_the_view_of_a_councillor", "fr",
     "C'est, de l'avis d'Anne Roux, « une farce ».", "Anne Roux\n", false},
    {"italian_a_surname_keeps_its_elision", "it",
     "«Non si passa», ha detto Mara Dall'Aglio.", "Mara Dall'Aglio\n", false},
    {"italian_by_the_view_of_a_councillor", "it",
     "A parere dell'assessora Ines Ruffo, il molo è «un rudere».", "Ines Ruffo\n",
     false},
    {"italian_by_the_view_of_an_engineer", "it",
     "A giudizio dell'ingegnere capo, il molo è «un rudere».", "ingegnere capo\n",
     false},
};

#endif
