#include "store/text_arena.h"

#include <cstring>

namespace bellwether::store {
namespace {

constexpr std::size_t kBlock = std::size_t{1} << 18U;

}  // namespace

std::string_view TextArena::keep(std::string_view text) {
  if (text.empty()) return {};
  if (text.size() > kBlock) {
    m_big.push_back(std::make_unique<char[]>(text.size()));
    std::memcpy(m_big.back().get(), text.data(), text.size());
    return {m_big.back().get(), text.size()};
  }
  if (m_blocks.empty()) m_blocks.push_back(std::make_unique<char[]>(kBlock));
  if (m_used + text.size() > kBlock) {
    if (++m_block == m_blocks.size()) m_blocks.push_back(std::make_unique<char[]>(kBlock));
    m_used = 0;
  }
  char* const at = m_blocks[m_block].get() + m_used;
  std::memcpy(at, text.data(), text.size());
  m_used += text.size();
  return {at, text.size()};
}

void TextArena::clear() {
  m_block = 0;
  m_used = 0;
  m_big.clear();
}

}  // namespace bellwether::store
