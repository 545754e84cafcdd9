/*
 * head.h - the head of a page's file: where its front matter stands and how its body begins.
 */
#ifndef PBGDPL_HEAD_H
#define PBGDPL_HEAD_H

#include "base/text.h"

struct arena;

struct head {
	struct str matter; /* as it stands in the file, without its lines of "---" */
	size_t body_at;
	int matter_line, body_line;
	bool opened, closed;
};

/*
 * Front matter between two lines of "---", on raw bytes: any line ends, byte order mark or not. Blank lines
 * before it are forgiven. `opened`: its first line is there; `closed`: all of it.
 */
struct head head_find(struct str raw);

/* The first paragraph of plain words in `text`, without Markdown's marks, cut at a word when long. */
struct str head_excerpt(struct arena *a, struct str text);

#endif
