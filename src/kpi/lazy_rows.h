#pragma once

#include <algorithm>
#include <cstddef>
#include <deque>
#include <mutex>

#include "kpi/row_bits.h"
#include "kpi/selection.h"

namespace bellwether::kpi {

/// The lost or the open deals of a slice. They are looked for part by part, each when it is first asked for: most
/// questions are about a few days of all. Any thread may ask.
class LazyRows {
 public:
  /// Of the rows in [begin, end). Requires: columns and selection, which is compiled, outlive it.
  LazyRows(const Columns& columns, const Selection& selection, std::size_t begin, std::size_t end);

  /// Calls fn(taken, begin, end) for the parts of [begin, end) in order, where all is known in that part of the rows.
  template <class Fn>
  void eachPart(std::size_t begin, std::size_t end, Fn fn) const {
    for (; begin < end; begin = partEnd(begin)) fn(partAt(begin), begin, std::min(end, partEnd(begin)));
  }
  template <class Fn>
  void each(std::size_t begin, std::size_t end, Fn fn) const {
    eachPart(begin, end,
             [&](const TakenRows& taken, std::size_t from, std::size_t to) { taken.rows.each(from, to, fn); });
  }
  std::int64_t count(std::size_t begin, std::size_t end) const;

 private:
  /// Words of bits, and so parts, are never shared by two threads.
  static constexpr std::size_t kPartRows = std::size_t{1} << 15U;
  struct Part {
    std::once_flag once;
    TakenRows taken;
  };

  static std::size_t partEnd(std::size_t row) { return (row / kPartRows + 1) * kPartRows; }
  const TakenRows& partAt(std::size_t row) const;
  void find(std::size_t begin, std::size_t end, TakenRows& taken) const;

  const Columns& m_columns;
  const Selection& m_selection;
  std::size_t m_begin, m_end;
  mutable std::deque<Part> m_parts;  // by kPartRows, from that of the first row on
};

}  // namespace bellwether::kpi
