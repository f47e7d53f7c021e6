#pragma once

#include <QObject>
#include <optional>

#include "bellwether/app/session.h"
#include "gui/control/writing_parts.h"

namespace bellwether::gui {

class ReviewPanel;

/// What reviews agreed on and the newest notes, on the overview: written, ticked off, planned, gone to.
class ReviewController final : public QObject {
  Q_OBJECT

 public:
  explicit ReviewController(const WritingParts& parts, QObject* parent = nullptr);

 private:
  void connectPanel(const ReviewPanel* panel);
  void show();
  bool isWritable() const;
  /// Null: there is no such action.
  const store::ReviewAction* find(std::int64_t id) const;
  void add();
  void edit(std::int64_t id);
  void ask(const store::ReviewAction& action);
  void tick(std::int64_t id);
  void remove(std::int64_t id);
  void plan();
  void goTo(std::optional<kpi::KpiId> kpi, LocalDate day);

  app::Session& m_session;
  Frame& m_frame;
  LensController& m_lens;
  InspectorController& m_inspector;
  SideHistory& m_history;
};

}  // namespace bellwether::gui
