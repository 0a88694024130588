#pragma once
#include <limits.h>
#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>

/// The bytes that the process holds from the allocator, large blocks included.
///
/// The C library's own counter; its header is not part of what Swift sees of the library.
static inline size_t flow_bytes_in_use(void) {
  struct mallinfo2 info = mallinfo2();
  return info.uordblks + info.hblkhd;
}

/// Has all threads share one heap that grows in large steps and is kept: the program's work is done
/// by one thread, which is not the first, and a heap of its own would grow page by page.
static inline void flow_share_one_heap(void) {
  mallopt(M_ARENA_MAX, 1);
  mallopt(M_TOP_PAD, 1 << 20);
  mallopt(M_TRIM_THRESHOLD, INT_MAX);
  mallopt(M_MMAP_THRESHOLD, 256 << 20);
}

/// Readies the heap for so many bytes, in large pages where the kernel has them: most of the cost of
/// a large tree is the kernel's, which clears its memory a small page at a time.
static inline void flow_expect_bytes(size_t bytes) {
  const uintptr_t page = 2 << 20;
  // In pieces, because the heap does not give what is larger than this: such a block stands alone
  // and goes back to the kernel at once. Freed in turn from the last, they end as one free piece.
  enum { PIECE = 128 << 20, MOST = 16 };
  void *blocks[MOST];
  int count = 0;
  while (bytes > 0 && count < MOST) {
    size_t size = bytes < PIECE ? bytes : PIECE;
    void *block = malloc(size);
    if (block == NULL) { break; }
    uintptr_t start = ((uintptr_t)block + page - 1) / page * page;
    uintptr_t end = ((uintptr_t)block + size) / page * page;
    if (end > start) { (void)madvise((void *)start, end - start, MADV_HUGEPAGE); }
    blocks[count++] = block;
    bytes -= size;
  }
  while (count > 0) { free(blocks[--count]); }
}

/// Memory from the kernel itself that begins where a large page may; all of it is zero.
///
/// - Parameter access: what may be done with it, as `mmap` has it.
/// - Parameter in_large_pages: whether it is to be made of such, where the kernel has them.
static inline void *flow_map_large(size_t bytes, int access, int in_large_pages) {
  const uintptr_t page = 2 << 20;
  // A page more than wanted, so that there is a piece in it that begins where it should.
  char *all = mmap(NULL, bytes + page, access, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (all == MAP_FAILED) { return NULL; }
  char *start = (char *)(((uintptr_t)all + page - 1) / page * page);
  if (start > all) { munmap(all, (size_t)(start - all)); }
  munmap(start + bytes, (size_t)(all + page - start));
  if (in_large_pages) { (void)madvise(start, bytes, MADV_HUGEPAGE); }
  return start;
}

#if !defined(MREMAP_MAYMOVE)
// The C library keeps these from those who do not ask for all that Linux has.
#define MREMAP_MAYMOVE 1
#define MREMAP_FIXED 2
extern void *mremap(void *, size_t, size_t, int, ...);
#endif

/// Moves what is in such memory to a larger piece: the pages change their places in the table, and
/// nothing is copied.
static inline void *flow_grow_large(void *old, size_t bytes, size_t more) {
  void *place = flow_map_large(more, PROT_NONE, 0);
  if (place == NULL) { return NULL; }
  void *moved = mremap(old, bytes, more, MREMAP_MAYMOVE | MREMAP_FIXED, place);
  return moved == MAP_FAILED ? NULL : moved;
}

/// Has memory bring a piece to the caches, while something else is done.
static inline void flow_prefetch(const void *place) { __builtin_prefetch(place); }
