/*
 * main.c - the command line: options in, one call, diagnostics printed once, exit
 * status out. Only here are the environment and the clock looked at.
 *
 * Over 500 lines: the help in two languages is a seventh of them.
 */
#include "base/pool.h"
#include "build.h"
#include "cite.h"
#include "init.h"
#include "law.h"
#include "model/site.h"
#include "render.h"
#include "speak.h"

#include <errno.h>
#include <getopt.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#define VERSION "1.0"

#ifndef PBGDPL_SHARE
#define PBGDPL_SHARE "/usr/local/share/pbgdpl"
#endif

struct options {
	struct build_options build;
	struct diag_style style;
	enum law_form form; /* of `law` */
	bool form_given, json_lines, number_given;
	enum speech_number number;
	bool out_given, quiet, verbose, help, version;
	const char *wrong; /* the option or argument that is not understood */
};

enum {
	OPT_TODAY = 256,
	OPT_DRAFTS,
	OPT_LANG,
	OPT_FORMAT,
	OPT_PROFILE,
	OPT_STRICT,
	OPT_HELP,
	OPT_VERSION,
	OPT_OUTLINE,
	OPT_JSON,
	OPT_AKN,
	OPT_JSON_LINES,
	OPT_NUMBER
};

static const struct option long_options[] = {
	{"today", required_argument, NULL, OPT_TODAY},
	{"drafts", no_argument, NULL, OPT_DRAFTS},
	{"lang", required_argument, NULL, OPT_LANG},
	{"format", required_argument, NULL, OPT_FORMAT},
	{"profile", no_argument, NULL, OPT_PROFILE},
	{"strict", no_argument, NULL, OPT_STRICT},
	{"outline", no_argument, NULL, OPT_OUTLINE},
	{"json", no_argument, NULL, OPT_JSON},
	{"akn", no_argument, NULL, OPT_AKN},
	{"json-lines", no_argument, NULL, OPT_JSON_LINES},
	{"number", required_argument, NULL, OPT_NUMBER},
	{"help", no_argument, NULL, OPT_HELP},
	{"version", no_argument, NULL, OPT_VERSION},
	{NULL, 0, NULL, 0},
};

static const char help_vi[] =
	"pbgdpl: dựng trang phổ biến, giáo dục pháp luật từ các tệp Markdown\n\n"
	"Cách dùng:\n"
	"  pbgdpl init DIR              tạo một trang mới, nhỏ nhất, dựng được ngay\n"
	"  pbgdpl build [-C DIR]        DIR/content thành DIR/output/portal\n"
	"  pbgdpl check [-C DIR]        kiểm tra mọi điều mà build kiểm tra, không ghi gì\n"
	"  pbgdpl render TỆP            in nội dung đã dựng của một tệp\n"
	"  pbgdpl law TỆP [--outline|--json|--akn]  cấu trúc của một văn bản pháp luật\n"
	"  pbgdpl cite [TỆP] [--json-lines]         các viện dẫn pháp luật trong một văn bản\n"
	"  pbgdpl speak [TỆP] [--json-lines]        một văn bản như khi đọc lên\n\n"
	"Tùy chọn:\n"
	"  -C DIR             thư mục của trang (mặc định: thư mục hiện tại)\n"
	"  -o OUT             nơi xuất bản (mặc định: DIR/output)\n"
	"  -j N               số luồng\n"
	"  --today NĂM-THÁNG-NGÀY  ngày dựng; bài ghi ngày sau đó chưa đăng\n"
	"  --drafts           dựng cả bản nháp và bài chưa tới ngày\n"
	"  --strict           coi cảnh báo là lỗi\n"
	"  --lang vi|en       ngôn ngữ của thông báo\n"
	"  --format text|json|sarif\n"
	"  --number gon|vua|du  speak: số văn bản đọc gọn, vừa hay đủ\n"
	"  --profile          in thời gian từng bước\n"
	"  -q                 chỉ in lỗi\n"
	"  -v                 in cả gợi ý\n"
	"  --help, --version\n\n"
	"Mã thoát: 0 đã xuất bản, 1 nội dung có lỗi, 2 gọi sai, 3 hệ thống hỏng. Xem pbgdpl(1).\n";

