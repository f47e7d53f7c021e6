#pragma once

#include <filesystem>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "bellwether/core/calendar.h"
#include "bellwether/core/fraction.h"
#include "bellwether/records/facts.h"
#include "bellwether/records/facts_builder.h"

namespace bellwether::test {

using Json = nlohmann::json;

/// A case of kpi-golden as JSON; null when the folder is not there.
Json readGolden(const std::string& name);

/// How the merges of a case are fed: as one customer all along, dated, or not at all.
enum class Merges { Restate, Effective, Raw };

/// Facts of a case's input. The workspace currency is CNY; amounts are read with two decimals.
std::shared_ptr<const records::Facts> factsOf(const Json& golden, Merges merges);

LocalDate dateOf(const Json& text);
/// Exact value text in the unit's own terms, as a fraction.
Fraction fractionText(const Json& text);

}  // namespace bellwether::test
