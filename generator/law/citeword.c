/*
 * citeword.c - see citeword.h. The text is UTF-8 but may be damaged: a byte that begins
 * no character counts as a letter, so that nothing is cut out of the middle of one.
 */
#include "law/citeword.h"

static unsigned char
byte_at(struct str t, size_t at)
{
	return at < t.n ? (unsigned char)t.p[at] : 0;
}

/* U+0080..U+00BF and U+2000..U+2FFF are blanks, quotes and signs; other letters of ours begin with C3..E1. */
size_t
word_letter_long(struct str t, size_t at)
{
	unsigned char c = (unsigned char)t.p[at];
	size_t n = 1;

	if (c == 0xC2 || c == 0xE2 || c == 0xEF)
		return 0;
	while (n < 4 && (byte_at(t, at + n) & 0xC0) == 0x80)
		n++;
	return n;
}

size_t
word_letter_back(struct str t, size_t at)
{
	size_t i = at;

	if (at == 0)
		return at;
	if ((unsigned char)t.p[--i] < 0x80)
		return word_letter(t, i) ? i : at;
	while (i > 0 && at - i < 4 && ((unsigned char)t.p[i] & 0xC0) == 0x80)
		i--;
	return word_letter(t, i) >= at - i ? i : at;
}

/* ' ', tab, U+00A0, U+00AD, U+200B, U+FEFF; 0 when none stands there. */
static size_t
blank_at(struct str t, size_t at)
{
	unsigned char c = byte_at(t, at), d, e;

	if (c == ' ' || c == '\t')
		return 1;
	if (c < 0xC2)
		return 0;
	d = byte_at(t, at + 1);
	e = byte_at(t, at + 2);
	if (c == 0xC2 && (d == 0xA0 || d == 0xAD))
		return 2;
	if ((c == 0xE2 && d == 0x80 && e == 0x8B) || (c == 0xEF && d == 0xBB && e == 0xBF))
		return 3;
	return 0;
}

size_t
word_spaces(struct str t, size_t at)
{
	for (size_t n; (n = blank_at(t, at));)
		at += n;
	return at;
}

size_t
word_blanks_long(struct str t, size_t at)
{
	size_t next = at = word_spaces(t, at);

	if (byte_at(t, next) == '\r')
		next++;
	if (byte_at(t, next) != '\n')
		return at;
	next = word_spaces(t, next + 1);
	return byte_at(t, next) == '\n' || byte_at(t, next) == '\r' ? at : next;
}

/* No blank of any kind ends with this byte. */
static bool
ends_solid(char c)
{
	unsigned char u = (unsigned char)c;

	return u > ' ' && u != 0xA0 && u != 0xAD && u != 0x8B && u != 0xBF;
}

size_t
word_blanks_back(struct str t, size_t at)
{
	if (at > 0 && ends_solid(t.p[at - 1]))
		return at;
	if (at > 1 && t.p[at - 1] == ' ' && ends_solid(t.p[at - 2]))
		return at - 1;
	bool line = false;

	while (at > 0) {
		if (t.p[at - 1] == ' ' || t.p[at - 1] == '\t' || t.p[at - 1] == '\r')
			at--;
		else if (t.p[at - 1] == '\n' && !line)
			at--, line = true;
		else if (at > 1 && blank_at(t, at - 2) == 2)
			at -= 2;
		else if (at > 2 && blank_at(t, at - 3) == 3)
			at -= 3;
		else
			break;
	}
	return at;
}

size_t
word_end(struct str t, size_t at)
{
	for (size_t n; (n = word_digit(t, at) ? 1 : word_letter(t, at));)
		at += n;
	return at;
}

struct span
word_before(struct str t, size_t at)
{
	size_t end = word_blanks_back(t, at), from = end;

	while (from > 0 && end - from < WORD_MAX) {
		size_t back = word_digit(t, from - 1) ? from - 1 : word_letter_back(t, from);

		if (back == from)
			break;
		from = back;
	}
	return (struct span){from, end - from};
}

/* Small, and Ð (U+00D0) as Đ, which the eye cannot tell apart. */
static uint32_t
plain(uint32_t c)
{
	c = vi_lower(c);
	return c == 0xF0 ? 0x111 : c;
}

