/*
 * lawfile.c - see lawfile.h.
 */
#include "formats/lawfile.h"

#include "formats/akn.h"
#include "formats/lawjson.h"
#include "formats/plan.h"

static const struct str ending[LAW_FILES] = {
	[LAW_FILE_TXT] = {".txt", 4}, [LAW_FILE_JSON] = {".json", 5}, [LAW_FILE_AKN] = {".akn.xml", 8}};

struct str
lawfile_url(const struct page *law, enum law_file which, struct arena *a)
{
	return str_cat(a, str_make(law->url.p, law->url.n - (sizeof(".html") - 1)), ending[which]);
}

static struct document
document_of(const struct volume *v)
{
	const struct page *p = v->page;
	struct document d = {
		.number = page_text(p, K_SO_HIEU),
		.title = page_text(p, K_TRICH_YEU),
		.type = page_text(p, K_LOAI_VB),
		.issuer = page_text(p, K_CO_QUAN),
		.issued = (int)page_number(p, K_NGAY_BAN_HANH),
		.effective = (int)page_number(p, K_NGAY_HIEU_LUC),
		.units = v->units,
	};

	if (d.title.n == 0)
		d.title = p->title;
	return d;
}

/* A blank line before what begins a new thing. */
static void
put_plain_text(struct buf *to, const struct volume *v, struct arena *a)
{
	const struct page *p = v->page;

	put_str(to, p->title);
	put_str(to, page_text(p, K_SO_HIEU).n ? STR("\nSố hiệu: ") : STR(""));
	put_str(to, page_text(p, K_SO_HIEU));
	put_str(to, p->law->address.n ? STR("\nBản chính thức: ") : STR(""));
	put_str(to, p->law->address);
	put_char(to, '\n');
	for (size_t i = 0; i < v->units.n;) {
		enum unit_kind k = v->units.item[i].kind;
		bool whole = k == UNIT_DIEU || k == UNIT_CUT || k == UNIT_PREAMBLE;

		put_char(to, '\n');
		put_str(to, whole ? volume_words(v, i, a) : volume_heading(v, i, a));
		put_char(to, '\n');
		i = whole ? volume_end(v, i) : i + 1;
	}
}

void
lawfile_put(struct buf *to, const struct volume *v, enum law_file which, struct str lang, struct arena *a)
{
	struct document d = document_of(v);
	struct documents all = {.item = &d, .n = 1};

	switch (which) {
	case LAW_FILE_TXT:
		put_plain_text(to, v, a);
		break;
	case LAW_FILE_JSON:
		lawjson_put(to, &all);
		break;
	default:
		akn_put(to, &d, str_keep(a, lang).p);
		break;
	}
}

void
render_law_file(struct maker *m, const struct artifact *a)
{
	const struct page *p = a->subject;

	lawfile_put(&m->r.text, shelf_volume(&m->composer.shelf, p), (enum law_file)a->number, m->site->lang,
		    &m->composer.scratch);
}
