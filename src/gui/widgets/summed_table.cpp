#include "gui/widgets/summed_table.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include "gui/widgets/data_table.h"

namespace bellwether::gui {
namespace {

constexpr int kLeastStretched = 100;

}  // namespace

SummedTable::SummedTable(QWidget* parent) : QWidget(parent), m_rows(new DataTable(this)), m_total(new DataTable(this)) {
  m_rows->setProperty("role", QStringLiteral("plain"));
  m_rows->setFrameShape(QFrame::NoFrame);
  m_rows->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_rows->viewport()->installEventFilter(this);
  m_total->setProperty("role", QStringLiteral("total"));
  m_total->setFrameShape(QFrame::NoFrame);
  m_total->horizontalHeader()->hide();
  m_total->setSelectionMode(QAbstractItemView::NoSelection);
  m_total->setFocusPolicy(Qt::NoFocus);
  m_total->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_total->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_rows, 1);
  column->addWidget(m_total);
  column->addStretch(0);
  connect(m_rows->horizontalHeader(), &QHeaderView::sectionResized, this,
          [this](int section, int, int width) { m_total->setColumnWidth(section, width); });
  connect(m_rows->horizontalScrollBar(), &QScrollBar::valueChanged, m_total->horizontalScrollBar(),
          &QScrollBar::setValue);
}

void SummedTable::setModels(QAbstractItemModel* rows, QAbstractItemModel* total) {
  m_rows->setModel(rows);
  m_total->setModel(total);
  connect(total, &QAbstractItemModel::modelReset, this, &SummedTable::showTotal);
  connect(rows, &QAbstractItemModel::modelReset, this, &SummedTable::fitRows);
  fitRows();
  showTotal();
}

void SummedTable::setRowHeight(int pixels) {
  m_rowHeight = pixels;
  for (DataTable* table : {m_rows, m_total}) table->setRowHeight(pixels);
  fitRows();
  showTotal();
}

/// No higher than its rows, so that the sum stands right below the last one.
void SummedTable::fitRows() {
  if (m_rows->model() == nullptr) return;
  const qint64 height = m_rows->horizontalHeader()->sizeHint().height() +
                        static_cast<qint64>(m_rows->model()->rowCount()) * m_rowHeight + 2 +
                        (m_isWide ? m_rows->horizontalScrollBar()->sizeHint().height() : 0);
  m_rows->setMaximumHeight(static_cast<int>(std::min<qint64>(height, QWIDGETSIZE_MAX)));
}

void SummedTable::showTotal() {
  const int rows = m_total->model() != nullptr ? m_total->model()->rowCount() : 0;
  m_total->setAccessibleName(tr("Sum of %1").arg(m_rows->accessibleName()));
  m_total->setVisible(rows > 0);
  m_total->setFixedHeight(rows * m_rowHeight + 1);
}

void SummedTable::setColumnWidths(const QList<int>& widths, int stretched) {
  m_widths = widths;
  m_stretched = stretched;
  placeColumns();
}

void SummedTable::placeColumns() {
  if (m_widths.isEmpty() || m_rows->model() == nullptr) return;
  int left = m_rows->viewport()->width();
  for (int i = 0; i < m_widths.size(); ++i)
    if (i != m_stretched) left -= m_widths[i];
  const bool isWide = left < kLeastStretched;
  if (isWide != m_isWide) {
    m_isWide = isWide;
    fitRows();
  }
  for (int i = 0; i < m_widths.size(); ++i) {
    const int width = i == m_stretched ? std::max(kLeastStretched, left) : m_widths[i];
    m_rows->setColumnWidth(i, width);
    m_total->setColumnWidth(i, width);
  }
}

bool SummedTable::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize) placeColumns();
  return QWidget::eventFilter(watched, event);
}

}  // namespace bellwether::gui
