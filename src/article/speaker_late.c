/*
 * speaker_late.c - the subject that stands behind its verb, and behind days, places and
 * whoever is told.
 */
#include "article/speaker_scan.h"

static uint32_t bits(const struct speaker_scan *scan, uint32_t token)
{
    return scan->traits.of_token[token];
}

static bool is_sign(const struct speaker_scan *scan, uint32_t token, const char *signs)
{
    return speaker_is_sign(&scan->text, token, signs);
}

/* Days between a verb and its subject: "a déclaré mardi le préfet", "dijo el lunes". */
static uint32_t skip_days(const struct speaker_scan *scan, uint32_t token, uint32_t end)
{
    while (token < end) {
        if (bits(scan, token) & TRAIT_TIME)
            token++;
        else if (token + 1 < end && (bits(scan, token + 1) & TRAIT_TIME) &&
                 (bits(scan, token) &
                  (TRAIT_ARTICLE | TRAIT_PREPOSITION | TRAIT_OBJECT)))
            token += 2;
        else
            break;
    }
    return token;
}

/* Where the subject begins behind a day, and behind whoever is told: "contó a la
 * radio Inés Prado", "dijo el lunes a la prensa la alcaldesa". */
static uint32_t skip_addressee(const struct speaker_scan *scan, uint32_t token,
                               uint32_t end)
{
    struct speaker_phrase told;
    uint32_t next = skip_days(scan, token, end);

    if (next + 1 < end && (bits(scan, next) & TRAIT_PREPOSITION) &&
        speaker_phrase_right(&scan->text, next + 1, end, &told)) {
        uint32_t after = range_end(told.tokens);
        /* "a la EFE Inés Prado" is no one name: the given name begins the other. */
        for (uint32_t i = next + 2; i < after; i++) {
            uint32_t before = bits(scan, i - 1);
            bool is_given = (bits(scan, i) & TRAIT_GIVEN_NAME) &&
                            !(before & (TRAIT_GIVEN_NAME | TRAIT_TITLE | TRAIT_PERSON));
            bool is_title = (bits(scan, i) & TRAIT_TITLE) &&
                            !(before & (TRAIT_ARTICLE | TRAIT_TITLE | TRAIT_PERSON |
                                        TRAIT_POSSESSIVE | TRAIT_OBJECT));
            if (is_given || is_title)
                after = i;
        }
        after = skip_days(scan, after, end);
        if (after < end && speaker_starts_phrase(&scan->text, after) &&
            !speaker_has_class(&scan->text, after, LANGUAGE_CUES, "owner"))
            next = after;
    }
    return next;
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

/* Behind a verb, a subject that waits for a place or an occasion: "proclamó desde la
 * escalinata de la catedral Inés Prado", "advirtió al final de la reunión el edil". */
static bool late_subject(const struct speaker_scan *scan, uint32_t token, uint32_t end,
                         struct speaker_phrase *phrase)
{
    enum { LATE_TOKENS = 12 };

    if (token >= end || !(bits(scan, token) & TRAIT_PREPOSITION))
        return false;
    for (uint32_t i = token + 1; i < end && i < token + LATE_TOKENS; i++) {
        if (scan->text.is_mark[i] || is_sign(scan, i, ",.;:!?") ||
            (bits(scan, i) & TRAIT_CLAUSE))
            return false;
        if (speaker_begins_anew(&scan->text, i))
            return speaker_phrase_right(&scan->text, i, end, phrase) &&
                   speaker_names_people(scan, phrase);
    }
    return false;
}

/* « Non », lâche, en remontant son col, la patronne: the token behind an insertion
 * between commas that tells of no other people; the token itself if there is none. */
static uint32_t skip_insertion(const struct speaker_scan *scan, uint32_t token,
                               uint32_t end)
{
    enum { INSERTION_TOKENS = 8 };
    const uint32_t others = TRAIT_CLAUSE | TRAIT_RELATIVE | TRAIT_CONJUNCTION |
                            TRAIT_SUBJECT | TRAIT_PERSON | TRAIT_GIVEN_NAME;

    if (token >= end || !is_sign(scan, token, ","))
        return token;
    for (uint32_t i = token + 1; i + 1 < end && i <= token + INSERTION_TOKENS; i++) {
        if (is_sign(scan, i, ","))
            return i + 1;
        if (scan->text.is_mark[i] || is_sign(scan, i, ".;:!?") ||
            (bits(scan, i) & others))
            break;
    }
    return token;
}

bool speaker_subject_behind(const struct speaker_scan *scan, uint32_t *token,
                            uint32_t end, struct speaker_phrase *phrase)
{
    struct speaker_phrase late;
    uint32_t behind = skip_insertion(scan, *token, end);
    if (behind > *token)
        return speaker_phrase_right(&scan->text, behind, end, phrase) &&
               speaker_names_people(scan, phrase);
    *token = skip_addressee(scan, *token, end);
    bool is_found = speaker_phrase_right(&scan->text, *token, end, phrase);
    if ((!is_found || !speaker_names_people(scan, phrase)) &&
        late_subject(scan, *token, end, &late)) {
        *phrase = late;
        return true;
    }
    return is_found;
}
