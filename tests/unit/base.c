/*
 * base.c - text, Vietnamese writing, dates, diagnostics, arenas, digests.
 */
#include "base/arena.h"
#include "base/diag.h"
#include "base/hash.h"
#include "base/pool.h"
#include "base/vi.h"
#include "model/site.h"
#include "unit/test.h"

#include <stdatomic.h>
#include <stdlib.h>

static struct arena a;

static struct str
put(void (*fn)(struct buf *, struct str), const char *s)
{
	struct buf b = {0};
	struct str kept;

	fn(&b, str_of(s));
	kept = buf_keep(&a, &b);
	buf_free(&b);
	return kept;
}

static void
strings(void)
{
	struct str s = STR("a/b/c"), names[] = {STR("so_hieu"), STR("tieu_de"), STR("tom_tat")};

	SAME(str_cut(&s, '/'), STR("a"));
	SAME(s, STR("b/c"));
	SAME(str_cut(&s, ';'), STR("b/c"));
	CHECK(s.n == 0);
	SAME(str_trim(STR(" \t x y\r\n")), STR("x y"));
	CHECK(str_find(STR("hòa giải"), STR("giải")) != NULL);
	CHECK(str_find(STR("aaab"), STR("aab")) != NULL);
	CHECK(str_find(STR("abc"), STR("abcd")) == NULL);
	CHECK(str_compare(STR("a"), STR("ab")) < 0);
	CHECK(str_distance(STR("tieu_de"), STR("tieu_ed"), 3) == 1);
	CHECK(str_distance(STR("x"), STR("abcdefgh"), 2) == 3);
	SAME(str_nearest(STR("sohieu"), names, 3), STR("so_hieu"));
	SAME(str_nearest(STR("Tom-Tat"), names, 3), STR("tom_tat"));
	CHECK(str_nearest(STR("khong_giong_gi"), names, 3).n == 0);
	SAME(str_cat(&a, STR("a"), STR(""), STR("bc")), STR("abc"));
	SAME(str_format(&a, "%d-%s", 7, "x"), STR("7-x"));
}

static void
escapes(void)
{
	SAME(put(put_text, "a<b>&\"c'"), STR("a&lt;b&gt;&amp;&quot;c'"));
	SAME(put(put_url, "/a b?x=1&y='ễ"), STR("/a%20b?x=1&amp;y=&#x27;%E1%BB%85"));
	SAME(put(put_json, "a\"\\\n\x01</script>"), STR("\"a\\\"\\\\\\n\\u0001\\u003c/script\\u003e\""));
	SAME(put(put_json, "x\xE2\x80\xA8y"), STR("\"x\\u2028y\""));
}

static void
utf8(void)
{
	size_t at = 0;

	CHECK(utf8_valid(STR("Điều 16. Căn cứ \xF0\x9F\x8C\xBE")));
	CHECK(!utf8_valid(STR("a\xC0\xAF")));         /* overlong */
	CHECK(!utf8_valid(STR("\xED\xA0\x80")));      /* surrogate */
	CHECK(!utf8_valid(STR("\xF4\x90\x80\x80")));  /* above U+10FFFF */
	CHECK(!utf8_valid(STR("\xE1\xBB")));          /* cut short */
	CHECK(utf8_next(STR("đ"), &at) == 0x111 && at == 2);
	CHECK(utf8_length(STR("hòa giải")) == 8);
}

/* The expected order is that of the Vietnamese alphabet and of tones in CLDR (vi.xml). */
static void
vietnamese(void)
{
	static const char *const words[] = {"dâu", "đâu", "em", "êm", "ma", "mà", "mả", "mã", "má", "mạ",
					    "măng", "mâm", "on", "ôn", "ơn", "un", "ưng", "y"};
	struct vi_order *order = vi_order_open();
	struct buf b = {0};

	CHECK(order != NULL);
	for (size_t i = 0; i + 1 < sizeof(words) / sizeof(words[0]); i++)
		CHECK(str_compare(vi_sort_key(order, &a, str_of(words[i])), vi_sort_key(order, &a, str_of(words[i + 1]))) < 0);
	CHECK(str_compare(vi_sort_key(order, &a, STR("Điều 9a")), vi_sort_key(order, &a, STR("Điều 10"))) < 0);
	CHECK(str_compare(vi_person_key(order, &a, STR("Trần Thị An")), vi_person_key(order, &a, STR("Nguyễn Văn Bình"))) < 0);
	CHECK(str_compare(vi_person_key(order, &a, STR("Lê Văn Hòa")), vi_person_key(order, &a, STR("Nguyễn Văn Hòa"))) < 0);
	vi_order_close(order);
	SAME(vi_slug(&a, STR("Điều 16. Căn cứ tiến hành hòa giải")), STR("dieu-16-can-cu-tien-hanh-hoa-giai"));
	SAME(vi_slug(&a, STR("  Đất ĐAI -- Ưu tiên! ")), STR("dat-dai-uu-tien"));
	SAME(vi_slug(&a, STR("hoa\xCC\x80 gia\xCC\x89i")), STR("hoa-giai"));
	SAME(vi_slug(&a, STR("35/2013/QH13")), STR("35-2013-qh13"));
	CHECK(vi_slug(&a, STR("…?!")).n == 0);
	CHECK(!vi_is_nfc(STR("ho\x61\xCC\x80")));
	vi_put_nfc(&b, STR("e\xCC\x82\xCC\x81"));
	SAME(buf_str(&b), STR("ế"));
	buf_free(&b);
	for (uint32_t c = 0xC0; c < 0x1F00; c++)
		if (vi_bare(c) != c)
			CHECK(vi_bare(c) >= 'a' && vi_bare(c) <= 'z');
	CHECK(vi_bare(0x1EC4) == 'e' && vi_bare(0x110) == 'd' && vi_bare('Q') == 'q');
	CHECK(vi_lower(0x110) == 0x111 && vi_lower(0x1EC4) == 0x1EC5 && vi_lower(0x1AF) == 0x1B0);
	SAME(vi_size(&a, 1), STR("1 KB"));
	SAME(vi_size(&a, 122880), STR("120 KB"));
	SAME(vi_size(&a, 3565158), STR("3,4 MB"));
	SAME(vi_minutes(&a, 45), STR("45 phút"));
	SAME(vi_minutes(&a, 120), STR("2 giờ"));
	SAME(vi_minutes(&a, 750), STR("12 giờ 30 phút"));
}

