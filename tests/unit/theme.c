/*
 * theme.c - the template language: small themes written into a folder of their own, good
 * ones with their exact rendering and bad ones with their exact diagnostics.
 */
#include "test.h"

#include "model/index.h"
#include "themes/field.h"
#include "themes/theme.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define S(lit) {lit, sizeof(lit) - 1}
#define HTML(body) "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:t=\"urn:pbgdpl:theme\">" body "</html>"
#define OUT(body) "<!DOCTYPE html>\n<html>" body "</html>\n"
#define XML(body) "<feed xmlns=\"urn:x\" xmlns:t=\"urn:pbgdpl:theme\">" body "</feed>"

static const char *const minimal[] = {"home.xhtml", "page.xhtml", "withdrawn.xhtml", "section.xhtml",
				      "term.xhtml", "map.xhtml",  "404.xhtml",	     "redirect.xhtml"};
static const char *const minimal_core[] = {"atom.xml", "rss.xml", "sitemap.xml"};

struct bench {
	char root[256];
	struct arena a, scratch;
	struct diags diags;
	struct theme *theme;
	struct rendering r;
	struct buf told;
	struct view view;
};

/* A site of a few pages, made by hand */

static struct section news = {.folder = S("tin-tuc"), .name = S("Tin <tức>"), .url = S("tin-tuc/index.html"), .kind = KIND_TIN};
static struct section info = {.folder = S("trang"), .name = S("Trang"), .url = S("trang/index.html"), .kind = KIND_TRANG};
static struct section lessons = {.folder = S("tai-lieu"), .name = S("Tài liệu"), .url = S("tai-lieu/index.html"), .kind = KIND_BAI};
static struct section *sections[] = {&news, &lessons, &info};
static struct partner partners[] = {{S("Báo"), S(""), S("https://bao.example/a?b=1&c=2")}, {S("Xấu"), S(""), S("javascript:alert(1)")}};
static struct asset assets[] = {
	{.source = S("tin-tuc/anh/a.jpg"), .url = S("tin-tuc/anh/a.jpg"), .width = 640, .height = 480},
	{.source = S("tin-tuc/mau.docx"), .url = S("tin-tuc/mau.docx"), .stamp = {.size = 122880}},
};
static struct term land = {.kind = TERM_TOPIC, .name = S("Đất đai"), .slug = S("dat-dai"), .url = S("chu-de/dat-dai.html"), .npages = 1204};
static struct term *topics[] = {&land};
static const struct term *page_topics[] = {&land};
static struct site site = {
	.title = S("Cổng \"A\" & B"), .base_url = S("https://x.example/cong"), .lang = S("vi"), .timezone = S("+07:00"),
	.phone = S("(0227) 3831-234 - 090"), .email = S("a@b.example"), .today = 20261124, .newest = 20250417,
	.section = sections, .nsections = 3, .nmenu_sections = 2, .partner = partners, .npartners = 2, .asset = assets,
	.nassets = 2, .term = {[TERM_TOPIC] = topics}, .nterms = {[TERM_TOPIC] = 1}, .slot = {S("<i>khe</i>"), {0}, {0}},
};

static const struct str words[] = {S("một & hai"), S("ba")};
static const struct str audience[] = {S("nhan-dan"), S("bao-chi")};
static const struct row pictures[] = {{.cell = {S("anh/a.jpg"), S("Hai <người>"), S("Chú thích"), S("K")}}};
static const struct row files[] = {{.cell = {S("./mau.docx"), {0}}}, {.cell = {S("khong-co.pdf"), S("Không có")}}};
static const struct row fixes[] = {{.cell = {S("2025-05-01"), S("Sửa số")}}};
static const struct row parties[] = {{.cell = {S("A")}}, {.cell = {S("B")}}};

static struct value values[] = {
	{.key = K_NGUON, .text = S("Sở")},
	{.key = K_DOI_TUONG, .list = audience, .n = 2},
	{.key = K_ANH, .row = pictures, .n = 1},
	{.key = K_TEP, .row = files, .n = 2},
	{.key = K_DINH_CHINH, .row = fixes, .n = 1},
	{.key = K_MUC_TIEU, .list = words, .n = 2},
	{.key = K_TU_KHOA, .list = words, .n = 2},
	{.key = K_DIA_BAN, .text = S("Xã <A>")},
	{.key = K_CAC_BEN, .row = parties, .n = 2},
	{.key = K_KET_QUA, .text = S("khong-thanh")},
	{.key = K_NGAY_HIEU_LUC, .number = 20140101},
	{.key = K_BAN_BIEN_SOAN, .list = words, .n = 2},
	{.key = K_LICH_SU, .number = 1},
	{.key = K_THOI_LUONG_PHUT, .number = 760},
};

static struct part parts[] = {
	{.id = S("a"), .title = S("A"), .level = 2},
	{.id = S("b"), .title = S("B"), .level = 3},
	{.id = S("c"), .title = S("C"), .level = 4},
	{.id = S("d"), .title = S("D"), .level = 2},
};

static struct page one = {.source = S("tin-tuc/mot.md"), .url = S("tin-tuc/mot.html"), .slug = S("mot"),
			  .title = S("Một <b>\"&'"), .date = 20250417, .kind = KIND_TIN, .section = &news,
			  .term = {[TERM_TOPIC] = page_topics}, .nterms = {[TERM_TOPIC] = 1},
			  .facts = {.known = true, .syllables = 1201, .part = parts, .nparts = 4}};
static struct page two = {.source = S("tin-tuc/hai.md"), .url = S("tin-tuc/hai.html"), .slug = S("hai"),
			  .title = S("Hai"), .date = 20250101, .updated = 20250301, .kind = KIND_TIN, .section = &news};
