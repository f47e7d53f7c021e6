#include "visuals/resources.h"

#include <QtGlobal>

// Q_INIT_RESOURCE declares its function where it stands, so it must stand outside every namespace.
static void initIcons() { Q_INIT_RESOURCE(icons); }

namespace bellwether::visuals {

void registerResources() {
  static const bool done = [] {
    initIcons();
    return true;
  }();
  Q_UNUSED(done);
}

}  // namespace bellwether::visuals
