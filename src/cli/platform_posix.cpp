#include "cli/platform.h"

#if !defined(_WIN32)

#include <sys/ioctl.h>
#include <unistd.h>

namespace bellwether::cli {

bool stderrIsTerminal() { return isatty(STDERR_FILENO) == 1; }

int terminalColumns() {
  winsize size{};
  return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

}  // namespace bellwether::cli

#endif
