#pragma once

#include <QString>
#include <string>
#include <string_view>

namespace bellwether::app {

/// UTF-8 from the floors below. Sequences that are not UTF-8 become U+FFFD.
inline QString text(std::string_view utf8) {
  return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

}  // namespace bellwether::app
