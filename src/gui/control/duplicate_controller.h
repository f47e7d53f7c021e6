#pragma once

#include <QObject>

#include "bellwether/app/session.h"

namespace bellwether::gui {

class DuplicatesPanel;
class Frame;

/// Looks for duplicate customers while their list is seen, and merges them on request.
class DuplicateController final : public QObject {
  Q_OBJECT

 public:
  DuplicateController(app::Session& session, Frame& frame, QObject* parent = nullptr);

 private:
  void connectPanel(DuplicatesPanel* panel);
  void refresh();

  app::Session& m_session;
  Frame& m_frame;
  bool m_isStale = true;
};

}  // namespace bellwether::gui
