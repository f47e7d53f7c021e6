#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

#include "fuzz/targets.h"
#include "support/catch.h"

namespace fs = std::filesystem;
using namespace bellwether;

TEST_CASE("every input of the fuzz corpus keeps its target's promises") {
  for (const fuzz::Target& target : fuzz::kTargets) {
    std::vector<fs::path> inputs;
    const fs::path folder = fs::path(BELLWETHER_SOURCE_DIR) / "tests" / "fuzz" / "corpus" / target.name;
    for (const auto& entry : fs::directory_iterator(folder)) inputs.push_back(entry.path());
    std::sort(inputs.begin(), inputs.end());
    REQUIRE_FALSE(inputs.empty());
    for (const fs::path& input : inputs) {
      INFO(input.string());
      std::ostringstream bytes;
      bytes << std::ifstream(input, std::ios::binary).rdbuf();
      CHECK_NOTHROW(target.run(bytes.str()));
    }
  }
}
