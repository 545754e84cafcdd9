/*
 * booktext.c - what a chapter becomes: each rule by a piece of mark-up and what must come of it, then a whole page,
 * then random damage. What comes out must be balanced whatever went in, and of a page it must be XML with
 * every id once (`booktext SECONDS` goes on damaging for so long).
 */
#include "formats/booktext.h"

#include "dice.h"
#include "unit/test.h"

#include <stdlib.h>
#include <time.h>

#define PAGE "tai-lieu/hgv/bai.html"

/* Writes down what it is asked. */
struct asked {
	struct buf log;
	struct arena a;
};

static struct way
lead(void *ctx, enum lead_from from, struct str url, struct str anchor, struct str cited)
{
	struct asked *q = ctx;
	struct str name = url;

	put_char(&q->log, from == LEAD_LINK ? 'L' : 'P');
	put_char(&q->log, ' ');
	put_str(&q->log, url);
	put_char(&q->log, '#');
	put_str(&q->log, anchor);
	if (cited.p) {
		put_char(&q->log, ' ');
		put_str(&q->log, cited);
	}
	put_char(&q->log, '\n');
	if (str_starts(url, STR("khong/")))
		return (struct way){0};
	if (str_equal(url, STR("anh/to.jpg")))
		return (struct way){STR("../img/h001.jpg"), 900, 1200};
	if (str_starts(url, STR("ngoai/")))
		return (struct way){.to = str_cat(&q->a, STR("https://a.vn/"), url)};
	if (str_equal(url, STR(PAGE)))
		return (struct way){.to = str_cat(&q->a, STR("#b3-"), anchor)};
	while (memchr(name.p, '/', name.n))
		str_cut(&name, '/');
	return (struct way){.to = str_cat(&q->a, name, anchor.n ? STR("#") : STR(""), anchor)};
}

static struct booktext
begin(struct asked *q)
{
	return (struct booktext){.url = STR(PAGE), .prefix = STR("b3-"), .lead = lead, .ctx = q};
}

