/*
 * program.h - private to themes/: what a template is compiled to, and what the steps of
 * loading tell one another. Over 100 lines, because it is the room's only plan.
 *
 *   theme.c     finds the folders, reads the files, ties everything together
 *   static.c    the files beside the templates: names by content, links in style sheets
 *   source.c    a template's bytes: places of tags and attributes, a first look
 *   parse.c     the text to a tree, by libxml2; tree.c  what one asks the tree
 *   compile.c   the tree to ops; attribute.c  what stands in start tags
 *   emit.c      ops, paths and scopes
 *   html.c      what HTML says about names of elements and attributes
 *   render.c    the loop over the ops
 *   slot.c      a look at markup that comes from outside
 */
#ifndef PBGDPL_PROGRAM_H
#define PBGDPL_PROGRAM_H

#include "themes/field.h"
#include "themes/theme.h"

/* Ceilings. */
#define TEMPLATE_MAX ((size_t)1024 * 1024) /* bytes of a template file */
#define STATIC_MAX ((size_t)32 * 1024 * 1024)
#define NESTING_MAX 100 /* elements in elements in a file */
#define FRAMES_MAX 500	/* the same with parts in parts */
#define LOOPS_MAX 16	/* t:each in t:each */
#define OPS_MAX 100000
#define LITERAL_MAX ((size_t)4 * 1024 * 1024)

/* A chain of getters from a slot: 0 is the root, 1.. the loop variables that are in scope. */
struct path {
	const struct field *const *step;
	uint16_t nsteps, slot;
};

enum op_kind {
	OP_LITERAL, /* bytes */
	OP_STATIC,  /* bytes are a URL below the portal, written relative to the artifact */
	OP_TEXT,    /* the path's text, escaped */
	OP_URL,	    /* the path's URL, written relative to the artifact */
	OP_MARKUP,
	OP_BODY,
	OP_HOLE_TEXT, /* in an attribute: bytes, then the value; absent: the attribute is undone, on at `to` */
	OP_HOLE_MORE, /* the same, as a later piece of a URL */
	OP_HOLE_LINK, /* the same, as the beginning of a URL: only schemes that lead somewhere harmless */
	OP_HOLE_URL,  /* the same, a portal URL */
	OP_IF,	      /* absent: on at `to` */
	OP_UNLESS,
	OP_EACH, /* empty: on at `to` */
	OP_NEXT, /* more: bytes (what stands between items), back to `to` */
	OP_END
};

struct op {
	enum op_kind kind;
	bool first;    /* of an attribute's holes: what is undone begins here */
	uint16_t slot; /* EACH, NEXT: of the loop variable */
	uint32_t to;
	struct path path;
	struct str bytes;
};

struct program {
	const struct op *op;
	size_t nops;
};

/* source.c */

/* A template's text, and where its start tags are, in order. `path` is what diagnostics show. */
struct source {
	struct str path, bytes;
	const size_t *line; /* where each begins */
	size_t nlines;
	const size_t *tag;
	size_t ntags;
};

/* Looks the text over before libxml2 does: UTF-8, DOCTYPE, entities, nesting. False when it must not be parsed. */
bool source_scan(struct source *s, struct arena *a, struct diags *diags);
void source_lines(struct source *s, struct arena *a); /* source_scan() does it, too */
struct place source_place(const struct source *s, size_t at);
/* Where the attribute (by its name as written; {0}: the tag itself) of the i-th start tag is. */
struct place source_tag(const struct source *s, size_t i, struct str attribute);

/* html.c */

bool html_void(struct str element);   /* has no end tag */
bool html_block(struct str element);  /* white space at its edges is not seen */
bool html_raw(struct str element);    /* script, style: content is not escaped */
bool html_url(struct str attribute);  /* its value is a URL */
bool html_attribute(struct str name); /* a template may set it */
struct str html_nearest_attribute(struct str name);

/* static.c */

/* Sorts and names the theme's files; links between them in style sheets are rewritten. `shown` is the folder's path. */
void static_name(struct static_file *file, size_t n, struct str shown, struct arena *a, struct diags *diags);
const struct static_file *static_find(const struct static_file *file, size_t n, struct str name);
struct str static_nearest(const struct static_file *file, size_t n, struct str name, struct arena *a);

/* emit.c */

struct emitter {
	struct arena *a; /* paths and finished programs live here */
	struct diags *diags;
	struct buf literal; /* bytes that are not yet an op */
	struct buf ops;
	size_t literal_total;
	struct {
		struct str name;
		const struct type *of;
	} variable[LOOPS_MAX];
	size_t nvariables;
	bool too_big;
};

/* Where a path stands decides which kinds of field may be there. */
enum use { USE_TEXT, USE_HTML, USE_ATTRIBUTE, USE_EACH, USE_CONDITION };

size_t emit_here(struct emitter *e); /* the number of the next op; what was literal before it becomes one */
size_t emit_op(struct emitter *e, struct op op);
void emit_to(struct emitter *e, size_t op, size_t to);
/* The path's last field, NULL (told) when it leads nowhere or cannot stand there. */
const struct field *emit_path(struct emitter *e, struct str text, enum use use, struct place at, struct path *path);
struct program *emit_end(struct emitter *e); /* the finished program; the emitter is ready for the next */
void emit_free(struct emitter *e);

/* parse.c, compile.c */

struct compiling {
	struct arena *a;
	struct diags *diags;
	const struct static_file *file;
	size_t nfiles;
};

struct document; /* a parsed template */

/* Parses and checks; NULL (told) when it is not well-formed. Freed by document_free(). */
struct document *document_read(struct compiling *c, struct str path, struct str bytes);
void document_free(struct document *d);

/* `parts` may be NULL: there are none; `parts_broken`: there are, but they could not be read. */
struct program *document_compile(struct compiling *c, struct document *d, struct document *parts, bool parts_broken);

#endif
