/*
 * cite.c - the command `cite`. In prose a name that the text has given ("sau đây gọi là ...") holds to its end; each
 * line of JSON stands alone.
 *
 * Offsets are code points of the text as it was given. Where it is not in NFC it is composed letter by
 * letter, and a list of the places that got shorter leads back.
 */
#include "cite.h"

#include "base/vi.h"
#include "law/cite.h"
#include "window.h"

#define NAMES_KEPT 64

/* Where composing made the text shorter: behind it, byte `at` of the composed is code point `point` of the given. */
struct edit {
	size_t at, point;
};

struct composed {
	struct str text;
	struct edit *edit;
	size_t n;
};

static bool
is_mark(struct str s, size_t at)
{
	unsigned char c = (unsigned char)s.p[at];

	return c == 0xCC || (c == 0xCD && at + 1 < s.n && (unsigned char)s.p[at + 1] < 0xB0);
}

/* Marks of their own (U+0300..U+036F) join the letter before them. */
static struct composed
compose(struct str s, struct arena *a)
{
	struct composed c = {.text = s};
	struct buf b = {0};
	size_t point = 0, marks = 0, done = 0;

	for (size_t i = 0; i < s.n; i++)
		marks += is_mark(s, i);
	if (marks == 0)
		return c;
	c.edit = arena_many(a, struct edit, marks);
	for (size_t i = 0; i < s.n;) {
		size_t from = i, points = 1;

		utf8_next(s, &i);
		while (i < s.n && is_mark(s, i)) {
			utf8_next(s, &i);
			points++;
		}
		point += points;
		if (points == 1)
			continue;
		put_bytes(&b, s.p + done, from - done);
		vi_put_nfc(&b, str_make(s.p + from, i - from));
		done = i;
		c.edit[c.n++] = (struct edit){b.n, point};
	}
	put_bytes(&b, s.p + done, s.n - done);
	c.text = buf_keep(a, &b);
	buf_free(&b);
	return c;
}

/* A place that only moves forward: byte `at` of the composed text is code point `point` of the given one. */
struct cursor {
	size_t at, point, edit;
};

static struct cursor
move(const struct composed *c, struct cursor k, size_t to)
{
	while (k.edit < c->n && c->edit[k.edit].at <= to) {
		k.at = c->edit[k.edit].at;
		k.point = c->edit[k.edit].point;
		k.edit++;
	}
	if (to > k.at)
		k.point += utf8_length(str_make(c->text.p + k.at, to - k.at));
	k.at = to;
	return k;
}

static void
put_member(struct buf *b, const char *name, struct str s)
{
	put_json(b, str_of(name));
	put_char(b, ':');
	if (s.n)
		put_json(b, s);
	else
		put_lit(b, "null");
	put_char(b, ',');
}

static const char *const refs[] = {[CITE_INHERIT] = "inherit", [CITE_THIS] = "this", [CITE_EXPLICIT] = "explicit"};

static void
put_citations(struct buf *b, const struct composed *text, struct citations found)
{
	struct cursor start = {0}, end = {0};

	put_char(b, '[');
	for (size_t i = 0; i < found.n; i++) {
		const struct citation *x = &found.item[i];

		if (i == 0 || x->at.at != found.item[i - 1].at.at || x->at.n != found.item[i - 1].at.n) {
			start = move(text, start, x->at.at);
			end = move(text, start, x->at.at + x->at.n);
		}
		put_bytes(b, i ? ",{" : "{", i ? 2 : 1);
		put_member(b, "doc_number", x->number);
		put_member(b, "doc_title", x->title);
		put_member(b, "doc_ref", str_of(refs[x->ref]));
		put_member(b, "dieu", x->dieu);
		put_member(b, "khoan", x->khoan);
		put_member(b, "diem", x->diem);
		put_member(b, "phu_luc", x->phu_luc);
		put_member(b, "chuong", x->chuong);
		put_member(b, "muc", x->muc);
		put_lit(b, "\"start\":");
		put_int(b, (long long)start.point);
		put_lit(b, ",\"end\":");
		put_int(b, (long long)end.point);
		put_char(b, '}');
	}
	put_char(b, ']');
}

