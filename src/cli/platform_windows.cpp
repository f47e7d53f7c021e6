#include "cli/platform.h"

#if defined(_WIN32)

#include <io.h>

#include <cstdio>

namespace bellwether::cli {

bool stderrIsTerminal() { return _isatty(_fileno(stderr)) != 0; }

int terminalColumns() { return 80; }

}  // namespace bellwether::cli

#endif
