#include "bellwether/kpi/bridge.h"

#include <algorithm>
#include <array>
#include <map>

#include "bellwether/kpi/evaluate.h"
#include "bellwether/records/facts.h"
#include "kpi/apportion.h"
#include "kpi/rule.h"

namespace bellwether::kpi {
namespace {

Period elapsed(const Period& period, LocalDate asOf) {
  return {period.begin, std::max(period.begin, std::min(period.end, asOf.plusDays(1)))};
}

/// The days of both sides.
Hull hullOf(const Sides& sides) {
  return {{std::min(sides.from.begin, sides.to.begin), std::max(sides.from.end, sides.to.end)}, Period{}};
}

/// Priced deals and their amount on both sides.
struct Pair {
  std::int64_t countFrom = 0, countTo = 0;
  Int128 amountFrom = 0, amountTo = 0;
  bool isOnBoth() const { return countFrom > 0 && countTo > 0; }
};

Pair pairOf(const records::WonTotals& from, const records::WonTotals& to) {
  return {from.priced, to.priced, from.net - from.refunds, to.net - to.refunds};
}

Fraction meanFrom(const Pair& pair) { return Fraction::of(pair.amountFrom, pair.countFrom); }
Fraction meanTo(const Pair& pair) { return Fraction::of(pair.amountTo, pair.countTo); }

/// (n1 - n0) (s0 + s1) / 2. Requires: on both sides.
Fraction countEffect(const Pair& pair) {
  return Fraction(pair.countTo - pair.countFrom) * (meanFrom(pair) + meanTo(pair)) / Fraction(2);
}
/// What is left of the pair's change: (s1 - s0) (n0 + n1) / 2.
Fraction sizeEffect(const Pair& pair) { return fractionOf(pair.amountTo - pair.amountFrom) - countEffect(pair); }

/// Sums of fractions whose denominators may be many: exact as long as 128 bits hold them.
class Steps {
 public:
  void add(Effect effect, const Fraction& amount) { m_amounts[effect] = m_amounts[effect] + amount; }
  void add(const Pair& pair) {
    if (pair.isOnBoth()) {
      add(Effect::Count, countEffect(pair));
      add(Effect::Size, sizeEffect(pair));
    } else {
      add(Effect::Count, fractionOf(pair.amountTo - pair.amountFrom));
    }
  }
  /// The steps in order, with whole minor units adding up to `change`.
  std::vector<BridgeStep> finish(std::int64_t change) const {
    std::vector<BridgeStep> steps;
    std::vector<Fraction> exact;
    for (const auto& [effect, amount] : m_amounts) {
      steps.push_back({effect, amount, 0});
      exact.push_back(amount);
    }
    const std::vector<std::int64_t> whole = apportion(exact, change);
    for (std::size_t i = 0; i < steps.size(); ++i) steps[i].minor = whole[i];
    return steps;
  }
  bool isValid() const {
    return std::all_of(m_amounts.begin(), m_amounts.end(), [](const auto& step) { return step.second.isValid(); });
  }

 private:
  std::map<Effect, Fraction> m_amounts;
};

/// The groups' effects in whole minor units: their exact sum has a denominator that no integer holds. Rounding half
/// away keeps the signs symmetric, and what one effect loses the next one gets, so nothing is left over.
class GroupSteps {
 public:
  void add(const Pair& pair) {
    if (!pair.isOnBoth()) {
      m_introduced += pair.amountTo;
      m_dropped += pair.amountFrom;
      return;
    }
    m_both.countFrom += pair.countFrom;
    m_both.countTo += pair.countTo;
    m_both.amountFrom += pair.amountFrom;
    m_both.amountTo += pair.amountTo;
    m_counts += wholeCount(pair);
  }
  void finish(Steps& steps) {
    const Int128 count = m_both.isOnBoth() ? wholeCount(m_both) : Int128{0};
    const Int128 size = m_both.amountTo - m_both.amountFrom - m_counts;
    steps.add(Effect::Count, m_isValid ? fractionOf(count) : Fraction::of(0, 0));
    steps.add(Effect::Mix, fractionOf(m_counts - count));
    steps.add(Effect::Size, fractionOf(size));
    steps.add(Effect::New, fractionOf(m_introduced));
    steps.add(Effect::Lost, fractionOf(-m_dropped));
  }

