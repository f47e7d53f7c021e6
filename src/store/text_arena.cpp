#include "store/text_arena.h"

#include <algorithm>

namespace bellwether::store {
namespace {

constexpr std::size_t kBlock = std::size_t{256} << 10;

}  // namespace

char* TextArena::allocate(std::size_t size) {
  if (size > kBlock) return m_big.emplace_back(std::make_unique<char[]>(size)).get();
  if (m_blocks.empty()) m_blocks.push_back(std::make_unique<char[]>(kBlock));
  if (m_used + size > kBlock) {
    if (++m_block == m_blocks.size()) m_blocks.push_back(std::make_unique<char[]>(kBlock));
    m_used = 0;
  }
  char* const place = m_blocks[m_block].get() + m_used;
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
