/* What the pages can do without this file stays as it is; it only adds. */
(function () {
	"use strict";
	var d = document, wide = matchMedia("(min-width: 60em)");
	function all(q, f) { Array.prototype.forEach.call(d.querySelectorAll(q), f); }

	/* Browsers that cannot open a disclosure by style: on a wide window the menu and the contents list stand open. */
	if (!(window.CSS && CSS.supports && CSS.supports("selector(::details-content)")) && wide.matches)
		all("details.mo-rong", function (e) { e.open = true; });

	/* On paper nothing can be opened by a finger. */
	addEventListener("beforeprint", function () {
		all("main details", function (e) { if (!e.open) { e.open = true; e.dataset.in = "1"; } });
	});
	addEventListener("afterprint", function () {
		all("details[data-in]", function (e) { e.open = false; delete e.dataset.in; });
	});

	all(".cong-cu", function (e) {
		var b = d.createElement("button");
		b.type = "button";
		b.className = "nut nut-phu";
		b.textContent = "In trang này";
		b.onclick = function () { print(); };
		e.appendChild(b);
		if (!navigator.clipboard) return;
		var c = b.cloneNode();
		c.textContent = "Chép lời dẫn nguồn";
		c.onclick = function () {
			var s = d.querySelector(".dan-nguon-loi");
			navigator.clipboard.writeText(s.textContent.replace(/\s+/g, " ").trim()).then(function () { c.textContent = "Đã chép"; });
		};
		e.appendChild(c);
	});
})();
