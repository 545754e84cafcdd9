/*
 * bundle.h - ZIP archives that work from a USB stick: a book with all its pages, and the whole portal.
 *
 * Everything lies in one folder. MO-TRANG-NAY.html at its top opens it; SHA256SUMS (sha256sum -c) tells whether a
 * copy is whole. Names suit Windows and FAT32; what has another name (an old address) stays on the web only.
 */
#ifndef PBGDPL_BUNDLE_H
#define PBGDPL_BUNDLE_H

#include "formats/make.h"

#define PORTAL_BUNDLE "tai-ve/cong-pbgdpl.zip"
#define DOWNLOADS_PAGE "tai-ve/index.html"

/* subject: the struct book; number: its enum edition. Links out of the bundle get the portal's full address. */
void render_bundle(struct maker *m, const struct artifact *a);
int bundle_write(struct maker *m, const struct artifact *a, int fd);

/* What readers may fetch: name, size, digest of the files at those paths that have been made. In `a`. */
struct download download_of(const struct made *made, struct str path, struct str name, struct str note,
			    struct arena *a);

/* May the file be in a bundle? Archives of the portal's own bundles are, the portal's bundle itself is not. */
bool bundle_holds(struct str path);

/* What packing it for the bundle of the portal is worth: nothing for pictures and archives, which are packed. */
enum effort bundle_effort(struct str path);

/*
 * The portal's bundle of these products (by path), which are packed, into the file; each one's packed_at is set. `page`
 * is the page of downloads as it stands in the bundle. 0 or an errno.
 */
int bundle_portal(struct maker *m, struct product *product, size_t n, struct str page, int fd);

/* The page of downloads: with the portal's bundle (a product), or without, as it stands in the bundle. */
struct str downloads_page(struct maker *m, const struct product *portal);

#endif
