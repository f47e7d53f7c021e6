#pragma once

#include <QObject>

#include "bellwether/app/session.h"

namespace bellwether::gui {

class Frame;

/// Reads what the last import moved when the pipeline page wants it, once for each state of the workspace.
class PipelineController final : public QObject {
  Q_OBJECT

 public:
  PipelineController(app::Session& session, Frame& frame, QObject* parent = nullptr);

 private:
  void read();

  app::Session& m_session;
  Frame& m_frame;
  bool m_isStale = true;
};

}  // namespace bellwether::gui
