#pragma once

#include <QStringList>
#include <span>

struct QMetaObject;
class QWidget;

namespace bellwether::gui {

class Page;

/// What is known of a page before it is made.
struct PageEntry {
  const char* id;  ///< also the name of its icon
  const QMetaObject* type;
  QString (*title)();  ///< in the current language
  Page* (*make)(QWidget* parent);
};

/// In the order of the rail and of Ctrl+1, Ctrl+2, …
std::span<const PageEntry> pageEntries();

/// The ids of all pages in the same order; needs no application.
QStringList registeredPages();

}  // namespace bellwether::gui
