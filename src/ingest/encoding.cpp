#include "bellwether/ingest/encoding.h"

#include <uchardet.h>

#include <algorithm>
#include <array>

#include "ingest/encoding_score.h"

namespace bellwether::ingest {
namespace {

struct Name {
  Encoding encoding;
  std::string_view text;
};
constexpr std::array<Name, 9> kNames{{{Encoding::Utf8, "UTF-8"},
                                      {Encoding::Utf8Bom, "UTF-8-BOM"},
                                      {Encoding::Utf16Le, "UTF-16LE"},
                                      {Encoding::Utf16Be, "UTF-16BE"},
                                      {Encoding::Gb18030, "GB18030"},
                                      {Encoding::Big5, "Big5"},
                                      {Encoding::ShiftJis, "Shift-JIS"},
                                      {Encoding::Windows1252, "Windows-1252"},
                                      {Encoding::Latin1, "ISO-8859-1"}}};
constexpr std::array<Name, 14> kAliases{{{Encoding::Utf8Bom, "utf8sig"},
                                         {Encoding::Utf16Le, "utf16"},
                                         {Encoding::Gb18030, "gbk"},
                                         {Encoding::Gb18030, "gb2312"},
                                         {Encoding::Gb18030, "cp936"},
                                         {Encoding::Big5, "cp950"},
                                         {Encoding::Big5, "windows950"},
                                         {Encoding::ShiftJis, "sjis"},
                                         {Encoding::ShiftJis, "cp932"},
                                         {Encoding::ShiftJis, "windows932"},
                                         {Encoding::Windows1252, "cp1252"},
                                         {Encoding::Latin1, "latin1"},
                                         {Encoding::Latin1, "iso88591"},
                                         {Encoding::Latin1, "88591"}}};

std::string bare(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c >= 'A' && c <= 'Z') out.push_back(static_cast<char>(c - 'A' + 'a'));
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out.push_back(c);
  }
  return out;
}

// Text of Western digits, delimiters and line breaks in UTF-16 has a zero in every other byte of many characters.
std::optional<Encoding> utf16ByZeros(std::string_view bytes) {
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < bytes.size(); ++i) zeros[i % 2] += bytes[i] == 0 ? 1U : 0U;
  const std::size_t few = bytes.size() / 200;
  const std::size_t many = bytes.size() / 10;
  if (zeros[1] > many && zeros[0] <= few) return Encoding::Utf16Le;
  if (zeros[0] > many && zeros[1] <= few) return Encoding::Utf16Be;
  return std::nullopt;
}

std::optional<Encoding> secondOpinion(std::string_view bytes) {
  uchardet_t detector = uchardet_new();
  std::optional<Encoding> encoding;
  if (uchardet_handle_data(detector, bytes.data(), std::min(bytes.size(), std::size_t{64} << 10)) == 0) {
    uchardet_data_end(detector);
    encoding = encodingFromString(uchardet_get_charset(detector));
  }
  uchardet_delete(detector);
  return encoding;
}

struct Candidate {
  Encoding encoding = Encoding::Utf8;
  double score = 0;
};

Candidate mostPlausible(std::string_view bytes) {
  const std::optional<Encoding> second = secondOpinion(bytes);
  Candidate best;
  for (const Encoding encoding : {Encoding::Gb18030, Encoding::Big5, Encoding::ShiftJis, Encoding::Windows1252}) {
    double score = plausibility(bytes, encoding);
    if (score > 0 && second == encoding) score += 0.1;
    if (score > best.score) best = {encoding, score};
  }
  return best;
}

}  // namespace

std::string_view toString(Encoding encoding) {
  for (const Name& name : kNames)
    if (name.encoding == encoding) return name.text;
  return {};
}

std::optional<Encoding> encodingFromString(std::string_view text) {
  const std::string wanted = bare(text);
  for (const Name& name : kNames)
    if (bare(name.text) == wanted) return name.encoding;
  for (const Name& name : kAliases)
    if (name.text == wanted) return name.encoding;
  return std::nullopt;
}

std::optional<ByteOrderMark> byteOrderMark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return ByteOrderMark{Encoding::Utf8Bom, 3};
  if (bytes.starts_with("\xFF\xFE")) return ByteOrderMark{Encoding::Utf16Le, 2};
  if (bytes.starts_with("\xFE\xFF")) return ByteOrderMark{Encoding::Utf16Be, 2};
  return std::nullopt;
}

Result<DetectedEncoding> detectEncoding(std::string_view bytes) {
  if (const auto mark = byteOrderMark(bytes)) return DetectedEncoding{mark->encoding, {"byte_order_mark", 1, {}}};
  if (const auto encoding = utf16ByZeros(bytes)) return DetectedEncoding{*encoding, {"detected", 1, {}}};
  const Utf8Survey survey = surveyUtf8(bytes);
  if (survey.invalid == 0) return DetectedEncoding{Encoding::Utf8, {"valid_utf8", survey.characters, {}}};
  if (survey.invalid * 10 < survey.characters)
    return DetectedEncoding{Encoding::Utf8, {"detected", survey.characters, {}}};
  const Candidate best = mostPlausible(bytes);
  if (best.score < 0.4) return fail(ErrorCode::BadEncoding, std::to_string(survey.firstInvalid.value_or(0)));
  const auto beyondAscii =
      std::count_if(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  return DetectedEncoding{best.encoding, {"detected", beyondAscii, {}}};
}

}  // namespace bellwether::ingest
