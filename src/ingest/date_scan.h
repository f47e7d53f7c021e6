#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace bellwether::ingest {

/// How the parts of a written date stand.
enum class DateForm : std::uint8_t {
  None,       ///< no date
  YearFirst,  ///< year, month, day are known
  Figures,    ///< two figures and a year: which is the month is open
  Short,      ///< three figures of one or two digits
  YearMonth,  ///< no day
  Week,       ///< ISO week date: `month` is the week, `day` the weekday
  OtherCalendar,
};

/// A date as written, its parts not yet checked against the calendar.
struct ScannedDate {
  DateForm form = DateForm::None;
  int year = 0;
  int month = 0;  ///< Figures: the first figure; Short: figures in the order written are year, month, day
  int day = 0;    ///< Figures: the second figure
  int hour = 0;
  int minute = 0;
  int second = 0;
  std::optional<int> offsetMinutes;  ///< east of UTC; empty: no zone given
};

/// Requires: text after plainFigures.
ScannedDate scanDate(std::string_view plain);

}  // namespace bellwether::ingest
