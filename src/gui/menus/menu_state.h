#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QMenu>
#include <cstdint>

namespace bellwether::gui {

/// What people wrote beside the records and may take back.
enum class Written : std::uint8_t { None, Note, Review };

/// What is possible right now; menus enable their actions by it.
struct MenuState {
  bool isOpen = false;      ///< a workspace is open
  bool isWritable = false;  ///< and may be changed
  bool hasFigures = false;  ///< results are on the screen
  bool canUndoImport = false;
  Written undo = Written::None;  ///< before an import
  Written redo = Written::None;
  bool canGoBack = false;
  bool canGoForward = false;
};

/// An action with its keys and a name for tests; the words come with retranslate().
inline QAction* addMenuAction(QMenu* menu, const QString& name, const QList<QKeySequence>& keys = {}) {
  QAction* action = menu->addAction(QString());
  action->setObjectName(name);
  action->setShortcuts(keys);
  return action;
}

/// Data text in a menu: an ampersand is a letter, not a mnemonic.
inline QString menuText(QString text) { return text.replace(QLatin1Char('&'), QStringLiteral("&&")); }

}  // namespace bellwether::gui
