#pragma once

#include <optional>
#include <string>

#include "gui/printing/report_choice.h"

namespace bellwether::gui {

/// A report that somebody put together: document, rep, sections in their order, paper and language, as JSON for the
/// workspace.
std::string choiceToJson(const ReportChoice& choice);
/// Without the period's own parts (commentary, closing, company). Empty: not ours.
std::optional<ReportChoice> choiceFromJson(const std::string& json);

}  // namespace bellwether::gui
