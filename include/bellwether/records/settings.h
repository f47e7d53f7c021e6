#pragma once

#include <string>

#include "bellwether/core/money.h"
#include "bellwether/core/period.h"

namespace bellwether::records {

/// What a workspace fixes for all its numbers.
struct WorkspaceSettings {
  std::string companyName;  ///< shown on reports; empty: the file's name
  Currency currency;        ///< all totals are in it
  FiscalCalendar calendar;
  std::string timeZone = "UTC";    ///< IANA name; instants become dates in it at import
  int retentionWindowMonths = 12;  ///< L of the retention KPI, 1..60
  friend bool operator==(const WorkspaceSettings&, const WorkspaceSettings&) = default;
};

}  // namespace bellwether::records
