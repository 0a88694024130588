#pragma once
#include <stddef.h>
#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/// How many bytes come before the quote, or before one that is not plain: a control character, `<`,
/// `&`, or no ASCII. Sixteen are looked at in one step, which Swift's own vectors cannot tell apart.
static inline size_t flow_plain_length(const uint8_t *bytes, size_t count, uint8_t quote) {
  size_t at = 0;
#if defined(__SSE2__)
  const __m128i quotes = _mm_set1_epi8((char)quote), less = _mm_set1_epi8('<');
  const __m128i and = _mm_set1_epi8('&'), last = _mm_set1_epi8(0x7F);
  const __m128i blank = _mm_set1_epi8(0x20);
  for (; at + 16 <= count; at += 16) {
    const __m128i some = _mm_loadu_si128((const __m128i *)(bytes + at));
    // Bytes beyond ASCII are negative, and so below a blank as well.
    const __m128i odd = _mm_or_si128(
        _mm_or_si128(_mm_cmpeq_epi8(some, quotes), _mm_cmpeq_epi8(some, less)),
        _mm_or_si128(
            _mm_or_si128(_mm_cmpeq_epi8(some, and), _mm_cmpeq_epi8(some, last)),
            _mm_cmplt_epi8(some, blank)));
    const int mask = _mm_movemask_epi8(odd);
    if (mask != 0) { return at + (size_t)__builtin_ctz((unsigned)mask); }
  }
#endif
  for (; at < count; at++) {
    const uint8_t byte = bytes[at];
    if (byte == quote || byte < 0x20 || byte >= 0x7F || byte == '<' || byte == '&') { break; }
  }
  return at;
}

/// The first byte of a JSON text, from here on, that is not plain: a quote, a backslash, a control
/// character, or no ASCII. Something of that kind has to come, and sixteen bytes have to stand
/// behind it.
static inline const uint8_t *flow_plain_text_end(const uint8_t *at) {
#if defined(__SSE2__)
  const __m128i quote = _mm_set1_epi8('"'), slash = _mm_set1_epi8('\\');
  const __m128i blank = _mm_set1_epi8(0x20);
  for (;; at += 16) {
    const __m128i some = _mm_loadu_si128((const __m128i *)at);
    // Bytes beyond ASCII are negative, and so below a blank as well.
    const __m128i odd = _mm_or_si128(
        _mm_or_si128(_mm_cmpeq_epi8(some, quote), _mm_cmpeq_epi8(some, slash)),
        _mm_cmplt_epi8(some, blank));
    const int mask = _mm_movemask_epi8(odd);
    if (mask != 0) { return at + __builtin_ctz((unsigned)mask); }
  }
#else
  while (*at != '"' && *at != '\\' && *at >= 0x20 && *at < 0x80) { at++; }
  return at;
#endif
}
