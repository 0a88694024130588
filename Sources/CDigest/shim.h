#pragma once
#include <stddef.h>
#include <stdint.h>

// The processor's own instructions for SHA-256, which Swift does not see. They do in one step what
// takes a few hundred without them, so a digest costs next to nothing beside the reading.

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>

/// Whether this processor has them, and the ones for vectors that go with them.
static inline int flow_has_sha256(void) {
  unsigned a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d)) { return 0; }
  const unsigned ssse3 = 1u << 9, sse41 = 1u << 19;
  if ((c & ssse3) == 0 || (c & sse41) == 0) { return 0; }
  if (!__get_cpuid_count(7, 0, &a, &b, &c, &d)) { return 0; }
  return (b >> 29) & 1;
}

/// Takes whole blocks of 64 bytes into the eight words of a state.
///
/// `constants` are the 64 words of the standard. To be called only where flow_has_sha256() says so.
__attribute__((target("sha,sse4.1,ssse3")))
static inline void flow_sha256(
    uint32_t *state, const uint8_t *blocks, size_t count, const uint32_t *constants) {
  const __m128i swap = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
  // The instructions want the words a b e f in one register, and c d g h in the other.
  __m128i low = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xB1);
  __m128i high = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1B);
  __m128i abef = _mm_alignr_epi8(low, high, 8);
  __m128i cdgh = _mm_blend_epi16(high, low, 0xF0);
  for (; count > 0; count--, blocks += 64) {
    const __m128i abefBefore = abef, cdghBefore = cdgh;
    // Four words of the schedule each; of the 64 only the last sixteen are needed at a time.
    __m128i w[4];
#pragma clang loop unroll(full)
    for (int turn = 0; turn < 16; turn++) {
      const int at = turn & 3;
      if (turn < 4) {
        w[at] = _mm_shuffle_epi8(
            _mm_loadu_si128((const __m128i *)(blocks + 16 * turn)), swap);
      } else {
        const __m128i last = w[(turn + 3) & 3];
        const __m128i between = _mm_alignr_epi8(last, w[(turn + 2) & 3], 4);
        const __m128i sum =
            _mm_add_epi32(_mm_sha256msg1_epu32(w[at], w[(turn + 1) & 3]), between);
        w[at] = _mm_sha256msg2_epu32(sum, last);
      }
      const __m128i words =
          _mm_add_epi32(w[at], _mm_loadu_si128((const __m128i *)(constants + 4 * turn)));
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, words);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(words, 0x0E));
    }
    abef = _mm_add_epi32(abef, abefBefore);
    cdgh = _mm_add_epi32(cdgh, cdghBefore);
  }
  low = _mm_shuffle_epi32(abef, 0x1B);
  high = _mm_shuffle_epi32(cdgh, 0xB1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(low, high, 0xF0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(high, low, 8));
}

#else

static inline int flow_has_sha256(void) { return 0; }

static inline void flow_sha256(
    uint32_t *state, const uint8_t *blocks, size_t count, const uint32_t *constants) {}

#endif
