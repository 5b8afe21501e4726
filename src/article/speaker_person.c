/* speaker_person.c - the people that an article names, and what tells of each. */
#include "article/speaker_person.h"

#include "base/memory.h"

/* What the words before a name tell of its owner: a title, "his aunt". */
static uint32_t prefix_traits(const struct speaker_scan *scan, uint32_t first,
                              uint32_t name)
{
    uint32_t found = 0;
    /* Across a comma only that it is a person: the other may be another one. */
    if (name > first + 1 && is_sign(scan, name - 1, ","))
        return bits(scan, name - 2) & TRAIT_PERSON;
    for (uint32_t i = name; i > first && name - i < 3; i--) {
        if (!(bits(scan, i - 1) & (TRAIT_PERSON | TRAIT_TITLE)))
            break;
        found |= bits(scan, i - 1) & (TRAIT_PERSON | TRAIT_TITLE | TRAIT_GENDER);
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
        if (token + 1 < end && speaker_is_name_token(scan, token + 1))
            return true;
    return false;
}

/* The stop of an initial or a title before more of the name: Ms. Ada J. Holt. */
static bool is_inner_stop(const struct speaker_scan *scan, uint32_t token, uint32_t end)
{
    return token + 1 < end && scan->cover[token] == INDEX_NONE &&
           speaker_is_initial_stop(scan, token) &&
           speaker_is_name_token(scan, token + 1);
}

/* The run of name tokens that begins at a token; empty if none does. */
static struct range name_run(const struct speaker_scan *scan, uint32_t token,
                             uint32_t end)
{
    struct range run = {token, 0};
    if (!is_capital(scan, token))
        return run; /* as most words do not begin any */
    while (token + run.count < end && scan->cover[token + run.count] == INDEX_NONE &&
           !scan->is_mark[token + run.count] &&
           (speaker_is_name_token(scan, token + run.count) ||
            (run.count > 0 && (is_inside_name(scan, token + run.count, end) ||
                               is_inner_stop(scan, token + run.count, end))))) {
        run.count++;
        if (bits(scan, token + run.count - 1) & TRAIT_POSSESSIVE)
            break;
    }
    return run;
}

/* FNV-1a (Fowler, Noll, Vo 1991): two names that share a key by chance would share a
 * gender, no more. */
uint32_t speaker_person_key(const struct speaker_scan *scan, uint32_t token)
{
    const struct lexicon *lexicon = scan->document->lexicon;
    size_t length;
    const char *word = lexicon_word(lexicon, lower_word(scan, token), &length);
    uint32_t key = 2166136261u;
    length = language_bare_length(scan->document->language, word, length);
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
        .person = speaker_person_key(scan, range_end(name) - 1),
        .same_as = INDEX_NONE,
    };
    return true;
}

/* What a noun for people before an insertion that is a name tells of its gender. */
static uint32_t apposed_gender(const struct speaker_scan *scan, uint32_t name,
                               uint32_t first, uint32_t after, uint32_t end)
{
    uint32_t comma = name;
    if (after >= end || !is_sign(scan, after, ","))
        return 0;
    while (comma > first && name - comma < 3 &&
           (bits(scan, comma - 1) & (TRAIT_PERSON | TRAIT_TITLE | TRAIT_ARTICLE)))
        comma--;
    if (comma < first + 2 || !is_sign(scan, comma - 1, ",") ||
        !(bits(scan, comma - 2) & TRAIT_PERSON))
        return 0;
    return TRAIT_PERSON | (bits(scan, comma - 2) & TRAIT_GENDER);
}

/* "the head of the museum, the poet Ivo March,": is the next thing between commas a
 * name? */
static bool name_behind_comma(const struct speaker_scan *scan, uint32_t token,
                              uint32_t end)
{
    enum { OF_TOKENS = 7, FRONT_TOKENS = 3 };
    uint32_t comma = token;
    while (comma < end && comma < token + OF_TOKENS &&
           (is_word(scan, comma) || at(scan, comma)->kind == TOKEN_NUMBER))
        comma++;
    if (comma >= end || !is_sign(scan, comma, ","))
        return false;
    for (uint32_t i = comma + 1; i < end && i <= comma + FRONT_TOKENS; i++) {
        struct range run = name_run(scan, i, end);
        uint32_t after = range_end(run);
        if (run.count > 0)
            return after >= end || !is_word(scan, after);
    }
    return false;
}

