/*
 * imagejpeg.c - JPEG by libjpeg-turbo, in and out (ITU-T T.81; JFIF 1.02; ICC.1 Annex B.4).
 *
 * In: the inverse DCT itself can make a picture 2, 4 or 8 times smaller, for a fraction of the cost; the smallest of
 * these that is not below the largest wanted size is asked for. A baseline picture passes by row after row; the
 * coefficients of a progressive one are held by the library, 3 bytes a pixel at 4:2:0. Out: baseline, 4:2:0; poor
 * readers of books know nothing else.
 *
 * The library reports an error by a call that must not return. So each side runs in a guarded call of its own, and
 * what it works with lies in a frame above it, where longjmp() leaves it untouched.
 */
#include "formats/image.h"

#include "formats/imageroom.h"

#include <assert.h>
#include <setjmp.h>
#include <stdio.h>

#include <jpeglib.h>
#include <jerror.h>

#define QUALITY 80
#define QUALITY_FULL_COLOUR 90 /* from here on colours keep their full resolution: letters on a cover */
/* Up to here Huffman tables are made for the picture. They save 1 or 2 % and cost three times the encoding itself. */
#define TABLES_PIXELS 1000000
#define SCANS_MAX 64 /* a hostile file has thousands over the same picture; cameras' have ten */
#define ICC_HEAD 14  /* "ICC_PROFILE", NUL, number, count */

/* What both sides share, found through client_data. */
struct guard {
	struct jpeg_error_mgr error;
	jmp_buf back;
	enum image_wrong wrong;
};

static _Noreturn void
give_up(j_common_ptr c, enum image_wrong wrong)
{
	struct guard *g = c->client_data;

	g->wrong = wrong;
	longjmp(g->back, 1);
}

static _Noreturn void
on_error(j_common_ptr c)
{
	switch (c->err->msg_code) {
	case JERR_INPUT_EMPTY:
	case JERR_INPUT_EOF:
		give_up(c, IMAGE_TORN);
	case JERR_OUT_OF_MEMORY:
		give_up(c, IMAGE_MEMORY);
	case JERR_IMAGE_TOO_BIG:
		give_up(c, IMAGE_LONG);
	case JERR_ARITH_NOTIMPL:
	case JERR_BAD_PRECISION:
	case JERR_CCIR601_NOTIMPL:
	case JERR_CONVERSION_NOTIMPL:
	case JERR_FRACT_SAMPLE_NOTIMPL:
	case JERR_NOTIMPL:
	case JERR_NOT_COMPILED:
	case JERR_SOF_UNSUPPORTED:
		give_up(c, IMAGE_STRANGE);
	default:
		give_up(c, IMAGE_BROKEN);
	}
}

/* Level -1 is a warning. Where the library would fill up with grey, the picture is refused; the others do no harm. */
static void
on_message(j_common_ptr c, int level)
{
	if (level >= 0)
		return;
	switch (c->err->msg_code) {
	case JWRN_JPEG_EOF:
	case JWRN_HIT_MARKER:
		give_up(c, IMAGE_TORN);
	case JWRN_HUFF_BAD_CODE:
	case JWRN_ARITH_BAD_CODE:
	case JWRN_MUST_RESYNC:
		give_up(c, IMAGE_BROKEN);
	default:
		break;
	}
}

static void
on_output(j_common_ptr c)
{
	(void)c;
}

static struct jpeg_error_mgr *
guard_errors(struct guard *g)
{
	jpeg_std_error(&g->error);
	g->error.error_exit = on_error;
	g->error.emit_message = on_message;
	g->error.output_message = on_output;
	return &g->error;
}

/* Reading. */

struct reader {
	struct jpeg_decompress_struct d;
	struct guard guard;
	struct jpeg_progress_mgr progress;
	struct image_source *source;
	struct buf profile;
};

static void
on_progress(j_common_ptr c)
{
	if (((j_decompress_ptr)c)->input_scan_number > SCANS_MAX)
		give_up(c, IMAGE_STRANGE);
}

static bool
profile_piece(jpeg_saved_marker_ptr m)
{
	return m->marker == JPEG_APP0 + 2 && m->data_length > ICC_HEAD && memcmp(m->data, "ICC_PROFILE", 12) == 0;
}