/* Can two bytes end the capital and the small of one letter? Most that differ cannot: "điều", "điểm". */
static bool
may_be_case(char c, char w)
{
	unsigned char diff = (unsigned char)(c ^ w);

	return ((unsigned char)w & 0xC0) != 0x80 || diff == 0x01 || diff == 0x20 || diff == ('\xAF' ^ '\xB0');
}

/* Bytes are compared as they are; where they differ, the letters that they belong to. */
size_t
word_is_slow(struct str t, size_t at, struct str word)
{
	size_t k = 0;

	while (k < word.n) {
		if (word.p[k] == ' ') {
			at = word_blanks(t, at); /* or none: "Nghịquyết" is what crawlers make of it */
			k++;
			continue;
		}
		if (at >= t.n)
			return 0;
		if (t.p[at] == word.p[k]) {
			at++, k++;
			continue;
		}
		if ((unsigned char)word.p[k] < 0x80) {
			if ((t.p[at] ^ word.p[k]) != 0x20 || (unsigned)(word.p[k] - 'a') >= 26)
				return 0;
			at++, k++;
			continue;
		}
		if (!may_be_case(t.p[at], word.p[k]))
			return 0;
		while (k > 0 && ((unsigned char)word.p[k] & 0xC0) == 0x80)
			at--, k--;
		if (plain(utf8_next(t, &at)) != utf8_next(word, &k))
			return 0;
	}
	return word_letter(t, at) ? 0 : at;
}

size_t
word_in(struct str t, size_t at, struct str list)
{
	const char *p = list.p, *end = list.p + list.n, *stop;

	for (; at < t.n && p < end; p = stop + 1) {
		stop = memchr(p, '|', (size_t)(end - p));
		stop = stop ? stop : end;
		if (word_may_begin(t.p[at], *p)) {
			size_t found = word_is_slow(t, at, str_make(p, (size_t)(stop - p)));

			if (found)
				return found;
		}
	}
	return 0;
}

bool
word_counted(struct str t, size_t at)
{
	return word_in(t, at,
		       STR("ngày|tháng|năm|giờ|phút|giây|tuần|quý|người|lần|bản|bộ|cái|chiếc|con|cây|căn|hộ|lô|thửa|m|"
			   "ha|km|"
			   "kg|tấn|tạ|lít|đồng|triệu|tỷ|tỉ|nghìn|ngàn|trăm|vạn|usd|vnđ|cơ quan|đơn vị|tổ chức|cá nhân|"
			   "tỉnh|thành|huyện|xã|phường|bên|nước|quốc gia|loại|nhóm|mức|bước|trường hợp|hành vi|tội|vụ|"
			   "hồ sơ|giấy|công|doanh|học|thành viên|đại biểu|chương|điều|điểm|nội dung|vấn đề|nhiệm vụ|"
			   "giải pháp|phần|chỉ tiêu|tiêu|lượt|suất|tầng|phòng|cấp|hạng|bậc|trang|dòng|hàng|thế|tuổi|"
			   "đảng|chiến|ủy|dự|công trình|ngành|nghề|lĩnh vực|môn|câu|ý|chữ|quyền|nghĩa vụ|nguyên tắc|"
			   "mục tiêu|ô|xe|phương|ca|đợt|kỳ|số|văn bản|luật|nghị định|thông tư|nghị quyết|thủ tục|"
			   "đối tượng|yếu|dấu|hình|biện|cách|hướng|nhà|trụ|cột|khâu|cán bộ|gia|đời|thôn|bài|tác|"
			   "cuộc|phiếu|đoàn|tập|chi|lớp|ngôi|mặt|tờ|quyển|cuốn|khoản")) > 0;
}

bool
word_before_in(struct str t, size_t at, struct str list)
{
	struct span w = word_before(t, at);

	return w.n && word_in(str_make(t.p, w.at + w.n), w.at, list) == w.at + w.n;
}

bool
word_capital(struct str t, size_t at)
{
	size_t i = at;
	uint32_t c;

	if (!word_letter(t, at))
		return false;
	c = utf8_next(t, &i);
	return c != UINT32_MAX && vi_lower(c) != c;
}

bool
word_all_capitals(struct str t, size_t at, size_t end)
{
	bool any = false;

	while (at < end && at < t.n) {
		uint32_t c = utf8_next(t, &at), bare = c == UINT32_MAX ? 0 : vi_bare(c);

		if (bare < 'a' || bare > 'z')
			continue;
		if (vi_lower(c) == c)
			return false;
		any = true;
	}
	return any;
}

