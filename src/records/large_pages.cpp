#include "records/large_pages.h"

#ifdef __linux__
#include <sys/mman.h>

#include <cstdint>
#endif

namespace bellwether::records {

#ifdef __linux__
void preferLargePages(void* begin, std::size_t bytes) {
  const auto address = reinterpret_cast<std::uintptr_t>(begin);
  const std::uintptr_t first = (address + kLargePage - 1) & ~(kLargePage - 1);
  const std::uintptr_t last = (address + bytes) & ~(kLargePage - 1);
  if (first < last) madvise(reinterpret_cast<void*>(first), last - first, MADV_HUGEPAGE);
}
#else
void preferLargePages(void*, std::size_t) {}
#endif

void* allocateLarge(std::size_t bytes) {
  const std::size_t pages = (bytes + kLargePage - 1) / kLargePage;
  const bool isLarge = bytes >= kLargePage;
  void* const memory = isLarge ? std::aligned_alloc(kLargePage, pages * kLargePage) : std::malloc(bytes);
  if (memory == nullptr && bytes > 0) throw std::bad_alloc();
  if (isLarge) preferLargePages(memory, pages * kLargePage);
  return memory;
}

}  // namespace bellwether::records