static void
answer(void *ctx, struct str text, struct arena *a, struct buf *to)
{
	struct composed c = compose(text, a);

	(void)ctx;
	put_citations(to, &c, law_cite(c.text, NULL, a));
}

/* Names live longer than the piece that gave them. */
static void
keep_names(struct cite_names *names, size_t known, struct cite_name *kept, struct arena *a)
{
	size_t n = names->n < NAMES_KEPT ? names->n : NAMES_KEPT;

	for (size_t i = known; i < n; i++)
		kept[i] = (struct cite_name){str_keep(a, names->item[i].name), str_keep(a, names->item[i].number),
					     str_keep(a, names->item[i].title)};
	*names = (struct cite_names){kept, n, n};
}

static void
put_part(struct buf *b, const char *word, struct str s)
{
	if (s.n == 0)
		return;
	put_char(b, ' ');
	put_str(b, str_of(word));
	put_char(b, ' ');
	put_str(b, s);
}

static void
put_one(struct buf *b, struct str text, const struct citation *x)
{
	for (size_t i = x->at.at; i < x->at.at + x->at.n; i++)
		put_char(b, (unsigned char)text.p[i] < ' ' ? ' ' : text.p[i]);
	put_lit(b, " ->");
	put_part(b, "điểm", x->diem);
	put_part(b, "khoản", x->khoan);
	put_part(b, "Điều", x->dieu);
	put_part(b, "mục", x->muc);
	put_part(b, "chương", x->chuong);
	put_part(b, x->phu_luc.n > 8 ? "" : "Phụ lục", x->phu_luc);
	if (x->number.n)
		put_part(b, "|", x->number);
	if (x->title.n)
		put_part(b, "|", x->title);
	if (x->ref != CITE_EXPLICIT)
		put_str(b, x->ref == CITE_THIS ? STR(" | văn bản này") : STR(" | (không nói văn bản)"));
	put_char(b, '\n');
}

struct spot {
	size_t at;
	long long line, col;
};

static void
advance(struct spot *k, struct str s, size_t to)
{
	for (; k->at < to; k->at++) {
		unsigned char c = (unsigned char)s.p[k->at];

		if (c == '\n')
			k->line++, k->col = 1;
		else
			k->col += (c & 0xC0) != 0x80;
	}
}

static void
prose(struct input *in, struct output *out)
{
	struct arena a = {0}, lasting = {0};
	struct cite_name kept[NAMES_KEPT];
	struct cite_names names = {0};
	struct spot k = {0, 1, 1};

	while (!out->error) {
		struct composed c;
		struct citations found;
		struct str piece;
		size_t known = names.n;

		if (!window_piece(in, &piece))
			break;
		c = compose(piece, &a);
		found = law_cite(c.text, &names, &a);
		k.at = 0;
		for (size_t i = 0; i < found.n; i++) {
			advance(&k, c.text, found.item[i].at.at);
			put_int(&out->b, k.line);
			put_char(&out->b, ':');
			put_int(&out->b, k.col);
			put_char(&out->b, ' ');
			put_one(&out->b, c.text, &found.item[i]);
		}
		advance(&k, c.text, c.text.n);
		keep_names(&names, known, kept, &lasting);
		window_done(in, piece);
		arena_reset(&a);
		window_flush(out);
	}
	arena_free(&a);
	arena_free(&lasting);
}

int
cite_command(const char *file, bool json_lines)
{
	struct input in;
	struct output out = {0};
	int status = 0;

	window_open(&in, file);
	if (json_lines)
		status = window_json_lines(&in, &out, STR("citations"), answer, NULL);
	else
		prose(&in, &out);
	return window_close(&in, &out, status);
}
