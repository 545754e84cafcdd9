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
	struct str bytes; /* as they stand in the archive */
	uint64_t size;	  /* of the file */
	uint32_t crc;	  /* of the file, ISO 3309 */
	bool deflated;	  /* else stored */
};

struct packer; /* one worker's */

struct packer *packer_open(void); /* never NULL; packer_close() ends it */
void packer_close(struct packer *p);

/*
 * Packs into `a`. What does not shrink is stored, and what `store` says is (pictures, archives): then nothing is
 * copied.
 */
struct packed packer_pack(struct packer *p, struct str bytes, bool store, struct arena *a);

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

/*
 * May the path stand on any disk? Each name [A-Za-z0-9._-], not a device of Windows (con, aux, nul, prn, com1 ...),
 * not ending in a dot; the whole at most 150 bytes.
 */
#define ARCHIVE_NAME_MAX 150
bool archive_name_safe(struct str path);

#endif
