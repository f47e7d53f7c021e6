#include "bellwether/app/words.h"
#include "cli/outlook.h"
#include "cli/say.h"
#include "cli/text_table.h"

namespace bellwether::cli {
namespace {

using app::Formatter;
using kpi::Unit;
namespace words = app::words;

QString methodName(kpi::Method method) {
  switch (method) {
    case kpi::Method::Linear:
      return Say::tr("By days");
    case kpi::Method::Workday:
      return Say::tr("By working days");
    case kpi::Method::Seasonal:
      return Say::tr("By last year's curve");
    case kpi::Method::Pipeline:
      return Say::tr("By the open deals");
  }
  return {};
}

/// Lines of a name and a figure; figures that do not exist are left out.
class Lines {
 public:
  Lines(const QString& title, const Formatter& formatter)
      : m_formatter(formatter), m_table({{title}, {Say::tr("Figure"), Align::Right}}) {}

  void add(const QString& name, Unit unit, const std::optional<Fraction>& value) {
    if (value) m_table.addRow({name, m_formatter.exact(unit, *value)});
  }
  void addText(const QString& name, const QString& text) { m_table.addRow({name, text}); }
  QString text() const { return m_table.toText(); }

 private:
  const Formatter& m_formatter;
  TextTable m_table;
};

QString paceText(const kpi::Pace& pace, const Formatter& formatter) {
  Lines lines(Say::tr("Pace of revenue"), formatter);
  lines.addText(Say::tr("Days gone"),
                Say::tr("%1 of %2").arg(formatter.count(pace.elapsedDays), formatter.count(pace.days)));
  lines.addText(Say::tr("Working days gone"),
                Say::tr("%1 of %2").arg(formatter.count(pace.elapsedWorkdays), formatter.count(pace.workdays)));
  lines.add(Say::tr("Won so far"), Unit::Money, pace.actual);
  lines.add(Say::tr("Target"), Unit::Money, pace.target);
  lines.add(Say::tr("Target to date"), Unit::Money, pace.targetToDate);
  lines.add(Say::tr("Pace"), Unit::Ratio, pace.paceAttainment);
  lines.add(Say::tr("Missing to the target"), Unit::Money, pace.gap);
  lines.add(Say::tr("Needed per day left"), Unit::Money, pace.neededPerDay);
  return lines.text() + (pace.reason ? words::reason(*pace.reason) + QLatin1Char('\n') : QString());
}

QString forecastText(const kpi::Forecast& forecast, const Formatter& formatter) {
  TextTable table({{Say::tr("Heading for")},
                   {Say::tr("Figure"), Align::Right},
                   {Say::tr("Error so far"), Align::Right},
                   {Say::tr("Tested on"), Align::Right}});
  for (const kpi::Projection& projection : forecast.projections) {
    const bool isBest = forecast.best == projection.method;
    table.addRow({isBest ? Say::tr("%1 (best)").arg(methodName(projection.method)) : methodName(projection.method),
                  projection.value    ? formatter.exact(Unit::Money, *projection.value)
                  : projection.reason ? words::reason(*projection.reason)
                                      : QString(),
                  projection.error ? formatter.exact(Unit::Ratio, *projection.error) : QString(),
                  projection.tested > 0 ? formatter.count(projection.tested) : QString()});
  }
  return QLatin1Char('\n') + table.toText();
}

QString requirementText(const kpi::Requirement& needs, const Formatter& formatter) {
  if (!needs.gap) return {};
  Lines lines(Say::tr("What the target takes"), formatter);
  if (needs.dealsNeeded) {
    const QString count = formatter.count(*needs.dealsNeeded);
    lines.addText(Say::tr("Deals needed at the usual size of %1").arg(formatter.exact(Unit::Money, *needs.usualSize)),
                  count);
  }
  lines.addText(Say::tr("Open deals"), formatter.count(needs.openDeals));
  lines.add(Say::tr("Their value"), Unit::Money, needs.openAmount);
  lines.add(Say::tr("Win rate by value needed on them"), Unit::Ratio, needs.neededWinRate);
  lines.add(Say::tr("Usual win rate by value"), Unit::Ratio, needs.usualWinRate);
  lines.add(Say::tr("Usual sales cycle"), Unit::Days, needs.usualCycle);
  if (needs.usualCycle) {
    lines.addText(Say::tr("Open deals that can still close in time"), formatter.count(needs.reachableDeals));
    lines.add(Say::tr("Their value in time"), Unit::Money, needs.reachableAmount);
  }
  if (needs.isTimeForNewDeals)
    lines.addText(Say::tr("Time for deals begun now"), *needs.isTimeForNewDeals ? Say::tr("yes") : Say::tr("no"));
  return QLatin1Char('\n') + lines.text();
}

}  // namespace

QString outlookText(const Outlook& outlook, const Formatter& formatter) {
  return paceText(outlook.pace, formatter) + forecastText(outlook.forecast, formatter) +
         requirementText(outlook.requirement, formatter);
}

}  // namespace bellwether::cli