/* clang-format off */
static const struct rule {
	const char *in, *out, *asked;
} rules[] = {
	{"", "", ""},
	{"chữ &amp; chữ", "chữ &amp; chữ", ""},
	{"<p>a<br />b</p>\n<hr />", "<p>a<br />b</p>\n<hr />", ""},
	{"<pre><code class=\"language-x\">a\n  b</code></pre>", "<pre><code class=\"language-x\">a\n  b</code></pre>", ""},
	/* ids */
	{"<p id=\"a\" class=\"x\">b</p>", "<p id=\"b3-a\" class=\"x\">b</p>", ""},
	{"<section aria-labelledby=\"a b\"></section>", "<section aria-labelledby=\"b3-a b3-b\"></section>", ""},
	{"<td headers=\"a b\" aria-describedby=\"c\">x</td>", "<td headers=\"b3-a b3-b\" aria-describedby=\"b3-c\">x</td>", ""},
	{"<label for=\"a\">x</label>", "<label for=\"b3-a\">x</label>", ""},
	/* links */
	{"<a href=\"../../phap-luat/x.html#dieu-1\">x</a>", "<a href=\"x.html#dieu-1\">x</a>", "L phap-luat/x.html#dieu-1\n"},
	{"<a href=\"hai.html\" title=\"t\" class=\"c\" lang=\"en\">x</a>",
	 "<a href=\"hai.html\" title=\"t\" class=\"c\" lang=\"en\">x</a>", "L tai-lieu/hgv/hai.html#\n"},
	{"<a href=\"./../a/../hai.html\">x</a>", "<a href=\"hai.html\">x</a>", "L tai-lieu/hai.html#\n"},
	{"<a href=\"../../../../goc.html\">x</a>", "<a href=\"goc.html\">x</a>", "L goc.html#\n"},
	{"<a href=\"#muc\">x</a>", "<a href=\"#b3-muc\">x</a>", "L " PAGE "#muc\n"},
	{"<a href=\"M%E1%BA%ABu%20a&amp;b.html#a%C4%91\">x</a>", "<a href=\"M%E1%BA%ABu%20a&amp;b.html#a%C4%91\">x</a>",
	 "L tai-lieu/hgv/Mẫu a&b.html#ađ\n"},
	{"<a href=\"tim.html?q=a&amp;b#c\">x</a>", "<a href=\"tim.html?q=a&amp;b#c\">x</a>", "L tai-lieu/hgv/tim.html?q=a&b#c\n"},
	{"<a href=\"../../khong/x.html\">chữ <b>đậm</b></a>.", "chữ <b>đậm</b>.", "L khong/x.html#\n"},
	{"<a href=\"../../ngoai/x.html\">x</a>", "<a href=\"https://a.vn/ngoai/x.html\">x</a>", "L ngoai/x.html#\n"},
	{"<a href=\"https://a.vn/?x&amp;y\" rel=\"external\" target=\"_blank\" hreflang=\"en\">x</a>",
	 "<a href=\"https://a.vn/?x&amp;y\">x</a>", ""},
	{"<a href=\"mailto:a@b.vn\">x</a><a href=\"tel:+84\">y</a>", "<a href=\"mailto:a@b.vn\">x</a><a href=\"tel:+84\">y</a>", ""},
	{"<a href=\"a.pdf\" download=\"a.pdf\">x</a>", "<a href=\"a.pdf\">x</a>", "L tai-lieu/hgv/a.pdf#\n"},
	{"<a href=\"sach:dap-an.xhtml#bai-3\">x</a>", "<a href=\"dap-an.xhtml#bai-3\">x</a>", ""},
	{"<link rel=\"stylesheet\" href=\"sach:sach.css\" /><link href=\"x.css\" />",
	 "<link rel=\"stylesheet\" href=\"sach.css\" /><link href=\"x.css\" />", ""},
	{"<a class=\"luat-neo\" href=\"#dieu-1\">Điều 1</a>", "<span class=\"luat-neo\">Điều 1</span>", ""},
	/* citations */
	{"<a class=\"dan\" href=\"../../phap-luat/x.html#dieu-1\">x</a> <a class=\"dan\" href=\"../../phap-luat/x.html\">y</a>",
	 "<a id=\"b3-_d1\" class=\"dan\" href=\"x.html#dieu-1\">x</a> <a id=\"b3-_d2\" class=\"dan\" href=\"x.html\">y</a>",
	 "L phap-luat/x.html#dieu-1 b3-_d1\nL phap-luat/x.html# b3-_d2\n"},
	{"<a class=\"xa dan\" id=\"q\" href=\"x.html\">x</a>", "<a class=\"xa dan\" id=\"b3-q\" href=\"x.html\">x</a>",
	 "L tai-lieu/hgv/x.html# b3-q\n"},
	{"<a class=\"dan\" href=\"../../khong/x.html\">x</a>", "x", "L khong/x.html# b3-_d1\n"},
	{"<a class=\"dan\" rel=\"external\" href=\"https://a.vn\">x</a>", "<a class=\"dan\" href=\"https://a.vn\">x</a>", ""},
	{"<span class=\"dan\">x</span>", "<span class=\"dan\">x</span>", ""},
	/* pictures */
	{"<figure class=\"anh\"><img src=\"a.svg\" alt=\"Cây\" width=\"7\" height=\"4\" loading=\"lazy\" srcset=\"a 1w\" sizes=\"9\" "
	 "decoding=\"async\" fetchpriority=\"low\" /><figcaption>b</figcaption></figure>",
	 "<figure class=\"anh\"><img src=\"a.svg\" alt=\"Cây\" width=\"7\" height=\"4\" /><figcaption>b</figcaption></figure>",
	 "P tai-lieu/hgv/a.svg#\n"},
	{"<img src=\"a.svg\" alt=\"\" />", "<img src=\"a.svg\" alt=\"\" role=\"presentation\" />", "P tai-lieu/hgv/a.svg#\n"},
	{"<img src=\"a.svg\" />", "<img src=\"a.svg\" alt=\"\" role=\"presentation\" />", "P tai-lieu/hgv/a.svg#\n"},
	{"<img src=\"../../khong/a.svg\" alt=\"Cây &amp; lá\" />", "<em>Cây &amp; lá</em>", "P khong/a.svg#\n"},
	{"<img src=\"../../khong/a.svg\" alt=\"\" />", "", "P khong/a.svg#\n"},
	{"<img src=\"https://a.vn/a.svg\" alt=\"Cây\" />", "<em>Cây</em>", ""},
	{"<img src=\"sach:bia.png\" alt=\"Bìa\" />", "<img src=\"bia.png\" alt=\"Bìa\" />", ""},
	/* .. whose file in the book has another size */
	{"<img src=\"../../anh/to.jpg\" alt=\"Cây\" width=\"1600\" height=\"2133\" />",
	 "<img src=\"../img/h001.jpg\" alt=\"Cây\" width=\"900\" height=\"1200\" />", "P anh/to.jpg#\n"},
	{"<picture><source srcset=\"a\" /><img src=\"a.svg\" alt=\"b\" /></picture>", "<img src=\"a.svg\" alt=\"b\" />",
	 "P tai-lieu/hgv/a.svg#\n"},
	/* headings */
	{"<h2 id=\"a\">a</h2><h2>b</h2><h4>c</h4><h4>d</h4><h2>e</h2><h3>f</h3><h1>g</h1>",
	 "<h1 id=\"b3-a\">a</h1><h2>b</h2><h3>c</h3><h3>d</h3><h2>e</h2><h3>f</h3><h1>g</h1>", ""},
	{"<h1>a</h1><h5 class=\"x\">b <b>c</b></h5><h6>d</h6>", "<h1>a</h1><h2 class=\"x\">b <b>c</b></h2><h3>d</h3>", ""},
	/* notes */
	{"a<sup class=\"chu-dan\"><a href=\"#cd-1\" id=\"cd-1-1\" role=\"doc-noteref\">1</a></sup>. x<sup>2</sup>",
	 "a<a class=\"chu-dan\" epub:type=\"noteref\" role=\"doc-noteref\" id=\"b3-cd-1-1\" href=\"#b3-cd-1\">1</a>. x<sup>2</sup>", ""},
#define IN(n, k) "<sup class=\"chu-dan\"><a href=\"#cd-" n "\" id=\"cd-" n "-" k "\" role=\"doc-noteref\">" n "</a></sup>"
#define OUT(n, k) \
	"<a class=\"chu-dan\" epub:type=\"noteref\" role=\"doc-noteref\" id=\"b3-cd-" n "-" k "\" href=\"#b3-cd-" n "\">" n "</a>"
#define NOTES_HEAD "<section class=\"chu-thich\" role=\"doc-endnotes\">\n<h2 id=\"chu-thich\">Chú thích</h2>\n<ol>\n"
#define NOTES_FOOT "</ol>\n</section>\n"
#define BOOK_HEAD "<div class=\"chu-thich\">\n<p class=\"chu-thich-ten\">Chú thích</p>\n\n"
#define BOOK_FOOT "\n</div>\n"
#define BACK(id, label, text) "<a href=\"#cd-" id "\" role=\"doc-backlink\" aria-label=\"" label "\">" text "</a>"
#define WAY(id, label, text) "<a role=\"doc-backlink\" href=\"#b3-cd-" id "\" aria-label=\"" label "\">" text "</a>"
#define NOTE(id) "<aside epub:type=\"footnote\" role=\"doc-footnote\" id=\"b3-cd-" id "\">\n"
	{IN("1", "1") NOTES_HEAD "<li id=\"cd-1\" value=\"1\">\n<p>Một. " BACK("1-1", "Về 1", "↩") "</p>\n</li>\n" NOTES_FOOT,
	 OUT("1", "1") BOOK_HEAD NOTE("1") "<p>" WAY("1-1", "Về 1", "1") ". Một.</p>\n</aside>\n" BOOK_FOOT, ""},
	{IN("2", "1") IN("2", "3") NOTES_HEAD "<li id=\"cd-2\" value=\"2\">\n<p>Một.</p>\n<ul>\n<li>x</li>\n</ul>\n<p> " BACK("2-1", "Về 2", "↩") " "
	 BACK("2-3", "Về 2, lần 3", "↩<sup>3</sup>") "</p>\n</li>\n" NOTES_FOOT,
	 OUT("2", "1") OUT("2", "3") BOOK_HEAD NOTE("2") "<p>" WAY("2-1", "Về 2", "2") ". <small>" WAY("2-3", "Về 2, lần 3", "↩3")
	 "</small> Một.</p>\n<ul>\n<li>x</li>\n</ul>\n\n</aside>\n" BOOK_FOOT, ""},
	{IN("1", "1") IN("2", "1") NOTES_HEAD "<li id=\"cd-1\" value=\"1\">\n<ul>\n<li>x</li>\n</ul>\n<p> " BACK("1-1", "Về 1", "↩") "</p>\n</li>\n"
	 "<li id=\"cd-2\" value=\"2\">\n<p> " BACK("2-1", "Về 2", "↩") "</p>\n</li>\n" NOTES_FOOT,
	 OUT("1", "1") OUT("2", "1") BOOK_HEAD NOTE("1") "<p>" WAY("1-1", "Về 1", "1") ".</p><ul>\n<li>x</li>\n</ul>\n\n</aside>\n"
	 NOTE("2") "<p>" WAY("2-1", "Về 2", "2") ".</p>\n</aside>\n" BOOK_FOOT, ""},
	{IN("1", "1") NOTES_HEAD "<li id=\"cd-1\" value=\"1\">lời " BACK("1-1", "Về 1", "↩") "</li>" NOTES_FOOT,
	 OUT("1", "1") BOOK_HEAD "<aside epub:type=\"footnote\" role=\"doc-footnote\" id=\"b3-cd-1\"><p>" WAY("1-1", "Về 1", "1")
	 ".</p>lời</aside>" BOOK_FOOT, ""},
	/* of marks that this view leaves out: one note of two, then all */
	{IN("2", "1") NOTES_HEAD "<li id=\"cd-1\" value=\"1\">\n<p>Một. " BACK("1-1", "Về 1", "↩") "</p>\n</li>\n"
	 "<li id=\"cd-2\" value=\"2\">\n<p>Hai. " BACK("2-1", "Về 2", "↩") " " BACK("2-2", "Về 2, lần 2", "↩<sup>2</sup>")
	 "</p>\n</li>\n" NOTES_FOOT,
	 OUT("2", "1") BOOK_HEAD "\n" NOTE("2") "<p>" WAY("2-1", "Về 2", "2") ". Hai.</p>\n</aside>\n" BOOK_FOOT, ""},
	{"<p>x</p>" NOTES_HEAD "<li id=\"cd-1\" value=\"1\">\n<p>Một. " BACK("1-1", "Về 1", "↩") "</p>\n</li>\n" NOTES_FOOT, "<p>x</p>\n", ""},
	{NOTES_HEAD "<li id=\"cd-1\" value=\"1\"><p>Xem <a href=\"x.html\">x</a> </p></li>" NOTES_FOOT,
	 BOOK_HEAD "<aside epub:type=\"footnote\" role=\"doc-footnote\" id=\"b3-cd-1\"><p>1. Xem <a href=\"x.html\">x</a> </p></aside>"
	 BOOK_FOOT, "L tai-lieu/hgv/x.html#\n"},
	/* tables */
	{"<figure class=\"bang\"><div class=\"bang-khung\" role=\"region\" aria-label=\"N\" tabindex=\"0\"><table>\n<thead>\n"
	 "<tr><th scope=\"col\">a</th></tr>\n</thead>\n</table></div><figcaption>Tên <a class=\"dan\" href=\"x.html\">x</a></figcaption></figure>\n",
	 "<div class=\"bang\"><table><caption>Tên <a id=\"b3-_d1\" class=\"dan\" href=\"x.html\">x</a></caption>\n<thead>\n"
	 "<tr><th scope=\"col\">a</th></tr>\n</thead>\n</table></div>\n", "L tai-lieu/hgv/x.html# b3-_d1\n"},
	{"<figure class=\"bang\"><div class=\"bang-khung\" role=\"region\" aria-label=\"Bảng 1\" tabindex=\"0\"><table>\n<tbody>\n"
	 "<tr><td class=\"phai\">a</td></tr>\n</tbody>\n</table></div></figure>\n<p>x</p>",
	 "<div class=\"bang\"><table>\n<tbody>\n<tr><td class=\"phai\">a</td></tr>\n</tbody>\n</table></div>\n<p>x</p>", ""},
	{"<figure class=\"bang\"><div class=\"bang-khung\"><svg><path></path></svg></div><figcaption>Hình</figcaption></figure>",
	 "<div class=\"bang\"><p>Hình</p></div>", ""},
	/* callouts and landmarks */
	{"<aside class=\"khung khung-luu-y\">\n<p class=\"khung-ten\"><span class=\"khung-loai\">Lưu ý</span></p></aside><aside>x</aside>",
	 "<div class=\"khung khung-luu-y\">\n<p class=\"khung-ten\"><span class=\"khung-loai\">Lưu ý</span></p></div><aside>x</aside>", ""},
	{"<details class=\"khung khung-dap-an\">\n<summary><span class=\"khung-loai\">Đáp án</span> a</summary>\n<p>b</p></details>",
	 "<div class=\"khung khung-dap-an\">\n<p class=\"khung-ten\"><span class=\"khung-loai\">Đáp án</span> a</p>\n<p>b</p></div>", ""},
	{"<details open=\"open\"><summary id=\"s\">a</summary>b</details>", "<div><p class=\"khung-ten\">a</p>b</div>", ""},
	{"<main id=\"m\" tabindex=\"-1\" class=\"rong\"><article><header>a</header><nav aria-label=\"b\">c</nav><footer>d</footer></article></main>",
	 "<div id=\"b3-m\" class=\"rong\"><div><div>a</div><div>c</div><div>d</div></div></div>", ""},
	{"<section class=\"a\" aria-label=\"b\">c</section>", "<section class=\"a\" aria-label=\"b\">c</section>", ""},
	/* what has no place in a book */
	{"a<button type=\"button\" popovertarget=\"_lv-1\">x<b>y</b></button>b<script>1</script><form><form>x</form><input /></form>c",
	 "abc", ""},
	{"a<svg viewBox=\"0\"><svg /><path d=\"M\"></path></svg>b", "ab", ""},
	{"<span hidden=\"hidden\">x</span><b aria-hidden=\"true\">x<b>x</b></b><br hidden=\"\" />y", "y", ""},
	{"<div popover=\"auto\" id=\"_lv-1\" data-x=\"y\" aria-hidden=\"false\">x</div><b aria-current=\"page\">z</b>",
	 "<div id=\"b3-_lv-1\">x</div><b>z</b>", ""},
	{"a<!-- <b> -- -->b", "ab", ""},
	{"<!DOCTYPE html>\n<html lang=\"vi\"><head><title>x</title></head><body>y</body></html>",
	 "<!DOCTYPE html>\n<html lang=\"vi\"><head><title>x</title></head><body>y</body></html>", ""},
	/* damage */
	{"</p>a<p>b<i>c</p>", "a<p>b<i>c</i></p>", ""},
	{"a < b <", "a  b ", ""},
};

