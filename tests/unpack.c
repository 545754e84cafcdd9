/*
 * unpack.c - small faulty sites, many in one readable file, to folders.
 *
 *	unpack CASES DIR     writes DIR/<name>/site/.., DIR/<name>/args, DIR/<name>/status, DIR/<name>/diag
 *
 * The language of CASES, by lines (everything before the first === is comment):
 *
 *	=== NAME              a case begins; the first one is the ground of all others and is no case itself
 *	--- file PATH         a file; the lines up to the next such line are its bytes
 *	--- body              content/tin-tuc/x.md with good front matter; the lines are its body, from line 6 on
 *	--- matter            the same with a good body; the lines are front matter, from line 4 on
 *	--- site              the ground's site.yaml with these lines added
 *	--- remove PATH       a file of the ground that this case lacks
 *	--- link PATH -> TO   a symbolic link
 *	--- fifo PATH         a named pipe
 *	--- folder PATH       an empty folder
 *	--- mode OCTAL PATH   chmod
 *	--- args WORDS        what to run instead of "build"
 *	--- expect STATUS     the exit status; the lines are all of stderr
 *
 * In PATH and in lines, \xNN is the byte NN. A line "@repeat N TEXT" stands for N lines TEXT, and
 * "@join N TEXT" for one line of N times TEXT; "@cut" drops the line end before it.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PATH_LEN 4096

struct unpacking {
	const char *dir;
	char folder[PATH_LEN]; /* of this case */
	FILE *to;              /* the file that lines go to, or NULL */
	const char *after;     /* what ends that file */
	int diag;              /* that file is stderr: no empty lines, so that cases may stand apart */
	size_t line;
};

static const char matter[] = "---\ntieu_de: Trang thử\nngay: 2026-01-02\n";

static void
die(const struct unpacking *u, const char *what)
{
	fprintf(stderr, "unpack: line %zu: %s: %s\n", u->line, what, strerror(errno));
	exit(1);
}

