#include "bellwether/app/words.h"

#include <QDir>
#include <QFile>
#include <QXmlStreamReader>
#include <functional>
#include <vector>

#include "support/app_text.h"
#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::test;
namespace words = bellwether::app::words;

namespace {

struct Vocabulary {
  const char* name;
  int size;
  std::function<QString(int)> word;
  int sameInBoth = 0;  // how many may be spelled alike
};

template <class E>
E at(int index) {
  return static_cast<E>(index);
}

constexpr int kReasons = static_cast<int>(kpi::Reason::DivisionByZero) + 1;
constexpr int kFlags = static_cast<int>(kpi::Flag::TooFew) + 1;
constexpr int kExclusions = static_cast<int>(kpi::Exclusion::Overlap) + 1;
constexpr int kErrors = static_cast<int>(ErrorCode::Internal) + 1;
constexpr int kMeasures = static_cast<int>(kpi::Measure::EndCustomersLessNew) + 1;
constexpr int kPeriodKinds = static_cast<int>(PeriodKind::Custom) + 1;

std::vector<Vocabulary> vocabularies() {
  using namespace bellwether::kpi;
  const KpiValue value;
  return {
      {"kpiName", kKpis, [](int i) { return words::kpiName(at<KpiId>(i)); }},
      {"kpiShortName", kKpis, [](int i) { return words::kpiShortName(at<KpiId>(i)); }},
      {"kpiDefinition", kKpis, [](int i) { return words::kpiDefinition(at<KpiId>(i)); }},
      {"measureName", kMeasures, [](int i) { return words::measureName(at<Measure>(i)); }},
      {"reason", kReasons, [](int i) { return words::reason(at<Reason>(i)); }},
      {"flag", kFlags, [value](int i) { return words::flag(at<Flag>(i), value); }},
      {"exclusion", kExclusions, [](int i) { return words::exclusion(at<Exclusion>(i)); }},
      {"effectName", 6, [](int i) { return words::effectName(at<Effect>(i)); }},
      {"dimensionName", kDimensions, [](int i) { return words::dimensionName(at<Dimension>(i)); }},
      {"missingGroup", kDimensions, [](int i) { return words::missingGroup(at<Dimension>(i)); }},
      {"allOf", kDimensions, [](int i) { return words::allOf(at<Dimension>(i)); }},
      {"kindName", records::kRecordKinds, [](int i) { return words::kindName(at<records::RecordKind>(i)); }},
      {"fieldName", records::kFields, [](int i) { return words::fieldName(at<records::Field>(i)); }},
      {"encodingName", 9, [](int i) { return words::encodingName(at<ingest::Encoding>(i)); }, 1},
      {"dateOrderName", 3, [](int i) { return words::dateOrderName(at<ingest::DateOrder>(i)); }},
      {"confidenceName", 4, [](int i) { return words::confidenceName(at<ingest::Confidence>(i)); }},
      {"delimiterName", 4, [](int i) { return words::delimiterName(",;\t|"[i]); }},
      {"decimalName", 2, [](int i) { return words::decimalName(",."[i]); }},
      {"error", kErrors,
       [](int i) {
         return words::error({at<ErrorCode>(i), "detail", "deals.csv:17"});
       }},
      {"periodKindName", kPeriodKinds, [](int i) { return words::periodKindName(at<PeriodKind>(i)); }},
      {"comparisonName", 3, [](int i) { return words::comparisonName(at<Comparison>(i)); }},
  };
}

std::vector<QString> allWords() {
  std::vector<QString> texts;
  for (const Vocabulary& vocabulary : vocabularies())
    for (int i = 0; i < vocabulary.size; ++i) texts.push_back(vocabulary.word(i));
  return texts;
}

}  // namespace

TEST_CASE("every code has words in both languages") {
  for (const Vocabulary& vocabulary : vocabularies()) {
    int same = 0;
    for (int i = 0; i < vocabulary.size; ++i) {
      INFO(vocabulary.name << ' ' << i);
      const QString inEnglish = vocabulary.word(i);
      const Speaking speaking("zh_CN");
      const QString inChinese = vocabulary.word(i);
      CHECK_FALSE(inEnglish.isEmpty());
      CHECK_FALSE(inChinese.isEmpty());
      if (inEnglish == inChinese) ++same;
    }
    INFO(vocabulary.name);
    CHECK(same == vocabulary.sameInBoth);
  }
}

TEST_CASE("a change of language changes the words back and forth") {
  const auto before = allWords();
  {
    const Speaking speaking("zh_CN");
    CHECK(allWords() != before);
  }
  CHECK(allWords() == before);
  app::setLanguage(QStringLiteral("tlh"));
  CHECK(s(app::currentLanguage()) == "en");
  CHECK(allWords() == before);
}

TEST_CASE("KPIs have the names of the pictures") {
  CHECK(s(words::kpiName(kpi::KpiId::Cac)) == "Customer acquisition cost");
  CHECK(s(words::kpiName(kpi::KpiId::RepPerformance)) == "Revenue per rep");
  const Speaking speaking("zh_CN");
  CHECK(s(words::kpiName(kpi::KpiId::Revenue)) == "销售额");
  CHECK(s(words::kpiName(kpi::KpiId::Cac)) == "客户获取成本");
  CHECK(s(words::kpiName(kpi::KpiId::Retention)) == "客户保留率");
  CHECK(s(words::kpiName(kpi::KpiId::Cycle)) == "销售周期（中位数）");
  CHECK(s(words::kpiName(kpi::KpiId::DealSize)) == "平均成交额");
  CHECK(s(words::kpiName(kpi::KpiId::RepPerformance)) == "每位销售人员的业绩");
  CHECK(s(words::kpiName(kpi::KpiId::MarketShare)) == "市场份额");
  CHECK(s(words::kpiName(kpi::KpiId::Attainment)) == "销售目标完成率");
}

