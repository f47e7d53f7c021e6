#pragma once

#include <string>
#include <vector>

#include "bellwether/app/closed_period.h"
#include "bellwether/app/results.h"

namespace bellwether::app {

/// What people wrote about a period: as they wrote it, and with its figures filled in.
struct Notes {
  QString text, filled;
  std::vector<store::Note> days = {};  ///< about KPIs on days of the period
};

/// The JSON that a closing keeps: `values targets definitions notes`.
std::string closingDocument(const Results& results, const Notes& notes);

/// What can be read back from it; a document that is not ours gives nothing.
struct FrozenDocument {
  std::vector<FrozenValue> values;  ///< `then` only
  Notes notes;
};
FrozenDocument readClosingDocument(const std::string& json);

}  // namespace bellwether::app
