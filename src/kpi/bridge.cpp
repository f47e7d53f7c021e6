#include "bellwether/kpi/bridge.h"

#include <algorithm>
#include <array>
#include <map>

#include "bellwether/kpi/evaluate.h"
#include "bellwether/records/facts.h"
#include "kpi/apportion.h"
#include "kpi/pairs.h"
#include "kpi/rule.h"

namespace bellwether::kpi {
namespace {

Pair pairOf(const records::WonTotals& from, const records::WonTotals& to) {
  return {from.priced, to.priced, from.net - from.refunds, to.net - to.refunds, from.refunds, to.refunds};
}

Fraction meanFrom(const Pair& pair) { return Fraction::of(pair.amountFrom, pair.countFrom); }
Fraction meanTo(const Pair& pair) { return Fraction::of(pair.amountTo, pair.countTo); }

/// (n1 - n0) (s0 + s1) / 2. Requires: on both sides.
Fraction countEffect(const Pair& pair) {
  return Fraction(pair.countTo - pair.countFrom) * (meanFrom(pair) + meanTo(pair)) / Fraction(2);
}
/// The count effect in whole minor units, half away from zero, where 64 bits hold all that goes into it: groups are
/// many and most of them are small.
std::optional<std::int64_t> quickCount(const Pair& pair) {
  constexpr std::int64_t kSmallCount = 1000;
  constexpr Int128 kSmallAmount = std::int64_t{1} << 32;
  if (pair.countFrom > kSmallCount || pair.countTo > kSmallCount || pair.amountFrom > kSmallAmount ||
      pair.amountTo > kSmallAmount)
    return std::nullopt;
  const auto from = static_cast<std::int64_t>(pair.amountFrom), to = static_cast<std::int64_t>(pair.amountTo);
  const std::int64_t num = (pair.countTo - pair.countFrom) * (from * pair.countTo + to * pair.countFrom);
  const std::int64_t den = 2 * pair.countFrom * pair.countTo;
  return (num + (num < 0 ? -den / 2 : den / 2)) / den;
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
  /// True when every step is a number that 64 bits hold: two large ones may cancel each other out.
  bool isValid() const {
    return std::all_of(m_amounts.begin(), m_amounts.end(),
                       [](const auto& step) { return step.second.rounded().has_value(); });
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
  void add(const CustomerPairs& customers) {
    m_introduced += customers.introduced;
    m_dropped += customers.dropped;
    for (const Pair& pair : customers.both) add(pair);
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
    if (pair.countFrom == pair.countTo) return 0;
    if (const auto whole = quickCount(pair)) return *whole;
    const auto whole = countEffect(pair).rounded();
    m_isValid = m_isValid && whole.has_value();
    return whole.value_or(0);
  }

  Pair m_both;
  Int128 m_counts = 0, m_introduced = 0, m_dropped = 0;
  bool m_isValid = true;
};

/// The bridge of a whole; `groups` hold its parts, if it is explained by groups. `currency` is taken out of the size;
/// empty: it overflows.
Bridge bridgeOf(const Pair& whole, GroupSteps* groups, std::optional<std::int64_t> currency) {
  const Int128 from = whole.amountFrom + whole.refundsFrom, to = whole.amountTo + whole.refundsTo;
  const auto fromMinor = fractionOf(from).rounded(), toMinor = fractionOf(to).rounded();
  const auto change = fractionOf(to - from).rounded();
  Steps steps;
  if (groups) {
    groups->finish(steps);
  } else {
    steps.add(whole);
    steps.add(Effect::Size, 0);
  }
  steps.add(Effect::Refunds, fractionOf(whole.refundsTo - whole.refundsFrom));
  if (currency.value_or(1) != 0) {
    const Fraction effect = currency ? Fraction(*currency) : Fraction::of(0, 0);
    steps.add(Effect::Currency, effect);
    steps.add(Effect::Size, Fraction(0) - effect);
  }
  Bridge out;
  if (!fromMinor || !toMinor || !change || !steps.isValid()) {
    out.reason = Reason::Overflow;
    return out;
  }
  out.from = *fromMinor;
  out.to = *toMinor;
  out.steps = steps.finish(*change);
  return out;
}

}  // namespace

std::string_view toString(Effect effect) {
  constexpr std::array<std::string_view, 7> kNames = {"count", "mix", "size", "new", "lost", "refunds", "currency"};
  return kNames[static_cast<std::size_t>(effect)];
}

Sides comparableSides(const Period& current, const Period& other, LocalDate asOf) {
  const Period measured = comparableRange(current, other, asOf);
  return {other, current, std::min(asOf, measured.end.plusDays(-1)), asOf};
}

Bridge revenueBridge(const records::Facts& facts, const Sides& sides, const Slice& where, std::optional<Dimension> by) {
  const auto view = viewOf(facts.columns(), where);
  const Pair whole =
      pairOf(view->won(elapsedOf(sides.from, sides.fromAsOf)), view->won(elapsedOf(sides.to, sides.toAsOf)));
  if (!by) return bridgeOf(whole, nullptr, currencyEffect(*view, sides, {}));
  GroupSteps groups;
  if (by == Dimension::Customer) {
    const CustomerPairs customers = customerPairs(*view, sides);
    groups.add(customers);
    return bridgeOf(whole, &groups, currencyEffect(*view, sides, {&customers.accounts, nullptr, *by}));
  }
  std::vector<char> isOnBoth(codeCount(facts.columns(), *by));
  for (const GroupPair& group : groupPairs(*view, *by, sides)) {
    groups.add(group.pair);
    isOnBoth[group.code] = group.pair.isOnBoth();
  }
  return bridgeOf(whole, &groups, currencyEffect(*view, sides, {nullptr, &isOnBoth, *by}));
}

std::vector<GroupBridge> revenueBridges(const records::Facts& facts, const Sides& sides, const Slice& where,
                                        Dimension by) {
  const Columns& columns = facts.columns();
  std::vector<GroupBridge> out;
  for (const GroupPair& group : groupPairs(*viewOf(columns, where), by, sides)) {
    Bridge bridge = bridgeOf(group.pair, nullptr, 0);
    out.push_back({keyOf(columns, by, group.code), std::move(bridge)});
  }
  const auto change = [](const GroupBridge& group) {
    const Int128 moved = Int128{group.bridge.to} - group.bridge.from;
    return moved < 0 ? -moved : moved;
  };
  std::sort(out.begin(), out.end(), [&](const GroupBridge& a, const GroupBridge& b) {
    return change(a) != change(b) ? change(a) > change(b) : a.key < b.key;
  });
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
