/*
 * codes.h - every sentence that the program can say to an author, and nothing else.
 *
 * CODES(X) with X(code, severity, Vietnamese, English). %1 %2 %3 are filled by
 * diag_add(). E content, L law and citations, P personal data, T theme, S system.
 * Each is explained in pbgdpl(1), and a test checks that none is missing there. The file has
 * as many lines as the program has sentences.
 */
#ifndef PBGDPL_CODES_H
#define PBGDPL_CODES_H

/* clang-format off: a table, a row a line */
#define CODES(X) \
	X(E101, ERROR, "thiếu phần khai báo: đầu tệp phải có các dòng khóa nằm giữa hai dòng “---”", \
	  "front matter is missing: the file must begin with keys between two lines of \"---\"") \
	X(E102, ERROR, "phần khai báo viết sai: %1", "front matter cannot be read: %1") \
	X(E103, ERROR, "khóa \"%1\" viết hai lần (lần đầu ở dòng %2)", "key \"%1\" is given twice (first on line %2)") \
	X(E104, ERROR, "khóa lạ \"%1\"%2", "unknown key \"%1\"%2") \
	X(E105, ERROR, "thiếu khóa \"%1\"; viết vào phần khai báo, hoặc đặt giá trị chung trong mac_dinh của site.yaml", \
	  "key \"%1\" is missing; give it here or under mac_dinh in site.yaml") \
	X(E106, ERROR, "khóa \"%1\" phải là %2", "key \"%1\" must be %3") \
	X(E107, ERROR, "giá trị lạ \"%1\" của khóa \"%2\"%3", "unknown value \"%1\" of key \"%2\"%3") \
	X(E108, ERROR, "ngày \"%1\" không đúng; viết 2025-04-17 hoặc 17/04/2025", \
	  "date \"%1\" is not right; write 2025-04-17 or 17/04/2025") \
	X(E109, ERROR, "phần khai báo không nhận neo, bí danh hay thẻ YAML (&, *, !); hãy viết lại giá trị", \
	  "anchors, aliases and tags of YAML (&, *, !) are not accepted; write the value out") \
	X(E110, ERROR, "phần khai báo dài quá %1 KB hoặc thiếu dòng “---” kết thúc", \
	  "front matter is longer than %1 KB or its closing \"---\" is missing") \
	X(E112, ERROR, "khóa \"%1\" không dùng cho loại \"%2\"%3", "key \"%1\" does not belong to kind \"%2\"%3") \
	X(E113, WARNING, "loại \"%2\" nên có khóa \"%1\" (%3)", "kind \"%2\" should have the key \"%1\" (%3)") \
	X(E114, WARNING, "cap_nhat (%1) sớm hơn ngay (%2)", "cap_nhat (%1) is earlier than ngay (%2)") \
	X(E115, WARNING, "khóa \"%1\" để trống; xóa dòng này hoặc điền giá trị", \
	  "key \"%1\" is empty; drop the line or give a value") \
	X(E120, ERROR, "byte không phải UTF-8 (%1); mở tệp bằng trình soạn thảo và lưu lại với bảng mã UTF-8, phông Unicode", \
	  "byte that is not UTF-8 (%1); save the file as UTF-8 with a Unicode font") \
	X(E121, HINT, "chữ viết bằng dấu rời (không phải Unicode dựng sẵn) ở %1 dòng; đã đổi sang dạng chuẩn NFC", \
	  "decomposed letters on %1 lines; turned into NFC") \
	X(E122, WARNING, "chữ \"%1\" giống \"%2\" nhưng là chữ khác; đã đổi thành \"%2\"", \
	  "letter \"%1\" looks like \"%2\" but is another; changed to \"%2\"") \
	X(E123, WARNING, "ký tự vô hình %1 đã được bỏ", "invisible character %1 was dropped") \
	X(E124, ERROR, "tệp lớn quá %1 MB; hãy chia thành nhiều trang", "file is larger than %1 MB; split it into pages") \
	X(E125, ERROR, "danh sách hoặc trích dẫn lồng nhau quá %1 cấp", "lists or quotes nested deeper than %1") \
	X(E126, ERROR, "đoạn văn dài quá %1 KB; hãy thêm dòng trống để ngắt đoạn", \
	  "paragraph longer than %1 KB; break it with an empty line") \
	X(E128, ERROR, "liên kết tệp (symlink) trỏ ra ngoài content/ hoặc tới thư mục: không nhận; hãy chép tệp vào content/", \
	  "symbolic link that leaves content/ or leads to a folder is refused; copy the file into content/") \
	X(E129, WARNING, "tên tệp \"%1\" không phải UTF-8 dạng NFC; nên đổi tên", "file name \"%1\" is not UTF-8 in NFC; rename it") \
	X(E130, WARNING, "thẻ HTML %1 được hiện như chữ thường; trang không nhận HTML, hãy dùng cú pháp Markdown", \
	  "HTML %1 is shown as text; pages take no HTML, use Markdown") \
	X(E131, ERROR, "khung lạ \"[!%1]\"%2", "unknown callout \"[!%1]\"%2") \
	X(E132, ERROR, "liên kết hỏng: không có \"%1\"%2", "broken link: there is no \"%1\"%2") \
	X(E133, ERROR, "liên kết hỏng: trang \"%1\" không có mục \"#%2\"%3", "broken link: page \"%1\" has no anchor \"#%2\"%3") \
	X(E134, ERROR, "không có hình \"%1\"%2", "there is no picture \"%1\"%2") \
	X(E135, ERROR, "hình \"%1\" thiếu lời mô tả (alt) cho người không nhìn thấy; viết ![mô tả](tệp)", \
	  "picture \"%1\" has no alternative text; write ![description](file)") \
	X(E136, ERROR, "liên kết \"%1\" dùng kiểu địa chỉ không an toàn; chỉ nhận http, https, mailto, tel", \
	  "link \"%1\" uses an unsafe scheme; only http, https, mailto and tel are accepted") \
	X(E137, WARNING, "hình ở trang khác (%1) được đổi thành liên kết; hãy chép hình vào content/", \
	  "picture on another site (%1) became a link; copy it into content/") \
	X(E138, ERROR, "\"[[%1]]\" ứng với nhiều trang: %2; viết cả thư mục, ví dụ [[%3]]", \
	  "\"[[%1]]\" fits several pages: %2; name the folder, such as [[%3]]") \
	X(E139, ERROR, "chú thích [^%1] chưa có lời; thêm dòng “[^%1]: ...”", "footnote [^%1] has no text; add a line \"[^%1]: ...\"") \
	X(E140, WARNING, "chú thích [^%1] không được nhắc tới nên không hiện", "footnote [^%1] is never referred to and not shown") \
	X(E141, ERROR, "chú thích [^%1] viết hai lần (lần đầu ở dòng %2)", "footnote [^%1] is defined twice (first on line %2)") \
	X(E142, HINT, "trong bài có tiêu đề cấp 1 (#); tên trang đã là cấp 1 nên mọi tiêu đề được hạ một cấp", \
	  "the body has a level 1 heading; the page's title is level 1, so all headings move down one level") \
	X(E143, HINT, "tiêu đề nhảy từ cấp %1 xuống cấp %2; người dùng trình đọc màn hình sẽ tưởng thiếu một mục", \
	  "heading jumps from level %1 to level %2; a screen reader's user will think that one is missing") \
	X(E144, WARNING, "hàng của bảng có %1 ô, tiêu đề có %2; ô thừa được nối vào ô cuối", \
	  "table row has %1 cells, the header %2; the extra ones are joined to the last") \
	X(E145, ERROR, "không đọc được hình \"%1\": %2", "picture \"%1\" cannot be read: %3") \
	X(E146, ERROR, "không có tệp đính kèm \"%1\"%2", "there is no attachment \"%1\"%2") \
	X(E148, ERROR, "bảng có hơn %1 ô", "table has more than %1 cells") \
	X(E149, ERROR, "trang có hơn %1 %2", "page has more than %1 %3") \
	X(E150, ERROR, "trùng địa chỉ \"%1\" với %2; đổi tên một trong hai tệp", "same address \"%1\" as %2; rename one of them") \
	X(E151, ERROR, "địa chỉ cũ \"%1\" dẫn tới trang không có: \"%2\"%3", "old path \"%1\" leads to a missing page: \"%2\"%3") \
	X(E152, ERROR, "địa chỉ cũ \"%1\" không dùng được: %2", "old path \"%1\" cannot be used: %3") \
	X(E153, WARNING, "mục \"%1\" chưa có _index.md; dùng tên \"%2\"", "section \"%1\" has no _index.md; named \"%2\"") \
	X(E154, ERROR, "thư mục \"%1\" không phải mục nào đã biết%2; thêm _index.md có khóa loai", \
	  "folder \"%1\" is no known section%2; add an _index.md with the key loai") \
	X(E155, ERROR, "không có content/site.yaml trong \"%1\"; chạy “pbgdpl init %1” để tạo trang mới", \
	  "there is no content/site.yaml in \"%1\"; run \"pbgdpl init %1\" to make a site") \
	X(E156, ERROR, "muc nhắc tới thư mục không có: \"%1\"%2", "muc names a folder that is not there: \"%1\"%2") \
	X(E157, WARNING, "trùng tiêu đề với %1; người đọc sẽ không phân biệt được hai trang", \
	  "same title as %1; readers cannot tell the two pages apart") \
	X(E158, ERROR, "tệp nằm ngay trong content/; hãy đặt vào thư mục của một mục", \
	  "file lies directly in content/; put it into a section's folder") \
	X(E159, ERROR, "khóa \"%1\" nhắc tới trang không có: \"%2\"%3", "key \"%1\" names a page that is not there: \"%2\"%3") \
	X(E160, HINT, "chưa đăng: %1", "held back: %2") \
	X(E161, ERROR, "site.yaml: dia_chi_web \"%1\" không phải địa chỉ http(s) đầy đủ", \
	  "site.yaml: dia_chi_web \"%1\" is not a full http(s) address") \
	X(E162, ERROR, "khe \"%1\": %2", "slot \"%1\": %2") \
	X(E163, ERROR, "tên tệp \"%1\" không còn chữ hay số nào để làm địa chỉ; đổi tên tệp", \
	  "file name \"%1\" leaves no letter or digit for an address; rename it") \
	X(E164, ERROR, "thư mục lồng nhau quá %1 cấp", "folders nested deeper than %1") \
	X(E165, ERROR, "đã có thư mục \"%1\"; chọn thư mục khác, không ghi đè lên nội dung cũ", \
	  "the folder \"%1\" is there already; choose another, nothing is overwritten") \
	X(E166, WARNING, "Windows không lưu được tên \"%1\" (tên dành riêng hoặc dài quá), nên gói tải về không có tệp này; hãy đổi tên", \
	  "Windows cannot store the name \"%1\" (reserved or too long), so bundles leave the file out; rename it") \
	X(E170, ERROR, "dòng này không phải một đối tượng JSON có \"text\" là chuỗi: %1", \
	  "this line is no JSON object whose \"text\" is a string: %1") \
	X(E171, ERROR, "dòng dài quá %1 MB; đã bỏ qua", "line is longer than %1 MB; skipped") \
	X(E172, ERROR, "\"%1\" cần một cách đọc bằng chữ, viết như: HGV: hòa giải viên", \
	  "\"%1\" needs a reading in words, as in: HGV: hòa giải viên") \
	X(L201, WARNING, "văn bản không có Điều nào; mỗi điều bắt đầu bằng một dòng “Điều 1. Tên điều”", \
	  "the document has no article; each begins with a line \"Điều 1. ...\"") \
	X(L202, WARNING, "tinh_trang ghi \"%1\" nhưng theo ngày tháng và văn bản thay thế thì là \"%2\"", \
	  "tinh_trang says \"%1\" but by its dates and successors it is \"%2\"") \
	X(L203, HINT, "đối chiếu pháp luật lần cuối ngày %1, đã quá 12 tháng; hãy kiểm tra lại và sửa kiem_tra_phap_luat_ngay", \
	  "the law was last checked on %1, more than 12 months ago; check again and change kiem_tra_phap_luat_ngay") \
	X(L204, ERROR, "%1 xuất hiện hai lần trong văn bản (lần đầu ở dòng %2)", "%1 occurs twice in the document (first on line %2)") \
	X(L205, HINT, "Điều %1 đứng ngay sau Điều %2: thiếu điều ở giữa, hoặc không nhận ra tiêu đề; chỗ lược bỏ thì ghi [...]", \
	  "Điều %1 follows Điều %2: an article between is missing or its heading was not recognised; mark a cut with [...]") \
	X(L206, HINT, "Điều %1 bắt đầu bằng khoản %2; chỗ lược bỏ thì ghi [...]", \
	  "Điều %1 begins with khoản %2; mark a cut with [...]") \
	X(L207, WARNING, "văn bản có hơn %1 đơn vị (điều, khoản, điểm); phần còn lại được giữ như lời văn của đơn vị cuối", \
	  "the document has more than %1 units; the rest is kept as text of the last one") \
	X(L208, HINT, "pháp điển có hai lần %1 của cùng một văn bản (lần đầu ở dòng %2)", \
	  "the codification has %1 of one document twice (first on line %2)") \
	X(L210, ERROR, "trích dẫn không đúng nguyên văn %1: bài viết \"%2\", văn bản \"%3\"; chỗ bỏ bớt phải ghi [...]", \
	  "quotation is not word for word %1: here \"%2\", the law \"%3\"; mark what is left out by [...]") \
	X(L211, HINT, "chưa đối chiếu được trích dẫn của %1: trang không có văn bản này", \
	  "quotation of %1 cannot be compared: the portal does not hold that document") \
	X(L212, WARNING, "dẫn %1 %2; nếu cố ý, ghi lich_su: true hoặc nói rõ “đã hết hiệu lực”", \
	  "cites %1 %3; if on purpose, write lich_su: true or say that it is no longer in force") \
	X(L213, HINT, "chưa tìm thấy văn bản được dẫn: %1", "cited document is not held here: %1") \
	X(L214, WARNING, "%1 không có trong văn bản \"%2\"%3", "there is no %1 in \"%2\"%3") \
	X(L215, WARNING, "%1 không phải do %2 ban hành; theo số hiệu, cơ quan ban hành là %3", \
	  "%1 was not issued by %2; by its number it is by %3") \
	X(L216, WARNING, "ngày ban hành của %1 ghi là %2; văn bản ghi %3", "date of %1 is given as %2; the document says %3") \
	X(L217, WARNING, "\"%1\" là tên cũ từ ngày %2; nay là \"%3\" (ghi lich_su: true nếu nói về thời trước)", \
	  "\"%1\" is an old name since %2; now \"%3\" (write lich_su: true if it is about the past)") \
	X(L218, ERROR, "dieu_khoan: \"%1\" không phải chỗ nào trong văn bản; viết như “Điều 29” hoặc “Điều 29 khoản 1”", \
	  "dieu_khoan: \"%1\" is no place in the document; write \"Điều 29\" or \"Điều 29 khoản 1\"") \
	X(L219, HINT, "\"%1\" không nói rõ văn bản nào; viết thêm tên hoặc số văn bản", \
	  "\"%1\" does not say of which document; add its name or number") \
	X(L220, ERROR, "![[%1]] phải nói rõ điều, khoản nào; muốn dẫn cả văn bản thì viết [[%1]]", \
	  "![[%1]] must say which article; to link to the whole document write [[%1]]") \
	X(L230, HINT, "bản đọc phát thanh có câu dài %1 âm tiết, khó đọc một hơi; nên tách câu “%2 …”", \
	  "the broadcast script has a sentence of %1 syllables, too long to read in a breath: \"%2 ...\"") \
	X(S301, ERROR, "hết bộ nhớ; chưa có gì được xuất bản", "out of memory; nothing was published") \
	X(S302, ERROR, "không đọc được: %1", "cannot read: %1") \
	X(S303, ERROR, "không ghi được: %1; bản đang đăng vẫn nguyên như cũ", "cannot write: %1; the published portal is as it was") \
	X(S304, ERROR, "một lần xuất bản khác đang chạy ở đây; đợi nó xong rồi chạy lại", \
	  "another build is running here; wait for it and try again") \
	X(S305, ERROR, "không có quyền: %1", "permission denied: %1") \
	X(S306, WARNING, "hệ thống tệp này không đổi hai thư mục cùng lúc được; trang gián đoạn trong chốc lát khi xuất bản", \
	  "this file system cannot exchange two folders at once; the portal was away for a moment") \
	X(S307, ERROR, "đã xuất bản, nhưng đĩa chưa xác nhận đã ghi xong: %1; đừng tắt máy, hãy chạy lại", \
	  "published, but the disk has not confirmed it: %1; keep the machine on and run again") \
	X(T401, ERROR, "mẫu viết sai XML: %1", "template is not well-formed: %2") \
	X(T402, ERROR, "không có trường \"%1\"%2", "there is no field \"%1\"%2") \
	X(T403, ERROR, "trường \"%1\" không dùng được ở đây: %2", "field \"%1\" cannot stand here: %3") \
	X(T404, ERROR, "không có phần \"%1\" trong mẫu%2", "there is no part \"%1\"%2") \
	X(T405, ERROR, "không có tệp \"%1\" trong static/ của giao diện%2", "the theme has no static file \"%1\"%2") \
	X(T406, ERROR, "giao diện thiếu mẫu \"%1\"", "the theme has no template \"%1\"") \
	X(T407, ERROR, "thuộc tính lạ \"t:%1\" hoặc viết sai: %2", "unknown or wrong attribute \"t:%1\": %3") \
	X(T408, ERROR, "các phần gọi vòng quanh nhau: \"%1\"", "parts use one another in a circle: \"%1\"") \
	X(T409, ERROR, "không có giao diện \"%1\"%2", "there is no theme \"%1\"%2") \
	X(T410, ERROR, "id \"%1\" trong giao diện phải bắt đầu bằng \"_\" để không trùng với tiêu đề của bài", \
	  "id \"%1\" in a theme must begin with \"_\" so that it cannot clash with a heading's") \
	X(T411, ERROR, "thực thể \"&%1;\" không dùng được; gõ thẳng ký tự ấy (chỉ có &amp; &lt; &gt; &quot; &apos; và mã số)", \
	  "entity \"&%1;\" is not known here; type the character itself (only the five of XML and numbers)") \
	X(T412, ERROR, "mẫu không được có DOCTYPE; chương trình tự viết dòng ấy", \
	  "a template must not have a DOCTYPE; the program writes it") \
	X(T413, ERROR, "mẫu vượt giới hạn: %1", "template is beyond a limit: %2") \
	X(T414, WARNING, "tệp mẫu \"%1\" không dùng tới%2", "template file \"%1\" is not used%2")

#endif
