#include "cli/interruption.h"

#include <chrono>

namespace bellwether::cli {

Interruption::Interruption(store::WorkspaceFile& workspace)
    : m_watch([this, &workspace] {
        // A statement that begins after an interruption is not stopped by it, so it is repeated until the call ends.
        while (!m_done.load()) {
          if (m_signals.flag().load()) workspace.interrupt();
          std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
      }) {}

Interruption::~Interruption() {
  m_done.store(true);
  m_watch.join();
}

}  // namespace bellwether::cli
