#pragma once

#include <cstddef>
#include <cstdlib>
#include <new>
#include <vector>

namespace bellwether::records {

/// Asks the system to back memory that is about to be filled by large pages, so that filling it interrupts the program
/// some thousand times less often. A wish: nothing depends on it.
void preferLargePages(void* begin, std::size_t bytes);

/// Size of a large page, as it usually is.
inline constexpr std::size_t kLargePage = std::size_t{2} << 20U;

/// Memory that begins with a large page when it is as large as one. Throws std::bad_alloc.
void* allocateLarge(std::size_t bytes);

/// For vectors that are reserved once: no part of them then lies in small pages.
template <class T>
struct LargeAllocator {
  using value_type = T;
  LargeAllocator() = default;
  template <class U>
  LargeAllocator(const LargeAllocator<U>&) {}  // NOLINT(google-explicit-constructor): as allocators are
  T* allocate(std::size_t count) { return static_cast<T*>(allocateLarge(count * sizeof(T))); }
  void deallocate(T* values, std::size_t) { std::free(values); }
  friend bool operator==(const LargeAllocator&, const LargeAllocator&) { return true; }
};
template <class T>
using LargeVector = std::vector<T, LargeAllocator<T>>;

/// Room that is filled at once.
template <class T>
void reserveLarge(std::vector<T>& values, std::size_t count) {
  values.reserve(count);
  preferLargePages(values.data(), values.capacity() * sizeof(T));
}

}  // namespace bellwether::records
