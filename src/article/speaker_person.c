/* speaker_person.c - the people of an article, and whom a pronoun means. */
#include "article/speaker_scan.h"

#include "base/memory.h"

#include <stdlib.h>

enum {
    /* How many mentions and sentences back a pronoun may reach. */
    RESOLVE_MENTIONS = 40,
    RESOLVE_SENTENCES = 8,
};

static uint32_t bits(const struct speaker_scan *scan, uint32_t token)
{
    return scan->traits.of_token[token];
}

/* What the words before a name tell of its owner: a title, "his aunt". */
static uint32_t prefix_traits(const struct speaker_scan *scan, uint32_t first,
                              uint32_t name)
{
    uint32_t found = 0;

    /* Across a comma only that it is a person: the other may be another one. */
    if (name > first + 1 && speaker_is_sign(&scan->text, name - 1, ","))
        return bits(scan, name - 2) & TRAIT_PERSON;
    for (uint32_t i = name; i > first && name - i < 4; i--) {
        if (speaker_is_initial_stop(&scan->text, i - 1)) /* Ms. Orr */
            continue;
        if (!(bits(scan, i - 1) & (TRAIT_PERSON | TRAIT_TITLE)))
            break;
        found |= bits(scan, i - 1) &
                 (TRAIT_PERSON | TRAIT_TITLE | TRAIT_MALE | TRAIT_FEMALE);
    }
    return found;
}

/* A small word that is nothing but a part of names: van, della; not "of". */
static bool is_inside_name(const struct speaker_scan *scan, uint32_t token,
                           uint32_t end)
{
    const uint32_t other_uses = TRAIT_PREPOSITION | TRAIT_CONJUNCTION | TRAIT_ARTICLE |
                                TRAIT_AUXILIARY | TRAIT_SUBJECT | TRAIT_OBJECT;

    for (;
         token < end && scan->cover[token] == INDEX_NONE && !scan->is_mark[token] &&
         (bits(scan, token) & TRAIT_NAME_PARTICLE) && !(bits(scan, token) & other_uses);
         token++)
        if (token + 1 < end && speaker_is_name_token(&scan->text, token + 1))
            return true;
    return false;
}

/* The stop of an initial or a title before more of the name: Ms. Ada J. Holt. */
static bool is_inner_stop(const struct speaker_scan *scan, uint32_t token, uint32_t end)
{
    return token + 1 < end && scan->cover[token] == INDEX_NONE &&
           speaker_is_initial_stop(&scan->text, token) &&
           speaker_is_name_token(&scan->text, token + 1);
}

/* The run of name tokens that begins at a token; empty if none does. */
static struct range name_run(const struct speaker_scan *scan, uint32_t token,
                             uint32_t end)
{
    struct range run = {token, 0};

    while (token + run.count < end && scan->cover[token + run.count] == INDEX_NONE &&
           !scan->is_mark[token + run.count] &&
           (speaker_is_name_token(&scan->text, token + run.count) ||
            (run.count > 0 && (is_inside_name(scan, token + run.count, end) ||
                               is_inner_stop(scan, token + run.count, end))))) {
        run.count++;
        if (bits(scan, token + run.count - 1) & TRAIT_POSSESSIVE)
            break;
    }
    return run;
}

/* A number that is equal for a name and its possessive. FNV-1a (Fowler, Noll, Vo 1991):
 * two names that share it by chance would share a gender, no more. */
static uint32_t person_key(const struct speaker_scan *scan, uint32_t token)
{
    const struct lexicon *lexicon = scan->document->lexicon;
    size_t length;
    const char *word = lexicon_word(
        lexicon, lexicon_lower(lexicon, scan->document->tokens.tokens[token].word),
        &length);
    uint32_t key = 2166136261u;

    if ((bits(scan, token) & TRAIT_POSSESSIVE) && length > 2)
        length -= word[length - 1] == 's' ? 2 : 1;
    for (size_t i = 0; i < length; i++)
        key = (key ^ (unsigned char)word[i]) * 16777619u;
    return key;
}

