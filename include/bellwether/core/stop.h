#pragma once

#include <atomic>
#include <cstdint>
#include <functional>

namespace bellwether {

/// Asked by long work often enough that a cancel takes effect within 200 ms.
using StopFlag = std::atomic<bool>;

struct Progress {
  std::int64_t rows = 0;
  std::int64_t bytesRead = 0;
  std::int64_t bytesTotal = 0;  ///< 0 when not known
};
using ProgressCallback = std::function<void(const Progress&)>;

}  // namespace bellwether
