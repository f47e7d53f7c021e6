#pragma once

#include <QHash>
#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QVBoxLayout;

namespace bellwether::gui {

class RailButton;

/// The pages, one below the other, settings at the bottom. Narrow when collapsed: icons alone, names in tooltips.
class Rail final : public QWidget {
  Q_OBJECT

 public:
  explicit Rail(QWidget* parent = nullptr);

  struct Entry {
    QString id, title, iconName;
  };
  /// Same ids in the same order: only the words change.
  void setPages(const QList<Entry>& pages);
  void setCurrent(const QString& id);
  void setPagesEnabled(bool enabled);
  void setCollapsed(bool collapsed);
  bool isCollapsed() const { return m_collapsed; }

 Q_SIGNALS:
  void pageRequested(const QString& id);
  void settingsRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  RailButton* addButton();

  QButtonGroup* m_group;
  QVBoxLayout* m_column;
  QStringList m_ids;
  RailButton* m_settings;
  bool m_collapsed = false;
};

}  // namespace bellwether::gui
