/*
 * tree.h - private to themes/: a template as a tree of our own, made by parse.c, the one
 * file here that knows libxml2. Text between tags is one node, comments are gone.
 */
#ifndef PBGDPL_TREE_H
#define PBGDPL_TREE_H

#include "themes/program.h"

#define THEME_SPACE "urn:pbgdpl:theme"
#define XHTML_SPACE "http://www.w3.org/1999/xhtml"
#define SVG_SPACE "http://www.w3.org/2000/svg"
#define MATH_SPACE "http://www.w3.org/1998/Math/MathML"
#define XLINK_SPACE "http://www.w3.org/1999/xlink"

struct attribute {
	struct str prefix, name, space, value;
};

struct node {
	struct str prefix, name, space; /* of an element; space "" when it has no namespace */
	struct str text;		/* of a text, whose name is empty */
	size_t number;			/* of the element's start tag, see source.h */
	struct attribute *attribute;	/* without xmlns */
	size_t nattributes;
	struct attribute *declared; /* xmlns:name="space"; name empty: the default one */
	size_t ndeclared;
	struct node *parent, *prev, *next, *first, *last;
};

struct document {
	struct arena arena;
	struct source source;
	struct node *root;
	bool xml; /* *.xml: written as XML, else as XHTML */
};

bool is_ours(const struct attribute *a);  /* t:... */
struct str node_id(const struct node *n); /* its plain id, or "" */
/* The node after `n` in document order, below `top`; NULL at the end. */
const struct node *node_after(const struct node *n, const struct node *top);

bool node_is_block(const struct node *n);     /* white space beside it is not seen */
bool node_holds_blocks(const struct node *n); /* nor is it at its inner edges */
bool node_is_verbatim(const struct node *n, bool xml);
bool node_has_content(const struct node *n);

#endif
