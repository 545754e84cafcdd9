/*
 * lawlink.h - how a citation looks in a body: a link to the provision, and its words for those
 * who want to read them on the spot.
 *
 * What comes out, around the citation's own words:
 *   <a class="dan" href="../phap-luat/35-2013-qh13.html#dieu-16">..</a>   a law that we hold
 *   <a class="dan" rel="external" href="https://..">..</a>		      the official text elsewhere
 *   <span class="dan">..</span>					      neither
 *   <button type="button" class="dan-xem" popovertarget="_lv-1" aria-label="Xem lời văn Điều 16 ..">“”</button>
 * and behind the body, once a provision, <div class="loi-luat" popover="auto" id="_lv-1">. The popover needs no
 * script (HTML, popover attribute); in feeds and books the buttons and popovers are left out.
 */
#ifndef PBGDPL_LAWLINK_H
#define PBGDPL_LAWLINK_H

#include "content/cited.h"

struct lawlinks {
	struct composing *c;
	struct buf *html, *links; /* the body being written and its hyperlinks */
	struct buf portal_only;	  /* spans of buttons and popovers */
	struct buf popovers;
};

void lawlink_open(struct lawlinks *l, const struct cited *to);
/* The start tag of a link to the definition of a term: <a class="tn" href="..">. */
void lawlink_term(struct lawlinks *l, const struct cited *to);

/* lawlink_end() closes the link; lawlink_close() puts the button for its words behind it as well. */
void lawlink_end(struct lawlinks *l, const struct cited *to);
void lawlink_close(struct lawlinks *l, const struct cited *to);

/* Escaped; "khoản 2" and its like in a span that does not break at a line's end. */
void lawlink_put(struct buf *html, struct str words);

/* The popovers of all links so far. */
void lawlinks_put_words(struct lawlinks *l);

/* A paragraph a line, up to `max` bytes; false when there is more. */
bool lawlink_put_lines(struct buf *html, struct str words, size_t max);

void lawlinks_free(struct lawlinks *l);

#endif
