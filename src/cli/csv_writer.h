#pragma once

#include "bellwether/app/csv_writer.h"

namespace bellwether::cli {

using app::CsvWriter;
using app::looksLikeFormula;

}  // namespace bellwether::cli
