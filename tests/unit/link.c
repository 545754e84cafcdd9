/*
 * link.c - small sites built in memory, every rule of linking at least once, and one
 * large site to see what linking costs (printed, not asserted).
 *
 * A page is written as one line: "source | key=value; key=value". Lists are split at
 * commas, numbers and dates are digits.
 */
#include "model/book.h"
#include "model/link.h"

#include "test.h"

#include <stdlib.h>
#include <time.h>

#define PAGES_MAX 64

struct world {
	struct arena a;
	struct site s;
	struct diags d;
	struct page *page[PAGES_MAX];
	struct asset asset[PAGES_MAX];
};

static enum key
key_named(struct str name, enum page_kind kind)
{
	for (enum key k = 0; k < KEY_COUNT; k++)
		if (str_equal(key_table[k].name, name) && (key_table[k].kinds & (1u << kind)))
			return k;
	printf("test: no key %.*s\n", STR_ARG(name));
	exit(1);
}

static long
number_of(struct str s)
{
	long v = 0;

	for (size_t i = 0; i < s.n; i++)
		v = v * 10 + (s.p[i] - '0');
	return v;
}

static void
set_value(struct arena *a, struct page *p, struct str name, struct str text)
{
	struct value *v = &p->value[p->nvalues];
	struct str *list = arena_many(a, struct str, 16);
	struct str rest = text;

	*v = (struct value){.key = key_named(name, p->kind), .line = (int)p->nvalues + 2, .col = 1, .text = text};
	p->at[v->key] = (uint8_t)++p->nvalues;
	if (key_table[v->key].type == LIST || key_table[v->key].type == CHOICES) {
		while (rest.n && v->n < 16)
			list[v->n++] = str_trim(str_cut(&rest, ','));
		v->list = list;
	} else if (key_table[v->key].type == NUMBER || key_table[v->key].type == DATE) {
		v->number = number_of(text);
	}
}

/* As the reader decides: by folder, or by loai. */
static void
set_kind(struct page *p)
{
	struct str rest = p->source, folder = str_cut(&rest, '/');

	p->kind = KIND_TRANG;
	for (size_t i = 0; i < KNOWN_FOLDERS; i++)
		if (str_equal(folder_table[i].folder, folder))
			p->kind = folder_table[i].kind;
}

static struct page *
make_page(struct arena *a, const char *line)
{
	struct page *p = arena_new(a, struct page);
	struct str rest = str_keep(a, str_of(line));

	p->source = str_trim(str_cut(&rest, '|'));
	p->is_index = str_ends(p->source, STR("/_index.md"));
	p->value = arena_many(a, struct value, 16);
	set_kind(p);
	while (str_trim(rest).n) {
		struct str value = str_trim(str_cut(&rest, ';')), name = str_cut(&value, '=');

		if (str_equal(name, STR("loai")))
			p->kind = kind_of(value);
		set_value(a, p, name, value);
	}
	p->title = page_text(p, K_TIEU_DE);
	p->date = (int)page_number(p, K_NGAY);
	p->updated = (int)page_number(p, K_CAP_NHAT);
	p->withdrawn = str_equal(page_text(p, K_TRANG_THAI), STR("rut"));
	return p;
}

static int
by_source(const void *va, const void *vb)
{
	const struct page *const *a = va, *const *b = vb;

	return str_compare((*a)->source, (*b)->source);
}

/* `lines` is NULL-terminated; a line without '|' is an asset. */
static void
begin(struct world *w, const char *const *lines)
{
	struct str tail;

	*w = (struct world){0};
	w->s.a = &w->a;
	w->s.today = 20261124;
	w->s.title = STR("Trang thử");
	w->s.page = w->page;
	w->s.asset = w->asset;
	for (; *lines; lines++) {
		tail = str_of(*lines);
		if (memchr(tail.p, '|', tail.n))
			w->page[w->s.npages++] = make_page(&w->a, *lines);
		else
			w->asset[w->s.nassets++].source = tail;
	}
	qsort(w->page, w->s.npages, sizeof(w->page[0]), by_source);
}

static void
end(struct world *w)
{
	diags_free(&w->d);
	arena_free(&w->a);
}

static const struct page *
page(const struct world *w, const char *source)
{
	for (size_t i = 0; i < w->s.npages; i++)
		if (str_equal(w->page[i]->source, str_of(source)))
			return w->page[i];
	printf("test: no page %s\n", source);
	exit(1);
}

static const struct section *
section(const struct world *w, const char *folder)
{
	for (size_t i = 0; i < w->s.nsections; i++)
		if (str_equal(w->s.section[i]->folder, str_of(folder)))
			return w->s.section[i];
	printf("test: no section %s\n", folder);
	exit(1);
}

/* The told sentences of a code, each "path: text\n"; with NULL of all codes, by name. */
static struct str
told(struct world *w, enum diag_code code)
{
	struct buf b = {0};
	struct str s;

	diags_sort(&w->d);
	for (size_t i = 0; i < w->d.n; i++) {
		if (w->d.item[i].code != code)
			continue;
		put_str(&b, w->d.item[i].at.path);
		put_lit(&b, ": ");
		diag_text(&b, &w->d.item[i], false);
		put_lit(&b, "\n");
	}
	s = buf_keep(&w->a, &b);
	buf_free(&b);
	return s;
}

