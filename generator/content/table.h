/*
 * table.h - private to the Markdown room: pipe tables, see table.c.
 */
#ifndef PBGDPL_TABLE_H
#define PBGDPL_TABLE_H


struct writing;

struct cell {
	struct str text; /* trimmed; in the source, or in scratch when it held `\|` */
	const char *raw; /* where it stands in the source */
	void *node;	 /* its paragraph in the tree; NULL when the text is plain */
	bool plain;
};

struct table_row {
	size_t first, n; /* cells */
	struct str source;
	int line;
	bool caption; /* "Bảng: ..." */
	bool over;    /* too many cells: not split */
};

struct delimiter {
	int line;
	size_t row;
};

struct tables {
	struct buf cells, rows, delimiters;
	size_t padded; /* cells that rows of the page lack */
	int count;
};

struct table {
	size_t header, last; /* rows */
	int lead;	     /* lines of the paragraph above the header */
	void *caption;	     /* the paragraph below, when that is the caption */
};

void tables_find(struct writing *w);
bool table_in(const struct writing *w, int first, int last, struct table *t);
bool put_table(struct writing *w, const struct table *t);
bool is_caption(struct str s, size_t *skip);

#endif
