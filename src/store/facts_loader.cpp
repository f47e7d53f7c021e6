#include "store/facts_loader.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <future>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "bellwether/records/facts_builder.h"
#include "store/current_records.h"
#include "store/deal_rows.h"
#include "store/failure.h"
#include "store/hash_index.h"
#include "store/hashing.h"
#include "store/query.h"
#include "store/split_collector.h"
#include "store/target_guard.h"

namespace bellwether::store {
namespace {

using records::kNone;
using records::RowIndex;

Period periodAt(const Query& query, int column) {
  return {LocalDate::fromDays(query.number(column)), LocalDate::fromDays(query.number(column + 1))};
}

template <class Enum>
Enum enumAt(const Query& query, int column, Enum last) {
  const std::int64_t value = query.number(column);
  if (value < 0 || value > static_cast<std::int64_t>(last)) throw Failure(ErrorCode::Damaged, "code out of range");
  return static_cast<Enum>(value);
}

bool overlapsAny(const std::vector<Period>& others, const Period& period) {
  return std::ranges::any_of(others, [&](const Period& other) { return !intersect(other, period).isEmpty(); });
}

/// Deals up to which a second thread is not worth its while.
constexpr std::size_t kAlone = 100'000;

/// Stage or reason.
bool hasNote(const StoredDeal& deal) {
  return deal.outcome == records::Outcome::Open || deal.outcome == records::Outcome::Lost;
}

/// Feeds the builder table by table. One use.
class Loader final {
 public:
  explicit Loader(Connection& connection)
      : m_connection(connection),
        m_builder(readSettings(connection.handle())),
        m_reading(connection),
        m_current(connection, m_reading) {
    for (std::size_t code = 0; code < m_current.dictionary().termCount(); ++code)
      m_currencies.push_back(
          Currency::fromCode(m_current.dictionary().term(static_cast<std::int64_t>(code))).value_or(Currency{}));
  }

  std::shared_ptr<const records::Facts> load() {
    // Memory for the deals is made ready while others are added.
    auto room = std::async(m_current.dealCount() < kAlone ? std::launch::deferred : std::launch::async,
                           [this] { m_builder.resizeDeals(m_current.dealCount()); });
    addCustomers();
    addReps();
    readSplitIds();
    m_deals = m_current.takeDeals();
    codeTexts();
    room.get();
    addDeals();
    addSplits();
    addRepTeams();
    addRamps();
    addTargets();
    addFlows();
    addCalendar();
    m_connection.expectNotInterrupted();
    return std::move(m_builder).build();
  }

 private:
  std::string_view term(const Query& query, int column) { return m_current.dictionary().term(query.number(column)); }
  Currency currencyAt(const Query& query, int column) const {
    const auto code = static_cast<std::size_t>(query.number(column));
    return code < m_currencies.size() ? m_currencies[code] : Currency{};
  }
  Query query(std::string_view sql) const { return Query(m_connection.handle(), sql); }

  void addCustomers();
  void addReps();
  void addDeals();
  /// Places in m_splitDeals with the deals that have them.
  using SplitRows = std::vector<std::pair<std::size_t, RowIndex>>;
  SplitRows setDeals(const DealRows& rows, RowIndex first);
  records::CodedDeal codedOf(const StoredDeal& deal) const;
  void codeTexts();
  void codeText(records::DealText about, std::uint32_t term);
  void codeCurrency(std::uint32_t term);
  void readSplitIds();
  void addSplits();
  void addRepTeams();
  void addRamps();
  void addTargets();
  void addFlows();
  void addCalendar();
  std::size_t splitOf(std::string_view id) const;
  RowIndex dealNamed(std::int64_t origin, std::string_view id) const;
  RowIndex repNamed(std::int64_t reference) const;

