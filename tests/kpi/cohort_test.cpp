#include "bellwether/kpi/cohort.h"

#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::kpi;

TEST_CASE("a cohort that began with nobody has no survival") {
  CHECK(survival({}).empty());
  CHECK(survival({0}).empty());
  CHECK(survival({0, 3}).empty());
}

TEST_CASE("survival is measured against the beginning, retention against the age before and until nobody is left") {
  const std::vector<std::int64_t> counts{4, 2, 0, 3};
  CHECK(survival(counts) == std::vector{Fraction(1), Fraction::of(1, 2), Fraction(0), Fraction::of(3, 4)});
  CHECK(retentionByAge(counts) == std::vector{Fraction::of(1, 2), Fraction(0)});
  CHECK(retentionByAge({}).empty());
  CHECK(retentionByAge({5}).empty());
}
