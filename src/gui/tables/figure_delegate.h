#pragma once

#include <QStyledItemDelegate>

namespace bellwether::gui {

class FigureOrder;
class FigureModel;
struct FigureRow;

/// Cells of a table of figures: a name with its muted note, bullet bars and sparklines; others in their tone.
class FigureDelegate final : public QStyledItemDelegate {
  Q_OBJECT

 public:
  FigureDelegate(const FigureModel& model, const FigureOrder& order, QObject* parent);
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  void paintText(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                 const FigureRow& row) const;

  const FigureModel& m_model;
  const FigureOrder& m_order;
};

}  // namespace bellwether::gui
