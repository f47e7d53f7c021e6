#pragma once

namespace bellwether::cli {

/// What `--version` prints; the same as the project's version in CMakeLists.txt.
inline constexpr const char* kVersion = "0.1.0";

}  // namespace bellwether::cli
