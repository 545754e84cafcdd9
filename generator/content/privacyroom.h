/*
 * privacyroom.h - what the files of privacy.c share, and nobody else.
 *
 * A candidate (a number, an '@', a capital that may begin a name) is judged by its scene: the words around it, small,
 * each with what it says (WORD_...). A scene is made once and serves all candidates of its sentence.
 * More than 100 lines, since every tag of the lexicon stands here.
 */
#ifndef PBGDPL_PRIVACYROOM_H
#define PBGDPL_PRIVACYROOM_H

#include "content/privacy.h"

#define TAG(n) ((uint64_t)1 << (n))

/* Who is meant */
#define WORD_TITLE TAG(0)    /* ông, bà, anh, chị */
#define WORD_YOUNG TAG(1)    /* cháu, bé, em */
#define WORD_OFFICE TAG(2)   /* an office, a rank, a public profession */
#define WORD_WORK TAG(3)     /* an occupation: speaks for a private person as soon as anything else does */
#define WORD_MEDIATOR TAG(4) /* hòa giải viên */
#define WORD_BYLINE TAG(5)   /* "Ảnh:", "Tin, bài:"; only beside the name */
#define WORD_ROLE TAG(6)     /* what only a private person in a case is: nguyên đơn, hộ, vợ là */
#define WORD_SAY TAG(7)	     /* who speaks, presides, mediates: not a party */
#define WORD_PRAISE TAG(8)   /* prizes, certificates */
/* Where and when */
#define WORD_PLACE TAG(9)  /* thôn, xã, phường */
#define WORD_NEAR TAG(10)  /* with PLACE: smaller than a commune */
#define WORD_LIVE TAG(11)  /* trú tại, quê quán */
#define WORD_BORN TAG(12)  /* sinh năm, SN */
#define WORD_AGE TAG(13)   /* tuổi */
#define WORD_PUPIL TAG(14) /* học sinh, lớp */
/* What about */
#define WORD_PARTY TAG(15) /* mâu thuẫn, tranh chấp, ly hôn */
#define WORD_ILL TAG(16)
/* Whose, and what kind of number */
#define WORD_ORG TAG(17)   /* an office or company that answers calls */
#define WORD_HOT TAG(18)   /* đường dây nóng */
#define WORD_PHONE TAG(19) /* điện thoại */
#define WORD_ACCOUNT TAG(20)
#define WORD_BANK TAG(21)
#define WORD_CARD TAG(22) /* căn cước, CMND */
#define WORD_PASSPORT TAG(23)
#define WORD_LICENCE TAG(24)
#define WORD_INSURED TAG(25)
#define WORD_CODE TAG(26) /* tax codes of firms, ISBN: never personal */
#define WORD_CAR TAG(27)
#define WORD_PLOT TAG(28)
#define WORD_DEED TAG(29)
#define WORD_HOUSE TAG(30)	   /* số nhà */
#define WORD_STREET TAG(31)	   /* đường, phố, ngõ */
#define WORD_NAMED TAG(32)	   /* what is called after people: trường, công ty, giải thưởng */
#define WORD_LINK TAG(33)	   /* small words that may stand between a person and a place: ở, tại, thuộc */
#define WORD_FORMER TAG(34)	   /* nguyên, hiện là: before an office */
#define WORD_OWNTAX TAG(35)	   /* the tax code of a person */
#define WORD_ENDS TAG(36)	   /* no name goes on over it: TÊN Trú, SN, CCCD */
#define WORD_PLAIN_ADDRESS TAG(37) /* địa chỉ: of whom, its neighbours tell */
#define WORD_CAPITAL TAG(63)	   /* the word must be written with a capital */

struct lexeme {
	uint64_t tag;
	const char *words; /* "một|hai|ba bốn", small letters */
};
extern const struct lexeme privacy_lexicon[];
extern const size_t privacy_lexicon_n;

/* Is the syllable, in small letters, a family name? */
bool privacy_family(struct str small);

/* Is it the name of somebody whom streets are called after ("trần hưng đạo")? */
bool privacy_historic(struct str small);

#define SCENE_BACK 256	/* bytes looked at before a candidate */
#define SCENE_AHEAD 480 /* and behind it, no further than its sentence */
#define SCENE_LEAST 192 /* a cut scene serves candidates that have so many bytes left */
#define SCENE_WORDS 256
#define SCENE_SMALL 1536 /* bytes of the words in small letters, with one byte between */

/* `gap` is what stands before the word: 0 nothing, ' ' blanks or emphasis, '.' the end of a sentence, else the
   mark. Letters and digits are words of their own: "5A" is two. */
struct scene_word {
	uint64_t tag;
	uint16_t at, n, small, small_n; /* at: from scene.from; small: in scene.small */
	char gap;
	uint8_t span; /* words of the phrase that has the tag */
	bool capital, digit;
};

struct scene {
	size_t from, end; /* bytes of the text; from == end: none yet */
	bool cut;	  /* ends within a sentence */
	size_t n;
	struct scene_word word[SCENE_WORDS];
	char small[SCENE_SMALL];
};

