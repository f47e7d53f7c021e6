#pragma once

#include <QStringList>
#include <vector>

class QWidget;

namespace bellwether::gui {

class Page;

/// The ids of all pages in the order of the rail and of Ctrl+1, Ctrl+2, …; needs no application.
QStringList registeredPages();

/// Every page of the window, made anew as children of `parent`, in the same order.
std::vector<Page*> makePages(QWidget* parent);

}  // namespace bellwether::gui
