#pragma once

#include <QString>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "bellwether/app/formatting.h"
#include "bellwether/kpi/pace.h"
#include "bellwether/kpi/requirement.h"
#include "cli/figure_options.h"

namespace bellwether::cli {

/// Where an open period stands, where it is heading, and what its target takes.
struct Outlook {
  FigureOptions::Figure figure;
  kpi::Pace pace;
  kpi::Forecast forecast;
  kpi::Requirement requirement;
};
Outlook outlookOf(const records::Facts& facts, const FigureOptions::Figure& figure);

nlohmann::ordered_json outlookJson(const std::string& store, const Outlook& outlook, Currency currency);
QString outlookText(const Outlook& outlook, const app::Formatter& formatter);

}  // namespace bellwether::cli
