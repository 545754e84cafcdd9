/*
 * speak.c - the command `speak`.
 */
#include "speak.h"

#include "base/arena.h"
#include "base/diag.h"
#include "content/readings.h"
#include "window.h"

#include <fcntl.h>
#include <unistd.h>

static void
answer(void *ctx, struct str text, struct arena *a, struct buf *to)
{
	struct buf spoken = {0};

	speech_put(&spoken, text, ctx, a);
	put_json(to, buf_str(&spoken));
	buf_free(&spoken);
}

static void
prose(struct input *in, struct output *out, const struct speech *s)
{
	struct arena a = {0};
	struct str piece;

	while (!out->error && window_piece(in, &piece)) {
		speech_put(&out->b, piece, s, &a);
		window_done(in, piece);
		arena_reset(&a);
		window_flush(out);
	}
	arena_free(&a);
}

/* The readings of the site in `dir`, if it is one. */
static bool
take_readings(const char *dir, struct arena *a, struct speech *s)
{
	struct str folder = str_cat(a, str_of(dir), STR("/content"));
	int content = open(folder.p, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	struct diag_style style = {.format = FORMAT_TEXT};
	struct diags d = {0};
	bool fine;

	if (content < 0)
		return true;
	fine = readings_read(content, a, s, &d);
	close(content);
	diags_print(&d, &style);
	diags_free(&d);
	return fine;
}

int
speak_command(const char *dir, const char *file, bool json_lines, enum speech_number number)
{
	struct speech s = {.number = number};
	struct output out = {0};
	struct arena a = {0};
	struct input in;
	int status = 1;

	if (take_readings(dir, &a, &s)) {
		window_open(&in, file);
		status = 0;
		if (json_lines)
			status = window_json_lines(&in, &out, STR("spoken"), answer, &s);
		else
			prose(&in, &out, &s);
		status = window_close(&in, &out, status);
	}
	arena_free(&a);
	return status;
}
