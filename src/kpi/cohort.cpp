#include "bellwether/kpi/cohort.h"

#include <map>
#include <unordered_map>

#include "bellwether/records/facts.h"
#include "kpi/accounts.h"

namespace bellwether::kpi {
namespace {

LocalDate monthStart(LocalDate date) { return date.plusDays(1 - date.ymd().day); }

int monthsBetween(LocalDate from, LocalDate to) {
  const YearMonthDay a = from.ymd(), b = to.ymd();
  return (b.year - a.year) * 12 + b.month - a.month;
}

}  // namespace

std::vector<Cohort> cohortTriangle(const records::Facts& facts, const Slice& where, LocalDate asOf) {
  const Columns& columns = facts.columns();
  const auto view = viewOf(columns, where);
  Accounts accounts(*view);
  const LocalDate end = asOf.plusDays(1);
  const Identity& identity = accounts.identityAt(end);
  const auto days = columns.wonDays.days();
  if (days.empty() || days.front() > asOf.daysSinceEpoch()) return {};
  std::map<LocalDate, Cohort> cohorts;
  std::unordered_map<std::uint32_t, LocalDate> cohortOf;
  view->eachWon({LocalDate::min(), end}, [&](std::uint32_t row, std::int64_t) {
    const std::uint32_t account = identity.of(columns.account[row]);
    if (account == 0 || identity.firstDeal(account) != row) return;
    const LocalDate start = monthStart(LocalDate::fromDays(columns.wonDays.dayOf(row)));
    cohortOf.emplace(account, start);
    ++cohorts[start].customers;
  });
  for (auto& [start, cohort] : cohorts) {
    cohort.year = start.ymd().year;
    cohort.month = start.ymd().month;
    cohort.active.resize(static_cast<std::size_t>(monthsBetween(start, asOf)) + 1);
  }
  if (cohorts.empty()) return {};
  for (LocalDate month = cohorts.begin()->first; month < end; month = month.plusMonths(1)) {
    const LocalDate next = month.plusMonths(1);
    if (next == month) break;
    for (const AccountNet& item : accounts.nets({month, std::min(next, end)}, end)) {
      const auto found = cohortOf.find(item.account);
      if (item.net <= 0 || found == cohortOf.end() || found->second > month) continue;
      ++cohorts[found->second].active[static_cast<std::size_t>(monthsBetween(found->second, month))];
    }
  }
  std::vector<Cohort> out;
  for (auto& [start, cohort] : cohorts) out.push_back(std::move(cohort));
  return out;
}

std::vector<Fraction> survival(const std::vector<std::int64_t>& counts) {
  std::vector<Fraction> out;
  if (counts.empty() || counts.front() == 0) return out;
  for (const std::int64_t count : counts) out.push_back(Fraction::of(count, counts.front()));
  return out;
}

std::vector<Fraction> retentionByAge(const std::vector<std::int64_t>& counts) {
  std::vector<Fraction> out;
  for (std::size_t age = 1; age < counts.size() && counts[age - 1] != 0; ++age)
    out.push_back(Fraction::of(counts[age], counts[age - 1]));
  return out;
}

}  // namespace bellwether::kpi
