/*
 * markdown.c - small pages and what comes of them: bytes, words, parts, links, blocks, and
 * what the author is told. CommonMark itself is tested by the examples of its own spec
 * (tests/spec); here stands what the room adds to it.
 */
#include "content/markdown.h"

#include "content/scan.h"
#include "test.h"

#include <time.h>

struct world {
	struct arena a, scratch, keep;
	struct site s;
	struct section section, *sections[1];
	struct page page[2], *pages[2];
	struct asset asset[1];
	struct diags linking, diags;
	struct body body;
	struct facts facts;
	struct buf out, html, text;
};

static struct page
page_of(struct section *x, struct str slug, struct str title, struct arena *a)
{
	return (struct page){
		.source = str_cat(a, STR("tin-tuc/"), slug, STR(".md")),
		.url = str_cat(a, STR("tin-tuc/"), slug, STR(".html")),
		.slug = slug, .title = title, .kind = KIND_TIN, .date = 20260101, .section = x,
	};
}

static void
world_begin(struct world *w)
{
	*w = (struct world){.s.today = 20261124};
	w->s.a = &w->a;
	w->section = (struct section){.folder = STR("tin-tuc"), .name = STR("Tin"), .url = STR("tin-tuc/index.html"),
				      .kind = KIND_TIN};
	w->page[0] = page_of(&w->section, STR("bai"), STR("Bài"), &w->a);
	w->page[1] = page_of(&w->section, STR("khac"), STR("Trang khác"), &w->a);
	w->asset[0] = (struct asset){.source = STR("tin-tuc/anh.jpg"), .url = STR("tin-tuc/anh.jpg"), .width = 640, .height = 480};
	w->pages[0] = &w->page[0];
	w->pages[1] = &w->page[1];
	w->sections[0] = &w->section;
	w->s.page = w->pages;
	w->s.npages = 2;
	w->s.section = w->sections;
	w->s.nsections = 1;
	w->s.asset = w->asset;
	w->s.nassets = 1;
	site_link(&w->s, &w->linking);
}

static void
world_end(struct world *w)
{
	diags_free(&w->linking);
	diags_free(&w->diags);
	buf_free(&w->out);
	buf_free(&w->html);
	buf_free(&w->text);
	arena_free(&w->scratch);
	arena_free(&w->keep);
	arena_free(&w->a);
}

static struct str
compose(struct world *w, struct str md)
{
	struct composing c = {&w->s, &w->page[0], &w->scratch, &w->keep, &w->diags, NULL, &w->html, &w->text};

	diags_free(&w->diags);
	arena_reset(&w->scratch);
	w->facts = (struct facts){0};
	markdown_compose(&c, md, 1, &w->body, &w->facts);
	diags_sort(&w->diags);
	return w->body.html.s;
}

static struct str
view(struct world *w, struct body_view v)
{
	w->out.n = 0;
	body_put(&w->out, &w->body, v);
	return buf_str(&w->out);
}

/* "E132 3:5 E139 4:1": everything that was told. */
static struct str
told(struct world *w)
{
	w->out.n = 0;
	for (size_t i = 0; i < w->diags.n; i++) {
		const struct diag *d = &w->diags.item[i];

		put_str(&w->out, str_format(&w->scratch, "%s%s %d:%d", i ? " " : "", diag_name(d->code), d->at.line, d->at.col));
	}
	return buf_str(&w->out);
}

#define GIVES(md, html) SAME(compose(w, STR(md)), STR(html))
#define TELLS(md, what) (compose(w, STR(md)), SAME(told(w), STR(what)))
#define HAS(md, bit) CHECK(str_find(compose(w, STR(md)), STR(bit)) != NULL)
#define LACKS(md, bit) CHECK(str_find(compose(w, STR(md)), STR(bit)) == NULL)

