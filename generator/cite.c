/*
 * cite.c - the command `cite`. Two readers over one window of the input: lines of JSON, and
 * prose in pieces that end at an empty line, or at worst at a blank. Each line of JSON stands alone; in
 * prose a name that the text has given ("sau đây gọi là ...") holds to its end.
 *
 * Offsets are code points of the text as it was given. Where it is not in NFC it is composed letter by
 * letter, and a list of the places that got shorter leads back.
 */
#include "cite.h"

#include "base/diag.h"
#include "base/file.h"
#include "base/vi.h"
#include "law/cite.h"

#include <errno.h>
#include <fcntl.h>
#include <jansson.h>
#include <stdio.h>
#include <unistd.h>

#define LINE_MAX_MB 32
#define PIECE_MAX ((size_t)256 * 1024)
#define READ_SIZE ((size_t)256 * 1024)
#define NAMES_KEPT 64

struct input {
	int fd, error; /* an errno, 0 while all is well */
	struct str path;
	struct buf b;
	size_t from; /* bytes before it are done with */
	bool ended;
	int line;
};

struct output {
	struct buf b;
	int error;
};

/* Reads more behind what is there; false at the end. */
static bool
fill(struct input *in)
{
	ssize_t n;

	if (in->ended)
		return false;
	if (in->from) {
		memmove(in->b.p, in->b.p + in->from, in->b.n - in->from);
		in->b.n -= in->from;
		in->from = 0;
	}
	buf_room(&in->b, READ_SIZE);
	do
		n = read(in->fd, in->b.p + in->b.n, READ_SIZE);
	while (n < 0 && errno == EINTR);
	if (n < 0)
		in->error = errno;
	in->ended = n <= 0;
	in->b.n += n > 0 ? (size_t)n : 0;
	return n > 0;
}

static void
flush(struct output *out)
{
	size_t at = 0;

	while (at < out->b.n && !out->error) {
		ssize_t n = write(STDOUT_FILENO, out->b.p + at, out->b.n - at);

		if (n > 0)
			at += (size_t)n;
		else if (n < 0 && errno != EINTR)
			out->error = errno;
	}
	out->b.n = 0;
}

static void
tell(const struct input *in, enum diag_code code, int line, struct str arg)
{
	struct diags d = {0};
	struct diag_style style = {.format = FORMAT_TEXT};

	diag1(&d, code, ((struct place){in->path, line, line ? 1 : 0}), arg);
	diags_print(&d, &style);
	diags_free(&d);
}

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

static int
append(const char *p, size_t n, void *to)
{
	put_bytes(to, p, n);
	return 0;
}

/* False when the line is not what it should be. */
static bool
json_line(const struct input *in, struct str line, struct arena *a, struct output *out)
{
	json_error_t e;
	json_t *whole = json_loadb(line.p, line.n, JSON_ALLOW_NUL, &e), *text = json_object_get(whole, "text"),
	       *id = json_object_get(whole, "id");
	bool fine = json_is_string(text);

	if (fine) {
		struct composed c = compose(str_make(json_string_value(text), json_string_length(text)), a);

		put_lit(&out->b, "{\"id\":");
		if (!id || json_dump_callback(id, append, &out->b, JSON_ENCODE_ANY | JSON_COMPACT) != 0)
			put_lit(&out->b, "null");
		put_lit(&out->b, ",\"citations\":");
		put_citations(&out->b, &c, law_cite(c.text, NULL, a));
		put_lit(&out->b, "}\n");
	} else {
		tell(in, E170, in->line, whole ? STR("\"text\"") : str_of(e.text));
	}
	json_decref(whole);
	return fine;
}

/* The next line without its end; false when there is none. *too_long: it was passed over. */
static bool
next_line(struct input *in, struct str *line, bool *too_long)
{
	size_t looked = in->from;
	const char *e;

	*too_long = false;
	for (;;) {
		e = in->b.n > looked ? memchr(in->b.p + looked, '\n', in->b.n - looked) : NULL;
		if (e || in->ended)
			break;
		looked = in->b.n - in->from;
		if (looked > (size_t)LINE_MAX_MB << 20) {
			*too_long = true;
			in->from = in->b.n;
			looked = 0;
		}
		fill(in);
	}
	if (in->from == in->b.n && !*too_long)
		return false;
	*line = str_make(in->b.p + in->from, (e ? (size_t)(e - in->b.p) : in->b.n) - in->from);
	in->from += line->n + (e ? 1 : 0);
	in->line++;
	return true;
}

static int
json_lines(struct input *in, struct output *out)
{
	struct arena a = {0};
	struct str line;
	bool too_long;
	int status = 0;

	while (next_line(in, &line, &too_long) && !out->error) {
		if (too_long || line.n > (size_t)LINE_MAX_MB << 20) {
			tell(in, E171, in->line, STR("32"));
			status = 1;
		} else if (str_trim(line).n && !json_line(in, line, &a, out)) {
			status = 1;
		}
		arena_reset(&a);
		if (out->b.n > READ_SIZE || in->from == in->b.n)
			flush(out);
	}
	arena_free(&a);
	return status;
}

/* Where a piece of at most PIECE_MAX bytes may end: behind an empty line, a line, a blank, a letter. */
static size_t
piece_end(struct str s)
{
	size_t n = s.n < PIECE_MAX ? s.n : PIECE_MAX, i;

	if (s.n <= PIECE_MAX)
		return n;
	for (i = n; i > n / 2; i--)
		if (s.p[i - 1] == '\n' && s.p[i - 2] == '\n')
			return i;
	for (i = n; i > n / 2; i--)
		if (s.p[i - 1] == '\n')
			return i;
	for (i = n; i > n / 2; i--)
		if (s.p[i - 1] == ' ')
			return i;
	while (n > 1 && ((unsigned char)s.p[n] & 0xC0) == 0x80)
		n--;
	return n;
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

		while (in->b.n - in->from <= PIECE_MAX && fill(in))
			;
		if (in->from == in->b.n)
			break;
		piece = str_make(in->b.p + in->from, in->b.n - in->from);
		piece.n = piece_end(piece);
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
		in->from += piece.n;
		arena_reset(&a);
		flush(out);
	}
	arena_free(&a);
	arena_free(&lasting);
}

int
cite_command(const char *file, bool lines)
{
	struct input in = {.fd = STDIN_FILENO, .path = file ? str_of(file) : STR("stdin")};
	struct output out = {0};
	int status = 0;

	if (file) {
		in.fd = open(file, O_RDONLY | O_CLOEXEC);
		in.error = in.fd < 0 ? errno : 0;
	}
	if (!in.error && lines)
		status = json_lines(&in, &out);
	else if (!in.error)
		prose(&in, &out);
	flush(&out);
	if (in.error)
		tell(&in, S302, 0, str_of(strerror(in.error)));
	if (out.error && out.error != EPIPE)
		tell(&in, S303, 0, str_of(strerror(out.error)));
	if (file && in.fd >= 0)
		close(in.fd);
	buf_free(&in.b);
	buf_free(&out.b);
	return in.error || out.error ? 3 : status;
}
