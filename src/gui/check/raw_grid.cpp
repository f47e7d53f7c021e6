#include "gui/check/raw_grid.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>

#include "bellwether/app/formatting.h"
#include "bellwether/app/language.h"
#include "gui/models/table_model.h"
#include "gui/widgets/data_table.h"
#include "gui/widgets/panel.h"
#include "gui/widgets/segmented.h"

namespace bellwether::gui {
namespace {

constexpr int kCorner = 7;

/// Cells with a problem: a wash, a frame and a corner triangle, so that colour is never alone.
class GridDelegate final : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const visuals::Theme& theme = visuals::currentTheme();
    const bool problem = index.data(RawGridModel::ProblemRole).toBool();
    QColor background = option.state.testFlag(QStyle::State_Selected) ? theme.selection : theme.surface;
    if (problem) background = theme.wash(app::Tone::Bad);
    painter->fillRect(option.rect, background);
    painter->setPen(theme.gridLine);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->drawLine(option.rect.topRight(), option.rect.bottomRight());
    if (problem) drawMark(*painter, option.rect, theme.bad);
    QFont font = option.font;
    if (problem) font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(problem ? theme.bad : colorOf(static_cast<TextTone>(index.data(ToneRole).toInt())));
    const QRect area = option.rect.adjusted(6, 0, problem ? -kCorner - 2 : -6, 0);
    const QString text = index.data().toString().simplified();
    painter->drawText(area, index.data(Qt::TextAlignmentRole).toInt(),
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, area.width()));
  }

 private:
  static void drawMark(QPainter& painter, const QRect& cell, const QColor& colour) {
    painter.setPen(colour);
    painter.drawRect(cell.adjusted(0, 0, -1, -1));
    const QPoint corner = cell.topRight();
    painter.setBrush(colour);
    painter.drawPolygon(QPolygon{corner, corner - QPoint(kCorner, 0), corner + QPoint(0, kCorner)});
    painter.setBrush(Qt::NoBrush);
  }
};

bool isNumeric(const QString& text) {
  if (text.isEmpty()) return false;
  return std::all_of(text.begin(), text.end(), [](QChar c) {
    return c.isDigit() || c == QLatin1Char('.') || c == QLatin1Char(',') || c == QLatin1Char('-') ||
           c == QLatin1Char('%');
  });
}

}  // namespace

void RawGridModel::setGrid(const QStringList& headers, std::vector<app::CheckGridRow> rows) {
  beginResetModel();
  m_headers = headers;
  m_rows = std::move(rows);
  endResetModel();
}

void RawGridModel::retranslate() { Q_EMIT headerDataChanged(Qt::Horizontal, LineColumn, ResultColumn); }

int RawGridModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RawGridModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : FirstCell + static_cast<int>(m_headers.size());
}

const app::CheckCell* RawGridModel::cell(const QModelIndex& index) const {
  const std::vector<app::CheckCell>& cells = m_rows[static_cast<std::size_t>(index.row())].cells;
  const int position = index.column() - FirstCell;
  return position >= 0 && position < static_cast<int>(cells.size()) ? &cells[static_cast<std::size_t>(position)]
                                                                    : nullptr;
}

QVariant RawGridModel::toolTip(const QModelIndex& index) const {
  const app::CheckCell* found = cell(index);
  if (found == nullptr || found->problem.isEmpty()) return {};
  const QString line =
      app::Formatter(app::currentLocale(), Currency{}).count(m_rows[static_cast<std::size_t>(index.row())].line);
  const QString header = m_headers.value(index.column() - FirstCell);
  return plainToolTip(tr("%1\nLine %2, %3. It is left for the file of bad rows.").arg(found->problem, line, header));
}

QVariant RawGridModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
  const app::CheckGridRow& row = m_rows[static_cast<std::size_t>(index.row())];
  const app::CheckCell* found = cell(index);
  switch (role) {
    case Qt::DisplayRole:
      if (index.column() == LineColumn) return QString::number(row.line);
      if (index.column() == ResultColumn)
        return row.rejected ? visuals::symbol(app::Shape::Diamond) + QLatin1Char(' ') + row.result : row.result;
      return found != nullptr ? found->text : QString();
    case RawRole:
      return index.column() == LineColumn ? QVariant(row.line) : data(index, Qt::DisplayRole);
    case Qt::ToolTipRole:
      return toolTip(index);
    case ProblemRole:
      return found != nullptr && !found->problem.isEmpty();
    case ToneRole:
      if (index.column() == LineColumn) return static_cast<int>(TextTone::Muted);
      return static_cast<int>(row.rejected && index.column() == ResultColumn ? TextTone::Bad : TextTone::Normal);
    case Qt::TextAlignmentRole: {
      const bool right = index.column() == LineColumn || (found != nullptr && isNumeric(found->text));
      return static_cast<int>((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    default:
      return {};
  }
}

QVariant RawGridModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  if (section == LineColumn) return tr("Line");
  if (section == ResultColumn) return tr("Result");
  return m_headers.value(section - FirstCell);
}

RawGridPanel::RawGridPanel(QWidget* parent)
    : QWidget(parent),
      m_panel(new Panel(this)),
      m_filter(new Segmented(m_panel)),
      m_model(new RawGridModel(this)),
      m_table(new DataTable(m_panel)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_panel);
  m_table->setObjectName(QStringLiteral("checkGrid"));
  m_table->setModel(m_model);
  m_table->setItemDelegate(new GridDelegate(m_table));
  m_table->horizontalHeader()->setMaximumSectionSize(220);
  m_table->setRowHeight(26);
  m_panel->addControl(m_filter);
  m_panel->body()->addWidget(m_table, 1);
  m_filter->setObjectName(QStringLiteral("checkGridFilter"));
  connect(m_filter, &Segmented::chosen, this, &RawGridPanel::applyFilter);
  keepTranslated(this, [this] { retranslate(); });
}

void RawGridPanel::showGrid(const QStringList& headers, const std::vector<app::CheckGridRow>& rows) {
  m_headers = headers;
  m_rows = rows;
  m_problems = static_cast<std::size_t>(
      std::count_if(rows.begin(), rows.end(), [](const app::CheckGridRow& row) { return row.rejected; }));
  retranslate();
  applyFilter();
  m_table->resizeColumnsToContents();
}

void RawGridPanel::applyFilter() {
  std::vector<app::CheckGridRow> shown;
  const bool problemsOnly = m_filter->current() == 1 && m_problems > 0;
  std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(shown),
               [problemsOnly](const app::CheckGridRow& row) { return !problemsOnly || row.rejected; });
  m_model->setGrid(m_headers, std::move(shown));
}

void RawGridPanel::retranslate() {
  const app::Formatter formatter(app::currentLocale(), Currency{});
  const auto count = [&formatter](std::size_t n) { return formatter.count(static_cast<std::int64_t>(n)); };
  const int chosen = std::max(m_filter->current(), 0);
  m_filter->setChoices({tr("All %1").arg(count(m_rows.size())), tr("Problems %1").arg(count(m_problems))});
  m_filter->setCurrent(m_problems == 0 ? 0 : chosen);
  m_filter->setEnabled(m_problems > 0);
  m_panel->setTitle(tr("File as it is"));
  m_panel->setRemark(
      tr("%1 rows shown, %2 columns").arg(count(m_rows.size()), count(static_cast<std::size_t>(m_headers.size()))));
  m_table->setAccessibleName(tr("File as it is"));
  m_model->retranslate();
}

}  // namespace bellwether::gui
