// Measures the engine over made-up facts, or over a workspace, and prints one JSON document:
// kpi_bench [--deals N]... [--workspace FILE]... [--runs R] [--parts] [--only FILTER, e.g. region_ms] [--rows FILE]

#include <algorithm>
#include <chrono>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "bellwether/app/results.h"
#include "bellwether/kpi/dimension.h"
#include "bellwether/kpi/evaluate.h"
#include "bellwether/store/workspace_file.h"
#include "records/facts_columns.h"
#include "synthetic.h"

namespace {

using namespace bellwether;
using Clock = std::chrono::steady_clock;
using Json = nlohmann::ordered_json;

struct Options {
  std::vector<std::size_t> deals;
  std::vector<std::string> workspaces;
  std::string only;
  std::string rows;  ///< a workspace that is written to, without columns kept in it
  int runs = 9;
  bool withParts = false;
};

double millisecondsSince(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// Median time of several runs; `prepare` runs untimed before each.
template <class Fn>
double medianOf(int runs, Fn fn) {
  std::vector<double> times;
  for (int i = 0; i < runs; ++i) {
    const auto start = Clock::now();
    fn(i);
    times.push_back(millisecondsSince(start));
  }
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

kpi::Slice regionAndProduct(int run) {
  // Another value each time, so that nothing kept from the run before helps.
  const char* regions[] = {"North", "South", "East", "West"};
  const char* products[] = {"Dock", "Crane", "Rope", "Anchor", "Buoy", "Winch"};
  return {{kpi::Dimension::Region, {regions[run % 4]}}, {kpi::Dimension::Product, {products[run % 6]}}};
}

kpi::Query twoYears(const records::Facts& facts, kpi::Slice where) {
  kpi::Query query;
  query.period = *parsePeriod("2025-12", facts.settings().calendar);
  query.last = 24;
  query.where = std::move(where);
  for (int i = 0; i < kpi::kHeadlineKpis; ++i) query.kpis.push_back(static_cast<kpi::KpiId>(i));
  query.asOf = *LocalDate::fromYmd(2025, 12, 31);
  return query;
}

app::Lens lensOf(const records::Facts& facts, const char* period, kpi::Slice where) {
  app::Lens lens;
  lens.period = *parsePeriod(period, facts.settings().calendar);
  lens.compare = kpi::Comparison::Previous;
  lens.where = std::move(where);
  return lens;
}

/// What a refresh is made of, each part alone on one thread.
Json partsOf(const records::Facts& facts, const kpi::Slice& where, int runs) {
  const LocalDate asOf = *LocalDate::fromYmd(2025, 12, 31);
  const FiscalCalendar& calendar = facts.settings().calendar;
  const NamedPeriod period = *parsePeriod("2025-11", calendar), before = step(period, -1, calendar);
  const kpi::Sides sides = kpi::comparableSides(period.range, before.range, asOf);
  kpi::Query query;
  query.period = period;
  query.asOf = asOf;
  query.where = where;
  kpi::Query history = query, reps = query;
  for (int i = 0; i < kpi::kHeadlineKpis; ++i) history.kpis.push_back(static_cast<kpi::KpiId>(i));
  history.last = 13;
  reps.by = kpi::Dimension::Rep;
  reps.kpis = {kpi::KpiId::Revenue, kpi::KpiId::Target, kpi::KpiId::Attainment};
  Json out;
  const auto add = [&](const char* name, auto fn) { out[name] = medianOf(runs, [&](int) { fn(); }); };
  const auto addFresh = [&](const char* name, kpi::KpiId id) {
    out[name] =
        medianOf(runs, [&](int i) { kpi::evaluateOne(facts, id, period.range, {regionAndProduct(i).front()}, asOf); });
  };
  addFresh("fresh_view_ms", kpi::KpiId::LostDeals);
  addFresh("fresh_view_totals_ms", kpi::KpiId::Revenue);
  addFresh("fresh_view_retention_ms", kpi::KpiId::Retention);
  add("view_ms", [&] { kpi::evaluateOne(facts, kpi::KpiId::Revenue, period.range, where, asOf); });
  add("history_ms", [&] { kpi::evaluate(facts, history); });
  add("reps_ms", [&] { kpi::evaluate(facts, reps); });
  add("bridge_ms", [&] { kpi::revenueBridge(facts, sides, where, kpi::Dimension::Customer); });
  add("region_bridges_ms", [&] { kpi::revenueBridges(facts, sides, where, kpi::Dimension::Region); });
  add("issues_ms", [&] { kpi::dataIssues(facts, asOf); });
  add("cumulative_ms", [&] { kpi::cumulativeRevenue(facts, period.range, where, asOf); });
  for (int i = 0; i < kpi::kKpis; ++i) {
    const auto id = static_cast<kpi::KpiId>(i);
    add(std::string(kpi::toString(id)).c_str(), [&] { kpi::evaluateOne(facts, id, period.range, where, asOf); });
  }
  return out;
}

std::vector<std::string> someValues(const records::Facts& facts, kpi::Dimension dimension) {
  std::vector<std::string> values = kpi::dimensionValues(facts, dimension);
  const std::size_t step = std::max<std::size_t>(1, values.size() / 7);
  std::vector<std::string> some;
  for (std::size_t i = 0; i < values.size() && some.size() < 7; i += step) some.push_back(values[i]);
  return some;
}

/// The whole refresh under a filter of each dimension, and under three regions; another value each time.
Json refreshesOf(const std::shared_ptr<const records::Facts>& facts, int runs, const std::string& only = {}) {
  const LocalDate asOf = *LocalDate::fromYmd(2025, 12, 31);
  const char* months[] = {"2025-11", "2025-12", "2025-10"};
  Json out;
  const auto add = [&](const char* name, kpi::Dimension dimension, std::size_t width) {
    const std::vector<std::string> values = someValues(*facts, dimension);
    if (values.size() <= width || (!only.empty() && only != name)) return;
    out[name] = medianOf(runs, [&](int i) {
      const auto at = static_cast<std::size_t>(i);
      kpi::Filter filter{dimension, {}};
      for (std::size_t k = 0; k < width; ++k) filter.values.push_back(values[(at + k) % values.size()]);
      facts->columns().memo.store(nullptr);  // few values come round soon
      const kpi::Slice where = width == 0 ? kpi::Slice{} : kpi::Slice{filter};
      app::computeResults(facts, lensOf(*facts, months[i % 3], where), asOf);
    });
  };
  using kpi::Dimension;
  add("none_ms", Dimension::Region, 0);
  add("region_ms", Dimension::Region, 1);
  add("three_regions_ms", Dimension::Region, 3);
  add("product_ms", Dimension::Product, 1);
  add("segment_ms", Dimension::Segment, 1);
  add("source_ms", Dimension::Source, 1);
  add("currency_ms", Dimension::Currency, 1);
  add("team_ms", Dimension::Team, 1);
  add("rep_ms", Dimension::Rep, 1);
  add("customer_ms", Dimension::Customer, 1);
  return out;
}

/// What one core reads from memory, GB/s: the peer of everything that is bound by it.
double bandwidth() {
  std::vector<std::uint64_t> words(std::size_t{32} << 20U, 1);
  std::uint64_t sum = 0;
  const double ms = medianOf(5, [&](int) {
    for (const std::uint64_t word : words) sum += word;
  });
  if (sum == 0) std::cerr << "no words\n";
  return static_cast<double>(words.size() * sizeof(std::uint64_t)) / (ms * 1e6);
}

/// Megabytes of the columns that a new filter goes through: cells of all deals, amounts of closed ones, and of won ones
/// what their totals and their customers are made of.
double touchedBy(const records::Facts& facts) {
  const auto& columns = facts.columns();
  const auto width = [](const auto& column, std::size_t narrow) { return column.isWide() ? 2 * narrow : narrow; };
  const std::size_t bytes = columns.openEnd * width(columns.cell, 2) + columns.lostEnd * width(columns.amount, 4) +
                            columns.wonEnd * (sizeof(std::uint32_t) + sizeof(std::uint16_t)) +
                            columns.list.size() * width(columns.list, 4);
  return static_cast<double>(bytes) / 1e6;
}

void measureFacts(Json& out, const std::shared_ptr<const records::Facts>& facts, int runs) {
  out["customers"] = facts->customerCount();
  out["cells"] = facts->columns().cells.size();
  out["bytes_per_deal"] = static_cast<double>(facts->memoryBytes()) / static_cast<double>(facts->dealCount());
  out["bandwidth_gb_s"] = bandwidth();
  out["touched_mb"] = touchedBy(*facts);
  const LocalDate asOf = *LocalDate::fromYmd(2025, 12, 31);
  const char* months[] = {"2025-11", "2025-12", "2025-10"};
  out["kpi24_ms"] = medianOf(runs, [&](int) { kpi::evaluate(*facts, twoYears(*facts, {})); });
  out["kpi24_filtered_ms"] =
      medianOf(runs, [&](int i) { kpi::evaluate(*facts, twoYears(*facts, regionAndProduct(i))); });
  out["kpi24_one_region_ms"] =
      medianOf(runs, [&](int i) { kpi::evaluate(*facts, twoYears(*facts, {regionAndProduct(i).front()})); });
  out["refresh_ms"] =
      medianOf(runs, [&](int i) { app::computeResults(facts, lensOf(*facts, months[i % 3], {}), asOf); });
  out["refresh_filtered_ms"] = medianOf(
      runs, [&](int i) { app::computeResults(facts, lensOf(*facts, months[i % 3], regionAndProduct(i)), asOf); });
  out["refresh_by_filter"] = refreshesOf(facts, runs);
}

Json measureMadeUp(std::size_t deals, const Options& options) {
  Json out;
  out["deals"] = deals;
  const auto start = Clock::now();
  const auto facts = bench::syntheticFacts(deals);
  out["build_ms"] = millisecondsSince(start);
  if (!options.only.empty()) return refreshesOf(facts, options.runs, options.only);
  measureFacts(out, facts, options.runs);
  if (options.withParts) out["parts"] = partsOf(*facts, {}, options.runs);
  if (options.withParts) out["parts_filtered"] = partsOf(*facts, {regionAndProduct(0).front()}, options.runs);
  return out;
}

/// The eight KPIs of 24 months as exact texts, for comparison with a peer: period, id, value or reason.
Json twoYearsOf(const records::Facts& facts) {
  Json all = Json::object();
  for (const auto& period : kpi::evaluate(facts, twoYears(facts, {})).periods)
    for (const auto& value : period.kpis)
      all[period.period.id][std::string(kpi::toString(value.id))] =
          value.value ? value.value->toString() : std::string(kpi::toString(*value.reason));
  return all;
}

Json measureWorkspace(const std::string& path, const Options& options) {
  const int runs = options.runs;
  Json out;
  auto file = store::WorkspaceFile::open(path, store::WorkspaceFile::Access::ReadOnly);
  if (!file) return {{"error", std::string(toString(file.error().code))}};
  std::shared_ptr<const records::Facts> facts;
  const double load = medianOf(runs, [&](int) { facts = *file->loadFacts(); });
  out["deals"] = facts->dealCount();
  out["load_ms"] = load;
  if (!options.only.empty()) return refreshesOf(facts, options.runs, options.only);
  measureFacts(out, facts, runs);
  out["figures"] = twoYearsOf(*facts);
  return out;
}

/// New deals of known customers, as a file brings them.
records::RecordBatch newDeals(std::size_t count, int round) {
  std::vector<records::Deal> deals(count);
  records::RecordBatch batch = records::emptyBatch(records::RecordKind::Deals);
  for (std::size_t i = 0; i < count; ++i) {
    deals[i].id = "new-" + std::to_string(round) + "-" + std::to_string(i);
    deals[i].customer.id = "C" + std::to_string(i % 1000);
    deals[i].outcome = records::Outcome::Won;
    deals[i].amount = 1'000'00 + static_cast<std::int64_t>(i);
    deals[i].closed = *LocalDate::fromYmd(2025, 11, 1 + static_cast<int>(i % 28));
    batch.lines.push_back(static_cast<std::int64_t>(i) + 2);
  }
  batch.rows = std::move(deals);
  return batch;
}

bool importInto(store::WorkspaceFile& file, const records::RecordBatch& batch, int round) {
  store::BatchSource source;
  source.file = "new-" + std::to_string(round) + ".csv";
  source.sha256 = std::to_string(round);
  source.origin = "plain";
  auto import = file.beginImport();
  return import && import->beginBatch(source, "2026-01-01T00:00:00Z") && import->add(batch) && import->endBatch(0) &&
         import->commit();
}

/// Building the columns from all rows, and from the last ones after an import of a hundredth as many deals.
Json measureRows(const std::string& path, int runs) {
  auto file = store::WorkspaceFile::open(path);
  if (!file) return {{"error", std::string(toString(file.error().code))}};
  std::shared_ptr<const records::Facts> facts;
  Json out;
  std::vector<double> updates;
  out["load_rows_ms"] = medianOf(runs, [&](int) {
    facts.reset();
    facts = *file->loadFacts();
  });
  const std::size_t few = facts->dealCount() / 100;
  for (int round = 0; round < runs; ++round) {
    if (!importInto(*file, newDeals(few, round), round)) return {{"error", "import"}};
    const auto start = Clock::now();
    facts = *file->loadFacts();
    updates.push_back(millisecondsSince(start));
  }
  std::sort(updates.begin(), updates.end());
  out["update_ms"] = updates[updates.size() / 2];
  return out;
}

Options parse(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; i += 2) {
    const std::string name = argv[i];
    if (name == "--parts") {
      options.withParts = true;
      --i;
      continue;
    }
    if (i + 1 == argc) break;
    if (name == "--deals") options.deals.push_back(std::stoull(argv[i + 1]));
    if (name == "--workspace") options.workspaces.emplace_back(argv[i + 1]);
    if (name == "--rows") options.rows = argv[i + 1];
    if (name == "--only") options.only = argv[i + 1];
    if (name == "--runs") options.runs = std::stoi(argv[i + 1]);
  }
  if (options.deals.empty() && options.workspaces.empty() && options.rows.empty()) options.deals = {100'000, 1'000'000};
  return options;
}

}  // namespace

int main(int argc, char** argv) {
  const Options options = parse(argc, argv);
  Json all = Json::array();
  for (const std::size_t deals : options.deals) all.push_back(measureMadeUp(deals, options));
  for (const auto& path : options.workspaces) all.push_back(measureWorkspace(path, options));
  if (!options.rows.empty()) all.push_back(measureRows(options.rows, options.runs));
  std::cout << Json{{"kpi", all}}.dump(1) << '\n';
  return 0;
}
