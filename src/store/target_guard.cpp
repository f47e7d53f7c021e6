#include "store/target_guard.h"

#include <algorithm>

#include "store/query.h"
#include "store/row_encoder.h"

namespace bellwether::store {
namespace {

std::string keyFor(std::int64_t scope, std::string_view scopeKey, std::string_view kpi) {
  return std::to_string(scope).append("\n").append(kpi).append("\n").append(scopeKey);
}

}  // namespace

TargetGuard::TargetGuard(sqlite3* connection) {
  Query query(connection, std::string("SELECT t.scope, t.scope_key, k.text, t.from_day, t.end_day FROM target t JOIN "
                                      "term k ON k.code = t.kpi WHERE ") +
                              kTargetInForce);
  while (query.step())
    m_ranges[keyFor(query.number(0), query.text(1), query.text(2))].push_back(
        {static_cast<std::int32_t>(query.number(3)), static_cast<std::int32_t>(query.number(4))});
}

bool TargetGuard::accept(const records::Target& target) {
  const Range range{target.period.begin.daysSinceEpoch(), target.period.end.daysSinceEpoch()};
  std::vector<Range>& ranges =
      m_ranges[keyFor(static_cast<std::int64_t>(target.scope), scopeKeyOf(target), target.kpi)];
  const auto isSame = [&](const Range& other) { return other.begin == range.begin && other.end == range.end; };
  if (std::ranges::any_of(ranges, isSame)) return true;
  const auto overlaps = [&](const Range& other) { return other.begin < range.end && range.begin < other.end; };
  if (std::ranges::any_of(ranges, overlaps)) return false;
  ranges.push_back(range);
  return true;
}

}  // namespace bellwether::store
