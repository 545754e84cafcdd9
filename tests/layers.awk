# layers.awk - the rules of the house that no compiler checks.
#
#	cd generator && LC_ALL=C awk -f ../tests/layers.awk $(find . -name '*.[ch]' | sed 's,^\./,,' | sort)
#
# File names are relative to generator/ ("content/yaml.c"). Every finding is one line, "path:line: what";
# the exit status is 1 when there is any. What is looked for:
#
#	floors      a file includes only from a lower floor or from its own folder (architecture, 2)
#	one home    each library's headers live in the files named here, and nowhere else
#	banned      functions that the house does not use; malloc only where memory is made
#	statics     no variable that outlives a call and can change
#	format      tabs for indenting, no line over 120 columns (140 with a string), no blank at the end of a line
#	size        a file over 500 lines (a header over 100) says why in its opening comment

BEGIN {
	# floors; a room that is not named here is refused
	floor["base"] = 1
	floor["model"] = 2; floor["law"] = 2; floor["output"] = 2
	floor["content"] = 3; floor["themes"] = 3
	floor["formats"] = 4; floor["import"] = 4
	floor["serve"] = 5
	floor["."] = 5 # build.c and what else lies directly in generator/
	floor["main.c"] = 6

	# library header (a prefix of the name) -> the files that may include it
	home["yaml.h"] = "content/yaml.c"
	home["cmark.h"] = "content/markdown.c"
	home["libxml/"] = "themes/compile.c themes/parse.c themes/tree.h formats/check.c import/html.c import/docx.c"
	home["unicode/"] = "base/vi.c"
	home["pthread.h"] = "base/pool.c"
	home["jansson.h"] = "window.c"
	home["xxhash.h"] = "base/hash.c"
	home["nettle/"] = "base/hash.c"
	home["zip.h"] = "formats/archive.c import/docx.c"
	home["libdeflate.h"] = "formats/archive.c"
	home["microhttpd.h"] = "serve/serve.c"
	home["png.h"] = "formats/imagepng.c"; home["jpeglib.h"] = "formats/imagejpeg.c"; home["webp/"] = "formats/imagewebp.c"

	split("sprintf vsprintf strcpy strcat strncpy strncat strtok atoi atol atof gets alloca asctime ctime localtime " \
	      "setlocale strdupa system popen mktemp tmpnam rand srand strerror_r", list, " ")
	for (i in list)
		banned[list[i]] = 1
	split("malloc calloc realloc reallocarray strdup strndup free asprintf vasprintf getline", list, " ")
	for (i in list)
		memory[list[i]] = 1

	# Where memory may be made: the two makers, the arrays that grow before their arena is known, and the one home
	# of a library that hands out memory of its own. Each entry is a decision: add one only with its reason.
	makers = " base/arena.c base/text.c"
	makers = makers " base/diag.c"        # the list of diagnostics grows while several arenas live
	makers = makers " base/file.c"        # the walk's two stacks, freed before it returns
	makers = makers " content/markdown.c" # cmark's own allocator
	makers = makers " themes/compile.c"   # strings that libxml2 hands out
	makers = makers " themes/render.c"    # a rendering's holes outlive the scratch arena
	makers = makers " output/output.c"    # outlives every arena of the build
	makers = makers " render.c"           # the string of realpath()
	# cmark's allocator hands no context on: the one place where a variable must outlive a call
	lasting = " content/markdown.c:tree "
	# getenv: below main the program depends on nothing but its input
	wanderers = " main.c "
	# clocks: the day of the build comes from its input; stage times and a preview's waiting are all a clock may tell
	clocks = " main.c build.c produce.c "
}

function tell(what) {
	printf "%s:%d: %s\n", FILENAME, FNR, what
	found++
}

function room_of(path,   part) {
	if (split(path, part, "/") == 1)
		return path == "main.c" ? path : "."
	return part[1]
}

function in_list(list, name) {
	return index(" " list " ", " " name " ") > 0
}

# The line without comments, strings and characters: what the compiler would call code.
function code_of(line,   out, i, c, two) {
	out = ""
	for (i = 1; i <= length(line); i++) {
		c = substr(line, i, 1)
		two = substr(line, i, 2)
		if (in_comment) {
			if (two == "*/") {
				in_comment = 0
				i++
			}
		} else if (two == "/*") {
			in_comment = 1
			i++
		} else if (two == "//") {
			break
		} else if (c == "\"" || c == "'") {
			out = out c
			for (i++; i <= length(line) && substr(line, i, 1) != c; i++)
				if (substr(line, i, 1) == "\\")
					i++
			out = out c
		} else {
			out = out c
		}
	}
	return out
}

# Columns as an editor shows them: a tab to the next eighth column; a letter is one column however many bytes it has.
function columns(line,   n, i, c) {
	if (length(line) < 60 && line !~ /\t/)
		return length(line)
	n = 0
	for (i = 1; i <= length(line); i++) {
		c = substr(line, i, 1)
		if (c == "\t")
			n += 8 - n % 8
		else if (!(c >= "\200" && c <= "\277"))
			n++
	}
	return n
}

