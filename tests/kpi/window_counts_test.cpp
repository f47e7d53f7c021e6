#include "kpi/window_counts.h"

#include <random>
#include <set>

#include "support/catch.h"

using namespace bellwether::kpi;

namespace {

constexpr std::size_t kWords = 150, kMonths = 30;

/// Sets of which many accounts are in some months only.
std::vector<std::uint64_t> madeUp(unsigned seed) {
  std::mt19937_64 random(seed);
  std::vector<std::uint64_t> words(kMonths * kWords);
  for (std::uint64_t& word : words) word = random() & random() & random();
  return words;
}

struct Excepted {
  std::vector<std::uint32_t> accounts;
  std::vector<std::size_t> starts;
};

/// Every third account is out of the windows that end with an even month.
Excepted everyThird(std::size_t lastEnd) {
  Excepted out;
  for (std::size_t end = 0; end <= lastEnd; ++end) {
    out.starts.push_back(out.accounts.size());
    for (std::uint32_t account = 0; end % 2 == 0 && account < kWords * 64; account += 3)
      out.accounts.push_back(account);
  }
  out.starts.push_back(out.accounts.size());
  return out;
}

}  // namespace

TEST_CASE("customers of a window are those of any of its months, but for account 0 and those taken out") {
  const std::vector<std::uint64_t> words = madeUp(5);
  for (const std::size_t window : {1U, 2U, 3U, 7U, 12U, 29U, 30U, 45U})
    for (const std::size_t lastEnd : {std::size_t{11}, kMonths + window}) {
      const Excepted excepted = everyThird(lastEnd);
      const auto counts = countWindows({words.data(), kMonths, kWords}, window, {excepted.accounts, excepted.starts});
      REQUIRE(counts.size() == kMonths + 1);
      const auto isIn = [&](std::size_t account, std::size_t end) {
        if (account == 0 || (end <= lastEnd && end % 2 == 0 && account % 3 == 0)) return false;
        for (std::size_t month = end > window ? end - window : 0; month < end; ++month)
          if ((words[month * kWords + account / 64] >> (account % 64)) & 1U) return true;
        return false;
      };
      for (std::size_t end = 0; end <= kMonths; ++end) {
        std::int64_t active = 0, kept = 0;
        for (std::size_t account = 0; account < kWords * 64; ++account) {
          if (!isIn(account, end)) continue;
          ++active;
          kept += end >= window && isIn(account, end - window);
        }
        INFO("window " << window << " end " << end);
        CHECK(counts[end].active == active);
        CHECK(counts[end].kept == kept);
      }
    }
}

TEST_CASE("without accounts nobody is in a window") {
  const auto counts = countWindows({nullptr, 3, 0}, 12, {});
  REQUIRE(counts.size() == 4);
  CHECK(counts[3].active == 0);
  CHECK(counts[3].kept == 0);
}
