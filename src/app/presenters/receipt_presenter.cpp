#include "bellwether/app/presenters/receipt_presenter.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <functional>

#include "app/decimal_text.h"
#include "app/text.h"
#include "bellwether/app/words.h"
#include "bellwether/kpi/definition.h"

namespace bellwether::app {
namespace {

using namespace Qt::StringLiterals;

class ReceiptWords {
  Q_DECLARE_TR_FUNCTIONS(Receipt)
};

/// Both needed by every part of a receipt.
struct Source {
  const kpi::Receipt& receipt;
  const Formatter& formatter;

  kpi::Measure numerator() const { return receipt.value.numerator.measure; }
  kpi::Measure denominator() const { return receipt.value.denominator.measure; }
  bool isRatio() const { return denominator() != kpi::Measure::One; }
  QString exact(kpi::Measure measure, const Fraction& value) const {
    const kpi::Unit unit = kpi::unitOf(measure);
    return unit == kpi::Unit::Money ? formatter.money(value) : formatter.exact(unit, value);
  }
};

QString capitalised(QString words) {
  if (!words.isEmpty()) words[0] = words[0].toUpper();
  return words;
}

QString where(const Source& source, const Lens& lens, LocalDate asOf) {
  Period range = lens.period.range;
  if (range.contains(asOf)) range.end = asOf.plusDays(1);
  QStringList parts{words::kpiName(source.receipt.value.id), source.formatter.range(range)};
  for (const kpi::Filter& filter : lens.where) {
    QStringList values;
    for (const std::string& value : filter.values)
      values.append(value == kpi::missingGroup(filter.dimension) ? words::missingGroup(filter.dimension) : text(value));
    parts.append(ReceiptWords::tr("%1: %2", "a filter and its values")
                     .arg(words::dimensionName(filter.dimension), values.join(u" / "_s)));
  }
  if (lens.where.empty()) parts.append(ReceiptWords::tr("no filter"));
  return parts.join(ReceiptWords::tr(", ", "between KPI, period and filters"));
}

QString formula(const Source& source) {
  if (source.numerator() == kpi::Measure::WonAmount && !source.isRatio())
    return ReceiptWords::tr("won amounts + refunds, by close date");
  const QString numerator = words::measureName(source.numerator());
  if (!source.isRatio()) return numerator;
  return ReceiptWords::tr("%1 ÷ %2", "a formula").arg(numerator, words::measureName(source.denominator()));
}

/// Sums over the rows whose contribution passes; empty when rows were cut, so that no partial sum is shown.
struct Tally {
  std::int64_t count = 0;
  Fraction sum = 0;
};
Tally tally(const std::vector<kpi::ReceiptRow>& rows, const std::function<bool(const Fraction&)>& passes) {
  Tally result;
  for (const kpi::ReceiptRow& row : rows)
    if (passes(row.contribution)) {
      ++result.count;
      result.sum = result.sum + row.contribution;
    }
  return result;
}

bool areComplete(const kpi::Receipt& receipt) {
  return static_cast<std::int64_t>(receipt.numerator.size()) == receipt.numeratorCount;
}

bool isWonAmount(const Source& source) {
  return source.numerator() == kpi::Measure::WonAmount && areComplete(source.receipt);
}

const auto isAbove = [](const Fraction& value) { return value > Fraction(0); };
const auto isNothing = [](const Fraction& value) { return value == Fraction(0); };
const auto isBelow = [](const Fraction& value) { return value < Fraction(0); };

ReceiptLine result(const Source& source) {
  const auto& value = source.receipt.value;
  ReceiptLine line;
  line.label = words::kpiName(value.id);
  line.sum = true;
  if (value.value)
    line.amount = source.formatter.exact(value.unit, *value.value);
  else if (value.reason)
    line.amount = words::reason(*value.reason);
  return line;
}

std::vector<ReceiptLine> formulaLines(const Source& source) {
  const auto& value = source.receipt.value;
  std::vector<ReceiptLine> lines;
  if (isWonAmount(source) && !source.isRatio()) {
    const Tally won = tally(source.receipt.numerator, isAbove);
    const Tally refunds = tally(source.receipt.numerator, isBelow);
    lines.push_back({ReceiptWords::tr("Won amounts"), {}, source.formatter.money(won.sum), false});
    lines.push_back({ReceiptWords::tr("Refunds"), {}, source.formatter.money(refunds.sum), false});
  } else {
    lines.push_back({capitalised(words::measureName(source.numerator())),
                     {},
                     source.exact(source.numerator(), value.numerator.value),
                     false});
    if (source.isRatio())
      lines.push_back({capitalised(words::measureName(source.denominator())),
                       {},
                       source.exact(source.denominator(), value.denominator.value),
                       false});
  }
  lines.push_back(result(source));
  return lines;
}

void addTally(std::vector<ReceiptLine>& lines, const Source& source, const QString& label, const Tally& tally) {
  if (tally.count == 0) return;
  lines.push_back({label, source.formatter.count(tally.count), source.formatter.money(tally.sum), false});
}

std::vector<ReceiptLine> counted(const Source& source) {
  const auto& receipt = source.receipt;
  std::vector<ReceiptLine> lines;
  if (isWonAmount(source)) {
    addTally(lines, source, ReceiptWords::tr("Won, with an amount"), tally(receipt.numerator, isAbove));
    addTally(lines, source, ReceiptWords::tr("Won, amount 0"), tally(receipt.numerator, isNothing));
    addTally(lines, source, ReceiptWords::tr("Refunds"), tally(receipt.numerator, isBelow));
    lines.push_back({ReceiptWords::tr("Sum"), source.formatter.count(receipt.numeratorCount),
                     source.formatter.money(receipt.value.numerator.value), !source.isRatio()});
  } else {
    lines.push_back({capitalised(words::measureName(source.numerator())),
                     source.formatter.count(receipt.numeratorCount),
                     source.exact(source.numerator(), receipt.value.numerator.value), false});
  }
  if (source.isRatio())
    lines.push_back({capitalised(words::measureName(source.denominator())),
                     source.formatter.count(receipt.denominatorCount),
                     source.exact(source.denominator(), receipt.value.denominator.value), false});
  return lines;
}

std::vector<ReceiptLine> exclusions(const std::vector<kpi::ExclusionCount>& counts, const Formatter& formatter) {
  std::vector<ReceiptLine> lines;
  std::int64_t total = 0;
  for (const kpi::ExclusionCount& count : counts) {
    if (count.count == 0) continue;
    const QString amount = count.amountMinor == 0 ? QString() : formatter.money(Fraction::of(count.amountMinor, 1));
    lines.push_back({words::exclusion(count.reason), formatter.count(count.count), amount, false});
    total += count.count;
  }
  if (lines.size() > 1) lines.push_back({ReceiptWords::tr("Sum"), formatter.count(total), {}, true});
  return lines;
}

QString total(const std::vector<kpi::ExclusionCount>& counts, const Formatter& formatter) {
  std::int64_t total = 0;
  for (const kpi::ExclusionCount& count : counts) total += count.count;
  return formatter.count(total);
}

/// Whether the rows of a sum really add up to it; a statistic's rows are observations and add up to nothing.
bool addsUp(const Source& source) {
  const kpi::Measure measure = source.numerator();
  const bool isStatistic = measure == kpi::Measure::CycleMedian || measure == kpi::Measure::CycleP90 ||
                           measure == kpi::Measure::DealSizeMedian || measure == kpi::Measure::CycleMean;
  if (isStatistic || source.receipt.numerator.empty() || !areComplete(source.receipt)) return false;
  return tally(source.receipt.numerator, [](const Fraction&) { return true; }).sum ==
         source.receipt.value.numerator.value;
}

QStringList foreignCurrencies(const Source& source) {
  QStringList codes;
  for (const kpi::ReceiptRow& row : source.receipt.numerator) {
    const QString code = text(row.currency);
    if (!code.isEmpty() && code != text(source.formatter.currency().code()) && !codes.contains(code))
      codes.append(code);
  }
  codes.sort();
  return codes;
}

std::vector<QString> checks(const Source& source) {
  std::vector<QString> texts;
  const auto& receipt = source.receipt;
  if (addsUp(source)) {
    const int n = static_cast<int>(std::min<std::int64_t>(receipt.numeratorCount, 1'000'000));
    texts.push_back(ReceiptWords::tr("%1 records add up to %2, exactly", nullptr, n)
                        .arg(source.formatter.count(receipt.numeratorCount), words::measureName(source.numerator())));
  }
  if (kpi::unitOf(source.numerator()) == kpi::Unit::Money && !receipt.numerator.empty()) {
    const QStringList foreign = foreignCurrencies(source);
    const QString own = text(source.formatter.currency().code());
    texts.push_back(
        foreign.isEmpty()
            ? ReceiptWords::tr("All in %1, nothing converted").arg(own)
            : ReceiptWords::tr("%1 converted to %2 at the rate of the closing day").arg(foreign.join(u" / "_s), own));
  }
  for (const kpi::Flag flag : receipt.value.flags) texts.push_back(words::flag(flag, receipt.value));
  return texts;
}

}  // namespace

ReceiptData presentReceipt(const kpi::Receipt& receipt, const Lens& lens, LocalDate asOf, const Formatter& formatter) {
  const Source source{receipt, formatter};
  const auto& value = receipt.value;
  ReceiptData data;
  data.id = value.id;
  if (value.value) {
    const ValueText figure = formatter.exactText(value.unit, *value.value);
    data.figure = figure.value;
    data.unit = figure.unit;
  } else if (value.reason) {
    data.figure = words::reason(*value.reason);
  }
  data.where = where(source, lens, asOf);
  data.formula = formula(source);
  data.formulaLines = formulaLines(source);
  data.countedTitle = ReceiptWords::tr("Records counted");
  data.countedCount = formatter.count(receipt.numeratorCount);
  data.counted = counted(source);
  data.leftOutTitle = ReceiptWords::tr("Not counted by definition");
  data.leftOutCount = total(receipt.byDefinition, formatter);
  data.leftOut = exclusions(receipt.byDefinition, formatter);
  data.problemsTitle = ReceiptWords::tr("Left out because something is wrong or missing");
  data.problemsCount = total(receipt.problems, formatter);
  data.problems = exclusions(receipt.problems, formatter);
  data.checks = checks(source);
  data.definition = words::kpiDefinition(value.id);
  return data;
}

}  // namespace bellwether::app
