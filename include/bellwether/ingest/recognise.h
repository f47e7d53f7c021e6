#pragma once

#include <span>
#include <string>
#include <vector>

#include "bellwether/core/error.h"
#include "bellwether/ingest/file_plan.h"
#include "bellwether/ingest/profile.h"

namespace bellwether::ingest {

/// What a row of headers says.
struct Recognition {
  const Profile* profile = nullptr;
  records::RecordKind kind = records::RecordKind::Deals;
  std::vector<ColumnPlan> columns;  ///< one per header, in the file's order
  double confidence = 0;            ///< 0..1: the share of headers understood, less where another kind is near
  bool generatedIds = false;
  bool isKindClear = true;  ///< false: another kind fits as well, or only common headers are there
};

/// How much a row of cells looks like headers, 0 for none: the sum over known headers, each the more the fewer kinds of
/// file have it.
double headerScore(std::span<const std::string> cells);
/// How many of the cells are known headers.
int knownHeaders(std::span<const std::string> cells);

/// Decides what kind of file has these headers, whose system wrote it, and what each column holds; options.as, profile
/// and map go before everything. Errors: UnknownKind (detail: the headers), MissingColumn (detail: the missing one's
/// header in the template), InvalidArgument.
Result<Recognition> recognise(std::span<const std::string> headers, const ReadOptions& options);

/// A stable text for a set of headers in their order.
std::string headerFingerprint(std::span<const std::string> headers);

}  // namespace bellwether::ingest