static struct page about = {.source = S("trang/gioi-thieu.md"), .url = S("trang/gioi-thieu.html"), .slug = S("gioi-thieu"),
			    .title = S("Giới thiệu"), .kind = KIND_TRANG, .section = &info};
static const struct page *news_pages[] = {&one, &two};
static const struct page *info_pages[] = {&about};

static void
make_site(void)
{
	one.value = values;
	one.nvalues = sizeof(values) / sizeof(values[0]);
	for (size_t i = 0; i < one.nvalues; i++)
		one.at[values[i].key] = (uint8_t)(i + 1);
	one.next = &two;
	two.prev = &one;
	two.is_index = false;
	news.pages = news_pages;
	news.npages = 2;
	info.pages = info_pages;
	info.npages = 1;
}

/* Themes in a folder */

static void
put_file(struct bench *b, const char *name, const char *text)
{
	char path[512];
	int fd;

	snprintf(path, sizeof(path), "%s/%s", b->root, name);
	for (char *p = path + strlen(b->root) + 1; (p = strchr(p, '/')); p++) {
		*p = 0;
		mkdir(path, 0777);
		*p = '/';
	}
	fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
	CHECK(fd >= 0 && write(fd, text, strlen(text)) == (ssize_t)strlen(text));
	close(fd);
}

static void
drop_file(struct bench *b, const char *name)
{
	char path[512];

	snprintf(path, sizeof(path), "%s/%s", b->root, name);
	unlink(path);
	for (char *p; (p = strrchr(path, '/')) && strlen(path) > strlen(b->root);) {
		*p = 0;
		rmdir(path); /* when it is empty now */
	}
}

static void
begin(struct bench *b)
{
	const char *tmp = getenv("TMPDIR");
	char name[64];

	*b = (struct bench){0};
	snprintf(b->root, sizeof(b->root), "%s/pbgdpl-theme-XXXXXX", tmp ? tmp : ".");
	CHECK(mkdtemp(b->root) != NULL);
	for (size_t i = 0; i < sizeof(minimal) / sizeof(minimal[0]); i++) {
		snprintf(name, sizeof(name), "t/%s", minimal[i]);
		put_file(b, name, HTML(""));
	}
	for (size_t i = 0; i < sizeof(minimal_core) / sizeof(minimal_core[0]); i++) {
		snprintf(name, sizeof(name), "core/%s", minimal_core[i]);
		put_file(b, name, XML(""));
	}
	b->view = (struct view){.site = &site, .a = &b->scratch, .url = STR("tin-tuc/mot.html"), .page = &one, .title = one.title};
}

static void
empty_folder(const char *folder)
{
	struct arena a = {0};
	struct diags d = {0};
	struct listing all = {0};
	char path[600];

	CHECK(file_walk(&a, folder, str_of(folder), 1, &d, &all) == 0);
	for (size_t i = 0; i < all.n; i++) {
		snprintf(path, sizeof(path), "%s/%.*s", folder, STR_ARG(all.item[i].path));
		unlink(path);
	}
	for (size_t i = all.n; i > 0; i--) {
		snprintf(path, sizeof(path), "%s/%.*s", folder, STR_ARG(all.item[i - 1].path));
		for (char *p; (p = strrchr(path, '/')) && strlen(path) > strlen(folder);) {
			*p = 0;
			rmdir(path);
		}
	}
	rmdir(folder);
	diags_free(&d);
	arena_free(&a);
}

static void
end(struct bench *b)
{
	empty_folder(b->root);
	rendering_free(&b->r);
	buf_free(&b->told);
	diags_free(&b->diags);
	arena_free(&b->a);
	arena_free(&b->scratch);
}

/* Loads; what was told stands in b->told, a line each: "t/page.xhtml:3:5 T402 sentence". */
static struct str
load_named(struct bench *b, const char *name)
{
	struct theme_place where = {{NULL, b->root}};

	diags_free(&b->diags);
	b->told.n = 0;
	b->theme = theme_load(&b->a, where, str_of(name), &b->diags);
	for (size_t i = 0; i < b->diags.n; i++) {
		struct diag *d = &b->diags.item[i];
		struct str path = d->at.path;

		if (str_starts(path, str_of(b->root)))
			path = str_from(path, strlen(b->root) + 1);
		put_str(&b->told, path);
		if (d->at.line) {
			put_char(&b->told, ':');
			put_int(&b->told, d->at.line);
			put_char(&b->told, ':');
			put_int(&b->told, d->at.col);
		}
		put_char(&b->told, ' ');
		put_str(&b->told, str_of(diag_name(d->code)));
		put_char(&b->told, ' ');
		diag_text(&b->told, d, false);
		put_char(&b->told, '\n');
	}
	CHECK((b->theme == NULL) == (diags_count(&b->diags, ERROR) > 0));
	return buf_str(&b->told);
}

static struct str
load(struct bench *b)
{
	return load_named(b, "t");
}

static struct str
render(struct bench *b, enum template_name which)
{
	rendering_reset(&b->r);
	if (b->theme)
		theme_render(b->theme, which, &b->view, &b->r);
	return buf_str(&b->r.text);
}

/* What page.xhtml with that body renders to; or what was told about it. */
static struct str
page(struct bench *b, const char *text)
{
	put_file(b, "t/page.xhtml", text);
	load(b);
	return b->theme ? render(b, TEMPLATE_PAGE) : buf_str(&b->told);
}

static struct str
feed(struct bench *b, const char *text)
{
	put_file(b, "core/atom.xml", text);
	load(b);
	return b->theme ? render(b, TEMPLATE_ATOM) : buf_str(&b->told);
}

#define PAGE(body, want) SAME(page(b, HTML(body)), STR(OUT(want)))
#define TOLD(body, want) SAME(page(b, HTML(body)), STR(want))

