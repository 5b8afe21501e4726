/* speaker_fit.h - can a pronoun mean somebody? Private to src/article. */
#ifndef DIPTYCH_ARTICLE_SPEAKER_FIT_H
#define DIPTYCH_ARTICLE_SPEAKER_FIT_H

#include "article/speaker_person.h"

/* What is asked for a pronoun. */
struct pronoun {
    uint32_t traits;
    uint32_t other;     /* the key of a person it does not mean; INDEX_NONE for none */
    uint32_t paragraph; /* in which it stands */
    uint32_t token;
};

/* How well, from worst to best. */
enum fit {
    FIT_NONE,
    FIT_OWNER, /* somebody's, and perhaps a body's or a place's */
    FIT_WEAK,  /* nothing speaks against it */
    FIT_SAYS,  /* it speaks elsewhere */
    FIT_PERSON,
    FIT_GENDER,
};

enum fit speaker_fit_of(const struct speaker_scan *scan,
                        const struct speaker_mention *mention,
                        const struct pronoun *pronoun);

/* "Her mother, Greta Tull," in another paragraph, "with her mother" in this one: there
 * whoever owns the mother is spoken of, and a pronoun goes on with the owner. */
bool speaker_is_kin_elsewhere(const struct speaker_scan *scan,
                              const struct speaker_mention *mention,
                              const struct pronoun *pronoun, uint32_t gender);

#endif
