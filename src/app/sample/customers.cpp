#include "app/sample/customers.h"

#include <algorithm>
#include <array>
#include <string>

#include "app/sample/names.h"
#include "app/sample/vocabulary.h"

namespace bellwether::app::sample {
namespace {

constexpr std::int64_t kDealsPerCustomer = 9;
constexpr std::int64_t kFewestCustomers = 12;
constexpr int kFirstPercent = 33;     // customers from before the three years
constexpr int kProspectPercent = 10;  // never won
constexpr int kLongestMonths = 60;
constexpr int kMergedEvery = 211;
/// Chance per month to be lost for good, in permille: small business, mid-market, enterprise.
constexpr std::array<int, 3> kLossPermille = {14, 9, 5};
constexpr std::array<int, 3> kSegmentWeights = {53, 33, 14};
constexpr std::array<int, 4> kRegionWeights = {28, 22, 30, 20};
constexpr std::array<int, 8> kIndustryWeights = {24, 20, 14, 9, 11, 10, 5, 7};
constexpr std::array<int, 6> kSourceWeights = {22, 24, 20, 17, 9, 8};
constexpr std::array<int, 5> kCurrencyWeights = {88, 5, 3, 2, 2};
constexpr std::array<int, 3> kBuyingPermille = {620, 800, 1000};

/// A record entered twice: the number of the one it was merged into, or itself.
std::int64_t keptRecord(std::int64_t number) { return number % kMergedEvery == kMergedEvery - 1 ? number - 1 : number; }

}  // namespace

Customers::Customers(std::int64_t deals, std::uint64_t seed)
    : m_seed(seed),
      m_size(std::max(deals / kDealsPerCustomer, kFewestCustomers)),
      m_firstProspect(m_size - m_size * kProspectPercent / 100) {
  m_endMonths.reserve(static_cast<std::size_t>(m_firstProspect));
  const std::int64_t first = m_size * kFirstPercent / 100;
  while (won() < first) m_endMonths.push_back(endMonth(won(), 0));
}

void Customers::winNext(int month) { m_endMonths.push_back(endMonth(won(), month)); }

std::int16_t Customers::endMonth(std::int64_t number, int firstMonth) const {
  Random random(m_seed, Stream::Lifetime, number);
  const int loss = kLossPermille[static_cast<std::size_t>(customer(number).segment)];
  int months = 1;
  while (months < kLongestMonths && !random.chance(loss)) ++months;
  return static_cast<std::int16_t>(firstMonth + months);
}

SampleCustomer Customers::customer(std::int64_t number) const {
  Random random(m_seed, Stream::Customer, keptRecord(number));
  SampleCustomer out;
  out.segment = random.pick(kSegmentWeights);
  out.region = random.pick(kRegionWeights);
  out.industry = random.pick(kIndustryWeights);
  out.source = random.pick(kSourceWeights);
  out.currency = random.pick(kCurrencyWeights);
  out.buyingPermille = kBuyingPermille[static_cast<std::size_t>(out.segment)] + random.between(-150, 0);
  out.repDraw = static_cast<std::uint32_t>(random.next() >> 32U);
  return out;
}

std::int64_t Customers::pickBuyer(Random& random, int month) const {
  constexpr int kTries = 24;
  std::int64_t number = 0;
  for (int i = 0; i < kTries; ++i) {
    number = random.below(static_cast<std::uint32_t>(won()));
    if (m_endMonths[static_cast<std::size_t>(number)] > month && random.chance(customer(number).buyingPermille)) break;
  }
  return number;
}

std::int64_t Customers::pickUpcoming(Random& random) const {
  const std::int64_t within = std::min(m_size - won(), std::max<std::int64_t>(m_size / 8, 40));
  return won() + random.below(static_cast<std::uint32_t>(within));
}

std::int64_t Customers::pickProspect(Random& random) const {
  return m_firstProspect + random.below(static_cast<std::uint32_t>(m_size - m_firstProspect));
}

void Customers::appendName(std::string& out, std::int64_t number) {
  appendCompanyName(out, keptRecord(number));
  if (keptRecord(number) != number) out += " (old account)";
}

void Customers::write(CsvFile& out) const {
  std::string name;
  for (std::int64_t number = 0; number < m_size; ++number) {
    const SampleCustomer each = customer(number);
    const bool isMerged = keptRecord(number) != number;
    name.clear();
    appendName(name, number);
    out.id('C', number + 1, kCustomerIdWidth).text(name).plain(kSegments[static_cast<std::size_t>(each.segment)]);
    out.plain(kRegions[static_cast<std::size_t>(each.region)])
        .plain(kIndustries[static_cast<std::size_t>(each.industry)]);
    out.plain(kSources[static_cast<std::size_t>(each.source)]);
    if (isMerged)
      out.id('C', keptRecord(number) + 1, kCustomerIdWidth);
    else
      out.blank();
    out.blank().endRow();
  }
}

}  // namespace bellwether::app::sample
