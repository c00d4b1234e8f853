/* Counts a program's allocations of memory: `LD_PRELOAD=count_allocations.so COUNT_ALLOCATIONS=FILE program`
   writes how often the program called malloc and its kin to FILE when it ends. Allocations say the same on
   every machine and beside any other work, which seconds do not. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static atomic_long count;

/* dlsym may allocate before it has found what allocates: it gets pieces of this, which are never freed. */
static _Alignas(max_align_t) char early[64 * 1024];
static atomic_size_t early_used;

static void *take_early(size_t size) {
  size_t rounded = (size + sizeof(max_align_t) - 1) / sizeof(max_align_t) * sizeof(max_align_t);
  size_t start = atomic_fetch_add(&early_used, rounded);
  return start + rounded <= sizeof early ? early + start : NULL;
}

static int is_early(const void *block) {
  return (const char *)block >= early && (const char *)block < early + sizeof early;
}

static void *(*next_malloc)(size_t);
static void *(*next_calloc)(size_t, size_t);
static void *(*next_realloc)(void *, size_t);
static int (*next_posix_memalign)(void **, size_t, size_t);
static void *(*next_aligned_alloc)(size_t, size_t);
static void (*next_free)(void *);

/* Whether what really allocates is known. It is looked for at the first call, which comes from a library's
   constructor, before there are threads; only dlsym itself asks while it is being looked for. */
static int is_ready(void) {
  static int has_begun;
  if (has_begun) return next_malloc != NULL;
  has_begun = 1;
  next_free = dlsym(RTLD_NEXT, "free");
  next_realloc = dlsym(RTLD_NEXT, "realloc");
  next_calloc = dlsym(RTLD_NEXT, "calloc");
  next_posix_memalign = dlsym(RTLD_NEXT, "posix_memalign");
  next_aligned_alloc = dlsym(RTLD_NEXT, "aligned_alloc");
  next_malloc = dlsym(RTLD_NEXT, "malloc");
  return next_malloc != NULL;
}

__attribute__((destructor)) static void write_count(void) {
  const char *path = getenv("COUNT_ALLOCATIONS");
  long counted = atomic_load(&count);
  FILE *file = path ? fopen(path, "w") : NULL;
  if (!file) return;
  fprintf(file, "%ld\n", counted);
  fclose(file);
}

static void note(void) { atomic_fetch_add_explicit(&count, 1, memory_order_relaxed); }

void *malloc(size_t size) {
  note();
  return is_ready() ? next_malloc(size) : take_early(size);
}

void *calloc(size_t number, size_t size) {
  note();
  /* Early memory is static and so zero, and no piece of it is given out twice. */
  return is_ready() ? next_calloc(number, size) : take_early(number * size);
}

void *realloc(void *block, size_t size) {
  if (is_ready() && !is_early(block)) {
    note();
    return next_realloc(block, size);
  }
  void *moved = malloc(size);
  if (moved && block) {
    /* How long an early block is, is not known; what lies behind it is early memory too. */
    size_t behind = (size_t)(early + sizeof early - (const char *)block);
    memcpy(moved, block, size < behind ? size : behind);
  }
  return moved;
}

int posix_memalign(void **block, size_t alignment, size_t size) {
  note();
  return is_ready() ? next_posix_memalign(block, alignment, size) : ENOMEM;
}

void *aligned_alloc(size_t alignment, size_t size) {
  note();
  return is_ready() ? next_aligned_alloc(alignment, size) : NULL;
}

void free(void *block) {
  if (is_ready() && !is_early(block)) next_free(block);
}
