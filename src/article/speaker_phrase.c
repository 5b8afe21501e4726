/* speaker_phrase.c - noun phrases without a tagger: capitals, closed classes, commas.
 */
#include "article/speaker_phrase.h"

static bool is_title(const struct speaker_scan *scan, uint32_t token)
{
    return (bits(scan, token) & TRAIT_TITLE) != 0;
}

static uint32_t gather_gender(const struct speaker_scan *scan, struct range tokens)
{
    uint32_t found = 0;
    for (uint32_t i = tokens.first; i < range_end(tokens); i++)
        if (bits(scan, i) & (TRAIT_PERSON | TRAIT_GIVEN_NAME | TRAIT_SUBJECT))
            found |= bits(scan, i) & (TRAIT_GENDER | TRAIT_PLURAL);
    if ((found & TRAIT_MALE) && (found & TRAIT_FEMALE))
        found &= ~(uint32_t)TRAIT_GENDER;
    return found;
}

/* A full name at the front with other words behind it: these are a verb that no list
 * knows, unless they name people ("White House officials"). */
static struct range leading_name(const struct speaker_scan *scan, uint32_t first,
                                 uint32_t end)
{
    uint32_t last;
    if ((bits(scan, first) & TRAIT_ARTICLE) && first + 1 < end &&
        (bits(scan, first + 1) & (TRAIT_PERSON | TRAIT_TITLE)) &&
        !is_capital(scan, first + 1))
        first += 2; /* Il sindaco Tullio Magrin getta acqua */
    last = first;
    while (last < end && (speaker_joins_name(scan, last, end) || is_title(scan, last) ||
                          speaker_is_initial_stop(scan, last)))
        last++;
    for (uint32_t i = last; i < end && i < last + 2; i++)
        if ((bits(scan, i) & (TRAIT_PERSON | TRAIT_TITLE)) &&
            !(speaker_elided_front(scan, i) & TRAIT_ARTICLE)) /* guida l'associazione */
            return (struct range){first, 0};
    if (last == first || last == end || (bits(scan, last - 1) & TRAIT_POSSESSIVE))
        return (struct range){first, 0};
    struct range name = speaker_name_in(scan, first, last);
    bool is_full = name.count >= 2 ||
                   (name.count == 1 && (bits(scan, name.first) & TRAIT_GIVEN_NAME));
    return is_full ? name : (struct range){first, 0};
}

bool speaker_pronoun_at(const struct speaker_scan *scan, uint32_t token,
                        struct speaker_phrase *phrase)
{
    *phrase = (struct speaker_phrase){.tokens = {token, 1},
                                      .name = {token, 1},
                                      .traits = bits(scan, token),
                                      .is_pronoun = true};
    return true;
}

/* An article alone names nobody: "el llamado"; "all" and "both" do. */
static bool is_bare_article(const struct speaker_scan *scan, uint32_t token)
{
    return document_is_class(scan->document, lower_word(scan, token), "article");
}

/* Make a phrase of [first, end): its name if it has one, else all of it. */
bool speaker_make_phrase(const struct speaker_scan *scan, uint32_t first, uint32_t end,
                         struct speaker_phrase *phrase)
{
    const uint32_t owner = TRAIT_POSSESSIVE | TRAIT_OBJECT;

    while (scan->rules.verb_second && end > first + 1 && is_bare_article(scan, end - 1))
        end--; /* räumt der Minister ein */
    if (first >= end || (first + 1 == end && is_bare_article(scan, first)))
        return false;
    if (first + 1 == end && (bits(scan, first) & owner) == owner &&
        !(bits(scan, first) & TRAIT_SUBJECT)) /* un communiqué de sa “tristesse” */
        return false;
    *phrase = (struct speaker_phrase){.tokens = {first, end - first}};
    if (bits(scan, first) & TRAIT_SUBJECT)
        return speaker_pronoun_at(scan, first, phrase);
    bool has_conjunction = false;
    for (uint32_t i = first; i < end; i++)
        has_conjunction |= (bits(scan, i) & TRAIT_CONJUNCTION) != 0;
    phrase->name = speaker_name_in(scan, first, end);
    phrase->traits = gather_gender(scan, phrase->tokens);
    uint32_t behind = range_end(phrase->name);
    if (phrase->name.count > 0 && !has_conjunction &&
        (behind == end || (bits(scan, behind) & TRAIT_NAME_PARTICLE)) &&
        !(bits(scan, behind - 1) & TRAIT_POSSESSIVE)) {
        phrase->is_name = true;
        return true;
    }
    struct range front = leading_name(scan, first, end);
    if (!has_conjunction && front.count > 0) {
        phrase->tokens.count = range_end(front) - first;
        phrase->name = front;
        phrase->traits = gather_gender(scan, phrase->tokens);
        phrase->is_name = true;
        return true;
    }
    phrase->name = phrase->tokens;
    if (has_conjunction)
        phrase->traits = TRAIT_PLURAL;
    return true;
}

