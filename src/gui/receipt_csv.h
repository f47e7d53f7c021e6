#pragma once

#include <QByteArray>

#include "bellwether/core/money.h"
#include "bellwether/kpi/receipt.h"

namespace bellwether::gui {

/// The records of one figure as CSV: those counted in numerator and denominator with what each contributes, then those
/// left out because of a problem, with the reason. Codes and numbers are the command line's; text is guarded against
/// formulas.
QByteArray receiptAsCsv(const kpi::Receipt& receipt, Currency currency);

}  // namespace bellwether::gui
