/*
 * types.h - private to themes/: the types that the field*.c describe, and the getters
 * that they share.
 */
#ifndef PBGDPL_TYPES_H
#define PBGDPL_TYPES_H

#include "themes/field.h"
#include "themes/view.h"

extern const struct type site_type, section_type, term_type, list_type, home_type, feed_type, crumb_type, branch_type,
	entry_type, partner_type, moved_type, cover_type, cover_row_type, download_type, piece_type, book_type,
	chapter_type, toc_type, mark_type, manifest_type, part_of_book_type, bound_type;
extern const struct type page_type, part_type, fact_type, item_type, row_type, file_type, picture_type, correction_type,
	markup_type;

/* Members by their offset: `arg` says where in the thing they are. */
struct str get_str(const struct view *v, const void *it, int arg);
bool get_flag(const struct view *v, const void *it, int arg);
const void *get_one(const struct view *v, const void *it, int arg);
struct many get_pointers(const struct view *v, const void *it, int arg);
struct str get_count(const struct view *v, const void *it, int arg);  /* a size_t; absent when 0 */
struct str get_number(const struct view *v, const void *it, int arg); /* an int; absent when 0 */

/* Values of the schema's keys; `arg` is the key. */
struct str key_text(const struct view *v, const void *it, int arg);
bool key_flag(const struct view *v, const void *it, int arg);
struct many key_items(const struct view *v, const void *it, int arg);
struct many key_rows(const struct view *v, const void *it, int arg);

/* What is known of a legal document; see field_law.c for `arg`. */
struct str law_validity(const struct view *v, const void *it, int arg);
struct str law_since(const struct view *v, const void *it, int arg);
struct str law_date(const struct view *v, const void *it, int arg);
struct str law_successor(const struct view *v, const void *it, int arg);
const void *root_piece(const struct view *v, const void *it, int arg);
struct many root_pieces(const struct view *v, const void *it, int arg);
struct many law_downloads(const struct view *v, const void *it, int arg);

/* A book; see field_book.c. */
const void *page_book(const struct view *v, const void *it, int arg);
struct many site_books(const struct view *v, const void *it, int arg);

/* What hangs on a page, or on a piece of a law; `arg` is not used. */
struct many page_facts(const struct view *v, const void *it, int arg);
struct many page_contents(const struct view *v, const void *it, int arg);
struct many piece_parts(const struct view *v, const void *it, int arg);
bool page_has_contents(const struct view *v, const void *it, int arg);
struct many page_attachments(const struct view *v, const void *it, int arg);
const void *page_picture(const struct view *v, const void *it, int arg);

#define AT(thing, member) ((int)offsetof(struct thing, member))
#define PAIR(thing, first, n) ((int)(offsetof(struct thing, first) | offsetof(struct thing, n) << 16))

/* 1204 -> "1.204" */
struct str count_text(const struct view *v, size_t n);
struct str permalink_of(const struct view *v, struct str url);

/* Rows of a table of fields. */
#define NAMED(name)                                                                                                    \
	{                                                                                                              \
		name, sizeof(name) - 1                                                                                 \
	}
#define F_TEXT(name, getter, arg)                                                                                      \
	{                                                                                                              \
		NAMED(name), FIELD_TEXT, NULL, {.text = getter}, arg                                                   \
	}
#define F_URL(name, getter, arg)                                                                                       \
	{                                                                                                              \
		NAMED(name), FIELD_URL, NULL, {.text = getter}, arg                                                    \
	}
#define F_MARKUP(name, getter, arg)                                                                                    \
	{                                                                                                              \
		NAMED(name), FIELD_MARKUP, NULL, {.text = getter}, arg                                                 \
	}
#define F_BODY(name, getter, arg)                                                                                      \
	{                                                                                                              \
		NAMED(name), FIELD_BODY, NULL, {.one = getter}, arg                                                    \
	}
#define F_FLAG(name, getter, arg)                                                                                      \
	{                                                                                                              \
		NAMED(name), FIELD_FLAG, NULL, {.flag = getter}, arg                                                   \
	}
#define F_ONE(name, type, getter, arg)                                                                                 \
	{                                                                                                              \
		NAMED(name), FIELD_ONE, &type, {.one = getter}, arg                                                    \
	}
#define F_MANY(name, type, getter, arg)                                                                                \
	{                                                                                                              \
		NAMED(name), FIELD_MANY, &type, {.many = getter}, arg                                                  \
	}
#define FIELDS_OF(table) table, sizeof(table) / sizeof((table)[0])

#endif
