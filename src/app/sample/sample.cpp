#include "bellwether/app/sample.h"

#include <numeric>
#include <vector>

#include "app/sample/csv_file.h"
#include "app/sample/customers.h"
#include "app/sample/deal_maker.h"
#include "app/sample/deal_writer.h"
#include "app/sample/plan.h"
#include "app/sample/rates.h"
#include "app/sample/roster.h"
#include "app/sample/timeline.h"

namespace bellwether::app {
namespace {

using namespace sample;
using records::RecordKind;

constexpr std::int64_t kMostDeals = 10'000'000;
constexpr std::int64_t kClosedPercent = 80;
constexpr std::int64_t kRowsBetweenLooks = 8192;

Status checkOptions(const SampleOptions& options) {
  if (options.deals < 0 || options.deals > kMostDeals)
    return fail(ErrorCode::InvalidArgument, std::to_string(options.deals), "--deals");
  const int year = options.through.ymd().year;
  if (year < 1950 || year > 2900) return fail(ErrorCode::InvalidArgument, options.through.toIso(), "--through");
  return {};
}

/// Spreads `count` deals over the days by their weights, in order.
class ClosingDays {
 public:
  ClosingDays(std::vector<std::uint32_t> weights, std::int64_t count)
      : m_weights(std::move(weights)),
        m_count(count),
        m_total(std::accumulate(m_weights.begin(), m_weights.end(), std::int64_t{0})) {}

  /// Requires: indices come in order, 0 <= index < count.
  int dayOf(std::int64_t index) {
    const std::int64_t place = (2 * index + 1) * m_total / (2 * m_count);
    while (place >= m_passed + m_weights[m_day]) m_passed += m_weights[m_day++];
    return static_cast<int>(m_day);
  }

 private:
  std::vector<std::uint32_t> m_weights;
  std::int64_t m_count;
  std::int64_t m_total;
  std::int64_t m_passed = 0;
  std::size_t m_day = 0;
};

/// Everything that the deals of one run are made with and noted in.
class DealRun {
 public:
  struct Parts {
    DealMaker& maker;
    DealWriter& writer;
    Ledger& ledger;
    const Timeline& timeline;
  };
  DealRun(const Parts& parts, const SampleOptions& options)
      : m_parts(parts),
        m_deals(options.deals),
        m_closed(options.deals * kClosedPercent / 100),
        m_days(dayWeights(parts.timeline, options.seed), std::max<std::int64_t>(m_closed, 1)) {}

  Status run(const StopFlag* stop, const ProgressCallback& progress) {
    for (std::int64_t index = 0; index < m_deals; ++index) {
      if (index % kRowsBetweenLooks == 0) {
        if (stop != nullptr && stop->load(std::memory_order_relaxed)) return fail(ErrorCode::Interrupted);
        if (progress) progress({index, 0, 0});
      }
      const SampleDeal deal = make(index);
      m_parts.writer.write(deal);
      m_parts.ledger.book(deal, m_parts.timeline);
      writeDirtyAfter(index, deal);
    }
    if (progress) progress({m_deals, 0, 0});
    return {};
  }

 private:
  SampleDeal make(std::int64_t index) {
    const std::int64_t number = m_number++;
    return index < m_closed ? m_parts.maker.closedOn(m_days.dayOf(index), number) : m_parts.maker.stillOpen(number);
  }

  /// The rows with mistakes lie among the closed deals, at even distances; the few of a tiny sample follow its last
  /// deal.
  void writeDirtyAfter(std::int64_t index, SampleDeal deal) {
    while (m_dirty < kSampleDirtyRows &&
           (index + 1 == m_deals || index >= (m_dirty + 1) * m_closed / (kSampleDirtyRows + 1))) {
      deal.number = m_number++;
      m_parts.writer.writeDirty(deal, m_dirty++);
    }
  }

  Parts m_parts;
  std::int64_t m_deals;
  std::int64_t m_closed;
  ClosingDays m_days;
  std::int64_t m_number = 1;
  int m_dirty = 0;
};

}  // namespace

Status writeSample(const std::filesystem::path& dir, const SampleOptions& options, const StopFlag* stop,
                   const ProgressCallback& progress) {
  if (Status status = checkOptions(options); !status) return status;
  OutputFolder folder(dir);
  if (Status status = folder.prepare(); !status) return status;

  const Timeline timeline(options.through);
  const Roster roster(timeline, options.deals, options.seed);
  const Rates rates(timeline, options.seed);
  Customers customers(options.deals, options.seed);
  Ledger ledger(timeline, roster);
  DealMaker maker({timeline, roster, rates, customers}, options.seed);
  DealWriter writer({folder.create(RecordKind::Deals), folder.create(RecordKind::Splits)}, timeline, roster);
  if (Status status = DealRun({maker, writer, ledger, timeline}, options).run(stop, progress); !status) return status;

  customers.write(folder.create(RecordKind::Customers));
  roster.writeReps(folder.create(RecordKind::Reps), timeline);
  roster.writeMemberships(folder.create(RecordKind::RepTeams), timeline);
  rates.write(folder.create(RecordKind::Rates), timeline);
  const Plan plan(timeline, roster, ledger, options.seed);
  plan.writeTargets(folder.create(RecordKind::Targets));
  plan.writeCosts(folder.create(RecordKind::Costs));
  plan.writeMarket(folder.create(RecordKind::Market));
  return folder.publish();
}

}  // namespace bellwether::app
