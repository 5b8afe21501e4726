/*
 * speaker_cue.c - the cue beside a quotation, and the search for it: before it (X said;
 * according to X; X's refrain), behind it, inside it, in a headline.
 */
#include "article/speaker_scan.h"

#include <string.h>

/* A pronoun without any of these is "it": nobody. */
static const uint32_t known_person =
    TRAIT_MALE | TRAIT_FEMALE | TRAIT_PLURAL | TRAIT_FIRST_PERSON;

static uint32_t bits(const struct speaker_scan *scan, uint32_t token)
{
    return scan->traits.of_token[token];
}

static bool is_sign(const struct speaker_scan *scan, uint32_t token, const char *signs)
{
    return speaker_is_sign(&scan->text, token, signs);
}

/* "Kornblum zufolge": the speaker stands before the word. */
static bool according_before(const struct speaker_scan *scan, uint32_t first,
                             uint32_t token, struct speaker_cue *cue)
{
    cue->token = token;
    return speaker_phrase_right(&scan->text, first, token, &cue->phrase) &&
           range_end(cue->phrase.tokens) == token;
}

/* De l'avis d'Anne Roux, a parere dell'assessora: the owner of a noun behind what is
 * elided before it. */
static bool elided_owner(const struct speaker_scan *scan, uint32_t noun, uint32_t end,
                         struct speaker_cue *cue)
{
    uint32_t owner = noun + 1;

    if (owner >= end ||
        !(speaker_elided_front(&scan->text, owner) &
          (TRAIT_PREPOSITION | TRAIT_SOURCE)) ||
        !speaker_phrase_right(&scan->text, owner, end, &cue->phrase) ||
        !(cue->phrase.is_name || speaker_names_people(scan, &cue->phrase)))
        return false;
    if (cue->phrase.is_name && cue->phrase.name.first == owner + 1 &&
        !(bits(scan, owner) & (TRAIT_PERSON | TRAIT_TITLE)))
        cue->phrase.name = (struct range){owner, cue->phrase.name.count + 1};
    cue->token = noun;
    return true;
}

/* "Trump's refrain that", "his statement", "a note from the bishop": whose words? */
static bool owner_of_noun(const struct speaker_scan *scan, uint32_t noun,
                          uint32_t first, uint32_t end, struct speaker_cue *cue)
{
    uint32_t start = noun;

    if (noun + 1 < end && (bits(scan, noun + 1) & TRAIT_SOURCE) &&
        speaker_phrase_right(&scan->text, noun + 2, end, &cue->phrase)) {
        cue->token = noun;
        return true;
    }
    /* In the words of Rosa Delgado: only a person has words, cries of "Shame!" none. */
    if (noun + 1 < end &&
        speaker_has_class(&scan->text, noun + 1, LANGUAGE_CUES, "owner") &&
        speaker_phrase_right(&scan->text, noun + 2, end, &cue->phrase) &&
        (cue->phrase.is_name ||
         (bits(scan, range_end(cue->phrase.tokens) - 1) & TRAIT_PERSON))) {
        cue->token = noun;
        return true;
    }
    if (elided_owner(scan, noun, end, cue))
        return true;
    /* Nach Ansicht einer Anwohnerin: where nouns have cases, an article is enough. */
    if (noun + 1 < end && (bits(scan, noun + 1) & TRAIT_ARTICLE) &&
        speaker_has_rule(&scan->text, "<nouns>") &&
        speaker_phrase_right(&scan->text, noun + 1, end, &cue->phrase) &&
        speaker_is_person(scan, &cue->phrase)) {
        cue->token = noun;
        return true;
    }
    for (int i = 0; i < 4 && start > first; i++) {
        uint32_t traits = bits(scan, start - 1);
        if (scan->text.is_mark[start - 1] ||
            (traits & (TRAIT_PREPOSITION | TRAIT_ARTICLE | TRAIT_AUXILIARY)))
            return false;
        start--;
        if (!(traits & TRAIT_POSSESSIVE))
            continue;
        while (start > first && speaker_is_name_token(&scan->text, start - 1))
            start--;
        struct range owner = {start, 1};
        while (!(bits(scan, range_end(owner) - 1) & TRAIT_POSSESSIVE))
            owner.count++;
        struct range name = speaker_name_in(&scan->text, start, range_end(owner));
        cue->phrase = (struct speaker_phrase){
            .tokens = owner,
            .name = name.count > 0 ? name : owner,
            .traits = bits(scan, range_end(owner) - 1),
            .is_name = speaker_is_name_token(&scan->text, owner.first),
            .is_possessive = true,
        };
        cue->phrase.is_pronoun = !cue->phrase.is_name && owner.count == 1;
        cue->token = noun;
        return true;
    }
    return false;
}

