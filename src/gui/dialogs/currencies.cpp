#include "gui/dialogs/currencies.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace bellwether::gui {
namespace {

struct Entry {
  const char* code;
  const char* name;
};

constexpr Entry kCurrencies[] = {
    {"USD", QT_TRANSLATE_NOOP("Currency", "US dollar")},
    {"EUR", QT_TRANSLATE_NOOP("Currency", "Euro")},
    {"CNY", QT_TRANSLATE_NOOP("Currency", "Chinese yuan")},
    {"GBP", QT_TRANSLATE_NOOP("Currency", "Pound sterling")},
    {"JPY", QT_TRANSLATE_NOOP("Currency", "Japanese yen")},
    {"AUD", QT_TRANSLATE_NOOP("Currency", "Australian dollar")},
    {"BRL", QT_TRANSLATE_NOOP("Currency", "Brazilian real")},
    {"CAD", QT_TRANSLATE_NOOP("Currency", "Canadian dollar")},
    {"CHF", QT_TRANSLATE_NOOP("Currency", "Swiss franc")},
    {"CZK", QT_TRANSLATE_NOOP("Currency", "Czech koruna")},
    {"DKK", QT_TRANSLATE_NOOP("Currency", "Danish krone")},
    {"HKD", QT_TRANSLATE_NOOP("Currency", "Hong Kong dollar")},
    {"IDR", QT_TRANSLATE_NOOP("Currency", "Indonesian rupiah")},
    {"ILS", QT_TRANSLATE_NOOP("Currency", "Israeli shekel")},
    {"INR", QT_TRANSLATE_NOOP("Currency", "Indian rupee")},
    {"KRW", QT_TRANSLATE_NOOP("Currency", "South Korean won")},
    {"KWD", QT_TRANSLATE_NOOP("Currency", "Kuwaiti dinar")},
    {"MXN", QT_TRANSLATE_NOOP("Currency", "Mexican peso")},
    {"MYR", QT_TRANSLATE_NOOP("Currency", "Malaysian ringgit")},
    {"NOK", QT_TRANSLATE_NOOP("Currency", "Norwegian krone")},
    {"NZD", QT_TRANSLATE_NOOP("Currency", "New Zealand dollar")},
    {"PHP", QT_TRANSLATE_NOOP("Currency", "Philippine peso")},
    {"PLN", QT_TRANSLATE_NOOP("Currency", "Polish złoty")},
    {"SAR", QT_TRANSLATE_NOOP("Currency", "Saudi riyal")},
    {"SEK", QT_TRANSLATE_NOOP("Currency", "Swedish krona")},
    {"SGD", QT_TRANSLATE_NOOP("Currency", "Singapore dollar")},
    {"THB", QT_TRANSLATE_NOOP("Currency", "Thai baht")},
    {"TRY", QT_TRANSLATE_NOOP("Currency", "Turkish lira")},
    {"TWD", QT_TRANSLATE_NOOP("Currency", "New Taiwan dollar")},
    {"UAH", QT_TRANSLATE_NOOP("Currency", "Ukrainian hryvnia")},
    {"VND", QT_TRANSLATE_NOOP("Currency", "Vietnamese dong")},
    {"ZAR", QT_TRANSLATE_NOOP("Currency", "South African rand")},
};

}  // namespace

QList<CurrencyName> currencies() {
  QList<CurrencyName> names;
  for (const Entry& entry : kCurrencies)
    names.append({QString::fromLatin1(entry.code), QCoreApplication::translate("Currency", entry.name)});
  return names;
}

QString localCurrency() {
  const QString code = QLocale::system().currencySymbol(QLocale::CurrencyIsoCode);
  const bool known = std::any_of(std::begin(kCurrencies), std::end(kCurrencies),
                                 [&code](const Entry& entry) { return code == QLatin1String(entry.code); });
  return known ? code : QStringLiteral("USD");
}

}  // namespace bellwether::gui
