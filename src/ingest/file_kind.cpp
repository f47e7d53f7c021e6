#include "ingest/file_kind.h"

#include <algorithm>
#include <array>
#include <string>

#include "ingest/plain_text.h"

namespace bellwether::ingest {
namespace {

using namespace std::string_view_literals;

struct Magic {
  std::string_view bytes;
  std::string_view name;
};
constexpr std::array<Magic, 20> kMagics{{{"%PDF-"sv, "PDF"},
                                         {"\x89PNG\r\n\x1A\n"sv, "PNG"},
                                         {"\xFF\xD8\xFF"sv, "JPEG"},
                                         {"GIF87a"sv, "GIF"},
                                         {"GIF89a"sv, "GIF"},
                                         {"\x1F\x8B"sv, "gzip"},
                                         {"BZh"sv, "bzip2"},
                                         {"\xFD\x37\x7A\x58\x5A\x00"sv, "xz"},
                                         {"\x28\xB5\x2F\xFD"sv, "zstd"},
                                         {"7z\xBC\xAF\x27\x1C"sv, "7z"},
                                         {"Rar!\x1A\x07"sv, "RAR"},
                                         {"SQLite format 3\x00"sv, "SQLite"},
                                         {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "XLS"},
                                         {"\x7F"
                                          "ELF"sv,
                                          "ELF"},
                                         {"MZ\x90\x00"sv, "EXE"},
                                         {"{\\rtf"sv, "RTF"},
                                         {"II*\x00"sv, "TIFF"},
                                         {"MM\x00*"sv, "TIFF"},
                                         {"PAR1"sv, "Parquet"},
                                         {"PK\x05\x06"sv, "ZIP"}}};

std::string_view archiveKind(std::string_view head) {
  const auto holds = [head](std::string_view part) { return head.find(part) != std::string_view::npos; };
  if (holds("xl/")) return "XLSX";
  if (holds("word/")) return "DOCX";
  if (holds("application/vnd.oasis.opendocument.spreadsheet")) return "ODS";
  if (holds("[Content_Types].xml")) return "XLSX";
  return "ZIP";
}

// Markup saved under a table's name, as some systems do for their "Excel" export.
std::string_view markupKind(std::string_view head) {
  const std::size_t begin = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (begin == std::string_view::npos || head[begin] != '<') return {};
  const std::string start = asciiLowered(head.substr(begin, 200));
  if (start.starts_with("<!doctype html") || start.starts_with("<html") || start.starts_with("<table")) return "HTML";
  return start.starts_with("<?xml") ? "XML" : std::string_view{};
}

// Bytes that stand in no text of any of our encodings, UTF-16 aside (whose zeros are every other byte).
bool isUnprintable(std::string_view head) {
  std::size_t controls = 0;
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < head.size(); ++i) {
    const auto byte = static_cast<unsigned char>(head[i]);
    if (byte == 0)
      ++zeros[i % 2];
    else if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != 0x1B)
      ++controls;
  }
  const bool oneSided = std::min(zeros[0], zeros[1]) * 20 <= std::max(zeros[0], zeros[1]);
  if (!oneSided) controls += zeros[0] + zeros[1];
  return controls * 20 > head.size();
}

}  // namespace

std::string_view binaryKind(std::string_view head) {
  if (head.starts_with("PK\x03\x04")) return archiveKind(head);
  for (const Magic& magic : kMagics)
    if (head.starts_with(magic.bytes)) return magic.name;
  if (const std::string_view markup = markupKind(head); !markup.empty()) return markup;
  return isUnprintable(head.substr(0, 65536)) ? "binary data" : std::string_view{};
}

}  // namespace bellwether::ingest