/* Text, markup, attributes */

static void
test_text(struct bench *b)
{
	PAGE("<p t:text=\"title\">mẫu <b>x</b></p>", "<p>Một &lt;b&gt;&quot;&amp;'</p>");
	PAGE("<p t:text=\" page.section.name \"/>", "<p>Tin &lt;tức&gt;</p>");
	PAGE("<p t:text=\"page.course.title\">không có</p>", "<p></p>");
	PAGE("<p t:text=\"page.section.url\"/>", "<p>index.html</p>");
	PAGE("<div t:html=\"site.slot_header\">x</div>", "<div><i>khe</i></div>");
	PAGE("<div t:html=\"site.slot_footer\">x</div>", "<div></div>");
	PAGE("<p>&lt;b&gt; &amp; \"x\" &#7857;</p>", "<p>&lt;b&gt; &amp; &quot;x&quot; ằ</p>");
	PAGE("<p title=\"&lt;&amp;&gt;&quot;'\">x</p>", "<p title=\"&lt;&amp;&gt;&quot;'\">x</p>");
	PAGE("<p><![CDATA[<b>&]]></p>", "<p>&lt;b&gt;&amp;</p>");
}

static void
test_holes(struct bench *b)
{
	PAGE("<p title=\"mẫu\" t:title=\"{title}\">x</p>", "<p title=\"Một &lt;b&gt;&quot;&amp;'\">x</p>");
	PAGE("<p t:title=\"A &amp; {site.lang}, {page.date}!\" lang=\"vi\">x</p>", "<p title=\"A &amp; vi, 17/04/2025!\" lang=\"vi\">x</p>");
	PAGE("<p title=\"cũ\" t:title=\"A {site.lang} {page.updated} B\" class=\"k\">x</p>", "<p class=\"k\">x</p>");
	PAGE("<p t:title=\"{page.updated}\" t:lang=\"{site.lang}\">x</p>", "<p lang=\"vi\">x</p>");
	PAGE("<a t:href=\"{page.next.url}\" t:data-x=\"{title}\">x</a>", "<a href=\"hai.html\" data-x=\"Một &lt;b&gt;&quot;&amp;'\">x</a>");
	PAGE("<a t:href=\"{site.home_url}\">x</a>", "<a href=\"../index.html\">x</a>");
	PAGE("<a t:href=\"{site.phone_link}\">x</a><a t:href=\"mailto:{site.email}?subject={title}\">y</a>",
	     "<a href=\"tel:+842273831234\">x</a><a href=\"mailto:a@b.example?subject=M%E1%BB%99t%20%3Cb%3E%22&amp;&#x27;\">y</a>");
	PAGE("<a t:each=\"p in site.partners\" t:href=\"{p.url}\" t:text=\"p.name\"/>",
	     "<a href=\"https://bao.example/a?b=1&amp;c=2\">Báo</a><a>Xấu</a>");
	PAGE("<meta http-equiv=\"refresh\" t:content=\"0; url={page.next.url}\"/>", "<meta http-equiv=\"refresh\" content=\"0; url=hai.html\" />");
	PAGE("<p t:xml.lang=\"{site.lang}\">x</p>", "<p xml:lang=\"vi\">x</p>");
	PAGE("<img t:src=\"{page.picture.url}\" t:alt=\"{page.picture.alt}\" t:width=\"{page.picture.width}\"/>",
	     "<img src=\"anh/a.jpg\" alt=\"Hai &lt;người&gt;\" width=\"640\" />");
}

/* Conditions and loops */

static void
test_conditions(struct bench *b)
{
	PAGE("<p t:if=\"page.updated\">x</p><p t:unless=\"page.updated\">y</p>", "<p>y</p>");
	PAGE("<p t:if=\"page.course.title\">x</p><p t:unless=\"page.course.title\">y</p>", "<p>y</p>");
	PAGE("<p t:if=\"page.topics\">x</p><p t:if=\"page.related\">y</p><p t:if=\"page.next\">z</p>", "<p>x</p><p>z</p>");
	PAGE("<p t:if=\"page.next\" t:unless=\"page.prev\">x</p><p t:if=\"page.body\">y</p>", "<p>x</p><p>y</p>");
	PAGE("<p t:drop=\"sample\">x<b t:text=\"khong.co\"/></p><p>y</p>", "<p>y</p>");
	PAGE("<p t:if=\"page.lich_su\">x</p><p t:if=\"page.an_danh\">y</p><p t:if=\"no_index\">z</p>", "<p>x</p>");
}

static void
test_loops(struct bench *b)
{
	PAGE("<ul><li t:each=\"s in site.menu\"><a t:href=\"{s.url}\" t:text=\"s.name\"/><i t:each=\"p in s.pages\" t:if=\"p.updated\" "
	     "t:text=\"p.title\"/></li></ul>",
	     "<ul><li><a href=\"index.html\">Tin &lt;tức&gt;</a><i>Hai</i></li><li><a href=\"../tai-lieu/index.html\">Tài liệu</a></li></ul>");
	PAGE("<i t:each=\"page in page.section.pages\" t:text=\"page.title\"/><b t:text=\"page.title\"/>",
	     "<i>Một &lt;b&gt;&quot;&amp;'</i><i>Hai</i><b>Một &lt;b&gt;&quot;&amp;'</b>");
	PAGE("<i t:each=\"p in page.related\">x</i>", "");
	PAGE("<p>A: <i t:each=\"p in page.section.pages\">x</i></p>", "<p>A: <i>x</i> <i>x</i></p>");
	PAGE("<p>\n  <i t:each=\"p in page.section.pages\">x</i>\n</p>", "<p>\n<i>x</i>\n<i>x</i>\n</p>");
	PAGE("<b t:each=\"s in site.menu\" t:if=\"s.current\" t:text=\"s.name\"/><b t:each=\"p in page.section.pages\" t:if=\"p.current\">x</b>",
	     "<b>Tin &lt;tức&gt;</b><b>x</b>");
	PAGE("<b t:each=\"a in site.menu\"><b t:each=\"b in site.menu\"><b t:each=\"c in site.menu\" t:text=\"a.count\"/></b></b>",
	     "<b><b><b>2</b><b>2</b></b><b><b>2</b><b>2</b></b></b><b><b><b></b><b></b></b><b><b></b><b></b></b></b>");
}

