#pragma once

#include <cstdint>
#include <vector>

#include "records/bring_close.h"
#include "records/facts_columns.h"
#include "records/large_pages.h"

namespace bellwether::records {

/// Numbers places and cells in the order of their first use.
class CellTable {
 public:
  CellTable(Facts::Columns& columns, std::size_t deals);

  std::uint32_t placeCode(const Place& place);
  /// Brings the memory close where the cell will be looked up.
  void expect(const Cell& cell) const { bringClose(&m_cells.slots[hashOf(cell.key()) & m_cells.mask]); }
  std::uint32_t cellCode(const Cell& cell);

 private:
  /// Open addressing; codes count from 1, 0: empty.
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t code = 0;
  };
  struct Table {
    LargeVector<Slot> slots;
    std::size_t mask = 0, used = 0;
    void resize(std::size_t count);
    void makeRoom();
  };
  static std::uint64_t hashOf(std::uint64_t key) {
    key = (key ^ (key >> 32U)) * 0x9E3779B97F4A7C15ULL;
    return key ^ (key >> 29U);
  }

  Facts::Columns& m_columns;
  Table m_places, m_cells;
};

}  // namespace bellwether::records
