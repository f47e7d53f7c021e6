#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "bellwether/app/planned_file.h"

namespace bellwether::app {

/// What is kept of how a file was read, see docs/workspace-schema.md.
struct ReadingDecisions {
  std::vector<std::string> headers;
  ingest::ReadOptions given;
  std::optional<ingest::DateOrder> dateOrder;  ///< when the values or a person said it
  std::optional<char> decimal;                 ///< likewise
  std::set<std::string> currencies;            ///< ISO codes among the first rows
  std::string zone, currency;                  ///< of the workspace then: instants and bare amounts are read by them
};

ReadingDecisions decisionsIn(const PlannedFile& file, const ingest::ReadContext& context);
/// `kind` names the fields of the mapping.
std::string toJson(const ReadingDecisions& decisions, records::RecordKind kind);
/// Anything not understood is left out: the file is asked about it again.
ReadingDecisions decisionsFromJson(const std::string& json, records::RecordKind kind);

/// The currencies that the plan's first rows are in.
std::set<std::string> currenciesIn(const ingest::FilePlan& plan);

}  // namespace bellwether::app