/* Sources of pages, blanks between. */
static struct str
sources(struct world *w, const struct page *const *p, size_t n)
{
	struct str out = {0};

	for (size_t i = 0; i < n; i++)
		out = str_cat(&w->a, out, i ? STR(" ") : STR(""), p[i]->source);
	return out;
}

/* The same of the pages in a book. */
static struct str
chapters(struct world *w, const struct book *b)
{
	struct str out = {0};

	for (size_t i = 0; b && i < b->nchapters; i++)
		out = str_cat(&w->a, out, i ? STR(" ") : STR(""), b->chapter[i].page->source);
	return out;
}

#define BEGIN(w, ...) begin((w), (const char *const[]){__VA_ARGS__, NULL})
#define INDEX(folder) folder "/_index.md | tieu_de=" folder

static void
test_addresses(void)
{
	struct world w;

	BEGIN(&w, INDEX("tin-tuc"), INDEX("tai-lieu"), INDEX("phap-luat"), "tin-tuc/Tin Mới về Đất.md | tieu_de=a; ngay=20260101",
	      "tin-tuc/co-hinh/index.md | tieu_de=b; ngay=20260102", "tai-lieu/khoa/_index.md | tieu_de=Khóa; ngay=20260101",
	      "tai-lieu/khoa/bai-1.md | tieu_de=c; ngay=20260101", "phap-luat/luat.md | tieu_de=Luật; so_hieu=35/2013/QH13",
	      "phap-luat/luat/nghi-dinh.md | tieu_de=NĐ; so_hieu=15/2014/NĐ-CP", "phap-luat/khong-so.md | tieu_de=Không số",
	      "tin-tuc/2025/cu.md | tieu_de=Cũ; ngay=20250101", "tin-tuc/co-hinh/Ảnh Đẹp.JPG", "tin-tuc/tep.tar.gz");
	site_link(&w.s, &w.d);
	SAME(page(&w, "tin-tuc/Tin Mới về Đất.md")->url, STR("tin-tuc/tin-moi-ve-dat.html"));
	SAME(page(&w, "tin-tuc/co-hinh/index.md")->url, STR("tin-tuc/co-hinh.html"));
	SAME(page(&w, "tin-tuc/co-hinh/index.md")->slug, STR("co-hinh"));
	SAME(page(&w, "tin-tuc/2025/cu.md")->url, STR("tin-tuc/2025/cu.html"));
	SAME(page(&w, "tin-tuc/_index.md")->url, STR("tin-tuc/index.html"));
	SAME(page(&w, "tai-lieu/khoa/_index.md")->url, STR("tai-lieu/khoa/index.html"));
	SAME(page(&w, "tai-lieu/khoa/bai-1.md")->url, STR("tai-lieu/khoa/bai-1.html"));
	SAME(page(&w, "phap-luat/luat.md")->url, STR("phap-luat/35-2013-qh13.html"));
	SAME(page(&w, "phap-luat/luat/nghi-dinh.md")->url, STR("phap-luat/15-2014-nd-cp.html"));
	SAME(page(&w, "phap-luat/khong-so.md")->url, STR("phap-luat/khong-so.html"));
	SAME(w.asset[0].url, STR("tin-tuc/co-hinh/anh-dep.jpg"));
	SAME(w.asset[1].url, STR("tin-tuc/tep-tar.gz"));
	CHECK(w.d.n == 0);
	end(&w);
}

static void
test_clashes(void)
{
	struct world w;

	BEGIN(&w, INDEX("tin-tuc"), "tin-tuc/bai-hay.md | tieu_de=a", "tin-tuc/Bài hay.md | tieu_de=b", "tin-tuc/index.md | tieu_de=c",
	      "tin-tuc/trang-2.md | tieu_de=d", "tin-tuc/trang-hai.md | tieu_de=e", "tin-tuc/???.md | tieu_de=f", "tin-tuc/bai-hay.html",
	      "chu-de/x.png", "tin-tuc/feed.atom");
	site_link(&w.s, &w.d);
	SAME(told(&w, E150), STR("chu-de/x.png: trùng địa chỉ \"chu-de/x.png\" với chu-de/; đổi tên một trong hai tệp\n"
				 "tin-tuc/bai-hay.html: trùng địa chỉ \"tin-tuc/bai-hay.html\" với tin-tuc/Bài hay.md; đổi tên một trong hai tệp\n"
				 "tin-tuc/bai-hay.md: trùng địa chỉ \"tin-tuc/bai-hay.html\" với tin-tuc/Bài hay.md; đổi tên một trong hai tệp\n"
				 "tin-tuc/feed.atom: trùng địa chỉ \"tin-tuc/feed.atom\" với feed.*; đổi tên một trong hai tệp\n"
				 "tin-tuc/index.md: trùng địa chỉ \"tin-tuc/index.html\" với tin-tuc/_index.md; đổi tên một trong hai tệp\n"
				 "tin-tuc/trang-2.md: trùng địa chỉ \"tin-tuc/trang-2.html\" với trang-*.html; đổi tên một trong hai tệp\n"));
	SAME(told(&w, E163), STR("tin-tuc/???.md: tên tệp \"???.md\" không còn chữ hay số nào để làm địa chỉ; đổi tên tệp\n"));
	end(&w);
}

