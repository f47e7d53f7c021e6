#include "kpi/exclusions.h"

#include <algorithm>

#include "bellwether/kpi/definition.h"
#include "kpi/rows.h"

namespace bellwether::kpi {
namespace {

using records::Outcome;

/// What a deal must have to count, beyond outcome, period and slice.
enum class Need : std::uint8_t {
  Nothing,
  Amount,
  NotNegative,
  Positive,
  Negative,
  Win,
  Cycle,
  List,
  FirstDeal,
  NewBuyer,
  OldBuyer,
  Rep
};

/// The deals that a measure draws from.
struct DealSet {
  bool takesWon = false, takesLost = false, takesOpen = false;
  Need need = Need::Nothing;
  Period days;
};

bool isCustomerMeasure(Measure measure) {
  switch (measure) {
    case Measure::ActiveCustomers:
    case Measure::BaseCustomers:
    case Measure::KeptCustomers:
    case Measure::LostCustomers:
    case Measure::BaseRevenue:
    case Measure::KeptRevenue:
    case Measure::KeptRevenueCapped:
    case Measure::StartCustomers:
    case Measure::EndCustomersLessNew:
    case Measure::ReactivatedCustomers:
      return true;
    default:
      return false;
  }
}

std::optional<Need> wonNeed(Measure measure) {
  switch (measure) {
    case Measure::WonAmount:
      return Need::Amount;
    case Measure::CreditedAmount:
      return Need::Rep;
    case Measure::GrossAmount:
      return Need::NotNegative;
    case Measure::RefundAmount:
      return Need::Negative;
    case Measure::PricedAmount:
    case Measure::PricedDeals:
    case Measure::DealSizeMedian:
      return Need::Positive;
    case Measure::WonDeals:
      return Need::Win;
    case Measure::CycleDays:
    case Measure::CycleDeals:
    case Measure::CycleMedian:
    case Measure::CycleP90:
      return Need::Cycle;
    case Measure::ListAmount:
    case Measure::DiscountAmount:
      return Need::List;
    case Measure::NewCustomers:
    case Measure::NewPaidCustomers:
      return Need::FirstDeal;
    case Measure::NewRevenue:
      return Need::NewBuyer;
    case Measure::ReturningRevenue:
      return Need::OldBuyer;
    default:
      return std::nullopt;
  }
}

/// The set of a measure; empty when no deals stand behind it.
std::optional<DealSet> dealSet(Measure measure, Measures& m) {
  if (const auto need = wonNeed(measure)) return DealSet{true, false, false, *need, m.elapsed()};
  if (isCustomerMeasure(measure)) {
    const Period window{std::min(m.baseWindow().begin, m.accounts().windowBefore(m.period().begin).begin),
                        m.lookBackEnd()};
    return DealSet{true, false, false, Need::Amount, window};
  }
  switch (measure) {
    case Measure::LostDeals:
      return DealSet{false, true, false, Need::Nothing, m.elapsed()};
    case Measure::ClosedDeals:
      return DealSet{true, true, false, Need::Win, m.elapsed()};
    case Measure::ClosedAmount:
      return DealSet{true, true, false, Need::Positive, m.elapsed()};
    case Measure::OpenAmount:
    case Measure::WeightedAmount:
      return DealSet{false, false, true, Need::Amount, {std::max(m.period().begin, m.asOf()), m.period().end}};
    case Measure::VelocityProduct:
      return DealSet{false, false, true, Need::Nothing, {LocalDate::min(), LocalDate::max()}};
    default:
      return std::nullopt;
  }
}

/// The measure whose deals are listed: the wider one of a ratio.
std::optional<DealSet> mainSet(const Definition& definition, Measures& m) {
  const bool denominatorFirst =
      definition.denominator == Measure::ClosedDeals || definition.denominator == Measure::ClosedAmount;
  if (denominatorFirst) return dealSet(definition.denominator, m);
  if (auto set = dealSet(definition.numerator, m)) return set;
  return dealSet(definition.denominator, m);
}

class DealSorter {
 public:
  DealSorter(const DealSet& set, Measures& measures)
      : m_set(set), m_m(measures), m_columns(measures.columns()), m_selection(measures.filters()) {
    m_selection.compile(m_columns);
  }

