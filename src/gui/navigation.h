#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "bellwether/app/lens.h"

namespace bellwether::gui {

/// A page seen through a lens, and what it shows of it.
struct Place {
  QString page;
  app::Lens lens;
  QString detail = {};  ///< of Page::place()
  friend bool operator==(const Place&, const Place&) = default;
};

/// The places visited, like a browser's. At most 100 are kept on each side.
class Navigation final {
 public:
  /// Forgets the history.
  void start(const Place& place);
  /// Goes on to another place; the present one stays reachable, places ahead are forgotten. The same place changes
  /// nothing.
  void visit(const Place& place);
  bool canGoBack() const { return !m_back.empty(); }
  bool canGoForward() const { return !m_forward.empty(); }
  /// Empty when there is no such place.
  std::optional<Place> goBack();
  std::optional<Place> goForward();

 private:
  std::optional<Place> m_present;
  std::vector<Place> m_back, m_forward;
};

}  // namespace bellwether::gui
