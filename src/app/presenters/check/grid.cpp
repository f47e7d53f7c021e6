#include <QCoreApplication>
#include <map>

#include "app/presenters/check/parts.h"
#include "app/text.h"
#include "bellwether/app/words.h"

namespace bellwether::app::check {
namespace {

class Check {
  Q_DECLARE_TR_FUNCTIONS(Check)
};

constexpr std::size_t kMaxRejected = 1'000;

using RejectsByLine = std::multimap<std::int64_t, const ingest::Reject*>;

CheckGridRow plainRow(std::int64_t line, const std::vector<std::string>& cells, std::size_t width) {
  CheckGridRow row;
  row.line = line;
  row.result = Check::tr("Good", "a row");
  for (const std::string& cell : cells) row.cells.push_back({text(cell), {}});
  if (row.cells.size() < width) row.cells.resize(width);
  return row;
}

/// Marks the cell concerned, or the first one when the row as a whole is wrong.
void markRejected(CheckGridRow& row, const ingest::Reject& reject) {
  row.rejected = true;
  row.result = Check::tr("Rejected", "a row");
  const std::size_t column = reject.header.empty() ? 0 : reject.column;
  if (column >= row.cells.size()) row.cells.resize(column + 1);
  row.cells[column].problem = words::rejectReason(text(reject.reason), text(reject.value));
}

}  // namespace

void fillGrid(CheckData& data, const CheckedFile& file) {
  const ingest::FilePlan& plan = *file.plan;
  for (const auto& column : plan.columns) data.gridHeaders.append(text(column.header));
  data.headers = data.gridHeaders;
  RejectsByLine rejects;
  if (file.outcome)
    for (const ingest::Reject& reject : file.outcome->rejects) rejects.emplace(reject.line, &reject);
  for (const ingest::PreviewRow& preview : plan.preview) {
    CheckGridRow row = plainRow(preview.line, preview.cells, plan.columns.size());
    const auto [first, last] = rejects.equal_range(preview.line);
    for (auto reject = first; reject != last; ++reject) markRejected(row, *reject->second);
    rejects.erase(first, last);
    data.grid.push_back(std::move(row));
  }
  std::size_t added = 0;
  for (const auto& [line, reject] : rejects) {
    const bool isSameRow = !data.grid.empty() && data.grid.back().line == line && data.grid.back().rejected;
    if (!isSameRow) {
      if (added++ == kMaxRejected) break;
      data.grid.push_back(plainRow(line, reject->cells, plan.columns.size()));
    }
    markRejected(data.grid.back(), *reject);
  }
}

void fillColumns(CheckData& data, const ingest::FilePlan& plan) {
  for (const records::Field field : records::templateFields(plan.kind)) {
    CheckColumnRow row;
    row.field = words::fieldName(field);
    row.fieldId = field;
    for (const auto& column : plan.columns)
      if (column.field == field && column.role == ingest::Role::Value) {
        row.header = text(column.header);
        row.example = text(column.example);
        row.confidence = column.confidence;
      }
    row.confidenceText = words::confidenceName(row.confidence);
    data.columns.push_back(std::move(row));
  }
}

}  // namespace bellwether::app::check
