/* speaker_pronoun.c - whom a pronoun means, and who is the subject of the sentence
 * before.
 */
#include "article/speaker_person.h"

enum {
    /* How many mentions and sentences back a pronoun may reach. */
    RESOLVE_MENTIONS = 40,
    RESOLVE_SENTENCES = 8,
};

size_t speaker_mentions_before(const struct speaker_scan *scan, uint32_t token)
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

/* What is asked for a pronoun. */
struct pronoun {
    uint32_t traits;
    uint32_t other;     /* the key of a person it does not mean; INDEX_NONE for none */
    uint32_t paragraph; /* in which it stands */
    uint32_t token;
};

/* "Oswin Tull, 68, her pupil": whoever is told of by a pronoun is not meant by it. */
static bool is_somebodys(const struct speaker_scan *scan,
                         const struct speaker_mention *mention, uint32_t gender)
{
    uint32_t token = range_end(mention->phrase.name);
    const struct token *tokens = scan->document->tokens.tokens;
    uint32_t end = (uint32_t)scan->document->tokens.count;

    if (token >= end || !is_sign(scan, token, ","))
        return false;
    token++;
    if (token + 1 < end && tokens[token].kind == TOKEN_NUMBER &&
        is_sign(scan, token + 1, ","))
        token += 2;
    return token < end && (bits(scan, token) & TRAIT_POSSESSIVE) &&
           speaker_is_gendered(scan, token) && (bits(scan, token) & gender);
}

/* "The surgeon advised her to rest": whoever does something to her is not she. */
static bool acts_on(const struct speaker_scan *scan,
                    const struct speaker_mention *mention, uint32_t gender)
{
    enum { ACTED_TOKENS = 12 };
    uint32_t first = range_end(mention->phrase.tokens);
    uint32_t end = range_end(scan->document->sentences[mention->sentence].tokens);

    for (uint32_t i = first; i < end && i < first + ACTED_TOKENS; i++) {
        if (scan->cover[i] != INDEX_NONE || is_sign(scan, i, ".;:") ||
            (bits(scan, i) & (TRAIT_CLAUSE | TRAIT_RELATIVE)))
            return false;
        if ((bits(scan, i) & gender) && speaker_is_object(scan, i))
            return true;
    }
    return false;
}

/* "Her mother, Greta Tull," in another paragraph: there whoever owns the mother is
 * spoken of, and a pronoun from here goes on with the owner. */
static bool is_kin_elsewhere(const struct speaker_scan *scan,
                             const struct speaker_mention *mention,
                             const struct pronoun *pronoun, uint32_t gender)
{
    enum { KIN_TOKENS = 4 };
    uint32_t token = mention->phrase.tokens.first;
    uint32_t first = scan->document->sentences[mention->sentence].tokens.first;

    if (scan->document->sentences[mention->sentence].paragraph == pronoun->paragraph)
        return false;
    for (uint32_t i = token; i > first && token - i < KIN_TOKENS; i--) {
        uint32_t traits = bits(scan, i - 1);
        if ((traits & TRAIT_POSSESSIVE) && speaker_is_gendered(scan, i - 1))
            return (traits & gender) != 0;
        if (!(traits & (TRAIT_PERSON | TRAIT_TITLE)) &&
            !(i == token && is_sign(scan, i - 1, ",")))
            return false;
    }
    return false;
}

enum fit {
    FIT_NONE,
    FIT_OWNER, /* somebody's, and perhaps a body's or a place's */
    FIT_WEAK,  /* nothing speaks against it */
    FIT_SAYS,  /* it speaks elsewhere */
    FIT_PERSON,
    FIT_LEARNED, /* pronouns elsewhere speak for it */
    FIT_GENDER,
    FIT_SPEAKER, /* speaks in this very sentence */
};

/* OBE, UN: capitals alone name no person that no list knows. */
static bool is_acronym(const struct speaker_scan *scan, uint32_t token)
{
    struct span span = token_span(at(scan, token));

    for (uint32_t i = span.start; i < span.end; i++)
        if (scan->document->text.bytes[i] < 'A' || scan->document->text.bytes[i] > 'Z')
            return false;
    return span_length(span) >= 2;
}

/* "Millionen Franken": where all nouns have capitals, units look like names. */
static bool is_quantity(const struct speaker_scan *scan, struct range name)
{
    const struct document *document = scan->document;

    if (!has_rule(scan, "<nouns>"))
        return false;
    for (uint32_t i = name.first; i < range_end(name); i++) {
        uint32_t word = lower_word(scan, i);
        if (document_find_word(document, LANGUAGE_UNITS, word) != NULL ||
            document_find_word(document, LANGUAGE_NUMBER_WORDS, word) != NULL)
            return true;
    }
    return false;
}

