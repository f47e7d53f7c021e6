#include "ingest/column_decisions.h"

#include <algorithm>

#include "bellwether/ingest/fold.h"
#include "ingest/plain_text.h"

namespace bellwether::ingest {
namespace {

using records::Field;

bool isDateField(Field field) {
  switch (field) {
    case Field::Created:
    case Field::Closed:
    case Field::ExpectedClose:
    case Field::FirstContact:
    case Field::MergedOn:
    case Field::Hired:
    case Field::Left:
    case Field::From:
    case Field::Through:
    case Field::ValidFrom:
    case Field::Day:
      return true;
    default:
      return false;
  }
}

/// The order that a column's figures show. Stray ones among dates that begin with the year, each with a figure above
/// 12, need no order and show none.
std::optional<DateOrder> orderShownBy(const DateEvidence& dates) {
  if (dates.unclear == 0 && dates.yearFirst > dates.dayFirst + dates.monthFirst) return std::nullopt;
  return dates.order();
}

void addExample(std::vector<std::string>& examples, const std::string& example) {
  if (!example.empty() && examples.size() < 4) examples.push_back(example);
}

}  // namespace

ColumnDecisions::Type ColumnDecisions::typeOf(const ColumnPlan& column) {
  if (!column.field) return Type::Text;
  if (isDateField(*column.field)) return Type::Date;
  switch (*column.field) {
    case Field::Amount:
    case Field::ListAmount:
      return Type::Amount;
    case Field::Rate:
      return Type::Rate;
    case Field::Probability:
    case Field::Percent:
      return Type::Percent;
    case Field::OutcomeField:
      return column.role == Role::Value ? Type::Outcome : Type::Text;
    default:
      return Type::Text;
  }
}

ColumnDecisions::ColumnDecisions(const FilePlan& plan, const ReadOptions& options)
    : m_options(options), m_groups(plan.currency.code() == "CNY" || plan.currency.code() == "JPY") {
  for (const ColumnPlan& column : plan.columns) {
    m_columns.emplace_back();
    m_columns.back().type = typeOf(column);
    m_columns.back().header = column.header;
  }
}

void ColumnDecisions::addPercent(Column& column, std::string_view cell) const {
  NumberStyle style;
  style.decimal = '.';
  const NumberReading number = readNumber(cell, style);
  if (number.reading != Reading::Value || number.percent) return;
  const std::optional<std::int64_t> ppm = toMinor(number.decimal, 6);
  if (!ppm) return;
  column.aboveOne += *ppm > 1'000'000 ? 1 : 0;
  column.fractions += *ppm > 0 && *ppm < 1'000'000 ? 1 : 0;
}

void ColumnDecisions::add(const CsvRow& row) {
  for (std::size_t i = 0; i < m_columns.size() && i < row.cells.size(); ++i) {
    Column& column = m_columns[i];
    const std::string_view cell = trimmed(row.cells[i]);
    if (cell.empty()) continue;
    if (column.example.empty()) column.example = cell.substr(0, 200);
    if (column.type == Type::Date) column.dates.add(cell);
    if (column.type == Type::Amount || column.type == Type::Rate) column.numbers.add(cell);
    if (column.type == Type::Percent) addPercent(column, cell);
    if (column.type == Type::Outcome) (readOutcome(cell) ? column.outcomes : column.otherWords) += 1;
  }
}

bool ColumnDecisions::needsMore() const {
  bool date = false;
  bool dateDecided = m_options.dateOrder.has_value();
  bool number = false;
  bool numberDecided = m_options.decimal.has_value() || m_groups;
  for (const Column& column : m_columns) {
    date |= column.dates.unclear > 0 && !column.dates.order();
    dateDecided |= column.dates.order().has_value();
    number |= column.type == Type::Amount && column.numbers.unclear > 0 && !column.numbers.decimal();
    numberDecided |= column.numbers.decimal().has_value();
  }
  return (date && !dateDecided) || (number && !numberDecided);
}

void ColumnDecisions::askDateOrder(FilePlan& plan, const Column& column) const {
  Question question{"date_order", column.header, "--date-order", {}};
  addExample(question.examples, column.dates.dayFirstExample);
  addExample(question.examples, column.dates.monthFirstExample);
  addExample(question.examples, column.dates.unclearExample);
  plan.questions.push_back(std::move(question));
}

void ColumnDecisions::decideDates(FilePlan& plan) const {
  std::optional<DateOrder> order;
  std::int64_t yearFirst = 0;
  const Column* unclear = nullptr;
  const bool given = m_options.dateOrder.has_value();
  for (std::size_t i = 0; i < m_columns.size(); ++i) {
    const Column& column = m_columns[i];
    if (column.type != Type::Date) continue;
    const DateEvidence& dates = column.dates;
    plan.columns[i].dateShape = dates.shape();
    plan.columns[i].shortYears = dates.shortYear > 0;
    yearFirst += dates.yearFirst;
    if (yearFirst > 0 && plan.dateOrderEvidence.example.empty())
      plan.dateOrderEvidence.example = dates.yearFirstExample;
    const std::optional<DateOrder> own = orderShownBy(dates);
    // With two-digit years even a figure above 12 may be the year.
    if (!given && (dates.contradicts() || dates.shortYear > 0 || (own && order && own != order))) {
      askDateOrder(plan, column);
      continue;
    }
    if (own && !order) {
      order = own;
      const bool day = own == DateOrder::Dmy;
      plan.dateOrderEvidence = {"day_above_12", 0, day ? dates.dayFirstExample : dates.monthFirstExample};
    }
    if (own) plan.dateOrderEvidence.count += dates.dayFirst + dates.monthFirst;
    if (!own && dates.unclear > 0 && !unclear) unclear = &column;
  }
  if (given) {
    plan.dateOrder = *m_options.dateOrder;
    plan.dateOrderEvidence = {"given", 0, {}};
  } else if (order) {
    plan.dateOrder = *order;
  } else {
    plan.dateOrder = DateOrder::Ymd;
    plan.dateOrderEvidence.code = yearFirst > 0 ? "year_first" : "default";
    plan.dateOrderEvidence.count = yearFirst;
    if (unclear && plan.questions.empty()) askDateOrder(plan, *unclear);
  }
}

void ColumnDecisions::decideDecimal(FilePlan& plan) const {
  if (m_options.decimal) {
    plan.decimal = *m_options.decimal;
    plan.decimalEvidence = {"given", 0, {}};
    return;
  }
  NumberEvidence all;
  const Column* unclear = nullptr;
  for (const Column& column : m_columns) {
    if (all.pointExample.empty()) all.pointExample = column.numbers.pointExample;
    if (all.commaExample.empty()) all.commaExample = column.numbers.commaExample;
    all.point += column.numbers.point;
    all.comma += column.numbers.comma;
    if (column.type == Type::Amount && column.numbers.unclear > 0 && !unclear) unclear = &column;
  }
  plan.decimalEvidence = {"default", 0, {}};
  if (const std::optional<char> decimal = all.decimal()) {
    plan.decimal = *decimal;
    plan.decimalEvidence = *decimal == '.' ? Evidence{"only_point", all.point, all.pointExample}
                                           : Evidence{"only_comma", all.comma, all.commaExample};
    return;
  }
  const bool groups = m_groups && unclear && unclear->numbers.unclearExample.find(',') != std::string::npos;
  if (!all.contradicts() && (!unclear || groups)) return;
  Question question{"decimal", unclear ? unclear->header : std::string(), "--decimal", {}};
  addExample(question.examples, all.pointExample);
  addExample(question.examples, all.commaExample);
  if (unclear) addExample(question.examples, unclear->numbers.unclearExample);
  plan.questions.push_back(std::move(question));
}

// A status that says something else than the outcome ("Contacted") is no outcome when the stage can say it.
void ColumnDecisions::checkOutcome(FilePlan& plan) const {
  const bool hasStage = std::any_of(plan.columns.begin(), plan.columns.end(),
                                    [](const ColumnPlan& c) { return c.field == Field::Stage; });
  for (std::size_t i = 0; i < m_columns.size(); ++i) {
    if (m_columns[i].type != Type::Outcome || plan.columns[i].confidence == Confidence::Sure || !hasStage) continue;
    if (m_columns[i].otherWords <= m_columns[i].outcomes) continue;
    plan.columns[i].field.reset();
    plan.columns[i].confidence = Confidence::None;
  }
}

void ColumnDecisions::decide(FilePlan& plan) const {
  checkOutcome(plan);
  for (std::size_t i = 0; i < m_columns.size(); ++i) {
    const Column& column = m_columns[i];
    plan.columns[i].example = column.example;
    if (column.type != Type::Percent) continue;
    const bool isShare = plan.columns[i].field == Field::Percent || column.header.find('%') != std::string::npos;
    // Whole percents hardly ever lie between 0 and 1, shares never above 1: the more frequent kind tells the scale.
    const bool hundredths = column.aboveOne > column.fractions || (isShare && column.fractions == 0);
    plan.columns[i].percentScale = hundredths ? 100 : 1;
  }
  decideDates(plan);
  decideDecimal(plan);
}

}  // namespace bellwether::ingest
