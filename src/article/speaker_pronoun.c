/* speaker_pronoun.c - whom a pronoun means, and who is the subject of the sentence
 * before.
 */
#include "article/speaker_fit.h"

#include "base/halving.h"
#include "base/memory.h"

enum {
    /* How many mentions and sentences back a pronoun may reach. */
    RESOLVE_MENTIONS = 40,
    RESOLVE_SENTENCES = 8,
};

size_t speaker_mentions_before(const struct speaker_scan *scan, uint32_t token)
{
    struct halving search = halving_begin(0, scan->mention_count);
    while (halving_next(&search))
        halving_judge(&search,
                      scan->mentions[search.middle].phrase.tokens.first < token);
    return search.low;
}

uint32_t speaker_home_of(const struct speaker_scan *scan, uint32_t token)
{
    const struct quote *quotes = scan->document->quotes;
    uint32_t home = document_sentence_of(scan->document, token);
    uint32_t first =
        speaker_reach_back(token, scan->document->sentences[home].tokens.first);
    if (scan->cover[token] != INDEX_NONE)
        return home;
    for (uint32_t i = token; i > first; i--) {
        uint32_t quote = scan->cover[i - 1];
        if (quote == INDEX_NONE)
            continue;
        while (quotes[quote].parent != INDEX_NONE)
            quote = quotes[quote].parent;
        return document_sentence_of(scan->document, quotes[quote].tokens.first);
    }
    return home;
}

/* The speech that words of narration at a token report, by what stands beside them;
 * empty if none does. */
static struct range speech_beside(const struct speaker_scan *scan, uint32_t token)
{
    enum { BESIDE_TOKENS = 5 };
    const struct document *document = scan->document;
    uint32_t count = (uint32_t)document->tokens.count;
    uint32_t found = INDEX_NONE;
    for (uint32_t i = 1; i <= BESIDE_TOKENS && found == INDEX_NONE; i++) {
        if (i <= token && scan->cover[token - i] != INDEX_NONE)
            found = scan->cover[token - i];
        else if (token + i < count && scan->cover[token + i] != INDEX_NONE)
            found = scan->cover[token + i];
    }
    if (scan->cover[token] != INDEX_NONE || found == INDEX_NONE)
        return (struct range){token, 0};
    while (document->quotes[found].parent != INDEX_NONE)
        found = document->quotes[found].parent;
    return document->quotes[found].tokens;
}

/* The names in the speech beside a pronoun: whoever is spoken of there does not speak.
 */
struct spoken_names {
    struct {
        uint32_t first; /* keys of its words */
        uint32_t last;
        bool is_own; /* I am Ada Finch */
    } names[16];
    size_t count;
};

/* “I am Ada Finch,” “my name is Ada Finch,” she said: does somebody name herself?
 * “I think Ada Finch will” does not. */
static bool is_own_name(const struct speaker_scan *scan, uint32_t name, uint32_t first)
{
    enum { OWN_NAME_TOKENS = 3 };
    uint32_t last = name > first ? name - 1 : name;
    if (bits(scan, last) & TRAIT_FIRST_PERSON) /* I'm */
        return true;
    if (!is_auxiliary(scan, last) && !has_class(scan, last, "bears"))
        return false;
    for (uint32_t i = last; i > first && name - i < OWN_NAME_TOKENS; i--)
        if (bits(scan, i - 1) & TRAIT_FIRST_PERSON)
            return true;
    return false;
}

static void read_spoken_names(const struct speaker_scan *scan, uint32_t pronoun,
                              struct spoken_names *spoken)
{
    const size_t limit = sizeof spoken->names / sizeof *spoken->names;
    struct range speech = speech_beside(scan, pronoun);
    spoken->count = 0;
    for (uint32_t i = speech.first; i < range_end(speech) && spoken->count < limit;
         i++) {
        uint32_t start = i;
        if (!speaker_is_name_token(scan, i))
            continue;
        while (i + 1 < range_end(speech) && speaker_is_name_token(scan, i + 1))
            i++;
        spoken->names[spoken->count].is_own = is_own_name(scan, start, speech.first);
        spoken->names[spoken->count].first = speaker_person_key(scan, start);
        spoken->names[spoken->count++].last = speaker_person_key(scan, i);
    }
}