/* clang-format on */
static void
check_rules(void)
{
	for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++) {
		struct asked q = {0};
		struct booktext b = begin(&q);
		struct buf to = {0};
		struct arena a = {0};

		booktext_put(&to, str_of(rules[i].in), &b, &a);
		SAME(buf_str(&to), str_of(rules[i].out));
		SAME(buf_str(&q.log), str_of(rules[i].asked));
		buf_free(&to);
		buf_free(&q.log);
		arena_free(&a);
		arena_free(&q.a);
	}
}

/* Text of `n` letters in a paragraph. */
static void
put_paragraph(struct buf *to, size_t n)
{
	put_lit(to, "<p>");
	for (size_t i = 0; i < n; i++)
		put_lit(to, "ế");
	put_lit(to, "</p>\n");
}

static size_t
count_of(struct str s, struct str what)
{
	size_t n = 0;
	const char *p;

	while ((p = str_find(s, what))) {
		n++;
		s = str_from(s, (size_t)(p - s.p) + what.n);
	}
	return n;
}

#define MARKER(n) "<span id=\"tr" n "\" epub:type=\"pagebreak\" role=\"doc-pagebreak\" aria-label=\" " n ". \"></span>"

static void
check_markers(void)
{
	struct asked q = {0};
	struct booktext b = begin(&q);
	struct buf in = {0}, to = {0};
	struct arena a = {0};

	b.page = 7;
	b.since = BOOKTEXT_PAGE;
	put_lit(&in,
		"<h1>a</h1><figure "
		"class=\"bang\"><table><tr><td><p>x</p></td></tr></table><figcaption><p>y</p></figcaption></figure>"
		"<ul><li><p>b</p></li></ul>");
	booktext_put(&to, buf_str(&in), &b, &a);
	CHECK(str_find(buf_str(&to), STR("<ul><li>" MARKER("7") "<p>b</p></li></ul>")));
	CHECK(b.page == 8 && b.since == 4 && b.characters == 4);
	in.n = to.n = 0;
	put_paragraph(&in, 1000);
	put_lit(&in, "<blockquote>");
	put_paragraph(&in, 900);
	put_paragraph(&in, 5000);
	put_lit(&in, "</blockquote><p>&amp;&lt;</p>");
	booktext_put(&to, buf_str(&in), &b, &a);
	CHECK(count_of(buf_str(&to), STR("pagebreak")) == 4); /* type and role of two */
	CHECK(str_find(buf_str(&to), STR("</p>\n<p>" MARKER("8") "ế")));
	CHECK(str_find(buf_str(&to), STR("</blockquote><p>" MARKER("9") "&amp;&lt;</p>")));
	CHECK(b.page == 10 && b.since == 2 && b.characters == 6902);
	in.n = to.n = 0;
	b.page = 0;
	b.since = 0;
	put_paragraph(&in, 4000);
	put_paragraph(&in, 1);
	booktext_put(&to, buf_str(&in), &b, &a);
	SAME(buf_str(&to), buf_str(&in));
	in.n = to.n = 0;
	b.page = 1;
	b.since = BOOKTEXT_PAGE;
	put_lit(&in, NOTES_HEAD "<li id=\"cd-1\" value=\"1\"><p>a</p></li>" NOTES_FOOT);
	booktext_put(&to, buf_str(&in), &b, &a);
	CHECK(!str_find(buf_str(&to), STR("pagebreak")));
	buf_free(&in);
	buf_free(&to);
	buf_free(&q.log);
	arena_free(&a);
}

