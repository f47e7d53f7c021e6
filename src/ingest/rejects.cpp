#include <fstream>
#include <system_error>

#include "bellwether/ingest/fold.h"
#include "bellwether/ingest/record_reader.h"

namespace bellwether::ingest {
namespace {

bool isNumberText(std::string_view cell) {
  return cell.find_first_not_of("0123456789.,+-() ") == std::string_view::npos &&
         cell.find_first_of("0123456789") != std::string_view::npos;
}

// Cells that a spreadsheet would take for formulas. Reading takes the apostrophe off again.
bool needsGuard(std::string_view cell) {
  if (isNumberText(cell)) return false;
  for (const std::string_view sign : {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"})
    if (cell.starts_with(sign)) return true;
  return false;
}

void appendCell(std::string& line, std::string_view cell) {
  if (!line.empty()) line += ',';
  const bool guard = needsGuard(cell);
  if (!guard && !cell.empty() && cell.find_first_of(",\"\r\n;\t|") == std::string_view::npos &&
      trimmed(cell).size() == cell.size()) {
    line += cell;
    return;
  }
  line += '"';
  if (guard) line += '\'';
  for (const char c : cell) {
    if (c == '"') line += '"';
    line += c;
  }
  line += '"';
}

std::string headerLine(const FilePlan& plan) {
  std::string line;
  for (const ColumnPlan& column : plan.columns) appendCell(line, column.header);
  for (const char* added : {"bellwether_line", "bellwether_column", "bellwether_reason"}) appendCell(line, added);
  return line + "\r\n";
}

std::string rejectLine(const FilePlan& plan, const Reject& reject) {
  std::string line;
  for (std::size_t i = 0; i < plan.columns.size(); ++i)
    appendCell(line, i < reject.cells.size() ? reject.cells[i] : std::string());
  appendCell(line, std::to_string(reject.line));
  appendCell(line, reject.header);
  appendCell(line, reject.reason);
  // What a row has beyond the headers would move the added columns: it goes behind them.
  for (std::size_t i = plan.columns.size(); i < reject.cells.size(); ++i) appendCell(line, reject.cells[i]);
  return line + "\r\n";
}

Status writeFile(const std::filesystem::path& to, const FilePlan& plan, const std::vector<Reject>& rejects) {
  std::ofstream file(to, std::ios::binary | std::ios::trunc);
  if (!file) return fail(ErrorCode::CannotWrite, {}, to.string());
  file << "\xEF\xBB\xBF" << headerLine(plan);
  for (const Reject& reject : rejects) file << rejectLine(plan, reject);
  file.close();
  return file ? Status{} : fail(ErrorCode::CannotWrite, {}, to.string());
}

}  // namespace

Status writeRejects(const std::filesystem::path& to, const FilePlan& plan, const std::vector<Reject>& rejects) {
  std::error_code error;
  if (std::filesystem::is_directory(to, error)) return fail(ErrorCode::IsDirectory, {}, to.string());
  std::filesystem::path part = to;
  part += ".part";
  const Status written = writeFile(part, plan, rejects);
  if (written) {
    std::filesystem::rename(part, to, error);
    if (!error) return {};
  }
  std::error_code ignored;
  std::filesystem::remove(part, ignored);
  return written ? fail(ErrorCode::CannotWrite, error.message(), to.string()) : written;
}

}  // namespace bellwether::ingest