/* "“No,” was Webb's verdict", "“no,” in Webb's phrase": the words behind a quotation
 * name it and whose it is. */
static bool find_owner_behind(const struct speaker_scan *scan,
                              const struct quote *quote, struct speaker_cue *cue)
{
    enum { OWNER_TOKENS = 6 };
    uint32_t end = range_end(speaker_surroundings(scan, quote));
    uint32_t first = range_end(quote->tokens);

    while (first < end && (scan->is_mark[first] || is_sign(scan, first, ",")))
        first++;
    if (strchr(".!?", scan->document->text.bytes[quote->span.end - 1]) != NULL &&
        first < end && (scan->document->tokens.tokens[first].flags & TOKEN_CAPITAL))
        return false; /* a sentence of its own */
    for (uint32_t i = first; i < end && i < first + OWNER_TOKENS; i++) {
        if (scan->cover[i] != quote->parent || scan->is_mark[i] ||
            is_sign(scan, i, ",.;:!?"))
            return false;
        if ((bits(scan, i) & TRAIT_CUE_NOUN) && owner_of_noun(scan, i, first, end, cue))
            return true;
    }
    return false;
}

/* "Marsh, who sent a letter:": whoever the verb before a noun with words on it belongs
 * to, if a colon introduces them. */
static bool sender_of_noun(const struct speaker_scan *scan, const struct quote *quote,
                           uint32_t noun, uint32_t first, struct speaker_cue *cue)
{
    uint32_t colon =
        speaker_step_left(&scan->text, quote->tokens.first, first, quote->parent);
    uint32_t verb = noun - 2;

    if (noun < first + 3 || colon == INDEX_NONE || !is_sign(scan, colon, ":") ||
        !(bits(scan, noun - 1) & TRAIT_ARTICLE) || scan->cover[verb] != quote->parent ||
        scan->document->tokens.tokens[verb].kind != TOKEN_WORD ||
        (bits(scan, verb) & (TRAIT_PREPOSITION | TRAIT_CONJUNCTION | TRAIT_CLAUSE |
                             TRAIT_RELATIVE | TRAIT_ARTICLE)))
        return false;
    cue->token = noun;
    return speaker_subject_of(&scan->text, verb, first, noun, quote->parent,
                              &cue->phrase) &&
           cue->phrase.is_name && speaker_is_person(scan, &cue->phrase);
}

/* The quotation stands in brackets of a noun: shouts of "Shame!" from the gallery. */
static bool source_behind(const struct speaker_scan *scan, const struct quote *quote,
                          struct range around, struct speaker_cue *cue)
{
    uint32_t last = range_end(quote->tokens) - 1;
    uint32_t token =
        speaker_step_right(&scan->text, last, range_end(around), quote->parent);

    return token != INDEX_NONE && (bits(scan, token) & TRAIT_SOURCE) &&
           speaker_phrase_right(&scan->text, token + 1, range_end(around),
                                &cue->phrase);
}

/* "From the gallery came cries of": the source stands first. */
static bool source_in_front(const struct speaker_scan *scan, uint32_t first,
                            uint32_t noun, struct speaker_cue *cue)
{
    struct speaker_phrase phrase;

    if (first + 1 >= noun || !(bits(scan, first) & TRAIT_SOURCE) ||
        (bits(scan, first + 1) & TRAIT_ANY_CUE) ||
        !speaker_phrase_right(&scan->text, first + 1, noun, &phrase))
        return false;
    cue->phrase = phrase;
    return true;
}

/* The subject's head is a thing with words on it: "the note from the bishop said". */
static void follow_source(const struct speaker_scan *scan, uint32_t end,
                          struct speaker_cue *cue)
{
    struct speaker_phrase source;
    uint32_t after = range_end(cue->phrase.tokens);

