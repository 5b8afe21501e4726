/* name_atoms.c - cutting paragraphs into words, and telling which are names. */
#include "compare/name_atoms.h"

#include "article/roman.h"
#include "base/memory.h"
#include "compare/name_elision.h"

#include <stdlib.h>
#include <string.h>
#include <unictype.h>
#include <unistr.h>

enum {
    NAME_RUN_SIDE_MOST = 3, /* words taken in on each side of a name's word */
    SHOUT_WORDS = 4,        /* in capitals, in a row, are cried and no names */
};

bool name_atom_is_namelike(const struct name_atom *atom)
{
    return atom->is_capital &&
           !(atom->flags & (NAME_WORD_FUNCTION | NAME_WORD_TITLE | NAME_WORD_CALENDAR));
}

static bool name_text_joins(const struct document *document, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++) {
        char c = document->text.bytes[i];
        if (c != ' ' && c != '.' && c != '-' && c != '\n' && c != '\r')
            return false;
    }
    /* A stop joins after an initial only: the tokens of a sentence hold no other. */
    return true;
}

static bool name_begins_capital(const struct document *document, struct span word)
{
    const uint8_t *bytes = (const uint8_t *)document_bytes(document, word);
    ucs4_t c;
    if (*bytes < 0x80)
        return *bytes >= 'A' && *bytes <= 'Z';
    u8_mbtouc(&c, bytes, span_length(word));
    return uc_is_upper(c);
}

/* Elizabeth II, XVIIIe: a number, no name's word. A single letter may be one. */
static bool name_is_order(const struct document *document, struct span span)
{
    bool is_letter;
    return roman_read(document->language, document_bytes(document, span),
                      span_length(span), &is_letter) &&
           !is_letter;
}

/* A unit behind a number: 2 million Crowns; but not the 1 Grand Prix. */
static bool name_is_unit(const struct document *document, uint32_t token)
{
    const struct token *own = &document->tokens.tokens[token];
    if (token == 0 || !document_find_word(document, LANGUAGE_UNITS,
                                          document_lower_word(document, token)))
        return false;
    bool has_number =
        own[-1].kind == TOKEN_NUMBER ||
        document_find_word(document, LANGUAGE_NUMBER_WORDS,
                           document_lower_word(document, token - 1)) != NULL;
    bool leads_name = token + 1 < document->tokens.count && own[1].kind == TOKEN_WORD &&
                      own[1].flags & TOKEN_CAPITAL;
    return has_number && !leads_name;
}

/* Has a sentence a word in small letters? */
static bool name_has_small(const struct document *document, struct range sentence)
{
    const struct token *tokens = document->tokens.tokens;
    for (uint32_t i = sentence.first; i < range_end(sentence); i++)
        if (tokens[i].kind == TOKEN_WORD && !(tokens[i].flags & TOKEN_CAPITAL))
            return true;
    return false;
}

/* Is a word in capitals one that no body is called by, and so said with stress: FOR,
 * NOT? */
static bool name_is_emphasis(const struct document *document, uint32_t token)
{
    enum { ACRONYM_BYTES = 2 }; /* shorter words are mostly initials: IS, AS */
    const uint32_t word = document_lower_word(document, token);
    const char *class = document_find_word(document, LANGUAGE_FUNCTION_WORDS, word);
    return class && document->tokens.tokens[token].length > ACRONYM_BYTES &&
           strcmp(class, "pronoun") != 0;
}

/* Does a noun for people open a sentence, before a name: Rival Granger Mills said? */
static bool name_is_descriptive(const struct document *document, uint32_t token)
{
    uint32_t word = document_lower_word(document, token);
    if (!(document_find_word_lists(document, word).has >> LANGUAGE_PERSON_NOUNS & 1))
        return false;
    const struct range sentence =
        document->sentences[document_sentence_of(document, token)].tokens;
    return token + 1 < range_end(sentence) &&
           document->tokens.tokens[token + 1].flags & TOKEN_CAPITAL &&
           name_opens_sentence(document, token, sentence);
}

/* Julio Cepeda: a month has no capital where the language writes it small. */
static bool name_is_no_month(const struct document *document,
                             const struct name_atom *before,
                             const struct name_atom *atom)
{
    const uint8_t month = NAME_WORD_CALENDAR | NAME_WORD_GIVEN;
    return (before->flags & month) == month && before->is_capital && atom->is_capital &&
           language_has_small_calendar(document->language);
}

