#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "bellwether/kpi/value.h"
#include "support/golden.h"

namespace bellwether::test {

/// What the engine says to one check of a golden case. Exactly one of the forms is filled.
struct Answer {
  std::optional<Fraction> value;  ///< in the check's own unit (major units for money)
  std::string reason;
  std::set<std::string> flags;
  std::optional<Json> structured;  ///< groups, lists of ids, triangles: in the form of the golden's `exact`
};

/// A check with what is needed to answer it.
struct Check {
  const Json& golden;
  const Json& params;
  std::shared_ptr<const records::Facts> facts;
  LocalDate asOf;
  Period period;  ///< [a, b) when the check has them
};

using Answerer = std::function<Answer(const Check&)>;
/// Answerers by the golden's kpi name.
std::map<std::string, Answerer> basicAnswerers();
std::map<std::string, Answerer> derivedAnswerers();

Answer answerOf(const kpi::KpiValue& value);
/// An amount in minor units.
Answer moneyAnswer(const std::optional<Fraction>& minor);
Answer plainAnswer(const std::optional<Fraction>& value);
/// Runs all checks of a case, each in its own section.
void runGolden(const std::string& name);

}  // namespace bellwether::test
