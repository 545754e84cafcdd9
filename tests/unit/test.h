/*
 * test.h - a unit test is a program: CHECK what must hold, end main with `return test_end();`.
 * It prints a line for each failure and one total, "unit NAME: N passed, N failed".
 */
#ifndef PBGDPL_TEST_H
#define PBGDPL_TEST_H

#include "base/text.h"

#include <stdio.h>

static int test_passed, test_failed;

static inline void
test_check(int ok, const char *what, const char *file, int line)
{
	if (ok) {
		test_passed++;
		return;
	}
	test_failed++;
	printf("FAIL %s:%d: %s\n", file, line, what);
}

static inline void
test_same(struct str got, struct str want, const char *what, const char *file, int line)
{
	test_check(str_equal(got, want), what, file, line);
	if (!str_equal(got, want))
		printf("  got  [%.*s]\n  want [%.*s]\n", (int)got.n, got.p, (int)want.n, want.p);
}

#define CHECK(x) test_check(!!(x), #x, __FILE__, __LINE__)
#define SAME(got, want) test_same((got), (want), #got, __FILE__, __LINE__)

static inline int
test_end(const char *name)
{
	printf("unit %s: %d passed, %d failed\n", name, test_passed, test_failed);
	return test_failed != 0;
}

#endif