static void
test_headings(struct world *w)
{
	GIVES("", "");
	GIVES("## Căn *cứ* & lý do\n", "<h2 id=\"can-cu-ly-do\">Căn <em>cứ</em> &amp; lý do</h2>\n");
	GIVES("## A\n## A\n## A 2\n## !\n",
	      "<h2 id=\"a\">A</h2>\n<h2 id=\"a-2\">A</h2>\n<h2 id=\"a-2-2\">A 2</h2>\n<h2 id=\"muc\">!</h2>\n");
	GIVES("## CD 1\n", "<h2 id=\"muc-cd-1\">CD 1</h2>\n");
	GIVES("## [x](khac.md) y\n", "<h2 id=\"x-y\"><a href=\"khac.html\">x</a> y</h2>\n");
	CHECK(w->body.nlinks == 1 && w->body.link[0].at.n == 9);
	CHECK(memcmp(w->body.html.s.p + w->body.link[0].at.at, "khac.html", 9) == 0);
	TELLS("## a\n\n#### b\n", "E143 3:1");
	TELLS("### a\n", "E143 1:1");
	TELLS("# a\n\n# b\n\n## c\n", "E142 1:1");
	CHECK(w->body.has_h1 && w->body.nparts == 3 && w->body.part[2].level == 3 && w->body.part[2].line == 5);
	SAME(w->facts.part[0].title, STR("a"));
	SAME(view(w, (struct body_view){0}), STR("<h2 id=\"a\">a</h2>\n<h2 id=\"b\">b</h2>\n<h3 id=\"c\">c</h3>\n"));
	SAME(view(w, (struct body_view){.as_written = true}),
	     STR("<h1 id=\"a\">a</h1>\n<h1 id=\"b\">b</h1>\n<h2 id=\"c\">c</h2>\n"));
	compose(w, STR("# [a](khac.md)\n"));
	SAME(view(w, (struct body_view){.base = STR("http://h/")}),
	     STR("<h2 id=\"a\"><a href=\"http://h/tin-tuc/khac.html\">a</a></h2>\n"));
}

static void
test_links(struct world *w)
{
	GIVES("[a](khac.md#x)\n", "<p><a href=\"khac.html#x\">a</a></p>\n");
	SAME(w->body.link[0].url, STR("tin-tuc/khac.html#x"));
	CHECK(w->facts.nrefs == 1 && w->facts.ref[0].line == 1 && w->facts.ref[0].col == 5);
	SAME(w->facts.ref[0].target, STR("khac.md#x"));
	GIVES("[a](http://x/?a=1&b \"t\")\n", "<p><a href=\"http://x/?a=1&amp;b\" title=\"t\">a</a></p>\n");
	CHECK(w->facts.nrefs == 0 && w->body.nlinks == 0);
	TELLS("đường [a](kha.md) và\n[b](khong.md)\n", "E132 1:11 E132 2:5");
	GIVES("[a](khong.md)\n", "<p><a href=\"khong.md\">a</a></p>\n");
	GIVES("[a](javascript:alert(1)) [b](foo:x)\n", "<p><a href=\"\">a</a> <a href=\"foo:x\">b</a></p>\n");
	SAME(told(w), STR("E136 1:5 E136 1:30"));
	TELLS("# Một\n\n[a](#mot) [b](#hai)\n", "E142 1:1 E133 3:15");
	compose(w, STR("## a\n[x](#a)\n"));
	SAME(w->body.link[0].url, STR("tin-tuc/bai.html#a"));
	GIVES("[[khac]] [[khac#x|chữ]] `[[khac]]` \\[[khac]] [[[khac]]]\n",
	      "<p><a href=\"khac.html\">Trang khác</a> <a href=\"khac.html#x\">chữ</a> <code>[[khac]]</code> [[khac]] "
	      "[[[khac]]]</p>\n");
	SAME(w->facts.ref[1].target, STR("[[khac#x]]"));
	CHECK(w->facts.ref[1].col == 10);
	TELLS("a\n  b [[khac]] [[khong-co]]\n", "E132 2:14");
	GIVES("> - x\n>   [[khac]]\n", "<blockquote>\n<ul>\n<li>x\n<a href=\"khac.html\">Trang khác</a></li>\n</ul>\n</blockquote>\n");
	CHECK(w->facts.ref[0].line == 2 && w->facts.ref[0].col == 5);
}

