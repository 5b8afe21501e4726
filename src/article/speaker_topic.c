/*
 * speaker_topic.c - who or what the sentence before is about: the subject that a verb
 * without one has, and the body, the paper or the thing with words on it that "it" is.
 */
#include "article/speaker_person.h"

/* Whoever is named where a noun stands for a name. */
const struct speaker_mention *speaker_by_name(const struct speaker_scan *scan,
                                              const struct speaker_mention *mention)
{
    return mention && mention->same_as != INDEX_NONE ? &scan->mentions[mention->same_as]
                                                     : mention;
}

/* She said, sagt er: does a verb of reporting stand beside a pronoun? */
static bool reports(const struct speaker_scan *scan, uint32_t pronoun)
{
    return (bits(scan, pronoun) & TRAIT_SUBJECT) &&
           ((pronoun > 0 && (bits(scan, pronoun - 1) & TRAIT_SAY)) ||
            (pronoun + 1 < scan->traits.count &&
             (bits(scan, pronoun + 1) & TRAIT_SAY)));
}

/* The pronoun with a gender that reports in a sentence (sagt er), or of which it speaks
 * first: she, her income; INDEX_NONE. */
static uint32_t first_pronoun(const struct speaker_scan *scan, uint32_t sentence)
{
    struct range tokens = scan->document->sentences[sentence].tokens;
    uint32_t found = INDEX_NONE;
    for (uint32_t i = tokens.first;
         i < range_end(tokens) && i < tokens.first + SENTENCE_TOKENS; i++) {
        if (!speaker_is_gendered(scan, i))
            continue;
        if (reports(scan, i))
            return i;
        if (found == INDEX_NONE)
            found = i;
    }
    return found;
}

bool speaker_is_governed(const struct speaker_scan *scan,
                         const struct speaker_mention *mention)
{
    uint32_t token = mention->phrase.tokens.first;
    uint32_t first = scan->document->sentences[mention->sentence].tokens.first;
    const uint32_t fronts =
        TRAIT_ARTICLE | TRAIT_POSSESSIVE | TRAIT_TITLE | TRAIT_PERSON;
    while (token > first && (bits(scan, token - 1) & fronts))
        token--;
    bool is_view = token == first + 1 && /* For Marsh the iron is worth 400 euros. */
                   has_class(scan, first, "view");
    return token > first && !is_view && (bits(scan, token - 1) & TRAIT_PREPOSITION) &&
           !(bits(scan, token - 1) & TRAIT_CLAUSE);
}

/* The subject among the mentions [first, end) of one sentence, whoever speaks there
 * before anybody else. */
static const struct speaker_mention *subject_among(const struct speaker_scan *scan,
                                                   size_t first, size_t end)
{
    const struct speaker_mention *subject = NULL;
    for (size_t i = first; i < end; i++) {
        const struct speaker_mention *mention = &scan->mentions[i];
        if (mention->phrase.is_possessive ||
            !(mention->phrase.traits & (TRAIT_PERSON | TRAIT_SAY)))
            continue;
        if (mention->is_speaking) /* a spokesman for the board, Amos Pike, said */
            return mention;
        if (!subject && !speaker_is_governed(scan, mention))
            subject = mention;
    }
    return subject;
}

/* Whoever spoke last in the few sentences of the paragraph before this one. */
static const struct speaker_mention *last_to_speak(const struct speaker_scan *scan,
                                                   uint32_t sentence, size_t end)
{
    enum { SPEAK_SENTENCES = 3 };
    uint32_t paragraph = scan->document->sentences[sentence].paragraph;
    while (end > 0) {
        const struct speaker_mention *mention = &scan->mentions[--end];
        if (mention->sentence + SPEAK_SENTENCES < sentence ||
            scan->document->sentences[mention->sentence].paragraph != paragraph)
            return NULL;
        if (mention->is_speaking && mention->sentence < sentence)
            return mention;
    }
    return NULL;
}

/* The person who is the subject of the sentence before one; NULL if it has none. */
static const struct speaker_mention *
subject_before_sentence(const struct speaker_scan *scan, uint32_t home)
{
    const struct sentence *sentences = scan->document->sentences;
    size_t first = speaker_mentions_before(scan, sentences[home - 1].tokens.first);
    size_t end = speaker_mentions_before(scan, sentences[home].tokens.first);
    if (end > first + SENTENCE_MENTIONS)
        end = first + SENTENCE_MENTIONS;
    const struct speaker_mention *subject = subject_among(scan, first, end);
    uint32_t pronoun = first_pronoun(scan, home - 1);
    bool is_reporting =
        pronoun != INDEX_NONE &&
        (reports(scan, pronoun) || /* He loved playing Marsh. */
         (subject && !scan->rules.verb_second &&
          (bits(scan, pronoun) & TRAIT_SUBJECT) && subject->place < PLACE_SUBJECT &&
          pronoun < subject->phrase.tokens.first));
    if (subject && (subject->is_speaking || (subject->phrase.is_name && !is_reporting)))
        return subject;
    if (pronoun != INDEX_NONE && (is_reporting || !subject)) {
        bool is_ambiguous;
        return speaker_resolve(scan, pronoun, bits(scan, pronoun), INDEX_NONE,
                               &is_ambiguous);
    }
    if (subject && subject->same_as != INDEX_NONE)
        return speaker_by_name(scan, subject);
    const struct speaker_mention *last =
        subject && !(bits(scan, subject->phrase.tokens.first) & TRAIT_POSSESSIVE)
            ? last_to_speak(scan, home - 1, first)
            : NULL; /* but "su marido suspira" */
    uint32_t genders = last ? (last->phrase.traits | subject->phrase.traits) : 0;
    bool is_other = (genders & TRAIT_GENDER) == TRAIT_GENDER; /* Rosa; il marito */
    return last && !is_other ? last : subject;
}

