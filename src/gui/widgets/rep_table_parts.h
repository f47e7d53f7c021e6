#pragma once

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <optional>

#include "bellwether/app/presenters/overview_presenter.h"
#include "gui/models/table_model.h"

namespace bellwether::gui {

enum RepColumn { RepName, RepRevenue, RepTarget, RepPercent, RepBullet, RepColumns };

/// The bullet's track inside its cell, the same for rows, total and header.
QRectF bulletTrack(const QRect& cell);

/// A name with its muted note, and the bullet bar; other cells as usual.
class RepDelegate final : public QStyledItemDelegate {
  Q_OBJECT

 public:
  RepDelegate(const RowModel<app::RepRow>& rows, QObject* parent);
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  void paintName(QPainter* painter, const QStyleOptionViewItem& option, const app::RepRow& row) const;

  const RowModel<app::RepRow>& m_rows;
};

/// Names the ticks of the bullets over their places.
class RepHeader final : public QHeaderView {
  Q_OBJECT

 public:
  explicit RepHeader(QWidget* parent);
  void setPace(std::optional<double> pace);

 protected:
  void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;

 private:
  QString sectionText(int logicalIndex) const;
  void paintTicks(QPainter& painter, const QRect& rect) const;

  std::optional<double> m_pace;
};

}  // namespace bellwether::gui
