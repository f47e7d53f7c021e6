#include "cli/stop_signals.h"

#include <csignal>

namespace bellwether::cli {
namespace {

// Signal handlers can reach globals only; a lock-free atomic is safe to set in one.
StopFlag g_stop{false};
static_assert(StopFlag::is_always_lock_free);

extern "C" void onStopSignal(int number) {
  g_stop.store(true);
  std::signal(number, SIG_DFL);
}

}  // namespace

StopSignals::StopSignals() {
  g_stop.store(false);
  std::signal(SIGINT, onStopSignal);
  std::signal(SIGTERM, onStopSignal);
}

StopSignals::~StopSignals() {
  std::signal(SIGINT, SIG_DFL);
  std::signal(SIGTERM, SIG_DFL);
}

const StopFlag& StopSignals::flag() const { return g_stop; }

}  // namespace bellwether::cli
