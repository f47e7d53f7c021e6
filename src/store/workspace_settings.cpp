#include "store/workspace_settings.h"

#include "store/failure.h"
#include "store/query.h"

namespace bellwether::store {

records::WorkspaceSettings readSettings(sqlite3* connection) {
  Query query(connection,
              "SELECT company_name, currency, fiscal_start_month, week_start, time_zone, retention_window_months FROM "
              "workspace");
  if (!query.step()) throw Failure(ErrorCode::Damaged, "workspace");
  records::WorkspaceSettings settings;
  settings.companyName = query.text(0);
  const auto currency = Currency::fromCode(query.text(1));
  const std::int64_t month = query.number(2);
  const std::int64_t weekStart = query.number(3);
  const std::int64_t window = query.number(5);
  const bool isSound =
      currency && month >= 1 && month <= 12 && weekStart >= 1 && weekStart <= 7 && window >= 1 && window <= 60;
  if (!isSound) throw Failure(ErrorCode::Damaged, "workspace");
  settings.currency = *currency;
  settings.calendar = {static_cast<int>(month), static_cast<Weekday>(weekStart)};
  settings.timeZone = query.text(4);
  settings.retentionWindowMonths = static_cast<int>(window);
  return settings;
}

}  // namespace bellwether::store
