/* speaker_phrase.c - noun phrases without a tagger: capitals, closed classes, commas.
 */
#include "article/speaker_phrase.h"

#include <string.h>

enum {
    PHRASE_TOKENS = 12,    /* longer ones are no names or descriptions */
    INSERTION_TOKENS = 30, /* between the commas of an apposition */
};

static uint32_t bits(const struct speaker_text *text, uint32_t token)
{
    return text->traits->of_token[token];
}

static const struct token *at(const struct speaker_text *text, uint32_t token)
{
    return &text->document->tokens.tokens[token];
}

static char first_byte(const struct speaker_text *text, uint32_t token)
{
    return text->document->text.bytes[at(text, token)->start];
}

bool speaker_is_sign(const struct speaker_text *text, uint32_t token, const char *signs)
{
    char c = first_byte(text, token);

    if (at(text, token)->kind != TOKEN_PUNCTUATION || c == '\0')
        return false;
    if (strchr(signs, c) != NULL)
        return true;
    return strchr(signs, '-') != NULL && at(text, token)->length == 3 &&
           memcmp(text->document->text.bytes + at(text, token)->start, "\xE2\x80", 2) ==
               0 &&
           (unsigned char)text->document->text.bytes[at(text, token)->start + 2] >=
               0x90 &&
           (unsigned char)text->document->text.bytes[at(text, token)->start + 2] <=
               0x95;
}

static bool is_sign(const struct speaker_text *text, uint32_t token, const char *signs)
{
    return speaker_is_sign(text, token, signs);
}

static bool is_word(const struct speaker_text *text, uint32_t token)
{
    return at(text, token)->kind == TOKEN_WORD;
}

/* The quotation of a level that holds a token; INDEX_NONE if the token is at that level
 * itself. */
static uint32_t quote_at_level(const struct speaker_text *text, uint32_t token,
                               uint32_t level)
{
    uint32_t quote = text->cover[token];

    while (quote != INDEX_NONE && quote != level &&
           text->document->quotes[quote].parent != level)
        quote = text->document->quotes[quote].parent;
    return quote == level ? INDEX_NONE : quote;
}

uint32_t speaker_step_left(const struct speaker_text *text, uint32_t token,
                           uint32_t first, uint32_t level)
{
    for (int jumps = 0; token > first && jumps < SPEAKER_REACH; jumps++) {
        token--;
        uint32_t quote = quote_at_level(text, token, level);
        if (quote != INDEX_NONE) {
            token = text->document->quotes[quote].tokens.first;
            continue;
        }
        if (!text->is_mark[token])
            return token;
    }
    return INDEX_NONE;
}

uint32_t speaker_step_right(const struct speaker_text *text, uint32_t token,
                            uint32_t end, uint32_t level)
{
    for (int jumps = 0; token + 1 < end && jumps < SPEAKER_REACH; jumps++) {
        token++;
        uint32_t quote = quote_at_level(text, token, level);
        if (quote != INDEX_NONE) {
            token = range_end(text->document->quotes[quote].tokens) - 1;
            continue;
        }
        if (!text->is_mark[token])
            return token;
    }
    return INDEX_NONE;
}

bool speaker_is_name_token(const struct speaker_text *text, uint32_t token)
{
    uint32_t traits = bits(text, token);

    if (!is_word(text, token) || !(at(text, token)->flags & TOKEN_CAPITAL))
        return false;
    if (traits &
        (TRAIT_TIME | TRAIT_SUBJECT | TRAIT_OBJECT | TRAIT_ARTICLE | TRAIT_PREPOSITION |
         TRAIT_CONJUNCTION | TRAIT_CLAUSE | TRAIT_RELATIVE | TRAIT_AUXILIARY))
        return false;
    if ((traits & TRAIT_POSSESSIVE) && (traits & (TRAIT_MALE | TRAIT_FEMALE)) &&
        !(traits & TRAIT_GIVEN_NAME))
        return false;
    return (traits & TRAIT_GIVEN_NAME) || !(traits & TRAIT_ADVERB);
}