/* Is a mention one of these names, or a part of it: Teddy, of Teddy Bright? */
static bool is_spoken_of(const struct speaker_scan *scan,
                         const struct spoken_names *spoken,
                         const struct speaker_mention *mention, bool is_own)
{
    struct range name = mention->phrase.name;
    for (size_t i = 0; i < spoken->count; i++) {
        if (spoken->names[i].is_own != is_own)
            continue;
        uint32_t first = spoken->names[i].first;
        uint32_t last = spoken->names[i].last;
        uint32_t front = speaker_person_key(scan, name.first);
        if (first == last
                ? first == front || first == mention->person
                : last == mention->person && (name.count == 1 || first == front))
            return true;
    }
    return false;
}

/*
 * The weight of a mention by its place in its sentence. Weights of Lappin and Leass
 * 1994, section 2.2.4: the sentence 100, the subject 80, the object 50, no part of
 * another phrase 80, not adverbial 50. Whoever reports has the subject's twice.
 */
static const uint32_t weights[] = {
    [PLACE_OWNER] = 150,   [PLACE_GOVERNED] = 180,  [PLACE_OBJECT] = 280,
    [PLACE_SUBJECT] = 310, [PLACE_REPORTING] = 390,
};

/* A pronoun as a subject stands behind a name that is one, and before any other. */
static const uint32_t pronoun_weight = 300;

/* In eighths, how sure it is that a mention is somebody whom the pronoun can mean. */
static const uint32_t surety[] = {
    [FIT_NONE] = 0, [FIT_OWNER] = 1,  [FIT_WEAK] = 1,
    [FIT_SAYS] = 3, [FIT_PERSON] = 4, [FIT_GENDER] = 8,
};

/* Somebody whom a pronoun may mean. */
struct candidate {
    uint32_t who;
    uint32_t score;
    uint32_t nearest; /* mention */
    enum fit fit;
    bool is_speaking;
    bool is_excluded;
    bool is_spoken_of; /* in the speech that is reported */
};

struct candidates {
    struct candidate list[RESOLVE_MENTIONS * 2];
    size_t count;
};

static struct candidate *candidate_of(struct candidates *candidates, uint32_t who,
                                      uint32_t mention)
{
    size_t i = 0;
    while (i < candidates->count && candidates->list[i].who != who)
        i++;
    if (i == candidates->count)
        candidates->list[candidates->count++] =
            (struct candidate){.who = who, .nearest = mention};
    return &candidates->list[i];
}

/* What is left of a weight some sentences on: two fifths each time. Lappin and Leass
 * halve the sum over all places; we take the best place, and half keeps old ones up. */
static uint32_t decay(uint32_t weight, uint32_t sentences)
{
    while (sentences-- > 0)
        weight = weight * 2 / 5;
    return weight;
}

static void add_place(struct candidate *candidate, uint32_t score, enum fit fit,
                      bool is_speaking)
{
    if (score > candidate->score)
        candidate->score = score;
    candidate->is_speaking |= is_speaking;
    if (fit > candidate->fit)
        candidate->fit = fit;
}

/* How many sentences of narration stand between two, the first before the other. */
static uint32_t distance(const struct speaker_scan *scan, uint32_t sentence,
                         uint32_t home)
{
    const struct sentence *sentences = scan->document->sentences;
    if (sentence >= home)
        return 0;
    return scan->narrated[home] - scan->narrated[sentence] +
           (sentences[sentence].paragraph != sentences[home].paragraph);
}

static void weigh_mentions(const struct speaker_scan *scan,
                           const struct pronoun *pronoun, uint32_t home,
                           struct candidates *candidates)
{
    size_t i = speaker_mentions_before(scan, pronoun->token);
    uint32_t gender = pronoun->traits & TRAIT_GENDER;
    struct spoken_names spoken;
    read_spoken_names(scan, pronoun->token, &spoken);

