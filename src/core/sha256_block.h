#pragma once

#include <cstddef>
#include <cstdint>

namespace bellwether::detail {

/// The round constants of FIPS 180-4.
extern const std::uint32_t kSha256Rounds[64];

/// Folds `count` blocks of 64 bytes into the state of eight words.
using Sha256Blocks = void (*)(std::uint32_t* state, const unsigned char* data, std::size_t count);

void sha256BlocksPortable(std::uint32_t* state, const unsigned char* data, std::size_t count);

/// The processor's own implementation; null when it has none.
Sha256Blocks sha256BlocksNative();

}  // namespace bellwether::detail
