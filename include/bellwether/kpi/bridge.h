#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bellwether/kpi/value.h"

namespace bellwether::records {
class Facts;
}

namespace bellwether::kpi {

/// The two sides of an explanation: how did it get from `from` to `to`? Each is seen from its own day.
struct Sides {
  Period from, to;
  LocalDate fromAsOf, toAsOf;
};
/// Current against another period, over the same number of elapsed days.
Sides comparableSides(const Period& current, const Period& other, LocalDate asOf);

/// What moved revenue. Count, size and mix are about groups that sold on both sides.
enum class Effect : std::uint8_t {
  Count,    ///< more or fewer priced deals, at the mean size of both sides
  Mix,      ///< deals moved to groups with larger or smaller deals; only with a dimension
  Size,     ///< larger or smaller deals within the groups
  New,      ///< groups that sold on the later side only
  Lost,     ///< groups that sold on the earlier side only; zero or negative
  Refunds,  ///< change of refunds
  /// Exchange rates: what the same amounts in their own currencies would have moved, at each currency's mean rate of
  /// the side. Taken out of Size; absent when nothing was sold in another currency on both sides.
  Currency,
};
std::string_view toString(Effect effect);  ///< `count mix size new lost refunds currency`

struct BridgeStep {
  Effect effect = Effect::Count;
  Fraction exact = 0;      ///< minor units, whole with a dimension; the steps' sum is exactly the change
  std::int64_t minor = 0;  ///< whole minor units that add up to the change too (largest remainder)
};

struct Bridge {
  std::int64_t from = 0, to = 0;  ///< revenue of the sides, minor units
  std::vector<BridgeStep> steps;  ///< in the order of Effect; without dimension: count, size, refunds
  std::optional<Reason> reason;   ///< overflow; then there are no steps
};
/// Revenue from one side to the other in Bennet's midpoint form: exact, without residue, and with opposite signs when
/// the sides are swapped. When a side has no priced deals, the whole change but refunds goes to count (or to new and
/// lost groups). Source: Diewert 2005.
Bridge revenueBridge(const records::Facts& facts, const Sides& sides, const Slice& where, std::optional<Dimension> by);

struct GroupBridge {
  std::string key;
  Bridge bridge;
};
/// For each group of the dimension the bridge of its own revenue, without a further dimension; biggest absolute change
/// first, then by key. Groups without won deals on either side are left out.
std::vector<GroupBridge> revenueBridges(const records::Facts& facts, const Sides& sides, const Slice& where,
                                        Dimension by);

struct Contribution {
  std::string key;
  Fraction from = 0, to = 0;                            ///< the group's own value; 0 where it has none
  Fraction change = 0;                                  ///< what the group adds to the whole change
  Fraction numeratorEffect = 0, denominatorEffect = 0;  ///< of ratios; their sum is `change`
  std::optional<Fraction> points;  ///< change / the whole's earlier value; only for sums, when that is above zero
};

struct Contributions {
  KpiValue from, to;                 ///< of the whole
  std::optional<Fraction> change;    ///< to - from; empty unless both exist
  std::vector<Contribution> groups;  ///< biggest absolute change first, then by key; empty without change
  /// What the groups do not explain: 0 for sums and ratios whose parts add up over the groups; statistics, and records
  /// that belong to several groups, leave a rest.
  Fraction rest = 0;
};
/// How much each group of a dimension adds to the change of a KPI. Groups without any change are left out.
Contributions contributions(const records::Facts& facts, KpiId id, const Sides& sides, const Slice& where,
                            Dimension by);

/// The change of a ratio, exactly split into what the numerator and what the denominator did. Empty unless both values
/// exist.
struct RatioEffects {
  Fraction numerator = 0, denominator = 0;
};
std::optional<RatioEffects> ratioEffects(const KpiValue& from, const KpiValue& to);

/// Quantities and prices of one product on both sides; a price is ignored where the quantity is 0.
struct ProductLine {
  std::string product;
  Fraction quantityFrom = 0, priceFrom = 0, quantityTo = 0, priceTo = 0;
};
struct PriceVolumeMix {
  Fraction volume = 0, mix = 0, price = 0;    ///< of products sold on both sides
  Fraction introduced = 0, discontinued = 0;  ///< of products sold on one side only
  Fraction total = 0;                         ///< the sum of the five
};
PriceVolumeMix priceVolumeMix(const std::vector<ProductLine>& lines);
}  // namespace bellwether::kpi