static bool add_mention(struct speaker_scan *scan, struct range whole,
                        struct range name, uint32_t traits, bool is_name,
                        uint32_t sentence, struct error *err)
{
    if (!memory_reserve(&scan->mentions, &scan->mention_capacity,
                        scan->mention_count + 1, sizeof *scan->mentions, err))
        return false;
    scan->mentions[scan->mention_count++] = (struct speaker_mention){
        .phrase = {.tokens = whole,
                   .name = name,
                   .traits = traits,
                   .is_name = is_name,
                   .is_possessive =
                       (bits(scan, range_end(name) - 1) & TRAIT_POSSESSIVE) != 0},
        .sentence = sentence,
        .is_initial = whole.first == scan->document->sentences[sentence].tokens.first,
        .person = person_key(scan, range_end(name) - 1),
    };
    return true;
}

/* Where the name begins behind an office of two words: Transport Minister. */
static uint32_t behind_office(const struct speaker_scan *scan, struct range name)
{
    uint32_t second = name.first + 1;

    if (name.count < 3 || (bits(scan, name.first) & TRAIT_GIVEN_NAME) ||
        (bits(scan, second) & (TRAIT_GIVEN_NAME | TRAIT_POSSESSIVE)) ||
        !(bits(scan, second) & (TRAIT_TITLE | TRAIT_PERSON)))
        return name.first;
    return second + 1;
}

/* One run of capitals: cut its titles off, note what is known of it. */
static bool add_run(struct speaker_scan *scan, struct range run, uint32_t first,
                    uint32_t end, uint32_t sentence, struct error *err)
{
    struct range name = run;
    uint32_t traits = prefix_traits(scan, first, run.first);
    uint32_t after = range_end(run);

    while (name.count > 1 &&
           (speaker_is_initial_stop(&scan->text, name.first) ||
            ((bits(scan, name.first) & (TRAIT_TITLE | TRAIT_PERSON)) &&
             !(bits(scan, name.first) & TRAIT_GIVEN_NAME)))) {
        traits |= bits(scan, name.first) &
                  (TRAIT_PERSON | TRAIT_TITLE | TRAIT_MALE | TRAIT_FEMALE);
        name.first++;
        name.count--;
    }
    uint32_t behind = behind_office(scan, name);
    if (behind > name.first) {
        traits |= TRAIT_PERSON;
        name = (struct range){behind, range_end(name) - behind};
    }
    while (name.count > 1 && !(bits(scan, name.first) & TRAIT_GIVEN_NAME) &&
           (bits(scan, name.first + 1) & TRAIT_GIVEN_NAME)) {
        name.first++;
        name.count--;
    }
    if (bits(scan, name.first) & TRAIT_GIVEN_NAME)
        traits |=
            TRAIT_GIVEN_NAME | (bits(scan, name.first) & (TRAIT_MALE | TRAIT_FEMALE));
    if (after + 1 < end && (bits(scan, after + 1) & TRAIT_RELATIVE))
        traits |= TRAIT_PERSON;
    /* "Her opposite number, Tove Lind, ran": a name between commas says who it is. */
    if (name.count >= 2 && run.first > first && after < end &&
        speaker_is_sign(&scan->text, run.first - 1, ",") &&
        speaker_is_sign(&scan->text, after, ","))
        traits |= TRAIT_PERSON;
    if (name.count == 1 && (bits(scan, name.first) & (TRAIT_TITLE | TRAIT_PERSON)) &&
        !(bits(scan, name.first) & TRAIT_GIVEN_NAME))
        return true;
    return add_mention(scan, run, name, traits, true, sentence, err);
}

/* "The official", "one lawmaker" at a sentence's front: people without a name. */
static bool add_nominal(struct speaker_scan *scan, const struct sentence *sentence,
                        uint32_t index, struct error *err)
{
    struct speaker_phrase phrase;
    uint32_t first = sentence->tokens.first;
    uint32_t end = range_end(sentence->tokens);

    if (!speaker_first_subject(&scan->text, first, end, INDEX_NONE, &phrase) ||
        phrase.is_name || phrase.is_pronoun)
        return true;
    uint32_t last = range_end(phrase.tokens) - 1;
    if (!(bits(scan, last) & TRAIT_PERSON))
        return true;
    return add_mention(
        scan, phrase.tokens, phrase.name,
        TRAIT_PERSON | (bits(scan, last) & (TRAIT_MALE | TRAIT_FEMALE | TRAIT_PLURAL)),
        false, index, err);
}

