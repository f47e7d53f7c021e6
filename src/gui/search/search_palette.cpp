#include "gui/search/search_palette.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

#include "gui/widgets/data_table.h"

namespace bellwether::gui {
namespace {

constexpr QSize kSize{620, 460};
constexpr int kPageStep = 10;
constexpr int kDetailWidth = 240;

std::vector<Column<app::SearchHit>> columns() {
  using Hit = app::SearchHit;
  Column<Hit> text{.id = QStringLiteral("text"),
                   .header = [] { return QString(); },
                   .text = [](const Hit& hit, const app::Formatter&) { return hit.text; }};
  Column<Hit> detail{.id = QStringLiteral("detail"),
                     .header = [] { return QString(); },
                     .text = [](const Hit& hit, const app::Formatter&) { return hit.detail; },
                     .alignment = Qt::AlignRight,
                     .tone = [](const Hit&) { return TextTone::Secondary; }};
  return {text, detail};
}

}  // namespace

SearchPalette::SearchPalette(QWidget* parent)
    : QDialog(parent),
      m_text(new QLineEdit(this)),
      m_list(new DataTable(this)),
      m_nothing(makeLabel(this, visuals::TextRole::Body, TextTone::Secondary)),
      m_model(columns()) {
  setObjectName(QStringLiteral("searchPalette"));
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Search"));
  resize(kSize);
  m_text->setObjectName(QStringLiteral("searchText"));
  m_text->setPlaceholderText(tr("Page, KPI, customer, rep, deal, period or action"));
  m_text->setAccessibleName(tr("Search"));
  m_text->setClearButtonEnabled(true);
  m_text->installEventFilter(this);
  m_list->setObjectName(QStringLiteral("searchList"));
  m_list->setAccessibleName(tr("What was found"));
  m_list->setModel(&m_model);
  m_list->horizontalHeader()->hide();
  m_list->setSelectionMode(QAbstractItemView::SingleSelection);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
  m_list->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Fixed);
  m_list->setColumnWidth(1, kDetailWidth);
  m_list->setFocusPolicy(Qt::NoFocus);
  m_nothing->setText(tr("Nothing found."));
  m_nothing->hide();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 16, 16, 16);
  column->setSpacing(10);
  column->addWidget(m_text);
  column->addWidget(m_nothing);
  column->addWidget(m_list, 1);
  connect(m_text, &QLineEdit::textChanged, this, &SearchPalette::typed);
  connect(m_list, &DataTable::clicked, this, &SearchPalette::choose);
  m_text->setFocus();
}

QString SearchPalette::text() const { return m_text->text(); }

void SearchPalette::setHits(std::vector<app::SearchHit> hits, const app::Formatter& formatter) {
  m_model.setFormatter(formatter);
  m_model.setRows(std::move(hits));
  m_nothing->setVisible(m_model.rowCount() == 0);
  if (m_model.rowCount() > 0) m_list->setCurrentIndex(m_model.index(0, 0));
}

void SearchPalette::choose(const QModelIndex& index) {
  if (!index.isValid()) return;
  const app::SearchHit hit = m_model.row(index.row());
  accept();
  Q_EMIT chosen(hit);
}

void SearchPalette::move(int rows) {
  if (m_model.rowCount() == 0) return;
  const int now = m_list->currentIndex().row();
  m_list->setCurrentIndex(m_model.index(std::clamp(now + rows, 0, m_model.rowCount() - 1), 0));
}

bool SearchPalette::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QDialog::eventFilter(watched, event);
  switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
      move(1);
      return true;
    case Qt::Key_Up:
      move(-1);
      return true;
    case Qt::Key_PageDown:
      move(kPageStep);
      return true;
    case Qt::Key_PageUp:
      move(-kPageStep);
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      choose(m_list->currentIndex());
      return true;
    default:
      return QDialog::eventFilter(watched, event);
  }
}

void SearchPalette::showEvent(QShowEvent* event) {
  QDialog::showEvent(event);
  const QWidget* window = parentWidget() != nullptr ? parentWidget()->window() : nullptr;
  if (window == nullptr) return;
  const QPoint top = window->mapToGlobal(QPoint((window->width() - width()) / 2, 80));
  QDialog::move(top);
}

}  // namespace bellwether::gui
