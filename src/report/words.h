#pragma once

#include <QCoreApplication>

namespace bellwether::report {

/// Every text of a report that is not a figure or data, in the current language.
struct Words {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

}  // namespace bellwether::report