/* Add an atom of which it is known where it stands and what its letters are. */
static bool name_atom_add(struct name_atom_list *list, const struct name_words *words,
                          const struct document *document,
                          const struct name_atom *draft, struct error *err)
{
    if (!memory_reserve(&list->atoms, &list->capacity, list->count + 1,
                        sizeof *list->atoms, err))
        return false;
    struct name_atom *atom = &list->atoms[list->count];
    *atom = *draft;
    atom->is_capital = /* C$18 has none */
        document->tokens.tokens[atom->token].kind == TOKEN_WORD &&
        name_begins_capital(document, atom->span);
    atom->flags = words->keys[atom->key].flags;
    bool is_order = atom->is_capital && name_is_order(document, atom->span);
    if (is_order || (atom->is_capital && name_is_unit(document, atom->token)))
        atom->flags |= NAME_WORD_CALENDAR;
    if (atom->is_capital && name_is_descriptive(document, atom->token))
        atom->flags |= NAME_WORD_TITLE;
    atom->is_initial = atom->is_capital && span_length(atom->span) == 1 &&
                       atom->span.end < document->text.length &&
                       document->text.bytes[atom->span.end] == '.';
    if (atom->is_initial ||
        (atom->is_acronym && !name_is_emphasis(document, atom->token)))
        atom->flags &= (uint8_t)~NAME_WORD_FUNCTION; /* no pronoun: F. I. Holt, WHO */
    if (list->count) {
        struct name_atom *before = atom - 1;
        atom->is_joined = before->sentence == atom->sentence &&
                          name_text_joins(document, before->span.end, atom->span.start);
        if (atom->is_joined && name_is_no_month(document, before, atom))
            before->flags &= (uint8_t)~NAME_WORD_CALENDAR;
        /* Theresa May, Irmgard Laut */
        if (atom->is_joined && atom->is_capital && before->is_capital &&
            before->flags & NAME_WORD_GIVEN && !is_order)
            atom->flags &= (uint8_t) ~(NAME_WORD_FUNCTION | NAME_WORD_CALENDAR);
    }
    list->count++;
    return true;
}

/* Two capitals or more and nothing else. */
static bool name_is_in_capitals(const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (bytes[i] < 'A' || bytes[i] > 'Z')
            return false;
    return length > 1;
}

static bool name_atoms_split(struct name_atom_list *list, struct name_words *words,
                             const struct document *document, struct name_atom atom,
                             struct error *err)
{
    struct buffer letters = {0};
    uint32_t end = atom.span.end;
    bool is_mixed = atom.is_acronym ||
                    !(document->tokens.tokens[atom.token].flags & TOKEN_ALL_CAPS);
    bool ok = true;
    for (uint32_t start = atom.span.start; ok && start < end;) {
        const char *at = document->text.bytes + start;
        const char *hyphen = memchr(at, '-', end - start);
        uint32_t stop = hyphen ? start + (uint32_t)(hyphen - at) : end;
        ok = name_find_key(words, &letters, at, stop - start, &atom.key, err);
        atom.span = (struct span){start, stop};
        atom.is_acronym = is_mixed && name_is_in_capitals(at, stop - start);
        if (ok && atom.key < words->key_count && stop > start) {
            ok = name_atom_add(list, words, document, &atom, err);
            atom.is_later_part = true;
        }
        start = stop + 1;
    }
    buffer_clear(&letters);
    return ok;
}

/* Does a sentence begin with the atom, so that its capital tells nothing? */
static bool name_atom_opens(const struct document *document,
                            const struct name_atom *atom)
{
    return !atom->is_later_part &&
           name_opens_sentence(document, atom->token,
                               document->sentences[atom->sentence].tokens);
}

/* Is it (part of) a word that stands behind a given name: Karin Voss-Lehmann? */
static bool name_atom_is_in_family(const struct name_words *words,
                                   const struct document *document,
                                   const struct name_atom *atom)
{
    return words->keys[name_key_of(words, &document->tokens.tokens[atom->token])]
        .is_family;
}

/* Names are told from nouns that only begin a sentence, or are written large. */
static void name_atoms_judge(struct name_atom_list *list, size_t first,
                             const struct name_words *words, enum side side)
{
    const struct document *document = words->comparison->documents[side];
    for (size_t i = first; i < list->count; i++) {
        struct name_atom *atom = &list->atoms[i];
        const struct name_key *key = &words->keys[atom->key];
        if (!name_atom_is_namelike(atom))
            continue;
        bool opens = name_atom_opens(document, atom);
        atom->is_doubtful =
            opens && key->name_count == 0 && !(atom->flags & NAME_WORD_GIVEN);
        bool has_before =
            i > first && atom->is_joined && name_atom_is_namelike(&list->atoms[i - 1]);
        bool has_after = i + 1 < list->count && list->atoms[i + 1].is_joined &&
                         name_atom_is_namelike(&list->atoms[i + 1]);
        bool is_in_run = has_before || has_after;
        bool is_plain = key->lower_count == 0;
        bool is_named = key->name_count > 0 || atom->flags & NAME_WORD_GIVEN ||
                        name_atom_is_in_family(words, document, atom);
        atom->is_common = !is_plain && key->name_count <= 2 * key->lower_count;
        if (words->are_nouns_capital[side])
            atom->is_strong = is_plain && (is_named || atom->variant != INDEX_NONE ||
                                           atom->is_acronym);
        else if (opens)
            atom->is_strong = is_plain && (key->name_count > 0 || has_after);
        else
            atom->is_strong =
                is_plain || is_in_run || key->name_count > 2 * key->lower_count;
    }
}