/* Small words of a name with the name behind them: de la Cruz. */
static bool leads_to_name(const struct speaker_scan *scan, uint32_t token)
{
    uint32_t next = token;
    /* "la ministre de la Recherche": whoever has an office is of it, and not called so.
     */
    if (token > 0 && (bits(scan, token - 1) & TRAIT_PERSON) &&
        !is_capital(scan, token - 1))
        return false;
    while (next < token + 3 && next < scan->traits.count &&
           (bits(scan, next) & TRAIT_NAME_PARTICLE))
        next++;
    return next > token && next < scan->traits.count &&
           speaker_is_name_token(scan, next);
}

/* Does a noun phrase end before this token? */
bool speaker_ends_phrase(const struct speaker_scan *scan, uint32_t token)
{
    uint32_t traits = bits(scan, token);
    if (traits & TRAIT_TITLE)
        return false;
    if (speaker_is_surname(scan, token))
        return false;
    if (scan->is_mark[token] ||
        traits & (TRAIT_RELATIVE | TRAIT_CLAUSE | TRAIT_AUXILIARY | TRAIT_SUBJECT |
                  TRAIT_ACCORDING))
        return true;
    if (leads_to_name(scan, token))
        return false;
    if (traits & (TRAIT_PREPOSITION | TRAIT_CONJUNCTION | TRAIT_ADVERB))
        return true;
    if ((traits & TRAIT_PARTICIPLE) && !is_capital(scan, token)) /* an aide boasting */
        return true;
    if ((traits & TRAIT_TIME) && !speaker_is_name_token(scan, token))
        return true;
    if (traits & TRAIT_POSSESSIVE) /* the apostrophe of a plural, too */
        return false;
    return at(scan, token)->kind != TOKEN_WORD && at(scan, token)->kind != TOKEN_NUMBER;
}

/* Of the, von den: a preposition with an article behind it, as in "one of the aides".
 */
static bool leads_group(const struct speaker_scan *scan, uint32_t token)
{
    return (bits(scan, token) & TRAIT_PREPOSITION) && !scan->is_mark[token + 1] &&
           ((bits(scan, token + 1) & (TRAIT_ARTICLE | TRAIT_POSSESSIVE)) ||
            (bits(scan, token + 1) & (TRAIT_OBJECT | TRAIT_CLAUSE)) == TRAIT_OBJECT);
}

/* Is there a noun for people within the next few words? */
static bool heads_person(const struct speaker_scan *scan, uint32_t token)
{
    uint32_t next = token + 1;
    if (next + 1 < scan->traits.count && leads_group(scan, next)) { /* one of the */
        if (bits(scan, next + 1) & TRAIT_OBJECT)
            return true; /* one of them */
        next += 2;
    }
    for (uint32_t i = next; i < next + 3 && i < scan->traits.count; i++) {
        if (speaker_ends_phrase(scan, i) || (bits(scan, i) & TRAIT_ARTICLE))
            return false;
        if (bits(scan, i) & (TRAIT_PERSON | TRAIT_TITLE))
            return true;
    }
    return false;
}

/* "Das bestätigte eine Sprecherin": where all nouns have capitals, a word without one
 * that no list knows for anything but a verb, before an article. */
static bool is_verb_before_article(const struct speaker_scan *scan, uint32_t token)
{
    return scan->rules.nouns && is_unlisted(scan, token, TRAIT_CUE_VERB | TRAIT_WEAK) &&
           token + 1 < scan->traits.count && (bits(scan, token + 1) & TRAIT_ARTICLE);
}

