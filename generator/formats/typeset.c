/*
 * typeset.c - see typeset.h. A line may end between two syllables, but not between "Điều" and its number, and
 * only unwillingly inside a word of two syllables ("hòa giải") or behind a small word that belongs to
 * the next ("của"). Among all ways to break, at all sizes near the largest that fits, the best is the one
 * with the fewest such breaks, the evenest lines and the largest letters, in this order.
 */
#include "formats/typeset.h"

#include "base/arena.h"
#include "base/vi.h"

#define WORDS_MAX 64 /* longer text is cut: it would not be read on a cover */
#define SIZES 40     /* tried, each 4 percent smaller */
#define NEVER 1e9

/* After these a number stays: "Điều 16", "ngày 20", "Tập II". */
static const char *const before_number[] = {"điều", "khoản", "điểm",  "chương",	 "mục", "phần",
					    "bài",  "tập",   "quyển", "số",	 "năm", "tháng",
					    "ngày", "kỳ",    "lớp",   "phụ lục", "lục"};

/* Small words that lean on the next one. */
static const char *const leaning[] = {"và",   "của", "cho", "ở",  "các", "những", "về",	 "với",	 "trong", "từ",
				      "theo", "tại", "là",  "để", "do",	 "bằng",  "một", "trên", "khi",	  "không"};

/* Words of two syllables that are common on such covers. */
static const char *const pairs[] = {
	"hòa giải",   "giải viên",  "bỏ túi",  "cơ sở",	   "tập huấn",	   "huấn viên", "kỹ năng",     "hướng dẫn",
	"văn bản",    "câu chuyện", "tuyển tập",   "sổ tay",	   "pháp luật", "tài liệu",    "dân sự",
	"hình sự",    "đất đai",    "hôn nhân",	   "gia đình",	   "dành cho",	"hỏi đáp",     "giải đáp",
	"bộ luật",    "nghị định",  "thông tư",	   "quyết định",   "bạo lực",	"tranh chấp",  "khiếu nại",
	"tố cáo",     "người dân",  "trẻ em",	   "phổ biến",	   "giáo dục",	"chính quyền", "tư pháp",
	"nông thôn",  "xã hội",	    "phòng chống", "phòng, chống", "nghiệp vụ", "nhà ở",       "tình huống",
	"quy định",   "thi hành",   "biên bản",	   "hợp đồng",	   "bảo vệ",	"quyền lợi",   "phụ nữ",
	"môi trường", "giao thông", "đường bộ",	   "bình đẳng",	   "tổ chức",	"hoạt động",   "địa phương",
	"cộng đồng",  "thực hiện",  "báo cáo",	   "bài giảng",	   "chuyên đề", "cẩm nang",    "hành chính",
	"công dân",   "cán bộ",	    "vi phạm",	   "xử lý",	   "thừa kế",	"lao động",    "hàng xóm",
	"hưng yên",   "thái bình",  "việt nam",
};

struct word {
	struct str s;
	double width;	   /* at size 1 */
	double break_cost; /* of a line's end before it; NEVER where there must be none */
};

struct words {
	struct word *word;
	size_t n;
	double space, total; /* at size 1; the total is that of all on one line */
};

/* Lower case, without the punctuation around it. */
static struct str
plain(struct arena *a, struct str s)
{
	struct buf b = {0};
	struct str kept;

	for (size_t at = 0; at < s.n;) {
		uint32_t c = utf8_next(s, &at);

		if (c != UINT32_MAX && c != '(' && c != '"' && c != 0x201C)
			put_code_point(&b, vi_lower(c));
	}
	kept = buf_keep(a, &b);
	buf_free(&b);
	return kept;
}

static bool
listed(struct str s, const char *const *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (str_equal(s, str_of(list[i])))
			return true;
	return false;
}

#define LISTED(s, list) listed((s), (list), sizeof(list) / sizeof(*(list)))

