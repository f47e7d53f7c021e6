#include <cmath>

#include <QFile>

#include "bellwether/app/csv_writer.h"
#include "bellwether/core/date.h"
#include "bellwether/report/writers.h"
#include "report/output/output_file.h"

namespace bellwether::report {

namespace {

CellKind kindOf(const Column& column, const Cell& cell) { return cell.kind.value_or(column.kind); }

void writeCell(app::CsvWriter& csv, const Column& column, const Cell& cell) {
  if (!cell.value) {
    csv.text(cell.text.toStdString());
  } else if (kindOf(column, cell) == CellKind::Date) {
    csv.plain(LocalDate::fromDays(std::llround(*cell.value)).toIso());
  } else {
    csv.plain(QByteArray::number(*cell.value, 'g', QLocale::FloatingPointShortest).toStdString());
  }
}

}  // namespace

QByteArray csvOf(const Table& table) {
  std::vector<std::string> headers;
  for (const Column& column : table.columns)
    if (column.kind != CellKind::Bar) headers.push_back(column.header.toStdString());
  app::CsvWriter csv(headers);
  const auto write = [&](const TableRow& row) {
    for (std::size_t c = 0; c < table.columns.size(); ++c)
      if (table.columns[c].kind != CellKind::Bar)
        writeCell(csv, table.columns[c], c < row.cells.size() ? row.cells[c] : Cell{});
    csv.endRow();
  };
  for (std::size_t i = 0; i < table.rowCount; ++i) write(table.row(i));
  if (table.total) write(*table.total);
  return QByteArray::fromStdString(csv.csv());
}

Result<std::vector<std::filesystem::path>> writeCsv(const std::filesystem::path& path, const Plan& plan) {
  std::vector<std::filesystem::path> written;
  for (const PlacedTable& placed : tablesOf(plan)) {
    std::filesystem::path name = path.parent_path() / path.stem();
    name += "-" + placed.table->id.toStdString() + ".csv";
    if (const auto done = writeBytes(name, csvOf(*placed.table)); !done) return tl::unexpected(done.error());
    written.push_back(std::move(name));
  }
  return written;
}

}  // namespace bellwether::report
