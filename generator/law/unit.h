/*
 * unit.h - the text of a law to its units: Phần, Chương, Mục, Tiểu mục, Điều, Khoản,
 * Điểm, Phụ lục.
 *
 * The words are never changed: every unit's `text` is a span of the source, and the
 * concatenation of all units' heading and text equals the source, white space aside. Numbering
 * and its traps (letters a b c d đ e g h..., inserted units 9a, a1) as the decree on
 * drafting has them (Nghị định 78/2025/NĐ-CP, Phụ lục I).
 *
 * Everything is allocated in the arena given; spans point into the source.
 */
#ifndef PBGDPL_UNIT_H
#define PBGDPL_UNIT_H

#include "base/diag.h"

enum unit_kind {
	UNIT_PREAMBLE, /* what stands before the first unit: căn cứ */
	UNIT_PHAN,
	UNIT_CHUONG,
	UNIT_MUC,
	UNIT_TIEU_MUC,
	UNIT_DIEU,
	UNIT_KHOAN,
	UNIT_DIEM,
	UNIT_PHU_LUC,
	UNIT_CUT, /* "[...]": words left out of an extract */
	UNIT_SOURCE, /* codification: "(Điều 16 Luật số 35/2013/QH13, có hiệu lực ...)" of the unit before it */
	UNIT_RELATED, /* codification: "(Điều này có nội dung liên quan đến ...)" */
};

struct unit {
	enum unit_kind kind;
	struct str num;	    /* "16", "2", "đ", "II"; "" for an unnumbered one */
	struct str code;    /* codification: "37.1.LQ.16", within the label; {0} otherwise */
	struct str label;   /* the words that carry it, as written: "Điều 16.", "2.", "a)", "Chương II" */
	struct str heading; /* of phần .. điều: its title, as written */
	struct str id;	    /* "dieu-16-khoan-2-diem-dd"; unique in the document */
	struct str text;    /* the unit's own words after label and heading, as they stand in the source (may hold line
			       ends) */
	int parent;	    /* index, -1 at the top */
	int line;	    /* of the source, counted from the line given to law_units() */
};

struct units {
	struct unit *item;
	size_t n;
};

/*
 * Never fails: what it cannot place stays as text of the unit before it. Told are doubled Điều (L204), gaps in their
 * numbers (L205), khoản that do not begin with 1 (L206) and a text of too many units (L207).
 */
struct units law_units(struct str text, struct str path, int line, struct arena *a, struct diags *diags);

/* "điểm a khoản 2 Điều 16" for the unit. */
struct str law_unit_name(const struct units *u, size_t i, struct arena *a);

#endif
