#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "cli/failure.h"

namespace CLI {
class App;
}

namespace bellwether::cli {

/// The options of `watch`, as texts.
struct WatchOptions {
  std::vector<std::string> folders;
  std::string interval = "2";  ///< seconds
  bool once = false;
  bool json = false;

  void declare(CLI::App& app);
  Answer<std::chrono::milliseconds> settle() const;
};

}  // namespace bellwether::cli