/* The pieces by their numbers. One that is missing leaves a profile of the wrong length, which is not taken. */
static void
read_profile(struct reader *r)
{
	for (int number = 1; number <= 255; number++) {
		jpeg_saved_marker_ptr m = r->d.marker_list;

		while (m && !(profile_piece(m) && m->data[12] == number))
			m = m->next;
		if (!m)
			break;
		put_bytes(&r->profile, m->data + ICC_HEAD, m->data_length - ICC_HEAD);
	}
	image_take_profile(r->source, buf_str(&r->profile));
}

static void
choose_scale(struct reader *r)
{
	int width, height;

	area_largest(r->source->area, &width, &height);
	r->d.scale_denom = 8;
	for (r->d.scale_num = 1; r->d.scale_num < 8; r->d.scale_num *= 2) {
		jpeg_calc_output_dimensions(&r->d);
		if (r->d.output_width >= (JDIMENSION)width && r->d.output_height >= (JDIMENSION)height)
			break;
	}
}

/* Adobe writes how much ink is left out, others how much there is. No profile: those of inks do not fit RGB. */
static void
ink_to_light(unsigned char *row, size_t width, bool adobe)
{
	unsigned turn = adobe ? 0 : 255;

	for (unsigned char *end = row + width * 4; row < end; row += 4) {
		unsigned key = row[3] ^ turn;

		for (int k = 0; k < 3; k++)
			row[k] = (unsigned char)(((row[k] ^ turn) * key + 127) / 255);
		row[3] = 255;
	}
}

static void
read_rows(struct reader *r)
{
	j_decompress_ptr d = &r->d;
	bool inks = d->jpeg_color_space == JCS_CMYK || d->jpeg_color_space == JCS_YCCK;
	JSAMPARRAY row;

	d->out_color_space = inks ? JCS_CMYK : JCS_EXT_RGBA;
	jpeg_start_decompress(d);
	row = d->mem->alloc_sarray((j_common_ptr)d, JPOOL_IMAGE, d->output_width * 4, 1);
	area_begin(r->source->area, r->source->keep, (int)d->output_width, (int)d->output_height, true);
	while (d->output_scanline < d->output_height) {
		jpeg_read_scanlines(d, row, 1);
		if (inks)
			ink_to_light(row[0], d->output_width, d->saw_Adobe_marker);
		area_row(r->source->area, row[0]);
	}
	jpeg_finish_decompress(d);
}

static void
read_guarded(struct reader *r)
{
	struct str bytes = r->source->bytes;

	if (setjmp(r->guard.back))
		return;
	jpeg_create_decompress(&r->d);
	r->d.progress = &r->progress;
	jpeg_mem_src(&r->d, (const unsigned char *)bytes.p, bytes.n);
	jpeg_save_markers(&r->d, JPEG_APP0 + 2, 0xFFFF);
	jpeg_read_header(&r->d, TRUE);
	if (r->d.image_width != (JDIMENSION)r->source->picture->width ||
	    r->d.image_height != (JDIMENSION)r->source->picture->height)
		give_up((j_common_ptr)&r->d, IMAGE_DIFFERENT);
	read_profile(r);
	choose_scale(r);
	read_rows(r);
}

enum image_wrong
imagejpeg_read(struct image_source *s)
{
	struct reader r = {.source = s, .progress.progress_monitor = on_progress};

	r.d.err = guard_errors(&r.guard);
	r.d.client_data = &r.guard;
	read_guarded(&r);
	jpeg_destroy_decompress(&r.d);
	buf_free(&r.profile);
	return r.guard.wrong;
}

/* Writing. */

#define ROOM ((size_t)64 * 1024) /* the library is given this much of the buffer at a time */

struct writer {
	struct jpeg_compress_struct c;
	struct guard guard;
	struct jpeg_destination_mgr to;
	struct buf *buf;
	const unsigned char *pixels;
	size_t pixel; /* bytes of one: 3 without, 4 with opacity */
	int width, height, quality;
	bool opaque;
	struct str profile;
};

static void
more_room(j_compress_ptr c)
{
	struct writer *w = (struct writer *)c;

	buf_room(w->buf, ROOM);
	w->to.next_output_byte = (JOCTET *)w->buf->p + w->buf->n;
	w->to.free_in_buffer = ROOM;
}

