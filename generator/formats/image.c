/*
 * image.c - see image.h: what can be said without a library. It refuses what is too large, asks
 * the reader of the picture's kind for its rows, and hands the sizes that came of them to the writers.
 *
 * The walk: reader -> area.c (rows become all sizes at once) -> writer. Each library has a file of its own.
 *
 * A colour profile (ICC.1:2022) is looked into here only as far as needed: sRGB is what every
 * reader assumes, so that profile is dropped; one of grey or CMYK does not fit the RGB that we write.
 */
#include "formats/image.h"

#include "formats/imageroom.h"

#include <assert.h>
#include <stdlib.h>

#define PROFILE_MAX ((size_t)1024 * 1024) /* a larger one outweighs every picture that we write */
#define PROFILE_HEAD 132		  /* the header and the number of tags; 12 bytes a tag follow */
#define PROFILE_TAGS_MAX 100

#define SAVE_VI "hãy chép lại từ máy ảnh, hoặc mở bằng phần mềm xem ảnh rồi lưu lại"
#define SAVE_EN "copy it again from the camera, or open it in a picture viewer and save it again"

static const struct {
	const char *vi, *en;
} wrongs[IMAGE_WRONGS] = {
	[IMAGE_KIND] = {"không phải hình JPEG, PNG hay WebP; hãy lưu lại bằng một trong ba dạng ấy",
			"not a JPEG, PNG or WebP picture; save it as one of the three"},
	[IMAGE_LARGE] = {"hình có hơn 50 triệu điểm ảnh; hãy thu nhỏ rồi lưu lại",
			 "the picture has more than 50 million pixels; make it smaller and save it again"},
	[IMAGE_LONG] = {"hình có cạnh dài hơn 65.500 điểm ảnh; hãy cắt ra hoặc thu nhỏ",
			"a side is longer than 65,500 pixels; cut the picture or make it smaller"},
	[IMAGE_TORN] = {"tệp hỏng giữa chừng, thiếu phần cuối; " SAVE_VI,
			"the file breaks off, its end is missing; " SAVE_EN},
	[IMAGE_BROKEN] = {"dữ liệu hình bị hỏng; " SAVE_VI, "the picture's data are damaged; " SAVE_EN},
	[IMAGE_STRANGE] = {"hình lưu theo kiểu hiếm gặp, không đọc được; hãy mở bằng phần mềm xem ảnh rồi lưu lại",
			   "a rare variant that cannot be read; open it in a picture viewer and save it again"},
	[IMAGE_DIFFERENT] = {"kích thước ghi ở đầu tệp khác với kích thước của hình; " SAVE_VI,
			     "the size in the file's head is not that of the picture; " SAVE_EN},
	[IMAGE_MEMORY] = {"không đủ bộ nhớ để đọc hình; hãy thu nhỏ rồi lưu lại",
			  "not enough memory to read the picture; make it smaller and save it again"},
	[IMAGE_UNWRITABLE] =
		{"hình quá dài hoặc quá rộng (WebP chứa tới 16.383 điểm ảnh mỗi cạnh); hãy cắt ra hoặc thu nhỏ",
		 "too long or too wide (WebP holds 16,383 pixels a side); cut the picture or make it smaller"},
};

/* What the profile calls itself: letters only, whether it is ASCII (version 2) or UTF-16 (version 4). */
static struct str
profile_name(struct str profile, char *to, size_t room)
{
	size_t tags = bytes_big(profile.p + PROFILE_HEAD - 4, 4), at, size, n = 0;
	const char *tag = profile.p + PROFILE_HEAD;

	if (tags > PROFILE_TAGS_MAX || PROFILE_HEAD + 12 * tags > profile.n)
		return (struct str){0};
	while (tags > 0 && memcmp(tag, "desc", 4) != 0)
		tag += 12, tags--;
	if (tags == 0)
		return (struct str){0};
	at = bytes_big(tag + 4, 4);
	size = bytes_big(tag + 8, 4);
	if (at > profile.n || size > profile.n - at || size < 12)
		return (struct str){0};
	for (size_t i = 12; i < size && n < room; i++) {
		char c = profile.p[at + i];

		if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
			to[n++] = c;
	}
	return str_make(to, n);
}

/* "c2" is Facebook's short form of sRGB; a linear one is another space. */
static bool
profile_is_srgb(struct str profile)
{
	char letters[160];
	struct str name = profile_name(profile, letters, sizeof(letters));

	if (str_find(name, STR("inear")) || str_find(name, STR("scRGB")))
		return false;
	return str_find(name, STR("sRGB")) || str_equal(name, STR("c2")) || str_equal(name, STR("enUSc2"));
}