bool speaker_starts_phrase(const struct speaker_scan *scan, uint32_t token)
{
    uint32_t traits = bits(scan, token);
    if (scan->is_mark[token] || !is_word(scan, token))
        return false;
    if (is_verb_before_article(scan, token))
        return false;
    if (traits & (TRAIT_SUBJECT | TRAIT_ARTICLE | TRAIT_TITLE | TRAIT_POSSESSIVE))
        return true;
    if (traits & TRAIT_OBJECT) /* one official, those people, somebody */
        return (traits & TRAIT_PERSON) || heads_person(scan, token) ||
               has_class(scan, token, "determiner");
    if (traits & (TRAIT_PREPOSITION | TRAIT_CONJUNCTION | TRAIT_CLAUSE |
                  TRAIT_RELATIVE | TRAIT_AUXILIARY | TRAIT_TIME))
        return false;
    return !(traits & TRAIT_ADVERB) || (traits & TRAIT_PERSON);
}

/* Behind "the verger": is there ", Amos Pike" and nothing more? */
static bool read_apposed_name(const struct speaker_scan *scan, uint32_t token,
                              uint32_t end, struct speaker_phrase *phrase)
{
    uint32_t last = token + 1;
    if (token + 1 >= end || !is_sign(scan, token, ","))
        return false;
    while (last < end && last < token + 3 && /* Her husband, the poet Ivo March */
           ((bits(scan, last) & TRAIT_ARTICLE) ||
            ((bits(scan, last) & TRAIT_PERSON) && !is_capital(scan, last))))
        last++;
    uint32_t front = last;
    while (last < end && last < token + PHRASE_TOKENS &&
           (speaker_joins_name(scan, last, end) || is_title(scan, last) ||
            speaker_is_initial_stop(scan, last)))
        last++;
    struct range name = speaker_name_in(scan, front, last);
    if (name.count == 0 || range_end(name) != last ||
        (bits(scan, last - 1) & TRAIT_POSSESSIVE))
        return false;
    if (last < end && is_word(scan, last) &&
        !(bits(scan, last) & (TRAIT_RELATIVE | TRAIT_PREPOSITION | TRAIT_CONJUNCTION)))
        return false;
    phrase->name = name;
    phrase->is_name = true;
    phrase->traits |= gather_gender(scan, name);
    phrase->tokens.count = last - phrase->tokens.first;
    return true;
}

/* "The head of the fire service, Amos Pike": the comma behind what somebody is head of;
 * the token itself if there is none. */
static uint32_t behind_office_of(const struct speaker_scan *scan, uint32_t token,
                                 uint32_t end)
{
    enum { OFFICE_TOKENS = 7 };
    const uint32_t stops = TRAIT_AUXILIARY | TRAIT_SUBJECT | TRAIT_CLAUSE |
                           TRAIT_RELATIVE | TRAIT_CONJUNCTION;
    if (token == 0 || token >= end ||
        !((bits(scan, token) & TRAIT_PREPOSITION) || has_class(scan, token, "owner")))
        return token;
    for (uint32_t i = token; i < end && i < token + OFFICE_TOKENS; i++) {
        if (scan->is_mark[i] || scan->cover[i] != scan->cover[token])
            continue; /* of the “Golden Anchor” */
        if (is_sign(scan, i, ","))
            return i;
        if ((bits(scan, i) & stops) ||
            (!is_word(scan, i) && at(scan, i)->kind != TOKEN_NUMBER) ||
            (i > token && speaker_is_cue_verb(scan, i)))
            break;
    }
    return token;
}

/* "Paul de La Motte": a small word behind one word of a name, with more of the name
 * behind it, is inside the name; where all nouns have capitals nobody can tell. */
static bool is_inside_surname(const struct speaker_scan *scan, uint32_t token)
{
    return (bits(scan, token) & TRAIT_NAME_PARTICLE) && token > 1 &&
           speaker_is_name_token(scan, token - 1) &&
           !speaker_is_name_token(scan, token - 2) && leads_to_name(scan, token) &&
           !scan->rules.nouns;
}

