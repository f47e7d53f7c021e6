#include <algorithm>
#include <string>
#include <vector>

#include "bellwether/ingest/csv_reader.h"
#include "bellwether/ingest/encoding.h"
#include "bellwether/ingest/fold.h"
#include "bellwether/ingest/profile.h"
#include "bellwether/ingest/recognise.h"
#include "fuzz/targets.h"

namespace bellwether::fuzz {
namespace {

using namespace ingest;

constexpr std::array kEncodings{Encoding::Utf8, Encoding::Utf16Le,  Encoding::Utf16Be,     Encoding::Gb18030,
                                Encoding::Big5, Encoding::ShiftJis, Encoding::Windows1252, Encoding::Latin1};
constexpr std::array kDelimiters{',', ';', '\t', '|'};

/// Gives at most `step` bytes at a time.
class SlowSource final : public TextSource {
 public:
  SlowSource(std::string_view text, std::size_t step) : m_rest(text), m_step(step) {}
  Result<std::size_t> read(std::span<char> room) override {
    const std::size_t n = std::min({room.size(), m_rest.size(), m_step});
    std::copy_n(m_rest.begin(), n, room.begin());
    m_rest.remove_prefix(n);
    return n;
  }

 private:
  std::string_view m_rest;
  std::size_t m_step;
};

struct Rows {
  std::vector<std::vector<std::string>> cells;
  std::vector<std::int64_t> lines;
  bool failed = false;
};

Rows readAll(TextSource& source, char delimiter) {
  CsvLimits limits;
  limits.field = 4096;
  limits.row = 16384;
  limits.columns = 64;
  CsvReader reader(source, delimiter, limits);
  Rows rows;
  CsvRow row;
  for (;;) {
    const Result<bool> more = reader.next(row);
    rows.failed = !more;
    if (!more || !*more) break;
    expect(!row.cells.empty(), "a row has a cell");
    expect(row.cells.size() <= limits.columns, "no more columns than allowed");
    expect(rows.lines.empty() || row.line > rows.lines.back(), "lines count up");
    expect(!row.validUtf8 || std::all_of(row.cells.begin(), row.cells.end(), isValidUtf8), "valid rows are valid");
    rows.lines.push_back(row.line);
    rows.cells.emplace_back(row.cells.begin(), row.cells.end());
  }
  const Result<bool> after = reader.next(row);
  expect(after ? !*after : rows.failed, "the end stays the end");
  return rows;
}

std::vector<std::string> linesOf(std::string_view bytes) {
  std::vector<std::string> lines;
  while (!bytes.empty() && lines.size() < 200) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    lines.emplace_back(bytes.substr(0, end));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  return lines;
}

}  // namespace

void fuzzReader(std::string_view bytes) {
  if (bytes.empty()) return;
  const auto choice = static_cast<unsigned char>(bytes.front());
  bytes.remove_prefix(1);
  const Encoding encoding = kEncodings[choice % kEncodings.size()];
  const std::string text = decodeAll(bytes, encoding);
  std::string inPieces;
  const auto decoder = makeDecoder(encoding);
  for (std::size_t at = 0; at < bytes.size(); at += 3) decoder->decode(bytes.substr(at, 3), inPieces);
  decoder->finish(inPieces);
  expect(text == inPieces, "pieces decode as the whole does");
  const char delimiter = kDelimiters[choice / kEncodings.size() % kDelimiters.size()];
  StringSource whole(text);
  SlowSource slow(text, 1 + choice % 5);
  const Rows a = readAll(whole, delimiter);
  const Rows b = readAll(slow, delimiter);
  expect(a.cells == b.cells && a.lines == b.lines && a.failed == b.failed, "rows do not depend on the blocks");
}

void fuzzHeader(std::string_view bytes) {
  const std::vector<std::string> headers = linesOf(bytes);
  expect(knownHeaders(headers) <= static_cast<int>(headers.size()), "no more known headers than headers");
  expect(headerScore(headers) >= 0, "a score is no debt");
  expect(headerFingerprint(headers).size() == 64, "a fingerprint is a digest");
  for (const std::string& header : headers)
    expect(headerKey(headerKey(header)) == headerKey(header), "keys are stable");
  const auto recognised = recognise(headers, {});
  if (!recognised) return;
  expect(recognised->profile != nullptr, "a profile is named");
  expect(recognised->columns.size() == headers.size(), "a plan per column");
  expect(recognised->confidence >= 0 && recognised->confidence <= 1, "confidence is a share");
}

void fuzzProfile(std::string_view bytes) {
  const auto profile = parseProfile(bytes);
  expect(!profile || !profile->id.empty(), "a profile has an id");
}

}  // namespace bellwether::fuzz
