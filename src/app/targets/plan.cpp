#include <QCoreApplication>
#include <algorithm>
#include <map>
#include <set>

#include "app/targets/parts.h"
#include "bellwether/app/language.h"
#include "bellwether/app/target_grid.h"

namespace bellwether::app {
namespace {

struct Targets {
  Q_DECLARE_TR_FUNCTIONS(Targets)
};

using LineEntries = std::map<std::size_t, std::optional<std::int64_t>>;  // by column

/// The entries of a line; a total as what it gives each column.
void enter(const TargetGrid& grid, const TargetEntry& entry, LineEntries& entries) {
  const std::size_t columns = grid.columns.size();
  if (entry.column < columns) {
    entries[entry.column] = entry.amount;
    return;
  }
  std::vector<std::int64_t> weights;
  for (const TargetCell& cell : grid.lines[entry.line].cells) weights.push_back(cell.amount);
  const auto parts = entry.amount ? splitByWeight(*entry.amount, weights) : std::vector<std::int64_t>();
  for (std::size_t column = 0; column < columns; ++column)
    entries[column] = entry.amount ? std::optional(parts[column]) : std::nullopt;
}

/// The entries' columns leave no day of the period outside.
bool isCovered(const Period& period, const TargetGrid& grid, const LineEntries& entries) {
  std::int32_t days = 0;
  for (const auto& [column, amount] : entries) days += intersect(period, grid.columns[column].range).days();
  return days == period.days();
}

QString refusalFor(const TargetLine& line, const Period& period) {
  const Formatter formatter(currentLocale(), Currency{});
  return Targets::tr("%1 has a target for %2. Enter or clear all of that time at once, or spread the target first.")
      .arg(line.label, formatter.range(period));
}

void planCell(const TargetGrid& grid, const TargetLine& line, std::size_t column,
              const std::optional<std::int64_t>& amount, store::TargetEdits& edits) {
  const Period& range = grid.columns[column].range;
  const std::string currency(grid.currency.code());
  const auto own = std::ranges::find_if(
      line.stored, [&](const store::StoredTarget& stored) { return stored.target.period == range; });
  if (own != line.stored.end()) {
    if (!amount)
      edits.removed.push_back(own->id);
    else if (own->target.amount != *amount || own->target.currency != currency)
      edits.changed.push_back({own->id, *amount, currency});
    return;
  }
  if (!amount) return;
  records::Target target;
  target.scope = line.scope;
  target.scopeId = line.name;
  target.period = range;
  target.amount = *amount;
  target.currency = currency;
  edits.added.push_back(std::move(target));
}

/// Empty, or why not.
QString planLine(const TargetGrid& grid, const TargetLine& line, const LineEntries& entries,
                 store::TargetEdits& edits) {
  for (const store::StoredTarget& stored : line.stored) {
    const Period& period = stored.target.period;
    const bool isMet = std::ranges::any_of(
        entries, [&](const auto& entry) { return !intersect(period, grid.columns[entry.first].range).isEmpty(); });
    const bool isOwn =
        std::ranges::any_of(entries, [&](const auto& entry) { return period == grid.columns[entry.first].range; });
    if (!isMet || isOwn) continue;
    if (!isCovered(period, grid, entries)) return refusalFor(line, period);
    edits.removed.push_back(stored.id);
  }
  for (const auto& [column, amount] : entries) planCell(grid, line, column, amount, edits);
  return {};
}

}  // namespace

TargetPlan planTargets(const TargetGrid& grid, const std::vector<TargetEntry>& entries) {
  TargetPlan plan;
  std::map<std::size_t, LineEntries> byLine;
  for (const TargetEntry& entry : entries)
    if (entry.line < grid.lines.size()) enter(grid, entry, byLine[entry.line]);
  for (const auto& [line, lineEntries] : byLine) {
    plan.refusal = planLine(grid, grid.lines[line], lineEntries, plan.edits);
    if (!plan.refusal.isEmpty()) return {{}, plan.refusal};
  }
  return plan;
}

std::vector<std::int64_t> splitByWeight(std::int64_t total, const std::vector<std::int64_t>& weights) {
  std::vector<std::int64_t> positive;
  Int128 sum = 0;
  for (const std::int64_t weight : weights) {
    positive.push_back(std::max<std::int64_t>(weight, 0));
    sum += positive.back();
  }
  if (sum == 0) {
    std::fill(positive.begin(), positive.end(), 1);
    sum = static_cast<Int128>(positive.size());
  }
  std::vector<std::int64_t> parts;
  std::vector<std::pair<Int128, std::size_t>> remainders;
  Int128 left = total;
  for (std::size_t i = 0; i < positive.size(); ++i) {
    const Int128 exact = Int128{total} * positive[i];
    const Int128 whole = exact / sum;
    parts.push_back(static_cast<std::int64_t>(whole));
    left -= whole;
    const Int128 rest = exact - whole * sum;
    remainders.push_back({rest < 0 ? rest : -rest, i});  // largest first
  }
  std::ranges::sort(remainders);
  const int unit = left < 0 ? -1 : 1;
  for (std::size_t i = 0; left != 0 && i < remainders.size(); ++i, left -= unit) parts[remainders[i].second] += unit;
  return parts;
}

}  // namespace bellwether::app