void
image_take_profile(struct image_source *s, struct str profile)
{
	if (profile.n < PROFILE_HEAD || profile.n > PROFILE_MAX || bytes_big(profile.p, 4) != profile.n ||
	    memcmp(profile.p + 36, "acsp", 4) != 0 || memcmp(profile.p + 16, "RGB ", 4) != 0 ||
	    profile_is_srgb(profile))
		return;
	s->profile = str_keep(s->keep, profile);
}

static uint32_t
colour_of(const unsigned char *rgba)
{
	return (uint32_t)rgba[3] << 24 | (uint32_t)rgba[0] << 16 | (uint32_t)rgba[1] << 8 | rgba[2];
}

/* The slot that holds the colour, or the one where it belongs. Knuth's multiplicative hash; never full. */
static unsigned
slot_of(const struct palette *p, uint32_t colour)
{
	unsigned at = colour * 2654435769U >> 22;

	while (p->slot[at] != 0 && p->colour[p->slot[at] - 1] != colour)
		at = (at + 1) % PALETTE_SLOTS;
	return at;
}

static int
by_value(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

bool
image_palette(const struct pixels *x, struct palette *p)
{
	const unsigned char *at = x->rgba, *end = at + (size_t)x->width * (size_t)x->height * 4;
	uint32_t last = ~colour_of(at);

	*p = (struct palette){.grey = true};
	for (; at < end; at += 4) {
		uint32_t colour = colour_of(at);
		unsigned slot;

		if (colour == last)
			continue;
		last = colour;
		slot = slot_of(p, colour);
		if (p->slot[slot] != 0)
			continue;
		if (p->n == PALETTE_MAX)
			return false;
		p->grey &= at[0] == at[1] && at[1] == at[2] && at[3] == 255;
		p->colour[p->n++] = colour;
		p->slot[slot] = (uint16_t)p->n;
	}
	qsort(p->colour, p->n, sizeof(*p->colour), by_value);
	memset(p->slot, 0, sizeof(p->slot));
	for (unsigned i = 0; i < p->n; i++)
		p->slot[slot_of(p, p->colour[i])] = (uint16_t)(i + 1);
	return true;
}

unsigned
image_palette_index(const struct palette *p, const unsigned char *rgba)
{
	return p->slot[slot_of(p, colour_of(rgba))] - 1U;
}

static enum image_wrong
refuse(const struct picture *p)
{
	if (p->kind != PICTURE_JPEG && p->kind != PICTURE_PNG && p->kind != PICTURE_WEBP)
		return IMAGE_KIND;
	if (p->width < 1 || p->height < 1)
		return IMAGE_BROKEN;
	if (p->width > AREA_SIDE_MAX || p->height > AREA_SIDE_MAX)
		return IMAGE_LONG;
	return (int64_t)p->width * p->height > IMAGE_PIXELS_MAX ? IMAGE_LARGE : IMAGE_FINE;
}

struct image_fault
image_write(struct str bytes, const struct picture *p, const struct image_size *want, size_t n)
{
	static image_reader *const readers[] = {
		[PICTURE_JPEG] = imagejpeg_read, [PICTURE_PNG] = imagepng_read, [PICTURE_WEBP] = imagewebp_read};
	static image_writer *const writers[] = {
		[IMAGE_JPEG] = imagejpeg_write, [IMAGE_PNG] = imagepng_write, [IMAGE_WEBP] = imagewebp_write};
	struct arena keep = {0};
	struct area area = {.orientation = p->orientation};
	struct image_source source = {.bytes = bytes, .picture = p, .area = &area, .keep = &keep};
	enum image_wrong wrong = refuse(p);
	bool turned = p->orientation > 4;
	size_t made[IMAGE_SIZES_MAX];

	assert(n <= IMAGE_SIZES_MAX && p->orientation >= 1 && p->orientation <= 8);
	for (size_t i = 0; i < n && !wrong; i++) {
		assert(want[i].width >= 1 && want[i].width <= (turned ? p->height : p->width));
		assert(want[i].height >= 1 && want[i].height <= (turned ? p->width : p->height));
		made[i] = area_want(&area, want[i].width, want[i].height);
		want[i].to->n = 0;
	}
	if (!wrong)
		wrong = readers[p->kind](&source);
	for (size_t i = 0; i < n && !wrong; i++)
		wrong = writers[want[i].format](want[i].to, &area.size[made[i]].made, source.profile);
	arena_free(&keep);
	return (struct image_fault){str_of(wrongs[wrong].vi), str_of(wrongs[wrong].en)};
}