/* "Quill Orr, 34, a welder,": what stands behind a name and a comma tells that it is
 * somebody's. */
static uint32_t told_behind(const struct speaker_scan *scan, uint32_t comma,
                            uint32_t end)
{
    enum { APPOSED_TOKENS = 4 };
    if (comma + 1 >= end || !is_sign(scan, comma, ",") ||
        (at(scan, comma - 1)->flags & TOKEN_ALL_CAPS))
        return 0;
    uint32_t next = comma + 1;
    if (next + 1 < end && (bits(scan, next) & (TRAIT_ADVERB | TRAIT_TIME))) /* now 84 */
        next++;
    if (at(scan, next)->kind == TOKEN_NUMBER)
        return next + 1 < end && is_sign(scan, next + 1, ",") ? TRAIT_PERSON : 0;
    if (bits(scan, next) & TRAIT_ARTICLE)
        next++;
    else if (!(bits(scan, next) & TRAIT_PERSON)) /* Quill Orr, head of the yard, */
        return 0;
    for (uint32_t i = next; i < end && i < next + APPOSED_TOKENS; i++) {
        if (!is_word(scan, i) || scan->is_mark[i] || is_capital(scan, i))
            break;
        if ((bits(scan, i) & TRAIT_PERSON) &&
            !speaker_has_class(scan, i, LANGUAGE_PERSON_NOUNS, "body") &&
            !name_behind_comma(scan, i + 1, end)) /* Rue Haute, a nurse, Ida Orr, */
            return TRAIT_PERSON | (bits(scan, i) & TRAIT_GENDER);
    }
    return 0;
}

/* Where the given name stands in a name, behind a party or an office that nothing else
 * tells from it: Lib Dem Ada Finch; the front of the name if it has none. */
static uint32_t given_name_in(const struct speaker_scan *scan, struct range name)
{
    for (uint32_t i = name.first; i < range_end(name); i++) {
        bool is_last = i + 1 == range_end(name);
        if ((bits(scan, i) & TRAIT_GIVEN_NAME) &&
            (!is_last || name.count == 1 ||
             (bits(scan, i - 1) & (TRAIT_TITLE | TRAIT_PERSON))))
            return i;
        if (is_word(scan, i) && at(scan, i)->length == 1) /* J. Edgar Finch */
            break;
    }
    return name.first;
}

/* One run of capitals: cut its titles off, note what is known of it. */
static bool add_run(struct speaker_scan *scan, struct range run, uint32_t first,
                    uint32_t end, uint32_t sentence, struct error *err)
{
    struct range name = run;
    uint32_t traits = prefix_traits(scan, first, run.first);
    uint32_t after = range_end(run);
    while (name.count > 1 &&
           (speaker_is_initial_stop(scan, name.first) ||
            ((bits(scan, name.first) & (TRAIT_TITLE | TRAIT_PERSON)) &&
             !(bits(scan, name.first) & TRAIT_GIVEN_NAME) && /* Comisión Europea */
             !speaker_is_body_of_name(scan, name.first)))) {
        traits |= bits(scan, name.first) & (TRAIT_PERSON | TRAIT_TITLE | TRAIT_GENDER);
        name.first++;
        name.count--;
    }
    uint32_t given = given_name_in(scan, name);
    if (given > name.first)
        name = (struct range){given, range_end(name) - given};
    if (bits(scan, name.first) & TRAIT_GIVEN_NAME)
        traits |= TRAIT_GIVEN_NAME | (bits(scan, name.first) & TRAIT_GENDER);
    /* "Her husband, the poet Ivo March, said": the words before the comma tell of him.
     */
    traits |= apposed_gender(scan, run.first, first, after, end);
    /* "Her opposite number, Tove Lind, ran": a name between commas says who it is. */
    if (name.count >= 2 && run.first > first && after < end &&
        is_sign(scan, run.first - 1, ",") && is_sign(scan, after, ",") &&
        !(run.first > first + 1 && speaker_is_name_token(scan, run.first - 2)))
        traits |= TRAIT_PERSON; /* but Halvorson Bay, Nova Scotia, */
    traits |= told_behind(scan, after, end);
    if (name.count == 1 && !traits && run.first > first && /* der Eintrag */
        (bits(scan, run.first - 1) & TRAIT_ARTICLE) && scan->rules.nouns)
        return true;
    if (name.count == 1 && (bits(scan, name.first) & (TRAIT_TITLE | TRAIT_PERSON)) &&
        !(bits(scan, name.first) & TRAIT_GIVEN_NAME))
        return true;
    return add_mention(scan, run, name, traits, true, sentence, err);
}