    if (cue->phrase.is_name || cue->phrase.is_pronoun || after == 0 ||
        !(bits(scan, after - 1) & TRAIT_CUE_NOUN) || after + 1 >= end ||
        !(bits(scan, after) & TRAIT_SOURCE))
        return;
    if (speaker_phrase_right(&scan->text, after + 1, end, &source))
        cue->phrase = source;
}

struct walk {
    struct range around;
    uint32_t first; /* of the sentence */
    uint32_t level;
    bool wants_clause_subject; /* a participle was met */
};

/* "Was rated “poor” for the third time by the inspectors": further on in its clause. */
static bool agent_behind(const struct speaker_scan *scan, const struct quote *quote,
                         uint32_t end, struct speaker_cue *cue)
{
    enum { AGENT_TOKENS = 12 };
    const uint32_t edges = TRAIT_CLAUSE | TRAIT_RELATIVE | TRAIT_CONJUNCTION;
    uint32_t token = range_end(quote->tokens) - 1;

    for (int i = 0; i < AGENT_TOKENS; i++) {
        uint32_t next = speaker_step_right(&scan->text, token, end, quote->parent);
        if (next == INDEX_NONE || (i > 0 && next != token + 1) ||
            is_sign(scan, next, ",.;:!?") || (bits(scan, next) & edges))
            return false;
        if ((bits(scan, next) & TRAIT_SOURCE) &&
            speaker_phrase_right(&scan->text, next + 1, end, &cue->phrase) &&
            (cue->phrase.is_name || speaker_is_person(scan, &cue->phrase)))
            return true;
        if ((speaker_elided_front(&scan->text, next) & TRAIT_SOURCE) && /* dall'edile */
            speaker_phrase_right(&scan->text, next, end, &cue->phrase) &&
            speaker_names_people(scan, &cue->phrase))
            return true;
        token = next;
    }
    return false;
}

/* "Described by critics as “a joke”", "labelled “a joke” by Pike": whose passive it is.
 */
static bool find_agent(const struct speaker_scan *scan, const struct quote *quote,
                       const struct walk *walk, uint32_t verb, struct speaker_cue *cue)
{
    if (source_behind(scan, quote, walk->around, cue))
        return true;
    for (uint32_t i = verb + 1; i + 1 < quote->tokens.first; i++)
        if ((bits(scan, i) & TRAIT_SOURCE) && scan->cover[i] == quote->parent &&
            speaker_phrase_right(&scan->text, i + 1, quote->tokens.first, &cue->phrase))
            return true;
    return agent_behind(scan, quote, range_end(walk->around), cue);
}

/* Does nothing but a pronoun stand between a verb and the quotation: "he put it:"? */
static bool is_beside(const struct speaker_scan *scan, uint32_t verb, uint32_t quote)
{
    uint32_t next = verb + 1;

    if (next + 1 < quote && (bits(scan, next) & TRAIT_OBJECT))
        next++;
    return next >= quote || scan->text.is_mark[next] || is_sign(scan, next, ",:");
}

/* "He called the union's demands “absurd”": a noun right before the marks that a verb
 * of naming has for its object owns no words. */
static bool is_object_of_naming(const struct speaker_scan *scan,
                                const struct quote *quote, const struct walk *walk,
                                uint32_t noun)
{
    enum { OBJECT_TOKENS = 8 };

    if (noun + 2 < quote->tokens.first)
        return false;
    for (uint32_t i = noun; i > walk->first && noun - i < OBJECT_TOKENS;) {
        i--;
        if (scan->cover[i] != walk->level || is_sign(scan, i, ",;:") ||
            (bits(scan, i) & (TRAIT_CLAUSE | TRAIT_RELATIVE)))
            return false;
        if (speaker_has_class(&scan->text, i, LANGUAGE_CUES, "naming"))
            return true;
    }
    return false;
}

