/*
 * image.c - what a photograph costs.
 *
 *	image FILE N                 every size of a portal and a book, N times: CPU s each, peak RSS; then parts of it
 *	image -g FILE [WIDTH HEIGHT] writes a JPEG like one from a phone: 4000 by 3000, quality 89, 3.5 MB
 *
 * The picture that is made has what a photograph has for a coder: a bright sky that changes slowly, a
 * horizon, noise of several grains (that of the sensor is the finest), and hundreds of shapes with hard edges.
 */
#include "base/file.h"
#include "formats/image.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

#define FILE_MAX ((size_t)PICTURE_MAX_MB * 1024 * 1024)
#define SHAPES 600

static uint32_t
hash(uint32_t x, uint32_t y, uint32_t seed)
{
	uint32_t h = x * 0x9E3779B1U ^ y * 0x85EBCA77U ^ seed * 0xC2B2AE3DU;

	h = (h ^ h >> 15) * 0x2C1B3C6DU;
	h = (h ^ h >> 12) * 0x297A2D39U;
	return h ^ h >> 15;
}

/* Value noise: random at the corners of cells of `size` pixels, in between straight lines. 0..255. */
static int
grain(int x, int y, int size, uint32_t seed)
{
	int cx = x / size, cy = y / size, fx = x % size, fy = y % size;
	int v[4];

	for (int i = 0; i < 4; i++)
		v[i] = (int)(hash((uint32_t)(cx + (i & 1)), (uint32_t)(cy + (i >> 1)), seed) & 255);
	v[0] = v[0] * (size - fx) + v[1] * fx;
	v[2] = v[2] * (size - fx) + v[3] * fx;
	return (v[0] * (size - fy) + v[2] * fy) / (size * size);
}

static unsigned char
bounded(int v)
{
	return (unsigned char)(v < 0 ? 0 : v > 255 ? 255 : v);
}

static void
paint_ground(unsigned char *rgb, int width, int height)
{
	for (int y = 0; y < height; y++)
		for (int x = 0; x < width; x++, rgb += 3) {
			int far = y * 256 / height, noise = (int)(hash((uint32_t)x, (uint32_t)y, 1) % 21) - 10;
			int rough = far < 110 ? 1 : 5;
			int wood = (grain(x, y, 211, 2) - 128) / 2 + (grain(x, y, 37, 3) - 128) * rough / 12 +
				   (grain(x, y, 7, 4) - 128) * rough / 14 + (grain(x, y, 3, 5) - 128) * rough / 22;

			rgb[0] = bounded((far < 110 ? 120 + far / 2 : 90) + wood + noise);
			rgb[1] = bounded((far < 110 ? 160 + far / 3 : 110) + wood + noise);
			rgb[2] = bounded((far < 110 ? 215 : 60) + wood / 2 + noise * 2);
		}
}

static void
paint_shapes(unsigned char *rgb, int width, int height)
{
	for (uint32_t i = 0; i < SHAPES; i++) {
		int w = 8 + (int)(hash(i, 0, 6) % 150), h = 8 + (int)(hash(i, 1, 6) % 150);
		int left = (int)(hash(i, 2, 6) % (uint32_t)width), top = (int)(hash(i, 3, 6) % (uint32_t)height);
		uint32_t colour = hash(i, 4, 6);
		bool round = colour & 1;

		for (int y = top; y < top + h && y < height; y++)
			for (int x = left; x < left + w && x < width; x++) {
				unsigned char *at = rgb + ((size_t)y * (size_t)width + (size_t)x) * 3;
				int64_t dx = (2 * (x - left) - w) * h, dy = (2 * (y - top) - h) * w;

				if (round && dx * dx + dy * dy > (int64_t)w * h * w * h)
					continue;
				for (int k = 0; k < 3; k++)
					at[k] = bounded((int)(colour >> (8 + 8 * k) & 255) * 3 / 4 + at[k] / 4);
			}
	}
}