/* A mark in front of a line: Markdown's, a bullet, a quote. */
static size_t
mark_before(struct str t, size_t at)
{
	if (at > 0 && strchr("*#_>-+\"'|", t.p[at - 1]) && t.p[at - 1])
		return 1;
	return at > 2 && (memcmp(t.p + at - 3, "“", 3) == 0 || memcmp(t.p + at - 3, "‘", 3) == 0 ||
			  memcmp(t.p + at - 3, "–", 3) == 0 || memcmp(t.p + at - 3, "•", 3) == 0)
		       ? 3
		       : 0;
}

#define MARKS_MAX 16

bool
word_opens_line(struct str t, size_t at)
{
	for (int i = 0; i < MARKS_MAX; i++) {
		size_t n;

		while (at > 0 && (t.p[at - 1] == ' ' || t.p[at - 1] == '\t'))
			at--;
		if (at == 0 || t.p[at - 1] == '\n')
			return true;
		n = mark_before(t, at);
		if (n == 0)
			return false;
		at -= n;
	}
	return false;
}

bool
word_opens_sentence(struct str t, size_t at)
{
	size_t b = word_blanks_back(t, at);

	if (word_opens_line(t, at))
		return true;
	if (b > 0 && strchr(".:;?!\"", t.p[b - 1]) && t.p[b - 1])
		return true;
	return b > 2 && (memcmp(t.p + b - 3, "“", 3) == 0 || memcmp(t.p + b - 3, "”", 3) == 0);
}

/* A tone that stands on the second letter of "oa", "oe", "uy" moves to the first. */
static const struct {
	uint32_t first, second, moved, bare;
} tones[] = {
	{'o', 0xE0, 0xF2, 'a'},	    {'o', 0xE1, 0xF3, 'a'},	{'o', 0x1EA3, 0x1ECF, 'a'}, {'o', 0xE3, 0xF5, 'a'},
	{'o', 0x1EA1, 0x1ECD, 'a'}, {'o', 0xE8, 0xF2, 'e'},	{'o', 0xE9, 0xF3, 'e'},	    {'o', 0x1EBB, 0x1ECF, 'e'},
	{'o', 0x1EBD, 0xF5, 'e'},   {'o', 0x1EB9, 0x1ECD, 'e'}, {'u', 0x1EF3, 0xF9, 'y'},   {'u', 0xFD, 0xFA, 'y'},
	{'u', 0x1EF7, 0x1EE7, 'y'}, {'u', 0x1EF9, 0x169, 'y'},	{'u', 0x1EF5, 0x1EE5, 'y'},
};

static bool
move_tone(uint32_t first, uint32_t *c, uint32_t *moved)
{
	for (size_t i = 0; i < sizeof(tones) / sizeof(tones[0]); i++) {
		if (tones[i].first != first || tones[i].second != *c)
			continue;
		*moved = tones[i].moved;
		*c = tones[i].bare;
		return true;
	}
	return false;
}

/* Only an open syllable is written in two ways: "hoà", but "toán" and "quý" in one. */
size_t
word_fold(struct str t, struct span word, char *key, size_t n, size_t cap)
{
	size_t end = word.at + word.n, last = n;
	uint32_t before = 0, earlier = 0;

	for (size_t i = word.at; i < end;) {
		uint32_t c = plain(utf8_next(t, &i)), moved;
		struct buf one = {key, last, cap};

		if (n + 8 > cap)
			return 0;
		if (i >= end && earlier != 'q' && move_tone(before, &c, &moved))
			put_code_point(&one, moved);
		else
			one.n = n;
		last = one.n;
		put_code_point(&one, c == UINT32_MAX ? '?' : c);
		n = one.n;
		earlier = before;
		before = c;
	}
	return n;
}

int
word_year(struct str t, size_t at)
{
	int y = 0;

	if (word_digits(t, at) != 4 || (t.p[at] != '1' && t.p[at] != '2'))
		return 0;
	for (size_t i = 0; i < 4; i++)
		y = y * 10 + (t.p[at + i] - '0');
	return y >= 1900 && y < 2100 ? y : 0;
}
