#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "bellwether/ingest/file_plan.h"

namespace bellwether::app {

struct FileRequest {
  std::filesystem::path path;
  ingest::ReadOptions options;  ///< what was decided by hand; goes before everything that is remembered
};

/// The earlier import whose decisions hold for a file with the same headers.
struct Recollection {
  std::int64_t batch = 0;
  std::string importedAt;  ///< UTC, `YYYY-MM-DDTHH:MM:SSZ`
  /// What was taken over because neither the file nor the request says it: `kind profile columns origin encoding
  /// delimiter date_order decimal currency`. Empty: the file speaks for itself, and says what it said then.
  std::vector<std::string> settled;
};

/// How a file differs from the last one of its sort.
struct Drift {
  /// `column_renamed column_missing column_new date_order_changed fewer_rows currency_changed`
  std::string code;
  std::string column;    ///< header concerned, of the last file (of the new one for `column_new`); may be empty
  std::string was, now;  ///< headers, date orders (`dmy`), counts of rows, ISO codes; empty where there is none
  friend bool operator==(const Drift&, const Drift&) = default;
};

/// A file ready to be read, with what decided how.
struct PlannedFile {
  ingest::FilePlan plan;
  ingest::ReadOptions given;  ///< decided by hand, now or for an earlier file with these headers
  std::optional<Recollection> recalled;
};

}  // namespace bellwether::app