function close_file() {
	if (name == "")
		return
	limit = name ~ /\.h$/ ? 100 : 500
	if (lines > limit && !says_why) {
		printf "%s:1: %d lines (over %d) and the opening comment does not say why (a word: dòng, lines)\n", name, lines, limit
		found++
	}
}

FNR == 1 {
	close_file()
	name = FILENAME
	room = room_of(name)
	in_comment = 0
	opening = 1
	says_why = 0
	depth = 0
	if (!(room in floor))
		tell("room \"" room "\" has no floor in tests/layers.awk")
	if ($0 !~ /^\/\*/)
		tell("does not open with a comment that says what it is")
}

{
	lines = FNR
	if (opening && $0 ~ /(dòng|[^a-z]lines[^a-z])/)
		says_why = 1
	if (opening && $0 ~ /\*\//)
		opening = 0
	if ($0 ~ /[ \t]$/)
		tell("blank at the end of the line")
	if ($0 ~ /^ +[^ *]/ && $0 !~ /^ \*/ && !in_comment)
		tell("indented with blanks, not with tabs")
	# A sentence is not broken in two: a line with a string may be longer.
	width = columns($0)
	most = $0 ~ /"/ && $0 !~ /#include/ ? 140 : 120
	if (width > most)
		tell("line of " width " columns (" most " at most)")
	if ($0 ~ /_GNU_SOURCE/ && name != "output/output.c")
		tell("_GNU_SOURCE belongs to output/output.c alone")
}

/^[ \t]*#[ \t]*include[ \t]*"/ {
	target = $0
	sub(/^[^"]*"/, "", target)
	sub(/".*/, "", target)
	to = room_of(target)
	if (!(to in floor))
		tell("includes \"" target "\": no such room")
	else if (to != room && (room in floor) && floor[to] >= floor[room])
		tell("includes \"" target "\": floor " floor[to] " from floor " floor[room])
}

/^[ \t]*#[ \t]*include[ \t]*</ {
	target = $0
	sub(/^[^<]*</, "", target)
	sub(/>.*/, "", target)
	for (lib in home)
		if (substr(target, 1, length(lib)) == lib && !in_list(home[lib], name))
			tell("<" target "> lives in " home[lib] " alone")
}

{
	code = code_of($0)
	rest = code
	while (match(rest, /[A-Za-z_][A-Za-z_0-9]*[ \t]*\(/)) {
		word = substr(rest, RSTART, RLENGTH)
		before = RSTART > 1 ? substr(rest, RSTART - 1, 1) : ""
		rest = substr(rest, RSTART + RLENGTH)
		sub(/[ \t]*\($/, "", word)
		if (before == "." || before == ">")
			continue
		if (word in banned)
			tell(word "() is banned")
		if (word in memory && !in_list(makers, name))
			tell(word "(): memory comes from an arena; only the files named in tests/layers.awk make it")
		if (word == "getenv" && !in_list(wanderers, name))
			tell("getenv() below main.c")
		if ((word == "time" || word == "clock_gettime" || word == "gettimeofday") && !in_list(clocks, name) && room != "serve")
			tell(word "(): no clock here, the day comes from the input")
		if (word ~ /^pthread_/ && name != "base/pool.c")
			tell(word "(): threads live in base/pool.c")
	}
	# A variable that can change: at file level it begins the line with "static", in a function with blanks before it.
	# Functions have a "(" before any "=" or ";"; a type of its own stands alone on its line.
	if (code ~ /^[ \t]*(static|_Thread_local|thread_local)[ \t]/ && code ~ /[=;\[]/) {
		head = code
		sub(/[=;].*/, "", head)
		word = head
		sub(/[ \t]+$/, "", word)
		sub(/^.*[ \t*]/, "", word)
		if (in_list(lasting, name ":" word))
			;
		else if (head !~ /\(/ && head !~ /const[ \t*]/ && head !~ /const$/)
			tell("a static that can change")
		# "static const char *p;" can still be pointed elsewhere
		else if (head !~ /\(/ && head ~ /\*/ && head !~ /\*[ \t]*const/)
			tell("a static pointer that can change (write *const)")
	}
	if (code ~ /^[ \t]*static[ \t]+(struct|union)[^=;(]*\{[ \t]*$/)
		tell("a static that can change")
	if (depth == 0 && code ~ /^[a-z][a-z_0-9 ]*[ *][a-z_0-9\[\]]+( = .*)?;/ &&
	    code !~ /^(extern|typedef|static|struct [a-z_0-9]+;|union [a-z_0-9]+;|enum [a-z_0-9]+;|return|goto|const)/ && code !~ /\(/)
		tell("a variable at file level")
	if (code ~ /^[ \t]*typedef[ \t]+struct/ && code !~ /\(/) # a type of functions may give one back
		tell("no typedef of structs")
	if (code !~ /^[ \t]*#/ && code !~ /\\$/) {
		opened = gsub(/\{/, "{", code)
		closed = gsub(/\}/, "}", code)
		depth += opened - closed
	}
}

END {
	close_file()
	exit found > 0
}
