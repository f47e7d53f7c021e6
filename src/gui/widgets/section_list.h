#pragma once

#include <QListWidget>

namespace bellwether::gui {

/// The sections of a report: which, and in what order. The mouse drags them; Alt+Up and Alt+Down move the current one.
class SectionList final : public QListWidget {
  Q_OBJECT

 public:
  explicit SectionList(QWidget* parent = nullptr);

  /// The chosen ones in their order.
  QStringList sections() const;
  /// Those first and in this order, the others after them and not chosen; empty: all, as they come. Emits nothing.
  void setSections(const QStringList& ids);
  /// Names in the current language.
  void retranslate();

 Q_SIGNALS:
  void sectionsChanged();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void moveCurrent(int by);
};

}  // namespace bellwether::gui
