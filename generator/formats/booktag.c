/*
 * booktag.c - see booktag.h. Two tables say which elements are not simply kept, and what becomes of which
 * attribute; the rest is writing tags. No rule about an element's content is here.
 */
#include "formats/booktag.h"

struct kind_name {
	struct str name;
	enum kind kind;
};

#define LENGTHS 11
#define SAME_LENGTH 8

/* By the length of the name. */
static const struct kind_name kinds[LENGTHS][SAME_LENGTH] = {
	[1] = {{{"p", 1}, PARAGRAPH}, {{"a", 1}, LINK}},
	[2] = {{{"li", 2}, ITEM},
	       {{"ol", 2}, ORDERED},
	       {{"h1", 2}, HEADING},
	       {{"h2", 2}, HEADING},
	       {{"h3", 2}, HEADING},
	       {{"h4", 2}, HEADING},
	       {{"h5", 2}, HEADING},
	       {{"h6", 2}, HEADING}},
	[3] = {{{"sup", 3}, SUP}, {{"div", 3}, DIV}, {{"img", 3}, PICTURE}, {{"nav", 3}, LANDMARK}, {{"svg", 3}, GONE}},
	[4] = {{{"main", 4}, LANDMARK}, {{"form", 4}, GONE}, {{"head", 4}, HEAD}},
	[5] = {{{"table", 5}, TABLE}, {{"aside", 5}, ASIDE}, {{"input", 5}, GONE}},
	[6] = {{{"figure", 6}, FIGURE},
	       {{"button", 6}, GONE},
	       {{"header", 6}, LANDMARK},
	       {{"footer", 6}, LANDMARK},
	       {{"script", 6}, GONE},
	       {{"source", 6}, FRAME}},
	[7] = {{{"section", 7}, SECTION},
	       {{"details", 7}, DETAILS},
	       {{"summary", 7}, SUMMARY},
	       {{"article", 7}, LANDMARK},
	       {{"picture", 7}, FRAME}},
	[10] = {{{"figcaption", 10}, FIGCAPTION}},
};

enum fate { KEEP, DROP, ID, IDS, LABEL, LABEL_IDS, REL, OWN };

/* What becomes of an attribute; of one that is not here: it stays. */
static const struct fate_name {
	struct str name;
	enum fate fate;
} fates[] = {
	{{"id", 2}, ID},
	{{"href", 4}, OWN},
	{{"src", 3}, OWN},
	{{"aria-label", 10}, LABEL},
	{{"aria-labelledby", 15}, LABEL_IDS},
	{{"aria-describedby", 16}, IDS},
	{{"headers", 7}, IDS},
	{{"for", 3}, IDS},
	{{"rel", 3}, REL},
	{{"target", 6}, DROP},
	{{"download", 8}, DROP},
	{{"hreflang", 8}, DROP},
	{{"loading", 7}, DROP},
	{{"srcset", 6}, DROP},
	{{"sizes", 5}, DROP},
	{{"decoding", 8}, DROP},
	{{"fetchpriority", 13}, DROP},
	{{"popover", 7}, DROP},
	{{"popovertarget", 13}, DROP},
	{{"popovertargetaction", 19}, DROP},
	{{"hidden", 6}, DROP},
	{{"open", 4}, DROP},
	{{"tabindex", 8}, DROP},
	{{"aria-hidden", 11}, DROP},
	{{"aria-current", 12}, DROP},
};

enum kind
booktag_kind(struct str name)
{
	if (name.n >= LENGTHS)
		return OTHER;
	for (size_t i = 0; i < SAME_LENGTH && kinds[name.n][i].name.n; i++)
		if (memcmp(kinds[name.n][i].name.p, name.p, name.n) == 0)
			return kinds[name.n][i].kind;
	return OTHER;
}

static enum fate
fate_of(const struct attribute *a)
{
	if (str_starts(a->name, STR("data-")))
		return DROP;
	for (size_t i = 0; i < sizeof(fates) / sizeof(fates[0]); i++) {
		if (!str_equal(a->name, fates[i].name))
			continue;
		switch (fates[i].fate) {
		case REL:
			return str_equal(a->value, STR("external")) ? DROP : KEEP;
		case OWN:
			return str_starts(a->value, STR(BOOKTEXT_OWN)) ? OWN : KEEP;
		default:
			return fates[i].fate;
		}
	}
	return KEEP;
}

/* What an open element changes for what stands in it: by 1 when it begins, by -1 when it is over. */
static void
count_open(struct pass *x, struct open o, int by)
{
	if (o.kind == TABLE || o.kind == FIGCAPTION || o.kind == NOTE || o.kind == HEAD || o.apart)
		x->unpaged += by;
	if (o.kind == HEAD || o.kind == NOTES || o.apart)
		x->mute += by;
	if (o.kind == NOTE)
		x->in_note += by;
}

/* What only one of a book's editions has: page 12 is to be the same page for a trainer and for the class. */
static bool
is_apart(const struct tag *t)
{
	static const char *const only[] = {"khung-giang-vien", "khung-dap-an", "xem-dap-an", "ke-hoach", "dap-an-cuoi"};

	for (size_t i = 0; i < sizeof(only) / sizeof(only[0]); i++)
		if (tag_class(t, str_of(only[i])))
			return true;
	return false;
}

