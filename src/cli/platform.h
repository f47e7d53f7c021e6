#pragma once

namespace bellwether::cli {

/// Standard error is shown on a terminal.
bool stderrIsTerminal();
/// Columns of that terminal; 80 when unknown.
int terminalColumns();

}  // namespace bellwether::cli
