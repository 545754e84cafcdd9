/*
 * articles.c - writes N articles for the benchmark, the same bodies twice: as a
 * site of pbgdpl and as a content folder for hugo.
 *
 *	articles N DIR      ->  DIR/pbgdpl/content/..  and  DIR/hugo/..
 *
 * The text is made of phrases of the field, so that letters, lengths of words and
 * marks are those of Vietnamese; the Markdown is what editors write: headings,
 * lists, quotes, links in and out, some tables. Sizes run from 1 to 40 KB with a
 * mean near 10 KB (10,000 articles are about 99 MB). Every number comes from one
 * generator with a fixed seed, so the same N gives the same bytes everywhere.
 */
#include <errno.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))
#define BODY_MAX ((size_t)64 * 1024)
#define ITEM_MAX ((size_t)4 * 1024)

static const char *const openings[] = {
	"Theo đó, ", "Sau khi xem xét sự việc, ", "Tại buổi làm việc, ", "Thực tế cho thấy ", "Trong tháng qua, ", "Ở địa bàn này, ",
	"Khi tiếp nhận vụ việc, ", "Cùng với đó, ", "Qua trao đổi, ", "Đến nay, ", "Vì vậy, ", "Ngay trong ngày, ",
};
static const char *const who[] = {
	"hòa giải viên", "tổ hòa giải", "Ủy ban nhân dân cấp xã", "Trưởng ban công tác Mặt trận", "hai bên", "người dân trong thôn",
	"báo cáo viên pháp luật", "tuyên truyền viên", "cán bộ tư pháp - hộ tịch", "Phòng Tư pháp", "gia đình bà A", "vợ chồng anh B",
	"người cao tuổi", "chi hội phụ nữ", "luật sư tình nguyện", "cựu thẩm phán", "công an viên", "bộ đội biên phòng",
};
static const char *const does[] = {
	"đã gặp gỡ, lắng nghe từng bên", "hướng dẫn lập văn bản hòa giải thành", "giải thích quy định của pháp luật",
	"mời hai bên đến nhà văn hóa để cùng trao đổi", "thống nhất cách chia lối đi chung", "kiểm tra lại ranh giới thửa đất",
	"bảo đảm bí mật thông tin của các bên", "ghi chép đầy đủ vào sổ theo dõi", "vận động các bên tự nguyện thực hiện thỏa thuận",
	"phối hợp với Mặt trận Tổ quốc Việt Nam", "tổ chức buổi tập huấn nghiệp vụ", "chuẩn bị câu hỏi gợi mở và tình huống thảo luận",
	"đề nghị thanh toán thù lao theo quy định", "đọc lại toàn văn thỏa thuận cho mọi người nghe",
};
static const char *const why[] = {
	"để giữ tình làng nghĩa xóm", "nhằm ngăn ngừa mâu thuẫn kéo dài", "theo đúng nguyên tắc tự nguyện",
	"trong phạm vi hòa giải ở cơ sở", "khi sự việc chưa thuộc trường hợp phải chuyển cơ quan có thẩm quyền",
	"trước khi các bên khởi kiện ra Tòa án", "vì quyền và lợi ích hợp pháp của phụ nữ, trẻ em",
	"trong thời hạn ba ngày làm việc", "phù hợp với phong tục, tập quán tốt đẹp của địa phương", "mà không trái đạo đức xã hội",
};
static const char *const law[] = {
	"Luật Hòa giải ở cơ sở số 35/2013/QH13", "Nghị định số 15/2014/NĐ-CP", "Bộ luật Dân sự số 91/2015/QH13",
	"Luật Hôn nhân và gia đình số 52/2014/QH13", "Luật Đất đai số 31/2024/QH15", "Thông tư số 56/2023/TT-BTC",
	"Luật Phổ biến, giáo dục pháp luật số 14/2012/QH13",
};
static const char *const heads[] = {
	"Diễn biến vụ việc", "Căn cứ pháp luật", "Cách tiến hành", "Kết quả và bài học", "Những điều cần lưu ý", "Câu hỏi thảo luận",
	"Vai trò của hòa giải viên", "Trình tự thực hiện", "Phối hợp ở cơ sở", "Kinh phí và chế độ", "Việc cần làm tiếp", "Hồ sơ kèm theo",
};
static const char *const topics[] = {
	"Hòa giải ở cơ sở", "Đất đai", "Hôn nhân và gia đình", "Thừa kế", "Môi trường", "Trẻ em", "Người cao tuổi", "Bình đẳng giới",
	"An toàn giao thông", "Phòng, chống ma túy", "Chuyển đổi số", "Nghĩa vụ quân sự", "Bảo hiểm xã hội", "Lao động", "Hộ tịch",
	"Chứng thực", "Trợ giúp pháp lý", "Tiếp cận pháp luật", "Phòng, chống bạo lực gia đình", "Xây dựng nông thôn mới",
	"Kỹ năng lắng nghe", "Kỹ năng đặt câu hỏi", "Hương ước, quy ước", "Tổ hòa giải", "Thù lao hòa giải viên", "Biên giới, biển đảo",
	"Phòng cháy, chữa cháy", "Thuế", "Khiếu nại, tố cáo", "Bầu cử",
};
static const char *const fields[] = {"Dân sự", "Hình sự", "Hành chính", "Đất đai và môi trường", "Phổ biến giáo dục pháp luật"};