const struct speaker_mention *speaker_subject_before(const struct speaker_scan *scan,
                                                     uint32_t token)
{
    const struct document *document = scan->document;
    uint32_t home = document_sentence_of(document, token);
    if (home >= document->sentence_count || home == 0 ||
        document->sentences[home - 1].paragraph != document->sentences[home].paragraph)
        return NULL;
    return subject_before_sentence(scan, home);
}

/* Does the sentence before one belong to its paragraph, or end the one above, if that
 * is text, too? */
static bool is_text_before(const struct document *document, uint32_t home)
{
    if (home == 0 || home >= document->sentence_count)
        return false;
    uint32_t own = document->sentences[home].paragraph;
    uint32_t before = document->sentences[home - 1].paragraph;
    return before == own || (before + 1 == own && document->paragraphs[before].kind ==
                                                      document->paragraphs[own].kind);
}

/* Is nobody and nothing mentioned in a sentence, by a name, a noun or a pronoun? */
static bool names_nobody(const struct speaker_scan *scan, uint32_t sentence)
{
    struct range tokens = scan->document->sentences[sentence].tokens;
    size_t first = speaker_mentions_before(scan, tokens.first);
    size_t i = first;
    while (i < scan->mention_count && scan->mentions[i].sentence == sentence &&
           i < first + SENTENCE_MENTIONS &&
           scan->mentions[i].place < PLACE_SUBJECT) /* lo aprendió de su madre */
        i++;
    bool has_mention =
        i < scan->mention_count && scan->mentions[i].sentence == sentence;
    bool is_bare = has_mention && scan->mentions[i].is_initial && /* Reconoce que */
                   scan->mentions[i].phrase.name.count == 1 &&
                   !(scan->mentions[i].phrase.traits & (TRAIT_PERSON | TRAIT_SAY));
    return (!has_mention || is_bare) && first_pronoun(scan, sentence) == INDEX_NONE;
}

const struct speaker_mention *speaker_dropped_subject(const struct speaker_scan *scan,
                                                      uint32_t token)
{
    enum { DROPPED_SENTENCES = 3 };
    const struct document *document = scan->document;
    uint32_t home = document_sentence_of(document, token);
    if (!is_text_before(document, home))
        return NULL;
    for (int i = 0; i < DROPPED_SENTENCES && names_nobody(scan, home - 1) && home > 1 &&
                    document->sentences[home - 1].paragraph ==
                        document->sentences[home - 2].paragraph;
         i++)
        home--; /* Se ríe al teléfono. */
    const struct speaker_mention *subject = subject_before_sentence(scan, home);
    if (subject)
        return subject;
    uint32_t first = document->sentences[home - 1].tokens.first;
    size_t i = speaker_mentions_before(scan, first);
    bool is_front =
        i < scan->mention_count && scan->mentions[i].sentence == home - 1 &&
        scan->mentions[i].phrase.is_name &&
        ((scan->mentions[i].is_initial && scan->mentions[i].phrase.name.count > 1) ||
         (scan->mentions[i].phrase.tokens.first == first + 1 &&
          (bits(scan, first) & TRAIT_ARTICLE)));
    return is_front ? speaker_by_name(scan, &scan->mentions[i]) : NULL;
}

/* The last thing with words on it that a sentence names: a letter, a sign. */
static bool last_carrier(const struct speaker_scan *scan, struct range sentence,
                         struct speaker_phrase *phrase)
{
    uint32_t end = range_end(sentence);
    for (uint32_t i = end; i > sentence.first && end - i < SPEAKER_REACH; i--)
        if (speaker_carrier_before(scan, sentence.first, i, phrase))
            return true;
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
    return subject->is_name
               ? (is_body || !speaker_is_he_or_she(scan, subject)) && !scan->rules.nouns
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
    uint32_t front = document->sentences[home].tokens.first;
    uint32_t start = speaker_behind_dateline(
        scan, document->paragraphs[document->sentences[home].paragraph].tokens);
    if (is_thing(scan, start > front && start < token ? start : front, token, phrase))
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
            subject.is_pronoun && !(subject.traits & (TRAIT_GENDER | TRAIT_PLURAL)))
            continue; /* it was there already */
        if (!last_carrier(scan, sentence, phrase))
            return false;
        follow_author(scan, range_end(sentence), phrase);
        return true;
    }
    return false;
}
