/*
 * dataurl.c - see dataurl.h. The bytes are taken out, cleaned as if they were a file, and written back.
 */
#include "content/dataurl.h"

#include "content/picture.h"

static const struct {
	struct str type;
	enum picture_kind kind;
} known[] = {{STR("data:image/png;base64,"), PICTURE_PNG},
	     {STR("data:image/jpeg;base64,"), PICTURE_JPEG},
	     {STR("data:image/jpg;base64,"), PICTURE_JPEG},
	     {STR("data:image/webp;base64,"), PICTURE_WEBP},
	     {STR("data:image/gif;base64,"), PICTURE_GIF}};

/* The value of a digit of base64, -1 for what is none. */
static int
digit_value(char c)
{
	if (c >= 'A' && c <= 'Z')
		return c - 'A';
	if (c >= 'a' && c <= 'z')
		return c - 'a' + 26;
	if (c >= '0' && c <= '9')
		return c - '0' + 52;
	return c == '+' ? 62 : c == '/' ? 63 : -1;
}

static bool
decode(struct str s, struct buf *to)
{
	uint32_t bits = 0;
	int have = 0;

	for (size_t i = 0; i < s.n && s.p[i] != '='; i++) {
		int v = digit_value(s.p[i]);

		if (v < 0 && s.p[i] != ' ' && s.p[i] != '\n' && s.p[i] != '\r' && s.p[i] != '\t')
			return false;
		if (v < 0)
			continue;
		bits = bits << 6 | (uint32_t)v;
		have += 6;
		if (have >= 8) {
			have -= 8;
			put_char(to, (char)(bits >> have));
		}
	}
	return true;
}

static void
encode(struct str s, struct buf *to)
{
	static const char digit[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

	for (size_t i = 0; i < s.n; i += 3) {
		uint32_t v = 0;
		size_t left = s.n - i;

		for (size_t k = 0; k < 3; k++)
			v = v << 8 | (k < left ? (unsigned char)s.p[i + k] : 0U);
		put_char(to, digit[v >> 18]);
		put_char(to, digit[v >> 12 & 63]);
		put_char(to, left > 1 ? digit[v >> 6 & 63] : '=');
		put_char(to, left > 2 ? digit[v & 63] : '=');
	}
}

bool
dataurl_clean(struct str url, struct buf *to)
{
	struct buf raw = {0}, clean = {0};
	bool ok = false;

	for (size_t i = 0; i < sizeof(known) / sizeof(*known) && !ok; i++) {
		if (!str_starts(url, known[i].type))
			continue;
		ok = decode(str_from(url, known[i].type.n), &raw) &&
		     picture_clean(buf_str(&raw), known[i].kind, &clean);
		if (!ok)
			break;
		put_str(to, known[i].type);
		encode(buf_str(&clean), to);
	}
	buf_free(&raw);
	buf_free(&clean);
	return ok;
}
