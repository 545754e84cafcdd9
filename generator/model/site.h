/*
 * site.h - the nouns: what a portal is made of.
 *
 * content/ fills these when it reads, link.c ties them together, and from then on
 * the site is const: only each page's own `facts` slot is filled later, by the
 * worker that composes it. Everything lives in the site's arena, or in a worker's
 * that lives as long.
 *
 * The file passes 100 lines on purpose: all nouns stand in one place, to be read at once.
 * Paths: `source` is below content/ ("tin-tuc/x.md"), `url` below the portal
 * ("tin-tuc/x.html"). Dates are numbers yyyymmdd, 0 when absent.
 */
#ifndef PBGDPL_SITE_H
#define PBGDPL_SITE_H

#include "base/diag.h"
#include "base/file.h"
#include "base/hash.h"
#include "model/keys.h"

#define SUBKEYS_MAX 5
#define RELATED_MAX 5
#define LIST_PAGE 20 /* entries on a page of a list */

struct row {
	struct str cell[SUBKEYS_MAX]; /* in the order of the schema's sub-keys */
	int line;
};

struct value {
	enum key key;
	int line, col;
	struct str text;	/* TEXT, CHOICE */
	long number;		/* NUMBER, DATE as yyyymmdd, FLAG */
	const struct str *list; /* LIST, CHOICES */
	const struct row *row;	/* ROWS, MAP */
	size_t n;		/* how many of list or row */
};

enum term_kind { TERM_TOPIC, TERM_FIELD, TERM_AUDIENCE, TERM_KINDS };

/* Is a document, or a provision, in force on the day of the build? See model/validity.h. */
enum validity {
	VALIDITY_UNKNOWN,
	VALIDITY_NOT_YET,
	VALIDITY_IN_FORCE,
	VALIDITY_PARTLY,
	VALIDITY_SUSPENDED,
	VALIDITY_UNFIT,
	VALIDITY_ENDED
};

/* What happened to a provision: a row of `dieu_khoan` of the law's page. */
struct change {
	struct str unit;	   /* its id: "dieu-29" */
	bool repealed;		   /* else amended, or no longer fit */
	struct str what, by, note; /* "bai-bo", number of the document that did it, a sentence */
	int since;
	int line;
};

/* A legal document: a page of ours, or known only by what is said of it (`thay_the`, `van_ban` in site.yaml). */
struct law {
	struct str number, slug; /* "35/2013/QH13", "35-2013-qh13"; {0} when nobody says */
	struct str name; /* what people call it: "Luật Hòa giải ở cơ sở", "Nghị định số 15/2014/NĐ-CP" */
	struct str address;   /* of the official text; {0} when nobody says */
	int year;	      /* of issue, 0 */
	int effective, ended; /* yyyymmdd */
	struct page *page;    /* NULL: we do not hold it */
	const struct law *successor;
	const struct change *change;
	size_t nchanges;
	bool parted;		/* too long for one page: published in pieces, see content/piece.h */
	enum validity validity; /* today */
	int since;		/* the day on which that began, 0 when unknown */
};

struct term {
	enum term_kind kind;
	struct str name, slug, url;
	struct str sort_key;
	const struct page **pages; /* newest first */
	size_t npages;
};

struct section {
	struct str folder, name, url; /* "tin-tuc", "Tin tức", "tin-tuc/index.html" */
	enum page_kind kind;
	struct page *index;	   /* its _index.md; NULL when it has none */
	const struct page **pages; /* in the order of lists: see link.c */
	size_t npages;
	const struct page **listed; /* of `pages`, those that its list shows: no lessons and no courses */
	size_t nlisted;
	const struct page **courses; /* only where kind is BAI */
	size_t ncourses;
};

/* Something on a page that has an address: a heading, a Điều, a block. Stored with the facts. */
enum part_kind { PART_HEADING, PART_DIEU, PART_KHOAN, PART_DIEM, PART_CHUONG };

struct part {
	struct str id, title; /* title as plain text */
	int level;
	enum part_kind kind;
	bool opens;		/* a new page of a law that is published in pieces */
	struct span html, text; /* valid only while the body is alive */
	int line;
};