/* A, one: an article that brings somebody in, as the language's number words have it.
 */
bool speaker_is_indefinite(const struct speaker_scan *scan, uint32_t token)
{
    const struct document *document = scan->document;
    return document_rule_names(document, LANGUAGE_NUMBER_WORDS, "<a>",
                               lower_word(scan, token));
}

static bool has_person(const struct speaker_scan *scan, struct range tokens)
{
    for (uint32_t i = tokens.first; i < range_end(tokens); i++)
        if (bits(scan, i) & TRAIT_PERSON)
            return true;
    return false;
}

/* "Pour Jean Roux, le maire,": words between commas behind a name tell of it. */
static bool is_office_of_name(const struct speaker_scan *scan, uint32_t token,
                              uint32_t first)
{
    return token > first + 1 && is_sign(scan, token - 1, ",") &&
           speaker_is_name_token(scan, token - 2) && scan->rules.head_first;
}

/* The last token of the first nouns for people in a phrase, behind the body whose they
 * are: "a council source met two pilots"; the last token of all if it has none. */
static uint32_t first_noun_for_people(const struct speaker_scan *scan,
                                      struct range phrase)
{
    uint32_t last = range_end(phrase) - 1;
    uint32_t noun = phrase.first;
    while (noun < last &&
           (!(bits(scan, noun) & TRAIT_PERSON) ||
            speaker_has_class(scan, noun, LANGUAGE_PERSON_NOUNS, "body")))
        noun++;
    while (noun < last && (bits(scan, noun + 1) & TRAIT_PERSON)) /* police officer */
        noun++;
    return noun;
}

/* "The official", "one lawmaker" at a sentence's front: people without a name. */
static bool add_nominal(struct speaker_scan *scan, const struct sentence *sentence,
                        uint32_t index, struct error *err)
{
    struct speaker_phrase phrase;
    uint32_t first = sentence->tokens.first;
    uint32_t end = range_end(sentence->tokens);
    if (!has_person(scan, sentence->tokens) ||
        !speaker_first_subject(scan, first, end, INDEX_NONE, &phrase) ||
        phrase.is_name || phrase.is_pronoun)
        return true;
    uint32_t last = range_end(phrase.tokens) - 1;
    /* "An old pilot waits", "los vecinos esperan": behind the noun, a verb that no list
     * knows. */
    uint32_t noun = first_noun_for_people(scan, phrase.tokens);
    bool is_noun_first = speaker_is_indefinite(scan, phrase.tokens.first) ||
                         scan->rules.head_first ||
                         ((bits(scan, noun) & TRAIT_PLURAL) && !scan->rules.nouns);
    if (is_noun_first)
        last = noun;
    if (!(bits(scan, last) & TRAIT_PERSON) ||
        !speaker_make_phrase(scan, phrase.tokens.first, last + 1, &phrase))
        return true;
    if (is_office_of_name(scan, phrase.tokens.first, first) ||
        (scan->rules.pro_drop &&
         phrase.tokens.first == first + 1 && /* Fue la primera */
         (bits(scan, first) & TRAIT_PASSIVE)))
        return true;
    uint32_t gender = speaker_noun_gender(scan, phrase.tokens.first, last);
    uint32_t named = speaker_is_indefinite(scan, phrase.tokens.first)
                         ? INDEX_NONE
                         : speaker_named_by(scan, last, index, gender);
    if (!add_mention(scan, phrase.tokens, phrase.name,
                     TRAIT_PERSON | (bits(scan, last) & TRAIT_PLURAL) | gender, false,
                     index, err))
        return false;
    struct speaker_mention *mention = &scan->mentions[scan->mention_count - 1];
    mention->same_as = named;
    if (named != INDEX_NONE)
        mention->person = scan->mentions[named].person;
    return true;
}

