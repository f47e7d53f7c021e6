#include "bellwether/app/presenters/review_presenter.h"
#include "support/app_text.h"
#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::test;
using app::Shape;
using app::Tone;

namespace {

store::ReviewAction action(std::int64_t id, const char* text, std::optional<LocalDate> due,
                           std::optional<LocalDate> done = std::nullopt) {
  return {id, "2025-Q4", text, "Ann", "revenue", due, done};
}

/// On 20 January: one overdue, one due in four days, one later, one without date, one done yesterday, one long ago.
app::ReviewContents agreed() {
  return {{action(1, "no date", {}), action(2, "later", day("2026-03-01")), action(3, "late", day("2026-01-19")),
           action(4, "soon", day("2026-01-24")), action(5, "just done", day("2026-01-10"), day("2026-01-19")),
           action(6, "long done", {}, day("2025-12-01"))},
          day("2026-01-26")};
}

const LocalDate kToday = day("2026-01-20");

app::ReviewData present(const app::ReviewContents& reviews, const std::vector<store::Note>& notes = {}) {
  return app::presentReview(reviews, notes, kToday, english());
}

std::vector<std::string> texts(const std::vector<app::ActionLine>& lines) {
  std::vector<std::string> found;
  for (const app::ActionLine& line : lines) found.push_back(s(line.text));
  return found;
}

}  // namespace

TEST_CASE("open actions come by due day, those without one after them, those just done last") {
  const app::ReviewData data = present(agreed());
  CHECK(texts(data.actions) == std::vector<std::string>{"late", "soon", "later", "no date", "just done"});
  CHECK(data.open == 4);
  CHECK(data.overdue == 1);
  CHECK(s(data.summary) == "4 open, 1 overdue");
  CHECK(s(data.next) == "Next review 26 Jan 2026");
  CHECK(data.isPlanned);
}

TEST_CASE("an action's state is a word with a shape: overdue from the day after it was due") {
  const app::ReviewData data = present(agreed());
  CHECK(s(data.actions[0].state.word) == "overdue");
  CHECK(data.actions[0].state.shape == Shape::Diamond);
  CHECK(data.actions[0].state.tone == Tone::Bad);
  CHECK(s(data.actions[1].state.word) == "due soon");
  CHECK(s(data.actions[2].state.word) == "open");
  CHECK(s(data.actions[4].state.word) == "done");
  CHECK(s(data.actions[0].details) == "Ann · due 19 Jan 2026 · Revenue");
  CHECK(s(data.actions[0].accessible) == "late, overdue, Ann · due 19 Jan 2026 · Revenue");
  CHECK(s(data.actions[3].details) == "Ann · no date · Revenue");
  CHECK(s(data.actions[4].details) == "Ann · done 19 Jan 2026 · Revenue");
  const auto today = app::actionLine(action(7, "today", kToday), kToday, english());
  CHECK(s(today.state.word) == "due soon");
}

TEST_CASE("without actions and a planned day the review says so") {
  const app::ReviewData data = present({});
  CHECK(data.actions.empty());
  CHECK(data.summary.isEmpty());
  CHECK(s(data.next) == "No next review planned");
  CHECK_FALSE(data.isPlanned);
  CHECK(s(present({{}, day("2026-01-19")}).next) == "Last planned for 19 Jan 2026");
}

TEST_CASE("the newest notes up to the day are news, newest first, five at most") {
  std::vector<store::Note> notes;
  for (int i = 1; i <= 7; ++i)
    notes.push_back({i, "revenue", day("2026-01-01").plusDays(i), "note\n" + std::to_string(i)});
  notes.push_back({8, "own", day("2026-01-15"), "of a KPI unknown here"});
  notes.push_back({9, "revenue", day("2026-01-21"), "tomorrow"});
  const app::ReviewData data = present({}, notes);
  REQUIRE(data.notes.size() == 5);
  CHECK(s(data.notes[0].about) == "own, 15 Jan 2026");
  CHECK_FALSE(data.notes[0].kpi);
  CHECK(s(data.notes[1].text) == "note 7");
  CHECK(data.notes[1].kpi == kpi::KpiId::Revenue);
  CHECK(s(data.notes[1].accessible) == "Revenue, 8 Jan 2026: note 7");
}

TEST_CASE("minutes list what is open and what was done since the period began") {
  const Period quarter{day("2026-01-01"), day("2026-04-01")};
  const auto lines = app::minutesActions(agreed(), quarter, kToday, english());
  CHECK(texts(lines) == std::vector<std::string>{"late", "soon", "later", "no date", "just done"});
  CHECK(s(lines[0].period) == "2025-Q4");
  const Period year{day("2025-01-01"), day("2026-01-01")};
  CHECK(app::minutesActions(agreed(), year, kToday, english()).size() == 6);
}

TEST_CASE("a change of a review turned round takes it back") {
  const auto before = action(1, "a", {});
  const auto after = action(1, "b", kToday);
  const app::ReviewChange change{before, after, std::nullopt};
  CHECK(change.reversed().before == after);
  CHECK(change.reversed().after == before);
  const app::ReviewChange moved{{}, {}, app::ReviewChange::Day{std::nullopt, kToday}};
  CHECK(moved.reversed().next->before == kToday);
  CHECK_FALSE(moved.reversed().next->after);
}

TEST_CASE("a week is seven days: what is due in them is due soon, what was done in them is still shown") {
  const auto stateOf = [](const char* due) {
    return s(app::actionLine(action(1, "a", day(due)), kToday, english()).state.word);
  };
  CHECK(stateOf("2026-01-27") == "due soon");
  CHECK(stateOf("2026-01-28") == "open");
  const auto shown = [](const char* done) {
    return present({{action(1, "a", {}, day(done))}, std::nullopt}).actions.size();
  };
  CHECK(shown("2026-01-14") == 1);
  CHECK(shown("2026-01-13") == 0);
  CHECK(present({}, {{1, "revenue", kToday, "today"}}).notes.size() == 1);
}
