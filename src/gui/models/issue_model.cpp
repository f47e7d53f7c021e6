#include "gui/models/issue_model.h"

#include <QCoreApplication>

#include "bellwether/app/words.h"

namespace bellwether::gui {
namespace {

struct IssueWords {
  Q_DECLARE_TR_FUNCTIONS(IssueModel)
};

Fraction amountOf(const kpi::DataIssue& issue) { return Fraction::of(issue.amountMinor, 1); }

QString ownAmount(const kpi::ReceiptRow& row, const app::Formatter& formatter) {
  if (!row.amountMinor) return {};
  const Currency own = Currency::fromCode(row.currency).value_or(formatter.currency());
  const std::string_view code = own.code();
  return formatter.money(*row.amountMinor, own) + QLatin1Char(' ') +
         QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()));
}

using Text = std::string kpi::ReceiptRow::*;

Column<kpi::ReceiptRow> textColumn(const QString& id, QString (*header)(), Text member) {
  return {.id = id,
          .header = header,
          .text = [member](const kpi::ReceiptRow& row, const app::Formatter&) { return fromUtf8(row.*member); },
          .toolTip = [member](const kpi::ReceiptRow& row) { return fromUtf8(row.*member); }};
}

}  // namespace

IssueModel* makeIssueModel(QObject* parent) {
  using Row = kpi::DataIssue;
  std::vector<Column<Row>> columns;
  const auto words = [](const Row& row) { return app::words::exclusion(row.reason); };
  columns.push_back({.id = QStringLiteral("issue"),
                     .header = [] { return IssueWords::tr("Left out because"); },
                     .text = [words](const Row& row, const app::Formatter&) { return words(row); },
                     .tone = [](const Row&) { return TextTone::Warn; },
                     .toolTip = words});
  columns.push_back({.id = QStringLiteral("records"),
                     .header = [] { return IssueWords::tr("Records"); },
                     .text = [](const Row& row, const app::Formatter& formatter) { return formatter.count(row.count); },
                     .raw = [](const Row& row) { return QVariant(static_cast<qlonglong>(row.count)); },
                     .alignment = Qt::AlignRight});
  columns.push_back(
      {.id = QStringLiteral("amount"),
       .header = [] { return IssueWords::tr("Amount"); },
       .text = [](const Row& row, const app::Formatter& formatter) { return formatter.money(amountOf(row)); },
       .raw = [](const Row& row) { return QVariant(amountOf(row).toDouble()); },
       .alignment = Qt::AlignRight});
  return new IssueModel(std::move(columns), parent);
}

IssueRecordModel* makeIssueRecordModel(QObject* parent) {
  using Row = kpi::ReceiptRow;
  std::vector<Column<Row>> columns;
  columns.push_back(textColumn(
      QStringLiteral("id"), [] { return IssueWords::tr("Record"); }, &Row::id));
  columns.push_back(textColumn(
      QStringLiteral("name"), [] { return IssueWords::tr("Name"); }, &Row::name));
  columns.push_back(textColumn(
      QStringLiteral("customer"), [] { return IssueWords::tr("Customer"); }, &Row::customer));
  columns.push_back(textColumn(
      QStringLiteral("rep"), [] { return IssueWords::tr("Rep"); }, &Row::rep));
  columns.push_back(
      {.id = QStringLiteral("date"),
       .header = [] { return IssueWords::tr("Closed"); },
       .text = [](const Row& row,
                  const app::Formatter& formatter) { return row.date ? formatter.date(*row.date) : QString(); },
       .raw = [](const Row& row) { return QVariant(row.date ? fromUtf8(row.date->toIso()) : QString()); }});
  columns.push_back(
      {.id = QStringLiteral("amount"),
       .header = [] { return IssueWords::tr("Amount"); },
       .text = ownAmount,
       .raw = [](const Row& row) { return QVariant(static_cast<qlonglong>(row.amountMinor.value_or(0))); },
       .alignment = Qt::AlignRight});
  return new IssueRecordModel(std::move(columns), parent);
}

}  // namespace bellwether::gui
