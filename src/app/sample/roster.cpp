#include "app/sample/roster.h"

#include <algorithm>

#include "app/sample/names.h"
#include "app/sample/random.h"

namespace bellwether::app::sample {
namespace {

constexpr std::int64_t kDealsPerRep = 500;
constexpr std::int64_t kMostReps = 1000;
constexpr int kNever = kNoMonth;

/// Twelve careers; a larger company repeats them with other dates. Every team has somebody in every month.
constexpr auto kCareers = std::to_array<SampleRep>({
    {0, 0, 116, -40, kNever, 0, kNever},
    {1, 1, 104, -30, kNever, 1, kNever},
    {2, 2, 97, -26, kNever, 2, kNever},
    {3, 3, 101, -20, kNever, 3, kNever},
    {0, 1, 92, -14, kNever, 0, kNever},
    {1, 0, 109, -50, 20, 1, kNever},  // left before the last year
    {2, 3, 106, -9, kNever, 1, 18},   // promoted from Inside Sales to Commercial
    {3, 2, 90, -60, kNever, 3, kNever},
    {0, 3, 103, 10, kNever, 0, kNever},
    {1, 2, 98, 22, kNever, 1, kNever},
    {2, 1, 86, -4, 31, 2, kNever},  // left in the last year
    {2, 0, 95, 29, kNever, 2, kNever},
});

void shift(int& month, int by) {
  if (month != kNoMonth) month += by;
}

SampleRep repOf(int index, std::uint64_t seed) {
  const auto careers = static_cast<int>(kCareers.size());
  SampleRep rep = kCareers[static_cast<std::size_t>(index % careers)];
  if (index < careers) return rep;
  Random random(seed, Stream::Rep, index);
  rep.region = random.between(0, static_cast<int>(kRegions.size()) - 1);
  rep.skill += random.between(-8, 8);
  shift(rep.hiredMonth, random.between(-3, 3));
  shift(rep.leftMonth, random.between(-4, 3));
  shift(rep.changeMonth, random.between(-5, 5));
  return rep;
}

}  // namespace

int SampleRep::loadIn(int month) const {
  if (!isEmployed(month)) return 0;
  return std::min(100, 25 + 19 * (month - hiredMonth));
}

Roster::Roster(const Timeline& timeline, std::int64_t deals, std::uint64_t seed) {
  const auto careers = static_cast<std::int64_t>(kCareers.size());
  const auto count = static_cast<int>(std::clamp(deals / kDealsPerRep, careers, kMostReps));
  for (int i = 0; i < count; ++i) m_reps.push_back(repOf(i, seed));
  m_desks.resize(static_cast<std::size_t>(timeline.months()));
  for (int month = 0; month < timeline.months(); ++month) {
    auto& desks = m_desks[static_cast<std::size_t>(month)];
    for (int i = 0; i < count; ++i) {
      const int load = rep(i).loadIn(month);
      if (load == 0) continue;
      Desk& desk = desks[static_cast<std::size_t>(rep(i).teamIn(month))];
      const std::uint32_t before = desk.loads.empty() ? 0 : desk.loads.back();
      desk.reps.push_back(i);
      desk.loads.push_back(before + static_cast<std::uint32_t>(load));
    }
  }
}

int Roster::pick(int team, int month, std::uint32_t draw) const {
  const Desk& desk = m_desks[static_cast<std::size_t>(month)][static_cast<std::size_t>(team)];
  const auto place = static_cast<std::uint32_t>((std::uint64_t{draw} * desk.loads.back()) >> 32U);
  const auto found = std::upper_bound(desk.loads.begin(), desk.loads.end(), place);
  return desk.reps[static_cast<std::size_t>(found - desk.loads.begin())];
}

void Roster::writeReps(CsvFile& out, const Timeline& timeline) const {
  for (int i = 0; i < size(); ++i) {
    const SampleRep& each = rep(i);
    const bool hasLeft =
        each.leftMonth < timeline.months() && timeline.month(each.leftMonth).last() <= timeline.through();
    out.id('R', i + 1, kRepIdWidth).text(repName(i)).plain(repEmail(i));
    out.plain(kTeams[static_cast<std::size_t>(each.teamIn(timeline.months()))]);
    out.plain(kRegions[static_cast<std::size_t>(each.region)]).plain(timeline.month(each.hiredMonth).begin.toIso());
    out.plain(hasLeft ? timeline.month(each.leftMonth).last().toIso() : std::string()).endRow();
  }
}

void Roster::writeMemberships(CsvFile& out, const Timeline& timeline) const {
  for (int i = 0; i < size(); ++i) {
    const SampleRep& each = rep(i);
    const bool isChanged = each.changeMonth < timeline.months();
    const bool hasLeft =
        each.leftMonth < timeline.months() && timeline.month(each.leftMonth).last() <= timeline.through();
    const std::string from = timeline.month(each.hiredMonth).begin.toIso();
    const std::string through = hasLeft ? timeline.month(each.leftMonth).last().toIso() : std::string();
    out.id('R', i + 1, kRepIdWidth).plain(kTeams[static_cast<std::size_t>(each.team)]).plain(from);
    if (!isChanged) {
      out.plain(through).endRow();
      continue;
    }
    const Period firstNew = timeline.month(each.changeMonth);
    out.plain(firstNew.begin.plusDays(-1).toIso()).endRow();
    out.id('R', i + 1, kRepIdWidth).plain(kTeams[static_cast<std::size_t>(each.newTeam)]).plain(firstNew.begin.toIso());
    out.plain(through).endRow();
  }
}

}  // namespace bellwether::app::sample