static void
test_sections(void)
{
	struct world w;
	struct pair menu[] = {{STR("tin-tuc"), STR("Thời sự"), {STR("site.yaml"), 3, 1}},
			      {STR("phap-luat"), {0}, {STR("site.yaml"), 4, 1}},
			      {STR("hoi-dp"), {0}, {STR("site.yaml"), 5, 1}}};

	BEGIN(&w, "lac.md | tieu_de=lạc", "tin-tuc/a.md | tieu_de=a", "hoi-dap/_index.md | tieu_de=Hỏi và đáp", "hoi-dap/b.md | tieu_de=b",
	      "phap-luat/_index.md | tieu_de=Luật", "phap-luat/c.md | tieu_de=c", "an-pham/d.md | tieu_de=d",
	      "chuyen-de/_index.md | tieu_de=Chuyên đề; loai=tin", "chuyen-de/e.md | tieu_de=e; loai=tin", "tin-tc/f.md | tieu_de=f");
	w.s.menu_names = menu;
	w.s.nmenu = 3;
	site_link(&w.s, &w.d);
	CHECK(w.s.nsections == 6 && w.s.nmenu_sections == 2);
	SAME(w.s.section[0]->name, STR("Thời sự"));
	SAME(w.s.section[1]->name, STR("Luật"));
	SAME(w.s.section[2]->name, STR("Ấn phẩm"));
	SAME(w.s.section[3]->name, STR("Chuyên đề"));
	SAME(w.s.section[4]->name, STR("Hỏi và đáp"));
	CHECK(section(&w, "chuyen-de")->kind == KIND_TIN && section(&w, "hoi-dap")->kind == KIND_HOI_DAP);
	SAME(section(&w, "tin-tuc")->url, STR("tin-tuc/index.html"));
	CHECK(section(&w, "tin-tuc")->index == NULL && section(&w, "hoi-dap")->index == page(&w, "hoi-dap/_index.md"));
	CHECK(page(&w, "lac.md")->section == NULL);
	SAME(told(&w, E154), STR("tin-tc: thư mục \"tin-tc\" không phải mục nào đã biết (ý bạn là \"tin-tuc\"?); thêm _index.md có khóa loai\n"));
	SAME(told(&w, E156), STR("site.yaml: muc nhắc tới thư mục không có: \"hoi-dp\" (ý bạn là \"hoi-dap\"?)\n"));
	SAME(told(&w, E158), STR("lac.md: tệp nằm ngay trong content/; hãy đặt vào thư mục của một mục\n"));
	SAME(told(&w, E153), STR("an-pham: mục \"an-pham\" chưa có _index.md; dùng tên \"Ấn phẩm\"\n"
				 "tin-tuc: mục \"tin-tuc\" chưa có _index.md; dùng tên \"Thời sự\"\n"));
	end(&w);
}

static void
test_order(void)
{
	struct world w;
	const struct section *x;

	BEGIN(&w, INDEX("tin-tuc"), "tin-tuc/a.md | tieu_de=Đất; ngay=20260101", "tin-tuc/b.md | tieu_de=Dân; ngay=20260101",
	      "tin-tuc/c.md | tieu_de=c; ngay=20260301", "tin-tuc/d.md | tieu_de=d; ngay=20200101; thu_tu=2",
	      "tin-tuc/e.md | tieu_de=e; ngay=20190101; thu_tu=1", "tin-tuc/g.md | tieu_de=g; ngay=20260401; trang_thai=rut",
	      "trang/_index.md | tieu_de=t", "trang/x.md | tieu_de=x; ngay=20260101", "trang/y.md | tieu_de=y; ngay=20260102",
	      "tin-tuc/h.md | tieu_de=c; ngay=20180101");
	site_link(&w.s, &w.d);
	x = section(&w, "tin-tuc");
	SAME(sources(&w, x->pages, x->npages), STR("tin-tuc/e.md tin-tuc/d.md tin-tuc/c.md tin-tuc/b.md tin-tuc/a.md tin-tuc/h.md"));
	CHECK(page(&w, "tin-tuc/c.md")->prev == page(&w, "tin-tuc/d.md"));
	CHECK(page(&w, "tin-tuc/c.md")->next == page(&w, "tin-tuc/b.md"));
	CHECK(page(&w, "tin-tuc/e.md")->prev == NULL && page(&w, "tin-tuc/h.md")->next == NULL);
	CHECK(page(&w, "tin-tuc/g.md")->prev == NULL && page(&w, "tin-tuc/g.md")->next == NULL);
	CHECK(page(&w, "trang/x.md")->prev == NULL && page(&w, "trang/x.md")->next == NULL);
	SAME(told(&w, E157), STR("tin-tuc/h.md: trùng tiêu đề với tin-tuc/c.md; người đọc sẽ không phân biệt được hai trang\n"));
	SAME(sources(&w, w.s.by_date, w.s.nby_date),
	     STR("tin-tuc/c.md trang/y.md tin-tuc/a.md tin-tuc/b.md trang/x.md tin-tuc/d.md tin-tuc/e.md tin-tuc/h.md"));
	SAME(sources(&w, w.s.withdrawn, w.s.nwithdrawn), STR("tin-tuc/g.md"));
	CHECK(w.s.newest == 20260401);
	end(&w);
}

