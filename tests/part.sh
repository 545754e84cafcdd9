# part.sh - what every part of the tests does alike: count, and say what failed. Sourced by sh.
#
#	good                      one more that holds
#	bad NAME [TEXT]           one more that does not; TEXT is shown indented
#	same NAME WANT GOT        two files must hold the same bytes
#	total NAME                prints "NAME: N passed, N failed", returns 1 when any failed
#
# PROGRAM is the absolute path of pbgdpl, TOOLS the folder of the compiled test programs, WORK an empty
# folder of this part's own. GOLDEN=1 rewrites expectations instead of comparing them.

passed=0
failed=0

good() {
	passed=$((passed + 1))
}

bad() {
	failed=$((failed + 1))
	printf 'FAIL %s\n' "$1"
	[ -z "${2-}" ] || printf '%s\n' "$2" | sed 's/^/    /'
}

same() {
	if cmp -s "$2" "$3"; then
		good
	else
		bad "$1" "$(diff -u "$2" "$3" 2>&1 | head -n 60)"
	fi
}

total() {
	echo "$1: $passed passed, $failed failed"
	[ "$failed" = 0 ]
}

# A program that hangs or eats the machine fails; under a sanitizer everything is slower.
limited() {
	timeout "${LIMIT:-30}" "$@"
}
