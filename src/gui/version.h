#pragma once

namespace bellwether::gui {

/// What the About box and `--version` say; the same as the project's version in CMakeLists.txt.
inline constexpr const char* kVersion = "0.1.0";

}  // namespace bellwether::gui
