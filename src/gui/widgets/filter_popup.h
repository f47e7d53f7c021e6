#pragma once

#include <QFrame>
#include <string>
#include <vector>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QSortFilterProxyModel;
class QStandardItemModel;

namespace bellwether::gui {

/// A list of values to tick, with a search line. Nothing ticked means: all of them. Deletes itself when it closes.
class FilterPopup final : public QFrame {
  Q_OBJECT

 public:
  struct Choice {
    std::string key;
    QString text;
  };

  FilterPopup(const QString& title, const std::vector<Choice>& choices, const std::vector<std::string>& chosen,
              QWidget* parent);
  void openBelow(QWidget* anchor);

 Q_SIGNALS:
  /// On closing other than by Esc, when the ticks have changed.
  void chosen(const std::vector<std::string>& values);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void hideEvent(QHideEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void fill(const std::vector<Choice>& choices);
  void layOut(const QString& title);
  void search(const QString& text);
  void clearTicks();
  void toggleCurrent();
  std::vector<std::string> ticked() const;

  std::vector<std::string> m_before;
  bool m_cancelled = false;
  QLineEdit* m_search;
  QListView* m_list;
  QLabel* m_none;
  QPushButton* m_clear;
  QPushButton* m_apply;
  QStandardItemModel* m_model;
  QSortFilterProxyModel* m_proxy;
};

}  // namespace bellwether::gui
