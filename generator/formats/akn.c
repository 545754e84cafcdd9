/*
 * akn.c - a document's units to Akoma Ntoso, in one walk.
 *
 * The schema wants of each unit either <content>, or an <intro> and units below it; which of the two
 * is known before the walk. The elements that are open are the unit's ancestors, nine at most,
 * so that there is no recursion. An annex closes everything: it is a document of
 * its own behind the body.
 */
#include "formats/akn.h"

#include "formats/aknwrite.h"
#include "law/line.h"

#define OPEN_MAX 12

static const char *const elements[] = {
	[UNIT_PHAN] = "part",	 [UNIT_CHUONG] = "chapter",  [UNIT_MUC] = "section", [UNIT_TIEU_MUC] = "subsection",
	[UNIT_DIEU] = "article", [UNIT_KHOAN] = "paragraph", [UNIT_DIEM] = "point",  [UNIT_CUT] = "hcontainer",
};

static bool
is_note(const struct unit *u)
{
	return (u->kind == UNIT_SOURCE || u->kind == UNIT_RELATED) && u->parent >= 0;
}

static void
prepare(struct akn *w)
{
	const struct units *u = &w->d->units;

	w->work = akn_work(w->d, w->a);
	w->has_below = arena_many(w->a, bool, u->n + 1);
	w->note = arena_many(w->a, size_t, u->n + 1);
	w->next_note = arena_many(w->a, size_t, u->n + 1);
	for (size_t i = u->n; i-- > 0;) {
		int p = u->item[i].parent;

		if (p >= 0 && is_note(&u->item[i])) {
			w->next_note[i] = w->note[p];
			w->note[p] = i + 1;
		} else if (p >= 0) {
			w->has_below[p] = true;
		}
	}
}

static void
put_paragraphs(struct akn *w, struct str s)
{
	bool any = false;

	for (size_t at = 0; at < s.n;) {
		struct line l = line_at(s, at);
		struct str words = line_trim(l.s);

		at = l.next;
		if (words.n == 0)
			continue;
		put_lit(w->to, "<p>");
		akn_refs(w, words);
		put_lit(w->to, "</p>\n");
		any = true;
	}
	if (!any)
		put_lit(w->to, "<p/>\n");
}

static void
put_eid(struct akn *w, const struct unit *u, const char *other)
{
	put_lit(w->to, " eId=\"");
	put_str(w->to, w->prefix);
	if (u && u->id.n) {
		akn_eid(w->to, u->id);
	} else {
		put_str(w->to, str_of(other));
		put_char(w->to, '_');
		put_int(w->to, (long long)++w->others);
	}
	put_char(w->to, '"');
}

static void
put_notes(struct akn *w, size_t i)
{
	for (size_t k = w->note[i]; k; k = w->next_note[k - 1]) {
		const struct unit *u = &w->d->units.item[k - 1];

		put_lit(w->to, "<authorialNote");
		put_eid(w, NULL, "note");
		put_str(w->to, u->kind == UNIT_SOURCE ? STR(" marker=\"nguồn\" placement=\"inline\">")
						      : STR(" marker=\"liên quan\" placement=\"inline\">"));
		put_paragraphs(w, u->text);
		put_lit(w->to, "</authorialNote>");
	}
}

static void
put_num_and_heading(struct akn *w, size_t i)
{
	const struct unit *u = &w->d->units.item[i];

	if (u->label.n && u->kind != UNIT_CUT) {
		put_lit(w->to, "<num>");
		akn_text(w->to, u->label);
		put_lit(w->to, "</num>\n");
	}
	if (!u->heading.n && !w->note[i])
		return;
	put_lit(w->to, "<heading>");
	akn_text(w->to, u->heading);
	put_notes(w, i);
	put_lit(w->to, "</heading>\n");
}

static void
put_content(struct akn *w, const struct unit *u)
{
	put_lit(w->to, "<content>\n");
	if (u->kind == UNIT_CUT) {
		put_lit(w->to, "<p>");
		akn_text(w->to, u->label);
		put_lit(w->to, "</p>\n");
		if (u->text.n)
			put_paragraphs(w, u->text);
	} else {
		put_paragraphs(w, u->text);
	}
	put_lit(w->to, "</content>\n");
}

static const char *
element_of(enum unit_kind k)
{
	return elements[k < sizeof(elements) / sizeof(elements[0]) && elements[k] ? k : UNIT_CUT];
}

/* Writes the unit's own part; its element stays open when units stand below it. */
static bool
open_unit(struct akn *w, size_t i)
{
	const struct unit *u = &w->d->units.item[i];
	const char *element = element_of(u->kind);

	put_char(w->to, '<');
	put_str(w->to, str_of(element));
	put_eid(w, u, "cut");
	if (strcmp(element, "hcontainer") == 0)
		put_str(w->to, u->kind == UNIT_CUT ? STR(" name=\"cut\"") : STR(" name=\"note\""));
	put_lit(w->to, ">\n");
	put_num_and_heading(w, i);
	if (!w->has_below[i]) {
		put_content(w, u);
		put_lit(w->to, "</");
		put_str(w->to, str_of(element));
		put_lit(w->to, ">\n");
		return false;
	}
	if (u->text.n) {
		put_lit(w->to, "<intro>\n");
		put_paragraphs(w, u->text);
		put_lit(w->to, "</intro>\n");
	}
	return true;
}