/* What one token left of a quotation says; sets *is_done where the search must stop. */
static bool judge_left(const struct speaker_scan *scan, const struct quote *quote,
                       const struct walk *walk, uint32_t token, struct speaker_cue *cue,
                       bool *is_done)
{
    uint32_t traits = bits(scan, token);
    uint32_t end = range_end(walk->around);

    bool is_progressive = (traits & TRAIT_PARTICIPLE) && token > walk->first &&
                          (bits(scan, token - 1) & TRAIT_PASSIVE);
    if (speaker_is_cue_verb(&scan->text, token) || is_progressive) {
        if ((traits & TRAIT_WEAK) && !is_beside(scan, token, quote->tokens.first))
            return false;
        bool is_cry = token + 1 < end && /* called out “Stop!” */
                      speaker_has_class(&scan->text, token + 1, LANGUAGE_CUES, "cry");
        if ((traits & TRAIT_CALL) && !(traits & (TRAIT_SAY | TRAIT_TELL)) && !is_cry &&
            quote->form != QUOTE_FRAGMENT && quote->form != QUOTE_HEADING)
            return false;
        cue->token = token;
        if (speaker_subject_in_clause(&scan->text, token, walk->first,
                                      quote->tokens.first, walk->level, &cue->phrase) ||
            speaker_subject_of(&scan->text, token, walk->first, quote->tokens.first,
                               walk->level, &cue->phrase)) {
            follow_source(scan, token, cue);
            if (cue->phrase.is_pronoun && !(cue->phrase.traits & known_person) &&
                !source_in_front(scan, walk->first, token, cue) &&
                !speaker_source_of_it(scan, range_end(cue->phrase.tokens),
                                      quote->tokens.first, cue))
                speaker_find_carrier(scan, walk->first, token, walk->level, cue);
            return true;
        }
        if (speaker_verb_between(scan, token, walk->first, quote->tokens.first, cue))
            return true;
        if ((traits & TRAIT_CALL) && find_agent(scan, quote, walk, token, cue))
            return true;
        if ((traits & TRAIT_TELL) && token + 2 < quote->tokens.first &&
            token > walk->first && (bits(scan, token - 1) & TRAIT_PASSIVE) &&
            (bits(scan, token + 1) & TRAIT_SOURCE) && /* was told by a doctor that */
            speaker_phrase_right(&scan->text, token + 2, quote->tokens.first,
                                 &cue->phrase) &&
            !(bits(scan, range_end(cue->phrase.tokens)) & TRAIT_RELATIVE))
            return true;
        *is_done = (traits & TRAIT_TELL) && /* we were told: who knows by whom */
                   !(bits(scan, token + 1) & TRAIT_SOURCE);
        return false;
    }
    if ((traits & TRAIT_CUE_NOUN) && !speaker_is_cue_verb(&scan->text, token) &&
        !is_object_of_naming(scan, quote, walk, token)) {
        if (owner_of_noun(scan, token, walk->first, quote->tokens.first, cue))
            return true;
        cue->token = token;
        if (source_behind(scan, quote, walk->around, cue) ||
            source_in_front(scan, walk->first, token, cue) ||
            sender_of_noun(scan, quote, token, walk->first, cue))
            return true;
    }
    /* „Sie hält“, so Marsch: only behind a quotation; "so viele" is something else. */
    if (speaker_has_class(&scan->text, token, LANGUAGE_CUES, "behind") &&
        (token == walk->first ||
         !(is_sign(scan, token - 1, ",") || scan->text.is_mark[token - 1])))
        return false;
    if (traits & TRAIT_ACCORDING)
        return speaker_according_behind(scan, token, end, cue) ||
               according_before(scan, walk->first, token, cue);
    return false;
}

/* "Another remembers the dean asking, “Why?”": right before the quotation, a participle
 * whose subject stands beside it. */
static bool has_own_subject(const struct speaker_scan *scan, const struct quote *quote,
                            const struct walk *walk, uint32_t participle,
                            struct speaker_cue *cue)
{
    if (!is_beside(scan, participle, quote->tokens.first) ||
        participle <= walk->first || is_sign(scan, participle - 1, ",-"))
        return false;
    cue->token = participle;
    return speaker_subject_of(&scan->text, participle, walk->first, quote->tokens.first,
                              walk->level, &cue->phrase) &&
           range_end(cue->phrase.tokens) == participle &&
           speaker_is_person(scan, &cue->phrase);
}

/* Before the opening mark, in its sentence. */
static bool find_before(const struct speaker_scan *scan, const struct quote *quote,
                        struct speaker_cue *cue)
{
    const struct document *document = scan->document;
    struct walk walk = {speaker_surroundings(scan, quote), 0, quote->parent, false};
    uint32_t token = quote->tokens.first;
    bool is_done = false;
    uint32_t participle = INDEX_NONE;

