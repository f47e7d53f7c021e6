#include <random>

#include "bellwether/ingest/field_parser.h"

#include "support/catch.h"
#include "support/ingest_exports.h"

using namespace bellwether;
using namespace bellwether::ingest;
using bellwether::tests::ReadFile;
using bellwether::tests::TempDir;

namespace {

std::string exportText(std::mt19937& random) {
  std::string text =
      "deal_id,name,customer_name,rep_name,outcome,amount,currency,created,closed,probability,客户备注\n";
  for (int i = 0; i < 40; ++i) {
    text += "D" + std::to_string(i) + ",\"a \"\"b\"\", c\",客户" + std::to_string(random() % 9) + ",Ann,won," +
            std::to_string(random() % 100'000) + ".5,USD,2025-01-" + std::to_string(10 + random() % 20) + ",2025-02-1" +
            std::to_string(random() % 10) + ",50%,\"x\ny\"\r\n";
  }
  return text;
}

// Some bytes changed, dropped, doubled, or a stretch moved.
void mutate(std::string& bytes, std::mt19937& random) {
  static constexpr std::string_view kNasty("\"\n\r,;\t\0\xFF\xFE\xC3\x81'=(", 15);
  for (std::size_t n = 1 + random() % 6; n > 0 && !bytes.empty(); --n) {
    const std::size_t at = random() % bytes.size();
    switch (random() % 5) {
      case 0:
        bytes[at] = static_cast<char>(random());
        break;
      case 1:
        bytes[at] = kNasty[random() % kNasty.size()];
        break;
      case 2:
        bytes.erase(at, 1 + random() % 20);
        break;
      case 3:
        bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 40));
        break;
      default:
        bytes.insert(at, 1, kNasty[random() % kNasty.size()]);
    }
  }
}

}  // namespace

TEST_CASE("damaged exports never harm the reader, and every row of theirs is accounted for") {
  std::mt19937 random(52);
  const TempDir dir;
  int taken = 0;
  for (int round = 0; round < 600; ++round) {
    INFO("round " << round);
    std::string bytes = exportText(random);
    if (round % 3 == 1) bytes = tests::spoilt(bytes);
    mutate(bytes, random);
    const auto path = dir.file("f.csv", bytes);
    const Result<ReadFile> file = tests::readFile(path);
    if (!file) continue;
    ++taken;
    const auto good = static_cast<std::int64_t>(std::visit([](const auto& rows) { return rows.size(); }, file->rows));
    CHECK(file->totals.rows == good + static_cast<std::int64_t>(file->rejects.size()));
    CHECK(file->totals.rejected == static_cast<std::int64_t>(file->rejects.size()));
    for (const Reject& reject : file->rejects) {
      CHECK_FALSE(reject.reason.empty());
      CHECK(reject.line > 1);
    }
  }
  CHECK(taken > 200);
}

TEST_CASE("noise of any kind is refused or read, never more") {
  std::mt19937 random(53);
  const TempDir dir;
  for (int round = 0; round < 300; ++round) {
    std::string bytes;
    const std::size_t size = random() % 4000;
    for (std::size_t i = 0; i < size; ++i)
      bytes.push_back(round % 2 ? static_cast<char>(random()) : " ,;\"\n\r\tab1.-/\xC3\xE4"[random() % 15]);
    const Result<ReadFile> file = tests::readFile(dir.file("f.csv", bytes));
    if (!file) CHECK(file.error().code != ErrorCode::Internal);
  }
}

TEST_CASE("parsers of numbers and dates take any text") {
  std::mt19937 random(54);
  static const std::vector<std::string> kPieces{
      "1",  "23", "4567", ".", ",",   "-",  "/",    " ",  "'",  "(",  ")", "%",   "e",    "E+", "年", "月",
      "日", "T",  ":",    "Z", "Dec", "PM", "下午", "￥", "万", "元", "$", "USD", "\xFF", "０", "W",  "+08:00"};
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (std::size_t n = random() % 9; n > 0; --n) text += kPieces[random() % kPieces.size()];
    const NumberReading number = readNumber(text, {});
    if (number.reading == Reading::Value) {
      INFO(text << " gave " << number.decimal);
      CHECK(toMinor(number.decimal, 2).has_value());
    }
    const DateReading date = readDate(text, {});
    if (date.reading == Reading::Value) CHECK(LocalDate::fromIso(date.date.toIso()) == date.date);
    NumberEvidence numbers;
    numbers.add(text);
    DateEvidence dates;
    dates.add(text);
  }
}
