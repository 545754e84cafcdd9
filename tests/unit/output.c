/*
 * output.c - what output.h promises, on a disk: old or new and never between, unchanged
 * files untouched, nothing published when nothing changed, whatever lay in the way.
 */
#include "output/output.h"

#include "base/arena.h"
#include "base/pool.h"
#include "unit/test.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* The folder of this test: the current one; OUT is "ra". */
static struct output *
begin(void)
{
	struct output_error e = {0};
	struct output *o = output_open("ra", &e);

	if (!o)
		printf("output_open: %s %.*s: %s\n", e.what, STR_ARG(e.path), strerror(e.err));
	return o;
}

static bool
put(struct output *o, const char *path, const char *bytes)
{
	return output_put(o, str_of(path), str_of(bytes), NULL);
}

static bool
finish(struct output *o, struct published *p)
{
	bool ok = output_publish(o, p);

	output_close(o);
	return ok;
}

static bool
shows(const char *path, const char *bytes)
{
	struct buf b = {0};
	bool ok = file_read(AT_FDCWD, path, 4096, &b) == 0 && (!bytes || str_equal(buf_str(&b), str_of(bytes)));

	buf_free(&b);
	return ok;
}

static void
make(const char *path, const char *bytes)
{
	FILE *f = fopen(path, "w");

	if (!f || fputs(bytes, f) < 0 || fclose(f) != 0)
		CHECK(!"fixture");
}

static struct stamp
stamp(const char *path)
{
	return stamp_of(AT_FDCWD, path);
}

static void
test_first(void)
{
	struct output *o = begin();
	struct published p;
	struct stamp now;
	struct stat st;
	mode_t old = umask(077);

	CHECK(output_current(o, STR("a.html")).size == -1);
	CHECK(output_put(o, STR("a.html"), STR("mot"), &now) && !stamp_equal(now, output_current(o, STR("a.html"))));
	CHECK(put(o, "muc/con/b.html", "hai") && put(o, "muc/c.html", "") && put(o, "d.html", "bon"));
	CHECK(!file_exists("ra/portal/a.html"));
	CHECK(output_publish(o, &p) && p.exchanged && !p.not_atomic && p.written == 4 && p.kept == 0 && p.removed == 0);
	output_close(o);
	umask(old);
	CHECK(shows("ra/portal/a.html", "mot") && shows("ra/portal/muc/con/b.html", "hai") &&
	      shows("ra/portal/muc/c.html", ""));
	CHECK(stat("ra/portal/a.html", &st) == 0 && (st.st_mode & 0777) == 0644);
	CHECK(stat("ra/portal/muc/con", &st) == 0 && (st.st_mode & 0777) == 0755);
	CHECK(stat("ra/portal", &st) == 0 && (st.st_mode & 0777) == 0755);
}

static void
test_nothing_new(void)
{
	struct stamp file = stamp("ra/portal/a.html"), folder = stamp("ra/portal");
	struct output *o = begin();
	struct published p;
	struct stamp now;

	CHECK(stamp_equal(output_current(o, STR("a.html")), file));
	CHECK(output_current(o, STR("muc")).size == -1);
	CHECK(output_keep(o, STR("a.html")) && output_keep(o, STR("muc/con/b.html")) && output_keep(o, STR("d.html")));
	CHECK(output_put(o, STR("muc/c.html"), STR(""), &now) && stamp_equal(now, output_current(o, STR("muc/c.html"))));
	CHECK(output_publish(o, &p) && !p.exchanged && p.kept == 4 && p.written == 0 && p.removed == 0);
	output_close(o);
	CHECK(stamp_equal(stamp("ra/portal/a.html"), file) && stamp_equal(stamp("ra/portal"), folder));
}

