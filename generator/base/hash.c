/*
 * hash.c - libxxhash and nettle behind two small names.
 */
#include "base/hash.h"

#include <nettle/sha1.h>
#include <nettle/sha2.h>
#include <xxhash.h>

struct hash
hash_of(struct str s)
{
	XXH128_hash_t h = XXH3_128bits(s.p, s.n);

	return (struct hash){h.high64, h.low64};
}

struct hash
hash_mix(struct hash a, struct hash b)
{
	uint64_t both[4] = {a.hi, a.lo, b.hi, b.lo};

	return hash_of(str_make((const char *)both, sizeof(both)));
}

struct sha256
sha256_of(struct str s)
{
	struct sha256_ctx c;
	struct sha256 d;

	sha256_init(&c);
	sha256_update(&c, s.n, (const uint8_t *)s.p);
	sha256_digest(&c, sizeof(d.byte), d.byte);
	return d;
}

static const char digit[] = "0123456789abcdef";

void
sha256_hex(struct sha256 d, char hex[65])
{
	for (int i = 0; i < 32; i++) {
		hex[2 * i] = digit[d.byte[i] >> 4];
		hex[2 * i + 1] = digit[d.byte[i] & 15];
	}
	hex[64] = 0;
}

void
uuid_of_url(struct str url, char text[37])
{
	static const uint8_t urls[16] = {0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1,
					 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8}; /* RFC 9562, 6.6 */
	struct sha1_ctx c;
	uint8_t d[16];
	size_t n = 0;

	sha1_init(&c);
	sha1_update(&c, sizeof(urls), urls);
	sha1_update(&c, url.n, (const uint8_t *)url.p);
	sha1_digest(&c, sizeof(d), d);
	d[6] = (uint8_t)((d[6] & 0x0F) | 0x50);
	d[8] = (uint8_t)((d[8] & 0x3F) | 0x80);
	for (int i = 0; i < 16; i++) {
		if (i == 4 || i == 6 || i == 8 || i == 10)
			text[n++] = '-';
		text[n++] = digit[d[i] >> 4];
		text[n++] = digit[d[i] & 15];
	}
	text[n] = 0;
}
