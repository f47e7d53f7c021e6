#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bellwether/core/fraction.h"
#include "bellwether/records/deal_change.h"

namespace bellwether::records {
class Facts;
}

namespace bellwether::kpi {

/// What an import did to the open deals.
enum class Move : std::uint8_t {
  New,      ///< open, and not known or not open before
  Won,      ///< open before, or new as won
  Lost,     ///< likewise
  Removed,  ///< void, open before
  Grown,    ///< open before and after, worth more
  Shrunk,   ///< open before and after, worth less
  Pushed,   ///< open before and after, expected to close later
  Pulled,   ///< open before and after, expected to close earlier
};
inline constexpr int kMoves = 8;
std::string_view toString(Move move);  ///< `new won lost removed grown shrunk pushed pulled`

/// One deal's move. A deal that grew and was pushed is in both lists.
struct DealMove {
  Move move = Move::New;
  std::string id, name, stage;
  /// What it changes in the open amount, workspace minor units: above zero for new and grown, below for won, lost,
  /// removed and shrunk, 0 for pushed and pulled and for deals never open before.
  std::int64_t change = 0;
  std::optional<std::int64_t> amount;  ///< of the deal now, workspace minor units; empty without amount or rate
  std::optional<std::int32_t> days;    ///< later (above zero) or earlier; of pushed and pulled only
};

struct MoveTotal {
  Move move = Move::New;
  std::int64_t deals = 0;
  Fraction change = 0;  ///< sum of the deals' changes, minor units
  Fraction amount = 0;  ///< sum of the deals' amounts now
};

struct PipelineMovement {
  std::vector<MoveTotal> totals;  ///< in the order of Move, all of them
  std::vector<DealMove> moves;    ///< by move, then the largest change first
  Fraction change = 0;            ///< of the whole open amount: the sum of the totals' changes
};
/// Both sides are valued at the rates of as-of, so that a rate moves nothing. An amount that is missing on one side is
/// 0 there.
PipelineMovement pipelineMovement(const records::Facts& facts, const std::vector<records::DealChange>& changes,
                                  LocalDate asOf);

}  // namespace bellwether::kpi
