/*
 * window.c - see window.h. Two readers: lines of JSON, and prose in pieces that end at an empty line, or at worst at a
 * blank.
 */
#include "window.h"

#include "base/diag.h"

#include <errno.h>
#include <fcntl.h>
#include <jansson.h>
#include <unistd.h>

#define LINE_MAX_MB 32
#define PIECE_MAX ((size_t)256 * 1024)
#define READ_SIZE ((size_t)256 * 1024)

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

void
window_flush(struct output *out)
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

void
window_open(struct input *in, const char *file)
{
	*in = (struct input){.fd = STDIN_FILENO, .path = file ? str_of(file) : STR("stdin")};
	if (file) {
		in->fd = open(file, O_RDONLY | O_CLOEXEC);
		in->error = in->fd < 0 ? errno : 0;
	}
	in->ended = in->error != 0;
}

int
window_close(struct input *in, struct output *out, int status)
{
	window_flush(out);
	if (in->error)
		tell(in, S302, 0, str_of(strerror(in->error)));
	if (out->error && out->error != EPIPE)
		tell(in, S303, 0, str_of(strerror(out->error)));
	if (in->fd > STDIN_FILENO)
		close(in->fd);
	buf_free(&in->b);
	buf_free(&out->b);
	return in->error || out->error ? 3 : status;
}

static int
append(const char *p, size_t n, void *to)
{
	put_bytes(to, p, n);
	return 0;
}

/* False when the line is not what it should be. */
static bool
json_line(const struct input *in, struct str line, struct arena *a, struct output *out, struct str member,
	  answer_fn *answer, void *ctx)
{
	json_error_t e;
	json_t *whole = json_loadb(line.p, line.n, JSON_ALLOW_NUL, &e), *text = json_object_get(whole, "text"),
	       *id = json_object_get(whole, "id");
	bool fine = json_is_string(text);

	if (fine) {
		put_lit(&out->b, "{\"id\":");
		if (!id || json_dump_callback(id, append, &out->b, JSON_ENCODE_ANY | JSON_COMPACT) != 0)
			put_lit(&out->b, "null");
		put_char(&out->b, ',');
		put_json(&out->b, member);
		put_char(&out->b, ':');
		answer(ctx, str_make(json_string_value(text), json_string_length(text)), a, &out->b);
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

int
window_json_lines(struct input *in, struct output *out, struct str member, answer_fn *answer, void *ctx)
{
	struct arena a = {0};
	struct str line;
	bool too_long;
	int status = 0;

	while (next_line(in, &line, &too_long) && !out->error) {
		if (too_long || line.n > (size_t)LINE_MAX_MB << 20) {
			tell(in, E171, in->line, STR("32"));
			status = 1;
		} else if (str_trim(line).n && !json_line(in, line, &a, out, member, answer, ctx)) {
			status = 1;
		}
		arena_reset(&a);
		if (out->b.n > READ_SIZE || in->from == in->b.n)
			window_flush(out);
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

bool
window_piece(struct input *in, struct str *piece)
{
	while (in->b.n - in->from <= PIECE_MAX && fill(in))
		;
	if (in->from == in->b.n)
		return false;
	*piece = str_make(in->b.p + in->from, in->b.n - in->from);
	piece->n = piece_end(*piece);
	return true;
}

void
window_done(struct input *in, struct str piece)
{
	in->from += piece.n;
}