static const struct {
	const char *folder, *kind, *name;
} sections[] = {
	{"tin-tuc", "tin", "Tin tức"}, {"cau-chuyen", "cau-chuyen", "Câu chuyện"}, {"mo-hinh", "mo-hinh", "Mô hình hay"},
	{"tieu-pham", "tieu-pham", "Tiểu phẩm"}, {"hoi-dap", "hoi-dap", "Hỏi đáp"}, {"bieu-mau", "bieu-mau", "Biểu mẫu"},
	{"tham-gia", "keu-goi", "Tham gia"}, {"ban-tin", "tin", "Bản tin"}, {"nghiep-vu", "tin", "Nghiệp vụ"},
};

/* splitmix64 (Steele, Lea and Flood 2014): one word of state, good enough for text. */
static uint64_t
next(uint64_t *seed)
{
	uint64_t z = (*seed += 0x9E3779B97F4A7C15u);

	z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
	z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
	return z ^ (z >> 31);
}

static unsigned
below(uint64_t *seed, size_t n)
{
	return (unsigned)(next(seed) % n);
}

#define PICK(seed, table) ((table)[below((seed), COUNT(table))])

struct text {
	char p[BODY_MAX];
	size_t n;
	uint64_t seed;
	unsigned count; /* of articles: links may lead to any of them */
};

static void put(struct text *t, const char *format, ...) __attribute__((format(printf, 2, 3)));

static void
put(struct text *t, const char *format, ...)
{
	va_list ap;
	int k;

	va_start(ap, format);
	k = vsnprintf(t->p + t->n, BODY_MAX - t->n, format, ap);
	va_end(ap);
	if (k < 0 || (size_t)k >= BODY_MAX - t->n) {
		fprintf(stderr, "articles: a body is larger than BODY_MAX\n");
		exit(1);
	}
	t->n += (size_t)k;
}

static void
put_sentence(struct text *t)
{
	const char *subject = PICK(&t->seed, who);
	unsigned other;

	put(t, "%s", PICK(&t->seed, openings));
	put(t, "%s %s", subject, PICK(&t->seed, does));
	switch (below(&t->seed, 8)) {
	case 0:
		put(t, " theo khoản %u Điều %u %s", 1 + below(&t->seed, 5), 1 + below(&t->seed, 33), PICK(&t->seed, law));
		break;
	case 1:
		put(t, ", *%s*", PICK(&t->seed, why));
		break;
	case 2:
		put(t, " và **%s**", PICK(&t->seed, does));
		break;
	case 3:
		if (below(&t->seed, 3) == 0) {
			other = below(&t->seed, t->count);
			put(t, " (xem [bài số %u](../%s/bai-%05u.md))", other, sections[other % COUNT(sections)].folder, other);
		} else {
			put(t, " (theo [Cổng thông tin](https://example.vn/van-ban/%u))", below(&t->seed, 9000));
		}
		break;
	default:
		put(t, " %s", PICK(&t->seed, why));
	}
	put(t, ".");
}

static void
put_paragraph(struct text *t, const char *before)
{
	put(t, "%s", before);
	for (unsigned i = 2 + below(&t->seed, 5); i > 0; i--) {
		put_sentence(t);
		put(t, i > 1 ? " " : "\n\n");
	}
}

static void
put_list(struct text *t)
{
	unsigned n = 3 + below(&t->seed, 4);
	int ordered = below(&t->seed, 2) == 0;

	for (unsigned i = 1; i <= n; i++) {
		if (ordered)
			put(t, "%u. ", i);
		else
			put(t, "- ");
		put_sentence(t);
		put(t, "\n");
	}
	put(t, "\n");
}

static void
put_table(struct text *t)
{
	put(t, "| Bước | Người thực hiện | Việc làm |\n|---|---|---|\n");
	for (unsigned i = 1, n = 3 + below(&t->seed, 5); i <= n; i++)
		put(t, "| %u | %s | %s |\n", i, PICK(&t->seed, who), PICK(&t->seed, does));
	put(t, "\n");
}

/* 1 to 40 KB, mean 9.9: a mixture of powers of an even distribution, by multiplication alone (exact everywhere). */
static size_t
size_wanted(uint64_t *seed)
{
	double x = (double)(next(seed) >> 11) / 9007199254740992.0;
	double cube = x * x * x;

	return (size_t)(650.0 + 39000.0 * (0.56 * cube + 0.44 * cube * x));
}

