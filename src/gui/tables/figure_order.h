#pragma once

#include <QSortFilterProxyModel>

namespace bellwether::gui {

/// Sorts by the value behind the text: sections and ranks keep their order (SectionRole, RankRole), and what cannot be
/// computed comes last whichever way the sorting goes. The search looks into the text of chosen columns.
class FigureOrder final : public QSortFilterProxyModel {
  Q_OBJECT

 public:
  explicit FigureOrder(QObject* parent = nullptr);
  /// Rows of which some text column holds the words, whatever their case; empty: all. Headings and sums stay.
  void search(const QString& words);

 protected:
  bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
  bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

 private:
  QString m_words;
};

}  // namespace bellwether::gui
