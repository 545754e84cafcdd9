/*
 * field_book.c - what a template can name of a book: on its page, and in its own files (package,
 * contents, chapters).
 */
#include "base/vi.h"
#include "themes/theme.h"
#include "themes/types.h"

#include <stddef.h>

/* A book as other pages see it. */

const void *
page_book(const struct view *v, const void *it, int arg)
{
	(void)v, (void)arg;
	return ((const struct page *)it)->book;
}

struct many
site_books(const struct view *v, const void *it, int arg)
{
	const struct site *s = it;

	(void)v, (void)arg;
	return (struct many){s->book, s->nbooks, sizeof(*s->book), false};
}

static struct str
cover_url(const struct view *v, const void *it, int arg)
{
	(void)arg;
	return book_file(it, EDITION_READERS, "-bia.jpg", v->a);
}

static const struct field part_of_book_fields[] = {
	F_ONE("page", page_type, get_one, AT(book, page)),
	F_URL("url", get_str, AT(book, url)),
	F_URL("cover_url", cover_url, 0),
};

/* The book that is shown. */

static const struct book *
book_of(const void *it)
{
	return ((const struct book_view *)it)->book;
}

static struct str
book_url(const struct view *v, const void *it, int arg)
{
	return arg ? permalink_of(v, book_of(it)->url) : book_of(it)->url;
}

static const void *
book_page(const struct view *v, const void *it, int arg)
{
	(void)v, (void)arg;
	return book_of(it)->page;
}

/* The text about the book: only at the page's own address, since its links start there. */
static const void *
book_body(const struct view *v, const void *it, int arg)
{
	const struct page *p = book_of(it)->page;

	(void)arg;
	return str_equal(p->url, v->url) ? p : NULL;
}

/* There is such a text, and it is not here. */
static bool
book_elsewhere(const struct view *v, const void *it, int arg)
{
	const struct page *p = book_of(it)->page;

	(void)arg;
	return p->kind == KIND_AN_PHAM && p->facts.syllables > 0 && !str_equal(p->url, v->url);
}

static struct many
book_chapters(const struct view *v, const void *it, int arg)
{
	const struct book *b = book_of(it);

	(void)v, (void)arg;
	return (struct many){b->chapter, b->nchapters, sizeof(*b->chapter), false};
}

static struct many
book_list(const struct view *v, const void *it, int arg)
{
	const struct book_view *b = it;

	(void)v;
	switch (arg) {
	case 0:
		return (struct many){b->download, b->ndownloads, sizeof(*b->download), false};
	case 1:
		return (struct many){b->item, b->nitems, sizeof(*b->item), false};
	case 2:
		return (struct many){b->toc, b->ntoc, sizeof(*b->toc), false};
	default:
		return (struct many){b->mark, b->nmarks, sizeof(*b->mark), false};
	}
}

/* "2026-11-20" of "2026-11-20T00:00:00Z" */
static struct str
book_date(const struct view *v, const void *it, int arg)
{
	(void)arg;
	return date_iso(v->a, book_of(it)->page->date);
}

static struct str
book_changed(const struct view *v, const void *it, int arg)
{
	(void)arg;
	return date_short(v->a, book_of(it)->changed);
}

static struct str
mark_count(const struct view *v, const void *it, int arg)
{
	(void)arg;
	return str_format(v->a, "%zu", ((const struct book_view *)it)->nmarks);
}

static struct str
book_position(const struct view *v, const void *it, int arg)
{
	(void)arg;
	return str_format(v->a, "%ld",
			  page_number(book_of(it)->page, K_THU_TU) > 0 ? page_number(book_of(it)->page, K_THU_TU) : 1);
}

/* Without the dots that count_text() puts into thousands. */
static struct str
plain_number(const struct view *v, const void *it, int arg)
{
	int n;

	memcpy(&n, (const char *)it + arg, sizeof(n));
	return str_format(v->a, "%d", n);
}

