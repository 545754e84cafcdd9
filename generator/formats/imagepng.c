/*
 * imagepng.c - PNG by libpng, in and out (W3C PNG, third edition).
 *
 * In: whatever the file holds becomes rows of R G B A, eight bits each: palettes and thin greys are expanded,
 * 16 bits rounded, a gamma that is not sRGB's worked in. An interlaced picture must be held whole, since its
 * last pass touches every row; all others pass by row after row. Metadata chunks are skipped, not unpacked.
 *
 * Out: a palette where 256 colours are enough (drawings, screenshots), grey where there is only grey, else RGB or
 * RGBA. Nothing but the picture is written, and its colour profile.
 *
 * libpng's errors must not return: see imagejpeg.c for how that is guarded.
 */
#include "formats/imageroom.h"

#include <setjmp.h>

#include <png.h>

#define LEVEL 6		/* of deflate: 9 costs three times as much for 1 or 2 percent */
#define GREYS_PACKED 16 /* up to so many greys a palette of few bits is smaller than eight-bit grey */
#define PROFILE_NAME "icc"
#define CHUNK_MAX ((png_alloc_size_t)4 * 1024 * 1024) /* unpacked: a profile */

/* Both sides are found through the error pointer. */
struct guard {
	jmp_buf back;
	enum image_wrong wrong;
};

static _Noreturn void
give_up(png_structp png, enum image_wrong wrong)
{
	struct guard *g = png_get_error_ptr(png);

	g->wrong = wrong;
	longjmp(g->back, 1);
}

static _Noreturn void
on_error(png_structp png, png_const_charp message)
{
	give_up(png, strcmp(message, "Out of memory") == 0 ? IMAGE_MEMORY : IMAGE_BROKEN);
}

static void
on_warning(png_structp png, png_const_charp message)
{
	(void)png;
	(void)message;
}

/* Reading. */

struct reader {
	struct guard guard;
	png_structp png;
	png_infop info;
	struct image_source *source;
	struct arena whole; /* of rows that do not outlive the reading */
	size_t at;
	int width, height;
};

static void
on_read(png_structp png, png_bytep to, size_t n)
{
	struct reader *r = png_get_io_ptr(png);
	struct str left = str_from(r->source->bytes, r->at);

	if (n > left.n)
		give_up(png, IMAGE_TORN);
	memcpy(to, left.p, n);
	r->at += n;
}

/* What is not the picture is not even unpacked. eXIf: picture_read() has asked it already. */
static void
skip_metadata(png_structp png)
{
	static const png_byte chunks[] = "tEXt\0zTXt\0iTXt\0eXIf\0tIME\0pHYs\0sPLT\0hIST\0oFFs\0pCAL\0sCAL\0bKGD";

	png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_NEVER, chunks, (int)(sizeof(chunks) / 5));
}

static void
read_profile(struct reader *r)
{
	png_charp name;
	png_bytep profile;
	png_uint_32 n;
	int method;

	if (png_get_iCCP(r->png, r->info, &name, &method, &profile, &n) == PNG_INFO_iCCP)
		image_take_profile(r->source, str_make((const char *)profile, n));
}

/* gAMA alone says how bright the values are; beside a profile or sRGB it says nothing new (W3C PNG, 4.3). */
static void
work_in_gamma(struct reader *r)
{
	png_fixed_point gamma;

	if (png_get_valid(r->png, r->info, PNG_INFO_iCCP | PNG_INFO_sRGB))
		return;
	if (png_get_gAMA_fixed(r->png, r->info, &gamma) == PNG_INFO_gAMA)
		png_set_gamma_fixed(r->png, PNG_GAMMA_sRGB, gamma);
}

/* To R G B A of eight bits. Returns whether there is opacity in the file. */
static bool
set_form(struct reader *r)
{
	bool clear = png_get_color_type(r->png, r->info) & PNG_COLOR_MASK_ALPHA ||
		     png_get_valid(r->png, r->info, PNG_INFO_tRNS);

	work_in_gamma(r);
	png_set_expand(r->png);
	png_set_scale_16(r->png);
	png_set_gray_to_rgb(r->png);
	if (!clear)
		png_set_add_alpha(r->png, 0xFF, PNG_FILLER_AFTER);
	return clear;
}

static void
read_interlaced(struct reader *r, int passes)
{
	size_t stride = (size_t)r->width * 4;
	unsigned char *rows = arena_array(&r->whole, (size_t)r->height, stride);

	for (; passes > 0; passes--)
		for (int y = 0; y < r->height; y++)
			png_read_row(r->png, rows + (size_t)y * stride, NULL);
	for (int y = 0; y < r->height; y++)
		area_row(r->source->area, rows + (size_t)y * stride);
}

static void
read_rows(struct reader *r)
{
	bool clear = set_form(r);
	int passes = png_set_interlace_handling(r->png);
	unsigned char *row;

	png_read_update_info(r->png, r->info);
	if (png_get_rowbytes(r->png, r->info) != (size_t)r->width * 4)
		give_up(r->png, IMAGE_STRANGE);
	area_begin(r->source->area, r->source->keep, r->width, r->height, !clear);
	if (passes > 1) {
		read_interlaced(r, passes);
	} else {
		row = arena_alloc(&r->whole, (size_t)r->width * 4);
		for (int y = 0; y < r->height; y++) {
			png_read_row(r->png, row, NULL);
			area_row(r->source->area, row);
		}
	}
	png_read_end(r->png, NULL);
}