static const char help_en[] =
	"pbgdpl: builds a legal-education portal from Markdown\n\n"
	"Usage:\n"
	"  pbgdpl init DIR              makes a minimal site that builds\n"
	"  pbgdpl build [-C DIR]        DIR/content to DIR/output/portal\n"
	"  pbgdpl check [-C DIR]        everything that build checks; writes nothing\n"
	"  pbgdpl render FILE           prints the composed body of one file\n"
	"  pbgdpl law FILE [--outline|--json|--akn]  the structure of one legal document\n"
	"  pbgdpl cite [FILE] [--json-lines]         the legal citations in a text\n"
	"  pbgdpl speak [FILE] [--json-lines]        a text as it is read aloud\n\n"
	"Options:\n"
	"  -C DIR             the site's folder (default: the current one)\n"
	"  -o OUT             where to publish (default: DIR/output)\n"
	"  -j N               threads\n"
	"  --today YYYY-MM-DD day of the build; pages dated later are held back\n"
	"  --drafts           drafts and future pages as well\n"
	"  --strict           warnings are errors\n"
	"  --lang vi|en       language of messages\n"
	"  --format text|json|sarif\n"
	"  --number gon|vua|du  speak: numbers of documents short, middle or in full\n"
	"  --profile          times of the stages\n"
	"  -q                 errors only\n"
	"  -v                 hints as well\n"
	"  --help, --version\n\n"
	"Exit status: 0 published, 1 errors in the content, 2 wrong usage, 3 system failure. See pbgdpl(1).\n";

static bool
set_today(struct options *o, const char *s)
{
	return date_parse(str_of(s), &o->build.today);
}

static bool
set_workers(struct options *o, const char *s)
{
	char *end;
	long n = strtol(s, &end, 10);

	if (*s == 0 || *end || n < 1 || n > POOL_WORKERS_MAX)
		return false;
	o->build.workers = (unsigned)n;
	return true;
}

static bool
set_language(struct options *o, const char *s)
{
	o->style.english = strcmp(s, "en") == 0;
	return o->style.english || strcmp(s, "vi") == 0;
}

/* How `speak` says the number of a document. */
static bool
set_number(struct options *o, const char *s)
{
	o->number_given = true;
	return speech_number_named(str_of(s), &o->number);
}

static bool
set_format(struct options *o, const char *s)
{
	static const char *const name[] = {"text", "json", "sarif"};

	for (int i = 0; i < 3; i++) {
		if (strcmp(s, name[i]) != 0)
			continue;
		o->style.format = (enum diag_format)i;
		return true;
	}
	return false;
}

static bool
take_option(struct options *o, int c)
{
	switch (c) {
	case 'C':
		o->build.dir = optarg;
		return *optarg != 0;
	case 'o':
		o->build.out = optarg;
		o->out_given = true;
		return *optarg != 0;
	case 'j':
		return set_workers(o, optarg);
	case 'q':
		o->quiet = o->style.errors_only = true;
		return true;
	case 'v':
		o->verbose = o->style.hints = true;
		return true;
	case OPT_TODAY:
		return set_today(o, optarg);
	case OPT_DRAFTS:
		o->build.drafts = true;
		return true;
	case OPT_LANG:
		return set_language(o, optarg);
	case OPT_FORMAT:
		return set_format(o, optarg);
	case OPT_PROFILE:
		o->build.profile = true;
		return true;
	case OPT_STRICT:
		o->build.strict = o->style.strict = true;
		return true;
	case OPT_OUTLINE:
	case OPT_JSON:
	case OPT_AKN:
		o->form = c == OPT_OUTLINE ? LAW_OUTLINE : c == OPT_JSON ? LAW_JSON : LAW_AKN;
		o->form_given = true;
		return true;
	case OPT_NUMBER:
		return set_number(o, optarg);
	case OPT_JSON_LINES:
		o->json_lines = true;
		return true;
	case OPT_HELP:
		o->help = true;
		return true;
	case OPT_VERSION:
		o->version = true;
		return true;
	default:
		return false;
	}
}

/* Options may stand before and after the command and its arguments. */
static void
parse(struct options *o, int argc, char **argv)
{
	int c;

	opterr = 0;
	while ((c = getopt_long(argc, argv, "C:o:j:qv", long_options, NULL)) != -1)
		if (!take_option(o, c) && !o->wrong)
			o->wrong = argv[optind - 1];
}

static int
usage(const struct options *o, const char *what, const char *guess)
{
	bool en = o->style.english;

	fprintf(stderr, en ? "pbgdpl: error: cannot understand \"%s\"" : "pbgdpl: lỗi: không hiểu \"%s\"", what);
	if (guess && *guess)
		fprintf(stderr, en ? " (did you mean \"%s\"?)" : " (ý bạn là \"%s\"?)", guess);
	fputs(en ? "; see pbgdpl --help\n" : "; xem pbgdpl --help\n", stderr);
	return 2;
}

