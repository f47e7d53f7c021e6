#include "store/hash_index.h"

#include <algorithm>
#include <bit>

namespace bellwether::store {

void HashIndex::insert(std::uint64_t hash, std::int64_t number) {
  if (2 * (m_used + 1) > m_slots.size()) resize(std::max<std::size_t>(64, 2 * m_slots.size()));
  std::size_t i = hash & m_mask;
  while (m_slots[i].number != 0) i = (i + 1) & m_mask;
  m_slots[i] = {hash, number};
  ++m_used;
}

void HashIndex::clear() {
  if (m_used == 0) return;
  m_slots.assign(m_slots.size(), Slot{});
  m_used = 0;
}

void HashIndex::reserve(std::size_t count) {
  if (2 * count > m_slots.size()) resize(std::bit_ceil(2 * count));
}

void HashIndex::resize(std::size_t slots) {
  std::vector<Slot> old(slots);
  old.swap(m_slots);
  m_mask = m_slots.size() - 1;
  for (const Slot& slot : old) {
    if (slot.number == 0) continue;
    std::size_t i = slot.hash & m_mask;
    while (m_slots[i].number != 0) i = (i + 1) & m_mask;
    m_slots[i] = slot;
  }
}

}  // namespace bellwether::store
