/*
 * container.h - the containers of pictures, written byte by byte: segments of JPEG, chunks of PNG and of RIFF. For
 * tests of what reads them, so nothing here is the house's own code.
 */
#ifndef PBGDPL_CONTAINER_H
#define PBGDPL_CONTAINER_H

#include "base/text.h"

static inline void
be(struct buf *b, uint32_t v, int n)
{
	while (n-- > 0)
		put_char(b, (char)(v >> (8 * n)));
}

static inline void
le(struct buf *b, uint32_t v, int n)
{
	for (int i = 0; i < n; i++)
		put_char(b, (char)(v >> (8 * i)));
}

static inline void
segment(struct buf *b, int marker, struct str data)
{
	be(b, 0xFF00U | (uint32_t)marker, 2);
	be(b, (uint32_t)data.n + 2, 2);
	put_str(b, data);
}

/* The checksum bit by bit: another way than content/picture.c's. */
static inline uint32_t
crc(struct str s)
{
	uint32_t c = UINT32_MAX;

	for (size_t i = 0; i < s.n; i++) {
		c ^= (unsigned char)s.p[i];
		for (int k = 0; k < 8; k++)
			c = c >> 1 ^ (c & 1 ? 0xEDB88320 : 0);
	}
	return ~c;
}

static inline void
chunk(struct buf *b, const char *type, struct str data)
{
	size_t from;

	be(b, (uint32_t)data.n, 4);
	from = b->n;
	put_bytes(b, type, 4);
	put_str(b, data);
	be(b, crc(str_make(b->p + from, b->n - from)), 4);
}

static inline void
riff(struct buf *b, const char *type, struct str data)
{
	put_bytes(b, type, 4);
	le(b, (uint32_t)data.n, 4);
	put_str(b, data);
	if (data.n & 1)
		put_char(b, 0);
}

#endif
