/*
 * docxnote.c - see docxroom.h. Footnotes: the marks in the text, and behind the text the list of notes that we write,
 * which becomes the part with Word's own footnotes.
 *
 * Word counts by itself, in the order of the marks; so do we, for the marks that it cannot count: a note's second
 * mark is a field that shows the number of the first (NOTEREF), and in a note there can be no footnote at all, so
 * there a mark is only a raised number. A note that nothing but notes marks is written behind the text, since no
 * word may be lost; one without any mark is of a mark that this view leaves out.
 */
#include "formats/docxroom.h"

#define RAISED "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>"

static void
put_id(struct buf *to, struct str before, size_t n, struct str after)
{
	put_str(to, before);
	put_int(to, (long long)n);
	put_str(to, after);
}

/* The number that a raised figure shows. */
static void
put_figure(struct buf *to, size_t n)
{
	put_id(to, STR(RAISED "<w:t>"), n, STR("</w:t></w:r>"));
}

static void
put_reference(struct buf *to, size_t n)
{
	put_id(to, STR("<w:bookmarkStart w:id=\""), n, STR("\""));
	put_id(to, STR(" w:name=\"_RefChuThich"), n, STR("\"/>"));
	put_id(to, STR(RAISED "<w:footnoteReference w:id=\""), n, STR("\"/></w:r>"));
	put_id(to, STR("<w:bookmarkEnd w:id=\""), n, STR("\"/>"));
}

static void
put_again(struct buf *to, size_t n)
{
	put_id(to, STR("<w:fldSimple w:instr=\" NOTEREF _RefChuThich"), n, STR(" \\f \\h \">"));
	put_figure(to, n);
	put_lit(to, "</w:fldSimple>");
}

void
docx_put_mark(struct docx_pen *x, struct docx_notes *n, struct str id)
{
	bool in_note = x->s == &x->notes, written = false;
	size_t *known = names_at(&n->known, x->a, id);
	bool fresh = *known == 0;

	if (fresh) {
		*known = ++x->nnotes;
		MANY_ADD(&n->written, written);
		if (!in_note)
			n->nmarked = x->nnotes;
	}
	docx_inline(x);
	if (in_note || (!fresh && *known > n->nmarked))
		put_figure(&x->s->out, *known);
	else if (fresh)
		put_reference(&x->s->out, *known);
	else
		put_again(&x->s->out, *known);
}

bool
docx_open_note(struct docx_pen *x, struct docx_notes *n, struct str id)
{
	const struct name *known = names_find(&n->known, id);
	bool *written = known && known->value ? &MANY(bool, n->written)[known->value - 1] : NULL;

	if (!written || *written)
		return false;
	*written = true;
	docx_settle(x);
	x->note = known->value;
	x->now = (struct docx_look){.style = DOCX_NOTE, .width = DOCX_LINE};
	x->last = DOCX_NOTHING;
	x->first = DOCX_NOTE_NUMBER;
	if (x->note > n->nmarked)
		return true;
	x->s = &x->notes;
	x->first = DOCX_NOTE_MARK;
	put_id(&x->s->out, STR("<w:footnote w:id=\""), x->note, STR("\">"));
	return true;
}

void
docx_close_note(struct docx_pen *x)
{
	docx_close_room(x);
	if (x->s == &x->notes)
		put_lit(&x->s->out, "</w:footnote>\n");
	x->s = &x->document;
}

void
docx_end_notes(struct docx_pen *x, struct docx_notes *n)
{
	for (size_t i = 0; i < n->nmarked; i++)
		if (!MANY(bool, n->written)[i])
			put_id(&x->notes.out, STR("<w:footnote w:id=\""), i + 1, STR("\"><w:p/></w:footnote>\n"));
}