/* A chapter in two calls. */
static void
check_pieces(void)
{
	struct asked q = {0};
	struct booktext b = begin(&q);
	struct buf to = {0};
	struct arena a = {0};

	booktext_put(&to, STR("<h1>a</h1><a class=\"dan\" href=\"x.html\">x</a><img src=\"a.png\" alt=\"\" />"), &b,
		     &a);
	CHECK(b.level == 1 && b.cited == 1 && b.pictures == 1 && b.silent_picture && b.characters == 2);
	to.n = 0;
	booktext_put(&to, STR("<h4>b</h4><a class=\"dan\" href=\"x.html\">x</a>"), &b, &a);
	SAME(buf_str(&to), STR("<h2>b</h2><a id=\"b3-_d2\" class=\"dan\" href=\"x.html\">x</a>"));
	CHECK(b.level == 2 && b.cited == 2 && b.pictures == 0 && !b.silent_picture && b.tables == 0 && b.notes == 0);
	buf_free(&to);
	buf_free(&q.log);
	arena_free(&a);
	arena_free(&q.a);
}

#define DEPTH 4096
#define IDS 4096

/* A reader of its own: are the tags balanced? With `strict`: and the rest XML, each id once? */
struct reader {
	struct str s;
	size_t at;
	struct str open[DEPTH], id[IDS];
	size_t depth, nids;
	bool strict;
};

