#pragma once

#include <functional>
#include <vector>

#include "gui/later.h"
#include "gui/page.h"
#include "gui/page_registry.h"

namespace bellwether::gui {

/// The pages of the window, each made when it is first needed. What is to be done with a page that is not made yet is
/// kept, and done in the order of asking once it is.
class PageShelf final {
 public:
  using Work = Later<Page>::Work;

  /// `place` is handed every page right after it is made, as a child of `parent`, before what was kept for it.
  PageShelf(QWidget* parent, const Work& place);

  QStringList ids() const { return registeredPages(); }
  QStringList titles() const;
  QString idOf(const QMetaObject& type) const;
  /// Made now unless it is; null for an unknown id.
  Page* page(const QString& id);
  Page& page(const QMetaObject& type);
  /// Null until it is made.
  Page* made(const QMetaObject& type) const;
  /// Those made so far.
  std::vector<Page*> made() const;
  /// Makes the first that is missing; null when there is none.
  Page* makeNext();
  /// Now, or once the page is made.
  void with(const QMetaObject& type, const Work& work);
  /// With each page: now with those made, with the others once they are.
  void each(const Work& work);

 private:
  struct Slot {
    const PageEntry* entry;
    Later<Page> page;
  };
  std::size_t find(const QMetaObject& type) const;

  std::vector<Slot> m_slots;
};

}  // namespace bellwether::gui