static void
push(struct pass *x, const struct tag *t, struct open o)
{
	if (t->empty)
		return;
	o.apart = is_apart(t);
	MANY_ADD(&x->opened, o);
	count_open(x, o, 1);
}

struct open
booktag_pop(struct pass *x)
{
	struct open o;

	x->opened.n -= sizeof(o);
	memcpy(&o, x->opened.p + x->opened.n, sizeof(o));
	count_open(x, o, -1);
	return o;
}

enum kind
booktag_around(const struct pass *x, size_t up)
{
	size_t n = MANY_N(struct open, x->opened);

	return up < n ? MANY(struct open, x->opened)[n - 1 - up].kind : OTHER;
}

void
booktag_put_end(struct pass *x, struct str out)
{
	if (out.n == 0)
		return;
	put_lit(x->to, "</");
	put_str(x->to, out);
	put_lit(x->to, ">");
}

void
booktag_put_attribute(struct pass *x, struct str name, struct str value)
{
	put_char(x->to, ' ');
	put_str(x->to, name);
	put_lit(x->to, "=\"");
	put_str(x->to, value);
	put_lit(x->to, "\"");
}

static void
put_ids(struct pass *x, struct str name, struct str list)
{
	put_char(x->to, ' ');
	put_str(x->to, name);
	put_lit(x->to, "=");
	for (const char *before = "\""; list.n; before = " ") {
		put_bytes(x->to, before, 1);
		put_str(x->to, x->b->prefix);
		put_str(x->to, str_cut(&list, ' '));
	}
	put_lit(x->to, "\"");
}

static void
put_changed(struct pass *x, const struct attribute *a, struct change c)
{
	bool address = str_equal(a->name, STR("href")) || str_equal(a->name, STR("src"));
	int side = str_equal(a->name, STR("width")) ? c.width : str_equal(a->name, STR("height")) ? c.height : 0;
	enum fate fate = fate_of(a);

	if (fate == DROP || (c.unnamed && (fate == LABEL || fate == LABEL_IDS)) || (c.lost && address) ||
	    (c.id.p && fate == ID))
		return;
	if (c.address.p && address) {
		put_char(x->to, ' ');
		put_str(x->to, a->name);
		put_lit(x->to, "=\"");
		put_url(x->to, c.address);
		put_lit(x->to, "\"");
	} else if (side) {
		put_char(x->to, ' ');
		put_str(x->to, a->name);
		put_lit(x->to, "=\"");
		put_int(x->to, side);
		put_lit(x->to, "\"");
	} else if ((fate == ID || fate == IDS || fate == LABEL_IDS) && a->value.n) {
		put_ids(x, a->name, a->value);
	} else {
		booktag_put_attribute(x, a->name,
				      fate == OWN ? str_from(a->value, sizeof(BOOKTEXT_OWN) - 1) : a->value);
	}
}

void
booktag_put_attributes(struct pass *x, const struct tag *t, struct change c)
{
	if (c.id.p)
		booktag_put_attribute(x, STR("id"), c.id);
	for (size_t i = 0; i < t->n; i++)
		put_changed(x, &t->attribute[i], c);
}

void
booktag_replace(struct pass *x, const struct tag *t)
{
	put_bytes(x->to, x->from, (size_t)(t->start - x->from));
	x->from = t->end;
}

void
booktag_write(struct pass *x, const struct tag *t)
{
	put_bytes(x->to, x->from, (size_t)(t->end - x->from));
	x->from = t->end;
}

static void
put_start(struct pass *x, const struct tag *t, struct str out, struct change c)
{
	booktag_replace(x, t);
	put_char(x->to, '<');
	put_str(x->to, out);
	booktag_put_attributes(x, t, c);
	put_str(x->to, t->empty ? STR(" />") : STR(">"));
}

void
booktag_keep(struct pass *x, const struct tag *t, enum kind kind)
{
	size_t i = 0;

	while (i < t->n && (fate_of(&t->attribute[i]) == KEEP || fate_of(&t->attribute[i]) == LABEL))
		i++;
	if (i < t->n)
		put_start(x, t, t->name, (struct change){0});
	push(x, t, (struct open){t->name, t->name, kind, true, false});
}

void
booktag_change(struct pass *x, const struct tag *t, struct str out, struct change c)
{
	put_start(x, t, out, c);
	push(x, t, (struct open){t->name, out, OTHER, false, false});
}

/* What has no role any more must not have a label (ARIA 1.2, 5.2.8.6: generic, paragraph). */
void
booktag_rename(struct pass *x, const struct tag *t, struct str out, enum kind kind)
{
	put_start(x, t, out, (struct change){.unnamed = !tag_value(t, STR("role")).p});
	push(x, t, (struct open){t->name, out, kind, false, false});
}

void
booktag_anew(struct pass *x, const struct tag *t, struct str start, struct str out, enum kind kind)
{
	booktag_replace(x, t);
	put_str(x->to, start);
	if (t->empty)
		booktag_put_end(x, out);
	push(x, t, (struct open){t->name, out, kind, false, false});
}

void
booktag_unwrap(struct pass *x, const struct tag *t, enum kind kind)
{
	booktag_replace(x, t);
	push(x, t, (struct open){t->name, {0}, kind, false, false});
}

void
booktag_vanish(struct pass *x, const struct tag *t)
{
	struct tag e;

	booktag_replace(x, t);
	if (!t->empty)
		x->p = x->from = tag_find_end(t->end, x->end, t->name, &e) ? e.end : x->end;
}
