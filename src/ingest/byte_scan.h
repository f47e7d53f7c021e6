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

inline bool isPlainByte(char c) { return (c >= ' ' && c < 0x7F) || c == '\t' || c == '\n' || c == '\r'; }

/// Whether the text is printable ASCII, tabs and line breaks only.
inline bool isPlainText(std::string_view text) {
  std::size_t i = 0;
#if defined(__SSE2__)
  const __m128i blank = _mm_set1_epi8(0x1F);
  const __m128i del = _mm_set1_epi8(0x7F);
  for (; i + 16 <= text.size(); i += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + i));
    // Signed comparison: bytes beyond ASCII are negative.
    const __m128i shown = _mm_andnot_si128(_mm_cmpeq_epi8(bytes, del), _mm_cmpgt_epi8(bytes, blank));
    const __m128i breaks =
        _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\r')));
    const __m128i plain = _mm_or_si128(shown, _mm_or_si128(breaks, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\t'))));
    if (_mm_movemask_epi8(plain) != 0xFFFF) return false;
  }
#endif
  for (; i < text.size(); ++i)
    if (!isPlainByte(text[i])) return false;
  return true;
}

/// Offset of the first byte beyond ASCII; npos when there is none.
inline std::size_t findBeyondAscii(std::string_view text) {
  std::size_t i = 0;
#if defined(__SSE2__)
  for (; i + 16 <= text.size(); i += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + i));
    if (_mm_movemask_epi8(bytes) != 0) break;
  }
#endif
  for (; i < text.size(); ++i)
    if (static_cast<unsigned char>(text[i]) >= 0x80) return i;
  return std::string_view::npos;
}

}  // namespace bellwether::ingest
