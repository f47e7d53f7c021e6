#include "ingest/encoding_score.h"

#include <cstddef>
#include <optional>

namespace bellwether::ingest {
namespace {

using Byte = unsigned char;

// A character beyond ASCII: its length in bytes and how usual it is in texts of the encoding, 0..1.
struct Weighed {
  std::size_t length = 1;
  double weight = 0;
};

bool within(Byte value, unsigned low, unsigned high) { return value >= low && value <= high; }

Byte at(std::string_view text, std::size_t i) { return i < text.size() ? static_cast<Byte>(text[i]) : Byte{0}; }

// Lead bytes B0..D7 are the 3,755 everyday characters of GB 2312, D8..F7 its rarer ones; the rest is GBK's and
// GB18030's extension.
std::optional<Weighed> weighGb18030(std::string_view text, std::size_t i) {
  const Byte lead = at(text, i);
  const Byte trail = at(text, i + 1);
  if (lead == 0x80 || lead == 0xFF) return std::nullopt;
  if (within(trail, 0x30, 0x39)) {
    if (!within(at(text, i + 2), 0x81, 0xFE) || !within(at(text, i + 3), 0x30, 0x39)) return std::nullopt;
    return Weighed{4, 0.2};
  }
  if (!within(trail, 0x40, 0xFE) || trail == 0x7F) return std::nullopt;
  if (trail < 0xA1) return Weighed{2, 0.05};
  if (within(lead, 0xB0, 0xD7)) return Weighed{2, 1};
  if (within(lead, 0xD8, 0xF7)) return Weighed{2, 0.4};
  if (lead == 0xA1 || lead == 0xA3) return Weighed{2, 0.9};
  return Weighed{2, 0.1};
}

// Lead bytes A4..C6 are Big5's 5,401 frequent characters.
std::optional<Weighed> weighBig5(std::string_view text, std::size_t i) {
  const Byte lead = at(text, i);
  const Byte trail = at(text, i + 1);
  if (!within(lead, 0x81, 0xFE) || (!within(trail, 0x40, 0x7E) && !within(trail, 0xA1, 0xFE))) return std::nullopt;
  if (within(lead, 0xA4, 0xC6)) return Weighed{2, 1};
  if (within(lead, 0xA1, 0xA3)) return Weighed{2, 0.7};
  if (within(lead, 0xC9, 0xF9)) return Weighed{2, 0.2};
  return Weighed{2, 0};
}

// 82 9F..F1 is hiragana, 83 40..96 katakana, 88 9F..97 FC the everyday kanji.
std::optional<Weighed> weighShiftJis(std::string_view text, std::size_t i) {
  const Byte lead = at(text, i);
  const Byte trail = at(text, i + 1);
  if (within(lead, 0xA1, 0xDF)) return Weighed{1, 0.15};
  if (!within(lead, 0x81, 0x9F) && !within(lead, 0xE0, 0xFC)) return std::nullopt;
  if (!within(trail, 0x40, 0xFC) || trail == 0x7F) return std::nullopt;
  if (lead == 0x82 && within(trail, 0x9F, 0xF1)) return Weighed{2, 1};
  if (lead == 0x83 && within(trail, 0x40, 0x96)) return Weighed{2, 1};
  if (lead == 0x81 || lead == 0x82) return Weighed{2, 0.7};
  if (within(lead, 0x88, 0x97)) return Weighed{2, 0.9};
  return Weighed{2, 0.2};
}

bool isLetter(Byte c) { return within(c | 0x20, 'a', 'z'); }

// Letters with accents stand alone among plain ones; runs of them are another encoding's characters.
std::optional<Weighed> weighWindows1252(std::string_view text, std::size_t i) {
  const Byte c = at(text, i);
  if (c == 0x81 || c == 0x8D || c == 0x8F || c == 0x90 || c == 0x9D) return std::nullopt;
  const Byte before = i == 0 ? Byte{0} : at(text, i - 1);
  const Byte after = at(text, i + 1);
  const bool alone = before < 0x80 && after < 0x80;
  const bool letter = (c >= 0xC0 && c != 0xD7 && c != 0xF7) || c == 0x8A || c == 0x8C || c == 0x8E || c == 0x9A ||
                      c == 0x9C || c == 0x9E || c == 0x9F;
  if (letter) return Weighed{1, alone ? (isLetter(before) || isLetter(after) ? 1 : 0.5) : 0.2};
  const bool sign = c == 0x80 || within(c, 0x91, 0x97) || c == 0x85 || within(c, 0xA0, 0xBF);
  return Weighed{1, alone && sign ? 0.8 : 0.1};
}

std::optional<Weighed> weigh(std::string_view text, std::size_t i, Encoding encoding) {
  switch (encoding) {
    case Encoding::Gb18030:
      return weighGb18030(text, i);
    case Encoding::Big5:
      return weighBig5(text, i);
    case Encoding::ShiftJis:
      return weighShiftJis(text, i);
    default:
      return weighWindows1252(text, i);
  }
}

}  // namespace

double plausibility(std::string_view bytes, Encoding encoding) {
  double sum = 0;
  std::size_t count = 0;
  std::size_t bad = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    if (at(bytes, i) < 0x80) {
      ++i;
      continue;
    }
    const std::optional<Weighed> character = weigh(bytes, i, encoding);
    ++count;
    bad += character ? 0U : 1U;
    sum += character ? character->weight : 0;
    i += character ? character->length : 1;
  }
  if (count == 0) return 0;
  // One bad byte in two hundred characters may be a cut or a damaged cell; more is another encoding.
  return bad * 200 > count ? 0 : sum / static_cast<double>(count);
}

}  // namespace bellwether::ingest
