#include "kpi/lazy_rows.h"

#include "kpi/slice_block.h"

namespace bellwether::kpi {

LazyRows::LazyRows(const Columns& columns, const Selection& selection, std::size_t begin, std::size_t end)
    : m_columns(columns),
      m_selection(selection),
      m_begin(begin),
      m_end(end),
      m_parts(begin < end ? (end - 1) / kPartRows - begin / kPartRows + 1 : 0) {}

const TakenRows& LazyRows::partAt(std::size_t row) const {
  Part& part = m_parts[row / kPartRows - m_begin / kPartRows];
  std::call_once(part.once, [&] {
    find(std::max(row / kPartRows * kPartRows, m_begin), std::min(partEnd(row), m_end), part.taken);
  });
  return part.taken;
}

void LazyRows::find(std::size_t begin, std::size_t end, TakenRows& taken) const {
  taken.rows = RowBits(begin, end);
  if (m_selection.hasSeats()) taken.parts = RowBits(begin, end);
  RowBlock block(m_columns, m_selection);
  for (std::size_t row = begin; row < end; row = (row / 64 + RowBlock::kWords) * 64) {
    block.read(row, std::min((row / 64 + RowBlock::kWords) * 64, end), taken.credits);
    for (std::size_t word = block.firstWord(); word < block.firstWord() + block.words(); ++word)
      taken.rows.add(word, block.taken(word));
    for (std::size_t word = block.firstWord(); m_selection.hasSeats() && word < block.firstWord() + block.words();
         ++word)
      taken.parts.add(word, block.parts(word));
  }
}

std::int64_t LazyRows::count(std::size_t begin, std::size_t end) const {
  std::int64_t count = 0;
  eachPart(begin, end,
           [&](const TakenRows& taken, std::size_t from, std::size_t to) { count += taken.rows.count(from, to); });
  return count;
}

}  // namespace bellwether::kpi
