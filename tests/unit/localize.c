/*
 * localize.c - links of a page in a bundle: those that lead out of it get the portal's address, all other bytes
 * stay. After the cases come random changes to them: they must not crash, and what stays in the bundle
 * must come out byte for byte (`localize SECONDS` goes on for so long).
 */
#include "formats/localize.h"

#include "dice.h"
#include "unit/test.h"

#include <stdlib.h>
#include <time.h>

#define BASE "https://a.vn/goc"

/* In the bundle: what lies below tai-lieu/, and a file with a name that is escaped in addresses. */
static bool
inside(void *ctx, struct str path)
{
	size_t *asked = ctx;

	++*asked;
	return str_starts(path, STR("tai-lieu/")) || str_equal(path, STR("tep/Mẫu a&b.docx"));
}

static bool
always(void *ctx, struct str path)
{
	(void)ctx, (void)path;
	return true;
}

/* clang-format off */
static const struct rule {
	const char *in, *out;
} rules[] = {
	{"", ""},
	{"<p class=\"href\">a &amp; b</p>", "<p class=\"href\">a &amp; b</p>"},
	{"<a href=\"hai.html#x\">", "<a href=\"hai.html#x\">"},
	{"<a href=\"../hgv/./hai.html\">", "<a href=\"../hgv/./hai.html\">"},
	{"<a href=\"#x\"><a href=\"\">", "<a href=\"#x\"><a href=\"\">"},
	{"<a class=\"dan\" href=\"../../phap-luat/x.html#dieu-1\" title=\"t\">x</a>",
	 "<a class=\"dan\" href=\"" BASE "/phap-luat/x.html#dieu-1\" title=\"t\">x</a>"},
	{"<a href=\"../../index.html\"><a href=\"../../../../index.html\">",
	 "<a href=\"" BASE "/index.html\"><a href=\"" BASE "/index.html\">"},
	{"<a href=\"../../tim.html?q=a&amp;b\">", "<a href=\"" BASE "/tim.html?q=a&amp;b\">"},
	{"<a href=\"../../tep/M%E1%BA%ABu%20a&amp;b.docx\">", "<a href=\"../../tep/M%E1%BA%ABu%20a&amp;b.docx\">"},
	{"<a href=\"../../tep/M%E1%BA%ABu%20a&amp;c.docx#a%C4%91\">", "<a href=\"" BASE "/tep/M%E1%BA%ABu%20a&amp;c.docx#a%C4%91\">"},
	{"<a href=\"https://b.vn/x\"><a href=\"mailto:a@b.vn\"><a href=\"tel:1\"><a href=\"//b.vn\">",
	 "<a href=\"https://b.vn/x\"><a href=\"mailto:a@b.vn\"><a href=\"tel:1\"><a href=\"//b.vn\">"},
	{"<link rel=\"canonical\" href=\"https://a.vn/goc/x.html\" /><meta property=\"og:image\" content=\"../x.png\" />",
	 "<link rel=\"canonical\" href=\"https://a.vn/goc/x.html\" /><meta property=\"og:image\" content=\"../x.png\" />"},
	{"<link rel=\"stylesheet\" href=\"../../tinh/thu-1.css\" /><script src=\"../../tinh/thu-1.js\" defer=\"defer\"></script>",
	 "<link rel=\"stylesheet\" href=\"" BASE "/tinh/thu-1.css\" /><script src=\"" BASE "/tinh/thu-1.js\" defer=\"defer\"></script>"},
	{"<img src=\"a.png\" srcset=\"a-480.png 480w, ../../anh/a.png 960w,b.png\" alt=\"href\" />",
	 "<img src=\"a.png\" srcset=\"a-480.png 480w, " BASE "/anh/a.png 960w,b.png\" alt=\"href\" />"},
	{"<img src=\"../../anh/a.png\" srcset=\"../../anh/a.png\" alt=\"\" />",
	 "<img src=\"" BASE "/anh/a.png\" srcset=\"" BASE "/anh/a.png\" alt=\"\" />"},
	{"<!-- <a href=\"../../x.html\"> --> a < b <a href=\"../../x.html", "<!-- <a href=\"../../x.html\"> --> a < b <a href=\"../../x.html"},
};

/* clang-format on */
static struct localize
begin(size_t *asked)
{
	return (struct localize){STR("tai-lieu/hgv/bai.html"), STR(BASE), inside, asked};
}

static void
check_rules(void)
{
	for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++) {
		size_t asked = 0;
		struct localize l = begin(&asked);
		struct buf to = {0};
		struct arena a = {0};

		localize_put(&to, str_of(rules[i].in), &l, &a);
		SAME(buf_str(&to), str_of(rules[i].out));
		to.n = 0;
		l.inside = always;
		localize_put(&to, str_of(rules[i].in), &l, &a);
		SAME(buf_str(&to), str_of(rules[i].in));
		buf_free(&to);
		arena_free(&a);
	}
}

/* Each input lies in memory of just its size, so that a sanitizer sees every byte too far. */
static void
check_damage(long rounds, time_t until)
{
	static const char marks[] = "<>/\"= &;!-#?,.:";
	struct buf page = {0};
	uint64_t seed = 20261124;
	size_t asked = 0, differ = 0;

	for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++)
		put_str(&page, str_of(rules[i].in));
	for (long i = 0; i < rounds || (until && time(NULL) < until); i++) {
		struct localize l = begin(&asked);
		struct buf to = {0};
		struct arena a = {0};
		size_t n = page.n - dice_next(&seed) % 200;
		char *exact = malloc(n);

		memcpy(exact, page.p, n);
		for (uint64_t times = dice_next(&seed) % 6; times; times--)
			exact[dice_next(&seed) % n] =
				dice_next(&seed) % 4 ? marks[dice_next(&seed) % (sizeof(marks) - 1)] : (char)dice_next(&seed);
		localize_put(&to, str_make(exact, n), &l, &a);
		to.n = 0;
		l.inside = always;
		localize_put(&to, str_make(exact, n), &l, &a);
		differ += !str_equal(buf_str(&to), str_make(exact, n));
		free(exact);
		buf_free(&to);
		arena_free(&a);
	}
	CHECK(differ == 0 && asked > 0);
	buf_free(&page);
}

int
main(int argc, char **argv)
{
	check_rules();
	check_damage(3000, argc > 1 ? time(NULL) + strtol(argv[1], NULL, 10) : 0);
	return test_end("localize");
}