static void
test_parts(struct bench *b)
{
	put_file(b, "t/parts.xhtml", HTML("<p id=\"_ten\" class=\"k\" t:text=\"p.title\"/><div id=\"khung\"><i id=\"_that\">1</i><i id=\"trong\">2</i>"
					  "<p t:use=\"parts#_ten\" t:each=\"p in page.section.pages\"/></div>"
					  "<b id=\"lap\" t:each=\"s in site.menu\" t:if=\"s.current\" t:text=\"s.name\"/>"
					  "<i id=\"hong\" t:text=\"khong.co\"/>"));
	PAGE("<p t:each=\"p in page.section.pages\" t:if=\"p.updated\" t:use=\"parts#_ten\" class=\"mẫu\">mẫu</p>", "<p class=\"k\">Hai</p>");
	PAGE("<div t:use=\"parts#khung\"/>",
	     "<div><i id=\"_that\">1</i><i>2</i><p class=\"k\">Một &lt;b&gt;&quot;&amp;'</p><p class=\"k\">Hai</p></div>");
	PAGE("<div t:use=\"parts#lap\"/><p t:use=\"parts#trong\" t:if=\"page.updated\"/>", "<b>Tin &lt;tức&gt;</b>");
	TOLD("<p t:use=\"parts#hong\"/>", "t/parts.xhtml:1:311 T402 không có trường \"khong\"\n");
	TOLD("<p t:use=\"parts#_tem\"/><p t:use=\"khung\"/>",
	     "t/page.xhtml:1:74 T404 không có phần \"_tem\" trong mẫu (ý bạn là \"_ten\"?)\n"
	     "t/page.xhtml:1:97 T407 thuộc tính lạ \"t:use\" hoặc viết sai: viết t:use=\"parts#tên\", chỉ trong *.xhtml\n");
	put_file(b, "t/parts.xhtml", HTML("<p id=\"_a\"><b t:use=\"parts#_b\"/></p><p id=\"_b\"><b t:use=\"parts#_a\"/></p>"));
	TOLD("<p t:use=\"parts#_a\"/>", "t/parts.xhtml:1:121 T408 các phần gọi vòng quanh nhau: \"_a\"\n");
	put_file(b, "t/parts.xhtml", HTML("<p id=\"_a\">"));
	TOLD("<p t:use=\"parts#_b\"/>", "t/parts.xhtml:1:89 T401 mẫu viết sai XML: thẻ đóng không khớp với thẻ mở <p>\n");
	drop_file(b, "t/parts.xhtml");
}

/* The form of what is written */

static void
test_form(struct bench *b)
{
	PAGE("<br/><br></br><p/><script/><input disabled=\"disabled\"/>", "<br /><br /><p></p><script></script><input disabled=\"disabled\" />");
	PAGE("<head>\n<!-- chú thích --><title>x</title>\n</head>\n<body>\n\t<p>\n\t\tmột\n\t\thai <b>ba</b> <i>bốn</i>\n</p>\n\t<p>y</p></body>\n",
	     "<head><title>x</title></head><body><p>\nmột\nhai <b>ba</b> <i>bốn</i>\n</p><p>y</p></body>");
	PAGE("<p>\n<b>x</b>\n<i t:if=\"page.updated\">y</i>\n<i t:each=\"p in page.related\"/>\n<u>z</u>\n</p>", "<p>\n<b>x</b>\n<u>z</u>\n</p>");
	PAGE("<pre>\n  a\n\n  b</pre><textarea>\n\n</textarea>", "<pre>\n  a\n\n  b</pre><textarea>\n\n</textarea>");
	PAGE("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">\n<path d=\"M0\"/>\n<g>\n</g></svg>",
	     "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path d=\"M0\"></path><g></g></svg>");
	PAGE("<script>if (a &amp;&amp; b) c();</script><style>a{}</style>", "<script>/*<![CDATA[*/if (a && b) c();/*]]>*/</script><style>a{}</style>");
	PAGE("<p>A<!-- x -->B<?php echo ?>C</p>", "<p>ABC</p>");
	PAGE("<p lang=\"vi\" xml:lang=\"vi\">x</p>", "<p lang=\"vi\" xml:lang=\"vi\">x</p>");
	SAME(page(b, "\xEF\xBB\xBF<?xml version=\"1.0\"?>\r\n<html>\r\n<p>x</p>\r\n</html>"), STR("<!DOCTYPE html>\n<html><p>x</p></html>\n"));
	SAME(page(b, "<html><p>Ho\xCC\x80""a</p></html>"), STR("<!DOCTYPE html>\n<html><p>Hòa</p></html>\n"));
}

