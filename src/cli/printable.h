#pragma once

#include <QString>
#include <filesystem>
#include <string>
#include <string_view>

namespace bellwether::cli {

/// Text fit for a terminal: control characters and direction overrides are shown as `\u{1B}` instead of being obeyed;
/// line breaks of our own sentences stay.
QString printable(const QString& text);
/// The same for one cell of a table: line breaks are shown too.
QString printableCell(const QString& text);
QString printableCell(std::string_view utf8);

/// Columns a terminal needs: 2 for East Asian wide characters, 0 for combining marks.
int displayWidth(const QString& text);

/// Bytes of a path as UTF-8 text; bytes that are not UTF-8 become U+FFFD.
QString pathText(const std::filesystem::path& path);
/// Last part of a path, as bytes.
std::string baseName(const std::filesystem::path& path);

}  // namespace bellwether::cli
