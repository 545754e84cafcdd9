/*
 * measure.c - what a command costs: wall time, processor time, peak memory; the
 * median of several runs.
 *
 *	measure [-n RUNS] [-w WARMUPS] [-m MIB] [-b BEFORE] [-l LABEL] -- COMMAND [ARG ...]
 *
 * BEFORE is a shell command that runs, untimed, before every run (a change to the
 * site, a new output folder). MIB of memory are touched and given back before each
 * run: a virtual machine that returns free memory to its host would otherwise charge
 * the run for getting it again. The last column is how much of one processor others
 * used meanwhile: above 0.10 the figure is not to be quoted.
 *
 * Prints one line: LABEL <tab> wall <tab> cpu <tab> MiB <tab> min <tab> max <tab> others
 */
#define _DEFAULT_SOURCE /* wait4 */

#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define RUNS_MAX 99

struct cost {
	double wall, cpu, mib, others;
};

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* Seconds that all processors together were busy since the machine started. */
static double
machine_busy(void)
{
	unsigned long long v[8] = {0};
	FILE *f = fopen("/proc/stat", "r");
	int got = f ? fscanf(f, "cpu %llu %llu %llu %llu %llu %llu %llu %llu", v, v + 1, v + 2, v + 3, v + 4, v + 5, v + 6, v + 7) : 0;

	if (f)
		fclose(f);
	if (got != 8)
		return 0;
	return (double)(v[0] + v[1] + v[2] + v[5] + v[6] + v[7]) / (double)sysconf(_SC_CLK_TCK);
}

static void
touch_memory(long mib)
{
	size_t n = (size_t)mib << 20;
	pid_t child = mib > 0 ? fork() : -1;

	if (child == 0) {
		char *p = mmap(NULL, n, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

		for (size_t i = 0; p != MAP_FAILED && i < n; i += 4096)
			p[i] = 1;
		_exit(0);
	}
	if (child > 0)
		waitpid(child, NULL, 0);
}

static double
seconds(struct timeval t)
{
	return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

static int
run(char **command, struct cost *c)
{
	struct rusage u;
	double busy = machine_busy(), start = now();
	pid_t child = fork();
	int status, null;

	if (child < 0) {
		perror("fork");
		exit(3);
	}
	if (child == 0) {
		null = open("/dev/null", O_RDWR);
		dup2(null, 0);
		dup2(null, 1);
		execvp(command[0], command);
		perror(command[0]);
		_exit(127);
	}
	while (wait4(child, &status, 0, &u) < 0 && errno == EINTR)
		;
	c->wall = now() - start;
	c->cpu = seconds(u.ru_utime) + seconds(u.ru_stime);
	c->mib = (double)u.ru_maxrss / 1024;
	c->others = (machine_busy() - busy - c->cpu) / c->wall;
	if (c->others < 0)
		c->others = 0;
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

static int
ascending(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return x < y ? -1 : x > y;
}

static double
median(const struct cost *c, int n, size_t offset, double *least, double *most)
{
	double v[RUNS_MAX];

	for (int i = 0; i < n; i++)
		memcpy(&v[i], (const char *)&c[i] + offset, sizeof(v[i]));
	qsort(v, (size_t)n, sizeof(v[0]), ascending);
	*least = v[0];
	*most = v[n - 1];
	return n % 2 ? v[n / 2] : (v[n / 2 - 1] + v[n / 2]) / 2;
}

int
main(int argc, char **argv)
{
	struct cost c[RUNS_MAX];
	const char *label = "", *before = NULL;
	int option, n = 5, warmups = 1, failed = 0, code;
	double least, most, wall, x, y;
	long mib = 0;

	while ((option = getopt(argc, argv, "n:w:m:b:l:")) != -1) {
		if (option == 'n')
			n = (int)strtol(optarg, NULL, 10);
		else if (option == 'w')
			warmups = (int)strtol(optarg, NULL, 10);
		else if (option == 'm')
			mib = strtol(optarg, NULL, 10);
		else if (option == 'b')
			before = optarg;
		else if (option == 'l')
			label = optarg;
		else
			return 2;
	}
	if (optind == argc || n < 1 || n > RUNS_MAX)
		return fprintf(stderr, "usage: measure [-n RUNS] [-w WARMUPS] [-m MIB] [-b BEFORE] [-l LABEL] -- COMMAND ...\n"), 2;
	for (int i = -warmups; i < n; i++) {
		if (before && system(before) != 0)
			return fprintf(stderr, "measure: failed: %s\n", before), 3;
		touch_memory(mib);
		code = run(argv + optind, &c[i < 0 ? 0 : i]);
		if (code != 0) {
			fprintf(stderr, "measure: %s ended with status %d\n", argv[optind], code);
			failed = 1;
		}
	}
	wall = median(c, n, offsetof(struct cost, wall), &least, &most);
	printf("%s\t%.3f\t%.3f\t%.0f\t%.3f\t%.3f\t%.2f\n", label, wall, median(c, n, offsetof(struct cost, cpu), &x, &y),
	       median(c, n, offsetof(struct cost, mib), &x, &y), least, most, median(c, n, offsetof(struct cost, others), &x, &y));
	return failed;
}