/* "--today" for "--tody"; what follows a "=" does not count. */
static const char *
nearest_option(const char *word, char guess[32])
{
	struct str name[sizeof(long_options) / sizeof(long_options[0])], best, value = str_of(word), typed;
	size_t n = 0;

	typed = str_cut(&value, '=');
	if (!str_starts(typed, STR("--")))
		return "";
	for (; long_options[n].name; n++)
		name[n] = str_of(long_options[n].name);
	best = str_nearest(str_from(typed, 2), name, n);
	snprintf(guess, 32, best.n ? "--%.20s" : "%.0s", best.n ? best.p : "");
	return guess;
}

/* Themes lie beside the program's folder in a checkout, else where it was installed. */
static const char *
installed_themes(struct arena *a)
{
	char self[4096];
	ssize_t n = readlink("/proc/self/exe", self, sizeof(self) - 1);
	struct str path, themes;

	for (int up = 0; n > 0 && up < 2; n--)
		up += self[n - 1] == '/';
	path = str_make(self, n > 0 ? (size_t)n : 0);
	themes = str_cat(a, path, STR("/themes"));
	if (path.n && folder_exists(str_cat(a, themes, STR("/core")).p))
		return themes.p;
	return PBGDPL_SHARE "/themes";
}

static void
print(const struct options *o, const struct diags *diags)
{
	if (diags->n || o->style.format != FORMAT_TEXT)
		diags_print(diags, &o->style);
}

static int
done(const struct options *o, struct diags *diags, int status)
{
	print(o, diags);
	diags_free(diags);
	return status;
}

/* One line that says what came of it, for people; a pipe that reads JSON gets only that. */
static void
tell(const struct options *o, const struct build_result *r, const struct diags *d)
{
	bool en = o->style.english;
	size_t warnings = diags_count(d, WARNING), errors = diags_count(d, ERROR) + (o->build.strict ? warnings : 0);

	if (o->quiet || o->style.format != FORMAT_TEXT)
		return;
	if (r->status && r->published)
		return; /* it is told why the status is not 0 all the same */
	if (r->status)
		fprintf(stderr,
			en ? "%zu errors: nothing was published, the portal is as it was.\n"
			   : "%zu lỗi: chưa xuất bản gì, trang đang đăng vẫn nguyên như cũ.\n",
			errors);
	else if (o->build.check_only)
		fprintf(stderr, en ? "%zu pages checked, %zu warnings.\n" : "Đã kiểm tra %zu trang, %zu cảnh báo.\n",
			r->pages, warnings);
	else if (r->published)
		fprintf(stderr,
			en ? "%zu pages, %zu files: %zu new or changed, %zu as before, %zu removed -> %s/portal\n"
			   : "%zu trang, %zu tệp: %zu mới hoặc đổi, %zu giữ nguyên, %zu gỡ bỏ -> %s/portal\n",
			r->pages, r->written + r->kept, r->written, r->kept, r->removed, o->build.out);
	else
		fprintf(stderr,
			en ? "%zu pages: nothing has changed in %s/portal.\n"
			   : "%zu trang: %s/portal không có gì thay đổi.\n",
			r->pages, o->build.out);
}

static int
build_or_check(struct options *o, bool check_only)
{
	struct diags diags = {0};
	struct arena a = {0};
	struct build_result r;

	o->build.check_only = check_only;
	o->build.themes = installed_themes(&a);
	o->build.hints = o->style.hints || o->style.format != FORMAT_TEXT;
	o->build.progress = !o->quiet && o->style.format == FORMAT_TEXT && isatty(STDERR_FILENO);
	if (!o->out_given)
		o->build.out =
			strcmp(o->build.dir, ".") == 0 ? "output" : str_cat(&a, str_of(o->build.dir), STR("/output")).p;
	r = build_site(&o->build, &diags);
	print(o, &diags);
	tell(o, &r, &diags);
	diags_free(&diags);
	arena_free(&a);
	return r.status;
}

static int
run_build(struct options *o, const char *none)
{
	(void)none;
	return build_or_check(o, false);
}

static int
run_check(struct options *o, const char *none)
{
	(void)none;
	return build_or_check(o, true);
}

static int
run_law(struct options *o, const char *file)
{
	return law_command(file, o->form, o->style.english ? "en" : "vi", &o->style);
}

static int
run_cite(struct options *o, const char *file)
{
	return cite_command(file, o->json_lines);
}

static int
run_speak(struct options *o, const char *file)
{
	return speak_command(o->build.dir, file, o->json_lines, o->number);
}

