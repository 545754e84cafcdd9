/*
 * site.c - the schema's table and the few questions that one can ask a noun.
 */
#include "model/site.h"

#define X(NAME, key, type, kinds, choices, label, place)                                                               \
	[K_##NAME] = {{key, sizeof(key) - 1},	  type, kinds, {choices, sizeof(choices) - 1},                         \
		      {label, sizeof(label) - 1}, place},
const struct key_row key_table[KEY_COUNT] = {KEYS(X)};
#undef X

#define X(NAME, key, label) [KIND_##NAME] = {{key, sizeof(key) - 1}, {label, sizeof(label) - 1}},
const struct kind_row kind_table[PAGE_KINDS] = {KINDS(X)};
#undef X

_Static_assert(KEY_COUNT < 255, "page.at holds a byte a key");

const struct folder_row folder_table[KNOWN_FOLDERS] = {
#define F(folder, name, kind)                                                                                          \
	{                                                                                                              \
		{folder, sizeof(folder) - 1}, {name, sizeof(name) - 1}, KIND_##kind                                    \
	}
	F("tai-lieu", "Tài liệu", BAI),	      F("cau-chuyen", "Câu chuyện", CAU_CHUYEN),
	F("mo-hinh", "Mô hình hay", MO_HINH), F("tieu-pham", "Tiểu phẩm", TIEU_PHAM),
	F("phap-luat", "Pháp luật", VAN_BAN), F("hoi-dap", "Hỏi đáp", HOI_DAP),
	F("tin-tuc", "Tin tức", TIN),	      F("tham-gia", "Tham gia", KEU_GOI),
	F("bieu-mau", "Biểu mẫu", BIEU_MAU),  F("an-pham", "Ấn phẩm", AN_PHAM),
	F("trang", "Về trang này", TRANG),
#undef F
};

enum page_kind
kind_of(struct str name)
{
	for (enum page_kind k = 0; k < PAGE_KINDS; k++)
		if (str_equal(kind_table[k].name, name))
			return k;
	return PAGE_KINDS;
}

const struct value *
page_value(const struct page *p, enum key k)
{
	return p->at[k] ? &p->value[p->at[k] - 1] : NULL;
}

struct str
page_text(const struct page *p, enum key k)
{
	const struct value *v = page_value(p, k);

	return v ? v->text : (struct str){0};
}

long
page_number(const struct page *p, enum key k)
{
	const struct value *v = page_value(p, k);

	return v ? v->number : 0;
}

struct place
page_place(const struct page *p, int line, int col)
{
	return (struct place){p->source, line, col};
}

struct str
site_absolute(const struct site *s, struct arena *a, struct str url)
{
	return str_cat(a, s->base_url, STR("/"), url);
}

bool
page_listed(const struct page *p)
{
	return !p->withdrawn && (!p->is_index || p->kind == KIND_KHOA);
}

static bool
leap(int y)
{
	return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
}

static bool
real_date(int y, int m, int d)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	return y >= 1900 && y <= 2999 && m >= 1 && m <= 12 && d >= 1 && d <= days[m - 1] + (m == 2 && leap(y));
}

static int
digits(struct str s)
{
	int v = 0;

	if (s.n == 0 || s.n > 4)
		return -1;
	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] < '0' || s.p[i] > '9')
			return -1;
		v = v * 10 + (s.p[i] - '0');
	}
	return v;
}

/* 2025-04-17 or 17/04/2025; a time of day after it ("2025-04-17T08:00") is allowed and not used. */
bool
date_parse(struct str s, int *date)
{
	struct str a, b, c;
	int y, m, d;

	if (s.n > 10 && (s.p[10] == 'T' || s.p[10] == ' '))
		s.n = 10;
	c = s;
	if (s.n == 10 && s.p[4] == '-') {
		a = str_cut(&c, '-');
		b = str_cut(&c, '-');
		y = digits(a), m = digits(b), d = digits(c);
	} else {
		a = str_cut(&c, '/');
		b = str_cut(&c, '/');
		d = digits(a), m = digits(b), y = c.n == 4 ? digits(c) : -1;
	}
	if (y < 0 || m < 0 || d < 0 || !real_date(y, m, d))
		return false;
	*date = y * 10000 + m * 100 + d;
	return true;
}

