#include "gui/widgets/attention_list.h"

#include <QFontMetrics>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "bellwether/visuals/shape.h"
#include "bellwether/visuals/theme.h"
#include "gui/text.h"

namespace bellwether::gui {
namespace {

constexpr int kTextLeft = 20;
constexpr int kGap = 12;
constexpr int kLinkPadding = 3;  // so that the link's letters end where the amounts do

app::Shape shapeOf(app::Tone tone) {
  switch (tone) {
    case app::Tone::Good:
      return app::Shape::Up;
    case app::Tone::Bad:
      return app::Shape::Down;
    case app::Tone::Warn:
      return app::Shape::Diamond;
    case app::Tone::Neutral:
      return app::Shape::Dot;
  }
  return app::Shape::Dot;
}

QFont amountFont() { return visuals::strongFont(visuals::TextRole::Table); }

}  // namespace

AttentionRow::AttentionRow(QWidget* parent) : QWidget(parent), m_link(new QPushButton(this)) {
  m_link->setProperty("role", QStringLiteral("link"));
  m_link->setCursor(Qt::PointingHandCursor);
  connect(m_link, &QPushButton::clicked, this, [this] { Q_EMIT actionRequested(m_item.action); });
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void AttentionRow::setItem(const app::AttentionItem& item) {
  m_item = item;
  m_link->setText(QString(item.actionText).replace(QLatin1Char('&'), QStringLiteral("&&")));
  m_link->setVisible(item.action != app::CardAction::None && !item.actionText.isEmpty());
  m_link->setAccessibleDescription(item.text);
  setAccessibleName(item.amount.isEmpty() ? item.text : QString(item.text + QStringLiteral(", ") + item.amount));
  placeLink();
  update();
}

void AttentionRow::setRowHeight(int height) {
  m_rowHeight = height;
  fitHeight();
}

/// As many lines as the text needs.
void AttentionRow::fitHeight() {
  const QFontMetrics metrics(visuals::font(visuals::TextRole::Table));
  const QRect room(0, 0, std::max(1, rightPart() - kTextLeft), 10'000);
  const int needed = metrics.boundingRect(room, Qt::TextWordWrap, m_item.text).height();
  const int air = std::max(4, m_rowHeight - metrics.height());
  setFixedHeight(std::max(m_rowHeight, needed + air));
}

int AttentionRow::rightPart() const {
  if (!m_link->isHidden()) return m_link->x() - kGap;
  return m_item.amount.isEmpty() ? width()
                                 : width() - QFontMetrics(amountFont()).horizontalAdvance(m_item.amount) - kGap;
}

void AttentionRow::placeLink() {
  if (!m_link->isHidden()) {
    const QSize size = m_link->sizeHint().boundedTo(QSize(width() / 2, height()));
    m_link->setGeometry(width() - size.width() + kLinkPadding, (height() - size.height()) / 2, size.width(),
                        size.height());
  }
  fitHeight();
}

void AttentionRow::paintEvent(QPaintEvent*) {
  const visuals::Theme& theme = visuals::currentTheme();
  QPainter painter(this);
  visuals::paintShape(painter, QPointF(visuals::kShapeSize / 2 + 1, height() / 2.0), shapeOf(m_item.tone),
                      theme.of(m_item.tone));
  const QFont font = visuals::font(visuals::TextRole::Table);
  const QRect text(kTextLeft, 0, std::max(0, rightPart() - kTextLeft), height());
  painter.setFont(font);
  painter.setPen(theme.text);
  painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, m_item.text);
  if (m_item.amount.isEmpty() || !m_link->isHidden()) return;
  painter.setFont(amountFont());
  painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, m_item.amount);
}

void AttentionRow::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  placeLink();
}

AttentionList::AttentionList(QWidget* parent)
    : CardPanel(parent),
      m_scroll(new QScrollArea(this)),
      m_list(new QWidget),
      m_nothing(makeLabel(this, visuals::TextRole::Body, TextTone::Secondary)) {
  m_list->setProperty("role", QStringLiteral("surface"));
  auto* column = new QVBoxLayout(m_list);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addStretch(1);
  m_scroll->setWidget(m_list);
  m_scroll->setWidgetResizable(true);
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_scroll->setFocusPolicy(Qt::TabFocus);
  m_nothing->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  m_nothing->setWordWrap(true);
  body()->addWidget(m_nothing);
  body()->addWidget(m_scroll, 1);
  retranslate();
}

void AttentionList::retranslate() {
  setHead(tr("Needs attention"), m_shown > 0 ? QString::number(m_shown) : QString(), {});
  m_scroll->setAccessibleName(tr("Needs attention"));
  m_nothing->setText(tr("Nothing stands out in this period."));
}

void AttentionList::setItems(const std::vector<app::AttentionItem>& items) {
  auto* column = static_cast<QVBoxLayout*>(m_list->layout());
  while (m_rows.size() < items.size()) {
    auto* row = new AttentionRow(m_list);
    row->setRowHeight(m_rowHeight);
    connect(row, &AttentionRow::actionRequested, this, &AttentionList::actionRequested);
    column->insertWidget(static_cast<int>(m_rows.size()), row);
    m_rows.push_back(row);
  }
  for (std::size_t i = 0; i < m_rows.size(); ++i) {
    if (i < items.size()) m_rows[i]->setItem(items[i]);
    m_rows[i]->setVisible(i < items.size());
  }
  m_shown = items.size();
  m_scroll->setVisible(!items.empty());
  m_nothing->setVisible(items.empty());
  retranslate();
}

void AttentionList::setDensity(const visuals::Density& density) {
  CardPanel::setDensity(density);
  m_rowHeight = density.rowHeight;
  for (AttentionRow* row : m_rows) row->setRowHeight(m_rowHeight);
}

}  // namespace bellwether::gui
