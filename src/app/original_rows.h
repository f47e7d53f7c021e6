#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "bellwether/ingest/file_plan.h"

namespace bellwether::app {

using RowsByLine = std::map<std::int64_t, std::vector<std::string>>;

/// The cells of the records that begin on these lines, as they stand in the file; lines where none begins are not in
/// the answer. Errors: those of reading the file.
Result<RowsByLine> originalRows(const ingest::FilePlan& plan, const std::set<std::int64_t>& lines);

}  // namespace bellwether::app
