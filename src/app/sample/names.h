#pragma once

#include <cstdint>
#include <string>

namespace bellwether::app::sample {

/// Appends the name of a customer; every customer has another name.
void appendCompanyName(std::string& out, std::int64_t customer);

/// Names of a rep, another one for each of the first 2,000.
std::string repName(int rep);
/// Made of ASCII letters, ends in `@harborsupply.example`.
std::string repEmail(int rep);

}  // namespace bellwether::app::sample
