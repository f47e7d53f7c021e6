#include "bellwether/app/notes.h"

#include "support/app_text.h"
#include "support/catch.h"

using namespace bellwether;

namespace {

LocalDate on(const char* iso) { return LocalDate::fromIso(iso).value(); }

store::Note note(std::int64_t id, const char* kpi, const char* iso, const char* text) {
  return {id, kpi, on(iso), text};
}

const std::vector<store::Note> kNotes{
    note(1, "revenue", "2026-01-02", "fair"), note(2, "revenue", "2026-01-02", "second\nline"),
    note(3, "deal_size", "2026-01-03", "price"), note(4, "revenue", "2026-04-01", "later")};

const Period kQuarter{on("2026-01-01"), on("2026-04-01")};

}  // namespace

TEST_CASE("a KPI's notes are those of the period, and the rest is counted") {
  const app::Formatter formatter(QLocale(QLocale::English, QLocale::UnitedStates), Currency{});
  const app::NoteList list = app::presentNotes(kNotes, kpi::KpiId::Revenue, kQuarter, formatter);
  REQUIRE(list.lines.size() == 2);
  CHECK(list.lines[0].id == 1);
  CHECK(list.lines[0].day.toStdString() == "2 Jan 2026");
  CHECK(list.elsewhere == 1);
  CHECK(app::presentNotes(kNotes, kpi::KpiId::Cac, kQuarter, formatter) == app::NoteList{});
}

TEST_CASE("notes of one day or one period share a flag") {
  app::ChartSpec days;
  days.accessible = QStringLiteral("Revenue.");
  app::pinNotes(days, kNotes, kpi::KpiId::Revenue, kQuarter);
  REQUIRE(days.flags.size() == 1);
  CHECK(days.flags[0].x == on("2026-01-02").daysSinceEpoch());
  CHECK(days.flags[0].text.toStdString() == "fair; second line");
  CHECK(days.accessible.toStdString() == "Revenue. Notes: fair; second line.");

  app::ChartSpec periods;
  const FiscalCalendar calendar;
  app::pinNotes(periods, kNotes, kpi::KpiId::Revenue,
                {parsePeriod("2026-Q1", calendar).value(), parsePeriod("2026-Q2", calendar).value()});
  REQUIRE(periods.flags.size() == 2);
  CHECK(periods.flags[1].x == 1);
  CHECK(periods.flags[1].text.toStdString() == "later");
}

TEST_CASE("a note about a period is proposed for its last day that has been") {
  CHECK(app::noteDay(kQuarter, on("2026-02-10")) == on("2026-02-10"));
  CHECK(app::noteDay(kQuarter, on("2026-12-31")) == on("2026-03-31"));
  CHECK(app::noteDay(kQuarter, on("2025-12-31")) == on("2026-01-01"));
}
