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
static inline const uint8_t *flow_json_text_end(const uint8_t *at) {
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

/// A piece of text as far as it is plain.
typedef struct {
  /// How many bytes are plain.
  size_t length;
  /// The ends of lines among them.
  size_t lines;
  /// Where the last of these stands, a CR before it included; 0 where there is none.
  size_t last;
} flow_text;

static inline void flow_text_end(flow_text *text, const uint8_t *bytes) {
  if (text->lines > 0 && text->last > 0 && bytes[text->last - 1] == '\r') { text->last -= 1; }
}

/// How far a text is plain, as the content of an element or of a CDATA section: without what is
/// markup, control characters, ends of lines of one CR, `]]>`, and what is no ASCII.
static inline flow_text flow_plain_text(const uint8_t *bytes, size_t count, int is_data) {
  flow_text text = {0, 0, 0};
  size_t at = 0;
#if defined(__SSE2__)
  const __m128i blank = _mm_set1_epi8(0x20), last = _mm_set1_epi8(0x7F);
  const __m128i tab = _mm_set1_epi8('\t'), feed = _mm_set1_epi8('\n');
  const __m128i back = _mm_set1_epi8('\r'), less = _mm_set1_epi8('<');
  const __m128i and = _mm_set1_epi8('&'), more = _mm_set1_epi8('>');
  for (; at + 17 <= count; at += 16) {
    const __m128i some = _mm_loadu_si128((const __m128i *)(bytes + at));
    const __m128i next = _mm_loadu_si128((const __m128i *)(bytes + at + 1));
    const __m128i feeds = _mm_cmpeq_epi8(some, feed);
    const __m128i pairs = _mm_and_si128(_mm_cmpeq_epi8(some, back), _mm_cmpeq_epi8(next, feed));
    const __m128i good = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(some, tab), feeds), pairs);
    // Bytes beyond ASCII are negative, and so below a blank as well.
    __m128i odd = _mm_or_si128(
        _mm_andnot_si128(good, _mm_cmplt_epi8(some, blank)), _mm_cmpeq_epi8(some, last));
    if (!is_data) {
      odd = _mm_or_si128(
          _mm_or_si128(odd, _mm_cmpeq_epi8(some, less)),
          _mm_or_si128(_mm_cmpeq_epi8(some, and), _mm_cmpeq_epi8(some, more)));
    }
    unsigned lines = (unsigned)_mm_movemask_epi8(feeds);
    unsigned mask = (unsigned)_mm_movemask_epi8(odd);
    while (mask != 0) {
      const size_t place = at + (size_t)__builtin_ctz(mask);
      if (bytes[place] == '>' && place >= 2 && (bytes[place - 1] != ']' || bytes[place - 2] != ']')) {
        mask &= mask - 1;
        continue;
      }
      lines &= (1u << (place - at)) - 1;
      break;
    }
    if (lines != 0) {
      text.lines += (size_t)__builtin_popcount(lines);
      text.last = at + 31 - (size_t)__builtin_clz(lines);
    }
    if (mask != 0) {
      text.length = at + (size_t)__builtin_ctz(mask);
      flow_text_end(&text, bytes);
      return text;
    }
  }
#endif
  for (; at < count; at++) {
    const uint8_t byte = bytes[at];
    if (byte == '\n') {
      text.lines += 1;
      text.last = at;
    } else if (byte == '\r') {
      if (at + 1 == count || bytes[at + 1] != '\n') { break; }
    } else if ((byte < 0x20 && byte != '\t') || byte >= 0x7F) {
      break;
    } else if (!is_data && (byte == '<' || byte == '&' || byte == '>')) {
      if (byte != '>' || at < 2 || (bytes[at - 1] == ']' && bytes[at - 2] == ']')) { break; }
    }
  }
  text.length = at;
  flow_text_end(&text, bytes);
  return text;
}
