#include "gui/page_shelf.h"

#include <algorithm>

namespace bellwether::gui {

PageShelf::PageShelf(QWidget* parent, const Work& place) {
  for (const PageEntry& entry : pageEntries())
    m_slots.push_back({&entry, Later<Page>([&entry, parent, place] {
                         Page* page = entry.make(parent);
                         place(*page);
                         return page;
                       })});
}

QStringList PageShelf::titles() const {
  QStringList titles;
  for (const Slot& slot : m_slots) titles << slot.entry->title();
  return titles;
}

std::size_t PageShelf::find(const QMetaObject& type) const {
  const auto found =
      std::find_if(m_slots.begin(), m_slots.end(), [&type](const Slot& slot) { return slot.entry->type == &type; });
  return static_cast<std::size_t>(found - m_slots.begin());
}

QString PageShelf::idOf(const QMetaObject& type) const { return QString::fromLatin1(m_slots.at(find(type)).entry->id); }

Page* PageShelf::page(const QString& id) {
  for (Slot& slot : m_slots)
    if (id == QLatin1String(slot.entry->id)) return slot.page.get();
  return nullptr;
}

Page& PageShelf::page(const QMetaObject& type) { return *m_slots.at(find(type)).page.get(); }

Page* PageShelf::made(const QMetaObject& type) const { return m_slots.at(find(type)).page.made(); }

std::vector<Page*> PageShelf::made() const {
  std::vector<Page*> pages;
  for (const Slot& slot : m_slots)
    if (slot.page.made() != nullptr) pages.push_back(slot.page.made());
  return pages;
}

Page* PageShelf::makeNext() {
  const auto missing =
      std::find_if(m_slots.begin(), m_slots.end(), [](const Slot& slot) { return slot.page.made() == nullptr; });
  return missing == m_slots.end() ? nullptr : missing->page.get();
}

void PageShelf::with(const QMetaObject& type, const Work& work) { m_slots.at(find(type)).page.with(work); }

void PageShelf::each(const Work& work) {
  for (Slot& slot : m_slots) slot.page.with(work);
}

}  // namespace bellwether::gui
