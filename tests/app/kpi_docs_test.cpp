#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "bellwether/app/words.h"
#include "bellwether/kpi/definition.h"
#include "kpi_docs.h"
#include "support/app_text.h"
#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::test;
using kpi::KpiId;
namespace words = bellwether::app::words;

namespace {

std::map<KpiId, KpiPage> pages() {
  std::map<KpiId, KpiPage> all;
  for (const auto& part : {headlinePages(), dealPages(), customerPages()})
    for (const KpiPage& page : part) all.emplace(page.id, page);
  return all;
}

std::map<KpiId, KpiExample> examples() {
  std::map<KpiId, KpiExample> all;
  for (KpiExample& one : kpiExamples()) all.emplace(one.id, std::move(one));
  return all;
}

const Text kTitle = {"KPIs", "指标说明"};
const Text kIntro = {
    "What each figure counts, by which date, when it is not available, and one worked example. Made from the program's "
    "own catalogue by `tests/app/kpi_docs_test.cpp`, which also runs the examples; [中文](kpis.zh_CN.md).",
    "每个指标计入什么、按哪个日期、何时没有数值，并附一个算例。由 `tests/app/kpi_docs_test.cpp` "
    "根据程序自身的指标目录生成，算例也在其中运行；[English](kpis.md)。"};
const Text kRulesTitle = {"Rules for all", "通用规则"};
const std::vector<Text> kRules = {
    {"A period holds its first day and its last; deals are dated by the day they closed, in the workspace's time zone.",
     "期间包含首日和末日；商机按工作区时区的成交日归期。"},
    {"Every figure is seen from an as-of day. What closed after it is left out and listed.",
     "每个数值都以某个截止日为准；此后成交的不计入，并会列出。"},
    {"Money is exact to the smallest unit and rounded once, when it is shown, half away from zero.",
     "金额精确到最小货币单位，仅在显示时四舍五入一次。"},
    {"An amount in another currency is converted at the rate of its closing day. Without a rate the deal is left out "
     "and "
     "the total is marked incomplete; no rate is ever taken as 1.",
     "外币金额按成交日汇率折算；缺汇率的商机不计入，合计标为不完整，绝不按1:1折算。"},
    {"Sums and counts of nothing are 0. A ratio with nothing to divide by is not available, with the reason; it is "
     "never "
     "shown as 0.",
     "没有记录时求和与计数为0；没有分母的比率没有数值并注明原因，绝不显示为0。"},
    {"Void and deleted records count nowhere.", "作废和已删除的记录不计入任何指标。"},
    {"Costs, targets and markets given for a longer time are spread evenly over its days.",
     "较长期间的费用、目标和市场数据按天均摊。"},
    {"A period still open is compared with as many days of the other one.", "未结束的期间与对比期间的同样天数比较。"},
    {"A trend that ends in an open period shows as many days of each period for revenue, acquisition cost, performance "
     "per rep, market share and attainment; retention looks back over whole windows, cycle and deal size are averages "
     "over deals, and need none of this.",
     "趋势以未结束的期间收尾时，销售额、客户获取成本、人均业绩、市场份额和目标完成率在每个期间都取同样的天数；"
     "客户保留率始终回看完整窗口，销售周期和平均成交额按商机取平均，因此无需如此处理。"},
    {"Any figure may be unavailable because its amounts are too large to be added exactly (`overflow`).",
     "任何数值都可能因金额过大、无法精确相加而没有数值（`overflow`）。"}};
const Text kFormula = {"Formula", "公式"};
const Text kSource = {"Source", "出处"};
const Text kMissing = {"Not available", "没有数值"};
const Text kEdges = {"Edge cases", "边界情形"};
const Text kExample = {"Example", "算例"};
const Text kMeasuresTitle = {"Measures", "度量"};
const Text kMeasuresIntro = {"The words of the formulas.", "公式中的名称。"};
const Text kMeasureHeads = {"| measure | what it is |", "| 度量 | 含义 |"};

Text unitText(kpi::Unit unit) {
  switch (unit) {
    case kpi::Unit::Money:
      return {"money", "金额"};
    case kpi::Unit::Ratio:
      return {"percent", "百分比"};
    case kpi::Unit::Days:
      return {"days", "天"};
    case kpi::Unit::Count:
      return {"count", "个数"};
    case kpi::Unit::Times:
      return {"times", "倍"};
    case kpi::Unit::Months:
      return {"months", "月"};
    case kpi::Unit::MoneyPerDay:
      return {"money a day", "金额每天"};
  }
  return {"", ""};
}

Text directionText(kpi::Direction direction) {
  switch (direction) {
    case kpi::Direction::UpIsGood:
      return {"up is good", "越高越好"};
    case kpi::Direction::DownIsGood:
      return {"down is good", "越低越好"};
    case kpi::Direction::Neutral:
      return {"neither good nor bad", "无好坏之分"};
  }
  return {"", ""};
}

/// Writes the page in one language. Requires: the program speaks that language.
class Writer {
 public:
  explicit Writer(bool isChinese)
      : m_isChinese(isChinese),
        m_formatter(isChinese ? chinese() : english()),
        m_pages(pages()),
        m_examples(examples()) {}

