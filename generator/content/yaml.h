/*
 * yaml.h - YAML as a small tree with places, for front matter and site.yaml.
 *
 * Accepted: block and flow mappings, sequences and scalars. Refused with a
 * diagnostic: anchors, aliases, tags, several documents, a key given twice, depth
 * over 8, more than 64 KB.
 */
#ifndef PBGDPL_YAML_H
#define PBGDPL_YAML_H

#include "base/diag.h"

#define MATTER_MAX_KB 64

enum node_kind { NODE_TEXT, NODE_LIST, NODE_MAP };

struct node {
	enum node_kind kind;
	struct str text; /* NODE_TEXT; keys of a map are in `key` */
	struct str key;	 /* when the node is a member of a map */
	bool quoted;
	int line, col; /* of the value */
	int key_line, key_col;
	struct node *child; /* list items, map members, in order */
	size_t n;
};

/*
 * NULL when the text is not acceptable; an empty text is an empty map. `line` is the file's line of its first
 * line. The tree is in `a`, the texts of its nodes are in `texts`: often only they are wanted for long.
 */
struct node *yaml_parse(struct str text, struct str path, int line, struct arena *a, struct arena *texts,
			struct diags *diags);

/* The member of that name, or NULL. */
const struct node *yaml_member(const struct node *map, const char *name);

#endif
