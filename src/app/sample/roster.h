#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <vector>

#include "app/sample/csv_file.h"
#include "app/sample/timeline.h"
#include "app/sample/vocabulary.h"

namespace bellwether::app::sample {

inline constexpr int kNoMonth = std::numeric_limits<int>::max();

/// A sales rep. Months are those of the timeline and may lie before it.
struct SampleRep {
  int team = 0;
  int region = 0;
  int skill = 100;           ///< percent of an average rep's chance to win
  int hiredMonth = 0;        ///< employed from its first day
  int leftMonth = kNoMonth;  ///< employed through its last day
  int newTeam = 0;
  int changeMonth = kNoMonth;  ///< in `newTeam` from its first day

  bool isEmployed(int month) const { return hiredMonth <= month && month <= leftMonth; }
  int teamIn(int month) const { return month >= changeMonth ? newTeam : team; }
  /// Percent of a full load: new reps ramp up over five months.
  int loadIn(int month) const;
};

/// The reps, and who of a team takes the deals of a month.
class Roster {
 public:
  Roster(const Timeline& timeline, std::int64_t deals, std::uint64_t seed);

  int size() const { return static_cast<int>(m_reps.size()); }
  const SampleRep& rep(int index) const { return m_reps[static_cast<std::size_t>(index)]; }
  /// The rep of the team that a uniform 32-bit draw falls on, by load. Requires: 0 <= month < timeline.months().
  int pick(int team, int month, std::uint32_t draw) const;

  void writeReps(CsvFile& out, const Timeline& timeline) const;
  void writeMemberships(CsvFile& out, const Timeline& timeline) const;

 private:
  struct Desk {
    std::vector<int> reps;
    std::vector<std::uint32_t> loads;  // running sums
  };
  std::vector<SampleRep> m_reps;
  std::vector<std::array<Desk, kTeams.size()>> m_desks;  // by month
};

/// `R0001`.
inline constexpr int kRepIdWidth = 4;

}  // namespace bellwether::app::sample
