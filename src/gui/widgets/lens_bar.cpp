#include "gui/widgets/lens_bar.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include "bellwether/app/words.h"
#include "bellwether/core/rolling_period.h"
#include "bellwether/visuals/icon.h"
#include "gui/text.h"
#include "gui/widgets/drop_button.h"
#include "gui/widgets/filter_chips.h"

namespace bellwether::gui {
namespace {

constexpr double kDotPoints = 7;

QToolButton* makeTool(QWidget* parent, const QString& name, const QString& iconName) {
  auto* button = new QToolButton(parent);
  button->setObjectName(name);
  button->setProperty("role", QStringLiteral("button"));
  button->setStyleSheet(QStringLiteral("QToolButton { padding: 4px; } QToolButton:focus { padding: 3px; }"));
  button->setIcon(visuals::icon(iconName));
  button->setIconSize({16, 16});
  button->setFixedSize(28, 28);
  button->setFocusPolicy(Qt::TabFocus);
  return button;
}

void name(QWidget* widget, const QString& words, const QKeySequence& keys) {
  widget->setAccessibleName(words);
  widget->setToolTip(plainToolTip(words + QStringLiteral("  ") + keys.toString(QKeySequence::NativeText)));
}

std::vector<PeriodKind> kindsFor(const FiscalCalendar& calendar) {
  std::vector<PeriodKind> kinds{PeriodKind::Week, PeriodKind::Month, PeriodKind::Quarter, PeriodKind::Half,
                                PeriodKind::Year};
  if (calendar.startMonth != 1)
    kinds.insert(kinds.end(),
                 {PeriodKind::FiscalMonth, PeriodKind::FiscalQuarter, PeriodKind::FiscalHalf, PeriodKind::FiscalYear});
  return kinds;
}

std::vector<PeriodKind> toDateKindsFor(const FiscalCalendar& calendar) {
  std::vector<PeriodKind> kinds{PeriodKind::Month, PeriodKind::Quarter, PeriodKind::Year};
  if (calendar.startMonth != 1) kinds.insert(kinds.end(), {PeriodKind::FiscalQuarter, PeriodKind::FiscalYear});
  return kinds;
}

void openMenuBelow(QMenu* menu, QWidget* anchor) {
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->popup(anchor->mapToGlobal(QPoint(0, anchor->height() + 4)));
}

}  // namespace

LensBar::LensBar(QWidget* parent)
    : QWidget(parent),
      m_previous(makeTool(this, QStringLiteral("previousPeriod"), QStringLiteral("chevron-left"))),
      m_period(makeLabel(this)),
      m_toDate(makeLabel(this, visuals::TextRole::Body, TextTone::Secondary)),
      m_next(makeTool(this, QStringLiteral("nextPeriod"), QStringLiteral("chevron-right"))),
      m_kind(new DropButton(DropButton::Look::Box, this)),
      m_compare(new DropButton(DropButton::Look::Box, this)),
      m_chips(new FilterChips(this)),
      m_sample(makeLabel(this, visuals::TextRole::Body, TextTone::Accent)),
      m_dataDot(makeLabel(this, visuals::TextRole::Caption)),
      m_data(makeLabel(this, visuals::TextRole::Body, TextTone::Secondary)),
      m_search(makeTool(this, QStringLiteral("searchButton"), QStringLiteral("search"))),
      m_print(makeTool(this, QStringLiteral("printButton"), QStringLiteral("print"))) {
  setFixedHeight(44);
  m_period->setObjectName(QStringLiteral("periodLabel"));
  m_toDate->setObjectName(QStringLiteral("periodToDate"));
  m_kind->setObjectName(QStringLiteral("kindButton"));
  m_compare->setObjectName(QStringLiteral("compareButton"));
  m_data->setObjectName(QStringLiteral("dataBadge"));
  QFont bold = m_period->font();
  bold.setWeight(QFont::DemiBold);
  m_period->setFont(bold);
  QFont dot = m_dataDot->font();
  dot.setPointSizeF(kDotPoints);
  m_dataDot->setFont(dot);
  layOut();
  connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(-1); });
  connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(1); });
  connect(m_kind, &DropButton::clicked, this, &LensBar::chooseKind);
  connect(m_compare, &DropButton::clicked, this, &LensBar::chooseComparison);
  connect(m_chips, &FilterChips::filterRequested, this, &LensBar::filterRequested);
  connect(m_chips, &FilterChips::cleared, this, &LensBar::filtersCleared);
  connect(m_print, &QToolButton::clicked, this, &LensBar::printRequested);
  connect(m_search, &QToolButton::clicked, this, &LensBar::searchRequested);
  keepTranslated(this, [this] { refresh(); });
}

void LensBar::layOut() {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(16, 0, 16, 0);
  row->setSpacing(8);
  row->addWidget(m_previous);
  row->addWidget(m_period);
  row->addWidget(m_toDate);
  row->addWidget(m_next);
  row->addWidget(m_kind);
  row->addWidget(m_compare);
  row->addSpacing(4);
  row->addWidget(m_chips, 1);
  row->addWidget(m_sample);
  row->addWidget(m_dataDot);
  row->addWidget(m_data);
  row->addWidget(m_search);
  row->addWidget(m_print);
}