    for (size_t left = RESOLVE_MENTIONS; i > 0 && left > 0; left--) {
        const struct speaker_mention *mention = &scan->mentions[--i];
        uint32_t far = distance(scan, mention->sentence, home);
        if (far > RESOLVE_SENTENCES)
            break;
        if (speaker_in_heading(scan, mention))
            continue;
        struct candidate *candidate =
            candidate_of(candidates, mention->who, (uint32_t)i);
        if (is_spoken_of(scan, &spoken, mention, false))
            candidate->is_spoken_of = true;
        if (is_spoken_of(scan, &spoken, mention, true))
            add_place(candidate, UINT32_MAX, FIT_GENDER, true);
        bool is_namesake = mention->phrase.name.count == 1 && /* her mother, Ada */
                           mention->who != mention->person;
        if (!is_namesake && speaker_is_kin_elsewhere(scan, mention, pronoun, gender))
            candidate->is_excluded = true;
        enum fit fit = speaker_fit_of(scan, mention, pronoun);
        if (candidate->fit == FIT_NONE && fit != FIT_NONE)
            candidate->nearest = (uint32_t)i;
        add_place(candidate, decay(weights[mention->place] * surety[fit], far), fit,
                  mention->is_speaking && far == 0);
    }
}

/* How many of those that were resolved stand before a token. O(log n). */
static size_t pronouns_before(const struct speaker_scan *scan, uint32_t token)
{
    struct halving search = halving_begin(0, scan->pronoun_count);
    while (halving_next(&search))
        halving_judge(&search, scan->pronouns[search.middle].token < token);
    return search.low;
}

static void weigh_pronouns(const struct speaker_scan *scan,
                           const struct pronoun *pronoun, uint32_t home,
                           struct candidates *candidates)
{
    const uint32_t kinds = TRAIT_GENDER | TRAIT_PLURAL;
    size_t i = pronouns_before(scan, pronoun->token);
    for (size_t left = RESOLVE_MENTIONS; i > 0 && left > 0; left--) {
        const struct speaker_pronoun *earlier = &scan->pronouns[--i];
        const struct speaker_mention *mention = &scan->mentions[earlier->mention];
        uint32_t far = distance(scan, earlier->sentence, home);
        if (far > RESOLVE_SENTENCES)
            break;
        struct candidate *candidate =
            candidate_of(candidates, mention->who, earlier->mention);
        if ((bits(scan, earlier->token) & kinds) != (pronoun->traits & kinds)) {
            if (!(mention->phrase.traits & kinds))
                candidate->is_excluded = true; /* he before, and not she now */
            continue;
        }
        if (mention->person == pronoun->other)
            continue;
        uint32_t weight = (bits(scan, earlier->token) & TRAIT_SUBJECT)
                              ? pronoun_weight
                              : weights[PLACE_OWNER];
        add_place(candidate, decay(weight * surety[FIT_GENDER], far), FIT_PERSON,
                  false);
    }
}

/* Whom most speaks for, of those who are spoken of in the speech itself or of the
 * others; NULL if nobody fits, or if two do and nothing parts them. */
static const struct candidate *choose(const struct speaker_scan *scan,
                                      const struct candidates *candidates,
                                      bool is_spoken_of, bool *is_ambiguous)
{
    const struct candidate *best = NULL;
    const struct candidate *second = NULL;
    for (size_t i = 0; i < candidates->count; i++) {
        const struct candidate *candidate = &candidates->list[i];
        if (candidate->is_excluded || candidate->is_spoken_of != is_spoken_of ||
            candidate->score == 0)
            continue;
        if (!best || candidate->score > best->score ||
            (candidate->score == best->score && candidate->nearest < best->nearest)) {
            second = best;
            best = candidate;
        } else if (!second || candidate->score > second->score) {
            second = candidate;
        }
    }
    *is_ambiguous = second && best->fit == FIT_GENDER && second->fit == FIT_GENDER &&
                    !best->is_speaking &&
                    scan->mentions[best->nearest].sentence ==
                        scan->mentions[second->nearest].sentence &&
                    second->score * 5 >= best->score * 4;
    return *is_ambiguous ? NULL : best;
}

