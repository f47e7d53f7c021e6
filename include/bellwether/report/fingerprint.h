#pragma once

#include <QString>

#include "bellwether/app/results.h"

namespace bellwether::report {

/// Twelve hexadecimal digits in groups of four over every figure printed: equal fingerprints, equal numbers.
QString fingerprint(const app::Results& results);

}  // namespace bellwether::report
