#pragma once

#include <filesystem>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "bellwether/ingest/csv_reader.h"
#include "bellwether/ingest/encoding.h"

namespace bellwether::tests {

using Table = std::vector<std::vector<std::string>>;

/// All rows; throws when the reader fails.
inline Table readTable(ingest::TextSource& source, char delimiter) {
  ingest::CsvReader reader(source, delimiter);
  ingest::CsvRow row;
  Table table;
  while (reader.next(row).value()) table.emplace_back(row.cells.begin(), row.cells.end());
  return table;
}

inline Table readTable(std::string_view text, char delimiter) {
  ingest::StringSource source(text);
  return readTable(source, delimiter);
}

/// How a writer of CSV may write.
struct RandomDialect {
  explicit RandomDialect(std::mt19937& random) {
    delimiter = ",;\t|"[random() % 4];
    lineEnd = std::vector<std::string>{"\n", "\r\n", "\r"}[random() % 3];
    constexpr ingest::Encoding kEncodings[] = {ingest::Encoding::Utf8, ingest::Encoding::Utf8Bom,
                                               ingest::Encoding::Utf16Le, ingest::Encoding::Utf16Be};
    encoding = kEncodings[random() % 4];
    quoteAll = random() % 2 == 0;
    lastLineEnd = random() % 2 == 0;
  }
  char delimiter = ',';
  std::string lineEnd = "\n";
  ingest::Encoding encoding = ingest::Encoding::Utf8;
  bool quoteAll = false;
  bool lastLineEnd = true;
};

inline std::string randomCell(std::mt19937& random) {
  static const std::vector<std::string> kPieces{"a",  "Z",    "0", "9", ",",    ";",  "\t", "|", "\"", "\"\"", "\n",
                                                "\r", "\r\n", " ", "ü", "商机", "万", "￥", "😀", "'",  "=",    "-"};
  std::string cell;
  const std::size_t pieces = random() % 7;
  for (std::size_t i = 0; i < pieces; ++i) cell += kPieces[random() % kPieces.size()];
  return cell;
}

inline Table randomTable(std::mt19937& random) {
  Table table(1 + random() % 20);
  const std::size_t columns = 1 + random() % 6;
  for (auto& row : table)
    for (std::size_t c = 0; c < columns; ++c) row.push_back(randomCell(random));
  return table;
}

/// UTF-16 bytes of UTF-8 text, with a byte order mark.
inline std::string toUtf16(std::string_view utf8, ingest::Encoding encoding) {
  std::string out;
  const auto unit = [&](std::uint32_t u) {
    const char low = static_cast<char>(u & 0xFF);
    const char high = static_cast<char>((u >> 8) & 0xFF);
    out += encoding == ingest::Encoding::Utf16Le ? std::string{low, high} : std::string{high, low};
  };
  unit(0xFEFF);
  for (std::size_t i = 0; i < utf8.size();) {
    const auto lead = static_cast<unsigned char>(utf8[i]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    std::uint32_t code = length == 1 ? lead : lead & (0xFFU >> (length + 1));
    for (std::size_t k = 1; k < length; ++k) code = (code << 6) | (static_cast<unsigned char>(utf8[i + k]) & 0x3FU);
    if (code >= 0x10000) {
      unit(0xD800 + ((code - 0x10000) >> 10));
      unit(0xDC00 + ((code - 0x10000) & 0x3FF));
    } else {
      unit(code);
    }
    i += length;
  }
  return out;
}

inline std::string writeTable(const Table& table, const RandomDialect& dialect, std::mt19937& random) {
  std::string text;
  for (std::size_t r = 0; r < table.size(); ++r) {
    for (std::size_t c = 0; c < table[r].size(); ++c) {
      const std::string& cell = table[r][c];
      if (c > 0) text += dialect.delimiter;
      const bool must = cell.find_first_of(std::string("\"\r\n") + dialect.delimiter) != std::string::npos ||
                        (cell.empty() && table[r].size() == 1);
      if (!must && !dialect.quoteAll && random() % 4 != 0) {
        text += cell;
        continue;
      }
      text += '"';
      for (const char ch : cell) text += ch == '"' ? std::string("\"\"") : std::string(1, ch);
      text += '"';
    }
    if (r + 1 < table.size() || dialect.lastLineEnd) text += dialect.lineEnd;
  }
  if (dialect.encoding == ingest::Encoding::Utf8Bom) return "\xEF\xBB\xBF" + text;
  if (dialect.encoding == ingest::Encoding::Utf8) return text;
  return toUtf16(text, dialect.encoding);
}

}  // namespace bellwether::tests
