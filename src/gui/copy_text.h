#pragma once

#include "bellwether/app/formatting.h"
#include "bellwether/app/results.h"

class QWidget;

namespace bellwether::gui {

class Frame;

/// Puts on the clipboard what the user is looking at: the selection that has the focus, else the receipt if it has it,
/// else the eight KPIs with their changes. Nothing to copy leaves the clipboard alone. `results` may be null.
void copyFrom(const Frame& frame, const app::Results* results, const app::Formatter& formatter);

/// The eight KPIs, tab-separated: name, value, note, changes.
QString figuresAsText(const app::Results& results, const app::Formatter& formatter);

}  // namespace bellwether::gui
