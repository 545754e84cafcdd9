/*
 * broadcast.c - see broadcast.h. First the paragraphs as they are written, then each as it is spoken, then the length.
 */
#include "formats/broadcast.h"

#include "formats/tags.h"
#include "law/speech.h"
#include "model/body.h"

struct script {
	struct maker *m;
	const struct page *page;
	struct arena *a;
	struct speech speech;
	struct buf paragraphs; /* struct str, spoken */
	size_t syllables;
	struct buf words; /* of the paragraph that is being read */
};

/* Sub-keys of `phat_thanh`, in the order of keys.h. */
enum cell { GREETING, CLOSE, RATE, MINUTES, NUMBERS };

static struct str
cell(const struct page *p, enum cell k)
{
	const struct value *v = page_value(p, K_PHAT_THANH);

	return v && v->n ? v->row[0].cell[k] : (struct str){0};
}

static size_t
count_of(struct str s, size_t otherwise)
{
	size_t n = 0;

	for (size_t i = 0; i < s.n && s.p[i] >= '0' && s.p[i] <= '9' && n < 100000; i++)
		n = n * 10 + (size_t)(s.p[i] - '0');
	return n ? n : otherwise;
}

/* Ends as a sentence ends. */
static void
put_stop(struct buf *b)
{
	while (b->n && memchr(";,: \n", b->p[b->n - 1], 5))
		b->n--;
	if (b->n && !memchr(".!?", b->p[b->n - 1], 3))
		put_char(b, '.');
}

static void
add_paragraph(struct script *s, struct str written)
{
	struct buf b = {0};
	struct str spoken;

	speech_put(&b, written, &s->speech, s->a);
	put_stop(&b);
	spoken = str_trim(buf_keep(s->a, &b));
	buf_free(&b);
	if (spoken.n == 0)
		return;
	MANY_ADD(&s->paragraphs, spoken);
	s->syllables += speech_syllables(spoken);
}

/* A paragraph of the page ends: its words, blanks made one, are spoken. */
static void
end_paragraph(struct script *s)
{
	struct str words = tag_unescape(s->a, str_keep(s->a, buf_str(&s->words)));

	s->words.n = 0;
	if (str_trim(words).n)
		add_paragraph(s, str_trim(words));
}

static bool
is_one_of(struct str name, const char *const *list)
{
	for (; *list; list++)
		if (str_equal(name, str_of(*list)))
			return true;
	return false;
}

/* What is not read aloud. */
static bool
is_silent(const struct tag *t)
{
	static const char *const names[] = {"h1",    "h2",     "h3",  "h4",	 "h5",	   "h6",
					    "table", "figure", "sup", "button",	 "script", "style",
					    "svg",   "pre",    "nav", "summary", NULL};
	static const char *const classes[] = {"chu-thich", "khung-ten", "bang-khung", "luat-neo", NULL};

	if (is_one_of(t->name, names) || tag_value(t, STR("popover")).p || tag_value(t, STR("hidden")).p)
		return true;
	for (const char *const *c = classes; *c; c++)
		if (tag_class(t, str_of(*c)))
			return true;
	return false;
}

static bool
is_block(struct str name)
{
	static const char *const names[] = {"p",     "li",	"ul",	      "ol",	 "div",	    "dd", "dt", "dl",
					    "aside", "section", "blockquote", "details", "article", "br", "hr", NULL};

	return is_one_of(name, names);
}

static void
put_words(struct buf *to, struct str s)
{
	for (size_t i = 0; i < s.n; i++) {
		char c = s.p[i] == '\n' || s.p[i] == '\t' || s.p[i] == '\r' ? ' ' : s.p[i];

		if (c != ' ' || (to->n && to->p[to->n - 1] != ' '))
			put_char(to, c);
	}
}

/* Behind an element that is silent. */
static const char *
past(const struct tag *t, const char *end)
{
	struct tag last;

	if (t->empty)
		return t->end;
	return tag_find_end(t->end, end, t->name, &last) ? last.end : end;
}

static void
read_body(struct script *s, struct str html)
{
	const char *p = html.p, *end = html.p + html.n;

	while (p < end) {
		const char *open = memchr(p, '<', (size_t)(end - p));
		struct tag t;

		put_words(&s->words, str_make(p, (size_t)((open ? open : end) - p)));
		if (!open)
			break;
		if (!tag_read(open, end, &t)) {
			p = open + 1;
			continue;
		}
		p = t.end;
		if ((t.kind == TAG_START || t.kind == TAG_END) && is_block(t.name))
			end_paragraph(s);
		if (t.kind == TAG_START && is_silent(&t))
			p = past(&t, end);
	}
	end_paragraph(s);
}

static struct str *
paragraph(struct script *s, size_t i)
{
	return &MANY(struct str, s->paragraphs)[i];
}

static size_t
paragraphs(const struct script *s)
{
	return MANY_N(struct str, s->paragraphs);
}

