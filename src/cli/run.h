#pragma once

namespace bellwether::cli {

/// The whole program: reads the arguments (bytes, in any encoding), runs one command, returns the exit code of the
/// contract.
int run(int argc, char* argv[]);

}  // namespace bellwether::cli
