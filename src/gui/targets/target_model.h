#pragma once

#include <QAbstractTableModel>

#include "bellwether/app/target_grid.h"

namespace bellwether::gui {

/// The grid of targets: scopes down, periods across, the year's total last. What is typed is asked for by signal; the
/// cells change when the grid does.
class TargetModel final : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Role { LevelRole = Qt::UserRole, KindRole, DiffersRole };

  explicit TargetModel(QObject* parent = nullptr);

  void setGrid(const app::TargetGrid& grid);
  const app::TargetGrid& grid() const { return m_grid; }
  void setEditable(bool editable) { m_isEditable = editable; }

  /// The cell's amount as it is typed and copied: digits only, empty without a target.
  QString typedText(const QModelIndex& index) const;
  bool isTotal(int column) const { return column == static_cast<int>(m_grid.columns.size()); }
  const app::TargetCell* cell(const QModelIndex& index) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;

 Q_SIGNALS:
  void entered(const std::vector<bellwether::app::TargetEntry>& entries);
  /// Text that is no amount.
  void refused(const QString& text);

 private:
  app::TargetGrid m_grid;
  bool m_isEditable = false;
};

/// An amount as it is typed: major units, digits and a decimal point only.
QString plainAmount(std::int64_t minor, Currency currency);

}  // namespace bellwether::gui