static void
test_xml(struct bench *b)
{
	SAME(feed(b, "<feed xmlns=\"urn:a\" xmlns:b=\"urn:b\" xmlns:t=\"urn:pbgdpl:theme\" xml:lang=\"vi\">\n  <b:x t:href=\"{permalink}\"/>\n"
		     "<id id=\"x\" t:text=\"title\"/>\n<e t:each=\"p in page.section.pages\"><d t:text=\"p.date_rfc822\"/><u t:if=\"p.updated\" "
		     "t:text=\"p.changed_rfc3339\"/></e>\n</feed>"),
	     STR("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"urn:a\" xmlns:b=\"urn:b\" xml:lang=\"vi\">\n"
		 "<b:x href=\"https://x.example/cong/tin-tuc/mot.html\"/>\n<id id=\"x\">Một &lt;b&gt;&quot;&amp;'</id>\n"
		 "<e><d>Thu, 17 Apr 2025 00:00:00 +0700</d></e>\n<e><d>Wed, 01 Jan 2025 00:00:00 +0700</d><u>2025-03-01T00:00:00+07:00</u></e>\n</feed>\n"));
	SAME(feed(b, XML("<x t:use=\"parts#_a\"/>")),
	     STR("core/atom.xml:1:51 T407 thuộc tính lạ \"t:use\" hoặc viết sai: viết t:use=\"parts#tên\", chỉ trong *.xhtml\n"));
	put_file(b, "core/atom.xml", XML(""));
}

static void
test_holes_of_bodies(struct bench *b)
{
	PAGE("<div t:html=\"page.body\">x</div><p t:each=\"p in page.section.pages\" t:html=\"p.feed_body\"/>", "<div></div><p></p><p></p>");
	CHECK(b->r.nholes == 3);
	if (b->r.nholes == 3) {
		CHECK(b->r.hole[0].page == &one && b->r.hole[0].how == HOLE_PAGE && b->r.hole[0].at == 27);
		CHECK(b->r.hole[1].page == &one && b->r.hole[1].how == HOLE_FEED && b->r.hole[1].at == 36);
		CHECK(b->r.hole[2].page == &two && b->r.hole[2].how == HOLE_FEED && b->r.hole[2].at == 43);
	}
	for (int i = 0; i < 100; i++)
		theme_render(b->theme, TEMPLATE_LESSON, &b->view, &b->r);
	CHECK(b->r.nholes == 303);
	PAGE("<div t:html=\"page.section.body\">x</div>", "<div></div>");
	CHECK(b->r.nholes == 0);
	news.index = &about;
	render(b, TEMPLATE_PAGE);
	CHECK(b->r.nholes == 1 && b->r.hole[0].page == &about && b->r.hole[0].how == HOLE_PAGE);
	news.index = NULL;
}

/* Static files */

static void
test_static(struct bench *b)
{
	struct str css;

	put_file(b, "t/static/a.css", "/* url(x) */ @import \"css/b.css\"; p { background: url( 'anh/n.svg#a' ) } i{b:url(data:x);c:\"url(y)\"}");
	put_file(b, "t/static/css/b.css", "b{a:url(../anh/n.svg)}");
	put_file(b, "t/static/anh/n.svg", "<svg/>");
	PAGE("<link rel=\"stylesheet\" href=\"static/a.css\"/><img src=\"static/anh/n.svg#a\" srcset=\"static/anh/n.svg 1x, https://x/y.png 2x\"/>",
	     "<link rel=\"stylesheet\" href=\"../tinh/a-840b32b8.css\" /><img src=\"../tinh/anh/n-11e8160e.svg#a\" "
	     "srcset=\"../tinh/anh/n-11e8160e.svg 1x, https://x/y.png 2x\" />");
	CHECK(b->theme && b->theme->nfiles == 3);
	if (b->theme) {
		css = b->theme->file[0].bytes;
		SAME(b->theme->file[0].name, STR("a.css"));
		SAME(css, STR("/* url(x) */ @import \"css/b-0b5c3fd3.css\"; p { background: url( 'anh/n-11e8160e.svg#a' ) } i{b:url(data:x);c:\"url(y)\"}"));
		SAME(b->theme->file[2].bytes, STR("b{a:url(../anh/n-11e8160e.svg)}"));
	}
	TOLD("<img src=\"static/anh/m.svg\"/><img src=\"static/zzzzzzzzzzzz\" t:src=\"{url}\"/>",
	     "t/page.xhtml:1:76 T405 không có tệp \"anh/m.svg\" trong static/ của giao diện (ý bạn là \"static/anh/n.svg\"?)\n");
	put_file(b, "t/static/css/b.css", "a{}\nb{a:url(../anh/o.svg)}");
	TOLD("", "t/static/css/b.css:2:9 T405 không có tệp \"anh/o.svg\" trong static/ của giao diện (ý bạn là \"anh/n.svg\"?)\n");
	put_file(b, "t/static/css/b.css", "@import '../a.css'");
	TOLD("", "t/static/a.css T408 các phần gọi vòng quanh nhau: \"a.css\"\nt/static/css/b.css T408 các phần gọi vòng quanh nhau: \"css/b.css\"\n");
	drop_file(b, "t/static/css/b.css");
	drop_file(b, "t/static/a.css");
	drop_file(b, "t/static/anh/n.svg");
}

/* Mistakes */