  /// The first reason why the deal is left out; empty when it counts.
  std::optional<Exclusion> reasonOf(std::uint32_t row) const {
    const Outcome outcome = m_columns.outcomeOf(row);
    if (outcome == Outcome::Void) return Exclusion::Void;
    if (outcome == Outcome::Won && !m_set.takesWon)
      return m_set.takesOpen ? Exclusion::NotClosed : Exclusion::OtherScope;
    if (outcome == Outcome::Lost && !m_set.takesLost) return Exclusion::Lost;
    if (outcome == Outcome::Open && !m_set.takesOpen) return Exclusion::Open;
    if (m_selection.takeOf(m_columns, row) == Take::None) return Exclusion::NotInSlice;
    if (outcome != Outcome::Open && row >= m_columns.openEnd) return Exclusion::MissingClose;
    return outcome == Outcome::Open ? openReason(row) : closedReason(row, outcome);
  }

 private:
  std::optional<Exclusion> openReason(std::uint32_t row) const {
    if (m_set.need == Need::Nothing) return std::nullopt;
    const auto date = m_columns.dateOf(row);
    if (!date || !m_set.days.contains(*date)) return Exclusion::OutsidePeriod;
    if (m_columns.cellOf(row).flags() & records::kNoAmount) return Exclusion::MissingAmount;
    if (!homeAmount(m_columns, row, m_m.asOf())) return Exclusion::FxMissing;
    return std::nullopt;
  }

  std::optional<Exclusion> closedReason(std::uint32_t row, Outcome outcome) const {
    const LocalDate date = *m_columns.dateOf(row);
    if (date > m_m.asOf()) return m_m.period().contains(date) ? Exclusion::FutureClose : Exclusion::OutsidePeriod;
    if (!m_set.days.contains(date)) return Exclusion::OutsidePeriod;
    if (outcome == Outcome::Lost) return lostReason(row);
    const bool isRefund = m_columns.cycle[row] == records::kCycleRefund;
    switch (m_set.need) {
      case Need::Nothing:
        return std::nullopt;
      case Need::Win:
        return isRefund ? std::optional(Exclusion::Refund) : std::nullopt;
      case Need::Cycle:
        return cycleReason(row);
      case Need::FirstDeal:
        return isFirst(row) ? std::nullopt : std::optional(Exclusion::NotNew);
      default:
        return amountReason(row);
    }
  }

  std::optional<Exclusion> lostReason(std::uint32_t row) const {
    const std::uint32_t flags = m_columns.cellOf(row).flags();
    if (m_set.need != Need::Positive) return std::nullopt;
    if (flags & records::kNoAmount) return Exclusion::MissingAmount;
    return flags & records::kFxMissing ? std::optional(Exclusion::FxMissing) : std::nullopt;
  }

  std::optional<Exclusion> cycleReason(std::uint32_t row) const {
    switch (m_columns.cycle[row]) {
      case records::kCycleRefund:
        return Exclusion::Refund;
      case records::kCycleNoStart:
        return Exclusion::NoCreatedDate;
      case records::kCycleNegative:
        return Exclusion::CloseBeforeCreate;
      default:
        return std::nullopt;
    }
  }

  std::optional<Exclusion> amountReason(std::uint32_t row) const {
    const std::uint32_t flags = m_columns.cellOf(row).flags();
    if (flags & records::kFxMissing) return Exclusion::FxMissing;
    if (flags & records::kNoAmount) return Exclusion::MissingAmount;
    const std::int64_t amount = m_columns.amount[row];
    const bool isNew = m_m.accounts().isNewBuyer(row, m_m.elapsed(), m_m.lookBackEnd());
    switch (m_set.need) {
      case Need::NotNegative:
        return amount < 0 ? std::optional(Exclusion::Refund) : std::nullopt;
      case Need::Negative:
        return amount < 0 ? std::nullopt : std::optional(Exclusion::OtherScope);
      case Need::Positive:
        if (amount < 0) return Exclusion::Refund;
        return amount == 0 ? std::optional(Exclusion::ZeroValue) : std::nullopt;
      case Need::List:
        if (amount < 0) return Exclusion::Refund;
        return m_columns.list.empty() || m_columns.list[row] == 0 ? std::optional(Exclusion::NoListPrice)
                                                                  : std::nullopt;
      case Need::NewBuyer:
        return isNew ? std::nullopt : std::optional(Exclusion::NotNew);
      case Need::OldBuyer:
        return isNew ? std::optional(Exclusion::OtherScope) : std::nullopt;
      case Need::Rep: {
        const bool hasRep = m_columns.seatOf(row).rep != 0;
        return hasRep ? std::nullopt : std::optional(Exclusion::OtherScope);
      }
      default:
        return std::nullopt;
    }
  }

