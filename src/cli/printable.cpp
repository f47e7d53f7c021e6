#include "cli/printable.h"

#include <algorithm>
#include <array>

namespace bellwether::cli {
namespace {

struct Range {
  char32_t first, last;
};

// East Asian Width W and F (Unicode 15), in blocks.
constexpr std::array<Range, 18> kWide{{{0x1100, 0x115F},
                                       {0x2E80, 0x303E},
                                       {0x3041, 0x33FF},
                                       {0x3400, 0x4DBF},
                                       {0x4E00, 0x9FFF},
                                       {0xA000, 0xA4CF},
                                       {0xA960, 0xA97F},
                                       {0xAC00, 0xD7A3},
                                       {0xF900, 0xFAFF},
                                       {0xFE10, 0xFE19},
                                       {0xFE30, 0xFE6F},
                                       {0xFF00, 0xFF60},
                                       {0xFFE0, 0xFFE6},
                                       {0x1F300, 0x1F64F},
                                       {0x1F680, 0x1F6FF},
                                       {0x1F900, 0x1F9FF},
                                       {0x20000, 0x2FFFD},
                                       {0x30000, 0x3FFFD}}};

// Characters that turn the direction of what follows, or break lines unseen.
constexpr std::array<Range, 5> kMisleading{
    {{0x061C, 0x061C}, {0x200E, 0x200F}, {0x2028, 0x202E}, {0x2066, 0x2069}, {0xFEFF, 0xFEFF}}};

template <std::size_t N>
bool isIn(const std::array<Range, N>& ranges, char32_t c) {
  return std::any_of(ranges.begin(), ranges.end(), [c](const Range& r) { return r.first <= c && c <= r.last; });
}

bool isHarmful(char32_t c) { return QChar::category(c) == QChar::Other_Control || isIn(kMisleading, c); }

QString escaped(const QString& text, char32_t kept) {
  QString out;
  out.reserve(text.size());
  for (const auto& c : text.toUcs4()) {
    const char32_t code = c;
    if (code == kept || !isHarmful(code)) {
      out += QString::fromUcs4(&code, 1);
    } else {
      out += QStringLiteral("\\u{%1}").arg(QString::number(code, 16).toUpper());
    }
  }
  return out;
}

}  // namespace

QString printable(const QString& text) { return escaped(text, U'\n'); }

QString printableCell(const QString& text) { return escaped(text, U' '); }

QString printableCell(std::string_view utf8) {
  return printableCell(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())));
}

int displayWidth(const QString& text) {
  int width = 0;
  for (const auto& c : text.toUcs4()) {
    const auto category = QChar::category(c);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format) {
      continue;
    }
    width += isIn(kWide, c) ? 2 : 1;
  }
  return width;
}

QString pathText(const std::filesystem::path& path) {
  const auto text = path.u8string();
  return QString::fromUtf8(reinterpret_cast<const char*>(text.data()), static_cast<qsizetype>(text.size()));
}

std::string baseName(const std::filesystem::path& path) {
  const auto text = path.filename().u8string();
  return {text.begin(), text.end()};
}

}  // namespace bellwether::cli