static void
dates(void)
{
	int d = 0;

	CHECK(date_parse(STR("2025-04-17"), &d) && d == 20250417);
	CHECK(date_parse(STR("17/04/2025"), &d) && d == 20250417);
	CHECK(date_parse(STR("7/4/2025"), &d) && d == 20250407);
	CHECK(date_parse(STR("29/02/2024"), &d));
	CHECK(!date_parse(STR("29/02/2025"), &d));
	CHECK(!date_parse(STR("2025-13-01"), &d));
	CHECK(!date_parse(STR("17-04-2025"), &d));
	CHECK(!date_parse(STR("hôm nay"), &d));
	CHECK(!date_parse(STR(""), &d));
	SAME(date_short(&a, 20250417), STR("17/04/2025"));
	SAME(date_long(&a, 20250417), STR("ngày 17 tháng 4 năm 2025"));
	SAME(date_long(&a, 20260201), STR("ngày 01 tháng 02 năm 2026"));
	SAME(date_iso(&a, 20260201), STR("2026-02-01"));
	SAME(date_rfc3339(&a, 20250417, STR("+07:00")), STR("2025-04-17T00:00:00+07:00"));
	SAME(date_rfc822(&a, 20250417, STR("+07:00")), STR("Thu, 17 Apr 2025 00:00:00 +0700"));
	CHECK(date_short(&a, 0).n == 0);
}

static void
diagnostics(void)
{
	struct diags d = {0}, e = {0};
	struct buf b = {0};
	struct place x = {STR("b.md"), 3, 1}, y = {STR("a.md"), 9, 2};

	diag2(&d, E104, x, STR("sohieu"), diag_guess(&a, STR("so_hieu")));
	diag1(&d, E108, y, STR("mai"));
	diag1(&d, E108, y, STR("mai"));
	diags_sort(&d);
	CHECK(d.n == 2);
	SAME(d.item[0].at.path, STR("a.md"));
	diag_text(&b, &d.item[1], false);
	SAME(buf_str(&b), STR("khóa lạ \"sohieu\" (ý bạn là \"so_hieu\"?)"));
	b.n = 0;
	diag_text(&b, &d.item[1], true);
	SAME(buf_str(&b), STR("unknown key \"sohieu\" (did you mean \"so_hieu\"?)"));
	diags_merge_below(&e, &d, STR("content/"));
	SAME(e.item[0].at.path, STR("content/a.md"));
	CHECK(diags_status(&e, false) == 1);
	CHECK(diags_status(&(struct diags){0}, true) == 0);
	diag1(&e, S302, x, STR("đĩa"));
	CHECK(diags_status(&e, false) == 3);
	diags_free(&d);
	diags_free(&e);
	buf_free(&b);
}

static void
arenas(void)
{
	struct arena x = {0}, y = {0};
	char *p = arena_alloc(&x, 10), *q = arena_alloc(&y, 100000);

	memset(p, 7, 10);
	q[0] = 1;
	arena_join(&x, &y);
	CHECK(y.block == NULL && q[0] == 1);
	arena_reset(&x);
	p = arena_alloc(&x, 10);
	CHECK(p[0] == 0 && p[9] == 0);
	CHECK(((uintptr_t)p & 15) == 0);
	arena_free(&x);
}

/* FIPS 180-4, and the empty message. */
static void
digests(void)
{
	char hex[65];

	sha256_hex(sha256_of(STR("abc")), hex);
	SAME(str_of(hex), STR("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
	sha256_hex(sha256_of(STR("")), hex);
	SAME(str_of(hex), STR("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
	CHECK(!hash_equal(hash_of(STR("a")), hash_of(STR("b"))));
	CHECK(!hash_equal(hash_mix(hash_of(STR("a")), hash_of(STR("b"))), hash_mix(hash_of(STR("b")), hash_of(STR("a")))));
}

static void
count(void *ctx, size_t i, unsigned worker)
{
	(void)worker;
	atomic_fetch_add((atomic_size_t *)ctx, i + 1);
}

static void
crews(void)
{
	for (unsigned workers = 0; workers < 5; workers++) {
		atomic_size_t sum = 0;

		pool_each(1000, workers, count, &sum);
		CHECK(sum == 500500);
	}
	pool_each(0, 4, count, NULL);
	CHECK(pool_processors() >= 1);
}

int
main(void)
{
	strings();
	escapes();
	utf8();
	vietnamese();
	dates();
	diagnostics();
	arenas();
	digests();
	crews();
	arena_free(&a);
	return test_end("base");
}
