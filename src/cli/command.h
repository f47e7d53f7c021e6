#pragma once

#include <QString>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/console.h"
#include "cli/failure.h"

namespace CLI {
class App;
}

namespace bellwether::cli {

/// Options that stand before or after any command.
struct Globals {
  std::string store;     ///< path of the workspace, as bytes; empty: not given
  std::string language;  ///< empty: the system's
  bool quiet = false;
};

struct Context {
  const Globals& globals;
  const Console& console;
};

/// One command of the program, one file each under `commands/`.
class Command {
 public:
  Command() = default;
  virtual ~Command() = default;
  Command(const Command&) = delete;
  Command& operator=(const Command&) = delete;

  virtual std::string_view name() const = 0;
  /// One line for the list of commands.
  virtual QString summary() const = 0;
  /// Adds the command's own options; the values live in this object.
  virtual void declare(CLI::App& app) = 0;
  /// Does it. Called at most once, after a parse that chose this command.
  virtual Answer<ExitCode> run(const Context& context) = 0;
  /// Commands that draw need the graphical application, on the offscreen platform.
  virtual bool draws() const { return false; }
};

/// All commands, in the order of the help.
std::vector<std::unique_ptr<Command>> makeCommands();

}  // namespace bellwether::cli