static bool is_title(const struct speaker_text *text, uint32_t token)
{
    return (bits(text, token) & TRAIT_TITLE) != 0;
}

/* Titles, offices and trades before a name, and a first word that is capital only
 * because it stands first. */
static bool is_prefix(const struct speaker_text *text, uint32_t token, uint32_t end)
{
    uint32_t traits = bits(text, token);

    if (traits & TRAIT_GIVEN_NAME && !(traits & TRAIT_TITLE))
        return false;
    if (traits & (TRAIT_TITLE | TRAIT_PERSON))
        return true;
    if (traits & TRAIT_SEEN_LOWER)
        return true;
    return token + 2 < end && (bits(text, token + 1) & TRAIT_GIVEN_NAME) &&
           !(bits(text, token + 2) & TRAIT_GIVEN_NAME);
}

static bool joins_name(const struct speaker_text *text, uint32_t token, uint32_t end)
{
    if (speaker_is_name_token(text, token))
        return true;
    return token + 1 < end && (bits(text, token) & TRAIT_NAME_PARTICLE) &&
           (speaker_is_name_token(text, token + 1) ||
            (bits(text, token + 1) & TRAIT_NAME_PARTICLE));
}

static bool is_stop_after_initial(const struct speaker_text *text, uint32_t token)
{
    return token > 0 && is_sign(text, token, ".") && at(text, token - 1)->length <= 4 &&
           !(at(text, token)->flags & TOKEN_AFTER_SPACE) &&
           (is_title(text, token - 1) || at(text, token - 1)->length == 1);
}

/* The last run of name tokens inside [first, end), titles and trades cut off its front.
 */
static struct range find_name(const struct speaker_text *text, uint32_t first,
                              uint32_t end)
{
    uint32_t last = end;

    while (last > first && !speaker_is_name_token(text, last - 1))
        last--;
    if (last == first)
        return (struct range){first, 0};
    uint32_t start = last - 1;
    while (start > first && (joins_name(text, start - 1, last) ||
                             is_stop_after_initial(text, start - 1)))
        start--;
    while (start + 1 < last && (is_prefix(text, start, last) || !is_word(text, start) ||
                                (bits(text, start) & TRAIT_POSSESSIVE)))
        start++;
    if (start + 1 == last && (bits(text, start) & (TRAIT_TITLE | TRAIT_PERSON)) &&
        !(bits(text, start) & TRAIT_GIVEN_NAME))
        return (struct range){first, 0};
    return (struct range){start, last - start};
}

static uint32_t gather_gender(const struct speaker_text *text, struct range tokens)
{
    uint32_t found = 0;

    for (uint32_t i = tokens.first; i < range_end(tokens); i++)
        if (bits(text, i) & (TRAIT_PERSON | TRAIT_GIVEN_NAME | TRAIT_SUBJECT))
            found |= bits(text, i) & (TRAIT_MALE | TRAIT_FEMALE | TRAIT_PLURAL);
    if ((found & TRAIT_MALE) && (found & TRAIT_FEMALE))
        found &= ~(uint32_t)(TRAIT_MALE | TRAIT_FEMALE);
    return found;
}

/* A full name at the front with other words behind it: these are a verb that no list
 * knows, unless they name people ("White House officials"). */
static struct range leading_name(const struct speaker_text *text, uint32_t first,
                                 uint32_t end)
{
    uint32_t last = first;

    while (last < end && (joins_name(text, last, end) || is_title(text, last) ||
                          is_stop_after_initial(text, last)))
        last++;
    for (uint32_t i = last; i < end && i < last + 2; i++)
        if (bits(text, i) & (TRAIT_PERSON | TRAIT_TITLE))
            return (struct range){first, 0};
    if (last == first || last == end || (bits(text, last - 1) & TRAIT_POSSESSIVE))
        return (struct range){first, 0};
    struct range name = find_name(text, first, last);
    bool is_full = name.count >= 2 ||
                   (name.count == 1 && (bits(text, name.first) & TRAIT_GIVEN_NAME));
    return is_full ? name : (struct range){first, 0};
}

