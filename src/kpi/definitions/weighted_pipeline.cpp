#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) {
  out.n = m.pipeline().deals;
  setSum(out, Fraction::of(m.pipeline().weighted, 1'000'000));
  flagIf(out, Flag::IncompleteFx, m.pipeline().fxMissing);
}

}  // namespace

/// As the pipeline, each deal times its probability; a deal without one adds nothing.
/// Example: 20000 + 15000 + 10000: 45000.
const Rule& weightedPipeline() {
  static const Rule kRule{
      {KpiId::WeightedPipeline, Unit::Money, Direction::UpIsGood, Measure::WeightedAmount, Measure::One,
       "sum(open_amount x probability)", "pipeline weighted by the deals' own probabilities"},
      &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
