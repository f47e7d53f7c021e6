#pragma once

#include <QString>
#include <filesystem>

namespace bellwether::app {

/// A path as text and back without loss, whatever bytes it has: bytes that are not UTF-8 become lone low surrogates
/// (U+DC80..U+DCFF).
QString textFromPath(const std::filesystem::path& path);
std::filesystem::path pathFromText(const QString& text);

/// The same for people: such bytes become U+FFFD. The last part only, or the whole path.
QString shownFileName(const std::filesystem::path& path);
QString shownPath(const QString& text);

}  // namespace bellwether::app
