/* quote_pair_cases.h - pairs of short texts, and what becomes of their quotations. */
#ifndef DIPTYCH_TESTS_QUOTE_PAIR_CASES_H
#define DIPTYCH_TESTS_QUOTE_PAIR_CASES_H

#include <stdbool.h>

struct pair_case {
    const char *name;
    const char *left;
    const char *right;
    const char *expected;  /* a line each link: relation, speaker relation, risks, and
                              the words of both sides */
    bool is_known_failure; /* the pairing that we want is not the one that we get */
};

static const struct pair_case cases[] = {
    {"equal_words_are_verbatim", "“It holds in June,” said Tilda Marsh.",
     "“It holds in June,” said Tilda Marsh.",
     "verbatim same: It holds in June, = It holds in June,\n", false},
    {"marks_and_a_final_comma_are_typography", "“It can’t hold,” said Tilda Marsh.",
     "Tilda Marsh said: \"It can't hold.\"",
     "typography same: It can’t hold, = It can't hold.\n", false},
    {"words_cut_at_the_end_are_trimmed",
     "“It holds in June and in most other months,” said Tilda Marsh.",
     "“It holds in June,” said Tilda Marsh.",
     "trimmed same: It holds in June and in most other months, = It holds in June,\n",
     false},
    {"other_words_are_reworded", "“The old wall holds in June,” said Tilda Marsh.",
     "“The ancient wall holds in summer,” said Tilda Marsh.",
     "reworded same: The old wall holds in June, = The ancient wall holds in "
     "summer,\n",
     false},
    {"a_lost_negation_is_a_risk", "“I did not open the lock gate,” said Tilda Marsh.",
     "“I did open the lock gate,” said Tilda Marsh.",
     "reworded same negation: I did not open the lock gate, = I did open the lock "
     "gate,\n",
     false},
    {"not_and_its_short_form_deny_alike",
     "“I will not open the lock gate again,” said Tilda Marsh.",
     "“I won’t open the lock gate again,” said Tilda Marsh.",
     "reworded same: I will not open the lock gate again, = I won’t open the lock gate "
     "again,\n",
     false},
    {"a_contrary_denies_like_not",
     "“I disagree with the men at the lock gate,” said Tilda Marsh.",
     "“I do not agree with the men at the lock gate,” said Tilda Marsh.",
     "reworded same: I disagree with the men at the lock gate, = I do not agree with "
     "the men at the lock gate,\n",
     false},
    {"two_words_that_deny_together_do_it_like_a_contrary",
     "“How we pay for the lock gate remains yet to be decided,” said Tilda Marsh.",
     "“How we pay for the lock gate remains undecided,” said Tilda Marsh.",
     "reworded same: How we pay for the lock gate remains yet to be decided, = How we "
     "pay for the lock gate remains undecided,\n",
     false},
    {"two_words_that_deny_together_are_a_risk_where_they_went",
     "“The price of the lock gate has yet to be decided,” said Tilda Marsh.",
     "“The price of the lock gate has been decided,” said Tilda Marsh.",
     "reworded same negation: The price of the lock gate has yet to be decided, = The "
     "price of the lock gate has been decided,\n",
     false},
    {"words_cut_off_behind_deny_nothing_of_what_stays",
     "“I opened the lock gate at noon, and nobody saw me,” said Tilda Marsh.",
     "“I opened the lock gate at noon,” said Tilda Marsh.",
     "trimmed same: I opened the lock gate at noon, and nobody saw me, = I opened the "
     "lock gate at noon,\n",
     false},
    {"a_denial_cut_off_in_front_is_a_risk",
     "The wall, said Tilda Marsh, was “not safe for children at noon”.",
     "The wall, said Tilda Marsh, was “safe for children at noon”.",
     "trimmed same negation: not safe for children at noon = safe for children at "
     "noon\n",
     false},
    {"a_denial_that_went_with_what_it_denied_is_no_risk",
     "“We have empty rooms in August, when people ring us and we cannot help them,” "
     "said Tilda Marsh.",
     "“We have empty rooms in August, when usually we are full,” said Tilda Marsh.",
     "reworded same: We have empty rooms in August, when people ring us and we cannot "
     "help them, = We have empty rooms in August, when usually we are full,\n",
     false},
    {"nothing_but_denies_nothing",
     "“It is nothing but fog in a bottle,” said Tilda Marsh.",
     "“It is merely fog in a bottle,” said Tilda Marsh.",
     "reworded same: It is nothing but fog in a bottle, = It is merely fog in a "
     "bottle,\n",
     false},
    {"a_verb_that_denied_what_it_governs_is_a_risk",
     "“The board refused to pay for the lamp,” said Tilda Marsh.",
     "“The board chose to pay for the lamp,” said Tilda Marsh.",
     "reworded same negation: The board refused to pay for the lamp, = The board chose "
     "to pay for the lamp,\n",
     false},
    {"what_both_deny_is_turned_round_by_no_further_denial",
     "“I did not see the ferry, and nobody waved,” said Tilda Marsh.",
     "“I did not see the ferry from up here,” said Tilda Marsh.",
     "reworded same: I did not see the ferry, and nobody waved, = I did not see the "
     "ferry from up here,\n",
     false},
    {"a_name_in_another_form_is_no_risk",
     "“This wall was Orrin's pride for years,” said Tilda Marsh.",
     "“This wall was the pride of Orrin for years,” said Tilda Marsh.",
     "reworded same: This wall was Orrin's pride for years, = This wall was the pride "
     "of Orrin for years,\n",
     false},
    {"another_name_is_a_risk",
     "“This wall was Orrin's pride for years,” said Tilda Marsh.",
     "“This wall was Sarvik's pride for years,” said Tilda Marsh.",
     "reworded same name: This wall was Orrin's pride for years, = This wall was "
     "Sarvik's pride for years,\n",
     false},
    {"another_number_is_a_risk", "“We counted 340 crabs by hand,” said Tilda Marsh.",
     "“We counted 430 crabs by hand,” said Tilda Marsh.",
     "reworded same number: We counted 340 crabs by hand, = We counted 430 crabs by "
     "hand,\n",
     false},
    {"another_speaker_is_told", "“You owe me a boat,” Lem Harker told Ona Reeve.",
     "“You owe me a boat,” Ona Reeve told Lem Harker.",
     "verbatim changed: You owe me a boat, = You owe me a boat,\n", false},
    {"a_garbled_name_is_not_another_speaker",
     "“You owe me a boat,” said Marisol Quintavalle.",
     "“You owe me a boat,” said Marisol Quintabare.",
     "verbatim garbled: You owe me a boat, = You owe me a boat,\n", false},
    {"letters_of_another_alphabet_make_no_other_speaker",
     "“You owe me a boat,” said Kemal Yıldırım.",
     "“You owe me a boat,” said Kemal Yildirim.",
     "verbatim same: You owe me a boat, = You owe me a boat,\n", false},
    {"a_sharp_s_is_two", "“You owe me a boat,” said Udo Groß.",
     "“You owe me a boat,” said Udo Gross.",
     "verbatim same: You owe me a boat, = You owe me a boat,\n", false},
    {"names_that_both_versions_have_are_two_people",
     "“You owe me a boat,” said Anna Holt. “I owe you an oar,” said Jane Hult.",
     "“You owe me a boat,” said Jane Hult. “I owe you an oar,” said Anna Holt.",
     "verbatim changed: You owe me a boat, = You owe me a boat,\nverbatim changed: I "
     "owe "
     "you an oar, = I owe you an oar,\n",
     false},
    {"a_short_garble_is_not_another_speaker", "“You owe me a boat,” said Renn.",
     "“You owe me a boat,” said Wren.",
     "verbatim garbled: You owe me a boat, = You owe me a boat,\n", false},
    {"a_name_that_sounds_half_alike_is_another_speaker",
     "“You owe me a boat,” said Marl.", "“You owe me a boat,” said Quarry.",
     "verbatim changed: You owe me a boat, = You owe me a boat,\n", false},
    {"a_surname_alone_is_the_same_speaker", "“You owe me a boat,” said Lem Harker.",
     "“You owe me a boat,” said Mr Harker.",
     "verbatim same: You owe me a boat, = You owe me a boat,\n", false},
    {"a_description_is_less_specific_than_a_name",
     "“You owe me a boat,” said Lem Harker.", "“You owe me a boat,” said the pilot.",
     "verbatim less-specific: You owe me a boat, = You owe me a boat,\n", false},
    {"an_age_does_not_make_another_of_a_person",
     "Ona Reeve, a baker, has a boat. She left at noon. “You owe me a rope,” said Mrs "
     "Reeve, 74.",
     "Ona Reeve, a baker, has a boat. “You owe me a rope,” the 74-year-old said.",
     "verbatim less-specific: You owe me a rope, = You owe me a rope,\n", false},
    {"a_name_that_is_gone_is_lost",
     "Lem Harker said the wall was “a costly joke about the sea”.",
     "The wall is “a costly joke about the sea”.",
     "verbatim lost: a costly joke about the sea = a costly joke about the sea\n",
     false},
    {"what_lost_its_marks_ends_before_the_next_speech",
     "“I was looking for something else,” said Tilda Marsh. “I was looking for lunch.”",
     "Tilda Marsh had been looking for something else, she said. “I was looking for "
     "lunch.”",
     "unmarked lost: I was looking for something else, = looking for something else\n"
     "verbatim same: I was looking for lunch. = I was looking for lunch.\n",
     false},
    {"words_without_marks_are_unmarked",
     "“The spring water tasted of old pennies,” said Ravi Dent on Monday.",
     "Ravi Dent said on Monday that the spring water tasted of old pennies.",
     "unmarked lost: The spring water tasted of old pennies, = the spring water tasted "
     "of "
     "old pennies\n",
     false},
    {"words_that_gain_marks_are_marked",
     "Ravi Dent said on Monday that the spring water tasted of old pennies.",
     "“The spring water tasted of old pennies,” said Ravi Dent on Monday.",
     "marked gained: the spring water tasted of old pennies = The spring water tasted "
     "of "
     "old pennies,\n",
     false},
    {"one_word_is_found_in_a_passage_that_is_not_linked",
     "The fair opened in May with nine stalls and a band.\n\nA keeper of the mill said "
     "that she was “thrilled” by it.",
     "The fair opened in May with nine stalls and a band.\n\nNobody else in the whole "
     "village took any notice. “We’re thrilled,” Ada Marsh wrote.",
     "trimmed more-specific: thrilled = We’re thrilled,\n", false},
    {"one_word_is_no_other_one_in_a_passage_that_is_not_linked",
     "The fair opened in May with nine stalls and a band.\n\nA keeper of the mill said "
     "that she was “thrilled” by it.",
     "The fair opened in May with nine stalls and a band.\n\nNobody else in the whole "
     "village took any notice. “We’re tired,” Ada Marsh wrote.",
     "added gained:  = We’re tired,\ndropped lost: thrilled = \n", false},
    {"a_quotation_that_is_gone_is_dropped",
     "Wyn Astley opened the hive in the garden. “They know my boots,” she said. The "
     "crowd "
     "stepped back from the fence.",
     "Wyn Astley opened the hive in the garden. The crowd stepped back from the fence.",
     "dropped lost: They know my boots, = \n", false},
    {"an_invented_quotation_is_added",
     "Wyn Astley opened the hive in the garden. The crowd stepped back from the fence.",
     "Wyn Astley opened the hive in the garden. “They know my boots,” she said. The "
     "crowd "
     "stepped back from the fence.",
     "added gained:  = They know my boots,\n", false},
    {"scare_quotes_without_a_common_word_are_paired_by_place",
     "Rhoda Payne called the first act “dull” and the second “thrilling”.\n\nThe play "
     "ran for nine nights and the hall was full on all of them. The actors were paid "
     "in eels and the ushers in cider, and the roof and the floor both held.",
     "Rhoda Payne found the second act “gripping” and the first “tedious”.\n\nThe play "
     "ran for nine nights and the hall was full on all of them. The actors were paid "
     "in eels and the ushers in cider, and the roof and the floor both held.",
     "reworded same: dull = tedious\nreworded same: thrilling = gripping\n", false},
    {"swapped_words_are_paired_by_their_words",
     "Otto Brand described the bridge as “urgent” and the statue as “optional”.",
     "Otto Brand described the bridge as “optional” and the statue as “urgent”.",
     "verbatim same: urgent = urgent\nverbatim same: optional = optional\n", false},
    {"one_quotation_that_became_two_is_one_link",
     "“The tide took the hut and left us the kettle,” said Moll Denny.",
     "“The tide took the hut,” said Moll Denny, “and left us the kettle.”",
     "reworded same (other form): The tide took the hut and left us the kettle, = The "
     "tide took the "
     "hut, + and left us the kettle.\n",
     false},
    {"two_quotations_that_became_one_are_one_link",
     "“Turn left at the old pig,” said Ike Sully. “Then ask the miller again.”",
     "“Turn left at the old pig. Then ask the miller again,” said Ike Sully.",
     "reworded same (other form): Turn left at the old pig, + Then ask the miller "
     "again. = Turn "
     "left at "
     "the old pig. Then ask the miller again,\n",
     false},
    {"equal_words_of_two_people_keep_their_speakers",
     "“We are open,” said Meg Tull. “We are open,” said Joss Kemp across the road.",
     "“We are open,” said Joss Kemp across the road. “We are open,” said Meg Tull.",
     "verbatim same: We are open, = We are open,\nverbatim same: We are open, = We are "
     "open,\n",
     false},
    {"inner_quotations_are_paired_with_inner_ones",
     "“My aunt shouted ‘Earthquake!’ and finished her soup,” said Sachi Mori.",
     "“My aunt shouted ‘Earthquake!’ and finished her soup,” said Sachi Mori.",
     "verbatim same: My aunt shouted ‘Earthquake!’ and finished her soup, = My aunt "
     "shouted ‘Earthquake!’ and finished her soup,\nverbatim same: Earthquake! = "
     "Earthquake!\n",
     false},
    {"a_restored_mark_does_not_make_a_difference",
     "“The bakery will open on Friday,” said Tomas Wick.",
     "“The bakery will open on Friday, said Tomas Wick.",
     "verbatim same: The bakery will open on Friday, = The bakery will open on "
     "Friday,\n",
     false},
    {"a_word_put_in_is_no_trimming", "“It is safe,” said Tilda Marsh.",
     "“It is quite safe,” said Tilda Marsh.",
     "reworded same: It is safe, = It is quite safe,\n", false},
    {"a_word_cut_out_without_dots_is_no_trimming",
     "“It is quite safe,” said Tilda Marsh.", "“It is safe,” said Tilda Marsh.",
     "reworded same: It is quite safe, = It is safe,\n", false},
    {"words_cut_out_with_dots_are_trimmed",
     "“We lost all we had in the flood and nobody came,” said Tilda Marsh.",
     "“We lost all ... and nobody came,” said Tilda Marsh.",
     "trimmed same: We lost all we had in the flood and nobody came, = We lost all ... "
     "and nobody came,\n",
     false},
    {"words_cut_at_the_front_are_trimmed",
     "“In the end it was the sea that won,” said Tilda Marsh.",
     "“It was the sea that won,” said Tilda Marsh.",
     "trimmed same: In the end it was the sea that won, = It was the sea that won,\n",
     false},
    {"a_number_in_figures_is_another_form", "“We need ten boats,” said Tilda Marsh.",
     "“We need 10 boats,” said Tilda Marsh.",
     "reworded same (other form): We need ten boats, = We need 10 boats,\n", false},
    {"an_accepted_variant_is_another_form",
     "“We flew to Kiev in May,” said Tilda Marsh.",
     "“We flew to Kyiv in May,” said Tilda Marsh.",
     "reworded same (other form): We flew to Kiev in May, = We flew to Kyiv in May,\n",
     false},
    {"a_comma_inside_is_typography", "“No, never,” said Tilda Marsh.",
     "“No! Never,” said Tilda Marsh.", "typography same: No, never, = No! Never,\n",
     false},
    {"a_dash_for_a_comma_is_typography",
     "“We rowed, and Ada sang, all night,” said Tilda Marsh.",
     "“We rowed – and Ada sang – all night,” said Tilda Marsh.",
     "typography same: We rowed, and Ada sang, all night, = We rowed – and Ada sang – "
     "all night,\n",
     false},
    {"a_question_is_no_statement", "“You knew. It was late,” said Tilda Marsh.",
     "“You knew? It was late,” said Tilda Marsh.",
     "reworded same (other form): You knew. It was late, = You knew? It was late,\n",
     false},
    {"a_bracket_is_no_typography", "“They saw [the boat] early,” said Tilda Marsh.",
     "“They saw the boat early,” said Tilda Marsh.",
     "reworded same (other form): They saw [the boat] early, = They saw the boat "
     "early,\n",
     false},
    {"a_capital_inside_is_no_typography", "“We met the Board there,” said Tilda Marsh.",
     "“We met the board there,” said Tilda Marsh.",
     "reworded same (other form): We met the Board there, = We met the board there,\n",
     false},
    {"marks_lost_inside_are_typography",
     "“My aunt cried ‘Fire’ and ran,” said Tilda Marsh.",
     "“My aunt cried Fire and ran,” said Tilda Marsh.",
     "typography same: My aunt cried ‘Fire’ and ran, = My aunt cried Fire and "
     "ran,\nunmarked lost: Fire = Fire\n",
     false},
    {"could_and_would_be_able_to_are_one",
     "“Nobody could ever survive the fog at the lock gate,” said Tilda Marsh.",
     "“Nobody would ever have been able to survive the fog at the lock gate,” said "
     "Tilda Marsh.",
     "reworded same: Nobody could ever survive the fog at the lock gate, = Nobody "
     "would "
     "ever have been able to survive the fog at the lock gate,\n",
     false},
    {"what_goes_on_behind_its_cue_belongs_to_one_utterance",
     "“We will make sure that the thieves are caught,” said Tilda Marsh, “and that "
     "they "
     "are held liable for all their actions, which harmed the members of my staff.”",
     "“We will see to it that the thieves are caught and brought to justice for deeds "
     "which had an effect on my employees,” said Tilda Marsh.",
     "reworded same: We will make sure that the thieves are caught, + and that they "
     "are "
     "held liable for all their actions, which harmed the members of my staff. = We "
     "will "
     "see to it that the thieves are caught and brought to justice for deeds which had "
     "an effect on my employees,\n",
     false},
    {"what_went_on_behind_its_cue_may_be_gone",
     "“We will make sure that the thieves are caught,” said Tilda Marsh, “and that "
     "they "
     "are held liable for all their actions, which harmed the members of my staff.”",
     "“We will make sure that the thieves are caught,” said Tilda Marsh.",
     "verbatim same: We will make sure that the thieves are caught, = We will make "
     "sure "
     "that the thieves are caught,\n"
     "dropped lost: and that they are held liable for all their actions, which harmed "
     "the members of my staff. = \n",
     false},
    {"like_no_other_denies_nothing",
     "“The fog hid our boats like no other fog before,” said Tilda Marsh.",
     "“The fog hid our boats better than any other fog before,” said Tilda Marsh.",
     "reworded same: The fog hid our boats like no other fog before, = The fog hid our "
     "boats better than any other fog before,\n",
     false},
    {"a_speech_without_marks_is_found_in_its_paragraph",
     "“Amos is in good hands now. The house is ready for such cases, and most of the "
     "family are in Orford. That makes the care of our daughter easier,” said Tilda "
     "Marsh.\n\n“Amos needs time. He is a fighter, and we must be patient,” said his "
     "brother.\n",
     "Amos is in the best hands. The house is equipped for such cases, "
     "and we have some family in Orford. This makes the care of our daughter more "
     "manageable, Tilda Marsh said.\n\nAmos now needs time. He is a fighter, and all "
     "of "
     "us must be patient, said his brother.\n",
     "unmarked lost: Amos is in good hands now. The house is ready for such cases, and "
     "most of the family are in Orford. That makes the care of our daughter easier, = "
     "Amos is in the best hands. The house is equipped for such cases, and we have "
     "some "
     "family in Orford. This makes the care of our daughter\n"
     "unmarked lost: Amos needs time. He is a fighter, and we must be patient, = Amos "
     "now needs time. He is a fighter, and all of us must be patient\n",
     false},
    {"another_modal_is_a_risk", "“We may close the plant next year,” said Tilda Marsh.",
     "“We will close the plant next year,” said Tilda Marsh.",
     "reworded same modality: We may close the plant next year, = We will close the "
     "plant next year,\n",
     false},
    {"another_name_is_a_risk", "“I spoke to Mr Adler on Monday,” said Tilda Marsh.",
     "“I spoke to Mr Orr on Monday,” said Tilda Marsh.",
     "reworded same name: I spoke to Mr Adler on Monday, = I spoke to Mr Orr on "
     "Monday,\n",
     false},
    {"never_and_always_are_a_risk", "“We never said that,” said Tilda Marsh.",
     "“We always said that,” said Tilda Marsh.",
     "reworded same negation: We never said that, = We always said that,\n", false},
    {"nobody_and_somebody_are_a_risk", "“Nobody was hurt,” said Tilda Marsh.",
     "“Somebody was hurt,” said Tilda Marsh.",
     "reworded same negation: Nobody was hurt, = Somebody was hurt,\n", false},
    {"some_and_all_are_a_risk", "“Some of the boats have sunk,” said Tilda Marsh.",
     "“All of the boats have sunk,” said Tilda Marsh.",
     "reworded same number: Some of the boats have sunk, = All of the boats have "
     "sunk,\n",
     true},
    {"words_turned_round_are_reworded",
     "“The dog bit the man at noon,” said Tilda Marsh.",
     "“The man bit the dog at noon,” said Tilda Marsh.",
     "reworded same: The dog bit the man at noon, = The man bit the dog at noon,\n",
     false},
    {"speech_cut_into_fragments_is_one_link",
     "“I will not resign. I have done nothing wrong, and I will fight these charges,” "
     "Tilda Marsh said.",
     "Tilda Marsh said she would “not resign” and had “done nothing wrong”. She "
     "promised to “fight these charges”.",
     "trimmed same: I will not resign. I have done nothing wrong, and I will fight "
     "these charges, = not resign + done nothing wrong + fight these charges\n",
     false},
    {"a_fragment_of_speech_is_trimmed",
     "“The sea took the wall at noon and then the road,” Tilda Marsh said.",
     "The sea, Tilda Marsh said, “took the wall at noon”.",
     "trimmed same: The sea took the wall at noon and then the road, = took the wall "
     "at noon\n",
     false},
    {"a_mark_lost_behind_speech_without_attribution_is_restored",
     "Ada Finch shook her head. “The water came up to the windows.” The council had "
     "promised sandbags in March.",
     "Ada Finch shook her head. The water came up to the windows.” The council had "
     "promised sandbags in March.",
     "verbatim same: The water came up to the windows. = The water came up to the "
     "windows.\n",
     false},
    {"a_stray_mark_inside_changes_no_word",
     "Ada Finch shook her head. “The water came up. We had no boat.” The council had "
     "promised sandbags.",
     "Ada Finch shook her head. “The water came up.” We had no boat.” The council had "
     "promised sandbags.",
     "typography same: The water came up. We had no boat. = The water came up.” We had "
     "no boat.\n",
     false},
    {"a_fragment_moved_to_another_sentence_is_found",
     "The mayor called the plan “reckless and dear”. The town has nine bridges and "
     "most of them leak in winter.",
     "The town has nine bridges and most of them leak in winter. The mayor called the "
     "plan “reckless and dear”.",
     "verbatim same: reckless and dear = reckless and dear\n", false},
    {"one_of_two_fragments_loses_its_marks",
     "The mayor called the plan “reckless” and the board called it “overdue”.",
     "The mayor said the plan was reckless and the board called it “overdue”.",
     "unmarked lost: reckless = reckless\nverbatim same: overdue = overdue\n", false},
    {"a_spokesman_is_less_than_a_name",
     "“It will hold until spring,” said Tilda Marsh.",
     "“It will hold until spring,” a spokesman said.",
     "verbatim less-specific: It will hold until spring, = It will hold until "
     "spring,\n",
     false},
    {"a_speaker_who_appears_is_gained",
     "“It will hold until spring.” Nobody in the hall believed it.",
     "“It will hold until spring,” said Tilda Marsh. Nobody in the hall believed it.",
     "typography gained: It will hold until spring. = It will hold until spring,\n",
     false},
    {"a_pronoun_is_the_person_it_means",
     "Tilda Marsh built the lock. “It will hold until spring,” she said.",
     "“It will hold until spring,” said Tilda Marsh, who built the lock.",
     "verbatim same: It will hold until spring, = It will hold until spring,\n", false},
    {"another_given_name_is_another_person",
     "“It will hold until spring,” said Tilda Marsh.",
     "“It will hold until spring,” said Amos Marsh.",
     "verbatim changed: It will hold until spring, = It will hold until spring,\n",
     false},
    {"two_letters_exchanged_are_a_garble",
     "“It will hold until spring,” said Ned Oslin.",
     "“It will hold until spring,” said Ned Olsin.",
     "verbatim garbled: It will hold until spring, = It will hold until spring,\n",
     false},
    {"far_from_denies_like_not", "“It isn’t over,” said Tilda Marsh.",
     "“It is far from over,” said Tilda Marsh.",
     "reworded same: It isn’t over, = It is far from over,\n", false},
    {"a_fragment_without_its_closer_ends_with_its_counterpart",
     "Marsh called the plan “a folly on stilts” and left the hall at nine.",
     "Marsh called the plan “a folly on stilts and left the hall at nine.",
     "verbatim same: a folly on stilts = a folly on stilts and left the hall at "
     "nine.\n",
     false},
    {"one_word_of_a_split_quotation_joins_it",
     "“No. My knees have signed the forms,” said Tilda Marsh.",
     "“No,” said Tilda Marsh. “My knees have signed the forms.”",
     "reworded same (other form): No. My knees have signed the forms, = No, + My knees "
     "have signed "
     "the forms.\n",
     false},
    {"one_word_behind_a_mark_joins_a_split_quotation",
     "“No,” said Tilda Marsh. “My knees hurt in the cold.”",
     "“… No. My knees hurt in the cold,” said Tilda Marsh.",
     "reworded same (other form): No, + My knees hurt in the cold. = … No. My knees "
     "hurt in the cold,\n",
     false},
    {"a_part_joins_the_nearer_of_two_quotations",
     "“The flood took our boats,” said Tilda Marsh. “We will build the bridge,” she "
     "said, “and the mill wheel.”",
     "“The flood took our boats and the mill wheel,” said Tilda Marsh. “We will build "
     "the bridge and the mill wheel,” she said.",
     "trimmed same: The flood took our boats, = The flood took our boats and the mill "
     "wheel,\n"
     "reworded same (other form): We will build the bridge, + and the mill wheel. = We "
     "will build the bridge and the mill wheel,\n",
     false},
    {"words_parted_elsewhere_are_one_link",
     "“They sent a voucher,” said Tilda Marsh. “For a changing table. I am not "
     "laughing.”",
     "“They sent a voucher. For a changing table,” said Tilda Marsh. “I am not "
     "laughing.”",
     "reworded same (other form): They sent a voucher, + For a changing table. I am "
     "not "
     "laughing. = They sent a voucher. For a changing table, + I am not laughing.\n",
     false},
    {"one_word_out_of_a_quotation_is_a_part_of_it",
     "“She was drowning, and she grabbed the wrong rope,” said Tilda Marsh.",
     "She was “drowning” and had “grabbed the wrong rope”, said Tilda Marsh.",
     "trimmed same: She was drowning, and she grabbed the wrong rope, = drowning + "
     "grabbed the wrong rope\n",
     false},
    {"words_inside_a_pair_are_a_pair_by_their_place",
     "“It used to say ‘money’ until the spring,” said Tilda Marsh.",
     "“It used to say ‘cash’ until the spring,” said Tilda Marsh.",
     "reworded same: It used to say ‘money’ until the spring, = It used to say ‘cash’ "
     "until the spring,\nreworded none: money = cash\n",
     false},
    {"a_number_elsewhere_in_the_paragraph_does_not_stand_for_a_quoted_one",
     "“We lost 40 goats,” said Ada Finch. The valley counted its dead for a week.",
     "“We lost 60 goats,” said Ada Finch. The valley counted its dead in 40 barns.",
     "reworded same number: We lost 40 goats, = We lost 60 goats,\n", false},
    {"equal_words_in_other_mouths_are_told_first",
     "“It was a shame,” said Ada Finch. “It was a disgrace,” said Tilda Marsh.",
     "“It was a disgrace,” said Ada Finch. “It was a shame,” said Tilda Marsh.",
     "verbatim changed: It was a shame, = It was a shame,\nverbatim changed: It was a "
     "disgrace, = It was a disgrace,\n",
     false},
    {"another_word_for_the_same_people_is_no_other_speaker",
     "“He was polite,” one of the aides said.",
     "“He was polite,” one of the assistants said.",
     "verbatim same: He was polite, = He was polite,\n", false},
    {"swapped_clauses_keep_what_they_describe",
     "Marsh described the bridge as “urgent” and the statue as “optional”.",
     "Marsh described the statue as “a luxury” and the bridge as “pressing”.",
     "reworded same: urgent = pressing\nreworded same: optional = a luxury\n", false},
    {"words_that_neighbours_share_hide_no_part",
     "“We don't want that you thank us,” said Ike Sully. “We want that you feed us.”",
     "“We want no thanks. We want that you feed us,” said Ike Sully.",
     "reworded same: We don't want that you thank us, + We want that you feed us. = We "
     "want no thanks. We want that you feed us,\n",
     false},
    {"what_a_neighbour_says_in_full_is_no_part",
     "“We shall go,” said Ike Sully. “We shall go home and stay there,” said Moll "
     "Denny.",
     "“We shall go home and stay there for good,” said Moll Denny.",
     "dropped lost: We shall go, = \n"
     "trimmed same: We shall go home and stay there, = We shall go home and stay there "
     "for good,\n",
     false},
    {"a_headline_takes_no_part_of_what_became_one",
     "Bells\n\nMoll Denny climbed the tower. “You heard five bells,” she said. “You "
     "will know it soon.”",
     "“You heard five bells. You will know it soon”\n\nMoll Denny climbed the tower. "
     "“You heard five bells and you will know it soon,” she said.",
     "added none:  = You heard five bells. You will know it soon\n"
     "trimmed same: You heard five bells, + You will know it soon. = You heard five "
     "bells and you will know it soon,\n",
     false},
    {"what_moved_away_stays_with_its_counterpart",
     "Ike Sully sold eels. “The pump is older than the mill,” he said. “Nobody has "
     "oiled it since the flood.”\n\nThe ferry ran at noon with four geese on board.",
     "Ike Sully sold eels. “The pump is older than the mill,” he said.\n\nThe ferry "
     "ran at noon with four geese on board. “Nobody has oiled it since the flood, and "
     "nobody will,” said Ike Sully.",
     "verbatim same: The pump is older than the mill, = The pump is older than the "
     "mill,\n"
     "trimmed same: Nobody has oiled it since the flood. = Nobody has oiled it since "
     "the flood, and nobody will,\n",
     false},
    {"words_in_one_piece_out_of_a_quotation_are_its_counterpart",
     "“My aunt asked at supper whether somebody had eaten the pear,” said Moll Denny. "
     "“Somebody had eaten it.”",
     "“Somebody had eaten the pear,” said Moll Denny.",
     "trimmed same: My aunt asked at supper whether somebody had eaten the pear, = "
     "Somebody had eaten the pear,\n"
     "dropped lost: Somebody had eaten it. = \n",
     false},
    {"what_has_inner_words_only_answers_the_inner_quotation",
     "“The sergeant told me: ‘Go home, it is late, but it is quiet,’” said Moll Denny.",
     "The sergeant sent her home, said Moll Denny. It was late, “but it is quiet”.",
     "unmarked lost: The sergeant told me: ‘Go home, it is late, but it is quiet,’ = "
     "It was late, “but it is quiet\n"
     "trimmed lost: Go home, it is late, but it is quiet, = but it is quiet\n",
     false},
    {"what_has_outer_words_too_answers_the_outer_quotation",
     "“The sergeant told me: ‘Go home, it is late,’” said Moll Denny.",
     "“The sergeant told me to go home,” said Moll Denny.",
     "reworded same: The sergeant told me: ‘Go home, it is late,’ = The sergeant told "
     "me to go home,\n"
     "dropped lost: Go home, it is late, = \n",
     false},
    {"many_words_are_not_swapped_for_a_few",
     "“I am not going to sing you a song,” said Moll Denny of Mill Street. “I want to "
     "say that I walked it. The road took me two hours in the rain.”",
     "“I walked it,” said Moll Denny of Mill Street. “The road took me two hours in "
     "the rain.”",
     "dropped lost: I am not going to sing you a song, = \n"
     "trimmed same: I want to say that I walked it. The road took me two hours in the "
     "rain. = I walked it, + The road took me two hours in the rain.\n",
     false},
    {"a_word_that_stands_beside_it_is_not_swapped",
     "The mayor denied a ‘hidden’ eel quota in the marsh.",
     "The mayor mocked a hidden eel ‘quota’ in the marsh.",
     "marked gained: quota = quota\nunmarked lost: hidden = hidden\n", false},
    {"words_behind_a_colon_survive_without_what_announces_them",
     "Moll Denny told the inquiry: “We took the boat at noon, and nobody saw us.”",
     "Moll Denny told the inquiry: We took the boat at noon, and nobody saw us.",
     "unmarked lost: We took the boat at noon, and nobody saw us. = We took the boat "
     "at "
     "noon, and nobody saw us\n",
     false},
    {"who_reports_it_is_no_part_of_what_survives",
     "“The council was told about the eels in March,” Moll Denny said.",
     "Moll Denny told the council on Monday that it was told about the eels in March.",
     "unmarked lost: The council was told about the eels in March, = it was told about "
     "the eels in March\n",
     false},
    {"a_report_inside_the_quotation_is_a_part_of_what_survives",
     "“The miller said that the weir was sound,” Moll Denny recalled.",
     "Moll Denny recalled it. The miller said that the weir was sound.",
     "unmarked lost: The miller said that the weir was sound, = The miller said that "
     "the weir was sound\n",
     false},
    {"the_beginning_of_a_quotation_survives_in_what_its_sentence_became",
     "Moll Denny blamed the board for the flood. “The report lay since May on a table "
     "in the mill, under a jar of pickled eels that nobody dared to lift,” she said.",
     "Moll Denny blamed the board for the flood. The report, she said, lay since May "
     "on "
     "a table in the mill.",
     "unmarked lost: The report lay since May on a table in the mill, under a jar of "
     "pickled eels that nobody dared to lift, = The report, she said, lay since May on "
     "a table in the mill\n",
     false},
    {"a_few_words_of_a_long_quotation_do_not_survive",
     "Moll Denny blamed the board for the flood. “The report lay since May on a table "
     "in the mill, under a jar of pickled eels that nobody dared to lift,” she said.",
     "Moll Denny blamed the board for the flood. The board met in the mill in May.",
     "dropped lost: The report lay since May on a table in the mill, under a jar of "
     "pickled eels that nobody dared to lift, = \n",
     false},
    {"words_moved_to_a_report_of_their_speaker_survive",
     "The weir broke in May.\n\n“We don't believe the cracked sluice was the only "
     "one,” "
     "said Moll Denny.\n\nThe ferry ran at noon with four geese on board.",
     "The weir broke in May.\n\nThe ferry ran at noon with four geese on board. Nobody "
     "aboard, said Moll Denny, thought that the cracked sluice was the only leak.",
     "unmarked lost: We don't believe the cracked sluice was the only one, = the "
     "cracked "
     "sluice was the only\n",
     false},
    {"the_same_words_without_their_speaker_are_others",
     "The weir broke in May.\n\n“We don't believe the cracked sluice was the only "
     "one,” "
     "said Moll Denny.\n\nThe ferry ran at noon with four geese on board.",
     "The weir broke in May.\n\nThe ferry ran at noon with four geese on board. Nobody "
     "aboard thought that the cracked sluice was the only leak.",
     "dropped lost: We don't believe the cracked sluice was the only one, = \n", false},
    {"words_that_stand_for_the_first_ones_survive_with_the_rest",
     "“I closed the sluice at noon,” Moll Denny said.",
     "Moll Denny said on Monday that she had never closed the sluice at noon.",
     "unmarked lost: I closed the sluice at noon, = she had never closed the sluice at "
     "noon\n",
     false},
    {"words_before_a_fragment_are_not_its_own",
     "Moll Denny said on Monday that the pond was “a folly for eels”.",
     "Moll Denny said on Monday that the pond was a folly for eels.",
     "unmarked lost: a folly for eels = a folly for eels\n", false},
    {"words_that_come_twice_survive_once",
     "“They told us, ‘Look at the eels,’ and then they sold the eels,” Moll Denny "
     "said.",
     "The guests were told to look at the eels, Moll Denny said, “and then they sold "
     "the "
     "eels”.",
     "trimmed same: They told us, ‘Look at the eels,’ and then they sold the eels, = "
     "and "
     "then they sold the eels\n"
     "unmarked none: Look at the eels, = look at the eels\n",
     false},
};

#endif
