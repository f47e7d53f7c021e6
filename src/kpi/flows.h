#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bellwether/core/fraction.h"
#include "kpi/selection.h"

namespace bellwether::kpi {

/// Sums parts of rows given for periods, evenly by day, as an exact fraction.
class FlowSum {
 public:
  /// Adds `amount x weight / (days x 1,000,000)`, with the weight in days times parts per million.
  void add(Int128 amount, Int128 weight, std::int32_t days);
  Fraction total() const;

 private:
  std::map<std::int32_t, Int128> m_byDays;  // numerators by the row's length
  bool m_overflowed = false;
};

/// A flow over a range of days.
struct Flow {
  Fraction amount = 0;
  std::int32_t coveredDays = 0;  ///< days of the range with a row
  std::int64_t rows = 0;         ///< rows that overlap the range and can be converted
  std::int64_t fxMissing = 0;    ///< rows that overlap but lack a rate
};

/// Days of the range that some of the periods cover.
std::int32_t daysCovered(std::vector<Period> periods, const Period& range);

/// Which costs a slice bears: all of them for the company, a channel's for a source of its name.
struct CostScope {
  bool applies = true;  ///< false: costs are not known for slices of this kind
  bool isCompany = true;
  bool adsOnly = false;
  std::vector<std::string> channels;
  bool takes(const records::CostRow& row) const;
};
CostScope costScope(const Columns& columns, const CodeFilters& filters);
Flow costs(const Columns& columns, const CostScope& scope, const Period& range);
/// What a row adds to a range: its amount spread evenly over its days. Requires: the amount converts.
template <class Row>
Fraction shareOf(const Row& row, const Period& range) {
  return Fraction::of(Int128{*row.amount} * intersect(row.period, range).days(), row.period.days());
}

/// Which market a slice is held against: a list of segments; empty: no such market.
struct MarketScope {
  bool applies = true;
  bool isCompany = true;
  std::vector<std::string> segments;
};
MarketScope marketScope(const Columns& columns, const CodeFilters& filters);
/// The rows of the scope that overlap the period: of the company those for `all`, else of all segments.
std::vector<const records::MarketRow*> marketRows(const Columns& columns, const MarketScope& scope,
                                                  const Period& period);
/// Empty when the market is not known for every day of `whole`. The amount is that of `range`.
std::optional<Flow> marketSize(const Columns& columns, const MarketScope& scope, const Period& whole,
                               const Period& range);

/// Whose target a slice is held against.
struct TargetScopeSpec {
  bool applies = true;  ///< false: slices of this kind have no targets
  records::TargetScope scope = records::TargetScope::Company;
  std::vector<std::uint32_t> codes;
};
TargetScopeSpec targetScope(const CodeFilters& filters);

/// What one target row adds to a range.
struct TargetPart {
  const records::TargetRow* row = nullptr;
  Int128 weight = 0;         ///< days times parts per million, by employment and ramp
  std::vector<Period> days;  ///< of the range
  Fraction amount() const;   ///< Requires: the row's amount converts
};
struct TargetParts {
  std::vector<TargetPart> parts;
  bool fromReps = false;  ///< summed up from the reps' targets
};
TargetParts targetParts(const Columns& columns, const TargetScopeSpec& scope, const Period& range);

struct TargetFlow {
  Flow flow;
  bool fromReps = false;  ///< summed up from the reps' targets
};
/// The effective revenue target of the range: for reps weighted by days employed and by ramp. Empty without any target
/// row.
std::optional<TargetFlow> target(const Columns& columns, const TargetScopeSpec& scope, const Period& range);

/// The parts of the range in which the rep is in one of the teams (codes, ascending).
std::vector<Period> daysInTeams(const records::RepRow& rep, const std::vector<std::uint32_t>& teams,
                                const Period& range);

/// Full-time equivalents: days employed in the range / days of the range, summed over the reps of the slice.
struct RepTime {
  std::vector<std::pair<std::uint32_t, std::int64_t>> days;  ///< by rep code, only reps with some
  Fraction fte = 0;
  std::int64_t reps = 0;  ///< with at least one day
};
RepTime repTime(const Columns& columns, const CodeFilters& filters, const Period& range);

}  // namespace bellwether::kpi