/* Make a phrase of [first, end): its name if it has one, else all of it. */
static bool make_phrase(const struct speaker_text *text, uint32_t first, uint32_t end,
                        struct speaker_phrase *phrase)
{
    if (first >= end)
        return false;
    *phrase = (struct speaker_phrase){.tokens = {first, end - first}};
    if (bits(text, first) & TRAIT_SUBJECT) {
        phrase->tokens.count = 1;
        phrase->name = phrase->tokens;
        phrase->is_pronoun = true;
        phrase->traits = bits(text, first);
        return true;
    }
    bool has_conjunction = false;
    for (uint32_t i = first; i < end; i++)
        has_conjunction |= (bits(text, i) & TRAIT_CONJUNCTION) != 0;
    phrase->name = find_name(text, first, end);
    phrase->traits = gather_gender(text, phrase->tokens);
    if (phrase->name.count > 0 && !has_conjunction && range_end(phrase->name) == end &&
        !(bits(text, end - 1) & TRAIT_POSSESSIVE)) {
        phrase->is_name = true;
        return true;
    }
    struct range front = leading_name(text, first, end);
    if (!has_conjunction && front.count > 0) {
        phrase->tokens.count = range_end(front) - first;
        phrase->name = front;
        phrase->traits = gather_gender(text, phrase->tokens);
        phrase->is_name = true;
        return true;
    }
    phrase->name = phrase->tokens;
    if (has_conjunction)
        phrase->traits = TRAIT_PLURAL;
    return true;
}

/* Does a noun phrase end before this token? */
static bool ends_phrase(const struct speaker_text *text, uint32_t token)
{
    uint32_t traits = bits(text, token);

    if (traits & TRAIT_TITLE)
        return false;
    if (text->is_mark[token] ||
        traits & (TRAIT_RELATIVE | TRAIT_CLAUSE | TRAIT_AUXILIARY | TRAIT_SUBJECT))
        return true;
    if ((traits & TRAIT_NAME_PARTICLE) && token + 1 < text->traits->count &&
        speaker_is_name_token(text, token + 1))
        return false;
    if (traits & (TRAIT_PREPOSITION | TRAIT_CONJUNCTION | TRAIT_ADVERB))
        return true;
    return at(text, token)->kind != TOKEN_WORD && at(text, token)->kind != TOKEN_NUMBER;
}

/* Is there a noun for people within the next few words? */
static bool heads_person(const struct speaker_text *text, uint32_t token)
{
    for (uint32_t i = token + 1; i < token + 4 && i < text->traits->count; i++) {
        if (ends_phrase(text, i) || (bits(text, i) & TRAIT_ARTICLE))
            return false;
        if (bits(text, i) & (TRAIT_PERSON | TRAIT_TITLE))
            return true;
    }
    return false;
}

static bool starts_phrase(const struct speaker_text *text, uint32_t token)
{
    uint32_t traits = bits(text, token);

    if (text->is_mark[token] || !is_word(text, token))
        return false;
    if (traits & (TRAIT_SUBJECT | TRAIT_ARTICLE | TRAIT_TITLE | TRAIT_POSSESSIVE))
        return true;
    if (traits & TRAIT_OBJECT) /* one official, those people */
        return heads_person(text, token);
    if (traits & (TRAIT_PREPOSITION | TRAIT_CONJUNCTION | TRAIT_CLAUSE |
                  TRAIT_RELATIVE | TRAIT_AUXILIARY | TRAIT_TIME))
        return false;
    return !(traits & TRAIT_ADVERB) || (traits & TRAIT_PERSON);
}

