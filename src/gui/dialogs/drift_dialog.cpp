#include "gui/dialogs/drift_dialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QVBoxLayout>

#include "bellwether/app/words.h"
#include "gui/models/table_model.h"
#include "gui/text.h"
#include "gui/widgets/data_table.h"

namespace bellwether::gui {
namespace {

using app::DealDrift;
using app::Formatter;
using app::FrozenValue;

const records::CountedDeal& dealOf(const DealDrift& drift) { return drift.now ? *drift.now : *drift.then; }

QString moneyText(const std::optional<records::CountedDeal>& deal, const Formatter& formatter) {
  return deal ? formatter.money(Fraction(deal->amount)) : QString();
}

QString differenceText(const DealDrift& drift, const Formatter& formatter) {
  const auto amount = [](const std::optional<records::CountedDeal>& deal) {
    return Fraction(deal ? deal->amount : std::int64_t{0});
  };
  return formatter.money(amount(drift.now) - amount(drift.then));
}

QString valueText(const std::optional<Fraction>& value, kpi::Unit unit, const Formatter& formatter) {
  return value ? formatter.exact(unit, *value) : DriftDialog::tr("not computable");
}

template <class Row>
using CellText = std::function<QString(const Row&, const Formatter&)>;

template <class Row>
Column<Row> columnOf(const char* id, const std::function<QString()>& header, const CellText<Row>& text,
                     Qt::Alignment alignment = Qt::AlignLeft) {
  Column<Row> column;
  column.id = QString::fromLatin1(id);
  column.header = header;
  column.text = text;
  column.alignment = alignment;
  return column;
}

std::vector<Column<DealDrift>> dealColumns() {
  const auto textOf = [](std::string records::CountedDeal::*field) -> CellText<DealDrift> {
    return [field](const DealDrift& drift, const Formatter&) { return fromUtf8(dealOf(drift).*field); };
  };
  const CellText<DealDrift> then = [](const auto& drift, const auto& formatter) {
    return moneyText(drift.then, formatter);
  };
  const CellText<DealDrift> now = [](const auto& drift, const auto& formatter) {
    return moneyText(drift.now, formatter);
  };
  const CellText<DealDrift> what = [](const auto& drift, const auto&) { return app::words::dealChange(drift.what); };
  const auto right = Qt::AlignRight;
  std::vector<Column<DealDrift>> columns;
  columns.push_back(columnOf(
      "deal", [] { return DriftDialog::tr("Deal"); }, textOf(&records::CountedDeal::id)));
  columns.push_back(columnOf(
      "name", [] { return DriftDialog::tr("Name"); }, textOf(&records::CountedDeal::name)));
  columns.push_back(columnOf(
      "customer", [] { return DriftDialog::tr("Customer"); }, textOf(&records::CountedDeal::customer)));
  columns.push_back(columnOf(
      "rep", [] { return DriftDialog::tr("Rep"); }, textOf(&records::CountedDeal::rep)));
  columns.push_back(columnOf(
      "then", [] { return DriftDialog::tr("Counted then"); }, then, right));
  columns.push_back(columnOf(
      "now", [] { return DriftDialog::tr("Counted now"); }, now, right));
  columns.push_back(columnOf<DealDrift>(
      "difference", [] { return DriftDialog::tr("Difference"); }, differenceText, right));
  columns.push_back(columnOf(
      "what", [] { return DriftDialog::tr("What became of it"); }, what));
  return columns;
}

std::vector<Column<FrozenValue>> valueColumns() {
  const CellText<FrozenValue> figure = [](const auto& value, const auto&) { return app::words::kpiName(value.id); };
  const CellText<FrozenValue> then = [](const auto& value, const auto& formatter) {
    return valueText(value.then, value.unit, formatter);
  };
  const CellText<FrozenValue> now = [](const auto& value, const auto& formatter) {
    return valueText(value.now, value.unit, formatter);
  };
  std::vector<Column<FrozenValue>> columns;
  columns.push_back(columnOf(
      "figure", [] { return DriftDialog::tr("Figure"); }, figure));
  columns.push_back(columnOf(
      "then", [] { return DriftDialog::tr("In the closed book"); }, then, Qt::AlignRight));
  columns.push_back(columnOf(
      "now", [] { return DriftDialog::tr("Now"); }, now, Qt::AlignRight));
  return columns;
}

template <class Row>
DataTable* tableOf(std::vector<Column<Row>> columns, std::vector<Row> rows, const Formatter& formatter,
                   QWidget* parent) {
  auto* table = new DataTable(parent);
  auto* model = new RowModel<Row>(std::move(columns), table);
  model->setFormatter(formatter);
  model->setRows(std::move(rows));
  table->setModel(model);
  table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  table->horizontalHeader()->setSectionResizeMode(model->columnCount() - 1, QHeaderView::ResizeToContents);
  return table;
}

}  // namespace

DriftDialog::DriftDialog(const app::ClosedPeriod& closed, const app::Formatter& formatter, QWidget* parent)
    : QDialog(parent) {
  setObjectName(QStringLiteral("driftDialog"));
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Changes in %1 since it was closed").arg(fromUtf8(closed.period)));
  resize(960, 560);
  auto* column = new QVBoxLayout(this);
  auto* sentence = makeLabel(this, visuals::TextRole::Body);
  sentence->setWordWrap(true);
  sentence->setText(app::words::drift(closed, formatter));
  column->addWidget(sentence);
  auto* deals = tableOf(dealColumns(), closed.drift, formatter, this);
  deals->setObjectName(QStringLiteral("driftDeals"));
  deals->setAccessibleName(tr("Deals changed since the closing"));
  column->addWidget(deals, 3);
  deals->setVisible(!closed.drift.empty());
  auto* values = tableOf(valueColumns(), closed.drifted(), formatter, this);
  values->setObjectName(QStringLiteral("driftValues"));
  values->setAccessibleName(tr("Figures changed since the closing"));
  column->addWidget(values, 2);
  values->setVisible(!closed.drifted().empty());
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  column->addWidget(buttons);
}

}  // namespace bellwether::gui