/* Two words with capitals that no list knows are a person's name rather than a place's
 * or a body's where neither an article nor a preposition stands before them. */
static bool is_bare_name(const struct speaker_scan *scan,
                         const struct speaker_mention *mention)
{
    uint32_t first = mention->phrase.tokens.first;

    if (mention->phrase.name.count < 2 || is_quantity(scan, mention->phrase.name) ||
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

    if (mention->person == pronoun->other ||
        range_end(mention->phrase.tokens) + 1 == pronoun->token) /* X warf sie vor */
        return FIT_NONE;
    if (pronoun->traits & TRAIT_PLURAL)
        return (own & TRAIT_PLURAL) ? FIT_PERSON : FIT_NONE;
    if ((own & TRAIT_PLURAL) ||
        (gender && (own & (TRAIT_MALE | TRAIT_FEMALE)) && !(own & gender)))
        return FIT_NONE;
    if (gender && !(own & gender) &&
        ((mention->learned && !(mention->learned & gender)) ||
         is_somebodys(scan, mention, gender) || acts_on(scan, mention, gender)))
        return FIT_NONE;
    if (gender && is_kin_elsewhere(scan, mention, pronoun, gender))
        return FIT_NONE;
    if (mention->phrase.is_possessive) {
        if (own & (TRAIT_PERSON | TRAIT_SAY))
            return FIT_WEAK;
        uint32_t first = mention->phrase.tokens.first; /* the BBC's programme */
        return first > 0 && (bits(scan, first - 1) & TRAIT_ARTICLE) ? FIT_NONE
                                                                    : FIT_OWNER;
    }
    if (gender && (own & gender))
        return FIT_GENDER;
    if (gender && (mention->learned & gender))
        return FIT_LEARNED;
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
        if (scan->cover[i] == INDEX_NONE && is_sign(scan, i, ";"))
            return true;
    return false;
}

/* The last pronoun of a gender and kind among [first, end) outside quotations;
 * INDEX_NONE. */
static uint32_t last_pronoun(const struct speaker_scan *scan, uint32_t first,
                             uint32_t end, uint32_t gender, uint32_t kinds)
{
    if (end > first + SPEAKER_REACH)
        first = end - SPEAKER_REACH;
    for (uint32_t i = end; i-- > first;)
        if (speaker_is_gendered(scan, i) && (bits(scan, i) & gender) &&
            (bits(scan, i) & kinds))
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
        if (last_pronoun(scan, tokens.first, range_end(tokens), gender,
                         TRAIT_SUBJECT | TRAIT_POSSESSIVE) != INDEX_NONE)
            home = s;
    }
    return home <= sentence + RESOLVE_SENTENCES ? home : INDEX_NONE;
}

