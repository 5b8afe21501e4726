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
    {"spanish_perfects_of_asking_report", "es",
     "La alcaldesa, Ana Prado, ha solicitado “respeto al gobierno”. A ello ha añadido "
     "la "
     "propia alcaldesa que “no hay dinero”.",
     "Ana Prado\nla propia alcaldesa\n", false},
    {"spanish_people_behind_a_participle_are_its_subject", "es",
     "La reunión se ha traducido en un pacto, afirmando Ana Prado que, “nunca se "
     "cayeron "
     "los "
     "anillos”. Eso recibió respuesta del alcalde asegurando que mantenía “lealtad”.",
     "Ana Prado\nalcalde\n", false},
    {"spanish_as_he_has_said_goes_on_with_who_denies", "es",
     "Lo dijo Ana Prado junto al portavoz del partido, Juan Roca, quien ha negado el "
     "bloqueo, pues, según ha dicho, “todo va bien”.",
     "Juan Roca\n", false},
    {"spanish_views_go_on_in_marks", "es",
     "Para Prado “hay temas más importantes” que la valla.", "Prado\n", false},
    {"spanish_dashes_hold_what_tells_of_the_speaker", "es",
     "«No sé por qué subí —confesó Matallana, todavía con los guantes puestos—, pero "
     "volví».",
     "Matallana\n", false},
    {"spanish_a_lawyer_is_no_verb", "es",
     "Ana Prado llegó con Juan Roca abogado “de oficio” del pueblo.", "-\n", false},
    {"french_verbs_that_no_list_knows_stand_inside_the_marks", "fr",
     "« La mer oublie plus vite que les gens, philosophe Odile Salaün, 83 ans. Mais "
     "les "
     "gens ont faim. »",
     "Odile Salaün\n", false},
    {"spanish_verbs_behind_he_said_are_no_subject", "es",
     "A ello ha añadido la propia alcaldesa que los vecinos pagan, por lo que ha dicho "
     "no "
     "entender la moción de censura, considerando que “la valla no tiene nada que "
     "ver”.",
     "la propia alcaldesa\n", false},
};

#endif
