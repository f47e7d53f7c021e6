#include "bellwether/core/key_set.h"

#include <algorithm>

namespace bellwether {
namespace {

/// 0 marks a free slot.
constexpr std::uint64_t stored(std::uint64_t key) { return key == 0 ? 1 : key; }

}  // namespace

std::size_t KeySet::slotOf(std::uint64_t key) const {
  const std::size_t mask = m_slots.size() - 1;
  std::size_t at = key & mask;
  while (m_slots[at] != 0 && m_slots[at] != key) at = (at + 1) & mask;
  return at;
}

bool KeySet::contains(std::uint64_t key) const { return m_count > 0 && m_slots[slotOf(stored(key))] != 0; }

bool KeySet::insert(std::uint64_t key) {
  // Three in four slots taken is as full as it gets.
  if (4 * (m_count + 1) > 3 * m_slots.size()) grow();
  std::uint64_t& slot = m_slots[slotOf(stored(key))];
  if (slot != 0) return false;
  slot = stored(key);
  ++m_count;
  return true;
}

void KeySet::grow() {
  std::vector<std::uint64_t> old(std::max<std::size_t>(1024, 2 * m_slots.size()));
  old.swap(m_slots);
  for (const std::uint64_t key : old)
    if (key != 0) m_slots[slotOf(key)] = key;
}

}  // namespace bellwether