static bool ends_like_owner(const struct speaker_scan *scan, uint32_t token)
{
    size_t length;
    const char *word = document_lower_bytes(scan->document, token, &length);
    return language_ends_like_owner(scan->document->language, word, length);
}

/* An article behind a name opens the next phrase: "sagte Kornblum der Zeitung". Where
 * all nouns have capitals, a small word behind one does not belong to it. */
static bool begins_another(const struct speaker_scan *scan, uint32_t token)
{
    const uint32_t leads =
        TRAIT_ARTICLE | TRAIT_PREPOSITION | TRAIT_OBJECT | TRAIT_NAME_PARTICLE;
    const uint32_t anybody = TRAIT_OBJECT | TRAIT_PERSON;
    if (is_inside_surname(scan, token))
        return false;
    if (scan->rules.head_first && (bits(scan, token - 1) & anybody) == anybody &&
        is_unlisted(scan, token, 0))
        return true; /* alguien apareció */
    if ((bits(scan, token) & TRAIT_POSSESSIVE) && (bits(scan, token) & TRAIT_OBJECT) &&
        !(bits(scan, token - 1) & leads) && !scan->rules.nouns)
        return true; /* "dijo a este diario su presidente" */
    if ((bits(scan, token) & TRAIT_ARTICLE) && !(bits(scan, token - 1) & leads) &&
        !speaker_is_name_token(scan, token) && !scan->rules.nouns)
        return true; /* "dijo a la prensa la ministra" */
    if (!speaker_is_name_token(scan, token - 1))
        return false;
    if (scan->rules.nouns && (bits(scan, token) & (TRAIT_PERSON | TRAIT_TITLE)) &&
        !(bits(scan, token - 1) & (TRAIT_PERSON | TRAIT_TITLE | TRAIT_GIVEN_NAME)) &&
        !ends_like_owner(scan, token - 1))
        return true; /* warf Pohl Minister Orr vor; but Pohls Anwalt */
    if ((bits(scan, token) & TRAIT_OBJECT) &&
        !(bits(scan, token) & (TRAIT_POSSESSIVE | TRAIT_PERSON | TRAIT_ARTICLE)))
        return true; /* Marsh himself */
    if (bits(scan, token) & TRAIT_ARTICLE)
        return !(bits(scan, token - 1) &
                 (TRAIT_PERSON | TRAIT_TITLE | TRAIT_SEEN_LOWER));
    return scan->rules.nouns && is_unlisted(scan, token, 0);
}

/* "A Ministry of Works spokesman": where a phrase goes on behind the preposition at a
 * token, which is inside the name of a body whose people are named last; the token
 * itself if it does not. */
static uint32_t behind_body(const struct speaker_scan *scan, uint32_t token,
                            uint32_t end)
{
    enum { BODY_TOKENS = 6 };
    if (token == 0 || token + 2 >= end || !(bits(scan, token) & TRAIT_PREPOSITION) ||
        !is_capital(scan, token - 1) || scan->rules.nouns)
        return token;
    for (uint32_t i = token + 1; i < end && i < token + BODY_TOKENS; i++) {
        if (!is_word(scan, i) || scan->is_mark[i])
            break;
        if (!is_capital(scan, i)) {
            if ((bits(scan, i) & TRAIT_PERSON) && i > token + 1)
                return i + 1;
            if (!(bits(scan, i) & (TRAIT_CONJUNCTION | TRAIT_ARTICLE)))
                break;
        }
    }
    return token;
}

/* "il geometra in pensione Bruno Alassio": where a noun stands before what tells of it,
 * a full name right behind that. */
static bool read_name_behind_office(const struct speaker_scan *scan, uint32_t token,
                                    uint32_t end, struct speaker_phrase *phrase)
{
    enum { OFFICE_TOKENS = 6 };
    const uint32_t named = TRAIT_GIVEN_NAME | TRAIT_PREPOSITION | TRAIT_TITLE;
    if (!scan->rules.head_first || phrase->is_pronoun || token >= end ||
        !(bits(scan, token - 1) & (TRAIT_PERSON | TRAIT_TITLE)) ||
        !speaker_is_governing(scan, token))
        return false;
    for (uint32_t i = token + 1; i + 1 < end && i < token + OFFICE_TOKENS; i++) {
        if (!is_word(scan, i) || scan->is_mark[i] || speaker_is_cue_verb(scan, i))
            return false;
        if (!(bits(scan, i) & TRAIT_GIVEN_NAME) || !is_capital(scan, i) ||
            (bits(scan, i - 1) & named) || !speaker_is_name_token(scan, i + 1))
            continue;
        return speaker_phrase_right(scan, i, end, phrase);
    }
    return false;
}

