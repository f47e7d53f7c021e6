#include "bellwether/kpi/pipeline_movement.h"

#include <algorithm>
#include <array>

#include "bellwether/records/facts.h"
#include "records/facts_columns.h"

namespace bellwether::kpi {
namespace {

using records::DealChange;
using records::DealState;
using records::Outcome;

constexpr std::array<std::string_view, kMoves> kNames = {"new",   "won",    "lost",   "removed",
                                                         "grown", "shrunk", "pushed", "pulled"};

class Mover {
 public:
  Mover(const records::RateTable& rates, Currency home, LocalDate asOf) : m_rates(rates), m_home(home), m_asOf(asOf) {}

  std::vector<DealMove> movesOf(const DealChange& change) const {
    const bool wasOpen = change.before && change.before->outcome == Outcome::Open;
    const bool isOpen = change.after.outcome == Outcome::Open;
    if (wasOpen && isOpen) return insideMoves(change);
    if (isOpen) return {make(Move::New, change, amountOf(change.after).value_or(0))};
    const bool isSame = change.before && change.before->outcome == change.after.outcome;
    if (isSame || (!wasOpen && change.after.outcome == Outcome::Void)) return {};
    return {make(leaving(change.after.outcome), change, wasOpen ? -amountOf(*change.before).value_or(0) : 0)};
  }

 private:
  static Move leaving(Outcome outcome) {
    return outcome == Outcome::Won ? Move::Won : outcome == Outcome::Lost ? Move::Lost : Move::Removed;
  }
  std::optional<std::int64_t> amountOf(const DealState& state) const {
    if (!state.amount) return std::nullopt;
    return m_rates.convert(*state.amount, state.currency.isNone() ? m_home : state.currency, m_asOf);
  }
  DealMove make(Move move, const DealChange& change, std::int64_t difference) const {
    return {move, change.id, change.name, change.after.stage, difference, amountOf(change.after), std::nullopt};
  }
  std::vector<DealMove> insideMoves(const DealChange& change) const {
    std::vector<DealMove> moves;
    const std::int64_t difference = amountOf(change.after).value_or(0) - amountOf(*change.before).value_or(0);
    if (difference != 0) moves.push_back(make(difference > 0 ? Move::Grown : Move::Shrunk, change, difference));
    const auto& before = change.before->expected;
    const auto& after = change.after.expected;
    if (!before || !after || *before == *after) return moves;
    moves.push_back(make(*after > *before ? Move::Pushed : Move::Pulled, change, 0));
    moves.back().days = *after - *before;
    return moves;
  }

  const records::RateTable& m_rates;
  Currency m_home;
  LocalDate m_asOf;
};

std::int64_t sizeOf(const DealMove& move) {
  const std::int64_t amount = move.change != 0 ? move.change : move.amount.value_or(0);
  return amount < 0 ? -amount : amount;
}

}  // namespace

std::string_view toString(Move move) { return kNames[static_cast<std::size_t>(move)]; }

PipelineMovement pipelineMovement(const records::Facts& facts, const std::vector<DealChange>& changes, LocalDate asOf) {
  const Mover mover(facts.columns().rates, facts.settings().currency, asOf);
  PipelineMovement out;
  for (int i = 0; i < kMoves; ++i) out.totals.push_back({static_cast<Move>(i), 0, 0, 0});
  for (const DealChange& change : changes)
    for (DealMove& move : mover.movesOf(change)) {
      MoveTotal& total = out.totals[static_cast<std::size_t>(move.move)];
      ++total.deals;
      total.change = total.change + Fraction(move.change);
      total.amount = total.amount + Fraction(move.amount.value_or(0));
      out.change = out.change + Fraction(move.change);
      out.moves.push_back(std::move(move));
    }
  std::stable_sort(out.moves.begin(), out.moves.end(), [](const DealMove& a, const DealMove& b) {
    return a.move != b.move ? a.move < b.move : sizeOf(a) > sizeOf(b);
  });
  return out;
}

}  // namespace bellwether::kpi
