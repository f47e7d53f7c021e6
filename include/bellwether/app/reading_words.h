#pragma once

#include <QString>

#include "bellwether/app/formatting.h"
#include "bellwether/app/planned_file.h"

namespace bellwether::app::words {

/// `Read as last time, 3 Mar 2026`, and what was taken over: `(date order, columns)`.
QString recollection(const Recollection& recollection, const Formatter& formatter);
/// What differs from the last file, in a sentence: `The column “Region” is missing.`
QString drift(const Drift& drift, const Formatter& formatter);

}  // namespace bellwether::app::words
