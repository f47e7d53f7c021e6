#pragma once

#include <functional>
#include <utility>
#include <vector>

namespace bellwether::gui {

/// A widget that is made when it is first needed. What is to be done with it before is kept, and done in the order of
/// asking once it is made.
template <class W>
class Later {
 public:
  using Work = std::function<void(W&)>;

  explicit Later(std::function<W*()> make) : m_make(std::move(make)) {}

  /// Makes it now unless it is.
  W* get() {
    if (m_widget != nullptr) return m_widget;
    m_widget = m_make();
    for (const Work& work : std::exchange(m_kept, {})) work(*m_widget);
    return m_widget;
  }
  W* operator->() { return get(); }
  /// Null until it is made.
  W* made() const { return m_widget; }
  /// Now, or once it is made.
  void with(const Work& work) {
    if (m_widget != nullptr)
      work(*m_widget);
    else
      m_kept.push_back(work);
  }

 private:
  std::function<W*()> m_make;
  W* m_widget = nullptr;
  std::vector<Work> m_kept;
};

}  // namespace bellwether::gui