static bool
read_attributes(struct reader *r, struct str t)
{
	while (t.n) {
		struct str value = t, name = str_trim(str_cut(&value, '=')), rest;

		if (str_equal(name, STR("/")) || name.n == 0)
			return true;
		if (value.n < 2 || value.p[0] != '"')
			return false;
		rest = str_from(value, 1);
		value = str_cut(&rest, '"');
		for (size_t i = 0; i < r->nids && str_equal(name, STR("id")); i++)
			if (str_equal(r->id[i], value))
				return false;
		if (str_equal(name, STR("id")) && r->nids < IDS)
			r->id[r->nids++] = value;
		t = rest;
	}
	return true;
}

/* The end of the tag: '>' outside of quotes. */
static size_t
tag_length(struct str s)
{
	bool quoted = false;

	for (size_t i = 0; i < s.n; i++) {
		quoted ^= s.p[i] == '"';
		if (s.p[i] == '>' && !quoted)
			return i + 1;
	}
	return 0;
}

static bool
read_tag(struct reader *r)
{
	struct str s = str_from(r->s, r->at), name;
	bool other = s.n > 1 && (s.p[1] == '!' || s.p[1] == '?');
	const char *end = other ? memchr(s.p, '>', s.n) : NULL;
	size_t n = end ? (size_t)(end - s.p) + 1 : tag_length(s), k = s.n > 1 && s.p[1] == '/' ? 2 : 1, i = k;

	if (n < 3)
		return false;
	r->at += n;
	if (other)
		return !r->strict || s.p[2] != '-';
	while (i < n && !strchr(" \n\t\r>=/\"<", s.p[i]))
		i++;
	name = str_make(s.p + k, i - k);
	if (k == 2)
		return r->depth && str_equal(r->open[--r->depth], name);
	if (s.p[n - 2] != '/') {
		if (r->depth == DEPTH)
			return false;
		r->open[r->depth++] = name;
	}
	return !r->strict || read_attributes(r, str_make(s.p + i, n - 1 - i));
}

