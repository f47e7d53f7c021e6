#pragma once

#include <string>

namespace bellwether {

/// The number with zeros in front up to `width` digits. Requires: value >= 0.
inline std::string padded(int value, std::size_t width) {
  std::string text = std::to_string(value);
  if (text.size() < width) text.insert(0, width - text.size(), '0');
  return text;
}

}  // namespace bellwether
