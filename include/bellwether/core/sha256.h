#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace bellwether {

/// SHA-256 (FIPS 180-4) of bytes that arrive in pieces. Uses the processor's SHA instructions where there are any; the
/// result is the same.
class Sha256 {
 public:
  Sha256();
  void update(std::string_view bytes);
  /// 64 lower-case hexadecimal digits of all bytes so far. More bytes may follow; the digest then covers them too.
  std::string hex() const;

 private:
  std::array<std::uint32_t, 8> m_state;
  std::array<unsigned char, 64> m_block{};
  std::size_t m_filled = 0;
  std::uint64_t m_total = 0;
};

/// The digest of one text.
std::string sha256Hex(std::string_view bytes);

}  // namespace bellwether
