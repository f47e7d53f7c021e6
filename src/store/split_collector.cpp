#include "store/split_collector.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "store/failure.h"

namespace bellwether::store {
namespace {

constexpr std::int64_t kWhole = 1'000'000;

}  // namespace

DealFinder::DealFinder(sqlite3* connection)
    : m_find(connection, "SELECT 1 FROM deal WHERE origin = ?1 AND deal_id = ?2 AND live = 1") {
  Query query(connection, "SELECT DISTINCT t.code FROM batch b JOIN term t ON t.text = b.origin WHERE b.kind = 0");
  while (query.step()) m_origins.push_back(query.number(0));
}

bool DealFinder::hasDeal(std::int64_t origin, std::string_view dealId) {
  m_find.bind(1, origin).bind(2, dealId);
  const bool found = m_find.step();
  m_find.reset();
  return found;
}

bool DealFinder::isThere(std::int64_t origin, std::string_view dealId) {
  if (hasDeal(origin, dealId)) return true;
  return std::ranges::count_if(m_origins, [&](std::int64_t other) { return hasDeal(other, dealId); }) == 1;
}

std::optional<std::string> sharesText(const std::vector<SplitCollector::Share>& shares) {
  std::map<std::int64_t, std::int64_t> byRep;
  std::int64_t total = 0;
  for (const SplitCollector::Share& share : shares) {
    byRep[share.rep] += share.ppm;
    total += share.ppm;
  }
  const std::int64_t rest = kWhole - total;
  if (std::abs(rest) > static_cast<std::int64_t>(shares.size()) || byRep.empty()) return std::nullopt;
  std::ranges::max_element(byRep, {}, [](const auto& entry) { return entry.second; })->second += rest;
  std::string text = "[";
  for (const auto& [rep, ppm] : byRep)
    text.append(text.size() > 1 ? ",[" : "[").append(std::to_string(rep)).append(",").append(std::to_string(ppm)) +=
        "]";
  return text + "]";
}

std::vector<std::pair<std::int64_t, std::int32_t>> parseShares(std::string_view text) {
  std::vector<std::int64_t> numbers;
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at != end;) {
    std::int64_t number = 0;
    const auto [next, error] = std::from_chars(at, end, number);
    if (error == std::errc{}) numbers.push_back(number);
    at = next == at ? at + 1 : next;
  }
  if (numbers.size() % 2 != 0) throw Failure(ErrorCode::Damaged, "deal_split.shares");
  std::vector<std::pair<std::int64_t, std::int32_t>> shares;
  for (std::size_t i = 0; i < numbers.size(); i += 2)
    shares.emplace_back(numbers[i], static_cast<std::int32_t>(numbers[i + 1]));
  return shares;
}

}  // namespace bellwether::store
