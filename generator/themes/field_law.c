/*
 * field_law.c - what a template can name of a legal document: whether it is in force
 * today, what replaced it, its files; and the map of the law.
 */
#include "base/vi.h"
#include "model/validity.h"
#include "themes/theme.h"
#include "themes/types.h"

#include <stddef.h>

/* The state in words; `arg` 0: the value of tinh_trang, for a class; 1: what readers see. */
struct str
law_validity(const struct view *v, const void *it, int arg)
{
	const struct law *l = ((const struct page *)it)->law;

	(void)v;
	if (!l)
		return (struct str){0};
	return arg ? validity_label(l->validity) : validity_word(l->validity);
}

/* "từ ngày 06/10/2023", "từ ngày 01/01/2027 mới có hiệu lực" needs no more than the day. */
struct str
law_since(const struct view *v, const void *it, int arg)
{
	const struct law *l = ((const struct page *)it)->law;

	(void)arg;
	return l && l->since ? date_short(v->a, l->since) : (struct str){0};
}

struct str
law_date(const struct view *v, const void *it, int arg)
{
	const struct law *l = ((const struct page *)it)->law;
	int date = l ? (arg ? l->ended : l->effective) : 0;

	return date ? date_iso(v->a, date) : (struct str){0};
}

struct str
law_successor(const struct view *v, const void *it, int arg)
{
	const struct law *l = ((const struct page *)it)->law, *next = l ? l->successor : NULL;

	(void)v;
	if (!next)
		return (struct str){0};
	if (arg)
		return next->page ? next->page->url : next->address;
	return next->name.n ? next->name : next->number;
}

/* The last bytes of a digest are enough for the eye; the whole of it is in manifest.json. */
struct many
law_downloads(const struct view *v, const void *it, int arg)
{
	static const struct {
		const char *name, *type, *ending;
	} kind[LAW_FILES] = {[LAW_FILE_TXT] = {"Văn bản thuần", "TXT", ".txt"},
			     [LAW_FILE_JSON] = {"Dữ liệu có cấu trúc", "JSON", ".json"},
			     [LAW_FILE_AKN] = {"Akoma Ntoso", "XML", ".akn.xml"}};
	const struct page *p = it;
	struct download *f = arena_many(v->a, struct download, LAW_FILES);
	char hex[65];

	(void)arg;
	if (!p->law || p->facts.file[0].bytes == 0)
		return (struct many){0};
	for (int i = 0; i < LAW_FILES; i++) {
		sha256_hex(p->facts.file[i].sha, hex);
		f[i] = (struct download){
			.name = str_of(kind[i].name),
			.url = str_cat(v->a, str_make(p->url.p, p->url.n - 5), str_of(kind[i].ending)),
			.size = vi_size(v->a, p->facts.file[i].bytes),
			.type = str_of(kind[i].type),
			.sha = str_keep(v->a, str_make(hex, 64)),
		};
	}
	return (struct many){f, LAW_FILES, sizeof(*f), false};
}

static const struct field download_fields[] = {
	F_TEXT("name", get_str, AT(download, name)),  F_URL("url", get_str, AT(download, url)),
	F_TEXT("size", get_str, AT(download, size)),  F_TEXT("type", get_str, AT(download, type)),
	F_TEXT("sha256", get_str, AT(download, sha)), F_TEXT("note", get_str, AT(download, note)),
};

static const struct law_piece *
piece_at(const struct view *v, size_t number)
{
	return number >= 1 && number <= v->npieces ? &v->piece[number - 1] : NULL;
}

/* The piece before this one, this one, or the one behind it. */
const void *
root_piece(const struct view *v, const void *it, int arg)
{
	(void)it;
	return v->this_piece ? piece_at(v, v->this_piece + (size_t)arg - 1) : NULL;
}

struct many
root_pieces(const struct view *v, const void *it, int arg)
{
	(void)it, (void)arg;
	return (struct many){v->piece, v->npieces, sizeof(*v->piece), false};
}

static const struct field piece_fields[] = {
	F_TEXT("title", get_str, AT(law_piece, title)),
	F_URL("url", get_str, AT(law_piece, url)),
	F_MANY("parts", part_type, piece_parts, 0),
};

static struct many
cover_rows(const struct view *v, const void *it, int arg)
{
	const struct coverage *c = it;
	struct coverage_row *used = arena_many(v->a, struct coverage_row, c->nrows + 1);
	size_t n = 0;

	(void)arg;
	for (size_t i = 0; i < c->nrows; i++)
		if (c->row[i].total)
			used[n++] = c->row[i];
	return (struct many){used, n, sizeof(*used), false};
}

static struct str
zero_too(const struct view *v, const void *it, int arg)
{
	size_t n;

	memcpy(&n, (const char *)it + arg, sizeof(n));
	return count_text(v, n);
}

static const struct field row_fields[] = {
	F_TEXT("name", get_str, AT(coverage_row, name)),	F_TEXT("title", get_str, AT(coverage_row, title)),
	F_URL("url", get_str, AT(coverage_row, url)),		F_TEXT("lessons", zero_too, AT(coverage_row, lessons)),
	F_TEXT("stories", zero_too, AT(coverage_row, stories)), F_TEXT("answers", zero_too, AT(coverage_row, answers)),
	F_TEXT("others", zero_too, AT(coverage_row, others)),	F_TEXT("total", zero_too, AT(coverage_row, total)),
};

static const struct field cover_fields[] = {
	F_ONE("law", page_type, get_one, AT(coverage, law)), F_TEXT("articles", zero_too, AT(coverage, nrows)),
	F_TEXT("used", zero_too, AT(coverage, used)),	     F_MARKUP("chart", get_str, AT(coverage, chart)),
	F_MANY("rows", cover_row_type, cover_rows, 0),	     F_TEXT("unused", get_str, AT(coverage, unused)),
};

const struct type cover_type = {NAMED("cover"), FIELDS_OF(cover_fields)};
const struct type cover_row_type = {NAMED("cover_row"), FIELDS_OF(row_fields)};
const struct type piece_type = {NAMED("piece"), FIELDS_OF(piece_fields)};
const struct type download_type = {NAMED("download"), FIELDS_OF(download_fields)};
