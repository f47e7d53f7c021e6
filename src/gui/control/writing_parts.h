#pragma once

namespace bellwether::app {
class Session;
}

namespace bellwether::gui {

class Frame;
class InspectorController;
class LensController;
class SideHistory;

/// What the controllers of notes and reviews work on.
struct WritingParts {
  app::Session& session;
  Frame& frame;
  LensController& lens;
  InspectorController& inspector;
  SideHistory& history;
};

}  // namespace bellwether::gui