/* "16", "1a)", "XII": a digit in front, or Roman capitals only. */
static bool
numbers(struct str s)
{
	if (s.n && s.p[0] >= '0' && s.p[0] <= '9')
		return true;
	for (size_t i = 0; i < s.n; i++)
		if (!strchr("IVXL", s.p[i]) && !(i && strchr(".,:;)", s.p[i])))
			return false;
	return s.n > 0;
}

static double
break_cost(struct arena *a, struct str before, struct str after)
{
	struct str b = plain(a, before), c = plain(a, after);

	if (LISTED(b, before_number) && numbers(after))
		return NEVER;
	if (str_equal(after, STR("–")) || str_equal(after, STR("-")) || str_equal(after, STR("/")))
		return NEVER;
	while (c.n && strchr(".,:;!?)", c.p[c.n - 1]))
		c.n--;
	if (LISTED(str_cat(a, b, STR(" "), c), pairs))
		return 1;
	if (LISTED(b, leaning))
		return 0.4;
	return b.n && strchr(".,:;!?", b.p[b.n - 1]) ? -0.15 : 0;
}

/* The blanks at which a line may end. A no-break space (U+00A0) is a letter here. */
static struct str
next_word(struct str *rest)
{
	size_t n = 0;

	*rest = str_trim(*rest);
	while (n < rest->n && rest->p[n] != ' ' && rest->p[n] != '\t' && rest->p[n] != '\r' && rest->p[n] != '\n')
		n++;
	return str_make(rest->p, n);
}

/* Takes letters off the end until the word and "…" fit into `width` (at size 1). */
static struct word
cut_word(struct arena *a, struct word w, double width, const struct lettering *one)
{
	struct str s = w.s;

	for (;;) {
		w.s = str_cat(a, s, STR("…"));
		w.width = lettering_width(w.s, one);
		if (w.width <= width || s.n == 0)
			return w;
		for (s.n--; s.n && ((unsigned char)s.p[s.n] & 0xC0) == 0x80;)
			s.n--;
	}
}

/* A letter is at least 1/5 of its size wide: what is longer than this is cut before it is measured. */
static struct str
measurable(struct str s, double width)
{
	size_t most = (size_t)(width * 4 * 5) + 16;

	if (s.n <= most)
		return s;
	while (most && ((unsigned char)s.p[most] & 0xC0) == 0x80)
		most--;
	return str_make(s.p, most);
}

static struct words
split(struct arena *a, struct str text, const struct typeset *want)
{
	struct lettering one = {1, want->weight};
	struct words w = {.word = arena_many(a, struct word, WORDS_MAX + 1), .space = lettering_width(STR(" "), &one)};
	double most = want->width / want->least;
	struct str before = {0};

	for (struct str s = next_word(&text); s.n; s = next_word(&text)) {
		struct word *x = &w.word[w.n++];
		bool last = w.n == WORDS_MAX;

		text = str_from(text, s.n);
		*x = (struct word){measurable(s, most), 0, before.n ? break_cost(a, before, s) : 0};
		before = s;
		x->width = lettering_width(x->s, &one);
		if (x->width > most || x->s.n < s.n || (last && str_trim(text).n)) {
			*x = cut_word(a, *x, most, &one);
			break;
		}
	}
	return w;
}

static void
sum_up(struct words *w)
{
	w->total = -w->space;
	for (size_t i = 0; i < w->n; i++)
		w->total += w->word[i].width + w->space;
}

/* Too long: the rest is told by "…" behind the last word kept. */
static void
drop_word(struct arena *a, struct words *w, const struct typeset *want)
{
	w->n--;
	w->word[w->n - 1] =
		cut_word(a, w->word[w->n - 1], want->width / want->least, &(struct lettering){1, want->weight});
	sum_up(w);
}

/* One way to break: where lines begin, and what it costs. */
struct breaking {
	size_t first[TYPESET_LINES_MAX + 1];
	int n;
	double cost;
};

