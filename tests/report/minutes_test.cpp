#include "bellwether/app/presenters/review_presenter.h"
#include "fixtures.h"

using namespace bellwether;
using namespace bellwether::test;

namespace {

/// Of the small company's fourth quarter, on its last day.
report::PlanOptions reviewed() {
  report::PlanOptions options;
  options.companyName = QStringLiteral("Harbor");
  options.comments = {{{}, QStringLiteral("A strong October.\n\nDecember was quiet.")}};
  options.reviews = std::make_shared<const app::ReviewContents>(
      app::ReviewContents{{{1, "2025-Q3", "Call <Acme> & Co", "Li Wei", "revenue", day(2025, 12, 1), std::nullopt},
                           {2, "2025-Q3", "Done in the quarter", "", "", std::nullopt, day(2025, 10, 2)},
                           {3, "2025-Q2", "Done before it", "", "", std::nullopt, day(2025, 9, 30)}},
                          day(2026, 1, 12)});
  options.notes = std::make_shared<const std::vector<store::Note>>(std::vector<store::Note>{
      {1, "deal_size", day(2025, 10, 20), "price rise"}, {2, "revenue", day(2025, 9, 30), "of another quarter"}});
  return options;
}

report::Plan minutes(const report::PlanOptions& options) {
  return report::minutesPlan(resultsOf(smallCompany(), day(2025, 12, 31)), formatter(), options);
}

const report::Section* find(const report::Plan& plan, const char* id) {
  for (const auto& section : plan.sections)
    if (section.id == QLatin1String(id)) return &section;
  return nullptr;
}

QString textOf(const report::Section& section) {
  QString text;
  for (const report::Block& block : section.blocks)
    if (const auto* paragraph = std::get_if<report::Paragraph>(&block))
      for (const auto& run : paragraph->runs) text += run.text;
  return text;
}

}  // namespace

TEST_CASE("the minutes hold the headline, the cards, the findings and the actions, in this order") {
  const auto plan = minutes(reviewed());
  QStringList ids;
  for (const auto& section : plan.sections) ids.append(section.id);
  CHECK(ids.join(QLatin1Char(' ')).toStdString() == "summary kpis findings actions signature");
  CHECK(plan.kind == QStringLiteral("Review minutes"));
  CHECK(plan.fileStem.endsWith(QStringLiteral("-minutes")));
  const QString findings = textOf(*find(plan, "findings"));
  CHECK(findings.toStdString() == "A strong October.December was quiet.Average deal size, 20 Oct 2025: price rise");
}

TEST_CASE("the minutes list what is open and what was done since the period began") {
  const auto plan = minutes(reviewed());
  const auto* section = find(plan, "actions");
  REQUIRE(section != nullptr);
  CHECK(section->subtitle == QStringLiteral("Next review 12 Jan 2026"));
  const auto* table = std::get_if<report::Table>(&section->blocks.front());
  REQUIRE(table != nullptr);
  REQUIRE(table->rowCount == 2);
  QStringList row;
  for (const auto& cell : table->row(0).cells) row.append(cell.text);
  CHECK(row.join(QLatin1Char('|')).toStdString() == "Call <Acme> & Co|Li Wei|1 Dec 2025|overdue|Revenue|2025-Q3");
  CHECK(table->row(0).cells[3].tone == app::Tone::Bad);
  CHECK(table->row(1).cells[3].text == QStringLiteral("done 2 Oct 2025"));
}

TEST_CASE("without anything written the minutes say so, and have no actions") {
  const auto plan = minutes({});
  CHECK(textOf(*find(plan, "findings")) == QStringLiteral("Nothing was written about this period."));
  CHECK(find(plan, "actions") == nullptr);
}

TEST_CASE("the pack tells the open actions before it is signed") {
  const auto results = resultsOf(smallCompany(), day(2025, 12, 31));
  const auto plan = report::packPlan(results, formatter(), reviewed());
  REQUIRE(plan.sections.size() >= 2);
  CHECK(plan.sections[plan.sections.size() - 2].id == QStringLiteral("actions"));
  CHECK(find(report::packPlan(results, formatter(), {}), "actions") == nullptr);
}
