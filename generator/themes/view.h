/*
 * view.h - what one artifact shows: the root of every template.
 *
 * formats/ fills a view for each artifact and hands it to theme_render(). What does
 * not apply is NULL or empty, and its elements drop out of the page. The file passes 100 lines because a view
 * has a part for everything that some artifact shows.
 */
#ifndef PBGDPL_VIEW_H
#define PBGDPL_VIEW_H

#include "model/book.h"

struct crumb {
	struct str title, url; /* url empty: the page itself */
};

/* One page of a list that is split into pages of LIST_PAGE. */
struct list {
	const struct page **page;
	size_t npages;		  /* entries on this page of the list */
	size_t total;		  /* entries in all */
	int number, count;	  /* this page of how many, from 1 */
	struct str prev, next;	  /* URLs; empty at the ends */
	const struct crumb *leaf; /* title "1", "2" ... and URL of every page of the list; url empty: this one */
	size_t nleaves;
};

/* A row of the human site map: a section or a course, and its pages. */
struct branch {
	struct str title, url;
	const struct page **page;
	size_t npages;
	size_t more;	      /* pages that are only in the section's own list */
	struct branch *child; /* courses */
	size_t nchildren;
};

struct home {
	const struct page **news, **courses, **stories, **models, **plays, **laws, **questions, **calls, **books,
		**forms;
	size_t nnews, ncourses, nstories, nmodels, nplays, nlaws, nquestions, ncalls, nbooks, nforms;
};

struct feed {
	struct str atom, rss, json; /* URLs */
	struct str title, home;	    /* what it is the feed of, and that page's URL */
	const struct page **page;   /* newest first */
	size_t npages;
	int updated; /* date of the newest change, yyyymmdd */
};

struct map_entry {
	struct str url; /* below the portal */
	int updated;	/* yyyymmdd, 0 when unknown */
};

/* An article on the map of the law: how many pages use it. */
struct coverage_row {
	struct str name, title, url; /* "Điều 16", with its heading, its address below the portal */
	size_t lessons, stories, answers, others, total;
};

struct coverage {
	const struct page *law;
	struct coverage_row *row;
	size_t nrows, used; /* articles, and those of them that some page uses */
	struct str chart;   /* markup */
	struct str unused;  /* "Điều 2, Điều 5" */
};

/* A page of a law that is published in pieces. */
struct law_piece {
	struct str title, url;
	const struct part **part; /* its articles and the headings among them, without the first heading */
	size_t nparts;
};

/* A file that readers may fetch. */
struct download {
	struct str name, url, size, type, sha;
	struct str note; /* what it is good for */
};

/* A line of a book's contents, in reading order; `order` counts lines and page marks together (NCX: playOrder). */
struct toc {
	struct str title, href;
	int order;
	const struct toc *child;
	size_t nchildren;
};

/* "trang 12" */
struct page_mark {
	struct str number, href;
	int order;
};

/* A row of the package's manifest. */
struct manifest_item {
	struct str id, href, type, properties;
	bool in_spine;
};

/* A book, and, when its files are being made, what they say of it. */
struct book_view {
	const struct book *book;
	struct str title, cover_url, cover_file, audience, edition, series;
	const struct download *download;
	size_t ndownloads;
	/* of an EPUB */
	struct str identifier, file_as, creator, modified, accessibility, hazard;
	const struct manifest_item *item;
	size_t nitems;
	const struct toc *toc;
	size_t ntoc;
	int depth, cover_width, cover_height;
	const struct page_mark *mark;
	size_t nmarks;
	struct str start, index; /* where the text begins; where the index of articles is */
	bool pictures_told;	 /* each has words for those who do not see it */
};

/* A file of a book. */
struct chapter_view {
	struct str title;
	struct str body;  /* markup, of a part that is no page */
	bool first, last; /* of the files that a page has become */
	bool part;	  /* of a law */
	bool foreword;	  /* what the book's page says of it */
	bool trainers;
};

struct view {
	const struct site *site;
	const struct theme *theme;
	struct arena *a;	  /* scratch, for getters */
	struct str url;		  /* of this artifact, below the portal */
	struct str template_name; /* "home", "lesson" ...: a class for the style sheet */
	struct str title, description;
	struct str jsonld; /* JSON-LD for <script type="application/ld+json">, already safe there */
	const struct page *page;
	const struct section *section;
	const struct term *term;
	const struct list *list;
	const struct home *home;
	const struct feed *feed;
	const struct crumb *crumb;
	size_t ncrumbs;
	const struct branch *branch;
	size_t nbranches;
	const struct map_entry *entry;
	size_t nentries;
	const struct page **suggestion; /* ways on from a page that is not there */
	size_t nsuggestions;
	const struct page **cited_by; /* who cites the law that is shown */
	size_t ncited_by;
	const struct law_piece *piece; /* all pieces of the law that is shown, and which of them this is */
	size_t npieces, this_piece;    /* from 1; 0: the law's own page */
	const struct book_view *book;
	const struct chapter_view *chapter;
	const struct download *bundle; /* all that can be fetched, for reading without a network */
	size_t nbundles;
	const struct coverage *cover; /* the map of the law */
	size_t ncovers;
	bool no_index;
};

#endif
