#pragma once

#include <string>

#include "store/connection.h"

namespace bellwether::store {

/// SHA-256 over the settings and the current records, whatever their order, codes, history and page layout.
std::string contentDigest(Connection& connection);

}  // namespace bellwether::store
