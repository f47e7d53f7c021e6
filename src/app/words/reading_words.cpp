#include "bellwether/app/reading_words.h"

#include <QCoreApplication>
#include <QStringList>

#include "app/text.h"
#include "bellwether/app/words.h"

namespace bellwether::app::words {
namespace {

class Reading {
  Q_DECLARE_TR_FUNCTIONS(Reading)
};

constexpr std::size_t kDateLength = 10;  // of `YYYY-MM-DDTHH:MM:SSZ`

QString dateOf(const std::string& instant, const Formatter& formatter) {
  const auto date = LocalDate::fromIso(std::string_view(instant).substr(0, kDateLength));
  return date ? formatter.date(*date) : text(instant);
}

QString decisionName(const std::string& code) {
  if (code == "kind") return Reading::tr("kind", "a decision");
  if (code == "profile") return Reading::tr("profile", "a decision");
  if (code == "columns") return Reading::tr("columns", "a decision");
  if (code == "origin") return Reading::tr("origin of the ids", "a decision");
  if (code == "encoding") return Reading::tr("encoding", "a decision");
  if (code == "delimiter") return Reading::tr("separator", "a decision");
  if (code == "date_order") return Reading::tr("date order", "a decision");
  if (code == "decimal") return Reading::tr("decimal sign", "a decision");
  if (code == "currency") return Reading::tr("currency", "a decision");
  return text(code);
}

QString orderName(const std::string& code) {
  const auto order = ingest::dateOrderFromString(code);
  return order ? dateOrderName(*order) : text(code);
}

QString countText(const std::string& digits, const Formatter& formatter) {
  return formatter.count(text(digits).toLongLong());
}

}  // namespace

QString recollection(const Recollection& recollection, const Formatter& formatter) {
  const QString date = dateOf(recollection.importedAt, formatter);
  if (recollection.settled.empty()) return Reading::tr("As last time, %1").arg(date);
  QStringList taken;
  for (const std::string& code : recollection.settled) taken.append(decisionName(code));
  return Reading::tr("As last time, %1. Taken from then: %2")
      .arg(date, taken.join(Reading::tr(", ", "between the items of a list")));
}

QString drift(const Drift& drift, const Formatter& formatter) {
  const QString column = text(drift.column);
  if (drift.code == "column_renamed")
    return Reading::tr("The column “%1” is now called “%2”.").arg(column, text(drift.now));
  if (drift.code == "column_missing")
    return Reading::tr("The column “%1” is missing; last time it was there.").arg(column);
  if (drift.code == "column_new") return Reading::tr("The column “%1” is new.").arg(column);
  if (drift.code == "date_order_changed")
    return Reading::tr("Dates are now written %1; last time they were %2.")
        .arg(orderName(drift.now), orderName(drift.was));
  if (drift.code == "fewer_rows")
    return Reading::tr("Only %1 rows; last time there were %2.")
        .arg(countText(drift.now, formatter), countText(drift.was, formatter));
  if (drift.code == "currency_changed")
    return Reading::tr("Amounts are now in %1; last time they were in %2.").arg(text(drift.now), text(drift.was));
  return text(drift.code);
}

}  // namespace bellwether::app::words