/* The word for somebody's article or owner before a noun: a (man), his (late sister);
 * INDEX_NONE. */
static uint32_t determiner_of(const struct speaker_scan *scan, uint32_t noun,
                              uint32_t first)
{
    enum { FRONT_TOKENS = 4 };
    const uint32_t stops = TRAIT_PREPOSITION | TRAIT_CONJUNCTION | TRAIT_AUXILIARY |
                           TRAIT_SUBJECT | TRAIT_CLAUSE | TRAIT_RELATIVE;
    for (uint32_t i = noun; i > first && noun - i < FRONT_TOKENS; i--) {
        uint32_t before = i - 1;
        if (scan->cover[before] != INDEX_NONE || scan->is_mark[before] ||
            !is_word(scan, before))
            break;
        if (bits(scan, before) & (TRAIT_ARTICLE | TRAIT_POSSESSIVE)) {
            bool is_owned = before > first && /* the trust's chairman */
                            (bits(scan, before - 1) & TRAIT_ARTICLE);
            return is_owned ? before - 1 : before;
        }
        if (bits(scan, before) & stops)
            break;
    }
    return INDEX_NONE;
}

/* Does a name stand beside a noun, so that it is no second person: the verger, Amos
 * Pike; Amos Pike, the verger? */
static bool stands_by_name(const struct speaker_scan *scan, struct range noun,
                           uint32_t first, uint32_t end)
{
    uint32_t behind = range_end(noun);
    if (behind < end && speaker_is_name_token(scan, behind))
        return true;
    if (name_behind_comma(scan, behind, end))
        return true;
    return noun.first > first + 1 && is_sign(scan, noun.first - 1, ",") &&
           (speaker_is_name_token(scan, noun.first - 2) ||
            at(scan, noun.first - 2)->kind == TOKEN_NUMBER);
}

/* "He met his sister", "a man came": somebody without a name is brought in further on
 * in a sentence, whose gender is known; "the boy" may well be somebody known. */
static bool add_noun(struct speaker_scan *scan, uint32_t noun, uint32_t first,
                     uint32_t end, uint32_t index, struct error *err)
{
    if (!(bits(scan, noun) & TRAIT_PERSON) || !is_word(scan, noun) ||
        (bits(scan, noun) & (TRAIT_PLURAL | TRAIT_POSSESSIVE | TRAIT_GIVEN_NAME)) ||
        scan->cover[noun] != INDEX_NONE || scan->is_mark[noun] ||
        (noun + 1 < end && (bits(scan, noun + 1) & TRAIT_PERSON)))
        return true;
    uint32_t start = determiner_of(scan, noun, first);
    if (start == INDEX_NONE ||
        !(speaker_is_indefinite(scan, start) || (bits(scan, start) & TRAIT_POSSESSIVE)))
        return true;
    struct range tokens = {start, noun + 1 - start};
    uint32_t gender = speaker_noun_gender(scan, start, noun);
    if (gender == 0 || stands_by_name(scan, tokens, first, end))
        return true;
    if (!add_mention(scan, tokens, tokens, TRAIT_PERSON | gender, false, index, err))
        return false;
    scan->mentions[scan->mention_count - 1].is_aside = true;
    return true;
}

/* Bring the mentions of a sentence, from `first` on, into reading order. */
static void sort_mentions(struct speaker_scan *scan, size_t first)
{
    for (size_t i = first; i < scan->mention_count; i++) {
        struct speaker_mention mention = scan->mentions[i];
        size_t k = i;
        while (k > first && scan->mentions[k - 1].phrase.tokens.first >
                                mention.phrase.tokens.first) {
            scan->mentions[k] = scan->mentions[k - 1];
            k--;
        }
        scan->mentions[k] = mention;
    }
}