 private:
  Int128 wholeCount(const Pair& pair) {
    const auto whole = countEffect(pair).rounded();
    m_isValid = m_isValid && whole.has_value();
    return whole.value_or(0);
  }

  Pair m_both;
  Int128 m_counts = 0, m_introduced = 0, m_dropped = 0;
  bool m_isValid = true;
};

}  // namespace

std::string_view toString(Effect effect) {
  constexpr std::array<std::string_view, 6> kNames = {"count", "mix", "size", "new", "lost", "refunds"};
  return kNames[static_cast<std::size_t>(effect)];
}

Sides comparableSides(const Period& current, const Period& other, LocalDate asOf) {
  const Period measured = comparableRange(current, other, asOf);
  return {other, current, std::min(asOf, measured.end.plusDays(-1)), asOf};
}

Bridge revenueBridge(const records::Facts& facts, const Sides& sides, const Slice& where, std::optional<Dimension> by) {
  const auto view = viewOf(facts.columns(), where);
  const records::WonTotals from = view->won(elapsed(sides.from, sides.fromAsOf));
  const records::WonTotals to = view->won(elapsed(sides.to, sides.toAsOf));
  Bridge out;
  const auto fromMinor = fractionOf(from.net).rounded(), toMinor = fractionOf(to.net).rounded();
  const auto change = fractionOf(to.net - from.net).rounded();
  Steps steps;
  if (by) {
    GroupSteps groups;
    for (const View& group : View::split(*view, *by, hullOf(sides)))
      groups.add(pairOf(group.won(elapsed(sides.from, sides.fromAsOf)), group.won(elapsed(sides.to, sides.toAsOf))));
    groups.finish(steps);
  } else {
    steps.add(pairOf(from, to));
    steps.add(Effect::Size, 0);
  }
  steps.add(Effect::Refunds, fractionOf(to.refunds - from.refunds));
  if (!fromMinor || !toMinor || !change || !steps.isValid()) {
    out.reason = Reason::Overflow;
    return out;
  }
  out.from = *fromMinor;
  out.to = *toMinor;
  out.steps = steps.finish(*change);
  return out;
}

PriceVolumeMix priceVolumeMix(const std::vector<ProductLine>& lines) {
  PriceVolumeMix out;
  Fraction quantityFrom = 0, quantityTo = 0, amountFrom = 0, atOldPrices = 0;
  for (const ProductLine& line : lines) {
    const bool before = line.quantityFrom != Fraction(0), after = line.quantityTo != Fraction(0);
    if (before && after) {
      quantityFrom = quantityFrom + line.quantityFrom;
      quantityTo = quantityTo + line.quantityTo;
      amountFrom = amountFrom + line.quantityFrom * line.priceFrom;
      atOldPrices = atOldPrices + line.quantityTo * line.priceFrom;
      out.price = out.price + line.quantityTo * (line.priceTo - line.priceFrom);
    } else if (after) {
      out.introduced = out.introduced + line.quantityTo * line.priceTo;
    } else if (before) {
      out.discontinued = out.discontinued - line.quantityFrom * line.priceFrom;
    }
  }
  if (quantityFrom != Fraction(0)) {
    const Fraction mean = amountFrom / quantityFrom;
    out.volume = (quantityTo - quantityFrom) * mean;
    out.mix = atOldPrices - quantityTo * mean;
  }
  out.total = out.volume + out.mix + out.price + out.introduced + out.discontinued;
  return out;
}

}  // namespace bellwether::kpi
