/* walk.h - paragraphs of a short story, and some of them in other words, for tests of
 * what is linked with what. */
#ifndef DIPTYCH_TESTS_WALK_H
#define DIPTYCH_TESTS_WALK_H

#define MAYOR                                                                          \
    "The mayor watched the whole walk from a balcony and did not say a word.\n\n"
#define MAYOR2 "From a balcony the mayor saw the walk and was silent.\n\n"
#define BAKER                                                                          \
    "Odile Marchetti gave her last loaves to the crew of a Norwegian trawler.\n\n"
#define BAKER2 "A Norwegian trawler's crew ate the last loaves of Odile Marchetti.\n\n"
#define SCHOOL                                                                         \
    "Lessons at the harbour school were cut short by the noise of the pumps.\n\n"
#define QUIST "Abel Quist conceded shortly before midnight and wished a good sleep.\n\n"

#endif
