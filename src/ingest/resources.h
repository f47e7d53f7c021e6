#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace bellwether::ingest {

/// The embedded files of resources/profiles, by name.
std::vector<std::pair<std::string_view, std::string_view>> resources();
std::string_view resource(std::string_view name);

}  // namespace bellwether::ingest
