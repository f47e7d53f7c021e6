#pragma once

#include <QObject>

#include "bellwether/app/session.h"

namespace bellwether::gui {

class Frame;
class LensController;

/// The targets of the open workspace: read when their page shows them, edited as batches that can be undone.
class TargetController final : public QObject {
  Q_OBJECT

 public:
  TargetController(app::Session& session, Frame& frame, LensController& lens, QObject* parent = nullptr);

 private:
  void read();
  void show(const store::BatchInfo& batch);

  app::Session& m_session;
  Frame& m_frame;
  LensController& m_lens;
  bool m_isStale = true;
};

}  // namespace bellwether::gui