static bool
is_balanced(struct reader *r, struct str s, bool strict)
{
	const char *p;

	r->s = s;
	r->strict = strict;
	r->at = r->depth = r->nids = 0;
	while (r->at < s.n && (p = memchr(s.p + r->at, '<', s.n - r->at))) {
		r->at = (size_t)(p - s.p);
		if (!read_tag(r))
			return false;
	}
	return r->depth == 0;
}

static void
compose(struct buf *to, size_t times)
{
	for (size_t k = 0; k < times; k++)
		for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]) - 2; i++) {
			/* ids of a page are unique; so are they here, with the last two rules' damage left out */
			struct str s = str_of(rules[i].in), rest = s;
			const char *p;

			while ((p = str_find(rest, STR(" id=\"")))) {
				p += 5;
				put_bytes(to, rest.p, (size_t)(p - rest.p));
				put_lit(to, "k");
				put_int(to, (long long)(k * 1000 + i));
				put_lit(to, "-");
				rest = str_from(rest, (size_t)(p - rest.p));
			}
			put_str(to, rest);
		}
}

static void
check_page(struct reader *r)
{
	struct asked q = {0};
	struct booktext b = begin(&q);
	struct buf in = {0}, to = {0};
	struct arena a = {0};

	for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++)
		CHECK(is_balanced(r, str_of(rules[i].out), true));
	CHECK(!is_balanced(r, STR("<p><b></p></b>"), false) &&
	      !is_balanced(r, STR("<p id=\"a\"><b id=\"a\"></b></p>"), true));
	b.page = 1;
	compose(&in, 40);
	booktext_put(&to, buf_str(&in), &b, &a);
	CHECK(is_balanced(r, buf_str(&to), true));
	CHECK(b.tables == 80 && b.pictures == 240 && b.page > 2);
	CHECK(!str_find(buf_str(&to), STR("bang-khung")) && !str_find(buf_str(&to), STR("<figcaption>Tên")));
	buf_free(&in);
	buf_free(&to);
	buf_free(&q.log);
	arena_free(&a);
	arena_free(&q.a);
}

