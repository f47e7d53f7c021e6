#include "store/text_arena.h"

#include <algorithm>

namespace bellwether::store {

char* TextArena::allocate(std::size_t size) {
  if (size > m_blockSize) return m_big.emplace_back(std::make_unique<char[]>(size)).get();
  const bool isFull = !m_blocks.empty() && m_used + size > m_blockSize;
  if (isFull) {
    ++m_block;
    m_used = 0;
  }
  if (m_block == m_blocks.size()) m_blocks.emplace_back().reserve(m_blockSize);
  char* const place = m_blocks[m_block].data() + m_used;
  m_used += size;
  return place;
}

std::string_view TextArena::keep(std::string_view text) {
  if (text.empty()) return {};
  char* const place = allocate(text.size());
  std::copy(text.begin(), text.end(), place);
  return {place, text.size()};
}

void TextArena::clear() {
  m_block = 0;
  m_used = 0;
  m_big.clear();
}

}  // namespace bellwether::store
