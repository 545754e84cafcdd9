# book.awk - reads an unpacked EPUB of ours as a strict reader would, and tells each fault in a line.
#
#	cd FOLDER && awk -v list=NAMES -v base=https://example.vn -f book.awk EPUB/package.opf EPUB/nav.xhtml \
#		EPUB/toc.ncx EPUB/text/*.xhtml
#
# NAMES has the archive's names in their order; base is the portal's address. EPUBCheck knows the format; here is what
# it does not ask (the checklist is that of EPUB 3.3, EPUB Accessibility 1.1 and our own promises): every link leads
# to a file and an id, ids are unique in the whole book, contents and NCX follow the text, levels of the
# contents are those of the headings, notes lead there and back, what the metadata claims is so.
#
# A record is a tag and the words behind it: our own XML has no '<' elsewhere.
BEGIN {
	while ((getline line <list) > 0) {
		there[line] = ++count
		name[count] = line
		if (line !~ /^(mimetype|META-INF\/container\.xml|EPUB\/([a-z]+\/)?[a-z0-9._-]+)$/)
			fault("name " line)
	}
	RS = "<"
	if (name[1] != "mimetype" || name[2] != "META-INF/container.xml" || name[3] != "EPUB/package.opf" ||
	    name[4] != "EPUB/nav.xhtml" || name[5] != "EPUB/toc.ncx" || name[6] !~ /^EPUB\/[a-z]+\.css$/)
		fault("the archive begins in another order")
}

function fault(what) {
	print (file ? file ": " : "") what
}

function plain(s) {
	gsub(/&quot;/, "\"", s)
	gsub(/&lt;/, "<", s)
	gsub(/&gt;/, ">", s)
	gsub(/&amp;/, "\\&", s)
	return s
}