static void
test_pictures(struct world *w)
{
	GIVES("![Mô tả](anh.jpg \"Lời | Ảnh: Ban\")\n",
	      "<figure class=\"anh\"><img src=\"anh.jpg\" alt=\"Mô tả\" width=\"640\" height=\"480\" loading=\"lazy\" />"
	      "<figcaption>Lời <span class=\"nguon-anh\">Ảnh: Ban</span></figcaption></figure>\n");
	SAME(w->body.text, STR("Mô tả\nLời"));
	GIVES("![m](anh.jpg \"Lời | Ban\")\n",
	      "<figure class=\"anh\"><img src=\"anh.jpg\" alt=\"m\" width=\"640\" height=\"480\" loading=\"lazy\" />"
	      "<figcaption>Lời <span class=\"nguon-anh\">Ảnh: Ban</span></figcaption></figure>\n");
	GIVES("a ![m](anh.jpg \"t\")\n",
	      "<p>a <img src=\"anh.jpg\" alt=\"m\" title=\"t\" width=\"640\" height=\"480\" loading=\"lazy\" /></p>\n");
	TELLS("a ![](anh.jpg)\n", "E135 1:7");
	TELLS("![a](ahn.jpg)\n", "E134 1:6");
	TELLS("![a](khac.md)\n", "E134 1:6");
	GIVES("![a](http://x/y.png) [![b](http://x/z.png)](khac.md)\n",
	      "<p><a href=\"http://x/y.png\">a</a> <a href=\"khac.html\">b</a></p>\n");
	CHECK(w->diags.n == 2 && w->diags.item[0].code == E137);
}

#define TABLE(label) "<figure class=\"bang\"><div class=\"bang-khung\" role=\"region\" aria-label=\"" label \
	"\" tabindex=\"0\"><table>\n<thead>\n<tr>"

static void
test_tables(struct world *w)
{
	GIVES("| a | b | c |\n|---|:-:|--:|\n| 1 | *2* | x \\| y |\n",
	      TABLE("Bảng 1") "<th scope=\"col\">a</th><th scope=\"col\" class=\"giua\">b</th>"
	      "<th scope=\"col\" class=\"phai\">c</th></tr>\n</thead>\n<tbody>\n<tr><td>1</td><td class=\"giua\"><em>2</em></td>"
	      "<td class=\"phai\">x | y</td></tr>\n</tbody>\n</table></div></figure>\n");
	SAME(w->body.text, STR("a\tb\tc\n1\t2\tx | y"));
	GIVES("a|b\n-|-\n*x|y*\nBảng: Tên *gọi*\n",
	      TABLE("Tên gọi") "<th scope=\"col\">a</th><th scope=\"col\">b</th></tr>\n</thead>\n<tbody>\n"
	      "<tr><td>*x</td><td>y*</td></tr>\n</tbody>\n</table></div><figcaption>Tên <em>gọi</em></figcaption></figure>\n");
	HAS("a|b\n-|-\n\nBảng: [r]\n\n[r]: khac.md\n", "<figcaption><a href=\"khac.html\">r</a></figcaption></figure>\n");
	HAS("- x\n\n  a|`b`\n  -|-\n  1|[r]\n\n[r]: khac.md\n", "<td>1</td><td><a href=\"khac.html\">r</a></td>");
	HAS("> a|b\n> -|-\n> 1|[[khac\\|c]]\n", "<td><a href=\"khac.html\">c</a></td>");
	CHECK(w->facts.ref[0].line == 3 && w->facts.ref[0].col == 5);
	HAS("dẫn\na|b\n-|-\n1|2\n", "<p>dẫn</p>\n<figure class=\"bang\">");
	HAS("> [!luu-y] Tên\n> a|b\n> -|-\n> 1|2\n", "Tên</p>\n<figure class=\"bang\">");
	LACKS("> [!luu-y] a|b\n> -|-\n> 1|2\n", "<table>"); /* found by fuzzing: a title is no header */
	HAS("a|b\n-|-\n1\n", "<tr><td>1</td><td></td></tr>");
	HAS("||b\n|-|-\n", "<tr><td></td><th scope=\"col\">b</th></tr>");
	TELLS("a|b\n-|-\n1|2|3\n", "E144 3:1");
	HAS("a|b\n-|-\n1|2|*3*\n", "<td>2 | <em>3</em></td>");
	LACKS("a|b\n-|-|-\n1|2\n", "<table>");
	LACKS("```\na|b\n-|-\n```\n", "<table>");
	LACKS("a\n---\nb|c\n", "<table>");
	TELLS("a|b\n-|-\n1|[x](khong.md)\n", "E132 3:7");
}

