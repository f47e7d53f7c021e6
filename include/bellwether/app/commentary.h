#pragma once

#include <QString>
#include <QStringList>
#include <vector>

#include "bellwether/app/formatting.h"
#include "bellwether/app/results.h"

namespace bellwether::app {

/// A figure that commentary can hold: `{revenue}`, `{revenue.change}`.
struct CommentFigure {
  QString token;  ///< with its braces
  QString name;   ///< `Revenue`, `Revenue, change`
};
/// `{period}`, then each KPI's value, then the change of the eight against the compared period, and against last year.
std::vector<CommentFigure> commentFigures();

/// The text with every known token replaced by the figure as it is now, in words where it cannot be computed.
/// Braces around anything else stay as they are.
QString fillIn(const QString& text, const Results& results, const Formatter& formatter);

}  // namespace bellwether::app