  std::string write() {
    m_out << "# " << in(kTitle) << "\n\n" << in(kIntro) << "\n\n## " << in(kRulesTitle) << "\n\n";
    for (const Text& rule : kRules) m_out << "- " << in(rule) << "\n";
    for (const kpi::Definition& definition : kpi::catalogue()) writeKpi(definition);
    m_out << "\n## " << in(kMeasuresTitle) << "\n\n"
          << in(kMeasuresIntro) << "\n\n"
          << in(kMeasureHeads) << "\n|---|---|\n";
    for (int i = 0; i <= static_cast<int>(kpi::Measure::EndCustomersLessNew); ++i) writeMeasure(kpi::Measure(i));
    return m_out.str();
  }

 private:
  std::string in(const Text& text) const { return m_isChinese ? text.zh : text.en; }
  std::string label(const Text& text) const { return "**" + in(text) + (m_isChinese ? "**：" : "**: "); }

  void writeKpi(const kpi::Definition& definition) {
    const KpiPage& page = m_pages.at(definition.id);
    m_out << "\n## " << s(words::kpiName(definition.id)) << "\n\n`" << kpi::toString(definition.id) << "` · "
          << in(unitText(definition.unit)) << " · " << in(directionText(definition.direction)) << "\n\n"
          << s(words::kpiDefinition(definition.id)) << "\n\n"
          << "- " << label(kFormula) << "`" << definition.formula << "`" << formulaWords(definition) << "\n"
          << "- " << label(kSource) << in(page.source) << "\n";
    writeReasons(page);
    m_out << "- **" << in(kEdges) << "**\n";
    for (const Text& edge : page.edges) m_out << "  - " << in(edge) << "\n";
    m_out << "- " << label(kExample) << exampleText(page) << "\n";
  }

  /// The formula in the measures' names. The margin is no measure of a workspace, so formulas with it have none.
  std::string formulaWords(const kpi::Definition& definition) const {
    const auto& reasons = m_pages.at(definition.id).reasons;
    if (std::find(reasons.begin(), reasons.end(), kpi::Reason::NoMargin) != reasons.end()) return {};
    const std::string before = m_isChinese ? "，即" : ", that is ";
    const std::string numerator = s(words::measureName(definition.numerator));
    if (definition.denominator == kpi::Measure::One) return before + numerator;
    return before + numerator + " ÷ " + s(words::measureName(definition.denominator));
  }

  void writeReasons(const KpiPage& page) {
    if (page.reasons.empty()) return;
    m_out << "- " << label(kMissing);
    const char* gap = "";
    for (const kpi::Reason reason : page.reasons) {
      m_out << gap << s(words::reason(reason)) << (m_isChinese ? "（`" : " (`") << kpi::toString(reason)
            << (m_isChinese ? "`）" : "`)");
      gap = m_isChinese ? "；" : "; ";
    }
    m_out << "\n";
  }

  std::string exampleText(const KpiPage& page) const {
    const kpi::KpiValue value = m_examples.at(page.id).run();
    if (!value.value) return {};
    return s(QString::fromStdString(in(page.example)).arg(m_formatter.exact(value.unit, *value.value)));
  }

