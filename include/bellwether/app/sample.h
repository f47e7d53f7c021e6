#pragma once

#include <cstdint>
#include <filesystem>

#include "bellwether/core/date.h"
#include "bellwether/core/error.h"
#include "bellwether/core/stop.h"

namespace bellwether::app {

struct SampleOptions {
  std::int64_t deals = 6000;  ///< 0..10,000,000
  std::uint64_t seed = 1;
  LocalDate through = LocalDate::fromYmd(2025, 12, 31).value();  ///< the last day of the three years; years 1950..2900
};

/// Rows that writeSample puts into deals.csv beyond the asked number, each with one mistake that an import must reject
/// (none when no deals are asked for).
inline constexpr int kSampleDirtyRows = 6;

/// Writes the exports of a fictitious company, Harbor Supply, over the three years that end with `through`, in the
/// plain template: deals.csv customers.csv reps.csv rep-teams.csv splits.csv targets.csv costs.csv market.csv
/// rates.csv. The workspace currency is meant to be USD. The same arguments give the same bytes on every machine. The
/// folder is made when it is missing; files of these names are replaced, all of them at the end, so a stopped or failed
/// run leaves what was there. Memory grows with the number of customers only (2 bytes each). Errors: InvalidArgument
/// (options out of range), Interrupted, CannotWrite, PermissionDenied, ReadOnly, DiskFull.
Status writeSample(const std::filesystem::path& dir, const SampleOptions& options, const StopFlag* stop = nullptr,
                   const ProgressCallback& progress = {});

}  // namespace bellwether::app
