#include <cstddef>
#include <cstdint>

#include "fuzz/targets.h"

// libFuzzer's entry. BELLWETHER_FUZZ_TARGET: the function to run.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  bellwether::fuzz::BELLWETHER_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
  return 0;
}