static void
test_courses(void)
{
	struct world w;
	const struct section *x;
	const struct page *k, *m;

	BEGIN(&w, INDEX("tai-lieu"), "tai-lieu/khoa-a/_index.md | tieu_de=A; ngay=20250101",
	      "tai-lieu/khoa-a/b1.md | tieu_de=Mở đầu; ngay=20260101; thu_tu=3",
	      "tai-lieu/khoa-a/b2/index.md | tieu_de=Hai; ngay=20240101; thu_tu=1", "tai-lieu/khoa-a/b3.md | tieu_de=Ba; ngay=20240101",
	      "tai-lieu/khoa-a/b0.md | tieu_de=Không; ngay=20240101", "tai-lieu/khoa-a/b9.md | tieu_de=Rút; ngay=20240101; trang_thai=rut",
	      "tai-lieu/khoa-b/_index.md | tieu_de=B; ngay=20260101", "tai-lieu/khoa-b/c1.md | tieu_de=Mở đầu; ngay=20260101",
	      "tai-lieu/khoa-c/x.md | tieu_de=x; ngay=20230101", "tai-lieu/le.md | tieu_de=Lẻ; ngay=20200101");
	site_link(&w.s, &w.d);
	x = section(&w, "tai-lieu");
	k = page(&w, "tai-lieu/khoa-a/_index.md");
	CHECK(x->kind == KIND_BAI && k->kind == KIND_KHOA && page_listed(k) && !page_listed(x->index));
	SAME(sources(&w, x->courses, x->ncourses), STR("tai-lieu/khoa-b/_index.md tai-lieu/khoa-a/_index.md"));
	SAME(sources(&w, k->lessons, k->nlessons), STR("tai-lieu/khoa-a/b2/index.md tai-lieu/khoa-a/b1.md tai-lieu/khoa-a/b0.md tai-lieu/khoa-a/b3.md"));
	SAME(sources(&w, x->pages, x->npages),
	     STR("tai-lieu/khoa-b/_index.md tai-lieu/khoa-b/c1.md tai-lieu/khoa-a/_index.md tai-lieu/khoa-a/b2/index.md "
		 "tai-lieu/khoa-a/b1.md tai-lieu/khoa-a/b0.md tai-lieu/khoa-a/b3.md tai-lieu/khoa-c/x.md tai-lieu/le.md"));
	m = page(&w, "tai-lieu/khoa-a/b1.md");
	CHECK(m->number == 2 && m->course == k && m->prev == k->lessons[0] && m->next == k->lessons[2]);
	CHECK(k->lessons[0]->prev == NULL && k->lessons[3]->next == NULL && k->course == NULL && k->prev == NULL);
	CHECK(page(&w, "tai-lieu/khoa-a/b9.md")->number == 0 && page(&w, "tai-lieu/le.md")->course == NULL);
	SAME(told(&w, E153), STR("tai-lieu/khoa-c: mục \"tai-lieu/khoa-c\" chưa có _index.md; dùng tên \"khoa-c\"\n"));
	CHECK(told(&w, E157).n == 0);
	end(&w);
}

static void
test_terms(void)
{
	struct world w;
	const struct term *x;

	BEGIN(&w, INDEX("tin-tuc"), "tin-tuc/a.md | tieu_de=a; ngay=20260101; chu_de=Đất đai, Dân sự, đất đai; doi_tuong=nhan-dan",
	      "tin-tuc/b.md | tieu_de=b; ngay=20260201; chu_de=đất  đai,...; linh_vuc=Dân sự",
	      "tin-tuc/c.md | tieu_de=c; ngay=20260301; chu_de=Đất đai, Chỉ trang rút; trang_thai=rut",
	      "tai-lieu/_index.md | tieu_de=t; chu_de=Đất đai, Chỉ trang mục", "tai-lieu/k/_index.md | tieu_de=k; ngay=20250101; chu_de=Đất đai");
	site_link(&w.s, &w.d);
	CHECK(w.s.nterms[TERM_TOPIC] == 2 && w.s.nterms[TERM_FIELD] == 1 && w.s.nterms[TERM_AUDIENCE] == 1);
	SAME(w.s.term[TERM_TOPIC][0]->name, STR("Dân sự"));
	x = w.s.term[TERM_TOPIC][1];
	SAME(x->name, STR("Đất đai"));
	SAME(x->url, STR("chu-de/dat-dai.html"));
	SAME(sources(&w, x->pages, x->npages), STR("tin-tuc/b.md tin-tuc/a.md tai-lieu/k/_index.md"));
	SAME(w.s.term[TERM_FIELD][0]->url, STR("linh-vuc/dan-su.html"));
	SAME(w.s.term[TERM_AUDIENCE][0]->url, STR("doi-tuong/nhan-dan.html"));
	SAME(w.s.term[TERM_AUDIENCE][0]->name, STR("Người dân"));
	CHECK(page(&w, "tin-tuc/a.md")->nterms[TERM_TOPIC] == 2 && page(&w, "tin-tuc/a.md")->term[TERM_TOPIC][0] == x);
	CHECK(page(&w, "tai-lieu/_index.md")->nterms[TERM_TOPIC] == 1);
	SAME(told(&w, E107), STR("tin-tuc/b.md: giá trị lạ \"...\" của khóa \"chu_de\"\n"));
	end(&w);
}