static int
generate(const char *path, int width, int height)
{
	struct arena a = {0};
	struct buf jpeg = {0};
	unsigned char *rgb = arena_array(&a, (size_t)width * (size_t)height, 3);
	FILE *f = fopen(path, "wb");
	bool ok;

	paint_ground(rgb, width, height);
	paint_shapes(rgb, width, height);
	image_put_jpeg(&jpeg, rgb, width, height, 89);
	ok = f && fwrite(jpeg.p, 1, jpeg.n, f) == jpeg.n;
	ok = f && fclose(f) == 0 && ok;
	printf("%s: %d x %d, %zu bytes\n", path, width, height, jpeg.n);
	arena_free(&a);
	buf_free(&jpeg);
	return !ok;
}

static double
cpu(void)
{
	struct rusage u;

	getrusage(RUSAGE_SELF, &u);
	return (double)(u.ru_utime.tv_sec + u.ru_stime.tv_sec) +
	       (double)(u.ru_utime.tv_usec + u.ru_stime.tv_usec) / 1e6;
}

static void
measure(const char *label, struct str bytes, const struct picture *p, const struct image_size *want, size_t wants,
	int n)
{
	double least = 1e9, sum = 0;
	struct image_fault fault = {0};
	size_t out = 0;

	for (int i = 0; i < n; i++) {
		double start = cpu(), one;

		fault = image_write(bytes, p, want, wants);
		one = cpu() - start;
		sum += one;
		least = one < least ? one : least;
	}
	if (fault.en.n) {
		printf("%.*s\n", STR_ARG(fault.en));
		exit(1);
	}
	for (size_t i = 0; i < wants; i++)
		out += want[i].to->n;
	printf("%-44s CPU s: %.3f (least %.3f), %8zu bytes\n", label, sum / n, least, out);
}

static void
bench(struct str bytes, const struct picture *p, int n)
{
	static const int widths[] = {480, 960, 1600, 1200};
	bool turned = p->orientation > 4;
	int width = turned ? p->height : p->width, height = turned ? p->width : p->height;
	struct image_size want[8], part[4];
	struct buf to[8] = {0};
	struct rusage u;
	size_t k = 0;

	for (size_t i = 0; i < 4; i++)
		for (int format = IMAGE_JPEG; format <= IMAGE_WEBP; format++) {
			int w = widths[i] < width ? widths[i] : width, h = (int)((int64_t)height * w / width);

			if (format == IMAGE_PNG || (i == 3 && format == IMAGE_WEBP))
				continue;
			want[k] = (struct image_size){w, h > 0 ? h : 1, (enum image_format)format, &to[k]};
			k++;
		}
	measure("480 960 1600 as JPEG and WebP, 1200 as JPEG", bytes, p, want, k, n);
	getrusage(RUSAGE_SELF, &u);
	printf("peak RSS %.1f MiB, of which the file %.1f\n", (double)u.ru_maxrss / 1024, (double)bytes.n / 1048576);
	measure("looked at only", bytes, p, NULL, 0, n);
	for (size_t i = 0; i < 4; i++)
		part[i] = want[2 * i];
	measure("480 960 1600 1200 as JPEG", bytes, p, part, 4, n);
	for (size_t i = 0; i < 3; i++)
		part[i] = want[2 * i + 1];
	measure("480 960 1600 as WebP", bytes, p, part, 3, n);
	for (size_t i = 0; i < k; i++)
		buf_free(&to[i]);
}

int
main(int argc, char **argv)
{
	struct buf file = {0};
	struct picture p;

	if ((argc == 3 || argc == 5) && strcmp(argv[1], "-g") == 0)
		return generate(argv[2], argc == 5 ? (int)strtol(argv[3], NULL, 10) : 4000,
				argc == 5 ? (int)strtol(argv[4], NULL, 10) : 3000);
	if (argc != 3) {
		fprintf(stderr, "usage: image FILE N | image -g FILE [WIDTH HEIGHT]\n");
		return 2;
	}
	if (file_read(AT_FDCWD, argv[1], FILE_MAX, &file) != 0 ||
	    !picture_read(buf_str(&file), picture_kind_of(str_of(argv[1])), &p)) {
		fprintf(stderr, "%s: no picture\n", argv[1]);
		return 1;
	}
	bench(buf_str(&file), &p, (int)strtol(argv[2], NULL, 10));
	buf_free(&file);
	return 0;
}