# The value of an attribute; "" when there is none.
function value(key,   s) {
	if (!match(tag, "[ \t\n]" key "=\"[^\"]*\""))
		return ""
	s = substr(tag, RSTART, RLENGTH)
	sub(/^[^"]*"/, "", s)
	sub(/"$/, "", s)
	return plain(s)
}

function has(key) {
	return match(tag, "[ \t\n]" key "=\"") > 0
}

function begin_file() {
	file = FILENAME
	pos = heading = h1 = 0
	pending = title = ""
	nav = depth = 0
	folder = file
	sub(/[^\/]*$/, "", folder)
	part = file
	sub(/^EPUB\//, "", part)
	is_text = file ~ /\/text\//
	nfiles++
}

FNR == 1 {
	end_file()
	begin_file()
	next
}

{
	pos++
	at = index($0, ">")
	tag = substr($0, 1, at - 1)
	words = substr($0, at + 1)
	el = tag
	sub(/[ \t\n\/].*/, "", el)
	if (tag ~ /^!--/)
		fault("a comment")
}

file ~ /\.opf$/ { read_package(); next }
file ~ /\.ncx$/ { read_ncx(); next }
tag ~ /^[!?]/ { next }
{ read_text() }

function read_package() {
	if (el == "item") {
		items++
		href = "EPUB/" value("href")
		if (href in item)
			fault(href " is twice in the manifest")
		item[href] = value("id")
		type[href] = value("media-type")
		by_id[value("id")] = href
		if (value("properties") == "cover-image")
			cover = value("id")
		if (value("properties") == "nav" && href != "EPUB/nav.xhtml")
			fault("nav is " href)
		if (!(href in there))
			fault("the manifest names " href ", which is not there")
		if (type[href] != expected_type(href))
			fault(href " is said to be " type[href])
	} else if (el == "itemref") {
		spine[++nspine] = by_id[value("idref")]
		place[spine[nspine]] = nspine
	} else if (el == "reference") {
		keep_link(value("href"), "")
	} else if (el == "meta" && value("name") == "cover") {
		told_cover = value("content")
	} else if (el == "meta") {
		meta[value("property")] = meta[value("property")] "|" words "|"
	} else if (el == "dc:identifier") {
		identifier = words
	}
}

function expected_type(f) {
	if (f ~ /\.xhtml$/) return "application/xhtml+xml"
	if (f ~ /\.css$/) return "text/css"
	if (f ~ /\.ncx$/) return "application/x-dtbncx+xml"
	if (f ~ /\.svg$/) return "image/svg+xml"
	if (f ~ /\.png$/) return "image/png"
	if (f ~ /\.gif$/) return "image/gif"
	return f ~ /\.jpg$/ ? "image/jpeg" : "none of ours"
}

function read_ncx() {
	if (el == "navPoint" || el == "pageTarget") {
		in_page = el == "pageTarget"
		depth += !in_page
		if (depth > deepest)
			deepest = depth
		order = value("playOrder") + 0
		if (order <= last_order[in_page])
			fault("playOrder " order " behind " last_order[in_page])
		last_order[in_page] = order
		if (order in ordered)
			fault("playOrder " order " is there twice")
		norders++
	} else if (tag ~ /^\/navPoint/) {
		depth--
	} else if (el == "text") {
		label = words
	} else if (el == "content") {
		keep_link(value("src"), "")
		ordered[order] = value("src")
		if (in_page) {
			ncx_page[++nncx_pages] = label SUBSEP value("src")
		} else {
			ncx[++nncx] = depth SUBSEP label SUBSEP value("src")
		}
	} else if (el == "meta" && value("name") == "dtb:uid") {
		uid = value("content")
	} else if (el == "meta" && value("name") == "dtb:depth") {
		told_depth = value("content")
	}
}

function keep_link(url, text) {
	nlinks++
	link_from[nlinks] = file
	link_to[nlinks] = url
	link_text[nlinks] = text
}

function read_nav() {
	if (el == "nav") {
		nav = value("epub:type")
		navs = navs " " nav
	} else if (el == "ol") {
		depth++
	} else if (tag ~ /^\/ol/) {
		depth--
	} else if (tag ~ /^\/nav/) {
		nav = ""
	} else if (el == "a" && nav == "toc") {
		toc[++ntoc] = depth SUBSEP words SUBSEP value("href")
		toc_depth[ntoc] = depth
		toc_href[ntoc] = value("href")
		in_toc[value("href")] = 1
	} else if (el == "a" && nav == "page-list") {
		page[++npages] = words SUBSEP value("href")
	} else if (el == "a" && nav == "landmarks") {
		landmarks = landmarks " " value("epub:type")
	}
}

function read_text(   id, level) {
	if (tag ~ /^\//) {
		if (file ~ /nav\.xhtml$/)
			read_nav()
		return
	}
	id = value("id")
	if (has("id") && id !~ /^[a-z][a-z0-9_-]*$/)
		fault("id \"" id "\"")
	if (id != "") {
		if (id in whose)
			fault("id " id " is in " whose[id] ", too")
		whose[id] = file
		where[part "#" id] = pos
	}
	if (el == "html" && (value("lang") != "vi" || value("xml:lang") != "vi"))
		fault("html has no lang or xml:lang vi")
	if (el == "title")
		title = words
	if (el ~ /^(script|iframe|form|input|button|object|embed|audio|video|details|summary|picture|source|style|base)$/)
		fault("<" el "> in a book")
	if (has("style") || has("srcset") || has("loading") || has("target") || tag ~ /[ \t\n]on[a-z]+="/)
		fault("<" tag ">")
	if (has("aria-labelledby") || has("aria-describedby"))
		refers[file "#" value("aria-labelledby") value("aria-describedby")] = 1
	if (file ~ /nav\.xhtml$/)
		read_nav()
	if (is_text && el == "section" && !has("aria-label") && !has("aria-labelledby") && value("class") == "")
		fault("a section without a name")
	if (el == "section" && id != "")
		pending = part "#" id
	if (el ~ /^h[1-6]$/) {
		level = substr(el, 2) + 0
		if (level > heading + 1)
			fault("<" el "> behind level " heading ": " words)
		heading = level
		if (level == 1 && !h1++ && title != words && words != "")
			fault("title \"" title "\", heading \"" words "\"")
		if (id != "")
			pending = part "#" id
		if (pending != "") {
			level_of[pending] = level
			if (level == 2 && file ~ /\/b[0-9]+\.xhtml$/)
				second[pending] = 1
		}
		pending = ""
	}
	if (el == "a") {
		if (!has("href"))
			fault("<a> leads nowhere: " words)
		keep_link(value("href"), words)
		if (value("epub:type") == "noteref" || value("role") == "doc-noteref") {
			if (value("epub:type") != "noteref" || value("role") != "doc-noteref" || words !~ /^[0-9]+$/)
				fault("reference to a note: " tag)
			noteref[part value("href")] = 1
			refid[part "#" id] = 1
		}
		if (value("role") == "doc-backlink") {
			backlink[part value("href")] = 1
			want_back = 0
			if (value("aria-label") == "")
				fault("a way back without a name")
		}
	} else if (want_back && el != "p") {
		fault("a note begins without a way back")
		want_back = 0
	}
	if (el == "aside") {
		if (value("epub:type") != "footnote" || value("role") != "doc-footnote" || id == "")
			fault("an aside that is no note: " tag)
		note[part "#" id] = 1
		want_back = 1
	}
	if (el == "th" && value("scope") == "")
		fault("a head of a table without scope")
	if (el == "table")
		tables++
	if (el == "img") {
		keep_link(value("src"), "")
		if (!has("alt"))
			fault("a picture without alt")
		if (value("alt") == "") {
			silent++
			if (value("role") != "presentation")
				fault("a picture without words that is not told to be decoration")
		}
		if (!has("width") || !has("height"))
			fault("a picture without its size")
		else
			print value("width"), value("height"), resolved(value("src")) >>sizes
		if (value("src") !~ /\/bia\./)
			pictures++
	}
	if (value("epub:type") == "pagebreak") {
		if (id !~ /^tr[0-9]+$/ || value("role") != "doc-pagebreak" || value("aria-label") == "")
			fault("a page mark: " tag)
		mark[substr(id, 3) + 0] = part "#" id
		nmarks++
	}
	if (file ~ /ve-sach\.xhtml$/ && el == "a" && index(value("href"), base "/") == 1)
		inside[value("href")] = 1
}

function end_file() {
	if (is_text && !h1 && file !~ /\/bia\.xhtml$/)
		fault("no h1")
	if (is_text && title == "")
		fault("no title")
}

# "../img/a.png" from the file at hand -> "EPUB/img/a.png"
function resolved(url,   to) {
	if (url ~ /^#/)
		return file url
	to = folder url
	while (sub(/[^\/]+\/\.\.\//, "", to))
		;
	return to
}

# A number that grows as one reads; a file's beginning is 0 in it.
function reading(href,   f) {
	f = href
	sub(/#.*/, "", f)
	return place["EPUB/" f] * 1000000 + (href ~ /#/ ? where[href] : 0)
}

function check_links(   i, to, f) {
	for (i = 1; i <= nlinks; i++) {
		file = link_from[i]
		folder = file
		sub(/[^\/]*$/, "", folder)
		to = link_to[i]
		if (link_text[i] ~ /^https?:/ && plain(link_text[i]) != to)
			fault("shows the address " link_text[i] " and leads to " to)
		if (to ~ /^(https?|mailto|tel):/) {
			if (base != "" && index(to, base "/") == 1 && (to in inside) && link_text[i] != to && file !~ /ve-sach/)
				fault("leads out to " to ", which is in the book")
			continue
		}
		if (to ~ /^[a-z]+:/ || to ~ /^\//) {
			fault("address " to)
			continue
		}
		to = resolved(to)
		f = to
		sub(/#.*/, "", f)
		if (!(f in item))
			fault(link_to[i] " leads to no file of the book")
		if (to ~ /#/ && !(substr(to, 6) in where))
			fault(link_to[i] " leads to no id")
	}
	file = ""
}

function check_notes(   x) {
	for (x in note) {
		if (!(x in noteref))
			fault("note " x " is never referred to")
	}
	for (x in noteref)
		if (!(x in note))
			fault("a reference to " x ", which is no note")
	for (x in backlink)
		if (!(x in refid))
			fault("a way back to " x ", where no note is mentioned")
	for (x in refid)
		if (!(x in backlink))
			fault("no way back to " x)
	for (x in refers) {
		sub(/^EPUB\//, "", x)
		if (!(x in where))
			fault("a name by " x ", which is not there")
	}
}

function sign(x) {
	return (x > 0) - (x < 0)
}

function check_contents(   i, k, a, b, x) {
	if (navs != " toc landmarks page-list")
		fault("nav.xhtml has" navs)
	if (landmarks != " cover toc bodymatter")
		fault("landmarks:" landmarks)
	for (i = 1; i <= ntoc; i++) {
		if (i > 1 && reading(toc_href[i]) < reading(toc_href[i - 1]))
			fault("contents: " toc_href[i] " stands behind " toc_href[i - 1])
		if (toc_depth[i] > toc_depth[i - 1] + 1)
			fault("contents: a level is skipped at " toc_href[i])
		if (toc[i] != ncx[i])
			fault("contents and NCX differ at " toc_href[i])
		a = toc_href[i - 1]
		b = toc_href[i]
		if (!(a in level_of) || !(b in level_of) || toc_depth[i] == 4 || toc_depth[i - 1] == 4)
			continue
		if (substr(a, 1, index(a, "#")) == substr(b, 1, index(b, "#")) &&
		    sign(level_of[b] - level_of[a]) != sign(toc_depth[i] - toc_depth[i - 1]))
			fault("contents: " a " is of level " level_of[a] ", " b " of level " level_of[b] \
			      ", but they stand at depth " toc_depth[i - 1] " and " toc_depth[i])
	}
	if (ntoc != nncx)
		fault(ntoc " lines of contents, " nncx " in the NCX")
	for (x in second)
		if (!(x in in_toc))
			fault("contents: the heading " x " is not there")
	for (i = 2; i <= nspine; i++)
		if (spine[i] !~ /nav\.xhtml$/ && !opens_book(spine[i]))
			fault("contents: nothing leads to " spine[i])
	for (i = 1; i <= norders; i++) {
		if (!(i in ordered)) {
			fault("playOrder " i " is missing")
			return
		}
		if (i > 1 && reading(ordered[i]) < reading(ordered[i - 1]) && !told++)
			fault("playOrder: " ordered[i] " is number " i ", behind " ordered[i - 1])
	}
	if (uid != identifier)
		fault("dtb:uid " uid ", dc:identifier " identifier)
	if (told_depth != deepest)
		fault("dtb:depth " told_depth ", not " deepest)
}

function opens_book(f,   i) {
	f = substr(f, 6)
	for (i = 1; i <= ntoc; i++)
		if (toc_href[i] == f || index(toc_href[i], f "#") == 1)
			return 1
	return 0
}

function check_pages(   i) {
	if (npages != nmarks || nncx_pages != nmarks || !nmarks)
		fault(nmarks " page marks, " npages " in the list, " nncx_pages " in the NCX")
	for (i = 1; i <= npages; i++) {
		if (page[i] != i SUBSEP mark[i])
			fault("page list: " page[i])
		if (page[i] != ncx_page[i])
			fault("page list and NCX differ at page " i)
		if (i > 1 && reading(mark[i]) <= reading(mark[i - 1]))
			fault("page " i " stands before page " i - 1)
	}
}

function claims(property, what, truth) {
	if ((index(meta[property], "|" what "|") > 0) != (truth > 0))
		fault(property " " what (truth > 0 ? " is not told" : " is told and not so"))
}

function check_claims(   f, gif) {
	for (f in item)
		gif += f ~ /\.gif$/
	claims("schema:accessMode", "textual", 1)
	claims("schema:accessMode", "visual", 1) # the cover is a picture
	claims("schema:accessModeSufficient", "textual", !silent)
	claims("schema:accessModeSufficient", "textual,visual", silent)
	claims("schema:accessibilityFeature", "structuralNavigation", 1)
	claims("schema:accessibilityFeature", "tableOfContents", ntoc)
	claims("schema:accessibilityFeature", "readingOrder", 1)
	claims("schema:accessibilityFeature", "displayTransformability", 1)
	claims("schema:accessibilityFeature", "alternativeText", !silent)
	claims("schema:accessibilityFeature", "pageNavigation", npages)
	claims("schema:accessibilityFeature", "pageBreakMarkers", nmarks)
	claims("schema:accessibilityFeature", "index", "EPUB/text/chi-muc.xhtml" in item)
	claims("schema:accessibilityHazard", "none", !gif)
	claims("schema:accessibilityHazard", "unknown", gif)
	if (index(meta["schema:accessibilitySummary"], "không có hình") > 0 && pictures)
		fault("the summary says that there are no pictures")
	if (index(meta["schema:accessibilitySummary"], "lời mô tả") == 0 && pictures)
		fault("the summary does not tell of the pictures")
	if (meta["dcterms:modified"] !~ /^\|20[0-9][0-9]-[01][0-9]-[0-3][0-9]T00:00:00Z\|$/)
		fault("dcterms:modified " meta["dcterms:modified"])
	if (!cover || told_cover != cover)
		fault("cover " cover ", meta " told_cover)
}

function check_manifest(   f, i, last) {
	for (f in there)
		if (f ~ /^EPUB\// && f != "EPUB/package.opf" && !(f in item))
			fault("the manifest does not name " f)
	if (count != items + 3)
		fault(count " files, " items " in the manifest")
	for (i = 1; i <= nspine; i++) {
		if (spine[i] ~ /nav\.xhtml$/)
			continue
		if (there[spine[i]] <= last)
			fault("the archive has " spine[i] " out of the order of reading")
		last = there[spine[i]]
	}
	for (f in item) {
		if (f ~ /\.xhtml$/ && !(f in place))
			fault(f " is not in the spine")
		if (f ~ /\/img\// && there[f] < last)
			fault(f " stands before the texts")
	}
	if (nfiles != nspine + 2)
		fault(nfiles - 2 " texts were read, " nspine " are in the spine")
	if (spine[1] != "EPUB/text/bia.xhtml" || spine[2] != "EPUB/nav.xhtml")
		fault("the spine begins with " spine[1] ", " spine[2])
}

END {
	end_file()
	file = ""
	check_manifest()
	check_links()
	check_notes()
	check_contents()
	check_pages()
	check_claims()
	print nlinks " links, " ntoc " lines of contents, " nmarks " pages, " tables + 0 " tables, " pictures + 0 " pictures"
}