static bool collect_sentence(struct speaker_scan *scan, uint32_t index,
                             struct error *err)
{
    const struct sentence *sentence = &scan->document->sentences[index];
    uint32_t first = sentence->tokens.first;
    uint32_t end = range_end(sentence->tokens);

    if (!add_nominal(scan, sentence, index, err))
        return false;
    for (uint32_t token = first; token < end;) {
        struct range run = name_run(scan, token, end);
        if (run.count == 0) {
            token++;
            continue;
        }
        if (!add_run(scan, run, first, end, index, err))
            return false;
        token = range_end(run);
    }
    return true;
}

/* What is known of the people of one last name. */
struct person_slot {
    uint32_t key;
    uint32_t traits;
    bool is_used;
};

static struct person_slot *find_slot(struct person_slot *slots, size_t count,
                                     uint32_t key)
{
    size_t i = key & (count - 1);

    while (slots[i].is_used && slots[i].key != key)
        i = (i + 1) & (count - 1);
    slots[i].is_used = true;
    slots[i].key = key;
    return &slots[i];
}

/* Mentions of one last name tell each other whether it is a person, and which gender.
 */
static bool share_traits(struct speaker_scan *scan, struct error *err)
{
    uint32_t gender = TRAIT_MALE | TRAIT_FEMALE;
    size_t count = 4;

    while (count < scan->mention_count * 2)
        count *= 2;
    struct person_slot *slots = memory_new(count, sizeof *slots, err);
    if (slots == NULL)
        return false;
    for (size_t i = 0; i < scan->mention_count; i++) {
        const struct speaker_mention *mention = &scan->mentions[i];
        uint32_t traits = mention->phrase.traits;
        if (!mention->phrase.is_name)
            continue;
        struct person_slot *slot = find_slot(slots, count, mention->person);
        if (traits & (TRAIT_GIVEN_NAME | TRAIT_PERSON | TRAIT_TITLE))
            slot->traits |= TRAIT_PERSON;
        slot->traits |= traits & (gender | TRAIT_SAY);
    }
    for (size_t i = 0; i < scan->mention_count; i++) {
        struct speaker_mention *mention = &scan->mentions[i];
        if (!mention->phrase.is_name)
            continue;
        uint32_t known = find_slot(slots, count, mention->person)->traits;
        if ((known & gender) == gender)
            known &= ~gender; /* two people of one name */
        if (!(mention->phrase.traits & gender))
            mention->phrase.traits |= known & gender;
        mention->phrase.traits |= known & (TRAIT_PERSON | TRAIT_SAY);
    }
    free(slots);
    return true;
}

/* Mark the mentions that are subjects of reporting verbs in their sentence. */
static void mark_speaking(struct speaker_scan *scan)
{
    const struct document *document = scan->document;
    size_t next = 0;

    for (uint32_t s = 0; s < document->sentence_count; s++) {
        struct range tokens = document->sentences[s].tokens;
        while (next < scan->mention_count && scan->mentions[next].sentence < s)
            next++;
        for (uint32_t t = tokens.first; t < range_end(tokens); t++) {
            struct speaker_phrase subject;
            if (scan->cover[t] != INDEX_NONE ||
                !(bits(scan, t) & (TRAIT_SAY | TRAIT_TELL)) ||
                !speaker_is_cue_verb(&scan->text, t) ||
                !speaker_subject_of(&scan->text, t, tokens.first, range_end(tokens),
                                    INDEX_NONE, &subject))
                continue;
            for (size_t i = next;
                 i < scan->mention_count && i < next + RESOLVE_MENTIONS &&
                 scan->mentions[i].sentence == s;
                 i++)
                if (range_end(scan->mentions[i].phrase.name) ==
                    range_end(subject.name)) {
                    scan->mentions[i].is_speaking = true;
                    scan->mentions[i].phrase.traits |= TRAIT_SAY;
                }
        }
    }
}

bool speaker_collect_mentions(struct speaker_scan *scan, struct error *err)
{
    for (uint32_t i = 0; i < scan->document->sentence_count; i++)
        if (!collect_sentence(scan, i, err))
            return false;
    mark_speaking(scan);
    return share_traits(scan, err);
}

