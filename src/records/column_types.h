#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

namespace bellwether::records {

/// Integers held in four bytes when all of them fit, else in eight.
class IntColumn {
 public:
  IntColumn() = default;
  explicit IntColumn(std::vector<std::int64_t>&& values);

  std::size_t size() const { return m_wide.empty() ? m_narrow.size() : m_wide.size(); }
  bool empty() const { return size() == 0; }
  std::int64_t operator[](std::size_t i) const { return m_wide.empty() ? m_narrow[i] : m_wide[i]; }
  bool isWide() const { return !m_wide.empty(); }
  /// The first value. Requires: not wide.
  const std::int32_t* narrow() const { return m_narrow.data(); }
  /// Calls fn with a pointer to the first value, of its own width: loops look the width up once.
  template <class Fn>
  void visit(Fn&& fn) const {
    if (m_wide.empty())
      fn(m_narrow.data());
    else
      fn(m_wide.data());
  }
  std::size_t memoryBytes() const;

 private:
  friend struct ImageAccess;
  std::vector<std::int32_t> m_narrow;
  std::vector<std::int64_t> m_wide;
};

/// Dictionary codes held in two bytes when the dictionary allows it, else in four.
class CodeColumn {
 public:
  CodeColumn() = default;
  CodeColumn(std::vector<std::uint32_t>&& codes, std::size_t dictionarySize);

  std::size_t size() const { return m_wide.empty() ? m_narrow.size() : m_wide.size(); }
  std::uint32_t operator[](std::size_t i) const { return m_wide.empty() ? m_narrow[i] : m_wide[i]; }
  bool isWide() const { return !m_wide.empty(); }
  /// Calls fn with a pointer to the first code, of its own width.
  template <class Fn>
  void visit(Fn&& fn) const {
    if (m_wide.empty())
      fn(m_narrow.data());
    else
      fn(m_wide.data());
  }
  std::size_t memoryBytes() const;

 private:
  friend struct ImageAccess;
  std::vector<std::uint16_t> m_narrow;
  std::vector<std::uint32_t> m_wide;
};

/// One text per row in a single pool. Rows of equal length need no offsets; no text at all needs no memory.
class TextColumn {
 public:
  void reserve(std::size_t rows) { m_expectedRows = rows; }
  void append(std::string_view text);
  std::size_t size() const { return m_rows; }
  std::string_view operator[](std::size_t row) const;
  void shrink();
  std::size_t memoryBytes() const;

 private:
  friend struct ImageAccess;
  static constexpr std::size_t kBlock = std::size_t{1} << 16;
  void startOffsets();
  void pushEnd(std::size_t row);
  std::size_t endOf(std::size_t row) const;

  std::vector<char> m_chars;
  std::size_t m_rows = 0;
  std::size_t m_width = 0;  // of every row, as long as m_ends is empty
  std::size_t m_expectedRows = 0;
  std::vector<std::uint32_t> m_ends;   // of each row, from the base of its block
  std::vector<std::uint64_t> m_bases;  // where each block of rows begins
};

/// Values of the few rows that have one.
template <class T>
class SparseColumn {
 public:
  /// Requires: rows come in ascending order.
  void append(std::uint32_t row, T value) {
    m_rows.push_back(row);
    m_values.push_back(value);
  }
  const T* find(std::uint32_t row) const {
    std::size_t low = 0, high = m_rows.size();
    while (low < high) {
      const std::size_t middle = (low + high) / 2;
      if (m_rows[middle] < row)
        low = middle + 1;
      else
        high = middle;
    }
    return low < m_rows.size() && m_rows[low] == row ? &m_values[low] : nullptr;
  }
  /// The row's value, or a zero without.
  T at(std::uint32_t row) const {
    const T* value = find(row);
    return value ? *value : T{};
  }
  bool empty() const { return m_rows.empty(); }
  std::span<const std::uint32_t> rows() const { return m_rows; }
  std::span<const T> values() const { return m_values; }  ///< parallel to rows()
  void shrink() {
    m_rows.shrink_to_fit();
    m_values.shrink_to_fit();
  }
  std::size_t memoryBytes() const {
    return m_rows.capacity() * sizeof(std::uint32_t) + m_values.capacity() * sizeof(T);
  }

 private:
  friend struct ImageAccess;
  std::vector<std::uint32_t> m_rows;
  std::vector<T> m_values;
};

/// Rows sorted by day: a period of days is a range of rows.
class DayIndex {
 public:
  DayIndex() = default;
  explicit DayIndex(std::size_t firstRow) : m_starts{firstRow} {}

  /// Requires: days come in ascending order.
  void append(std::int32_t day);

  std::span<const std::int32_t> days() const { return m_days; }
  /// Index among days() of the first day at or after `day`.
  std::size_t slotAt(std::int32_t day) const;
  /// First row of a slot; of days().size(): one past the last row.
  std::size_t rowAt(std::size_t slot) const { return m_starts[slot]; }
  /// First row at or after a day.
  std::size_t rowFrom(std::int32_t day) const { return m_starts[slotAt(day)]; }
  /// Requires: the row lies inside.
  std::int32_t dayOf(std::size_t row) const { return m_days[slotOf(row)]; }
  std::size_t slotOf(std::size_t row) const;
  std::size_t memoryBytes() const;

 private:
  friend struct ImageAccess;
  std::vector<std::int32_t> m_days;
  std::vector<std::size_t> m_starts{0};  // one more than days
};

template <class T>
std::size_t bytesOf(const std::vector<T>& values) {
  return values.capacity() * sizeof(T);
}

}  // namespace bellwether::records
