#pragma once

#include <nlohmann/json_fwd.hpp>

#include "bellwether/store/workspace_file.h"

namespace bellwether::cli {

/// `id` to `rejected` of the import contract; the id is null for a dry run.
nlohmann::ordered_json batchJson(const store::BatchInfo& batch);

}  // namespace bellwether::cli
