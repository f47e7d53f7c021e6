#pragma once

#include <string>

#include "bellwether/core/date.h"

namespace bellwether::app {

/// The only clock of the program. Tests and scripts may fix it with the environment variable BELLWETHER_TODAY
/// (`YYYY-MM-DD`).
LocalDate today();
/// UTC now as `YYYY-MM-DDTHH:MM:SSZ`.
std::string utcNow();

}  // namespace bellwether::app
