#include "gui/pages/targets_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "bellwether/app/language.h"
#include "bellwether/app/words.h"
#include "gui/csv_text.h"
#include "gui/targets/target_model.h"
#include "gui/targets/target_table.h"
#include "gui/targets/target_trial_dialog.h"
#include "gui/text.h"
#include "gui/widgets/chart_panel.h"
#include "gui/widgets/drop_button.h"
#include "gui/widgets/segmented.h"

namespace bellwether::gui {
namespace {

constexpr int kYearsBefore = 4;
constexpr int kYearsAfter = 2;
constexpr int kLeastForChart = 560;

/// The year, or fiscal year, that holds the day.
int yearOf(LocalDate day, const FiscalCalendar& calendar) {
  const bool isFiscal = calendar.startMonth != 1;
  const std::string id = periodOf(day, isFiscal ? PeriodKind::FiscalYear : PeriodKind::Year, calendar).id;
  return std::stoi(isFiscal ? id.substr(2) : id);
}

QString scopesText(app::TargetShape::Scopes scopes) {
  switch (scopes) {
    case app::TargetShape::Scopes::People:
      return TargetsPage::tr("Teams and reps");
    case app::TargetShape::Scopes::Regions:
      return TargetsPage::tr("Regions");
    case app::TargetShape::Scopes::Products:
      return TargetsPage::tr("Products");
  }
  return {};
}

QMenu* makeMenu(QWidget* parent, const QString& name) {
  auto* menu = new QMenu(parent);
  menu->setObjectName(name);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  return menu;
}

}  // namespace

TargetsPage::TargetsPage(QWidget* parent)
    : Page(parent),
      m_stack(new QStackedLayout(this)),
      m_empty(makeLabel(this, visuals::TextRole::Headline, TextTone::Secondary)),
      m_title(makeLabel(this, visuals::TextRole::PageTitle)),
      m_year(new DropButton(DropButton::Look::Box, this)),
      m_step(new Segmented(this)),
      m_scopes(new DropButton(DropButton::Look::Box, this)),
      m_try(new QPushButton(this)),
      m_spread(new QPushButton(this)),
      m_fill(new QPushButton(this)),
      m_paste(new QPushButton(this)),
      m_export(new QPushButton(this)),
      m_model(new TargetModel(this)),
      m_table(new TargetTable(m_model, this)),
      m_remark(new ElidedLabel(this, visuals::TextRole::Body, TextTone::Secondary)),
      m_sum(makeLabel(this, visuals::TextRole::Body, TextTone::Secondary)),
      m_chart(new ChartPanel(this)) {
  m_year->setObjectName(QStringLiteral("targetYear"));
  m_step->setObjectName(QStringLiteral("targetStep"));
  m_scopes->setObjectName(QStringLiteral("targetScopes"));
  m_try->setObjectName(QStringLiteral("targetTry"));
  m_spread->setObjectName(QStringLiteral("targetSpread"));
  m_fill->setObjectName(QStringLiteral("targetFill"));
  m_paste->setObjectName(QStringLiteral("targetPaste"));
  m_export->setObjectName(QStringLiteral("targetExport"));
  m_remark->setObjectName(QStringLiteral("targetRemark"));
  m_chart->setObjectName(QStringLiteral("targetChart"));
  setFocusProxy(m_table);  // the page is there to be typed into
  layOut();
  connectParts();
  TargetsPage::retranslate();
}

void TargetsPage::layOut() {
  auto* content = new QWidget(this);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(16, 10, 16, 12);
  column->setSpacing(8);
  auto* head = new QHBoxLayout;
  head->setSpacing(8);
  for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_year, m_step, m_scopes}) head->addWidget(part);
  head->addStretch(1);
  for (QWidget* part : {m_try, m_spread, m_fill, m_paste, m_export}) head->addWidget(part);
  column->addLayout(head);
  auto* frame = new QFrame(content);
  frame->setProperty("role", QStringLiteral("panel"));
  auto* inside = new QVBoxLayout(frame);
  inside->setContentsMargins(1, 1, 1, 1);
  inside->addWidget(m_table);
  column->addWidget(frame, 3);
  auto* foot = new QHBoxLayout;
  foot->addWidget(m_remark, 1);
  foot->addWidget(m_sum);
  column->addLayout(foot);
  column->addWidget(m_chart, 1);
  m_chart->setMinimumHeight(150);
  m_empty->setAlignment(Qt::AlignCenter);
  m_empty->setWordWrap(true);
  m_empty->setMargin(40);
  m_stack->addWidget(content);
  m_stack->addWidget(m_empty);
}

