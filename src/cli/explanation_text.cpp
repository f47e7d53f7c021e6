#include <nlohmann/json.hpp>

#include "bellwether/app/words.h"
#include "cli/explanation.h"
#include "cli/kpi_text.h"
#include "cli/printable.h"
#include "cli/say.h"
#include "cli/text_table.h"

namespace bellwether::cli {
namespace {

using app::Formatter;
namespace words = app::words;

constexpr std::size_t kShownGroups = 20;

QString signedText(kpi::Unit unit, const Fraction& value, const Formatter& formatter) {
  const auto text = formatter.exact(unit, value);
  return value > Fraction(0) ? QString(QLatin1Char('+') + text) : text;
}

QString stepName(const std::string& code, const Explanation& explanation) {
  const auto& value = explanation.contributions.to;
  if (code == "numerator") return words::measureName(value.numerator.measure);
  if (code == "denominator") return words::measureName(value.denominator.measure);
  if (code == "count") return Say::tr("Number of deals");
  if (code == "mix") return Say::tr("Mix of groups with larger and smaller deals");
  if (code == "size") return Say::tr("Size of deals");
  if (code == "new") return Say::tr("Groups without sales before");
  if (code == "lost") return Say::tr("Groups without sales now");
  if (code == "currency") return Say::tr("Exchange rates");
  return Say::tr("Refunds");
}

QString bridgeText(const Explanation& explanation, const Formatter& formatter) {
  const auto& found = explanation.contributions;
  const auto unit = found.to.unit;
  TextTable table({{Say::tr("Step")}, {words::kpiName(explanation.id), Align::Right}});
  table.addRow({formatter.range(explanation.measuredBefore()), valueText(found.from, formatter)});
  for (const auto& step : explanation.steps) {
    table.addRow({stepName(step.code, explanation), signedText(unit, step.amount, formatter)});
  }
  table.addRule();
  table.addRow({formatter.range(explanation.measuredNow()), valueText(found.to, formatter)});
  QString text = table.toText();
  if (!found.change) return text + Say::tr("There is no change to explain: a value is missing.") + QLatin1Char('\n');
  return text + Say::tr("Change: %1").arg(signedText(unit, *found.change, formatter)) + QLatin1Char('\n');
}

QString contributionsText(const Explanation& explanation, const Formatter& formatter) {
  const auto& found = explanation.contributions;
  const auto unit = found.to.unit;
  if (found.groups.empty()) return {};
  TextTable table({{words::dimensionName(explanation.by)},
                   {Say::tr("Then"), Align::Right},
                   {Say::tr("Now"), Align::Right},
                   {Say::tr("Part in the change"), Align::Right}});
  Fraction others = 0;
  for (std::size_t i = 0; i < found.groups.size(); ++i) {
    const auto& group = found.groups[i];
    if (i >= kShownGroups) {
      others = others + group.change;
      continue;
    }
    const auto name =
        group.key == kpi::missingGroup(explanation.by) ? words::missingGroup(explanation.by) : printableCell(group.key);
    table.addRow({name, formatter.exact(unit, group.from), formatter.exact(unit, group.to),
                  signedText(unit, group.change, formatter)});
  }
  if (found.groups.size() > kShownGroups) {
    const auto count = static_cast<std::int64_t>(found.groups.size() - kShownGroups);
    table.addRow({Say::tr("Others: %1").arg(formatter.count(count)), {}, {}, signedText(unit, others, formatter)});
  }
  if (found.rest != Fraction(0)) {
    table.addRow({Say::tr("Not explained by groups"), {}, {}, signedText(unit, found.rest, formatter)});
  }
  table.addRule();
  table.addRow({Say::tr("Sum"), {}, {}, signedText(unit, *found.change, formatter)});
  return QLatin1Char('\n') + table.toText();
}

}  // namespace

QString explanationText(const Explanation& explanation, const Formatter& formatter) {
  return bridgeText(explanation, formatter) + contributionsText(explanation, formatter);
}

}  // namespace bellwether::cli