static void
test_related(void)
{
	struct world w;
	const struct page *p;

	BEGIN(&w, INDEX("phap-luat"), INDEX("tin-tuc"), INDEX("tai-lieu"),
	      "phap-luat/l.md | tieu_de=l; ngay=20130101; so_hieu=35/2013/QH13",
	      "tin-tuc/a.md | tieu_de=a; ngay=20260101; van_ban_vien_dan=35/2013/qh13; chu_de=X",
	      "tin-tuc/b.md | tieu_de=b; ngay=20260102; chu_de=X, Y; linh_vuc=Z", "tin-tuc/c.md | tieu_de=c; ngay=20260103; linh_vuc=Z",
	      "mo-hinh/_index.md | tieu_de=m", "mo-hinh/d.md | tieu_de=d; ngay=20260104; chu_de=Y", "tin-tuc/e.md | tieu_de=e; ngay=20250103; chu_de=Y",
	      "tin-tuc/r.md | tieu_de=r; ngay=20260105; chu_de=X, Y; trang_thai=rut",
	      "tai-lieu/k/_index.md | tieu_de=k; ngay=20250101; chu_de=Q", "tai-lieu/k/1.md | tieu_de=1; ngay=20250101; chu_de=Q",
	      "tai-lieu/k/2.md | tieu_de=2; ngay=20250101; chu_de=Q, Y");
	site_link(&w.s, &w.d);
	p = page(&w, "phap-luat/l.md");
	SAME(sources(&w, p->related, p->nrelated), STR("tin-tuc/a.md"));
	/* b: a and c are its neighbours; d, e and lesson 2 share a topic, e is of its kind, d is newer than lesson 2. */
	p = page(&w, "tin-tuc/b.md");
	SAME(sources(&w, p->related, p->nrelated), STR("tin-tuc/e.md mo-hinh/d.md tai-lieu/k/2.md"));
	p = page(&w, "tai-lieu/k/1.md");
	CHECK(p->nrelated == 0);
	p = page(&w, "tin-tuc/a.md");
	SAME(sources(&w, p->related, p->nrelated), STR("phap-luat/l.md"));
	end(&w);
}

static void
test_books(void)
{
	struct world w;
	const struct page *p;

	BEGIN(&w, INDEX("an-pham"), INDEX("tin-tuc"), INDEX("tai-lieu"), INDEX("phap-luat"), "tai-lieu/k/_index.md | tieu_de=k; ngay=20250101",
	      "tai-lieu/k/1.md | tieu_de=1; ngay=20250101", "tin-tuc/a.md | tieu_de=a; ngay=20260101",
	      "tin-tuc/b.md | tieu_de=b; ngay=20260102", "tin-tuc/r.md | tieu_de=r; ngay=20260103; trang_thai=rut",
	      "phap-luat/luat.md | tieu_de=l; ngay=20130101; so_hieu=35/2013/QH13",
	      "an-pham/s.md | tieu_de=s; ngay=20260101; noi_dung=b, tai-lieu/k, tin-tuc/a.md, 35/2013/QH13, tin-tuc/, an-pham",
	      "an-pham/x.md | tieu_de=x; ngay=20260101; noi_dung=tin-tuc/aa, luatt, r, k");
	site_link(&w.s, &w.d);
	p = page(&w, "an-pham/s.md");
	SAME(chapters(&w, p->book),
	     STR("tin-tuc/b.md tai-lieu/k/_index.md tai-lieu/k/1.md tin-tuc/a.md phap-luat/luat.md"));
	p = page(&w, "an-pham/x.md");
	SAME(chapters(&w, p->book), STR("tai-lieu/k/_index.md tai-lieu/k/1.md"));
	CHECK(told(&w, E159).n && str_find(told(&w, E159), STR("\"tin-tuc/aa\"")) && str_find(told(&w, E159), STR("\"r\"\n")));
	end(&w);
}