static void
test_notes(struct world *w)
{
	GIVES("a[^x] b[^x]\n\n[^x]: Lời\n",
	      "<p>a<sup class=\"chu-dan\"><a href=\"#cd-1\" id=\"cd-1-1\" role=\"doc-noteref\">1</a></sup> "
	      "b<sup class=\"chu-dan\"><a href=\"#cd-1\" id=\"cd-1-2\" role=\"doc-noteref\">1</a></sup></p>\n"
	      "<section class=\"chu-thich\" role=\"doc-endnotes\">\n<h2 id=\"chu-thich\">Chú thích</h2>\n<ol>\n"
	      "<li id=\"cd-1\" value=\"1\">\n<p>Lời "
	      "<a href=\"#cd-1-1\" role=\"doc-backlink\" aria-label=\"Về chỗ gắn chú thích 1\">↩</a> "
	      "<a href=\"#cd-1-2\" role=\"doc-backlink\" aria-label=\"Về chỗ gắn chú thích 1, lần 2\">↩<sup>2</sup></a></p>\n"
	      "</li>\n</ol>\n</section>\n");
	SAME(w->body.text, STR("a b\nLời"));
	HAS("a[^1]\n\n[^1]: http://x\n", "<p>http://x <a");
	HAS("a[^1]\n\n[^1]: một\n\n    hai\n\nba\n", "<p>một</p>\n<p>hai <a");
	HAS("a[^1]\n\n[^1]: một\n\n    hai\n\nba\n", "<p>ba</p>\n<section");
	HAS("a[^1]\n\n[^1]: một[^2]\n[^2]: hai\n", "<li id=\"cd-2\" value=\"2\">\n<p>hai <a");
	HAS("## T[^1]\n\n[^1]: x\n", "<h2 id=\"t\">T<sup");
	HAS("a|b\n-|-\n1|2[^1]\n\n[^1]: x\n", "<td>2<sup");
	HAS("a[^1]\n\n[^1]: [r]\n\n[r]: khac.md\n", "<p><a href=\"khac.html\">r</a> <a");
	HAS("a[^1]\n\n[^1]:\n    a|*b*\n    -|-\n", "<th scope=\"col\"><em>b</em></th>");
	LACKS("`[^1]` \\[^1]\n\n[^1]: x\n", "<sup");
	SAME(told(w), STR("E140 3:1"));
	LACKS("```\n[^1]: x\n```\n", "<section");
	LACKS("    [^1]: x\n", "<section");
	LACKS("- ```\n  [^1]: x\n  ```\n", "<section");
	TELLS("a [^1]\n", "E139 1:3");
	TELLS("a[^1]\n\n[^1]: x\n[^1]: y\n", "E141 4:1");
	TELLS("a[^1]\n\nb\n\n[^1]: x\n\n    [c](khong.md)\n\n[d](khong2.md)\n", "E132 7:9 E132 9:5");
	HAS("## Chú thích\n\na[^1]\n\n[^1]: x\n", "<h2 id=\"chu-thich-2\">Chú thích</h2>");
}

static void
test_callouts(struct world *w)
{
	GIVES("> [!ghi-nho] Tên *x*\n> lời\n",
	      "<aside class=\"khung khung-ghi-nho\">\n<p class=\"khung-ten\"><span class=\"khung-loai\">Ghi nhớ</span> "
	      "Tên <em>x</em></p>\n<p>lời</p>\n</aside>\n");
	CHECK(w->body.nblocks == 1 && w->body.block[0].kind == CALLOUT_GHI_NHO);
	CHECK(w->body.block[0].html.at == 0 && w->body.block[0].html.n == w->body.html.s.n);
	SAME(w->body.text, STR("Tên x\nlời"));
	GIVES("> [!dap-an]\n> - a\n",
	      "<details class=\"khung khung-dap-an\">\n<summary><span class=\"khung-loai\">Đáp án</span></summary>\n"
	      "<ul>\n<li>a</li>\n</ul>\n</details>\n");
	GIVES("> [!ghinho] x\n", "<blockquote>\n<p>[!ghinho] x</p>\n</blockquote>\n");
	TELLS("a\n\n> [!ghinho] x\n", "E131 3:1");
	compose(w, STR("a\n\n> [!giang-vien] b\n> c[^1]\n\nd[^2]\n\n[^1]: e\n[^2]: f\n"));
	CHECK(str_find(view(w, (struct body_view){.for_trainers = true}), STR("cd-1-1")) != NULL);
	CHECK(str_find(view(w, (struct body_view){0}), STR("giang-vien")) == NULL);
	CHECK(str_find(view(w, (struct body_view){0}), STR("cd-1")) == NULL);
	CHECK(str_find(view(w, (struct body_view){0}), STR("<li id=\"cd-2\" value=\"2\">")) != NULL);
	compose(w, STR("> [!giang-vien] b\n> c[^1]\n\n[^1]: e\n"));
	SAME(view(w, (struct body_view){0}), STR(""));
	compose(w, STR("a[^1]\n\n> [!giang-vien] b\n> c[^1]\n\n[^1]: e\n"));
	CHECK(str_find(view(w, (struct body_view){0}), STR("cd-1-2")) == NULL);
}

