#include "ingest/plain_text.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "bellwether/ingest/fold.h"

namespace bellwether::ingest {
namespace {

// One character of valid UTF-8; a stray byte counts as itself.
std::uint32_t takeCharacter(std::string_view text, std::size_t& i) {
  const auto lead = static_cast<unsigned char>(text[i]);
  const std::size_t length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (length == 1 || i + length > text.size()) {
    ++i;
    return lead;
  }
  std::uint32_t code = lead & (0xFFU >> (length + 1));
  for (std::size_t k = 1; k < length; ++k) code = (code << 6) | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
  i += length;
  return code;
}

// The ASCII character that stands for a character in figures; 0 for none.
char plainSibling(std::uint32_t code) {
  if (code >= 0xFF01 && code <= 0xFF5E) return static_cast<char>(code - 0xFF01 + '!');
  if (code >= 0x0660 && code <= 0x0669) return static_cast<char>(code - 0x0660 + '0');
  if (code >= 0x06F0 && code <= 0x06F9) return static_cast<char>(code - 0x06F0 + '0');
  switch (code) {
    case 0x00A0:
    case 0x2009:
    case 0x202F:
    case 0x3000:
      return ' ';
    case 0x2212:
    case 0x2013:
      return '-';
    case 0x2019:
      return '\'';
    case 0x066B:
      return '.';
    case 0x066C:
      return ',';
    default:
      return 0;
  }
}

}  // namespace

std::string plainFigures(std::string_view text) {
  text = trimmed(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      out.push_back(text[i++]);
      continue;
    }
    const std::size_t begin = i;
    if (const char plain = plainSibling(takeCharacter(text, i)))
      out.push_back(plain);
    else
      out.append(text.substr(begin, i - begin));
  }
  return out;
}

bool hasControlCharacter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F;
  });
}

bool standsForNothing(std::string_view plain) {
  static constexpr std::array<std::string_view, 8> kNothing{"-", "--", "—", "n/a", "null", "none", "(none)", "(blank)"};
  if (plain.size() > 7) return false;
  const std::string lower = asciiLowered(plain);
  return std::find(kNothing.begin(), kNothing.end(), lower) != kNothing.end();
}

std::string asciiLowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), asciiLower);
  return out;
}

}  // namespace bellwether::ingest
