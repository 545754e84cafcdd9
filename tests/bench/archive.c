/*
 * archive.c - what an archive of a whole site costs: pages packed by every worker, then one container.
 *
 *	archive [PAGES [BYTES [WORKERS]]]    10000 pages of 10000 bytes by default, all processors
 *
 * The pages are written here, out of the words of Vietnamese prose and the tags around them; no two are alike. The
 * best of five rounds is told: a virtual machine pays for memory that it touches for the first time.
 */
#include "formats/archive.h"

#include "base/arena.h"
#include "base/pool.h"
#include "bench/bench.h"
#include "dice.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

static const char *const words[] = {
	"người",  "dân",    "quyền", "nghĩa", "vụ",    "pháp",	"luật",	 "hợp",	   "đồng",  "lao",   "động",
	"thuế",	  "đất",    "đai",   "nhà",   "nước",  "cơ",	"quan",	 "tòa",	   "án",    "khởi",  "kiện",
	"bồi",	  "thường", "thiệt", "hại",   "trách", "nhiệm", "dân",	 "sự",	   "hình",  "phạt",  "hành",
	"chính",  "giấy",   "tờ",    "đăng",  "ký",    "kết",	"hôn",	 "ly",	   "thừa",  "kế",    "di",
	"chúc",	  "tài",    "sản",   "chung", "riêng", "vợ",	"chồng", "con",	   "nuôi",  "trẻ",   "em",
	"bảo",	  "hiểm",   "xã",    "hội",   "y",     "tế",	"thất",	 "nghiệp", "doanh", "công",  "ty",
	"cổ",	  "phần",   "vốn",   "điều",  "lệ",    "khoản", "điểm",	 "Nghị",   "định",  "Thông", "tư",
	"Bộ",	  "Chính",  "phủ",   "Quốc",  "hội",   "theo",	"quy",	 "tại",	   "được",  "không", "phải",
	"trong",  "thời",   "hạn",   "ngày",  "kể",    "từ",	"khi",	 "nếu",	   "thì",   "và",    "hoặc",
	"các",	  "những",  "một",   "hai",   "ba",    "mươi",	"năm",	 "tháng",  "của",   "cho",   "với",
	"trường", "hợp",    "nêu",   "trên",  "xem",   "thêm",	"bài",	 "viết",   "này",   "hướng", "dẫn",
};

#define ROUNDS 5

struct site {
	size_t n, bytes, packed;
	struct str *page;
	struct entry_in *entry;
	struct packer *packer[POOL_WORKERS_MAX];
	struct arena arena[POOL_WORKERS_MAX];
};

static void
put_sentence(struct buf *b, uint64_t *seed)
{
	size_t n = 8 + dice(seed, 20);

	for (size_t i = 0; i < n; i++) {
		/* The square of a die: some words are common. */
		size_t w = dice(seed, 1 + dice(seed, sizeof(words) / sizeof(words[0])));

		if (i)
			put_char(b, ' ');
		put_str(b, str_of(words[w]));
	}
	put_lit(b, ". ");
}

static struct str
write_page(size_t number, size_t size, struct arena *a)
{
	uint64_t seed = 0x9e3779b97f4a7c15u * (number + 1);
	struct buf b = {0};
	struct str page;

	put_lit(&b, "<!doctype html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n<title>");
	put_sentence(&b, &seed);
	put_lit(&b, "</title>\n<link rel=\"stylesheet\" href=\"../assets/site.css\">\n</head>\n<body>\n<main>\n");
	while (b.n + 16 < size) {
		put_lit(&b, "<p id=\"d");
		put_int(&b, (long long)dice(&seed, 1000));
		put_lit(&b, "\">");
		for (size_t i = 0; i < 3; i++)
			put_sentence(&b, &seed);
		put_lit(&b, "<a href=\"../phap-luat/luat-");
		put_int(&b, (long long)dice(&seed, 300));
		put_lit(&b, ".html#dieu-");
		put_int(&b, (long long)dice(&seed, 500));
		put_lit(&b, "\">Điều ");
		put_int(&b, (long long)dice(&seed, 500));
		put_lit(&b, "</a>.</p>\n");
	}
	put_lit(&b, "</main>\n</body>\n</html>\n");
	page = buf_keep(a, &b);
	buf_free(&b);
	return page;
}

static void
pack_one(void *ctx, size_t i, unsigned worker)
{
	struct site *s = ctx;

	s->entry[i].file = packer_pack(s->packer[worker], s->page[i], PACK_QUICK, &s->arena[worker]);
}

static long
peak_mib(void)
{
	struct rusage u;

	getrusage(RUSAGE_SELF, &u);
	return u.ru_maxrss / 1024;
}

static size_t
number(int argc, char **argv, int i, size_t otherwise)
{
	long n = argc > i ? strtol(argv[i], NULL, 10) : 0;

	return n > 0 ? (size_t)n : otherwise;
}

static void
write_pages(struct site *s, size_t size, struct arena *a)
{
	s->page = arena_many(a, struct str, s->n);
	s->entry = arena_many(a, struct entry_in, s->n);
	for (size_t i = 0; i < s->n; i++) {
		s->page[i] = write_page(i, size, a);
		s->entry[i].name = str_format(a, "trang/%zu/bai-%05zu.html", i / 100, i);
		s->bytes += s->page[i].n;
	}
}

/* Seconds of both halves into *pack and *put, where they are the least so far. */
static bool
round_of(struct site *s, unsigned workers, double *pack, double *put)
{
	struct buf to = {0};
	double start = bench_now(), packed, done;
	bool ok;

	pool_each(s->n, workers, pack_one, s);
	packed = bench_now();
	ok = archive_put(&to, s->entry, s->n);
	done = bench_now();
	if (*pack == 0 || packed - start < *pack)
		*pack = packed - start;
	if (*put == 0 || done - packed < *put)
		*put = done - packed;
	s->packed = to.n;
	buf_free(&to);
	for (unsigned i = 0; i < workers; i++)
		arena_free(&s->arena[i]);
	return ok;
}

int
main(int argc, char **argv)
{
	struct site s = {.n = number(argc, argv, 1, 10000)};
	size_t size = number(argc, argv, 2, 10000), asked = number(argc, argv, 3, pool_processors());
	unsigned workers = asked > POOL_WORKERS_MAX ? POOL_WORKERS_MAX : (unsigned)asked;
	struct arena a = {0};
	double pack = 0, put = 0, mb;
	long before;

	write_pages(&s, size, &a);
	for (unsigned i = 0; i < workers; i++)
		s.packer[i] = packer_open();
	before = peak_mib();
	for (int i = 0; i < ROUNDS; i++)
		if (!round_of(&s, workers, &pack, &put))
			return fprintf(stderr, "archive_put: false\n"), 1;
	mb = (double)s.bytes / 1e6;
	printf("%zu pages, %.1f MB, in an archive %.1f MB; %u workers\n", s.n, mb, (double)s.packed / 1e6, workers);
	printf("pack %.3f s (%.0f MB/s), archive_put %.3f s (%.2f us an entry), both %.0f MB/s\n", pack, mb / pack, put,
	       put / (double)s.n * 1e6, mb / (pack + put));
	printf("memory: %ld MiB with the pages, %ld MiB at its peak\n", before, peak_mib());
	for (unsigned i = 0; i < workers; i++)
		packer_close(s.packer[i]);
	arena_free(&a);
	return 0;
}
