#include "records/cell_table.h"

#include <algorithm>
#include <bit>

namespace bellwether::records {

CellTable::CellTable(Facts::Columns& columns, std::size_t deals) : m_columns(columns) {
  // Among many deals every third or so is of a new kind.
  constexpr std::size_t kFewest = 1024, kMost = std::size_t{1} << 20U;
  m_places.resize(kFewest);
  m_cells.resize(std::bit_ceil(std::clamp(deals / 2, kFewest, kMost)));
}

void CellTable::Table::resize(std::size_t count) {
  slots.assign(count, Slot{});
  mask = count - 1;
}

void CellTable::Table::makeRoom() {
  if (2 * (used + 1) <= slots.size()) return;
  LargeVector<Slot> old;
  old.swap(slots);
  resize(2 * old.size());
  for (const Slot& slot : old) {
    if (slot.code == 0) continue;
    std::size_t at = hashOf(slot.key) & mask;
    while (slots[at].code != 0) at = (at + 1) & mask;
    slots[at] = slot;
  }
}

std::uint32_t CellTable::placeCode(const Place& place) {
  m_places.makeRoom();
  std::uint64_t key = 0;
  for (const std::uint32_t part : {place.region, place.product, place.source, place.currency, place.segment})
    key = key * 0x9E3779B97F4A7C15ULL + part;
  std::size_t at = hashOf(key) & m_places.mask;
  for (; m_places.slots[at].code != 0; at = (at + 1) & m_places.mask)
    if (m_places.slots[at].key == key && m_columns.places[m_places.slots[at].code - 1] == place)
      return m_places.slots[at].code - 1;
  m_columns.places.push_back(place);
  ++m_places.used;
  m_places.slots[at] = {key, static_cast<std::uint32_t>(m_columns.places.size())};
  return m_places.slots[at].code - 1;
}

std::uint32_t CellTable::cellCode(const Cell& cell) {
  m_cells.makeRoom();
  const std::uint64_t key = cell.key();
  std::size_t at = hashOf(key) & m_cells.mask;
  for (; m_cells.slots[at].code != 0; at = (at + 1) & m_cells.mask)
    if (m_cells.slots[at].key == key) return m_cells.slots[at].code - 1;
  m_columns.cells.push_back(cell);
  const bool hasRep = m_columns.seats[cell.seat()].rep != 0;
  m_columns.cellFlags.push_back(static_cast<std::uint8_t>(cell.flags() | (hasRep ? 0U : std::uint32_t{kNoRep})));
  m_columns.hasOdd |= (cell.flags() & (kFxMissing | kNoAmount)) != 0;
  ++m_cells.used;
  m_cells.slots[at] = {key, static_cast<std::uint32_t>(m_columns.cells.size())};
  return m_cells.slots[at].code - 1;
}

}  // namespace bellwether::records