static void
test_mistakes(struct bench *b)
{
	TOLD("<p t:text=\"page.titel\"/>\n <p t:text=\"pgae.title\"/>",
	     "t/page.xhtml:1:74 T402 không có trường \"page.titel\" (ý bạn là \"page.title\"?)\n"
	     "t/page.xhtml:2:5 T402 không có trường \"pgae\" (ý bạn là \"page\"?)\n");
	TOLD("<p t:each=\"trang in page.related\" t:text=\"tragn.title\"/>",
	     "t/page.xhtml:1:105 T402 không có trường \"tragn\" (ý bạn là \"trang\"?)\n");
	TOLD("<p t:text=\"site.slot_header\"/><p t:html=\"title\"/><p t:text=\"page\"/><p t:text=\"page.topics\"/><p t:text=\"page.topics.name\"/>",
	     "t/page.xhtml:1:74 T403 trường \"site.slot_header\" không dùng được ở đây: đây là mã đánh dấu, chỉ t:html nhận\n"
	     "t/page.xhtml:1:104 T403 trường \"title\" không dùng được ở đây: t:html chỉ nhận mã đánh dấu; dùng t:text\n"
	     "t/page.xhtml:1:123 T403 trường \"page\" không dùng được ở đây: đây là một vật; hãy gọi một trường của nó\n"
	     "t/page.xhtml:1:141 T403 trường \"page.topics\" không dùng được ở đây: đây là danh sách; dùng t:each\n"
	     "t/page.xhtml:1:166 T403 trường \"page.topics\" không dùng được ở đây: đây là danh sách; dùng t:each rồi gọi trường của từng mục\n");
	TOLD("<p t:title=\"{page.body}\"/><p t:title=\"{page.current}\"/><p t:each=\"x in page\" t:text=\"x.gi\"/><p t:text=\"title.x\"/>",
	     "t/page.xhtml:1:74 T403 trường \"page.body\" không dùng được ở đây: đây là mã đánh dấu, chỉ t:html nhận\n"
	     "t/page.xhtml:1:100 T403 trường \"page.current\" không dùng được ở đây: đây là điều có hoặc không, chỉ t:if và t:unless nhận\n"
	     "t/page.xhtml:1:129 T403 trường \"page\" không dùng được ở đây: t:each cần một danh sách\n"
	     "t/page.xhtml:1:166 T403 trường \"title\" không dùng được ở đây: nó không có trường con\n");
	TOLD("<p t:txet=\"title\"/><p t:onclick=\"{title}\"/><p t:title=\"x\"/><p t:title=\"{title\"/><p t:title=\"a}\"/><p title=\"{title}\"/>",
	     "t/page.xhtml:1:74 T407 thuộc tính lạ \"t:txet\" hoặc viết sai: không có thuộc tính ấy (ý bạn là \"text\"?)\n"
	     "t/page.xhtml:1:93 T407 thuộc tính lạ \"t:onclick\" hoặc viết sai: không có thuộc tính ấy\n"
	     "t/page.xhtml:1:117 T407 thuộc tính lạ \"t:title\" hoặc viết sai: không có {trường} nào; bỏ “t:” đi\n"
	     "t/page.xhtml:1:133 T407 thuộc tính lạ \"t:title\" hoặc viết sai: dấu { } không khớp nhau\n"
	     "t/page.xhtml:1:154 T407 thuộc tính lạ \"t:title\" hoặc viết sai: dấu { } không khớp nhau\n"
	     "t/page.xhtml:1:171 T407 thuộc tính lạ \"t:title\" hoặc viết sai: thiếu “t:” trước tên thuộc tính\n");
	TOLD("<p t:each=\"page.related\"/><br t:text=\"title\"/><p t:text=\"title\" t:html=\"page.body\"/><script t:text=\"title\"/>",
	     "t/page.xhtml:1:74 T407 thuộc tính lạ \"t:each\" hoặc viết sai: viết t:each=\"tên in danh.sách\"\n"
	     "t/page.xhtml:1:101 T407 thuộc tính lạ \"t:text\" hoặc viết sai: phần tử này không có nội dung\n"
	     "t/page.xhtml:1:135 T407 thuộc tính lạ \"t:html\" hoặc viết sai: không đi cùng t:text\n"
	     "t/page.xhtml:1:163 T407 thuộc tính lạ \"t:text\" hoặc viết sai: chữ không được thành mã; trong script và style chỉ dùng t:html\n");
	TOLD("<p id=\"x\"/><p id=\"_y\"/><p t:id=\"{page.kind}\"/>",
	     "t/page.xhtml:1:74 T410 id \"x\" trong giao diện phải bắt đầu bằng \"_\" để không trùng với tiêu đề của bài\n"
	     "t/page.xhtml:1:97 T410 id \"{page.kind}\" trong giao diện phải bắt đầu bằng \"_\" để không trùng với tiêu đề của bài\n");
	TOLD("<t:p/><x:p xmlns:x=\"urn:x\"/><br>x</br><script>a&lt;/b</script>",
	     "t/page.xhtml:1:71 T401 mẫu viết sai XML: phần tử thuộc không gian tên lạ\n"
	     "t/page.xhtml:1:77 T401 mẫu viết sai XML: phần tử thuộc không gian tên lạ\n"
	     "t/page.xhtml:1:99 T401 mẫu viết sai XML: phần tử này không có nội dung\n"
	     "t/page.xhtml:1:109 T401 mẫu viết sai XML: mã có “</”, “<!--” hoặc “]]>”; chuyển nó vào một tệp trong static/\n");
}