static const struct field book_fields[] = {
	F_TEXT("title", get_str, AT(book_view, title)),
	F_TEXT("audience", get_str, AT(book_view, audience)),
	F_TEXT("edition", get_str, AT(book_view, edition)),
	F_TEXT("series", get_str, AT(book_view, series)),
	F_TEXT("position", book_position, 0),
	F_URL("cover_url", get_str, AT(book_view, cover_url)),
	F_TEXT("cover_file", get_str, AT(book_view, cover_file)),
	F_URL("url", book_url, 0),
	F_TEXT("permalink", book_url, 1),
	F_ONE("page", page_type, book_page, 0),
	F_BODY("body", book_body, HOLE_PAGE),
	F_FLAG("elsewhere", book_elsewhere, 0),
	F_MANY("chapters", bound_type, book_chapters, 0),
	F_MANY("downloads", download_type, book_list, 0),
	F_MANY("items", manifest_type, book_list, 1),
	F_MANY("toc", toc_type, book_list, 2),
	F_MANY("marks", mark_type, book_list, 3),
	F_TEXT("identifier", get_str, AT(book_view, identifier)),
	F_TEXT("file_as", get_str, AT(book_view, file_as)),
	F_TEXT("creator", get_str, AT(book_view, creator)),
	F_TEXT("modified", get_str, AT(book_view, modified)),
	F_TEXT("changed", book_changed, 0),
	F_TEXT("date", book_date, 0),
	F_TEXT("accessibility", get_str, AT(book_view, accessibility)),
	F_TEXT("hazard", get_str, AT(book_view, hazard)),
	F_TEXT("depth", plain_number, AT(book_view, depth)),
	F_TEXT("mark_count", mark_count, 0),
	F_TEXT("start", get_str, AT(book_view, start)),
	F_TEXT("index", get_str, AT(book_view, index)),
	F_TEXT("cover_width", plain_number, AT(book_view, cover_width)),
	F_TEXT("cover_height", plain_number, AT(book_view, cover_height)),
	F_FLAG("pictures_told", get_flag, AT(book_view, pictures_told)),
};

/* A page in it. */

static bool
bound_flag(const struct view *v, const void *it, int arg)
{
	const struct chapter *c = it;

	(void)v;
	return arg ? c->nranges > 0 : c->depth > 0;
}

static const struct field bound_fields[] = {
	F_ONE("page", page_type, get_one, AT(chapter, page)),
	F_FLAG("sub", bound_flag, 0),
	F_FLAG("partial", bound_flag, 1),
};

static struct many
toc_children(const struct view *v, const void *it, int arg)
{
	const struct toc *t = it;

	(void)v, (void)arg;
	return (struct many){t->child, t->nchildren, sizeof(*t->child), false};
}

static const struct field toc_fields[] = {
	F_TEXT("title", get_str, AT(toc, title)),
	F_TEXT("href", get_str, AT(toc, href)),
	F_TEXT("order", plain_number, AT(toc, order)),
	F_MANY("children", toc_type, toc_children, 0),
};

static const struct field mark_fields[] = {
	F_TEXT("number", get_str, AT(page_mark, number)),
	F_TEXT("href", get_str, AT(page_mark, href)),
	F_TEXT("order", plain_number, AT(page_mark, order)),
};

static const struct field manifest_fields[] = {
	F_TEXT("id", get_str, AT(manifest_item, id)),
	F_TEXT("href", get_str, AT(manifest_item, href)),
	F_TEXT("type", get_str, AT(manifest_item, type)),
	F_TEXT("properties", get_str, AT(manifest_item, properties)),
	F_FLAG("in_spine", get_flag, AT(manifest_item, in_spine)),
};

/* A file of the book */

static const void *
chapter_page(const struct view *v, const void *it, int arg)
{
	(void)it, (void)arg;
	return v->page;
}

static const struct field chapter_fields[] = {
	F_TEXT("title", get_str, AT(chapter_view, title)),
	F_MARKUP("markup", get_str, AT(chapter_view, body)),
	F_BODY("body", chapter_page, HOLE_BOOK),
	F_FLAG("first", get_flag, AT(chapter_view, first)),
	F_FLAG("last", get_flag, AT(chapter_view, last)),
	F_FLAG("part", get_flag, AT(chapter_view, part)),
	F_FLAG("foreword", get_flag, AT(chapter_view, foreword)),
	F_FLAG("trainers", get_flag, AT(chapter_view, trainers)),
};

const struct type part_of_book_type = {NAMED("part_of_book"), FIELDS_OF(part_of_book_fields)};
const struct type bound_type = {NAMED("bound"), FIELDS_OF(bound_fields)};
const struct type book_type = {NAMED("book"), FIELDS_OF(book_fields)};
const struct type chapter_type = {NAMED("chapter"), FIELDS_OF(chapter_fields)};
const struct type toc_type = {NAMED("toc"), FIELDS_OF(toc_fields)};
const struct type mark_type = {NAMED("mark"), FIELDS_OF(mark_fields)};
const struct type manifest_type = {NAMED("manifest"), FIELDS_OF(manifest_fields)};