static void
put_body(struct text *t)
{
	size_t want = size_wanted(&t->seed);

	put_paragraph(t, "");
	while (t->n < want) {
		switch (below(&t->seed, 16)) {
		case 0:
		case 1:
			put(t, "## %s\n\n", PICK(&t->seed, heads));
			break;
		case 2:
			put(t, "### %s: %s\n\n", PICK(&t->seed, heads), PICK(&t->seed, topics));
			break;
		case 3:
		case 4:
			put_list(t);
			break;
		case 5:
			put_paragraph(t, "> ");
			break;
		case 6:
			if (below(&t->seed, 3) == 0)
				put_table(t);
			break;
		default:
			put_paragraph(t, "");
		}
	}
}

static void
fail(const char *what)
{
	perror(what);
	exit(1);
}

static void
folder(const char *path)
{
	if (mkdir(path, 0777) < 0 && errno != EEXIST)
		fail(path);
}

static void
save(const char *path, const char *matter, const char *body, size_t n)
{
	FILE *f = fopen(path, "wb");

	if (!f || fputs(matter, f) < 0 || fwrite(body, 1, n, f) != n || fclose(f) != 0)
		fail(path);
}

static void
article(const char *dir, struct text *t, unsigned i)
{
	const char *section = sections[i % COUNT(sections)].folder;
	unsigned year = 2015 + below(&t->seed, 11), month = 1 + below(&t->seed, 12), day = 1 + below(&t->seed, 28);
	unsigned first = below(&t->seed, COUNT(topics)), second = (first + 1 + below(&t->seed, 9)) % COUNT(topics);
	char title[1024], matter[ITEM_MAX], path[ITEM_MAX];

	snprintf(title, sizeof(title), "%s về %s: %s, bài số %u", PICK(&t->seed, heads), topics[first], PICK(&t->seed, who), i);
	t->n = 0;
	put_body(t);
	snprintf(matter, sizeof(matter),
		 "---\ntieu_de: \"%s\"\nngay: %u-%02u-%02u\ntac_gia: Ban Biên tập\nnguon: Sở Tư pháp\n"
		 "chu_de: [\"%s\", \"%s\"]\nlinh_vuc: [\"%s\"]\n---\n\n",
		 title, year, month, day, topics[first], topics[second], PICK(&t->seed, fields));
	snprintf(path, sizeof(path), "%s/pbgdpl/content/%s/bai-%05u.md", dir, section, i);
	save(path, matter, t->p, t->n);
	snprintf(matter, sizeof(matter), "---\ntitle: \"%s\"\ndate: %u-%02u-%02u\nsection: \"%s\"\ntags: [\"%s\", \"%s\"]\n---\n\n", title,
		 year, month, day, section, topics[first], topics[second]);
	snprintf(path, sizeof(path), "%s/hugo/%s/bai-%05u.md", dir, section, i);
	save(path, matter, t->p, t->n);
}

static const char site_yaml[] = "ten: Trang đo tốc độ\n"
				"dia_chi_web: https://example.vn\n"
				"co_quan: Sở Tư pháp\n"
				"mac_dinh:\n"
				"  tac_gia: Ban Biên tập\n"
				"  nguon: Sở Tư pháp\n";

static void
folders(const char *dir)
{
	static const char *const names[] = {"", "/pbgdpl", "/pbgdpl/content", "/hugo"};
	char path[ITEM_MAX], matter[ITEM_MAX];

	for (size_t i = 0; i < COUNT(names); i++) {
		snprintf(path, sizeof(path), "%s%s", dir, names[i]);
		folder(path);
	}
	snprintf(path, sizeof(path), "%s/pbgdpl/content/site.yaml", dir);
	save(path, site_yaml, "", 0);
	for (size_t i = 0; i < COUNT(sections); i++) {
		snprintf(path, sizeof(path), "%s/hugo/%s", dir, sections[i].folder);
		folder(path);
		snprintf(path, sizeof(path), "%s/pbgdpl/content/%s", dir, sections[i].folder);
		folder(path);
		snprintf(path, sizeof(path), "%s/pbgdpl/content/%s/_index.md", dir, sections[i].folder);
		snprintf(matter, sizeof(matter), "---\ntieu_de: %s\nloai: %s\n---\n", sections[i].name, sections[i].kind);
		save(path, matter, "", 0);
	}
}

int
main(int argc, char **argv)
{
	static struct text t = {.seed = 20261124};
	unsigned long long bytes = 0;
	long n = argc == 3 ? strtol(argv[1], NULL, 10) : 0;

	if (n < 1 || n > 99999 || strlen(argv[2]) > 1000) {
		fprintf(stderr, "usage: articles N DIR   (N from 1 to 99999)\n");
		return 2;
	}
	t.count = (unsigned)n;
	folders(argv[2]);
	for (unsigned i = 0; i < t.count; i++) {
		t.seed = 20261124u + i * 1000003u;
		article(argv[2], &t, i);
		bytes += t.n;
	}
	printf("%ld articles, %llu bytes of Markdown\n", n, bytes);
	return 0;
}
