/*
 * privacy.h - personal data in a text: what must not be published of people who have not agreed (Luật 35/2013/QH13
 * Điều 4 khoản 3; Luật 91/2025/QH15 and NĐ 356/2025/NĐ-CP Điều 3, 4).
 *
 * Found are single facts (numbers of identity papers, telephones, accounts, plates, plots, e-mail, house numbers) and
 * combinations: a full name of somebody near a place or a year of birth, a child who can be recognised. Numbers of
 * laws, money, dates, hotlines and the agency's own contact are none.
 */
#ifndef PBGDPL_PRIVACY_H
#define PBGDPL_PRIVACY_H

#include "base/text.h"

struct arena;

enum privacy_kind {
	PRIVACY_IDENTITY, /* căn cước, CMND, hộ chiếu, GPLX, mã số BHXH */
	PRIVACY_PHONE,
	PRIVACY_EMAIL,
	PRIVACY_ACCOUNT, /* of a bank */
	PRIVACY_PLATE,	 /* of a vehicle */
	PRIVACY_PLOT,	 /* số thửa, tờ bản đồ, sổ đỏ */
	PRIVACY_ADDRESS, /* house number and street, or hamlet with a person */
	PRIVACY_NAME,	 /* a full name near a place, an age, a relation */
	PRIVACY_CHILD,
	PRIVACY_HEALTH, /* HIV, mental illness ... of a named person */
	PRIVACY_KINDS
};

struct privacy_find {
	struct span at; /* bytes of the text */
	enum privacy_kind kind;
	bool mediator; /* PRIVACY_NAME: named as a mediator, which takes only that person's consent */
};

/* What is no personal data although it looks like it: the agency's own numbers and names (site.yaml). */
struct privacy_known {
	const struct str *word;
	size_t n;
};

/* Finds, in order, none within another; at most *n of `find`, which has room for `max`. Linear in the text. */
size_t privacy_look(struct str text, const struct privacy_known *known, struct privacy_find *find, size_t max);

/* "số điện thoại", for a sentence to the author. */
struct str privacy_name(enum privacy_kind kind);

#endif