TEST_CASE("short names fit a table's header") {
  for (int i = 0; i < kpi::kKpis; ++i) CHECK(words::kpiShortName(static_cast<kpi::KpiId>(i)).size() <= 14);
}

TEST_CASE("an error names the file, the place and what to do") {
  CHECK(s(words::error({ErrorCode::BinaryFile, "PDF", "/home/me/deals.pdf"})) ==
        "deals.pdf is a PDF, not a CSV file. Export the list as CSV and import that.");
  CHECK(s(words::error({ErrorCode::UnclosedQuote, "", "deals.csv:17"})) ==
        "A quotation mark is opened at deals.csv:17 and never closed. Correct that line and import again.");
  CHECK(s(words::error({ErrorCode::EmptyFile, "", ""})) == "The file is empty. Export the list again.");
  CHECK(s(words::error({ErrorCode::CannotOpen, "No such file or directory", "/tmp/a.csv"})) ==
        "/tmp/a.csv cannot be opened. Check that it is still there. (The system says: No such file or directory)");
}

TEST_CASE("text of the data is never taken for a pattern") {
  CHECK(s(words::error({ErrorCode::MissingColumn, "%1 %2", "%2.csv"})) ==
        "%2.csv has no column for “%1 %2”. Choose the column that holds it, or export the list with it.");
  CHECK(s(words::rejectReason(QStringLiteral("bad_date"), QStringLiteral("%1"))) == "%1 is not a date");
  CHECK(s(words::rejectReason(QStringLiteral("new_code"), QStringLiteral("%2"))) == "%2 was not taken (new_code)");
}

TEST_CASE("a rejected cell says what is wrong with its value") {
  CHECK(s(words::rejectReason(QStringLiteral("bad_date"), QStringLiteral("31/11/2026"))) == "31/11/2026 is not a date");
  CHECK(s(words::rejectReason(QStringLiteral("bad_number"), QString())) == "(empty) is not a number");
  const Speaking speaking("zh_CN");
  CHECK(s(words::rejectReason(QStringLiteral("bad_date"), QStringLiteral("31/11/2026"))) == "31/11/2026不是日期");
}

TEST_CASE("every documented reason of a rejected row has its own words in both languages") {
  const char* codes[] = {"missing_value",       "bad_date",
                         "bad_number",          "bad_currency",
                         "bad_percent",         "bad_outcome",
                         "bad_scope",           "bad_category",
                         "ambiguous_date",      "date_out_of_range",
                         "number_out_of_range", "wrong_column_count",
                         "destroyed_id",        "end_before_begin",
                         "duplicate_in_file",   "bad_encoding",
                         "control_character",   "overlapping_target",
                         "unknown_deal",        "merge_loop",
                         "bad_split_total",     "bad_flag"};
  for (const char* code : codes) {
    INFO(code);
    const QString inEnglish = words::rejectReason(QString::fromLatin1(code), QStringLiteral("x"));
    CHECK_FALSE(inEnglish.contains(QLatin1String(code)));
    const Speaking speaking("zh_CN");
    const QString inChinese = words::rejectReason(QString::fromLatin1(code), QStringLiteral("x"));
    CHECK_FALSE(inChinese.contains(QLatin1String(code)));
    CHECK(inChinese != inEnglish);
  }
}

TEST_CASE("evidence counts in the singular and the plural") {
  CHECK(s(words::evidence({"day_above_12", 13, "18/11/2026"})) == "13 values have a day above 12");
  CHECK(s(words::evidence({"day_above_12", 1, "18/11/2026"})) == "1 value has a day above 12");
  CHECK(s(words::evidence({"only_point", 23'000, "24500.00"})) == "23,000 values like 24500.00");
  CHECK(s(words::evidence({"byte_order_mark", 0, ""})) == "byte order mark");
  const Speaking speaking("zh_CN");
  CHECK(s(words::evidence({"day_above_12", 13, ""})) == "13个值的日大于12");
}

TEST_CASE("a question shows the column and its values") {
  const QString text = words::question({"date_order", "Close Date", "--date-order", {"01/02/2017", "03/04/2017"}});
  CHECK(text.contains(QStringLiteral("Close Date")));
  CHECK(text.contains(QStringLiteral("01/02/2017, 03/04/2017")));
  CHECK(s(words::question({"kind", "", "--as", {}})) ==
        "The headers fit more than one kind of list. Choose what the file holds.");
}

TEST_CASE("needs are words only where an input would help") {
  CHECK(s(words::reasonNeed(kpi::Reason::NoMarketSize)) == "Needs market size:");
  CHECK(s(words::reasonNeed(kpi::Reason::NoCostData)) == "Needs costs:");
  CHECK(words::reasonNeed(kpi::Reason::NoWins).isEmpty());
}

TEST_CASE("the Chinese of this floor is complete") {
  QFile file(QStringLiteral(BELLWETHER_SOURCE_DIR "/resources/translations/app_zh_CN.ts"));
  REQUIRE(file.open(QIODevice::ReadOnly));
  QXmlStreamReader xml(&file);
  int finished = 0;
  while (!xml.atEnd()) {
    xml.readNext();
    if (!xml.isStartElement() || xml.name() != QLatin1String("translation")) continue;
    CHECK_FALSE(xml.attributes().hasAttribute(QStringLiteral("type")));
    ++finished;
  }
  CHECK_FALSE(xml.hasError());
  CHECK(finished > 500);
}