static bool name_atoms_add_token(struct name_atom_list *list, struct name_words *words,
                                 enum side side, struct name_atom atom,
                                 struct error *err)
{
    const struct document *document = words->comparison->documents[side];
    const struct token *token = &document->tokens.tokens[atom.token];
    atom.span = token_span(token);
    atom.key = name_key_of(words, token);
    atom.variant = name_variant_key(words, side, atom.token);
    size_t elided = name_may_be_elided(words, token)
                        ? name_elided_before_capital(
                              document->language, document_bytes(document, atom.span),
                              token->length)
                        : 0;
    atom.span.start += (uint32_t)elided;
    atom.is_later_part = elided > 0;
    bool is_hyphened = token->kind == TOKEN_WORD &&
                       words->keys[atom.key].flags & NAME_WORD_HYPHEN &&
                       memchr(document->text.bytes + token->start, '-', token->length);
    return is_hyphened ? name_atoms_split(list, words, document, atom, err)
                       : name_atom_add(list, words, document, &atom, err);
}

/* How many words in capitals stand in a row around a token of a sentence, marks between
 * them passed over; SHOUT_WORDS at most. */
static uint32_t name_count_shouted(const struct document *document, uint32_t token,
                                   struct range sentence)
{
    uint32_t count = 0;
    for (int step = -1; step <= 1; step += 2)
        for (uint32_t i = step > 0 ? token : token - 1;
             i - sentence.first < sentence.count && count < SHOUT_WORDS;
             i += (uint32_t)step) {
            const struct token *at = &document->tokens.tokens[i];
            if (token_is_wordlike(at) && !(at->flags & TOKEN_ALL_CAPS))
                break;
            count += token_is_wordlike(at);
        }
    return count;
}

bool name_atoms_append(struct name_atom_list *list, struct name_words *words,
                       enum side side, uint32_t paragraph, struct error *err)
{
    const struct document *document = words->comparison->documents[side];
    const struct range sentences = document->paragraphs[paragraph].sentences;
    size_t first = list->count;
    for (uint32_t s = sentences.first; s < range_end(sentences); s++) {
        const struct range tokens = document->sentences[s].tokens;
        bool has_small = name_has_small(document, tokens);
        for (uint32_t i = tokens.first; i < range_end(tokens); i++) {
            const struct token *token = &document->tokens.tokens[i];
            if (!token_is_wordlike(token))
                continue;
            struct name_atom atom = {.token = i,
                                     .sentence = s,
                                     .paragraph = paragraph,
                                     .is_acronym = has_small && token->length >= 2 &&
                                                   token->flags & TOKEN_ALL_CAPS};
            if (atom.is_acronym &&
                name_count_shouted(document, i, tokens) == SHOUT_WORDS)
                continue;
            if (!name_atoms_add_token(list, words, side, atom, err))
                return false;
        }
    }
    name_atoms_judge(list, first, words, side);
    return true;
}

static bool name_atom_extends(const struct name_atom *atom, bool takes_common)
{
    return name_atom_is_namelike(atom) && atom->is_strong && !atom->is_doubtful &&
           (takes_common || !atom->is_common);
}

/* "Ministry of" before Health: a particle, and before it a title, or a word that is no
 * name's last: not "Anna Berg of". */
static bool name_atom_has_lead(const struct name_atom_list *list, size_t first)
{
    if (first < 2)
        return false;
    const struct name_atom *lead = &list->atoms[first - 2], *particle = lead + 1;
    return list->atoms[first].is_joined && particle->is_joined &&
           particle->flags & NAME_WORD_PARTICLE && !particle->is_capital &&
           lead->is_capital &&
           (lead->is_common || lead->flags & NAME_WORD_TITLE || first == 2 ||
            !lead->is_joined || !lead[-1].is_capital);
}

struct range name_atom_run(const struct name_atom_list *list, size_t index,
                           bool takes_common)
{
    size_t first = index, last = index;
    while (index - first < NAME_RUN_SIDE_MOST && first > 0 &&
           list->atoms[first].is_joined &&
           name_atom_extends(&list->atoms[first - 1], takes_common))
        first--;
    while (last - index < NAME_RUN_SIDE_MOST && last + 1 < list->count &&
           list->atoms[last + 1].is_joined &&
           name_atom_extends(&list->atoms[last + 1], takes_common))
        last++;
    if (takes_common && name_atom_has_lead(list, first))
        first -= 2;
    return (struct range){(uint32_t)first, (uint32_t)(last - first + 1)};
}
