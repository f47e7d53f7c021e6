#include "gui/receipt_csv.h"

#include <QLocale>

#include "bellwether/app/presenters/kpi_json.h"
#include "gui/csv_text.h"
#include "gui/text.h"

namespace bellwether::gui {
namespace {

QString codeText(std::string_view code) { return QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size())); }

class ReceiptWriter final {
 public:
  explicit ReceiptWriter(Currency currency)
      : m_currency(currency),
        m_csv({QStringLiteral("part"), QStringLiteral("kind"), QStringLiteral("id"), QStringLiteral("name"),
               QStringLiteral("customer"), QStringLiteral("rep"), QStringLiteral("date"), QStringLiteral("amount"),
               QStringLiteral("currency"), QStringLiteral("contribution"), QStringLiteral("reason")}) {}

  void write(const QString& part, const kpi::ReceiptRow& row, kpi::Unit unit) {
    begin(part, row);
    m_csv.plain(
        QString::number(app::jsonValue(unit, row.contribution, m_currency), 'g', QLocale::FloatingPointShortest));
    m_csv.plain({});
    m_csv.endRow();
  }
  void writeProblem(const kpi::ReceiptRow& row, kpi::Exclusion reason) {
    begin(QStringLiteral("left_out"), row);
    m_csv.plain({}).plain(codeText(kpi::toString(reason)));
    m_csv.endRow();
  }
  QByteArray bytes() const { return m_csv.bytes(); }

 private:
  void begin(const QString& part, const kpi::ReceiptRow& row) {
    m_csv.plain(part).plain(fromUtf8(row.kind)).text(fromUtf8(row.id)).text(fromUtf8(row.name));
    m_csv.text(fromUtf8(row.customer)).text(fromUtf8(row.rep));
    m_csv.plain(row.date ? fromUtf8(row.date->toIso()) : QString());
    const Currency own = Currency::fromCode(row.currency).value_or(m_currency);
    m_csv.plain(row.amountMinor ? fromUtf8(decimalFromMinor(*row.amountMinor, own.exponent())) : QString());
    m_csv.plain(fromUtf8(row.currency));
  }

  Currency m_currency;
  CsvText m_csv;
};

}  // namespace

QByteArray receiptAsCsv(const kpi::Receipt& receipt, Currency currency) {
  ReceiptWriter writer(currency);
  for (const kpi::ReceiptRow& row : receipt.numerator)
    writer.write(QStringLiteral("numerator"), row, kpi::unitOf(receipt.value.numerator.measure));
  for (const kpi::ReceiptRow& row : receipt.denominator)
    writer.write(QStringLiteral("denominator"), row, kpi::unitOf(receipt.value.denominator.measure));
  for (std::size_t i = 0; i < receipt.problemRows.size(); ++i)
    writer.writeProblem(receipt.problemRows[i], receipt.problemReasons.at(i));
  return writer.bytes();
}

}  // namespace bellwether::gui