static void
test_not_xml(struct bench *b)
{
	TOLD("<p>\n<b>x</p>", "t/page.xhtml:2:9 T401 mẫu viết sai XML: thẻ đóng không khớp với thẻ mở <b>\n");
	TOLD("\n<p class=x>x</p>", "t/page.xhtml:2:10 T401 mẫu viết sai XML: giá trị thuộc tính phải đặt trong dấu nháy\n");
	TOLD("<p>A&nbsp;B &hellip; &amp; &#160;</p><p title=\"&copy;\"/>",
	     "t/page.xhtml:1:75 T411 thực thể \"&nbsp;\" không dùng được; gõ thẳng ký tự ấy (chỉ có &amp; &lt; &gt; &quot; &apos; và mã số)\n"
	     "t/page.xhtml:1:83 T411 thực thể \"&hellip;\" không dùng được; gõ thẳng ký tự ấy (chỉ có &amp; &lt; &gt; &quot; &apos; và mã số)\n"
	     "t/page.xhtml:1:118 T411 thực thể \"&copy;\" không dùng được; gõ thẳng ký tự ấy (chỉ có &amp; &lt; &gt; &quot; &apos; và mã số)\n");
	SAME(page(b, "<!DOCTYPE html [<!ENTITY a \"b\">]>\n<html>&a;</html>"),
	     STR("t/page.xhtml:1:1 T412 mẫu không được có DOCTYPE; chương trình tự viết dòng ấy\n"
		 "t/page.xhtml:2:7 T411 thực thể \"&a;\" không dùng được; gõ thẳng ký tự ấy (chỉ có &amp; &lt; &gt; &quot; &apos; và mã số)\n"));
	SAME(page(b, "<html><p t:text=\"title\"/></html>"),
	     STR("t/page.xhtml:1:24 T401 mẫu viết sai XML: tiền tố \"t:\" chưa khai báo; phần tử gốc cần xmlns:t=\"urn:pbgdpl:theme\"\n"));
	SAME(page(b, "<div/>"), STR("t/page.xhtml:1:1 T401 mẫu viết sai XML: phần tử gốc phải là <html>\n"));
	SAME(page(b, ""), STR("t/page.xhtml:1:1 T401 mẫu viết sai XML: tệp rỗng\n"));
	SAME(page(b, "<html>\n\xE1\x80</html>"), STR("t/page.xhtml:2:1 T401 mẫu viết sai XML: tệp phải là UTF-8\n"));
}

static void
test_limits(struct bench *b)
{
	struct buf t = {0};

	put_lit(&t, "<html>");
	for (int i = 0; i < 10000; i++)
		put_lit(&t, "<b>");
	for (int i = 0; i < 10000; i++)
		put_lit(&t, "</b>");
	put_lit(&t, "</html>\0");
	SAME(page(b, t.p), STR("t/page.xhtml:1:304 T413 mẫu vượt giới hạn: các phần tử lồng nhau quá 100 cấp\n"));
	t.n = 0;
	put_lit(&t, "<html xmlns:t=\"urn:pbgdpl:theme\">");
	for (int i = 0; i < 17; i++)
		put_lit(&t, "<b t:each=\"x in site.menu\">");
	for (int i = 0; i < 17; i++)
		put_lit(&t, "</b>");
	put_lit(&t, "</html>\0");
	SAME(page(b, t.p), STR("t/page.xhtml:1:469 T413 mẫu vượt giới hạn: quá nhiều t:each lồng nhau\n"));
	t.n = 0;
	put_lit(&t, "<html xmlns:t=\"urn:pbgdpl:theme\"><p id=\"p0\" t:text=\"title\"/>");
	for (int i = 1; i < 40; i++) {
		char s[128];

		put_bytes(&t, s, (size_t)snprintf(s, sizeof(s), "<p id=\"p%d\"><b t:use=\"parts#p%d\"/><b t:use=\"parts#p%d\"/></p>", i, i - 1, i - 1));
	}
	put_lit(&t, "</html>\0");
	put_file(b, "t/parts.xhtml", t.p);
	TOLD("<p t:use=\"parts#p39\"/>", "t/page.xhtml T413 mẫu vượt giới hạn: mẫu nở quá lớn khi ghép các phần\n");
	drop_file(b, "t/parts.xhtml");
	buf_free(&t);
}

static void
test_folders(struct bench *b)
{
	struct hash before;

	put_file(b, "t/page.xhtml", HTML("x"));
	SAME(load(b), STR(""));
	before = b->theme ? b->theme->identity : (struct hash){0};
	load(b);
	CHECK(b->theme && hash_equal(before, b->theme->identity));
	put_file(b, "t/static/x.js", "1");
	load(b);
	CHECK(b->theme && !hash_equal(before, b->theme->identity));
	CHECK(b->theme && b->theme->program[TEMPLATE_LESSON] == NULL);
	put_file(b, "t/stroy.xhtml", HTML("x"));
	SAME(load(b), STR("t/stroy.xhtml T414 tệp mẫu \"stroy.xhtml\" không dùng tới (ý bạn là \"story.xhtml\"?)\n"));
	CHECK(b->theme != NULL);
	drop_file(b, "t/stroy.xhtml");
	SAME(load_named(b, "tt"), STR(" T409 không có giao diện \"tt\" (ý bạn là \"t\"?)\n"));
	SAME(load_named(b, "../t"), STR(" T409 không có giao diện \"../t\"\n"));
	drop_file(b, "t/home.xhtml");
	drop_file(b, "core/rss.xml");
	SAME(load(b), STR("core T406 giao diện thiếu mẫu \"rss.xml\"\nt T406 giao diện thiếu mẫu \"home.xhtml\"\n"));
	put_file(b, "t/home.xhtml", HTML(""));
	put_file(b, "core/rss.xml", XML(""));
}

/* Fields */

