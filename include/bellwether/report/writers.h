#pragma once

#include <QByteArray>
#include <filesystem>
#include <functional>
#include <vector>

#include "bellwether/core/error.h"
#include "bellwether/core/stop.h"
#include "bellwether/report/paged.h"

/// A plan into files. All write the same bytes for the same plan, to a temporary name that is then renamed; on any
/// error (CannotWrite, PermissionDenied, DiskFull, IsDirectory, Interrupted) an older file of that name stays as it
/// was.
namespace bellwether::report {

struct WriteHooks {
  std::function<void(int page, int pages)> progress;  ///< after each page
  const StopFlag* stop = nullptr;                     ///< set from another thread: Interrupted, nothing is written
};

/// Vector charts, selectable text, embedded fonts, bookmarks, title and language.
Status writePdf(const std::filesystem::path& path, const PagedReport& report, const WriteHooks& hooks = {});

/// One file that refers to nothing outside itself: charts as inline SVG, everything escaped.
QByteArray htmlOf(const Plan& plan);
Status writeHtml(const std::filesystem::path& path, const Plan& plan);

/// A sheet per table: typed numbers with formats, charts of the spreadsheet's own, texts that are never formulas.
Status writeXlsx(const std::filesystem::path& path, const Plan& plan);

/// One table: UTF-8, commas, LF, raw values; text that a spreadsheet would run gets a leading apostrophe.
QByteArray csvOf(const Table& table);
/// A file per table, `NAME-<table>.csv` beside `path` `NAME.csv`. Returns their paths in order.
Result<std::vector<std::filesystem::path>> writeCsv(const std::filesystem::path& path, const Plan& plan);

}  // namespace bellwether::report
