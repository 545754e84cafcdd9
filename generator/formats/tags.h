/*
 * tags.h - the tags of XHTML that this program has written itself, one after the other, and the addresses that stand
 * in them: for those that make something else of a page (booktext, localize, docx, broadcast).
 *
 * Nothing is copied: names and values borrow from the text, values as they are written (escaped).
 */
#ifndef PBGDPL_TAGS_H
#define PBGDPL_TAGS_H

#include "base/arena.h"
#include "base/text.h"

#define TAG_ATTRIBUTES_MAX 24 /* of one tag; what comes behind is not seen */

struct attribute {
	struct str name, value;
};

enum tag_kind {
	TAG_START,
	TAG_END,
	TAG_COMMENT,
	TAG_OTHER /* <!DOCTYPE html>, <?xml ..?> */
};

struct tag {
	enum tag_kind kind;
	const char *start, *end; /* its '<'; the byte behind its '>' */
	struct str name;
	bool empty; /* <br /> */
	size_t n;
	struct attribute attribute[TAG_ATTRIBUTES_MAX];
};

/*
 * Reads the tag whose '<' is at `p`. False when it is none: then the '<' stands alone. Looks no farther than the next
 * '<' unless it is behind a comment's end, so a text is read once whatever is wrong with it.
 */
bool tag_read(const char *p, const char *end, struct tag *t);

/* The attribute's value; p is NULL when the tag has none of that name. */
struct str tag_value(const struct tag *t, struct str name);

/* Past blanks, and past `what` when that is what stands there. */
const char *tag_behind(const char *p, const char *end, struct str what);

/* `s` with its entities read; the same when there are none. In `a`. */
struct str tag_unescape(struct arena *a, struct str s);

/* Is `word` in the tag's class? */
bool tag_class(const struct tag *t, struct str word);

/*
 * The end tag that belongs to an element `name` whose start tag is behind us at `p`. False when nothing ends it.
 */
bool tag_find_end(const char *p, const char *end, struct str name, struct tag *t);

/* Where an address leads, seen from a page. */
struct address {
	struct str
		path; /* below the portal, %XX as they are written; of the page itself when only an anchor is given */
	struct str query;  /* without '?' */
	struct str anchor; /* without '#', %XX as they are written */
};

/* Reads the value of an href or src on the page at `page`. False when it is absolute: https:, mailto:, //host, /root.
 */
bool address_read(struct str value, struct str page, struct arena *a, struct address *to);

#endif