/* The number of mentions that begin before a token. O(log n). */
static size_t mentions_before(const struct speaker_scan *scan, uint32_t token)
{
    size_t low = 0;
    size_t high = scan->mention_count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (scan->mentions[middle].phrase.tokens.first < token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool speaker_is_person(const struct speaker_scan *scan,
                       const struct speaker_phrase *phrase)
{
    uint32_t last = range_end(phrase->name) - 1;

    if (phrase->is_pronoun || (phrase->traits & TRAIT_PERSON) ||
        (bits(scan, last) & (TRAIT_PERSON | TRAIT_TITLE)))
        return true;
    if (!phrase->is_name)
        return false;
    for (uint32_t i = phrase->tokens.first; i <= last; i++)
        if (bits(scan, i) & (TRAIT_GIVEN_NAME | TRAIT_TITLE | TRAIT_PERSON))
            return true;
    uint32_t key = person_key(scan, last);
    for (size_t i = 0; i < scan->mention_count; i++)
        if (scan->mentions[i].person == key)
            return (scan->mentions[i].phrase.traits & (TRAIT_PERSON | TRAIT_SAY)) != 0;
    return false;
}

/* What is asked for a pronoun. */
struct pronoun {
    uint32_t traits;
    uint32_t other; /* the key of a person it does not mean; INDEX_NONE for none */
};

/* He, her: a pronoun outside quotations that has a gender. */
static bool is_gendered_pronoun(const struct speaker_scan *scan, uint32_t token)
{
    return (bits(scan, token) & (TRAIT_MALE | TRAIT_FEMALE)) &&
           (bits(scan, token) & (TRAIT_SUBJECT | TRAIT_POSSESSIVE)) &&
           !(bits(scan, token) & (TRAIT_PERSON | TRAIT_GIVEN_NAME)) &&
           scan->cover[token] == INDEX_NONE;
}

/* "Oswin Tull, 68, her pupil": whoever is told of by a pronoun is not meant by it. */
static bool is_somebodys(const struct speaker_scan *scan,
                         const struct speaker_mention *mention, uint32_t gender)
{
    uint32_t token = range_end(mention->phrase.name);
    const struct token *tokens = scan->document->tokens.tokens;
    uint32_t end = (uint32_t)scan->document->tokens.count;

    if (token >= end || !speaker_is_sign(&scan->text, token, ","))
        return false;
    token++;
    if (token + 1 < end && tokens[token].kind == TOKEN_NUMBER &&
        speaker_is_sign(&scan->text, token + 1, ","))
        token += 2;
    return token < end && (bits(scan, token) & TRAIT_POSSESSIVE) &&
           is_gendered_pronoun(scan, token) && (bits(scan, token) & gender);
}

enum fit {
    FIT_NONE,
    FIT_OWNER, /* somebody's, and perhaps a body's or a place's */
    FIT_WEAK,  /* nothing speaks against it */
    FIT_SAYS,  /* it speaks elsewhere */
    FIT_PERSON,
    FIT_GENDER,
    FIT_SPEAKER, /* speaks in this very sentence */
};

/* OBE, UN: capitals alone name no person that no list knows. */
static bool is_acronym(const struct speaker_scan *scan, uint32_t token)
{
    struct span span = token_span(&scan->document->tokens.tokens[token]);

    for (uint32_t i = span.start; i < span.end; i++)
        if (scan->document->text.bytes[i] < 'A' || scan->document->text.bytes[i] > 'Z')
            return false;
    return span_length(span) >= 2;
}

/* Two words with capitals that no list knows are a person's name rather than a place's
 * or a body's where neither an article nor a preposition stands before them. */
static bool is_bare_name(const struct speaker_scan *scan,
                         const struct speaker_mention *mention)
{
    uint32_t first = mention->phrase.tokens.first;

    if (mention->phrase.name.count < 2 ||
        is_acronym(scan, range_end(mention->phrase.name) - 1))
        return false;
    return mention->is_initial || first == 0 ||
           !(bits(scan, first - 1) & (TRAIT_ARTICLE | TRAIT_PREPOSITION));
}

static enum fit fit_of(const struct speaker_scan *scan,
                       const struct speaker_mention *mention,
                       const struct pronoun *pronoun)
{
    uint32_t own = mention->phrase.traits;
    uint32_t gender = pronoun->traits & (TRAIT_MALE | TRAIT_FEMALE);

    if (mention->person == pronoun->other)
        return FIT_NONE;
    if (pronoun->traits & TRAIT_PLURAL)
        return (own & TRAIT_PLURAL) ? FIT_PERSON : FIT_NONE;
    if ((own & TRAIT_PLURAL) ||
        (gender && (own & (TRAIT_MALE | TRAIT_FEMALE)) && !(own & gender)))
        return FIT_NONE;
    if (gender && !(own & gender) && is_somebodys(scan, mention, gender))
        return FIT_NONE;
    if (mention->phrase.is_possessive)
        return (own & (TRAIT_PERSON | TRAIT_SAY)) ? FIT_WEAK : FIT_OWNER;
    if (gender && (own & gender))
        return FIT_GENDER;
    if (own & TRAIT_PERSON)
        return FIT_PERSON;
    if (own & TRAIT_SAY)
        return FIT_SAYS;
    return is_bare_name(scan, mention) ? FIT_WEAK : FIT_NONE;
}

/* The best of the mentions of one sentence, [first, end); the earlier of equals, for it
 * is more often the subject. Sets *is_ambiguous if two people surely fit. */
static const struct speaker_mention *best_of(const struct speaker_scan *scan,
                                             size_t first, size_t end,
                                             const struct pronoun *pronoun,
                                             bool *is_ambiguous)
{
    const struct speaker_mention *best = NULL;
    enum fit best_fit = FIT_NONE;

    *is_ambiguous = false;
    for (size_t i = first; i < end; i++) {
        const struct speaker_mention *mention = &scan->mentions[i];
        enum fit fit = fit_of(scan, mention, pronoun);
        if (fit == FIT_NONE)
            continue;
        if (mention->is_speaking && !mention->phrase.is_possessive)
            fit = FIT_SPEAKER;
        if (fit < best_fit)
            continue;
        if (best != NULL && fit == best_fit && best->person != mention->person) {
            if (best->is_speaking)
                continue;
            if (mention->is_speaking) {
                best = mention;
                *is_ambiguous = false;
                continue;
            }
            *is_ambiguous |= fit == FIT_GENDER && !best->phrase.is_possessive &&
                             !mention->phrase.is_possessive;
            continue;
        }
        if (fit > best_fit)
            *is_ambiguous = false;
        best = mention;
        best_fit = fit;
    }
    return best;
}

/* Does a semicolon part two mentions of one sentence, so that it reads as two? */
static bool is_parted(const struct speaker_scan *scan, size_t left, size_t right)
{
    enum { PARTED_TOKENS = 100 };
    uint32_t end = scan->mentions[right].phrase.tokens.first;

    for (uint32_t i = range_end(scan->mentions[left].phrase.tokens);
         i < end && end - i < PARTED_TOKENS; i++)
        if (scan->cover[i] == INDEX_NONE && speaker_is_sign(&scan->text, i, ";"))
            return true;
    return false;
}

/* The last pronoun of a gender among [first, end) outside quotations: he, her;
 * INDEX_NONE. */
static uint32_t last_pronoun(const struct speaker_scan *scan, uint32_t first,
                             uint32_t end, uint32_t gender)
{
    for (uint32_t i = end; i-- > first;)
        if (is_gendered_pronoun(scan, i) && (bits(scan, i) & gender))
            return i;
    return INDEX_NONE;
}

/* The sentence from which a pronoun in `home` may look further back: one whose own
 * pronoun means the same person. INDEX_NONE if nothing leads as far as `sentence`. */
static uint32_t follow_pronouns(const struct speaker_scan *scan, uint32_t home,
                                uint32_t sentence, uint32_t gender)
{
    enum { FOLLOWED_SENTENCES = 32 };
    uint32_t limit = home > FOLLOWED_SENTENCES ? home - FOLLOWED_SENTENCES : 0;

    for (uint32_t s = home; s-- > limit && home > sentence + RESOLVE_SENTENCES;) {
        struct range tokens = scan->document->sentences[s].tokens;
        if (s + RESOLVE_SENTENCES < home)
            break;
        if (last_pronoun(scan, tokens.first, range_end(tokens), gender) != INDEX_NONE)
            home = s;
    }
    return home <= sentence + RESOLVE_SENTENCES ? home : INDEX_NONE;
}

static const struct speaker_mention *resolve(const struct speaker_scan *scan,
                                             uint32_t token,
                                             const struct pronoun *pronoun, int depth,
                                             bool *is_ambiguous)
{
    size_t end = mentions_before(scan, token);
    size_t limit = end > RESOLVE_MENTIONS ? end - RESOLVE_MENTIONS : 0;
    uint32_t home = document_sentence_of(scan->document, token);
    uint32_t gender = pronoun->traits & (TRAIT_MALE | TRAIT_FEMALE);

    *is_ambiguous = false;
    while (end > limit) {
        uint32_t sentence = scan->mentions[end - 1].sentence;
        size_t first = end;
        if (sentence + RESOLVE_SENTENCES < home) {
            home = follow_pronouns(scan, home, sentence, gender);
            if (home == INDEX_NONE)
                return NULL;
        }
        while (first > limit && scan->mentions[first - 1].sentence == sentence &&
               (first == end || !is_parted(scan, first - 1, first)))
            first--;
        const struct speaker_mention *best =
            best_of(scan, first, end, pronoun, is_ambiguous);
        if (*is_ambiguous)
            return NULL;
        if (best != NULL) {
            uint32_t start = scan->document->sentences[sentence].tokens.first;
            uint32_t before =
                last_pronoun(scan, start, best->phrase.tokens.first, gender);
            if (before == INDEX_NONE || depth == 0 || (best->phrase.traits & gender))
                return best;
            /* "She married Orr": a pronoun before a name means somebody else. */
            const struct speaker_mention *earlier =
                resolve(scan, before, pronoun, depth - 1, is_ambiguous);
            return earlier != NULL || *is_ambiguous ? earlier : best;
        }
        end = first;
    }
    return NULL;
}

const struct speaker_mention *speaker_resolve(const struct speaker_scan *scan,
                                              uint32_t token, uint32_t traits,
                                              const struct speaker *other,
                                              bool *is_ambiguous)
{
    enum { CHAIN = 4 }; /* pronouns that lead to each other */
    struct pronoun pronoun = {.traits = traits, .other = INDEX_NONE};

    *is_ambiguous = false;
    if (!(traits & (TRAIT_MALE | TRAIT_FEMALE | TRAIT_PLURAL)))
        return NULL; /* it */
    if (other != NULL && !span_is_empty(other->span)) {
        struct range tokens = document_tokens_in(scan->document, other->span);
        if (tokens.count > 0)
            pronoun.other = person_key(scan, range_end(tokens) - 1);
    }
    return resolve(scan, token, &pronoun, CHAIN, is_ambiguous);
}

/* The pronoun with a gender that a sentence speaks of first: she, her income;
 * INDEX_NONE. */
static uint32_t first_pronoun(const struct speaker_scan *scan, uint32_t sentence)
{
    struct range tokens = scan->document->sentences[sentence].tokens;

    for (uint32_t i = tokens.first; i < range_end(tokens); i++)
        if (is_gendered_pronoun(scan, i))
            return i;
    return INDEX_NONE;
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
        if (subject == NULL)
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

const struct speaker_mention *speaker_subject_before(const struct speaker_scan *scan,
                                                     uint32_t token)
{
    const struct document *document = scan->document;
    size_t end = mentions_before(scan, token);
    uint32_t home = document_sentence_of(document, token);

    if (home >= document->sentence_count || home == 0 ||
        document->sentences[home - 1].paragraph != document->sentences[home].paragraph)
        return NULL;
    while (end > 0 && scan->mentions[end - 1].sentence >= home)
        end--;
    size_t first = end;
    while (first > 0 && scan->mentions[first - 1].sentence == home - 1)
        first--;
    const struct speaker_mention *subject = subject_among(scan, first, end);
    if (subject != NULL && (subject->is_speaking || subject->phrase.is_name))
        return subject;
    uint32_t pronoun = subject == NULL ? first_pronoun(scan, home - 1) : INDEX_NONE;
    if (pronoun != INDEX_NONE) {
        bool is_ambiguous;
        return speaker_resolve(scan, pronoun, bits(scan, pronoun), NULL, &is_ambiguous);
    }
    const struct speaker_mention *last =
        subject != NULL ? last_to_speak(scan, home - 1, first) : NULL;
    return last != NULL ? last : subject;
}
