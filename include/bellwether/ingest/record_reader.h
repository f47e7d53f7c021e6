#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "bellwether/core/stop.h"
#include "bellwether/ingest/file_plan.h"

namespace bellwether::ingest {

/// Raised when the same bytes, read by the same plan, may give other records than before.
inline constexpr int kReaderVersion = 1;

/// A row that was not taken, as it stands in the file.
struct Reject {
  std::int64_t line = 0;   ///< physical line on which the record begins, from 1
  std::size_t column = 0;  ///< position in the file; meaningless when `header` is empty (whole row)
  std::string header;      ///< header of the cell concerned; empty for the whole row
  std::string value;
  /// Stable code: `missing_value bad_date bad_number bad_currency bad_percent bad_outcome bad_scope bad_category
  /// bad_flag ambiguous_date date_out_of_range number_out_of_range wrong_column_count destroyed_id end_before_begin
  /// duplicate_in_file bad_encoding control_character` and those of store.
  std::string reason;
  std::vector<std::string> cells;  ///< the original row
};

struct ReadTotals {
  std::int64_t rows = 0;  ///< data records, good and rejected
  std::int64_t rejected = 0;
  std::int64_t skipped =
      0;               ///< lines that are no records: blank, repeated headers, totals and other footers, continuations
  std::string sha256;  ///< of the file's bytes
};

/// Receives good rows in runs, in file order. An error that it returns ends the read, which fails with it.
using RowSink = std::function<Status(records::RecordBatch&&)>;
using RejectSink = std::function<void(Reject&&)>;

struct ReadHooks {
  RowSink rows;
  RejectSink rejects;
  ProgressCallback progress;  ///< at most every 50 ms
  const StopFlag* stop = nullptr;
};

/// Streams a planned file as records; memory is bounded whatever the file's size. Requires: plan.questions is empty.
/// Errors: as inspect, FileChanged, Interrupted, and any error that a sink returns.
Result<ReadTotals> readRecords(const FilePlan& plan, const ReadContext& context, const ReadHooks& hooks);

/// Writes rejected rows as CSV (UTF-8 with BOM, the file's own headers plus `bellwether_line`, `bellwether_column`,
/// `bellwether_reason`); such a file imports again after mending, the added columns being ignored. Written to a
/// temporary name and renamed.
Status writeRejects(const std::filesystem::path& to, const FilePlan& plan, const std::vector<Reject>& rejects);

}  // namespace bellwether::ingest
