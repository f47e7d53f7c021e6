#pragma once

#include <QString>
#include <QStringList>
#include <cstdint>
#include <optional>
#include <vector>

#include "bellwether/app/formatting.h"
#include "bellwether/app/notes.h"
#include "bellwether/app/presenters/overview_presenter.h"
#include "bellwether/app/reviews.h"

namespace bellwether::app {

/// An action as it is listed.
struct ActionLine {
  std::int64_t id = 0;
  QString text;
  QString owner;     ///< empty: nobody yet
  QString due;       ///< `15 Jan 2026`; empty: no date
  QString done;      ///< `3 Jan 2026`; empty: open
  QString period;    ///< `Q4 2025`, that the review was about
  QString kpi;       ///< its name; empty: about none
  StatusText state;  ///< overdue, due soon, open, done
  bool isDone = false;
  QString details;     ///< owner, due day and KPI in one line
  QString accessible;  ///< whole line as one sentence
};

/// A note as news: what was written about which KPI on which day.
struct NoteNews {
  std::int64_t id = 0;
  std::optional<kpi::KpiId> kpi;  ///< empty: a KPI that this program does not know
  LocalDate day;
  QString text;
  QString about;       ///< `Revenue, 3 Jan 2026`
  QString accessible;  ///< both
};

struct ReviewData {
  QString next;                     ///< `Next review 12 Jan 2026`, or that none is planned
  bool isPlanned = false;           ///< a day that has not passed
  std::vector<ActionLine> actions;  ///< open ones by due day, then those done in the last week
  std::int64_t open = 0, overdue = 0;
  QString summary;              ///< `3 open, 1 overdue`; empty without actions
  std::vector<NoteNews> notes;  ///< the newest of those up to asOf, newest first; at most five
};

/// Overdue is what was due before asOf.
ReviewData presentReview(const ReviewContents& reviews, const std::vector<store::Note>& notes, LocalDate asOf,
                         const Formatter& formatter);
/// One action, as the lists say it.
ActionLine actionLine(const store::ReviewAction& action, LocalDate asOf, const Formatter& formatter);
/// What the minutes of a review about a period list: open actions, and those done since the period began, by due day.
std::vector<ActionLine> minutesActions(const ReviewContents& reviews, const Period& period, LocalDate asOf,
                                       const Formatter& formatter);
/// All notes of the days of a period, by day.
std::vector<NoteNews> notesOf(const std::vector<store::Note>& notes, const Period& period, const Formatter& formatter);

}  // namespace bellwether::app
