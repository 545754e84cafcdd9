/*
 * speech.c - how fast a text is put into spoken words, on one core.
 *
 *	speech FILE N    speech_put over the whole of FILE, N times; MB/s of what is read, of the best and of all
 */
#define _XOPEN_SOURCE 700

#include "law/speech.h"

#include "base/arena.h"
#include "bench/bench.h"

struct room {
	struct arena a;
	struct buf spoken;
};

static size_t
once(void *ctx, struct str text)
{
	static const struct reading reading[] = {{{"HGV", 3}, {"hòa giải viên", 17}}};
	static const struct speech s = {SPEECH_MIDDLE, reading, 1};
	struct room *r = ctx;

	arena_reset(&r->a);
	r->spoken.n = 0;
	speech_put(&r->spoken, text, &s, &r->a);
	return r->spoken.n;
}

int
main(int argc, char **argv)
{
	struct room r = {0};
	int status = bench_text(argc, argv, "speech", "bytes spoken", once, &r);

	buf_free(&r.spoken);
	arena_free(&r.a);
	return status;
}
