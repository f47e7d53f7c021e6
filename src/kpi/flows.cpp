#include "kpi/flows.h"

#include <algorithm>
#include <limits>

namespace bellwether::kpi {
namespace {

constexpr std::int64_t kWhole = 1'000'000;

/// Letters equal but for ASCII case.
bool sameText(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return lower(x) == lower(y);
  });
}

template <class Row>
bool addRow(const Row& row, const Period& range, Flow& flow, FlowSum& sum) {
  const std::int32_t days = intersect(row.period, range).days();
  if (days == 0) return false;
  if (!row.amount) {
    ++flow.fxMissing;
    return false;
  }
  ++flow.rows;
  sum.add(*row.amount, Int128{days} * kWhole, row.period.days());
  return true;
}

}  // namespace

void FlowSum::add(Int128 amount, Int128 weight, std::int32_t days) {
  Int128 product = 0;
  Int128& sum = m_byDays[days];
  m_overflowed |= __builtin_mul_overflow(amount, weight, &product) || __builtin_add_overflow(sum, product, &sum);
}

Fraction FlowSum::total() const {
  if (m_overflowed) return Fraction::of(0, 0);
  Fraction total = 0;
  for (const auto& [days, numerator] : m_byDays) total = total + Fraction::of(numerator, Int128{days} * kWhole);
  return total;
}

std::int32_t daysCovered(std::vector<Period> periods, const Period& range) {
  std::sort(periods.begin(), periods.end(), [](const Period& a, const Period& b) { return a.begin < b.begin; });
  std::int32_t days = 0;
  LocalDate done = range.begin;
  for (const Period& period : periods) {
    const Period part = intersect({std::max(done, period.begin), period.end}, range);
    if (part.isEmpty()) continue;
    days += part.days();
    done = part.end;
  }
  return days;
}

bool CostScope::takes(const records::CostRow& row) const {
  if (adsOnly && row.category != records::CostCategory::Ads) return false;
  const auto isChannel = [&](const std::string& name) { return sameText(name, row.channel); };
  return isCompany || std::any_of(channels.begin(), channels.end(), isChannel);
}

CostScope costScope(const Columns& columns, const CodeFilters& filters) {
  CostScope scope;
  if (filters.empty()) return scope;
  scope.isCompany = false;
  scope.applies = filters.size() == 1 && filters.front().dimension == Dimension::Source;
  if (!scope.applies) return scope;
  for (const std::uint32_t code : filters.front().codes)
    if (code != 0) scope.channels.push_back(columns.sources[code]);
  scope.applies = std::any_of(columns.costs.begin(), columns.costs.end(),
                              [&](const records::CostRow& row) { return scope.takes(row); });
  return scope;
}

Flow costs(const Columns& columns, const CostScope& scope, const Period& range) {
  Flow flow;
  FlowSum sum;
  std::vector<Period> covered;
  for (const records::CostRow& row : columns.costs)
    if (scope.takes(row) && addRow(row, range, flow, sum)) covered.push_back(row.period);
  flow.amount = sum.total();
  flow.coveredDays = daysCovered(std::move(covered), range);
  return flow;
}

MarketScope marketScope(const Columns& columns, const CodeFilters& filters) {
  if (filters.empty()) return {};
  const bool isSegment = filters.front().dimension == Dimension::Segment;
  const bool isLike = filters.front().dimension == Dimension::Region || filters.front().dimension == Dimension::Product;
  MarketScope scope{filters.size() == 1 && (isSegment || isLike), false, {}};
  if (!scope.applies) return scope;
  for (const std::uint32_t code : filters.front().codes)
    if (code != 0) scope.segments.push_back(keyOf(columns, filters.front().dimension, code));
  if (isSegment) return scope;
  // Regions and products have a market only where a segment of the market bears their name.
  scope.applies = std::any_of(columns.markets.begin(), columns.markets.end(), [&](const records::MarketRow& row) {
    return std::find(scope.segments.begin(), scope.segments.end(), row.segment) != scope.segments.end();
  });
  return scope;
}

std::vector<const records::MarketRow*> marketRows(const Columns& columns, const MarketScope& scope,
                                                  const Period& period) {
  const auto isAll = [](const records::MarketRow& row) { return sameText(row.segment, "all"); };
  const auto overlaps = [&](const records::MarketRow& row) { return intersect(row.period, period).days() > 0; };
  const bool useAll = std::any_of(columns.markets.begin(), columns.markets.end(),
                                  [&](const auto& row) { return isAll(row) && overlaps(row); });
  std::vector<const records::MarketRow*> rows;
  for (const records::MarketRow& row : columns.markets) {
    const bool isNamed = std::find(scope.segments.begin(), scope.segments.end(), row.segment) != scope.segments.end();
    if (overlaps(row) && (scope.isCompany ? useAll == isAll(row) : isNamed)) rows.push_back(&row);
  }
  return rows;
}

std::optional<Flow> marketSize(const Columns& columns, const MarketScope& scope, const Period& whole,
                               const Period& range) {
  std::map<std::string_view, std::vector<Period>> periods;
  for (const std::string& segment : scope.segments) periods[segment];
  Flow flow;
  FlowSum sum;
  for (const records::MarketRow* row : marketRows(columns, scope, whole)) {
    if (row->amount) periods[row->segment].push_back(row->period);
    addRow(*row, range, flow, sum);
  }
  for (const auto& [segment, covered] : periods)
    if (daysCovered(covered, whole) != whole.days()) return std::nullopt;
  if (periods.empty() || whole.isEmpty()) return std::nullopt;
  flow.amount = sum.total();
  flow.coveredDays = range.days();
  return flow;
}

RepTime repTime(const Columns& columns, const CodeFilters& filters, const Period& range) {
  const auto filterOf = [&](Dimension dimension) {
    return std::find_if(filters.begin(), filters.end(), [&](const CodeFilter& f) { return f.dimension == dimension; });
  };
  const auto byRep = filterOf(Dimension::Rep), byTeam = filterOf(Dimension::Team),
             byRegion = filterOf(Dimension::Region);
  const bool regionsKnown =
      std::any_of(columns.reps.begin(), columns.reps.end(), [](const records::RepRow& rep) { return rep.region != 0; });
  RepTime out;
  std::int64_t days = 0;
  for (std::uint32_t code = 1; code < columns.reps.size(); ++code) {
    const records::RepRow& rep = columns.reps[code];
    if (byRep != filters.end() && !byRep->contains(code)) continue;
    if (byRegion != filters.end() && regionsKnown && !byRegion->contains(rep.region)) continue;
    const Period employed = intersect(rep.employed, range);
    std::int32_t own = employed.days();
    if (byTeam != filters.end()) {
      own = 0;
      for (const Period& part : daysInTeams(rep, byTeam->codes, employed)) own += part.days();
    }
    days += own;
    if (own == 0) continue;
    ++out.reps;
    out.days.emplace_back(code, own);
  }
  out.fte = range.isEmpty() ? Fraction(0) : Fraction::of(days, range.days());
  return out;
}

}  // namespace bellwether::kpi
