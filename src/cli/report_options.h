#pragma once

#include <QStringList>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "bellwether/core/date.h"
#include "bellwether/kpi/query.h"
#include "bellwether/report/paged.h"
#include "cli/failure.h"

namespace CLI {
class App;
}

namespace bellwether::cli {

enum class ReportDocument { Summary, Pack, Minutes, Reps, Appendix };
enum class ReportFormat { Pdf, Html, Xlsx, Csv, Png };

/// What `report` is asked to write.
struct ReportRequest {
  ReportDocument document = ReportDocument::Summary;
  ReportFormat format = ReportFormat::Pdf;
  std::filesystem::path out;  ///< a file; for the reps' sheets a folder
  report::Paper paper;
  kpi::Comparison compare = kpi::Comparison::Previous;
  QStringList sections;
  int page = 1;  ///< of a picture
  std::optional<LocalDate> date;

  /// With its dot.
  std::string extension() const;
};

/// The options of `report` beside those about the figures.
class ReportOptions final {
 public:
  void declare(CLI::App& app);
  Answer<ReportRequest> read() const;

 private:
  std::string m_out, m_document = "summary", m_format, m_compare = "previous", m_paper = "a4",
                     m_orientation = "portrait", m_date;
  int m_page = 1;
  std::vector<std::string> m_sections;
};

}  // namespace bellwether::cli
