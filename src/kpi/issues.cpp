#include "bellwether/kpi/issues.h"

#include <algorithm>
#include <map>

#include "bellwether/records/facts.h"
#include "kpi/row_kernels_rest.h"
#include "kpi/rows.h"

namespace bellwether::kpi {
namespace {

constexpr std::size_t kExamples = 100;

class IssueFinder {
 public:
  IssueFinder(const Columns& columns, LocalDate asOf) : m_columns(columns), m_asOf(asOf) {}

  std::vector<DataIssue> run() {
    findInClosed();
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
  void findInClosed() {
    const std::int32_t next = m_asOf.plusDays(1).daysSinceEpoch();
    const Columns& c = m_columns;
    const Int128 won = c.wonTotals.back().net - c.wonTotals[c.wonDays.slotAt(next)].net;
    const Int128 lost = c.lostTotals.back().amount - c.lostTotals[c.lostDays.slotAt(next)].amount;
    addRange(Exclusion::FutureClose, c.wonDays.rowFrom(next), c.wonEnd, won);
    addRange(Exclusion::FutureClose, c.lostDays.rowFrom(next), c.lostEnd, lost);
    addKnown(Exclusion::FxMissing, m_columns.wonFxMissing);
    addKnown(Exclusion::FxMissing, m_columns.lostFxMissing);
    addKnown(Exclusion::MissingAmount, m_columns.wonNoAmount);
    addKnown(Exclusion::NoCreatedDate, m_columns.noCreated);
    addKnown(Exclusion::CloseBeforeCreate, m_columns.negativeCycle);
    addKnown(Exclusion::NoListPrice, m_columns.noList);
  }
  void findInOpen() {
    // Only cells without an amount or without a rate in force at as-of are looked into.
    std::vector<char> lacksRate;
    for (const Currency& currency : m_columns.currencyByCode)
      lacksRate.push_back(!m_columns.rates.hasRate(currency, m_asOf));
    const bool anyLacks = std::find(lacksRate.begin(), lacksRate.end(), 1) != lacksRate.end();
    if (!anyLacks && !m_columns.hasOdd) return;
    const CodeBits bad(m_columns.cells.size(), [&](std::size_t cell) {
      return (m_columns.cellFlags[cell] & records::kNoAmount) != 0 ||
             (anyLacks && lacksRate[m_columns.places[m_columns.cells[cell].place()].currency] != 0);
    });
    std::vector<std::uint64_t> found((m_columns.openEnd - m_columns.lostEnd + 63) / 64);
    m_columns.cell.visit([&](const auto* cells) {
      findRows(cells + m_columns.lostEnd, m_columns.openEnd - m_columns.lostEnd, bad.words(), found.data());
    });
    for (std::size_t word = 0; word < found.size(); ++word)
      eachBit(word, found[word], [&](std::size_t open) {
        const std::size_t row = m_columns.lostEnd + open;
        const bool noAmount = (m_columns.flagsOf(row) & records::kNoAmount) != 0;
        addRange(noAmount ? Exclusion::MissingAmount : Exclusion::FxMissing, row, row + 1, 0);
      });
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

  void addKnown(Exclusion reason, const records::ProblemRows& known) {
    if (known.count == 0) return;
    DataIssue& issue = m_issues[reason];
    issue.reason = reason;
    issue.count += known.count;
    issue.amountMinor += known.amount;
    for (const std::uint32_t row : known.rows)
      if (issue.examples.size() < kExamples) issue.examples.push_back(dealRow(m_columns, row));
  }
  /// Rows of closed deals, and what they sum up to.
  void addRange(Exclusion reason, std::size_t begin, std::size_t end, Int128 amount) {
    if (begin == end) return;
    DataIssue& issue = m_issues[reason];
    issue.reason = reason;
    issue.count += static_cast<std::int64_t>(end - begin);
    issue.amountMinor += amount;
    for (std::size_t row = begin; row < end && issue.examples.size() < kExamples; ++row)
      issue.examples.push_back(dealRow(m_columns, static_cast<std::uint32_t>(row)));
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