bool speaker_is_kind(const struct speaker_scan *scan,
                     const struct speaker_phrase *phrase)
{
    uint32_t head = bits(scan, range_end(phrase->name) - 1);
    bool is_one_of_many = phrase->name.count == 1 &&
                          phrase->name.first > phrase->tokens.first &&
                          (bits(scan, phrase->tokens.first) & TRAIT_OBJECT);
    return phrase->is_name && !(head & TRAIT_GIVEN_NAME) &&
           ((head & (TRAIT_TITLE | TRAIT_PERSON)) || is_one_of_many);
}

bool speaker_carrier_before(const struct speaker_scan *scan, uint32_t first,
                            uint32_t end, struct speaker_phrase *phrase)
{
    enum { CARRIER_TOKENS = 5 };
    if (end <= first || !(bits(scan, end - 1) & TRAIT_CUE_NOUN) ||
        scan->cover[end - 1] != INDEX_NONE || speaker_is_cue_verb(scan, end - 1))
        return false;
    for (uint32_t i = end - 1; i > first && end - i < CARRIER_TOKENS; i--)
        if (bits(scan, i - 1) & (TRAIT_ARTICLE | TRAIT_POSSESSIVE))
            return speaker_phrase_right(scan, i - 1, end, phrase) &&
                   range_end(phrase->tokens) == end;
    return false;
}

/* Does a word of time behind an article and a number tell an age, with more of the
 * phrase behind it? */
static bool is_age(const struct speaker_scan *scan, uint32_t first, uint32_t token)
{
    return token == first + 2 && token + 1 < scan->traits.count &&
           (bits(scan, first) & TRAIT_ARTICLE) && (bits(scan, token) & TRAIT_TIME) &&
           at(scan, token - 1)->kind == TOKEN_NUMBER && is_unlisted(scan, token + 1, 0);
}

bool speaker_phrase_right(const struct speaker_scan *scan, uint32_t token, uint32_t end,
                          struct speaker_phrase *phrase)
{
    if (token + 1 < end && (bits(scan, token) & TRAIT_RELATIVE) &&
        (bits(scan, token + 1) & TRAIT_PERSON) && scan->rules.verb_second)
        token++; /* deren Sprecher Jens Pohl */
    if (token >= end || !speaker_starts_phrase(scan, token))
        return false;
    uint32_t last = token;
    if (bits(scan, token) & TRAIT_SUBJECT)
        return speaker_make_phrase(scan, token, token + 1, phrase);
    while (last < end && last < token + PHRASE_TOKENS) {
        bool is_verb =
            last > token && !is_capital(scan, last) && speaker_is_cue_verb(scan, last);
        bool is_initial = speaker_is_initial_stop(scan, last) ||
                          (last == token + 1 && last + 1 < end && /* more than 40 */
                           at(scan, last + 1)->kind == TOKEN_NUMBER) ||
                          is_age(scan, token, last); /* der 61 Jahre alte Wirt */
        if ((speaker_ends_phrase(scan, last) && !is_initial) || is_verb ||
            (last > token &&
             (begins_another(scan, last) || is_verb_before_article(scan, last)))) {
            uint32_t body = last > token ? behind_body(scan, last, end) : last;
            if (body == last)
                break;
            last = body;
            continue;
        }
        last++;
    }
    if (last == token + 1 && last + 1 < end && leads_group(scan, last) &&
        (bits(scan, token) & (TRAIT_OBJECT | TRAIT_ARTICLE)) &&
        heads_person(scan, token)) {
        last += 2;
        while (last < end && !speaker_ends_phrase(scan, last) &&
               !speaker_is_cue_verb(scan, last))
            last++;
    }
    if (!speaker_make_phrase(scan, token, last, phrase))
        return false;
    if (!phrase->is_name && read_name_behind_office(scan, last, end, phrase))
        return true;
    if ((!phrase->is_name && !phrase->is_pronoun) || speaker_is_kind(scan, phrase)) {
        struct speaker_phrase apposed = *phrase;
        uint32_t comma = behind_office_of(scan, last, end);
        if (read_apposed_name(scan, comma, end, &apposed) &&
            (comma == last || (apposed.name.count >= 2 &&
                               ((bits(scan, last - 1) & (TRAIT_PERSON | TRAIT_TITLE)) ||
                                (bits(scan, apposed.name.first) & TRAIT_GIVEN_NAME)))))
            *phrase = apposed;
    }
    phrase->is_possessive = (bits(scan, last - 1) & TRAIT_POSSESSIVE) != 0;
    return true;
}