/* What the best lines cost, up to each word; `from` is where the last of them begins. */
struct table {
	double cost[TYPESET_LINES_MAX + 1][WORDS_MAX + 2];
	size_t from[TYPESET_LINES_MAX + 1][WORDS_MAX + 2];
};

static void
table_line(struct table *t, const struct words *w, int line, const double room[2])
{
	double width;

	for (size_t to = 1; to <= w->n; to++) {
		t->cost[line][to] = NEVER;
		width = -w->space;
		for (size_t from = to; from-- > 0;) {
			double off, c;

			width += w->word[from].width + w->space;
			if (width > room[0])
				break;
			off = (width - room[1]) / room[0];
			c = off * off * 2 + (from ? w->word[from].break_cost : 0) + t->cost[line - 1][from];
			if (c < t->cost[line][to]) {
				t->cost[line][to] = c;
				t->from[line][to] = from;
			}
		}
	}
	t->cost[line][0] = NEVER;
}

/* The best way to make exactly `n` lines of `width` (at size 1), each near to the mean. */
static struct breaking
break_lines(struct table *t, const struct words *w, int n, double width)
{
	struct breaking b = {.n = n, .cost = NEVER};
	const double room[2] = {width, w->total / n < width ? w->total / n : width};
	size_t to = w->n;

	if (w->total > width * n)
		return b;
	for (size_t i = 0; i <= w->n; i++)
		t->cost[0][i] = i ? NEVER : 0;
	for (int i = 1; i <= n; i++)
		table_line(t, w, i, room);
	b.cost = t->cost[n][w->n];
	for (int i = n; i > 0 && b.cost < NEVER; i--) {
		b.first[i] = to;
		to = t->from[i][to];
	}
	return b;
}

/* The best breaking of all sizes and numbers of lines; n is 0 when none fits. *size is what it is set in. */
static struct breaking
break_text(struct table *t, const struct words *w, const struct typeset *want, double *size)
{
	struct breaking best = {.n = 0, .cost = NEVER};
	double largest = 0, s = want->most;

	for (int k = 0; k < SIZES && s > want->least * 0.99; k++, s *= 0.96) {
		for (int n = 1; n <= want->lines && (n - 1) * want->leading * s + s <= want->height; n++) {
			struct breaking b = break_lines(t, w, n, want->width / s);

			if (b.cost >= NEVER)
				continue;
			largest = largest > 0 ? largest : s;
			b.cost += (1 - s / largest) * 5 + n * 0.02;
			if (b.cost < best.cost) {
				best = b;
				*size = s;
			}
		}
		if (largest > 0 && s < largest * 0.78)
			break;
	}
	return best;
}

/* Words from `from` to `to` with one space between. */
static struct str
join(struct arena *a, const struct words *w, size_t from, size_t to)
{
	struct buf b = {0};
	struct str s;

	for (size_t i = from; i < to; i++) {
		if (i > from)
			put_char(&b, ' ');
		put_str(&b, w->word[i].s);
	}
	s = buf_keep(a, &b);
	buf_free(&b);
	return s;
}

struct setting
typeset(struct arena *a, struct str text, const struct typeset *want)
{
	struct words w = split(a, text, want);
	struct setting s = {.letter = {want->most, want->weight}};
	struct table *t = arena_new(a, struct table);
	struct breaking b;

	if (w.n == 0)
		return s;
	sum_up(&w);
	b = break_text(t, &w, want, &s.letter.size);
	while (b.n == 0 && w.n > 1) {
		drop_word(a, &w, want);
		b = break_text(t, &w, want, &s.letter.size);
	}
	s.n = b.n;
	for (int i = 0; i < b.n; i++)
		s.line[i] = join(a, &w, b.first[i], b.first[i + 1]);
	s.leading = s.letter.size * want->leading;
	return s;
}

void
typeset_draw(struct raster *r, const struct setting *s, const double at[2], uint32_t rgb)
{
	for (int i = 0; i < s->n; i++)
		lettering_draw(r, s->line[i], (const double[]){at[0], at[1] + i * s->leading}, &s->letter, rgb);
}