/* The decimal digits of `v` into `to`, `n` of them. Every page shows a dozen dates: printf is felt here. */
static char *
digits_to(char *to, int v, int n)
{
	for (int i = n; i-- > 0; v /= 10)
		to[i] = (char)('0' + v % 10);
	return to + n;
}

struct str
date_short(struct arena *a, int date)
{
	char *p = date ? arena_alloc(a, 11) : NULL, *q;

	if (!p)
		return (struct str){0};
	q = digits_to(p, date % 100, 2);
	*q++ = '/';
	q = digits_to(q, date / 100 % 100, 2);
	*q++ = '/';
	digits_to(q, date / 10000, 4);
	return str_make(p, 10);
}

/*
 * As official documents write it: a leading 0 for days below 10 and for January and
 * February only (Nghị định 30/2020/NĐ-CP, Phụ lục I).
 */
struct str
date_long(struct arena *a, int date)
{
	int m = date / 100 % 100;
	char day[2], month[2], year[4];

	if (!date)
		return (struct str){0};
	digits_to(day, date % 100, 2);
	digits_to(month, m, 2);
	digits_to(year, date / 10000, 4);
	return str_cat(a, STR("ngày "), str_make(day, 2), STR(" tháng "),
		       m < 3 || m > 9 ? str_make(month, 2) : str_make(month + 1, 1), STR(" năm "), str_make(year, 4));
}

struct str
date_iso(struct arena *a, int date)
{
	char *p = date ? arena_alloc(a, 11) : NULL, *q;

	if (!p)
		return (struct str){0};
	q = digits_to(p, date / 10000, 4);
	*q++ = '-';
	q = digits_to(q, date / 100 % 100, 2);
	*q++ = '-';
	digits_to(q, date % 100, 2);
	return str_make(p, 10);
}

struct str
date_rfc3339(struct arena *a, int date, struct str timezone)
{
	return str_cat(a, date_iso(a, date), STR("T00:00:00"), timezone);
}

/* Day of the week by Sakamoto's method, 0 is Sunday. */
static int
weekday(int y, int m, int d)
{
	static const int t[] = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};

	if (m < 3)
		y--;
	return (y + y / 4 - y / 100 + y / 400 + t[m - 1] + d) % 7;
}

struct str
date_rfc822(struct arena *a, int date, struct str timezone)
{
	static const char day[7][4] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
	static const char month[12][4] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
					  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
	int y = date / 10000, m = date / 100 % 100, d = date % 100;

	return str_format(a, "%s, %02d %s %04d 00:00:00 %.3s%.2s", day[weekday(y, m, d)], d, month[m - 1], y,
			  timezone.p, timezone.p + 4);
}

struct str
choice_label(struct str choice)
{
	static const struct {
		struct str name, label;
	} table[] = {
#define L(name, label)                                                                                                 \
	{                                                                                                              \
		{name, sizeof(name) - 1},                                                                              \
		{                                                                                                      \
			label, sizeof(label) - 1                                                                       \
		}                                                                                                      \
	}
		L("thanh", "Hòa giải thành"),
		L("khong-thanh", "Hòa giải không thành"),
		L("hoa-giai-vien", "Hòa giải viên"),
		L("tap-huan-vien", "Tập huấn viên"),
		L("nhan-dan", "Người dân"),
		L("bao-chi", "Báo chí"),
		L("luat-su", "Luật sư"),
		L("luat-gia", "Luật gia"),
		L("cong-an", "Công an"),
		L("bo-doi-bien-phong", "Bộ đội Biên phòng"),
		L("nguyen-tham-phan", "Nguyên thẩm phán"),
		L("nguyen-kiem-sat-vien", "Nguyên kiểm sát viên"),
		L("nguyen-dieu-tra-vien", "Nguyên điều tra viên"),
		L("nha-tai-tro", "Nhà tài trợ"),
		L("con-hieu-luc", "Còn hiệu lực"),
		L("het-hieu-luc-mot-phan", "Hết hiệu lực một phần"),
		L("het-hieu-luc-toan-bo", "Hết hiệu lực toàn bộ"),
		L("chua-co-hieu-luc", "Chưa có hiệu lực"),
		L("ngung-hieu-luc", "Ngưng hiệu lực"),
		L("khong-con-phu-hop", "Không còn phù hợp"),
#undef L
	};

	for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++)
		if (str_equal(table[i].name, choice))
			return table[i].label;
	return choice;
}
