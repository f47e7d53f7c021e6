#include "bellwether/ingest/encoding.h"

#include "support/catch.h"
#include "support/ingest_files.h"
#include "support/ingest_text.h"

using namespace bellwether;
using namespace bellwether::ingest;
using bellwether::tests::ReadFile;
using bellwether::tests::readFile;
using bellwether::tests::TempDir;

namespace {

// 商机编号,客户名称,商机状态,商机金额,成交日期 / 1,中国石油天然气集团,赢单,1000,2025-01-01
const std::string kUtf8 = "商机编号,客户名称,商机状态,商机金额,成交日期\n1,中国石油天然气集团,赢单,1000,2025-01-01\n";
const std::string kGbk =
    "\xC9\xCC\xBB\xFA\xB1\xE0\xBA\xC5,\xBF\xCD\xBB\xA7\xC3\xFB\xB3\xC6,\xC9\xCC\xBB\xFA\xD7\xB4\xCC\xAC,"
    "\xC9\xCC\xBB\xFA\xBD\xF0\xB6\xEE,\xB3\xC9\xBD\xBB\xC8\xD5\xC6\xDA\n"
    "1,\xD6\xD0\xB9\xFA\xCA\xAF\xD3\xCD\xCC\xEC\xC8\xBB\xC6\xF8\xBC\xAF\xCD\xC5,\xD3\xAE\xB5\xA5,1000,2025-01-01\n";

Encoding detected(std::string_view bytes) { return detectEncoding(bytes).value().encoding; }

}  // namespace

TEST_CASE("encodings have one name, and take their aliases") {
  CHECK(toString(Encoding::Gb18030) == "GB18030");
  CHECK(encodingFromString("gbk") == Encoding::Gb18030);
  CHECK(encodingFromString("utf-8") == Encoding::Utf8);
  CHECK(encodingFromString("Latin-1") == Encoding::Latin1);
  CHECK(encodingFromString("SHIFT_JIS") == Encoding::ShiftJis);
  CHECK(encodingFromString("windows-1252") == Encoding::Windows1252);
  CHECK_FALSE(encodingFromString("ebcdic").has_value());
  for (int e = 0; e <= static_cast<int>(Encoding::Latin1); ++e)
    CHECK(encodingFromString(toString(static_cast<Encoding>(e))) == static_cast<Encoding>(e));
}

TEST_CASE("UTF-8 is checked strictly") {
  CHECK(isValidUtf8("plain, ü, 商, 😀"));
  CHECK_FALSE(isValidUtf8("\xC0\xAF"));          // overlong
  CHECK_FALSE(isValidUtf8("\xE0\x80\xAF"));      // overlong
  CHECK_FALSE(isValidUtf8("\xED\xA0\x80"));      // lone surrogate
  CHECK_FALSE(isValidUtf8("\xF4\x90\x80\x80"));  // above U+10FFFF
  CHECK_FALSE(isValidUtf8("\xE5\x95"));          // cut
  CHECK_FALSE(isValidUtf8("a\x80"));
}

TEST_CASE("byte order marks decide") {
  CHECK(detected("\xEF\xBB\xBF"
                 "a") == Encoding::Utf8Bom);
  CHECK(detected("\xFF\xFE"
                 "a") == Encoding::Utf16Le);
  CHECK(detected("\xFE\xFF"
                 "a") == Encoding::Utf16Be);
  CHECK(detectEncoding("\xFF\xFE"
                       "a")
            .value()
            .evidence.code == "byte_order_mark");
}

TEST_CASE("encodings without a mark are told by their bytes") {
  CHECK(detected("deal_id,amount\n") == Encoding::Utf8);
  CHECK(detected(kUtf8) == Encoding::Utf8);
  CHECK(detected(kGbk) == Encoding::Gb18030);
  // 訂單編號,客戶名稱,金額 in Big5.
  CHECK(detected("\xAD\x71\xB3\xE6\xBD\x73\xB8\xB9,\xAB\xC8\xA4\xE1\xA6\x57\xBA\xD9,\xAA\xF7\xC3\x42\n1,"
                 "\xA4\xA4\xB5\xD8\xB9\x71\xAB\x48,5\n") == Encoding::Big5);
  // 会社名,金額,トヨタ自動車,ありがとう in Shift-JIS.
  CHECK(detected("\x89\xEF\x8E\xD0\x96\xBC,\x8B\xE0\x8A\x7A\n\x83\x67\x83\x88\x83\x5E\x8E\xA9\x93\xAE\x8E\xD4,5\n"
                 "\x82\xA0\x82\xE8\x82\xAA\x82\xC6\x82\xA4,6\n") == Encoding::ShiftJis);
  CHECK(detected("name,amount\nM\xFCller,5\nCaf\xE9 S\xE3o Jos\xE9,7 \x80\n") == Encoding::Windows1252);
  const std::string le = tests::toUtf16(kUtf8, Encoding::Utf16Le).substr(2);
  const std::string be = tests::toUtf16(kUtf8, Encoding::Utf16Be).substr(2);
  CHECK(detected(le) == Encoding::Utf16Le);
  CHECK(detected(be) == Encoding::Utf16Be);
}

