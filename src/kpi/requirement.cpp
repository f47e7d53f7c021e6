#include "bellwether/kpi/requirement.h"

#include "bellwether/records/facts.h"
#include "kpi/rule.h"

namespace bellwether::kpi {
namespace {

constexpr int kUsualMonths = 12;

/// Smallest whole number at or above a positive fraction.
std::optional<std::int64_t> ceiling(const Fraction& value) {
  const Int128 whole = (value.numerator() + value.denominator() - 1) / value.denominator();
  return fractionOf(whole).rounded();
}

std::optional<Fraction> ratio(Int128 numerator, Int128 denominator) {
  return denominator > 0 ? std::optional(Fraction::of(numerator, denominator)) : std::nullopt;
}

/// Days after as-of within which a deal is won at the usual speed; a part of a day is a whole one.
std::optional<std::int64_t> usualDays(const std::optional<Fraction>& cycle) {
  return cycle ? ceiling(*cycle) : std::nullopt;
}

class Pipe {
 public:
  Pipe(const View& view, LocalDate asOf) : m_view(view), m_columns(view.columns()), m_asOf(asOf) {}

  void addTo(Requirement& out, LocalDate lastDay) const {
    const auto days = usualDays(out.usualCycle);
    Int128 open = 0, reachable = 0;
    m_view.eachOpenIn(std::nullopt, [&](std::uint32_t row) {
      const records::Cell& cell = m_columns.cellOf(row);
      if (cell.flags() & records::kNoAmount) return;
      const Currency currency = m_columns.currencyByCode[m_columns.places[cell.place()].currency];
      const auto converted = m_columns.rates.convert(m_columns.amount[row], currency, m_asOf);
      if (!converted) return;
      const std::int64_t amount = m_view.partOf(row, *converted);
      open += amount;
      ++out.openDeals;
      const std::int32_t created = m_columns.openCreated[row - m_columns.lostEnd];
      // A deal that is overdue at the usual speed may close any day.
      if (!days || created == records::kNoDay || created + *days > lastDay.daysSinceEpoch()) return;
      reachable += amount;
      ++out.reachableDeals;
    });
    out.openAmount = fractionOf(open);
    out.reachableAmount = fractionOf(reachable);
  }

 private:
  const View& m_view;
  const Columns& m_columns;
  LocalDate m_asOf;
};

/// What a gap above zero takes.
Requirement close(const View& view, Accounts& accounts, const Period& period, LocalDate asOf, const Fraction& gap) {
  Requirement out;
  if (gap <= Fraction(0)) {
    out.reason = Reason::TargetMet;
    return out;
  }
  out.gap = gap;
  out.daysLeft = std::min(period.last() - asOf, period.days());

  const LocalDate end = asOf.plusDays(1);
  Measures usual(view, accounts, {end.plusMonths(-kUsualMonths), end}, asOf);
  out.usualSize = ratio(usual.won().net - usual.won().refunds, usual.won().priced);
  out.usualWinRate = computeKpi(KpiId::WinRateValue, usual).value;
  out.usualCycle = computeKpi(KpiId::Cycle, usual).value;
  if (out.usualSize) out.dealsNeeded = ceiling(gap / *out.usualSize);
  Pipe(view, asOf).addTo(out, period.last());
  if (out.openAmount > Fraction(0)) out.neededWinRate = gap / out.openAmount;
  if (const auto days = usualDays(out.usualCycle)) out.isTimeForNewDeals = *days <= out.daysLeft - 1;
  return out;
}

Requirement none(Reason reason) {
  Requirement out;
  out.reason = reason;
  return out;
}

bool isOver(const Period& period, LocalDate asOf) { return period.isEmpty() || asOf >= period.last(); }

}  // namespace

Requirement requirementOf(const records::Facts& facts, const Period& period, const Slice& where, LocalDate asOf) {
  const auto view = viewOf(facts.columns(), where);
  Accounts accounts(*view);
  Measures now(*view, accounts, period, asOf);
  const KpiValue attainment = computeKpi(KpiId::Attainment, now);
  if (attainment.reason) return none(*attainment.reason);
  if (isOver(period, asOf)) return none(Reason::NoElapsedTime);
  return close(*view, accounts, period, asOf, attainment.denominator.value - attainment.numerator.value);
}

Requirement requirementFor(const records::Facts& facts, const Period& period, const Slice& where, LocalDate asOf,
                           const Fraction& target) {
  if (isOver(period, asOf)) return none(Reason::NoElapsedTime);
  if (!(target > Fraction(0))) return none(Reason::ZeroTarget);
  const auto view = viewOf(facts.columns(), where);
  Accounts accounts(*view);
  Measures now(*view, accounts, period, asOf);
  return close(*view, accounts, period, asOf, target - fractionOf(now.won().net));
}

}  // namespace bellwether::kpi
