#include "bellwether/records/facts_builder.h"

#include <algorithm>
#include <future>

#include "bellwether/records/facts.h"
#include "records/builder_state.h"
#include "records/large_pages.h"

namespace bellwether::records {
namespace {

std::uint32_t partyCode(RowIndex index) { return index == kNone ? 0 : index + 1; }
/// Deals up to which a second thread is not worth its while.
constexpr std::size_t kAlone = 100'000;

/// Runs two jobs that write to columns of their own.
template <class Here, class There>
void sideBySide(bool onTwoThreads, Here here, There there) {
  auto other = std::async(onTwoThreads ? std::launch::async : std::launch::deferred, there);
  here();
  other.get();
}

}  // namespace

BuilderState::BuilderState(WorkspaceSettings settings) : columns(std::make_unique<Facts::Columns>()) {
  columns->rates = RateTable(settings.currency);
  columns->currencyByCode.emplace_back();
  if (!settings.currency.isNone()) {
    columns->currencies.intern(settings.currency.code());
    columns->currencyByCode.push_back(settings.currency);
  }
  columns->settings = std::move(settings);
  columns->reps.emplace_back();
  columns->repIds.append({});
  columns->repNames.append({});
  columns->customerIds.append({});
  columns->customerNames.append({});
  customers.emplace_back();
}

void BuilderState::placeSplits() {
  std::vector<std::size_t> ends;
  for (const DealRun& run : runs) ends.push_back((ends.empty() ? 0 : ends.back()) + run.deals.size());
  for (RawSplit& split : splits) {
    const auto run = static_cast<std::size_t>(std::ranges::upper_bound(ends, split.index) - ends.begin());
    StoredDeal& deal = runs[run].deals[split.index - (run == 0 ? 0 : ends[run - 1])];
    deal.hasSplits = true;
    split.deal = &deal;
  }
}

FactsBuilder::FactsBuilder(WorkspaceSettings settings) : m_impl(std::make_unique<Impl>(std::move(settings))) {}
FactsBuilder::~FactsBuilder() = default;
FactsBuilder::FactsBuilder(FactsBuilder&&) noexcept = default;
FactsBuilder& FactsBuilder::operator=(FactsBuilder&&) noexcept = default;

RowIndex FactsBuilder::addCustomer(const CustomerInput& customer) {
  Facts::Columns& columns = *m_impl->columns;
  RawCustomer raw;
  raw.segment = columns.segments.intern(customer.segment);
  raw.source = columns.sources.intern(customer.source);
  raw.region = columns.regions.intern(customer.region);
  raw.mergedInto = partyCode(customer.mergedInto);
  raw.mergedOn = customer.mergedOn;
  columns.customerIds.append(customer.id);
  columns.customerNames.append(customer.name);
  m_impl->customers.push_back(raw);
  return static_cast<RowIndex>(m_impl->customers.size() - 2);
}

void FactsBuilder::setMergedInto(RowIndex customer, RowIndex into, std::optional<LocalDate> on) {
  RawCustomer& raw = m_impl->customers[partyCode(customer)];
  raw.mergedInto = partyCode(into);
  raw.mergedOn = on;
}

RowIndex FactsBuilder::addRep(const RepInput& rep) {
  Facts::Columns& columns = *m_impl->columns;
  RepRow row;
  row.team = columns.teams.intern(rep.team.empty() ? rep.manager : rep.team);
  row.region = columns.regions.intern(rep.region);
  if (rep.hired) row.employed.begin = *rep.hired;
  if (rep.left) row.employed.end = rep.left->plusDays(1);
  columns.repIds.append(rep.id);
  columns.repNames.append(rep.name);
  columns.reps.push_back(std::move(row));
  return static_cast<RowIndex>(columns.reps.size() - 2);
}

RowIndex FactsBuilder::addDeal(const DealInput& deal) {
  m_impl->added.add(deal);
  return static_cast<RowIndex>(m_impl->added.size() - 1);
}

bool FactsBuilder::keepDeals(BaseDeals base) {
  m_impl->settleParties();
  std::optional<Base> kept = baseOf(std::move(base), *m_impl->columns);
  if (kept) m_impl->base = std::move(*kept);
  return kept.has_value();
}

void FactsBuilder::setDeals(std::vector<DealRun> runs, DealCodes codes) {
  m_impl->runs = std::move(runs);
  m_impl->codes = std::move(codes);
  m_impl->start();
}

void FactsBuilder::addSplit(RowIndex deal, RowIndex rep, std::int32_t percentPpm) {
  m_impl->splits.push_back({deal, partyCode(rep), percentPpm});
}

void FactsBuilder::addRepTeam(RowIndex rep, std::string_view team, LocalDate from, std::optional<LocalDate> end) {
  Facts::Columns& columns = *m_impl->columns;
  const Period period{from, end.value_or(LocalDate::max())};
  columns.reps[partyCode(rep)].teams.push_back({columns.teams.intern(team), period});
}

void FactsBuilder::addTarget(TargetScope scope, RowIndex rep, std::string_view name, std::string_view kpi,
                             const Period& period, std::int64_t amountMinor, Currency currency) {
  Facts::Columns& columns = *m_impl->columns;
  TargetRow row{scope, 0, columns.kpiNames.intern(kpi), period, amountMinor, std::nullopt, currency};
  if (scope == TargetScope::Rep) row.code = partyCode(rep);
  if (scope == TargetScope::Team) row.code = columns.teams.intern(name);
  if (scope == TargetScope::Product) row.code = columns.products.intern(name);
  if (scope == TargetScope::Region) row.code = columns.regions.intern(name);
  columns.targets.push_back(row);
}

void FactsBuilder::addRamp(RowIndex rep, const Period& period, std::int32_t factorPpm) {
  m_impl->columns->reps[partyCode(rep)].ramps.push_back({period, factorPpm});
}

void FactsBuilder::addCost(const Period& period, CostCategory category, std::string_view channel,
                           std::int64_t amountMinor, Currency currency) {
  m_impl->columns->costs.push_back({period, category, std::string(channel), amountMinor, std::nullopt, currency});
}

void FactsBuilder::addMarketSize(std::string_view segment, const Period& period, std::int64_t amountMinor,
                                 Currency currency, std::string_view source) {
  m_impl->columns->markets.push_back(
      {std::string(segment), std::string(source), period, amountMinor, std::nullopt, currency});
}

void FactsBuilder::addRate(Currency currency, LocalDate validFrom, std::int64_t rateE9) {
  m_impl->columns->rates.add(currency, validFrom, rateE9);
}

void FactsBuilder::setWorkCalendar(std::vector<LocalDate> holidays, std::vector<LocalDate> extraWorkdays) {
  m_impl->columns->workCalendar = WorkCalendar(std::move(holidays), std::move(extraWorkdays));
}

void FactsBuilder::Impl::settleParties() {
  if (arePartiesSettled) return;
  arePartiesSettled = true;
  for (TextColumn* texts : {&columns->customerIds, &columns->customerNames, &columns->repIds, &columns->repNames})
    texts->shrink();
  for (RepRow& rep : columns->reps)
    std::ranges::stable_sort(rep.teams, {}, [](const Membership& membership) { return membership.period.begin; });
  resolveMerges(customers, *columns);
}

void FactsBuilder::Impl::start() {
  std::size_t deals = base.facts ? base.facts->dealCount() : 0;
  for (const DealRun& run : runs) deals += run.deals.size();
  const auto policy = deals > kAlone ? std::launch::async : std::launch::deferred;
  settleParties();
  order = std::async(policy, [this] {
            DealOrder fresh = orderDeals(runs);
            return base.facts ? mergeOrders(base, fresh) : std::move(fresh);
          }).share();
  rows = std::async(policy, [this] {
    fillRows(*this, order.get(), *columns);
    ambiguousCustomers = ambiguousNames(columns->customerNames);
  });
}

std::shared_ptr<const Facts> FactsBuilder::build() && {
  Facts::Columns& columns = *m_impl->columns;
  columns.rates.freeze();
  for (RepRow& rep : columns.reps)
    std::ranges::stable_sort(rep.ramps, {}, [](const Ramp& ramp) { return ramp.period.begin; });
  if (!m_impl->order.valid()) {
    DealCodes codes = m_impl->added.codes(m_impl->customers.size(), columns.reps.size());
    setDeals({m_impl->added.run()}, std::move(codes));
  }
  m_impl->placeSplits();
  const DealOrder& order = m_impl->order.get();
  fillDeals(*m_impl, order, columns);
  m_impl->rows.get();
  for (const std::uint32_t customer : m_impl->ambiguousCustomers) columns.customers[customer].setAmbiguous();
  for (const std::uint32_t rep : ambiguousNames(columns.repNames)) columns.reps[rep].isAmbiguous = true;
  tidyDictionaries(columns);
  const bool isLarge = order.source.size() > kAlone;
  sideBySide(
      isLarge,
      [&] {
        fillTotals(columns);
        fillOddBits(columns);
        fillCycles(columns);
        fillProblems(columns);
        fillFlows(columns);
      },
      [&] {
        m_impl->order = {};
        fillFirstDeals(columns);
        fillActivity(columns);
        fillRefunds(columns);
      });
  return freeze(std::move(m_impl->columns));
}

std::shared_ptr<const Facts> FactsBuilder::freeze(std::unique_ptr<Facts::Columns> columns) {
  return std::shared_ptr<const Facts>(new Facts(std::move(columns)));
}

}  // namespace bellwether::records
