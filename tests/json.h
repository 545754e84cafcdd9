/*
 * json.h - is this JSON (RFC 8259)? For the tests only; it keeps nothing and does
 * not recurse: a stack of one byte a level, 200 levels deep.
 */
#ifndef PBGDPL_TEST_JSON_H
#define PBGDPL_TEST_JSON_H

#include <string.h>

#define JSON_DEPTH 200

struct json {
	const char *p, *end;
};

static inline void
json_blank(struct json *j)
{
	while (j->p < j->end && strchr(" \t\r\n", *j->p) && *j->p)
		j->p++;
}

static inline int
json_string(struct json *j)
{
	if (j->p == j->end || *j->p++ != '"')
		return 0;
	for (; j->p < j->end && *j->p != '"'; j->p++) {
		if ((unsigned char)*j->p < 0x20)
			return 0;
		if (*j->p == '\\') {
			if (++j->p == j->end || !*j->p || !strchr("\"\\/bfnrtu", *j->p))
				return 0;
			for (int i = 0; *j->p == 'u' && i < 4; i++)
				if (j->p + 1 + i >= j->end || !strchr("0123456789abcdefABCDEF", j->p[1 + i]) || !j->p[1 + i])
					return 0;
		}
	}
	return j->p++ < j->end;
}

static inline int
json_word(struct json *j)
{
	static const char *const word[] = {"true", "false", "null"};
	size_t n;

	for (int i = 0; i < 3; i++) {
		n = strlen(word[i]);
		if ((size_t)(j->end - j->p) >= n && memcmp(j->p, word[i], n) == 0) {
			j->p += n;
			return 1;
		}
	}
	n = 0;
	while (j->p + n < j->end && j->p[n] && strchr("+-0123456789.eE", j->p[n]))
		n++;
	j->p += n;
	return n > 0 && j->p[-1] >= '0' && j->p[-1] <= '9';
}

/* A member's name and its colon, inside an object. */
static inline int
json_name(struct json *j)
{
	json_blank(j);
	if (!json_string(j))
		return 0;
	json_blank(j);
	return j->p < j->end && *j->p++ == ':';
}

static inline int
json_valid(const char *bytes, size_t n)
{
	struct json j = {bytes, bytes + n};
	char open[JSON_DEPTH];
	int depth = 0;

	for (;;) {
		json_blank(&j);
		if (j.p == j.end)
			return 0;
		if (*j.p == '{' || *j.p == '[') {
			if (depth == JSON_DEPTH)
				return 0;
			open[depth++] = *j.p++ == '{' ? '}' : ']';
			json_blank(&j);
			if (j.p == j.end || *j.p != open[depth - 1]) {
				if (open[depth - 1] == '}' && !json_name(&j))
					return 0;
				continue;
			}
		} else if (*j.p == '"' ? !json_string(&j) : !json_word(&j)) {
			return 0;
		}
		for (json_blank(&j); depth && j.p < j.end && *j.p == open[depth - 1]; json_blank(&j)) {
			j.p++;
			depth--;
		}
		if (depth == 0)
			return j.p == j.end;
		if (j.p == j.end || *j.p++ != ',')
			return 0;
		if (open[depth - 1] == '}' && !json_name(&j))
			return 0;
	}
}

#endif
