#pragma once

#include <vector>

#include "bellwether/app/presenters/records_presenter.h"
#include "bellwether/kpi/deal_lookup.h"

namespace bellwether::gui {

/// A deal to read; what it does not have is left out.
std::vector<app::RecordDetail> dealDetails(const kpi::DealInfo& deal, const app::Formatter& formatter);

}  // namespace bellwether::gui
