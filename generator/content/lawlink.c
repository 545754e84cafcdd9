/*
 * lawlink.c - see lawlink.h.
 */
#include "content/lawlink.h"


#define POPOVERS_MAX 80	  /* provisions whose words a page carries along */
#define POPOVER_BYTES 900 /* of one of them; then it says that more follows */

struct popover {
	const struct volume *volume;
	size_t unit;
	struct str name;
};

static bool
is_outside(const struct cited *to)
{
	return to->state == CITED_OUTSIDE && to->law->address.n;
}

/* The value of an href to a unit (or SIZE_MAX: the whole) of a law; remembered for views that want it absolute. */
static void
put_href(struct lawlinks *l, const struct volume *v, size_t unit)
{
	struct arena *a = l->c->scratch;
	struct hyperlink link = {.at = {l->html->n, 0}};
	struct str url = unit == SIZE_MAX ? v->page->url : volume_url(v, unit, a);
	struct str id = unit == SIZE_MAX ? (struct str){0} : v->units.item[unit].id;

	if (!str_equal(url, l->c->page->url))
		put_relative(l->html, l->c->page->url, url);
	if (id.n) {
		put_char(l->html, '#');
		put_url(l->html, id);
	}
	if (str_equal(url, l->c->page->url))
		return;
	link.at.n = l->html->n - link.at.at;
	link.url = str_cat(a, url, id.n ? STR("#") : STR(""), id);
	MANY_ADD(l->links, link);
}

/* A link from a law to itself as a whole leads nowhere. */
static bool
is_link(const struct lawlinks *l, const struct cited *to)
{
	return to->volume && (to->id.n || to->law->page != l->c->page);
}

void
lawlink_open(struct lawlinks *l, const struct cited *to)
{
	if (is_outside(to)) {
		put_lit(l->html, "<a class=\"dan\" rel=\"external\" href=\"");
		put_url(l->html, to->law->address);
		put_lit(l->html, "\">");
	} else if (is_link(l, to)) {
		put_lit(l->html, "<a class=\"dan\" href=\"");
		put_href(l, to->volume, to->unit);
		put_lit(l->html, "\">");
	} else {
		put_lit(l->html, "<span class=\"dan\">");
	}
}

void
lawlink_term(struct lawlinks *l, const struct cited *to)
{
	put_lit(l->html, "<a class=\"tn\" href=\"");
	put_href(l, to->volume, to->unit);
	put_lit(l->html, "\">");
}

/* The number of the popover with that unit's words, from 1; 0 when the page has enough of them. */
static size_t
popover_of(struct lawlinks *l, const struct cited *to)
{
	const struct popover *p = MANY(struct popover, l->popovers);
	size_t n = MANY_N(struct popover, l->popovers);
	struct popover more = {to->volume, to->unit, {0}};

	for (size_t i = 0; i < n; i++)
		if (p[i].volume == to->volume && p[i].unit == to->unit)
			return i + 1;
	if (n == POPOVERS_MAX || (l->c->page->law && l->c->page->law->parted))
		return 0;
	more.name = cited_name(to, l->c->scratch);
	MANY_ADD(&l->popovers, more);
	return n + 1;
}

static void
put_button(struct lawlinks *l, const struct cited *to)
{
	size_t n = popover_of(l, to);
	struct span s = {l->html->n, 0};

	if (n == 0)
		return;
	put_lit(l->html, "<button type=\"button\" class=\"dan-xem\" popovertarget=\"_lv-");
	put_int(l->html, (long long)n);
	put_lit(l->html, "\" aria-label=\"Xem lời văn ");
	put_text(l->html, cited_name(to, l->c->scratch));
	put_lit(l->html, "\">“”</button>");
	s.n = l->html->n - s.at;
	MANY_ADD(&l->portal_only, s);
}

void
lawlink_end(struct lawlinks *l, const struct cited *to)
{
	put_str(l->html, is_outside(to) || is_link(l, to) ? STR("</a>") : STR("</span>"));
}

void
lawlink_close(struct lawlinks *l, const struct cited *to)
{
	lawlink_end(l, to);
	if (to->volume && to->unit != SIZE_MAX)
		put_button(l, to);
}

/* Up to the next blank or line end. */
static size_t
word_at(struct str s, size_t i)
{
	size_t n = 0;

	while (i + n < s.n && s.p[i + n] != ' ' && s.p[i + n] != '\n')
		n++;
	return n;
}

/* Words after which a number follows that must not be parted from them. */
static bool
takes_number(struct str word)
{
	static const char *const words[] = {"điểm", "Điểm",   "khoản",	"Khoản", "Điều", "điều", "Mục",
					    "mục",  "Chương", "chương", "lục",	 "số",	 "Số"};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (str_equal(word, str_of(words[i])))
			return true;
	return false;
}

#define NUMBER_BYTES 6 /* of a number that stays on the line of its word */

void
lawlink_put(struct buf *html, struct str s)
{
	size_t i = 0;

	while (i < s.n) {
		size_t n = word_at(s, i), m = 0;

		if (i + n + 1 < s.n && s.p[i + n] == ' ' && takes_number(str_make(s.p + i, n)))
			m = word_at(s, i + n + 1);
		if (m && m <= NUMBER_BYTES) {
			put_lit(html, "<span class=\"lien\">");
			put_text(html, str_make(s.p + i, n + 1 + m));
			put_lit(html, "</span>");
			n += 1 + m;
		} else {
			put_text(html, str_make(s.p + i, n));
		}
		for (i += n; i < s.n && (s.p[i] == ' ' || s.p[i] == '\n'); i++)
			put_char(html, s.p[i]);
	}
}

bool
lawlink_put_lines(struct buf *html, struct str words, size_t max)
{
	size_t put = 0;

	while (words.n) {
		struct str line = str_trim(str_cut(&words, '\n'));

		if (line.n == 0)
			continue;
		if (put && put + line.n > max)
			return false;
		put_lit(html, "<p>");
		put_text(html, line);
		put_lit(html, "</p>\n");
		put += line.n;
	}
	return true;
}

static void
put_popover(struct lawlinks *l, const struct popover *p, size_t number)
{
	put_lit(l->html, "<div class=\"loi-luat\" popover=\"auto\" id=\"_lv-");
	put_int(l->html, (long long)number);
	put_lit(l->html, "\">\n<p class=\"loi-ten\">");
	put_text(l->html, p->name);
	put_lit(l->html, "</p>\n<blockquote>\n");
	if (!lawlink_put_lines(l->html, volume_words(p->volume, p->unit, l->c->scratch), POPOVER_BYTES))
		put_lit(l->html, "<p>[...]</p>\n");
	put_lit(l->html, "</blockquote>\n<p><a href=\"");
	put_href(l, p->volume, p->unit);
	put_lit(l->html, "\">Mở trong văn bản</a> <button type=\"button\" popovertarget=\"_lv-");
	put_int(l->html, (long long)number);
	put_lit(l->html, "\" popovertargetaction=\"hide\">Đóng</button></p>\n</div>\n");
}

void
lawlinks_put_words(struct lawlinks *l)
{
	const struct popover *p = MANY(struct popover, l->popovers);
	size_t n = MANY_N(struct popover, l->popovers);
	struct span s = {l->html->n, 0};

	for (size_t i = 0; i < n; i++)
		put_popover(l, &p[i], i + 1);
	s.n = l->html->n - s.at;
	if (n)
		MANY_ADD(&l->portal_only, s);
}

void
lawlinks_free(struct lawlinks *l)
{
	buf_free(&l->portal_only);
	buf_free(&l->popovers);
}
