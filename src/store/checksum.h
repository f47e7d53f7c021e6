#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <span>

#include "store/hashing.h"

namespace bellwether::store {

/// A hash over bytes that come in pieces; how they are cut makes no difference. Four words go side by side, so that it
/// keeps up with memory.
class Checksum final {
 public:
  void add(std::span<const std::byte> bytes) {
    m_count += bytes.size();
    if (m_held > 0) {
      const std::size_t part = std::min(bytes.size(), kStripe - m_held);
      std::memcpy(m_rest.data() + m_held, bytes.data(), part);
      m_held += part;
      bytes = bytes.subspan(part);
      if (m_held < kStripe) return;
      mix(m_rest.data());
      m_held = 0;
    }
    while (bytes.size() >= kStripe) {
      mix(bytes.data());
      bytes = bytes.subspan(kStripe);
    }
    if (bytes.empty()) return;
    std::memcpy(m_rest.data(), bytes.data(), bytes.size());
    m_held = bytes.size();
  }

  std::uint64_t value() const {
    Checksum padded = *this;
    std::fill(padded.m_rest.begin() + static_cast<std::ptrdiff_t>(m_held), padded.m_rest.end(), std::byte{0});
    padded.mix(padded.m_rest.data());
    HashChain chain;
    chain.add(static_cast<std::int64_t>(m_count));
    for (const std::uint64_t lane : padded.m_lanes) chain.addHash(lane);
    return chain.value();
  }

 private:
  static constexpr std::size_t kLanes = 4;
  static constexpr std::size_t kStripe = kLanes * sizeof(std::uint64_t);

  void mix(const std::byte* stripe) {
    std::array<std::uint64_t, kLanes> words;
    std::memcpy(words.data(), stripe, kStripe);
    for (std::size_t lane = 0; lane < kLanes; ++lane) m_lanes[lane] = mixed(m_lanes[lane] ^ words[lane], kTextSalt);
  }

  std::array<std::uint64_t, kLanes> m_lanes = {kSeed, kNumberSalt, kTextSalt, kNullSalt};
  std::array<std::byte, kStripe> m_rest{};
  std::size_t m_held = 0;
  std::uint64_t m_count = 0;
};

}  // namespace bellwether::store