/* Behind "the verger": is there ", Amos Pike" and nothing more? */
static bool read_apposed_name(const struct speaker_text *text, uint32_t token,
                              uint32_t end, struct speaker_phrase *phrase)
{
    uint32_t last = token + 1;

    if (token + 1 >= end || !is_sign(text, token, ","))
        return false;
    while (last < end && last < token + PHRASE_TOKENS &&
           (joins_name(text, last, end) || is_title(text, last) ||
            is_stop_after_initial(text, last)))
        last++;
    struct range name = find_name(text, token + 1, last);
    if (name.count == 0 || range_end(name) != last ||
        (bits(text, last - 1) & TRAIT_POSSESSIVE))
        return false;
    if (last < end && is_word(text, last) &&
        !(bits(text, last) & (TRAIT_RELATIVE | TRAIT_PREPOSITION | TRAIT_CONJUNCTION)))
        return false;
    phrase->name = name;
    phrase->is_name = true;
    phrase->traits |= gather_gender(text, name);
    phrase->tokens.count = last - phrase->tokens.first;
    return true;
}

bool speaker_phrase_right(const struct speaker_text *text, uint32_t token, uint32_t end,
                          struct speaker_phrase *phrase)
{
    uint32_t last = token;

    if (token >= end || !starts_phrase(text, token))
        return false;
    if (bits(text, token) & TRAIT_SUBJECT)
        return make_phrase(text, token, token + 1, phrase);
    while (last < end && last < token + PHRASE_TOKENS) {
        bool is_verb = last > token && !(at(text, last)->flags & TOKEN_CAPITAL) &&
                       speaker_is_cue_verb(text, last);
        bool is_initial = is_stop_after_initial(text, last);
        if ((ends_phrase(text, last) && !is_initial) || is_verb)
            break;
        last++;
    }
    if (!make_phrase(text, token, last, phrase))
        return false;
    if (!phrase->is_name && !phrase->is_pronoun)
        read_apposed_name(text, last, end, phrase);
    phrase->is_possessive = (bits(text, last - 1) & TRAIT_POSSESSIVE) != 0;
    return true;
}

bool speaker_is_cue_verb(const struct speaker_text *text, uint32_t token)
{
    uint32_t traits = bits(text, token);

    if (!(traits & TRAIT_CUE_VERB) || !is_word(text, token))
        return false;
    if (!(traits & (TRAIT_CUE_NOUN | TRAIT_PERSON)))
        return true;
    if (token + 1 < text->traits->count &&
        (bits(text, token + 1) & TRAIT_PREPOSITION) &&
        !(bits(text, token + 1) & TRAIT_CLAUSE))
        return false;
    if (token == 0 || text->is_mark[token - 1])
        return true;
    uint32_t before = bits(text, token - 1);
    return !(before & (TRAIT_ARTICLE | TRAIT_PREPOSITION)) &&
           !((before & TRAIT_POSSESSIVE) && !(before & TRAIT_SUBJECT));
}

static bool is_clause_edge(const struct speaker_text *text, uint32_t token)
{
    uint32_t traits = bits(text, token);

    return (traits & (TRAIT_CLAUSE | TRAIT_RELATIVE)) ||
           is_sign(text, token, ",;:()") ||
           (at(text, token)->kind == TOKEN_PUNCTUATION &&
            at(text, token)->length >= 2 &&
            (at(text, token)->flags & TOKEN_AFTER_SPACE)) ||
           (is_sign(text, token, "-") &&
            (at(text, token)->flags & TOKEN_AFTER_SPACE)) ||
           (speaker_is_cue_verb(text, token) &&
            !(at(text, token)->flags & TOKEN_CAPITAL));
}

/* Conjunctions, adverbs and days at the front of a clause are no part of its subject.
 */
static uint32_t skip_front(const struct speaker_text *text, uint32_t token,
                           uint32_t end)
{
    while (token < end &&
           (text->is_mark[token] || !is_word(text, token) ||
            ((bits(text, token) & (TRAIT_CONJUNCTION | TRAIT_ADVERB | TRAIT_TIME)) &&
             !(bits(text, token) & (TRAIT_SUBJECT | TRAIT_GIVEN_NAME)))))
        token++;
    return token;
}

/* The phrase that ends right before `end`, back to a word that no phrase holds. */
static bool phrase_left(const struct speaker_text *text, uint32_t first, uint32_t end,
                        struct speaker_phrase *phrase)
{
    uint32_t start = end;

