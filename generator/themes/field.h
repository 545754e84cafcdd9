/*
 * field.h - what a template can name: types of things, each with a table of fields.
 *
 * A template sees one thing, the root (`struct view`, see view.h), and the names
 * that its own t:each gives. A path such as "page.section.title" is looked up in
 * these tables once, when the theme is loaded; a path that leads nowhere is a load
 * error with the nearest name. Adding a field is adding a row and its getter.
 *
 * Getters are pure. Whatever they build lives in the scratch arena of the view.
 */
#ifndef PBGDPL_FIELD_H
#define PBGDPL_FIELD_H

#include "base/text.h"

struct view;
struct type;

enum field_kind {
	FIELD_TEXT, /* escaped when shown; absent when empty */
	FIELD_URL,  /* a path below the portal, written relative to the artifact's own URL; "http..." stays; absent when
		       empty */
	FIELD_MARKUP, /* well-formed markup of ours; only t:html may show it; absent when empty */
	FIELD_BODY,   /* a page's composed body: a hole that the caller fills (see theme.h); only t:html */
	FIELD_FLAG,   /* for t:if and t:unless only */
	FIELD_ONE,    /* another thing, or none */
	FIELD_MANY    /* a list of things, for t:each, t:if and t:unless */
};

/* A list: `n` things, each `stride` bytes after the last; with `by_pointer` they are pointers to the things. */
struct many {
	const void *first;
	size_t n, stride;
	bool by_pointer;
};

struct field {
	struct str name;
	enum field_kind kind;
	const struct type *of; /* FIELD_ONE, FIELD_MANY: the type of the thing */
	union {
		struct str (*text)(const struct view *v, const void *it, int arg); /* TEXT, URL, MARKUP */
		bool (*flag)(const struct view *v, const void *it, int arg);
		const void *(*one)(const struct view *v, const void *it, int arg); /* ONE; BODY: the page */
		struct many (*many)(const struct view *v, const void *it, int arg);
	} get;
	int arg; /* handed to the getter: one getter may serve many rows (the schema's keys); BODY: an enum hole_how */
};

struct type {
	struct str name;
	const struct field *field;
	size_t nfields;
};

/* The type of the root; everything else is reached from it. */
extern const struct type view_type;

#endif
