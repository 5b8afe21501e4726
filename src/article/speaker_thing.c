/* speaker_thing.c - what "it" means: the body or the paper that the sentence before is
 * about, or a thing with words on it. */
#include "article/speaker_person.h"

/* The last thing with words on it that a sentence names: a letter, a sign. */
static bool last_carrier(const struct speaker_scan *scan, struct range sentence,
                         struct speaker_phrase *phrase)
{
    enum { CARRIER_TOKENS = 4 };

    if (sentence.count > SPEAKER_REACH) {
        sentence.first = range_end(sentence) - SPEAKER_REACH;
        sentence.count = SPEAKER_REACH;
    }
    for (uint32_t noun = range_end(sentence); noun-- > sentence.first;) {
        if (!(bits(scan, noun) & TRAIT_CUE_NOUN) || scan->cover[noun] != INDEX_NONE ||
            speaker_is_cue_verb(scan, noun))
            continue;
        for (uint32_t start = noun;
             start > sentence.first && noun - start < CARRIER_TOKENS; start--)
            if ((bits(scan, start - 1) & (TRAIT_ARTICLE | TRAIT_POSSESSIVE)) &&
                speaker_phrase_right(scan, start - 1, noun + 1, phrase) &&
                range_end(phrase->tokens) == noun + 1)
                return true;
    }
    return false;
}

/* Is the head of a subject a body or a thing with words on it? Cuts a verb off that no
 * list knows: "the board refused". */
static bool ends_in_thing(const struct speaker_scan *scan,
                          struct speaker_phrase *subject)
{
    for (uint32_t i = subject->tokens.first; i < range_end(subject->tokens); i++)
        if ((bits(scan, i) & TRAIT_CUE_NOUN) ||
            speaker_has_class(scan, i, LANGUAGE_PERSON_NOUNS, "body"))
            return speaker_make_phrase(scan, subject->tokens.first, i + 1, subject);
    return false;
}

/* Is the subject of the words [first, end) a body, or something with words on it? A
 * name that no person has is a body's. */
static bool is_thing(const struct speaker_scan *scan, uint32_t first, uint32_t end,
                     struct speaker_phrase *subject)
{
    if (!speaker_first_subject(scan, first, end, INDEX_NONE, subject) ||
        subject->is_pronoun)
        return false;
    bool is_body = speaker_has_class(scan, range_end(subject->name) - 1,
                                     LANGUAGE_PERSON_NOUNS, "body");
    return subject->is_name ? (is_body || !speaker_is_person(scan, subject)) &&
                                  !has_rule(scan, "<nouns>")
                            : ends_in_thing(scan, subject);
}

/* "A statement by the mate, Amos Pike, was read out. It said": whoever it is by. */
static void follow_author(const struct speaker_scan *scan, uint32_t end,
                          struct speaker_phrase *phrase)
{
    struct speaker_phrase author;
    uint32_t after = range_end(phrase->tokens);

    if (after + 1 < end && (bits(scan, after) & TRAIT_SOURCE) &&
        speaker_phrase_right(scan, after + 1, end, &author) &&
        speaker_is_person(scan, &author) && !author.is_pronoun)
        *phrase = author;
}

bool speaker_resolve_thing(const struct speaker_scan *scan, uint32_t token,
                           struct speaker_phrase *phrase)
{
    enum { THING_SENTENCES = 3 };
    const struct document *document = scan->document;
    uint32_t home = speaker_home_of(scan, token);

    if (is_thing(scan, document->sentences[home].tokens.first, token, phrase))
        return true; /* "Brackwell cut jobs, blaming what it called ..." */
    for (uint32_t s = home, steps = 0; s > 0 && steps < THING_SENTENCES; steps++) {
        struct range sentence = document->sentences[--s].tokens;
        struct speaker_phrase subject;
        if (is_thing(scan, sentence.first, range_end(sentence), phrase)) {
            follow_author(scan, range_end(sentence), phrase);
            return true;
        }
        if (speaker_first_subject(scan, sentence.first, range_end(sentence), INDEX_NONE,
                                  &subject) &&
            subject.is_pronoun &&
            !(subject.traits & (TRAIT_MALE | TRAIT_FEMALE | TRAIT_PLURAL)))
            continue; /* it was there already */
        if (!last_carrier(scan, sentence, phrase))
            return false;
        follow_author(scan, range_end(sentence), phrase);
        return true;
    }
    return false;
}
