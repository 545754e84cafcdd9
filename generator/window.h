/*
 * window.h - for the commands `cite` and `speak`: one window that moves over a file or standard input, so that memory
 * stays bounded whatever its size, and what is printed of it.
 */
#ifndef PBGDPL_WINDOW_H
#define PBGDPL_WINDOW_H

#include "base/arena.h"
#include "base/text.h"

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

/* `file`, or standard input when it is NULL. */
void window_open(struct input *in, const char *file);

/* Prints what is left, tells what failed on stderr, closes. Returns `status`, or 3 when the system failed. */
int window_close(struct input *in, struct output *out, int status);

void window_flush(struct output *out);

/*
 * The next piece of prose: whole paragraphs, or at worst whole words, at most 256 KB. False at the end. It stands until
 * window_done().
 */
bool window_piece(struct input *in, struct str *piece);
void window_done(struct input *in, struct str piece);

/* Appends one JSON value: what is answered to `text`. */
typedef void answer_fn(void *ctx, struct str text, struct arena *a, struct buf *to);

/*
 * {"id","text"} a line to {"id",MEMBER:..} a line; each line stands alone. Returns 1 when a line is not what it should
 * be (told on stderr; the others go on), else 0.
 */
int window_json_lines(struct input *in, struct output *out, struct str member, answer_fn *answer, void *ctx);

#endif