/* How far the sentence goes that begins the text. */
static size_t
sentence_end(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if ((s.p[i] == '.' || s.p[i] == '!' || s.p[i] == '?') && (i + 1 == s.n || s.p[i + 1] == ' '))
			return i + 1;
	return s.n;
}

/* The words that begin a long sentence, to find it by. */
static struct str
beginning(struct str s)
{
	size_t n = 0, words = 0;

	while (n < s.n && words < 8)
		words += s.p[n++] == ' ';
	return str_trim(str_make(s.p, n));
}

static void
tell_long_sentences(struct script *s)
{
	for (size_t i = 0; i < paragraphs(s); i++)
		for (struct str rest = *paragraph(s, i); rest.n;) {
			size_t n = sentence_end(rest), syllables = speech_syllables(str_make(rest.p, n));

			if (syllables > BROADCAST_SENTENCE)
				diag2(&s->m->diags, L230,
				      page_place(s->page, page_value(s->page, K_PHAT_THANH)->line, 1),
				      str_format(s->a, "%zu", syllables), beginning(rest));
			rest = str_trim(str_from(rest, n));
		}
}

/* Paragraphs from the end of the text go until it fits; `from` is its first one, `to` the one behind it. */
static void
cut(struct script *s, size_t from, size_t *to, size_t most)
{
	while (s->syllables > most && *to > from + 1)
		s->syllables -= speech_syllables(*paragraph(s, --*to));
}

static void
put_sentences(struct buf *to, struct str text)
{
	while (text.n) {
		size_t n = sentence_end(text);

		put_lit(to, "<s>");
		put_text(to, str_make(text.p, n));
		put_lit(to, "</s>");
		text = str_trim(str_from(text, n));
	}
}

static void
put_script(struct buf *to, struct script *s, size_t from, size_t text_end, enum script_form form, size_t rate)
{
	size_t seconds = s->syllables * 60 / rate;

	if (form == SCRIPT_SSML) {
		put_lit(to, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<speak version=\"1.1\" "
			    "xmlns=\"http://www.w3.org/2001/10/synthesis\" xml:lang=\"vi-VN\">\n<!-- ");
		put_str(to, str_format(s->a, "%zu phút %zu giây, %zu âm tiết, %zu âm tiết một phút", seconds / 60,
				       seconds % 60, s->syllables, rate));
		put_lit(to, " -->\n");
	}
	for (size_t i = 0; i < paragraphs(s); i++) {
		if (i >= text_end && i < from)
			continue;
		put_str(to, form == SCRIPT_SSML ? STR("<p>") : i ? STR("\n") : STR(""));
		if (form == SCRIPT_SSML)
			put_sentences(to, *paragraph(s, i));
		else
			put_str(to, *paragraph(s, i));
		put_str(to, form == SCRIPT_SSML ? STR("</p>\n") : STR("\n"));
	}
	if (form == SCRIPT_SSML)
		put_lit(to, "</speak>\n");
}

void
render_script(struct maker *m, const struct artifact *a)
{
	const struct page *p = a->subject;
	struct script s = {.m = m, .page = p};
	const struct body *b = maker_body(m, p);
	struct str close = cell(p, CLOSE);
	size_t rate = count_of(cell(p, RATE), BROADCAST_RATE), minutes = count_of(cell(p, MINUTES), 0), first, last,
	       end;
	struct buf html = {0};

	s.a = &m->composer.scratch;
	s.speech = (struct speech){.reading = m->site->reading, .nreadings = m->site->nreadings};
	(void)speech_number_named(cell(p, NUMBERS), &s.speech.number);
	add_paragraph(&s, cell(p, GREETING).n ? cell(p, GREETING) : STR("Kính thưa bà con và các bạn!"));
	add_paragraph(&s, str_cat(s.a, STR("Mời bà con và các bạn nghe bài: "), p->title));
	add_paragraph(&s, page_text(p, K_TOM_TAT));
	first = paragraphs(&s);
	body_put(&html, b, (struct body_view){.bare = true});
	read_body(&s, buf_str(&html));
	last = paragraphs(&s);
	if (close.n == 0) {
		add_paragraph(&s, str_cat(s.a, STR("Bà con và các bạn vừa nghe bài: "), p->title));
		add_paragraph(&s, str_cat(s.a, STR("Biên soạn: "), page_text(p, K_TAC_GIA)));
		close = STR("Xin cảm ơn bà con và các bạn đã lắng nghe.");
	}
	add_paragraph(&s, close);
	if (a->number == SCRIPT_TXT)
		tell_long_sentences(&s);
	end = last;
	if (minutes)
		cut(&s, first, &end, minutes * rate);
	put_script(&m->r.text, &s, last, end, (enum script_form)a->number, rate);
	buf_free(&html);
	buf_free(&s.words);
	buf_free(&s.paragraphs);
}
