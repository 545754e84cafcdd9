/*
 * imagewebp.c - WebP by libwebp, in and out (RFC 9649).
 *
 * In: the first picture of the file. Of an animation that is its first frame, laid on the canvas where it
 * belongs; the chunks around it are walked by hand, so that no second library is needed. The decoder gives
 * the picture whole.
 *
 * Out: lossy for photographs. Pictures of few colours (drawings, screenshots) are kept without loss, unless that
 * turns out large, as for a scanned page of greys, and lossy is smaller. A colour profile asks for another container
 * than the encoder writes: it is made here.
 */
#include "formats/imageroom.h"

#include <webp/decode.h>
#include <webp/encode.h>

#define QUALITY 78.0F
#define METHOD 4
#define QUALITY_LOSSLESS 50.0F /* effort, not loss */
#define FLAG_PROFILE 0x20
#define FLAG_OPACITY 0x10

/* The data of the next chunk; its type's four letters stand eight bytes before them. */
static bool
next_chunk(struct str s, size_t *at, struct str *data)
{
	size_t n;

	if (s.n < *at || s.n - *at < 8)
		return false;
	n = bytes_little(s.p + *at + 4, 4);
	if (n > s.n - *at - 8)
		return false;
	*data = str_make(s.p + *at + 8, n);
	*at += 8 + n + (n & 1);
	return true;
}

static bool
find_chunk(struct str s, const char *type, struct str *data)
{
	size_t at = 12;

	while (next_chunk(s, &at, data))
		if (memcmp(data->p - 8, type, 4) == 0)
			return true;
	return false;
}

/* Reading. */

static enum image_wrong
wrong_of(VP8StatusCode status)
{
	switch (status) {
	case VP8_STATUS_OK:
		return IMAGE_FINE;
	case VP8_STATUS_OUT_OF_MEMORY:
		return IMAGE_MEMORY;
	case VP8_STATUS_UNSUPPORTED_FEATURE:
		return IMAGE_STRANGE;
	case VP8_STATUS_SUSPENDED:
	case VP8_STATUS_NOT_ENOUGH_DATA:
		return IMAGE_TORN;
	default:
		return IMAGE_BROKEN;
	}
}

/* Where the picture lies on what is shown. */
struct canvas {
	int width, height;
	int left, top, w, h; /* the picture */
	bool clear;	     /* it has opacity */
	int step;	     /* bytes a pixel */
	const unsigned char *pixels;
};

static void
put_row(const struct canvas *v, int y, unsigned char *to)
{
	const unsigned char *from = v->pixels + (size_t)y * (size_t)v->w * (size_t)v->step;

	for (int x = 0; x < v->w; x++, to += 4, from += v->step) {
		memcpy(to, from, 3);
		to[3] = v->clear ? from[3] : 255;
	}
}

/* Around a frame that is smaller than the canvas nothing is seen. */
static void
put_rows(struct image_source *s, const struct canvas *v, struct arena *scratch)
{
	bool smaller = v->w < v->width || v->h < v->height;
	unsigned char *row = arena_array(scratch, (size_t)v->width, 4);
	unsigned char *empty = arena_array(scratch, (size_t)v->width, 4);

	area_begin(s->area, s->keep, v->width, v->height, !v->clear && !smaller);
	for (int y = 0; y < v->height; y++) {
		bool inside = y >= v->top && y < v->top + v->h;

		if (inside)
			put_row(v, y - v->top, row + (size_t)v->left * 4);
		area_row(s->area, inside ? row : empty);
	}
}

static enum image_wrong
read_pixels(struct image_source *s, struct str coded, struct canvas *v)
{
	struct arena scratch = {0};
	WebPDecoderConfig c;
	unsigned char *pixels;
	enum image_wrong wrong;
	size_t size;

	v->step = v->clear ? 4 : 3;
	size = (size_t)v->w * (size_t)v->h * (size_t)v->step;
	pixels = arena_alloc(&scratch, size);
	v->pixels = pixels;
	if (!WebPInitDecoderConfig(&c)) {
		arena_free(&scratch);
		return IMAGE_STRANGE;
	}
	c.output.colorspace = v->clear ? MODE_RGBA : MODE_RGB;
	c.output.is_external_memory = 1;
	c.output.u.RGBA.rgba = pixels;
	c.output.u.RGBA.stride = v->w * v->step;
	c.output.u.RGBA.size = size;
	wrong = wrong_of(WebPDecode((const uint8_t *)coded.p, coded.n, &c));
	WebPFreeDecBuffer(&c.output);
	if (!wrong)
		put_rows(s, v, &scratch);
	arena_free(&scratch);
	return wrong;
}