    uint32_t sentence = document_sentence_of(document, token);
    walk.first = walk.around.first;
    if (sentence < document->sentence_count &&
        document->sentences[sentence].tokens.first > walk.first)
        walk.first = document->sentences[sentence].tokens.first;
    for (int i = 0; i < SPEAKER_REACH && !is_done; i++) {
        token = speaker_step_left(&scan->text, token, walk.first, walk.level);
        if (token == INDEX_NONE)
            break;
        if (is_sign(scan, token, ";") || (i > 0 && is_sign(scan, token, ":")) ||
            (i > 0 && token > walk.first && /* ..., while Marsh sees “a way” */
             speaker_has_class(&scan->text, token, LANGUAGE_CUES, "contrast") &&
             is_sign(scan, token - 1, ",")))
            break;
        if (judge_left(scan, quote, &walk, token, cue, &is_done))
            return true;
        if ((bits(scan, token) & TRAIT_PARTICIPLE) && participle == INDEX_NONE) {
            participle = token;
            if (has_own_subject(scan, quote, &walk, token, cue))
                return true;
        }
    }
    if (participle == INDEX_NONE || is_done)
        return false;
    cue->token = participle;
    return speaker_first_subject(&scan->text, walk.first, participle, walk.level,
                                 &cue->phrase);
}

/* Is the cue's verb right before the opening mark, but for a comma or colon? */
static bool is_adjacent_before(const struct speaker_scan *scan,
                               const struct quote *quote, const struct speaker_cue *cue)
{
    uint32_t token = quote->tokens.first;

    if (cue->token == INDEX_NONE)
        return false;
    while (token > cue->token + 1 && token > 0 &&
           (scan->text.is_mark[token - 1] || is_sign(scan, token - 1, ",:") ||
            scan->cover[token - 1] != quote->parent))
        token--;
    return token == cue->token + 1;
}

/* « Il tient, explique Roux. Pas la rue. »: where the language prints it so, an
 * attribution stands inside the marks. */
static bool find_inside(const struct speaker_scan *scan, const struct quote *quote,
                        struct speaker_cue *cue)
{
    uint32_t level = (uint32_t)(quote - scan->document->quotes);
    uint32_t end = range_end(quote->tokens);

    if (language_find(scan->document->language, LANGUAGE_CUES, ",", 1) == NULL)
        return false;
    for (uint32_t i = quote->tokens.first + 1; i + 2 < end; i++) {
        if (scan->cover[i] != level || !is_sign(scan, i, ",!?") ||
            !speaker_verb_behind(scan, i + 1, end, cue))
            continue;
        uint32_t after = range_end(cue->phrase.tokens);
        if (after < cue->token + 1)
            after = cue->token + 1;
        if (cue->token != INDEX_NONE && (after >= end || is_sign(scan, after, ",.")))
            return true;
    }
    return false;
}

/* "called it “a farce”, denies ...": a verb of naming whose clause runs into the marks
 * has them for its object, whatever follows. */
static bool is_named_so(const struct speaker_scan *scan, const struct quote *quote,
                        const struct speaker_cue *cue)
{
    if (cue->token == INDEX_NONE || !(bits(scan, cue->token) & TRAIT_CALL) ||
        (bits(scan, cue->token) & (TRAIT_SAY | TRAIT_TELL)) ||
        quote->form != QUOTE_FRAGMENT)
        return false;
    for (uint32_t i = cue->token + 1; i < quote->tokens.first; i++)
        if (is_sign(scan, i, ",:;-"))
            return false;
    return true;
}

/* "Farrow warned of “a paper fleet,” according to a person who read it": whoever is
 * named before said it, those behind only know of it. */
static bool is_hearsay(const struct speaker_scan *scan, const struct quote *quote,
                       const struct speaker_cue *before,
                       const struct speaker_cue *behind)
{
    return quote->form == QUOTE_FRAGMENT && before->token != INDEX_NONE &&
           (bits(scan, before->token) & (TRAIT_SAY | TRAIT_TELL)) &&
           (before->phrase.is_name ||
            (before->phrase.traits & (TRAIT_MALE | TRAIT_FEMALE))) &&
           !behind->phrase.is_name && !behind->phrase.is_pronoun;
}

