#include "bellwether/app/presenters/records_presenter.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <numeric>

#include "app/decimal_text.h"
#include "app/text.h"
#include "bellwether/app/words.h"
#include "bellwether/ingest/fold.h"

namespace bellwether::app {
namespace {

using namespace Qt::StringLiterals;

class Records {
  Q_DECLARE_TR_FUNCTIONS(Records)
};

int forPlural(std::int64_t n) { return static_cast<int>(std::min<std::int64_t>(n, 1'000'000)); }

const std::vector<kpi::ReceiptRow>& rowsOf(const kpi::Receipt& receipt, RecordPart part) {
  switch (part) {
    case RecordPart::Numerator:
      return receipt.numerator;
    case RecordPart::Denominator:
      return receipt.denominator;
    case RecordPart::LeftOut:
      break;
  }
  return receipt.problemRows;
}

std::int64_t countOf(const kpi::Receipt& receipt, RecordPart part) {
  if (part == RecordPart::Numerator) return receipt.numeratorCount;
  if (part == RecordPart::Denominator) return receipt.denominatorCount;
  return static_cast<std::int64_t>(receipt.problemRows.size());
}

const kpi::Part& measured(const kpi::Receipt& receipt, RecordPart part) {
  return part == RecordPart::Denominator ? receipt.value.denominator : receipt.value.numerator;
}

bool isStatistic(kpi::Measure measure) {
  return measure == kpi::Measure::CycleMedian || measure == kpi::Measure::CycleP90 ||
         measure == kpi::Measure::DealSizeMedian || measure == kpi::Measure::CycleMean;
}

std::vector<std::string> wordsOf(const QString& search) {
  std::vector<std::string> words;
  for (const QString& word : search.split(u' ', Qt::SkipEmptyParts))
    words.push_back(ingest::folded(word.toStdString()));
  return words;
}

bool matches(const kpi::ReceiptRow& row, const std::vector<std::string>& words) {
  if (words.empty()) return true;
  const std::string text = ingest::folded(row.id + '\n' + row.name + '\n' + row.customer + '\n' + row.rep);
  return std::all_of(words.begin(), words.end(),
                     [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

/// Orders rows of one list by one column; missing values come first.
class Order {
 public:
  Order(const kpi::Receipt& receipt, const RecordArrangement& arrangement)
      : m_receipt(receipt), m_rows(rowsOf(receipt, arrangement.part)), m_arrangement(arrangement) {}

  bool operator()(std::uint32_t a, std::uint32_t b) const {
    return m_arrangement.direction == RecordDirection::Ascending ? isLess(a, b) : isLess(b, a);
  }

 private:
  bool isLess(std::uint32_t a, std::uint32_t b) const {
    const kpi::ReceiptRow& left = m_rows[a];
    const kpi::ReceiptRow& right = m_rows[b];
    switch (*m_arrangement.by) {
      case RecordColumn::Date:
        return left.date < right.date;
      case RecordColumn::Id:
        return left.id < right.id;
      case RecordColumn::Name:
        return left.name < right.name;
      case RecordColumn::Customer:
        return left.customer < right.customer;
      case RecordColumn::Rep:
        return left.rep < right.rep;
      case RecordColumn::Amount:
        return left.amountMinor < right.amountMinor;
      case RecordColumn::Contribution:
        return left.contribution < right.contribution;
      case RecordColumn::Reason:
        return m_receipt.problemReasons[a] < m_receipt.problemReasons[b];
    }
    return false;
  }

  const kpi::Receipt& m_receipt;
  const std::vector<kpi::ReceiptRow>& m_rows;
  const RecordArrangement& m_arrangement;
};

QString ownAmount(const kpi::ReceiptRow& row, const Formatter& formatter) {
  if (!row.amountMinor) return {};
  const Currency own = Currency::fromCode(row.currency).value_or(formatter.currency());
  QString amount = formatter.money(*row.amountMinor, own);
  if (!(own == formatter.currency())) amount += u' ' + text(own.code());
  return amount;
}

QString contribution(const kpi::Receipt& receipt, RecordPart part, const Fraction& value, const Formatter& formatter) {
  const kpi::Unit unit = kpi::unitOf(measured(receipt, part).measure);
  if (unit == kpi::Unit::Money) return formatter.money(value);
  return formatter.exactText(unit, value).value;
}

QString kindText(const std::string& kind) {
  if (kind == "deal") return Records::tr("Deal");
  if (kind == "customer") return Records::tr("Customer");
  if (kind == "rep") return Records::tr("Sales person");
  if (kind == "cost") return Records::tr("Cost");
  if (kind == "target") return Records::tr("Target");
  if (kind == "market") return Records::tr("Market size");
  return text(kind);
}

QString capitalised(QString words) {
  if (!words.isEmpty()) words[0] = words[0].toUpper();
  return words;
}

}  // namespace

const kpi::ReceiptRow& RecordList::row(std::size_t place) const { return rowsOf(*receipt, part).at(rows.at(place)); }

kpi::Exclusion RecordList::reason(std::size_t place) const { return receipt->problemReasons.at(rows.at(place)); }

RecordList arrangeRecords(std::shared_ptr<const kpi::Receipt> receipt, const RecordArrangement& arrangement) {
  RecordList list;
  list.part = arrangement.part;
  list.all = countOf(*receipt, arrangement.part);
  const auto& rows = rowsOf(*receipt, arrangement.part);
  const auto words = wordsOf(arrangement.search);
  for (std::uint32_t i = 0; i < rows.size(); ++i)
    if (matches(rows[i], words)) list.rows.push_back(i);
  if (arrangement.by) std::stable_sort(list.rows.begin(), list.rows.end(), Order(*receipt, arrangement));
  const kpi::Measure measure = measured(*receipt, arrangement.part).measure;
  if (arrangement.part != RecordPart::LeftOut && !isStatistic(measure))
    for (const std::uint32_t index : list.rows) list.sum = list.sum + rows[index].contribution;
  list.receipt = std::move(receipt);
  return list;
}

std::vector<RecordColumn> recordColumns(const kpi::Receipt& receipt, RecordPart part) {
  const auto& rows = rowsOf(receipt, part);
  const auto any = [&](const auto& has) { return std::any_of(rows.begin(), rows.end(), has); };
  std::vector<RecordColumn> columns;
  if (any([](const auto& row) { return row.date.has_value(); })) columns.push_back(RecordColumn::Date);
  columns.push_back(RecordColumn::Id);
  if (any([](const auto& row) { return !row.name.empty() && row.name != row.id; }))
    columns.push_back(RecordColumn::Name);
  if (any([](const auto& row) { return !row.customer.empty(); })) columns.push_back(RecordColumn::Customer);
  if (any([](const auto& row) { return !row.rep.empty(); })) columns.push_back(RecordColumn::Rep);
  if (any([](const auto& row) { return row.amountMinor.has_value(); })) columns.push_back(RecordColumn::Amount);
  columns.push_back(part == RecordPart::LeftOut ? RecordColumn::Reason : RecordColumn::Contribution);
  return columns;
}

QString recordHeader(RecordColumn column, const kpi::Receipt& receipt, RecordPart part, const Formatter& formatter) {
  switch (column) {
    case RecordColumn::Date:
      return Records::tr("Date");
    case RecordColumn::Id:
      return Records::tr("ID");
    case RecordColumn::Name:
      return Records::tr("Name");
    case RecordColumn::Customer:
      return Records::tr("Customer");
    case RecordColumn::Rep:
      return Records::tr("Rep");
    case RecordColumn::Amount:
      return Records::tr("Own amount");
    case RecordColumn::Contribution: {
      const QString unit = formatter.exactText(kpi::unitOf(measured(receipt, part).measure), Fraction(1)).unit;
      if (unit.isEmpty()) return Records::tr("Counts");
      return Records::tr("Counts, %1", "a column: what a record counts, and its unit").arg(unit);
    }
    case RecordColumn::Reason:
      return Records::tr("Why it is left out");
  }
  return {};
}

QString recordText(const RecordList& list, std::size_t place, RecordColumn column, const Formatter& formatter) {
  const kpi::ReceiptRow& row = list.row(place);
  switch (column) {
    case RecordColumn::Date:
      return row.date ? formatter.date(*row.date) : QString();
    case RecordColumn::Id:
      return text(row.id);
    case RecordColumn::Name:
      return text(row.name);
    case RecordColumn::Customer:
      return text(row.customer);
    case RecordColumn::Rep:
      return text(row.rep);
    case RecordColumn::Amount:
      return ownAmount(row, formatter);
    case RecordColumn::Contribution:
      return contribution(*list.receipt, list.part, row.contribution, formatter);
    case RecordColumn::Reason:
      return words::exclusion(list.reason(place));
  }
  return {};
}

RecordSum recordSum(const RecordList& list, const Formatter& formatter) {
  RecordSum sum;
  const auto& receipt = *list.receipt;
  const auto shown = static_cast<std::int64_t>(list.rows.size());
  const auto listed = static_cast<std::int64_t>(rowsOf(receipt, list.part).size());
  const bool isNarrowed = shown < listed;
  sum.count = isNarrowed ? Records::tr("%1 of %2 records", nullptr, forPlural(list.all))
                               .arg(formatter.count(shown), formatter.count(list.all))
                         : Records::tr("%1 records", nullptr, forPlural(list.all)).arg(formatter.count(list.all));
  const bool isCut = listed < list.all;
  if (isCut)
    sum.note = Records::tr("The first %1 of %2 are listed; the sum is over all.")
                   .arg(formatter.count(listed), formatter.count(list.all));
  const kpi::Part& part = measured(receipt, list.part);
  if (list.part == RecordPart::LeftOut || isStatistic(part.measure)) return sum;
  const QString whole = contribution(receipt, list.part, part.value, formatter);
  if (isNarrowed) {
    sum.sum = contribution(receipt, list.part, list.sum, formatter);
    sum.whole = Records::tr("of %1", "a sum").arg(whole);
    return sum;
  }
  sum.sum = whole;
  sum.isExact = !isCut && list.sum == part.value;
  return sum;
}

QString recordPartName(const kpi::Receipt& receipt, RecordPart part) {
  if (part == RecordPart::LeftOut) return Records::tr("Left out");
  return capitalised(words::measureName(measured(receipt, part).measure));
}

std::vector<RecordPart> recordParts(const kpi::Receipt& receipt) {
  std::vector<RecordPart> parts{RecordPart::Numerator};
  if (receipt.value.denominator.measure != kpi::Measure::One) parts.push_back(RecordPart::Denominator);
  if (!receipt.problemRows.empty()) parts.push_back(RecordPart::LeftOut);
  return parts;
}

std::vector<RecordDetail> recordDetails(const RecordList& list, std::size_t place, const Formatter& formatter) {
  const kpi::ReceiptRow& row = list.row(place);
  std::vector<RecordDetail> details;
  const auto add = [&](const QString& label, const QString& value) {
    if (!value.isEmpty()) details.push_back({label, value});
  };
  add(Records::tr("Kind"), kindText(row.kind));
  add(Records::tr("ID"), text(row.id));
  add(Records::tr("Name"), text(row.name));
  add(Records::tr("Customer"), text(row.customer));
  add(Records::tr("Rep"), text(row.rep));
  if (row.date) add(row.kind == "deal" ? Records::tr("Closing date") : Records::tr("Date"), formatter.date(*row.date));
  add(Records::tr("Own amount"), ownAmount(row, formatter));
  add(Records::tr("Currency"), text(row.currency));
  if (list.part == RecordPart::LeftOut)
    add(Records::tr("Why it is left out"), words::exclusion(list.reason(place)));
  else
    add(Records::tr("Counts as"), contribution(*list.receipt, list.part, row.contribution, formatter) + u' ' +
                                      words::measureName(measured(*list.receipt, list.part).measure));
  return details;
}

}  // namespace bellwether::app
