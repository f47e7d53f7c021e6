#include "bellwether/records/facts_builder.h"

#include <algorithm>
#include <future>

#include "bellwether/records/facts.h"
#include "records/builder_state.h"
#include "records/large_pages.h"

namespace bellwether::records {
namespace {

std::uint32_t partyCode(RowIndex index) { return index == kNone ? 0 : index + 1; }
std::int32_t dayOf(const std::optional<LocalDate>& date) { return date ? date->daysSinceEpoch() : kNoDay; }

RawDeal rawOf(const CodedDeal& deal) {
  RawDeal raw;
  raw.outcome = deal.outcome;
  raw.hasAmount = deal.amount.has_value();
  raw.amount = deal.amount.value_or(0);
  raw.hasList = deal.listAmount.has_value();
  raw.list = deal.listAmount.value_or(0);
  raw.created = dayOf(deal.created);
  raw.closed = dayOf(deal.closed);
  raw.expected = dayOf(deal.expectedClose);
  raw.contact = dayOf(deal.firstContact);
  raw.ppm = deal.probabilityPpm.value_or(-1);
  raw.customer = partyCode(deal.customer);
  raw.rep = partyCode(deal.rep);
  raw.product = deal.product;
  raw.region = deal.region;
  raw.source = deal.source;
  raw.note = deal.note;
  raw.currency = static_cast<std::uint16_t>(deal.currency);
  return raw;
}

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
  currencies.emplace_back();
  if (!settings.currency.isNone()) currencyCode(settings.currency);
  columns->settings = std::move(settings);
  columns->reps.emplace_back();
  columns->repIds.append({});
  columns->repNames.append({});
  columns->customerIds.append({});
  columns->customerNames.append({});
  customers.emplace_back();
}

std::uint32_t BuilderState::currencyCode(Currency currency) {
  if (currency.isNone()) return columns->rates.home().isNone() ? 0 : 1;
  const std::uint32_t code = columns->currencies.intern(currency.code());
  if (code == currencies.size()) currencies.push_back(currency);
  return code;
}

FactsBuilder::FactsBuilder(WorkspaceSettings settings) : m_impl(std::make_unique<Impl>(std::move(settings))) {}
FactsBuilder::~FactsBuilder() = default;
FactsBuilder::FactsBuilder(FactsBuilder&&) noexcept = default;
FactsBuilder& FactsBuilder::operator=(FactsBuilder&&) noexcept = default;

void FactsBuilder::reserveDeals(std::size_t count) {
  reserveLarge(m_impl->deals, count);
  reserveLarge(m_impl->keys, count);
  m_impl->ids.reserve(count);
  m_impl->names.reserve(count);
}

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

std::uint32_t FactsBuilder::codeOf(DealText about, std::string_view text) {
  Facts::Columns& columns = *m_impl->columns;
  Dictionary* const dictionaries[] = {&columns.products, &columns.regions, &columns.sources, &columns.notes};
  return dictionaries[static_cast<std::size_t>(about)]->intern(text);
}

std::uint32_t FactsBuilder::codeOf(Currency currency) { return m_impl->currencyCode(currency); }

RowIndex FactsBuilder::addDeal(const DealInput& deal) {
  CodedDeal coded;
  coded.customer = deal.customer;
  coded.rep = deal.rep;
  coded.product = codeOf(DealText::Product, deal.product);
  coded.region = codeOf(DealText::Region, deal.region);
  coded.source = codeOf(DealText::Source, deal.source);
  coded.currency = codeOf(deal.currency);
  if (deal.outcome == Outcome::Open) coded.note = codeOf(DealText::Note, deal.stage);
  if (deal.outcome == Outcome::Lost) coded.note = codeOf(DealText::Note, deal.lostReason);
  coded.outcome = deal.outcome;
  coded.amount = deal.amount;
  coded.listAmount = deal.listAmount;
  coded.created = deal.created;
  coded.closed = deal.closed;
  coded.expectedClose = deal.expectedClose;
  coded.firstContact = deal.firstContact;
  coded.probabilityPpm = deal.probabilityPpm;
  m_impl->ids.append(deal.id);
  m_impl->names.append(deal.name);
  m_impl->deals.push_back(rawOf(coded));
  m_impl->keys.push_back(keyOf(m_impl->deals.back()));
  return static_cast<RowIndex>(m_impl->deals.size() - 1);
}

void FactsBuilder::resizeDeals(std::size_t count) {
  reserveLarge(m_impl->deals, count);
  reserveLarge(m_impl->keys, count);
  reserveLarge(m_impl->texts, count);
  m_impl->deals.resize(count);
  m_impl->keys.resize(count);
  m_impl->texts.resize(count);
}

void FactsBuilder::setDeal(RowIndex deal, const CodedDeal& coded, std::string_view id, std::string_view name) {
  m_impl->deals[deal] = rawOf(coded);
  m_impl->keys[deal] = keyOf(m_impl->deals[deal]);
  m_impl->texts[deal] = {id.data(), name.data(), static_cast<std::uint32_t>(id.size()),
                         static_cast<std::uint32_t>(name.size())};
}

void FactsBuilder::addSplit(RowIndex deal, RowIndex rep, std::int32_t percentPpm) {
  m_impl->splits.push_back({deal, partyCode(rep), percentPpm});
  m_impl->deals[deal].hasSplits = true;
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

std::shared_ptr<const Facts> FactsBuilder::build() && {
  std::unique_ptr<Facts::Columns> columns = std::move(m_impl->columns);
  columns->rates.freeze();
  for (RepRow& rep : columns->reps) {
    std::stable_sort(rep.teams.begin(), rep.teams.end(),
                     [](const Membership& a, const Membership& b) { return a.period.begin < b.period.begin; });
    std::stable_sort(rep.ramps.begin(), rep.ramps.end(),
                     [](const Ramp& a, const Ramp& b) { return a.period.begin < b.period.begin; });
  }
  columns->currencyByCode = m_impl->currencies;
  for (TextColumn* texts : {&columns->customerIds, &columns->customerNames, &columns->repIds, &columns->repNames})
    texts->shrink();
  resolveMerges(m_impl->customers, *columns);
  markAmbiguousNames(*columns);
  const DealOrder order = orderDeals(m_impl->keys);
  const bool isLarge = order.source.size() > kAlone;
  sideBySide(
      isLarge, [&] { fillDeals(*m_impl, order, *columns); }, [&] { fillTexts(*m_impl, order, *columns); });
  sideBySide(
      isLarge,
      [&] {
        fillTotals(*columns);
        fillOddBits(*columns);
        fillCycles(*columns);
        fillProblems(*columns);
        fillFlows(*columns);
      },
      [&] {
        m_impl.reset();
        fillFirstDeals(*columns);
        fillActivity(*columns);
        fillRefunds(*columns);
      });
  return freeze(std::move(columns));
}

std::shared_ptr<const Facts> FactsBuilder::freeze(std::unique_ptr<Facts::Columns> columns) {
  return std::shared_ptr<const Facts>(new Facts(std::move(columns)));
}

}  // namespace bellwether::records
