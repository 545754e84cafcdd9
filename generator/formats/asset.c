/*
 * asset.c - see asset.h.
 *
 * An attachment goes out as it is, a drawing and an animation without their metadata. A photograph that is upright
 * and no wider than screens are keeps its own coding, so nothing is lost; every other size is made from one
 * decoding (image.h).
 */
#include "formats/asset.h"

#include "content/picture.h"
#include "formats/image.h"

#include <errno.h>

static bool
refuse(struct diags *diags, const struct asset *x, struct image_fault f)
{
	diag_add(diags, E145, ((struct place){x->source, 0, 0}), x->source, f.vi, f.en);
	return false;
}

bool
asset_read(struct maker *m, struct asset *x, struct diags *diags)
{
	enum picture_kind kind = picture_kind_of(x->source);
	struct place at = {x->source, 0, 0};
	struct buf *file = &m->composer.file;
	struct picture p;
	const char *drawing;
	int err = file_read(m->composer.content, x->source.p, ASSET_MAX, file);

	if (err) {
		diag1(diags, err == EACCES ? S305 : S302, at, str_of(strerror(err)));
		return false;
	}
	x->content = hash_of(buf_str(file));
	drawing = kind == PICTURE_SVG ? picture_svg_fault(buf_str(file)) : NULL;
	if (drawing)
		return refuse(diags, x,
			      (struct image_fault){str_of(drawing), STR("the SVG holds what must not go out")});
	m->part.n = 0;
	if (kind != PICTURE_NONE &&
	    (!picture_read(buf_str(file), kind, &p) || !picture_clean(buf_str(file), kind, &m->part)))
		return refuse(diags, x,
			      (struct image_fault){STR("tệp hỏng hoặc không đúng dạng mà tên tệp nói"),
						   STR("it is damaged, or not of the kind that its name says")});
	return true;
}

struct hash
asset_key(const struct asset *x, const struct variant *v)
{
	struct str url = v->url;
	int how[4] = {v->width, v->height, (int)v->use, x->orientation};

	return hash_mix(x->content, hash_mix(hash_of(url), hash_of(str_make((const char *)how, sizeof(how)))));
}

/* Can the variant be the file itself, without its metadata? */
static bool
is_itself(const struct asset *x, const struct variant *v)
{
	return v->use == VARIANT_OWN && x->orientation <= 1 && v->width == x->width && v->height == x->height;
}

static enum image_format
format_of(const struct asset *x, const struct variant *v)
{
	if (v->use == VARIANT_WEBP || (v->use == VARIANT_OWN && x->raster == RASTER_WEBP))
		return IMAGE_WEBP;
	return x->raster == RASTER_PNG ? IMAGE_PNG : IMAGE_JPEG;
}

bool
asset_make(struct maker *m, const struct asset *x, const struct variant *v, const bool *wanted, size_t n,
	   struct buf *out, struct diags *diags)
{
	enum picture_kind kind = picture_kind_of(x->source);
	struct str bytes = buf_str(&m->composer.file);
	struct image_size size[VARIANTS_MAX];
	struct image_fault f;
	struct picture p;
	size_t nsizes = 0;

	for (size_t i = 0; i < n; i++) {
		if (!wanted[i])
			continue;
		out[i].n = 0;
		if (kind == PICTURE_NONE)
			put_str(&out[i], bytes);
		else if (x->raster == RASTER_NONE || is_itself(x, &v[i]))
			(void)!picture_clean(bytes, kind, &out[i]); /* asset_read() has seen that it can */
		else
			size[nsizes++] = (struct image_size){v[i].width, v[i].height, format_of(x, &v[i]), &out[i]};
	}
	if (x->raster == RASTER_NONE || !picture_read(bytes, kind, &p))
		return true;
	f = image_write(bytes, &p, size, nsizes);
	return f.vi.n == 0 || refuse(diags, x, f);
}
