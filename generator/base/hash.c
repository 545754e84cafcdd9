/*
 * hash.c - libxxhash and nettle behind two small names.
 */
#include "base/hash.h"

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

void
sha256_hex(struct sha256 d, char hex[65])
{
	static const char digit[] = "0123456789abcdef";

	for (int i = 0; i < 32; i++) {
		hex[2 * i] = digit[d.byte[i] >> 4];
		hex[2 * i + 1] = digit[d.byte[i] & 15];
	}
	hex[64] = 0;
}
