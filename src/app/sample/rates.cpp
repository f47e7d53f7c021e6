#include "app/sample/rates.h"

#include <algorithm>

#include "app/sample/random.h"
#include "app/sample/vocabulary.h"

namespace bellwether::app::sample {
namespace {

constexpr int kRateDecimals = 6;
constexpr std::int64_t kRateUnit = 1'000'000;

std::vector<std::int64_t> wander(std::int64_t base, Random random, int months) {
  std::vector<std::int64_t> rates;
  std::int64_t permille = random.between(980, 1020);
  for (int month = 0; month < months; ++month) {
    rates.push_back(base * permille / 1000);
    // A step of up to 1.2 %, drawn back to the base by a tenth of the distance.
    permille += random.between(-12, 12) + (1000 - permille) / 10;
  }
  return rates;
}

}  // namespace

Rates::Rates(const Timeline& timeline, std::uint64_t seed) {
  for (std::size_t i = 0; i < kCurrencies.size(); ++i)
    m_rates.push_back(i == 0 ? std::vector<std::int64_t>(static_cast<std::size_t>(timeline.months()), kRateUnit)
                             : wander(kCurrencies[i].baseRateE6,
                                      Random(seed, Stream::Rate, static_cast<std::int64_t>(i)), timeline.months()));
}

std::int64_t Rates::rateE6(int currency, int month) const {
  return m_rates[static_cast<std::size_t>(currency)][static_cast<std::size_t>(month)];
}

std::int64_t Rates::fromUsd(std::int64_t wholeUsd, int currency, int month) const {
  const std::int64_t tens = (wholeUsd * kRateUnit / rateE6(currency, month) + 5) / 10;
  return std::max<std::int64_t>(tens, 1) * 10;
}

std::int64_t Rates::toUsdCents(std::int64_t minor, int currency, int month) const {
  if (currency == 0) return minor;
  const std::int64_t scale = kCurrencies[static_cast<std::size_t>(currency)].exponent == 0 ? 100 : 1;
  const std::int64_t product = minor * scale * rateE6(currency, month);
  return (product + (product < 0 ? -kRateUnit / 2 : kRateUnit / 2)) / kRateUnit;
}

void Rates::write(CsvFile& out, const Timeline& timeline) const {
  for (std::size_t i = 1; i < m_rates.size(); ++i)
    for (int month = 0; month < timeline.months(); ++month) {
      out.plain(kCurrencies[i].code).plain(timeline.month(month).begin.toIso());
      out.money(rateE6(static_cast<int>(i), month), kRateDecimals).endRow();
    }
}

}  // namespace bellwether::app::sample
