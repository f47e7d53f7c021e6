#include "bellwether/core/sha256.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "core/sha256_block.h"

namespace bellwether {
namespace detail {

const std::uint32_t kSha256Rounds[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

namespace {

std::uint32_t bigEndianWord(const unsigned char* p) {
  return (std::uint32_t{p[0]} << 24) | (std::uint32_t{p[1]} << 16) | (std::uint32_t{p[2]} << 8) | std::uint32_t{p[3]};
}

void foldBlock(std::uint32_t* state, const unsigned char* data) {
  std::uint32_t w[64];
  for (std::size_t i = 0; i < 16; ++i) w[i] = bigEndianWord(data + 4 * i);
  for (std::size_t i = 16; i < 64; ++i) {
    const std::uint32_t s0 = std::rotr(w[i - 15], 7) ^ std::rotr(w[i - 15], 18) ^ (w[i - 15] >> 3);
    const std::uint32_t s1 = std::rotr(w[i - 2], 17) ^ std::rotr(w[i - 2], 19) ^ (w[i - 2] >> 10);
    w[i] = w[i - 16] + s0 + w[i - 7] + s1;
  }
  std::uint32_t v[8];
  std::copy_n(state, 8, v);
  for (std::size_t i = 0; i < 64; ++i) {
    const std::uint32_t s1 = std::rotr(v[4], 6) ^ std::rotr(v[4], 11) ^ std::rotr(v[4], 25);
    const std::uint32_t t1 = v[7] + s1 + ((v[4] & v[5]) ^ (~v[4] & v[6])) + kSha256Rounds[i] + w[i];
    const std::uint32_t s0 = std::rotr(v[0], 2) ^ std::rotr(v[0], 13) ^ std::rotr(v[0], 22);
    const std::uint32_t t2 = s0 + ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]));
    std::copy_backward(v, v + 7, v + 8);
    v[4] += t1;
    v[0] = t1 + t2;
  }
  for (std::size_t i = 0; i < 8; ++i) state[i] += v[i];
}

}  // namespace

void sha256BlocksPortable(std::uint32_t* state, const unsigned char* data, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) foldBlock(state, data + 64 * i);
}

}  // namespace detail

namespace {

void foldBlocks(std::uint32_t* state, const unsigned char* data, std::size_t count) {
  static const detail::Sha256Blocks native = detail::sha256BlocksNative();
  (native ? native : detail::sha256BlocksPortable)(state, data, count);
}

}  // namespace

Sha256::Sha256()
    : m_state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19} {}

void Sha256::update(std::string_view bytes) {
  const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
  std::size_t size = bytes.size();
  m_total += size;
  if (m_filled > 0) {
    const std::size_t taken = std::min(size, m_block.size() - m_filled);
    std::copy_n(data, taken, m_block.data() + m_filled);
    m_filled += taken;
    data += taken;
    size -= taken;
    if (m_filled < m_block.size()) return;
    foldBlocks(m_state.data(), m_block.data(), 1);
    m_filled = 0;
  }
  const std::size_t blocks = size / 64;
  if (blocks > 0) foldBlocks(m_state.data(), data, blocks);
  m_filled = size - 64 * blocks;
  std::copy_n(data + 64 * blocks, m_filled, m_block.data());
}

std::string Sha256::hex() const {
  Sha256 last = *this;
  const std::uint64_t bits = m_total * 8;
  std::array<char, 72> padding{};
  padding[0] = static_cast<char>(0x80);
  const std::size_t zeros = (m_filled < 56 ? 56 : 120) - m_filled;
  for (std::size_t i = 0; i < 8; ++i) padding[zeros + i] = static_cast<char>((bits >> (56 - 8 * i)) & 0xFF);
  last.update({padding.data(), zeros + 8});

  static constexpr char kDigits[] = "0123456789abcdef";
  std::string text;
  text.reserve(64);
  for (const std::uint32_t word : last.m_state)
    for (int shift = 28; shift >= 0; shift -= 4) text.push_back(kDigits[(word >> shift) & 0xF]);
  return text;
}

std::string sha256Hex(std::string_view bytes) {
  Sha256 hash;
  hash.update(bytes);
  return hash.hex();
}

}  // namespace bellwether
