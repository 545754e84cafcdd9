/*
 * hash.h - two digests: XXH3-128 to see whether something changed (19 GB/s, not
 * for adversaries), SHA-256 (FIPS 180-4) for what we promise to others.
 */
#ifndef PBGDPL_HASH_H
#define PBGDPL_HASH_H

#include "base/text.h"

struct hash {
	uint64_t hi, lo;
};

struct sha256 {
	unsigned char byte[32];
};

struct hash hash_of(struct str s);

/* The hash of `a` followed by `b`: order matters. */
struct hash hash_mix(struct hash a, struct hash b);

static inline bool
hash_equal(struct hash a, struct hash b)
{
	return a.hi == b.hi && a.lo == b.lo;
}

struct sha256 sha256_of(struct str s);
void sha256_hex(struct sha256 d, char hex[65]);

/* The name-based UUID of a URL (RFC 9562, 5.5: version 5, its name space for URLs). */
void uuid_of_url(struct str url, char text[37]);

#endif