static const struct candidate *resolve(const struct speaker_scan *scan,
                                       const struct pronoun *pronoun,
                                       struct candidates *candidates,
                                       bool *is_ambiguous)
{
    uint32_t home = speaker_home_of(scan, pronoun->token);
    candidates->count = 0;
    weigh_mentions(scan, pronoun, home, candidates);
    weigh_pronouns(scan, pronoun, home, candidates);
    const struct candidate *best = choose(scan, candidates, false, is_ambiguous);
    if (*is_ambiguous || (best && best->fit >= FIT_PERSON))
        return best;
    /* “The second Orr is the dog,” says Orr: hardly anybody names himself. */
    const struct candidate *named = choose(scan, candidates, true, is_ambiguous);
    return named ? named : best;
}

const struct speaker_mention *speaker_resolve(const struct speaker_scan *scan,
                                              uint32_t token, uint32_t traits,
                                              uint32_t other, bool *is_ambiguous)
{
    struct candidates candidates;
    uint32_t sentence = document_sentence_of(scan->document, token);
    struct pronoun pronoun = {
        .traits = traits,
        .other = other,
        .paragraph = scan->document->sentences[sentence].paragraph,
        .token = token,
    };
    *is_ambiguous = false;
    if (!(traits & (TRAIT_GENDER | TRAIT_PLURAL)))
        return NULL; /* it */
    const struct candidate *best = resolve(scan, &pronoun, &candidates, is_ambiguous);
    if (!best)
        return NULL;
    return speaker_by_name(scan, &scan->mentions[best->nearest]);
}

/* "In his speech, Marsh put it otherwise": a pronoun between a preposition at a
 * sentence's front and the comma looks ahead to the subject behind it. */
static const struct speaker_mention *
subject_ahead(const struct speaker_scan *scan, struct range sentence, uint32_t token)
{
    enum { FRONT_TOKENS = 12 };
    uint32_t comma = sentence.first;
    if (!(bits(scan, token) & TRAIT_POSSESSIVE) ||
        !(bits(scan, sentence.first) & TRAIT_PREPOSITION))
        return NULL;
    while (comma < range_end(sentence) && comma < sentence.first + FRONT_TOKENS &&
           !is_sign(scan, comma, ","))
        comma++;
    size_t i = speaker_mentions_before(scan, comma);
    if (token > comma || i == scan->mention_count)
        return NULL;
    const struct speaker_mention *mention = &scan->mentions[i];
    uint32_t own = mention->phrase.traits & TRAIT_GENDER;
    return mention->phrase.tokens.first == comma + 1 && mention->phrase.is_name &&
                   !mention->phrase.is_possessive &&
                   (own == 0 || (own & bits(scan, token)))
               ? mention
               : NULL;
}

bool speaker_follow_pronouns(struct speaker_scan *scan, struct error *err)
{
    const struct document *document = scan->document;
    size_t capacity = 0;
    for (uint32_t s = 0; s < document->sentence_count; s++) {
        struct range tokens = document->sentences[s].tokens;
        for (uint32_t t = tokens.first; t < range_end(tokens); t++) {
            if (!speaker_is_gendered(scan, t))
                continue;
            bool is_ambiguous;
            const struct speaker_mention *mention = subject_ahead(scan, tokens, t);
            if (!mention)
                mention =
                    speaker_resolve(scan, t, bits(scan, t), INDEX_NONE, &is_ambiguous);
            if (!mention)
                continue;
            if (!memory_reserve(&scan->pronouns, &capacity, scan->pronoun_count + 1,
                                sizeof *scan->pronouns, err))
                return false;
            scan->pronouns[scan->pronoun_count++] =
                (struct speaker_pronoun){t, s, (uint32_t)(mention - scan->mentions)};
        }
    }
    return true;
}