/* "sagte Lenz dem „Kurier“": a name in marks behind verb and subject is told. */
static bool is_told(const struct speaker_scan *scan, const struct quote *quote,
                    const struct speaker_cue *cue)
{
    enum { TOLD_TOKENS = 2 };
    uint32_t before = range_end(cue->phrase.tokens);
    const struct token *first = &scan->document->tokens.tokens[quote->tokens.first];

    return cue->token != INDEX_NONE && cue->phrase.tokens.first > cue->token &&
           (bits(scan, cue->token) & (TRAIT_SAY | TRAIT_TELL)) &&
           quote->form == QUOTE_FRAGMENT && quote->tokens.count <= TOLD_TOKENS &&
           (first->flags & TOKEN_CAPITAL) && before + 2 >= quote->tokens.first - 1 &&
           (bits(scan, before) & (TRAIT_ARTICLE | TRAIT_PREPOSITION));
}

/* "told “Sunday Morning” that": a title right behind a verb of telling is told. */
static bool is_programme(const struct speaker_scan *scan, const struct quote *quote,
                         const struct speaker_cue *cue)
{
    uint32_t end = range_end(speaker_surroundings(scan, quote));
    uint32_t behind = speaker_step_right(&scan->text, range_end(quote->tokens) - 1, end,
                                         quote->parent);

    return (bits(scan, cue->token) & TRAIT_TELL) && quote->form != QUOTE_HEADING &&
           is_adjacent_before(scan, quote, cue) && speaker_is_title(scan, quote) &&
           behind != INDEX_NONE && (bits(scan, behind) & TRAIT_CLAUSE);
}

/* "According to an aide, the mayor fears “a flood”": nobody hears what somebody fears
 * or hopes, so that whoever the sentence's front names tells it. */
static bool find_who_knows(const struct speaker_scan *scan, const struct quote *quote,
                           const struct speaker_cue *mind, struct speaker_cue *cue)
{
    uint32_t first = speaker_surroundings(scan, quote).first;
    uint32_t front = speaker_sentence_front(scan, quote->tokens.first, first);

    return mind->token != INDEX_NONE && front < mind->token &&
           speaker_has_class(&scan->text, mind->token, LANGUAGE_CUES, "mind") &&
           speaker_according_behind(scan, front, mind->token, cue);
}

bool speaker_find_cue(const struct speaker_scan *scan, const struct quote *quote,
                      struct speaker_cue *cue)
{
    struct speaker_cue other;

    if (scan->cover[quote->tokens.first] == quote->parent) /* a part of a name */
        return false;
    if (speaker_find_particle_cue(scan, quote, cue))
        return true;
    bool has_before = find_before(scan, quote, cue);

    if (has_before && (is_told(scan, quote, cue) || is_programme(scan, quote, cue)))
        return false;

    if (has_before && find_who_knows(scan, quote, cue, &other)) {
        *cue = other;
        return true;
    }
    if (has_before &&
        (is_adjacent_before(scan, quote, cue) || is_named_so(scan, quote, cue)))
        return true;
    if (!has_before && speaker_find_antecedent(scan, quote, cue))
        return true;
    if (speaker_find_behind(scan, quote, &other) &&
        !(has_before && is_hearsay(scan, quote, cue, &other))) {
        *cue = other;
        return true;
    }
    if (speaker_find_unlisted_verb(scan, quote, &other)) {
        *cue = other;
        return true;
    }
    if (has_before && (bits(scan, cue->token) & (TRAIT_CALL | TRAIT_CUE_NOUN)) &&
        !(bits(scan, cue->token) & (TRAIT_SAY | TRAIT_TELL)))
        return true;
    if ((quote->form == QUOTE_FRAGMENT || quote->form == QUOTE_HEADING) &&
        speaker_find_at_end(scan, quote, &other) &&
        !(has_before && is_hearsay(scan, quote, cue, &other))) {
        *cue = other;
        return true;
    }
    if (speaker_find_final_verb(scan, quote, &other) ||
        find_inside(scan, quote, &other)) {
        *cue = other;
        return true;
    }
    if (speaker_find_manner(scan, quote, &other) ||
        (!has_before && find_owner_behind(scan, quote, &other))) {
        *cue = other;
        return true;
    }
    if (speaker_find_gapped(scan, quote, &other)) {
        *cue = other;
        return true;
    }
    if (!has_before && speaker_find_standing(scan, quote, cue))
        return true;
    return has_before || speaker_find_colon(scan, quote, cue) ||
           speaker_find_beside_heading(scan, quote, cue) ||
           speaker_find_view(scan, quote, cue) ||
           speaker_find_predicate(scan, quote, cue);
}
