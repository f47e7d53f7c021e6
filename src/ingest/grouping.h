#pragma once

#include <string>
#include <string_view>

#include "bellwether/ingest/field_parser.h"

namespace bellwether::ingest {

/// Unsigned figures with their separators taken for what they are.
struct Grouped {
  Reading reading = Reading::Bad;
  std::string decimal;  ///< plain decimal without leading zeros
  std::string_view code = "not_a_number";
  char evidence = 0;  ///< the decimal sign that the separators prove; 0: they prove nothing
};
/// Requires: plain figures without sign, currency or blanks at the ends.
Grouped ungroup(std::string_view figures, const NumberStyle& style);

}  // namespace bellwether::ingest
