#include "bellwether/kpi/issues.h"

#include <algorithm>
#include <map>

#include "bellwether/records/facts.h"
#include "kpi/rows.h"

namespace bellwether::kpi {
namespace {

constexpr std::size_t kExamples = 100;

class IssueFinder {
 public:
  IssueFinder(const Columns& columns, LocalDate asOf) : m_columns(columns), m_asOf(asOf) {}

  std::vector<DataIssue> run() {
    findInWon();
    findInLost();
    findInOpen();
    for (std::size_t row = m_columns.openEnd; row < m_columns.dealCount; ++row)
      if (m_columns.outcomeOf(static_cast<std::uint32_t>(row)) != records::Outcome::Void)
        addDeal(Exclusion::MissingClose, row);
    for (const std::uint32_t row : m_columns.badSplits) addDeal(Exclusion::BadSplits, row);
    findInFlows();
    std::vector<DataIssue> issues;
    for (auto& [reason, issue] : m_issues) issues.push_back(std::move(issue));
    std::stable_sort(issues.begin(), issues.end(),
                     [](const DataIssue& a, const DataIssue& b) { return a.count > b.count; });
    return issues;
  }

 private:
  void findInWon() {
    const std::size_t future = m_columns.wonDays.rowFrom(m_asOf.plusDays(1).daysSinceEpoch());
    for (std::size_t row = 0; row < m_columns.wonEnd; ++row) {
      if (row >= future) addDeal(Exclusion::FutureClose, row);
      const std::uint32_t flags = m_columns.cellOf(row).flags;
      if (flags & records::kFxMissing) addDeal(Exclusion::FxMissing, row);
      if (flags & records::kNoAmount) addDeal(Exclusion::MissingAmount, row);
      if (m_columns.cycle[row] == records::kCycleNoStart) addDeal(Exclusion::NoCreatedDate, row);
      if (m_columns.cycle[row] == records::kCycleNegative) addDeal(Exclusion::CloseBeforeCreate, row);
      if (m_columns.list.empty() || m_columns.list[row] > 0 || m_columns.cycle[row] == records::kCycleRefund) continue;
      if (flags == 0) addDeal(Exclusion::NoListPrice, row);
    }
  }
  void findInLost() {
    const std::size_t future = m_columns.lostDays.rowFrom(m_asOf.plusDays(1).daysSinceEpoch());
    for (std::size_t row = m_columns.wonEnd; row < m_columns.lostEnd; ++row) {
      if (row >= future) addDeal(Exclusion::FutureClose, row);
      if (m_columns.cellOf(row).flags & records::kFxMissing) addDeal(Exclusion::FxMissing, row);
    }
  }
  void findInOpen() {
    for (std::size_t row = m_columns.lostEnd; row < m_columns.openEnd; ++row) {
      if (m_columns.cellOf(row).flags & records::kNoAmount) {
        addDeal(Exclusion::MissingAmount, row);
      } else if (!homeAmount(m_columns, static_cast<std::uint32_t>(row), m_asOf)) {
        addDeal(Exclusion::FxMissing, row);
      }
    }
  }
  void findInFlows() {
    for (const auto& row : m_columns.costs)
      if (!row.amount) add(Exclusion::FxMissing, 0, [&] { return costRow(row); });
    for (const auto& row : m_columns.targets)
      if (!row.amount) add(Exclusion::FxMissing, 0, [&] { return targetRow(m_columns, row); });
    for (const auto& row : m_columns.markets)
      if (!row.amount) add(Exclusion::FxMissing, 0, [&] { return marketRow(row); });
    for (const auto& row : m_columns.overlappingTargets)
      add(Exclusion::Overlap, row.amount.value_or(0), [&] { return targetRow(m_columns, row); });
    for (const auto& row : m_columns.overlappingMarkets)
      add(Exclusion::Overlap, row.amount.value_or(0), [&] { return marketRow(row); });
  }

  void addDeal(Exclusion reason, std::size_t index) {
    const auto row = static_cast<std::uint32_t>(index);
    add(reason, homeAmount(m_columns, row, m_asOf).value_or(0), [&] { return dealRow(m_columns, row); });
  }
  template <class MakeRow>
  void add(Exclusion reason, std::int64_t amount, MakeRow makeRow) {
    DataIssue& issue = m_issues[reason];
    issue.reason = reason;
    ++issue.count;
    issue.amountMinor += amount;
    if (issue.examples.size() < kExamples) issue.examples.push_back(makeRow());
  }

  const Columns& m_columns;
  LocalDate m_asOf;
  std::map<Exclusion, DataIssue> m_issues;
};

}  // namespace

std::vector<DataIssue> dataIssues(const records::Facts& facts, LocalDate asOf) {
  return IssueFinder(facts.columns(), asOf).run();
}

}  // namespace bellwether::kpi
