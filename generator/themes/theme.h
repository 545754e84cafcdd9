/*
 * theme.h - a theme: templates compiled at load, and the static files beside them.
 *
 * theme_load() reads every *.xhtml of the theme's folder and every *.xml of core/
 * with libxml2, checks each path against field.h, and turns each template into a
 * flat program; it reports all mistakes, with file and line, and is the only step that can
 * fail. theme_render() is a short loop over that program. After loading, a theme is
 * const and shared by all workers.
 *
 * The template language is described in theme(5). Over 100 lines: the list of templates is
 * part of the contract.
 */
#ifndef PBGDPL_THEME_H
#define PBGDPL_THEME_H

#include "base/diag.h"
#include "base/hash.h"
#include "themes/view.h"

/*
 * The closed list of templates: X(NAME, "file", needed). A theme without one that is
 * not needed shows those pages with "page".
 */
/* clang-format off: a table, a row a line */
#define TEMPLATES(X)                                                                                                   \
	X(HOME, "home.xhtml", true)                                                                                    \
	X(PAGE, "page.xhtml", true)                                                                                    \
	X(LESSON, "lesson.xhtml", false)                                                                               \
	X(COURSE, "course.xhtml", false)                                                                               \
	X(STORY, "story.xhtml", false)                                                                                 \
	X(MODEL, "model.xhtml", false)                                                                                 \
	X(PLAY, "play.xhtml", false)                                                                                   \
	X(LAW, "law.xhtml", false)                                                                                     \
	X(QUESTION, "question.xhtml", false)                                                                           \
	X(NEWS, "news.xhtml", false)                                                                                   \
	X(CALL, "call.xhtml", false)                                                                                   \
	X(FORM, "form.xhtml", false)                                                                                   \
	X(BOOK, "book.xhtml", false)                                                                                   \
	X(WITHDRAWN, "withdrawn.xhtml", true)                                                                          \
	X(SECTION, "section.xhtml", true)                                                                              \
	X(TERM, "term.xhtml", true)                                                                                    \
	X(MAP, "map.xhtml", true)                                                                                      \
	X(LAW_PIECE, "law-piece.xhtml", false)                                                                         \
	X(COVERAGE, "coverage.xhtml", false)                                                                           \
	X(DOWNLOADS, "downloads.xhtml", false)                                                                         \
	X(NOT_FOUND, "404.xhtml", true)                                                                                \
	X(REDIRECT, "redirect.xhtml", true)                                                                            \
	X(ATOM, "atom.xml", true)                                                                                      \
	X(RSS, "rss.xml", true)                                                                                        \
	X(SITEMAP, "sitemap.xml", true)                                                                                \
	X(EPUB_PACKAGE, "epub-package.xml", false)                                                                      \
	X(EPUB_NAV, "epub-nav.xml", false)                                                                              \
	X(EPUB_NCX, "epub-ncx.xml", false)                                                                              \
	X(EPUB_COVER, "epub-cover.xml", false)                                                                          \
	X(EPUB_CHAPTER, "epub-chapter.xml", false)                                                                      \
	X(EPUB_PART, "epub-part.xml", false)                                                                            \
	X(EPUB_COLOPHON, "epub-colophon.xml", false)

/* clang-format on */
#define X(NAME, file, needed) TEMPLATE_##NAME,
enum template_name { TEMPLATES(X) TEMPLATE_COUNT };
#undef X

struct static_file {
	struct str name; /* below static/: "portal.css" */
	struct str url;	 /* below the portal, named by its content: "tinh/portal-0123abcd.css" */
	struct str bytes;
};

struct program; /* a compiled template, private */

struct theme {
	struct str name;
	struct program *program[TEMPLATE_COUNT]; /* NULL where the theme has none */
	struct static_file *file;		 /* sorted by name */
	size_t nfiles;
	struct str book_css; /* of books: the theme's epub.css, or core's */
	struct hash identity; /* of every file that was read */
};

/* Where a theme's files may be: the first folder that holds `name` is used; core/ the same. */
struct theme_place {
	const char *folder[2]; /* DIR/themes and the installed one; NULL when there is none */
};

/*
 * Loads the theme into `a`. NULL, with errors in `diags`, when anything is wrong. Diagnostics show
 * paths as <folder>/<name>/<file>.
 */
struct theme *theme_load(struct arena *a, struct theme_place where, struct str name, struct diags *diags);

/* The host portal's slots (site.h) are well-formed; else E162, for site.yaml, and false. */
bool theme_check_slots(const struct site *s, struct diags *diags) __attribute__((warn_unused_result));

/*
 * A place in the rendered bytes where a page's body belongs, and as what: the page's own
 * markup, or a feed's (absolute links, nothing for trainers) written as escaped text or as a JSON string, or a
 * book's, which formats/epub.c fills.
 */
enum hole_how { HOLE_PAGE, HOLE_FEED, HOLE_JSON, HOLE_BOOK };

struct hole {
	size_t at; /* offset in the rendering's buffer */
	const struct page *page;
	enum hole_how how;
	int piece; /* of a law that is published in pieces: which, from 1; 0: what stands before them */
};

struct rendering {
	struct buf text;
	struct hole *hole; /* in order of `at`; owned by the rendering, see rendering_free() */
	size_t nholes, cap;
};

/*
 * Appends the template's rendering of `v` to r->text and its holes to r->hole. Cannot
 * fail. Which template is used when the theme has none of that name: PAGE.
 */
void theme_render(const struct theme *t, enum template_name which, const struct view *v, struct rendering *r);

/* Adds a hole at the end of r->text: for writers that are no templates. */
void rendering_hole(struct rendering *r, const struct page *p, enum hole_how how);

void rendering_reset(struct rendering *r); /* keeps the memory */
void rendering_free(struct rendering *r);

#endif