void LensBar::setValues(ValuesOf values) { m_chips->setValues(std::move(values)); }

void LensBar::setPrintEnabled(bool enabled) {
  m_print->setEnabled(enabled);
  m_search->setEnabled(enabled);
}

void LensBar::showLens(const LensView& view, const app::Formatter& formatter) {
  m_view = view;
  m_formatter = formatter;
  refresh();
}

void LensBar::refresh() {
  name(m_previous, tr("Previous period"), QKeySequence(Qt::CTRL | Qt::Key_Left));
  name(m_next, tr("Next period"), QKeySequence(Qt::CTRL | Qt::Key_Right));
  name(m_print, tr("Print"), QKeySequence(QKeySequence::Print));
  name(m_search, tr("Search"), QKeySequence(Qt::CTRL | Qt::Key_K));
  if (!m_view) return;
  const app::Formatter& formatter = *m_formatter;
  m_period->setText(formatter.periodId(m_view->lens.period));
  m_period->setToolTip(plainToolTip(formatter.range(m_view->lens.period.range)));
  m_toDate->setVisible(isOpen(*m_view));
  m_toDate->setText(tr("to date"));
  m_kind->setValue(sortText(m_view->lens.period));
  m_kind->setAccessibleName(tr("Period length: %1").arg(m_kind->value()));
  m_compare->setCaption(tr("Compare with"));
  m_compare->setValue(comparisonText(*m_view, m_view->lens.compare, formatter));
  m_compare->setMaximumValueWidth(170);
  m_chips->showSlice(m_view->lens.where);
  m_sample->setVisible(m_view->isSample);
  m_sample->setText(tr("Sample data"));
  const bool stale = isStale(*m_view) || !m_view->dataThrough;
  m_dataDot->setText(visuals::symbol(stale ? app::Shape::Diamond : app::Shape::Dot));
  setTone(m_dataDot, stale ? TextTone::Warn : TextTone::Good);
  m_data->setText(dataText(*m_view, formatter));
  setTone(m_data, stale ? TextTone::Warn : TextTone::Secondary);
  const QString valued = tr("Figures are valued at %1").arg(formatter.date(m_view->asOf));
  m_data->setToolTip(plainToolTip(isStale(*m_view) ? tr("The data is more than a week old. %1").arg(valued) : valued));
}

void LensBar::chooseKind() {
  if (!m_view) return;
  auto* menu = new QMenu(this);
  menu->setObjectName(QStringLiteral("kindMenu"));
  for (const PeriodKind kind : kindsFor(m_view->calendar)) {
    if (kind == PeriodKind::FiscalMonth) menu->addSeparator();
    QAction* action = menu->addAction(app::words::periodKindName(kind));
    action->setCheckable(true);
    action->setChecked(kind == m_view->lens.period.kind && !isToDate(m_view->lens.period));
    connect(action, &QAction::triggered, this, [this, kind] { Q_EMIT kindRequested(kind); });
  }
  addRollingPeriods(menu);
  menu->addSeparator();
  QAction* custom = menu->addAction(tr("Custom range…"));
  custom->setCheckable(true);
  custom->setChecked(m_view->lens.period.kind == PeriodKind::Custom && !isTrailingYear(m_view->lens.period));
  connect(custom, &QAction::triggered, this, &LensBar::customRangeRequested);
  openMenuBelow(menu, m_kind);
}

void LensBar::addRollingPeriods(QMenu* menu) {
  menu->addSeparator();
  const auto add = [this, menu](const NamedPeriod& period) {
    QAction* action = menu->addAction(sortText(period));
    action->setCheckable(true);
    action->setChecked(period == m_view->lens.period);
    connect(action, &QAction::triggered, this, [this, period] { Q_EMIT periodRequested(period); });
  };
  const LocalDate through = m_view->through();
  for (const PeriodKind kind : toDateKindsFor(m_view->calendar))
    add(toDate(periodOf(through, kind, m_view->calendar), through));
  add(trailingYear(through));
}

void LensBar::chooseComparison() {
  if (!m_view) return;
  auto* menu = new QMenu(this);
  menu->setObjectName(QStringLiteral("compareMenu"));
  for (const kpi::Comparison comparison : {kpi::Comparison::Previous, kpi::Comparison::LastYear}) {
    const QString words =
        tr("%1 (%2)").arg(app::words::comparisonName(comparison), comparisonText(*m_view, comparison, *m_formatter));
    QAction* action = menu->addAction(words);
    action->setCheckable(true);
    action->setChecked(comparison == m_view->lens.compare);
    connect(action, &QAction::triggered, this, [this, comparison] { Q_EMIT comparisonRequested(comparison); });
  }
  openMenuBelow(menu, m_compare);
}

void LensBar::paintEvent(QPaintEvent*) {
  const visuals::Theme& theme = visuals::currentTheme();
  QPainter painter(this);
  painter.fillRect(rect(), theme.surface);
  painter.fillRect(QRect(0, height() - 1, width(), 1), theme.border);
}

}  // namespace bellwether::gui
