#pragma once

#include <SQLiteCpp/Database.h>

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "bellwether/core/period.h"
#include "bellwether/kpi/query.h"

namespace bellwether::store::testing {

/// The KPIs once more, as plain SQL over the tables of a workspace file: shares no code with the engine, the columns or
/// the loader. Money in minor units, ratios as such, days; empty: cannot be computed.
class SqlOracle final {
 public:
  SqlOracle(const std::filesystem::path& workspace, LocalDate asOf);

  std::optional<double> value(kpi::KpiId id, const Period& period);
  /// Revenue by the name of the rep, or of the team on the closing day; nobody's under `(unassigned)`.
  std::map<std::string, std::int64_t> revenueByRep(const Period& period);
  std::map<std::string, std::int64_t> revenueByTeam(const Period& period);

 private:
  std::optional<double> ask(const std::string& sql, const Period& period);
  std::optional<double> percentile(const std::string& values, int tenths, const Period& period);
  std::optional<double> flow(kpi::KpiId id, const Period& period);
  std::optional<double> target(const Period& period);
  std::map<std::string, std::int64_t> groups(const std::string& key, const Period& period);

  SQLite::Database m_database;
  LocalDate m_asOf;
};

}  // namespace bellwether::store::testing
