#include "bellwether/app/all_kpis.h"

#include <algorithm>

namespace bellwether::app {

Results withAllKpis(Results results) {
  auto& kpis = results.current.kpis;
  const auto byId = [](const kpi::KpiValue& a, const kpi::KpiValue& b) { return a.id < b.id; };
  for (const kpi::KpiId id : {kpi::KpiId::Grr, kpi::KpiId::Nrr}) {
    kpi::KpiValue wanted;
    wanted.id = id;
    const auto place = std::lower_bound(kpis.begin(), kpis.end(), wanted, byId);
    if (place != kpis.end() && place->id == id) continue;
    kpis.insert(place,
                kpi::evaluateOne(*results.facts, id, results.lens.period.range, results.lens.where, results.asOf));
  }
  return results;
}

}  // namespace bellwether::app
