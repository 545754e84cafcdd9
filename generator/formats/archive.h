/*
 * archive.h - ZIP archives that are the same bytes whenever the same things are in them: EPUBs and
 * bundles. libzip is the container (APPNOTE.TXT 6.3), libdeflate packs, in the workers.
 *
 * Entries carry no clock, no owner, no locale: 1980-01-01 00:00, mode 0644, made by Unix. No
 * directory entries, no comment, no extra fields, no data descriptors.
 */
#ifndef PBGDPL_ARCHIVE_H
#define PBGDPL_ARCHIVE_H

#include "base/text.h"

/* What one file has become: packed once, put into as many archives as hold it. */
struct packed {
	struct str bytes; /* as they stand in the archive; p NULL: whoever writes it loads them */
	uint64_t size;	  /* of the file */
	uint32_t crc;	  /* of the file, ISO 3309 */
	bool deflated;	  /* else stored */
	bool ready;	  /* all this is known */
};

struct packer; /* one worker's */

struct packer *packer_open(void); /* never NULL; packer_close() ends it */
void packer_close(struct packer *p);

/*
 * How much work packing is worth: none for what is packed already (pictures, archives), and then nothing is copied;
 * little for the bundle of the whole portal, made anew with every page; more for books, which phones load.
 */
enum effort { PACK_NOT, PACK_QUICK, PACK_SMALL };

/* Packs into `a`. What does not shrink is stored; then `bytes` of the result are the caller's, too. */
struct packed packer_pack(struct packer *p, struct str bytes, enum effort effort, struct arena *a);

/* The same, and `bytes` may go: what is stored is copied into `a`. */
struct packed packer_keep(struct packer *p, struct str bytes, enum effort effort, struct arena *a);

struct entry_in {
	struct str name; /* UTF-8, '/' between names; in the order of the archive, which is the caller's */
	struct packed file;
};

/*
 * Appends the archive. False, and nothing is appended, when two names are equal, or differ only in case, or a file is
 * a folder of another, or a name is not one that Windows and FAT32 can hold (archive_name_safe), or there are none:
 * faults of ours, not of an author.
 */
bool archive_put(struct buf *to, const struct entry_in *e, size_t n) __attribute__((warn_unused_result));

/* The bytes of entry number `i`, which are too many to be held with those of all others, into *to. 0 or an errno. */
typedef int archive_load(void *ctx, size_t i, struct buf *to);

/*
 * The same into an empty file that is open for writing. 0 or an errno: of the disk, of `load`, or EINVAL for the faults
 * above. The file's offset is not used.
 */
int archive_write(int fd, const struct entry_in *e, size_t n, archive_load *load, void *ctx)
	__attribute__((warn_unused_result));

/*
 * May the path stand on any disk? Each name [A-Za-z0-9._-], not a device of Windows (con, aux, nul, prn, com1 ...),
 * not ending in a dot; the whole at most 150 bytes.
 */
#define ARCHIVE_NAME_MAX 150
bool archive_name_safe(struct str path);

/* Are all of them, no two equal or different only in case, and no file a folder of another? Scratch memory from `a`. */
bool archive_names_fit(const struct entry_in *e, size_t n, struct arena *a);

#endif