static bool collect_sentence(struct speaker_scan *scan, uint32_t index,
                             struct error *err)
{
    const struct sentence *sentence = &scan->document->sentences[index];
    const struct paragraph *paragraph =
        &scan->document->paragraphs[sentence->paragraph];
    uint32_t first = speaker_behind_dateline(scan, paragraph->tokens);
    uint32_t end = range_end(sentence->tokens);
    /* Whoever took the picture, or wrote the page, is not spoken of in it. */
    if (paragraph->kind == PARAGRAPH_CAPTION ||
        paragraph_is_byline(scan->document, sentence->paragraph))
        return true;
    if (first < sentence->tokens.first)
        first = sentence->tokens.first;
    size_t before = scan->mention_count;
    if (!add_nominal(scan, sentence, index, err))
        return false;
    uint32_t front = scan->mention_count > before
                         ? range_end(scan->mentions[before].phrase.tokens) - 1
                         : INDEX_NONE;
    for (uint32_t token = first; token < end;) {
        struct range run = name_run(scan, token, end);
        if (run.count == 0) {
            if (token != front && !add_noun(scan, token, first, end, index, err))
                return false;
            token++;
            continue;
        }
        if (!add_run(scan, run, first, end, index, err))
            return false;
        token = range_end(run);
    }
    sort_mentions(scan, before);
    return true;
}

/* The place of a person in the table of first mentions, or the empty one where it
 * belongs. */
static uint32_t *first_mention_of(const struct speaker_scan *scan, uint32_t person)
{
    size_t i = person & scan->first_mask;
    while (scan->first_mentions[i] != 0 &&
           scan->mentions[scan->first_mentions[i] - 1].person != person)
        i = (i + 1) & scan->first_mask;
    return &scan->first_mentions[i];
}

static bool index_people(struct speaker_scan *scan, struct error *err)
{
    size_t count = 2;
    while (count < scan->mention_count * 2)
        count *= 2;
    scan->first_mask = count - 1;
    scan->first_mentions = memory_new(count, sizeof *scan->first_mentions, err);
    for (size_t i = 0; scan->first_mentions && i < scan->mention_count; i++) {
        uint32_t *first = first_mention_of(scan, scan->mentions[i].person);
        if (*first == 0)
            *first = (uint32_t)i + 1;
    }
    return scan->first_mentions != NULL;
}

bool speaker_collect_mentions(struct speaker_scan *scan, struct error *err)
{
    for (uint32_t i = 0; i < scan->document->sentence_count; i++)
        if (!collect_sentence(scan, i, err))
            return false;
    if (!index_people(scan, err))
        return false;
    speaker_find_places(scan);
    return speaker_know_people(scan, err) && speaker_follow_pronouns(scan, err);
}

/* What the first mention of a name tells of whose it is. */
static uint32_t traits_of_name(const struct speaker_scan *scan,
                               const struct speaker_phrase *phrase)
{
    uint32_t key = speaker_person_key(scan, range_end(phrase->name) - 1);
    uint32_t first = *first_mention_of(scan, key);
    return first != 0 ? scan->mentions[first - 1].phrase.traits : 0;
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
    return (traits_of_name(scan, phrase) & (TRAIT_PERSON | TRAIT_SAY)) != 0;
}

bool speaker_is_he_or_she(const struct speaker_scan *scan,
                          const struct speaker_phrase *name)
{
    return (traits_of_name(scan, name) &
            (TRAIT_GIVEN_NAME | TRAIT_TITLE | TRAIT_GENDER)) != 0;
}

bool speaker_names_people(const struct speaker_scan *scan,
                          const struct speaker_phrase *phrase)
{
    if (speaker_is_person(scan, phrase))
        return true;
    for (uint32_t i = phrase->tokens.first; i < range_end(phrase->tokens); i++)
        if (bits(scan, i) & TRAIT_PERSON)
            return true;
    return false;
}