static void
test_page_fields(struct bench *b)
{
	PAGE("<i t:text=\"page.date_long\"/><i t:text=\"page.changed_iso\"/><i t:text=\"page.source\"/><i t:text=\"page.reading\"/><i t:text=\"page.words\"/>",
	     "<i>ngày 17 tháng 4 năm 2025</i><i>2025-04-17</i><i>Sở</i><i>7 phút đọc</i><i>1.201</i>");
	PAGE("<i t:each=\"f in page.facts\"><b t:text=\"f.label\"/>: <b t:text=\"f.value\"/></i>",
	     "<i><b>Địa bàn</b>: <b>Xã &lt;A&gt;</b></i><i><b>Ban biên soạn</b>: <b>một &amp; hai; ba</b></i>"
	     "<i><b>Các bên</b>: <b>A, B</b></i><i><b>Kết quả</b>: <b>Hòa giải không thành</b></i>"
	     "<i><b>Ngày có hiệu lực</b>: <b>01/01/2014</b></i>");
	PAGE("<i t:each=\"c in page.contents\" t:text=\"c.href\"/><b t:each=\"c in page.contents\" t:if=\"c.sub\" t:text=\"c.title\"/><u t:if=\"page.has_contents\"/>",
	     "<i>#a</i><i>#b</i><i>#d</i><b>B</b><u></u>");
	PAGE("<i t:each=\"f in page.attachments\" t:text=\"f.name\"/><i t:each=\"f in page.attachments\"><a t:href=\"{f.url}\"/><b t:text=\"f.size\"/><b t:text=\"f.type\"/></i>",
	     "<i>mau.docx</i><i><a href=\"mau.docx\"></a><b>120 KB</b><b>DOCX</b></i>");
	PAGE("<i t:each=\"c in page.corrections\"><b t:text=\"c.date\"/><b t:text=\"c.text\"/></i><u t:if=\"page.corrected\"/>",
	     "<i><b>01/05/2025</b><b>Sửa số</b></i><u></u>");
	PAGE("<i t:each=\"x in page.doi_tuong\" t:text=\"x.text\"/><i t:each=\"x in page.aims\" t:text=\"x.text\"/><i t:text=\"page.minutes\"/><i t:text=\"page.subjects\"/>",
	     "<i>Người dân</i><i>Báo chí</i><i>một &amp; hai</i><i>ba</i><i>12 giờ 40 phút</i><i>Đất đai; một &amp; hai; ba</i>");
	PAGE("<i t:each=\"r in page.cac_ben\" t:text=\"r.a\"/><i t:text=\"page.ket_qua\"/><i t:each=\"q in page.topics\" t:text=\"q.count\"/>",
	     "<i>A</i><i>B</i><i>Hòa giải không thành</i><i>1.204</i>");
}

static void
test_site_fields(struct bench *b)
{
	PAGE("<i t:text=\"site.built\"/><i t:text=\"site.year\"/><i t:text=\"site.newest\"/><i t:text=\"full_title\"/><i t:text=\"og_type\"/>",
	     "<i>24/11/2026</i><i>2026</i><i>17/04/2025</i><i>Một &lt;b&gt;&quot;&amp;' | Cổng &quot;A&quot; &amp; B</i><i>article</i>");
	PAGE("<a t:href=\"{site.about_url}\"/><a t:href=\"{site.contact_url}\"/><a t:href=\"{site.s_tin.feed_atom}\"/><i t:each=\"p in site.info\" t:text=\"p.title\"/>",
	     "<a href=\"../trang/gioi-thieu.html\"></a><a></a><a href=\"feed.atom\"></a><i>Giới thiệu</i>");
}

static void
test_slots(void)
{
	struct diags d = {0};
	struct buf b = {0};
	struct site s = {.slot = {S("<p>a</p> b<br/>"), {0}, S("<script src=\"https://x\"/>")}};

	CHECK(theme_check_slots(&s, &d) && d.n == 0);
	s.slot[1] = STR("<p>\n<b>a</p>");
	CHECK(!theme_check_slots(&s, &d) && d.n == 1 && d.item[0].code == E162);
	if (d.n)
		diag_text(&b, &d.item[0], false);
	SAME(buf_str(&b), STR("khe \"chan_trang\": dòng 2: mẫu viết sai XML: thẻ đóng không khớp với thẻ mở <b>"));
	buf_free(&b);
	diags_free(&d);
}

/* What is left in a call: open on its last day, closed the day after, open without one. */
static void
test_call(struct bench *b)
{
	struct value last = {.key = K_HAN, .number = 20261124};
	struct page call = {.kind = KIND_KEU_GOI, .value = &last, .nvalues = 1};

	call.at[K_HAN] = 1;
	b->view.page = &call;
	PAGE("<i t:if=\"page.call_open\"/>", "<i></i>");
	last.number = 20261123;
	SAME(render(b, TEMPLATE_PAGE), STR(OUT("")));
	call.at[K_HAN] = 0;
	SAME(render(b, TEMPLATE_PAGE), STR(OUT("<i></i>")));
	b->view.page = &one;
}

/* Every type is reached from the root, every row is whole, and theme(5) names every field. */
static void
test_tables(void)
{
	const struct type *seen[64] = {&view_type};
	struct buf man = {0};
	bool told = file_read(AT_FDCWD, "generator/man/theme.5", 1 << 20, &man) == 0;
	size_t n = 1;

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < seen[i]->nfields; k++) {
			const struct field *f = &seen[i]->field[k];
			char row[80];
			size_t j = 0;
			int len = snprintf(row, sizeof(row), ".It Va %.*s", STR_ARG(f->name));

			CHECK(f->get.text != NULL);
			if (told && !str_find(buf_str(&man), str_make(row, (size_t)len)))
				CHECK(!"named in theme.5"), printf("  %.*s\n", STR_ARG(f->name));
			while (f->of && j < n && seen[j] != f->of)
				j++;
			if (f->of && j == n && n < 64)
				seen[n++] = f->of;
		}
	CHECK(n == 32);
	buf_free(&man);
}

int
main(void)
{
	struct bench b;
	struct arena tables = {0};
	struct index index = {0};

	make_site();
	site.index = &index;
	for (size_t i = 0; i < site.nassets; i++)
		table_add(&index.source, &tables, assets[i].source, THING_ASSET, &assets[i]);
	begin(&b);
	test_text(&b);
	test_holes(&b);
	test_conditions(&b);
	test_loops(&b);
	test_parts(&b);
	test_form(&b);
	test_xml(&b);
	test_holes_of_bodies(&b);
	test_static(&b);
	test_mistakes(&b);
	test_not_xml(&b);
	test_limits(&b);
	test_folders(&b);
	test_page_fields(&b);
	test_site_fields(&b);
	test_call(&b);
	test_slots();
	test_tables();
	end(&b);
	arena_free(&tables);
	return test_end("theme");
}
