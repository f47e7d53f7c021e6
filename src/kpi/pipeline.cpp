#include "bellwether/kpi/pipeline.h"

#include <algorithm>
#include <array>
#include <map>

#include "bellwether/records/facts.h"
#include "kpi/rows.h"
#include "kpi/view.h"

namespace bellwether::kpi {
namespace {

constexpr std::int64_t kPpm = 1'000'000;
constexpr std::array<std::int32_t, 5> kAges = {0, 30, 60, 90, 180};

std::optional<LocalDate> createdOf(const Columns& columns, std::uint32_t row) {
  const std::size_t index = row - columns.lostEnd;
  if (index >= columns.openCreated.size() || columns.openCreated[index] == records::kNoDay) return std::nullopt;
  return LocalDate::fromDays(columns.openCreated[index]);
}

std::optional<std::int32_t> ppmOf(const Columns& columns, std::uint32_t row) {
  const std::size_t index = row - columns.lostEnd;
  if (index >= columns.openPpm.size() || columns.openPpm[index] < 0) return std::nullopt;
  return columns.openPpm[index];
}

std::string stageOf(const Columns& columns, std::uint32_t row) {
  const std::size_t index = row - columns.wonEnd;
  return index < columns.note.size() ? std::string(columns.notes[columns.note[index]]) : std::string();
}

OpenDeal dealOf(const View& view, std::uint32_t row, LocalDate asOf) {
  const Columns& columns = view.columns();
  const ReceiptRow plain = dealRow(columns, row);
  OpenDeal deal;
  deal.id = plain.id;
  deal.name = plain.name;
  deal.customer = plain.customer;
  deal.rep = plain.rep;
  deal.currency = plain.currency;
  deal.own = plain.amountMinor;
  deal.stage = stageOf(columns, row);
  deal.created = createdOf(columns, row);
  deal.expected = columns.dateOf(row);
  deal.isOverdue = deal.expected && *deal.expected < asOf;
  if (deal.created && *deal.created <= asOf) deal.ageDays = asOf - *deal.created;
  if (const auto whole = homeAmount(columns, row, asOf)) deal.amount = view.partOf(row, *whole);
  if (const auto ppm = ppmOf(columns, row)) {
    deal.probability = Fraction::of(*ppm, kPpm);
    if (deal.amount) deal.weighted = Fraction::of(Int128{*deal.amount} * *ppm, kPpm);
  }
  return deal;
}

void add(PipelineGroup& group, const OpenDeal& deal) {
  ++group.deals;
  group.noProbability += !deal.probability;
  if (!deal.amount) {
    ++group.noAmount;
    return;
  }
  group.amount = group.amount + Fraction(*deal.amount);
  group.weighted = group.weighted + deal.weighted;
}

/// How far a stage's deals are on the average; empty when no deal has a probability.
struct Progress {
  PipelineGroup group;
  Fraction sum = 0;
  std::int64_t n = 0;
  Fraction mean() const { return n == 0 ? Fraction(-1) : sum / Fraction(n); }
};

}  // namespace

std::vector<OpenDeal> openDeals(const records::Facts& facts, const Slice& where, LocalDate asOf) {
  const auto view = viewOf(facts.columns(), where);
  std::vector<OpenDeal> deals;
  deals.reserve(view->openCount());
  view->eachOpenIn(std::nullopt, [&](std::uint32_t row) { deals.push_back(dealOf(*view, row, asOf)); });
  return deals;
}

std::vector<PipelineGroup> pipelineByStage(const std::vector<OpenDeal>& deals) {
  std::map<std::string, Progress> stages;
  for (const OpenDeal& deal : deals) {
    Progress& stage = stages[deal.stage];
    add(stage.group, deal);
    if (!deal.probability) continue;
    stage.sum = stage.sum + *deal.probability;
    ++stage.n;
  }
  std::vector<Progress> order;
  for (auto& [name, stage] : stages) {
    stage.group.key = name;
    order.push_back(std::move(stage));
  }
  std::stable_sort(order.begin(), order.end(),
                   [](const Progress& a, const Progress& b) { return a.mean() < b.mean(); });
  std::vector<PipelineGroup> groups;
  for (Progress& stage : order) groups.push_back(std::move(stage.group));
  return groups;
}

std::vector<AgeBucket> pipelineByAge(const std::vector<OpenDeal>& deals) {
  std::vector<AgeBucket> buckets;
  if (deals.empty()) return buckets;
  for (std::size_t i = 0; i < kAges.size(); ++i)
    buckets.push_back({kAges[i], i + 1 < kAges.size() ? std::optional(kAges[i + 1]) : std::nullopt, {}});
  for (const OpenDeal& deal : deals) {
    if (!deal.ageDays) continue;
    const auto bucket = std::find_if(buckets.begin(), buckets.end(), [&deal](const AgeBucket& candidate) {
      return !candidate.to || *deal.ageDays < *candidate.to;
    });
    add(bucket->group, deal);
  }
  return buckets;
}

PipelineGroup pipelineTotal(const std::vector<OpenDeal>& deals) {
  PipelineGroup total;
  for (const OpenDeal& deal : deals) add(total, deal);
  return total;
}

PipelineGroup overdueTotal(const std::vector<OpenDeal>& deals) {
  PipelineGroup total;
  for (const OpenDeal& deal : deals)
    if (deal.isOverdue) add(total, deal);
  return total;
}

}  // namespace bellwether::kpi
