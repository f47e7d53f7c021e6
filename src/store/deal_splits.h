#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/deal_rows.h"
#include "store/hash_index.h"

namespace bellwether::store {

/// The current splits of deals, and the deals they are of: one of their own origin, else the only one with the id.
class DealSplits final {
 public:
  /// Looks for them among the deals of the runs, whose indexes count on from run to run.
  DealSplits(Connection& connection, const std::vector<DealRows>& runs);

  /// Calls fn(index of the deal, shares) for each split of a found deal.
  template <class Fn>
  void each(Fn fn) const {
    for (const Split& split : m_splits)
      if (const records::RowIndex deal = dealOf(split); deal != records::kNone) fn(deal, split.shares);
  }

 private:
  struct Split {
    std::int64_t origin = 0;
    std::size_t id = 0;  ///< place in m_ids
    std::string shares;
  };
  /// A deal with splits: its origin and index.
  using Deal = std::pair<std::int64_t, records::RowIndex>;
  struct Id {
    std::string text;
    std::vector<Deal> deals;
  };
  std::size_t placeOf(std::string_view id) const;
  void find(const std::vector<DealRows>& runs);
  records::RowIndex dealOf(const Split& split) const;

  std::vector<Split> m_splits;
  std::vector<Id> m_ids;
  HashIndex m_index;  ///< one more than the place
};

}  // namespace bellwether::store
