#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bellwether/records/records.h"
#include "store/query.h"

namespace bellwether::store {

/// Looks deals up as splits name them: in the same origin, else as an id that only one other origin has.
class DealFinder final {
 public:
  explicit DealFinder(sqlite3* connection);
  bool isThere(std::int64_t origin, std::string_view dealId);

 private:
  bool hasDeal(std::int64_t origin, std::string_view dealId);

  std::vector<std::int64_t> m_origins;  ///< of all batches of deals
  Query m_find;
};

/// The splits of one batch, by deal: a deal's splits are one value, replaced as a whole by a later file.
class SplitCollector final {
 public:
  struct Share {
    std::int64_t rep = 0;  ///< code of the reference
    std::int32_t ppm = 0;
    std::int64_t line = 0;
  };
  using Deals = std::map<std::string, std::vector<Share>>;

  SplitCollector(sqlite3* connection, std::int64_t origin) : m_origin(origin), m_finder(connection) {}
  bool knowsDeal(const std::string& dealId) { return m_deals.contains(dealId) || m_finder.isThere(m_origin, dealId); }
  void add(const records::Split& split, std::int64_t rep, std::int64_t line) {
    m_deals[split.dealId].push_back({rep, split.percentPpm, line});
  }
  const Deals& deals() const { return m_deals; }

 private:
  std::int64_t m_origin;
  DealFinder m_finder;
  Deals m_deals;
};

/// JSON array of [rep, ppm] pairs, ordered by rep; empty unless the shares total 100 %. A rest of up to 1 ppm per
/// share, left by percentages like 33.3333, goes to the largest share.
std::optional<std::string> sharesText(const std::vector<SplitCollector::Share>& shares);
/// Reads it back. Failure(Damaged) for other text.
std::vector<std::pair<std::int64_t, std::int32_t>> parseShares(std::string_view text);

}  // namespace bellwether::store
