#pragma once

#include <QString>
#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "bellwether/app/formatting.h"
#include "bellwether/app/import_service.h"
#include "cli/import_effect.h"

namespace bellwether::cli {

/// Rejected rows printed per file in the JSON; `--rejects` writes them all.
inline constexpr std::size_t kMaxPrintedRejects = 1000;

/// What a dry run adds: the effects, valued on one day.
struct DryRun {
  LocalDate asOf;
  std::vector<PeriodEffect> effects;
};

/// One file as `imports` of `import --json` has it.
nlohmann::ordered_json fileJson(const app::FileOutcome& file);
nlohmann::ordered_json importJson(const app::ImportOutcome& outcome, const DryRun* dryRun, Currency currency);

/// Counts per file, how each was read, the first rejects, and what a dry run adds.
QString importText(const app::ImportOutcome& outcome, const DryRun* dryRun, const app::Formatter& formatter);

/// What is not understood of the files and which option settles it, a line each; empty: nothing is open.
QString questionsText(const std::vector<app::PlannedFile>& files);

}  // namespace bellwether::cli
