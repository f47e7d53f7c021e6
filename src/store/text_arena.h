#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "records/large_pages.h"

namespace bellwether::store {

/// Room for many small texts, which stay where they are until all are forgotten at once.
class TextArena final {
 public:
  /// `block`: bytes taken at once.
  explicit TextArena(std::size_t block = std::size_t{256} << 10U) : m_blockSize(block) {}
  std::string_view keep(std::string_view text);
  /// `size` bytes to write texts to.
  char* allocate(std::size_t size);
  void clear();

 private:
  std::size_t m_blockSize;
  std::vector<records::LargeVector<char>> m_blocks;
  std::size_t m_block = 0;  ///< the one being filled
  std::size_t m_used = 0;
  std::vector<std::unique_ptr<char[]>> m_big;
};

}  // namespace bellwether::store
