#include "kpi/window_counts.h"

#include <algorithm>

#include "kpi/row_kernels.h"

namespace bellwether::kpi {
namespace {

/// Words of all windows that are looked at together: they stay close to the processor.
constexpr std::size_t kWordsAtOnce = 16384;

class Counter {
 public:
  Counter(const AccountSets& sets, std::size_t window, const ExceptedAccounts& excepted)
      : m_sets(sets),
        m_window(window),
        m_excepted(excepted),
        m_rows(sets.months + window),
        m_width(std::clamp<std::size_t>(kWordsAtOnce / m_rows, 4, std::max<std::size_t>(sets.wordsPerSet, 4))),
        m_words(m_rows * m_width),
        m_next(excepted.starts.begin(), excepted.starts.end()),
        m_counts(sets.months + 1) {}

  std::vector<WindowCount> run() {
    for (std::size_t first = 0; first < m_sets.wordsPerSet; first += m_width) {
      const std::size_t width = std::min(m_width, m_sets.wordsPerSet - first);
      load(first, width);
      unite(width);
      except(first, width);
      count(width);
    }
    return std::move(m_counts);
  }

 private:
  std::uint64_t* row(std::size_t at) { return m_words.data() + at * m_width; }

  /// Some words of each month, after as many empty months as a window has.
  void load(std::size_t first, std::size_t width) {
    std::fill(m_words.begin(), m_words.begin() + static_cast<std::ptrdiff_t>(m_window * m_width), 0);
    for (std::size_t month = 0; month < m_sets.months; ++month) {
      std::copy_n(m_sets.words + month * m_sets.wordsPerSet + first, width, row(m_window + month));
      if (first == 0) row(m_window + month)[0] &= ~std::uint64_t{1};
    }
  }
  /// Makes each row the union of the `window` rows from it on: by doubling, the last two halves may overlap.
  void unite(std::size_t width) {
    const auto add = [&](std::size_t distance) {
      for (std::size_t at = 0; at + distance < m_rows; ++at) {
        std::uint64_t* const to = row(at);
        const std::uint64_t* const from = row(at + distance);
        for (std::size_t i = 0; i < width; ++i) to[i] |= from[i];
      }
    };
    std::size_t length = 1;
    for (; 2 * length <= m_window; length *= 2) add(length);
    if (length < m_window) add(m_window - length);
  }
  void except(std::size_t first, std::size_t width) {
    for (std::size_t end = 0; end <= m_sets.months && end + 1 < m_next.size(); ++end)
      for (; m_next[end] < m_excepted.starts[end + 1]; ++m_next[end]) {
        const std::uint32_t account = m_excepted.accounts[m_next[end]];
        if (account / 64 >= first + width) break;
        row(end)[account / 64 - first] &= ~(std::uint64_t{1} << (account % 64));
      }
  }
  void count(std::size_t width) {
    const auto both = rowKernels().countBoth;
    for (std::size_t end = 0; end <= m_sets.months; ++end) {
      m_counts[end].active += both(row(end), row(end), width);
      if (end >= m_window) m_counts[end].kept += both(row(end), row(end - m_window), width);
    }
  }

  const AccountSets& m_sets;
  const std::size_t m_window;
  const ExceptedAccounts& m_excepted;
  const std::size_t m_rows, m_width;
  std::vector<std::uint64_t> m_words;  // m_rows of m_width
  std::vector<std::size_t> m_next;     // by end: the first excepted account not yet reached
  std::vector<WindowCount> m_counts;
};

}  // namespace

std::vector<WindowCount> countWindows(const AccountSets& sets, std::size_t window, const ExceptedAccounts& excepted) {
  return Counter(sets, window, excepted).run();
}

}  // namespace bellwether::kpi
