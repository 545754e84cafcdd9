/*
 * law.c - the command `law`: a file to text in NFC, its front matter off, the units, and
 * one of three forms of them.
 *
 * The front matter is looked at for seven keys of one line each and not parsed: files from elsewhere have
 * any keys, and the site's own reader checks those of its pages.
 */
#include "law.h"

#include "base/file.h"
#include "base/vi.h"
#include "formats/akn.h"
#include "formats/lawjson.h"
#include "law/line.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>

#define LAW_MAX_MB 256

/* The first byte that is not UTF-8; s.n when all is. */
static size_t
bad_byte(struct str s)
{
	size_t i = 0, from = 0;

	while (i < s.n) {
		from = i;
		if (utf8_next(s, &i) == UINT32_MAX)
			return from;
	}
	return s.n;
}

static int
line_of(struct str s, size_t at)
{
	int line = 1;

	for (size_t i = 0; i < at; i++)
		line += s.p[i] == '\n';
	return line;
}

static bool
read_text(const char *file, struct buf *to, struct diags *diags)
{
	struct place at = {str_of(file), 0, 0};
	struct buf raw = {0};
	int err = file_read(AT_FDCWD, file, (size_t)LAW_MAX_MB << 20, &raw);
	struct arena a = {0};
	struct str s = buf_str(&raw);
	size_t bad = err ? 0 : bad_byte(s);

	if (err == EFBIG) {
		diag1(diags, E124, at, str_format(&a, "%d", LAW_MAX_MB));
	} else if (err) {
		diag1(diags, S302, at, str_of(strerror(err)));
	} else if (bad < s.n) {
		at.line = line_of(s, bad);
		at.col = 1;
		diag1(diags, E120, at, str_format(&a, "0x%02X", (unsigned)(unsigned char)s.p[bad]));
	} else {
		vi_put_nfc(to, str_starts(s, STR("\xEF\xBB\xBF")) ? str_from(s, 3) : s);
	}
	buf_free(&raw);
	arena_free(&a);
	return !err && bad == s.n;
}

/* Takes the front matter off *s; *lines is how many lines it was. */
static struct str
split_matter(struct str *s, int *lines)
{
	struct str whole = *s;
	struct line l;

	*lines = 0;
	if (whole.n == 0)
		return (struct str){0};
	l = line_at(whole, 0);
	if (!str_equal(str_trim(l.s), STR("---")))
		return (struct str){0};
	for (int n = 1; l.next < whole.n; n++) {
		size_t at = l.next;

		l = line_at(whole, at);
		if (!str_equal(str_trim(l.s), STR("---")))
			continue;
		*lines = n + 1;
		*s = str_from(whole, l.next);
		return str_make(whole.p, at);
	}
	return (struct str){0};
}

/* The value of a line "key: value" that begins in the first column, without quotation marks; {0} when there is none. */
static struct str
value_of(struct str matter, struct str key)
{
	for (size_t at = 0; at < matter.n;) {
		struct line l = line_at(matter, at);
		struct str v;

		at = l.next;
		if (!str_starts(l.s, key) || l.s.n <= key.n || l.s.p[key.n] != ':')
			continue;
		v = str_trim(str_from(l.s, key.n + 1));
		if (v.n >= 2 && (v.p[0] == '"' || v.p[0] == '\'') && v.p[v.n - 1] == v.p[0])
			v = str_make(v.p + 1, v.n - 2);
		return v;
	}
	return (struct str){0};
}

/* 2025-04-17 or 17/04/2025; 0 when it is none. */
static int
day_of(struct str s)
{
	int part[3] = {0}, n = 0;
	size_t digits = 0;

	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] >= '0' && s.p[i] <= '9' && digits < 4) {
			part[n] = part[n] * 10 + (s.p[i] - '0');
			digits++;
		} else if ((s.p[i] == '-' || s.p[i] == '/') && n < 2 && digits) {
			n++;
			digits = 0;
		} else {
			return 0;
		}
	}
	if (part[0] < 1000) {
		int day = part[0];

		part[0] = part[2];
		part[2] = day;
	}
	if (n != 2 || part[0] < 1900 || part[0] > 2999 || part[1] < 1 || part[1] > 12 || part[2] < 1 || part[2] > 31)
		return 0;
	return part[0] * 10000 + part[1] * 100 + part[2];
}

static void
take(struct str *to, struct str matter, struct str key)
{
	struct str v = value_of(matter, key);

	if (v.n)
		*to = v;
}

static void
take_day(int *to, struct str matter, struct str key)
{
	int day = day_of(value_of(matter, key));

	if (day)
		*to = day;
}

static void
apply_matter(struct document *d, struct str matter)
{
	take(&d->number, matter, STR("so_hieu"));
	take(&d->type, matter, STR("loai_vb"));
	take(&d->issuer, matter, STR("co_quan"));
	take_day(&d->issued, matter, STR("ngay_ban_hanh"));
	take_day(&d->effective, matter, STR("ngay_hieu_luc"));
	if (!d->title.n || value_of(matter, STR("so_hieu")).n)
		take(&d->title, matter, STR("tieu_de"));
	take(&d->title, matter, STR("trich_yeu"));
}

static bool
has_article(const struct documents *d)
{
	for (size_t i = 0; i < d->n; i++)
		for (size_t k = 0; k < d->item[i].units.n; k++)
			if (d->item[i].units.item[k].kind == UNIT_DIEU)
				return true;
	return false;
}

/* Appends the structure to `to`. False when the file cannot be read; `diags` has what is wrong. */
static bool
law_file(const char *file, enum law_form form, const char *lang, struct buf *to, struct diags *diags)
{
	struct arena a = {0};
	struct buf text = {0};
	bool ok = read_text(file, &text, diags);

	if (ok) {
		struct str s = buf_str(&text), matter;
		struct documents d;
		int lines;

		matter = split_matter(&s, &lines);
		d = law_read(s, str_of(file), lines + 1, &a, diags);
		if (!d.codified)
			apply_matter(&d.item[0], matter);
		if (!has_article(&d))
			diag0(diags, L201, ((struct place){str_of(file), lines + 1, 1}));
		if (form == LAW_JSON)
			lawjson_put(to, &d);
		else if (form == LAW_AKN)
			akn_put_all(to, &d, lang);
		else
			lawoutline_put(to, &d);
	}
	buf_free(&text);
	arena_free(&a);
	return ok;
}

int
law_command(const char *file, enum law_form form, const char *lang, const struct diag_style *style)
{
	struct diags diags = {0};
	struct buf out = {0};
	bool ok = law_file(file, form, lang, &out, &diags);
	int status = diags_status(&diags, style->strict);

	if (ok && (fwrite(out.p ? out.p : "", 1, out.n, stdout) != out.n || fflush(stdout) != 0)) {
		diag1(&diags, S303, ((struct place){0}), str_of(strerror(errno)));
		status = 3;
	}
	diags_sort(&diags);
	if (diags.n)
		diags_print(&diags, style);
	diags_free(&diags);
	buf_free(&out);
	return ok || status ? status : 1;
}
