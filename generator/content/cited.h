/*
 * cited.h - from the words of a citation to the document and the provision meant.
 *
 * law/cite.h finds the words; here they are asked what they mean on this page: "Luật này", "Điều 16"
 * after a law has been named, "BLDS 2015". A guess is never made: where it could be
 * two documents, it is none, and the author is told so.
 */
#ifndef PBGDPL_CITED_H
#define PBGDPL_CITED_H

#include "content/markdown.h"
#include "content/shelf.h"
#include "law/cite.h"

#define MENTIONS 16

/* What a reader of the page has in mind at one place of it. Starts as {0} on each page. */
struct reading {
	struct cite_names names;
	const struct law *quoted;     /* whose words are being quoted, else NULL */
	const struct law *in_section; /* the only document named since the last heading .. */
	const struct law *in_page;    /* .. and on the whole page so far */
	bool several_in_section, several_in_page;
	struct str dieu, khoan; /* ids of the units of a law's page in which we are, else {0} */
	struct mention {
		struct str number, title; /* as written */
		const struct law *law;
	} seen[MENTIONS];  /* the documents named last: their references are kept, and they are known */
	size_t nseen;
};

enum cited_state {
	CITED_UNIT,	/* law and unit are there */
	CITED_DOCUMENT, /* the document is there, and no unit was asked for, or the extract leaves it out */
	CITED_MISSING,	/* the document is there and has no such unit */
	CITED_OUTSIDE,	/* known, not held */
	CITED_UNKNOWN,	/* a document that nobody knows */
	CITED_VAGUE,	/* no document is named, and it is not clear which */
	CITED_ITSELF	/* "Điều này": nothing to follow */
};

struct cited {
	enum cited_state state;
	const struct law *law;
	const struct volume *volume; /* of a law that we hold */
	size_t unit;		     /* in it; SIZE_MAX */
	struct str id;		     /* of the unit, {0} */
	struct str asked;	     /* the id that the words mean, also where there is none */
};

/* A heading or the like: what was named before holds no longer. */
void reading_section(struct reading *r);

/* What the citation means; remembers a document that it names. `refs` gets a reference for link_identity(). */
struct cited cited_resolve(struct composing *c, struct reading *r, const struct citation *x, struct buf *refs,
			   struct place at);

/* Is there anything to tell of it at all? Cheap, so that places need not be looked up for nothing. */
bool cited_is_fine(const struct composing *c, const struct citation *x, const struct cited *to);

/* Tells what is wrong with it: words of the block around it may excuse a document that is no longer in force. */
void cited_tell(struct composing *c, const struct citation *x, const struct cited *to, struct str block,
		struct place at);

/* "khoản 2 Điều 16 Luật Hòa giải ở cơ sở" */
struct str cited_name(const struct cited *to, struct arena *a);

/* Adds the citation to the facts that are kept. `from`: on a law's page, the id of the unit that cites. */
void cited_count(struct composing *c, const struct cited *to, struct str from, struct buf *usages,
		 uint32_t *unresolved);

#endif
