#include "gui/widgets/rep_table.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHash>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "gui/text.h"
#include "gui/widgets/data_table.h"
#include "gui/widgets/rep_table_parts.h"

namespace bellwether::gui {
namespace {

constexpr int kCellPadding = 16;
constexpr int kLeastNumber = 64;
constexpr int kLeastName = 120;
constexpr int kTotalBorder = 1;
constexpr int kMostName = 300;

/// Adds up letters: shaping every number of a thousand rows takes longer than drawing the whole page.
class LetterWidths {
 public:
  explicit LetterWidths(const QFontMetrics& metrics) : m_metrics(metrics) {}

  int of(const QString& text) {
    int width = 0;
    for (const QChar letter : text) {
      auto known = m_known.find(letter);
      if (known == m_known.end()) known = m_known.insert(letter, m_metrics.horizontalAdvance(letter));
      width += *known;
    }
    return width;
  }

 private:
  const QFontMetrics& m_metrics;
  QHash<QChar, int> m_known;
};

}  // namespace

RepTable::RepTable(QWidget* parent)
    : CardPanel(parent),
      m_rowModel(columns()),
      m_totalModel(columns()),
      m_rows(new DataTable(this)),
      m_total(new DataTable(this)),
      m_header(new RepHeader(m_rows)),
      m_empty(makeLabel(this, visuals::TextRole::Body, TextTone::Secondary)) {
  m_rows->setProperty("role", QStringLiteral("plain"));
  m_rows->setHorizontalHeader(m_header);
  m_rows->setSelectionMode(QAbstractItemView::SingleSelection);
  m_rows->viewport()->installEventFilter(this);
  prepare(m_rows, m_rowModel);
  m_total->setProperty("role", QStringLiteral("total"));
  m_total->horizontalHeader()->hide();
  m_total->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  m_total->setSelectionMode(QAbstractItemView::NoSelection);
  m_total->setFocusPolicy(Qt::NoFocus);
  m_total->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  prepare(m_total, m_totalModel);
  m_empty->setWordWrap(true);
  m_empty->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  body()->addWidget(m_empty);
  body()->addWidget(m_rows);
  body()->addWidget(m_total);
  body()->addStretch(1);
  setTable({});
}

std::vector<Column<app::RepRow>> RepTable::columns() {
  using Row = app::RepRow;
  const auto number = [](const QString& id, std::function<QString()> header, QString Row::*text) {
    Column<Row> column;
    column.id = id;
    column.header = std::move(header);
    column.text = [text](const Row& row, const app::Formatter&) -> QString { return row.*text; };
    column.alignment = Qt::AlignRight;
    return column;
  };
  Column<Row> name;
  name.id = QStringLiteral("name");
  name.header = [] { return tr("Rep"); };
  name.text = [](const Row& row, const app::Formatter&) -> QString { return row.name; };
  name.toolTip = [](const Row& row) -> QString {
    return row.note.isEmpty() ? row.name : QString(row.name + QStringLiteral(", ") + row.note);
  };
  Column<Row> bullet;
  bullet.id = QStringLiteral("bullet");
  bullet.header = [] { return QString(); };
  bullet.text = [](const Row&, const app::Formatter&) { return QString(); };
  return {name,
          number(
              QStringLiteral("revenue"), [this] { return m_table.unit; }, &Row::revenue),
          number(
              QStringLiteral("target"), [] { return tr("target"); }, &Row::target),
          number(
              QStringLiteral("percent"), [] { return QStringLiteral("%"); }, &Row::percent),
          bullet};
}

void RepTable::prepare(DataTable* view, RowModel<app::RepRow>& model) {
  view->setModel(&model);
  view->setItemDelegate(new RepDelegate(model, view));
  view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  view->setFrameShape(QFrame::NoFrame);
}

void RepTable::retranslate() {
  setHead(tr("Reps by attainment"), m_table.rows.empty() ? QString() : tr("lowest first"), {});
  m_rows->setAccessibleName(tr("Reps by attainment"));
  m_header->viewport()->update();
}

void RepTable::setTable(const app::RepTable& table) {
  m_table = table;
  m_rowModel.setRows(table.rows);
  m_totalModel.setRows(table.total ? std::vector<app::RepRow>{*table.total} : std::vector<app::RepRow>{});
  const auto paced =
      std::find_if(table.rows.begin(), table.rows.end(), [](const app::RepRow& row) { return row.pace.has_value(); });
  m_header->setPace(paced != table.rows.end() ? paced->pace : std::nullopt);
  m_empty->setText(table.empty);
  m_empty->setVisible(table.rows.empty());
  m_rows->setVisible(!table.rows.empty());
  m_total->setVisible(table.total.has_value());
  retranslate();
  showWholeRows();
  layOutColumns();
}

void RepTable::setDensity(const visuals::Density& density) {
  CardPanel::setDensity(density);
  m_rowHeight = density.rowHeight;
  for (DataTable* view : {m_rows, m_total}) view->setRowHeight(m_rowHeight);
  m_header->setFixedHeight(m_rowHeight - 4);
  m_total->setFixedHeight(m_rowHeight + kTotalBorder);
  showWholeRows();
}

int RepTable::heightFor(int rows) const {
  const QMargins margins = layout()->contentsMargins();
  const int title = fontMetrics().height() + layout()->spacing() + 2;
  return margins.top() + title + (m_rowHeight - 4) + (rows + 1) * m_rowHeight + kTotalBorder + margins.bottom();
}

/// As many whole rows as fit, and the total right below them.
void RepTable::showWholeRows() {
  const int fitting = (height() - heightFor(0)) / m_rowHeight;
  const int shown = std::clamp(fitting, 1, std::max(1, static_cast<int>(m_table.rows.size())));
  m_rows->setFixedHeight(m_rowHeight - 4 + shown * m_rowHeight);
}

void RepTable::resizeEvent(QResizeEvent* event) {
  CardPanel::resizeEvent(event);
  showWholeRows();
}

/// Rows and total share their columns, whether or not a scroll bar takes its part of the rows.
void RepTable::layOutColumns() {
  const QFontMetrics metrics(visuals::strongFont(visuals::TextRole::Table));
  LetterWidths letters(metrics);
  const int room = m_rows->viewport()->width();
  std::array<int, RepColumns> widths{};
  const std::array<QString app::RepRow::*, 3> texts{&app::RepRow::revenue, &app::RepRow::target, &app::RepRow::percent};
  int numbers = 0;
  for (int k = 0; k < 3; ++k) {
    const auto text = texts[static_cast<std::size_t>(k)];
    QString longest;
    int most = 0;
    for (const app::RepRow& row : m_table.rows)
      if (const int taken = letters.of(row.*text); taken > most) {
        most = taken;
        longest = row.*text;
      }
    int width = std::max(kLeastNumber, metrics.horizontalAdvance(longest) + kCellPadding);
    if (m_table.total) width = std::max(width, metrics.horizontalAdvance((*m_table.total).*text) + kCellPadding);
    widths[static_cast<std::size_t>(RepRevenue + k)] = width;
    numbers += width;
  }
  const int left = std::max(0, room - numbers);
  widths[RepName] = std::clamp(left * 2 / 5, std::min(left, kLeastName), kMostName);
  widths[RepBullet] = left - widths[RepName];
  for (DataTable* view : {m_rows, m_total})
    for (int column = 0; column < RepColumns; ++column)
      view->setColumnWidth(column, widths[static_cast<std::size_t>(column)]);
}

bool RepTable::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize) layOutColumns();
  return CardPanel::eventFilter(watched, event);
}

}  // namespace bellwether::gui
