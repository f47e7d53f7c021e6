#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

#include "store/cell.h"

namespace bellwether::store {

__extension__ typedef unsigned __int128 WideProduct;

inline constexpr std::uint64_t kSeed = 0x9E3779B97F4A7C15ULL;
inline constexpr std::uint64_t kNumberSalt = 0xA0761D6478BD642FULL;
inline constexpr std::uint64_t kTextSalt = 0xE7037ED1A0B428DBULL;
inline constexpr std::uint64_t kNullSalt = 0x8EBC6AF09C88C6E3ULL;

/// Multiplies and folds: the step that all our hashes are made of. They are stored in workspaces, so they never change.
inline std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
  const WideProduct product = static_cast<WideProduct>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

inline std::uint64_t hashText(std::string_view text) {
  std::uint64_t state = mixed(kSeed ^ kTextSalt, text.size() + kNullSalt);
  while (text.size() >= sizeof(std::uint64_t)) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data(), sizeof word);
    state = mixed(state ^ word, kTextSalt);
    text.remove_prefix(sizeof word);
  }
  std::uint64_t rest = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    rest |= static_cast<std::uint64_t>(static_cast<unsigned char>(text[i])) << (8 * i);
  return mixed(state ^ rest, kNullSalt);
}

inline std::uint64_t hashNumber(std::int64_t value) {
  return mixed(static_cast<std::uint64_t>(value) ^ kNumberSalt, kSeed);
}

inline std::uint64_t hashCell(const Cell& cell) {
  switch (cell.type()) {
    case CellType::Int:
      return hashNumber(cell.number());
    case CellType::Text:
      return hashText(cell.text());
    case CellType::Null:
      break;
  }
  return kNullSalt;
}

/// One hash of several values, in order.
class HashChain final {
 public:
  HashChain& addHash(std::uint64_t hash) {
    m_state = mixed(m_state ^ hash, kNumberSalt);
    return *this;
  }
  HashChain& add(std::int64_t value) { return addHash(hashNumber(value)); }
  HashChain& add(std::string_view text) { return addHash(hashText(text)); }
  HashChain& add(const Cell& cell) { return addHash(hashCell(cell)); }
  std::uint64_t value() const { return m_state; }

 private:
  std::uint64_t m_state = kSeed;
};

}  // namespace bellwether::store
