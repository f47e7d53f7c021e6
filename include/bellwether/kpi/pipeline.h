#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bellwether/kpi/variants.h"

namespace bellwether::records {
class Facts;
}

namespace bellwether::kpi {

/// One open deal, valued at as-of.
struct OpenDeal {
  std::string id, name;
  std::string customer, rep;  ///< keys; empty without
  std::string stage;          ///< as in the source; empty without
  std::string currency;       ///< its own
  std::optional<LocalDate> created, expected;
  std::optional<std::int64_t> own;      ///< minor units of its own currency
  std::optional<std::int64_t> amount;   ///< the slice's part in workspace minor units; empty without amount or rate
  std::optional<Fraction> probability;  ///< 0..1
  Fraction weighted = 0;                ///< amount x probability, minor units; 0 where either is missing
  std::optional<std::int32_t> ageDays;  ///< created to as-of; empty without a creation date or with a later one
  bool isOverdue = false;               ///< expected to close before as-of
};
/// The open deals of a slice, whatever their expected close; those without one last, then by expected close.
std::vector<OpenDeal> openDeals(const records::Facts& facts, const Slice& where, LocalDate asOf);

/// Open deals that have something in common.
struct PipelineGroup {
  std::string key;  ///< the stage; empty without one
  std::int64_t deals = 0;
  std::int64_t noAmount = 0;          ///< of them without an amount in the workspace currency: in no sum
  std::int64_t noProbability = 0;     ///< of them without probability: they weigh nothing
  Fraction amount = 0, weighted = 0;  ///< minor units
};
/// By stage, the least advanced first: ascending by the mean probability of its deals, stages without any first, then
/// by name. The groups add up to wholePipeline.
std::vector<PipelineGroup> pipelineByStage(const std::vector<OpenDeal>& deals);

/// Deals whose age in days lies in [from, to).
struct AgeBucket {
  std::int32_t from = 0;
  std::optional<std::int32_t> to;  ///< empty: no upper end
  PipelineGroup group;
};
/// 0-29, 30-59, 60-89, 90-179, 180 and more days. Deals without age are in none. Empty without deals.
std::vector<AgeBucket> pipelineByAge(const std::vector<OpenDeal>& deals);

/// All of them; those expected to close before as-of.
PipelineGroup pipelineTotal(const std::vector<OpenDeal>& deals);
PipelineGroup overdueTotal(const std::vector<OpenDeal>& deals);

}  // namespace bellwether::kpi