uint32_t speaker_home_of(const struct speaker_scan *scan, uint32_t token)
{
    const struct quote *quotes = scan->document->quotes;
    uint32_t home = document_sentence_of(scan->document, token);
    uint32_t first = scan->document->sentences[home].tokens.first;

    if (token > first + SPEAKER_REACH)
        first = token - SPEAKER_REACH;
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

static const struct speaker_mention *resolve(const struct speaker_scan *scan,
                                             uint32_t token,
                                             const struct pronoun *pronoun, int depth,
                                             bool *is_ambiguous)
{
    size_t end = speaker_mentions_before(scan, token);
    size_t limit = end > RESOLVE_MENTIONS ? end - RESOLVE_MENTIONS : 0;
    uint32_t home = speaker_home_of(scan, token);
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
            uint32_t before = last_pronoun(scan, start, best->phrase.tokens.first,
                                           gender, TRAIT_SUBJECT);
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

/* Whoever is named where a noun stands for a name. */
static const struct speaker_mention *by_name(const struct speaker_scan *scan,
                                             const struct speaker_mention *mention)
{
    return mention != NULL && mention->same_as != INDEX_NONE
               ? &scan->mentions[mention->same_as]
               : mention;
}

const struct speaker_mention *speaker_resolve(const struct speaker_scan *scan,
                                              uint32_t token, uint32_t traits,
                                              const struct speaker *other,
                                              bool *is_ambiguous)
{
    enum { CHAIN = 4 }; /* pronouns that lead to each other */
    uint32_t sentence = document_sentence_of(scan->document, token);
    struct pronoun pronoun = {
        .traits = traits,
        .other = INDEX_NONE,
        .paragraph = scan->document->sentences[sentence].paragraph,
        .token = token,
    };

    *is_ambiguous = false;
    if (!(traits & (TRAIT_MALE | TRAIT_FEMALE | TRAIT_PLURAL)))
        return NULL; /* it */
    if (other != NULL && !span_is_empty(other->span)) {
        struct range tokens = document_tokens_in(scan->document, other->span);
        if (tokens.count > 0)
            pronoun.other = speaker_person_key(scan, range_end(tokens) - 1);
    }
    return by_name(scan, resolve(scan, token, &pronoun, CHAIN, is_ambiguous));
}

/* The person that a noun or a name at a token stands for, with what is before it. */
static bool person_at(const struct speaker_scan *scan, uint32_t token, uint32_t first,
                      struct speaker_phrase *phrase)
{
    const uint32_t fronts = TRAIT_ARTICLE | TRAIT_POSSESSIVE | TRAIT_OBJECT;
    enum { FRONT_TOKENS = 4 };

    for (uint32_t start = token; start > first && token - start < FRONT_TOKENS; start--)
        if (scan->cover[start - 1] != scan->cover[token] || scan->is_mark[start - 1])
            break;
        else if (bits(scan, start - 1) & fronts)
            return speaker_make_phrase(scan, start - 1, token + 1, phrase);
    return (bits(scan, token) & TRAIT_GIVEN_NAME) &&
           speaker_make_phrase(scan, token, token + 1, phrase);
}

bool speaker_resolve_inside(const struct speaker_scan *scan, uint32_t token,
                            uint32_t traits, struct speaker_phrase *phrase)
{
    const uint32_t genders = TRAIT_MALE | TRAIT_FEMALE;
    uint32_t parent = scan->cover[token];
    uint32_t number = traits & TRAIT_PLURAL;

    if (parent == INDEX_NONE || !(traits & (genders | TRAIT_PLURAL)))
        return false;
    uint32_t first = scan->document->quotes[parent].tokens.first;
    if (token > first + SPEAKER_REACH)
        first = token - SPEAKER_REACH;
    uint32_t home = document_sentence_of(scan->document, token);
    uint32_t near = home > 0 ? scan->document->sentences[home - 1].tokens.first : 0;
    for (uint32_t wanted = traits & genders;; wanted = 0) {
        for (uint32_t i = token; i-- > first && (i >= near || wanted == 0);) {
            uint32_t own = bits(scan, i);
            if (scan->cover[i] == parent && (own & (TRAIT_PERSON | TRAIT_GIVEN_NAME)) &&
                (own & TRAIT_PLURAL) == number && (own & genders) == wanted &&
                person_at(scan, i, first, phrase))
                return true;
        }
        if (wanted == 0)
            return false;
    }
}

/* The pronoun with a gender that a sentence speaks of first: she, her income;
 * INDEX_NONE. */
static uint32_t first_pronoun(const struct speaker_scan *scan, uint32_t sentence)
{
    struct range tokens = scan->document->sentences[sentence].tokens;

    for (uint32_t i = tokens.first; i < range_end(tokens); i++)
        if (speaker_is_gendered(scan, i))
            return i;
    return INDEX_NONE;
}

/* "Asked whether she had met with Marsh": does a preposition stand before a mention? */
static bool is_governed(const struct speaker_scan *scan,
                        const struct speaker_mention *mention)
{
    uint32_t token = mention->phrase.tokens.first;
    uint32_t first = scan->document->sentences[mention->sentence].tokens.first;
    const uint32_t fronts = TRAIT_ARTICLE | TRAIT_TITLE | TRAIT_PERSON;

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
        if (subject == NULL && !is_governed(scan, mention))
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
    size_t end =
        speaker_mentions_before(scan, scan->document->sentences[home].tokens.first);

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
    if (subject != NULL && subject->same_as != INDEX_NONE)
        return by_name(scan, subject);
    const struct speaker_mention *last =
        subject != NULL ? last_to_speak(scan, home - 1, first) : NULL;
    return last != NULL ? last : subject;
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

const struct speaker_mention *speaker_dropped_subject(const struct speaker_scan *scan,
                                                      uint32_t token)
{
    const struct document *document = scan->document;
    uint32_t home = document_sentence_of(document, token);

    if (!is_text_before(document, home))
        return NULL;
    const struct speaker_mention *subject = subject_before_sentence(scan, home);
    if (subject != NULL)
        return subject;
    uint32_t first = document->sentences[home - 1].tokens.first;
    size_t i = speaker_mentions_before(scan, first);
    bool is_front = i < scan->mention_count && scan->mentions[i].sentence == home - 1 &&
                    scan->mentions[i].phrase.is_name &&
                    (scan->mentions[i].is_initial ||
                     (scan->mentions[i].phrase.tokens.first == first + 1 &&
                      (bits(scan, first) & TRAIT_ARTICLE)));
    return is_front ? by_name(scan, &scan->mentions[i]) : NULL;
}