/* Units [from, to) of the body or of an annex. */
static void
put_units(struct akn *w, size_t from, size_t to)
{
	const struct unit *u = w->d->units.item;
	int open[OPEN_MAX];
	int n = 0;

	for (size_t i = from; i < to || n;) {
		bool closes = i == to || (n && u[i].parent != open[n - 1]);

		if (i < to && is_note(&u[i])) {
			i++;
			continue;
		}
		if (closes && n) {
			put_lit(w->to, "</");
			put_str(w->to, str_of(element_of(u[open[--n]].kind)));
			put_lit(w->to, ">\n");
			continue;
		}
		if (open_unit(w, i) && n < OPEN_MAX)
			open[n++] = (int)i;
		i++;
	}
}

static size_t
next_annex(const struct units *u, size_t i)
{
	while (i < u->n && u->item[i].kind != UNIT_PHU_LUC)
		i++;
	return i;
}

static void
put_preface(struct akn *w)
{
	static const struct {
		const char *element;
	} part[] = {{"docType"}, {"docNumber"}, {"docTitle"}};
	const struct str value[] = {w->d->type, w->d->number, w->d->title};

	if (!value[0].n && !value[1].n && !value[2].n)
		return;
	put_lit(w->to, "<preface>\n<longTitle><p>");
	for (size_t i = 0; i < sizeof(part) / sizeof(part[0]); i++) {
		if (!value[i].n)
			continue;
		put_str(w->to, i ? STR(" <") : STR("<"));
		put_str(w->to, str_of(part[i].element));
		put_char(w->to, '>');
		akn_text(w->to, value[i]);
		put_lit(w->to, "</");
		put_str(w->to, str_of(part[i].element));
		put_char(w->to, '>');
	}
	put_lit(w->to, "</p></longTitle>\n</preface>\n");
}

/* What the schema asks for even if the text has no unit. */
static void
put_empty(struct akn *w)
{
	put_lit(w->to, "<hcontainer");
	put_eid(w, NULL, "text");
	put_lit(w->to, " name=\"text\"><content><p/></content></hcontainer>\n");
}

static void
put_annex(struct akn *w, size_t i, size_t end)
{
	const struct unit *u = &w->d->units.item[i];
	struct buf id = {0};

	akn_eid(&id, u->id);
	put_lit(w->to, "<attachment");
	put_eid(w, u, "att");
	put_lit(w->to, ">\n");
	put_num_and_heading(w, i);
	put_lit(w->to, "<doc name=\"phu-luc\">\n");
	akn_meta(w, w->work, str_cat(w->a, STR("/!"), buf_str(&id)));
	put_lit(w->to, "<mainBody>\n");
	put_paragraphs(w, u->text);
	put_units(w, i + 1, end);
	put_lit(w->to, "</mainBody>\n</doc>\n</attachment>\n");
	buf_free(&id);
}

static void
put_act(struct akn *w)
{
	const struct units *u = &w->d->units;
	bool preamble = u->n && u->item[0].kind == UNIT_PREAMBLE;
	size_t body_end = next_annex(u, 0);

	prepare(w);
	put_lit(w->to, "<act name=\"van-ban\" contains=\"originalVersion\">\n");
	akn_meta(w, w->work, (struct str){0});
	put_preface(w);
	if (preamble) {
		put_lit(w->to, "<preamble>\n");
		put_paragraphs(w, u->item[0].text);
		put_lit(w->to, "</preamble>\n");
	}
	put_lit(w->to, "<body>\n");
	if (body_end == (size_t)preamble)
		put_empty(w);
	put_units(w, preamble, body_end);
	put_lit(w->to, "</body>\n");
	if (body_end < u->n)
		put_lit(w->to, "<attachments>\n");
	for (size_t i = body_end, end; i < u->n; i = end) {
		end = next_annex(u, i + 1);
		put_annex(w, i, end);
	}
	put_str(w->to, body_end < u->n ? STR("</attachments>\n</act>\n") : STR("</act>\n"));
}

static void
put_root(struct buf *to)
{
	put_lit(to, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
		    "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">\n");
}

void
akn_put(struct buf *to, const struct document *d, const char *lang)
{
	struct arena a = {0};
	struct akn w = {.to = to, .d = d, .lang = lang, .a = &a};

	put_root(to);
	put_act(&w);
	put_lit(to, "</akomaNtoso>\n");
	arena_free(&a);
}

void
akn_put_all(struct buf *to, const struct documents *d, const char *lang)
{
	if (!d->codified) {
		akn_put(to, &d->item[0], lang);
		return;
	}
	put_root(to);
	put_lit(to, "<documentCollection name=\"phap-dien\">\n");
	akn_meta_collection(to, lang);
	put_lit(to, "<collectionBody>\n");
	for (size_t i = 0; i < d->n; i++) {
		struct arena a = {0};
		struct akn w = {.to = to, .d = &d->item[i], .lang = lang, .a = &a};

		w.prefix = str_format(&a, "cmp_%zu__", i + 1);
		put_lit(to, "<component eId=\"");
		put_str(to, str_make(w.prefix.p, w.prefix.n - 2));
		put_lit(to, "\">\n");
		put_act(&w);
		put_lit(to, "</component>\n");
		arena_free(&a);
	}
	put_lit(to, "</collectionBody>\n</documentCollection>\n</akomaNtoso>\n");
}