/* A link as the author wrote it, kept so that the next build can see whether it still leads to the same place. */
struct reference {
	struct str target; /* "../tin-tuc/x.md#muc", "[[x]]", a picture's name */
	int line, col;
};

/* A citation, in a body, of a law that we hold. Stored with the facts. */
struct usage {
	struct str law;	 /* source of the law's page */
	struct str unit; /* id on that page; {0}: the document as a whole */
	struct str from; /* on a law's page: id of the unit that cites */
};

/* The files beside a law's page (contract 4). */
enum law_file { LAW_FILE_TXT, LAW_FILE_JSON, LAW_FILE_AKN, LAW_FILES };

struct weight {
	int64_t bytes;
	struct sha256 sha;
};

/* What a page says about itself that only its body knows. Small, stays, is stored on disk. */
struct facts {
	bool known;
	struct hash source; /* of the file's bytes */
	struct hash links;  /* of what its references lead to: with `source`, everything the body is made from */
	struct part *part;
	size_t nparts;
	struct reference *ref;
	size_t nrefs;
	struct usage *usage;
	size_t nusages;
	struct str *basis; /* markup: what the page says it rests on, with links (see content/basis.c) */
	size_t nbasis;
	uint32_t unresolved;	       /* citations that lead to no law of ours */
	struct weight file[LAW_FILES]; /* of a law */
	uint32_t syllables;
	struct told told; /* what composing had to say */
};

struct page {
	struct str source, url, slug;
	struct str script; /* what the loudspeaker reads, below the portal; {0}: nothing */
	struct stamp stamp;
	enum page_kind kind;
	int date, updated;
	struct str title, summary;
	struct str excerpt;	    /* the body's first words, for a page without tom_tat */
	struct str bytes;	    /* the whole file, when reading its head brought it all; else {0} */
	struct str matter;	    /* the front matter's own bytes, NFC; while it is read */
	struct told told;	    /* what reading the head had to say */
	struct str record;	    /* what the last build remembers of it, while that is still right */
	enum page_kind place_kind;  /* the kind by its folder, before `loai` */
	int matter_line, body_line; /* lines of the file on which these begin */
	size_t body_at;		    /* byte of the file at which it begins */
	struct value *value;
	size_t nvalues;
	uint8_t at[KEY_COUNT]; /* index into value + 1; 0 when absent */
	bool is_index;	       /* _index.md of a section or course */
	bool withdrawn;
	bool headless; /* has no front matter: told, and kept only so that links to it are not blamed */

	struct section *section;
	struct page *course; /* a lesson's course */
	const struct page **lessons;
	size_t nlessons;
	int number; /* of a lesson, from 1 */
	const struct page *prev, *next;
	const struct page *related[RELATED_MAX];
	size_t nrelated;
	const struct term **term[TERM_KINDS];
	size_t nterms[TERM_KINDS];
	const struct law *law;	  /* of a legal document, else NULL */
	const struct book *book;  /* of a page that is one, see model/book.h */

	struct facts facts;
};

/* What can be scaled; drawings and animations are published as they are. */
enum raster { RASTER_NONE, RASTER_JPEG, RASTER_PNG, RASTER_WEBP };

/* A file that is not a page: a picture or an attachment. */
struct asset {
	struct str source, url;
	struct stamp stamp;
	int width, height; /* of a picture, upright, in CSS pixels; 0 when unknown or not a picture */
	int orientation;   /* EXIF, of the file; 0 or 1 is upright */
	enum raster raster;
	struct hash content; /* of its bytes; {0} until somebody has read them */
};

struct redirect {
	struct str from; /* path below the portal, ends in a file name */
	const struct page *to;
	struct str to_name;
	struct place place;
};

struct pair {
	struct str name, value;
	struct place place;
};

struct partner {
	struct str name, about, url;
};

/* A row of `van_ban` in site.yaml: a document that we cite and do not hold. */
struct known_law {
	struct str number, name, address, successor;
	int ended;
	struct place place;
};

/* A row of `dia_danh`: a name that was another one until a day. */
struct renamed {
	struct str old, now;
	int since;
};

