#pragma once

#include <string>
#include <vector>

#include "bellwether/kpi/query.h"

namespace bellwether::records {
class Facts;
}

namespace bellwether::kpi {

/// Every value a dimension has in the data, sorted, as `--where` and groups write them; the missing group only where it
/// occurs. Records with the same name but different ids are told apart as `Name (id)`.
std::vector<std::string> dimensionValues(const records::Facts& facts, Dimension dimension);

}  // namespace bellwether::kpi
