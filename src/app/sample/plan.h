#pragma once

#include <cstdint>
#include <vector>

#include "app/sample/csv_file.h"
#include "app/sample/deal_maker.h"
#include "app/sample/roster.h"
#include "app/sample/timeline.h"

namespace bellwether::app::sample {

/// Won amounts in US cents by calendar month, as the deals were made.
class Ledger {
 public:
  Ledger(const Timeline& timeline, const Roster& roster);

  void book(const SampleDeal& deal, const Timeline& timeline);
  std::int64_t company(int month) const { return m_company[static_cast<std::size_t>(month)]; }
  std::int64_t rep(int rep, int month) const { return m_reps[place(rep, month)]; }
  std::int64_t total() const;
  std::int64_t repTotal(int rep) const;

 private:
  std::size_t place(int rep, int month) const {
    return static_cast<std::size_t>(rep) * m_company.size() + static_cast<std::size_t>(month);
  }

  std::vector<std::int64_t> m_company;  // by month
  std::vector<std::int64_t> m_reps;     // by rep, then month
};

/// What the company plans and spends, which follows what it sold: all amounts in USD.
class Plan {
 public:
  Plan(const Timeline& timeline, const Roster& roster, const Ledger& ledger, std::uint64_t seed);

  /// By month for the company, every team and every rep, six months beyond the last day too.
  void writeTargets(CsvFile& out) const;
  /// By month: advertising per source of deals, salaries, commission, tools, other.
  void writeCosts(CsvFile& out) const;
  /// By calendar year: every segment, and all of them.
  void writeMarket(CsvFile& out) const;

 private:
  /// Cents that the month would hold if the total were spread by the plan's weights.
  std::int64_t expected(int month) const;
  std::int64_t expectedOfRep(int rep, int month) const;
  /// Cents of a whole month: what was booked, scaled up where the three years hold only a part of the month.
  std::int64_t wholeMonth(std::int64_t booked, int month, std::int64_t expectedCents) const;
  std::int64_t repTarget(int rep, int month) const;
  std::int64_t companyTarget(int month) const;
  bool isBooked(int month) const { return month < m_timeline.months(); }

  const Timeline& m_timeline;
  const Roster& m_roster;
  const Ledger& m_ledger;
  std::uint64_t m_seed;
  std::vector<std::int64_t> m_weights;  // by month, beyond the last day too
  std::int64_t m_weightSum = 1;         // of the covered parts of months
  std::vector<std::int64_t> m_repWeightSums;
};

}  // namespace bellwether::app::sample