static boolean
on_full(j_compress_ptr c)
{
	struct writer *w = (struct writer *)c;

	w->buf->n += ROOM;
	more_room(c);
	return TRUE;
}

static void
on_end(j_compress_ptr c)
{
	struct writer *w = (struct writer *)c;

	w->buf->n += ROOM - w->to.free_in_buffer;
}

/* JPEG knows no opacity: the page behind the picture is white. */
static void
lay_on_white(unsigned char *to, const unsigned char *rgba, size_t width)
{
	for (const unsigned char *end = rgba + width * 4; rgba < end; rgba += 4, to += 4)
		for (int k = 0; k < 3; k++)
			to[k] = (unsigned char)((rgba[k] * rgba[3] + 255 * (255 - rgba[3]) + 127) / 255);
}

static void
write_rows(struct writer *w)
{
	j_compress_ptr c = &w->c;
	size_t stride = (size_t)w->width * w->pixel;
	JSAMPARRAY white = NULL;

	if (!w->opaque)
		white = c->mem->alloc_sarray((j_common_ptr)c, JPOOL_IMAGE, (JDIMENSION)stride, 1);
	while (c->next_scanline < c->image_height) {
		const unsigned char *from = w->pixels + c->next_scanline * stride;
		JSAMPROW row = (JSAMPROW)(uintptr_t)from; /* only read */

		if (white) {
			lay_on_white(white[0], from, (size_t)w->width);
			row = white[0];
		}
		jpeg_write_scanlines(c, &row, 1);
	}
}

static void
write_guarded(struct writer *w)
{
	j_compress_ptr c = &w->c;

	if (setjmp(w->guard.back))
		return;
	jpeg_create_compress(c);
	c->dest = &w->to;
	c->image_width = (JDIMENSION)w->width;
	c->image_height = (JDIMENSION)w->height;
	c->input_components = (int)w->pixel;
	c->in_color_space = w->pixel == 3 ? JCS_RGB : JCS_EXT_RGBX;
	jpeg_set_defaults(c);
	jpeg_set_quality(c, w->quality, TRUE);
	if (w->quality >= QUALITY_FULL_COLOUR)
		c->comp_info[0].h_samp_factor = c->comp_info[0].v_samp_factor = 1;
	c->optimize_coding = (int64_t)w->width * w->height <= TABLES_PIXELS;
	jpeg_start_compress(c, TRUE);
	if (w->profile.n)
		jpeg_write_icc_profile(c, (const JOCTET *)w->profile.p, (unsigned)w->profile.n);
	write_rows(w);
	jpeg_finish_compress(c);
}

static enum image_wrong
write_jpeg(struct writer *w)
{
	w->to = (struct jpeg_destination_mgr){
		.init_destination = more_room, .empty_output_buffer = on_full, .term_destination = on_end};
	w->c.err = guard_errors(&w->guard);
	w->c.client_data = &w->guard;
	write_guarded(w);
	jpeg_destroy_compress(&w->c);
	return w->guard.wrong == IMAGE_LONG ? IMAGE_UNWRITABLE : w->guard.wrong;
}

enum image_wrong
imagejpeg_write(struct buf *to, const struct pixels *x, struct str profile)
{
	struct writer w = {.buf = to,
			   .pixels = x->rgba,
			   .pixel = 4,
			   .width = x->width,
			   .height = x->height,
			   .quality = QUALITY,
			   .opaque = x->opaque,
			   .profile = profile};

	return write_jpeg(&w);
}

void
image_put_jpeg(struct buf *to, const unsigned char *rgb, int width, int height, int quality)
{
	struct writer w = {.buf = to,
			   .pixels = rgb,
			   .pixel = 3,
			   .width = width,
			   .height = height,
			   .quality = quality,
			   .opaque = true};
	enum image_wrong wrong;

	assert(width >= 1 && height >= 1 && width <= JPEG_MAX_DIMENSION && height <= JPEG_MAX_DIMENSION);
	wrong = write_jpeg(&w);
	if (wrong)
		arena_exhausted(); /* with a size that is possible nothing else can fail */
}
