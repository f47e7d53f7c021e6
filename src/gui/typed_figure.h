#pragma once

#include <QByteArray>
#include <QString>
#include <cstdint>

#include "bellwether/core/error.h"
#include "bellwether/core/money.h"
#include "bellwether/core/period.h"
#include "bellwether/records/records.h"

namespace bellwether::gui {

/// One figure typed by hand. It becomes a file of the plain template, so that it is imported, shown in the history and
/// undone like any other.
struct TypedFigure {
  records::RecordKind kind = records::RecordKind::Costs;  ///< Costs, Targets (of the company) or Market (as a whole)
  Period period;
  std::int64_t amountMinor = 0;
  Currency currency;
  records::CostCategory category = records::CostCategory::Other;  ///< costs only
  QString source;                                                 ///< where a market size is from
};

/// Header and one row.
QByteArray asCsv(const TypedFigure& figure);
/// The template's headers alone, to be filled in with a spreadsheet.
QByteArray emptyTemplate(records::RecordKind kind);
/// Writes the figure under the program's own data folder, readable by its owner only, and gives the path. Errors:
/// CannotWrite.
Result<QString> writeTyped(const TypedFigure& figure);
/// Removes the file when it is one that writeTyped made.
void removeTyped(const QString& path);
/// An amount as people type it, grouping and full-width digits included, to minor units; empty for other text.
std::optional<std::int64_t> typedAmount(const QString& text, Currency currency);

}  // namespace bellwether::gui
