/*
 * figure.c - pictures in a body: the one that every view shows, and around it what only browsers choose among.
 */
#include "content/writing.h"
#include "model/variant.h"

/* What a picture's address leads to; only an asset, or a picture elsewhere, will do. */
struct target
picture_target(struct writing *w, struct str url)
{
	struct place at;
	struct target t = ask_target(w, url, &at);

	if (t.kind == TARGET_OUTSIDE && !w->links_over && w->told[TOLD_BROKEN] <= TOLD_MAX) {
		if (spot_find(w, url, true))
			at = spot_place(w);
		diag1(w->c->diags, E137, at, url);
	} else if (t.kind != TARGET_ASSET && t.kind != TARGET_OUTSIDE && t.kind != TARGET_UNSAFE) {
		if (!told(w, TOLD_BROKEN))
			diag2(w->c->diags, E134, at, url, diag_guess(w->c->scratch, t.nearest));
		t.kind = TARGET_NONE;
	}
	return t;
}

/* What was written since s.at is for pages of the portal only. */
static void
portal_only(struct writing *w, struct span s)
{
	s.n = w->html.n - s.at;
	MANY_ADD(&w->laws.portal_only, s);
}

static bool
has_webp(const struct asset *x)
{
	return x->raster == RASTER_JPEG || x->raster == RASTER_PNG;
}

static void
check_alt(struct writing *w, struct str url, struct str alt)
{
	if (str_trim(alt).n == 0 && !told(w, TOLD_BROKEN))
		diag1(w->c->diags, E135, spot_place(w), url);
}

/* What only a browser chooses among; other views show the picture itself. */
static void
put_sources(struct writing *w, const struct asset *x)
{
	struct span s = {w->html.n, 0};

	if (!has_webp(x))
		return;
	put_lit(&w->html, "<picture><source type=\"image/webp\" srcset=\"");
	put_srcset(&w->html, x, VARIANT_WEBP, w->c->page->url, w->c->scratch);
	put_lit(&w->html, "\" sizes=\"" VARIANT_SIZES "\" />");
	portal_only(w, s);
}

static void
put_own_sources(struct writing *w, const struct asset *x)
{
	struct span s = {w->html.n, 0};
	struct buf *b = &w->html;
	size_t n;

	put_lit(b, " srcset=\"");
	n = b->n;
	put_srcset(b, x, VARIANT_OWN, w->c->page->url, w->c->scratch);
	if (b->n == n) {
		b->n = s.at;
		return;
	}
	put_lit(b, "\" sizes=\"" VARIANT_SIZES "\"");
	portal_only(w, s);
}

static void
put_number(struct buf *to, struct str name, int n)
{
	put_char(to, ' ');
	put_str(to, name);
	put_lit(to, "=\"");
	put_int(to, n);
	put_char(to, '"');
}

static void
put_img(struct writing *w, const struct target *t, struct str url, struct str title, struct str alt)
{
	const struct asset *x = t->kind == TARGET_ASSET ? t->asset : NULL;

	if (x)
		put_sources(w, x);
	put_lit(&w->html, "<img src=\"");
	put_address(w, t, url, spot_place(w));
	put_lit(&w->html, "\" alt=\"");
	put_text(&w->html, alt);
	put_lit(&w->html, "\"");
	put_title(w, title);
	if (x && x->width > 0 && x->height > 0) {
		struct variant v = asset_widest(x, w->c->scratch);

		put_own_sources(w, x);
		put_number(&w->html, STR("width"), v.width);
		put_number(&w->html, STR("height"), v.height);
	}
	if (t->kind == TARGET_ASSET)
		put_lit(&w->html, " loading=\"lazy\"");
	put_lit(&w->html, " />");
	if (x && has_webp(x)) {
		struct span s = {w->html.n, 0};

		put_lit(&w->html, "</picture>");
		portal_only(w, s);
	}
	put_str(&w->text, alt);
	check_alt(w, url, alt);
}

/* Within a line. A picture of another site is not fetched on behalf of our readers: it becomes a link. */
void
put_picture(struct writing *w, const struct target *t, struct str url, struct str title, struct str alt)
{
	if (t->kind != TARGET_OUTSIDE) {
		put_img(w, t, url, title, alt);
		return;
	}
	if (w->in_link) {
		put_words(w, alt.n ? alt : url);
		return;
	}
	put_lit(&w->html, "<a href=\"");
	put_url(&w->html, url);
	put_lit(&w->html, "\"");
	put_title(w, title);
	put_lit(&w->html, ">");
	put_words(w, alt.n ? alt : url);
	put_lit(&w->html, "</a>");
}

/* "caption | Ảnh: credit"; either may be missing. */
static void
put_figcaption(struct writing *w, struct str title)
{
	struct str credit = title, caption = str_trim(str_cut(&credit, '|'));
	static const struct str mark = {"Ảnh:", sizeof("Ảnh:") - 1};

	credit = str_trim(credit);
	if (credit.n == 0 && str_starts(caption, mark)) {
		credit = caption;
		caption = (struct str){0};
	}
	put_lit(&w->html, "<figcaption>");
	if (caption.n) {
		put_lit(&w->text, "\n");
		put_text(&w->html, caption);
		put_str(&w->text, caption);
	}
	if (credit.n) {
		put_str(&w->html, caption.n ? STR(" <span class=\"nguon-anh\">") : STR("<span class=\"nguon-anh\">"));
		if (!memchr(credit.p, ':', credit.n))
			put_lit(&w->html, "Ảnh: ");
		put_text(&w->html, credit);
		put_lit(&w->html, "</span>");
	}
	put_lit(&w->html, "</figcaption>");
}

void
put_figure(struct writing *w, const struct target *t, struct str url, struct str title, struct str alt)
{
	put_lit(&w->html, "<figure class=\"anh\">");
	put_img(w, t, url, (struct str){0}, alt);
	if (str_trim(title).n)
		put_figcaption(w, title);
	put_lit(&w->html, "</figure>\n");
}