  Connection& m_connection;
  records::FactsBuilder m_builder;
  DealReading m_reading;
  CurrentRecords m_current;
  std::vector<DealRows> m_deals;                          ///< the builder refers to their texts
  std::vector<Currency> m_currencies;                     ///< by term code
  std::vector<std::uint32_t> m_currencyCodes;             ///< builder's codes by term; kNone: not asked for yet
  std::uint32_t m_noCurrency = 0;                         ///< builder's code
  std::vector<RowIndex> m_customerOf, m_repOf;            ///< builder's index by party
  std::array<std::vector<std::uint32_t>, 4> m_dealTexts;  ///< builder's codes by term; kNone: not asked for yet
  /// The deals of an id that has splits, by origin.
  struct SplitDeals {
    std::string id;
    std::vector<std::pair<std::int64_t, RowIndex>> deals;
  };
  std::vector<SplitDeals> m_splitDeals;
  HashIndex m_splitIndex;
};

void Loader::addCustomers() {
  const auto& parties = m_current.customers().parties();
  for (std::size_t i = 0; i < parties.size(); ++i) {
    records::CustomerInput input;
    input.id = parties[i].id;
    input.name = parties[i].name;
    if (i < m_current.customerRows().size()) {
      const CurrentRecords::CustomerRow& row = m_current.customerRows()[i];
      input.segment = row.segment;
      input.region = row.region;
      input.source = row.source;
      input.mergedOn = row.mergedOn;
    }
    m_customerOf.push_back(m_builder.addCustomer(input));
  }
  const std::vector<RowIndex> merges = m_current.merges();
  for (std::size_t i = 0; i < merges.size(); ++i)
    if (merges[i] != kNone)
      m_builder.setMergedInto(m_customerOf[i], m_customerOf[merges[i]], m_current.customerRows()[i].mergedOn);
}

/// A merged rep is no one of their own: what names them means the one they are merged into.
void Loader::addReps() {
  const auto& parties = m_current.reps().parties();
  const std::vector<RowIndex> roots = m_current.repRoots();
  m_repOf.assign(parties.size(), kNone);
  for (std::size_t i = 0; i < parties.size(); ++i) {
    if (roots[i] != i) continue;
    records::RepInput input;
    input.id = parties[i].id;
    input.name = parties[i].name;
    if (i < m_current.repRows().size()) {
      const CurrentRecords::RepRow& row = m_current.repRows()[i];
      input.team = row.team;
      input.manager = row.manager;
      input.region = row.region;
      input.hired = row.hired;
      input.left = row.left;
    }
    m_repOf[i] = m_builder.addRep(input);
  }
  for (std::size_t i = 0; i < parties.size(); ++i) m_repOf[i] = m_repOf[roots[i]];
}

void Loader::readSplitIds() {
  Query splits = query("SELECT deal_id FROM deal_split WHERE live = 1");
  while (splits.step()) {
    if (splitOf(splits.text(0)) != m_splitDeals.size()) continue;
    m_splitDeals.push_back({std::string(splits.text(0)), {}});
    m_splitIndex.insert(hashText(m_splitDeals.back().id), static_cast<std::int64_t>(m_splitDeals.size()));
  }
}

/// Place in m_splitDeals; their number when the id has no splits.
std::size_t Loader::splitOf(std::string_view id) const {
  const auto isIt = [&](std::int64_t number) { return m_splitDeals[static_cast<std::size_t>(number) - 1].id == id; };
  const std::int64_t number = m_splitDeals.empty() ? 0 : m_splitIndex.find(hashText(id), isIt);
  return number == 0 ? m_splitDeals.size() : static_cast<std::size_t>(number) - 1;
}

/// The builder gives codes in the order of asking, so each is asked for with the first deal that has it.
void Loader::codeText(records::DealText about, std::uint32_t term) {
  std::vector<std::uint32_t>& codes = m_dealTexts[static_cast<std::size_t>(about)];
  if (term >= codes.size()) throw Failure(ErrorCode::Damaged, "term");
  if (codes[term] == kNone) codes[term] = m_builder.codeOf(about, m_current.dictionary().term(term));
}

void Loader::codeCurrency(std::uint32_t term) {
  if (term >= m_currencies.size() || m_currencyCodes[term] != kNone) return;
  m_currencyCodes[term] = m_builder.codeOf(m_currencies[term]);
}

/// Asks for the codes of all texts in the order of the rows.
void Loader::codeTexts() {
  for (auto& codes : m_dealTexts) codes.assign(m_current.dictionary().termCount(), kNone);
  m_currencyCodes.assign(m_currencies.size(), kNone);
  m_noCurrency = m_builder.codeOf(Currency{});
  for (const DealRows& rows : m_deals)
    for (const StoredDeal& deal : rows.deals()) {
      using records::DealText;
      codeText(DealText::Product, deal.product);
      codeText(DealText::Region, deal.region);
      codeText(DealText::Source, deal.source);
      if (hasNote(deal)) codeText(DealText::Note, deal.note);
      codeCurrency(deal.currency);
    }
}

void Loader::addDeals() {
  m_connection.expectNotInterrupted();
  std::vector<RowIndex> firstRows{0};
  for (const DealRows& rows : m_deals)
    firstRows.push_back(firstRows.back() + static_cast<RowIndex>(rows.deals().size()));
  std::vector<SplitRows> found(m_deals.size());
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t run = next++; run < m_deals.size(); run = next++)
      found[run] = setDeals(m_deals[run], firstRows[run]);
  };
  auto other = std::async(m_current.dealCount() < kAlone ? std::launch::deferred : std::launch::async, work);
  work();
  other.get();
  for (std::size_t run = 0; run < m_deals.size(); ++run)
    for (const auto& [split, row] : found[run])
      m_splitDeals[split].deals.emplace_back(m_deals[run].deals()[row - firstRows[run]].origin, row);
}

