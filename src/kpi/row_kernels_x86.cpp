// The only file of the engine that knows x86's wide registers. Elsewhere it says that there are none.
#include "kpi/row_kernels_rest.h"

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>

#define BELLWETHER_AVX2 __attribute__((target("avx2,popcnt,bmi")))

namespace bellwether::kpi {
namespace {

/// Words with fewer deals are added up one by one.
constexpr int kWorthAll = 8;
/// How many codes ahead memory is asked for: the processor by itself does not look beyond a page.
constexpr std::size_t kAhead = 1024;

BELLWETHER_AVX2 inline __m256i load(const void* from) { return _mm256_loadu_si256(static_cast<const __m256i*>(from)); }

/// Makes the bit of each of eight codes the sign.
BELLWETHER_AVX2 inline __m256i signsInEight(__m256i codes, const std::uint32_t* set) {
  const __m256i words = _mm256_i32gather_epi32(reinterpret_cast<const int*>(set), _mm256_srli_epi32(codes, 5), 4);
  return _mm256_sllv_epi32(words, _mm256_andnot_si256(codes, _mm256_set1_epi32(31)));
}

BELLWETHER_AVX2 inline unsigned signsOf(__m256i eight) {
  return static_cast<unsigned>(_mm256_movemask_ps(_mm256_castsi256_ps(eight)));
}

/// One bit for each of eight codes.
BELLWETHER_AVX2 inline std::uint64_t foundInEight(__m256i codes, const std::uint32_t* set) {
  return signsOf(signsInEight(codes, set));
}

BELLWETHER_AVX2 void find32(const std::uint32_t* codes, std::size_t count, const std::uint32_t* set,
                            std::uint64_t* bits) {
  std::size_t first = 0;
  for (; first + 64 <= count; first += 64) {
    std::uint64_t word = 0;
    for (std::size_t line = 0; line < 4; ++line) __builtin_prefetch(codes + first + kAhead + 16 * line);
    for (unsigned i = 0; i < 8; ++i) word |= foundInEight(load(codes + first + std::size_t{8} * i), set) << (8 * i);
    *bits++ = word;
  }
  if (first < count) *bits = foundIn(codes, first, count, set);
}

BELLWETHER_AVX2 void find16(const std::uint16_t* codes, std::size_t count, const std::uint32_t* set,
                            std::uint64_t* bits) {
  std::size_t first = 0;
  for (; first + 64 <= count; first += 64) {
    std::uint64_t word = 0;
    for (std::size_t line = 0; line < 2; ++line) __builtin_prefetch(codes + first + kAhead + 32 * line);
    for (unsigned i = 0; i < 8; ++i) {
      const auto* eight = reinterpret_cast<const __m128i*>(codes + first + std::size_t{8} * i);
      word |= foundInEight(_mm256_cvtepu16_epi32(_mm_loadu_si128(eight)), set) << (8 * i);
    }
    *bits++ = word;
  }
  if (first < count) *bits = foundIn(codes, first, count, set);
}

/// Pairs 0, 2, 1, 3 in order.
BELLWETHER_AVX2 inline __m256i inOrder(__m256 pairs) {
  return _mm256_permute4x64_epi64(_mm256_castps_si256(pairs), 0xD8);
}

/// One bit for each of eight cells.
BELLWETHER_AVX2 inline unsigned wantedOfEight(const records::Cell* cells, const CellSets& sets) {
  static_assert(sizeof(records::Cell) == 8 && records::kSplit == 1);
  // A cell is its seat, then its place and flags: what is alike comes side by side, in order.
  const __m256 low = _mm256_castsi256_ps(load(cells)), high = _mm256_castsi256_ps(load(cells + 4));
  const __m256i rest = inOrder(_mm256_shuffle_ps(low, high, 0xDD));
  __m256i signs = _mm256_set1_epi32(-1);
  if (sets.places != nullptr) signs = signsInEight(_mm256_srli_epi32(rest, 4), sets.places);
  if (sets.seats != nullptr) {
    const __m256i seats = inOrder(_mm256_shuffle_ps(low, high, 0x88));
    const __m256i split = _mm256_slli_epi32(rest, 31);
    signs = _mm256_and_si256(signs, _mm256_andnot_si256(split, signsInEight(seats, sets.seats)));
  }
  return signsOf(signs);
}

BELLWETHER_AVX2 void findCells(const records::Cell* cells, std::size_t count, const CellSets& sets,
                               std::uint32_t* bits) {
  std::size_t first = 0;
  for (; first + 32 <= count; first += 32) {
    std::uint32_t word = 0;
    for (unsigned i = 0; i < 4; ++i) word |= wantedOfEight(cells + first + std::size_t{8} * i, sets) << (8 * i);
    *bits++ = word;
  }
  if (first < count) *bits = cellsIn(cells, first, count, sets);
}

/// All bits of a lane for each of eight bits.
BELLWETHER_AVX2 inline __m256i lanesOf(std::uint64_t bits) {
  const __m256i lanes = _mm256_setr_epi32(1, 2, 4, 8, 16, 32, 64, 128);
  return _mm256_cmpeq_epi32(_mm256_and_si256(_mm256_set1_epi32(static_cast<int>(bits)), lanes), lanes);
}

/// Adds eight values that are not negative to four sums.
BELLWETHER_AVX2 inline __m256i addEight(__m256i sums, __m256i values) {
  const __m256i even = _mm256_blend_epi32(values, _mm256_setzero_si256(), 0xAA);
  return _mm256_add_epi64(_mm256_add_epi64(sums, even), _mm256_srli_epi64(values, 32));
}

BELLWETHER_AVX2 inline std::int64_t total(__m256i sums) {
  alignas(32) std::int64_t four[4];
  _mm256_store_si256(reinterpret_cast<__m256i*>(four), sums);
  return four[0] + four[1] + four[2] + four[3];
}

/// Sums of many deals side by side.
struct WideSums {
  __m256i net, cycleDays, listed, list, listedNet;
};

BELLWETHER_AVX2 inline void addWord(const PlainRows& rows, std::size_t first, std::uint64_t bits, WideSums& sums) {
  for (unsigned i = 0; i < 8; ++i) {
    const std::size_t row = first + std::size_t{8} * i;
    const __m256i lanes = lanesOf(bits >> (8 * i));
    const __m256i amounts = _mm256_and_si256(load(rows.amounts + row), lanes);
    const auto* eight = reinterpret_cast<const __m128i*>(rows.cycles + row);
    const __m256i cycles = _mm256_cvtepu16_epi32(_mm_loadu_si128(eight));
    sums.net = addEight(sums.net, amounts);
    sums.cycleDays = _mm256_add_epi32(sums.cycleDays, _mm256_and_si256(cycles, lanes));
    if (rows.lists == nullptr) continue;
    const __m256i lists = _mm256_and_si256(load(rows.lists + row), lanes);
    const __m256i isListed = _mm256_cmpgt_epi32(lists, _mm256_setzero_si256());
    sums.listed = _mm256_sub_epi32(sums.listed, isListed);
    sums.list = addEight(sums.list, lists);
    sums.listedNet = addEight(sums.listedNet, _mm256_and_si256(amounts, isListed));
  }
}

BELLWETHER_AVX2 void sumPlain(const PlainRows& rows, const std::uint64_t* bits, std::size_t words, PlainSums& sums) {
  const __m256i zero = _mm256_setzero_si256();
  WideSums wide{zero, zero, zero, zero, zero};
  for (std::size_t word = 0; word < words; ++word) {
    const int deals = __builtin_popcountll(bits[word]);
    if (deals < kWorthAll || word * 64 + 64 > rows.count) {
      addPlain(rows, word, bits[word], sums);
      continue;
    }
    sums.deals += deals;
    addWord(rows, word * 64, bits[word], wide);
  }
  sums.net += total(wide.net);
  sums.cycleDays += total(addEight(zero, wide.cycleDays));
  sums.listed += total(addEight(zero, wide.listed));
  sums.list += total(wide.list);
  sums.listedNet += total(wide.listedNet);
}

BELLWETHER_AVX2 std::int64_t sumAmounts(const std::int32_t* amounts, std::size_t count, const std::uint64_t* bits,
                                        std::size_t words) {
  __m256i sums = _mm256_setzero_si256();
  std::int64_t rest = 0;
  for (std::size_t word = 0; word < words; ++word) {
    if (__builtin_popcountll(bits[word]) < kWorthAll || word * 64 + 64 > count) {
      rest += amountsIn(amounts, word, bits[word]);
      continue;
    }
    for (unsigned i = 0; i < 8; ++i) {
      const __m256i eight =
          _mm256_and_si256(load(amounts + word * 64 + std::size_t{8} * i), lanesOf(bits[word] >> (8 * i)));
      sums = _mm256_add_epi64(sums, _mm256_cvtepi32_epi64(_mm256_castsi256_si128(eight)));
      sums = _mm256_add_epi64(sums, _mm256_cvtepi32_epi64(_mm256_extracti128_si256(eight, 1)));
    }
  }
  return rest + total(sums);
}

BELLWETHER_AVX2 std::int64_t countBoth(const std::uint64_t* a, const std::uint64_t* b, std::size_t words) {
  std::int64_t count = 0;
  for (std::size_t word = 0; word < words; ++word) count += __builtin_popcountll(a[word] & b[word]);
  return count;
}

}  // namespace

const RowKernels* nativeKernels() {
  static const RowKernels kernels{find16, find32, findCells, sumPlain, sumAmounts, countBoth};
  __builtin_cpu_init();
  const bool knowsAll =
      __builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt") && __builtin_cpu_supports("bmi");
  return knowsAll ? &kernels : nullptr;
}

}  // namespace bellwether::kpi

#else

namespace bellwether::kpi {
const RowKernels* nativeKernels() { return nullptr; }
}  // namespace bellwether::kpi

#endif
