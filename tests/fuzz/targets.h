#pragma once

#include <array>
#include <stdexcept>
#include <string_view>

/// What is fuzzed: each target takes any bytes and throws Broken when a promise does not hold. The same targets replay
/// the corpus in the tests.
namespace bellwether::fuzz {

struct Broken : std::logic_error {
  using std::logic_error::logic_error;
};
inline void expect(bool holds, const char* promise) {
  if (!holds) throw Broken(promise);
}

/// The first byte chooses encoding and delimiter; the rest is a file's bytes.
void fuzzReader(std::string_view bytes);
void fuzzNumber(std::string_view bytes);
void fuzzDate(std::string_view bytes);
/// Lines are the headers of a file.
void fuzzHeader(std::string_view bytes);
void fuzzProfile(std::string_view bytes);
/// A whole file, inspected and read.
void fuzzFile(std::string_view bytes);

struct Target {
  std::string_view name;
  void (*run)(std::string_view);
};
inline constexpr std::array<Target, 6> kTargets{{{"reader", fuzzReader},
                                                 {"number", fuzzNumber},
                                                 {"date", fuzzDate},
                                                 {"header", fuzzHeader},
                                                 {"profile", fuzzProfile},
                                                 {"file", fuzzFile}}};

}  // namespace bellwether::fuzz
