#pragma once

#include <optional>
#include <vector>

#include "app/reading_decisions.h"
#include "bellwether/store/workspace_file.h"

namespace bellwether::app {

struct LastFile {
  const ReadingDecisions& decisions;
  const store::BatchInfo& batch;
};

/// How many of these headers the file has, 0..1.
double shareOfColumns(const std::vector<std::string>& headers, const ingest::FilePlan& plan);

std::vector<Drift> driftBetween(const LastFile& last, const ingest::FilePlan& plan, std::optional<std::int64_t> rows);

}  // namespace bellwether::app
