#include "bellwether/app/words.h"
#include "cli/kpi_text.h"
#include "cli/printable.h"
#include "cli/receipt_output.h"
#include "cli/say.h"
#include "cli/text_table.h"

namespace bellwether::cli {
namespace {

using app::Formatter;
using kpi::Receipt;
using kpi::ReceiptRow;
namespace words = app::words;

QString partText(const kpi::Part& part, const Formatter& formatter) {
  return words::measureName(part.measure) + QLatin1Char(' ') + formatter.exact(kpi::unitOf(part.measure), part.value);
}

QString headText(const Receipt& receipt, const ReceiptView& view, const Formatter& formatter) {
  const auto& value = receipt.value;
  QString text =
      QStringLiteral("%1, %2: %3\n")
          .arg(words::kpiName(value.id), formatter.range(view.figure.period.range), valueText(value, formatter));
  if (value.denominator.measure != kpi::Measure::One) {
    text +=
        QStringLiteral("= %1 / %2\n").arg(partText(value.numerator, formatter), partText(value.denominator, formatter));
  }
  const auto flags = flagsText(value);
  return flags.isEmpty() ? text : QString(text + flags + QLatin1Char('\n'));
}

QString amountText(const ReceiptRow& row, const Formatter& formatter) {
  if (!row.amountMinor) return {};
  const auto currency = Currency::fromCode(row.currency).value_or(formatter.currency());
  const auto code = currency.code();
  return formatter.money(*row.amountMinor, currency) + QLatin1Char(' ') +
         QString::fromLatin1(code.data(), static_cast<qsizetype>(code.size()));
}

std::vector<TableColumn> recordColumns(const QString& last, Align align) {
  return {{Say::tr("Id")},  {Say::tr("Name")}, {Say::tr("Customer")},
          {Say::tr("Rep")}, {Say::tr("Date")}, {Say::tr("Amount"), Align::Right},
          {last, align}};
}

QStringList recordCells(const ReceiptRow& row, const Formatter& formatter, const QString& last) {
  return {printableCell(row.id),
          printableCell(row.name),
          printableCell(row.customer),
          printableCell(row.rep),
          row.date ? formatter.date(*row.date) : QString(),
          amountText(row, formatter),
          last};
}

QString sumSentence(const kpi::Part& part, const PartSum& sum, std::int64_t count, const Formatter& formatter) {
  const auto value = partText(part, formatter);
  if (sum.isStatistic) return Say::tr("%1 is taken over these observations: %2").arg(value, formatter.count(count));
  if (sum.addsUp)
    return Say::tr("The records add up exactly to %1; their number: %2").arg(value, formatter.count(count));
  return Say::tr("%1 is not a sum of these records; their number: %2").arg(value, formatter.count(count));
}

QString listText(const kpi::Part& part, const std::vector<ReceiptRow>& rows, std::int64_t count,
                 const Formatter& formatter) {
  const auto unit = kpi::unitOf(part.measure);
  const auto sum = sumOf(part, rows);
  TextTable table(recordColumns(words::measureName(part.measure), Align::Right));
  for (const auto& row : rows) table.addRow(recordCells(row, formatter, formatter.exact(unit, row.contribution)));
  if (!table.isEmpty() && !sum.isStatistic) {
    table.addRule();
    table.addRow({Say::tr("Sum"), {}, {}, {}, {}, {}, formatter.exact(unit, sum.sum)});
  }
  return QLatin1Char('\n') + Say::tr("Records in: %1").arg(words::measureName(part.measure)) + QLatin1Char('\n') +
         table.toText() + sumSentence(part, sum, count, formatter) + QLatin1Char('\n');
}

QString exclusionsText(const QString& title, const std::vector<kpi::ExclusionCount>& exclusions,
                       const Formatter& formatter) {
  if (exclusions.empty()) return {};
  TextTable table({{Say::tr("Reason")}, {Say::tr("Records"), Align::Right}, {Say::tr("Amount"), Align::Right}});
  for (const auto& exclusion : exclusions) {
    table.addRow({words::exclusion(exclusion.reason), formatter.count(exclusion.count),
                  formatter.exact(kpi::Unit::Money, Fraction::of(exclusion.amountMinor, 1))});
  }
  return QLatin1Char('\n') + title + QLatin1Char('\n') + table.toText();
}

QString problemsText(const Receipt& receipt, const Formatter& formatter) {
  TextTable table(recordColumns(Say::tr("Problem"), Align::Left));
  for (std::size_t i = 0; i < receipt.problemRows.size(); ++i) {
    table.addRow(recordCells(receipt.problemRows[i], formatter, words::exclusion(receipt.problemReasons.at(i))));
  }
  return table.isEmpty() ? QString() : QString(QLatin1Char('\n') + table.toText());
}

}  // namespace

QString receiptText(const Receipt& receipt, const ReceiptView& view, const Formatter& formatter) {
  const auto& value = receipt.value;
  QString text = headText(receipt, view, formatter);
  if (view.parts != Parts::Denominator) {
    text += listText(value.numerator, receipt.numerator, receipt.numeratorCount, formatter);
  }
  if (view.parts == Parts::Denominator) {
    text += listText(value.denominator, receipt.denominator, receipt.denominatorCount, formatter);
  } else if (value.denominator.measure != kpi::Measure::One) {
    const auto sum = sumOf(value.denominator, receipt.denominator);
    text += sumSentence(value.denominator, sum, receipt.denominatorCount, formatter) + QLatin1Char('\n');
  }
  text += exclusionsText(Say::tr("Left out by definition"), receipt.byDefinition, formatter);
  text += exclusionsText(Say::tr("Left out because something is wrong or missing"), receipt.problems, formatter);
  return text + problemsText(receipt, formatter);
}

}  // namespace bellwether::cli