/// Reads only what no one writes meanwhile, and sets deals of its own.
Loader::SplitRows Loader::setDeals(const DealRows& rows, RowIndex first) {
  SplitRows found;
  for (std::size_t i = 0; i < rows.deals().size(); ++i) {
    const RowIndex row = first + static_cast<RowIndex>(i);
    m_builder.setDeal(row, codedOf(rows.deals()[i]), rows.idOf(i), rows.nameOf(i));
    if (const std::size_t split = splitOf(rows.idOf(i)); split < m_splitDeals.size()) found.emplace_back(split, row);
  }
  return found;
}

records::CodedDeal Loader::codedOf(const StoredDeal& deal) const {
  using records::DealText;
  const auto at = [](const std::vector<RowIndex>& rows, RowIndex party) {
    return party == kNone ? kNone : rows[party];
  };
  const auto day = [&](StoredDeal::Known bit, std::int32_t days) {
    return deal.has(bit) ? std::optional(LocalDate::fromDays(days)) : std::nullopt;
  };
  const auto minor = [&](StoredDeal::Known bit, std::int64_t amount) {
    return deal.has(bit) ? std::optional(amount) : std::nullopt;
  };
  const auto code = [&](DealText about, std::uint32_t term) {
    return m_dealTexts[static_cast<std::size_t>(about)][term];
  };
  records::CodedDeal coded;
  coded.customer = at(m_customerOf, m_current.customers().partyOf(deal.customer));
  coded.rep = at(m_repOf, m_current.reps().partyOf(deal.rep));
  coded.product = code(DealText::Product, deal.product);
  coded.region = code(DealText::Region, deal.region);
  coded.source = code(DealText::Source, deal.source);
  coded.currency = deal.currency < m_currencyCodes.size() ? m_currencyCodes[deal.currency] : m_noCurrency;
  if (hasNote(deal)) coded.note = code(DealText::Note, deal.note);
  coded.outcome = deal.outcome;
  coded.amount = minor(StoredDeal::Amount, deal.amount);
  coded.listAmount = minor(StoredDeal::ListAmount, deal.listAmount);
  coded.created = day(StoredDeal::Created, deal.created);
  coded.closed = day(StoredDeal::Closed, deal.closed);
  coded.expectedClose = day(StoredDeal::Expected, deal.expected);
  coded.firstContact = day(StoredDeal::Contact, deal.contact);
  if (deal.has(StoredDeal::Probability)) coded.probabilityPpm = deal.probability;
  return coded;
}

RowIndex Loader::dealNamed(std::int64_t origin, std::string_view id) const {
  const auto& deals = m_splitDeals[splitOf(id)].deals;
  for (const auto& [dealOrigin, row] : deals)
    if (dealOrigin == origin) return row;
  return deals.size() == 1 ? deals.front().second : kNone;
}

RowIndex Loader::repNamed(std::int64_t reference) const {
  const RowIndex party = m_current.reps().partyOf(reference);
  return party == kNone ? kNone : m_repOf[party];
}

void Loader::addSplits() {
  Query splits = query("SELECT origin, deal_id, shares FROM deal_split WHERE live = 1");
  while (splits.step()) {
    const RowIndex deal = dealNamed(splits.number(0), splits.text(1));
    if (deal == kNone) continue;
    std::map<RowIndex, std::int32_t> shares;
    for (const auto& [rep, ppm] : parseShares(splits.text(2))) shares[repNamed(rep)] += ppm;
    for (const auto& [rep, ppm] : shares) m_builder.addSplit(deal, rep, ppm);
  }
}

void Loader::addRepTeams() {
  Query teams = query("SELECT rep, team, from_day, end_day FROM rep_team WHERE live = 1 ORDER BY from_day, id");
  while (teams.step())
    if (const RowIndex rep = repNamed(teams.number(0)); rep != kNone)
      m_builder.addRepTeam(rep, term(teams, 1), LocalDate::fromDays(teams.number(2)), dayAt(teams, 3));
}

