#pragma once

namespace bellwether::records {

/// Asks for the memory at an address, to be read soon.
inline void bringClose(const void* address) {
#if defined(__GNUC__)
  __builtin_prefetch(address);
  // A function that did nothing else would count as one without effect, and its calls be left out.
  asm volatile("" : : "r"(address));
#else
  static_cast<void>(address);
#endif
}

}  // namespace bellwether::records
