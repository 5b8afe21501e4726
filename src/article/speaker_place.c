/* speaker_place.c - where the people of an article stand in their sentences, and who
 * reports there.
 */
#include "article/speaker_person.h"

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
                (bits(scan, t) & TRAIT_WEAK) ||
                (t > tokens.first && /* asked to say why */
                 (bits(scan, t - 1) & TRAIT_PREPOSITION)) ||
                !speaker_is_cue_verb(scan, t) ||
                !speaker_subject_of(scan, t, tokens.first, range_end(tokens),
                                    INDEX_NONE, &subject))
                continue;
            for (size_t i = next;
                 i < scan->mention_count && i < next + SENTENCE_MENTIONS &&
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

/* "She is survived by two daughters, Ada and Ida": is the subject a pronoun? */
static bool has_pronoun_before(const struct speaker_scan *scan,
                               const struct speaker_mention *mention)
{
    uint32_t token = mention->phrase.tokens.first;
    uint32_t first = scan->document->sentences[mention->sentence].tokens.first;
    for (uint32_t i = token; i > first && token - i < SPEAKER_REACH; i--)
        if ((bits(scan, i - 1) & TRAIT_SUBJECT) && speaker_is_gendered(scan, i - 1) &&
            !(i - 1 > first && /* the tea that he had made and she had not */
              (bits(scan, i - 2) &
               (TRAIT_CLAUSE | TRAIT_RELATIVE | TRAIT_CONJUNCTION))))
            return true;
    return false;
}

/* "A woman told him that Spake was up a ladder": is it the subject of what somebody
 * reports? */
static bool is_in_content(const struct speaker_scan *scan,
                          const struct speaker_mention *mention)
{
    uint32_t token = mention->phrase.tokens.first;
    uint32_t first = scan->document->sentences[mention->sentence].tokens.first;
    while (token > first && (bits(scan, token - 1) & (TRAIT_TITLE | TRAIT_PERSON)))
        token--;
    return token > first + 1 && has_class(scan, token - 1, "content");
}

void speaker_find_places(struct speaker_scan *scan)
{
    uint32_t sentence = INDEX_NONE; /* the last one whose subject is known */
    mark_speaking(scan);
    for (size_t i = 0; i < scan->mention_count; i++) {
        struct speaker_mention *mention = &scan->mentions[i];
        bool is_first = false;
        if (mention->phrase.is_possessive)
            mention->place = PLACE_OWNER;
        else if (speaker_is_governed(scan, mention))
            mention->place = PLACE_GOVERNED;
        else {
            is_first = mention->sentence != sentence && !mention->is_aside &&
                       !is_in_content(scan, mention) &&
                       !has_pronoun_before(scan, mention);
            mention->place = is_first ? PLACE_SUBJECT : PLACE_OBJECT;
        }
        if (is_first)
            sentence = mention->sentence;
        if (mention->is_speaking && !mention->phrase.is_possessive)
            mention->place = PLACE_REPORTING;
    }
}