  void writeMeasure(kpi::Measure measure) {
    m_out << "| `" << kpi::toString(measure) << "` | " << s(words::measureName(measure)) << " |\n";
  }

  bool m_isChinese;
  app::Formatter m_formatter;
  std::map<KpiId, KpiPage> m_pages;
  std::map<KpiId, KpiExample> m_examples;
  std::ostringstream m_out;
};

std::string pageIn(const char* language) {
  const Speaking speaking(language);
  return Writer(std::string_view(language) == "zh_CN").write();
}

std::string read(const std::filesystem::path& path) {
  const std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// The first line in which two texts differ; empty when they are the same.
std::string firstDifference(const std::string& a, const std::string& b) {
  std::istringstream left(a), right(b);
  for (int number = 1; left || right; ++number) {
    std::string l, r;
    std::getline(left, l);
    std::getline(right, r);
    if (l != r) return "line " + std::to_string(number) + "\n  committed: " + l + "\n  now:       " + r;
  }
  return {};
}

void checkCommitted(const std::filesystem::path& path, const std::string& page) {
  if (qEnvironmentVariable("BELLWETHER_APPROVE") == QLatin1String("1")) std::ofstream(path, std::ios::binary) << page;
  INFO(path.string() << ": run with BELLWETHER_APPROVE=1 to write it anew");
  CHECK(firstDifference(read(path), page) == "");
}

}  // namespace

TEST_CASE("the pages on KPIs say what the catalogue says, in both languages") {
  const auto docs = std::filesystem::path(BELLWETHER_SOURCE_DIR) / "docs";
  checkCommitted(docs / "kpis.md", pageIn("en"));
  checkCommitted(docs / "kpis.zh_CN.md", pageIn("zh_CN"));
}

TEST_CASE("every worked example gives the figure worked out by hand") {
  const auto all = examples();
  CHECK(all.size() == static_cast<std::size_t>(kpi::kKpis));
  for (const auto& [id, example] : all) {
    const kpi::KpiValue value = example.run();
    INFO(kpi::toString(id));
    REQUIRE(value.value);
    CHECK(value.value->toString() == example.exact);
    CHECK(value.unit == kpi::definitionOf(id).unit);
  }
}

TEST_CASE("every KPI has a page whose source is the catalogue's") {
  const auto all = pages();
  CHECK(all.size() == headlinePages().size() + dealPages().size() + customerPages().size());
  for (const kpi::Definition& definition : kpi::catalogue()) {
    INFO(kpi::toString(definition.id));
    REQUIRE(all.count(definition.id) == 1);
    const KpiPage& page = all.at(definition.id);
    CHECK(page.source.en == definition.source);
    CHECK_FALSE(page.edges.empty());
    for (const char* text : {page.example.en, page.example.zh}) {
      const std::string_view example(text);
      CHECK(example.find("%1") != std::string_view::npos);
      CHECK(example.find("%1") == example.rfind("%1"));
    }
  }
}

TEST_CASE("a KPI is missing only for the reasons that its page names") {
  const auto all = pages();
  std::set<std::pair<KpiId, kpi::Reason>> seen;
  for (const ExampleData& data : exampleData()) {
    for (const kpi::Slice& where :
         {kpi::Slice{}, kpi::Slice{{kpi::Dimension::Rep, {"Li"}}}, kpi::Slice{{kpi::Dimension::Product, {"x"}}}}) {
      for (int back = -2; back < 14; ++back) {
        const LocalDate begin = data.asOf.plusDays(1).plusMonths(-back - 1);
        for (const kpi::Definition& definition : kpi::catalogue()) {
          const auto value =
              kpi::evaluateOne(*data.facts, definition.id, {begin, begin.plusMonths(1)}, where, data.asOf);
          if (!value.reason || !seen.emplace(definition.id, *value.reason).second) continue;
          const auto& named = all.at(definition.id).reasons;
          INFO(kpi::toString(definition.id) << " " << kpi::toString(*value.reason));
          CHECK(std::find(named.begin(), named.end(), *value.reason) != named.end());
        }
      }
    }
  }
  CHECK(seen.size() > 30);
}