static int
run_render(struct options *o, const char *file)
{
	struct diags diags = {0};
	struct buf body = {0};
	bool ok = render_file(file, o->build.today, o->build.workers, &body, &diags);
	int status = diags_status(&diags, o->build.strict);

	if (ok && (fwrite(body.p ? body.p : "", 1, body.n, stdout) != body.n || fflush(stdout) != 0)) {
		diag1(&diags, S303, ((struct place){0}), str_of(strerror(errno)));
		status = 3;
	}
	buf_free(&body);
	return done(o, &diags, ok || status ? status : 1);
}

static int
run_init(struct options *o, const char *dir)
{
	struct diags diags = {0};
	time_t now = time(NULL);
	struct tm tm;
	int status;

	if (!o->build.today && localtime_r(&now, &tm))
		o->build.today = (tm.tm_year + 1900) * 10000 + (tm.tm_mon + 1) * 100 + tm.tm_mday;
	init_site(dir, o->build.today, &diags);
	status = diags_status(&diags, o->build.strict);
	if (!status && !o->quiet)
		fprintf(stderr,
			o->style.english ? "A new site is in %s; build it with: pbgdpl build -C %s\n"
					 : "Đã tạo trang mới trong %s; dựng bằng: pbgdpl build -C %s\n",
			dir, dir);
	return done(o, &diags, status);
}

/* SOURCE_DATE_EPOCH (reproducible-builds.org) stands for --today when that is not given. */
static void
today_from_environment(struct options *o)
{
	const char *s = getenv("SOURCE_DATE_EPOCH");
	char *end;
	long long t = s ? strtoll(s, &end, 10) : 0;
	time_t when = (time_t)t;
	struct tm tm;

	if (o->build.today || !s || !*s || *end || !gmtime_r(&when, &tm))
		return;
	o->build.today = (tm.tm_year + 1900) * 10000 + (tm.tm_mon + 1) * 100 + tm.tm_mday;
}

static int
show(const char *text)
{
	return fputs(text, stdout) < 0 || fflush(stdout) != 0 ? 3 : 0;
}

/* What may follow `pbgdpl`: with how many arguments, and which options belong to it alone. */
static const struct command {
	const char *name, *usage;
	int least, most;
	bool takes_form, takes_json_lines;
	int (*run)(struct options *o, const char *argument);
} commands[] = {
	{"init", "init DIR", 1, 1, false, false, run_init},   {"build", "build", 0, 0, false, false, run_build},
	{"check", "check", 0, 0, false, false, run_check},    {"render", "render TỆP", 1, 1, false, false, run_render},
	{"law", "law TỆP", 1, 1, true, false, run_law},	      {"cite", "cite TỆP", 0, 1, false, true, run_cite},
	{"speak", "speak TỆP", 0, 1, false, true, run_speak},
};

#define COMMANDS (sizeof(commands) / sizeof(commands[0]))

static const char *
nearest_command(const char *word)
{
	struct str name[COMMANDS], best;

	for (size_t i = 0; i < COMMANDS; i++)
		name[i] = str_of(commands[i].name);
	best = str_nearest(str_of(word), name, COMMANDS);
	return best.n ? best.p : "";
}

static int
run(struct options *o, int nargs, char **args)
{
	const struct command *c = NULL;

	for (size_t i = 0; i < COMMANDS; i++)
		if (strcmp(args[0], commands[i].name) == 0)
			c = &commands[i];
	if (!c)
		return usage(o, args[0], nearest_command(args[0]));
	if (nargs - 1 > c->most)
		return usage(o, args[c->most + 1], c->most ? c->usage : "");
	if (nargs - 1 < c->least)
		return usage(o, args[0], c->usage);
	if (o->form_given && !c->takes_form)
		return usage(o, "--outline, --json, --akn", "law TỆP");
	if (o->json_lines && !c->takes_json_lines)
		return usage(o, "--json-lines", "cite TỆP, speak TỆP");
	if (o->number_given && c->run != run_speak)
		return usage(o, "--number", "speak TỆP");
	return c->run(o, nargs > 1 ? args[1] : NULL);
}

int
main(int argc, char **argv)
{
	struct options o = {.build = {.dir = ".", .workers = pool_processors()}};
	char guess[32];

	/* Else glibc takes large pieces from its heap once some were given back: pictures make that grow and grow. */
	mallopt(M_MMAP_THRESHOLD, 4 << 20);
	parse(&o, argc, argv);
	if (o.wrong)
		return usage(&o, o.wrong, nearest_option(o.wrong, guess));
	if (o.help)
		return show(o.style.english ? help_en : help_vi);
	if (o.version)
		return show("pbgdpl " VERSION "\n");
	if (optind >= argc)
		return fputs(o.style.english ? help_en : help_vi, stderr), 2;
	today_from_environment(&o);
	return run(&o, argc - optind, argv + optind);
}
