/*
 * citedoc.h - one document as prose names it: "Luật Đất đai số 31/2024/QH15", "Nghị định
 * này", "BLDS 2015", "Quy chế ... ban hành kèm theo Thông tư 05/2024/TT-BXD". Private to
 * the finding of citations. Looks ahead a bounded number of bytes only.
 */
#ifndef PBGDPL_CITEDOC_H
#define PBGDPL_CITEDOC_H

#include "law/cite.h"

struct cite_doc {
	enum cite_ref ref;
	struct span at; /* from the first word of its kind to the end of number, name or year */
	struct str number, title, issuer;
	int date;
	size_t tail;   /* behind the date and issuer that follow */
	bool numbered; /* ends with its whole number: more numbers may follow ("số A, số B") */
};

/* What the finding of citations carries along. */
struct cite_reader {
	struct str t;
	struct cite_names *names;
	struct arena *a;
};

/*
 * The document whose words begin at `at`; false when none does. `after_units`: a provision stands before it
 * ("Điều 5 ..."), so that weaker words are enough ("quyết định này").
 */
bool citedoc_at(const struct cite_reader *r, size_t at, bool after_units, struct cite_doc *d);

/* "[Quy chế ...] ban hành kèm theo Y" at `at`, behind a provision. */
bool citedoc_attached(const struct cite_reader *r, size_t at, struct cite_doc *d);

/* "BLDS 2015" */
bool citedoc_act(const struct cite_reader *r, size_t at, struct cite_doc *d);

/* Where the words of a kind of document begin that end before `at` (a number or "này"); SIZE_MAX when none do. */
size_t citedoc_kind_before(struct str t, size_t at);

/* A number's text without the blanks in it. */
struct str citedoc_number(const struct cite_reader *r, struct str number);

/* A day behind the document, "ngày 14/11/2008"; its end, or 0 (citetail.c). */
size_t citetail_date(struct str t, size_t at, int *date);

/* Day, issuer and `tail` of a document whose words are known. */
void citetail_read(struct str t, struct cite_doc *d);

/* The next document of the same kind behind `d`, told by its number alone at `at`: its end, or 0 (citemore.c). */
size_t citemore_at(const struct cite_reader *r, const struct cite_doc *d, size_t at, struct citation *c);

/* The name that "(sau đây gọi là ...)" behind the document gives it; n is 0 when there is none. */
struct span citedoc_new_name(struct str t, const struct cite_doc *d);
bool citedoc_alias(const struct cite_reader *r, size_t at, bool after_units, struct cite_doc *d);
void citedoc_learn(const struct cite_reader *r, struct str name, const struct cite_doc *d);

/* The end of the title that begins with the word "Luật", "Bộ luật" or "Pháp lệnh" (citetitle.c); 0 when it has none. */
enum title_kind { TITLE_NONE, TITLE_LAW, TITLE_CODE, TITLE_ORDINANCE };
size_t citetitle_at(struct str t, size_t kind_at, size_t at, enum title_kind kind, bool after_units);

/* Behind a year ("năm 2024", "2024") that follows at once; `at` itself when none does. */
size_t citetitle_year(struct str t, size_t at);

#endif