/* One file changes its bytes and not its size, one goes with its folder, one comes. */
static void
test_change(void)
{
	struct stamp a = stamp("ra/portal/a.html"), d = stamp("ra/portal/d.html");
	struct output *o = begin();
	struct published p;

	CHECK(output_keep(o, STR("a.html")) && put(o, "d.html", "BON") && put(o, "muc/c.html", "") &&
	      put(o, "moi/e.html", "nam"));
	CHECK(output_publish(o, &p) && p.exchanged && p.kept == 2 && p.written == 2 && p.removed == 1);
	output_close(o);
	CHECK(stamp_equal(stamp("ra/portal/a.html"), a) && stamp("ra/portal/d.html").inode != d.inode);
	CHECK(shows("ra/portal/d.html", "BON") && shows("ra/portal/moi/e.html", "nam"));
	CHECK(!folder_exists("ra/portal/muc/con"));
	/* the old tree is whole: a visitor's open files live on */
	CHECK(shows("ra/.portal-moi/d.html", "bon") && shows("ra/.portal-moi/muc/con/b.html", "hai"));
}

/* Back to bytes that the staged tree still has: its old mtime must not come back. */
static void
test_back(void)
{
	uint64_t old = stamp("ra/.portal-moi/d.html").inode;
	struct output *o = begin();
	struct published p;

	CHECK(output_keep(o, STR("a.html")) && put(o, "d.html", "bon") && put(o, "muc/c.html", "") &&
	      put(o, "moi/e.html", "nam"));
	CHECK(finish(o, &p) && p.written == 1 && p.kept == 3);
	CHECK(shows("ra/portal/d.html", "bon") && stamp("ra/portal/d.html").inode != old);
	CHECK(!folder_exists("ra/.portal-bo"));
}

/* A build that is given up leaves the portal; the next one trusts nothing that it left. */
static void
test_given_up(void)
{
	struct stamp a = stamp("ra/portal/a.html");
	struct output *o = begin();
	struct published p;

	CHECK(put(o, "a.html", "khac") && put(o, "rac/rac.html", "rac"));
	output_close(o);
	CHECK(stamp_equal(stamp("ra/portal/a.html"), a) && shows("ra/portal/a.html", "mot"));
	CHECK(shows("ra/.portal-moi/a.html", "khac"));
	make("ra/.portal-moi/d.html", "rác");
	CHECK(symlink("/", "ra/.portal-moi/lien-ket") == 0 && mkdir("ra/.portal-moi/rong", 0755) == 0);
	CHECK(mkdir("ra/.portal-bo", 0755) == 0 && mkdir("ra/.portal-bo/0", 0755) == 0);
	make("ra/.portal-bo/0/x", "x");
	o = begin();
	CHECK(!folder_exists("ra/.portal-bo"));
	CHECK(output_keep(o, STR("a.html")) && output_keep(o, STR("d.html")) && put(o, "g.html", "bay"));
	CHECK(finish(o, &p) && p.kept == 2 && p.written == 1 && p.removed == 2);
	CHECK(stamp_equal(stamp("ra/portal/a.html"), a) && shows("ra/portal/d.html", "bon"));
	CHECK(stamp("ra/portal/rac").size < 0 && stamp("ra/portal/lien-ket").size < 0 && stamp("ra/portal/rong").size < 0);
	CHECK(stamp("ra/portal/moi").size < 0);
}

/* Files become folders and folders files, in the portal and in what is staged. */
static void
test_shapes(void)
{
	struct output *o = begin();
	struct published p;

	CHECK(put(o, "x", "tệp") && put(o, "y/sau/z", "sâu") && output_keep(o, STR("a.html")));
	CHECK(finish(o, &p) && shows("ra/portal/x", "tệp"));
	for (int i = 0; i < 3; i++) {
		o = begin();
		CHECK(output_keep(o, STR("a.html")));
		if (i % 2 == 0)
			CHECK(put(o, "x/sau/z", "sâu") && put(o, "x/sau/t", "t") && put(o, "y", "tệp"));
		else
			CHECK(put(o, "x", "tệp") && put(o, "y/sau/z", "sâu"));
		CHECK(finish(o, &p) && p.exchanged);
		CHECK(i % 2 == 0 ? shows("ra/portal/x/sau/z", "sâu") && shows("ra/portal/y", "tệp")
				 : shows("ra/portal/x", "tệp") && shows("ra/portal/y/sau/z", "sâu"));
		CHECK(!folder_exists("ra/.portal-bo"));
	}
	/* kept files whose names are taken in the staged tree */
	o = begin();
	CHECK(output_keep(o, STR("x/sau/z")) && output_keep(o, STR("x/sau/t")) && output_keep(o, STR("y")) &&
	      put(o, "m", "m"));
	CHECK(finish(o, &p) && p.kept == 3 && shows("ra/portal/x/sau/z", "sâu") && shows("ra/portal/y", "tệp"));
}

