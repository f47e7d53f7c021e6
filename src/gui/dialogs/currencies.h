#pragma once

#include <QList>
#include <QString>

namespace bellwether::gui {

struct CurrencyName {
  QString code;  ///< ISO 4217
  QString name;  ///< in the current language
};

/// The currencies offered by name, the most used first; any other code may be typed.
QList<CurrencyName> currencies();
/// The currency of the user's country; USD when that has none on the list.
QString localCurrency();

}  // namespace bellwether::gui
