# site.sh - a small site in three versions for the tests of this folder, and what each must publish. Sourced by
# sh after part.sh. From version to version a page changes, one goes, one comes, and most pages stay. Three,
# because the staged tree is two builds old: with two versions it would hold just what is needed. The picture is
# another one only in version 2, so that from 3 to 1 it is kept but staged in the wrong version.
#
#	versions             makes $WORK/1 to $WORK/3, their clean portals $WORK/clean1 to $WORK/clean3
#	build SITE OUT ...   one build, its words in $WORK/words
#	is OUT N             the portal in OUT is version N, wholly
#	after N              the version after N
WORK=$(cd "$WORK" && pwd -P)
JOBS=${JOBS:-1}
# The library that makes calls fail comes before a sanitizer's own.
ASAN_OPTIONS=${ASAN_OPTIONS:+$ASAN_OPTIONS:}verify_asan_link_order=0
export ASAN_OPTIONS

page() { # FILE TITLE BODY
	mkdir -p "$(dirname "$1")"
	printf -- '---\ntieu_de: %s\nngay: 2026-03-05\ntom_tat: Tóm tắt của trang này.\n---\n\n%s\n' "$2" "$3" >"$1"
}

site() { # FOLDER VERSION
	mkdir -p "$1/content/tin-tuc"
	cat >"$1/content/site.yaml" <<'END'
ten: Trang thử
dia_chi_web: https://example.vn
mac_dinh:
  tac_gia: Ban Biên tập
  nguon: Sở Tư pháp
muc: [tin-tuc]
END
	page "$1/content/tin-tuc/_index.md" 'Tin tức' ''
	page "$1/content/tin-tuc/a.md" 'Bài một' "Nội dung lần $2, xem [bài hai](b.md)."
	page "$1/content/tin-tuc/b.md" 'Bài hai' '![Hình](hinh.svg)'
	page "$1/content/tin-tuc/chi-co-o-$2.md" "Chỉ có ở bản $2" 'Trang này đến rồi đi.'
	printf '<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="3"><path d="M0 0h4"/></svg>\n' $((4 + $2 % 2)) \
		>"$1/content/tin-tuc/hinh.svg"
}

build() { # SITE OUT [OPTION ...]
	from=$1
	to=$2
	shift 2
	limited "$PROGRAM" build -C "$from" -o "$to" -q -j "$JOBS" --today 2026-11-24 "$@" >"$WORK/words" 2>&1
}

is() { # OUT VERSION
	diff -r "$1/portal" "$WORK/clean$2" >"$WORK/diff" 2>&1
}

after() { # VERSION
	echo $(($1 % 3 + 1))
}

versions() {
	for v in 1 2 3; do
		site "$WORK/$v" $v
		build "$WORK/$v" "$WORK/fresh$v" || { bad "fault: version $v does not build" "$(cat "$WORK/words")"; return 1; }
		mv "$WORK/fresh$v/portal" "$WORK/clean$v"
		rm -rf "$WORK/fresh$v"
	done
	for v in 1 2 3; do
		if diff -r "$WORK/clean$v" "$WORK/clean$(after $v)" >/dev/null; then
			bad 'fault: two versions publish the same'
			return 1
		fi
	done
}
