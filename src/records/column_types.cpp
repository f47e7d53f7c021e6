#include "records/column_types.h"

#include <algorithm>

#include "records/large_pages.h"

namespace bellwether::records {

IntColumn::IntColumn(std::vector<std::int64_t>&& values) {
  const auto fits = [](std::int64_t v) {
    return v >= std::numeric_limits<std::int32_t>::min() && v <= std::numeric_limits<std::int32_t>::max();
  };
  if (!std::all_of(values.begin(), values.end(), fits)) {
    m_wide = std::move(values);
    m_wide.shrink_to_fit();
    return;
  }
  reserveLarge(m_narrow, values.size());
  for (const std::int64_t value : values) m_narrow.push_back(static_cast<std::int32_t>(value));
}

std::size_t IntColumn::memoryBytes() const { return bytesOf(m_narrow) + bytesOf(m_wide); }

CodeColumn::CodeColumn(std::vector<std::uint32_t>&& codes, std::size_t dictionarySize) {
  if (dictionarySize > std::size_t{std::numeric_limits<std::uint16_t>::max()} + 1) {
    m_wide = std::move(codes);
    m_wide.shrink_to_fit();
    return;
  }
  reserveLarge(m_narrow, codes.size());
  for (const std::uint32_t code : codes) m_narrow.push_back(static_cast<std::uint16_t>(code));
}

std::size_t CodeColumn::memoryBytes() const { return bytesOf(m_narrow) + bytesOf(m_wide); }

void TextColumn::append(std::string_view text) {
  if (m_rows == 0) {
    m_width = text.size();
    reserveLarge(m_chars, m_width * m_expectedRows);
  }
  if (m_ends.empty() && text.size() != m_width) startOffsets();
  m_chars.insert(m_chars.end(), text.begin(), text.end());
  ++m_rows;
  if (!m_bases.empty()) pushEnd(m_rows - 1);
}

void TextColumn::startOffsets() {
  if (!m_bases.empty()) return;
  reserveLarge(m_ends, std::max(m_expectedRows, m_rows + 1));
  const std::size_t rows = m_rows;
  for (std::size_t row = 0; row < rows; ++row) {
    if (row % kBlock == 0) m_bases.push_back(row * m_width);
    m_ends.push_back(static_cast<std::uint32_t>((row + 1) * m_width - m_bases.back()));
  }
  if (rows == 0) m_bases.push_back(0);
}

void TextColumn::pushEnd(std::size_t row) {
  const std::size_t block = row / kBlock;
  if (block >= m_bases.size()) m_bases.push_back(row == 0 ? 0 : endOf(row - 1));
  m_ends.push_back(static_cast<std::uint32_t>(m_chars.size() - m_bases[block]));
}

std::size_t TextColumn::endOf(std::size_t row) const { return m_bases[row / kBlock] + m_ends[row]; }

std::string_view TextColumn::operator[](std::size_t row) const {
  if (m_bases.empty()) return {m_chars.data() + row * m_width, m_width};
  const std::size_t begin = row % kBlock == 0 ? m_bases[row / kBlock] : endOf(row - 1);
  return {m_chars.data() + begin, endOf(row) - begin};
}

void TextColumn::shrink() {
  m_chars.shrink_to_fit();
  m_ends.shrink_to_fit();
  m_bases.shrink_to_fit();
}

std::size_t TextColumn::memoryBytes() const { return bytesOf(m_chars) + bytesOf(m_ends) + bytesOf(m_bases); }

void DayIndex::append(std::int32_t day) {
  if (m_days.empty() || m_days.back() != day) {
    m_days.push_back(day);
    m_starts.push_back(m_starts.back());
  }
  ++m_starts.back();
}

std::size_t DayIndex::slotAt(std::int32_t day) const {
  return static_cast<std::size_t>(std::lower_bound(m_days.begin(), m_days.end(), day) - m_days.begin());
}

std::size_t DayIndex::slotOf(std::size_t row) const {
  const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), row);
  return static_cast<std::size_t>(after - m_starts.begin()) - 1;
}

std::size_t DayIndex::memoryBytes() const { return bytesOf(m_days) + bytesOf(m_starts); }

}  // namespace bellwether::records
