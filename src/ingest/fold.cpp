#include "bellwether/ingest/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

namespace bellwether::ingest {
namespace {

bool isAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool isAsciiBlank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// No-break, narrow no-break, ideographic and zero-width spaces, and a stray byte order mark.
constexpr std::array<std::string_view, 6> kWideBlanks{"\xC2\xA0",     "\xE2\x80\xAF", "\xE3\x80\x80",
                                                      "\xE2\x80\x8B", "\xEF\xBB\xBF", "\xE2\x80\x89"};

icu::UnicodeString foldedUnits(std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(error);
  const icu::UnicodeString units =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  return U_SUCCESS(error) ? fold->normalize(units, error) : units;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  for (bool again = true; again && !text.empty();) {
    again = false;
    while (!text.empty() && isAsciiBlank(text.front())) text.remove_prefix(1);
    while (!text.empty() && isAsciiBlank(text.back())) text.remove_suffix(1);
    if (text.empty() ||
        (static_cast<unsigned char>(text.front()) < 0x80 && static_cast<unsigned char>(text.back()) < 0x80))
      return text;
    for (const std::string_view blank : kWideBlanks) {
      if (text.starts_with(blank)) {
        text.remove_prefix(blank.size());
        again = true;
      } else if (text.ends_with(blank)) {
        text.remove_suffix(blank.size());
        again = true;
      }
    }
  }
  return text;
}

std::string folded(std::string_view text) {
  std::string out;
  if (isAscii(text)) {
    out.resize(text.size());
    std::transform(text.begin(), text.end(), out.begin(), lower);
    return out;
  }
  foldedUnits(text).toUTF8String(out);
  return out;
}

std::string nameKey(std::string_view name) {
  std::string key = folded(trimmed(name));
  // Folding can turn wide blanks into plain ones.
  const std::string_view bare = trimmed(key);
  return bare.size() == key.size() ? key : std::string(bare);
}

std::string headerKey(std::string_view header) {
  const icu::UnicodeString units = foldedUnits(header);
  std::string key;
  icu::UnicodeString kept;
  for (int32_t i = 0; i < units.length(); i = units.moveIndex32(i, 1)) {
    const UChar32 c = units.char32At(i);
    if (u_isalnum(c)) kept.append(c);
  }
  kept.toUTF8String(key);
  // Until none is left, so that the key of a key is that key.
  for (std::size_t before = 0; before != key.size();) {
    before = key.size();
    for (const std::string_view mark : {std::string_view("必填"), std::string_view("required")})
      if (key.size() > mark.size() && key.ends_with(mark)) key.resize(key.size() - mark.size());
  }
  return key;
}

}  // namespace bellwether::ingest
