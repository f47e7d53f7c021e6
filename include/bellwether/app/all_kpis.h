#pragma once

#include "bellwether/app/results.h"

namespace bellwether::app {

/// The results with the two KPIs that no page of the lens shows, gross and net revenue retention: they add up every
/// customer's revenue of two years. For what lists all KPIs. Kept in the catalogue's order; results that have them
/// come back as they are.
Results withAllKpis(Results results);

}  // namespace bellwether::app
