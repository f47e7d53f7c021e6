#pragma once

#include <QString>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "bellwether/app/chart_spec.h"
#include "bellwether/app/formatting.h"
#include "bellwether/kpi/query.h"
#include "bellwether/store/note_book.h"

namespace bellwether::app {

/// All notes of a workspace, by day.
using Notes = std::shared_ptr<const std::vector<store::Note>>;

/// A note written (no `before`), changed, or taken away (no `after`). Turned round it is its own undoing.
struct NoteChange {
  std::optional<store::Note> before, after;
  NoteChange reversed() const { return {after, before}; }
};

struct NoteLine {
  std::int64_t id = 0;
  QString day;
  QString text;
  friend bool operator==(const NoteLine&, const NoteLine&) = default;
};

/// A KPI's notes as a list.
struct NoteList {
  std::vector<NoteLine> lines;  ///< those of the period, by day
  std::int64_t elsewhere = 0;   ///< how many there are of other periods
  friend bool operator==(const NoteList&, const NoteList&) = default;
};
NoteList presentNotes(const std::vector<store::Note>& notes, kpi::KpiId kpi, const Period& period,
                      const Formatter& formatter);

/// Pins the KPI's notes inside the range onto a chart over days.
void pinNotes(ChartSpec& chart, const std::vector<store::Note>& notes, kpi::KpiId kpi, const Period& range);
/// Pins them onto a chart whose positions are periods. A period with several notes gets one flag with all their texts.
void pinNotes(ChartSpec& chart, const std::vector<store::Note>& notes, kpi::KpiId kpi,
              const std::vector<NamedPeriod>& positions);

/// The day that a note about a period is proposed for: its last one, but none after `asOf`.
LocalDate noteDay(const Period& period, LocalDate asOf);

}  // namespace bellwether::app
