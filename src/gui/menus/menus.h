#pragma once

#include "gui/menus/data_menu.h"
#include "gui/menus/edit_menu.h"
#include "gui/menus/file_menu.h"
#include "gui/menus/go_menu.h"
#include "gui/menus/help_menu.h"
#include "gui/menus/reports_menu.h"
#include "gui/menus/view_menu.h"

class QMenuBar;

namespace bellwether::gui {

/// The window's menus, in their order in the bar. The bar owns them.
struct Menus {
  Menus(const QStringList& pageIds, QMenuBar* bar);
  void setState(const MenuState& state);

  FileMenu* const file;
  EditMenu* const edit;
  ViewMenu* const view;
  GoMenu* const go;
  DataMenu* const data;
  ReportsMenu* const reports;
  HelpMenu* const help;
};

}  // namespace bellwether::gui
