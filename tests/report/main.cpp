#if !__has_include(<catch2/catch_all.hpp>)
#define CATCH_CONFIG_RUNNER
#endif
#include <QApplication>
#include <QHashSeed>

#include "support/catch.h"

int main(int argc, char* argv[]) {
  // The order of font objects in a PDF follows the hash seed.
  QHashSeed::setDeterministicGlobalSeed();
  QApplication application(argc, argv);
  return Catch::Session().run(argc, argv);
}
