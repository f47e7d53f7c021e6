#pragma once

#include <cstdint>
#include <string_view>

namespace bellwether::store {

enum class CellType : std::uint8_t { Null, Int, Text };

/// One value of a row, in 16 bytes. Text is a view: its owner must outlive the cell.
class Cell final {
 public:
  constexpr Cell() : m_number(0) {}
  static Cell null() { return {}; }
  static Cell of(std::int64_t value) {
    Cell cell;
    cell.m_number = value;
    cell.m_type = CellType::Int;
    return cell;
  }
  static Cell of(std::string_view value) {
    Cell cell;
    cell.m_text = value.data();
    cell.m_size = static_cast<std::uint32_t>(value.size());
    cell.m_type = CellType::Text;
    return cell;
  }

  CellType type() const { return m_type; }
  /// 0 unless a number.
  std::int64_t number() const { return m_type == CellType::Int ? m_number : 0; }
  /// Empty unless a text.
  std::string_view text() const {
    return m_type == CellType::Text ? std::string_view(m_text, m_size) : std::string_view{};
  }
  friend bool operator==(const Cell& a, const Cell& b) {
    return a.m_type == b.m_type && a.number() == b.number() && a.text() == b.text();
  }

 private:
  union {
    std::int64_t m_number;
    const char* m_text;
  };
  std::uint32_t m_size = 0;
  CellType m_type = CellType::Null;
};
static_assert(sizeof(Cell) == 16);

}  // namespace bellwether::store
