/*
 * render.c - how long a page takes: a template of about 20 KB with 30 entries in its
 * navigation, rendered again and again. Run by hand:
 *
 *	render                      its own theme, left in a folder of $TMPDIR
 *	render THEMES NAME          the lesson page of a real one, with the same small site
 */
#include "themes/theme.h"
#include "bench/bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>
#include <sys/stat.h>

#define SECTIONS 30
#define ROUNDS 20000

static void
put_file(const char *folder, const char *name, struct str text)
{
	char path[512];
	FILE *f;

	snprintf(path, sizeof(path), "%s/%s", folder, name);
	f = fopen(path, "w");
	if (!f || fwrite(text.p, 1, text.n, f) != text.n || fclose(f) != 0)
		exit(3);
}

/* Paragraphs of plain markup with a field here and there, around a navigation. */
static void
make_theme(const char *root)
{
	static const char *const names[] = {"t/home.xhtml", "t/withdrawn.xhtml", "t/section.xhtml", "t/term.xhtml",
					    "t/map.xhtml",  "t/404.xhtml",	 "t/redirect.xhtml", "core/atom.xml",
					    "core/rss.xml", "core/sitemap.xml"};
	struct buf b = {0};
	char path[512];

	snprintf(path, sizeof(path), "%s/t", root);
	mkdir(path, 0777);
	snprintf(path, sizeof(path), "%s/core", root);
	mkdir(path, 0777);
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		put_file(root, names[i], STR("<html/>"));
	put_lit(&b, "<html xmlns:t=\"urn:pbgdpl:theme\" t:lang=\"{site.lang}\"><head><title t:text=\"full_title\"/></head><body>"
		    "<nav><ul><li t:each=\"s in site.menu\"><a t:href=\"{s.url}\" t:unless=\"s.current\" t:text=\"s.name\"/>"
		    "<a t:href=\"{s.url}\" t:if=\"s.current\" aria-current=\"page\" t:text=\"s.name\"/></li></ul></nav>"
		    "<h1 t:text=\"page.title\"/><p t:if=\"page.summary\" t:text=\"page.summary\"/><p t:text=\"page.date\"/>"
		    "<div t:html=\"page.body\"/>");
	for (int i = 0; b.n < 18500; i++)
		put_str(&b, i % 8 ? STR("<p class=\"doan\">Một đoạn chữ của mẫu, đủ dài để trang nặng như một trang thật.</p>\n")
				  : STR("<p t:text=\"site.organ\">Sở</p>\n"));
	put_lit(&b, "</body></html>");
	put_file(root, "t/page.xhtml", buf_str(&b));
	buf_free(&b);
}

static double
microseconds(void)
{
	return bench_now() * 1e6;
}

static void
measure(const struct theme *t, enum template_name which, struct view *v)
{
	struct rendering r = {0};
	double best = 1e9, begin;

	for (int round = 0; round < 10; round++) {
		begin = microseconds();
		for (int i = 0; i < ROUNDS / 10; i++) {
			rendering_reset(&r);
			arena_reset(v->a);
			theme_render(t, which, v, &r);
		}
		begin = (microseconds() - begin) / (ROUNDS / 10);
		best = begin < best ? begin : best;
	}
	printf("%zu bytes, %zu holes: %.2f microseconds\n", r.text.n, r.nholes, best);
	rendering_free(&r);
}

int
main(int argc, char **argv)
{
	static struct section section[SECTIONS], *sections[SECTIONS];
	struct arena a = {0}, scratch = {0};
	struct diags diags = {0};
	const char *tmp = getenv("TMPDIR");
	char root[256];
	struct site site = {.title = STR("Hòa giải ở cơ sở"), .base_url = STR("https://x.example"), .lang = STR("vi"), .timezone = STR("+07:00"),
			    .organ = STR("Sở Tư pháp tỉnh Hưng Yên"), .today = 20261124, .section = sections, .nsections = SECTIONS, .nmenu_sections = SECTIONS};
	struct page page = {.title = STR("Kỹ năng hòa giải"), .summary = STR("Bài học về kỹ năng"), .url = STR("muc-03/khoa/bai.html"),
			    .date = 20250417, .kind = KIND_BAI, .section = &section[3]};
	struct view v = {.site = &site, .a = &scratch, .url = page.url, .title = page.title, .page = &page, .template_name = STR("lesson")};
	struct theme *t;

	for (int i = 0; i < SECTIONS; i++) {
		sections[i] = &section[i];
		section[i].name = str_format(&a, "Mục thứ %d", i);
		section[i].url = str_format(&a, "muc-%02d/index.html", i);
		section[i].folder = str_format(&a, "muc-%02d", i);
	}
	if (argc < 3) {
		snprintf(root, sizeof(root), "%s/pbgdpl-render-XXXXXX", tmp ? tmp : ".");
		if (!mkdtemp(root))
			return 3;
		make_theme(root);
	}
	t = theme_load(&a, (struct theme_place){{argc < 3 ? root : argv[1], NULL}}, str_of(argc < 3 ? "t" : argv[2]), &diags);
	if (!t) {
		diags_print(&diags, &(struct diag_style){0});
		return 1;
	}
	measure(t, TEMPLATE_LESSON, &v);
	diags_free(&diags);
	arena_free(&a);
	arena_free(&scratch);
	return 0;
}
