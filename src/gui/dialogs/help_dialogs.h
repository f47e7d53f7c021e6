#pragma once

#include <QDialog>
#include <QList>
#include <QPair>

class QMenuBar;

namespace bellwether::gui {

/// Every action of the menus that has keys, under its menu's name.
class ShortcutsDialog final : public QDialog {
  Q_OBJECT

 public:
  ShortcutsDialog(const QMenuBar& menus, QWidget* parent);
};

/// Version, licence, and what the program is built with.
class AboutDialog final : public QDialog {
  Q_OBJECT

 public:
  explicit AboutDialog(QWidget* parent);
};

}  // namespace bellwether::gui
