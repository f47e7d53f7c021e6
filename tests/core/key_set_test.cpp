#include "bellwether/core/key_set.h"

#include <random>
#include <set>

#include "support/catch.h"

using bellwether::KeySet;

TEST_CASE("a key set says which keys are new, 0 among them") {
  KeySet keys;
  CHECK_FALSE(keys.contains(0));
  CHECK(keys.insert(0));
  CHECK_FALSE(keys.insert(0));
  CHECK(keys.contains(0));
  CHECK_FALSE(keys.contains(7));
}

TEST_CASE("a key set agrees with a set of the library while it grows") {
  std::mt19937_64 random(1);
  KeySet keys;
  std::set<std::uint64_t> expected;
  for (int i = 0; i < 20'000; ++i) {
    const std::uint64_t key = 2 + random() % 30'000;  // many meet again, and many share their lowest bits
    INFO(key);
    REQUIRE(keys.contains(key) == expected.contains(key));
    REQUIRE(keys.insert(key) == expected.insert(key).second);
  }
}