    while (start > first && end - start < PHRASE_TOKENS &&
           (!ends_phrase(text, start - 1) || is_stop_after_initial(text, start - 1)) &&
           !(bits(text, start - 1) & TRAIT_TIME))
        start--;
    if (start == end && start > first && (bits(text, start - 1) & TRAIT_SUBJECT))
        start--;
    return make_phrase(text, start, end, phrase);
}

/* The subject of a clause whose words before the verb are [first, end). */
static bool subject_of_clause(const struct speaker_text *text, uint32_t first,
                              uint32_t end, struct speaker_phrase *phrase)
{
    uint32_t start = skip_front(text, first, end);

    if (start >= end)
        return false;
    if (bits(text, end - 1) & TRAIT_SUBJECT)
        return make_phrase(text, end - 1, end, phrase);
    if (bits(text, start) & TRAIT_PREPOSITION)
        return phrase_left(text, start, end, phrase);
    if (speaker_phrase_right(text, start, end, phrase)) {
        uint32_t after = range_end(phrase->tokens);
        /* "Marsh and a European official" */
        if (after + 1 < end && (bits(text, after) & TRAIT_CONJUNCTION)) {
            struct speaker_phrase second;
            if (speaker_phrase_right(text, after + 1, end, &second) &&
                !second.is_pronoun && range_end(second.tokens) == end)
                return make_phrase(text, start, end, phrase);
        }
        return true;
    }
    return phrase_left(text, start, end, phrase);
}

/* The comma that opens the insertion which a comma closes; INDEX_NONE if none does. */
static uint32_t insertion_start(const struct speaker_text *text, uint32_t comma,
                                uint32_t first, uint32_t level)
{
    uint32_t token = comma;

    for (int i = 0; i < INSERTION_TOKENS; i++) {
        token = speaker_step_left(text, token, first, level);
        if (token == INDEX_NONE)
            return INDEX_NONE;
        if (is_sign(text, token, ",") && !is_stop_after_initial(text, token))
            return token;
    }
    return INDEX_NONE;
}

/* Where the clause that ends before `end` begins: behind the edge to its left. */
static uint32_t clause_start(const struct speaker_text *text, uint32_t end,
                             uint32_t first, uint32_t level)
{
    uint32_t token = end;

    for (int i = 0; i < SPEAKER_REACH; i++) {
        uint32_t left = speaker_step_left(text, token, first, level);
        if (left == INDEX_NONE || left + 1 != token)
            return token;
        if (is_clause_edge(text, left))
            return token;
        token = left;
    }
    return token;
}

static bool subject_before(const struct speaker_text *text, uint32_t end,
                           uint32_t first, uint32_t level, int depth,
                           struct speaker_phrase *phrase);

/* "Birgit Hallan, one councillor," or "one councillor, Birgit Hallan,": the comma at
 * `comma` ends an insertion. */
static bool subject_before_insertion(const struct speaker_text *text, uint32_t comma,
                                     uint32_t first, uint32_t level, int depth,
                                     struct speaker_phrase *phrase)
{
    uint32_t opening = insertion_start(text, comma, first, level);
    struct range name;

    if (opening == INDEX_NONE)
        return false;
    name = find_name(text, opening + 1, comma);
    if (name.count > 0 && range_end(name) == comma) {
        uint32_t start = name.first;
        while (start > opening + 1 && is_title(text, start - 1))
            start--;
        if (start == opening + 1 && !(bits(text, opening + 1) & TRAIT_RELATIVE)) {
            struct speaker_phrase outer;
            if (subject_before(text, opening, first, level, depth, &outer) &&
                outer.is_name) {
                *phrase = outer;
                return true;
            }
            return make_phrase(text, start, comma, phrase);
        }
    }
    return subject_before(text, opening, first, level, depth, phrase);
}

static bool subject_before(const struct speaker_text *text, uint32_t end,
                           uint32_t first, uint32_t level, int depth,
                           struct speaker_phrase *phrase)
{
    uint32_t last = speaker_step_left(text, end, first, level);

