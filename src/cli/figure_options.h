#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bellwether/kpi/query.h"
#include "cli/workspace.h"

namespace CLI {
class App;
}

namespace bellwether::cli {

/// The options that commands about figures share: which period and slice, valued when, printed how.
class FigureOptions final {
 public:
  enum class Format { Text, Json, Csv };

  /// `--period`, `--where`, `--as-of`.
  void declare(CLI::App& app);
  /// `--json` and `--csv` beside.
  void declareFormats(CLI::App& app);

  struct Figure {
    NamedPeriod period;
    kpi::Slice where;
    LocalDate asOf;
    Format format = Format::Text;
  };
  /// Reads the texts against a workspace, and remarks on filter values that it does not know.
  Answer<Figure> read(const Context& context, const records::Facts& facts) const;

  /// The texts by themselves, for work that opens the workspace on its own.
  const std::string& period() const { return m_period; }
  Answer<kpi::Slice> where() const;
  Answer<std::optional<LocalDate>> asOf() const;

 private:
  std::string m_period, m_asOf;
  std::vector<std::string> m_where;
  bool m_json = false, m_csv = false;
};

}  // namespace bellwether::cli