void TargetsPage::connectParts() {
  connect(m_year, &DropButton::clicked, this, &TargetsPage::chooseYear);
  connect(m_scopes, &DropButton::clicked, this, &TargetsPage::chooseScopes);
  connect(m_step, &Segmented::chosen, this, [this](int index) {
    if (!m_shape) return;
    app::TargetShape shape = *m_shape;
    shape.step = index == 0 ? app::TargetShape::Step::Months : app::TargetShape::Step::Quarters;
    change(shape);
  });
  connect(m_try, &QPushButton::clicked, this, &TargetsPage::tryTarget);
  connect(m_spread, &QPushButton::clicked, this, &TargetsPage::chooseSpread);
  connect(m_fill, &QPushButton::clicked, m_table, &TargetTable::fillRight);
  connect(m_paste, &QPushButton::clicked, m_table, &TargetTable::paste);
  connect(m_export, &QPushButton::clicked, this, [this] {
    if (m_shape) Q_EMIT exportRequested(QStringLiteral("targets-%1.csv").arg(m_shape->year), csv());
  });
  connect(m_model, &TargetModel::entered, this, &TargetsPage::take);
  connect(m_model, &TargetModel::refused, this, [this](const QString& text) {
    refuse(tr("\"%1\" is no amount. Type digits, e.g. 1,905 or 1905.50.").arg(text.left(40)));
  });
  connect(m_table, &TargetTable::currentLineChanged, this, &TargetsPage::drawChart);
  connect(m_table, &TargetTable::chosenChanged, this, &TargetsPage::showRemark);
}

const app::TargetGrid& TargetsPage::grid() const { return m_model->grid(); }

QString TargetsPage::remark() const { return m_remark->text(); }

void TargetsPage::showResults(const app::Results& results, const app::Formatter& formatter) {
  m_facts = results.facts;
  m_asOf = results.asOf;
  m_formatter = formatter;
  const FiscalCalendar& calendar = m_facts->settings().calendar;
  if (!m_shape) m_shape = app::TargetShape{yearOf(results.lens.period.range.begin, calendar)};
  m_stack->setCurrentIndex(0);
  rebuild();
  Q_EMIT targetsWanted();
}

void TargetsPage::showEmpty() {
  m_facts.reset();
  m_chartAsked.drop();
  m_weightsAsked.drop();
  m_stack->setCurrentWidget(m_empty);
}

void TargetsPage::setTargets(const std::vector<store::StoredTarget>& targets, Access access) {
  m_targets = targets;
  m_access = access;
  m_refusal.clear();
  rebuild();
}

void TargetsPage::rebuild() {
  if (!m_facts || !m_shape) return;
  m_model->setEditable(m_access == Access::Editable);
  m_model->setGrid(app::makeTargetGrid({*m_facts, m_targets, *m_formatter}, *m_shape));
  if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0) m_table->setCurrentIndex(m_model->index(0, 0));
  for (QPushButton* button : {m_try, m_spread, m_fill, m_paste}) button->setEnabled(m_access == Access::Editable);
  retranslate();
  drawChart();
}

void TargetsPage::drawChart() {
  const auto line = m_table->currentLine();
  if (!m_facts || !m_formatter || !line || *line >= grid().lines.size()) return;
  m_chartAsked.ask(
      this, computing(),
      [grid = grid(), line = *line, facts = m_facts, asOf = m_asOf] {
        return app::yearBefore(grid, line, *facts, asOf);
      },
      [this, line = *line](const std::shared_ptr<const std::vector<std::int64_t>>& before) {
        if (line < grid().lines.size())
          m_chart->setSpec(app::targetChart(grid(), line, *before, *m_formatter), *m_formatter);
      });
}

