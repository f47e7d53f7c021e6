#pragma once

#include <cstdint>
#include <vector>

namespace bellwether::store {

/// Open-addressing table from a 64-bit hash to a number. Several numbers may share a hash: the caller tells them apart.
class HashIndex final {
 public:
  /// Calls `matches(number)` for each number with this hash until it says true; returns that number, or 0.
  template <class Matches>
  std::int64_t find(std::uint64_t hash, Matches&& matches) const {
    if (m_slots.empty()) return 0;
    for (std::size_t i = hash & m_mask; m_slots[i].number != 0; i = (i + 1) & m_mask)
      if (m_slots[i].hash == hash && matches(m_slots[i].number)) return m_slots[i].number;
    return 0;
  }
  /// The first number with the hash; 0 when there is none.
  std::int64_t find(std::uint64_t hash) const {
    return find(hash, [](std::int64_t) { return true; });
  }
  /// Requires: number is not 0.
  void insert(std::uint64_t hash, std::int64_t number);
  void clear();
  /// Room for so many numbers in all.
  void reserve(std::size_t count);

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::int64_t number = 0;
  };
  void resize(std::size_t slots);

  std::vector<Slot> m_slots;
  std::size_t m_mask = 0;
  std::size_t m_used = 0;
};

}  // namespace bellwether::store
