#pragma once

#include <cstddef>

namespace bellwether::records {

/// Asks the system to back memory that is about to be filled by large pages, so that filling it interrupts the program
/// some thousand times less often. A wish: nothing depends on it.
void preferLargePages(void* begin, std::size_t bytes);

}  // namespace bellwether::records