void TargetsPage::showRemark() {
  const QStringList& differences = grid().differences;
  QString text = m_refusal;
  if (text.isEmpty() && !differences.isEmpty())
    text = tr("%1 sums do not add up.", nullptr, static_cast<int>(differences.size())).arg(differences.size()) +
           QLatin1Char(' ') + differences.join(QStringLiteral("; "));
  m_remark->setText(text);
  setTone(m_remark, m_refusal.isEmpty() ? TextTone::Secondary : TextTone::Warn);
  std::int64_t sum = 0;
  const QModelIndexList chosen = m_table->selectionModel()->selectedIndexes();
  for (const QModelIndex& index : chosen)
    if (const app::TargetCell* cell = m_model->cell(index)) sum += cell->amount;
  const bool isSum = chosen.size() > 1 && m_formatter;
  m_sum->setText(
      isSum ? tr("%1 cells, sum %2").arg(chosen.size()).arg(m_formatter->exact(kpi::Unit::Money, Fraction(sum)))
            : QString());
}

void TargetsPage::refuse(const QString& words) {
  m_refusal = words;
  showRemark();
}

void TargetsPage::take(const std::vector<app::TargetEntry>& entries) {
  if (!m_shape || m_access != Access::Editable) return;
  app::TargetPlan plan = app::planTargets(grid(), entries);
  refuse(plan.refusal);
  if (plan.refusal.isEmpty() && !plan.edits.isEmpty())
    Q_EMIT editRequested(plan.edits, tr("Targets %1").arg(m_shape->year));
}

void TargetsPage::change(const app::TargetShape& shape) {
  m_shape = shape;
  m_refusal.clear();
  rebuild();
  Q_EMIT placeChanged();
}

void TargetsPage::chooseYear() {
  if (!m_facts || !m_shape) return;
  const int now = yearOf(m_asOf, m_facts->settings().calendar);
  QMenu* menu = makeMenu(this, QStringLiteral("targetYearMenu"));
  for (int year = now + kYearsAfter; year >= now - kYearsBefore; --year) {
    QAction* action = menu->addAction(QString::number(year), this, [this, year] {
      app::TargetShape shape = *m_shape;
      shape.year = year;
      change(shape);
    });
    action->setCheckable(true);
    action->setChecked(year == m_shape->year);
  }
  menu->popup(m_year->mapToGlobal(QPoint(0, m_year->height() + 4)));
}

void TargetsPage::chooseScopes() {
  if (!m_shape) return;
  using Scopes = app::TargetShape::Scopes;
  QMenu* menu = makeMenu(this, QStringLiteral("targetScopesMenu"));
  for (const Scopes scopes : {Scopes::People, Scopes::Regions, Scopes::Products}) {
    QAction* action = menu->addAction(scopesText(scopes), this, [this, scopes] {
      app::TargetShape shape = *m_shape;
      shape.scopes = scopes;
      change(shape);
    });
    action->setCheckable(true);
    action->setChecked(scopes == m_shape->scopes);
  }
  menu->popup(m_scopes->mapToGlobal(QPoint(0, m_scopes->height() + 4)));
}

void TargetsPage::chooseSpread() {
  QMenu* menu = makeMenu(this, QStringLiteral("targetSpreadMenu"));
  menu->addAction(tr("Evenly"), this, [this] { m_table->spread({}); });
  menu->addAction(tr("Like the revenue of the year before"), this, &TargetsPage::spreadLikeYearBefore);
  menu->popup(m_spread->mapToGlobal(QPoint(0, m_spread->height() + 4)));
}

void TargetsPage::spreadLikeYearBefore() {
  const auto line = m_table->currentLine();
  if (!m_facts || !line) return;
  m_weightsAsked.ask(
      this, computing(),
      [grid = grid(), line = *line, facts = m_facts, asOf = m_asOf] {
        return app::yearBefore(grid, line, *facts, asOf);
      },
      [this](const std::shared_ptr<const std::vector<std::int64_t>>& before) { m_table->spread(*before); });
}

