#include "app/sample/plan.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "app/sample/random.h"
#include "app/sample/vocabulary.h"

namespace bellwether::app::sample {
namespace {

constexpr int kMonthsAhead = 6;
constexpr std::int64_t kCents = 100;

/// a * b / c for c > 0 without leaving 64 bits on the way.
std::int64_t scaled(std::int64_t a, std::int64_t b, std::int64_t c) {
  __extension__ using Wide = __int128;
  return static_cast<std::int64_t>(static_cast<Wide>(a) * b / c);
}

/// Whole USD of an amount in cents, to the nearest `step`, at least one step.
std::int64_t rounded(std::int64_t cents, std::int64_t step) {
  return std::max<std::int64_t>((cents / kCents + step / 2) / step, 1) * step;
}

/// Cells `from` and `through` of a period.
CsvFile& writePeriod(CsvFile& out, const Period& period) {
  return out.plain(period.begin.toIso()).plain(period.last().toIso());
}

}  // namespace

Ledger::Ledger(const Timeline& timeline, const Roster& roster)
    : m_company(static_cast<std::size_t>(timeline.months())),
      m_reps(static_cast<std::size_t>(timeline.months()) * static_cast<std::size_t>(roster.size())) {}

void Ledger::book(const SampleDeal& deal, const Timeline& timeline) {
  if (deal.outcome != records::Outcome::Won) return;
  const int month = timeline.monthOf(deal.closed);
  m_company[static_cast<std::size_t>(month)] += deal.usdCents;
  if (deal.shareCount == 0 && deal.rep != kNone) m_reps[place(deal.rep, month)] += deal.usdCents;
  for (int i = 0; i < deal.shareCount; ++i) {
    const CreditShare& share = deal.shares[static_cast<std::size_t>(i)];
    m_reps[place(share.rep, month)] += deal.usdCents * share.percent / 100;
  }
}

std::int64_t Ledger::total() const { return std::accumulate(m_company.begin(), m_company.end(), std::int64_t{0}); }

std::int64_t Ledger::repTotal(int rep) const {
  std::int64_t sum = 0;
  for (std::size_t month = 0; month < m_company.size(); ++month) sum += m_reps[place(rep, static_cast<int>(month))];
  return sum;
}

Plan::Plan(const Timeline& timeline, const Roster& roster, const Ledger& ledger, std::uint64_t seed)
    : m_timeline(timeline),
      m_roster(roster),
      m_ledger(ledger),
      m_seed(seed),
      m_weights(plannedMonthWeights(timeline, timeline.months() + kMonthsAhead)),
      m_repWeightSums(static_cast<std::size_t>(roster.size()), 1) {
  for (int month = 0; month < timeline.months(); ++month) {
    const std::int64_t weight =
        scaled(m_weights[static_cast<std::size_t>(month)], timeline.coveredDays(month), timeline.month(month).days());
    m_weightSum += weight;
    for (int rep = 0; rep < roster.size(); ++rep)
      m_repWeightSums[static_cast<std::size_t>(rep)] += weight * roster.rep(rep).loadIn(month);
  }
}

std::int64_t Plan::expected(int month) const {
  return scaled(m_ledger.total(), m_weights[static_cast<std::size_t>(month)], m_weightSum);
}

std::int64_t Plan::expectedOfRep(int rep, int month) const {
  const std::int64_t weight = m_weights[static_cast<std::size_t>(month)] * m_roster.rep(rep).loadIn(month);
  return scaled(m_ledger.repTotal(rep), weight, m_repWeightSums[static_cast<std::size_t>(rep)]);
}

std::int64_t Plan::wholeMonth(std::int64_t booked, int month, std::int64_t expectedCents) const {
  const int covered = m_timeline.coveredDays(month);
  const int days = m_timeline.month(month).days();
  return covered * 2 < days ? expectedCents : scaled(booked, days, covered);
}

std::int64_t Plan::companyTarget(int month) const {
  const std::int64_t plan = expected(month);
  const int ambition = Random(m_seed, Stream::Target, month).between(97, 110);
  if (!isBooked(month)) return rounded(plan * 106 / 100, 1000);
  const std::int64_t booked = wholeMonth(m_ledger.company(month), month, plan);
  return rounded((booked * 72 + plan * 28) / 100 * ambition / 100, 1000);
}

std::int64_t Plan::repTarget(int rep, int month) const {
  const std::int64_t plan = expectedOfRep(rep, month);
  const std::int64_t stream = std::int64_t{rep + 1} * 1000;
  const int ambition = Random(m_seed, Stream::Target, stream + 999).between(90, 112) +
                       Random(m_seed, Stream::Target, stream + month).between(-6, 8);
  if (!isBooked(month)) return rounded(plan * 108 / 100, 500);
  const std::int64_t booked = std::max<std::int64_t>(wholeMonth(m_ledger.rep(rep, month), month, plan), 0);
  return rounded((booked * 45 + plan * 55) / 100 * ambition / 100, 500);
}

void Plan::writeTargets(CsvFile& out) const {
  for (int month = 0; month < static_cast<int>(m_weights.size()); ++month) {
    const Period period = m_timeline.month(month);
    const auto write = [&](std::int64_t amount) {
      writePeriod(out.plain("revenue"), period).number(amount).plain(kCurrencies[0].code).endRow();
    };
    out.plain("company").blank();
    write(companyTarget(month));
    std::array<std::int64_t, kTeams.size()> teams{};
    for (int rep = 0; rep < m_roster.size(); ++rep) {
      if (!m_roster.rep(rep).isEmployed(month)) continue;
      const std::int64_t amount = repTarget(rep, month);
      teams[static_cast<std::size_t>(m_roster.rep(rep).teamIn(month))] += amount;
      out.plain("rep").id('R', rep + 1, kRepIdWidth);
      write(amount);
    }
    for (std::size_t team = 0; team < teams.size(); ++team) {
      out.plain("team").plain(kTeams[team]);
      write(rounded(teams[team] * kCents * 97 / 100, 1000));
    }
  }
}

void Plan::writeCosts(CsvFile& out) const {
  struct Line {
    std::string_view category;
    std::string_view channel;
    int perTenThousand;  ///< of the revenue
    int noisePercent;
    bool isSteady;  ///< follows the year rather than the month
  };
  static constexpr auto kLines = std::to_array<Line>({{"ads", "paid", 230, 12, false},
                                                      {"ads", "website", 45, 18, false},
                                                      {"ads", "event", 120, 45, false},
                                                      {"ads", "partner", 40, 20, false},
                                                      {"salaries", "Sales", 720, 2, true},
                                                      {"salaries", "Marketing", 260, 2, true},
                                                      {"tools", "CRM and data", 85, 5, true},
                                                      {"other", "Travel", 60, 30, false}});
  constexpr int kCommissionPermille = 42;
  for (int month = 0; month < m_timeline.months(); ++month) {
    const Period period = m_timeline.month(month);
    Random random(m_seed, Stream::Cost, month);
    std::int64_t year = 0;
    const int first = std::clamp(month - 6, 0, m_timeline.months() - 12);
    for (int i = first; i < first + 12; ++i) year += expected(i);
    for (const Line& line : kLines) {
      const std::int64_t basis = line.isSteady ? year / 12 : expected(month);
      const std::int64_t cents =
          basis * line.perTenThousand / 10000 * random.between(100 - line.noisePercent, 100 + line.noisePercent) / 100;
      writePeriod(out, period)
          .plain(line.category)
          .plain(line.channel)
          .money(cents, 2)
          .plain(kCurrencies[0].code)
          .endRow();
    }
    const std::int64_t booked = std::max<std::int64_t>(wholeMonth(m_ledger.company(month), month, expected(month)), 0);
    writePeriod(out, period).plain("commission").plain("Sales").money(scaled(booked, kCommissionPermille, 1000), 2);
    out.plain(kCurrencies[0].code).endRow();
  }
}

void Plan::writeMarket(CsvFile& out) const {
  constexpr std::array<int, 3> kSharePermille = {290, 350, 360};
  constexpr int kOurSharePermille = 56;
  constexpr int kGrowthPercent = 6;
  const int lastYear = m_timeline.through().ymd().year;
  std::int64_t market = m_ledger.total() / 3 * 1000 / kOurSharePermille * (100 - kGrowthPercent) / 100;
  for (int year = m_timeline.start().ymd().year; year <= lastYear; ++year) {
    const Period period{*LocalDate::fromYmd(year, 1, 1), *LocalDate::fromYmd(year + 1, 1, 1)};
    std::int64_t all = 0;
    const auto write = [&](std::string_view segment, std::int64_t amount) {
      writePeriod(out.plain(segment), period)
          .number(amount)
          .plain(kCurrencies[0].code)
          .plain("Harbor industry survey")
          .endRow();
    };
    for (std::size_t i = 0; i < kSegments.size(); ++i) {
      const std::int64_t amount = rounded(scaled(market, kSharePermille[i], 1000), 10'000);
      all += amount;
      write(kSegments[i], amount);
    }
    write("all", all);
    market += market * kGrowthPercent / 100;
  }
}

}  // namespace bellwether::app::sample
