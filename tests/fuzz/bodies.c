/*
 * bodies.c - real pages, damaged at random, through everything that reads an author's file.
 *
 *	bodies SECONDS SEED FILE.md ...
 *
 * Each round takes a file, changes some bytes (flips, cuts, repeats, pieces of another
 * file, marks that mean something in Markdown), reads and composes it as a page on its
 * own, and looks at what came out: spans inside the body, text that is UTF-8. Build it
 * with SAN=address,undefined: crashes and overruns are what it is for. Deterministic for a seed.
 */
#include "content/content.h"
#include "formats/make.h"
#include "model/link.h"

#include "dice.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#define BYTES_MAX ((size_t)256 * 1024)

static const char *const marks[] = {"[[",	"]]",
				    "![](",	"[^1]",
				    "\n[^1]: ", "\n> [!cau-hoi] ",
				    "|",	"\n|---|---|\n",
				    "**",	"`",
				    "\n---\n",	"\n# ",
				    "\n- ",	"\xC3",
				    "<a>",	"\xE2\x80\x8B",
				    "\r\n",	"\t",
				    "Bảng: ",	"\n\n",
				    "\n> ",	"](#x)",
				    "ð",	"\n```\n"};

static void
splice(struct buf *b, size_t at, size_t drop, struct str in)
{
	struct buf whole = {0};

	put_bytes(&whole, b->p, at);
	put_str(&whole, in);
	put_bytes(&whole, b->p + at + drop, b->n - at - drop);
	buf_free(b);
	*b = whole;
}

static void
damage(struct buf *b, struct str other, uint64_t *seed)
{
	size_t at = dice(seed, b->n), n = dice(seed, b->n - at < 200 ? b->n - at + 1 : 200);

	switch (dice(seed, 5)) {
	case 0:
		if (b->n)
			b->p[at] = (char)dice_next(seed);
		break;
	case 1:
		splice(b, at, n, STR(""));
		break;
	case 2:
		splice(b, at, 0, str_of(marks[dice(seed, sizeof(marks) / sizeof(marks[0]))]));
		break;
	case 3:
		n = dice(seed, other.n - (other.n ? at % other.n : 0));
		splice(b, at, 0, str_make(other.p + (other.n ? at % other.n : 0), n < 300 ? n : 300));
		break;
	default:
		splice(b, at, 0, str_make(b->p + at, n));
		break;
	}
}

static void
look(const struct body *b, const struct facts *f)
{
	for (size_t i = 0; i < f->nparts; i++)
		if (f->part[i].html.at + f->part[i].html.n > b->html.s.n || f->part[i].id.n == 0)
			abort();
	for (size_t i = 0; i < b->nblocks; i++)
		if (b->block[i].html.at + b->block[i].html.n > b->html.s.n)
			abort();
	if (!utf8_valid(b->html.s) || !utf8_valid(b->text))
		abort();
}

static void
compose(const char *folder, const char *name)
{
	struct arena a = {0};
	struct site s = {.a = &a};
	struct diags diags = {0};
	struct maker m;
	struct page *p = content_alone(&s, folder, str_of(name), &diags);

	if (p) {
		site_link(&s, &diags);
		p->url = STR("bai.html");
		maker_init(&m, &s, NULL, AT_FDCWD);
		maker_begin(&m, NULL);
		if (chdir(folder) == 0)
			maker_settle(&m, p);
		look(&m.body, &p->facts);
		maker_free(&m);
	}
	diags_free(&diags);
	arena_free(&a);
}

int
main(int argc, char **argv)
{
	uint64_t seed = argc > 2 ? strtoull(argv[2], NULL, 10) * 2654435761u + 88172645463325252u : 1;
	time_t end = time(NULL) + (argc > 1 ? atol(argv[1]) : 10);
	char folder[] = P_tmpdir "/pbgdpl-fuzz-XXXXXX";
	struct str *file = calloc((size_t)argc, sizeof(*file));
	struct buf b = {0};
	size_t n = 0, rounds = 0;
	struct arena keep = {0};

	for (int i = 3; i < argc; i++)
		if (file_read(AT_FDCWD, argv[i], BYTES_MAX, &b) == 0)
			file[n++] = buf_keep(&keep, &b);
	if (n == 0 || !mkdtemp(folder))
		return 2;
	for (; time(NULL) < end; rounds++) {
		struct str from = file[dice(&seed, n)], other = file[dice(&seed, n)];
		char path[64];
		FILE *f;

		b.n = 0;
		put_str(&b, from);
		for (size_t k = 1 + dice(&seed, 12); k && b.n < BYTES_MAX; k--)
			damage(&b, other, &seed);
		snprintf(path, sizeof(path), "%s/bai.md", folder);
		f = fopen(path, "w");
		if (!f || fwrite(b.p, 1, b.n, f) != b.n || fclose(f) != 0)
			return 2;
		compose(folder, "bai.md");
	}
	buf_free(&b);
	arena_free(&keep);
	free(file);
	printf("fuzz bodies: %zu rounds\n", rounds);
	return 0;
}
