#include "kpi/row_bits.h"

#include "kpi/row_kernels.h"

namespace bellwether::kpi {

/// `others` begins with the first word of the set.
std::int64_t RowBits::countBoth(const std::uint64_t* others, std::size_t begin, std::size_t end) const {
  if (begin >= end) return 0;
  const std::size_t first = begin / 64 - m_firstWord, last = (end - 1) / 64 - m_firstWord;
  const std::uint64_t* const own = m_words.data();
  const auto countAt = [&](std::size_t i) {
    return std::popcount(own[i] & others[i] & rangeOf(i + m_firstWord, begin, end));
  };
  if (first == last) return countAt(first);
  return countAt(first) + countAt(last) + rowKernels().countBoth(own + first + 1, others + first + 1, last - first - 1);
}

}  // namespace bellwether::kpi