static void
test_html(struct world *w)
{
	GIVES("<div>\nx & y\n</div>\n", "<p>&lt;div&gt;\nx &amp; y\n&lt;/div&gt;</p>\n");
	SAME(told(w), STR("E130 1:1"));
	GIVES("a <b>c</b>\n", "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n");
	SAME(told(w), STR("E130 1:3 E130 1:7"));
	GIVES("a&#1;b &#xFFFF;\n", "<p>a\xEF\xBF\xBD" "b \xEF\xBF\xBD</p>\n");
	GIVES("```c\"\n<x>\n```\n", "<pre><code class=\"language-c&quot;\">&lt;x&gt;\n</code></pre>\n");
}

static void
test_words(struct world *w)
{
	compose(w, STR("## Một  hai\n\nba\nbốn **năm** `sáu`\\\nbảy\n\n- tám\n- chín\n\n***\n\n> mười\n"));
	SAME(w->body.text, STR("Một  hai\nba bốn năm sáu\nbảy\ntám\nchín\nmười"));
	CHECK(w->facts.syllables == 10);
	SAME(str_make(w->body.text.p + w->body.part[0].text.at, w->body.part[0].text.n), STR("Một  hai"));
	CHECK(w->body.part[0].html.at == 0 && memcmp(w->body.html.s.p + w->body.part[0].html.n - 5, "</h2>", 5) == 0);
}

static void
repeat(struct buf *b, struct str unit, size_t n)
{
	for (size_t i = 0; i < n; i++)
		put_str(b, unit);
}

/* Nothing is quadratic: each would take minutes if it were. The figure is printed, not asserted. */
static void
test_hostile(struct world *w)
{
	static const struct str unit[] = {
		{"[[x]] ", 6}, {"\\[[x]] ", 7}, {"[[", 2}, {"[^1] ", 5}, {"|", 1}, {"a|b\n-|-\n", 8}, {"[a](khac.md) ", 13},
		{"[a](khong.md) ", 14}, {"![a](anh.jpg) ", 14}, {"<b>", 3}, {"[a](#b) ", 8}, {"`[[x]]` ", 8},
	};
	struct buf page = {0};
	clock_t start = clock();

	for (size_t i = 0; i < sizeof(unit) / sizeof(unit[0]); i++) {
		page.n = 0;
		for (int k = 0; k < 4; k++) {
			repeat(&page, unit[i], 60000 / unit[i].n);
			put_lit(&page, "\n\n");
		}
		compose(w, buf_str(&page));
		CHECK(w->diags.n < 1000 && w->body.html.s.n > 60000);
	}
	page.n = 0;
	repeat(&page, STR("# a\n\n"), PARTS_MAX + 10);
	compose(w, buf_str(&page));
	CHECK(w->body.nparts == PARTS_MAX && str_find(told(w), STR("E149")) != NULL);
	page.n = 0;
	for (int i = 0; i < NOTES_MAX + 10; i++)
		put_str(&page, str_format(&w->scratch, "a[^%d]\n\n[^%d]: b\n\n", i, i));
	compose(w, buf_str(&page));
	CHECK(str_find(told(w), STR("E149")) != NULL);
	page.n = 0;
	repeat(&page, STR("|a"), 200);
	put_lit(&page, "\n");
	repeat(&page, STR("|-"), 200);
	put_lit(&page, "\n");
	repeat(&page, STR("|b\n"), 200);
	compose(w, buf_str(&page));
	SAME(told(w), STR("E148 1:1"));
	CHECK(str_find(w->body.html.s, STR("<table>")) == NULL);
	buf_free(&page);
	printf("markdown: hostile pages in %.2f s\n", (double)(clock() - start) / CLOCKS_PER_SEC);
}

int
main(void)
{
	struct world w;

	world_begin(&w);
	test_headings(&w);
	test_links(&w);
	test_pictures(&w);
	test_tables(&w);
	test_notes(&w);
	test_callouts(&w);
	test_html(&w);
	test_words(&w);
	test_hostile(&w);
	world_end(&w);
	return test_end("markdown");
}