struct site {
	struct arena *a;
	struct str root; /* folder that holds content/ */
	struct str title, tagline, base_url, organ, parent_organ, responsible, address, phone, email;
	struct str licence, copyright, lang, timezone, theme, accessibility_reviewer;
	struct str slot[3];    /* markup of the host portal: header, footer, measuring script */
	struct pair *defaults; /* mac_dinh */
	size_t ndefaults;
	struct pair *menu_names; /* muc: folder, name or "" */
	size_t nmenu;
	struct partner *partner;
	size_t npartners;
	struct pair *moved; /* chuyen_huong */
	size_t nmoved;
	struct known_law *known_law;
	size_t nknown_laws;
	struct renamed *renamed;
	size_t nrenamed;
	struct hash names;  /* of them: bodies are looked through for old ones */
	struct hash config; /* of site.yaml and everything else that every page sees */

	int today; /* the day of the build, see build.c */
	bool show_drafts, show_hints;

	struct page **page; /* published pages, sorted by source */
	size_t npages;
	struct asset *asset; /* sorted by source */
	size_t nassets;
	struct section **section; /* menu order first */
	size_t nsections;
	size_t nmenu_sections;		/* the first of them are in the menu */
	struct term **term[TERM_KINDS]; /* alphabetical */
	size_t nterms[TERM_KINDS];
	struct redirect *redirect;
	size_t nredirects;
	const struct reading *reading; /* how editors want words read aloud (law/speech.h) */
	size_t nreadings;
	struct book *book;
	size_t nbooks;
	struct law **law; /* pages' first, by source, then those that we only know of */
	size_t nlaws;
	const struct page **by_date; /* every listed page, newest first */
	size_t nby_date;
	const struct page **withdrawn;
	size_t nwithdrawn;
	int newest;	     /* date of the newest material */
	struct index *index; /* see link.h */
};

/* The schema, a row a key (matter.c reads by it, field.c shows by it). */
/* PEOPLE is a list of names, kept in the order of given names as Vietnamese lists are. */
enum value_type { TEXT, NUMBER, DATE, FLAG, CHOICE, CHOICES, LIST, PEOPLE, ROWS, MAP, ANY };
enum key_place { QUIET, FACT, WANTED, REQUIRED };

struct key_row {
	struct str name;
	enum value_type type;
	unsigned kinds;
	struct str choices; /* or sub-keys, separated by blanks */
	struct str label;
	enum key_place place;
};

extern const struct key_row key_table[KEY_COUNT];

struct kind_row {
	struct str name, label;
};

extern const struct kind_row kind_table[PAGE_KINDS];

/* The folders that everybody knows (contract 3): what they hold and what they are called when nobody says so. */
struct folder_row {
	struct str folder, name;
	enum page_kind kind;
};

#define KNOWN_FOLDERS 11
extern const struct folder_row folder_table[KNOWN_FOLDERS];

/* The kind of that name, or PAGE_KINDS. */
enum page_kind kind_of(struct str name);

/*
 * The URL, without fragment, of the page on which the part with that id stands: the law's own, unless it
 * is published in pieces. The law must be settled. `piece_url` is that of a piece by the id of its first part.
 */
struct str law_place(const struct page *law, struct str id, struct arena *a);
struct str piece_url(const struct page *law, struct str first, struct arena *a);

/* A page's value of a key, NULL when absent. */
const struct value *page_value(const struct page *p, enum key k);
struct str page_text(const struct page *p, enum key k);
long page_number(const struct page *p, enum key k);

/* Where a diagnostic about the page points. */
struct place page_place(const struct page *p, int line, int col);

/* The full address of what lies at `url` below the portal. */
struct str site_absolute(const struct site *s, struct arena *a, struct str url);

/* Does the page stand in lists, feeds and maps? (Not withdrawn; no index, unless of a course.) */
bool page_listed(const struct page *p);

/* Dates: yyyymmdd to what people and machines read. */
bool date_parse(struct str s, int *date);
struct str date_short(struct arena *a, int date); /* 17/04/2025 */
struct str date_long(struct arena *a, int date);  /* ngày 17 tháng 4 năm 2025 */
struct str date_iso(struct arena *a, int date);	  /* 2025-04-17 */
struct str date_rfc3339(struct arena *a, int date, struct str timezone);
struct str date_rfc822(struct arena *a, int date, struct str timezone);

/* The readers' word for a choice: "khong-thanh" -> "Hòa giải không thành". */
struct str choice_label(struct str choice);

#endif
