#pragma once

#include "bellwether/core/stop.h"

namespace bellwether::cli {

/// While it lives, an interrupt (Ctrl+C) or a request to terminate sets the flag instead of killing the process, so
/// that the running work ends in order. A second one kills; the workspace is safe then too. At most one at a time.
class StopSignals final {
 public:
  StopSignals();
  ~StopSignals();
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

  const StopFlag& flag() const;
};

}  // namespace bellwether::cli