static void
test_redirects(void)
{
	struct world w;
	struct pair moved[] = {
		{STR("/tin/cũ.html?id=3#x"), STR("a"), {STR("site.yaml"), 1, 1}},
		{STR("/../x.html"), STR("a"), {STR("site.yaml"), 2, 1}},
		{STR("tin-tuc/b.html"), STR("a"), {STR("site.yaml"), 3, 1}},
		{STR("/x.html"), STR("tin-tuc/ab"), {STR("site.yaml"), 4, 1}},
		{STR("/muc/"), STR("tin-tuc"), {STR("site.yaml"), 5, 1}},
		{STR("a\\b"), STR("a"), {STR("site.yaml"), 6, 1}},
		{STR("https://cu.example/"), STR("a"), {STR("site.yaml"), 7, 1}},
		{STR("tin-tuc/b.html/x.html"), STR("a"), {STR("site.yaml"), 8, 1}},
	};

	BEGIN(&w, INDEX("tin-tuc"), "tin-tuc/a.md | tieu_de=a; duong_dan_cu=/cu/a%20b.aspx, http://cu.example/bai-viet, /cu/a%20b.aspx",
	      "tin-tuc/b.md | tieu_de=b");
	w.s.moved = moved;
	w.s.nmoved = sizeof(moved) / sizeof(moved[0]);
	site_link(&w.s, &w.d);
	CHECK(w.s.nredirects == 4);
	SAME(w.s.redirect[0].from, STR("cu/a b.aspx"));
	SAME(w.s.redirect[1].from, STR("bai-viet/index.html"));
	SAME(w.s.redirect[2].from, STR("tin/cũ.html"));
	CHECK(w.s.redirect[2].to == page(&w, "tin-tuc/a.md"));
	SAME(w.s.redirect[3].from, STR("muc/index.html"));
	CHECK(w.s.redirect[3].to == page(&w, "tin-tuc/_index.md"));
	SAME(told(&w, E150), STR("site.yaml: trùng địa chỉ \"tin-tuc/b.html\" với tin-tuc/b.md; đổi tên một trong hai tệp\n"
				 "site.yaml: trùng địa chỉ \"tin-tuc/b.html/x.html\" với tin-tuc/b.html; đổi tên một trong hai tệp\n"));
	CHECK(str_find(told(&w, E151), STR("địa chỉ cũ \"/x.html\" dẫn tới trang không có: \"tin-tuc/ab\" (ý bạn là")));
	SAME(told(&w, E152), STR("site.yaml: địa chỉ cũ \"/../x.html\" không dùng được: có “.” hoặc “..” giữa các dấu /\n"
				 "site.yaml: địa chỉ cũ \"a\\b\" không dùng được: có dấu \\ hoặc ký tự điều khiển\n"
				 "site.yaml: địa chỉ cũ \"https://cu.example/\" không dùng được: không có đường dẫn nào\n"));
	end(&w);
}

/* "KIND url#anchor" */
static struct str
shown(struct world *w, struct target t)
{
	static const char *const kinds[] = {"NONE", "PAGE", "LIST", "ASSET", "HERE", "OUTSIDE", "UNSAFE", "AMBIGUOUS"};
	struct str end = t.nearest.n ? str_cat(&w->a, STR(" ~ "), t.nearest) : (struct str){0};

	return str_cat(&w->a, str_of(kinds[t.kind]), t.url.n ? STR(" ") : STR(""), t.url, t.anchor.n ? STR("#") : STR(""), t.anchor, end);
}

static void
test_resolve(void)
{
	struct world w;
	const struct page *a, *b;

	BEGIN(&w, INDEX("tin-tuc"), INDEX("mo-hinh"), INDEX("tai-lieu"), "tai-lieu/k/_index.md | tieu_de=K", "tai-lieu/k/b.md | tieu_de=B",
	      "tin-tuc/a.md | tieu_de=A; chu_de=Đất", "tin-tuc/f/index.md | tieu_de=F", "tin-tuc/bai-viet-dai.md | tieu_de=D",
	      "mo-hinh/m.md | tieu_de=M; duong_dan_cu=/cu.html", "hoi-dap/h.md | tieu_de=H", "tin-tuc/f/h.png", "tin-tuc/so do.pdf");
	site_link(&w.s, &w.d);
	a = page(&w, "tin-tuc/a.md");
	b = page(&w, "tai-lieu/k/b.md");
#define R(from, href) shown(&w, link_resolve(&w.s, from, STR(href), &w.a))
	SAME(R(a, "#m%E1%BB%A5c"), STR("HERE tin-tuc/a.html#mục"));
	SAME(R(a, "f/index.md"), STR("PAGE tin-tuc/f.html"));
	SAME(R(a, "../mo-hinh/m.md#x"), STR("PAGE mo-hinh/m.html#x"));
	SAME(R(b, "/mo-hinh/m.md"), STR("PAGE mo-hinh/m.html"));
	SAME(R(b, "../../mo-hinh/m.html?q=1#y"), STR("PAGE mo-hinh/m.html#y"));
	SAME(R(b, "_index.md"), STR("PAGE tai-lieu/k/index.html"));
	SAME(R(b, "../k"), STR("PAGE tai-lieu/k/index.html"));
	SAME(R(b, "../_index.md"), STR("LIST tai-lieu/index.html"));
	SAME(R(b, "../../hoi-dap/"), STR("LIST hoi-dap/index.html"));
	SAME(R(b, "../../hoi-dap/_index.md"), STR("LIST hoi-dap/index.html"));
	SAME(R(b, "../../index.html"), STR("LIST index.html"));
	SAME(R(b, "../../chu-de/dat.html"), STR("LIST chu-de/dat.html"));
	SAME(R(page(&w, "tin-tuc/f/index.md"), "../mo-hinh/m.html"), STR("PAGE mo-hinh/m.html"));
	SAME(R(page(&w, "tin-tuc/f/index.md"), "h.png"), STR("ASSET tin-tuc/f/h.png"));
	SAME(R(a, "so%20do.pdf"), STR("ASSET tin-tuc/so-do.pdf"));
	SAME(R(a, "../cu.html"), STR("PAGE mo-hinh/m.html"));
	SAME(R(a, "https://x.example/?a#b"), STR("OUTSIDE https://x.example/?a#b"));
	SAME(R(a, "MAILTO:a@b.example"), STR("OUTSIDE MAILTO:a@b.example"));
	SAME(R(a, "tel:1900"), STR("OUTSIDE tel:1900"));
	SAME(R(a, "//x.example/y"), STR("OUTSIDE //x.example/y"));
	SAME(R(a, "javascript:alert(1)"), STR("UNSAFE javascript:alert(1)"));
	SAME(R(a, " JavaScript:alert(1)"), STR("UNSAFE JavaScript:alert(1)"));
	SAME(R(a, "java\nscript:alert(1)"), STR("UNSAFE java\nscript:alert(1)"));
	SAME(R(a, "data:text/html,x"), STR("UNSAFE data:text/html,x"));
	SAME(R(a, "bai-vit-dai.md"), STR("NONE ~ bai-viet-dai.md"));
	SAME(R(b, "../../tin-tuc/bai-viet-dia.md"), STR("NONE ~ ../../tin-tuc/bai-viet-dai.md"));
	SAME(R(b, "bai-viet-dai.md"), STR("NONE ~ ../../tin-tuc/bai-viet-dai.md"));
	SAME(R(b, "h.png"), STR("NONE ~ ../../tin-tuc/f/h.png"));
	SAME(R(a, "../../../etc/passwd"), STR("NONE"));
	SAME(R(a, ""), STR("NONE"));
	CHECK(link_asset(&w.s, STR("tin-tuc/f/h.png")) == &w.asset[0] && !link_asset(&w.s, STR("tin-tuc/a.md")));
#undef R
	end(&w);
}