/* RFC 9649, 2.7.1.1: offsets in pairs of pixels, sizes less one, then a picture's chunks without a RIFF around them. */
static enum image_wrong
first_frame(struct str bytes, struct str *coded, struct canvas *v)
{
	struct str frame;

	if (!find_chunk(bytes, "ANMF", &frame) || frame.n < 16)
		return IMAGE_TORN;
	v->left = (int)bytes_little(frame.p, 3) * 2;
	v->top = (int)bytes_little(frame.p + 3, 3) * 2;
	v->w = (int)bytes_little(frame.p + 6, 3) + 1;
	v->h = (int)bytes_little(frame.p + 9, 3) + 1;
	if (v->left + v->w > v->width || v->top + v->h > v->height)
		return IMAGE_BROKEN;
	*coded = str_from(frame, 16);
	return IMAGE_FINE;
}

enum image_wrong
imagewebp_read(struct image_source *s)
{
	const struct picture *p = s->picture;
	struct canvas v = {.width = p->width, .height = p->height, .w = p->width, .h = p->height};
	struct str coded = s->bytes, profile;
	WebPBitstreamFeatures f;
	enum image_wrong wrong = wrong_of(WebPGetFeatures((const uint8_t *)coded.p, coded.n, &f));

	if (wrong)
		return wrong;
	if (f.width != p->width || f.height != p->height)
		return IMAGE_DIFFERENT;
	if (f.has_animation) {
		wrong = first_frame(s->bytes, &coded, &v);
		if (!wrong)
			wrong = wrong_of(WebPGetFeatures((const uint8_t *)coded.p, coded.n, &f));
		if (wrong)
			return wrong;
		if (f.width != v.w || f.height != v.h)
			return IMAGE_DIFFERENT;
	}
	v.clear = f.has_alpha;
	if (find_chunk(s->bytes, "ICCP", &profile))
		image_take_profile(s, profile);
	return read_pixels(s, coded, &v);
}

/* Writing. */

static int
on_write(const uint8_t *from, size_t n, const WebPPicture *picture)
{
	put_bytes(picture->custom_ptr, from, n);
	return 1;
}

static enum image_wrong
encode(struct buf *to, const struct pixels *x, bool lossless)
{
	WebPConfig c;
	WebPPicture picture;
	int ok;

	if (!WebPConfigInit(&c) || !WebPPictureInit(&picture))
		return IMAGE_MEMORY;
	c.lossless = lossless;
	c.quality = lossless ? QUALITY_LOSSLESS : QUALITY;
	c.method = METHOD;
	picture.use_argb = lossless;
	picture.width = x->width;
	picture.height = x->height;
	picture.writer = on_write;
	picture.custom_ptr = to;
	ok = (x->opaque ? WebPPictureImportRGBX : WebPPictureImportRGBA)(&picture, x->rgba, x->width * 4) &&
	     WebPEncode(&c, &picture);
	WebPPictureFree(&picture);
	return ok ? IMAGE_FINE : picture.error_code == VP8_ENC_ERROR_BAD_DIMENSION ? IMAGE_UNWRITABLE : IMAGE_MEMORY;
}

static void
put_number(struct buf *to, uint32_t v, int n)
{
	for (; n > 0; n--, v >>= 8)
		put_char(to, (char)v);
}

static void
put_chunk(struct buf *to, const char *type, struct str data)
{
	put_bytes(to, type, 4);
	put_number(to, (uint32_t)data.n, 4);
	put_str(to, data);
	if (data.n & 1)
		put_char(to, 0);
}

/* The encoder's chunks again behind VP8X and the profile (RFC 9649, 2.7: in this order). */
static void
put_with_profile(struct buf *to, const struct pixels *x, struct str coded, struct str profile)
{
	struct str data;
	size_t at = 12;

	to->n = 0;
	put_lit(to, "RIFF\0\0\0\0WEBPVP8X");
	put_number(to, 10, 4);
	put_number(to, FLAG_PROFILE | (x->opaque ? 0 : FLAG_OPACITY), 4);
	put_number(to, (uint32_t)x->width - 1, 3);
	put_number(to, (uint32_t)x->height - 1, 3);
	put_chunk(to, "ICCP", profile);
	while (next_chunk(coded, &at, &data))
		if (memcmp(data.p - 8, "VP8X", 4) != 0)
			put_chunk(to, data.p - 8, data);
	for (int i = 0; i < 4; i++)
		to->p[4 + i] = (char)((to->n - 8) >> (8 * i));
}

/* A byte for eight pixels is what flat drawings need less than. */
static enum image_wrong
encode_smaller(struct buf *to, const struct pixels *x, struct buf *other)
{
	struct palette palette;
	bool few = image_palette(x, &palette);
	enum image_wrong wrong = encode(to, x, few);

	if (wrong || !few || to->n <= (size_t)x->width * (size_t)x->height / 8)
		return wrong;
	wrong = encode(other, x, false);
	if (!wrong && other->n < to->n) {
		to->n = 0;
		put_str(to, buf_str(other));
	}
	return wrong;
}

enum image_wrong
imagewebp_write(struct buf *to, const struct pixels *x, struct str profile)
{
	struct buf other = {0};
	enum image_wrong wrong = encode_smaller(to, x, &other);

	if (!wrong && profile.n) {
		other.n = 0;
		put_str(&other, buf_str(to));
		put_with_profile(to, x, buf_str(&other), profile);
	}
	buf_free(&other);
	return wrong;
}
