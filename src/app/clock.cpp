#include "bellwether/app/clock.h"

#include <QDate>
#include <QDateTime>

namespace bellwether::app {

LocalDate today() {
  if (const auto fixed = LocalDate::fromIso(qEnvironmentVariable("BELLWETHER_TODAY").toStdString())) return *fixed;
  const QDate date = QDate::currentDate();
  return LocalDate::fromYmd(date.year(), date.month(), date.day()).value_or(LocalDate());
}

std::string utcNow() {
  return QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss'Z'")).toStdString();
}

}  // namespace bellwether::app
