#include "bellwether/app/lens.h"

#include "support/app_text.h"
#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::test;
using app::Lens;
using app::LensModel;

namespace {

Lens lens(const char* id) { return {period(id), kpi::Comparison::Previous, {}}; }

/// Counts a model's changes.
class Counter {
 public:
  explicit Counter(LensModel& model) {
    QObject::connect(&model, &LensModel::changed, &m_context, [this] { ++m_count; });
  }
  int take() { return std::exchange(m_count, 0); }

 private:
  QObject m_context;
  int m_count = 0;
};

}  // namespace

TEST_CASE("each real change of the lens is told once and can be taken back") {
  LensModel model;
  model.reset(lens("2017-Q3"));
  Counter counter(model);
  model.stepPeriod(1);
  CHECK(model.lens().period.id == "2017-Q4");
  CHECK(counter.take() == 1);
  model.setPeriod(period("2017-Q4"));
  CHECK(counter.take() == 0);
  model.setComparison(kpi::Comparison::LastYear);
  model.setFilter(kpi::Dimension::Region, {"West", "East"});
  CHECK(counter.take() == 2);

  model.goBack();
  CHECK(model.lens().where.empty());
  model.goBack();
  model.goBack();
  CHECK(model.lens() == lens("2017-Q3"));
  CHECK_FALSE(model.canGoBack());
  CHECK(counter.take() == 3);
  model.goBack();
  CHECK(counter.take() == 0);
  model.goForward();
  CHECK(model.lens().period.id == "2017-Q4");
  CHECK(model.canGoForward());
  model.stepPeriod(-3);
  CHECK_FALSE(model.canGoForward());
  CHECK(model.lens().period.id == "2017-Q1");
}

TEST_CASE("opening another workspace forgets the way back") {
  LensModel model;
  model.reset(lens("2017-Q3"));
  model.stepPeriod(1);
  model.reset(lens("2020-01"));
  CHECK_FALSE(model.canGoBack());
  CHECK(model.lens().period.id == "2020-01");
}

TEST_CASE("a new kind of period keeps the place in time") {
  LensModel model;
  model.reset(lens("2017-Q3"));
  model.setKind(PeriodKind::Month, day("2017-08-15"));
  CHECK(model.lens().period.id == "2017-08");
  model.setKind(PeriodKind::Year, day("2030-01-01"));
  CHECK(model.lens().period.id == "2017");
  model.setKind(PeriodKind::Quarter, day("2030-01-01"));
  CHECK(model.lens().period.id == "2017-Q4");
  model.setKind(PeriodKind::Custom, day("2030-01-01"));
  CHECK(model.lens().period.kind == PeriodKind::Custom);
  CHECK(model.lens().period.range == period("2017-Q4").range);
}

TEST_CASE("filters replace each other by dimension and go away when empty") {
  LensModel model;
  model.reset(lens("2017-Q3"));
  model.setFilter(kpi::Dimension::Product, {"A"});
  model.setFilter(kpi::Dimension::Rep, {"Zoe"});
  model.setFilter(kpi::Dimension::Product, {"B"});
  REQUIRE(model.lens().where.size() == 2);
  CHECK(model.lens().where[0].dimension == kpi::Dimension::Rep);
  CHECK(model.lens().where[1].values == std::vector<std::string>{"B"});
  model.setFilter(kpi::Dimension::Rep, {});
  CHECK(model.lens().where.size() == 1);
  model.clearFilters();
  CHECK(model.lens().where.empty());
}

TEST_CASE("a new fiscal calendar moves fiscal periods and leaves the others") {
  LensModel model;
  model.reset(lens("FY2017-Q1"));
  Counter counter(model);
  model.setCalendar({4, Weekday::Monday});
  CHECK(model.lens().period.range.begin == day("2016-04-01"));
  CHECK(counter.take() == 1);
  model.reset(lens("2017-Q1"));
  counter.take();
  model.setCalendar({7, Weekday::Monday});
  CHECK(model.lens().period.range.begin == day("2017-01-01"));
  CHECK(counter.take() == 0);
}

TEST_CASE("the history keeps a hundred steps") {
  LensModel model;
  model.reset(lens("2000-01"));
  for (int i = 0; i < 250; ++i) model.stepPeriod(1);
  int steps = 0;
  while (model.canGoBack()) {
    model.goBack();
    ++steps;
  }
  CHECK(steps == 100);
}

TEST_CASE("a lens survives as text, whatever the names") {
  Lens original = lens("2017-Q1");
  original.compare = kpi::Comparison::LastYear;
  original.where = {{kpi::Dimension::Rep, {"A, B | C = 100 %", "王芳", "(unassigned)", "line\nbreak"}},
                    {kpi::Dimension::Region, {"West", "East"}}};
  const QString text = app::toText(original);
  CHECK(app::lensFromText(text, FiscalCalendar()) == original);
  CHECK(s(app::toText(lens("2017-Q1"))) == "2017-Q1|previous");
  original.where = {{kpi::Dimension::Region, {"West", "East"}}};
  CHECK(s(app::toText(original)) == "2017-Q1|year|region=West,East");
  CHECK(app::lensFromText(QStringLiteral("2017-03-01..2017-03-15|none"), FiscalCalendar())->period.range.days() == 15);
}

TEST_CASE("nonsense is no lens") {
  for (const char* text : {"", "2017-Q1", "2017-Q5|previous", "2017-Q1|sideways", "2017-Q1|previous|planet=Mars",
                           "2017-Q1|previous|region", "|||"}) {
    INFO(text);
    CHECK_FALSE(app::lensFromText(QString::fromLatin1(text), FiscalCalendar()));
  }
}

TEST_CASE("a workspace opens with the quarter that holds its last day") {
  const Lens opened = app::defaultLens(FiscalCalendar(), day("2017-12-31"));
  CHECK(opened.period.id == "2017-Q4");
  CHECK(opened.compare == kpi::Comparison::Previous);
  CHECK(opened.where.empty());
}

TEST_CASE("a period to the last day of data is remembered as one that goes with the data") {
  const FiscalCalendar calendar;
  const LocalDate then = day("2026-11-23");
  const LocalDate now = day("2027-01-05");
  const auto remembered = [&](const char* id) {
    const app::Lens lens{parsePeriod(id, calendar).value(), kpi::Comparison::Previous, {}};
    return app::rememberedLens(app::rememberedText(lens, then), calendar, now)->period.id;
  };
  CHECK(remembered("2026-Q4..2026-11-23") == "2027-Q1..2027-01-05");
  CHECK(remembered("2025-11-24..2026-11-23") == "2026-01-06..2027-01-05");
  CHECK(remembered("2026-Q3..2026-08-23") == "2026-Q3..2026-08-23");
  CHECK(remembered("2026-Q4") == "2026-Q4");
  CHECK_FALSE(app::rememberedLens(QStringLiteral("nonsense|to-data"), calendar, now));
}
