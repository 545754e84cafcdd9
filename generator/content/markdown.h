/* clang-format off: a table */
/*
 * markdown.h - one page's Markdown to its body: XHTML bytes, cuts, plain text.
 *
 * CommonMark 0.30 by libcmark; around it our own passes for pipe tables, footnotes,
 * callouts, [[page]] links, figures and heading ids. The tree never leaves
 * markdown.c. Thread-safe: everything lives in the arenas given.
 *
 * What comes out (classes are what themes may rely on):
 *   heading   <h2 id="slug">..</h2>           ids: vi_slug of the text, "-2", "-3" when taken; "muc" when empty
 *   table     <figure class="bang"><div class="bang-khung" role="region" aria-label=".." tabindex="0"><table>
 *             <thead>..<th scope="col" class="giua|phai">..</table></div><figcaption>..</figcaption></figure>
 *   figure    <figure class="anh"><img src alt width height loading="lazy" /><figcaption>caption
 *             <span class="nguon-anh">Ảnh: credit</span></figcaption></figure>
 *   callout   <aside class="khung khung-KIND"><p class="khung-ten"><span class="khung-loai">Label</span> Title</p>..
 *             </aside>; dap-an is <details class="khung khung-dap-an"><summary>..</summary>..</details>
 *   note      <sup class="chu-dan"><a href="#cd-1" id="cd-1-1" role="doc-noteref">1</a></sup> and at the end
 *             <section class="chu-thich" role="doc-endnotes"><h2 id="chu-thich">Chú thích</h2><ol>
 *             <li id="cd-1" value="1">..<a href="#cd-1-1" role="doc-backlink" ..>
 *   embed     <figure class="luat-trich"><blockquote><p>..</p>..</blockquote><figcaption>(<a href>..</a>)</figcaption>
 *             </figure> for ![[law Điều 16]] alone in a paragraph: the provision's words
 *   citation  see lawlink.h
 *
 * A part's html is its whole heading element, its text the heading's words. Blocks are the callouts, and what of
 * the notes belongs to trainers' callouts. In body.text a block is a line, cells are parted by a tab; it holds no
 * marks of notes and no labels of callouts.
 */
/* clang-format on */
#ifndef PBGDPL_MARKDOWN_H
#define PBGDPL_MARKDOWN_H

#include "model/body.h"
#include "model/link.h"

struct shelf;

/* Ceilings. */
#define TABLE_CELLS_MAX 20000
#define PARTS_MAX 5000
#define NOTES_MAX 2000
#define LINKS_MAX 20000

struct composing {
	const struct site *site;
	const struct page *page;
	struct arena *scratch; /* everything temporary: lives until the job ends */
	struct arena *keep;    /* facts: parts' ids and titles, references; lives as long as the site */
	struct diags *diags;   /* lines are lines of the page's file */
	struct shelf *shelf;   /* the words of laws */
	struct buf *html,
		*text; /* memory of the body, taken from the body before it: copying one costs more than making it */
};

/*
 * Composes `text` (clean: see scan.h), whose first line is line `line` of the page's
 * file. Fills `body` and the parts, references and syllables of `facts`. Author's
 * mistakes go to c->diags and the work goes on; a link that leads nowhere is
 * written as the author wrote it.
 */
void markdown_compose(struct composing *c, struct str text, int line, struct body *body, struct facts *facts);

#endif
