#pragma once

#include <string_view>

namespace bellwether::ingest {

/// Takes a currency's code, sign or unit off the beginning or end of a number's text (after plainFigures).
struct CurrencyMark {
  std::string_view code;     ///< ISO code; empty when the sign names no single currency
  bool commaGroups = false;  ///< of yuan and yen
  bool found = false;
};
CurrencyMark takeCurrency(std::string_view& figures);

/// The ISO code of a folded currency name; empty for other text.
std::string_view currencyNamed(std::string_view foldedName);

/// Whether three letters are a currency's code.
bool isCurrencyCode(std::string_view code);

}  // namespace bellwether::ingest
