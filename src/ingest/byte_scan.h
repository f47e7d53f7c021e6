#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace bellwether::ingest {

/// Bits of the bytes among the 64 at `data` that are the delimiter, a quote, CR or LF.
inline std::uint64_t csvMarks(const char* data, char delimiter) {
  std::uint64_t marks = 0;
#if defined(__SSE2__)
  const __m128i delimiters = _mm_set1_epi8(delimiter);
  const __m128i quotes = _mm_set1_epi8('"');
  const __m128i feeds = _mm_set1_epi8('\n');
  const __m128i returns = _mm_set1_epi8('\r');
  for (unsigned part = 0; part < 4; ++part) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(data + 16 * part));
    const __m128i a = _mm_or_si128(_mm_cmpeq_epi8(bytes, delimiters), _mm_cmpeq_epi8(bytes, quotes));
    const __m128i b = _mm_or_si128(_mm_cmpeq_epi8(bytes, feeds), _mm_cmpeq_epi8(bytes, returns));
    const auto bits = static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(a, b)));
    marks |= std::uint64_t{bits} << (16 * part);
  }
#else
  for (unsigned i = 0; i < 64; ++i) {
    const char c = data[i];
    if (c == delimiter || c == '"' || c == '\n' || c == '\r') marks |= std::uint64_t{1} << i;
  }
#endif
  return marks;
}

/// Whether the text is printable ASCII, tabs and line breaks only.
inline bool isPlainText(std::string_view text) {
  bool odd = false;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    odd |= byte >= 0x7F;
    odd |= byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r';
  }
  return !odd;
}

}  // namespace bellwether::ingest