/* What somebody else put into the portal goes with the next build, and never through a link. */
static void
test_foreign(void)
{
	struct output *o;
	struct published p;

	CHECK(mkdir("ngoai", 0755) == 0 && symlink("../../ngoai", "ra/portal/muc") == 0);
	CHECK(symlink("../../ngoai/f", "ra/portal/lien") == 0 && mkdir("ra/portal/rong", 0755) == 0);
	make("ngoai/f", "ngoài");
	o = begin();
	CHECK(output_current(o, STR("muc/f")).size == -1 && output_current(o, STR("lien")).size == -1);
	CHECK(output_keep(o, STR("y")) && put(o, "muc/f", "trong") && put(o, "lien", "ngoài"));
	CHECK(finish(o, &p) && p.exchanged && p.written == 2);
	CHECK(shows("ra/portal/muc/f", "trong") && shows("ngoai/f", "ngoài"));
	o = begin(); /* now the links lie in the staged tree */
	CHECK(output_keep(o, STR("y")) && output_keep(o, STR("lien")) && put(o, "muc/f", "trong hơn"));
	CHECK(finish(o, &p) && shows("ra/portal/muc/f", "trong hơn") && shows("ngoai/f", "ngoài"));
	CHECK(mkdir("ra/portal/rong", 0755) == 0);
	o = begin();
	CHECK(output_keep(o, STR("y")) && output_keep(o, STR("lien")) && output_keep(o, STR("muc/f")));
	CHECK(finish(o, &p) && p.exchanged && stamp("ra/portal/rong").size < 0);
}

static void
test_refused(void)
{
	static const char *const bad[] = {"", "/x", "x/", "x//y", "../x", "x/../y", ".", "x/.", "./x"};
	struct output_error e = {0};
	struct output *o, *second;
	struct published p;
	char longest[2000];
	int status = 0;

	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		o = begin();
		CHECK(!put(o, bad[i], "x") && output_failure(o).err == EINVAL);
		CHECK(!put(o, "tot", "x") && !output_publish(o, &p));
		output_close(o);
	}
	memset(longest, 'a', sizeof(longest));
	o = begin();
	CHECK(!output_put(o, str_make(longest, sizeof(longest)), STR(""), NULL) && output_failure(o).err == ENAMETOOLONG);
	output_close(o);
	o = begin();
	CHECK(!output_keep(o, STR("khong-co")) && output_failure(o).err == ENOENT);
	SAME(output_failure(o).path, STR("khong-co"));
	output_close(o);
	/* one build at a time, also from another process */
	o = begin();
	second = output_open("ra", &e);
	CHECK(!second && e.err == EWOULDBLOCK);
	fflush(stdout);
	if (fork() == 0)
		_exit(output_open("ra", &e) || e.err != EWOULDBLOCK);
	CHECK(wait(&status) > 0 && status == 0);
	output_close(o);
	make("tep", "x");
	CHECK(!output_open("tep", &e) && e.err == ENOTDIR && !output_open("tep/ra", &e) && e.err == ENOTDIR);
}

/* A file or a link where our trees should be is somebody's: it is told and left alone. */
static void
test_our_names(void)
{
	static const char *const name[] = {"la/portal", "la/.portal-moi"};
	struct output_error e = {0};

	CHECK(mkdir("la", 0755) == 0);
	for (int i = 0; i < 2; i++) {
		make(name[i], "của tôi");
		CHECK(!output_open("la", &e) && e.err == ENOTDIR);
		SAME(e.path, str_of(name[i] + 3));
		CHECK(shows(name[i], "của tôi") && unlink(name[i]) == 0 && symlink("../ra/portal", name[i]) == 0);
		CHECK(!output_open("la", &e) && e.err == ENOTDIR);
		CHECK(unlink(name[i]) == 0);
		rmdir("la/.portal-moi");
	}
}