void Loader::addRamps() {
  std::map<RowIndex, std::vector<Period>> taken;
  // Where two overlap, the newer batch's is in force, as with targets.
  Query ramps = query("SELECT rep, from_day, end_day, percent FROM ramp WHERE live = 1 ORDER BY batch DESC, id DESC");
  while (ramps.step()) {
    const RowIndex rep = repNamed(ramps.number(0));
    const Period period = periodAt(ramps, 1);
    if (rep == kNone || overlapsAny(taken[rep], period)) continue;
    taken[rep].push_back(period);
    m_builder.addRamp(rep, period, static_cast<std::int32_t>(ramps.number(3)));
  }
}

void Loader::addCalendar() {
  std::vector<LocalDate> holidays;
  std::vector<LocalDate> extraWorkdays;
  Query days = query("SELECT day, workday FROM calendar_day WHERE live = 1 ORDER BY day");
  while (days.step()) (days.number(1) != 0 ? extraWorkdays : holidays).push_back(LocalDate::fromDays(days.number(0)));
  m_builder.setWorkCalendar(std::move(holidays), std::move(extraWorkdays));
}

void Loader::addTargets() {
  using Scope = std::tuple<std::int64_t, RowIndex, std::string, std::int64_t>;
  std::map<Scope, std::vector<Period>> taken;
  // Import refuses overlaps, yet undoing or another origin's file can bring two together: the newer batch's target is
  // in force.
  Query targets = query(
      std::string("SELECT scope, rep, scope_name, kpi, from_day, end_day, amount, currency, scope_key FROM target "
                  "WHERE ") +
      kTargetInForce + " ORDER BY batch DESC, id DESC");
  while (targets.step()) {
    const auto scope = enumAt(targets, 0, records::TargetScope::Region);
    const bool isRep = scope == records::TargetScope::Rep;
    const RowIndex rep = isRep ? repNamed(targets.number(1)) : kNone;
    if (isRep && rep == kNone) continue;
    const Period period = periodAt(targets, 4);
    const std::string scopeKey(isRep ? std::string_view{} : targets.text(8));
    std::vector<Period>& others = taken[{targets.number(0), rep, scopeKey, targets.number(3)}];
    if (overlapsAny(others, period)) continue;
    others.push_back(period);
    m_builder.addTarget(scope, rep, term(targets, 2), term(targets, 3), period, targets.number(6),
                        currencyAt(targets, 7));
  }
}

void Loader::addFlows() {
  Query costs = query("SELECT from_day, end_day, category, channel, amount, currency FROM cost WHERE live = 1");
  while (costs.step())
    m_builder.addCost(periodAt(costs, 0), enumAt(costs, 2, records::CostCategory::Other), term(costs, 3),
                      costs.number(4), currencyAt(costs, 5));
  Query sizes = query("SELECT from_day, end_day, segment, amount, currency, source FROM market_size WHERE live = 1");
  while (sizes.step())
    m_builder.addMarketSize(term(sizes, 2), periodAt(sizes, 0), sizes.number(3), currencyAt(sizes, 4), term(sizes, 5));
  Query rates = query("SELECT currency, valid_from, rate_e9 FROM rate WHERE live = 1 ORDER BY currency, valid_from");
  while (rates.step()) m_builder.addRate(currencyAt(rates, 0), LocalDate::fromDays(rates.number(1)), rates.number(2));
}

}  // namespace

records::WorkspaceSettings readSettings(sqlite3* connection) {
  Query query(connection,
              "SELECT company_name, currency, fiscal_start_month, week_start, time_zone, retention_window_months FROM "
              "workspace");
  if (!query.step()) throw Failure(ErrorCode::Damaged, "workspace");
  records::WorkspaceSettings settings;
  settings.companyName = query.text(0);
  const auto currency = Currency::fromCode(query.text(1));
  const std::int64_t month = query.number(2);
  const std::int64_t weekStart = query.number(3);
  const std::int64_t window = query.number(5);
  const bool isSound =
      currency && month >= 1 && month <= 12 && weekStart >= 1 && weekStart <= 7 && window >= 1 && window <= 60;
  if (!isSound) throw Failure(ErrorCode::Damaged, "workspace");
  settings.currency = *currency;
  settings.calendar = {static_cast<int>(month), static_cast<Weekday>(weekStart)};
  settings.timeZone = query.text(4);
  settings.retentionWindowMonths = static_cast<int>(window);
  return settings;
}

std::shared_ptr<const records::Facts> loadFacts(Connection& connection) {
  const ReadScope scope(connection);
  return Loader(connection).load();
}

}  // namespace bellwether::store
