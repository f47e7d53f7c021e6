#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace bellwether::kpi {

/// Holds deals back until there are some, calls expect(row) for each, then fn(row, amount): what is looked up anywhere
/// in memory is waited for together. The last ones follow when it goes.
template <class Expect, class Fn>
class DealBatches {
 public:
  DealBatches(Expect expect, Fn fn) : m_expect(std::move(expect)), m_fn(std::move(fn)) {}
  DealBatches(const DealBatches&) = delete;
  DealBatches& operator=(const DealBatches&) = delete;
  ~DealBatches() { finish(); }
  void add(std::uint32_t row, std::int64_t amount) {
    m_deals[m_count++] = {row, amount};
    if (m_count == m_deals.size()) finish();
  }

 private:
  void finish() {
    for (std::size_t i = 0; i < m_count; ++i) m_expect(m_deals[i].row);
    for (std::size_t i = 0; i < m_count; ++i) m_fn(m_deals[i].row, m_deals[i].amount);
    m_count = 0;
  }

  struct Deal {
    std::uint32_t row = 0;
    std::int64_t amount = 0;
  };
  Expect m_expect;
  Fn m_fn;
  std::size_t m_count = 0;
  std::array<Deal, 64> m_deals;
};

}  // namespace bellwether::kpi
