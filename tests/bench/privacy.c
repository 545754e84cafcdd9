/*
 * privacy.c - how fast personal data in a text is found, on one core.
 *
 *	privacy FILE N    privacy_look over the whole of FILE, N times; MB/s of the best and of all
 */
#define _XOPEN_SOURCE 700

#include "content/privacy.h"

#include "bench/bench.h"

#define FINDS_MAX 4096

static size_t
once(void *ctx, struct str text)
{
	return privacy_look(text, NULL, ctx, FINDS_MAX);
}

int
main(int argc, char **argv)
{
	static struct privacy_find find[FINDS_MAX];

	return bench_text(argc, argv, "privacy", "finds", once, find);
}
