/*
 * citing.h - private to the Markdown room: the citations of the block at hand.
 *
 * markdown.c gathers a block's words and says where each of its pieces begins; citing.c finds the
 * citations and writes the pieces. See citing.c.
 */
#ifndef PBGDPL_CITING_H
#define PBGDPL_CITING_H

#include "content/cited.h"

struct writing;

struct citing {
	struct reading reading;
	struct str plain; /* the block's words */
	struct buf gathered, nodes;
	size_t node; /* the piece that the walk expects next */
	struct citations found;
	struct cited *to;   /* what each of them means */
	size_t next;	    /* the one not yet written */
	const char *node_p; /* the piece at hand begins here .. */
	size_t node_at;	    /* .. and there in `plain` */
	size_t open_to;	    /* where in `plain` the open link ends; 0: none is open */
	size_t held;	    /* blanks not yet written, within the open link or behind it */
	bool quiet;	    /* no links here */
	size_t total;
	struct buf usages;
	uint32_t unresolved;
};

/* Finds the citations in a block's words and what they mean; put_prose() then writes them. */
void cite_block(struct writing *w, struct str plain, bool quiet);

/* The block has none. */
void cite_nothing(struct writing *w);

/* [[35/2013/QH13 Điều 16]] is a use of the law, too. */
void cite_name(struct writing *w, const struct target *t);

/* The address of a provision is that of its piece, when its law is published in pieces. */
void into_piece(struct writing *w, struct target *t);

/* Words of the block; those of a citation as its link. */
void put_prose(struct writing *w, struct str s);

/* Ends the open link, if any: before anything else than words. */
void cite_close(struct writing *w);

/* The words of the provision that `t` leads to, with their source. False when there is none. */
bool put_provision(struct writing *w, const struct target *t);

void citing_free(struct writing *w);

#endif
