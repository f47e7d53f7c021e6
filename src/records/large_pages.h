#pragma once

#include <cstddef>
#include <vector>

namespace bellwether::records {

/// Asks the system to back memory that is about to be filled by large pages, so that filling it interrupts the program
/// some thousand times less often. A wish: nothing depends on it.
void preferLargePages(void* begin, std::size_t bytes);

/// Room that is filled at once.
template <class T>
void reserveLarge(std::vector<T>& values, std::size_t count) {
  values.reserve(count);
  preferLargePages(values.data(), values.capacity() * sizeof(T));
}

}  // namespace bellwether::records
