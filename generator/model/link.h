/*
 * link.h - from separate pages to a portal: addresses, sections, order, terms,
 * neighbours, related pages and old addresses; and the question that every body
 * asks: what does this link lead to?
 *
 * site_link() is serial and takes milliseconds. After it the site is const.
 */
#ifndef PBGDPL_LINK_H
#define PBGDPL_LINK_H

#include "model/site.h"

/* Ties the pages together; whatever does not fit is told in `diags`. */
void site_link(struct site *s, struct diags *diags);

enum target_kind {
	TARGET_NONE,
	TARGET_PAGE,
	TARGET_LIST,
	TARGET_ASSET,
	TARGET_HERE,
	TARGET_OUTSIDE,
	TARGET_UNSAFE,
	TARGET_AMBIGUOUS
};

struct target {
	enum target_kind kind;
	const struct page *page;
	struct asset *asset;
	struct str url;	    /* below the portal, without fragment */
	struct str anchor;  /* without '#' */
	struct str title;   /* what to call it when the author gave no words */
	struct str nearest; /* for TARGET_NONE: what the author may have meant; for TARGET_AMBIGUOUS: the choices */
};

/* What an ordinary link or picture of the page leads to. Strings live in `a`. */
struct target link_resolve(const struct site *s, const struct page *from, struct str href, struct arena *a);

/* What [[name]], [[name#anchor]] or [[35/2013/QH13 Điều 16 khoản 2]] leads to (brackets off). */
struct target link_resolve_name(const struct site *s, const struct page *from, struct str name, struct arena *a);

/* A page named in front matter: a slug, a path, or a path with .md. NULL when there is none. */
const struct page *link_page_named(const struct site *s, const struct page *from, struct str name, struct arena *a,
				   struct str *nearest);

/* The law on this portal with that number ("35/2013/QH13"), or NULL. */
const struct page *link_law(const struct site *s, struct str number, struct arena *a);

/* "Điều 29 khoản 1" -> "dieu-29-khoan-1"; {0} when the words are no place in a document. */
struct str link_unit_id(struct str words, struct arena *a);

/* How a page's references name a document that its body cites: LAW_MENTION "number|title". */
#define LAW_MENTION "\xC2\xA7"

/* The hash of what all references of the page lead to today: when it changes, the body is made anew. */
struct hash link_identity(const struct site *s, const struct page *p, struct arena *a);

/* The asset with that path below content/, or NULL. */
struct asset *link_asset(const struct site *s, struct str source);

#endif
