#include <QHashSeed>

#include "cli/run.h"

int main(int argc, char* argv[]) {
  // A PDF lists its fonts in the order of a hash: the same bytes for the same figures need the same seed.
  QHashSeed::setDeterministicGlobalSeed();
  return bellwether::cli::run(argc, argv);
}
