#pragma once

#include <memory>

#include "gui/latest.h"
#include "gui/page.h"

namespace bellwether::gui {

/// What a page computes for itself, beyond the results that all pages share: on a worker, the newest answer is shown,
/// until then the page keeps what it has.
template <class Figures>
class PageFigures {
 public:
  /// `compute` must own (or share) all it reads; `show` gets the answer on the GUI thread, unless the page is gone or
  /// has asked again.
  template <class Compute, class Show>
  void ask(Page* page, Page::Computing computing, Compute compute, Show show) {
    if (computing == Page::Computing::AtOnce) {
      m_latest.drop();
      show(std::make_shared<const Figures>(compute()));
      return;
    }
    m_latest.run(
        page, [compute = std::move(compute)] { return std::make_shared<const Figures>(compute()); }, std::move(show));
  }
  void drop() { m_latest.drop(); }
  bool isWaiting() const { return m_latest.isWaiting(); }

 private:
  Latest m_latest;
};

}  // namespace bellwether::gui
