// The only file that knows x86's SHA instructions. Elsewhere it says that there are none.
#include "core/sha256_block.h"

#if defined(__x86_64__) && defined(__GNUC__)
#include <cpuid.h>
#include <immintrin.h>

namespace bellwether::detail {
namespace {

__attribute__((target("sha,sse4.1,ssse3"))) __m128i nextWords(__m128i w0, __m128i w1, __m128i w2, __m128i w3) {
  const __m128i sum = _mm_add_epi32(_mm_sha256msg1_epu32(w0, w1), _mm_alignr_epi8(w3, w2, 4));
  return _mm_sha256msg2_epu32(sum, w3);
}

struct State {
  __m128i abef;
  __m128i cdgh;
};

__attribute__((target("sha,sse4.1,ssse3"))) inline void fourRounds(State& s, __m128i words, std::size_t group) {
  const __m128i constants = _mm_loadu_si128(reinterpret_cast<const __m128i*>(kSha256Rounds + 4 * group));
  const __m128i sum = _mm_add_epi32(words, constants);
  s.cdgh = _mm_sha256rnds2_epu32(s.cdgh, s.abef, sum);
  s.abef = _mm_sha256rnds2_epu32(s.abef, s.cdgh, _mm_shuffle_epi32(sum, 0x0E));
}

__attribute__((target("sha,sse4.1,ssse3"))) void foldBlock(State& s, const unsigned char* data) {
  const __m128i swap = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  const auto* in = reinterpret_cast<const __m128i*>(data);
  __m128i w[4];
  for (std::size_t i = 0; i < 4; ++i) {
    w[i] = _mm_shuffle_epi8(_mm_loadu_si128(in + i), swap);
    fourRounds(s, w[i], i);
  }
#pragma GCC unroll 12
  for (std::size_t group = 4; group < 16; ++group) {
    const std::size_t i = group % 4;
    w[i] = nextWords(w[i], w[(i + 1) % 4], w[(i + 2) % 4], w[(i + 3) % 4]);
    fourRounds(s, w[i], group);
  }
}

__attribute__((target("sha,sse4.1,ssse3"))) void blocks(std::uint32_t* state, const unsigned char* data,
                                                        std::size_t count) {
  auto* out = reinterpret_cast<__m128i*>(state);
  const __m128i badc = _mm_shuffle_epi32(_mm_loadu_si128(out), 0xB1);
  const __m128i hgfe = _mm_shuffle_epi32(_mm_loadu_si128(out + 1), 0x1B);
  State s{_mm_alignr_epi8(badc, hgfe, 8), _mm_blend_epi16(hgfe, badc, 0xF0)};
  for (std::size_t i = 0; i < count; ++i) {
    const State before = s;
    foldBlock(s, data + 64 * i);
    s.abef = _mm_add_epi32(s.abef, before.abef);
    s.cdgh = _mm_add_epi32(s.cdgh, before.cdgh);
  }
  const __m128i feba = _mm_shuffle_epi32(s.abef, 0x1B);
  const __m128i dchg = _mm_shuffle_epi32(s.cdgh, 0xB1);
  _mm_storeu_si128(out, _mm_blend_epi16(feba, dchg, 0xF0));
  _mm_storeu_si128(out + 1, _mm_alignr_epi8(dchg, feba, 8));
}

bool hasShaInstructions() {
  unsigned a = 0;
  unsigned b = 0;
  unsigned c = 0;
  unsigned d = 0;
  if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & bit_SSSE3) || !(c & bit_SSE4_1)) return false;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & bit_SHA);
}

}  // namespace

Sha256Blocks sha256BlocksNative() { return hasShaInstructions() ? blocks : nullptr; }

}  // namespace bellwether::detail

#else

namespace bellwether::detail {
Sha256Blocks sha256BlocksNative() { return nullptr; }
}  // namespace bellwether::detail

#endif