/* A few bytes changed, cut or written twice; half of the changes are bytes that mean something. */
static void
damage(struct buf *b, uint64_t *seed)
{
	static const char marks[] = "<>/\"= &;!-#a";

	for (uint64_t times = dice_next(seed) % 6 + 1; times && b->n > 64; times--) {
		size_t at = dice_next(seed) % (b->n - 32), n = dice_next(seed) % 32, from = dice_next(seed) % (b->n - 32);

		switch (dice_next(seed) % 4) {
		case 0:
			b->p[at] = (char)dice_next(seed);
			break;
		case 1:
			b->p[at] = marks[dice_next(seed) % (sizeof(marks) - 1)];
			break;
		case 2:
			memmove(b->p + at, b->p + at + n, b->n - at - n);
			b->n -= n;
			break;
		default:
			memmove(b->p + at, b->p + from, n);
		}
	}
}

/* Each round's input and output lie in memory of just their size, so that a sanitizer sees every byte too far. */
static void
check_damage(struct reader *r, long rounds, time_t until)
{
	struct buf page = {0}, in = {0};
	uint64_t seed = 20261124;
	long bad = 0;

	compose(&page, 1);
	for (long i = 0; i < rounds || (until && time(NULL) < until); i++) {
		struct asked q = {0};
		struct booktext b = begin(&q);
		struct buf to = {0};
		struct arena a = {0};
		char *exact;

		in.n = 0;
		put_str(&in, buf_str(&page));
		damage(&in, &seed);
		exact = malloc(in.n + 1);
		memcpy(exact, in.p, in.n);
		b.page = 1;
		booktext_put(&to, str_make(exact, in.n), &b, &a);
		bad += !is_balanced(r, buf_str(&to), false);
		free(exact);
		buf_free(&to);
		buf_free(&q.log);
		arena_free(&a);
		arena_free(&q.a);
	}
	CHECK(bad == 0);
	buf_free(&page);
	buf_free(&in);
}

