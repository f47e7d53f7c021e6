#include <QCoreApplication>

#include "app/presenters/why/parts.h"
#include "app/text.h"
#include "bellwether/app/words.h"
#include "bellwether/kpi/definition.h"

namespace bellwether::app::why {
namespace {

class Why {
  Q_DECLARE_TR_FUNCTIONS(Why)
};

QString unitName(kpi::Unit unit) {
  switch (unit) {
    case kpi::Unit::Money:
      return Why::tr("money in the workspace's currency");
    case kpi::Unit::Ratio:
      return Why::tr("percent");
    case kpi::Unit::Days:
      return Why::tr("days");
    case kpi::Unit::Count:
      return Why::tr("number");
    case kpi::Unit::Times:
      return Why::tr("times");
    case kpi::Unit::Months:
      return Why::tr("months");
    case kpi::Unit::MoneyPerDay:
      return Why::tr("money per day");
  }
  return {};
}

QString directionName(kpi::Direction direction) {
  switch (direction) {
    case kpi::Direction::UpIsGood:
      return Why::tr("Higher is better");
    case kpi::Direction::DownIsGood:
      return Why::tr("Lower is better");
    case kpi::Direction::Neutral:
      return Why::tr("Neither up nor down is good by itself");
  }
  return {};
}

QString formula(const kpi::Definition& definition) {
  const QString numerator = words::measureName(definition.numerator);
  if (definition.denominator == kpi::Measure::One) return numerator;
  return Why::tr("%1 ÷ %2", "a formula").arg(numerator, words::measureName(definition.denominator));
}

}  // namespace

std::vector<DefinitionLine> definition(const WhyFigures& figures) {
  const kpi::Definition& definition = kpi::definitionOf(figures.question.kpi);
  std::vector<DefinitionLine> lines;
  lines.push_back({Why::tr("What it is"), words::kpiDefinition(definition.id)});
  lines.push_back({Why::tr("Formula"), formula(definition)});
  lines.push_back({Why::tr("Unit"), unitName(definition.unit)});
  lines.push_back({Why::tr("Direction"), directionName(definition.direction)});
  lines.push_back({Why::tr("Name in formulas and on the command line"), text(kpi::toString(definition.id))});
  lines.push_back({Why::tr("Source of the formula"), text(definition.source)});
  return lines;
}

}  // namespace bellwether::app::why