static int
hex(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* In place; the result may hold NUL bytes. */
static size_t
unescape(char *s, size_t n)
{
	size_t to = 0;

	for (size_t i = 0; i < n; i++) {
		if (s[i] == '\\' && i + 3 < n && s[i + 1] == 'x' && hex(s[i + 2]) >= 0 && hex(s[i + 3]) >= 0) {
			s[to++] = (char)(hex(s[i + 2]) * 16 + hex(s[i + 3]));
			i += 3;
		} else {
			s[to++] = s[i];
		}
	}
	return to;
}

static void
folders_of(const struct unpacking *u, char *path)
{
	for (char *p = strchr(path + 1, '/'); p; p = strchr(p + 1, '/')) {
		*p = 0;
		if (mkdir(path, 0777) < 0 && errno != EEXIST)
			die(u, path);
		*p = '/';
	}
}

static void
path_in_case(struct unpacking *u, char *to, const char *below, const char *name)
{
	size_t n;

	if (snprintf(to, PATH_LEN, "%s/%s%s", u->folder, below, name) >= PATH_LEN)
		die(u, "path");
	n = unescape(to, strlen(to) + 1);
	to[n - 1] = 0;
	folders_of(u, to);
}

static void
finish(struct unpacking *u)
{
	if (u->to && (fputs(u->after, u->to) < 0 || fclose(u->to) != 0))
		die(u, "write");
	u->to = NULL;
	u->after = "";
	u->diag = 0;
}

static void
start_file(struct unpacking *u, const char *below, const char *name, const char *before, const char *after)
{
	char path[PATH_LEN];

	path_in_case(u, path, below, name);
	u->to = fopen(path, strcmp(before, "+") == 0 ? "ab" : "wb");
	if (!u->to || (strcmp(before, "+") != 0 && fputs(before, u->to) < 0))
		die(u, path);
	u->after = after;
}

static void
write_word(struct unpacking *u, const char *name, const char *word)
{
	start_file(u, "", name, word, "\n");
	finish(u);
}

/* "WORD REST": the rest when the line begins with that word, or NULL. */
static char *
after_word(char *line, const char *word)
{
	size_t n = strlen(word);

	if (strncmp(line, word, n) != 0 || (line[n] && line[n] != ' '))
		return NULL;
	return line[n] ? line + n + 1 : line + n;
}

static void
make(struct unpacking *u, char *what)
{
	char path[PATH_LEN], *rest, *to;
	int failed = 0;

	if ((rest = after_word(what, "link"))) {
		to = strstr(rest, " -> ");
		if (!to)
			die(u, "link");
		*to = 0;
		path_in_case(u, path, "site/", rest);
		failed = symlink(to + 4, path);
	} else if ((rest = after_word(what, "fifo"))) {
		path_in_case(u, path, "site/", rest);
		failed = mkfifo(path, 0666);
	} else if ((rest = after_word(what, "folder"))) {
		path_in_case(u, path, "site/", rest);
		failed = mkdir(path, 0777);
	} else if ((rest = after_word(what, "remove"))) {
		path_in_case(u, path, "site/", rest);
		failed = remove(path);
	} else if ((rest = after_word(what, "mode"))) {
		mode_t mode = (mode_t)strtol(rest, &to, 8);

		path_in_case(u, path, "site/", to + 1);
		failed = chmod(path, mode);
	} else {
		errno = EINVAL;
		failed = -1;
	}
	if (failed)
		die(u, what);
}

static void
directive(struct unpacking *u, char *what)
{
	char *rest;

	finish(u);
	if ((rest = after_word(what, "file")))
		start_file(u, "site/", rest, "", "");
	else if (after_word(what, "body"))
		start_file(u, "site/content/tin-tuc/", "x.md", "---\ntieu_de: Trang thử\nngay: 2026-01-02\n---\n\n", "");
	else if (after_word(what, "matter"))
		start_file(u, "site/content/tin-tuc/", "x.md", matter, "---\n\nLời.\n");
	else if (after_word(what, "site"))
		start_file(u, "site/content/", "site.yaml", "+", "");
	else if ((rest = after_word(what, "args")))
		write_word(u, "args", rest);
	else if ((rest = after_word(what, "expect"))) {
		write_word(u, "status", rest);
		start_file(u, "", "diag", "", "");
		u->diag = 1;
	} else
		make(u, what);
}

/* A line of a file, with its '\n'. */
static void
content_line(struct unpacking *u, char *line, size_t n)
{
	char *text = line, *end;
	long times = 1;
	int join = strncmp(line, "@join ", 6) == 0, repeat = strncmp(line, "@repeat ", 8) == 0;

	if (u->diag && n == 1)
		return;
	if (strcmp(line, "@cut\n") == 0) {
		fflush(u->to);
		if (ftruncate(fileno(u->to), ftell(u->to) - 1) < 0 || fseek(u->to, -1, SEEK_CUR) < 0)
			die(u, "cut");
		return;
	}
	if (join || repeat) {
		times = strtol(line + (join ? 6 : 8), &end, 10);
		text = end + 1;
		n -= (size_t)(text - line);
	}
	n = unescape(text, n);
	if (join)
		n--;
	for (long i = 0; i < times; i++)
		if (fwrite(text, 1, n, u->to) != n)
			die(u, "write");
	if (join)
		fputc('\n', u->to);
}

static void
lines_of(struct unpacking *u, const char *text, size_t n, size_t first_line)
{
	char *line = malloc(n + 1);

	if (!line)
		die(u, "memory");
	u->line = first_line;
	for (const char *p = text, *end = text + n; p < end; u->line++) {
		const char *e = memchr(p, '\n', (size_t)(end - p));
		size_t k = (e ? (size_t)(e - p) + 1 : (size_t)(end - p));

		memcpy(line, p, k);
		line[k] = 0;
		p += k;
		if (strncmp(line, "--- ", 4) == 0 && line[k - 1] == '\n') {
			line[k - 1] = 0;
			directive(u, line + 4);
		} else if (u->to) {
			content_line(u, line, k);
		}
	}
	finish(u);
	free(line);
}

static char *
whole(const char *path, size_t *n)
{
	FILE *f = fopen(path, "rb");
	long size = f && fseek(f, 0, SEEK_END) == 0 ? ftell(f) : -1;
	char *text = size >= 0 ? malloc((size_t)size + 1) : NULL;

	if (!text || fseek(f, 0, SEEK_SET) < 0 || fread(text, 1, (size_t)size, f) != (size_t)size) {
		perror(path);
		exit(1);
	}
	fclose(f);
	text[size] = 0;
	*n = (size_t)size;
	return text;
}

static size_t
count_lines(const char *from, const char *to)
{
	size_t n = 1;

	for (; from < to; from++)
		n += *from == '\n';
	return n;
}

int
main(int argc, char **argv)
{
	struct unpacking u = {.after = ""};
	const char *ground = NULL, *ground_end = NULL;
	size_t n;
	char *text, *p, *next, name[256];

	if (argc != 3)
		return fprintf(stderr, "usage: unpack CASES DIR\n"), 2;
	text = whole(argv[1], &n);
	u.dir = argv[2];
	for (p = strncmp(text, "=== ", 4) == 0 ? text : strstr(text, "\n=== ") + 1; p && *p; p = next) {
		char *body = strchr(p, '\n') + 1;

		if (sscanf(p, "=== %255s", name) != 1)
			die(&u, "name");
		next = strstr(p + 1, "\n=== ");
		next = next ? next + 1 : text + n;
		if (!ground) {
			ground = body, ground_end = next;
			continue;
		}
		snprintf(u.folder, sizeof(u.folder), "%s/%s", u.dir, name);
		write_word(&u, "args", "build");
		lines_of(&u, ground, (size_t)(ground_end - ground), count_lines(text, ground));
		lines_of(&u, body, (size_t)(next - body), count_lines(text, body));
		puts(name);
	}
	free(text);
	return 0;
}
