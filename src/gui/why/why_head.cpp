#include "gui/why/why_head.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include "bellwether/app/words.h"
#include "gui/menus/menu_state.h"
#include "gui/text.h"
#include "gui/widgets/drop_button.h"

namespace bellwether::gui {
namespace {

constexpr int kMostCrumb = 260;

QPushButton* makeLink(QWidget* parent, const QString& text) {
  auto* link = new QPushButton(parent);
  link->setProperty("role", QStringLiteral("link"));
  link->setCursor(Qt::PointingHandCursor);
  const QString shown = link->fontMetrics().elidedText(text, Qt::ElideRight, kMostCrumb);
  link->setText(menuText(shown));
  link->setAccessibleName(text);
  if (shown != text) link->setToolTip(plainToolTip(text));
  return link;
}

void clear(QLayout* layout) {
  while (QLayoutItem* item = layout->takeAt(0)) {
    if (item->widget() != nullptr) item->widget()->deleteLater();
    delete item;
  }
}

}  // namespace

WhyHeadLine::WhyHeadLine(QWidget* parent)
    : QWidget(parent),
      m_kpi(new DropButton(DropButton::Look::Box, this)),
      m_value(new QPushButton(this)),
      m_unit(makeLabel(this, visuals::TextRole::Body, TextTone::Secondary)),
      m_missing(makeLabel(this, visuals::TextRole::Body)),
      m_action(new QPushButton(this)),
      m_status(makeLabel(this, visuals::TextRole::Body)),
      m_deltas(new QHBoxLayout),
      m_note(new ElidedLabel(this, visuals::TextRole::Caption, TextTone::Muted)),
      m_crumbs(new QWidget(this)) {
  m_kpi->setObjectName(QStringLiteral("whyKpi"));
  m_kpi->setFont(visuals::font(visuals::TextRole::PageTitle));
  m_kpi->setMaximumValueWidth(420);
  m_value->setObjectName(QStringLiteral("whyValue"));
  m_value->setProperty("role", QStringLiteral("link"));
  m_value->setStyleSheet(QStringLiteral("QPushButton { text-decoration: none; }"));
  m_value->setFont(visuals::font(visuals::TextRole::PageTitle));
  m_value->setCursor(Qt::PointingHandCursor);
  m_missing->setWordWrap(true);
  m_action->setObjectName(QStringLiteral("whyAction"));
  m_action->setProperty("role", QStringLiteral("action"));
  QFont bold = m_status->font();
  bold.setWeight(visuals::strongWeight());
  m_status->setFont(bold);
  layOut();
  connect(m_kpi, &DropButton::clicked, this, &WhyHeadLine::chooseKpi);
  connect(m_value, &QPushButton::clicked, this, &WhyHeadLine::valueClicked);
  connect(m_action, &QPushButton::clicked, this, [this] { Q_EMIT actionRequested(m_head.action); });
  keepTranslated(this, [this] { retranslate(); });
}

void WhyHeadLine::layOut() {
  auto* row = new QHBoxLayout;
  row->setSpacing(10);
  row->addWidget(m_kpi);
  row->addWidget(m_value);
  row->addWidget(m_unit);
  row->addWidget(m_missing, 1);
  row->addWidget(m_action);
  row->addWidget(m_status);
  m_deltas->setSpacing(12);
  row->addLayout(m_deltas);
  row->addWidget(m_note, 1);
  auto* crumbs = new QHBoxLayout(m_crumbs);
  crumbs->setContentsMargins(0, 0, 0, 0);
  crumbs->setSpacing(4);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addLayout(row);
  column->addWidget(m_crumbs);
  m_crumbs->hide();
}

void WhyHeadLine::show(const app::WhyHead& head, kpi::KpiId id) {
  m_head = head;
  m_id = id;
  m_kpi->setValue(head.kpi);
  m_value->setVisible(head.value.has_value());
  m_unit->setVisible(head.value.has_value());
  if (head.value) {
    m_value->setText(head.value->value);
    m_unit->setText(head.value->unit);
  }
  m_value->setToolTip(plainToolTip(head.tooltip));
  m_missing->setText(head.missing);
  m_missing->setVisible(!head.missing.isEmpty());
  m_action->setText(menuText(head.actionText));
  m_action->setVisible(head.action != app::CardAction::None);
  m_status->setText(head.status.word.isEmpty()
                        ? QString()
                        : QString(visuals::symbol(head.status.shape) + QLatin1Char(' ') + head.status.word));
  m_status->setVisible(!head.status.word.isEmpty());
  setTone(m_status, toneOf(head.status.tone));
  m_note->setText(head.note);
  showDeltas();
  retranslate();
}

void WhyHeadLine::showDeltas() {
  clear(m_deltas);
  for (const app::DeltaText& delta : m_head.deltas) {
    auto* pair = new QWidget(this);
    auto* row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(5);
    QLabel* value = makeLabel(pair, visuals::TextRole::Table, toneOf(delta.tone));
    QFont bold = value->font();
    bold.setWeight(visuals::strongWeight());
    value->setFont(bold);
    value->setText(visuals::symbol(delta.shape) + QLatin1Char(' ') + delta.value);
    QLabel* label = makeLabel(pair, visuals::TextRole::Table, TextTone::Secondary);
    label->setText(delta.label);
    row->addWidget(value);
    row->addWidget(label);
    m_deltas->addWidget(pair);
  }
}

void WhyHeadLine::setPath(const kpi::Slice& path) {
  if (path == m_path) return;
  m_path = path;
  retranslate();
}

void WhyHeadLine::retranslate() {
  m_kpi->setAccessibleName(tr("KPI: %1").arg(m_kpi->value()));
  m_value->setAccessibleName(tr("Receipt of %1").arg(m_value->text()));
  clear(m_crumbs->layout());
  m_crumbs->setVisible(!m_path.empty());
  if (m_path.empty()) return;
  auto* row = static_cast<QHBoxLayout*>(m_crumbs->layout());
  QPushButton* all = makeLink(m_crumbs, tr("All"));
  all->setObjectName(QStringLiteral("whyCrumb0"));
  connect(all, &QPushButton::clicked, this, [this] { Q_EMIT pathRequested(0); });
  row->addWidget(all);
  for (std::size_t i = 0; i < m_path.size(); ++i) {
    QLabel* arrow = makeLabel(m_crumbs, visuals::TextRole::Body, TextTone::Muted);
    arrow->setText(QStringLiteral("›"));
    row->addWidget(arrow);
    QPushButton* link = makeLink(m_crumbs, app::crumbText(m_path[i]));
    const int length = static_cast<int>(i) + 1;
    link->setObjectName(QStringLiteral("whyCrumb%1").arg(length));
    link->setEnabled(i + 1 < m_path.size());
    connect(link, &QPushButton::clicked, this, [this, length] { Q_EMIT pathRequested(length); });
    row->addWidget(link);
  }
  row->addStretch(1);
}

void WhyHeadLine::chooseKpi() {
  auto* menu = new QMenu(this);
  menu->setObjectName(QStringLiteral("whyKpiMenu"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (int i = 0; i < kpi::kKpis; ++i) {
    const auto id = static_cast<kpi::KpiId>(i);
    if (i == kpi::kHeadlineKpis) menu->addSeparator();
    QAction* action = menu->addAction(menuText(app::words::kpiName(id)));
    action->setCheckable(true);
    action->setChecked(id == m_id);
    connect(action, &QAction::triggered, this, [this, id] { Q_EMIT kpiRequested(id); });
  }
  menu->popup(m_kpi->mapToGlobal(QPoint(0, m_kpi->height() + 4)));
}

}  // namespace bellwether::gui
