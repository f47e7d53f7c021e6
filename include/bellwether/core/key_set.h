#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace bellwether {

/// A set of 64-bit hashes in 16 bytes or less each, so that ten million of them stay small. Two texts with one hash are
/// one.
class KeySet {
 public:
  /// False when the key was there already.
  bool insert(std::uint64_t key);
  bool contains(std::uint64_t key) const;

 private:
  std::size_t slotOf(std::uint64_t key) const;
  void grow();

  std::vector<std::uint64_t> m_slots;  ///< 0: free
  std::size_t m_count = 0;
};

}  // namespace bellwether