/* OUT is made with the folders above it; the two renames of a killed build are finished. */
static void
test_recover(void)
{
	struct output_error e;
	struct output *o = output_open("xa/hon/ra", &e);
	struct published p;

	CHECK(o && put(o, "a", "1") && finish(o, &p));
	o = output_open("xa/hon/ra", &e);
	CHECK(o && put(o, "a", "2") && finish(o, &p) && shows("xa/hon/ra/portal/a", "2"));
	CHECK(rename("xa/hon/ra/portal", "xa/hon/ra/.portal-cu") == 0);
	o = output_open("xa/hon/ra", &e);
	CHECK(o && shows("xa/hon/ra/portal/a", "2") && output_keep(o, STR("a")) && finish(o, &p) && !p.exchanged);
	CHECK(rename("xa/hon/ra/.portal-moi", "xa/hon/ra/.portal-cu") == 0);
	o = output_open("xa/hon/ra", &e);
	CHECK(o && put(o, "a", "3") && finish(o, &p) && shows("xa/hon/ra/portal/a", "3"));
	CHECK(shows("xa/hon/ra/.portal-moi/a", "2") && !folder_exists("xa/hon/ra/.portal-cu"));
}

static void
test_state(void)
{
	struct output *o = begin();
	struct stamp first;

	CHECK(output_state(o, "trang-thai", STR("1")) && shows("ra/trang-thai", "1"));
	first = stamp("ra/trang-thai");
	make("ra/trang-thai.moi", "dở dang");
	CHECK(output_state(o, "trang-thai", STR("1")) && stamp_equal(stamp("ra/trang-thai"), first));
	CHECK(output_state(o, "trang-thai", STR("22")) && shows("ra/trang-thai", "22"));
	CHECK(stamp("ra/trang-thai.moi").size < 0);
	output_close(o);
}

struct crowd {
	struct output *o;
	int round;
	bool bad[2000];
};

static struct str
crowd_path(size_t i, char path[64])
{
	return str_make(path, (size_t)snprintf(path, 64, "d%zu/e%zu/f%zu", i % 7, i % 3, i));
}

/* In each round a third of the files changes, a third is kept, the rest has the same bytes put again. */
static void
crowd_one(void *ctx, size_t i, unsigned worker)
{
	struct crowd *c = ctx;
	char path[64], text[64];
	struct str at = crowd_path(i, path);
	size_t changed = c->round == 0 || i % 3 == 0 ? (size_t)c->round : 0;
	int n = snprintf(text, sizeof(text), "%zu %zu", i, changed);
	struct stamp now;

	(void)worker;
	if (c->round && i % 3 == 1)
		c->bad[i] = !output_keep(c->o, at);
	else
		c->bad[i] = !output_put(c->o, at, str_make(text, (size_t)n), &now) ||
			       stamp_equal(now, output_current(c->o, at)) != (c->round && i % 3 == 2);
}

static void
test_crowd(void)
{
	struct crowd c = {0};
	struct output_error e;
	struct published p;
	size_t bad = 0;
	char path[64], text[64];

	for (c.round = 0; c.round < 4; c.round++) {
		c.o = output_open("dong", &e);
		pool_each(2000, 8, crowd_one, &c);
		CHECK(finish(c.o, &p) && p.exchanged && p.written == (c.round ? 667 : 2000) && p.removed == 0);
		for (size_t i = 0; i < 2000; i++) {
			struct str at = crowd_path(i, path);
			char full[80];

			snprintf(full, sizeof(full), "dong/portal/%.*s", STR_ARG(at));
			snprintf(text, sizeof(text), "%zu %d", i, i % 3 == 0 ? c.round : 0);
			bad += c.bad[i] || !shows(full, text);
		}
	}
	CHECK(bad == 0);
}

int
main(void)
{
	char folder[] = P_tmpdir "/pbgdpl-output-XXXXXX";
	char clean[64];

	if (!mkdtemp(folder) || chdir(folder) < 0)
		return 1;
	test_first();
	test_nothing_new();
	test_change();
	test_back();
	test_given_up();
	test_shapes();
	test_foreign();
	test_refused();
	test_our_names();
	test_recover();
	test_state();
	test_crowd();
	snprintf(clean, sizeof(clean), "%s", folder);
	if (chdir("/") == 0 && fork() == 0)
		execlp("rm", "rm", "-rf", clean, (char *)NULL);
	wait(NULL);
	return test_end("output");
}