/* The Hartmere Echo: outside headings, a word with a capital behind a name is a part of
 * it and no verb. */
static bool is_inside_name(const struct speaker_scan *scan, uint32_t token)
{
    const struct document *document = scan->document;
    if (token == 0 || !speaker_is_name_token(scan, token - 1))
        return false;
    uint32_t paragraph = document_paragraph_at(document, at(scan, token)->start);
    return paragraph < document->paragraph_count &&
           document->paragraphs[paragraph].kind != PARAGRAPH_HEADING;
}

/* De, but neither según (dijo) nor en (attend). */
static bool is_only_preposition(const struct speaker_scan *scan, uint32_t token)
{
    const uint32_t others = TRAIT_CLAUSE | TRAIT_ACCORDING;
    return (bits(scan, token) & TRAIT_PREPOSITION) && !(bits(scan, token) & others) &&
           !scan->is_mark[token] && !has_class(scan, token, "clitic");
}

bool speaker_is_cue_verb(const struct speaker_scan *scan, uint32_t token)
{
    uint32_t traits = bits(scan, token);
    if (!(traits & TRAIT_CUE_VERB) || !is_word(scan, token))
        return false;
    if (is_capital(scan, token) && is_inside_name(scan, token))
        return false;
    if (token > 0 && !scan->is_mark[token - 1] && /* the firm's claimed cost */
        (bits(scan, token - 1) & TRAIT_POSSESSIVE) &&
        !(bits(scan, token - 1) & (TRAIT_SUBJECT | TRAIT_OBJECT)))
        return false;
    if (scan->rules.head_first && token > 0 && is_only_preposition(scan, token - 1))
        return false; /* la moción de censura: no finite verb stands there */
    if (!(traits & (TRAIT_CUE_NOUN | TRAIT_PERSON)))
        return true;
    if (token + 1 < scan->traits.count && (bits(scan, token + 1) & TRAIT_PREPOSITION) &&
        !(bits(scan, token + 1) & TRAIT_CLAUSE) &&
        !has_class(scan, token + 1, "cry")) /* she points out */
        return false;
    if (token == 0 || scan->is_mark[token - 1])
        return true;
    if (token > 1 && at(scan, token - 1)->kind == TOKEN_NUMBER) /* its 2019 report */
        token--;
    if (document_find_word(scan->document, LANGUAGE_NUMBER_WORDS,
                           lower_word(scan, token - 1)))
        return false;                                        /* four reports */
    if (token > 1 && (bits(scan, token - 1) & TRAIT_ADVERB)) /* no further comment */
        token -=
            !scan->is_mark[token - 2] && ((bits(scan, token - 2) & TRAIT_ARTICLE) ||
                                          has_class(scan, token - 2, "determiner"));
    if ((token > 1 && !scan->rules.head_first && /* did not return calls */
         is_unlisted(scan, token - 1, 0) &&
         (bits(scan, token - 2) & (TRAIT_ADVERB | TRAIT_AUXILIARY))) ||
        has_class(scan, token - 1, "determiner") ||
        (token > 1 && has_class(scan, token - 1, "content") && /* said that claim */
         (bits(scan, token - 2) & TRAIT_CUE_VERB)))
        return false;
    uint32_t before = bits(scan, token - 1);
    return !(before & (TRAIT_ARTICLE | TRAIT_PREPOSITION)) &&
           !((before & TRAIT_POSSESSIVE) && !(before & TRAIT_SUBJECT));
}