static void
test_names(void)
{
	struct world w;
	const struct page *a;

	BEGIN(&w, INDEX("tin-tuc"), INDEX("mo-hinh"), INDEX("phap-luat"), "tin-tuc/chung.md | tieu_de=A", "mo-hinh/chung.md | tieu_de=B",
	      "mo-hinh/rieng.md | tieu_de=Riêng", "tai-lieu/k/_index.md | tieu_de=K",
	      "phap-luat/luat-hoa-giai.md | tieu_de=Toàn văn; so_hieu=35/2013/QH13; loai_vb=Luật; trich_yeu=Hòa giải ở cơ sở",
	      "phap-luat/nd.md | tieu_de=NĐ; so_hieu=15/2014/NĐ-CP; loai_vb=Nghị định; trich_yeu=Quy định chi tiết");
	site_link(&w.s, &w.d);
	a = page(&w, "tin-tuc/chung.md");
#define N(name) shown(&w, link_resolve_name(&w.s, a, STR(name), &w.a))
#define T(name) link_resolve_name(&w.s, a, STR(name), &w.a).title
	SAME(N("rieng"), STR("PAGE mo-hinh/rieng.html"));
	SAME(N("rieng#muc-1"), STR("PAGE mo-hinh/rieng.html#muc-1"));
	SAME(T("rieng#muc-1"), STR("Riêng"));
	SAME(N("chung"), STR("AMBIGUOUS ~ mo-hinh/chung, tin-tuc/chung"));
	SAME(N("mo-hinh/chung"), STR("PAGE mo-hinh/chung.html"));
	SAME(N("../mo-hinh/chung.md"), STR("PAGE mo-hinh/chung.html"));
	SAME(N("rien"), STR("NONE ~ mo-hinh/rieng"));
	SAME(N("k"), STR("PAGE tai-lieu/k/index.html"));
	SAME(N("tin-tuc"), STR("LIST tin-tuc/index.html"));
	SAME(N("tai-lieu"), STR("LIST tai-lieu/index.html"));
	SAME(N("35/2013/QH13"), STR("PAGE phap-luat/35-2013-qh13.html"));
	SAME(T("35/2013/QH13"), STR("Luật Hòa giải ở cơ sở"));
	SAME(N("luat-hoa-giai"), STR("PAGE phap-luat/35-2013-qh13.html"));
	SAME(N("35/2013/QH13 Điều 16"), STR("PAGE phap-luat/35-2013-qh13.html#dieu-16"));
	SAME(N("35/2013/QH13 Điều 16 khoản 2 điểm đ"), STR("PAGE phap-luat/35-2013-qh13.html#dieu-16-khoan-2-diem-dd"));
	SAME(N("điểm a khoản 2 Điều 16 của 35/2013/QH13"), STR("PAGE phap-luat/35-2013-qh13.html#dieu-16-khoan-2-diem-a"));
	SAME(N("35/2013/QH13, Điều 9a, Khoản 1"), STR("PAGE phap-luat/35-2013-qh13.html#dieu-9a-khoan-1"));
	SAME(N("35/2013/QH13 Chương II Điều 7"), STR("PAGE phap-luat/35-2013-qh13.html#dieu-7"));
	SAME(N("35/2013/QH13 Mục 1 Chương II"), STR("PAGE phap-luat/35-2013-qh13.html#chuong-ii-muc-1"));
	SAME(N("35/2013/QH13 Phần thứ nhất Chương II"), STR("PAGE phap-luat/35-2013-qh13.html#chuong-ii"));
	SAME(N("35/2013/QH13 Phần thứ nhất"), STR("PAGE phap-luat/35-2013-qh13.html#phan-thu-nhat"));
	SAME(N("15/2014/nđ-cp Phụ lục I"), STR("PAGE phap-luat/15-2014-nd-cp.html#phu-luc-i"));
	SAME(N("luat-hoa-giai Điều 3"), STR("PAGE phap-luat/35-2013-qh13.html#dieu-3"));
	SAME(T("35/2013/QH13 Điều 16 khoản 2"), STR("khoản 2 Điều 16 Luật Hòa giải ở cơ sở"));
	SAME(T("35/2013/QH13 điểm đ khoản 2 Điều 16"), STR("điểm đ khoản 2 Điều 16 Luật Hòa giải ở cơ sở"));
	SAME(T("35/2013/QH13 Phụ lục I"), STR("Phụ lục I Luật Hòa giải ở cơ sở"));
	SAME(T("15/2014/NĐ-CP Điều 1"), STR("Điều 1 Nghị định số 15/2014/NĐ-CP"));
	SAME(N("99/2099/QH99 Điều 1"), STR("NONE"));
	SAME(N("Điều kiện"), STR("NONE"));
	SAME(N(""), STR("NONE"));
	CHECK(link_law(&w.s, STR(" 15/2014/NĐ-CP"), &w.a) == page(&w, "phap-luat/nd.md") && !link_law(&w.s, STR(""), &w.a));
#undef N
#undef T
	end(&w);
}