TEST_CASE("bytes that fit no encoding are refused with the offset of the first") {
  std::string noise = "a,b\n";
  for (int i = 0; i < 300; ++i) noise += static_cast<char>(i % 2 ? 0x81 : 0xFF);
  const auto result = detectEncoding(noise);
  REQUIRE_FALSE(result);
  CHECK(result.error().code == ErrorCode::BadEncoding);
  CHECK(result.error().detail == "4");
}

TEST_CASE("a character cut between two pieces is one character") {
  for (const Encoding encoding : {Encoding::Gb18030, Encoding::Utf16Le}) {
    const std::string bytes = encoding == Encoding::Gb18030 ? kGbk : tests::toUtf16(kUtf8, encoding);
    const auto decoder = makeDecoder(encoding);
    std::string text;
    for (const char byte : bytes) decoder->decode(std::string_view(&byte, 1), text);
    decoder->finish(text);
    CHECK(text == kUtf8);
  }
}

TEST_CASE("what cannot be decoded is marked, not dropped") {
  CHECK(decodeAll("a\xFF", Encoding::Gb18030) == "a\xFF");
  CHECK(decodeAll(std::string("\x00\xD8"
                              "a\x00",
                              4),
                  Encoding::Utf16Le) ==
        "\xFF"
        "a");                                               // lone surrogate
  CHECK(decodeAll("a\xD6", Encoding::Gb18030) == "a\xFF");  // cut at the end
  CHECK(decodeAll("\x80", Encoding::Windows1252) == "€");
}

TEST_CASE("a Chinese export reads the same in every encoding it may come in") {
  const TempDir dir;
  std::vector<std::string> files{kUtf8, "\xEF\xBB\xBF" + kUtf8, kGbk, tests::toUtf16(kUtf8, Encoding::Utf16Le),
                                 tests::toUtf16(kUtf8, Encoding::Utf16Be).substr(2)};
  for (std::size_t i = 0; i < files.size(); ++i) {
    INFO("file " << i);
    const ReadFile file = readFile(dir.file(std::to_string(i) + ".csv", files[i])).value();
    REQUIRE(file.deals().size() == 1);
    CHECK(file.deals()[0].customer.name == "中国石油天然气集团");
    CHECK(file.deals()[0].outcome == records::Outcome::Won);
    CHECK(file.deals()[0].amount == 100'000);
    CHECK(file.deals()[0].closed == LocalDate::fromYmd(2025, 1, 1));
  }
}

TEST_CASE("Chinese text far behind an ASCII beginning still decides the encoding") {
  std::string text = "deal_id,customer_name,outcome,amount,closed\n";
  while (text.size() < 1'500'000) text += "D" + std::to_string(text.size()) + ",Acme,won,5,2025-01-01\n";
  const TempDir dir;
  const ReadFile file =
      readFile(dir.file("f.csv", text + "X,\xD6\xD0\xB9\xFA\xCA\xAF\xD3\xCD,won,5,2025-01-01\n")).value();
  CHECK(file.plan.encoding == Encoding::Gb18030);
  CHECK(file.totals.rejected == 0);
  CHECK(file.deals().back().customer.name == "中国石油");
}

TEST_CASE("a few damaged bytes in a UTF-8 file cost their rows only") {
  std::string text = "deal_id,customer_name,outcome,amount,closed\n";
  for (int i = 0; i < 50; ++i) text += std::to_string(i) + ",客户名称" + std::to_string(i) + ",won,5,2025-01-01\n";
  const TempDir dir;
  const ReadFile file = readFile(dir.file("f.csv", text + "x,\xE5\xAE,won,5,2025-01-01\n")).value();
  CHECK(file.plan.encoding == Encoding::Utf8);
  CHECK(file.deals().size() == 50);
  REQUIRE(file.rejects.size() == 1);
  CHECK(file.rejects[0].reason == "bad_encoding");
  CHECK(file.rejects[0].line == 52);
  CHECK(file.rejects[0].cells[1] == "\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST_CASE("a given encoding is taken at its word") {
  const TempDir dir;
  ReadOptions options;
  options.encoding = Encoding::Latin1;
  const ReadFile file =
      readFile(dir.file("f.csv", "deal_id,customer_name,outcome,amount,closed\n1,M\xFCller,won,5,2025-01-01\n"),
               options)
          .value();
  CHECK(file.deals()[0].customer.name == "Müller");
  CHECK(file.plan.encodingEvidence.code == "given");
}