/// The target of the current cell; setting it is as if it were typed there.
void TargetsPage::tryTarget() {
  const QModelIndex cell = m_table->currentIndex();
  if (!m_facts || !m_formatter || !cell.isValid() || grid().lines.empty()) return;
  const auto line = static_cast<std::size_t>(cell.row());
  const auto column = static_cast<std::size_t>(cell.column());
  const app::TrialQuestion question = app::trialQuestion(grid(), line, column, m_facts->settings().calendar);
  auto* dialog = new TargetTrialDialog({m_facts, m_asOf, *m_formatter, question}, this);
  connect(dialog, &TargetTrialDialog::applied, this, [this, line, column](qint64 amount) {
    take({app::TargetEntry{line, column, amount}});
  });
  dialog->open();
}

QByteArray TargetsPage::csv() const {
  QStringList headers{tr("Scope")};
  for (int column = 0; column < m_model->columnCount(); ++column)
    headers << m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
  CsvText csv(headers);
  for (int row = 0; row < m_model->rowCount(); ++row) {
    csv.text(fromUtf8(grid().lines[static_cast<std::size_t>(row)].label.toStdString()));
    for (int column = 0; column < m_model->columnCount(); ++column)
      csv.plain(m_model->typedText(m_model->index(row, column)));
    csv.endRow();
  }
  return csv.bytes();
}

QString TargetsPage::place() const {
  if (!m_shape) return {};
  return QStringLiteral("%1/%2/%3")
      .arg(m_shape->year)
      .arg(static_cast<int>(m_shape->step))
      .arg(static_cast<int>(m_shape->scopes));
}

void TargetsPage::setPlace(const QString& place) {
  const QStringList parts = place.split(QLatin1Char('/'));
  if (parts.size() != 3) return;
  const int year = parts[0].toInt();
  const int step = parts[1].toInt();
  const int scopes = parts[2].toInt();
  if (year < 1900 || year > 2999 || step < 0 || step > 1 || scopes < 0 || scopes > 2) return;
  m_shape =
      app::TargetShape{year, static_cast<app::TargetShape::Step>(step), static_cast<app::TargetShape::Scopes>(scopes)};
  rebuild();
}

void TargetsPage::retranslate() {
  m_title->setText(title());
  m_empty->setText(tr("There is nothing to set targets for yet. Import the deals of your CRM first."));
  m_year->setCaption(tr("Year"));
  m_scopes->setCaption(tr("Show"));
  m_step->setChoices({tr("Months"), tr("Quarters")});
  if (m_shape) {
    m_year->setValue(QString::number(m_shape->year));
    m_scopes->setValue(scopesText(m_shape->scopes));
    m_step->setCurrent(m_shape->step == app::TargetShape::Step::Months ? 0 : 1);
  }
  m_year->setAccessibleName(tr("Year: %1").arg(m_year->value()));
  m_scopes->setAccessibleName(tr("Show: %1").arg(m_scopes->value()));
  m_try->setText(tr("Try a target…"));
  m_try->setToolTip(plainToolTip(tr("Holds a target for the chosen cell against what the same scope has done.")));
  m_spread->setText(tr("Spread…"));
  m_spread->setToolTip(plainToolTip(tr("Divides the sum of the chosen cells, or of the whole line, anew.")));
  m_fill->setText(tr("Fill right"));
  m_fill->setToolTip(plainToolTip(tr("The first chosen cell of each line in all chosen ones  Ctrl+R")));
  m_paste->setText(tr("Paste"));
  m_paste->setToolTip(plainToolTip(tr("Cells copied from a spreadsheet, from the chosen cell on  Ctrl+V")));
  m_export->setText(tr("Save as CSV…"));
  m_table->setAccessibleName(tr("Targets in %1").arg(fromUtf8(std::string(grid().currency.code()))));
  showRemark();
}

void TargetsPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  const visuals::Density& density = visuals::densityFor(window()->height());
  m_table->verticalHeader()->setDefaultSectionSize(density.rowHeight);
  m_chart->setDensity(density);
  m_chart->setVisible(height() >= kLeastForChart);
}

}  // namespace bellwether::gui
