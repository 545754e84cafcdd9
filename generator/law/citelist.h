/*
 * citelist.h - a list of provisions: "điểm b khoản 1 Điều 10 và khoản 2 Điều 15 của Luật
 * này". Private to the finding of citations.
 */
#ifndef PBGDPL_CITELIST_H
#define PBGDPL_CITELIST_H

#include "law/citedoc.h"

/* From the narrowest to the widest. */
enum cite_level { LEVEL_DIEM, LEVEL_KHOAN, LEVEL_DIEU, LEVEL_MUC, LEVEL_CHUONG, LEVEL_PHU_LUC, LEVELS };

#define LIST_FEW 8
#define LIST_MAX 1000 /* members that one list may have; what follows is read and dropped */
#define RANGE_MAX 300 /* members of one "từ ... đến ..." */

struct cite_target {
	struct str num[LEVELS];
	struct span own; /* n is 0 between the ends of a range */
};

struct cite_list {
	struct span at;
	struct cite_target *item; /* first `few`, then in the arena */
	size_t n, cap;
	struct cite_target few[LIST_FEW];
	bool has_doc;
	bool code; /* of the Pháp điển: never of the document named before */
	struct cite_doc doc;
};

/*
 * The list whose first word ("điểm", "khoản", "Điều", "mục", "chương", "phụ lục") begins at `at`. False when the
 * words there are no provision: a heading, money, "điều kiện"; list->at then holds what was read in vain.
 */
bool citelist_at(const struct cite_reader *r, size_t at, struct cite_list *list);

/* The widest and the narrowest level that a target has; -1 and LEVELS when it has none. */
int citetarget_top(const struct cite_target *x);
int citetarget_bottom(const struct cite_target *x);

/* A member of a list as a citation that names no document yet (citefield.c). */
struct citation citetarget_citation(struct arena *a, const struct cite_list *list, const struct cite_target *x);

/* Whether words are a provision at all (citejudge.c). `end`: behind the number. */
bool citejudge_heading(struct str t, size_t at, size_t end, enum cite_level level);
bool citejudge_other_word(struct str t, size_t at, enum cite_level level);
bool citejudge_alone(struct str t, size_t at, const struct cite_target *x, size_t end);
bool citejudge_unnumbered(const struct cite_target *x);

/*
 * Does a list without document belong to the document that the text named last (citefar.c)? `units`: the
 * number of the article, or of what else, that stood before that one; n is 0 when nothing did.
 */
bool citefar_belongs(struct str t, const struct cite_doc *last, struct str units, const struct cite_list *list);

/* Does nothing but a comma, "tại" or their like stand between a document and its provisions? */
bool citefar_touches(struct str between);

/* Can the document have articles of its own? Official letters have none. */
bool citefar_articles(struct str t, const struct cite_doc *d);

/* Is the document whose citation begins at `at` named as amending the one before it? */
bool citefar_amends(struct str t, size_t at);

/* One unit: its level, the numbers behind its word (citeunit.c). */
struct cite_unit {
	enum cite_level level;
	size_t at, end;
	struct cite_num {
		struct str s;	 /* "5", "5a", "này", ... */
		struct span own; /* n is 0 when it stands between the ends of a range */
	} * num, few[LIST_FEW];
	size_t n, cap;
	bool spread; /* "các", "một trong các": what stands before holds for each */
	bool code;   /* Pháp điển: "37.1.LQ.16" */
};

/* Reads a unit whose word begins at `at`. False when there is none. */
bool citeunit_at(const struct cite_reader *r, size_t at, struct cite_unit *u);

bool citejudge_number(struct str t, const struct cite_unit *u);

/* The level of the word at `at` and the word's end; 0 when it is none. */
size_t citeunit_word(struct str t, size_t at, enum cite_level *level);

#endif
