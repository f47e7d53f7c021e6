#pragma once

#include <QCoreApplication>

namespace bellwether::report {

/// Every text of a report that is not a figure or data, in the current language.
struct Words {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

/// A plan's language as app::languages() names it; empty for none.
inline QString languageCode(QString planLanguage) { return planLanguage.replace(QLatin1Char('-'), QLatin1Char('_')); }

}  // namespace bellwether::report
