#include "gui/navigation.h"

#include <utility>

namespace bellwether::gui {
namespace {

constexpr std::size_t kMostPlaces = 100;

std::optional<Place> move(std::vector<Place>& from, std::vector<Place>& to, std::optional<Place>& present) {
  if (from.empty()) return std::nullopt;
  if (present) to.push_back(std::move(*present));
  present = std::move(from.back());
  from.pop_back();
  return present;
}

}  // namespace

void Navigation::start(const Place& place) {
  m_back.clear();
  m_forward.clear();
  m_present = place;
}

void Navigation::visit(const Place& place) {
  if (m_present == place) return;
  if (m_present) m_back.push_back(std::move(*m_present));
  if (m_back.size() > kMostPlaces) m_back.erase(m_back.begin());
  m_forward.clear();
  m_present = place;
}

std::optional<Place> Navigation::goBack() { return move(m_back, m_forward, m_present); }

std::optional<Place> Navigation::goForward() { return move(m_forward, m_back, m_present); }

}  // namespace bellwether::gui