static void
test_identity(void)
{
	struct world w;
	struct reference ref[] = {{STR("../mo-hinh/m.md"), 1, 1}, {STR("h.png"), 2, 1}, {STR("[[m]]"), 3, 1}}, swap;
	struct page *a;
	struct hash h, other;

	BEGIN(&w, INDEX("tin-tuc"), INDEX("mo-hinh"), "mo-hinh/m.md | tieu_de=M", "tin-tuc/a.md | tieu_de=A", "tin-tuc/h.png");
	site_link(&w.s, &w.d);
	a = w.page[3];
	a->facts.ref = ref;
	a->facts.nrefs = 3;
	h = link_identity(&w.s, a, &w.a);
	other = link_identity(&w.s, a, &w.a);
	CHECK(hash_equal(h, other));
	w.asset[0].stamp.size++;
	other = link_identity(&w.s, a, &w.a);
	CHECK(!hash_equal(h, other));
	w.asset[0].stamp.size--;
	swap = ref[0], ref[0] = ref[1], ref[1] = swap;
	other = link_identity(&w.s, a, &w.a);
	CHECK(!hash_equal(h, other));
	swap = ref[0], ref[0] = ref[1], ref[1] = swap;
	w.page[1]->url = STR("mo-hinh/khac.html");
	other = link_identity(&w.s, a, &w.a);
	CHECK(!hash_equal(h, other));
	end(&w);
}

static void
test_empty(void)
{
	struct world w;

	begin(&w, (const char *const[]){NULL});
	site_link(&w.s, &w.d);
	CHECK(w.s.nsections == 0 && w.s.nby_date == 0 && w.d.n == 0);
	CHECK(link_resolve(&w.s, NULL, STR("x.md"), &w.a).kind == TARGET_NONE);
	CHECK(link_resolve_name(&w.s, NULL, STR("x"), &w.a).kind == TARGET_NONE);
	end(&w);
}

static double
milliseconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

/* Titles and dates as on a real portal: a few pages a day, every page on one of 40 topics. */
static void
time_large(size_t n)
{
	static const char *const folder[] = {"cau-chuyen", "hoi-dap", "mo-hinh", "tin-tuc"};
	struct world w;
	struct page **all;
	double start, linked;
	size_t found = 0;

	begin(&w, (const char *const[]){NULL});
	all = arena_many(&w.a, struct page *, n);
	for (size_t i = 0; i < n; i++)
		all[i] = make_page(&w.a, str_format(&w.a,
						    "%s/bai-viet-so-%05zu.md | tieu_de=Bài viết về hòa giải số %zu; ngay=%d; chu_de=Chủ đề %zu, "
						    "Chủ đề %zu; linh_vuc=Lĩnh vực %zu; doi_tuong=nhan-dan; van_ban_vien_dan=%zu/2013/QH13",
						    folder[i * 4 / n], i, i, (int)(20150000 + i % 10 * 10000 + i % 12 * 100 + 101 + i % 28), i % 40,
						    i * 7 % 40, i % 9, i % 300)
						 .p);
	w.s.page = all;
	w.s.npages = n;
	start = milliseconds();
	site_link(&w.s, &w.d);
	linked = milliseconds();
	for (size_t i = 0; i < n; i++) {
		struct str href = str_format(&w.a, "../%s/bai-viet-so-%05zu.md#muc", folder[(n - 1 - i) * 4 / n], n - 1 - i);

		found += link_resolve(&w.s, all[i], href, &w.a).kind == TARGET_PAGE;
	}
	printf("link: %zu pages in %.1f ms; %zu links resolved in %.1f ms\n", n, linked - start, found, milliseconds() - linked);
	CHECK(found == n && w.s.nby_date == n);
	end(&w);
}

int
main(void)
{
	test_addresses();
	test_clashes();
	test_sections();
	test_order();
	test_courses();
	test_terms();
	test_related();
	test_books();
	test_redirects();
	test_resolve();
	test_names();
	test_identity();
	test_empty();
	time_large(10000);
	return test_end("link");
}