/* What nests without an end must not cost more than its length: a second would be a thousand times too long. */
static void
check_nests(void)
{
	static const char *const nest[] = {"<figure class=\"bang\"><table></table></div><figcaption>",
					   NOTES_HEAD "<li id=\"cd-1\" value=\"1\">",
					   "<svg>",
					   "<!--",
					   "<a href=\"",
					   "<p>&amp",
					   "<figure class=\"bang\"><table>",
					   "<a role=\"doc-backlink\" href=\"#x\">",
					   "<img alt=\"&"};

	for (size_t i = 0; i < sizeof(nest) / sizeof(nest[0]); i++) {
		struct asked q = {0};
		struct booktext b = begin(&q);
		struct buf in = {0}, to = {0};
		struct arena a = {0};
		clock_t from;

		for (size_t k = 0; k < 20000; k++)
			put_str(&in, str_of(nest[i]));
		from = clock();
		booktext_put(&to, buf_str(&in), &b, &a);
		CHECK(clock() - from < CLOCKS_PER_SEC);
		buf_free(&in);
		buf_free(&to);
		buf_free(&q.log);
		arena_free(&a);
		arena_free(&q.a);
	}
}

int
main(int argc, char **argv)
{
	struct reader *r = malloc(sizeof(*r));

	check_rules();
	check_markers();
	check_pieces();
	check_page(r);
	check_damage(r, 3000, argc > 1 ? time(NULL) + strtol(argv[1], NULL, 10) : 0);
	check_nests();
	free(r);
	return test_end("booktext");
}
