#include "gui/page_shelf.h"

#include <algorithm>

namespace bellwether::gui {

PageShelf::PageShelf(QWidget* parent, Work place) : m_parent(parent), m_place(std::move(place)) {
  for (const PageEntry& entry : pageEntries()) m_slots.push_back({&entry});
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
    if (id == QLatin1String(slot.entry->id)) return &make(slot);
  return nullptr;
}

Page& PageShelf::page(const QMetaObject& type) { return make(m_slots.at(find(type))); }

Page* PageShelf::made(const QMetaObject& type) const { return m_slots.at(find(type)).page; }

std::vector<Page*> PageShelf::made() const {
  std::vector<Page*> pages;
  for (const Slot& slot : m_slots)
    if (slot.page != nullptr) pages.push_back(slot.page);
  return pages;
}

Page* PageShelf::makeNext() {
  const auto missing =
      std::find_if(m_slots.begin(), m_slots.end(), [](const Slot& slot) { return slot.page == nullptr; });
  if (missing == m_slots.end()) return nullptr;
  return &make(*missing);
}

Page& PageShelf::make(Slot& slot) {
  if (slot.page != nullptr) return *slot.page;
  slot.page = slot.entry->make(m_parent);
  m_place(*slot.page);
  for (const Work& work : std::exchange(slot.kept, {})) work(*slot.page);
  return *slot.page;
}

void PageShelf::take(Slot& slot, const Work& work) {
  if (slot.page != nullptr)
    work(*slot.page);
  else
    slot.kept.push_back(work);
}

void PageShelf::with(const QMetaObject& type, Work work) { take(m_slots.at(find(type)), work); }

void PageShelf::each(const Work& work) {
  for (Slot& slot : m_slots) take(slot, work);
}

}  // namespace bellwether::gui
