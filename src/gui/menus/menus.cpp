#include "gui/menus/menus.h"

#include <QMenuBar>

namespace bellwether::gui {

Menus::Menus(const QStringList& pageIds, QMenuBar* bar)
    : file(new FileMenu(bar)),
      edit(new EditMenu(bar)),
      view(new ViewMenu(bar)),
      go(new GoMenu(pageIds, bar)),
      data(new DataMenu(file->importAction(), bar)),
      reports(new ReportsMenu(file->outputActions(), bar)),
      help(new HelpMenu(bar)) {
  for (QMenu* menu : std::initializer_list<QMenu*>{file, edit, view, go, data, reports, help}) bar->addMenu(menu);
}

void Menus::setState(const MenuState& state) {
  file->setState(state);
  edit->setState(state);
  view->setState(state);
  go->setState(state);
  data->setState(state);
  reports->setState(state);
}

}  // namespace bellwether::gui
