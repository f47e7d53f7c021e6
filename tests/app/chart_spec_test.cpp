#include "bellwether/app/chart_spec.h"

#include <cmath>
#include <limits>
#include <random>

#include "app/date_axis.h"
#include "support/app_text.h"
#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::test;
using app::AxisTicks;
using app::niceTicks;

TEST_CASE("ticks are nice numbers that enclose the data") {
  CHECK(niceTicks(0, 6.8, 5).values() == std::vector<double>{0, 2, 4, 6, 8});
  CHECK(niceTicks(0, 100, 5).values() == std::vector<double>{0, 25, 50, 75, 100});
  CHECK(niceTicks(3.4, 4.2, 5).values().size() <= 5);
  CHECK(niceTicks(-30, 70, 5).values() == std::vector<double>{-50, 0, 50, 100});
  CHECK(niceTicks(0, 1'000'000, 5).step == 250'000);
}

TEST_CASE("ticks of nothing, of one value and of nonsense are still an axis") {
  CHECK(niceTicks(0, 0, 5).values().size() >= 2);
  CHECK(niceTicks(5, 5, 5).min == 0);
  CHECK(niceTicks(5, 5, 5).max >= 5);
  CHECK(niceTicks(-5, -5, 5).min <= -5);
  CHECK(niceTicks(-5, -5, 5).max == 0);
  CHECK(niceTicks(9, 3, 5).max >= 9);
  CHECK(niceTicks(std::nan(""), 1, 5).values().size() >= 2);
  CHECK(niceTicks(0, std::numeric_limits<double>::infinity(), 5).values().size() >= 2);
}

TEST_CASE("ticks keep their promises for any range") {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> exponent(-6, 12);
  std::uniform_real_distribution<double> sign(-1, 1);
  for (int i = 0; i < 2000; ++i) {
    const double a = sign(random) * std::pow(10, exponent(random));
    const double b = sign(random) * std::pow(10, exponent(random));
    const int wanted = 3 + i % 8;
    const AxisTicks ticks = niceTicks(a, b, wanted);
    const double slack = ticks.step * 1e-6;
    INFO(a << ' ' << b << ' ' << wanted);
    CHECK(ticks.min <= std::min(a, b) + slack);
    CHECK(ticks.max >= std::max(a, b) - slack);
    CHECK(static_cast<int>(ticks.values().size()) <= wanted);
    CHECK(ticks.values().size() >= 2);
  }
}

TEST_CASE("days of an axis are labelled where people look for them") {
  const auto labels = [](const char* id) {
    std::vector<std::string> texts;
    for (const auto& tick : app::dateTicks(period(id).range, english())) texts.push_back(s(tick.label));
    return texts;
  };
  CHECK(labels("2026-Q4") ==
        std::vector<std::string>{"1 Oct", "15 Oct", "1 Nov", "15 Nov", "1 Dec", "15 Dec", "31 Dec"});
  CHECK(labels("2017-03") == std::vector<std::string>{"1 Mar", "8 Mar", "15 Mar", "22 Mar", "29 Mar"});
  CHECK(labels("2017-W09").size() == 7);
  CHECK(labels("2017").size() <= 8);
  CHECK(labels("2000-01-01..2017-12-31").front() == "2000");
  CHECK(labels("2000-01-01..2017-12-31").size() <= 9);
  CHECK(labels("0001-01-01..9998-12-31").size() <= 9);
}
