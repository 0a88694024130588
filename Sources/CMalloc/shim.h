#pragma once
#include <malloc.h>

/// The bytes that the process holds from the allocator, large blocks included.
///
/// The C library's own counter; its header is not part of what Swift sees of the library.
static inline size_t flow_bytes_in_use(void) {
  struct mallinfo2 info = mallinfo2();
  return info.uordblks + info.hblkhd;
}