  bool isFirst(std::uint32_t row) const {
    const std::uint32_t account = m_columns.account[row];
    const Identity& identity = m_m.accounts().identityAt(m_m.lookBackEnd());
    return account != 0 && identity.firstDeal(identity.of(account)) == row;
  }

  DealSet m_set;
  Measures& m_m;
  const Columns& m_columns;
  Selection m_selection;
};

void excludeDeals(const DealSet& set, Measures& m, const ExclusionSink& sink) {
  const Columns& columns = m.columns();
  const DealSorter sorter(set, m);
  for (std::uint32_t row = 0; row < columns.dealCount; ++row)
    if (const auto reason = sorter.reasonOf(row))
      sink(*reason, homeAmount(columns, row, m.asOf()).value_or(0), [&] { return dealRow(columns, row); });
  // Deals whose splits do not add up count with their owner; the splits themselves are what is left out.
  for (const std::uint32_t row : columns.badSplits)
    if (!sorter.reasonOf(row)) sink(Exclusion::BadSplits, 0, [&] { return dealRow(columns, row); });
}

template <class Row, class Make>
void excludeFlow(const Row& row, const Period& range, const ExclusionSink& sink, Make make) {
  if (intersect(row.period, range).days() == 0)
    sink(Exclusion::OutsidePeriod, row.amount.value_or(0), make);
  else if (!row.amount)
    sink(Exclusion::FxMissing, 0, make);
}

void excludeFlows(Measure measure, Measures& m, const ExclusionSink& sink) {
  const Columns& columns = m.columns();
  if (measure == Measure::AcquisitionCost || measure == Measure::AdsCost) {
    CostScope scope = costScope(columns, m.filters());
    scope.adsOnly = measure == Measure::AdsCost;
    for (const records::CostRow& row : columns.costs) {
      const auto make = [&] { return costRow(row); };
      if (!scope.applies || !scope.takes(row))
        sink(Exclusion::OtherScope, row.amount.value_or(0), make);
      else
        excludeFlow(row, m.flowRange(), sink, make);
    }
  }
  if (measure == Measure::MarketSize) {
    const auto used = marketRows(columns, marketScope(columns, m.filters()), m.period());
    for (const records::MarketRow& row : columns.markets) {
      const bool isUsed = std::find(used.begin(), used.end(), &row) != used.end();
      const bool isOutside = intersect(row.period, m.period()).days() == 0;
      const auto make = [&] { return marketRow(row); };
      if (isUsed || isOutside)
        excludeFlow(row, m.period(), sink, make);
      else
        sink(Exclusion::OtherScope, row.amount.value_or(0), make);
    }
    for (const records::MarketRow& row : columns.overlappingMarkets)
      sink(Exclusion::Overlap, row.amount.value_or(0), [&] { return marketRow(row); });
  }
  if (measure == Measure::TargetAmount || measure == Measure::TargetToDate || measure == Measure::RemainingTarget) {
    const Period& range = measure == Measure::TargetToDate ? m.elapsed() : m.period();
    const TargetParts used = targetParts(columns, targetScope(m.filters()), range);
    for (const records::TargetRow& row : columns.targets) {
      const auto isRow = [&](const TargetPart& part) { return part.row == &row; };
      const bool isUsed = std::any_of(used.parts.begin(), used.parts.end(), isRow);
      const auto make = [&] { return targetRow(columns, row); };
      if (isUsed || intersect(row.period, range).days() == 0)
        excludeFlow(row, range, sink, make);
      else
        sink(Exclusion::OtherScope, row.amount.value_or(0), make);
    }
    for (const records::TargetRow& row : columns.overlappingTargets)
      sink(Exclusion::Overlap, row.amount.value_or(0), [&] { return targetRow(columns, row); });
  }
}

}  // namespace

void eachExcluded(const Definition& definition, Measures& measures, const ExclusionSink& sink) {
  if (const auto set = mainSet(definition, measures)) excludeDeals(*set, measures, sink);
  excludeFlows(definition.numerator, measures, sink);
  excludeFlows(definition.denominator, measures, sink);
}

}  // namespace bellwether::kpi