#define PHRASES_MAX 2048
#define SLOTS 4096 /* a power of 2, well above the number of phrases */

/* The lexicon by the first syllable; made when first needed, since small texts seldom need it. */
struct phrases {
	size_t n;
	struct phrase {
		const char *p;
		uint16_t n, next; /* next with the same slot + 1 */
		uint8_t words;
		uint64_t tag;
	} item[PHRASES_MAX];
	uint16_t slot[SLOTS];
};

#define PEOPLE_MAX 256

struct look {
	struct str text;
	const struct privacy_known *known;
	struct privacy_find *find;
	size_t n, max;
	struct public_name {
		struct span at;
		bool mediator;
	} name[PEOPLE_MAX]; /* people whom the text gives an office, or names as mediators */
	size_t nnames;
	struct phrases phrases;
	struct scene scene;
};

#define NO_WORD SIZE_MAX

/* Makes or keeps the scene around `at`; the first word that begins at or behind it (scene.n when none does). */
size_t scene_around(struct look *l, size_t at);

/* The nearest word before `i` (or from `i` on) that has one of the tags, within so many bytes, in the same sentence;
   or NO_WORD. `over`: over the ends of sentences too. */
size_t scene_before(const struct scene *s, size_t i, uint64_t tag, size_t bytes, bool over);
size_t scene_after(const struct scene *s, size_t i, uint64_t tag, size_t bytes);

/* The nearest person before word `i`: "anh Hùng", "Nguyễn Văn Hùng"; initials and offices are none. */
size_t scene_person(const struct scene *s, size_t i, size_t bytes);

/* Is word `i` one of the list "một|hai"? */
bool scene_is(const struct scene *s, size_t i, struct str words);

/* The first word of the phrase that word `i` belongs to; `i` itself when it belongs to none. */
size_t scene_head(const struct scene *s, size_t i);

/* The first word of the phrase with one of the tags that ends right before word `i`; or NO_WORD. */
size_t scene_phrase(const struct scene *s, size_t i, uint64_t tag);

static inline size_t
scene_begin(const struct scene *s, size_t i)
{
	return s->from + s->word[i].at;
}

static inline size_t
scene_stop(const struct scene *s, size_t i)
{
	return s->from + s->word[i].at + s->word[i].n;
}

static inline struct str
scene_small(const struct scene *s, size_t i)
{
	return str_make(s->small + s->word[i].small, s->word[i].small_n);
}

/* Adds a find unless it is known or lies in another. */
void privacy_add(struct look *l, size_t at, size_t end, enum privacy_kind kind, bool mediator);

/* Short words, without a scene: is the one right before `at` (a blank or a colon between) in the list? */
bool privacy_short_before(struct str t, size_t at, const char (*list)[8], size_t n);

/* May the word before a short number lead to a house or plot? Asked before any scene is made. */
bool privacy_leads(struct str t, size_t at);

/* At the end: people whose office was only told behind their name's first coming are taken out again. */
void privacy_forget_offices(struct look *l);

/* Each looks at the candidate at `at`, adds what it finds and says where to go on (> at). */
size_t privacy_number(struct look *l, size_t at);
size_t privacy_address(struct look *l, size_t at); /* of a small number; `at` + 0 when it is none */
size_t privacy_plot(struct look *l, size_t at);	   /* the same */
size_t privacy_plate(struct look *l, size_t at);   /* the same */
size_t privacy_mail(struct look *l, size_t at);
size_t privacy_person(struct look *l, size_t at);

/* Where an address goes on to that has come to byte `end`: ", ngõ 5, đường Trần Phú"; words from `i` on. */
size_t privacy_address_end(const struct scene *s, struct str t, size_t i, size_t end);

/* A name under judgement and what stands around it. */
struct person {
	size_t i, e;   /* words of the name, [i, e) */
	size_t title;  /* first word of the title before it; i when there is none */
	uint64_t kind; /* the title's tags */
	bool role;     /* a private person's role stands before */
	bool mediator;
	bool work;
	int age; /* -1: not told */
};

/* Is it an office's clause? Goes back over what may stand between an office and a name; *mediator. */
bool person_office_before(const struct scene *s, const struct person *p, bool *mediator);

/* What the clauses behind the name say it is; stops where another person or a speech begins. */
bool person_office_after(const struct scene *s, struct person *p);

/* The age that follows word `e` within so many bytes; -1 when none is told. */
int person_age(const struct scene *s, size_t e, size_t bytes);

/* A place right behind word `e`: ", thôn Đông", "ở xã Minh Quang", "(xóm 3"; or NO_WORD. */
size_t person_place_beside(const struct scene *s, size_t e, uint64_t tag);

bool person_place_near(const struct scene *s, const struct person *p); /* and no speech between them */
bool person_speaks(const struct scene *s, const struct person *p);
bool person_praised(const struct scene *s, const struct person *p);

/* The contact, account or address at word `i` is an office's: an office or firm is near and no person. */
bool privacy_of_office(const struct scene *s, size_t i);

#endif
