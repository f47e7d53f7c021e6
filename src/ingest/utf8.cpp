#include "bellwether/ingest/encoding.h"

namespace bellwether::ingest {
namespace {

// Length of the valid sequence that begins the text: 0 when there is none, -1 when the text ends within one that was
// good so far.
int sequenceLength(std::string_view text) {
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = at(0);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  for (std::size_t i = 1; i < length; ++i) {
    if (i >= text.size()) return -1;
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
    if (i == 1 && lead == 0xE0) low = 0xA0;
    if (i == 1 && lead == 0xED) high = 0x9F;
    if (i == 1 && lead == 0xF0) low = 0x90;
    if (i == 1 && lead == 0xF4) high = 0x8F;
    if (at(i) < low || at(i) > high) return 0;
  }
  return static_cast<int>(length);
}

}  // namespace

bool isValidUtf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      ++i;
      continue;
    }
    const int length = sequenceLength(text.substr(i));
    if (length <= 0) return false;
    i += static_cast<std::size_t>(length);
  }
  return true;
}

Utf8Survey surveyUtf8(std::string_view text) {
  Utf8Survey survey;
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      ++i;
      continue;
    }
    const int length = sequenceLength(text.substr(i));
    if (length < 0) break;
    if (length == 0) {
      ++survey.invalid;
      if (!survey.firstInvalid) survey.firstInvalid = i;
      ++i;
      continue;
    }
    ++survey.characters;
    i += static_cast<std::size_t>(length);
  }
  return survey;
}

}  // namespace bellwether::ingest
