/* What the pages can do without this file stays as it is; it only adds. */
(function () {
	"use strict";
	var d = document, wide = matchMedia("(min-width: 60em)"), voice, silence;
	function all(q, f) { Array.prototype.forEach.call(d.querySelectorAll(q), f); }

	/* Browsers that cannot open a disclosure by style: on a wide window the menu and the contents list stand open. */
	if (!(window.CSS && CSS.supports && CSS.supports("selector(::details-content)")) && wide.matches)
		all("details.mo-rong", function (e) { e.open = true; });

	/* On paper nothing can be opened by a finger, and a citation of another document needs its whole address. */
	addEventListener("beforeprint", function () {
		all("main details", function (e) { if (!e.open) { e.open = true; e.dataset.in = "1"; } });
		all(".luat a.dan:not([href^='#'])", function (e) { e.dataset.dc = new URL(e.getAttribute("href"), address()).href; });
	});
	addEventListener("afterprint", function () {
		all("details[data-in]", function (e) { e.open = false; delete e.dataset.in; });
	});

	/* A long law's own page is its contents: an address of a provision, printed or sent long ago, goes on to its chapter. */
	function forward() {
		var id = location.hash.slice(1), at = id, e;
		while (at && !(e = d.getElementById(at)) && /-(khoan|diem)-/.test(at)) at = at.replace(/-(khoan|diem)-[^-]*$/, "");
		e = e && e.closest(".cac-chuong") && e.querySelector("a");
		if (e) location.replace(e.href.split("#")[0] + "#" + id);
	}
	if (d.querySelector(".cac-chuong")) { forward(); addEventListener("hashchange", forward); }

	/* A law's state is told as of the day on which the page was made. */
	function day(iso) { return iso.split("-").reverse().join("/"); }
	all(".hieu-luc[data-dung]", function (e) {
		var now = new Date(), past = e.dataset.dung, made = past;
		now = new Date(now - now.getTimezoneOffset() * 6e4).toISOString().slice(0, 10);
		[e.dataset.hieuLuc, e.dataset.hetHieuLuc].forEach(function (x) { if (x && x <= now && x > past) past = x; });
		if (past !== made)
			e.querySelector(".nhac").textContent = "Trang này dựng ngày " + day(made) + ", nay đã qua ngày " + day(past) + ": hãy kiểm tra lại hiệu lực.";
	});

	function address() {
		var c = d.querySelector("link[rel=canonical]");
		return c ? c.href : location.href.split("#")[0];
	}
	function button(name, f) {
		var b = d.createElement("button");
		b.type = "button";
		b.className = name;
		b.onclick = f;
		return b;
	}
	function copy(words, told) {
		navigator.clipboard.writeText(words).then(function () {
			voice.textContent = told;
			clearTimeout(silence);
			silence = setTimeout(function () { voice.textContent = ""; }, 6000);
		});
	}
	if (navigator.clipboard) {
		voice = d.createElement("p");
		voice.className = "bao";
		voice.setAttribute("role", "status");
		d.body.appendChild(voice);
	}

	all(".cong-cu", function (e) {
		var b = button("nut nut-phu", function () { print(); }), c;
		b.textContent = "In trang này";
		e.appendChild(b);
		if (!voice) return;
		c = button("nut nut-phu", function () {
			copy(d.querySelector(".dan-nguon-loi").textContent.replace(/\s+/g, " ").trim(), "Đã chép lời dẫn nguồn");
		});
		c.textContent = "Chép lời dẫn nguồn";
		e.appendChild(c);
	});

	/* The law: each Điều, khoản and điểm can be copied as an address with its name. The buttons come as the reader does. */
	all(".luat[data-so]", function (law) {
		var s = law.dataset, kind = s.loai || "Văn bản", near;
		if (/luật|pháp lệnh|hiến pháp/i.test(kind) && s.ten) kind += " " + s.ten;
		function step(neo, q, word) {
			var u = neo.closest(q), a = u && u.querySelector(".luat-neo");
			return a ? word + a.textContent.trim().replace(/[.)]$/, "") + " " : "";
		}
		function add(neo) {
			var unit = step(neo, ".luat-diem", "điểm ") + step(neo, ".luat-khoan", "khoản ") + step(neo, ".luat-dieu", "");
			var b = button("chep", function () {
				copy(unit + kind + " số " + s.so + "\n" + address() + neo.getAttribute("href"), "Đã chép liên kết tới " + unit.trim());
			});
			b.title = "Chép liên kết";
			b.setAttribute("aria-label", "Chép liên kết tới " + unit.trim());
			(neo.parentNode.tagName === "P" ? neo : neo.parentNode).after(b);
		}
		if (!voice || !window.IntersectionObserver) return;
		near = new IntersectionObserver(function (seen) {
			seen.forEach(function (x) {
				if (!x.isIntersecting) return;
				near.unobserve(x.target);
				Array.prototype.forEach.call(x.target.querySelectorAll(".luat-neo"), add);
			});
		}, { rootMargin: "100%" });
		Array.prototype.forEach.call(law.querySelectorAll(".luat-dieu"), function (e) { near.observe(e); });
	});
})();
