#pragma once

#include <QObject>
#include <QPointer>
#include <memory>

#include "bellwether/app/search.h"
#include "gui/latest.h"

class QMenuBar;

namespace bellwether::gui {

class Frame;
class LensController;
class SearchPalette;
class WhyController;

/// Ctrl+K: finds pages, KPIs, periods, actions, people, customers and deals, and goes there. The names are folded once
/// per state of the data and searched on a worker; answers to words typed over are dropped.
class SearchController final : public QObject {
  Q_OBJECT

 public:
  struct Parts {
    Frame& frame;
    LensController& lens;
    WhyController& why;
    QMenuBar& menus;  ///< whose enabled entries are the actions
  };
  explicit SearchController(const Parts& parts, QObject* parent = nullptr);

  /// Opens the search box. Nothing without a workspace.
  void open();
  bool isComputing() const { return m_latest.isWaiting(); }

 private:
  void search();
  void go(const app::SearchHit& hit);
  void showDeal(std::size_t deal);
  std::vector<app::SearchCommand> commands() const;

  Parts m_parts;
  Latest m_latest;
  QPointer<SearchPalette> m_palette;
  std::shared_ptr<const app::SearchIndex> m_index;
};

}  // namespace bellwether::gui