    if (last == INDEX_NONE || depth > 3)
        return false;
    if (is_sign(text, last, ","))
        return subject_before_insertion(text, last, first, level, depth + 1, phrase);
    if (bits(text, last) & TRAIT_RELATIVE) {
        uint32_t before = speaker_step_left(text, last, first, level);
        if (before != INDEX_NONE && is_sign(text, before, ","))
            last = before;
        uint32_t start = clause_start(text, last, first, level);
        if (start == last)
            return subject_before(text, last, first, level, depth + 1, phrase);
        return phrase_left(text, start, last, phrase) && phrase->is_name
                   ? true
                   : subject_of_clause(text, start, last, phrase);
    }
    if ((bits(text, last) & TRAIT_SUBJECT) && is_word(text, last)) /* who he said */
        return make_phrase(text, last, last + 1, phrase);
    uint32_t start = clause_start(text, last + 1, first, level);
    uint32_t edge = speaker_step_left(text, start, first, level);
    if (edge != INDEX_NONE && (bits(text, edge) & TRAIT_RELATIVE))
        return subject_before(text, edge + 1, first, level, depth + 1, phrase);
    if (subject_of_clause(text, start, last + 1, phrase))
        return true;
    /* "smiled and said": the subject stands with the verb before. */
    return edge != INDEX_NONE &&
           subject_before(text, edge, first, level, depth + 1, phrase);
}

/* Verb and subject in inverted order: "..., said Lena Croft, ..." */
static bool inverted_subject(const struct speaker_text *text, uint32_t verb,
                             uint32_t end, struct speaker_phrase *phrase)
{
    uint32_t next = verb + 1;

    while (next < end && (bits(text, next) & TRAIT_ADVERB))
        next++;
    return speaker_phrase_right(text, next, end, phrase) &&
           !(phrase->is_pronoun && (bits(text, next) & TRAIT_POSSESSIVE));
}

bool speaker_subject_of(const struct speaker_text *text, uint32_t verb, uint32_t first,
                        uint32_t end, uint32_t level, struct speaker_phrase *phrase)
{
    uint32_t before = speaker_step_left(text, verb, first, level);
    uint32_t last = verb;
    bool is_passive = false;
    bool is_telling = (bits(text, verb) & TRAIT_TELL) != 0;

    if (before == INDEX_NONE || before + 1 != verb || is_sign(text, before, "-")) {
        if (verb > first && inverted_subject(text, verb, end, phrase))
            return true;
    } else if (is_sign(text, before, ",") && !is_telling &&
               insertion_start(text, before, first, level) == INDEX_NONE) {
        if (inverted_subject(text, verb, end, phrase))
            return true;
    }
    while (before != INDEX_NONE &&
           (bits(text, before) & (TRAIT_ADVERB | TRAIT_AUXILIARY)) &&
           !(bits(text, before) & (TRAIT_SUBJECT | TRAIT_CLAUSE))) {
        is_passive |= (bits(text, before) & TRAIT_PASSIVE) != 0;
        last = before;
        before = speaker_step_left(text, before, first, level);
    }
    if (bits(text, verb) & TRAIT_PARTICIPLE)
        is_passive = false;
    return before != INDEX_NONE && !is_passive &&
           subject_before(text, last, first, level, 0, phrase);
}

bool speaker_first_subject(const struct speaker_text *text, uint32_t first,
                           uint32_t end, uint32_t level, struct speaker_phrase *phrase)
{
    bool is_governed = false;

    for (uint32_t token = first; token < end && token < first + SPEAKER_REACH;) {
        if (quote_at_level(text, token, level) != INDEX_NONE || text->is_mark[token]) {
            token++;
            continue;
        }
        if (bits(text, token) & TRAIT_PREPOSITION)
            is_governed = true;
        if (is_sign(text, token, ","))
            is_governed = false;
        if (starts_phrase(text, token) &&
            speaker_phrase_right(text, token, end, phrase)) {
            if (!is_governed)
                return true;
            token = range_end(phrase->tokens);
            continue;
        }
        token++;
    }
    return false;
}