static void
read_guarded(struct reader *r)
{
	const struct picture *p = r->source->picture;

	if (setjmp(r->guard.back))
		return;
	r->png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &r->guard, on_error, on_warning);
	r->info = r->png ? png_create_info_struct(r->png) : NULL;
	if (!r->info) {
		r->guard.wrong = IMAGE_MEMORY;
		return;
	}
	png_set_read_fn(r->png, r, on_read);
	png_set_user_limits(r->png, AREA_SIDE_MAX, AREA_SIDE_MAX);
	png_set_chunk_malloc_max(r->png, CHUNK_MAX);
	png_set_crc_action(r->png, PNG_CRC_ERROR_QUIT, PNG_CRC_ERROR_QUIT);
	skip_metadata(r->png);
	png_read_info(r->png, r->info);
	r->width = (int)png_get_image_width(r->png, r->info);
	r->height = (int)png_get_image_height(r->png, r->info);
	if (r->width != p->width || r->height != p->height)
		give_up(r->png, IMAGE_DIFFERENT);
	read_profile(r);
	read_rows(r);
}

enum image_wrong
imagepng_read(struct image_source *s)
{
	struct reader r = {.source = s};

	read_guarded(&r);
	png_destroy_read_struct(&r.png, &r.info, NULL);
	arena_free(&r.whole);
	return r.guard.wrong;
}

/* Writing. */

struct writer {
	struct guard guard;
	png_structp png;
	png_infop info;
	struct buf *to;
	const struct pixels *pixels;
	struct str profile;
	struct palette palette;
	struct arena scratch;
};

static void
on_write(png_structp png, png_bytep from, size_t n)
{
	put_bytes(png_get_io_ptr(png), from, n);
}

static void
on_flush(png_structp png)
{
	(void)png;
}

/* Both chunks of a palette; what is clear stands first, so tRNS ends with the last of it. */
static int
set_palette(struct writer *w)
{
	png_color colour[PALETTE_MAX] = {0};
	png_byte opacity[PALETTE_MAX] = {0};
	unsigned n = w->palette.n;
	int clear = 0;

	for (unsigned i = 0; i < n; i++) {
		uint32_t c = w->palette.colour[i];

		colour[i] = (png_color){(png_byte)(c >> 16), (png_byte)(c >> 8), (png_byte)c};
		opacity[i] = (png_byte)(c >> 24);
		clear += opacity[i] != 255;
	}
	png_set_PLTE(w->png, w->info, colour, (int)n);
	if (clear)
		png_set_tRNS(w->png, w->info, opacity, clear, NULL);
	return n <= 2 ? 1 : n <= 4 ? 2 : n <= 16 ? 4 : 8;
}

static void
write_packed(struct writer *w, bool grey)
{
	size_t width = (size_t)w->pixels->width;
	unsigned char *row = arena_alloc(&w->scratch, width);
	const unsigned char *from = w->pixels->rgba;

	for (int y = 0; y < w->pixels->height; y++) {
		for (size_t x = 0; x < width; x++, from += 4)
			row[x] = grey ? from[0] : (unsigned char)image_palette_index(&w->palette, from);
		png_write_row(w->png, row);
	}
}

static void
write_rows(struct writer *w, int type)
{
	size_t stride = (size_t)w->pixels->width * 4;

	png_write_info(w->png, w->info);
	if (type == PNG_COLOR_TYPE_PALETTE || type == PNG_COLOR_TYPE_GRAY) {
		png_set_packing(w->png);
		write_packed(w, type == PNG_COLOR_TYPE_GRAY);
	} else {
		if (type == PNG_COLOR_TYPE_RGB)
			png_set_filler(w->png, 0, PNG_FILLER_AFTER);
		for (int y = 0; y < w->pixels->height; y++)
			png_write_row(w->png, w->pixels->rgba + (size_t)y * stride);
	}
	png_write_end(w->png, NULL);
}

static void
write_guarded(struct writer *w)
{
	bool few = image_palette(w->pixels, &w->palette);
	int type = w->pixels->opaque ? PNG_COLOR_TYPE_RGB : PNG_COLOR_TYPE_RGB_ALPHA, depth = 8;

	if (few) /* grey does not go with a profile of RGB */
		type = w->palette.grey && w->palette.n > GREYS_PACKED && !w->profile.n ? PNG_COLOR_TYPE_GRAY
										       : PNG_COLOR_TYPE_PALETTE;
	if (setjmp(w->guard.back))
		return;
	w->png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &w->guard, on_error, on_warning);
	w->info = w->png ? png_create_info_struct(w->png) : NULL;
	if (!w->info) {
		w->guard.wrong = IMAGE_MEMORY;
		return;
	}
	png_set_write_fn(w->png, w->to, on_write, on_flush);
	png_set_user_limits(w->png, AREA_SIDE_MAX, AREA_SIDE_MAX);
	png_set_compression_level(w->png, LEVEL);
	png_set_benign_errors(w->png, 1); /* a profile that libpng does not like is left out */
	if (type == PNG_COLOR_TYPE_PALETTE)
		depth = set_palette(w);
	png_set_IHDR(w->png, w->info, (png_uint_32)w->pixels->width, (png_uint_32)w->pixels->height, depth, type,
		     PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
	if (w->profile.n)
		png_set_iCCP(w->png, w->info, PROFILE_NAME, 0, (png_const_bytep)w->profile.p,
			     (png_uint_32)w->profile.n);
	write_rows(w, type);
}

enum image_wrong
imagepng_write(struct buf *to, const struct pixels *x, struct str profile)
{
	struct writer w = {.to = to, .pixels = x, .profile = profile};

	write_guarded(&w);
	png_destroy_write_struct(&w.png, &w.info);
	arena_free(&w.scratch);
	return w.guard.wrong;
}
