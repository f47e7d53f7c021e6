#pragma once

#include <atomic>
#include <thread>

#include "bellwether/store/workspace_file.h"
#include "cli/stop_signals.h"

namespace bellwether::cli {

/// While it lives, Ctrl+C ends the workspace's running call with ErrorCode::Interrupted, and nothing of that call
/// remains. For calls that take no stop flag themselves.
class Interruption final {
 public:
  explicit Interruption(store::WorkspaceFile& workspace);
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

 private:
  StopSignals m_signals;
  std::atomic<bool> m_done{false};
  std::thread m_watch;
};

}  // namespace bellwether::cli
